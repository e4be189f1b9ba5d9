"""Why children do not stand as a content demands: told child by child, none twice."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from qbxml.check.models import Child, Model
from qbxml.check.suggest import nearest, related, twice_named
from qbxml.problems import Kind, Problem
from qbxml.schema.contents import content
from qbxml.schema.notation import Choice, Item, Part, elements

ENOUGH = 100
"""Of one step no more is told: a search for each of very many would take quadratic time."""

_MOST_SHOWN = 8


class Amiss(NamedTuple):
    """One thing that is wrong with the children: `at` counts them from 0, None is the parent."""

    at: int | None
    kind: Kind
    message: str
    expected: str = ""
    fix: str = ""


def amiss(
    model: Model, names: Sequence[str], holder: str, *, newer: bool = False
) -> Iterator[Amiss]:
    """Yield why these children of `holder` do not fit; nothing when they do.

    Unknown names are told by `unknown`, and count here for what they were meant to be. What is told
    to go away is not looked at again, so that one mistake is told once. With `newer` an unknown one
    may be what a later qbXML has added to a choice: no other is said to be missing there.
    """
    kept = [(at, model.children[name]) for at, name in enumerate(names) if name in model.children]
    for step in (_repeated, _chosen, _ordered):
        wrong = list(islice(step(model, kept), ENOUGH))
        yield from wrong
        gone = {one.at for one in wrong if one.kind != "order"}
        kept = [pair for pair in kept if pair[0] not in gone]
    present = {child.item.name for _, child in kept}
    strange = dict.fromkeys(name for name in names if name not in model.children)
    alike = {meant(model, name) or "" for name in islice(strange, ENOUGH)}
    if newer and strange:
        yield from _lacking(model, present | alike, holder)
    else:
        yield from _missing(model, model.content.parts, present | alike, holder)


def unknown(model: Model, name: str, holder: str) -> Amiss:
    """Say that a name does not stand in this content, and what was probably meant."""
    known, own = _known(model), model.content.name
    near = twice_named(name, known, own) or meant(model, name)
    inner = _holder_of(model, name) if near is None else None
    near = near or (None if inner else related(name, known, own))
    if near:
        fix = f"Did you mean {near}?"
    elif inner:
        fix = f"It stands in {inner}; move it there."
    else:
        fix = "Remove it."
    return Amiss(None, "unknown", f"{name} does not stand in {holder}.", _names(known), fix)


def meant(model: Model, name: str) -> str | None:
    """Return the element of this content that was probably meant by a mistyped name."""
    return nearest(name, _known(model))


def _known(model: Model) -> tuple[str, ...]:
    return tuple(name for name, child in model.children.items() if child.known)


def _holder_of(model: Model, name: str) -> str | None:
    """Return the child that may hold an element of this name."""
    for child in model.children.values():
        inner = content(child.item.of) if child.item.type == "content" and child.known else None
        if inner is not None and name in inner.items:
            return child.item.name
    return None


def _repeated(_model: Model, kept: Sequence[tuple[int, Child]]) -> Iterator[Amiss]:
    seen: Counter[str] = Counter()
    for at, child in kept:
        name, most = child.item.name, child.most
        seen[name] += 1
        if most is not None and seen[name] > most:
            often = "once" if most == 1 else f"{most} times"
            yield Amiss(
                at, "repeated", f"{name} may stand {often} only.", often, "Remove this one."
            )


def _chosen(model: Model, kept: Sequence[tuple[int, Child]]) -> Iterator[Amiss]:
    """Yield what belongs to another option than an earlier child of the same choice."""
    options = _options(model.content.parts)
    taken: dict[int, tuple[int, str]] = {}
    for at, child in kept:
        name = child.item.name
        for choice, option in options.get(name, ()):
            first, by = taken.setdefault(choice, (option, name))
            if first != option:
                yield Amiss(
                    at,
                    "choice",
                    f"{name} may not stand beside {by}.",
                    f"{by} or {name}, not both",
                    f"Keep one of {by} and {name}.",
                )
                break


def _options(parts: tuple[Part, ...]) -> dict[str, list[tuple[int, int]]]:
    """Return for each element the choices it stands in, outermost first, and which option of it.

    Choices that repeat take every option and are left out.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for part in parts:
        if not isinstance(part, Choice) or part.most != 1:
            continue
        for number, option in enumerate(part.options):
            inner = _options(option)
            for item in elements(option):
                found[item.name] = [(id(part), number), *inner.get(item.name, ())]
    return found


def _ordered(_model: Model, kept: Sequence[tuple[int, Child]]) -> Iterator[Amiss]:
    """Yield as few children as have to be moved, and where to."""
    in_order = staying([child.rank for _, child in kept])
    stay = [kept[number] for number in sorted(in_order)]
    ranks = [child.rank for _, child in stay]  # they never fall
    for number, (at, child) in enumerate(kept):
        if number in in_order:
            continue
        higher = bisect_right(ranks, child.rank)
        lower = bisect_left(ranks, child.rank) - 1
        name = child.item.name
        if higher < len(stay) and stay[higher][0] < at:
            told, way = f"{name} comes before {stay[higher][1].item.name}", "up"
        elif lower >= 0 and stay[lower][0] > at:
            told, way = f"{name} comes after {stay[lower][1].item.name}", "down"
        else:  # moved by another that has to move itself
            told, way = f"{name} stands in the wrong place", "to its place"
        yield Amiss(at, "order", f"{told}.", told, f"{told}; move it {way}.")


def staying(ranks: Sequence[int]) -> set[int]:
    """Return the numbers of those that need not move to bring all into order: as many as can be."""
    # Looked at from the end: of two that are swapped the first stays, and the other moves up.
    last = len(ranks) - 1
    return {last - number for number in _longest_in_order([-rank for rank in reversed(ranks)])}


def _longest_in_order(ranks: Sequence[int]) -> set[int]:
    """Return the numbers of the longest row of these that never falls."""
    tops: list[int] = []
    ends: list[int] = []
    earlier: list[int | None] = []
    for number, rank in enumerate(ranks):
        at = bisect_right(tops, rank)
        earlier.append(ends[at - 1] if at else None)
        if at == len(tops):
            tops.append(rank)
            ends.append(number)
        else:
            tops[at], ends[at] = rank, number
    row: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        row.add(last)
        last = earlier[last]
    return row


def _missing(
    model: Model, parts: tuple[Part, ...], present: set[str], holder: str
) -> Iterator[Amiss]:
    for part in parts:
        if isinstance(part, Item):
            if part.least and part.name not in present and model.children[part.name].known:
                yield _absent(model, part.name, part.name, holder)
            continue
        taken = [
            option
            for option in part.options
            if any(item.name in present for item in elements(option))
        ]
        if taken and part.most == 1:
            yield from _missing(model, taken[0], present, holder)
        elif not taken and not _may_be_empty(model, part):
            names = [next(elements(option)).name for option in part.options]
            yield _absent(model, names[0], " or ".join(names), holder)


def _lacking(model: Model, present: set[str], holder: str) -> Iterator[Amiss]:
    """Yield what is missing outside of choices."""
    items = (part for part in model.content.parts if isinstance(part, Item))
    yield from _missing(model, tuple(items), present, holder)


def _may_be_empty(model: Model, part: Part) -> bool:
    """Whether a part needs nothing in this version and edition."""
    if isinstance(part, Item):
        return not part.least or not model.children[part.name].known
    if not part.least:
        return True
    return any(all(_may_be_empty(model, one) for one in option) for option in part.options)


def _absent(model: Model, name: str, told: str, holder: str) -> Amiss:
    """Say what is missing, and behind which element it belongs."""
    names = list(model.children)
    at = names.index(name)
    place = f"after {names[at - 1]}, where that stands" if at else "first"
    return Amiss(
        None, "missing", f"{told} is missing in {holder}.", told, f"Put {told} in, {place}."
    )


def unordered(problem: Problem) -> Problem:
    """Return a problem for a writer of JSON: where something missing has to stand is left out."""
    fix = f"Put {problem.expected} in."
    told = problem.kind == "missing" and problem.fix.startswith(f"{fix[:-1]}, ")
    return replace(problem, fix=fix) if told else problem


def _names(names: Sequence[str]) -> str:
    """Return the first of these names for a message."""
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return ", ".join(names[:_MOST_SHOWN]) + more
