"""export and load: everything out of one store and into another, at whatever version."""

import pytest
from helpers.backends import SMALL, save_all
from helpers.builders import job, one_of_each, tenant

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob, Record
from qbwc_service.store.places import TENANTS
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, StaleError, Store, batches

pytestmark = pytest.mark.portable


def exported(store: Store) -> list[Record]:
    """Return all that is exported, in an order of the test's own."""
    return ordered(store.export())


def ordered(records: object) -> list[Record]:
    return sorted(records, key=lambda one: (type(one).__name__, one.id))  # type: ignore[call-overload, no-any-return]


def test_an_empty_store_exports_nothing(store: Store) -> None:
    assert list(store.export()) == []


def test_every_record_of_every_type_is_exported_once_as_it_stands_now(store: Store) -> None:
    first = one_of_each()
    save_all(store, *first)
    changed = [record.evolve() for record in first if not isinstance(record, Blob)]
    save_all(store, *changed)
    blobs = [record for record in first if isinstance(record, Blob)]
    assert exported(store) == ordered([*changed, *blobs])


def test_many_records_are_exported_once_each(store: Store) -> None:
    depths = [Depth(id=f"con-{number}", standard=number) for number in range(2 * SAVE_LIMIT + 3)]
    save_all(store, *depths)
    assert exported(store) == ordered(depths)


def test_what_was_deleted_is_not_exported(store: Store) -> None:
    store.save(Depth(id="con-1"), Depth(id="con-2"))
    store.delete(Key(Depth, "con-1"))
    assert exported(store) == [Depth(id="con-2")]


def test_a_record_that_comes_while_one_reads_breaks_nothing(store: Store) -> None:
    store.save(Depth(id="con-1"))
    reading = store.export()
    assert next(reading) == Depth(id="con-1")
    store.save(Depth(id="con-2"))
    assert set(reading) <= {Depth(id="con-2")}


def test_a_record_is_loaded_at_its_version_and_goes_on_from_there(store: Store) -> None:
    seventh = tenant().amend(version=7)
    store.load(seventh)
    assert store.get(Key(Tenant, "default")) == [seventh]
    assert store.select(Range(TENANTS)) == [[seventh]]
    store.save(seventh.evolve(name="Other"))
    with pytest.raises(StaleError):
        store.save(seventh.evolve(name="Late"))
    assert store.get(Key(Tenant, "default")) == [tenant(name="Other").amend(version=8)]


@pytest.mark.parametrize("version", [1, 3, 4])
def test_what_is_there_is_not_loaded_again_and_nothing_beside_it(
    store: Store, version: int
) -> None:
    store.load(Depth(id="con-2", version=3, standard=1))
    with pytest.raises(StaleError):
        store.load(Depth(id="con-1"), Depth(id="con-2", version=version), Depth(id="con-3"))
    assert exported(store) == [Depth(id="con-2", version=3, standard=1)]


def test_what_one_store_exports_another_may_load_in_full(store: Store) -> None:
    records = [record.amend(version=5) for record in one_of_each()]
    for part in batches(records, SMALL):
        store.load(*part)
    store.load(job("tx-2", identifier="order-2").amend(version=2))
    assert exported(store) == ordered(
        [*records, job("tx-2", identifier="order-2").amend(version=2)]
    )
