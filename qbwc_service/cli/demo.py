"""`qbrelay demo`: the whole walk on this machine, over real HTTP, with a simulated QuickBooks."""

import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import httpx
import typer
from pydantic import SecretStr
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from qbwc_service import logs
from qbwc_service.cli.demo_tries import ACCEPTED, CUSTOMERS, TRIES, Seen, Try
from qbwc_service.cli.opening import Json, settings_of
from qbwc_service.cli.output import FAILED, Trouble, console, emit
from qbwc_service.cli.server import in_background, listen
from qbwc_service.cli.simulate import rest
from qbwc_service.config import Settings
from qbwc_service.simulator import Company, WebConnector, read_qwc
from qbwc_service.steps import connections, keys
from qbwc_service.wiring import Relay, build
from qwc import write

PORT = 5000
EVERY_SECONDS = 2
LOOK_SECONDS = 0.1
MOST_LOOKS = 1200
OPEN_SECONDS = 0.5
REQUEST_SECONDS = 0.15

NEXT = """
[bold]It keeps serving; Ctrl-C ends it.[/] Try it yourself meanwhile:

  Documentation  {url}/docs
  API key        {key}
  .qwc file      {qwc}
  Log            {log}

  curl -H "X-API-Key: {key}" -H "Content-Type: application/xml" \\
       -d "<CompanyQueryRq/>" {url}/api/qbxml
"""
REAL = """
[bold]With a real QuickBooks[/] (README, "Ten minutes to a real QuickBooks"), on its own PC:
  1. py -m pip install .  and then  qbrelay serve
  2. qbrelay key create --name me  and  qbrelay connection create --name Books
  3. open the company file as Admin, import the .qwc file into the Web Connector, answer
     "Yes, always; allow access even if QuickBooks is not running", type the password
  4. send to the same address what you have just seen
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """The running demo: where it serves, its key, its .qwc file, the PC, the log."""

    url: str
    key: str
    qwc: Path
    log: Path
    connector: WebConnector
    stop: threading.Event


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
    out = console(stderr=as_json)
    with tempfile.TemporaryDirectory(prefix="qbrelay-demo-") as folder:
        try:
            with _staged(Path(folder), port) as stage:
                seen = _acted(stage, out)
                wrong = _judged(seen)
                _show(stage, seen, wrong, out, as_json=as_json, once=once)
                if not once:
                    _wait()
        except KeyboardInterrupt:
            return
    if once and wrong:
        raise typer.Exit(FAILED)


@contextmanager
def _staged(folder: Path, port: int | None) -> Iterator[Stage]:
    """Serve, with a key, a connection and a PC that polls, until the block is left."""
    with ExitStack() as at_end:
        sockets = _listen(port)
        for each in sockets:
            at_end.callback(each.close)
        settings = _settings(folder, sockets[0].getsockname()[1])
        logs.configure(settings)
        at_end.callback(logs.close)
        relay = build(settings)
        at_end.callback(relay.close)
        at_end.enter_context(in_background(relay, sockets))
        stage = _set_up(relay, folder)
        at_end.enter_context(_polling(stage))
        yield stage


def _listen(port: int | None) -> list[socket.socket]:
    try:
        return listen("127.0.0.1", PORT if port is None else port)
    except Trouble:
        if port is not None:
            raise
        return listen("127.0.0.1", 0)


def _settings(folder: Path, port: int) -> Settings:
    """Return settings in which nothing of the user's own server has a say."""
    return settings_of(
        host="127.0.0.1",
        port=port,
        db=folder / "relay.db",
        public_url="",
        log_file=folder / "relay.log",
        log_format="text",
        log_level="INFO",
        rate_limit=0,
        encryption_keys=SecretStr(""),
    )


def _set_up(relay: Relay, folder: Path) -> Stage:
    services = relay.services
    operator = keys.operator(keys.ensure_tenant(services, keys.DEFAULT_TENANT).id)
    key = keys.create_key(services, operator, "demo").secret
    every = {"every_seconds": EVERY_SECONDS}
    fresh = connections.create(services, operator, "Demo company", every)
    base_url = services.settings.base_url
    qwc = folder / "demo.qwc"
    qwc.write_bytes(write(connections.qwc_file(base_url, fresh.connection)))
    company = Company(open_seconds=OPEN_SECONDS, request_seconds=REQUEST_SECONDS)
    company.seed(customers=CUSTOMERS)
    stop = threading.Event()
    connector = WebConnector(
        read_qwc(qwc.read_bytes()), fresh.password, company, sleep=partial(rest, stop)
    )
    connector.add()
    return Stage(base_url, key, qwc, folder / "relay.log", connector, stop)


@contextmanager
def _polling(stage: Stage) -> Iterator[None]:
    thread = threading.Thread(
        target=stage.connector.run, args=(EVERY_SECONDS, stage.stop), daemon=True
    )
    thread.start()
    try:
        yield
    finally:
        stage.stop.set()
        thread.join()
        stage.connector.close()


def _acted(stage: Stage, out: Console) -> list[Seen]:
    """Submit everything at once, then watch each to its end."""
    out.print(
        f"QBXML Relay serves on {stage.url}. Beside it, simulated: a QuickBooks with {CUSTOMERS} "
        f"customers, and a Web Connector that polls every {EVERY_SECONDS} s."
    )
    columns = (SpinnerColumn(finished_text="*"), TextColumn("{task.description}"))
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
    emit(data, as_json=as_json, shown=lambda: out.print(_grid(rows)))
    for name, what in wrong.items():
        out.print(f"[bold red]Not as it should be:[/] {escape(f'{name}: {what}')}")
    if not wrong:
        out.print("All went as it should: four applied, two refused, each with its reason.")
    if not once:
        _tell(stage, out.print)
    if not as_json:
        out.print(REAL)


def _tell(stage: Stage, show: Callable[..., None]) -> None:
    named = {"url": stage.url, "key": stage.key, "qwc": str(stage.qwc), "log": str(stage.log)}
    show(NEXT.format(**{name: escape(text) for name, text in named.items()}), soft_wrap=True)


def _grid(rows: Sequence[Mapping[str, Any]]) -> Table:
    grid = Table(box=box.SIMPLE_HEAD)
    for name in ("request", "state", "outcome"):
        grid.add_column(name, no_wrap=True)
    for name in ("queued ms", "QuickBooks ms", "total ms"):
        grid.add_column(name, justify="right")
    grid.add_column("QuickBooks' answer, or why not", overflow="fold")
    for row in rows:
        cells = ("-" if value is None else str(value) for value in row.values())
        name, _, *rest = (escape(cell) for cell in cells)
        grid.add_row(name, *rest)
    return grid


def _wait() -> None:
    while True:
        time.sleep(1)
