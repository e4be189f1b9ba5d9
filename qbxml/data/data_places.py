"""Where a problem's path leads in plain data, written as programs write places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qbxml.data.naming import MARK, is_list
from qbxml.schema import fact

DATA = "data"
UNKNOWN = "type"

_STEP = re.compile(r"(?P<name>.*?)(?:\[(?P<number>[0-9]+)\])?", re.DOTALL)


def data_place(path: str, type_: str, data: Mapping[str, Any]) -> str:
    """Return the place of a `Problem`'s path in the data of a request of this type.

    `InvoiceAdd/InvoiceLineAdd[2]/Quantity` is `data.InvoiceLineAdd[1].Quantity` where the lines are
    a list, whose items count from 0, and the record's own name was left out. `type` where it is the
    type that nobody knows.
    """
    own = type_.removesuffix("Rq")
    if fact(f"{own}Rq") is None:
        return UNKNOWN
    return "".join((DATA, *_steps(path.split("/"), {own, f"{own}Rq"}, data)))


def _steps(steps: list[str], outer: set[str], data: Any) -> Iterator[str]:
    here = data
    for position, step in enumerate(steps):
        found = _STEP.fullmatch(step)
        name, number = (found["name"], found["number"]) if found else (step, None)
        held: Mapping[str, Any] = here if isinstance(here, Mapping) else {}
        if name not in held:
            bare = name.removeprefix(MARK)
            name = f"{MARK}{bare}" if f"{MARK}{bare}" in held else _spelt_so(bare, held)
        if not name or (position == 0 and name in outer and name not in held):
            continue
        yield f".{name}"
        here = held.get(name)
        items: Sequence[Any] = here if here is not None and is_list(here) else ()
        at = _index(items, number)
        if at is not None:
            yield f"[{at}]"
            here = items[at]


def _spelt_so(name: str, held: Mapping[str, Any]) -> str:
    """Return the name in the data of which this one is the right spelling, if one is."""
    alike = [each for each in held if each.lower() == name.lower()]
    return alike[0] if len(alike) == 1 else name


def _index(values: Sequence[Any], number: str | None) -> int | None:
    """Return which item the number means; without one, the only item."""
    wanted = int(number) if number else 1
    return wanted - 1 if wanted <= len(values) and (number or len(values) == 1) else None
