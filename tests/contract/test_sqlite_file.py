"""What the SQLite file owes beyond the port: it lasts, is private, is ours, says what is wrong."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from helpers.builders import job, one_of_each, tenant

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import State
from qbwc_service.store import places, sqlite
from qbwc_service.store.port import Key, Range, StoreUnavailableError
from qbwc_service.store.sqlite import SqliteStore

pytestmark = pytest.mark.portable

DEPTH = Key(Depth, "con-1")
VERBS = ["get", "select", "keys", "save", "delete", "ping", "foreign_changes"]


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file as any other program would."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as db:
        yield db


def call(store: SqliteStore, verb: str) -> None:
    """Use one verb of the store."""
    arguments: dict[str, tuple[object, ...]] = {
        "get": (DEPTH,),
        "select": (Range("x"),),
        "keys": (Range("x"),),
        "save": (tenant("new"),),
        "delete": (DEPTH,),
    }
    getattr(store, verb)(*arguments.get(verb, ()))


def test_a_closed_and_reopened_file_holds_everything(path: Path) -> None:
    records = one_of_each()
    with closing(SqliteStore(path)) as store:
        store.save(*records)
    with closing(SqliteStore(path)) as store:
        assert store.get(*(Key(type(one), one.id) for one in records)) == records
        assert store.select(places.waiting("con-1", 5)) == [[records[0]]]


def test_a_second_store_on_the_same_file_sees_each_save_at_once(path: Path) -> None:
    with closing(SqliteStore(path)) as first, closing(SqliteStore(path)) as second:
        for version in range(1, 4):
            writer, reader = (first, second) if version % 2 else (second, first)
            value = job(version=version, lost=version)
            writer.save(value)
            assert reader.get(Key(Job, "tx-1")) == [value]
            assert reader.select(places.waiting("con-1", 5)) == [[value]]


def test_a_save_is_on_the_disk_before_it_returns(path: Path) -> None:
    """WAL with synchronous=FULL (2): every commit ends in an fsync of the WAL."""
    with closing(SqliteStore(path)) as store:
        for db in (store._writer, store._reader()):
            assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            assert db.execute("PRAGMA synchronous").fetchone() == (2,)
            assert db.execute("PRAGMA busy_timeout").fetchone() == (30_000,)


def test_the_file_and_what_sqlite_puts_beside_it_are_readable_by_the_owner_alone(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new" / "relay.db"
    before = os.umask(0)
    try:
        with closing(SqliteStore(path)) as store:
            store.save(tenant())
            store.backup(tmp_path / "copy.db")
            modes = {one.name: one.stat().st_mode & 0o777 for one in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"relay.db": 0o600, "relay.db-wal": 0o600, "relay.db-shm": 0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("verb", VERBS)
def test_a_closed_store_is_unavailable(sqlite_store: SqliteStore, verb: str) -> None:
    sqlite_store.ping()
    sqlite_store.close()
    with pytest.raises(StoreUnavailableError):
        call(sqlite_store, verb)


def test_a_closed_store_opens_no_connection_for_a_thread_that_never_read_from_it(
    path: Path,
) -> None:
    store = SqliteStore(path)
    store.close()
    with (
        ThreadPoolExecutor(1) as pool,
        pytest.raises(StoreUnavailableError, match=r"^SQLite: the store was closed\.$"),
    ):
        pool.submit(store._reader).result()


def test_a_store_may_be_closed_twice(sqlite_store: SqliteStore) -> None:
    sqlite_store.close()
    sqlite_store.close()


def test_while_another_program_writes_saves_are_unavailable_and_reads_go_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_MS", 1)
    with closing(SqliteStore(path)) as store, raw(path) as db:
        store.save(tenant("before"))
        db.execute("BEGIN IMMEDIATE")
        for verb in ("save", "delete"):
            with pytest.raises(StoreUnavailableError, match=r"^SQLite: database is locked$"):
                call(store, verb)
        assert store.select(Range(places.TENANTS)) == [[tenant("before")]]
        db.execute("ROLLBACK")
        store.save(tenant("new"))
        assert store.keys(Range(places.TENANTS)) == [[Key(Tenant, "before"), Key(Tenant, "new")]]


def test_when_the_disk_is_full_nothing_of_the_save_is_written(sqlite_store: SqliteStore) -> None:
    sqlite_store.save(tenant("before"))
    (pages,) = sqlite_store._writer.execute("PRAGMA page_count").fetchone()
    sqlite_store._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnavailableError, match=r"^SQLite: database or disk is full$"):
        sqlite_store.save(tenant("small"), tenant("big", name="x" * 1_000_000))
    assert sqlite_store.select(Range(places.TENANTS)) == [[tenant("before")]]
    sqlite_store._writer.execute("PRAGMA max_page_count = 1000000")
    sqlite_store.save(tenant("small"))
    assert sqlite_store.select(Range(places.TENANTS)) == [[tenant("before"), tenant("small")]]


@pytest.mark.parametrize("verb", ["get", "select", "save"])
def test_a_damaged_page_makes_the_store_unavailable(path: Path, verb: str) -> None:
    with closing(SqliteStore(path)) as store:
        store.save(*(tenant(f"t{number}") for number in range(500)))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)  # the first page holds the schema, all others the records
        file.write(b"\xa5" * (size - 4096))
    with closing(SqliteStore(path)) as store, pytest.raises(StoreUnavailableError):
        call(store, verb)


def test_a_save_that_fails_in_our_own_code_is_undone(sqlite_store: SqliteStore) -> None:
    with pytest.raises(UnicodeEncodeError):
        sqlite_store.save(tenant("before"), tenant("bad", name="\ud800"))
    assert sqlite_store.select(Range(places.TENANTS)) == [[]]
    sqlite_store.save(tenant("after"))
    assert sqlite_store.select(Range(places.TENANTS)) == [[tenant("after")]]


def test_only_what_others_write_counts_as_a_foreign_change(path: Path) -> None:
    with closing(SqliteStore(path)) as mine, closing(SqliteStore(path)) as theirs:
        before = mine.foreign_changes()
        mine.save(tenant("mine"))
        mine.get(DEPTH)
        theirs.get(DEPTH)
        assert mine.foreign_changes() == before
        theirs.save(tenant("theirs"))
        changed = mine.foreign_changes()
        assert changed != before
        assert mine.foreign_changes() == changed
        theirs.delete(Key(Tenant, "mine"))
        assert mine.foreign_changes() not in (before, changed)


def test_no_reader_sees_half_a_save(sqlite_store: SqliteStore) -> None:
    """Two records always saved together are seen at the same version, however they are read."""
    here, there = Range(places.queue("con-1")), Range(places.queue("con-2"))
    rounds = 150

    def both(version: int) -> list[Record]:
        state = State.SENT if version % 2 else State.QUEUED
        return [
            job("tx-1", version=version, state=state),
            job("tx-2", version=version, state=state, connection_id="con-2"),
        ]

    sqlite_store.save(*both(1))
    done = threading.Event()

    def write() -> None:
        try:
            for version in range(2, rounds):
                sqlite_store.save(*both(version))
        finally:
            done.set()

    def read() -> set[tuple[int, int]]:
        seen: set[tuple[int, int]] = set()
        while not done.is_set():
            got = sqlite_store.get(Key(Job, "tx-1"), Key(Job, "tx-2"))
            selected = [found for (found,) in sqlite_store.select(here, there)]
            for first, second in (got, selected):
                assert first is not None
                assert second is not None
                seen.add((first.version, second.version))
        return seen

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        pool.submit(write).result()
        seen = set().union(*(reader.result() for reader in readers))
    assert seen <= {(version, version) for version in range(1, rounds)}
    assert seen
