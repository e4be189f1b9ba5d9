"""`qbrelay schedule`: requests that are done again and again; works while the server runs."""

from typing import Annotated, Any

import typer

from qbwc_service.api import schedule_views
from qbwc_service.api.schedule_models import NewSchedule
from qbwc_service.cli import files
from qbwc_service.cli.json_in import loaded
from qbwc_service.cli.opening import DEFAULT, Db, Json, Office, Table, TenantName, office
from qbwc_service.cli.output import emit, lines, say, table
from qbwc_service.domain.jobs import Lane
from qbwc_service.steps import schedules
from qbxml.sets.reading import as_text

group = typer.Typer(help="Schedules: requests that are done again and again.")
ScheduleId = Annotated[str, typer.Argument(help="The schedule's id (sch_…).")]
COLUMNS = ("schedule_id", "name", "when", "next_at", "failures", "last_error")
LONG = ("qbxml", "request", "runs", "timeline", "current_run", "last_run")


@group.command()
def create(
    file: Annotated[
        str, typer.Argument(help="The request: qbXML, or JSON as POST /api/requests; - is stdin.")
    ],
    name: Annotated[str, typer.Option("--name", help="What it is for.")],
    every: Annotated[int | None, typer.Option(metavar="SECONDS", help="How often.")] = None,
    cron: Annotated[str | None, typer.Option(help="When: five fields, as in crontab.")] = None,
    time_zone: Annotated[
        str | None, typer.Option(help="Whose clock cron goes by, such as Europe/Berlin.")
    ] = None,
    connection: Annotated[
        str | None, typer.Option(help="Needed with more than one connection.")
    ] = None,
    overlap: Annotated[
        int | None,
        typer.Option(metavar="SECONDS", help="How far back {{last_success}} goes behind it; 300."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="MOMENT", help="What {{last_success}} is before the first success."),
    ] = None,
    priority: Annotated[Lane | None, typer.Option(help="Which lane its runs wait in.")] = None,
    paused: Annotated[bool, typer.Option("--paused", help="Begin no run yet.")] = False,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Have a request done again and again; {{last_success}} in it asks for what changed since."""
    given = {
        **_request(file),
        "name": name,
        "interval_seconds": every,
        "cron": cron,
        "time_zone": time_zone,
        "connection_id": connection,
        "overlap_seconds": overlap,
        "since": since,
        "priority": priority,
        "paused": paused,
    }
    plan = NewSchedule.model_validate(given).plan()
    with office(db, table_name, tenant) as at:
        _show(at, schedules.create(at.services, at.caller, plan).id, as_json=as_json)


@group.command("list")
def list_(
    tenant: TenantName = DEFAULT, db: Db = None, table_name: Table = None, as_json: Json = False
) -> None:
    """List the schedules, the oldest first."""
    with office(db, table_name, tenant) as at:
        rows = [schedule_views.row(one) for one in schedules.list_all(at.services, at.caller)]
    shown = [{**row, "when": _when(row)} for row in rows]
    emit(rows, as_json=as_json, shown=lambda: table("Schedules", shown, COLUMNS))


@group.command()
def pause(
    schedule_id: ScheduleId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Begin no more runs; one that is under way goes on."""
    with office(db, table_name, tenant) as at:
        schedules.pause(at.services, at.caller, schedule_id)
        _show(at, schedule_id, as_json=as_json)


@group.command()
def resume(
    schedule_id: ScheduleId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Begin runs again."""
    with office(db, table_name, tenant) as at:
        schedules.resume(at.services, at.caller, schedule_id)
        _show(at, schedule_id, as_json=as_json)


@group.command("run-now")
def run_now(
    schedule_id: ScheduleId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Begin a run at once, though paused."""
    with office(db, table_name, tenant) as at:
        schedules.run_now(at.services, at.caller, schedule_id)
        _show(at, schedule_id, as_json=as_json)


@group.command()
def delete(
    schedule_id: ScheduleId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Delete a schedule; its transactions stay."""
    with office(db, table_name, tenant) as at:
        schedules.delete(at.services, at.caller, schedule_id)
    gone = {"schedule_id": schedule_id, "deleted": True}
    emit(gone, as_json=as_json, shown=lambda: say(f"{schedule_id} is deleted."))


def _request(file: str) -> dict[str, Any]:
    """Return the field that holds what is in a file, by how it begins."""
    data = files.read(file)
    in_json = data.lstrip().startswith(b"{")
    return {"request": loaded(data, file)} if in_json else {"qbxml": as_text(data)}


def _when(row: dict[str, Any]) -> str:
    if row["cron"]:
        return f"{row['cron']} {row['time_zone']}"
    return f"every {row['interval_seconds']} s"


def _show(at: Office, schedule_id: str, *, as_json: bool) -> None:
    data = schedule_views.whole(schedules.view(at.services, at.caller, schedule_id))
    told = {name: value for name, value in data.items() if name not in LONG}
    told["transaction_id"] = (data["current_run"] or {}).get("transaction_id")
    emit(data, as_json=as_json, shown=lambda: lines(told))
