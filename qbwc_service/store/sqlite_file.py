"""The database file itself: made private, checked to be ours, brought to today's schema."""

import itertools
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qbwc_service.store.port import StoreUnavailableError

APPLICATION_ID = 0x51425258
"""Marks the file as ours ("QBRX"), so that no other database is taken for one."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE record (
            type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
            places TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (type, id))
        """,
        """
        CREATE TABLE place (
            partition TEXT NOT NULL, sort TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
            PRIMARY KEY (partition, sort, type, id)) WITHOUT ROWID
        """,
    ),
)
"""Schema changes in order, each as its statements; a file's `user_version` says how many it had."""

WAL_TRIES, WAL_PAUSE_SECONDS = 200, 0.01
OTHERS = stat.S_IRWXG | stat.S_IRWXO


class WrongFileError(Exception):
    """The file is no database of this service, or a newer version of it wrote it."""


@contextmanager
def opening(path: Path | None) -> Iterator[None]:
    """Make the file private, and tell why where it cannot be opened."""
    try:
        if path is not None:
            make_private(path)
        yield
        if path is not None:
            _close_to_others(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise StoreUnavailableError(f"{path} cannot be opened: {error}") from error
    except sqlite3.DatabaseError as error:
        raise WrongFileError(f"{path} is not a QBXML Relay database ({error}).") from error


def make_private(path: Path) -> None:
    """Make the file readable by its owner alone, before SQLite opens it and its siblings."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _close_to_others(path: Path) -> None:
    """Take away what others may do with an older file, now that it is known to be ours.

    Windows has no such bits; an account that does not own the file leaves it as it is.
    """
    for each in (path, *(path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))):
        with suppress(FileNotFoundError, PermissionError):
            mode = stat.S_IMODE(each.stat().st_mode)
            if os.name == "posix" and mode & OTHERS:
                each.chmod(mode & ~OTHERS)


def migrate(db: sqlite3.Connection) -> None:
    """Bring the file to this version's schema, all or nothing; two processes may do so at once."""
    _check_ours(db)
    _use_wal(db)
    db.execute("BEGIN IMMEDIATE")
    done = _number(db, "PRAGMA user_version")
    for statement in itertools.chain(*MIGRATIONS[done:]):
        db.execute(statement)
    if done < len(MIGRATIONS):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    db.execute("COMMIT")


def _check_ours(db: sqlite3.Connection) -> None:
    """Raise WrongFileError before anything is changed in a file that is not ours."""
    (name,) = (row[2] or "The database" for row in db.execute("PRAGMA database_list"))
    # The tables are counted first: who makes them marks the file in the same transaction.
    used = _number(db, "SELECT count(*) FROM sqlite_schema")
    if used and _number(db, "PRAGMA application_id") != APPLICATION_ID:
        raise WrongFileError(f"{name} is the database of another program.")
    if _number(db, "PRAGMA user_version") > len(MIGRATIONS):
        raise WrongFileError(f"{name} was written by a newer version; upgrade this one first.")


def _use_wal(db: sqlite3.Connection) -> None:
    """Switch a new file to WAL; here SQLite does not wait its turn, whatever busy_timeout says."""
    for left in reversed(range(WAL_TRIES)):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if not left:
                raise
            time.sleep(WAL_PAUSE_SECONDS)
        else:
            return


def _number(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])
