"""What a job does that waits for others when one of them ends."""

import pytest
from helpers.builders import NOON, add, job, seconds

from qbwc_service.domain.dependents import SHOWN_WHY, failed, how_it_ended, released, waiting
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Entry, Failure, Job
from qbwc_service.domain.records import Payload
from qbwc_service.domain.states import Outcome, State

LATER = NOON + seconds(5)
NO = Failure(code=Code.QB_ERROR, message="No.")
HELD = job(after=("tx-a", "tx-b"), held_by=("tx-a", "tx-b"))


def test_a_new_job_waits_for_the_others_and_says_so_or_goes_at_once() -> None:
    event = Entry(at=NOON, state=State.QUEUED, reason="waiting_for_others", note="tx-a, tx-b")
    values = Payload(size=2, inline="{}")
    assert waiting(job(), ("tx-a", "tx-b"), values) == job(
        held_by=("tx-a", "tx-b"), values=values, timeline=(event,)
    )
    assert waiting(job(), (), None) == job()


def test_the_last_of_them_lets_it_go() -> None:
    once = released(HELD, "tx-a", None, LATER)
    assert (once.held_by, once.held, once.timeline[-1].note) == (
        ("tx-b",),
        True,
        "tx-a succeeded; 1 left",
    )
    twice = released(once, "tx-b", None, LATER)
    assert (twice.held_by, twice.held, twice.timeline[-1]) == (
        (),
        False,
        Entry(at=LATER, state=State.QUEUED, reason="released", note="tx-b succeeded"),
    )


@pytest.mark.parametrize("state", [state for state in State if state is not State.QUEUED])
def test_only_what_is_queued_is_held(state: State) -> None:
    assert HELD.held
    assert not HELD.amend(state=state).held


def test_it_fails_unsent_with_the_name_and_the_reason() -> None:
    other = job("tx-a", state=State.FAILED, failure=NO)
    fix = "Submit anew what tx-a was to do, corrected, then this one after the new transaction."
    message = "tx-a, which it was to come after, ended as failed: No. This one was not sent."
    assert failed(HELD, "tx-a", other, LATER) == HELD.amend(
        version=2,
        state=State.FAILED,
        outcome=Outcome.NOT_APPLIED,
        requests=(add(outcome=Outcome.NOT_APPLIED),),
        updated_at=LATER,
        finished_at=LATER,
        failure=Failure(
            code=Code.DEPENDENCY_FAILED,
            message=message,
            fix=fix,
            again=False,
        ),
        timeline=(Entry(at=LATER, state=State.FAILED, reason="dependency_failed", note="tx-a"),),
    )


@pytest.mark.parametrize("ended", [None, Failure(code=Code.EXPIRED, message="Late.", again=True)])
def test_one_after_a_job_that_may_go_again_may_go_after_it(ended: Failure | None) -> None:
    failure = failed(HELD, "tx-a", job("tx-a", state=State.EXPIRED, failure=ended), LATER).failure
    assert failure is not None
    assert (failure.fix, failure.again) == (
        "Retry tx-a first, then this one; or submit it anew without it.",
        True,
    )


def test_one_after_a_job_that_is_gone_or_lacks_a_value_fails_too() -> None:
    gone = failed(HELD, "tx-a", None, LATER).failure
    lacks = failed(HELD, "tx-a", job("tx-a"), LATER, "No ListID.").failure
    assert [(one.message, one.again) for one in (gone, lacks) if one] == [
        ("tx-a, which it was to come after, is gone. This one was not sent.", False),
        ("No ListID. This one was not sent.", False),
    ]


def broken(message: str, code: Code = Code.QB_ERROR) -> Job:
    return job(state=State.DEAD_LETTERED, failure=Failure(code=code, message=message))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (job(state=State.CANCELED), "ended as canceled"),
        (broken("Busy. "), "ended as dead_lettered: Busy"),
        (broken("long", Code.DEPENDENCY_FAILED), "ended as dead_lettered"),
        (broken("x" * 301), f"ended as dead_lettered: {'x' * SHOWN_WHY}…"),
    ],
)
def test_what_went_wrong_is_repeated_but_never_grows_along_a_chain(other: Job, said: str) -> None:
    assert how_it_ended(other) == said
