"""Interleavings that once misjudged or forgot an outcome or a key; each was a bug first."""

from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.doubts import sent
from helpers.hooked import Hooked
from helpers.office import ADD, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import retrying, transactions
from qbwc_service.steps.restore import open_epoch
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.steps.tick import maintain
from qbwc_service.store.port import StoreUnavailableError

TWO = f'<QBXMLMsgsRq onError="continueOnError">{ADD.format("A")}{ADD.format("B")}</QBXMLMsgsRq>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def answer(job: str, attempt: int, **codes: int) -> str:
    """QuickBooks' answer to some requests of an attempt: their positions as r1, r2, …"""
    rows = "".join(
        f'<CustomerAddRs requestID="{job}.{attempt}.1.{name[1:]}" statusCode="{code}" '
        f'statusSeverity="{"Info" if code < 1000 else "Error"}" statusMessage="m"/>'
        for name, code in codes.items()
    )
    return f'<?xml version="1.0" ?><QBXML><QBXMLMsgsRs>{rows}</QBXMLMsgsRs></QBXML>'


@pytest.mark.parametrize(
    ("said", "by_person", "whole", "each"),
    [
        (0, Outcome.NOT_APPLIED, Outcome.PARTLY_APPLIED, ["applied", "not_applied"]),
        (3100, Outcome.APPLIED, Outcome.PARTLY_APPLIED, ["not_applied", "applied"]),
        (0, Outcome.APPLIED, Outcome.APPLIED, ["applied", "applied"]),
    ],
)
def test_d1_a_persons_word_does_not_overrule_what_quickbooks_said(
    office: Office, said: int, by_person: Outcome, whole: Outcome, each: list[str]
) -> None:
    job = sent(office, TWO, idempotency_key="k")
    office.pc.receive(answer(job, 1, r1=said))
    settled = transactions.resolve(office.services, office.caller, job, by_person, None)
    assert (settled.outcome, [line.outcome.value for line in settled.requests]) == (whole, each)
    assert not settled.frees_key


def test_d2_force_cannot_send_again_what_is_known_to_be_applied(office: Office) -> None:
    job = sent(office, TWO)
    office.pc.receive(answer(job, 1, r1=0))
    with pytest.raises(Refusal):
        retrying.retry(office.services, office.caller, job, force=True)


def test_d5_a_save_that_was_done_though_its_reply_was_lost_is_an_acceptance(
    office: Office,
) -> None:
    def lost(*records: object) -> None:
        if any(isinstance(record, Job) for record in records):
            raise StoreUnavailableError("after COMMIT")

    Hooked(office).after["save"] = lost
    assert office.job(office.submit(ADD.format("A"))).state is State.QUEUED


def test_d5_a_save_that_was_not_done_is_refused_as_such(office: Office) -> None:
    def lost(*_: object) -> None:
        raise StoreUnavailableError("before COMMIT")

    Hooked(office).before["save"] = lost
    with pytest.raises(StoreUnavailableError):
        office.submit(ADD.format("A"))
    assert office.pc.login() == "none"


def test_d5_a_save_nobody_can_know_about_names_the_transaction_to_look_for(
    office: Office,
) -> None:
    hooked = Hooked(office)

    def lost(*_: object) -> None:
        hooked.before["get"] = lost
        raise StoreUnavailableError("away")

    hooked.after["save"] = lost
    with pytest.raises(Refusal) as no:
        office.submit(ADD.format("A"))
    assert no.value.code is Code.NETWORK_ERROR
    assert (no.value.extra["outcome"], no.value.extra["retry_allowed"]) == ("unknown", False)
    assert office.job(no.value.extra["transaction_id"]).state is State.QUEUED


@pytest.mark.deletes_by_itself
def test_d7_retention_never_deletes_a_key_that_was_taken_anew(office: Office) -> None:
    job = sent(office, ADD.format("A"), idempotency_key="k")
    office.pc.receive(answer(job, 1, r1=3100))
    office.clock.forward(days=31)
    hooked = Hooked(office)
    plain = replace(office.services, store=office.store)
    again = Submission(
        qbxml=ADD.format("A"), connection_id=office.connection_id, idempotency_key="k"
    )
    taken: list[str] = []

    def meanwhile(*_: object) -> None:
        del hooked.before["delete"]
        taken.append(submit(plain, office.caller, again).id)

    hooked.before["delete"] = meanwhile
    maintain(office.services)
    with pytest.raises(Refusal) as no:
        submit(plain, office.caller, again)
    assert no.value.extra["transaction_id"] == taken[0]


def test_d7_the_key_of_a_retried_job_lives_from_the_retry_on() -> None:
    office = Office(settings={"retention_days": 1})
    office.first_visit()
    later = office.clock() + timedelta(days=29)
    job = office.submit(ADD.format("A"), idempotency_key="k", not_before=later)
    office.clock.forward(days=29, hours=12)
    office.pc.login()
    office.pc.send(first=True)
    office.pc.receive(answer(job, 1, r1=3100))
    fresh = retrying.retry(office.services, office.caller, job)
    office.pc.visit()
    assert office.job(fresh.id).outcome is Outcome.APPLIED
    office.clock.forward(days=1, hours=1)
    maintain(office.services)
    with pytest.raises(Refusal):
        office.submit(ADD.format("A"), idempotency_key="k")


def test_d2_what_was_retried_with_success_is_not_retried_once_more_when_that_is_gone(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    for attempt in range(1, 5):
        office.pc.login()
        office.pc.send(first=True)
        office.pc.receive(answer(job, attempt, r1=3175))
        office.pc.close()
        office.clock.forward(seconds=10)
    retrying.retry(office.services, office.caller, job)
    office.pc.visit()
    office.clock.forward(days=20)
    transactions.cancel(office.services, office.caller, job)
    office.clock.forward(days=9)
    maintain(office.services)
    with pytest.raises(Refusal):
        retrying.retry(office.services, office.caller, job)


def test_d11_a_late_answer_that_says_nothing_new_is_answered_minus_one(office: Office) -> None:
    job = sent(office, TWO)
    open_epoch(office.services)
    assert office.pc.receive(answer(job, 1, r1=0)) == -1
    assert office.job(job).state is State.IN_DOUBT
