"""The values QuickBooks accepts in an element, by type, and the status it answers otherwise."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from qbwc_service.simulator.refusals import StatusError
from qbxml.schema.contents import values
from qbxml.schema.notation import Item

_NUMBER = r"[+-]?(?=\.?\d)\d{0,10}"
# type -> pattern, status code and what the text was meant to be
FORMATS: Mapping[str, tuple[re.Pattern[str], int, str]] = {
    "bool": (re.compile(r"true|false|0|1"), 3010, "boolean"),
    "interval": (re.compile(r"|-?P(?=.)(\d+[YMD])*(T(?=.)(\d+[HMS])*)?"), 3035, "time interval"),
    "amount": (re.compile(r"|[+-]?(?=\.?\d)\d{0,13}(\.\d\d)?"), 3040, "amount"),
    "price": (re.compile(rf"|{_NUMBER}(\.\d{{1,5}})?"), 3045, "price"),
    "percent": (re.compile(rf"|{_NUMBER}(\.\d{{1,5}})?"), 3050, "percent"),
    "quantity": (re.compile(rf"|{_NUMBER}(\.\d{{1,5}})?"), 3060, "quantity"),
    "float": (re.compile(r"|[+-]?(?=\.?\d)\d*(\.\d+)?"), 3085, "number"),
    "int": (re.compile(r"|[+-]?\d{1,10}"), 3085, "number"),
    "guid": (re.compile(r"0|\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}"), 3065, "GUID"),
    "id": (re.compile(r"|-1|[0-9A-Fa-f]{1,16}-\d{1,16}"), 3000, "object ID"),
}


def kept(item: Item, text: str, edition: str) -> str:
    """Return a value in the form the company keeps; StatusError when it is none of its type."""
    text = stored(text)
    # Only text keeps its outer blanks; QuickBooks converts other values without them.
    if item.type != "text":
        text = text.strip()
    _check(item, text, edition)
    if item.type == "bool":
        return {"1": "true", "0": "false"}.get(text, text)
    return f"{Decimal(text):.2f}" if item.type == "amount" and text else text


def stored(text: str) -> str:
    """Return the text as a US company file keeps it: Windows-1252, everything else becomes "?"."""
    return text.encode("cp1252", "replace").decode("cp1252")


def _check(item: Item, text: str, edition: str) -> None:
    if item.type == "text":
        check_length(item, text, edition)
    elif item.type in ("date", "datetime"):
        _check_date(item, text)
    elif item.type == "enum":
        if text not in values(item.of):
            raise StatusError(3110, f'The value "{text}" is unknown in the field "{item.name}".')
    else:
        pattern, code, meant = FORMATS[item.type]
        if not pattern.fullmatch(text) or _outside(item, text):
            raise StatusError(code, f'The {meant} "{text}" in the field "{item.name}" is invalid.')


def _outside(item: Item, text: str) -> bool:
    low, high = (Decimal(bound) if bound else None for bound in (item.low, item.high))
    number = Decimal(text) if text and (item.low or item.high) else None
    return number is not None and (
        (low is not None and number < low) or (high is not None and number > high)
    )


def check_length(item: Item, text: str, edition: str) -> None:
    """Raise 3070 for a text that is longer than its field."""
    most = item.longest_for(edition)
    if most is not None and len(text) > most:
        raise StatusError(
            3070,
            f'The string "{text}" in the field "{item.name}" is too long, {most} is the maximum.',
        )


def _check_date(item: Item, text: str) -> None:
    try:
        if text and item.type == "date":
            date.fromisoformat(text)
        elif text:
            datetime.fromisoformat(text)
    except ValueError:
        raise StatusError(
            3020, f'The date "{text}" in the field "{item.name}" is invalid.'
        ) from None
