"""Finds the sentence that says what a field means.

The rows are text: `Name: sentence`, or `Name, Other: sentence`; a long one goes on in an indented
line. Where a name means something else in some objects a row is for `Object/Name`, Object being
one of the `places` of such an object.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType

from qbxml.meanings import (
    lines,
    lists,
    others,
    payments,
    people,
    queries,
    records,
    reports,
    transactions,
)

SUBJECTS: tuple[ModuleType, ...] = (
    records,
    people,
    lists,
    transactions,
    lines,
    payments,
    queries,
    reports,
    others,
)
"""The modules that hold ROWS."""
_KIND = re.compile(r"(?:Add|Mod|Query|Filter|Ret|Rs|[0-9][0-9A-Z]*)$")
_ASKING = frozenset({"Query", "Filter"})
"""Kinds in which names are what is looked for: rows about the record do not hold there."""
_ENDS = ("LineGroup", "Line")


def meaning(of: str, name: str) -> str:
    """Return a sentence about the field `name` of the object `of`, "" where there is none.

    `of` is the name of a shape, such as "InvoiceAdd", "InvoiceLineRet" or "Ref209".
    """
    known = table()
    found = (known.get(f"{place}/{name}") for place in places(of))
    return next(filter(None, found), known.get(name, ""))


def places(of: str) -> tuple[str, ...]:
    """Return what rows may call an object: InvoiceLineMod also InvoiceLine, Line and Mod."""
    stem = _KIND.sub("", of)
    kind = of.removeprefix(stem)
    if kind in _ASKING:
        return of, kind
    ends = (end for end in _ENDS if stem.endswith(end))
    return tuple(dict.fromkeys(filter(None, (of, stem, *ends, kind))))


@cache
def table() -> Mapping[str, str]:
    """Return all rows; they are read when they are first asked for."""
    return dict(row for subject in SUBJECTS for row in rows(subject.ROWS))


def rows(text: str) -> Iterator[tuple[str, str]]:
    """Yield each key of each row of a text, and its sentence."""
    for row in text.strip().replace("\n    ", " ").splitlines():
        keys, _, said = row.partition(": ")
        yield from ((key, said) for key in keys.split(", "))
