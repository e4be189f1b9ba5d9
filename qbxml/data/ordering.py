"""Where elements stand in their parent: by the schema, by the data, or by an explicit "#order"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from qbxml.schema.contents import content
from qbxml.schema.notation import Item, Part

Places = Mapping[str, "Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """An element of a content: its rank, counted from 1, and whether it may stand there again.

    `group` numbers the repeating choice that it is one of, 0 for none: the elements of such a
    choice may be mixed. `lead` is the rank of the first of them, or else its own.
    """

    item: Item
    rank: int
    many: bool
    group: int
    lead: int


NOWHERE: Places = MappingProxyType({})


@cache
def places(name: str) -> Places:
    """Return the elements of a content (`schema.contents.content`) by name, none if unknown."""
    found = content(name)
    if found is None:
        return NOWHERE
    placed: dict[str, Place] = {}
    leads: dict[int, int] = {}
    for rank, (item, many, group) in enumerate(_placed(found.parts, group=0), 1):
        lead = leads.setdefault(group, rank) if group else rank
        placed[item.name] = Place(item, rank, many, group, lead)
    return MappingProxyType(placed)


def within(item: Item | None) -> Places:
    """Return the elements that may stand in an element, none for a value or an unknown one."""
    return places(item.of) if item is not None and item.type == "content" else NOWHERE


def arranged(counts: Mapping[str, int], known: Places, order: Sequence[str] = ()) -> list[str]:
    """Return the names of a parent's children in order, each as often as `counts` says.

    Known ones stand by rank, those of one repeating choice as in `counts`, and an unknown one
    behind the name before it there. Names in `order` stand together as it says, where the first of
    them would.
    """
    if not order and in_order(counts, known):
        return [name for name, count in counts.items() for _ in range(count)]
    spots = _spots(counts, known)
    together = set(order)
    out: list[str] = []
    for name in sorted(counts, key=spots.__getitem__):
        if name not in together:
            out += [name] * counts[name]
        elif order:
            out += order
            order = ()
    return out


def in_order(names: Iterable[str], known: Places) -> bool:
    """Say whether names stand as `arranged` would have them."""
    last = 0
    for name in names:
        place = known.get(name)
        if place is not None:
            if place.lead < last:
                return False
            last = place.lead
    return True


def shortest(order: list[str], known: Places) -> list[str]:
    """Return the least of an order that still tells all of it.

    That is nothing, if it goes without saying, or one repeating choice, or else the whole. What
    only the order of names in the data would tell is told: not everything keeps that.
    """
    counts = counted(order)
    ranks = [known[name].rank for name in counts if name in known and known[name].group]
    if ranks == sorted(ranks) and arranged(counts, known) == order:
        return []
    for group in sorted({known[name].group for name in counts if name in known} - {0}):
        mixed = [name for name in order if name in known and known[name].group == group]
        if arranged(counts, known, mixed) == order:
            return mixed
    return order


def counted(names: Sequence[str]) -> dict[str, int]:
    """Return how often each name stands there, in the order of first appearance."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


class _Spot(NamedTuple):
    rank: int
    behind: int


def _spots(names: Mapping[str, int], known: Places) -> dict[str, _Spot]:
    spots: dict[str, _Spot] = {}
    rank = 0
    for number, name in enumerate(names, 1):
        place = known.get(name)
        if place is not None:
            rank = place.lead
        spots[name] = _Spot(rank, 0 if place is not None and not place.group else number)
    return spots


def _placed(parts: Sequence[Part], group: int) -> Iterator[tuple[Item, bool, int]]:
    """Yield each item, whether it may repeat, and its repeating choice."""
    choices = 0
    for part in parts:
        if isinstance(part, Item):
            yield part, bool(group) or part.most != 1, group
            continue
        choices += 1
        inside = group or (choices if part.most != 1 else 0)
        for option in part.options:
            yield from _placed(option, inside)
