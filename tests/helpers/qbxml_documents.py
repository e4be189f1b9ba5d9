"""Random valid documents of qbXML, made from the tables: trees that know their places as text.

`Maker(chance, …).request("InvoiceAddRq")` makes one request, `.answer("InvoiceAddRs")` an answer;
`document` puts them into a whole one, `Layout` writes it. `requests()` and `answers()` are
strategies of Hypothesis over the seed.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from hypothesis import strategies as st

from helpers.qbxml_values import LETTERS, value
from qbxml.schema import REQUESTS, fact
from qbxml.schema.contents import content
from qbxml.schema.notation import FIRST, Item, Part, Version

VERSIONS: Final[tuple[Version, ...]] = (
    *((1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (4, 0), (4, 1), (5, 0), (6, 0), (6, 1)),
    *((number, 0) for number in range(7, 15)),
)
LATEST: Final = VERSIONS[-1]
EDITIONS: Final = ("", *LETTERS)
NAMES: Final = tuple(sorted(REQUESTS))


@dataclass(eq=False)
class Node:
    """An element: `item` says what the tables tell of it, None for requests, answers, frames.

    `holds` names the content that its children stand in, "" for one with a value. Beside children
    `text` is text between elements, which a valid document has none of.
    """

    name: str
    item: Item | None = None
    holds: str = ""
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """Yield this element and all in it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def names(self) -> list[str]:
        return [child.name for child in self.children]


@dataclass(frozen=True)
class Measure:
    """How much is made: how often an optional element stands, how many of a repeating one."""

    optional: float
    most: int
    attributes: float


SMALL: Final = Measure(0.2, 2, 0.1)
LARGE: Final = Measure(0.7, 6, 0.3)
FULL: Final = Measure(1.0, 2, 1.0)


class Maker:
    """Makes requests and answers for a version and an edition ("" for any)."""

    def __init__(
        self,
        chance: random.Random,
        version: Version = LATEST,
        edition: str = "",
        measure: Measure = SMALL,
    ) -> None:
        self.chance, self.version, self.edition, self.measure = chance, version, edition, measure
        self.macros = 0

    def has(self, part: Part, since: Version = FIRST) -> bool:
        """Say whether this version and edition know an element or a choice."""
        if max(part.since, since) > self.version:
            return False
        if isinstance(part, Item):
            return LETTERS.get(self.edition, "-") not in part.lacking
        return any(self.has(inner) for option in part.options for inner in option)

    def request(self, name: str) -> Node:
        """Return a valid request; its version and edition must know it."""
        made = self._holder(name, None, name)
        if self._happens(self.measure.attributes):
            made.attributes["requestID"] = self.chance.choice(("1", "A & B", "ö" * 50))
        known = fact(name)
        assert known is not None
        if known.iterates and self._happens(self.measure.attributes):
            made.attributes["iterator"] = "Start"
        if known.takes_meta_data and self._happens(self.measure.attributes):
            made.attributes["metaData"] = self.chance.choice(("MetaDataOnly", "NoMetaData"))
        return made

    def answer(self, name: str) -> Node:
        """Return an answer such as QuickBooks gives, records cut short by IncludeRetElement too."""
        made = self._holder(name, None, name)
        told = {"statusCode": "0", "statusSeverity": "Info", "statusMessage": "Status OK"}
        made.attributes |= {"requestID": str(self.chance.randint(1, 9)), **told}
        if name.endswith("QueryRs") and self._happens(self.measure.attributes):
            made.attributes["retCount"] = str(len(made.children))
        if self._happens(0.3):
            self._shorten(made)
        return made

    def element(self, item: Item) -> Node:
        """Return one element with everything that it must hold."""
        if item.type == "content":
            made = self._holder(item.name, item, item.of)
        else:
            made = Node(item.name, item, text=value(item, self.chance, self.edition))
        for each in item.attributes.values():
            if each.least or self._happens(self.measure.attributes):
                self.macros += 1  # none is defined twice
                named = value(each, self.chance, self.edition)
                made.attributes[each.name] = f"{named}_{self.macros}"
                made.text = "" if each.name == "useMacro" else made.text
        return made

    def _holder(self, name: str, item: Item | None, of: str) -> Node:
        holds = content(of)
        assert holds is not None, of
        if is_reference(holds.parts):
            chosen = self.chance.choice(holds.parts)
            assert isinstance(chosen, Item)
            return Node(name, item, of, children=[self.element(chosen)])
        return Node(name, item, of, children=in_time(list(self._row(holds.parts))))

    def _row(self, parts: Sequence[Part]) -> Iterator[Node]:
        for part in parts:
            if not self.has(part):
                continue
            for _ in range(self._often(part)):
                if isinstance(part, Item):
                    yield self.element(part)
                else:
                    options = [each for each in part.options if any(map(self.has, each))]
                    yield from self._row(self.chance.choice(options))

    def _often(self, part: Part) -> int:
        least = part.least or int(self._happens(self.measure.optional))
        if part.most == 1 or not least:
            return least
        most = self.measure.most if part.most is None else min(part.most, self.measure.most)
        return self.chance.randint(least, max(least, most))

    def _happens(self, probability: float) -> bool:
        return self.chance.random() < probability

    def _shorten(self, made: Node) -> None:
        """Leave some elements out of every record, required ones too."""
        for record in made.children:
            record.children = [each for each in record.children if self._happens(0.7)]


def in_time(children: list[Node]) -> list[Node]:
    """Let no range end before it begins."""
    ends = {child.name: child for child in children}
    for child in children:
        last = ends.get(f"To{child.name.removeprefix('From')}")
        dated = child.item is not None and child.item.type in {"date", "datetime"}
        if dated and last is not None and last.text < child.text:
            last.text = child.text
    return children


def is_reference(parts: Sequence[Part]) -> bool:
    names = [part.name for part in parts if isinstance(part, Item)]
    return names == ["ListID", "FullName"] and len(parts) == len(names)


def maker(
    chance: random.Random, name: str, measure: Measure = SMALL, *, any_edition: bool = True
) -> Maker:
    """Return a maker for a version and an edition that know this request."""
    known = fact(name)
    assert known is not None
    since = tuple(map(int, known.since.split(".")))
    versions = [version for version in VERSIONS if version >= since]
    editions = [each for each in EDITIONS if LETTERS.get(each, "-") not in known.lacking]
    edition = chance.choice(editions) if any_edition else ""
    return Maker(chance, chance.choice(versions), edition, measure)


def document(*requests: Node, on_error: str = "stopOnError") -> Node:
    """Return a whole document of requests."""
    holder = Node("QBXMLMsgsRq", attributes={"onError": on_error}, children=list(requests))
    return Node("QBXML", children=[holder])


def answered(*answers: Node) -> Node:
    """Return a whole document of answers."""
    return Node("QBXML", children=[Node("QBXMLMsgsRs", children=list(answers))])


@dataclass(frozen=True)
class Sample:
    """A document with the version and edition that it is valid for."""

    root: Node
    version: Version
    edition: str
    seed: int


def sample(seed: int, name: str = "", measure: Measure = SMALL, requests: int = 1) -> Sample:
    """Return a document of such requests, or of any; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    name = name or chance.choice(NAMES)
    made = maker(chance, name, measure)
    root = document(*(made.request(name) for _ in range(requests)))
    return Sample(root, made.version, made.edition, seed)


def answer_sample(seed: int, name: str = "", measure: Measure = SMALL) -> Sample:
    """Return a document with the answer to such a request, or to any."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    name = name or chance.choice(NAMES)
    made = maker(chance, name, measure)
    return Sample(answered(made.answer(f"{name[:-2]}Rs")), made.version, made.edition, seed)


SEEDS: Final = st.integers(0, 2**32)


def requests(measure: Measure = SMALL) -> st.SearchStrategy[Sample]:
    return SEEDS.map(lambda seed: sample(seed, measure=measure))


def answers(measure: Measure = SMALL) -> st.SearchStrategy[Sample]:
    return SEEDS.map(lambda seed: answer_sample(seed, measure=measure))
