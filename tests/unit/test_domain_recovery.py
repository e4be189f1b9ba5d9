"""How far a recovery has come (D3, D17): golden values, and each number that decides."""

from datetime import datetime
from typing import Any

import pytest
from helpers.builders import NOON, minutes

from qbwc_service.domain.recovery import (
    CONTRADICTIONS,
    LOST_FIRST,
    MOST_LOST,
    MOST_REPEATS,
    NO_RECORD,
    UNREAD_FROM,
    Found,
    Recovery,
    Stage,
    asks_last,
    fetches_in_vain,
    writes_again,
)

MADE = (Found(position=1, name="ListID", id="80000001-1"),)


def far(**changed: Any) -> Recovery:
    """Return one that has come far, so that a step which forgets anything of it is seen."""
    values: dict[str, Any] = {
        "stage": Stage.FETCH,
        "asked": 4,
        "unanswered": 2,
        "repeats": 1,
        "found": MADE,
        "unsent": True,
        "restored": True,
    }
    return Recovery(**(values | changed))


def test_a_recovery_begins_with_quickbooks_own_record_and_nothing_known() -> None:
    assert Recovery() == Recovery(
        stage=Stage.CHECK,
        asked=0,
        unanswered=0,
        repeats=0,
        stubs=None,
        found=(),
        unsent=False,
        restored=False,
    )


def test_the_numbers_and_codes_are_those_that_the_rules_name() -> None:
    assert (MOST_LOST, LOST_FIRST, UNREAD_FROM, MOST_REPEATS) == (5, 2, 3, 3)
    assert frozenset({600, 9002}) == NO_RECORD
    assert CONTRADICTIONS == {
        9001: "QuickBooks keeps a record of this message-set id, but of other requests.",
        9004: "QuickBooks says that the message-set id is not valid.",
        9005: "QuickBooks could not keep or read its record of the message set.",
    }
    assert [stage.value for stage in Stage] == ["check", "search", "repeat", "fetch"]


def test_a_question_on_its_way_is_counted_and_unanswered_so_far() -> None:
    assert far().question() == far(asked=5, unanswered=3)


@pytest.mark.parametrize(("before", "after"), [(0, 0), (1, 0), (5, 4)])
def test_a_question_that_quickbooks_did_not_see_keeps_its_number_and_burns_nothing(
    before: int, after: int
) -> None:
    assert far(unanswered=before).unasked() == far(unanswered=after)


@pytest.mark.parametrize("stage", Stage)
def test_the_next_stage_begins_with_every_question_answered_and_all_else_kept(
    stage: Stage,
) -> None:
    assert far().step(stage) == far(stage=stage, unanswered=0)


def test_d3_the_same_bytes_gone_again_are_counted_and_the_record_is_asked_for_first() -> None:
    assert far(stage=Stage.REPEAT).again() == far(stage=Stage.CHECK, unanswered=0, repeats=2)


@pytest.mark.parametrize(
    ("recovery", "again"),
    [
        (None, False),
        (far(stage=Stage.CHECK), False),
        (far(stage=Stage.SEARCH), False),
        (far(stage=Stage.REPEAT), True),
        (far(stage=Stage.FETCH), False),
    ],
)
def test_only_the_repeat_writes_again(recovery: Recovery | None, *, again: bool) -> None:
    assert writes_again(recovery) is again


@pytest.mark.parametrize(
    ("recovery", "in_vain"),
    [
        (None, False),
        (far(unanswered=2), False),
        (far(unanswered=3), True),
        (far(unanswered=4), True),
        (far(unanswered=4, stage=Stage.CHECK), False),
        (far(unanswered=4, stage=Stage.SEARCH), False),
        (far(unanswered=4, stage=Stage.REPEAT), False),
    ],
)
def test_only_a_fetch_is_given_up_and_from_its_third_loss_on(
    recovery: Recovery | None, *, in_vain: bool
) -> None:
    assert fetches_in_vain(recovery) is in_vain


LONG_AGO, SINCE, LATELY = NOON - minutes(30), NOON - minutes(15), NOON - minutes(1)
LOST = far(unanswered=2)


@pytest.mark.parametrize(
    ("recovery", "contact", "asked", "last"),
    [
        (LOST, LONG_AGO, LATELY, True),
        (LOST, LONG_AGO, SINCE, True),
        (far(unanswered=1), LONG_AGO, LATELY, False),
        (None, LONG_AGO, LATELY, False),
        (LOST, None, LATELY, False),
        (LOST, SINCE, LATELY, False),
        (LOST, LATELY, LATELY, False),
        (LOST, LONG_AGO, SINCE - minutes(1), False),
    ],
)
def test_d17_other_work_goes_first_after_two_losses_when_the_block_is_over_and_not_for_ever(
    recovery: Recovery | None, contact: datetime | None, asked: datetime, *, last: bool
) -> None:
    assert asks_last(recovery, contact, asked, SINCE) is last
