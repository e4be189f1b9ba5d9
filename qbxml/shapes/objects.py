"""What the data of requests and answers holds: objects with fields, free of XML's wrappers.

Data is JSON: elements by their names, attributes by theirs, which begin with a small letter. The
wrapper of an Add or a Mod ("InvoiceAdd" in "InvoiceAddRq") is left out: its elements and those
beside it stand in one object.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from types import MappingProxyType

from qbxml.schema.contents import content
from qbxml.schema.notation import Choice, Item, Part, elements, read
from qbxml.schema.shared_contents import CONTENTS as IN_BOTH
from qbxml.shapes.catalog import Entry, entries, entry
from qbxml.shapes.editions import ANY, QuickBooks

DECIMALS = frozenset({"amount", "price", "percent", "quantity", "float"})
"""Types of numbers that are text in answers, so that no digit is lost."""
ORDER = "#order"
"""The field that tells in which order elements of several names stood among each other."""
TEXT = "#text"
"""The field with the text of an element that has attributes."""
MACRO = "TxnIDOrMacro"
"""The name of the object in place of an id: its text, or the macro that stands for it."""

_ALWAYS = ("requestID",)
_ITERATES = ("iterator:=IteratorStep", "iteratorID")
_META = ("metaData:=MetaDataMode",)
_RENAMED: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("request", "SalesTaxPayableLineRet"): "SalesTaxPaymentCheckLineAdd",
        ("answer", "LeadContactsMod"): "LeadContactsRet",
        ("answer", "ItemGroupLine"): "ItemGroupMemberRet",
        ("answer", "DataExt"): "DataExtOfLineRet",
    }
)
"""Contents of requests and answers whose name misleads, or is another's, on one side."""


class Side(StrEnum):
    """What an object belongs to."""

    REQUEST = "request"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Field:
    """One name of an object.

    `order` counts elements from 1 as QuickBooks wants them, 0 stands for an attribute. `listed`:
    its value is a list, since it may stand more than once. `required`: no object is without it.
    """

    item: Item
    order: int
    listed: bool
    required: bool


@dataclass(frozen=True)
class Shape:
    """One object: its parts as some QuickBooks knows them, and its attributes."""

    name: str
    side: Side
    parts: tuple[Part, ...]
    attributes: tuple[Item, ...] = ()

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Elements in order, then attributes; of an answer nothing is required."""
        asked = self.side is Side.REQUEST
        found = [
            Field(item, number, listed, asked and required)
            for number, (item, listed, required) in enumerate(_flat(self.parts), 1)
        ]
        found += [Field(item, 0, False, asked and item.least > 0) for item in self.attributes]
        return tuple(found)

    @cached_property
    def mixed(self) -> tuple[str, ...]:
        """Names of elements that may stand among each other, which `#order` then tells."""
        rows = [part for part in self.parts if isinstance(part, Choice) and part.most != 1]
        return tuple(item.name for row in rows if len(row.options) > 1 for item in elements((row,)))


def request_shape(type_: str, known_to: QuickBooks = ANY) -> Shape | None:
    """Return the data of a request such as "InvoiceAdd", None where it is not known."""
    known, whole = entry(type_), content(f"{type_}Rq")
    if known is None or whole is None or not known_to.knows(known.since, known.lacking):
        return None
    wrapper = whole.items.get(type_)
    inner = content(wrapper.of) if wrapper else None
    parts, own = whole.parts, _read(_ALWAYS)
    if wrapper and inner:
        parts = (*inner.parts, *(part for part in whole.parts if part is not wrapper))
        own = (*own, *wrapper.attributes.values())
    return Shape(type_, Side.REQUEST, known_to.kept(parts), (*own, *_driving(known)))


def answer_shape(type_: str, known_to: QuickBooks = ANY) -> Shape | None:
    """Return the data of the answer to a request such as "InvoiceAdd", named "InvoiceAddRs".

    The answer's own attributes, its status and the state of an iterator, are no part of it.
    """
    known, whole = entry(type_), content(f"{type_}Rs")
    if known is None or whole is None or not known_to.knows(known.since, known.lacking):
        return None
    return Shape(f"{type_}Rs", Side.ANSWER, known_to.kept(whole.parts))


def inner_shapes(shapes: Iterable[Shape], known_to: QuickBooks = ANY) -> dict[str, Shape]:
    """Return every object inside these, at any depth, by name in the alphabet's order."""
    found: dict[str, Shape] = {}
    left = list(shapes)
    while left:
        shape = left.pop()
        for item in elements(shape.parts):
            name = object_name(item, shape.side)
            if name and name not in found:
                found[name] = _inner(name, item, shape.side, known_to)
                left.append(found[name])
    return dict(sorted(found.items()))


def every_shape() -> dict[str, Shape]:
    """Return all objects there are, by name: data of requests and answers, then those inside."""
    asked = [request_shape(one.type) for one in entries()]
    told = [answer_shape(one.type) for one in entries()]
    tops = [shape for shape in (*asked, *told) if shape]
    return {shape.name: shape for shape in tops} | inner_shapes(tops)


def object_name(item: Item, side: Side) -> str:
    """Return the name of the object that an element may be, "" for one that is a plain value."""
    if item.type == "content":
        return type_name(item.of, side)
    if not item.attributes:
        return ""
    return item.name if item.type == "empty" else MACRO


@cache
def type_name(of: str, side: Side) -> str:
    """Return the name of a content as an object of requests or answers.

    One that both hold in the same form has one name; else that of answers ends in "Ret".
    """
    if of not in IN_BOTH or _same(of):
        return of
    name = _RENAMED.get((side.value, of), of)
    return f"{name}Ret" if side is Side.ANSWER and not name.endswith("Ret") else name


def _inner(name: str, item: Item, side: Side, known_to: QuickBooks) -> Shape:
    held, own = content(item.of), tuple(item.attributes.values())
    if name == MACRO:
        own = (Item(TEXT, 0, 1, item.type), *own)
    return Shape(name, side, known_to.kept(held.parts if held else ()), own)


@cache
def _same(of: str) -> bool:
    """Say whether an answer holds what a request holds: no number, nothing required."""
    held = content(of)
    return held is not None and not any(
        item.type in DECIMALS or required or (item.type == "content" and not _same(item.of))
        for item, _, required in _flat(held.parts)
    )


def _driving(known: Entry) -> tuple[Item, ...]:
    """Return the attributes with which a query is paged, or asked for its size."""
    told = (_ITERATES if known.iterates else ()) + (_META if known.takes_meta_data else ())
    return _read(told)


def _read(told: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(elements(read(" ".join(told))))


def _flat(
    parts: tuple[Part, ...], *, often: bool = False, sure: bool = True
) -> Iterator[tuple[Item, bool, bool]]:
    """Yield elements in order, whether they are listed, and whether they always stand."""
    for part in parts:
        if isinstance(part, Item):
            yield part, often or part.most != 1, sure and part.least > 0
            continue
        for option in part.options:
            inside = sure and part.least > 0 and len(part.options) == 1
            yield from _flat(option, often=often or part.most != 1, sure=inside)
