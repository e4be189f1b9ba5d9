"""What QuickBooks' answers mean for a job (D1, D2, D18)."""

from datetime import datetime, timedelta

import pytest
from helpers.builders import NOON, add, answer, job, query, seconds

from qbwc_service.domain.answers import (
    GIVEN_UP,
    RetryPolicy,
    Verdict,
    combine,
    judge,
    judge_lost,
    read_lines,
)
from qbwc_service.domain.backoff import backoff
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure, Job, RequestLine
from qbwc_service.domain.states import Outcome, State
from qbxml.codes import statuses
from qbxml.sets.answer_set import Answer

POLICY = RetryPolicy(retries=3, lost=3, first=seconds(1), ceiling=seconds(10))
APPLIED, NOT, UNKNOWN = Outcome.APPLIED, Outcome.NOT_APPLIED, Outcome.UNKNOWN
LOCKED = 3175
OK = answer(0, severity="Info", message="Status OK")


def judged(value: Job, *answers: Answer | None, policy: RetryPolicy = POLICY) -> Verdict:
    """Judge answers given in order of position; None: QuickBooks left that one out."""
    given = {at: one for at, one in enumerate(answers, 1) if one is not None}
    return judge(value, given, policy, NOON)


def adds(number: int, *, stops_on_error: bool = True) -> Job:
    lines = tuple(add(request_id=str(at)) for at in range(number))
    return job(requests=lines, stops_on_error=stops_on_error)


def outcomes(verdict: Verdict) -> list[Outcome]:
    return [line.outcome for line in verdict.requests]


def failure(
    code: int,
    message: str = "",
    *,
    again: bool = False,
    place: str = "",
    first: str | None = None,
    then: str = "",
) -> Failure:
    known = statuses.status(code)
    return Failure(
        code=Code.QB_ERROR,
        message=place + (message or known.meaning),
        component="quickbooks",
        qb_code=code,
        qb_message=message or None,
        fix=f"{known.fix if first is None else first} {then}".strip(),
        again=again,
    )


def test_an_answer_without_error_is_success() -> None:
    done = add(outcome=APPLIED, status_code=0, severity="Info", message="Status OK")
    assert judged(job(), OK) == Verdict(State.SUCCEEDED, APPLIED, (done,), "answered")


@pytest.mark.parametrize("code", [0, 530, 531, 550, 560, 570])
def test_a_write_with_a_warning_was_applied(code: int) -> None:
    """D1: 530, 550 and 570 are warnings on writes that were applied."""
    verdict = judged(job(), answer(code, severity="Warn"))
    assert (verdict.state, verdict.outcome) == (State.SUCCEEDED, APPLIED)


@pytest.mark.parametrize("code", [600, 9002, 9003, 9005])
def test_a_code_about_quickbooks_record_of_a_set_is_no_proof_for_a_write(code: int) -> None:
    verdict = judged(job(), answer(code))
    assert (verdict.state, verdict.outcome) == (State.IN_DOUBT, UNKNOWN)


@pytest.mark.parametrize("code", [500, 1])
def test_a_write_that_found_nothing_to_work_on_was_not_applied(code: int) -> None:
    verdict = judged(job(), answer(code, severity="Warn"))
    assert (verdict.state, verdict.outcome) == (State.FAILED, NOT)


@pytest.mark.parametrize("code", [0, 1, 500])
def test_a_query_that_found_little_or_nothing_succeeded(code: int) -> None:
    verdict = judged(job(requests=(query(),)), answer(code, severity="Warn"))
    assert (verdict.state, verdict.outcome) == (State.SUCCEEDED, APPLIED)


def test_the_severity_decides_nothing() -> None:
    """0 with Error is a success, 3210 with Info a failure."""
    assert judged(job(), answer(0, severity="Error")).state is State.SUCCEEDED
    assert judged(job(), answer(3210, severity="Info")).state is State.FAILED


def test_a_refusal_ends_the_job_with_what_quickbooks_said() -> None:
    said = answer(3140, severity="Error", message="There is no customer Bob.")
    assert judged(job(), said) == Verdict(
        State.FAILED,
        NOT,
        (add(outcome=NOT, status_code=3140, severity="Error", message=said.message),),
        "quickbooks_refused",
        Failure(
            code=Code.QB_ERROR,
            message="There is no customer Bob.",
            component="quickbooks",
            qb_code=3140,
            qb_severity="Error",
            qb_message="There is no customer Bob.",
            fix=statuses.status(3140).fix,
        ),
    )


def test_a_refusal_without_a_message_says_what_its_code_means() -> None:
    assert judged(job(), answer(3100)).failure == failure(3100)


def test_stop_on_error_leaves_what_follows_a_failure_undone() -> None:
    """QuickBooks says 3231 for the rest, or leaves it out."""
    skipped = answer(3231, severity="Info", message="The request has not been processed.")
    for rest in (skipped, None):
        verdict = judged(adds(3), OK, answer(3100), rest)
        assert outcomes(verdict) == [APPLIED, NOT, NOT]
        assert (verdict.state, verdict.outcome) == (State.FAILED, Outcome.PARTLY_APPLIED)
        assert verdict.failure == failure(
            3100,
            place="Request 2 of 3 (CustomerAdd): ",
            then=(
                "Request 1 is in QuickBooks already: do not send the set again, but requests 2 to "
                "3 alone, with a new idempotency key."
            ),
        )


def test_the_failure_shown_is_the_first_real_one_not_a_skipped_request() -> None:
    verdict = judged(adds(3), answer(3231), answer(3140, message="No item."), answer(3100))
    assert verdict.failure == failure(3140, "No item.", place="Request 2 of 3 (CustomerAdd): ")


def test_where_all_that_is_told_is_that_nothing_was_processed_that_is_the_failure() -> None:
    verdict = judged(adds(2), answer(3231), answer(3231))
    assert (verdict.state, verdict.outcome) == (State.FAILED, NOT)
    assert verdict.failure == failure(3231, place="Request 1 of 2 (CustomerAdd): ")


def test_continue_on_error_does_what_follows_and_silence_about_it_is_doubt() -> None:
    value = adds(3, stops_on_error=False)
    verdict = judged(value, answer(3100), OK, answer(550))
    assert outcomes(verdict) == [NOT, APPLIED, APPLIED]
    assert (verdict.state, verdict.outcome) == (State.FAILED, Outcome.PARTLY_APPLIED)
    silent = judged(value, answer(3100), None, OK)
    assert outcomes(silent) == [NOT, UNKNOWN, APPLIED]
    assert (silent.state, silent.outcome) == (State.IN_DOUBT, UNKNOWN)


INCOMPLETE = Failure(
    code=Code.QB_ERROR,
    message="QuickBooks' answer does not say what became of every request.",
    component="quickbooks",
)


@pytest.mark.parametrize("hole", [None, answer(None, message="?")])
def test_a_write_that_the_answer_does_not_speak_of_is_in_doubt(hole: Answer | None) -> None:
    verdict = judged(adds(2), OK, hole)
    assert outcomes(verdict) == [APPLIED, UNKNOWN]
    assert (verdict.state, verdict.outcome) == (State.IN_DOUBT, UNKNOWN)
    assert (verdict.reason, verdict.failure) == ("answer_incomplete", INCOMPLETE)


def test_queries_of_which_the_answer_does_not_speak_go_again() -> None:
    verdict = judged(job(requests=(query(), query())), OK)
    assert outcomes(verdict) == [Outcome.PENDING, Outcome.PENDING]
    assert (verdict.state, verdict.outcome) == (State.QUEUED, Outcome.PENDING)
    assert (verdict.reason, verdict.failure) == ("answer_incomplete", INCOMPLETE)


def test_a_request_answered_on_an_earlier_page_stays_applied() -> None:
    first = query(outcome=APPLIED, status_code=0)
    value = job(requests=(first, query()))
    assert read_lines(value, {2: OK})[0] == first
    assert judged(value, None, OK).state is State.SUCCEEDED


@pytest.mark.parametrize("set_back", [0, 1, 2, 1000])
def test_a_transient_error_is_tried_again_after_its_pause(set_back: int) -> None:
    policy = RetryPolicy(retries=2000, lost=3, first=seconds(1), ceiling=seconds(10))
    said = answer(LOCKED, severity="Error", message="Lock failed.")
    assert judged(job(set_back=set_back), said, policy=policy) == Verdict(
        State.QUEUED,
        Outcome.PENDING,
        (add(),),
        "transient_error",
        Failure(
            code=Code.QB_ERROR,
            message="Lock failed.",
            component="quickbooks",
            qb_code=LOCKED,
            qb_severity="Error",
            qb_message="Lock failed.",
            fix=statuses.status(LOCKED).fix,
            again=True,
        ),
        NOON + backoff(seconds(1), seconds(10), set_back, "tx-1"),
        counts=True,
    )


def test_a_transient_error_at_the_end_of_the_attempts_is_dead_lettered() -> None:
    states = [judged(job(set_back=n), answer(LOCKED)).state for n in range(5)]
    assert states == [State.QUEUED] * 3 + [State.DEAD_LETTERED] * 2
    last = judged(job(set_back=3), answer(LOCKED))
    assert last == Verdict(
        State.DEAD_LETTERED,
        NOT,
        (add(outcome=NOT, status_code=LOCKED),),
        "out_of_attempts",
        failure(LOCKED, again=True, first=GIVEN_UP),
    )


def test_with_retries_off_a_transient_error_is_dead_lettered_at_once() -> None:
    policy = RetryPolicy(0, 0, timedelta(), timedelta())
    assert judged(job(), answer(LOCKED), policy=policy).state is State.DEAD_LETTERED


def test_a_code_that_bounds_its_own_retries_is_tried_again_once() -> None:
    """1000: an internal error of QuickBooks."""
    assert statuses.status(1000).retries == 1
    states = [judged(job(set_back=n), answer(1000)).state for n in range(3)]
    assert states == [State.QUEUED, State.DEAD_LETTERED, State.DEAD_LETTERED]


@pytest.mark.parametrize("code", [3100, 3140, 3200, 3120, 3040, 3231, 9001, 8888])
def test_what_is_not_transient_is_never_tried_again(code: int) -> None:
    assert judged(job(), answer(code)).state is State.FAILED


@pytest.mark.parametrize("code", [3170, 3180])
def test_an_umbrella_code_is_transient_only_where_its_text_speaks_of_a_lock(code: int) -> None:
    assert judged(job(), answer(code, message="The list is in use.")).state is State.FAILED
    locked = answer(code, message="The record could not be locked.")
    assert judged(job(), locked).state is State.QUEUED


def test_a_set_of_which_something_was_applied_is_never_sent_again() -> None:
    """D2."""
    verdict = judged(adds(2), OK, answer(LOCKED))
    assert (verdict.state, verdict.outcome) == (State.FAILED, Outcome.PARTLY_APPLIED)
    assert verdict.failure == failure(
        LOCKED,
        first=GIVEN_UP,
        place="Request 2 of 2 (CustomerAdd): ",
        then=(
            "Request 1 is in QuickBooks already: do not send the set again, but request 2 alone, "
            "with a new idempotency key."
        ),
    )


def test_a_set_stopped_by_a_lock_at_its_start_is_sent_again_as_a_whole() -> None:
    verdict = judged(adds(3), answer(LOCKED), answer(3231), None)
    assert (verdict.state, outcomes(verdict)) == (State.QUEUED, [Outcome.PENDING] * 3)


@pytest.mark.parametrize(
    ("of", "whole"),
    [
        ([APPLIED], APPLIED),
        ([NOT], NOT),
        ([Outcome.PENDING], Outcome.PENDING),
        ([APPLIED, APPLIED], APPLIED),
        ([APPLIED, NOT], Outcome.PARTLY_APPLIED),
        ([NOT, NOT], NOT),
        ([APPLIED, UNKNOWN], UNKNOWN),
        ([NOT, UNKNOWN], UNKNOWN),
        ([APPLIED, NOT, UNKNOWN], UNKNOWN),
    ],
)
def test_the_outcome_of_a_set_follows_from_its_requests(of: list[Outcome], whole: Outcome) -> None:
    lines: list[RequestLine] = [add(outcome=outcome) for outcome in of]
    assert combine(lines) is whole


def test_a_write_whose_answer_was_lost_is_in_doubt_however_often() -> None:
    for lost in (0, 99):
        assert judge_lost(job(lost=lost), POLICY, "session_ended") == Verdict(
            State.IN_DOUBT, UNKNOWN, (add(outcome=UNKNOWN),), "session_ended"
        )


def test_a_read_whose_answer_was_lost_goes_again_as_often_as_allowed() -> None:
    """D18: at most retries + 1 sendings, then SHIM_TIMEOUT."""
    read = job(requests=(query(),))
    for lost in range(3):
        assert judge_lost(read.amend(lost=lost), POLICY, "lost") == Verdict(
            State.QUEUED, Outcome.PENDING, (query(),), "lost", lost=True
        )
    assert judge_lost(read.amend(lost=3), POLICY, "lost") == Verdict(
        State.DEAD_LETTERED,
        NOT,
        (query(outcome=NOT),),
        "lost",
        Failure(
            code=Code.SHIM_TIMEOUT,
            message="Sent 4 times, and no answer came back.",
            component="web_connector",
            fix="Narrow the query (dates, MaxReturned, IncludeRetElement) and submit it again.",
            again=True,
        ),
        lost=True,
    )


@pytest.mark.parametrize("now", [NOON, NOON + timedelta(days=9)])
def test_the_pause_is_counted_from_the_moment_of_the_answer(now: datetime) -> None:
    assert judge(job(), {1: answer(LOCKED)}, POLICY, now).due_at == now + POLICY.pause(0, "tx-1")
