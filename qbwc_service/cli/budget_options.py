"""Budgets as they are typed: `--quiet-hours "mon-fri 09:00-17:00"`."""

import re
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from qbwc_service.cli.output import USAGE, Trouble
from qbwc_service.domain.budgets import DAYS

Quiet = Annotated[
    list[str],
    typer.Option(
        "--quiet-hours",
        metavar="WHEN",
        help='When nothing is sent, by the clock of the QuickBooks PC: "mon-fri 09:00-17:00", '
        '"sat,sun 22:00-06:00" or "22:00-06:00"; repeatable. "none": never.',
    ),
]
PerMinute = Annotated[
    int | None, typer.Option(help="Visits with work in any 60 seconds at most; 0: no limit.")
]
PerHour = Annotated[
    int | None,
    typer.Option(help="Minutes that QuickBooks may work for us in a clock hour; 0: no limit."),
]

FORM = re.compile(r"(?:(?P<days>[a-z,-]+) +)?(?P<start>[0-9:]+) *- *(?P<end>[0-9:]+)")


def quiet_hours(typed: Iterable[str]) -> list[dict[str, Any]] | None:
    """Return what was typed as the API's body has it, None where nothing was. Raises Trouble."""
    given = [text.strip().lower() for text in typed]
    if not given:
        return None
    return [] if given == ["none"] else [_one(text) for text in given]


def _one(text: str) -> dict[str, Any]:
    found = FORM.fullmatch(text)
    days = _days(found["days"] or "") if found else None
    if found is None or days is None:
        example = '--quiet-hours "mon-fri 09:00-17:00"'
        raise Trouble(f"--quiet-hours: {text!r} is not understood; write {example}.", USAGE)
    return {"days": days, "from": found["start"], "to": found["end"]}


def _days(text: str) -> list[str] | None:
    """Return the days of "mon-fri", "sat,sun" or "fri-mon"; None where one is none."""
    named: list[str] = []
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            return None
        begin = DAYS.index(first)
        length = (DAYS.index(last or first) - begin) % len(DAYS) + 1
        named += [(DAYS * 2)[begin + step] for step in range(length)]
    return list(dict.fromkeys(named))
