"""`qbrelay schedule`: requests that are done again and again; works while the server runs."""

from typing import Annotated, Any

import typer

from qbwc_service.api import schedule_views
from qbwc_service.api.schedule_models import NewSchedule
from qbwc_service.cli import files
from qbwc_service.cli.json_in import loaded
from qbwc_service.cli.opening import Office
from qbwc_service.cli.output import lines, say, table
from qbwc_service.cli.place import Place, acts, placed
from qbwc_service.domain.jobs import Lane
from qbwc_service.steps import schedules
from qbxml.sets.reading import as_text

group = typer.Typer(help="Schedules: requests that are done again and again.")
ScheduleId = Annotated[
    str, typer.Argument(metavar="SCHEDULE_ID", help="The schedule's id (sch_…).")
]
COLUMNS = ("schedule_id", "name", "when", "next_at", "failures", "last_error")
LONG = ("qbxml", "request", "runs", "timeline", "current_run", "last_run")


@group.command()
@placed
def create(
    place: Place,
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
    with place.open() as at:
        _show(place, at, schedules.create(at.services, at.caller, plan).id)


@group.command("list")
@placed
def list_(place: Place) -> None:
    """List the schedules, the oldest first."""
    with place.open() as at:
        rows = [schedule_views.row(one) for one in schedules.list_all(at.services, at.caller)]
    shown = [{**row, "when": _when(row)} for row in rows]
    place.emit(rows, lambda: table("Schedules", shown, COLUMNS))


def _show(place: Place, at: Office, schedule_id: str) -> None:
    data = schedule_views.whole(schedules.view(at.services, at.caller, schedule_id))
    told = {name: value for name, value in data.items() if name not in LONG}
    told["transaction_id"] = (data["current_run"] or {}).get("transaction_id")
    place.emit(data, lambda: lines(told))


ACTS = {
    "pause": (schedules.pause, "Begin no more runs; one that is under way goes on."),
    "resume": (schedules.resume, "Begin runs again."),
    "run-now": (schedules.run_now, "Begin a run at once, though paused."),
}
acts(group, ScheduleId, ACTS, _show)


@group.command()
@placed
def delete(place: Place, schedule_id: ScheduleId) -> None:
    """Delete a schedule; its transactions stay."""
    with place.open() as at:
        schedules.delete(at.services, at.caller, schedule_id)
    gone = {"schedule_id": schedule_id, "deleted": True}
    place.emit(gone, lambda: say(f"{schedule_id} is deleted."))


def _request(file: str) -> dict[str, Any]:
    """Return the field that holds what is in a file, by how it begins."""
    data = files.read(file)
    in_json = data.lstrip().startswith(b"{")
    return {"request": loaded(data, file)} if in_json else {"qbxml": as_text(data)}


def _when(row: dict[str, Any]) -> str:
    if row["cron"]:
        return f"{row['cron']} {row['time_zone']}"
    return f"every {row['interval_seconds']} s"
