"""How many records a page has, learnt per kind of query from the pages that came (D18).

Within one iterator the size stays, since QuickBooks wants every Continue to repeat it; the next
iterator begins with what the last page of this one taught. What is learnt belongs to a connection:
the visit's session carries it, and the next visit takes it over.
"""

from collections.abc import Iterable
from dataclasses import dataclass

PageSizes = tuple[tuple[str, int], ...]
"""Kinds of query with the records a page should have, in order; a kind that is not in it has the
setting's."""

AIM_CHARACTERS = 1_000_000
AIM_MS = 5_000
LEAST = 10
MOST = 2_000
STEP = 2.0
"""By how much a size grows or shrinks at once, at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page that came: how many records were asked for, and what it took.

    `full` where more pages follow: the last one may hold few records, and so teaches nothing of
    how small pages are.
    """

    asked: int
    characters: int
    milliseconds: int
    full: bool


def size_for(sizes: PageSizes, types: Iterable[str], start: int) -> int:
    """Return the size for a set that pages queries of these kinds: the smallest of theirs."""
    known = dict(sizes)
    return min((known.get(type_, start) for type_ in types), default=start)


def learn(sizes: PageSizes, type_: str, start: int, page: Page) -> PageSizes:
    """Return the sizes with what a page of a query teaches.

    Aims at pages of a megabyte that take no more than five seconds. `start` is the setting; it
    widens the bounds where it lies outside of them.
    """
    factor = min(
        STEP,
        AIM_CHARACTERS / max(1, page.characters),
        AIM_MS / max(1, page.milliseconds),
    )
    if factor >= 1 and not page.full:
        return sizes
    wanted = int(page.asked * max(1 / STEP, factor))
    size = min(max(wanted, min(LEAST, start)), max(MOST, start))
    known = {**dict(sizes), type_: size}
    return tuple(sorted((name, each) for name, each in known.items() if each != start))
