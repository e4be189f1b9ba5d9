"""`qbrelay dead-letters`: what was tried as often as allowed and waits for a person."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any

import typer

from qbwc_service.api import views
from qbwc_service.cli.opening import DEFAULT, Db, Json, Office, Table, TenantName, office
from qbwc_service.cli.output import FAILED, USAGE, Trouble, emit, sentence_of, table
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
def list_(
    connection: Annotated[str | None, typer.Option(help="Only of this connection.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 50,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """List those that nobody has retried or discarded yet, the newest first."""
    wanted = Filter(state=State.DEAD_LETTERED, connection_id=connection)
    with office(db, table_name, tenant) as at:
        rows = [views.row(job) for job in _open(at, wanted, limit)]
    emit(rows, as_json=as_json, shown=lambda: list_rows(TITLE, rows))


@group.command()
def retry(
    ids: Ids = [],  # noqa: B006 - typer copies it
    connection: OfConnection = None,
    everything: All = False,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Send them again as new transactions, in the order in which they were accepted."""
    chosen = _chosen(ids, connection, everything=everything)
    with office(db, table_name, tenant) as at:
        swept = _all(chosen, lambda part: retry_all(at.services, at.caller, part))
    rows = [{"transaction_id": old, "new_transaction_id": new.id} for old, new in swept.done]
    _tell(swept, rows, ("transaction_id", "new_transaction_id"), as_json=as_json)


@group.command()
def discard(
    ids: Ids = [],  # noqa: B006 - typer copies it
    connection: OfConnection = None,
    everything: All = False,
    note: Note = None,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Discard them; they end as canceled."""
    chosen = _chosen(ids, connection, everything=everything)
    with office(db, table_name, tenant) as at:
        swept = _all(chosen, lambda part: discard_all(at.services, at.caller, part, note))
    rows = [views.row(job) for _, job in swept.done]
    _tell(swept, rows, COLUMNS[:3], as_json=as_json)


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


def _tell(
    swept: Swept, rows: list[dict[str, Any]], columns: tuple[str, ...], *, as_json: bool
) -> None:
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

    emit({"done": rows, "not_done": left}, as_json=as_json, shown=shown)
    if left:
        raise typer.Exit(FAILED)
