"""Rules D3, D11, D12, D22: two computers with one login, and a store that was put back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.office import ADD, Office, copy_of

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.simulator.executing import Effects
from qbwc_service.steps.restore import open_epoch
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key
from qbwc_service.store.sealing import Sealer
from qbwc_service.store.sqlite import SqliteStore


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def added(office: Office) -> Effects:
    """Return how often each customer was added."""
    effects = office.company.effects.items()
    return Effects({name: n for (kind, name), n in effects if kind == "CustomerAdd"})


def ends(office: Office, *jobs: str) -> list[tuple[State, Outcome, str]]:
    found = [office.job(job) for job in jobs]
    return [(job.state, job.outcome, job.timeline[-1].reason) for job in found]


def test_d12_two_computers_with_one_login_take_turns_and_do_each_job_once(office: Office) -> None:
    here, there = office.pc, office.new_pc(machine="PC2")
    jobs: list[str] = []
    for first, second in [(here, there), (there, here)] * 2:
        jobs += [office.submit(ADD.format(len(jobs) + number)) for number in range(2)]
        first.login()
        request = first.send(first=True)
        second.login()
        assert second.send(first=True) == ""
        assert "Another computer uses this login" in second.last_error()
        second.close()
        assert first.exchange(request) in range(101)
        second.login()
        second.send(first=True)  # nothing is in flight: the floor is theirs now
        assert first.send() == ""
        assert first.last_error() == "A later visit has taken over; nothing is lost."
        second.close()
        office.clock.forward(seconds=5)
        second.visit()
    assert {(state, outcome) for state, outcome, _ in ends(office, *jobs)} == {
        (State.SUCCEEDED, Outcome.APPLIED)
    }
    assert added(office) == {str(number): 1 for number in range(8)}
    assert office.company.message_sets == []


def test_d11_a_late_answer_comes_while_the_same_bytes_are_on_their_way_again(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    first = office.pc.send(first=True)
    late = copy_of(office.pc)
    office.pc.login()
    request = office.pc.send(first=True)
    while request != first:  # QuickBooks knows nothing of it yet, so that it goes once more
        office.pc.exchange(request)
        request = office.pc.send()
    answer = late.process(first)
    assert late.receive(answer) == -1
    assert ends(office, job) == [(State.SUCCEEDED, Outcome.APPLIED, "late_answer")]
    settled = office.job(job)
    assert office.pc.exchange(request) in range(101)
    assert office.job(job) == settled
    assert added(office) == {"A": 1}
    office.pc.close()
    office.pc.visit()
    assert office.company.message_sets == []


@contextmanager
def put_back(office: Office, backup: Path) -> Iterator[int]:
    """Let the office go on with the backup of its store; yield how many writes are in doubt."""
    store = SqliteStore(backup)
    office.store = store
    payloads = Payloads(store, Sealer(""))
    office.services = replace(office.services, store=store, payloads=payloads)
    try:
        yield open_epoch(office.services)
    finally:
        store.close()


def test_d22_a_store_put_back_to_a_backup_from_the_midst_does_nothing_twice(
    office: Office, tmp_path: Path
) -> None:
    done, doubted = office.submit(ADD.format("done")), office.submit(ADD.format("doubted"))
    office.pc.visit(at_most=1)
    office.pc.login()
    office.pc.process(office.pc.send(first=True))
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))  # asked once: it is in doubt, and recorded
    queued, never = office.submit(ADD.format("queued")), office.submit(ADD.format("never"))
    assert isinstance(office.store, SqliteStore)
    office.store.backup(tmp_path / "copy.db")

    forgotten = office.submit(ADD.format("forgotten"))
    office.pc.visit(at_most=2)
    assert added(office) == {"done": 1, "doubted": 1, "queued": 1}
    with put_back(office, tmp_path / "copy.db") as held:
        assert held == 3
        office.pc.visit()
        assert ends(office, done, doubted, queued, never) == [
            (State.SUCCEEDED, Outcome.APPLIED, "answered"),
            (State.SUCCEEDED, Outcome.APPLIED, "recovered"),
            (State.SUCCEEDED, Outcome.APPLIED, "recovered"),
            (State.SUCCEEDED, Outcome.APPLIED, "answered"),
        ]
        assert office.store.get(Key(Job, forgotten)) == [None]
    assert added(office) == {"done": 1, "doubted": 1, "queued": 1, "never": 1}
