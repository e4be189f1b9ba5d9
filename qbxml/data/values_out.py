"""Values to text, each as its type in the schema is written: exactly, or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeAlias
from uuid import UUID

Write: TypeAlias = Callable[[Any], str]

_CENTS = Decimal("0.01")
_FINEST = Decimal("0.00001")
_DIGITS = 30
_EXACT = Context(prec=2 * _DIGITS)


class UnwritableError(ValueError):
    """A value that cannot be written as its type; `fix` says what to give instead."""

    def __init__(self, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.message, self.fix = message, fix


def written(value: object, kind: str) -> str:
    """Return the text of a value for a type of the schema ("amount", "text", …).

    Text stays as it is: whether it fits its type is the validator's business. Raises
    UnwritableError, and TypeError for an object that is no value at all.
    """
    if type(value) is str:  # fast for what is usual
        return value
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return str(value)
    write = _writer(value, _WRITERS[kind])
    if write is not None:
        return write(value)
    if _writer(value, _ANY) is None:
        raise TypeError(f"an object of class {type(value).__name__} is no data for qbXML")
    raise UnwritableError(f"takes {_MEANT[kind]}, not {_shown(value)}")


def _writer(value: object, writers: Mapping[type, Write | None]) -> Write | None:
    known = next((each for each in type(value).__mro__ if each in writers), None)
    return None if known is None else writers[known]


def _shown(value: object) -> str:
    """Return a value in words that whoever sent JSON knows as well."""
    if isinstance(value, bool):
        return _boolean(value)
    if isinstance(value, int | float | Decimal):
        return f"the number {str(value)[:40]}"
    return f"{type(value).__name__} {str(value)[:40]}"


def _boolean(value: object) -> str:
    return "true" if value else "false"


def _bit(value: int) -> str:
    if value not in {0, 1}:
        raise UnwritableError(f"takes true or false, not {_shown(value)}")
    return _boolean(value)


def _whole(value: int) -> str:
    if abs(value) >= 10**_DIGITS:
        raise UnwritableError(f"takes no number of more than {_DIGITS} digits")
    return str(int(value))


def _whole_decimal(value: Decimal) -> str:
    number = _sound(value)
    if number != number.to_integral_value():
        raise UnwritableError(f"takes a whole number, not {value}")
    return _whole(int(number))


def _sound(value: Decimal) -> Decimal:
    """Refuse what has no digits to write, and what has too many."""
    if not value.is_finite():
        raise UnwritableError(f"takes a number, not {value}")
    digits, exponent = len(value.as_tuple().digits), int(value.as_tuple().exponent)
    if max(digits, digits + exponent, -exponent) > _DIGITS:
        raise UnwritableError(f"takes no number of more than {_DIGITS} digits")
    return value


def _free(value: Decimal) -> str:
    return f"{_sound(value):f}"


def _plain(value: Decimal) -> str:
    """Write a number in full, and zero without a sign."""
    return f"{_sound(value) or abs(value):f}"


@dataclass(frozen=True, slots=True)
class _Number:
    """Writes a number with `least` to `most` decimals, and none that would have to be rounded.

    `whole` is how many digits may stand before the point, None as many as there are.
    """

    least: Decimal | None
    most: Decimal
    whole: int | None = None

    def __call__(self, value: Decimal) -> str:
        number = _sound(value)
        finest = int(number.as_tuple().exponent)
        if self.least is not None or finest < int(self.most.as_tuple().exponent):
            number = self._quantised(number)
        if self.whole is not None and number.adjusted() >= self.whole:
            message = f"takes {self.whole} digits before the point at most, and {number:f} has more"
            raise UnwritableError(message, "Split it into several that are smaller.")
        return _plain(number)

    def _quantised(self, number: Decimal) -> Decimal:
        try:
            exact = number.quantize(self.most, context=_EXACT)
        except InvalidOperation:  # pragma: no cover - _sound bounds the digits
            exact = Decimal(0)
        if exact != number:
            decimals = -int(self.most.as_tuple().exponent)
            fix = f"Round it to {decimals} decimals; floats carry more than they show."
            raise UnwritableError(f"takes {decimals} decimals, and {number} has more", fix)
        return exact


def _of_float(write: Write) -> Write:
    """Write a float by the shortest text that means it: 0.1 is 0.1."""
    return lambda value: write(Decimal(repr(float(value))))


def _text_of_float(value: float) -> str:
    """Write a float as the whole number that a text such as 1001 became on its way, or not."""
    if not value.is_integer():
        raise UnwritableError(f"takes text, not {_shown(value)}", "Give it as text.")
    return _whole(int(value))


def _of_int(write: Write) -> Write:
    return lambda value: write(Decimal(_whole(value)))


def _day(value: date) -> str:
    return value.isoformat()


def _no_day(value: datetime) -> str:
    raise UnwritableError(f"takes a date, not the datetime {value}", "Give value.date().")


def _moment(value: datetime) -> str:
    offset = value.utcoffset()
    if offset is not None and offset.total_seconds() % 60:
        message = f"takes an offset of whole minutes, not {value.isoformat()}"
        raise UnwritableError(message, "Give value.astimezone(timezone.utc).")
    if value.microsecond:
        fix = "Give value.replace(microsecond=0)."
        raise UnwritableError(f"takes whole seconds, not {value.isoformat()}", fix)
    return value.isoformat()


def _interval(value: timedelta) -> str:
    if value < timedelta() or value.microseconds:
        raise UnwritableError(f"takes whole seconds from 0 on, not {value}")
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"PT{hours}H{minutes}M{seconds}S"


def _braced(value: UUID) -> str:
    return f"{{{value}}}"


def _numbers(write: Write) -> dict[type, Write | None]:
    return {bool: None, int: _of_int(write), Decimal: write, float: _of_float(write)}


_ANY: Mapping[type, Write | None] = {
    bool: _boolean,
    int: _whole,
    Decimal: _free,
    float: _of_float(_free),
    datetime: _moment,
    date: _day,
    timedelta: _interval,
    UUID: str,
}
_INTEGERS: Mapping[type, Write | None] = {
    bool: None,
    int: _whole,
    Decimal: _whole_decimal,
    float: _of_float(_whole_decimal),
}
_EXACTLY_TWO = _Number(_CENTS, _CENTS, whole=13)
_UP_TO_FIVE = _Number(None, _FINEST)
_WRITERS: Mapping[str, Mapping[type, Write | None]] = {
    "text": {**_ANY, bool: None, float: _text_of_float, timedelta: None},
    "any": _ANY,
    "bool": {bool: _boolean, int: _bit},
    "int": _INTEGERS,
    "enum": {bool: None, int: _whole},
    "id": {bool: None, int: _whole},
    "amount": _numbers(_EXACTLY_TWO),
    **dict.fromkeys(("price", "quantity", "percent"), _numbers(_UP_TO_FIVE)),
    "float": _numbers(_plain),
    "date": {datetime: _no_day, date: _day},
    "datetime": {datetime: _moment, date: _day},
    "interval": {timedelta: _interval},
    "guid": {UUID: _braced, bool: None, int: _whole},
    "macro": {},
    "empty": {},
}
_MEANT: Mapping[str, str] = {
    "text": "text",
    "bool": "true or false",
    "int": "a whole number",
    "enum": "one of its words",
    "id": "an id",
    **dict.fromkeys(("amount", "price", "quantity", "percent", "float"), "a number"),
    "date": "a date",
    "datetime": "a date or a datetime",
    "interval": "a timedelta",
    "guid": "a UUID or 0",
    "macro": "the text of a macro",
    "empty": "nothing",
}
