"""Rules D1 to D7: outcomes, retries, idempotency, by whole visits against the simulator."""

import re
from typing import Any

import pytest
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import waiting_reason
from qbwc_service.steps import connections, retrying, transactions, visit
from qbwc_service.steps.submit import Submission, submit

SET = '<QBXMLMsgsRq onError="{on_error}">{inside}</QBXMLMsgsRq>'


def answer(job: str, attempt: int, *codes: int, kind: str = "CustomerAddRs") -> str:
    """What QuickBooks would say, with these status codes, to an attempt of a job."""
    severity = {True: "Info", False: "Error"}
    rows = "".join(
        f'<{kind} requestID="{job}.{attempt}.1.{n}" statusCode="{code}" '
        f'statusSeverity="{severity[code < 1000]}" statusMessage="message {code}"/>'
        for n, code in enumerate(codes, 1)
    )
    return f'<?xml version="1.0" ?><QBXML><QBXMLMsgsRs>{rows}</QBXMLMsgsRs></QBXML>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def sent(office: Office, qbxml: str, **fields: Any) -> str:
    """Submit and let a visit take it; return the job's id."""
    job = office.submit(qbxml, **fields)
    office.pc.login()
    office.pc.send(first=True)
    return job


def refused(office: Office, **fields: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        office.submit(**fields)
    return caught.value


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


@pytest.mark.parametrize("reach", ["queued", "sent", "in_doubt", "applied"])
def test_d7_the_key_is_taken_until_nothing_was_applied(office: Office, reach: str) -> None:
    fields = {"qbxml": ADD.format("A"), "idempotency_key": "k"}
    job = office.submit(**fields)
    if reach != "queued":
        office.pc.login()
        request = office.pc.send(first=True)
    if reach == "in_doubt":
        office.pc.close()
    if reach == "applied":
        office.pc.exchange(request)
    no = refused(office, **fields)
    assert (no.code, no.extra["transaction_id"]) == (Code.DUPLICATE_REQUEST, job)
    duplicate = office.job(no.extra["duplicate_id"])
    assert (duplicate.status, duplicate.duplicate_of) == ("duplicate", job)
    other = refused(office, qbxml=ADD.format("B"), idempotency_key="k")
    assert other.code is Code.IDEMPOTENCY_KEY_REUSED


def test_d7_partly_applied_keeps_the_key(office: Office) -> None:
    inside = ADD.format("A") + ADD.format("B")
    qbxml = SET.format(on_error="stopOnError", inside=inside)
    job = sent(office, qbxml, idempotency_key="k")
    office.pc.receive(answer(job, 1, 0, 3100))
    assert refused(office, qbxml=qbxml, idempotency_key="k").code is Code.DUPLICATE_REQUEST


@pytest.mark.parametrize("end", ["failed", "canceled", "expired"])
def test_d7_an_end_with_nothing_applied_frees_the_key_for_any_body(
    office: Office, end: str
) -> None:
    job = office.submit(ADD.format("A"), idempotency_key="k", expires_in_seconds=60)
    if end == "failed":
        office.pc.login()
        office.pc.send(first=True)
        office.pc.receive(answer(job, 1, 3100))
    if end == "canceled":
        transactions.cancel(office.services, office.caller, job)
    if end == "expired":
        office.clock.forward(seconds=61)
        office.pc.login()
    assert office.job(job).state.value == end
    assert office.job(office.submit(ADD.format("B"), idempotency_key="k")).state is State.QUEUED


def test_d7_a_refused_request_takes_no_key(office: Office) -> None:
    no = refused(office, qbxml="<NoSuchRq/>", idempotency_key="k")
    assert no.code is Code.INVALID_XML
    assert office.submit(ADD.format("A"), idempotency_key="k")


def test_d7_white_space_and_attribute_order_make_no_other_body(office: Office) -> None:
    office.submit('<CustomerQueryRq requestID="1" metaData="MetaDataOnly"/>', idempotency_key="k")
    same = '<CustomerQueryRq  metaData="MetaDataOnly"\n requestID="1"></CustomerQueryRq>'
    assert refused(office, qbxml=same, idempotency_key="k").code is Code.DUPLICATE_REQUEST


def test_d7_another_connection_is_another_body(office: Office) -> None:
    other = connections.create(office.services, office.caller, "other", {})
    office.submit(QUERY, idempotency_key="k")
    with pytest.raises(Refusal) as no:
        submit(
            office.services,
            office.caller,
            Submission(qbxml=QUERY, connection_id=other.connection.id, idempotency_key="k"),
        )
    assert no.value.code is Code.IDEMPOTENCY_KEY_REUSED


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
