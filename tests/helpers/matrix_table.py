"""The committed fault matrix, `tests/golden/fault_matrix.toml`, and how runs are compared."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpers.matrix_plans import PLANS, Moment, Who

FILE = Path(__file__).parents[1] / "golden" / "fault_matrix.toml"

Row = Mapping[str, str]


def golden(part: str) -> dict[str, Any]:
    """Return a part of the table: an action's cells, or `senseless`, or `others`."""
    found: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))[part]
    return found


def without_sense() -> dict[str, dict[str, str]]:
    """Return why those combinations that are not tried make no sense."""
    return golden("senseless")


def untold() -> list[str]:
    """Return combinations that are neither tried nor explained, or both."""
    reasons = without_sense()
    return [
        f"{moment}: {who}"
        for moment in Moment
        for who in Who
        if (who in PLANS[moment]) == (who in reasons.get(moment, {}))
    ]


def differing(found: Mapping[str, Row], wanted: Mapping[str, Row]) -> str:
    """Return the cells that differ, with both texts; "" where there are none."""
    names = sorted(
        {(row, name) for table in (found, wanted) for row in table for name in table[row]}
    )
    return "\n".join(
        f"{row}, {name}:\n    now:    {now}\n    golden: {then}"
        for row, name in names
        if (now := found.get(row, {}).get(name)) != (then := wanted.get(row, {}).get(name))
    )


def flat_differing(found: Row, wanted: Row) -> str:
    """Return the same of a table with one column."""
    return differing({"it": found}, {"it": wanted})


def as_toml(part: str, found: Mapping[str, Row]) -> str:
    """Return a part as it stands in the file, to be looked at and pasted."""
    return "\n".join(
        f'["{part}"."{row}"]\n' + "".join(f'"{name}" = "{text}"\n' for name, text in cells.items())
        for row, cells in found.items()
    )
