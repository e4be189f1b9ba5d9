"""What the simple types of qbXML may hold, and what is said of a value that is none.

Formats are those of the SDK's types. An empty element clears its field, so most types allow "".
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from qbxml.check.suggest import nearest
from qbxml.problems import Kind
from qbxml.schema.contents import values
from qbxml.schema.notation import Item
from qbxml.sets.rules import shown

LONGEST_ID = 36
BLANKS = " \t\r\n"
"""What is blank in XML; a non-breaking space is none."""
_MOST_SHOWN = 12
_INT32 = 2**31
_CALENDAR = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OFFSET = r"[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)"
_FRACTION = r"[+-]?(?=\.?[0-9])[0-9]{0,10}(?:\.[0-9]{1,5})?"


class Wrong(NamedTuple):
    """What is wrong with a value."""

    kind: Kind
    message: str
    expected: str
    fix: str


class Form(NamedTuple):
    """A simple type: what it looks like, what may stand there, whether nothing may."""

    pattern: re.Pattern[str]
    expected: str
    may_be_empty: bool = True


FORMS: Mapping[str, Form] = {
    "bool": Form(re.compile(r"true|false|[01]"), "true or false", may_be_empty=False),
    "amount": Form(
        re.compile(r"[+-]?(?=\.?[0-9])[0-9]{0,13}(?:\.[0-9]{2})?"),
        "an amount with two decimals or none, such as 100.00",
    ),
    "price": Form(re.compile(_FRACTION), "a price with up to five decimals, such as 9.95"),
    "percent": Form(re.compile(_FRACTION), "a percentage without sign, such as 7.75"),
    "quantity": Form(re.compile(_FRACTION), "a quantity with up to five decimals, such as 2.5"),
    "float": Form(
        re.compile(r"[+-]?(?=\.?[0-9])[0-9]{0,15}(?:\.[0-9]{0,15})?"), "a number such as 1.25"
    ),
    "int": Form(re.compile(r"[+-]?[0-9]{1,10}"), "a whole number"),
    "date": Form(_CALENDAR, "a date such as 2026-11-27"),
    "datetime": Form(
        re.compile(rf"{_CALENDAR.pattern}(?:T[0-9]{{2}}:[0-5][0-9]:[0-5][0-9](?:Z|{_OFFSET})?)?"),
        "a time such as 2026-11-27T14:30:00, or a date",
    ),
    "interval": Form(
        re.compile(r"P(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?(?<!P)"),
        "a duration such as PT1H30M",
    ),
    "guid": Form(
        re.compile(r"0|\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}"),
        "0, or a GUID in braces",
        may_be_empty=False,
    ),
    "id": Form(re.compile(rf"\S{{1,{LONGEST_ID}}}"), "an id such as 80000001-1422671082"),
    "macro": Form(re.compile(r"\w+:\S+"), "a macro such as TxnID:first", may_be_empty=False),
    "empty": Form(re.compile(""), "nothing"),
}
_HOURS = 24

Check = Callable[[str], Wrong | None]


def check_of(item: Item, edition: str) -> Check:
    """Return the function that judges a value of this element: None says that it is one.

    `edition` is a letter of the tables, or "".
    """
    if item.type == "text":
        return _text(item.longest_for(edition))
    if item.type == "enum":
        return _enum(item)
    if item.type == "int" or item.low or item.high:
        return _bounded(item)
    if item.type in {"date", "datetime"}:
        return _dated(item.type)
    return _formed(item.type)


def _text(most: int | None) -> Check:
    if most is None:
        return lambda _value: None

    def check(value: str) -> Wrong | None:
        if len(value) <= most:
            return None
        told = f"{most} characters at most"
        fix = f"Shorten it: {told}, this has {len(value)}."
        return Wrong("too_long", f"{shown(value)} is too long.", told, fix)

    return check


def _enum(item: Item) -> Check:
    known = frozenset(values(item.of))

    def check(value: str) -> Wrong | None:
        if value in known or value.strip(BLANKS) in known:
            return None
        names = values(item.of)
        expected = "one of " + ", ".join(names[:_MOST_SHOWN])
        if len(names) > _MOST_SHOWN:
            expected += f" and {len(names) - _MOST_SHOWN} more"
        near = nearest(value, names)
        fix = f"Did you mean {near}?" if near else f"Write {expected}."
        return Wrong("enum", f"{shown(value)} is no value of {item.name}.", expected, fix)

    return check


def _formed(kind: str) -> Check:
    form = FORMS[kind]
    fits = form.pattern.fullmatch

    def check(value: str) -> Wrong | None:
        if fits(value) or (fits(value.strip(BLANKS)) if value.strip(BLANKS) else form.may_be_empty):
            return None
        return _no_value(value, form.expected)

    return check


def _dated(kind: str) -> Check:
    formed, expected = _formed(kind), FORMS[kind].expected

    def check(value: str) -> Wrong | None:
        wrong, day = formed(value), value.strip(BLANKS)[:10]
        if wrong is None and day and not _in_calendar(value.strip(BLANKS)):
            return _no_value(value, expected)
        return wrong

    return check


@lru_cache(maxsize=1024)
def _in_calendar(value: str) -> bool:
    try:
        date(int(value[:4]), int(value[5:7]), int(value[8:10]))
    except ValueError:
        return False
    return int(value[11:13] or 0) < _HOURS


def _bounded(item: Item) -> Check:
    low = Decimal(item.low or -_INT32)
    high = Decimal(item.high or _INT32 - 1)
    told = f"at least {item.low}" if item.low else ""
    if item.high:
        told = f"{told} and at most {item.high}" if told else f"at most {item.high}"
    form = FORMS[item.type]

    def check(value: str) -> Wrong | None:
        text = value.strip(BLANKS)
        if not text:
            return None
        if not form.pattern.fullmatch(text):
            return _no_value(value, form.expected)
        if low <= Decimal(text) <= high:
            return None
        expected = told or "a number of 32 bits"
        return Wrong("range", f"{shown(value)} is out of range.", expected, f"Write {expected}.")

    return check


def _no_value(value: str, expected: str) -> Wrong:
    return Wrong("type", f"{shown(value)} is not {expected}.", expected, f"Write {expected}.")
