"""SQLite as a store: one file beside the service, or in memory for tests.

WAL with synchronous=FULL: an acknowledged save survives a power cut. One connection writes,
behind a lock (SQLite's own lock is unfair between threads); each thread reads on its own.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import msgspec

from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Record
from qbwc_service.store.codec import NAMES, TYPES, decode, encode
from qbwc_service.store.log_names import named
from qbwc_service.store.places import LOG, Place
from qbwc_service.store.placing import places_of
from qbwc_service.store.port import Key, Range, StaleError, StoreUnavailableError
from qbwc_service.store.sqlite_file import make_private, migrate, opening

BUSY_MS = 30_000
AT_ONCE = 100
CHECKPOINT_PAGES = 8_000
"""Pages in the write-ahead log (32 MB) before it is folded into the file: a busy visit rewrites
the same few pages, so folding seldom folds less."""
_OLD = "SELECT version, places FROM record WHERE type = ? AND id = ?"
_INSERT = "INSERT INTO record (version, places, body, type, id) VALUES (?, ?, ?, ?, ?)"
_UPDATE = "UPDATE record SET version = ?, places = ?, body = ? WHERE type = ? AND id = ?"
_NEXT = "SELECT rowid, type, body FROM record WHERE rowid > ? ORDER BY rowid LIMIT 1"
_LOG_END = "SELECT max(sort) FROM place WHERE partition = ?"
NOWHERE = "[]"
"""The column `places` of a record that lies nowhere: a JSON list of [partition, sort]."""

_write_places = msgspec.json.Encoder().encode
_read_places = msgspec.json.Decoder(set[Place]).decode


class SqliteStore:
    """The store's contract (`port.Store`) on one SQLite file; `path` None keeps it in memory."""

    log_settles = timedelta()

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._closed = False
        with opening(path):
            self._writer = self._connect(migrate)

    def get(self, *keys: Key) -> list[Record | None]:
        """See `port.Store.get`."""
        found: list[Record | None] = [None] * len(keys)
        with self._reading(at_once=len(keys) <= AT_ONCE) as db:
            for start in range(0, len(keys), AT_ONCE):
                part = keys[start : start + AT_ONCE]
                values = [value for key in part for value in (NAMES[key.type], key.id)]
                for number, name, body in db.execute(_get(len(part)), values):
                    found[start + number] = decode(name, body)
        return found

    def select(self, *ranges: Range) -> list[list[Record]]:
        """See `port.Store.select`; all ranges are read in one snapshot."""
        found: list[list[Record]] = [[] for _ in ranges]
        for number, name, body in self._rows(ranges, bodies=True):
            found[number].append(decode(name, body))
        return found

    def keys(self, *ranges: Range) -> list[list[Key]]:
        """See `port.Store.keys`; all ranges are read in one snapshot."""
        found: list[list[Key]] = [[] for _ in ranges]
        for number, name, id_ in self._rows(ranges, bodies=False):
            found[number].append(Key(TYPES[name], id_))
        return found

    def save(self, *records: Record) -> None:
        """See `port.Store.save`."""
        with self._writing() as db:
            for record in records:
                _write(db, _in_log(db, record) if isinstance(record, Event) else record)

    def load(self, *records: Record) -> None:
        """See `port.Store.load`."""
        with self._writing() as db:
            for record in records:
                _put(db, _in_log(db, record) if isinstance(record, Event) else record, None)

    def export(self) -> Iterator[Record]:
        """See `port.Store.export`; in order of creation. One is held at a time: some are large."""
        row: tuple[int, str, str] | None = (0, "", "")
        while row is not None:
            with self._reading() as db:
                row = db.execute(_NEXT, row[:1]).fetchone()
            if row is not None:
                yield decode(*row[1:])

    def delete(self, *keys: Key) -> None:
        """See `port.Store.delete`."""
        with self._writing() as db:
            for key in keys:
                name = NAMES[key.type]
                row = db.execute(_OLD, (name, key.id)).fetchone()
                if row is not None:
                    if key.version not in (None, row[0]):
                        raise StaleError(f"{name} {key.id} is not version {key.version}")
                    _move(db, name, key.id, row[1], NOWHERE)
                    db.execute("DELETE FROM record WHERE type = ? AND id = ?", (name, key.id))

    def ping(self) -> None:
        """See `port.Store.ping`."""
        with self._reading() as db:
            db.execute("SELECT 1 FROM record LIMIT 1").fetchone()

    def foreign_changes(self) -> int:
        """Return a number that changes when another process has written to the file."""
        with self._lock, _translated():
            return int(self._writer.execute("PRAGMA data_version").fetchone()[0])

    def backup(self, target: Path) -> None:
        """Copy the whole database to a new file while it is in use; saves need not wait for it."""
        make_private(target)
        with closing(sqlite3.connect(target)) as copy, _translated():
            if self._path is not None:
                self._reader().backup(copy)
                return
            with self._lock:
                self._writer.backup(copy)

    def close(self) -> None:
        """Close every connection; the store is of no use afterwards."""
        with self._lock:
            self._closed = True
            for db in (*self._readers, self._writer):
                db.close()
            self._readers.clear()

    def _connect(self, prepare: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
        db = sqlite3.connect(
            self._path or ":memory:", isolation_level=None, check_same_thread=False
        )
        try:
            db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            prepare(db)
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA cache_size = -16000")
            db.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        except BaseException:
            db.close()
            raise
        return db

    def _reader(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            with self._lock:
                if self._closed:
                    raise StoreUnavailableError("SQLite: the store was closed.")
                db = self._local.db = self._connect(_as_it_is)
                self._readers.append(db)
        return db

    def _rows(self, ranges: Sequence[Range], *, bodies: bool) -> list[tuple[int, str, str]]:
        """Return (number of the range, type, body or id) of every record, range by range."""
        rows: list[tuple[int, str, str]] = []
        with self._reading(at_once=len(ranges) <= AT_ONCE) as db:
            for start in range(0, len(ranges), AT_ONCE):
                part = ranges[start : start + AT_ONCE]
                shape = tuple((bool(one.end), one.newest_first) for one in part)
                values = [value for one in part for value in _values(one)]
                found = db.execute(_select(shape, bodies=bodies), values).fetchall()
                rows += [(start + number, name, text) for number, name, text in found]
        return rows

    @contextmanager
    def _reading(self, *, at_once: bool = True) -> Iterator[sqlite3.Connection]:
        """Lend a connection for reading; all that is read within is of one moment.

        What one statement reads is so anyway; unless it is `at_once`, a transaction is opened.

        The writer's, while nobody writes: its cache is warm, where each commit empties every
        other connection's. Else the thread's own, since readers need not wait for a commit.
        """
        idle = self._lock.acquire(blocking=self._path is None)
        try:
            with _translated():
                db = self._writer if idle else self._reader()
                if at_once:
                    yield db
                    return
                db.execute("BEGIN")
                try:
                    yield db
                finally:
                    db.execute("ROLLBACK")
        finally:
            if idle:
                self._lock.release()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _translated():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreUnavailableError(f"SQLite: {error}") from error


def _as_it_is(_: sqlite3.Connection) -> None:
    """Readers find the file ready."""


@lru_cache(maxsize=256)
def _get(count: int) -> str:
    """Return one statement for this many keys; a row begins with its key's number."""
    part = "SELECT {}, type, body FROM record WHERE type = ? AND id = ?"
    return " UNION ALL ".join(part.format(number) for number in range(count))


@lru_cache(maxsize=256)
def _select(shape: tuple[tuple[bool, bool], ...], *, bodies: bool) -> str:
    """Return one statement for several ranges; a row begins with its range's number.

    `shape` says of each range whether it has an end and whether the newest come first.
    """
    columns = "r.type, r.body" if bodies else "p.type, p.id"
    join = " JOIN record r ON r.type = p.type AND r.id = p.id" if bodies else ""
    parts = [
        f"SELECT * FROM (SELECT {number}, {columns} FROM place p{join}"  # noqa: S608 - no input
        f" WHERE p.partition = ? AND p.sort >= ?{' AND p.sort < ?' if ended else ''}"
        f" ORDER BY p.sort {'DESC' if newest_first else 'ASC'} LIMIT ?)"
        for number, (ended, newest_first) in enumerate(shape)
    ]
    return " UNION ALL ".join(parts)


def _values(wanted: Range) -> tuple[str | int, ...]:
    end = (wanted.end,) if wanted.end else ()
    return (wanted.partition, wanted.start, *end, wanted.limit)


def _in_log(db: sqlite3.Connection, event: Event) -> Event:
    """Return an event under its name, the last of the log: nobody else writes meanwhile."""
    last = db.execute(_LOG_END, (LOG,)).fetchone()[0]
    return named(event, last or "")


def _write(db: sqlite3.Connection, record: Record) -> None:
    _put(db, record, None if record.version == 1 else record.version - 1)


def _put(db: sqlite3.Connection, record: Record, replaced: int | None) -> None:
    """Write a record in place of the version that it must find there, None where it is new."""
    name = NAMES[type(record)]
    row: Sequence[object] | None = db.execute(_OLD, (name, record.id)).fetchone()
    if (None if row is None else row[0]) != replaced:
        raise StaleError(f"{name} {record.id} version {record.version}")
    lies = _write_places(places_of(record)).decode()
    statement = _INSERT if row is None else _UPDATE
    db.execute(statement, (record.version, lies, encode(record), name, record.id))
    _move(db, name, record.id, NOWHERE if row is None else str(row[1]), lies)


def _move(db: sqlite3.Connection, name: str, id_: str, old: str, new: str) -> None:
    """Take a record from its old places to its new ones, touching only what differs."""
    if old == new:
        return
    before, after = _read_places(old), _read_places(new)
    for place in before - after:
        db.execute(
            "DELETE FROM place WHERE partition = ? AND sort = ? AND type = ? AND id = ?",
            (*place, name, id_),
        )
    for place in after - before:
        db.execute("INSERT INTO place VALUES (?, ?, ?, ?)", (*place, name, id_))
