"""Which rows of names a content allows: told from the notation, not as the package tells it."""

from collections.abc import Callable, Iterator, Sequence

from qbxml.schema.contents import content
from qbxml.schema.notation import Item, Part, Version

Has = Callable[[Part], bool]


def fits(holds: str, names: Sequence[str], has: Has) -> bool:
    """Say whether children of these names may stand so; what is not `had` need not stand."""
    found = content(holds)
    assert found is not None, holds
    return len(names) in _after(found.parts, names, frozenset({0}), has)


def _after(
    parts: Sequence[Part], names: Sequence[str], starts: frozenset[int], has: Has
) -> frozenset[int]:
    """Return how many of the names may have been used up behind these parts."""
    for part in parts:
        starts = _repeated(part, names, starts, has)
    return starts


def _repeated(part: Part, names: Sequence[str], starts: frozenset[int], has: Has) -> frozenset[int]:
    least = part.least if has(part) else 0
    found = starts if least == 0 else frozenset[int]()
    now, often = starts, 0
    while now and (part.most is None or often < part.most):
        now, often = _once(part, names, now, has), often + 1
        if often >= least and now <= found:
            break
        found |= now if often >= least else frozenset()
    return found


def _once(part: Part, names: Sequence[str], starts: frozenset[int], has: Has) -> frozenset[int]:
    if isinstance(part, Item):
        return frozenset(at + 1 for at in starts if names[at : at + 1] == [part.name])
    each = (_after(option, names, starts, has) for option in part.options)
    return frozenset[int]().union(*each)


def items(holds: str) -> Iterator[tuple[Item, Version]]:
    """Yield every element of a content, with the version that brought it or its choice."""
    found = content(holds)
    assert found is not None, holds
    yield from _items(found.parts, (1, 0))


def _items(parts: Sequence[Part], since: Version) -> Iterator[tuple[Item, Version]]:
    for part in parts:
        brought = max(since, part.since)
        if isinstance(part, Item):
            yield part, brought
        else:
            for option in part.options:
                yield from _items(option, brought)
