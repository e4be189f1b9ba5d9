"""Which of QuickBooks' answers lead to another try, over the whole table of status codes (D2)."""

import pytest
from helpers.builders import NOON, add, answer, job, query, seconds

from qbwc_service.domain.answers import RetryPolicy, judge
from qbwc_service.domain.states import Outcome, State
from qbxml.codes import statuses
from qbxml.codes.status_rows import ROWS

POLICY = RetryPolicy(retries=3, lost=3, first=seconds(1), ceiling=seconds(10))
TRANSIENT = {1000, 1010, 3175, 3176, 3177}
"""Written out here, so that a code that slips into the table as transient is noticed."""
ERRORS = [code for code, *_ in ROWS if code >= statuses.FIRST_ERROR]
UMBRELLAS = [3170, 3180]
NO_PROOF = {9002, 9003, 9005}
"""About QuickBooks' record of a set: a write goes into doubt, and is asked about."""
LOCKS = [
    "The object could not be locked.",
    "It is in use by another user.",
    "The list has been modified by another user.",
    "QuickBooks failed to acquire the lock.",
]


def states(code: int, message: str = "", tries: int = 5) -> list[State]:
    """Return what follows from the same answer to each of so many tries."""
    said = {1: answer(code, severity="Error", message=message)}
    return [judge(job(set_back=n), said, POLICY, NOON).state for n in range(tries)]


@pytest.mark.parametrize("code", sorted({*ERRORS} - TRANSIENT - NO_PROOF))
def test_d2_a_business_error_is_never_tried_again(code: int) -> None:
    assert states(code, "No.") == [State.FAILED] * 5


@pytest.mark.parametrize("code", sorted(TRANSIENT - {1000}))
def test_a_lock_or_a_busy_file_is_tried_again_three_times(code: int) -> None:
    assert states(code) == [State.QUEUED] * 3 + [State.DEAD_LETTERED] * 2


def test_an_internal_error_is_tried_again_once() -> None:
    assert states(1000) == [State.QUEUED] + [State.DEAD_LETTERED] * 4


@pytest.mark.parametrize("code", UMBRELLAS)
@pytest.mark.parametrize("message", LOCKS)
def test_an_umbrella_code_is_tried_again_where_its_text_speaks_of_a_lock(
    code: int, message: str
) -> None:
    assert states(code, message) == [State.QUEUED] * 3 + [State.DEAD_LETTERED] * 2


@pytest.mark.parametrize("code", [*UMBRELLAS, 3200])
@pytest.mark.parametrize("message", ["", "The amount is wrong.", "The edit sequence is old."])
def test_an_umbrella_code_without_a_lock_and_an_old_edit_sequence_end_it(
    code: int, message: str
) -> None:
    assert states(code, message) == [State.FAILED] * 5


@pytest.mark.parametrize("message", LOCKS)
def test_an_old_edit_sequence_is_never_sent_unchanged_whatever_its_text_says(message: str) -> None:
    assert states(3200, message) == [State.FAILED] * 5


@pytest.mark.parametrize("code", sorted(TRANSIENT))
def test_d2_a_set_of_which_something_was_applied_is_not_tried_again(code: int) -> None:
    said = {1: answer(0), 2: answer(code)}
    verdict = judge(job(requests=(add(), add())), said, POLICY, NOON)
    assert (verdict.state, verdict.outcome) == (State.FAILED, Outcome.PARTLY_APPLIED)


@pytest.mark.parametrize("code", ERRORS)
def test_a_query_is_judged_by_the_same_table(code: int) -> None:
    verdict = judge(job(requests=(query(),)), {1: answer(code)}, POLICY, NOON)
    assert (verdict.state is State.QUEUED) is (code in TRANSIENT)
