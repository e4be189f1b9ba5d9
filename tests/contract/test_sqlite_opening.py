"""Opening a file: what is ours is brought forward, what is not is refused and left as it was."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from helpers.builders import job, tenant

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.store import sqlite, sqlite_file
from qbwc_service.store.port import Key, StoreUnavailableError
from qbwc_service.store.sqlite import SqliteStore
from qbwc_service.store.sqlite_file import APPLICATION_ID, MIGRATIONS, WrongFileError

pytestmark = pytest.mark.portable


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file as any other program would."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as db:
        yield db


def refusal(path: Path) -> str:
    """Return why the file is not taken for a database of ours."""
    with pytest.raises(WrongFileError) as caught:
        SqliteStore(path)
    return str(caught.value)


def unavailable(path: Path) -> str:
    """Return why the file cannot be opened."""
    with pytest.raises(StoreUnavailableError) as caught:
        SqliteStore(path)
    return str(caught.value)


def test_the_file_is_marked_as_ours_and_with_its_schema_version(path: Path) -> None:
    SqliteStore(path).close()
    with raw(path) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_another_programs_database_is_refused_and_left_as_it_was(path: Path) -> None:
    with raw(path) as db:
        db.execute("CREATE TABLE theirs (a)")
    before = path.read_bytes()
    assert refusal(path) == f"{path} is the database of another program."
    assert path.read_bytes() == before


def test_a_newer_versions_file_is_refused_and_left_as_it_was(path: Path) -> None:
    SqliteStore(path).close()
    with raw(path) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    assert refusal(path) == f"{path} was written by a newer version; upgrade this one first."
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(path: Path) -> None:
    path.write_text("Customer,Balance\n" * 200, encoding="utf-8")
    before = path.read_bytes()
    assert refusal(path) == (f"{path} is not a QBXML Relay database (file is not a database).")
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has mode bits")
def test_an_older_file_of_ours_is_made_private_and_another_programs_is_not(path: Path) -> None:
    SqliteStore(path).close()
    path.chmod(0o644)
    foreign = path.with_name("foreign.db")
    with raw(foreign) as db:
        db.execute("CREATE TABLE theirs (a)")
    foreign.chmod(0o644)

    with raw(path) as reader:
        reader.execute("SELECT count(*) FROM record").fetchone()
        with closing(SqliteStore(path)) as store:
            store.save(tenant())
            found = {each.name: each.stat().st_mode & 0o777 for each in path.parent.glob("*.db*")}
    refusal(foreign)

    assert found == {
        path.name: 0o600,
        f"{path.name}-wal": 0o600,
        f"{path.name}-shm": 0o600,
        "foreign.db": 0o644,
    }
    assert foreign.stat().st_mode & 0o777 == 0o644


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    with closing(SqliteStore(path)) as store:
        store.save(tenant())
        assert store.get(Key(Tenant, "default")) == [tenant()]


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "relay.db"
    SqliteStore(path).close()
    assert path.is_file()


def test_a_folder_in_the_files_place_cannot_be_opened(tmp_path: Path) -> None:
    assert unavailable(tmp_path) == (
        f"{tmp_path} cannot be opened: [Errno 21] Is a directory: '{tmp_path}'"
    )


def test_a_file_in_the_folders_place_cannot_be_opened(path: Path) -> None:
    path.touch()
    inside = path / "relay.db"
    assert unavailable(inside) == f"{inside} cannot be opened: [Errno 17] File exists: '{path}'"


def test_a_file_that_may_not_be_written_cannot_be_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    assert unavailable(path) == (f"{path} cannot be opened: [Errno 13] Permission denied: '{path}'")


def test_a_file_that_another_program_holds_cannot_be_opened_and_is_not_called_wrong(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_MS", 1)
    with raw(path) as db:
        db.execute("BEGIN EXCLUSIVE")
        assert unavailable(path) == f"{path} cannot be opened: database is locked"


NEXT = (
    "ALTER TABLE record ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "UPDATE record SET note = 'migrated'",
)


def test_an_older_file_is_brought_forward_and_keeps_what_it_holds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SqliteStore(path)) as store:
        store.save(tenant(), job())
    monkeypatch.setattr(sqlite_file, "MIGRATIONS", (*MIGRATIONS, NEXT))
    for _ in range(2):  # the second time nothing is left to do
        with closing(SqliteStore(path)) as store:
            assert store.get(Key(Tenant, "default"), Key(Job, "tx-1")) == [tenant(), job()]
    with raw(path) as db:
        assert db.execute("SELECT DISTINCT note FROM record").fetchall() == [("migrated",)]
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)


def test_a_new_file_goes_through_every_migration(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "MIGRATIONS", (*MIGRATIONS, NEXT))
    SqliteStore(path).close()
    with raw(path) as db:
        assert db.execute("SELECT note FROM record").fetchall() == []
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)


def test_several_may_bring_one_file_forward_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All have found the file new before the first one changes it."""
    threads = 4
    barrier, check = Barrier(threads), sqlite_file._check_ours

    def check_then_meet(db: sqlite3.Connection) -> None:
        check(db)
        barrier.wait()

    monkeypatch.setattr(sqlite_file, "_check_ours", check_then_meet)
    for number in range(5):
        shared = path.with_name(f"{number}.db")
        with ThreadPoolExecutor(threads) as pool:
            stores = list(pool.map(SqliteStore, [shared] * threads))
        for version, store in enumerate(stores, 1):
            store.save(tenant(version=version))
        for store in stores:
            assert store.get(Key(Tenant, "default")) == [tenant(version=threads)]
            store.close()


class Held(sqlite3.Connection):
    """A file that another process is switching to WAL: busy for so many statements."""

    busy = 0
    asked = 0

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self.asked += 1
        if self.asked <= self.busy:
            raise sqlite3.OperationalError("database is locked")
        return super().execute(*arguments)


@pytest.mark.parametrize("busy", [0, 1, 2])
def test_the_switch_to_wal_waits_for_its_turn(
    path: Path, monkeypatch: pytest.MonkeyPatch, busy: int
) -> None:
    monkeypatch.setattr(sqlite_file, "WAL_TRIES", 3)
    with closing(sqlite3.connect(path, factory=Held)) as db:
        db.busy = busy
        sqlite_file._use_wal(db)
        assert db.asked == busy + 1
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_switch_to_wal_does_not_wait_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "WAL_TRIES", 3)
    with closing(sqlite3.connect(path, factory=Held)) as db:
        db.busy = 4
        with pytest.raises(sqlite3.OperationalError, match=r"^database is locked$"):
            sqlite_file._use_wal(db)
        assert db.asked == 3


def test_a_migration_that_fails_leaves_the_file_at_its_old_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SqliteStore(path)) as store:
        store.save(tenant())
    with monkeypatch.context() as patched:
        patched.setattr(sqlite_file, "MIGRATIONS", (*MIGRATIONS, NEXT, ("DROP TABLE missing",)))
        assert unavailable(path) == f"{path} cannot be opened: no such table: missing"
    with closing(SqliteStore(path)) as store:
        assert store.get(Key(Tenant, "default")) == [tenant()]
        columns = store._writer.execute("PRAGMA table_info(record)").fetchall()
    assert [column[1] for column in columns] == ["type", "id", "version", "places", "body"]
