"""Budgets as they are typed: `--quiet-hours "mon-fri 09:00-17:00"`."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from qbwc_service.cli.output import USAGE, Trouble
from qbwc_service.domain import quiet_words

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


def quiet_hours(typed: Iterable[str]) -> list[dict[str, Any]] | None:
    """Return what was typed as the API's body has it, None where nothing was. Raises Trouble."""
    given = [text.strip().lower() for text in typed]
    if not given:
        return None
    return [] if given == ["none"] else [_one(text) for text in given]


def _one(text: str) -> dict[str, Any]:
    found = quiet_words.read(text)
    if found is None:
        example = '--quiet-hours "mon-fri 09:00-17:00"'
        raise Trouble(f"--quiet-hours: {text!r} is not understood; write {example}.", USAGE)
    return found.body
