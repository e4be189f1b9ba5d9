"""Several processes on one file: a command line beside the server, a crash, a backup in use."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from helpers.builders import job, tenant

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.states import State
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range
from qbwc_service.store.sqlite import SqliteStore

pytestmark = pytest.mark.portable

OPEN = "store = SqliteStore(Path(sys.argv[1]))"
COUNT = """
left = 40
for _ in range(10_000):
    (value,) = store.get(Key(Depth, "con-1"))
    try:
        store.save(value.evolve(batch=value.batch + 1), Depth(id=sys.argv[2] + str(left)))
    except StaleError:
        continue
    left -= 1
    if left == 0:
        break
"""
SAVE_AND_DIE = """
store.save(Depth(id="con-1", batch=7), Depth(id="con-2"))
os.kill(os.getpid(), signal.SIGKILL)
"""
DIE_WITHIN_A_SAVE = """
with store._writing() as db:
    sqlite._write(db, Depth(id="con-1", batch=7))
    os.kill(os.getpid(), signal.SIGKILL)
"""
HEAD = """
import os, signal, sys
from pathlib import Path
from qbwc_service.domain.connections import Depth
from qbwc_service.store import sqlite
from qbwc_service.store.port import Key, StaleError
from qbwc_service.store.sqlite import SqliteStore
"""
DEPTH = Key(Depth, "con-1")


def start(path: Path, work: str = "", name: str = "") -> subprocess.Popen[str]:
    script = f"{HEAD}\n{OPEN}\n{work}"
    command = [sys.executable, "-c", script, str(path), name]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def finish(processes: Iterable[subprocess.Popen[str]]) -> list[tuple[int, str]]:
    """Return each one's exit code and last words."""
    said = [(process.communicate()[1], process) for process in processes]
    return [(process.returncode, words) for words, process in said]


def test_four_processes_may_open_a_new_file_at_once(path: Path) -> None:
    assert finish([start(path) for _ in range(4)]) == [(0, "")] * 4
    with closing(SqliteStore(path)) as store:
        store.save(tenant())
        assert store.select(Range(places.TENANTS)) == [[tenant()]]


def test_two_processes_counting_on_one_file_lose_no_count(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        store.save(Depth(id="con-1"))
        before = store.foreign_changes()
        assert finish([start(path, COUNT, name) for name in "ab"]) == [(0, "")] * 2
        assert store.get(DEPTH) == [Depth(id="con-1", version=81, batch=80)]
        assert None not in store.get(*(Key(Depth, f"{n}{i + 1}") for n in "ab" for i in range(40)))
        assert store.foreign_changes() != before


def test_what_was_saved_before_the_process_was_killed_is_there(path: Path) -> None:
    assert finish([start(path, SAVE_AND_DIE)]) == [(-signal.SIGKILL, "")]
    with closing(SqliteStore(path)) as store:
        assert store.get(DEPTH, Key(Depth, "con-2")) == [
            Depth(id="con-1", batch=7),
            Depth(id="con-2"),
        ]


def test_a_process_killed_within_a_save_leaves_nothing_of_it(path: Path) -> None:
    assert finish([start(path, DIE_WITHIN_A_SAVE)]) == [(-signal.SIGKILL, "")]
    with closing(SqliteStore(path)) as store:
        assert store.get(DEPTH) == [None]
        store.save(Depth(id="con-1"))


def test_a_backup_taken_while_others_write_is_one_moment_of_the_whole(
    path: Path, tmp_path: Path
) -> None:
    stop, going = Event(), Event()
    last = 0

    def write(store: SqliteStore) -> int:
        for version in range(1, 2_000):
            state = State.SENT if version % 2 else State.QUEUED
            store.save(job(version=version, state=state), Depth(id="con-1", version=version))
            if version > 20:
                going.set()
            if stop.is_set():
                return version
        return 0

    with closing(SqliteStore(path)) as store, ThreadPoolExecutor(1) as pool:
        store.save(*(tenant(f"t{number:03}", name="x" * 10_000) for number in range(200)))
        writing = pool.submit(write, store)
        try:
            assert going.wait(60)
            for number in range(3):
                store.backup(tmp_path / f"copy-{number}.db")
        finally:
            stop.set()
        last = writing.result()
    for number in range(3):
        with closing(SqliteStore(tmp_path / f"copy-{number}.db")) as copy:
            saved, depth = copy.get(Key(Job, "tx-1"), DEPTH)
            assert isinstance(saved, Job)
            assert depth == Depth(id="con-1", version=saved.version)
            assert 20 < saved.version <= last
            assert copy.select(places.unfinished("con-1", 5)) == [[saved]]
            assert len(copy.keys(Range(places.TENANTS, limit=1000))[0]) == 200
            assert copy._writer.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_saves_need_not_wait_for_a_backup(path: Path, tmp_path: Path) -> None:
    class Saving(SqliteStore):
        """Saves from another thread when the backup has begun."""

        def _reader(self) -> sqlite3.Connection:
            with ThreadPoolExecutor(1) as pool:
                pool.submit(self.save, tenant()).result()
            return super()._reader()

    with closing(Saving(path)) as store:
        store.backup(tmp_path / "copy.db")
        assert store.select(Range(places.TENANTS)) == [[tenant()]]


def test_a_backup_is_a_database_that_can_be_written_and_does_not_touch_the_first(
    sqlite_store: SqliteStore, tmp_path: Path
) -> None:
    sqlite_store.save(tenant())
    sqlite_store.backup(tmp_path / "copy.db")
    with closing(SqliteStore(tmp_path / "copy.db")) as copy:
        copy.save(tenant(version=2, name="Copy"))
        assert copy.get(Key(Tenant, "default")) == [tenant(version=2, name="Copy")]
    assert sqlite_store.get(Key(Tenant, "default")) == [tenant()]
