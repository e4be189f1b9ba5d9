"""The doctor's look at the database, at who may read it, and at the connections in it."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from qbwc_service.cli.doubts import told
from qbwc_service.cli.findings import Finding, note, ok, problem
from qbwc_service.cli.opening import Office
from qbwc_service.cli.output import sentence_of
from qbwc_service.cli.qwc_files import qwc_problems
from qbwc_service.config import Settings
from qbwc_service.domain.connections import Connection, ConnectionStatus, status_of
from qbwc_service.services import Services
from qbwc_service.steps import connections, keys
from qbwc_service.steps.connections import View
from qbwc_service.store.port import StoreUnavailableError
from qbwc_service.store.sqlite_file import WrongFileError
from qbwc_service.wiring import build

LOW_SPACE_BYTES = 1_000_000_000
GIGABYTE = 1_000_000_000
OTHERS = stat.S_IRWXG | stat.S_IRWXO
QUIET = (ConnectionStatus.ONLINE,)
CHOSEN = (ConnectionStatus.PENDING_SETUP, ConnectionStatus.PAUSED, ConnectionStatus.DISABLED)
"""Statuses that someone has chosen, or that a new connection has: no problem by themselves."""


def findings(settings: Settings, *, answers: bool) -> Iterator[Finding]:
    """Look at the file, then at what is in it; `answers` says that a server of ours runs."""
    db = settings.db.resolve()
    yield from _space(db)
    yield from _private(Path(".env"), "settings file")
    if not db.exists():
        yield _missing(settings, db, answers=answers)
        return
    try:
        # Only what is known to be ours is looked at further: another's file is left alone.
        yield from _contents(msgspec.structs.replace(settings, db=db))
    except (WrongFileError, StoreUnavailableError, OSError) as error:
        fix = "Name the right file with --db or QBRELAY_DB, or `qbrelay restore` a backup."
        yield problem("database", sentence_of(error), fix)


def _missing(settings: Settings, db: Path, *, answers: bool) -> Finding:
    if answers:
        text = f"There is no {db}, but a server answers on port {settings.port}."
        fix = (
            "The server that answers uses another database, or this one was taken away: name its "
            "file with --db or QBRELAY_DB, or run doctor in its folder."
        )
        return problem("database", text, fix)
    fix = "Begin with `qbrelay key create --name NAME`, or name another with --db."
    return note("database", f"There is no {db} yet.", fix)


def _contents(settings: Settings) -> Iterator[Finding]:
    relay = build(settings)
    try:
        yield _writable(settings.db)
        yield from _private(settings.db, "database")
        yield _sealing(settings)
        yield from contents(relay.services)
    finally:
        relay.close()


def contents(services: Services) -> Iterator[Finding]:
    """Look at every connection."""
    for tenant in keys.list_tenants(services):
        yield from _connections(services, tenant.id)


def _writable(db: Path) -> Finding:
    try:
        with closing(sqlite3.connect(db)) as probe:
            probe.execute("BEGIN IMMEDIATE")
            probe.execute("ROLLBACK")
    except sqlite3.Error as error:
        fix = "Let this account write the file and its folder, or end what holds it."
        return problem("database", f"{db} cannot be written: {error}.", fix)
    return ok("database", f"{db.resolve()} opens and can be written.")


def _private(path: Path, name: str) -> Iterator[Finding]:
    """Look whether others may read it. Windows has no such bits: its folder decides there."""
    if os.name != "posix" or not path.exists():
        return
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & OTHERS:
        yield problem(
            f"{name} is private",
            f"Others may read {path} (mode {mode:o}).",
            f"chmod 600 {path.resolve()}",
        )
    else:
        yield ok(f"{name} is private", f"{path} can be read by its owner alone.")


def _space(db: Path) -> Iterator[Finding]:
    folder = next(each for each in db.resolve().parents if each.exists())
    free = shutil.disk_usage(folder).free
    text = f"{free / GIGABYTE:.1f} GB are free in {folder}."
    if free < LOW_SPACE_BYTES:
        fix = "Make room: when the disk is full nothing is accepted any more."
        yield problem("disk space", text, fix)
    else:
        yield ok("disk space", text)


def _sealing(settings: Settings) -> Finding:
    if settings.encryption_keys.get_secret_value():
        return ok("encryption", "Payloads are encrypted at rest; keep a copy of the keys.")
    return note("encryption", "Payloads are stored as they are; QBRELAY_ENCRYPTION_KEYS is empty.")


def _second_ones(views: Sequence[View]) -> set[str]:
    """Return the ids of those that share a name and that no Web Connector has shown to work.

    Of those that never polled the oldest may have the name, where none of its name polls.
    """
    unsure: set[str] = set()
    names: set[str] = set()
    for view in sorted(views, key=lambda each: each.presence.last_poll_at is None):
        name, polled = view.connection.name, view.presence.last_poll_at is not None
        if name in names and not polled:
            unsure.add(view.connection.id)
        names.add(name)
    return unsure


def _same_name(connection: Connection) -> Finding:
    file = f"`qbrelay connection qwc {connection.id}`"
    return problem(
        f"connection {connection.name}",
        f"{connection.id} has the name of another: a PC takes each name once (QBWC1039).",
        f"`qbrelay connection change {connection.id} --name NAME`, then {file} and import it.",
    )


def _connections(services: Services, tenant_id: str) -> Iterator[Finding]:
    at = Office(services, keys.operator(tenant_id))
    views = connections.list_all(services, at.caller)
    unsure = _second_ones(views)
    for view in views:
        name = f"connection {view.connection.name}"
        status, reason = status_of(view.connection, view.presence, services.now(), view.usage)
        for text in qwc_problems(at, view.connection):
            fix = "Set QBRELAY_PUBLIC_URL, then `qbrelay connection qwc` and import it anew."
            yield problem(name, f"The .qwc file would be refused. {text}", fix)
        if view.connection.id in unsure:
            yield _same_name(view.connection)
        for text, fix in told(services, view.connection.id):
            yield problem(name, f"{text}.", fix)
        if status in QUIET:
            yield ok(name, reason)
        elif status in CHOSEN:
            yield note(name, f"{status.value}. {reason}")
        else:
            yield problem(name, f"{status.value}.", reason)
