"""Values that are written otherwise than qbXML writes them, but can mean one thing only.

What could mean two things, or would lose something, is left: "12,50", "1,234", "1.500", "Y",
"01/02/2026", a time that stands where a date belongs. A repaired value still has to pass its check.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from qbxml.schema.contents import values
from qbxml.schema.notation import Item

SIGNS: Mapping[str, str] = {"D": "$", "C": "$", "A": "$", "U": "£"}
"""The sign of an edition's own money, by the letters of the tables."""
DECIMALS = 5

_NUMBER = re.compile(
    r"(?P<sign>[+-]?)(?P<money>[$£]?) ?"
    r"(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3})+(?=\.[0-9])|[0-9]*)"
    r"(?:\.(?P<rest>[0-9]*))?(?P<percent> ?%)?"
)
_THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
"""What half the world means as 1500 when it writes 1.500."""
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_DATES = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}(?P<by>[-/.])(?P<month>[0-9]{{1,2}})(?P=by)(?P<day>[0-9]{{1,2}})",
        rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
        rf"(?P<one>[0-9]{{1,2}})(?P<by>[-/.])(?P<two>[0-9]{{1,2}})(?P=by){_YEAR}",
    )
)
_MONTHS = 12
_TIME = re.compile(
    r"(?P<clock>[0-9]{2}:[0-9]{2}(?P<seconds>:[0-9]{2})?)(?P<fraction>\.[0-9]+)?"
    r"(?: ?(?:(?P<zulu>[Zz])|(?P<hours>[+-][0-9]{2}):?(?P<minutes>[0-9]{2})))?"
)
_GUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")

Repair = Callable[[str, Item, str], str | None]


def repaired(text: str, item: Item, edition: str) -> str | None:
    """Return what a value of this element means, None where that is not certain.

    `edition` is a letter of the tables, or ""; only where it is known, a sign of money is.
    """
    repair = _REPAIRS.get(item.type)
    return repair(text.strip(), item, edition) if repair else None


def _bool(text: str, _item: Item, _edition: str) -> str | None:
    return text.lower() if text.lower() in {"true", "false"} else None


def _enum(text: str, item: Item, _edition: str) -> str | None:
    return _by_letters(item.of).get(_letters(text))


@cache
def _by_letters(enumeration: str) -> Mapping[str, str]:
    """Return the values by their letters, without those that share them."""
    found: dict[str, str] = {}
    for value in values(enumeration):
        letters = _letters(value)
        found[letters] = "" if letters in found else value
    return {letters: value for letters, value in found.items() if letters and value}


def _letters(text: str) -> str:
    return "".join(text.split()).lower()


def _number(text: str, item: Item, edition: str) -> str | None:
    """Return a number as its type writes it; digits are dropped only where they are zeros."""
    found = _NUMBER.fullmatch(text)
    rest = (found["rest"] or "") if found else ""
    if found is None or not (found["whole"] or rest):
        return None
    if _THOUSANDS.fullmatch(f"{found['whole']}.{rest}"):
        return None
    if found["percent"] and item.type != "percent":
        return None
    if found["money"] and (item.type not in _MONEY or found["money"] != SIGNS.get(edition)):
        return None
    most = _DECIMALS_OF[item.type]
    if rest[most:].strip("0"):
        return None
    rest = rest[:most].ljust(2, "0") if item.type == "amount" else rest[:most]
    number = found["sign"] + found["whole"].replace(",", "")
    return f"{number}.{rest}" if rest else number


_MONEY = frozenset({"amount", "price"})
_DECIMALS_OF = {
    "amount": 2,
    "price": DECIMALS,
    "percent": DECIMALS,
    "quantity": DECIMALS,
    "float": 15,
    "int": 0,
}


def _date(text: str, _item: Item, _edition: str) -> str | None:
    """Return a date; a time is dropped where it is midnight and names no zone."""
    day, time = _split(text)
    date = _calendar(day)
    if date is None or not time:
        return date
    found = _TIME.fullmatch(time)
    midnight = found and not (found["clock"] + (found["fraction"] or "")).strip("0:.")
    return date if found and midnight and not (found["zulu"] or found["hours"]) else None


def _datetime(text: str, _item: Item, _edition: str) -> str | None:
    """Return a time; fractions of a second, which QuickBooks does not keep, are dropped."""
    day, time = _split(text)
    date = _calendar(day)
    if date is None or not time:
        return date
    found = _TIME.fullmatch(time)
    if found is None:
        return None
    zone = "Z" if found["zulu"] else ""
    zone = f"{found['hours']}:{found['minutes']}" if found["hours"] else zone
    return f"{date}T{found['clock']}{'' if found['seconds'] else ':00'}{zone}"


def _split(text: str) -> tuple[str, str]:
    day, _, time = re.sub(r"[Tt ] *", "T", text, count=1).partition("T")
    return day, time


def _calendar(day: str) -> str | None:
    """Return a day as 2026-11-27; of two small numbers it is not known which is the month."""
    for form in _DATES:
        if found := form.fullmatch(day):
            parts = found.groupdict()
            pairs = set(_months(parts))
            if len(pairs) == 1:
                month, date = pairs.pop()
                return f"{parts['year']}-{month:02}-{date:02}"
    return None


def _months(parts: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Yield month and day, in every way that they can be read."""
    if "month" in parts:
        yield int(parts["month"]), int(parts["day"])
        return
    one, two = int(parts["one"]), int(parts["two"])
    for month, day in ((one, two), (two, one)):
        if month <= _MONTHS:
            yield month, day


def _guid(text: str, _item: Item, _edition: str) -> str | None:
    return f"{{{text}}}" if _GUID.fullmatch(text) else None


_REPAIRS: Mapping[str, Repair] = {
    "bool": _bool,
    "enum": _enum,
    **dict.fromkeys(_DECIMALS_OF, _number),
    "date": _date,
    "datetime": _datetime,
    "guid": _guid,
}
