"""`qbrelay dead-letters`: what was tried as often as allowed and waits for a person."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import typer

from qbwc_service.api import views
from qbwc_service.cli.opening import Office
from qbwc_service.cli.output import FAILED, USAGE, Trouble, sentence_of, table
from qbwc_service.cli.place import Place, placed
from qbwc_service.cli.transactions import COLUMNS, Note, list_rows
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.steps.dead_letters import MOST, Chosen, Swept, discard_all, retry_all
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.store.port import batches

group = typer.Typer(help="Dead letters: tried as often as allowed, without success.")
Ids = Annotated[
    list[str], typer.Argument(metavar="[TRANSACTION_ID]...", help="The transactions' ids (tx-…).")
]
OfConnection = Annotated[str | None, typer.Option("--connection", help="All of this connection.")]
TITLE = "Dead letters"
All = Annotated[bool, typer.Option("--all", help="All of the tenant.")]


@group.command("list")
@placed
def list_(
    place: Place,
    connection: Annotated[str | None, typer.Option(help="Only of this connection.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 50,
) -> None:
    """List those that nobody has retried or discarded yet, the newest first."""
    wanted = Filter(state=State.DEAD_LETTERED, connection_id=connection)
    with place.open() as at:
        rows = [views.row(job) for job in _open(at, wanted, limit)]
    place.emit(rows, lambda: list_rows(TITLE, rows))


@group.command()
@placed
def retry(
    place: Place,
    ids: Ids = [],  # noqa: B006 - typer copies it
    connection: OfConnection = None,
    everything: All = False,
) -> None:
    """Send them again as new transactions, in the order in which they were accepted."""
    chosen = _chosen(ids, connection, everything=everything)
    with place.open() as at:
        swept = _all(chosen, lambda part: retry_all(at.services, at.caller, part))
    rows = [{"transaction_id": old, "new_transaction_id": new.id} for old, new in swept.done]
    _tell(place, swept, rows, ("transaction_id", "new_transaction_id"))


@group.command()
@placed
def discard(
    place: Place,
    ids: Ids = [],  # noqa: B006 - typer copies it
    connection: OfConnection = None,
    everything: All = False,
    note: Note = None,
) -> None:
    """Discard them; they end as canceled."""
    chosen = _chosen(ids, connection, everything=everything)
    with place.open() as at:
        swept = _all(chosen, lambda part: discard_all(at.services, at.caller, part, note))
    rows = [views.row(job) for _, job in swept.done]
    _tell(place, swept, rows, COLUMNS[:3])


def _open(at: Office, wanted: Filter, limit: int) -> list[Job]:
    """Return the newest that were not retried."""
    found: list[Job] = []
    cursor: str | None = None
    while len(found) < limit:
        page = list_jobs(at.services, at.caller, wanted, limit=limit, offset=0, cursor=cursor)
        found += [job for job in page.jobs if job.retried_by is None]
        cursor = page.cursor
        if cursor is None:
            break
    return found[:limit]


def _chosen(ids: list[str], connection: str | None, *, everything: bool) -> Chosen:
    if sum((bool(ids), connection is not None, everything)) != 1:
        raise Trouble("Name transactions, or --connection, or --all: one of the three.", USAGE)
    return Chosen(ids=ids, connection_id=connection)


def _all(chosen: Chosen, act: Callable[[Chosen], Swept]) -> Swept:
    """Go on until nothing is left, or the database went away."""
    whole = Swept([], [], None)
    for ids in [*batches(chosen.ids, MOST)] or [()]:
        part = replace(chosen, ids=ids)
        swept = act(part)
        whole = _joined(whole, swept)
        while swept.cursor and not swept.broke:
            swept = act(replace(part, cursor=swept.cursor))
            whole = _joined(whole, swept)
    return whole


def _joined(one: Swept, other: Swept) -> Swept:
    return Swept(one.done + other.done, one.refused + other.refused, other.cursor)


def _tell(place: Place, swept: Swept, rows: list[dict[str, Any]], columns: tuple[str, ...]) -> None:
    """Print what was done and what not; the exit code says whether all was."""
    left = [
        {"transaction_id": job_id, "error_code": no.code.value, "why": sentence_of(no)}
        for job_id, no in swept.refused
    ]

    def shown() -> None:
        if rows or not left:
            table("Done" if rows else TITLE, rows, columns)
        if left:
            table("Not done", left, ("transaction_id", "error_code"), note="why")

    place.emit({"done": rows, "not_done": left}, shown)
    if left:
        raise typer.Exit(FAILED)
