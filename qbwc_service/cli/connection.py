"""`qbrelay connection`: a company file and the login that speaks for it."""

from pathlib import Path
from typing import Annotated, Any

import typer

from qbwc_service.api import views
from qbwc_service.api.models import NewConnection
from qbwc_service.cli.budget_options import PerHour, PerMinute, Quiet
from qbwc_service.cli.connection_options import (
    CompanyFile,
    HoldSeconds,
    LingerSeconds,
    Networks,
    Version,
    WriteBatch,
    given,
)
from qbwc_service.cli.doubts import hints
from qbwc_service.cli.opening import (
    DEFAULT,
    Db,
    Json,
    Office,
    Table,
    TenantName,
    office,
)
from qbwc_service.cli.output import emit, lines, say, table
from qbwc_service.cli.qwc_files import OutFile, qwc_problems, write_qwc
from qbwc_service.domain.connections import Connection
from qbwc_service.steps import connections
from qbwc_service.steps.connections import Fresh

group = typer.Typer(help="Connections: a company file and the login that speaks for it.")
ConnectionId = Annotated[str, typer.Argument(help="The connection's id (con_…).")]
COLUMNS = ("connection_id", "name", "status", "last_poll_at", "queue_depth")


Name = Annotated[str, typer.Option("--name", help="Shown in QuickBooks; 80 characters.")]
EverySeconds = Annotated[
    int | None, typer.Option(help="How often the Web Connector polls. Default: 5, on AWS 60.")
]
ReadOnly = Annotated[bool, typer.Option("--read-only", help="Refuse everything that would write.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend qbXML whose meaning is certain.")]


@group.command()
def create(
    name: Name,
    company_file: CompanyFile = None,
    every_seconds: EverySeconds = None,
    hold_seconds: HoldSeconds = None,
    linger_seconds: LingerSeconds = None,
    write_batch: WriteBatch = None,
    qbxml_version: Version = None,
    read_only: ReadOnly = False,
    fix: Fix = False,
    quiet: Quiet = [],  # noqa: B006 - typer copies it
    sessions_per_minute: PerMinute = None,
    minutes_per_hour: PerHour = None,
    network: Networks = [],  # noqa: B006 - typer copies it
    qwc: OutFile = None,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a connection and write its .qwc file. The password is shown this once."""
    typed = given(
        name=name,
        company_file=company_file,
        every_seconds=every_seconds,
        hold_seconds=hold_seconds,
        linger_seconds=linger_seconds,
        write_batch=write_batch,
        qbxml_version=qbxml_version,
        read_only=read_only,
        fix=fix,
        quiet=quiet,
        sessions_per_minute=sessions_per_minute,
        minutes_per_hour=minutes_per_hour,
        network=network,
    )
    wanted = NewConnection.model_validate(typed).changes()
    with office(db, table_name, tenant, make=True) as at:
        _make(at, wanted, qwc, as_json=as_json)


def _make(at: Office, wanted: dict[str, Any], qwc: Path | None, *, as_json: bool) -> None:
    """Make a connection, show it, and say what would be refused in its .qwc file."""
    fresh = connections.create(at.services, at.caller, wanted.pop("name"), wanted)
    path = write_qwc(at.services, fresh.connection, qwc)
    problems = qwc_problems(at, fresh.connection)
    _show(fresh, str(path), as_json=as_json)
    for problem in problems:
        say(f"The .qwc file would be refused. {problem}")


@group.command("list")
def list_(
    tenant: TenantName = DEFAULT, db: Db = None, table_name: Table = None, as_json: Json = False
) -> None:
    """List the connections with their status."""
    with office(db, table_name, tenant) as at:
        now = at.services.now()
        found = connections.list_all(at.services, at.caller)
        waits = [hint for view in found for hint in hints(at.services, view.connection.id)]
    rows = [views.connection(view, now) for view in found]
    emit(rows, as_json=as_json, shown=lambda: table("Connections", rows, COLUMNS))
    _say_all(waits, as_json=as_json)


@group.command()
def show(
    connection_id: ConnectionId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Show one connection: its status, what its polls reported, what waits for it."""
    with office(db, table_name, tenant) as at:
        data = view_of(at, connection_id)
        waits = hints(at.services, connection_id)
    emit(data, as_json=as_json, shown=lambda: lines(data))
    _say_all(waits, as_json=as_json)


@group.command("rotate-password")
def rotate_password(
    connection_id: ConnectionId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a new Web Connector password; the old one is wrong from now on."""
    with office(db, table_name, tenant) as at:
        fresh = connections.rotate_password(at.services, at.caller, connection_id)
    data = {"connection_id": connection_id, "username": connection_id, "password": fresh.password}
    emit(data, as_json=as_json, shown=lambda: lines(data))
    if not as_json:
        say("Type the new password into the Web Connector now: it is not shown again.")


@group.command("rotate-ids")
def rotate_ids(
    connection_id: ConnectionId,
    qwc: OutFile = None,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a new OwnerID and FileID, for QBWC1039, and write the .qwc file anew."""
    with office(db, table_name, tenant) as at:
        changed = connections.rotate_ids(at.services, at.caller, connection_id)
        ids = {"owner_id": changed.owner_id, "file_id": changed.file_id}
        data = {**_written(at, changed, qwc), **ids}
    emit(data, as_json=as_json, shown=lambda: lines(data))
    if not as_json:
        say("Remove the application from the Web Connector and import the new file.")


@group.command("qwc")
def qwc_(
    connection_id: ConnectionId,
    qwc: OutFile = None,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Write the .qwc file of a connection, for the address this server has now."""
    with office(db, table_name, tenant) as at:
        connection, _ = connections.find(at.services, at.caller, connection_id)
        data = _written(at, connection, qwc)
    emit(data, as_json=as_json, shown=lambda: lines(data))


def _written(at: Office, connection: Connection, qwc: Path | None) -> dict[str, Any]:
    """Write the connection's .qwc file; return where it is and what would be refused in it."""
    path = write_qwc(at.services, connection, qwc)
    problems = qwc_problems(at, connection)
    return {"connection_id": connection.id, "qwc_path": str(path), "problems": problems}


SWITCHES = {
    "disable": (connections.disable, "Refuse new work and send nothing."),
    "enable": (connections.enable, "Accept and send again after disable."),
    "pause": (connections.pause, "Accept work but send nothing until it is resumed."),
    "resume": (connections.resume, "Send again after pause."),
}


def _switch(name: str) -> None:
    step, meaning = SWITCHES[name]

    def switch(
        connection_id: ConnectionId,
        tenant: TenantName = DEFAULT,
        db: Db = None,
        table_name: Table = None,
        as_json: Json = False,
    ) -> None:
        with office(db, table_name, tenant) as at:
            step(at.services, at.caller, connection_id)
            data = view_of(at, connection_id)
        shown = {"connection_id": connection_id, "status": data["status"]}
        emit(data, as_json=as_json, shown=lambda: lines(shown))

    group.command(name, help=meaning)(switch)


for _name in SWITCHES:
    _switch(_name)


@group.command()
def delete(
    connection_id: ConnectionId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Delete a disabled connection that has no unfinished transactions."""
    with office(db, table_name, tenant) as at:
        connections.delete(at.services, at.caller, connection_id)
    data = {"connection_id": connection_id, "deleted": True}
    emit(data, as_json=as_json, shown=lambda: lines(data))


def _say_all(hints_: list[str], *, as_json: bool) -> None:
    for hint in [] if as_json else hints_:
        say(hint)


def view_of(at: Office, connection_id: str) -> dict[str, Any]:
    """Return the connection as the API shows it."""
    connection, presence = connections.find(at.services, at.caller, connection_id)
    return views.connection(connections.view(at.services, connection, presence), at.services.now())


def _show(fresh: Fresh, qwc_path: str, *, as_json: bool) -> None:
    data = {
        "connection_id": fresh.connection.id,
        "username": fresh.connection.id,
        "password": fresh.password,
        "owner_id": fresh.connection.owner_id,
        "file_id": fresh.connection.file_id,
        "qwc_path": qwc_path,
    }
    emit(data, as_json=as_json, shown=lambda: lines(data))
    if not as_json:
        say(
            "Import the .qwc file into the Web Connector of the PC with QuickBooks and type the "
            "password there: it is not shown again."
        )
