"""Text to values: a value takes its schema's type only if writing it back gives the same text.

QuickBooks breaks its own types (`18.0%`, `1,000.00`): what does not fit stays the text it is. So
nothing is refused here and nothing lost. The one exception is a boolean, whose `1` and `0` come
back as `true` and `false`.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

Convert: TypeAlias = Callable[[str], Any]

LONGEST = 40
"""Characters of the longest text that may be anything but text: callers look before they ask.

The functions remember what they were asked, for answers repeat themselves, and must not be made to
remember books.
"""

_remembered = lru_cache(maxsize=4096)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")  # JavaScript reads 15 digits exactly
_INTERVAL = re.compile(r"PT(0|[1-9][0-9]{0,5})H(0|[1-9][0-9]?)M(0|[1-9][0-9]?)S")
_BOOLEANS = {"true": True, "false": False, "1": True, "0": False}
_DATE = 10


def _boolean(text: str) -> bool | str:
    return _BOOLEANS.get(text, text)


@_remembered
def _integer(text: str) -> int | str:
    return int(text) if _INTEGER.fullmatch(text) else text


@_remembered
def _decimal(text: str) -> Decimal | str:
    return Decimal(text) if _NUMBER.fullmatch(text) else text


@_remembered
def _date(text: str) -> date | str:
    try:
        value = date.fromisoformat(text)
    except ValueError:
        return text
    return value if value.isoformat() == text else text


@_remembered
def _datetime(text: str) -> date | str:
    if len(text) == _DATE:
        return _date(text)
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return text
    return value if value.isoformat() == text else text


@_remembered
def _interval(text: str) -> timedelta | str:
    found = _INTERVAL.fullmatch(text)
    if found is None:
        return text
    hours, minutes, seconds = map(int, found.groups())
    whole = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return text if max(minutes, seconds) >= 60 else whole  # noqa: PLR2004


PLAIN: Mapping[str, Convert] = {"bool": _boolean, "int": _integer}
"""What JSON can carry, by type of the schema: all else stays text, money above all."""

TYPED: Mapping[str, Convert] = {
    **PLAIN,
    **dict.fromkeys(("amount", "price", "quantity", "percent", "float"), _decimal),
    "date": _date,
    "datetime": _datetime,
    "interval": _interval,
}
"""Python's types."""


def converted(text: str, kind: str, converters: Mapping[str, Convert]) -> Any:
    """Return the value of a text whose type is `kind`."""
    convert = converters.get(kind)
    return text if convert is None or len(text) > LONGEST else convert(text)
