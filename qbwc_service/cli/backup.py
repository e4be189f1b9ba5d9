"""`qbrelay backup` and `qbrelay restore`: the whole database, in and out."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from qbwc_service.cli.opening import FileDb, Json, settings_of
from qbwc_service.cli.output import USAGE, Trouble, console, emit, lines, say
from qbwc_service.config import Settings
from qbwc_service.steps.restore import open_epoch
from qbwc_service.store.sqlite import SqliteStore
from qbwc_service.store.sqlite_file import APPLICATION_ID
from qbwc_service.wiring import build

SIBLINGS = ("-wal", "-shm", "-journal")
KEPT = ".before-restore"


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    db: FileDb = None,
    as_json: Json = False,
) -> None:
    """Write the whole database to a file, while the server runs.

    The file appears only when it is complete and was read back. It holds what the database holds:
    keep it as private.
    """
    if file.exists() and not force:
        raise Trouble(f"{file} exists: choose another name, or replace it with --force.")
    source = settings_of(db=db, table="").db
    if not source.is_file():
        raise Trouble(f"There is no database {source}: name it with --db or QBRELAY_DB.")
    _refuse_same(file, source)
    if not file.parent.is_dir():
        raise Trouble(f"There is no folder {file.parent}.", USAGE)
    part = file.with_name(file.name + ".part")
    with console(stderr=True).status("Copying the database"):
        _remove(part)
        with closing(SqliteStore(source)) as store:
            store.backup(part)
        _finish(part, source)
    part.replace(file)
    data = {"backup": str(file.resolve()), "bytes": file.stat().st_size}
    emit(data, as_json=as_json, shown=lambda: lines(data))


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `backup` wrote.")],
    db: FileDb = None,
    as_json: Json = False,
) -> None:
    """Put a backup in the database's place; stop the server first.

    The old database is kept beside it. Writes that were unfinished in the backup may have been
    done since: QuickBooks is asked about each at the next visit, before it is sent.
    """
    settings = settings_of(db=db, table="")
    target = settings.db
    if not file.is_file():
        raise Trouble(f"There is no file {file}.", USAGE)
    _refuse_same(file, target)
    staged = target.with_name(target.name + ".restoring")
    _refuse_used(target)
    with console(stderr=True).status("Restoring"):
        _remove(staged)
        _copy(file, staged)
        held = _new_epoch(settings, staged)
        kept = _swap(staged, target)
    data = {"database": str(target.resolve()), "kept": kept, "in_doubt": held}
    emit(data, as_json=as_json, shown=lambda: lines(data))
    if held and not as_json:
        say(f"Writes in doubt: {held}; QuickBooks is asked about them at the next visit.")


def _refuse_same(file: Path, database: Path) -> None:
    if file.exists() and database.exists() and file.samefile(database):
        raise Trouble(f"{file} is the database itself.")


def _copy(backup_file: Path, target: Path) -> None:
    """Copy a backup, which stays as it is. Raises Trouble when it is none, or damaged."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target.touch(mode=0o600)
    uri = f"{backup_file.resolve().as_uri()}?mode=ro"
    try:
        with (
            closing(sqlite3.connect(uri, uri=True)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            (mark,) = source.execute("PRAGMA application_id").fetchone()
            if mark == APPLICATION_ID:
                source.backup(copy)
    except sqlite3.DatabaseError as error:
        _remove(target)
        raise Trouble(f"{backup_file} cannot be read: {error}.") from error
    if mark != APPLICATION_ID:
        _remove(target)
        raise Trouble(f"{backup_file} is no backup of QBXML Relay.")
    _finish(target, backup_file)


def _finish(copy: Path, source: Path) -> None:
    """Read a copy back and make it one plain file. Raises Trouble when it is damaged."""
    with closing(sqlite3.connect(copy)) as db:
        (verdict,) = db.execute("PRAGMA quick_check").fetchone()
        if verdict == "ok":
            db.execute("PRAGMA journal_mode = DELETE").fetchone()
    if verdict != "ok":
        _remove(copy)
        raise Trouble(f"{source} is damaged: {verdict}.")


def _refuse_used(path: Path) -> None:
    """Raise Trouble unless no program has the database open; its log is then written into it."""
    if not path.exists():
        return
    with closing(sqlite3.connect(path, timeout=0)) as probe:
        try:
            # SQLite refuses to leave WAL mode while anyone else has the file open.
            probe.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError as error:
            sentence = f"{path} is in use ({error}): stop the server and other commands first."
            raise Trouble(sentence) from error
        except sqlite3.DatabaseError:
            say(f"{path} is no readable database; it is kept aside as it is.")


def _new_epoch(settings: Settings, staged: Path) -> int:
    """Make the copy fit to go on: no visit is open, and unfinished writes are in doubt."""
    relay = build(msgspec.structs.replace(settings, db=staged))
    try:
        held = open_epoch(relay.services)
    finally:
        relay.close()
    _finish(staged, staged)
    return held


def _swap(staged: Path, target: Path) -> str | None:
    """Put the copy in place; return where the old database is kept, None if there was none."""
    kept = None
    if target.exists():
        kept = next(name for name in _kept_names(target) if not name.exists())
        target.replace(kept)
    for sibling in SIBLINGS:
        target.with_name(target.name + sibling).unlink(missing_ok=True)
    staged.replace(target)
    return None if kept is None else str(kept.resolve())


def _kept_names(target: Path) -> Iterator[Path]:
    yield target.with_name(target.name + KEPT)
    for number in itertools.count(2):
        yield target.with_name(f"{target.name}{KEPT}-{number}")


def _remove(path: Path) -> None:
    for suffix in ("", *SIBLINGS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
