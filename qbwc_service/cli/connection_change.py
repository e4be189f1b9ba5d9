"""`qbrelay connection change`: set anew what can be set of a connection."""

from typing import Annotated, Any

import typer

from qbwc_service.api.models import ConnectionSettings
from qbwc_service.cli.budget_options import PerHour, PerMinute, Quiet
from qbwc_service.cli.connection import COLUMNS, ConnectionId, view_of
from qbwc_service.cli.connection_options import (
    CompanyFile,
    HoldSeconds,
    LingerSeconds,
    Networks,
    Version,
    WriteBatch,
    given,
)
from qbwc_service.cli.output import USAGE, Trouble, lines, say
from qbwc_service.cli.place import Place, placed
from qbwc_service.steps import connections

SHOWN = (*COLUMNS[:3], "write_batch", "quiet_hours", "sessions_per_minute", "minutes_per_hour")


NewName = Annotated[
    str | None, typer.Option("--name", help="Shown in QuickBooks; 80 characters, no other's.")
]
EverySeconds = Annotated[
    int | None, typer.Option(help="How often to poll; the .qwc file must be imported anew.")
]
ReadOnly = Annotated[
    bool | None,
    typer.Option("--read-only/--read-write", help="Refuse what would write, or take it."),
]
Fix = Annotated[
    bool | None, typer.Option("--fix/--no-fix", help="Mend qbXML whose meaning is certain, or not.")
]


@placed
def change(
    place: Place,
    connection_id: ConnectionId,
    name: NewName = None,
    company_file: CompanyFile = None,
    every_seconds: EverySeconds = None,
    hold_seconds: HoldSeconds = None,
    linger_seconds: LingerSeconds = None,
    write_batch: WriteBatch = None,
    qbxml_version: Version = None,
    read_only: ReadOnly = None,
    fix: Fix = None,
    quiet: Quiet = [],  # noqa: B006 - typer copies it
    sessions_per_minute: PerMinute = None,
    minutes_per_hour: PerHour = None,
    network: Networks = [],  # noqa: B006 - typer copies it
) -> None:
    """Change what is named and nothing else; QuickBooks is tried again at once."""
    changes = _changes(
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
    with place.open() as at:
        connections.change(at.services, at.caller, connection_id, changes)
        data = view_of(at, connection_id)
    place.emit(data, lambda: _show(data, anew="every_seconds" in changes))


def _show(data: dict[str, Any], *, anew: bool) -> None:
    """Print how it stands; `anew`: the .qwc file holds something else now."""
    lines({field: data[field] for field in SHOWN})
    if anew:
        id_ = data["connection_id"]
        say(f"Write the .qwc file anew (`qbrelay connection qwc {id_}`) and import it.")


def _changes(**named: Any) -> dict[str, Any]:
    """Return what was named, as the connection has it. Raises pydantic's ValidationError."""
    typed = given(**named)
    if all(value is None for value in typed.values()):
        raise Trouble("Nothing to change: name an option, see --help.", USAGE)
    return ConnectionSettings.model_validate(typed).changes()
