"""Rules D22 to D30: restore, deletion, the store under it all, secrets, and people's deeds."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.records import Payload
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waits import Wait
from qbwc_service.steps import connections, keys, running, transactions, visit
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.steps.restore import open_epoch
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store import places
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key, Range, StaleError
from qbwc_service.store.sealing import Sealer
from qbwc_service.store.sqlite import SqliteStore

PAGED = '<CustomerQueryRq iterator="Start"><MaxReturned>{}</MaxReturned></CustomerQueryRq>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def lose(office: Office, job: str, visits: int = 1) -> None:
    """Let this many visits take the job away and never bring an answer."""
    for _ in range(visits):
        office.pc.login()
        assert job in office.pc.send(first=True)
        office.pc.close()


def test_d22_after_a_restore_quickbooks_is_asked_about_every_unfinished_write(
    office: Office,
) -> None:
    queued, read = office.submit(ADD.format("A")), office.submit(QUERY)
    sent = office.submit(ADD.format("B"), lane=Lane.INTERACTIVE)
    office.pc.login()
    assert sent in office.pc.send(first=True)
    assert open_epoch(office.services) == 2
    assert [office.job(job).state for job in (queued, sent, read)] == [
        State.IN_DOUBT,
        State.IN_DOUBT,
        State.QUEUED,
    ]
    assert office.job(queued).outcome is Outcome.UNKNOWN
    office.pc.visit()
    assert {office.job(job).state for job in (queued, sent, read)} == {State.SUCCEEDED}
    assert office.company.applied("CustomerAdd") == 2


def test_d23_a_connection_with_unfinished_jobs_cannot_be_deleted(office: Office) -> None:
    job = office.submit(QUERY)
    services, caller, name = office.services, office.caller, office.connection_id

    def refused() -> str:
        with pytest.raises(Refusal) as no:
            connections.delete(services, caller, name)
        assert no.value.code is Code.INVALID_STATE
        return no.value.detail

    assert "disabled" in refused()
    connections.disable(services, caller, name)
    assert "unfinished" in refused()
    transactions.cancel(services, caller, job)
    connections.delete(services, caller, name)
    assert connections.list_all(services, caller) == []


def test_d23_a_read_only_connection_refuses_writes_at_the_door(office: Office) -> None:
    connections.change(office.services, office.caller, office.connection_id, {"read_only": True})
    with pytest.raises(Refusal, match="read-only; CustomerAddRq would write"):
        office.submit(ADD.format("A"))
    assert office.submit(QUERY)


def test_d24_a_stale_step_runs_again_five_times_at_most() -> None:
    calls = []

    @running.step
    def stubborn(until: int) -> str:
        calls.append(1)
        if len(calls) < until:
            raise StaleError
        return "done"

    assert stubborn(5) == "done"
    calls.clear()
    with pytest.raises(StaleError):
        stubborn(6)
    assert len(calls) == 5


def test_d25_the_queue_position_is_exact_to_100_then_unknown(office: Office) -> None:
    jobs = [office.submit(QUERY) for _ in range(102)]
    found = [
        transactions.standing(office.services, office.job(jobs[n])).position for n in (0, 99, 100)
    ]
    assert found == [1, 100, None]


def test_d25_a_full_queue_refuses_by_the_depth_that_the_tick_counted() -> None:
    office = Office(settings={"queue_limit": 3})
    office.first_visit()
    jobs = [office.submit(ADD.format(n)) for n in range(4)]
    maintain(office.services)
    with pytest.raises(Refusal) as no:
        office.submit(QUERY)
    assert no.value.code is Code.QUEUE_FULL
    transactions.cancel(office.services, office.caller, jobs[0])
    transactions.cancel(office.services, office.caller, jobs[1])
    maintain(office.services)
    assert office.submit(QUERY)


def test_d25_a_list_counts_to_10000_and_pages_by_cursor(office: Office) -> None:
    jobs = [office.submit(QUERY) for _ in range(7)]
    first = list_jobs(office.services, office.caller, Filter(), limit=3, offset=0, cursor=None)
    assert [job.id for job in first.jobs] == jobs[:3:-1]
    assert (first.total, first.cursor) == (7, jobs[4])
    second = list_jobs(
        office.services, office.caller, Filter(), limit=3, offset=0, cursor=first.cursor
    )
    assert ([job.id for job in second.jobs], second.total) == (jobs[3:0:-1], None)


def test_d26_a_poll_is_written_at_most_once_a_minute(office: Office) -> None:
    office.clock.forward(minutes=2)
    office.pc.login()
    seen = office.presence
    for _ in range(11):
        office.clock.forward(seconds=5)
        office.pc.login()
    assert office.presence == seen
    office.clock.forward(seconds=5)
    office.pc.login()
    assert office.presence.version == seen.version + 1


def test_d26_a_silent_connection_goes_offline_after_three_intervals(office: Office) -> None:
    for _ in range(6):
        office.clock.forward(minutes=10)
        office.pc.login()
    office.clock.forward(minutes=29)
    tick(office.services)
    assert office.presence.online
    office.clock.forward(minutes=2)
    tick(office.services)
    assert not office.presence.online
    office.pc.login()
    assert office.presence.online


@pytest.mark.deletes_by_itself
def test_d27_retention_deletes_what_is_finished_and_nothing_else(office: Office) -> None:
    done, read = office.submit(ADD.format("A"), idempotency_key="k"), office.submit(QUERY)
    office.company.seed(customers=100)
    office.pc.visit()
    waiting, doubtful = office.submit(QUERY), office.submit(ADD.format("B"), lane=Lane.INTERACTIVE)
    lose(office, doubtful)
    office.clock.forward(days=31)
    maintain(office.services)
    left = office.store.get(*(Key(Job, job) for job in (done, read, waiting, doubtful)))
    assert [job is not None for job in left] == [False, False, True, True]
    (blobs,) = office.store.keys(Range(places.blobs(read)))
    assert blobs == []
    assert office.submit(ADD.format("C"), idempotency_key="k")


@pytest.mark.deletes_by_itself
def test_d7_the_key_outlives_a_short_retention_for_thirty_days() -> None:
    office = Office(settings={"retention_days": 1})
    office.first_visit()
    job = office.submit(ADD.format("A"), idempotency_key="k")
    office.pc.visit()
    office.clock.forward(days=2)
    maintain(office.services)
    assert office.store.get(Key(Job, job)) == [None]
    with pytest.raises(Refusal) as no:
        office.submit(ADD.format("A"), idempotency_key="k")
    assert (no.value.code, no.value.extra["transaction_id"]) == (Code.DUPLICATE_REQUEST, job)
    office.clock.forward(days=29)
    maintain(office.services)
    assert office.submit(ADD.format("A"), idempotency_key="k")


def test_d28_one_file_is_the_whole_backup(tmp_path: Path) -> None:
    folder = tmp_path
    office = Office(store=SqliteStore(folder / "relay.db"))
    office.first_visit()
    office.company.seed(customers=80)
    job = office.submit(PAGED.format(80))
    office.pc.visit()
    office.store.backup(folder / "copy.db")
    copied = Office.__new__(Office)
    copied.store = SqliteStore(folder / "copy.db")
    services = replace(
        office.services, store=copied.store, payloads=Payloads(copied.store, Sealer(""))
    )
    (found,) = copied.store.get(Key(Job, job))
    assert isinstance(found, Job)
    assert (transactions.response_text(services, found) or "").count("<CustomerRet>") == 80
    copied.store.close()
    office.store.close()


def test_d29_only_hashes_of_passwords_keys_and_tickets_are_stored(tmp_path: Path) -> None:
    file = tmp_path / "relay.db"
    office = Office(store=SqliteStore(file))
    office.first_visit()
    key = keys.create_key(office.services, office.caller, "k")
    office.submit(QUERY)
    office.pc.login()
    office.store.backup(file.with_name("copy.db"))
    raw = file.with_name("copy.db").read_bytes()
    for secret in (office.password, key.secret, office.pc.ticket.partition(".")[2]):
        assert len(secret) >= 22
        assert secret.encode() not in raw
    office.store.close()


def test_d29_a_flood_of_wrong_logins_slows_itself_and_locks_nobody_out(office: Office) -> None:
    def login(password: str) -> object:
        return visit.authenticate(
            office.services, office.connection_id, password, address="10.0.0.9"
        )

    answers = [login("wrong") for _ in range(12)]
    assert [isinstance(answer, Wait) for answer in answers] == [False] * 3 + [True] * 9
    pauses = [(a.until - office.clock()).total_seconds() for a in answers if isinstance(a, Wait)]
    assert (pauses[:3], max(pauses)) == ([0.5, 1, 2], 5)
    assert office.pc.login() == "none"
    waited = answers[-1]
    assert isinstance(waited, Wait)
    office.clock.forward(seconds=5)
    ended = visit.authenticate(
        office.services, office.connection_id, "wrong", address="10.0.0.9", waited=waited
    )
    assert isinstance(ended, visit.Greeting)
    assert ended.company_file == "nvu"


def test_d30_the_timeline_names_who_did_what(office: Office) -> None:
    job = office.submit(QUERY)
    canceled = transactions.cancel(office.services, office.caller, job, "not needed")
    event = canceled.timeline[-1]
    assert (event.reason, event.by, event.note) == ("canceled", "tester", "not needed")


def test_d30_a_purge_deletes_the_texts_and_keeps_the_outcome(office: Office) -> None:
    office.company.seed(customers=60)
    job = office.submit(PAGED.format(60))
    with pytest.raises(Refusal, match="finished"):
        transactions.purge(office.services, office.caller, job)
    office.pc.visit()
    purged = transactions.purge(office.services, office.caller, job)
    assert (purged.state, purged.outcome) == (State.SUCCEEDED, Outcome.APPLIED)
    assert purged.request == Payload(size=purged.request.size)
    assert transactions.request_text(office.services, purged) is None
    assert transactions.response_text(office.services, purged) is None
    assert office.store.keys(Range(places.blobs(job))) == [[]]


def test_eight_racing_visits_send_each_job_once(tmp_path: Path) -> None:
    office = Office(store=SqliteStore(tmp_path / "relay.db"))
    office.first_visit()
    jobs = [office.submit(ADD.format(n)) for n in range(40)]
    pcs = [office.new_pc() for _ in range(8)]

    def work(pc: object) -> None:
        for _ in range(30):
            try:
                pc.visit(at_most=3)  # type: ignore[attr-defined]
            except StaleError:
                continue

    threads = [threading.Thread(target=work, args=(pc,)) for pc in pcs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sent = [job for job in map(office.job, jobs) if job.attempts]
    assert all(job.attempts == 1 for job in sent)
    applied = [job for job in sent if job.outcome is Outcome.APPLIED]
    assert len(applied) <= sum(count for (_, _), count in office.company.effects.items())
    assert max(office.company.effects.values()) == 1
    office.store.close()
