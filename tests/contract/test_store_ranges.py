"""select and keys: bounds, order, limits, and the places that records come to lie in."""

from typing import Any

import pytest
from helpers.backends import DYNAMO, EXACT, NOT_ON_DYNAMODB, ROOMY, SQLITE, save_all
from helpers.builders import (
    NOON,
    api_key,
    claim,
    connection,
    console_session,
    job,
    minutes,
    one_of_each,
    presence,
    query,
    schedule,
    session,
    tenant,
)

from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob, Record, iso
from qbwc_service.domain.schedules import Run, Schedule
from qbwc_service.domain.sessions import SessionState
from qbwc_service.domain.states import State
from qbwc_service.store import places
from qbwc_service.store.placing import places_of
from qbwc_service.store.port import Key, Range, Store

pytestmark = pytest.mark.portable

ALICE, BOB, CAROL, DAVE = (tenant(name) for name in ("alice", "bob", "carol", "dave"))
EVERYONE = [ALICE, BOB, CAROL, DAVE]


def ids(store: Store, wanted: Range) -> list[str]:
    (found,) = store.keys(wanted)
    return [key.id for key in found]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({}, EVERYONE),
        ({"start": "bob"}, [BOB, CAROL, DAVE]),
        ({"start": "bob", "end": "dave"}, [BOB, CAROL]),
        ({"end": "carol"}, [ALICE, BOB]),
        ({"start": "b", "end": "b" + places.AFTER}, [BOB]),
        ({"start": "bobby"}, [CAROL, DAVE]),
        ({"start": "carol", "end": "carol"}, []),
        ({"start": "dave", "end": "alice"}, []),
        ({"start": "zoe"}, []),
        ({"limit": 2}, [ALICE, BOB]),
        ({"limit": 0}, []),
        ({"start": "bob", "limit": 1}, [BOB]),
        ({"newest_first": True}, EVERYONE[::-1]),
        ({"newest_first": True, "limit": 1}, [DAVE]),
        ({"start": "bob", "end": "dave", "newest_first": True}, [CAROL, BOB]),
        ({"start": "bob", "end": "dave", "newest_first": True, "limit": 1}, [CAROL]),
    ],
)
def test_a_range_holds_what_lies_from_its_start_to_before_its_end_in_order(
    store: Store, bounds: dict[str, Any], expected: list[Tenant]
) -> None:
    store.save(CAROL, ALICE, DAVE, BOB, Blob(id="bob/request", text="x"))
    wanted = Range(places.TENANTS, **bounds)
    assert store.select(wanted) == [expected]
    assert store.keys(wanted) == [[Key(Tenant, one.id) for one in expected]]


def test_each_range_is_answered_by_itself_in_the_order_asked(store: Store) -> None:
    store.save(ALICE, BOB, connection())
    ranges = [
        Range(places.connections("default")),
        Range("no such partition"),
        Range(places.TENANTS, limit=1),
        Range(places.TENANTS, newest_first=True),
    ]
    assert store.select(*ranges) == [[connection()], [], [ALICE], [BOB, ALICE]]
    assert store.keys(*ranges)[1:3] == [[], [Key(Tenant, "alice")]]


@pytest.mark.parametrize("store", EXACT, indirect=True)  # moto takes half a minute for it
@pytest.mark.parametrize("count", [100, 101, 250])
def test_any_number_of_ranges_may_be_asked_for_at_once(store: Store, count: int) -> None:
    people = [tenant(f"t{number:03}") for number in range(count)]
    save_all(store, *people, *(api_key(one.id, tenant_id=one.id) for one in people))
    ranges = [
        Range(places.keys(f"t{number:03}"))
        if number % 2
        else Range(places.TENANTS, f"t{number:03}", limit=2)
        for number in range(count)
    ]
    expected = [
        [api_key(f"t{number:03}", tenant_id=f"t{number:03}")]
        if number % 2
        else people[number : number + 2]
        for number in range(count)
    ]
    assert store.select(*ranges) == expected
    assert store.keys(*ranges) == [[Key(type(one), one.id) for one in found] for found in expected]


def test_a_range_holds_100_unless_told_otherwise(store: Store) -> None:
    save_all(store, *(tenant(f"t{number:03}") for number in range(103)))
    assert len(ids(store, Range(places.TENANTS))) == 100
    assert len(ids(store, Range(places.TENANTS, limit=102))) == 102


def test_sort_texts_are_ordered_by_character_not_by_language(store: Store) -> None:
    names = ["Z", "_", "a", "a-", "a.", "aZ", "aa", "a~", "é", "Ω", "\U0001f4b0"]
    save_all(store, *map(tenant, reversed(names)))
    assert ids(store, Range(places.TENANTS)) == names


def test_a_record_shows_its_newest_value_in_every_place(store: Store) -> None:
    first = job(identifier="order-1")
    second = first.evolve(lost=1)
    store.save(first)
    store.save(second)
    assert (
        store.select(
            *(Range(partition) for partition, _ in places_of(second)),
        )
        == [[second]] * 4
    )


QUEUE_PLACES: list[tuple[dict[str, Any], str]] = [
    ({"state": State.QUEUED}, "ready/2w/tx-1"),
    ({"state": State.QUEUED, "lane": Lane.INTERACTIVE}, "ready/1w/tx-1"),
    ({"state": State.QUEUED, "lane": Lane.BATCH, "requests": (query(),)}, "ready/3r/tx-1"),
    ({"state": State.QUEUED, "due_at": NOON}, "later/2026-03-14T12:00:00.000Z/tx-1"),
    ({"state": State.SENT}, "ready/2w/tx-1"),
    ({"state": State.IN_DOUBT}, "doubt/~/tx-1"),
    ({"state": State.NEEDS_ATTENTION}, "attention/tx-1"),
]


@pytest.mark.parametrize(("changes", "sort"), QUEUE_PLACES)
def test_an_unfinished_job_lies_in_its_queue_where_its_state_says(
    store: Store, changes: dict[str, Any], sort: str
) -> None:
    here = job(**changes)
    store.save(here)
    assert store.select(
        Range(places.queue("con-1"), sort, sort + places.AFTER), places.unfinished("con-1", 10)
    ) == [[here], [here]]


@pytest.mark.parametrize("state", [state for state in State if job(state=state).final])
def test_a_finished_job_lies_in_no_queue_and_does_not_expire(store: Store, state: State) -> None:
    queued = job(expires_at=NOON + minutes(1))
    store.save(queued)
    assert store.select(places.unfinished("con-1", 10), Range(places.EXPIRY)) == [[queued]] * 2
    store.save(queued.evolve(state=state, finished_at=NOON))
    assert store.select(places.unfinished("con-1", 10), Range(places.EXPIRY)) == [[], []]


def test_a_job_that_changes_state_leaves_its_old_place_in_the_same_save(store: Store) -> None:
    value = job()
    for changes, _ in QUEUE_PLACES:
        store.save(value)
        assert store.select(places.unfinished("con-1", 10)) == [[value]]
        value = value.evolve(**changes)


def test_a_job_is_found_by_tenant_connection_status_and_identifier(store: Store) -> None:
    mine = job("tx-1", identifier="order-1")
    other = job("tx-2", connection_id="con-2", state=State.FAILED, finished_at=NOON)
    foreign = job("tx-3", tenant_id="acme", identifier="order-1")
    store.save(mine, other, foreign)
    history = places.history
    assert store.select(
        Range(history("default"), newest_first=True),
        Range(history("default", "connection", "con-1")),
        Range(history("default", "status", "error")),
        Range(history("default", "identifier", "order-1")),
        Range(history("acme", "identifier", "order-1")),
        Range(history("acme", "status", "error")),
    ) == [[other, mine], [mine], [other], [mine], [foreign], []]


def test_the_heads_of_a_queue_are_two_per_lane_reads_and_writes_apart(store: Store) -> None:
    jobs = [
        job(f"tx-{lane}-{kind}-{number}", lane=lane, requests=(query(writes=kind == "w"),))
        for lane in Lane
        for kind in "rw"
        for number in (1, 2, 3)
    ]
    save_all(store, *jobs, job("tx-elsewhere", connection_id="con-2"))
    assert [[one.id for one in found] for found in store.select(*places.heads("con-1"))] == [
        [f"tx-{lane}-{kind}-{number}" for number in (1, 2)] for lane in Lane for kind in "rw"
    ]
    assert len(ids(store, places.waiting("con-1", 17))) == 17
    assert len(ids(store, places.waiting("con-1", 100))) == 18


def test_jobs_that_wait_for_a_time_are_due_when_it_has_come(store: Store) -> None:
    early, late = job("tx-9", due_at=NOON), job("tx-1", due_at=NOON + minutes(1))
    store.save(late, early, job("tx-2"))
    assert store.select(
        places.due("con-1", iso(NOON)),
        places.due("con-1", iso(NOON - minutes(1))),
        places.due("con-1", iso(NOON + minutes(1))),
        places.later("con-1"),
        places.later("con-1", limit=5),
    ) == [[early], [], [early, late], [early], [early, late]]


def test_writes_in_doubt_and_those_for_a_person_are_found_apart(store: Store) -> None:
    doubt = job("tx-1", state=State.IN_DOUBT)
    stuck = job("tx-2", state=State.NEEDS_ATTENTION)
    store.save(doubt, stuck, job("tx-3", state=State.SENT))
    assert store.select(places.doubtful("con-1"), places.attention("con-1")) == [[doubt], [stuck]]


def test_unfinished_jobs_can_be_read_on_behind_a_sort_text(store: Store) -> None:
    store.save(*(job(f"tx-{number}") for number in range(4)))
    assert ids(store, places.unfinished("con-1", 2)) == ["tx-0", "tx-1"]
    assert ids(store, places.unfinished("con-1", 9, "ready/2w/tx-1" + "\0")) == ["tx-2", "tx-3"]


def test_a_session_that_ended_is_no_longer_among_the_open_ones(store: Store) -> None:
    opened = session()
    store.save(opened)
    assert store.select(Range(places.OPEN_SESSIONS)) == [[opened]]
    store.save(opened.evolve(state=SessionState.CLOSED))
    assert store.select(Range(places.OPEN_SESSIONS)) == [[]]


def test_a_presence_is_found_by_its_machine_once_that_is_known(store: Store) -> None:
    unknown = presence()
    store.save(unknown)
    here = Range(places.machines("default", "FRONT-DESK"))
    assert store.select(here, Range(places.PRESENCES)) == [[], [unknown]]
    known = unknown.evolve(machine="FRONT-DESK")
    store.save(known)
    assert store.select(here, Range(places.PRESENCES)) == [[known], [known]]


def test_keys_and_blobs_are_found_by_their_owner(store: Store) -> None:
    blob = Blob(id="tx-1/request", text="x")
    store.save(api_key(), blob, Blob(id="tx-10/request", text="y"))
    assert store.select(Range(places.keys("default")), Range(places.blobs("tx-1"))) == [
        [api_key()],
        [blob],
    ]


DONE = job("tx-9", state=State.SUCCEEDED, finished_at=NOON)
CLOSED = session(state=SessionState.CLOSED)
ORPHAN = claim("default/bb", orphan_until=NOON)
VISITED = console_session()
TO_DELETE = [
    Range(places.FINISHED),
    Range(places.ENDED_SESSIONS),
    Range(places.ORPHAN_CLAIMS),
    Range(places.CONSOLE_SESSIONS),
]


@pytest.mark.parametrize("store", SQLITE, indirect=True)
def test_what_retention_deletes_is_listed_and_nothing_else(store: Store) -> None:
    store.save(job(), session("con-1.bb"), claim(), DONE, CLOSED, ORPHAN, VISITED)
    assert store.select(*TO_DELETE) == [[DONE], [CLOSED], [ORPHAN], [VISITED]]


@pytest.mark.parametrize("store", DYNAMO, indirect=True)
def test_what_dynamodb_deletes_by_itself_is_not_listed_for_retention(store: Store) -> None:
    store.save(DONE, CLOSED, ORPHAN, VISITED)
    assert store.select(*TO_DELETE) == store.keys(*TO_DELETE) == [[], [], [], []]


@pytest.mark.parametrize("store", ROOMY, indirect=True)
def test_a_deleted_record_is_gone_from_every_place(store: Store) -> None:
    records: list[Record] = one_of_each()
    save_all(store, *records)
    lie = [
        Range(partition)
        for record in records
        for partition, _ in places_of(record)
        if not partition.startswith(NOT_ON_DYNAMODB)
    ]
    assert all(store.keys(*lie))
    store.delete(*(Key(type(record), record.id) for record in records))
    assert store.keys(*lie) == [[]] * len(lie)


def test_schedules_lie_in_the_order_of_when_the_clock_has_to_look_at_them(store: Store) -> None:
    run = Run(number=1, at=NOON, job_id="tx-1")
    save_all(
        store,
        schedule("sch_later", next_at=NOON + minutes(9)),
        schedule("sch_due", next_at=NOON + minutes(5)),
        schedule("sch_paused", next_at=None, paused=True),
        schedule("sch_owed", next_at=NOON + minutes(9), missed=2, owed=True),
        schedule("sch_running", next_at=NOON + minutes(4), owed=True, run=run),
        schedule("sch_other", tenant_id="other", next_at=NOON + minutes(1)),
    )
    until = iso(NOON + minutes(5))
    due = ["sch_owed", "sch_other", "sch_running", "sch_due"]
    assert ids(store, places.schedules_due(until)) == due
    assert ids(store, places.schedules_due(until, 2)) == due[:2]
    assert ids(store, Range(places.schedules("default"))) == [
        *("sch_due", "sch_later", "sch_owed", "sch_paused", "sch_running"),
    ]


def test_a_schedule_that_moves_on_lies_in_one_place_of_the_clock_alone(store: Store) -> None:
    before = schedule()
    store.save(before)
    store.save(before.begun(NOON, "tx-1"))
    assert ids(store, places.schedules_due(iso(NOON))) == []
    assert ids(store, places.schedules_due(iso(NOON + minutes(5)))) == ["sch_1"]
    store.delete(Key(Schedule, "sch_1"))
    assert ids(store, places.schedules_due(iso(NOON + minutes(5)))) == []


def test_deleting_one_job_leaves_the_others_where_they_are(store: Store) -> None:
    store.save(job("tx-1"), job("tx-2"))
    store.delete(Key(Job, "tx-1"))
    assert ids(store, places.waiting("con-1", 5)) == ["tx-2"]
    assert ids(store, Range(places.history("default"))) == ["tx-2"]
