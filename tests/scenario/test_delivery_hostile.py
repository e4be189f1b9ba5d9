"""Interleavings that once lost, doubled or misjudged something; each was a bug first."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet
from helpers.hooked import Hooked
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import Trouble
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.records import Blob
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import connections, receiving, retrying, transactions, visit
from qbwc_service.steps.queueing import look_ahead
from qbwc_service.steps.restore import open_epoch
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError
from qbwc_service.store.sealing import SealBrokenError
from qbwc_service.variables import Secret

TWO = f'<QBXMLMsgsRq onError="continueOnError">{ADD.format("A")}{ADD.format("B")}</QBXMLMsgsRq>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def sent(office: Office, qbxml: str, **fields: Any) -> str:
    job = office.submit(qbxml, **fields)
    office.pc.login()
    office.pc.send(first=True)
    return job


def answer(job: str, attempt: int, **codes: int) -> str:
    """QuickBooks' answer to some requests of an attempt: their positions as r1, r2, …"""
    rows = "".join(
        f'<CustomerAddRs requestID="{job}.{attempt}.1.{name[1:]}" statusCode="{code}" '
        f'statusSeverity="{"Info" if code < 1000 else "Error"}" statusMessage="m"/>'
        for name, code in codes.items()
    )
    return f'<?xml version="1.0" ?><QBXML><QBXMLMsgsRs>{rows}</QBXMLMsgsRs></QBXML>'


def test_d9_a_first_visit_to_a_file_without_our_mark_sends_nothing_and_learns_nothing() -> None:
    office = Office()
    job = office.submit(ADD.format("A"))
    office.pc.login()
    assert office.pc.send(first=True) == ""
    assert "carries no mark of this connection" in office.pc.last_error()
    assert (office.presence.learned, office.presence.trouble) == (False, Trouble.WRONG_COMPANY_FILE)
    assert office.job(job).state is State.QUEUED
    office.pc.add()
    office.clock.forward(minutes=2)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d9_after_rotated_ids_only_a_file_with_the_new_mark_gets_work(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    connections.rotate_ids(office.services, office.caller, office.connection_id)
    assert office.pc.visit() == []
    office.pc.add()
    office.clock.forward(minutes=2)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d9_a_company_file_named_by_hand_is_enough_without_a_mark() -> None:
    office = Office()
    path = {"company_file": office.company.path}
    connections.change(office.services, office.caller, office.connection_id, path)
    job = office.submit(ADD.format("A"))
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


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


def test_a_connection_error_with_a_set_in_flight_gives_it_up(office: Office) -> None:
    job = sent(office, ADD.format("A"))
    visit.connection_error(office.services, office.pc.ticket, hresult="0x80010105", message="gone")
    assert office.job(job).state is State.IN_DOUBT


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


def test_d13_the_outcome_in_hand_is_saved_before_anything_else_is_tried(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    late = office.submit(ADD.format("B"), expires_in_seconds=60)
    office.pc.login()
    reply = office.pc.process(office.pc.send(first=True))
    office.clock.forward(seconds=61)

    def busy(*records: object) -> None:
        if any(isinstance(record, Job) and record.id == late for record in records):
            raise StoreUnavailableError("locked")

    Hooked(office).before["save"] = busy
    assert office.pc.receive(reply) in range(100)
    assert office.job(job).state is State.SUCCEEDED


def test_d13_a_visit_that_lingers_ends_well_when_the_connection_is_paused() -> None:
    office = Office(connection_settings={"linger_seconds": 2})
    office.first_visit()
    office.submit(QUERY)
    office.pc.login()
    reply = office.pc.process(office.pc.send(first=True))
    waited = office.pc.receive(reply)
    assert not isinstance(waited, int)
    connections.pause(office.services, office.caller, office.connection_id)
    office.submit(QUERY)
    ended = receiving.receive(
        office.services, office.pc.ticket, response=reply, hresult="", message="", waited=waited
    )
    assert ended == 100


def test_d17_a_silence_that_ends_while_paused_does_not_count_as_contact(office: Office) -> None:
    sent(office, ADD.format("A"))
    office.pc.close()
    office.submit(ADD.format("B"))
    office.clock.forward(hours=5)
    connections.pause(office.services, office.caller, office.connection_id)
    office.pc.login()
    connections.resume(office.services, office.caller, office.connection_id)
    office.clock.forward(seconds=5)
    assert [head.writes for head in look_ahead(office.services, office.connection_id).heads] == []


def test_d17_a_stale_rerun_does_not_forget_the_silence(office: Office) -> None:
    sent(office, ADD.format("A"))
    office.pc.close()
    office.submit(ADD.format("B"))
    office.clock.forward(hours=5)
    hooked = Hooked(office)

    def stale(*_: object) -> None:
        del hooked.before["save"]
        raise StaleError

    hooked.before["save"] = stale
    office.pc.login()
    assert [head.writes for head in look_ahead(office.services, office.connection_id).heads] == []


def test_d11_a_late_answer_that_says_nothing_new_is_answered_minus_one(office: Office) -> None:
    job = sent(office, TWO)
    open_epoch(office.services)
    assert office.pc.receive(answer(job, 1, r1=0)) == -1
    assert office.job(job).state is State.IN_DOUBT


def test_one_bad_part_of_the_clocks_work_stops_no_other(office: Office) -> None:
    office.submit(QUERY, expires_in_seconds=1)
    job = sent(office, ADD.format("A"), lane=Lane.INTERACTIVE)
    office.clock.forward(seconds=1801)

    def bad(*records: object) -> None:
        if any(isinstance(one, Job) and one.state is State.EXPIRED for one in records):
            raise StoreUnavailableError("this one record")

    Hooked(office).before["save"] = bad
    tick(office.services)
    assert office.job(job).state is State.IN_DOUBT


def test_a_blob_that_cannot_be_dropped_fails_no_request(office: Office) -> None:
    many = "".join(ADD.format(f"Customer {number:04}") for number in range(100))
    job = sent(office, f'<QBXMLMsgsRq onError="continueOnError">{many}</QBXMLMsgsRq>')
    office.pc.close()

    def down(*_: object) -> None:
        raise StoreUnavailableError("down")

    Hooked(office).before["delete"] = down
    settled = transactions.resolve(office.services, office.caller, job, Outcome.APPLIED, None)
    assert settled.state is State.SUCCEEDED


def test_a_visit_without_the_encryption_keys_sends_nothing_and_parks_nothing() -> None:
    office = Office(settings={"encryption_keys": Secret(Fernet.generate_key().decode())})
    office.first_visit()
    job = office.submit(ADD.format("A"))
    plain = Office(store=office.store, clock=office.clock)
    plain.connection_id, plain.password = office.connection_id, office.password
    office.pc.office = plain
    office.pc.login()
    with pytest.raises(SealBrokenError):
        office.pc.send(first=True)
    assert office.job(job).state is State.QUEUED
    office.pc.office = office
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d13_looking_for_more_work_may_fail_and_the_outcome_is_saved(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    reply = office.pc.process(office.pc.send(first=True))

    def away(*_: object) -> None:
        raise StoreUnavailableError("away")

    Hooked(office).before["keys"] = away
    assert office.pc.receive(reply) in range(100)
    assert office.job(job).state is State.SUCCEEDED


def test_d13_lingering_needs_no_look_at_what_waits() -> None:
    office = Office(connection_settings={"linger_seconds": 2})
    office.first_visit()
    job = office.submit(QUERY)
    office.pc.login()
    reply = office.pc.process(office.pc.send(first=True))
    hooked = Hooked(office)
    looks: list[int] = []

    def second_look_fails(*_: object) -> None:
        looks.append(1)
        if len(looks) > 1:
            raise StoreUnavailableError("away")

    hooked.before["select"] = second_look_fails
    assert not isinstance(office.pc.receive(reply), int)
    assert office.job(job).state is State.SUCCEEDED


def test_a_job_whose_text_is_gone_is_set_aside_and_the_others_go_on(office: Office) -> None:
    big = office.submit(f"<CustomerQueryRq><!-- {'x' * 5000} --></CustomerQueryRq>")
    other = office.submit(QUERY)
    ref = office.job(big).request.ref
    assert ref is not None
    office.store.delete(Key(Blob, ref))
    office.pc.visit()
    states = [office.job(job).state for job in (big, other)]
    assert states == [State.NEEDS_ATTENTION, State.SUCCEEDED]
