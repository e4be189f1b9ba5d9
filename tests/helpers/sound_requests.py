"""Requests that keep the schema, made from its tables: any of them, with what may stand in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from qbxml.schema import REQUESTS
from qbxml.schema.contents import content, values
from qbxml.schema.notation import Choice, Item, Part
from qbxml.sets.tags import escaped

DEEPEST = 5
VALUES = {
    "bool": ["true", "false", "1", "0"],
    "amount": ["1.00", "-20.50", "7", ""],
    "price": ["9.95", "1", "0.12345"],
    "percent": ["7.75", "0"],
    "quantity": ["2.5", "1"],
    "float": ["1.25"],
    "int": ["1", "7"],
    "date": ["2026-11-27", ""],
    "datetime": ["2026-11-27", "2026-11-27T14:30:00", "2026-11-27T14:30:00-05:00"],
    "interval": ["PT1H30M"],
    "guid": ["0", "{65E3C5AF-0E52-4B7A-9B3C-3D5C1D2E3F40}"],
    "id": ["80000001-1422671082"],
    "macro": ["TxnID:first"],
    "empty": [""],
    "text": ["A", "é & <b>", " two  words ", ""],
}


@st.composite
def sound_requests(draw: st.DrawFn, values: Mapping[str, Sequence[str]] = VALUES) -> str:
    """A bare request, on one line; `values` are what stands in elements of each type."""
    name = draw(st.sampled_from(tuple(REQUESTS)))
    return f"<{name}>{''.join(_Drawn(draw, values).inside(name, 0))}</{name}>"


@dataclass(frozen=True)
class _Drawn:
    """Draws what stands in an element."""

    draw: st.DrawFn
    values: Mapping[str, Sequence[str]]

    def inside(self, name: str, depth: int) -> Iterator[str]:
        found = content(name)
        assert found is not None
        parts = found.parts
        if list(found.items) == ["ListID", "FullName"] and len(parts) == 2:
            parts = (Choice(tuple((part,) for part in parts), 0, 1),)  # a reference, not by both
        yield from self._parts(parts, depth)

    def _parts(self, parts: tuple[Part, ...], depth: int) -> Iterator[str]:
        for part in parts:
            for _ in range(self._often(part, depth)):
                if isinstance(part, Item):
                    yield self._element(part, depth)
                else:
                    yield from self._parts(self.draw(st.sampled_from(part.options)), depth)

    def _often(self, part: Part, depth: int) -> int:
        most = 2 if part.most is None else min(part.most, 2)
        if depth > DEEPEST:
            return part.least
        # Few of the many that may be left out, so that documents stay small.
        wanted = part.least or self.draw(st.integers(0, 5)) == 0
        return self.draw(st.integers(max(part.least, 1), most)) if wanted else 0

    def _element(self, item: Item, depth: int) -> str:
        if item.type == "content":
            inside = "".join(self.inside(item.of, depth + 1))
        else:
            known = values(item.of) if item.type == "enum" else self.values[item.type]
            if item.name in {"Name", "EditSequence"} and item.least and item.type == "text":
                known = [text for text in known if text]  # what is required is not empty
            inside = escaped(self.draw(st.sampled_from(known))[: item.longest])
        return f"<{item.name}>{inside}</{item.name}>"
