"""The fault matrix: each request, each moment at which something dies, each thing that can die.

Rules D3, D5, D7, D8, D11, D16, D17, D18, D21. What each cell ends in stands in
tests/golden/fault_matrix.toml, and for people in docs/reference/fault-matrix.md. A cell is settled
by the service itself, or says why it asks a person; each effect is in QuickBooks once; the caller
has the answer that an undisturbed run gives; nothing stays behind.
"""

import pytest
from helpers.matrix_actions import ACTIONS
from helpers.matrix_bench import Bench
from helpers.matrix_cells import cell, undisturbed
from helpers.matrix_plans import PLANS
from helpers.matrix_table import as_toml, differing, golden, untold
from helpers.office import Office

pytestmark = pytest.mark.proof


def bench() -> Bench:
    return Bench(Office())


def test_what_is_not_tried_says_why() -> None:
    assert untold() == []


@pytest.mark.parametrize("name", ACTIONS)
def test_whatever_dies_it_ends_as_if_nothing_had(name: str) -> None:
    action = ACTIONS[name]
    control = undisturbed(bench, action)
    assert str(control) == "answered"
    found = {
        str(moment): {str(who): cell(bench, action, moment, who, control) for who in row}
        for moment, row in PLANS.items()
    }
    print(as_toml(name, found))  # noqa: T201 - shown where it fails
    assert differing(found, golden(name)) == ""
