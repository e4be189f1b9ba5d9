"""How long is waited before the next try: doubling, spread, foreseeable."""

import pytest
from helpers.builders import seconds

from qbwc_service.domain.answers import RetryPolicy
from qbwc_service.domain.backoff import backoff, spread

FIRST, MOST = seconds(1), seconds(10)


def test_the_pauses_of_a_job_can_be_foreseen() -> None:
    pauses = [backoff(FIRST, MOST, times, "tx-1").total_seconds() for times in range(6)]
    assert [round(pause, 3) for pause in pauses] == [0.839, 2.304, 3.931, 8.197, 6.41, 8.578]


@pytest.mark.parametrize("times", [0, 1, 2, 3, 4, 30, 31, 10_000])
def test_a_pause_is_spread_by_a_quarter_and_never_above_the_ceiling(times: int) -> None:
    steady = min(2 ** min(times, 30), 8)
    pauses = [backoff(FIRST, MOST, times, f"tx-{n}").total_seconds() for n in range(2_000)]
    assert steady * 0.75 <= min(pauses) < steady * 0.76
    assert steady * 1.24 < max(pauses) <= min(steady * 1.25, 10)
    assert len(set(pauses)) > 1_990


def test_the_spread_depends_on_the_job_and_on_the_number_alone() -> None:
    assert spread("tx-1", 0) == spread("tx-1", 0)
    assert len({spread("tx-1", 0), spread("tx-1", 1), spread("tx-2", 0)}) == 3


def test_a_job_asks_its_policy_for_the_very_same_pause() -> None:
    policy = RetryPolicy(retries=3, lost=3, first=FIRST, ceiling=MOST)
    assert policy.pause(2, "tx-7") == backoff(FIRST, MOST, 2, "tx-7")
