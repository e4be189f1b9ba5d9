"""What goes into a request's head and what is kept of an answer. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

SAID_CHARACTERS = 1024
DAY = 86_400
MOST_DIGITS = 9
LONGEST_VALUE = 4096
NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}")
VALUE = re.compile(r"[\x20-\x7e]*")
OURS = frozenset(
    {
        "accept-encoding",
        "connection",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""Headers that say how the message travels: nobody else may set them."""

SHOWN: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20)},
    **dict.fromkeys(b"\t\n\r", " "),
    0x7F: 0x2421,
}
"""Control characters as the pictures that Unicode has of them; line ends and tabs as spaces."""

UNSHOWN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def headers_problem(headers: Mapping[str, str]) -> str | None:
    """Return why these headers cannot be sent, as one sentence with what to do, or None."""
    for name, value in headers.items():
        if not NAME.fullmatch(name):
            return f"{name[:128]!r} is no name of a header: use letters, digits and -."
        if name.lower() in OURS:
            return f"The header {name} is set by the relay itself: leave it out."
        if not VALUE.fullmatch(value):
            return (
                f"The header {name} holds a line end or another character than ASCII: take it out."
            )
        if len(value) > LONGEST_VALUE:
            return f"The header {name} is longer than {LONGEST_VALUE:,} characters: shorten it."
    return None


def said(body: bytes) -> str:
    """Return the first 1,024 characters of a body, UTF-8, with nothing that moves a cursor."""
    text = body.decode(errors="replace")[:SAID_CHARACTERS].translate(SHOWN)
    return "".join("\ufffd" if unicodedata.category(each) in UNSHOWN else each for each in text)


def retry_after(headers: Iterable[tuple[bytes, bytes]], now: datetime) -> int | None:
    """Return the seconds that the header Retry-After asks to wait, at most a day, else None.

    Either form of RFC 9110 10.2.3; a date that is past is 0, what is neither is None.
    """
    text = next((value for name, value in headers if name.lower() == b"retry-after"), b"")
    asked = text.decode("latin-1").strip()
    if re.fullmatch(r"[0-9]+", asked):
        return min(int(asked), DAY) if len(asked) <= MOST_DIGITS else DAY
    try:
        date = parsedate_to_datetime(asked)
        if date.tzinfo is None:
            date = date.replace(tzinfo=UTC)
        seconds = (date - now).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
    return int(min(max(seconds, 0), DAY))
