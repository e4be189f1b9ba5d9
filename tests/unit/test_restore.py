"""A new epoch (D22): no visit is open any more, and no unfinished write is sent by itself."""

import pytest
from helpers.builders import NOON, job, presence, session, tenant
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import InFlight, Session, SessionState
from qbwc_service.domain.states import State
from qbwc_service.steps.restore import in_new_epoch, open_epoch
from qbwc_service.store.port import SAVE_LIMIT, Key, StaleError, batches


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_a_new_epoch_ends_visits_and_is_nothing_new_the_second_time() -> None:
    opened = session(in_flight=InFlight(since=NOON, job_id="tx-1"))
    closed = session(state=SessionState.CLOSED)
    polled = presence(online=True, session_id="con-1.aa")
    for record in (opened, polled, job(state=State.SENT)):
        once = in_new_epoch(record, NOON)
        assert once.version == record.version + 1
        assert in_new_epoch(once, NOON) is once
    for record in (closed, presence(), tenant(), job(state=State.FAILED)):
        assert in_new_epoch(record, NOON) is record
    assert in_new_epoch(opened, NOON, "imported") == opened.evolve(
        state=SessionState.TIMED_OUT, in_flight=None, end_reason="imported"
    )


def test_d22_an_epoch_holds_every_write_of_a_queue_of_many_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("qbwc_service.steps.restore.BATCH", 3)
    office = Office()
    office.first_visit()
    ids = [office.submit(ADD.format(number)) for number in range(2 * SAVE_LIMIT)]
    reads = [office.submit(QUERY) for _ in range(4)]

    assert open_epoch(office.services) == len(ids)
    assert {office.job(id_).state for id_ in ids} == {State.IN_DOUBT}
    assert {office.job(id_).state for id_ in reads} == {State.QUEUED}
    assert open_epoch(office.services) == 0


def test_d22_an_epoch_that_another_writer_overtakes_is_opened_all_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = office.submit(ADD.format("A"))
    save = office.store.save
    stale = iter([True, True])

    def contested(*given: Record) -> None:
        if any(isinstance(one, Job) for one in given) and next(stale, False):
            raise StaleError
        save(*given)

    monkeypatch.setattr(office.store, "save", contested)
    assert open_epoch(office.services) == 1
    assert office.job(write).state is State.IN_DOUBT


def test_every_open_visit_of_many_pages_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office()
    visits = [session(f"con-1.{number}") for number in range(2 * SAVE_LIMIT + 1)]
    for part in batches(visits):
        office.store.save(*part)
    open_epoch(office.services)
    found = office.store.get(*(Key(Session, one.id) for one in visits))
    assert {one.state for one in found if isinstance(one, Session)} == {SessionState.TIMED_OUT}
