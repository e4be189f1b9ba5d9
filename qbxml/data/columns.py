"""Which columns a table of records may have: a name that nobody knows is told, not left blank."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qbxml.check.suggest import nearest
from qbxml.data.lines import looked_up
from qbxml.data.naming import TEXT
from qbxml.data.ordering import Places, places, within
from qbxml.problems import Problem

_SHOWN = 60


def unknown_columns(type_: str, columns: Iterable[str], first: Any) -> list[Problem]:
    """Return a problem for each column that neither the schema nor the first record has.

    `first` is that record's data, None where no record came. Of records that the schema lacks
    nothing is known, so their columns pass, and so they do where none came.
    """
    known = places(type_)
    data = first if isinstance(first, Mapping) or first is None else {TEXT: first}
    if not known and (first is None or isinstance(first, Mapping)):
        return []
    missing = [name for name in columns if looked_up(data, name) is None]
    found = [_problem(type_, name, known) for name in missing]
    return [problem for problem in found if problem is not None]


def unknown_type(type_: str, there: Sequence[str], answers: Sequence[str]) -> Problem:
    """Return the problem of a type of records that no answer has; `there` are those they have."""
    meant = nearest(type_, there)
    fix = f"Did you mean {meant}?" if meant else f"There may be {', '.join(there[:5]) or 'none'}."
    return Problem(f"{' and '.join(answers[:3])} has no {type_[:_SHOWN]}.", fix=fix, kind="unknown")


def _problem(type_: str, column: str, known: Places) -> Problem | None:
    here, parent, steps = known, type_, column.split(".")
    attributes: Iterable[str] = ()
    for number, name in enumerate(steps, 1):
        place, last = here.get(name), number == len(steps)
        if place is None:
            if last and (name in attributes or (name == TEXT and not here)):
                return None
            return _unknown(parent, name, steps[: number - 1], [*here])
        if place.many and not last:
            return Problem(
                f"{column[:_SHOWN]}: {name} may stand several times in a record.",
                fix=f"Name the column {'.'.join(steps[:number])}, which holds all of it as JSON.",
                kind="repeated",
            )
        here, parent, attributes = within(place.item), name, place.item.attributes
    return None


def _unknown(parent: str, name: str, before: Sequence[str], there: Sequence[str]) -> Problem:
    meant = nearest(name, there)
    fix = (
        f"Did you mean {'.'.join([*before, meant])}?"
        if meant
        else "Without columns the header names those that are known; #rest holds all others."
    )
    return Problem(f"{parent} has no {name[:_SHOWN]}.", fix=fix, kind="unknown")
