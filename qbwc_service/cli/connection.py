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
from qbwc_service.cli.opening import Office
from qbwc_service.cli.output import lines, say, table
from qbwc_service.cli.place import Place, acts, placed
from qbwc_service.cli.qwc_files import OutFile, qwc_problems, write_qwc
from qbwc_service.domain.connections import Connection
from qbwc_service.steps import connections
from qbwc_service.steps.connections import Fresh

group = typer.Typer(help="Connections: a company file and the login that speaks for it.")
ConnectionId = Annotated[
    str, typer.Argument(metavar="CONNECTION_ID", help="The connection's id (con_…).")
]
COLUMNS = ("connection_id", "name", "status", "last_poll_at", "queue_depth")


Name = Annotated[
    str, typer.Option("--name", help="Shown in QuickBooks; 80 characters, no other's.")
]
EverySeconds = Annotated[
    int | None, typer.Option(help="How often the Web Connector polls. Default: 5, on AWS 60.")
]
ReadOnly = Annotated[bool, typer.Option("--read-only", help="Refuse everything that would write.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend qbXML whose meaning is certain.")]


@group.command()
@placed
def create(
    place: Place,
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
    with place.open(make=True) as at:
        _make(place, at, wanted, qwc)


def _make(place: Place, at: Office, wanted: dict[str, Any], qwc: Path | None) -> None:
    """Make a connection, show it, and say what would be refused in its .qwc file."""
    fresh = connections.create(at.services, at.caller, wanted.pop("name"), wanted)
    path = write_qwc(at.services, fresh.connection, qwc)
    problems = qwc_problems(at, fresh.connection)
    _show(place, fresh, str(path))
    for problem in problems:
        say(f"The .qwc file would be refused. {problem}")


@group.command("list")
@placed
def list_(place: Place) -> None:
    """List the connections with their status."""
    with place.open() as at:
        now = at.services.now()
        found = connections.list_all(at.services, at.caller)
        waits = [hint for view in found for hint in hints(at.services, view.connection.id)]
    rows = [views.connection(view, now) for view in found]
    place.emit(rows, lambda: table("Connections", rows, COLUMNS))
    for hint in waits:
        place.say(hint)


@group.command()
@placed
def show(place: Place, connection_id: ConnectionId) -> None:
    """Show one connection: its status, what its polls reported, what waits for it."""
    with place.open() as at:
        data = view_of(at, connection_id)
        waits = hints(at.services, connection_id)
    place.emit(data, lambda: lines(data))
    for hint in waits:
        place.say(hint)


@group.command("rotate-password")
@placed
def rotate_password(place: Place, connection_id: ConnectionId) -> None:
    """Make a new Web Connector password; the old one is wrong from now on."""
    with place.open() as at:
        fresh = connections.rotate_password(at.services, at.caller, connection_id)
    data = {"connection_id": connection_id, "username": connection_id, "password": fresh.password}
    place.emit(data, lambda: lines(data))
    place.say("Type the new password into the Web Connector now: it is not shown again.")


@group.command("rotate-ids")
@placed
def rotate_ids(
    place: Place,
    connection_id: ConnectionId,
    qwc: OutFile = None,
) -> None:
    """Make a new OwnerID and FileID, for QBWC1039, and write the .qwc file anew."""
    with place.open() as at:
        changed = connections.rotate_ids(at.services, at.caller, connection_id)
        ids = {"owner_id": changed.owner_id, "file_id": changed.file_id}
        data = {**_written(at, changed, qwc), **ids}
    place.emit(data, lambda: lines(data))
    place.say("Remove the application from the Web Connector and import the new file.")


@group.command("qwc")
@placed
def qwc_(
    place: Place,
    connection_id: ConnectionId,
    qwc: OutFile = None,
) -> None:
    """Write the .qwc file of a connection, for the address this server has now."""
    with place.open() as at:
        connection, _ = connections.find(at.services, at.caller, connection_id)
        data = _written(at, connection, qwc)
    place.emit(data, lambda: lines(data))


def _written(at: Office, connection: Connection, qwc: Path | None) -> dict[str, Any]:
    """Write the connection's .qwc file; return where it is and what would be refused in it."""
    path = write_qwc(at.services, connection, qwc)
    problems = qwc_problems(at, connection)
    return {"connection_id": connection.id, "qwc_path": str(path), "problems": problems}


def _show_status(place: Place, at: Office, connection_id: str) -> None:
    data = view_of(at, connection_id)
    shown = {"connection_id": connection_id, "status": data["status"]}
    place.emit(data, lambda: lines(shown))


SWITCHES = {
    "disable": (connections.disable, "Refuse new work and send nothing."),
    "enable": (connections.enable, "Accept and send again after disable."),
    "pause": (connections.pause, "Accept work but send nothing until it is resumed."),
    "resume": (connections.resume, "Send again after pause."),
}
acts(group, ConnectionId, SWITCHES, _show_status)


@group.command()
@placed
def delete(place: Place, connection_id: ConnectionId) -> None:
    """Delete a disabled connection that has no unfinished transactions."""
    with place.open() as at:
        connections.delete(at.services, at.caller, connection_id)
    data = {"connection_id": connection_id, "deleted": True}
    place.emit(data, lambda: lines(data))


def view_of(at: Office, connection_id: str) -> dict[str, Any]:
    """Return the connection as the API shows it."""
    connection, presence = connections.find(at.services, at.caller, connection_id)
    return views.connection(connections.view(at.services, connection, presence), at.services.now())


def _show(place: Place, fresh: Fresh, qwc_path: str) -> None:
    data = {
        "connection_id": fresh.connection.id,
        "username": fresh.connection.id,
        "password": fresh.password,
        "owner_id": fresh.connection.owner_id,
        "file_id": fresh.connection.file_id,
        "qwc_path": qwc_path,
    }
    place.emit(data, lambda: lines(data))
    place.say(
        "Import the .qwc file into the Web Connector of the PC with QuickBooks and type the "
        "password there: it is not shown again."
    )
