"""What the page about the architecture says there is, is there, and nothing is left out."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/architecture.md").read_text("utf-8")


def first_column(folder: str) -> list[str]:
    """Return the names in the first column of the table about a folder."""
    (table,) = re.findall(rf"\| in `{folder}/` \|.*?\n((?:\|.*\n)+)", PAGE)
    return [
        name for row in table.splitlines() for name in re.findall(r"`(\w+)/?`", row.split("|")[1])
    ]


def test_every_step_stands_in_the_table_once() -> None:
    there = {file.stem for file in (ROOT / "qbwc_service/steps").glob("*.py")} - {"__init__"}
    assert sorted(first_column("steps")) == sorted(there)


def test_every_part_of_the_language_stands_in_the_table() -> None:
    parts = {file.parent.name for file in (ROOT / "qbxml").glob("*/__init__.py")}
    assert sorted(first_column("qbxml")) == sorted(parts)
