"""A sample whose elements know their parents, for mutations to work on."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from helpers.qbxml_documents import Maker, Measure, Node, Sample
from helpers.qbxml_orders import fits, items
from helpers.qbxml_values import LETTERS
from qbxml.schema.contents import content
from qbxml.schema.notation import Choice, Item, Part

BARE: Final = Measure(0.0, 1, 0.0)
FOLLOWS: Final[Mapping[str, tuple[str, ...]]] = {
    "unknown": ("missing",),  # what had to stand there, of its parent
    "version": ("version", "edition"),  # what stands inside
    "edition": ("version", "edition"),  # the same
}


@dataclass(frozen=True)
class Broken:
    """A sample with one mistake: `at` is the element that is told, as `path` with `kind`.

    `also` are kinds and paths that may be told beside it, since they follow from it (`FOLLOWS`).
    """

    sample: Sample
    kind: str
    at: Node
    path: str
    also: frozenset[tuple[str, str]] = frozenset()


class Field:
    """A sample, with what mutations ask of it."""

    def __init__(self, sample: Sample, chance: random.Random) -> None:
        self.sample, self.chance = sample, chance
        self.maker = Maker(chance, sample.version, sample.edition, BARE)
        self.requests = sample.root.children[0].children

    def holders(self) -> Iterator[Node]:
        """Yield what holds elements: the requests, and all of that kind in them."""
        for request in self.requests:
            yield from (node for node in request.walk() if node.holds)

    def children(self) -> Iterator[tuple[Node, int, Node, Item]]:
        """Yield every element below a request: parent, its number there, itself, what it is."""
        for holder in self.holders():
            for at, child in enumerate(holder.children):
                assert child.item is not None
                yield holder, at, child, child.item

    def values(self) -> Iterator[tuple[Node, Item]]:
        """Yield the elements that hold a value which the tables judge: no macro stands there."""
        for _, _, child, item in self.children():
            if not child.holds and "useMacro" not in child.attributes:
                yield child, item

    def fits(self, holder: Node, names: list[str]) -> bool:
        return fits(holder.holds, names, self.maker.has)

    def may_go(self, holder: Node, at: int) -> bool:
        """Say whether an element may be left out."""
        names = holder.names()
        return self.fits(holder, [*names[:at], *names[at + 1 :]])

    def places(self, holder: Node, name: str) -> Iterator[int]:
        """Yield where another element might stand, were it known to the version and edition."""
        names = holder.names()
        for at in range(len(names) + 1):
            if fits(holder.holds, [*names[:at], name, *names[at:]], lambda _part: True):
                yield at

    def unknown_here(self, holder: Node) -> Iterator[tuple[Item, str]]:
        """Yield the elements of a content that this version or edition lacks, and which of both."""
        version, letter = self.maker.version, LETTERS.get(self.maker.edition, "-")
        for item, since in items(holder.holds):
            if since > version:
                yield item, "version"
            elif letter in item.lacking:
                yield item, "edition"

    def bare(self, item: Item) -> Node:
        """Return an element with no more than it must hold."""
        return self.maker.element(item)

    def broken(self, kind: str, at: Node, *places: Node) -> Broken:
        """Return what is expected; in these places that which follows from it may be told."""
        also = product(FOLLOWS.get(kind, ()), map(self.path, places))
        return Broken(self.sample, kind, at, self.path(at), frozenset(also))

    def path(self, wanted: Node) -> str:
        """Return the path of an element in its request, as problems give it."""
        for request in self.requests:
            if request is wanted:
                return request.name
            found = _path(request, wanted)
            if found:
                return "/".join(found)
        raise AssertionError(wanted.name)


def choices_of(holds: str) -> Iterator[Choice]:
    """Yield the choices of a content of which one option only may be taken."""
    found = content(holds)
    assert found is not None
    left: list[Part] = list(found.parts)
    while left:
        part = left.pop()
        if isinstance(part, Choice) and part.most == 1:
            yield part
            left += [inner for option in part.options for inner in option]


def _path(above: Node, wanted: Node) -> list[str]:
    names = above.names()
    for number, child in enumerate(above.children):
        inner = [] if child is wanted else _path(child, wanted)
        if child is wanted or inner:
            index = f"[{names[: number + 1].count(child.name)}]"
            return [child.name + (index if names.count(child.name) > 1 else ""), *inner]
    return []
