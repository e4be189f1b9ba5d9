"""What elements may hold: rows of the generated tables, read when they are first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from qbxml.schema.enumerations import VALUES
from qbxml.schema.notation import Item, Part, elements, read

NOTHING = '""'


@dataclass(frozen=True, eq=False, slots=True)
class Content:
    """What an element holds: parts in order, and every element in them by name.

    No element stands in two places of one content, so its name alone finds it.
    """

    name: str
    parts: tuple[Part, ...]
    items: Mapping[str, Item]


@cache
def content(name: str) -> Content | None:
    """Return the content of a request ("InvoiceAddRq"), an answer ("InvoiceAddRs") or a type.

    Types are what an `Item` of type "content" is `of`, such as "InvoiceAdd" or "Ref209". None
    where there is no such name.
    """
    row = _row(name)
    if row is None:
        return None
    if row.startswith("="):
        same = content(row[1:].strip())
        return None if same is None else Content(name, same.parts, same.items)
    parts = read(row)
    return Content(name, parts, {item.name: item for item in elements(parts)})


@cache
def values(enumeration: str) -> tuple[str, ...]:
    """Return the values of an enumeration in the schema's order; KeyError for an unknown one."""
    return tuple("" if value == NOTHING else value for value in VALUES[enumeration].split())


def _row(name: str) -> str | None:
    """Look into the tables one after another: that of answers is not loaded for a request."""
    from qbxml.schema.request_contents import CONTENTS as IN_REQUESTS
    from qbxml.schema.shared_contents import CONTENTS as IN_BOTH

    found = IN_REQUESTS.get(name, IN_BOTH.get(name))
    if found is not None:
        return found
    from qbxml.schema.answer_contents import CONTENTS as IN_ANSWERS

    return IN_ANSWERS.get(name)
