"""`qbrelay demo`: the whole walk on this machine, over real HTTP, with a simulated QuickBooks."""

import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import httpx
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from qbwc_service.cli import demo_stage
from qbwc_service.cli.demo_stage import Stage
from qbwc_service.cli.demo_tries import ACCEPTED, CUSTOMERS, TRIES, Seen, Try
from qbwc_service.cli.opening import Json, refuse_table
from qbwc_service.cli.output import FAILED, console, emit, table

LOOK_SECONDS = 0.1
MOST_LOOKS = 1200

NEXT = """
[bold]It keeps serving; Ctrl-C ends it.[/] Try it yourself meanwhile:

  Console        {url}/console (log in with the key)
  Documentation  {url}/docs
  API key        {key}
  .qwc file      {qwc}
  Log            {log}

  curl -H "X-API-Key: {key}" -H "Content-Type: application/xml" \\
       -d "<CompanyQueryRq/>" {url}/api/qbxml
"""
WAS = """
Documentation, while it ran: {url}/docs
(without --once it goes on serving)"""
ROW = ("request", "state", "outcome", "queued_ms", "quickbooks_ms", "total_ms")
HEADS = {"quickbooks_ms": "QB ms"}
REAL = """
[bold]With a real QuickBooks[/], on its own PC (README, "Ten minutes …"):
  1. py -m pip install .  and then  qbrelay serve
  2. qbrelay key create --name me  and  qbrelay connection create --name Books
  3. open the company file as Admin, import the .qwc file into the Web
     Connector, answer "Yes, always; allow access even if QuickBooks is not
     running", type the password
  4. send to the same address what you have just seen
"""


def demo(
    once: Annotated[
        bool,
        typer.Option("--once", help="End after the table; exit code 0 only if all was right."),
    ] = False,
    port: Annotated[
        int | None, typer.Option(help="Port to serve on. Default: 5000, or a free one.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show the whole walk: REST call, queue, Web Connector, simulated QuickBooks, and back.

    Works in a temporary folder that is removed at the end, on loopback only; nothing of yours is
    touched. Keeps serving until Ctrl-C unless --once is given.
    """
    refuse_table("a file of its own: unset it meanwhile")
    out = console(stderr=as_json)
    with tempfile.TemporaryDirectory(prefix="qbrelay-demo-") as folder:
        try:
            with demo_stage.staged(Path(folder), port) as stage:
                wrong = played(stage, out, as_json=as_json, once=once)
                if not once:
                    wait()
        except KeyboardInterrupt:
            return
    if once and wrong:
        raise typer.Exit(FAILED)


def played(
    stage: Stage, out: Console, *, as_json: bool = False, once: bool = False, after: str = REAL
) -> dict[str, str]:
    """Play the whole walk on a stage and show it; return what is not as it should be, by name.

    `after` are the last words for people, with markup.
    """
    # The worst that can happen to a write: QuickBooks does it and dies before it says so.
    stage.connector.company.crash_next("after_record", holding="<InvoiceAdd>", silent=True)
    seen = _acted(stage, out)
    wrong = _judged(seen)
    _show(stage, seen, wrong, out, as_json=as_json, once=once)
    if not as_json:
        out.print(after)
    return wrong


def _acted(stage: Stage, out: Console) -> list[Seen]:
    """Submit everything at once, then watch each to its end."""
    out.print(
        f"QBXML Relay serves on {stage.url} with a simulated QuickBooks of {CUSTOMERS} customers "
        f"beside it, and a Web Connector that polls every {demo_stage.EVERY_SECONDS} s.",
        markup=False,
    )
    columns = (SpinnerColumn(finished_text="*"), TextColumn("{task.description}", markup=False))
    with (
        httpx.Client(
            base_url=stage.url, headers={"X-API-Key": stage.key}, timeout=60, trust_env=False
        ) as http,
        Progress(*columns, TimeElapsedColumn(), console=out) as progress,
    ):
        bars = [progress.add_task(each.name, total=1) for each in TRIES]
        seen = [_submitted(http, each) for each in TRIES]
        return _watched(http, seen, progress, bars)


def _submitted(http: httpx.Client, each: Try) -> Seen:
    answer = http.post(
        "/api/qbxml",
        json={"qbxml": each.qbxml, "identifier": each.name},
        headers={"Prefer": "respond-async"},
    )
    return Seen(answer.status_code, answer.json(), {})


def _watched(
    http: httpx.Client, seen: Sequence[Seen], progress: Progress, bars: Sequence[TaskID]
) -> list[Seen]:
    found = list(seen)
    for _ in range(MOST_LOOKS):
        for at, (each, one) in enumerate(zip(TRIES, found, strict=True)):
            if not progress.tasks[at].finished:
                found[at] = _looked(http, one)
                text, ended = _standing(found[at])
                progress.update(bars[at], description=f"{each.name}: {text}", completed=ended)
        if progress.finished:
            break
        time.sleep(LOOK_SECONDS)
    return found


def _looked(http: httpx.Client, seen: Seen) -> Seen:
    if seen.status not in ACCEPTED:
        return seen
    row = http.get(f"/api/transactions/{seen.transaction_id}").json()
    return Seen(seen.status, seen.body, row)


def _standing(seen: Seen) -> tuple[str, int]:
    """Return the state in words, and 1 when it has ended."""
    if not seen.row:
        return f"refused, HTTP {seen.status}", 1
    ended = seen.row["status"] != "pending"
    reason = seen.row.get("waiting_reason")
    return f"{seen.row['state']}{f' ({reason})' if reason else ''}", int(ended)


def _judged(seen: Sequence[Seen]) -> dict[str, str]:
    """Return what is not as it should be, by name."""
    found = {each.name: each.wrong(one) for each, one in zip(TRIES, seen, strict=True)}
    return {name: wrong for name, wrong in found.items() if wrong}


def _rows(seen: Sequence[Seen]) -> list[dict[str, Any]]:
    return [_row(each, one) for each, one in zip(TRIES, seen, strict=True)]


def _row(each: Try, seen: Seen) -> dict[str, Any]:
    timings = seen.row.get("timings", {})
    return {
        "request": each.name,
        "transaction_id": seen.row.get("transaction_id"),
        "state": seen.row.get("state", "refused"),
        "outcome": seen.row.get("outcome") or seen.body.get("outcome"),
        "queued_ms": timings.get("queued_ms"),
        "quickbooks_ms": timings.get("quickbooks_ms"),
        "total_ms": timings.get("total_ms"),
        "answer": each.told(seen),
    }


def _show(
    stage: Stage,
    seen: Sequence[Seen],
    wrong: Mapping[str, str],
    out: Console,
    *,
    as_json: bool,
    once: bool,
) -> None:
    rows = _rows(seen)
    data = {"ok": not wrong, "url": stage.url, "transactions": rows, "wrong": dict(wrong)}
    emit(data, as_json=as_json, shown=lambda: _table(rows, out))
    for name, what in wrong.items():
        out.print(f"[bold red]Not as it should be:[/] {escape(f'{name}: {what}')}")
    if not wrong:
        out.print("All went as it should: four applied, two refused, each with its reason; and the")
        out.print("invoice whose answer was lost on its way is in the books exactly once.")
    if once:
        out.print(WAS.format(url=stage.url), soft_wrap=True, markup=False)
    else:
        _tell(stage, out.print)


def _tell(stage: Stage, show: Callable[..., None]) -> None:
    named = {"url": stage.url, "key": stage.key, "qwc": str(stage.qwc), "log": str(stage.log)}
    show(NEXT.format(**{name: escape(text) for name, text in named.items()}), soft_wrap=True)


def _table(rows: Sequence[Mapping[str, Any]], out: Console) -> None:
    shown = [{HEADS.get(name, name): value for name, value in row.items()} for row in rows]
    columns = [HEADS.get(name, name) for name in ROW]
    table("What became of them", shown, columns, note="answer", out=out)


def wait() -> None:
    """Wait for Ctrl-C."""
    while True:
        time.sleep(1)
