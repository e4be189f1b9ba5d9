"""Tables in plain text that fit the width at hand: what finds no room stands below its row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

GAP = 2
INDENT = 4
LEAST = 20
"""A last column that is too wide is folded where it still gets this much room."""

Cell = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Grid:
    """How rows are laid out: `widths` of the columns, names of the fields `below` the row."""

    widths: Mapping[str, int]
    below: tuple[str, ...]
    note: str
    width: int

    def lines(self, row: Mapping[str, str]) -> Iterator[str]:
        """Yield a row's lines; none is wider than the grid, none ends with blanks."""
        folded = [_folded(row[name], width) for name, width in self.widths.items()]
        for at in range(max(len(parts) for parts in folded)):
            texts = [parts[at] if at < len(parts) else "" for parts in folded]
            yield _joined(texts, self.widths.values())
        told = [f"{_heading(name)}: {row[name]}" for name in self.below if row[name] != "-"]
        if self.note:
            told.append(row[self.note])
        for each in told:
            yield from (" " * INDENT + part for part in _folded(each, self.width - INDENT))


def layout(
    rows: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    width: int,
    cell: Cell,
    note: str = "",
) -> list[str]:
    """Return the heading and the rows as lines. An id is never broken while it fits a line.

    Columns without any value are left out. `note` is a field that always stands below its row.
    """
    shown = [{name: cell(row.get(name)) for name in (*columns, note) if name} for row in rows]
    told = [name for name in columns if any(row[name] != "-" for row in shown)]
    grid = _grid(shown, told or columns[:1], width, note)
    head = _joined([_heading(name) for name in grid.widths], grid.widths.values())
    return [head, *(line for row in shown for line in grid.lines(row))]


def _grid(rows: Sequence[Mapping[str, str]], columns: Sequence[str], width: int, note: str) -> Grid:
    widths: dict[str, int] = {}
    below: list[str] = []
    used = 0
    for name in columns:
        room = width - used
        wanted = max(cell_len(text) for text in (_heading(name), *(row[name] for row in rows)))
        if wanted > room and widths and (name != columns[-1] or room < LEAST):
            below.append(name)
            continue
        widths[name] = min(wanted, room)
        used += widths[name] + GAP
    return Grid(widths, tuple(below), note, width)


def _heading(name: str) -> str:
    return name.replace("_", " ")


def _folded(text: str, width: int) -> list[str]:
    """Return the text as lines of at most this width, broken between words where that is possible.

    At least one line, which may be empty.
    """
    wrapped = Text(text).wrap(Console(width=width), width)
    return [line.plain.rstrip() for line in wrapped] or [""]


def _joined(texts: Sequence[str], widths: Any) -> str:
    parts = (set_cell_size(text, width) for text, width in zip(texts, widths, strict=True))
    return (" " * GAP).join(parts).rstrip()
