"""Eight threads at once: one claim wins, nothing is lost, nobody sees half a save."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from helpers.backends import EXACT
from helpers.builders import job, tenant

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import State
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StaleError, Store

pytestmark = [pytest.mark.portable, pytest.mark.parametrize("store", EXACT, indirect=True)]

T = TypeVar("T")
THREADS = 8
ROUNDS = 20
A, B = Key(Depth, "a"), Key(Depth, "b")


def at_once(work: Callable[[int], T], threads: int = THREADS) -> list[T]:
    """Start the work in every thread at the same moment and return what each returned."""
    barrier = threading.Barrier(threads)

    def run(number: int) -> T:
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, range(threads)))


def wins(store: Store, *records: Record) -> bool:
    try:
        store.save(*records)
    except StaleError:
        return False
    return True


def test_of_eight_who_claim_the_same_job_exactly_one_wins(store: Store) -> None:
    for number in range(ROUNDS):
        waiting = job(f"tx-{number}")
        store.save(waiting)
        claims = [waiting.evolve(state=State.SENT, attempts=who) for who in range(THREADS)]
        won = at_once(lambda who, claims=claims: wins(store, claims[who]))  # type: ignore[misc]
        assert won.count(True) == 1
        assert store.get(Key(Job, waiting.id)) == [claims[won.index(True)]]
    (queue,) = store.select(places.unfinished("con-1", 100))
    assert [(one.id, one.version) for one in queue] == sorted(
        (f"tx-{number}", 2) for number in range(ROUNDS)
    )


def test_of_eight_who_make_the_same_new_record_exactly_one_wins(store: Store) -> None:
    for number in range(ROUNDS):
        name = f"t{number}"
        won = at_once(lambda who, name=name: wins(store, tenant(name, name=str(who))))  # type: ignore[misc]
        assert won.count(True) == 1
        assert store.get(Key(Tenant, name)) == [tenant(name, name=str(won.index(True)))]


def test_of_two_saves_that_share_one_record_the_loser_leaves_nothing(store: Store) -> None:
    store.save(Depth(id="a"))
    won = at_once(lambda who: wins(store, tenant(f"t{who}"), Depth(id="a", version=2, batch=who)))
    winner = won.index(True)
    assert won.count(True) == 1
    assert store.get(A) == [Depth(id="a", version=2, batch=winner)]
    assert store.keys(Range(places.TENANTS)) == [[Key(Tenant, f"t{winner}")]]


def test_saves_of_different_records_all_land(store: Store) -> None:
    def write(who: int) -> None:
        for number in range(ROUNDS):
            store.save(job(f"tx-{who}-{number:02}"), Depth(id=f"{who}-{number}"))

    at_once(write)
    names = [f"tx-{who}-{number:02}" for who in range(THREADS) for number in range(ROUNDS)]
    assert store.keys(places.waiting("con-1", 1000)) == [[Key(Job, name) for name in names]]


def test_counting_up_together_loses_no_count(store: Store) -> None:
    store.save(Depth(id="a"))

    def count(_: int) -> None:
        left = ROUNDS
        for _try in range(THREADS * ROUNDS):  # each failed try means that another one succeeded
            (value,) = store.get(A)
            assert isinstance(value, Depth)
            left -= wins(store, value.evolve(batch=value.batch + 1))
            if left == 0:
                return

    at_once(count)
    total = THREADS * ROUNDS
    assert store.get(A) == [Depth(id="a", version=total + 1, batch=total)]


def test_what_one_thread_saved_every_other_reads_at_once(store: Store) -> None:
    with ThreadPoolExecutor(1) as writer, ThreadPoolExecutor(1) as reader:
        for version in range(1, ROUNDS):
            value = job(version=version, lost=version)
            writer.submit(store.save, value).result()
            assert reader.submit(store.get, Key(Job, "tx-1")).result() == [value]
            assert reader.submit(store.select, places.waiting("con-1", 5)).result() == [[value]]


def test_a_reader_sees_no_record_run_backwards_nor_in_a_place_it_has_left(store: Store) -> None:
    rounds = 60
    store.save(job())
    done = threading.Event()

    def write() -> None:
        value = job()
        try:
            for _ in range(rounds):
                state = State.NEEDS_ATTENTION if value.state is State.QUEUED else State.QUEUED
                value = value.evolve(state=state)
                store.save(value)
        finally:
            done.set()

    def read() -> list[int]:
        seen: list[int] = []
        for _ in range(10_000):
            (got,) = store.get(Key(Job, "tx-1"))
            assert got is not None
            seen.append(got.version)
            waiting, stuck = store.select(places.waiting("con-1", 5), places.attention("con-1"))
            states = [(one.id, one.state) for one in (*waiting, *stuck) if isinstance(one, Job)]
            assert set(states) <= {("tx-1", State.QUEUED), ("tx-1", State.NEEDS_ATTENTION)}
            assert all(one.version >= got.version for one in (*waiting, *stuck))
            assert [one.version % 2 for one in (*waiting, *stuck)] == [1] * len(waiting) + [
                0
            ] * len(stuck)
            if done.is_set():
                break
        return seen

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        pool.submit(write).result()
        for reader in readers:
            seen = reader.result()
            assert seen == sorted(seen)
            assert seen[-1] <= rounds + 1
    assert store.get(Key(Job, "tx-1")) == [store.select(places.waiting("con-1", 5))[0][0]]


def test_deleting_and_reading_at_once_never_shows_a_place_without_its_record(store: Store) -> None:
    names = [f"t{number}" for number in range(ROUNDS)]

    def churn(who: int) -> None:
        for name in names:
            if who == 0:
                store.save(tenant(name))
            elif who == 1:
                store.delete(Key(Tenant, name))
            else:
                (found,) = store.select(Range(places.TENANTS))
                assert [one.version for one in found] == [1] * len(found)

    at_once(churn)
    store.delete(*(Key(Tenant, name) for name in names))
    assert store.keys(Range(places.TENANTS)) == [[]]
