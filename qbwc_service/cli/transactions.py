"""`qbrelay transactions`: what a person does with the queue; works while the server runs."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from qbwc_service.api import views
from qbwc_service.cli.doubts import settle
from qbwc_service.cli.opening import Office
from qbwc_service.cli.output import USAGE, Trouble, cell, lines, say, table
from qbwc_service.cli.place import Place, placed
from qbwc_service.cli.responses import response
from qbwc_service.cli.wording import in_commands
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import transactions as steps
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.steps.retrying import retry as retry_job

group = typer.Typer(help="Transactions: see what waits and what became of the rest.")
TransactionId = Annotated[str, typer.Argument(help="The transaction's id (tx-…).")]
Note = Annotated[str | None, typer.Option(help="A word for the timeline.")]
COLUMNS = ("transaction_id", "state", "outcome", "time_(UTC)", "identifier", "error_code")
LONG = ("qbxml_request", "qbxml_response", "timeline", "requests")


class Status(StrEnum):
    """What the API calls status."""

    PENDING = "pending"
    SUCCESS = "success"
    ERROR = "error"
    DUPLICATE = "duplicate"


class Settled(StrEnum):
    """What a person found in QuickBooks."""

    APPLIED = "applied"
    NOT_APPLIED = "not_applied"


def _moment(text: str | None, option: str) -> datetime | None:
    """Read a date or a time, without a zone as this computer's own. Raises Trouble."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        example = f"{option} 2026-11-20 or {option} 2026-11-20T14:30"
        raise Trouble(f"{option}: {text!r} is no date; write {example}.", USAGE) from error


@group.command("list")
@placed
def list_(
    place: Place,
    status: Annotated[Status | None, typer.Option(help="Only those.")] = None,
    state: Annotated[State | None, typer.Option(help="Only in this state, finer.")] = None,
    identifier: Annotated[str | None, typer.Option(help="Only with this identifier.")] = None,
    connection: Annotated[str | None, typer.Option(help="Only of this connection.")] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Accepted at or after, such as 2026-11-20T14:30."),
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Accepted before.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 50,
) -> None:
    """List transactions, the newest first."""
    wanted = Filter(
        status=status.value if status else None,
        state=state,
        since=_moment(since, "--since"),
        until=_moment(until, "--until"),
        identifier=identifier,
        connection_id=connection,
    )
    with place.open() as at:
        page = list_jobs(at.services, at.caller, wanted, limit=limit, offset=0, cursor=None)
    rows = [views.row(job) for job in page.jobs]
    data = {"transactions": rows, "total": page.total, "next_cursor": page.cursor}
    place.emit(data, lambda: list_rows("Transactions", rows))
    if page.cursor:
        place.say(
            f"There are more: {page.total if page.total is not None else 'over 10,000'} in all."
        )


@group.command()
@placed
def show(place: Place, transaction_id: TransactionId) -> None:
    """Show one transaction: where it stands, its timeline, the request and the answer."""
    with place.open() as at:
        data = _detail(at, steps.find_job(at.services, at.caller, transaction_id))
    place.emit(data, lambda: _show(data))


group.command()(response)


@group.command()
@placed
def retry(
    place: Place,
    transaction_id: TransactionId,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Settle an unknown outcome as not applied: it may be done twice."
        ),
    ] = False,
) -> None:
    """Send the same request again, as a new transaction; the old one must have applied nothing."""
    with place.open() as at:
        fresh = retry_job(at.services, at.caller, transaction_id, force=force)
    data = {"new_transaction_id": fresh.id, "original_transaction_id": transaction_id}
    place.emit(data, lambda: lines(data))


@group.command()
@placed
def cancel(
    place: Place,
    transaction_id: TransactionId,
    note: Note = None,
) -> None:
    """Take back what has not been sent, or discard a dead-lettered one."""
    with place.open() as at:
        ended = steps.cancel(at.services, at.caller, transaction_id, note)
    _settled(place, ended)


@group.command()
@placed
def resolve(
    place: Place,
    transaction_id: TransactionId,
    outcome: Annotated[Settled, typer.Option(help="Whether it is in QuickBooks.")],
    note: Note = None,
) -> None:
    """Settle what only a person can: look in QuickBooks, then say whether it is there."""
    with place.open() as at:
        wanted = Outcome(outcome.value)
        ended = steps.resolve(at.services, at.caller, transaction_id, wanted, note)
    _settled(place, ended)


def list_rows(title: str, rows: list[dict[str, Any]]) -> None:
    """Print the rows of a list."""
    shown = [row | {"time_(UTC)": row["timestamp"][:19].replace("T", " ")} for row in rows]
    table(title, shown, COLUMNS)


def _settled(place: Place, job: Job) -> None:
    data = views.row(job)
    shown = {name: data[name] for name in ("transaction_id", "state", "outcome")}
    place.emit(data, lambda: lines(shown))


def _detail(at: Office, job: Job) -> dict[str, Any]:
    return views.detail(
        job,
        steps.standing(at.services, job),
        steps.request_text(at.services, job),
        steps.response_text(at.services, job),
    )


def _show(data: dict[str, Any]) -> None:
    told = data | {"fix": in_commands(data.get("fix") or "")}
    lines({name: value for name, value in told.items() if name not in LONG and cell(value) != "-"})
    for name in ("requests", "timeline"):
        rows = data[name]
        table(name.capitalize(), rows, rows[0] if rows else ())
    for name in ("qbxml_request", "qbxml_response"):
        typer.echo(f"\n{name.replace('_', ' ')}:\n{data[name] or '-'}")
    if data["state"] in (State.IN_DOUBT, State.NEEDS_ATTENTION):
        do = settle(data["transaction_id"], data["state"])
        say(f"Whether it is in QuickBooks is not known: {do}.")
