"""What must never reach a log, and how it is kept out even where a caller forgets."""

import logging
import re
from functools import lru_cache
from typing import Any

REDACTED = "[redacted]"
LONGEST_VALUE = 4000
"""Characters of one field. Whatever is longer is a payload, or of no use in a line."""

MOST_ITEMS = 50
"""Items of a field that is a list."""

SECRET_WORDS = {
    "apikey",
    "authorization",
    "body",
    "cookie",
    "credentials",
    "hcp",
    "key",
    "keys",
    "passwd",
} | {"password", "payload", "pwd", "qbxml", "secret", "secrets", "ticket", "token", "xml"}
"""Words in a field's name that say its value is a secret or somebody's books."""

TELLING_NOTHING = {
    "age",
    "bytes",
    "code",
    "count",
    "hash",
    "id",
    "ids",
    "length",
    "limit",
    "ms",
    "name",
} | {"prefix", "seconds", "size", "version"}
"""Last words that say it is only about one: `key_id`, `qbxml_version`, `qbxml_request_size`."""

TAKEN = {"timestamp", "level", "component", "message", "exception"}
"""Fields that the line itself has; a caller's field of that name gets an underscore."""

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
API_KEY = re.compile(r"qbr_[a-z]+_\w+")
QBXML = re.compile(r"<(?:\?qbxml|QBXML|\w+(?:Rq|Rs|Ret)\b)")
QBXML_ESCAPED = re.compile(r"&lt;(?:\?qbxml|QBXML|\w+(?:Rq|Rs|Ret)\b)")


class Guard(logging.Filter):
    """A handler's filter that lets every record pass, with its fields made safe."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace `record.fields` by a dict of safe values; never raises."""
        fields = getattr(record, "fields", None)
        if fields is None:
            return True
        try:
            safe = {_free(str(name)): _safe(str(name), fields[name]) for name in fields}
        except Exception:  # noqa: BLE001 - whatever was handed in, the event itself is logged
            safe = {"fields": REDACTED}
        record.fields = safe
        return True


@lru_cache(maxsize=1024)
def secret(name: str) -> bool:
    """Whether a field of this name holds what must not be logged; snake_case or camelCase."""
    words = [word.lower() for word in WORD.findall(name)]
    return not SECRET_WORDS.isdisjoint(words) and words[-1] not in TELLING_NOTHING


def scrub(text: str) -> str:
    """Return a text without API keys and qbXML, whoever wrote it (a library's message, a trace)."""
    if "qbr_" in text:
        text = API_KEY.sub(REDACTED, text)
    if "<" in text:
        text = _without(QBXML, ">", text)
    if "&lt;" in text:
        text = _without(QBXML_ESCAPED, "&gt;", text)
    return text


def _without(start: re.Pattern[str], end: str, text: str) -> str:
    found = start.search(text)
    if not found:
        return text
    last = text.rfind(end, found.end())
    # From the first tag to the last: what lies between may be a name or an amount. Behind the
    # last there can be one more tag, cut off in the middle.
    rest = "" if last < 0 else _without(start, end, text[last + len(end) :])
    return f"{text[: found.start()]}{REDACTED}{rest}"


def _free(name: str) -> str:
    return f"{name}_" if name in TAKEN else name


def _safe(name: str, value: Any) -> Any:
    if secret(name):
        return REDACTED
    if isinstance(value, str):
        return _short(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, dict):
        return {str(inner): _safe(str(inner), value[inner]) for inner in value}
    if isinstance(value, list | tuple):
        return [_safe("", item) for item in value[:MOST_ITEMS]]
    return _short(str(value))


def _short(text: str) -> str:
    text = scrub(text)
    if len(text) <= LONGEST_VALUE:
        return text
    return f"{text[:LONGEST_VALUE]}… ({len(text)} characters)"
