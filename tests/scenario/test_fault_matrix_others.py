"""Rules D9, D11, D21, D22: backups put back, late answers, another company file, two deaths.

What each disaster ends in stands in tests/golden/fault_matrix.toml under `others`.
"""

import pytest
from helpers.matrix_bench import Bench
from helpers.matrix_others import OTHERS, controls, other
from helpers.matrix_table import flat_differing, golden
from helpers.office import Office

pytestmark = pytest.mark.proof


def bench() -> Bench:
    return Bench(Office())


def test_whatever_happens_beside_the_matrix_ends_as_the_table_says() -> None:
    undisturbed = controls(bench)
    found = {
        name: other(bench, name, undisturbed[action.name]) for name, (action, _) in OTHERS.items()
    }
    assert {name: str(end) for name, end in undisturbed.items()} == dict.fromkeys(
        undisturbed, "answered"
    )
    assert flat_differing(found, golden("others")) == ""
