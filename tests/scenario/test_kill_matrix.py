"""The fault matrix's column `server is killed`: a process that serves HTTP, and a real SIGKILL.

The same cells run on DynamoDB, and with all objects of the server dropped instead, in
test_fault_matrix_cells.py; both are compared with tests/golden/fault_matrix.toml.
"""

from collections.abc import Iterator

import pytest
from helpers.killed_bench import KilledBench, MortalServer, mortal_server
from helpers.matrix_actions import ACTIONS
from helpers.matrix_cells import cell, undisturbed
from helpers.matrix_plans import PLANS, Who
from helpers.matrix_table import differing, golden

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MortalServer]:
    with mortal_server(tmp_path_factory.mktemp("killed")) as running:
        yield running


@pytest.mark.parametrize("name", ACTIONS)
def test_wherever_the_server_is_killed_it_ends_as_if_it_had_not(
    server: MortalServer, name: str
) -> None:
    opened: list[KilledBench] = []

    def bench() -> KilledBench:
        opened.append(KilledBench(server))
        return opened[-1]

    action = ACTIONS[name]
    control = undisturbed(bench, action)
    moments = [moment for moment, row in PLANS.items() if Who.SERVER in row]
    found = {
        str(moment): {str(Who.SERVER): cell(bench, action, moment, Who.SERVER, control)}
        for moment in moments
    }
    for each in opened:
        each.close()
    wanted = golden(name)
    assert str(control) == "answered"
    assert (
        differing(
            found, {row: {str(Who.SERVER): wanted[row][Who.SERVER]} for row in map(str, moments)}
        )
        == ""
    )
