"""Which job goes next: priorities, order of acceptance, and shares that leave no lane starving."""

from collections import Counter
from collections.abc import Sequence

import pytest
from helpers.builders import job

from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.lanes import NO_ONE_PASSED, PassedOver, choose, outranks

HIGH, STD, LOW = Lane.INTERACTIVE, Lane.STANDARD, Lane.BATCH


def candidates(*lanes: Lane) -> list[Job]:
    return [job(f"tx-{number}", lane=lane) for number, lane in enumerate(lanes)]


def order(lanes: Sequence[Lane], turns: int, *, refill: bool = True) -> str:
    """Return whose turn it was, as letters; with refill a lane never runs empty."""
    waiting = candidates(*lanes)
    passed, gone = NO_ONE_PASSED, ""
    for _ in range(turns):
        chosen = choose(waiting, passed)
        if chosen is None:
            return gone
        taken, passed = chosen
        gone += taken.lane[0]
        if not refill:
            waiting.remove(taken)
    return gone


def test_without_candidates_nobody_goes() -> None:
    assert choose([], PassedOver(standard=9, batch=9)) is None


def test_a_higher_lane_goes_first_and_each_lane_in_order_of_acceptance() -> None:
    waiting = [
        job("tx-5", lane=LOW),
        job("tx-4", lane=STD),
        job("tx-3", lane=HIGH),
        job("tx-2", lane=STD),
        job("tx-1", lane=LOW),
        job("tx-6", lane=HIGH),
    ]
    passed, gone = NO_ONE_PASSED, []
    while chosen := choose(waiting, passed):
        taken, passed = chosen
        waiting.remove(taken)
        gone.append(taken.id)
    assert gone == ["tx-3", "tx-6", "tx-2", "tx-4", "tx-1", "tx-5"]


def test_under_full_load_every_lane_keeps_its_share() -> None:
    gone = order([HIGH, STD, LOW], 400)
    assert gone[:40] == "iiiisiiibsiiiisiibisiiiisibiisiiiisbiiis"
    assert Counter(gone[40:]) == {"i": 250, "s": 70, "b": 40}  # of 36 turns 25, 7 and 4
    assert Counter(order([HIGH, STD, LOW], 1_000)) == {"i": 695, "s": 194, "b": 111}


@pytest.mark.parametrize(
    ("lanes", "pattern"),
    [
        ([HIGH, STD], "iiiis"),
        ([HIGH, LOW], "iiiiiiiib"),
        ([STD, LOW], "ssssssssb"),
        ([LOW], "b"),
        ([STD], "s"),
    ],
)
def test_two_lanes_under_full_load_share_exactly(lanes: list[Lane], pattern: str) -> None:
    assert order(lanes, 5 * len(pattern)) == pattern * 5


def test_no_lane_ever_waits_longer_than_its_bound_while_it_has_work() -> None:
    gone = order([HIGH, STD, LOW], 1_000)
    gaps = {lane: max(map(len, gone.split(lane)[:-1])) for lane in "sb"}
    assert gaps == {"s": 5, "b": 8}


def test_a_lane_that_has_run_empty_saves_up_no_turns() -> None:
    (first,) = candidates(HIGH)
    assert choose([first], PassedOver(standard=3, batch=7)) == (first, NO_ONE_PASSED)


def test_a_turn_taken_counts_against_the_others_that_wait() -> None:
    high, low, last = candidates(HIGH, STD, LOW)
    assert choose([high, low, last], PassedOver(2, 5)) == (high, PassedOver(3, 6))
    assert choose([high, low, last], PassedOver(4, 6)) == (low, PassedOver(0, 7))
    assert choose([high, low, last], PassedOver(4, 8)) == (last, PassedOver(5, 0))


def test_a_short_queue_is_emptied_in_order_of_lanes() -> None:
    assert order([LOW, LOW, STD, STD, HIGH, HIGH], 99, refill=False) == "iissbb"


def test_only_a_higher_lane_may_go_between_pages() -> None:
    """D20."""
    assert {(a, b) for a in Lane for b in Lane if outranks(a, b)} == {
        (HIGH, STD),
        (HIGH, LOW),
        (STD, LOW),
    }
