"""save, get and delete: versions, all or nothing, reading one's own writes."""

import pytest
from helpers.backends import EXACT, ROOMY, SQLITE
from helpers.builders import connection, job, one_of_each, presence, tenant

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.states import State
from qbwc_service.store import places
from qbwc_service.store.places import TENANTS
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, StaleError, Store, batches

pytestmark = pytest.mark.portable

DEPTH = Key(Depth, "con-1")


def key_of(record: Record) -> Key:
    return Key(type(record), record.id)


def test_a_new_record_is_saved_and_read_back(store: Store) -> None:
    store.save(Depth(id="con-1", standard=3))
    assert store.get(DEPTH) == [Depth(id="con-1", standard=3)]


@pytest.mark.parametrize("store", ROOMY, indirect=True)
def test_a_record_of_every_type_is_saved_in_one_save_and_read_back_in_the_order_asked(
    store: Store,
) -> None:
    records = one_of_each()
    store.save(*records)
    backwards = records[::-1]
    assert store.get(*map(key_of, backwards)) == backwards


def test_what_is_not_there_is_none_in_its_place(store: Store) -> None:
    store.save(Depth(id="con-1"))
    assert store.get(Key(Depth, "con-2"), DEPTH, Key(Depth, "")) == [None, Depth(id="con-1"), None]


def test_the_same_id_may_be_used_by_two_types(store: Store) -> None:
    store.save(connection(), presence(), Depth(id="con-1"))
    assert store.get(
        DEPTH, Key(Presence, "con-1"), Key(Connection, "con-1"), Key(Job, "con-1")
    ) == [
        Depth(id="con-1"),
        presence(),
        connection(),
        None,
    ]


def test_each_next_version_replaces_the_one_before(store: Store) -> None:
    value = Depth(id="con-1")
    for batch in range(5):
        store.save(value)
        value = value.evolve(batch=batch)
    assert store.get(DEPTH) == [Depth(id="con-1", version=5, batch=3)]


@pytest.mark.parametrize("version", [-1, 0, 1, 2, 4, 5])
def test_every_version_but_the_next_is_stale_and_changes_nothing(
    store: Store, version: int
) -> None:
    for number in (1, 2):
        store.save(Depth(id="con-1", version=number))
    with pytest.raises(StaleError):
        store.save(Depth(id="con-1", version=version, batch=9))
    assert store.get(DEPTH) == [Depth(id="con-1", version=2)]


@pytest.mark.parametrize("version", [-1, 0, 2, 3])
def test_a_record_that_is_not_there_can_only_be_saved_as_version_1(
    store: Store, version: int
) -> None:
    with pytest.raises(StaleError):
        store.save(Depth(id="con-1", version=version))
    assert store.get(DEPTH) == [None]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_when_one_of_several_is_stale_nothing_is_written_wherever_it_stands(
    store: Store, at: int
) -> None:
    store.save(Depth(id="con-1"), tenant("old"))
    records: list[Record] = [tenant("new"), tenant("old", version=2, name="Renamed")]
    records.insert(at, Depth(id="con-1"))
    with pytest.raises(StaleError):
        store.save(*records)
    assert store.get(Key(Tenant, "new"), Key(Tenant, "old"), DEPTH) == [
        None,
        tenant("old"),
        Depth(id="con-1"),
    ]
    assert store.select(Range(TENANTS)) == [[tenant("old")]]


@pytest.mark.parametrize("store", SQLITE, indirect=True)
def test_two_records_of_the_same_version_in_one_save_are_stale(store: Store) -> None:
    with pytest.raises(StaleError):
        store.save(Depth(id="con-1", batch=1), Depth(id="con-1", batch=2))
    assert store.get(DEPTH) == [None]


@pytest.mark.parametrize("store", SQLITE, indirect=True)
def test_a_record_and_its_next_version_in_one_save_leave_the_next(store: Store) -> None:
    first = job()
    second = first.evolve(identifier="order-1")
    store.save(first, second)
    assert store.get(Key(Job, "tx-1")) == [second]
    assert store.select(Range("history/default/identifier/order-1")) == [[second]]


def test_the_very_same_save_made_twice_is_stale_the_second_time(store: Store) -> None:
    store.save(Depth(id="con-1"), tenant())
    with pytest.raises(StaleError):
        store.save(Depth(id="con-1"), tenant())
    store.save(Depth(id="con-1", version=2))
    with pytest.raises(StaleError):
        store.save(Depth(id="con-1", version=2))
    assert store.get(DEPTH) == [Depth(id="con-1", version=2)]


def test_a_save_that_failed_can_be_made_again_with_the_right_version(store: Store) -> None:
    store.save(Depth(id="con-1"))
    with pytest.raises(StaleError):
        store.save(Depth(id="con-1"), tenant())
    store.save(Depth(id="con-1", version=2), tenant())
    assert store.get(DEPTH, Key(Tenant, "default")) == [Depth(id="con-1", version=2), tenant()]


def test_nothing_to_do_is_no_error(store: Store) -> None:
    store.save()
    store.delete()
    assert (store.get(), store.select(), store.keys()) == ([], [], [])


def test_a_deleted_record_is_gone_and_its_id_is_new_again(store: Store) -> None:
    store.save(Depth(id="con-1"))
    store.save(Depth(id="con-1", version=2))
    store.delete(DEPTH)
    assert store.get(DEPTH) == [None]
    store.save(Depth(id="con-1", batch=7))
    assert store.get(DEPTH) == [Depth(id="con-1", batch=7)]


def test_deleting_what_is_missing_is_no_error_and_deletes_the_others(store: Store) -> None:
    store.save(tenant("a"), tenant("b"), Depth(id="a"))
    store.delete(Key(Tenant, "none"), Key(Tenant, "a"), Key(Tenant, "a"), Key(Job, "b"))
    assert store.get(Key(Tenant, "a"), Key(Tenant, "b"), Key(Depth, "a")) == [
        None,
        tenant("b"),
        Depth(id="a"),
    ]
    assert store.select(Range(TENANTS)) == [[tenant("b")]]


def test_a_store_that_works_answers_a_ping(store: Store) -> None:
    assert store.ping() is None  # type: ignore[func-returns-value]  # it only must not raise


@pytest.mark.parametrize("store", EXACT, indirect=True)
def test_a_thousand_records_are_read_in_one_call(store: Store) -> None:
    blobs = [Blob(id=f"tx-{number:04}/x", text=str(number)) for number in range(1000)]
    for part in batches(blobs, 10):
        store.save(*part)
    assert store.get(*(Key(Blob, blob.id) for blob in blobs)) == blobs
    assert store.get() == []


@pytest.mark.parametrize("store", ROOMY, indirect=True)
def test_as_many_records_as_a_save_takes_may_all_move_at_once(store: Store) -> None:
    queued = [job(f"tx-{number:02}") for number in range(SAVE_LIMIT)]
    store.save(*queued)
    stuck = [one.evolve(state=State.NEEDS_ATTENTION) for one in queued]
    store.save(*stuck)
    assert store.select(places.waiting("con-1", 100), places.attention("con-1", 100)) == [[], stuck]
    store.delete(*(Key(Job, one.id, one.version) for one in stuck))
    assert store.select(places.unfinished("con-1", 100)) == [[]]


@pytest.mark.parametrize("version", [1, 3])
def test_a_deletion_of_another_version_than_the_one_there_is_stale_and_removes_nothing(
    store: Store, version: int
) -> None:
    store.save(tenant("a"), Depth(id="a"))
    store.save(Depth(id="a", version=2))
    with pytest.raises(StaleError):
        store.delete(Key(Tenant, "a", 1), Key(Depth, "a", version))
    assert store.get(Key(Tenant, "a"), Key(Depth, "a")) == [tenant("a"), Depth(id="a", version=2)]
    store.delete(Key(Tenant, "a", 1), Key(Depth, "a", 2))
    assert store.get(Key(Tenant, "a"), Key(Depth, "a")) == [None, None]
