"""What happens between two calls of one step: others act, replies are lost, saves land late."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from helpers.hooked import Hooked
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.soap import counter
from qbwc_service.soap.counter import RelayDesk
from qbwc_service.steps import connections, keys, moving, visit
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.steps.tick import end_silent_sessions
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(counter, "PAUSES", (0, 0, 0))
    office = Office()
    office.first_visit()
    return office


def once(what: Callable[[], None]) -> Callable[..., None]:
    """Return a hook that does this before the first save of a job."""
    left = [what]

    def hook(*records: Record) -> None:
        if left and any(isinstance(record, Job) for record in records):
            left.pop()()

    return hook


def refused(office: Office, **fields: Any) -> Refusal:
    submission = Submission(qbxml=ADD.format("A"), connection_id=office.connection_id, **fields)
    with pytest.raises(Refusal) as caught:
        submit(office.services, office.caller, submission)
    return caught.value


def closing(office: Office, way: str) -> Callable[[], None]:
    plain = office.services

    def close() -> None:
        if way == "export":
            moving.shut_down(plain)
        else:
            connections.disable(plain, office.caller, office.connection_id)
        if way == "delete":
            connections.delete(plain, office.caller, office.connection_id)

    return close


@pytest.mark.parametrize("way", ["disable", "delete", "export"])
def test_d23_what_is_submitted_while_its_connection_is_closed_is_taken_back(
    office: Office, way: str
) -> None:
    Hooked(office).before["save"] = once(closing(office, way))
    refusal = refused(office, idempotency_key="k")
    assert refusal.code is Code.INVALID_STATE
    job = office.job(str(refusal.extra["transaction_id"]))
    assert (job.state, job.outcome, job.frees_key) == (State.CANCELED, Outcome.NOT_APPLIED, True)


def test_d10_a_claim_whose_reply_was_lost_leaves_with_the_next_try(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    hcp = office.pc.hcp()
    hooked = Hooked(office)
    hooked.after["save"] = once(lambda: _raise("the reply was lost"))
    left = RelayDesk(office.services).send_request(
        office.pc.ticket, hcp=hcp, company_file=office.company.path, country="US", major=16, minor=0
    )
    assert office.pc.to_the_end(office.pc.exchange(left)) == 100
    assert (office.job(job).state, office.job(job).attempts) == (State.SUCCEEDED, 1)


def test_d7_a_duplicate_s_record_is_never_taken_for_an_accepted_job(office: Office) -> None:
    office.submit(ADD.format("A"), idempotency_key="k")

    def lost(*records: Record) -> None:
        if any(isinstance(one, Job) and one.state is State.DUPLICATE for one in records):
            _raise("the reply was lost")

    Hooked(office).after["save"] = lost
    submission = Submission(
        qbxml=ADD.format("A"), connection_id=office.connection_id, idempotency_key="k"
    )
    with pytest.raises(StoreUnavailableError):
        submit(office.services, office.caller, submission)


def test_d5_a_save_that_lands_late_finds_its_place_taken(office: Office) -> None:
    """The line breaks, nothing is there, "nothing was queued" is said: then it must stay true."""
    store = office.store
    late: list[tuple[Record, ...]] = []

    class Slow:
        def __getattr__(self, name: str) -> Any:
            return getattr(store, name)

        def save(self, *records: Record) -> None:
            if late or not any(isinstance(record, Job) for record in records):
                store.save(*records)
                return
            late.append(records)
            raise StoreUnavailableError("timed out", may_land=True)

    slow: Any = Slow()
    office.services = replace(office.services, store=slow)
    submission = Submission(qbxml=ADD.format("A"), connection_id=office.connection_id)
    with pytest.raises(StoreUnavailableError):
        submit(office.services, office.caller, submission)
    with pytest.raises(StaleError):
        store.save(*late[0])
    (job,) = (record for record in late[0] if isinstance(record, Job))
    assert office.job(job.id).state is State.CANCELED
    assert office.pc.visit() == []


def test_d5_a_save_that_lands_while_its_place_is_being_taken_is_not_called_undone(
    office: Office,
) -> None:
    """DynamoDB calls it a conflict when the late save is at work: it may be there in a moment."""
    store = office.store
    late: list[tuple[Record, ...]] = []

    class Conflicting:
        def __getattr__(self, name: str) -> Any:
            return getattr(store, name)

        def save(self, *records: Record) -> None:
            late.append(records)
            if len(late) == 1:
                raise StoreUnavailableError("timed out", may_land=True)
            raise StaleError("TransactionConflict")

    conflicting: Any = Conflicting()
    office.services = replace(office.services, store=conflicting)
    submission = Submission(qbxml=ADD.format("A"), connection_id=office.connection_id)
    with pytest.raises(Refusal) as no:
        submit(office.services, office.caller, submission)
    store.save(*late[0])
    (job,) = (record for record in late[0] if isinstance(record, Job))
    assert (no.value.code, no.value.extra) == (
        Code.NETWORK_ERROR,
        {"transaction_id": job.id, "outcome": "unknown", "retry_allowed": False},
    )
    assert office.job(job.id).state is State.QUEUED


@pytest.mark.parametrize("how", ["tick", "close"])
def test_an_answer_whose_job_was_settled_after_its_session_was_read_ends_the_visit(
    office: Office, how: str
) -> None:
    office.submit(QUERY)
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    office.clock.forward(seconds=1801)
    store, plain = office.store, office.services
    ended: list[str] = []

    class Torn:
        def __getattr__(self, name: str) -> Any:
            return getattr(store, name)

        def get(self, *wanted: Key) -> list[Record | None]:
            if ended or {key.type for key in wanted} != {Session, Job}:
                return store.get(*wanted)
            ended.append(how)
            first = store.get(*(key for key in wanted if key.type is Session))
            if how == "tick":
                end_silent_sessions(plain)
            else:
                visit.close(plain, office.pc.ticket)
            return [*first, *store.get(*(key for key in wanted if key.type is Job))]

    torn: Any = Torn()
    office.services = replace(plain, store=torn)
    desk = RelayDesk(office.services)
    assert desk.receive_response(office.pc.ticket, response=answer, hresult="", message="") == -1
    assert ended == [how]


def test_a_visit_that_was_paused_between_two_jobs_ends_without_an_error() -> None:
    office = Office(settings={"query_batch": 1})
    office.first_visit()
    first, second = office.submit(QUERY), office.submit(QUERY)
    office.pc.login()
    assert office.pc.exchange(office.pc.send(first=True)) in range(1, 100)
    connections.change(office.services, office.caller, office.connection_id, {"paused": True})
    request = office.pc.send()
    assert "HostQueryRq" in request
    assert office.pc.exchange(request) == 100
    assert [office.job(job).state for job in (first, second)] == [State.SUCCEEDED, State.QUEUED]


def test_a_visit_that_was_paused_before_its_records_were_cleared_ends_all_the_same(
    office: Office,
) -> None:
    office.submit(ADD.format("A"))
    office.pc.login()
    assert office.pc.exchange(office.pc.send(first=True)) in range(1, 100)
    connections.change(office.services, office.caller, office.connection_id, {"paused": True})
    request = office.pc.send()
    assert "HostQueryRq" in request
    assert office.pc.exchange(request) == 100
    office.pc.close()
    connections.change(office.services, office.caller, office.connection_id, {"paused": False})
    assert office.pc.visit() == []
    assert (len(office.pc.cleared), office.company.message_sets) == (1, [])


@pytest.mark.parametrize("name", ["", "a/b", "default/status/success", "-a", "ä", "x" * 81])
def test_a_tenant_s_name_cannot_reach_into_another_s_lists(office: Office, name: str) -> None:
    with pytest.raises(Refusal) as caught:
        keys.create_tenant(office.services, name)
    assert caught.value.code is Code.INVALID_REQUEST


@pytest.mark.parametrize("length", [1_000, 3_000])
def test_a_name_longer_than_any_key_is_simply_not_found(office: Office, length: int) -> None:
    assert office.store.get(Key(Job, "x" * length), Key(Job, "y")) == [None, None]
    greeting = visit.authenticate(office.services, "x" * length, "p", address="127.0.0.1")
    assert greeting == visit.Greeting("", visit.WRONG_LOGIN)


def _raise(said: str) -> None:
    raise StoreUnavailableError(said)
