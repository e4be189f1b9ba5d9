"""Interleavings of visits that once lost, doubled or misjudged something; each was a bug first."""

import pytest
from cryptography.fernet import Fernet
from helpers.doubts import sent
from helpers.hooked import Hooked
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import Trouble
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.records import Blob
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import connections, receiving, transactions, visit
from qbwc_service.steps.queueing import look_ahead
from qbwc_service.steps.tick import tick
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError
from qbwc_service.store.sealing import SealBrokenError
from qbwc_service.variables import Secret


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


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


def test_a_connection_error_with_a_set_in_flight_gives_it_up(office: Office) -> None:
    job = sent(office, ADD.format("A"))
    visit.connection_error(office.services, office.pc.ticket, hresult="0x80010105", message="gone")
    assert office.job(job).state is State.IN_DOUBT


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
