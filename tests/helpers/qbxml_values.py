"""Random values of every simple type of qbXML, the edges among them."""

import random
from collections.abc import Callable, Mapping
from typing import Final

from qbxml.schema.contents import values
from qbxml.schema.notation import Item

LETTERS: Final = {"US": "D", "CA": "C", "UK": "U", "AU": "A"}
SHORT: Final = 24
LONG: Final = 200
# What XML must escape, what Windows-1252 has beyond ASCII, what looks like markup and is none.
PIECES: Final = (
    *"aZ9-.,#/()éüßÑŸ€£\u2013\u2014…™“”\u2018&<>\"'%$+",
    *("&amp;", "&#233;", "]]>", "<!--", "{{", "}}"),
)
WORDS: Final = (
    "Ångström & Søn",
    "O'Brien",
    'the "big" one',
    "100 % wool",
    "naïve",
    "25 \u2013 30 €",
)
EDGES: Final[Mapping[str, tuple[str, ...]]] = {
    "bool": ("true", "false", "1", "0"),
    "amount": ("0.00", "0", "-1.00", "100", "1234.56", "9999999999999.99", "-9999999999999.99"),
    "price": ("0", "0.00001", "9.95", "-2.5", "9999999999.99999"),
    "percent": ("0", "7.75", "100", "-5.0", "99.99999"),
    "quantity": ("1", "2.5", "-3", "0.00001", "9999999999.99999"),
    "float": ("1", "1.25", "0.000001", "123456.789"),
    "date": ("1901-01-01", "1999-12-31", "2024-02-29", "2038-01-19", "9999-12-31"),
    "datetime": (
        *("2026-11-27T14:30:00", "1970-01-01T00:00:00", "2024-02-29T23:59:59Z", "2026-11-27"),
        *("2026-07-01T08:15:00-08:00", "2026-01-31T00:00:00+05:30"),
    ),
    "interval": ("PT0H0M0S", "PT1H30M", "PT8H", "PT45M", "PT120H0M"),
    "id": ("80000001-1422671082", "40000-1236889264", "1", "0", "-1", "8" * 36),
    "guid": (
        *("0", "{6B29FC40-CA47-1067-B31D-00DD010662DA}"),
        "{abcdef00-0000-0000-0000-123456789012}",
    ),
    "empty": ("",),
}  # fmt: skip
CLEARS: Final = EDGES.keys() - {"bool", "guid", "empty"} | {"int", "text"}
"""Types whose empty element clears a field."""


def value(item: Item, chance: random.Random, edition: str = "") -> str:
    """Return a value that this element may hold."""
    if item.least == 0 and item.type in CLEARS and chance.random() < 0.03:
        return ""
    make = _MADE.get(item.type)
    return make(item, chance, edition) if make else chance.choice(EDGES[item.type])


def longest(item: Item, edition: str) -> int | None:
    """Return how long the text of an element may be, in every edition where none is told."""
    lengths = [item.longest, *item.longest_in.values()]
    known = [length for length in lengths if length is not None]
    usual = item.longest if edition else min(known, default=None)
    return item.longest_in.get(LETTERS.get(edition, ""), usual)


def text(most: int | None, chance: random.Random, *, colon: bool = True) -> str:
    """Return text of at most so many characters, often of as many."""
    bound = LONG if most is None else min(most, LONG)
    if most is not None and chance.random() < 0.15:
        bound = most  # the whole length, however long
    length = bound if chance.random() < 0.3 else chance.randint(1, min(bound, SHORT))
    found = chance.choice(WORDS)
    while len(found) < length:
        found += chance.choice(PIECES) + chance.choice((" ", "", "", ":" if colon else "", ""))
    return _unblank(found[:length])


def _unblank(found: str) -> str:
    """Return the text without blanks at its ends, as long as before."""
    return found if found == found.strip() else f"x{found[1:-1]}y"[: len(found)]


def _text(item: Item, chance: random.Random, edition: str) -> str:
    return text(longest(item, edition), chance, colon=item.name != "Name")


def _enum(item: Item, chance: random.Random, _edition: str) -> str:
    return chance.choice(values(item.of))


def _int(item: Item, chance: random.Random, _edition: str) -> str:
    low, high = int(item.low or -(2**31)), int(item.high or 2**31 - 1)
    return str(chance.choice((low, high, min(high, low + 1), chance.randint(low, high))))


def _price(item: Item, chance: random.Random, _edition: str) -> str:
    bounds = [bound for bound in (item.low, item.high) if bound]
    return chance.choice(bounds or EDGES["price"])


def _macro(_item: Item, chance: random.Random, _edition: str) -> str:
    return f"TxnID:{chance.choice(('first', 'B2', 'line_7'))}{chance.randint(1, 99)}"


_MADE: Final[Mapping[str, Callable[[Item, random.Random, str], str]]] = {
    "text": _text,
    "enum": _enum,
    "int": _int,
    "price": _price,
    "macro": _macro,
}
