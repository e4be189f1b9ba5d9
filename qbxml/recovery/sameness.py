"""Whether a value that was sent and one that came back are the same to QuickBooks."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?)%?")
_DATE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9T])")
_DURATION = re.compile(r"PT(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?")
_BOOLEANS = {"true": "1", "false": "0"}


def same(sent: str, now: str) -> bool:
    """Compare two values as QuickBooks does.

    Case and blanks around do not count, nor does how an amount, a duration, a date or a boolean
    is written. A character beyond ASCII is as good as any other and as "?": QuickBooks keeps the
    Windows code page only, and which one is not known.
    """
    return (
        _plain(sent) == _plain(now)
        or any(read(sent) is not None and read(sent) == read(now) for read in (_date, _seconds))
        or _same_number(sent, now)
    )


def _plain(value: str) -> str:
    text = "".join(character if character.isascii() else "?" for character in value)
    text = " ".join(text.split()).casefold()
    return _BOOLEANS.get(text, text)


def _same_number(sent: str, now: str) -> bool:
    """Compare amounts; two whole numbers are compared as text, for they may be phone numbers."""
    if "." not in sent + now:
        return False
    one, other = _NUMBER.fullmatch(sent.strip()), _NUMBER.fullmatch(now.strip())
    return one is not None and other is not None and Decimal(one[1]) == Decimal(other[1])


def _date(value: str) -> str | None:
    found = _DATE.match(value.strip())
    return found[1] if found else None


def _seconds(value: str) -> int | None:
    found = _DURATION.fullmatch(value.strip())
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return 3600 * hours + 60 * minutes + seconds
