"""Two faults: whatever went wrong first, the store then breaks at any use, or any exchange fails.

Rules D3, D8, D10, D11, D17, D24. Not even then is anybody asked, nothing is done twice and nothing
stays behind. On SQLite in memory only: about a thousand runs.
"""

import pytest
from helpers.matrix_actions import ACTIONS
from helpers.matrix_again import FIRST, IN_STORE, SPOILED, exchange_fails, store_breaks
from helpers.matrix_bench import Bench
from helpers.matrix_cells import undisturbed
from helpers.office import Office

pytestmark = pytest.mark.proof


def bench() -> Bench:
    return Bench(Office())


@pytest.mark.parametrize("first", FIRST)
def test_the_store_may_break_at_any_use(first: str) -> None:
    action = ACTIONS["CustomerAdd"]
    control = undisturbed(bench, action)
    wrong = [text for how in IN_STORE for text in store_breaks(bench, action, control, first, how)]
    assert wrong == []


@pytest.mark.parametrize("first", FIRST)
def test_any_exchange_may_fail(first: str) -> None:
    action = ACTIONS["three CustomerAdds"]
    control = undisturbed(bench, action)
    wrong = [text for how in SPOILED for text in exchange_fails(bench, action, control, first, how)]
    assert wrong == []
