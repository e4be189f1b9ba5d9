"""Rules D1 to D6: outcomes and retries, by whole visits against the simulator."""

import re

import pytest
from helpers.office import ADD, QUERY, Office
from helpers.outcomes import SET, answer, refused, sent

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import waiting_reason
from qbwc_service.steps import retrying, transactions, visit


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


@pytest.mark.parametrize(
    ("codes", "on_error", "outcome", "each"),
    [
        ((0,), "stopOnError", Outcome.APPLIED, ["applied"]),
        ((530,), "stopOnError", Outcome.APPLIED, ["applied"]),
        ((550,), "stopOnError", Outcome.APPLIED, ["applied"]),
        ((570,), "stopOnError", Outcome.APPLIED, ["applied"]),
        ((3100,), "stopOnError", Outcome.NOT_APPLIED, ["not_applied"]),
        ((0, 3100), "stopOnError", Outcome.PARTLY_APPLIED, ["applied", "not_applied"]),
        ((3100, 0), "continueOnError", Outcome.PARTLY_APPLIED, ["not_applied", "applied"]),
    ],
)
def test_d1_the_outcome_of_a_set_is_made_of_its_requests(
    office: Office, codes: tuple[int, ...], on_error: str, outcome: Outcome, each: list[str]
) -> None:
    inside = "".join(ADD.format(n) for n in range(len(codes)))
    job = sent(office, SET.format(on_error=on_error, inside=inside))
    office.pc.receive(answer(job, 1, *codes))
    found = office.job(job)
    assert (found.outcome, [line.outcome.value for line in found.requests]) == (outcome, each)


def test_d1_what_a_stopped_set_left_out_was_not_applied(office: Office) -> None:
    inside = "".join(ADD.format(n) for n in range(3))
    job = sent(office, SET.format(on_error="stopOnError", inside=inside))
    office.pc.receive(answer(job, 1, 0, 3100))
    found = [line.outcome.value for line in office.job(job).requests]
    assert found == ["applied", "not_applied", "not_applied"]


def test_d1_a_write_whose_answer_leaves_a_request_out_for_no_reason_is_in_doubt(
    office: Office,
) -> None:
    inside = "".join(ADD.format(n) for n in range(2))
    job = sent(office, SET.format(on_error="continueOnError", inside=inside))
    office.pc.receive(answer(job, 1, 0))
    assert (office.job(job).state, office.job(job).outcome) == (State.IN_DOUBT, Outcome.UNKNOWN)


def test_d2_only_a_set_with_nothing_applied_may_be_retried(office: Office) -> None:
    inside = ADD.format("A") + ADD.format("B")
    partly = sent(office, SET.format(on_error="stopOnError", inside=inside))
    office.pc.receive(answer(partly, 1, 0, 3100))
    with pytest.raises(Refusal) as no:
        retrying.retry(office.services, office.caller, partly)
    assert no.value.code is Code.INVALID_STATE
    failed = sent(office, ADD.format("A"))
    office.pc.receive(answer(failed, 1, 3100))
    again = retrying.retry(office.services, office.caller, failed)
    assert (again.state, again.retry_of, office.job(failed).retried_by) == (
        State.QUEUED,
        failed,
        again.id,
    )
    with pytest.raises(Refusal, match="retried already"):
        retrying.retry(office.services, office.caller, failed)


def test_d3_every_attempt_after_an_answer_has_a_new_message_set_id(office: Office) -> None:
    job = sent(office, ADD.format("A"))
    first = office.job(job).attempt
    office.pc.receive(answer(job, 1, 3175))
    assert office.job(job).state is State.QUEUED
    office.clock.forward(seconds=2)
    office.pc.send()
    second = office.job(job).attempt
    assert first is not None
    assert second is not None
    assert first.message_set_id != second.message_set_id
    assert (first.number, second.number) == (1, 2)


def test_d4_a_set_that_writes_carries_its_id_and_its_bytes_are_stored_before_they_leave(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    request = office.pc.send(first=True)
    (found,) = re.findall(r'newMessageSetID="([0-9A-Za-z]{22})"', request)
    attempt = office.job(job).attempt
    assert attempt is not None
    assert attempt.sent is not None
    assert (attempt.message_set_id, office.services.payloads.text(attempt.sent)) == (found, request)


def test_d4_a_query_carries_none(office: Office) -> None:
    job = office.submit(QUERY)
    (request,) = office.pc.visit()
    assert "MessageSetID" not in request
    assert office.job(job).state is State.SUCCEEDED


def test_d4_the_callers_own_message_set_id_is_left_alone(office: Office) -> None:
    inside = (
        f'<QBXMLMsgsRq newMessageSetID="MINE" onError="stopOnError">{ADD.format("A")}</QBXMLMsgsRq>'
    )
    job = office.submit(inside)
    (request,) = office.pc.visit()
    assert 'newMessageSetID="MINE"' in request
    assert 'newMessageSetID="MINE"' in (office.answer(job) or "")


def test_d4_a_repeat_of_the_same_set_is_answered_from_quickbooks_record(office: Office) -> None:
    office.submit(ADD.format("Once"))
    (request,) = office.pc.visit()
    session = office.company.open("test")
    office.company.process(session, request)
    assert office.company.applied("CustomerAdd") == 1


def test_d5_a_queued_job_says_why_it_waits(office: Office) -> None:
    job = office.submit(ADD.format("A"))

    def reason() -> str | None:
        return transactions.standing(office.services, office.job(job)).reason

    assert reason() == "queued"
    office.clock.forward(minutes=4)
    assert reason() == "connection_offline"
    office.pc.login()
    visit.connection_error(office.services, office.pc.ticket, hresult="0x80040408", message="")
    assert reason() == "quickbooks_closed"
    office.clock.forward(minutes=1)
    doubtful = sent(office, ADD.format("B"))
    office.pc.close()
    later = office.submit(ADD.format("C"))
    assert office.job(job).state is State.IN_DOUBT
    assert transactions.standing(office.services, office.job(later)).reason == "in_doubt_ahead"
    assert transactions.standing(office.services, office.job(doubtful)).reason == "in_doubt_ahead"
    found = office.job(doubtful)
    assert (
        waiting_reason(found, office.connection, office.presence, office.clock(), blocked=False)
        == "queued"
    )


def test_d5_fail_fast_is_refused_while_nobody_polls_and_queues_nothing(office: Office) -> None:
    office.clock.forward(minutes=10)
    no = refused(office, fail_fast=True)
    assert (no.code, no.retry_after) == (Code.SHIM_UNREACHABLE, 60)
    assert office.pc.login() == "none"


def test_d6_in_doubt_is_pending_and_unknown(office: Office) -> None:
    job = sent(office, ADD.format("A"))
    office.pc.close()
    found = office.job(job)
    assert (found.status, found.state, found.outcome) == (
        "pending",
        State.IN_DOUBT,
        Outcome.UNKNOWN,
    )


def test_a_transient_error_is_tried_again_after_1_2_and_4_seconds_then_dead_lettered(
    office: Office,
) -> None:
    job = sent(office, ADD.format("A"))
    pauses = []
    for attempt in range(1, 4):
        office.pc.receive(answer(job, attempt, 3175))
        due = office.job(job).due_at
        assert due is not None
        pauses.append((due - office.clock()).total_seconds())
        office.clock.now = due
        office.pc.send()
    assert [round(pause / n) for n, pause in zip((1, 2, 4), pauses, strict=True)] == [1, 1, 1]
    office.pc.receive(answer(job, 4, 3175))
    found = office.job(job)
    assert (found.state, found.outcome, found.attempts) == (
        State.DEAD_LETTERED,
        Outcome.NOT_APPLIED,
        4,
    )
    assert found.failure is not None
    assert (found.failure.code, found.failure.qb_code) == (Code.QB_ERROR, 3175)
    discarded = transactions.cancel(office.services, office.caller, job)
    assert discarded.state is State.CANCELED


def test_an_internal_error_of_quickbooks_is_tried_once_more_only(office: Office) -> None:
    job = sent(office, ADD.format("A"))
    office.pc.receive(answer(job, 1, 1000))
    office.clock.forward(seconds=2)
    office.pc.send()
    office.pc.receive(answer(job, 2, 1000))
    assert office.job(job).state is State.DEAD_LETTERED


@pytest.mark.parametrize("code", [3100, 3120, 3140, 3170, 3200, 3260])
def test_a_business_error_is_never_tried_again(office: Office, code: int) -> None:
    job = sent(office, ADD.format("A"))
    office.pc.receive(answer(job, 1, code))
    assert (office.job(job).state, office.job(job).attempts) == (State.FAILED, 1)


def test_auto_retry_can_be_switched_off() -> None:
    office = Office(settings={"auto_retry": False})
    office.first_visit()
    job = sent(office, ADD.format("A"))
    office.pc.receive(answer(job, 1, 3175))
    assert office.job(job).state is State.DEAD_LETTERED


def test_a_refused_document_ends_its_job_and_the_visit_goes_on(office: Office) -> None:
    first, second = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    office.pc.login()
    office.pc.send(first=True)
    assert office.pc.receive("", "0x80040400", "QuickBooks found an error when parsing") == 50
    found = office.job(first)
    assert (found.state, found.outcome) == (State.FAILED, Outcome.NOT_APPLIED)
    assert found.failure is not None
    assert (found.failure.code, found.failure.hresult) == (Code.SDK_ERROR, "0x80040400")
    assert office.pc.to_the_end(office.pc.exchange(office.pc.send())) == 100
    assert office.job(second).state is State.SUCCEEDED


def test_an_hresult_of_the_connection_sets_the_job_back_and_burns_nothing(office: Office) -> None:
    job = sent(office, QUERY)
    assert office.pc.receive("", "0x80040414", "A modal dialog") == -1
    assert office.pc.last_error().startswith("A modal dialog")
    found = office.job(job)
    assert (found.state, found.set_back, found.lost) == (State.QUEUED, 0, 0)


@pytest.mark.parametrize("code", ["0x8004040D", "0x80010105", "0x80049999", ""])
def test_an_hresult_that_does_not_say_whether_the_set_ran_leaves_a_write_in_doubt(
    office: Office, code: str
) -> None:
    job = sent(office, ADD.format("A"))
    office.pc.receive("", code, "what happened?")
    assert (office.job(job).state, office.job(job).outcome) == (State.IN_DOUBT, Outcome.UNKNOWN)


def test_an_answer_that_is_no_qbxml_is_kept_and_leaves_a_write_in_doubt(office: Office) -> None:
    job = sent(office, ADD.format("A"))
    assert office.pc.receive("<html>what?") == -1
    found = office.job(job)
    assert found.state is State.IN_DOUBT
    assert found.unreadable is not None
    assert office.services.payloads.text(found.unreadable) == "<html>what?"


def test_a_job_says_its_whole_story(office: Office) -> None:
    job = office.submit(ADD.format("A"), identifier="order-1", lane=Lane.INTERACTIVE)
    office.pc.visit()
    story = [(event.state.value, event.reason, event.by) for event in office.job(job).timeline]
    assert story == [
        ("queued", "accepted", "tester"),
        ("sent", "attempt 1", None),
        ("succeeded", "answered", None),
    ]


def test_d2_of_a_chain_of_retries_only_the_last_decides_whether_one_more_may_go(
    office: Office,
) -> None:
    services, caller = office.services, office.caller
    first = office.submit(ADD.format("A"))
    transactions.cancel(services, caller, first)
    second = retrying.retry(services, caller, first).id
    transactions.cancel(services, caller, second)
    third = retrying.retry(services, caller, first).id
    assert [office.job(job).retried_by for job in (first, second, third)] == [second, third, None]
    for job in (first, second):
        with pytest.raises(Refusal, match=f"It was retried already, as {third}"):
            retrying.retry(services, caller, job)
    office.pc.visit()
    assert office.company.applied("CustomerAdd") == 1
