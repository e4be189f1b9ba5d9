"""What is wrong with a field and what to send, in plain words: a table by pydantic's error types.

A type that is not in it is told in pydantic's own words.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

SEE = "See /docs for what it takes."
WHOLE = ("has to be a whole number", "Send a number without quotation marks or fractions.")
SWITCH = ("has to be true or false", "Send true or false, without quotation marks.")
LIST = ("has to be a list", "Send a list, [ … ], even of one.")
OBJECT = ("has to be an object", "Send an object, {{ … }}.")
NONE_OF = "is none of {expected}"

TOO_SHORT = (
    "has to have {min_length} or more characters",
    "Send {min_length} or more characters.",
)
HOW_OFTEN = "Send interval_seconds or cron, one of the two."

TABLE: dict[str, tuple[str, str]] = {
    "missing": ("is missing", "Send {name!r} too."),
    "string_type": ("has to be a text", "Send a text, in quotation marks."),
    "string_too_short": TOO_SHORT,
    "string_length": (TOO_SHORT[0], "Send {min_length} to {max_length} characters."),
    "string_too_long": ("has more than {max_length} characters", "Shorten it."),
    "string_pattern_mismatch": ("does not look as it has to", SEE),
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "int_parsing_size": WHOLE,
    "int_from_float": WHOLE,
    "finite_number": ("is too large", SEE),
    "bool_type": SWITCH,
    "bool_parsing": SWITCH,
    "greater_than_equal": ("has to be {ge} or more", "Send {ge} or more."),
    "less_than_equal": ("has to be {le} or less", "Send {le} or less."),
    "tuple_type": LIST,
    "list_type": LIST,
    "dict_type": OBJECT,
    "model_type": OBJECT,
    "model_attributes_type": OBJECT,
    "too_long": ("has more than {max_length} entries", "Send {max_length} or fewer."),
    "too_short": ("has no entry", "Send {min_length} or more."),
    "literal_error": (NONE_OF, "Send one of {expected}."),
    "no_timing": ("says nothing of how often", HOW_OFTEN),
    "two_timings": ("interval_seconds stands beside cron", HOW_OFTEN),
    "no_moment": (
        "is no moment such as 2026-11-20T12:00:00Z",
        "Send a day and a time with its zone, such as 2026-11-20T12:00:00Z.",
    ),
    "enum": (NONE_OF, "Send one of {expected}."),
}

PATTERNS: dict[str, tuple[str, str]] = {
    r"^tx-[0-9a-z]{26}$": (
        "is not the id of a transaction",
        "Send an id as the service gave it, whole: tx- and 26 letters or digits.",
    ),
    r"^up_[0-9A-Za-z]{22}$": (
        "is not the id of an upload",
        "Send the upload_id that POST /api/uploads answered, whole: up_ and 22 letters or digits.",
    ),
    r"^evt_[0-9a-z]{26}$": (
        "is not the id of an event",
        "Send an id as the service gave it, whole: evt_ and 26 letters or digits.",
    ),
    r"^[1-9][0-9]?\.[0-9]$": ("is no version of qbXML", "Send a version such as 13.0."),
    r"^[1-9][0-9]?(\.[0-9])?$": ("is no version of qbXML", "Send a version such as 13.0."),
    r"^[^\x00-\x1f\x7f]+$": ("holds a control character", "Remove line breaks, tabs and such."),
    r"^[^\x00-\x1f\x7f]*$": ("holds a control character", "Remove line breaks, tabs and such."),
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": ("is no time of day", "Send a time such as 08:30."),
    r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$": (
        "is no time of day",
        "Send a time such as 17:30, 24:00 for midnight.",
    ),
}


class Words(NamedTuple):
    """What is said of one error."""

    message: str
    fix: str


def words(error: Mapping[str, Any]) -> Words:
    """Return what to say of one of pydantic's errors."""
    context = error.get("ctx", {})
    known = PATTERNS.get(context.get("pattern", "")) or TABLE.get(error["type"])
    name = error["loc"][-1] if error["loc"] else ""
    if known is not None:
        return Words(*(text.format(name=name, **context) for text in known))
    expected = context.get("expected")
    fix = f"Send one of {expected}." if expected else SEE
    return Words(str(error["msg"]).removeprefix("Value error, "), fix)
