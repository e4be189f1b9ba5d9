"""What ended is counted per hour, day and lane, each once, whoever dies or counts at once."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from helpers.mortal import Mortal, ServerDied, Trap, calling, die
from helpers.office import QUERY, START, Office
from helpers.rollups import HOUR, all_of, busy_hours, counted, expected

from qbwc_service.domain.events import Type, new
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.rollups import Rollup, RollupMark, Span
from qbwc_service.steps import moving, rolling_up
from qbwc_service.steps.rolling_up import EVENTS_AT_ONCE, count_next, roll_up
from qbwc_service.steps.tick import maintain
from qbwc_service.store.port import Key
from qbwc_service.store.sqlite import SqliteStore


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_the_tick_counts_what_ended_per_hour_day_and_lane(office: Office) -> None:
    busy_hours(office)
    maintain(office.services)
    assert counted(office.services) == expected(office.services)
    assert {key[:2] for key in counted(office.services)} == {
        (Span.HOUR, START + n * HOUR) for n in range(3)
    } | {(Span.DAY, START.replace(hour=0))}
    before = all_of(office.services, Rollup)
    maintain(office.services)
    assert all_of(office.services, Rollup) == before


def test_the_longest_is_kept_beside_the_sum(office: Office) -> None:
    for wait in (5, 9, 2):
        office.submit(QUERY)
        office.clock.forward(seconds=wait)
        office.pc.visit()
    office.clock.forward(minutes=1)
    roll_up(office.services)
    total = all_of(office.services, Rollup)[0].total
    assert (total.count, total.queued_ms, total.queued_ms_max) == (3, 16_000, 9_000)


@pytest.mark.parametrize("after", [False, True])
def test_a_death_at_any_save_counts_nothing_twice_and_nothing_never(
    office: Office, monkeypatch: pytest.MonkeyPatch, *, after: bool
) -> None:
    monkeypatch.setattr(rolling_up, "EVENTS_AT_ONCE", 4)
    busy_hours(office)
    mortal = Mortal(office.store)
    services = replace(office.services, store=mortal)
    deaths = 0
    mark = calling.set("tick")
    try:
        for _ in range(100):
            mortal.arm(Trap("tick", after=after), die)
            try:
                roll_up(services)
            except ServerDied:
                deaths += 1
                mortal.disarm()
                if not after:  # nothing of it was done: the next server does it
                    count_next(services, office.caller.tenant_id)
            else:
                break
    finally:
        calling.reset(mark)
    assert deaths >= 4
    assert counted(office.services) == expected(office.services)


class Overtaken:
    """A store before which somebody else acts, right before the first save."""

    def __init__(self, store: Any, other: Callable[[], object]) -> None:
        self.store, self.other = store, other

    def __getattr__(self, verb: str) -> Any:
        return getattr(self.store, verb)

    def save(self, *records: Any) -> None:
        other, self.other = self.other, lambda: None
        other()
        self.store.save(*records)


@pytest.mark.parametrize("before", [0, 1])
def test_of_two_who_count_at_once_one_is_stale_and_begins_anew(office: Office, before: int) -> None:
    """The first time the mark is new, the next time it is replaced."""
    for _ in range(before):
        busy_hours(office)
        roll_up(office.services)
    busy_hours(office)
    overtaken = Overtaken(office.store, lambda: roll_up(office.services))
    roll_up(replace(office.services, store=overtaken))
    assert counted(office.services) == expected(office.services)


@pytest.mark.deletes_by_itself
def test_many_who_count_at_once_count_each_event_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rolling_up, "EVENTS_AT_ONCE", 3)
    busy_hours(office)
    together = threading.Barrier(4)

    def count() -> None:
        together.wait()
        for _ in range(20):
            try:
                roll_up(office.services)
            except Exception:  # noqa: BLE001, S112 - stale five times: the next tick goes on
                continue

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted(office.services) == expected(office.services)


def log_of(office: Office, connections: int, each: int) -> None:
    for n in range(connections * each):
        end = new(
            Type.SUCCEEDED,
            office.clock(),
            f"tx-{n}",
            tenant_id="default",
            connection_id=f"con-{n % connections:02}",
            data={"priority": "batch", "quickbooks_ms": 2},
        )
        office.store.save(end)
    office.clock.forward(minutes=1)


def test_one_save_takes_200_events_and_no_more_rollups_than_it_may(office: Office) -> None:
    log_of(office, 30, 10)
    saves: list[int] = []

    class Counting(Overtaken):
        def save(self, *records: Any) -> None:
            saves.append(len(records))
            self.store.save(*records)

    roll_up(replace(office.services, store=Counting(office.store, lambda: None)))
    assert max(saves) == 25
    found = all_of(office.services, Rollup)
    assert {one.connection_id: one.total.count for one in found} == {
        f"con-{n:02}": 10 for n in range(30)
    }


def test_a_busy_connection_costs_one_save_of_three_records_for_200_events(office: Office) -> None:
    roll_up(office.services)
    log_of(office, 1, EVENTS_AT_ONCE)
    assert count_next(office.services, "default") is True
    assert count_next(office.services, "default") in (True, False)
    assert [(one.id, one.total.count) for one in all_of(office.services, Rollup)] == [
        ("con-00/d/2026-11-20", EVENTS_AT_ONCE),
        ("con-00/h/2026-11-20T12", EVENTS_AT_ONCE),
    ]


def test_an_idle_tick_saves_nothing(office: Office) -> None:
    office.clock.forward(minutes=1)
    roll_up(office.services)
    (mark,) = office.store.get(Key(RollupMark, "default"))
    roll_up(office.services)
    assert office.store.get(Key(RollupMark, "default")) == [mark]


def test_on_aws_it_is_done_in_every_fifth_minute() -> None:
    office = Office(settings={"table": "relay"})
    office.first_visit()
    office.submit(QUERY)
    office.pc.visit()
    done = []
    for _ in range(6):
        office.clock.forward(minutes=1)
        roll_up(office.services)
        done.append(bool(all_of(office.services, Rollup)))
    assert done == [False] * 4 + [True] * 2


@pytest.mark.deletes_by_itself
def test_rollups_outlive_transactions_and_go_when_their_days_are_over(office: Office) -> None:
    busy_hours(office)
    maintain(office.services)
    before = all_of(office.services, Rollup)
    office.clock.forward(days=399)
    maintain(office.services)
    assert (all_of(office.services, Job), all_of(office.services, Rollup)) == ([], before)
    office.clock.forward(days=2)
    maintain(office.services)
    assert all_of(office.services, Rollup) == []


def test_a_house_that_moves_is_counted_on_at_the_new_place_only(office: Office) -> None:
    busy_hours(office)
    roll_up(office.services)
    office.submit(QUERY)
    office.pc.visit()
    office.clock.forward(minutes=1)
    moving.shut_down(office.services)
    roll_up(office.services)
    services = replace(office.services, store=SqliteStore(None))
    moving.bring_in(services, lambda: list(moving.outgoing(office.services)))
    roll_up(services)
    assert counted(services) == expected(services)
    assert sum(row[0] for key, row in counted(services).items() if key[0] is Span.DAY) == 13
