"""A short example of the data of each request and answer: what always stands, and a little more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qbxml.data.results import read_result
from qbxml.schema.contents import values
from qbxml.schema.notation import Choice, Item, Part, elements
from qbxml.shapes.editions import ANY, QuickBooks
from qbxml.shapes.example_values import MORE, VALUES, known_value
from qbxml.shapes.objects import DECIMALS, Field, Shape, Side, inner_shapes, object_name
from qbxml.shapes.words import exclusions

SHOWN = frozenset(
    {"ItemRef", "AccountRef", "FullName", "Quantity", "Amount", "MaxReturned", "value"}
)
"""Elements that an example has although it could go without."""
LINES = ("LineAdd", "LineRet", "JournalDebitLine", "JournalCreditLine")
"""Ends of elements of which an example has one, or one of each where they are a choice."""


def example(shape: Shape, known_to: QuickBooks = ANY) -> Any:
    """Return data that the schema of a request's or an answer's shape takes."""
    maker = _Maker(inner_shapes([shape], known_to), known_to)
    return maker.object(shape) if shape.side is Side.REQUEST else maker.answer(shape)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes values for one QuickBooks; `inner` are the objects inside the data, by name."""

    inner: Mapping[str, Shape]
    known_to: QuickBooks

    def object(self, shape: Shape, thing: str = "") -> dict[str, Any]:
        """Return an object with what has to be there, and what is mostly wanted.

        `thing` is the element that it stands in, "" of the data itself.
        """
        thing = thing or shape.name
        without = exclusions(shape.parts)
        wanted = {*_wanted(shape.parts), *MORE.get(thing, ())}
        made: dict[str, Any] = {}
        for field in shape.fields:
            name = field.item.name
            shown = name in SHOWN or name.endswith(LINES)
            fits = made.keys().isdisjoint((*without.get(name, ()), *_rivals(name, shape)))
            if (_always(field, shape.side) or name in wanted or shown) and fits:
                made[name] = self._value(field, shape.side, thing)
        return made

    def answer(self, shape: Shape) -> Any:
        """Return an answer as it is told: the record that it brings, else everything."""
        records = [field for field in shape.fields if field.item.name.endswith("Ret")]
        plain = [field for field in shape.fields if field.order and field.item.type != "content"]
        shown = records[:1] or plain
        data = {one.item.name: self._value(one, shape.side, shape.name) for one in shown}
        return read_result(shape.name, data) or {}

    def _value(self, field: Field, side: Side, holder: str) -> Any:
        one = self._one(field.item, side, holder)
        return [one] if field.listed else one

    def _one(self, item: Item, side: Side, holder: str) -> Any:
        known = known_value(holder, item.name)
        if known is not None:
            return self._cut(item, known)
        if item.type in ("content", "empty"):
            return self.object(self.inner[object_name(item, side)], item.name)
        if item.type == "enum":
            return next(filter(None, values(item.of)))
        return self._cut(item, VALUES["amount" if item.type in DECIMALS else item.type])

    def _cut(self, item: Item, value: Any) -> Any:
        longest = self.known_to.shortest(item)
        return value[:longest].rstrip() if isinstance(value, str) and longest else value


def _always(field: Field, side: Side) -> bool:
    """Say whether every such object has it; of answers the tables know that too."""
    return field.required or (side is Side.ANSWER and field.item.least > 0)


def _wanted(parts: tuple[Part, ...]) -> Iterator[str]:
    """Yield what the first option of each choice demands that has to be made."""
    for part in parts:
        if isinstance(part, Choice) and part.least:
            yield from (item.name for item in elements(part.options[0]) if item.least)


def _rivals(name: str, shape: Shape) -> tuple[str, ...]:
    """Return other kinds of lines, of which one is enough; a journal's balance each other."""
    return shape.mixed if name in shape.mixed and not name.startswith("Journal") else ()
