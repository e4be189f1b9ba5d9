"""`qbrelay simulate`: a Web Connector and a QuickBooks that are not there, against any server."""

import json
import re
import threading
from dataclasses import asdict, fields, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit

import httpx
import typer
from rich.markup import escape

from qbwc_service.cli.opening import Json, sendable
from qbwc_service.cli.output import FAILED, USAGE, Trouble, console, say
from qbwc_service.simulator import (
    Company,
    Faults,
    QwcFile,
    QwcRefusedError,
    VisitReport,
    WebConnector,
    When,
    read_qwc,
)

EVERY_SECONDS = 5.0
UNREACHED = ("QBWC1003", "QBWC1004", "QBWC1048")
"""The Web Connector's words for a server that is not there, or another one that is."""

WRONG_PASSWORD = "nvu"  # noqa: S105 - the answer, not a password
TIMEOUT_SECONDS = 30
NOT_SWITCHES = ("connection_hresult", "crash_hresult", "second_machine", "padding")
SWITCHES = tuple(f.name.replace("_", "-") for f in fields(Faults) if f.name not in NOT_SWITCHES)
FAULT = re.compile(r"(?P<name>[a-z0-9-]+)(@(?P<at>[1-9]\d*))?(x(?P<times>[1-9]\d*|\*))?")
FAULT_HELP = (
    "What goes wrong, as NAME, NAME@3 (the third time), NAME@3x2 (twice from then on), NAMEx* "
    f"(always); repeatable. Names: {', '.join(SWITCHES)}."
)


Target = Annotated[
    str, typer.Argument(metavar="FILE.qwc|URL", help="The .qwc file, or a server's address.")
]
Password = Annotated[
    str,
    typer.Option(
        envvar="QBRELAY_QBWC_PASSWORD",
        prompt=True,
        hide_input=True,
        help="The connection's Web Connector password; asked for when left out.",
    ),
]
Qwc = Annotated[Path | None, typer.Option(help="With a URL: the .qwc file that says who calls.")]
Key = Annotated[
    str | None,
    typer.Option(envvar="QBRELAY_KEY", help="With a URL: fetch the .qwc file with this key."),
]
Chosen = Annotated[
    str | None, typer.Option(help="With --key: which connection; else the only one.")
]
Once = Annotated[bool, typer.Option("--once", help="One visit, then end.")]
Every = Annotated[
    float | None, typer.Option(min=0, help="Seconds between visits. Default: the file's.")
]
Latency = Annotated[float, typer.Option(min=0, help="Seconds QuickBooks takes a request.")]
OpenLatency = Annotated[
    float, typer.Option(min=0, help="Seconds QuickBooks takes to open its file.")
]
Customers = Annotated[int, typer.Option(min=0, help="Made-up customers in the file.")]
Machine = Annotated[str, typer.Option(help="Name of the simulated PC.")]
FaultWords = Annotated[list[str], typer.Option("--fault", help=FAULT_HELP)]


def simulate(
    target: Target,
    password: Password,
    qwc: Qwc = None,
    key: Key = None,
    connection: Chosen = None,
    once: Once = False,
    every: Every = None,
    latency: Latency = 0,
    open_latency: OpenLatency = 0,
    customers: Customers = 0,
    machine: Machine = "PC1",
    fault: FaultWords = [],  # noqa: B006 - typer copies it
    as_json: Json = False,
) -> None:
    """Poll a server as the Web Connector does, with a QuickBooks company in memory behind it.

    The company begins empty but for the standard lists, and is gone at the end. With --once the
    exit code is 0 when the visit ended well. With --json each visit is one line.
    """
    company = Company(open_seconds=open_latency, request_seconds=latency)
    company.seed(customers=customers)
    stop = threading.Event()
    file = _qwc(target, qwc, key, connection)
    faults = faults_of(fault)
    connector = WebConnector(
        file, password, company, machine=machine, faults=faults, sleep=partial(rest, stop)
    )
    say(f"{file.app_name}: calling {file.app_url} as {file.user_name}; Ctrl-C ends it.")
    most = 1 if once else None
    report = _polled(connector, _pause(every, file), stop, most, as_json=as_json)
    if once and not (report and report.ok):
        raise typer.Exit(FAILED)


def _polled(
    connector: WebConnector,
    pause: float,
    stop: threading.Event,
    most: int | None,
    *,
    as_json: bool,
) -> VisitReport | None:
    """Add the application and visit; Ctrl-C is a clean end of the program."""
    try:
        connector.add()
        return connector.run(
            pause,
            stop,
            max_visits=most,
            on_visit=lambda seen: _tell(connector.qwc, seen, as_json=as_json),
        )
    except QwcRefusedError as error:
        hint = " Is `qbrelay serve` running?" if error.code in UNREACHED else ""
        raise Trouble(f"The Web Connector would not add it. {error}.{hint}") from error
    except KeyboardInterrupt:
        raise typer.Exit from None
    finally:
        connector.close()


def faults_of(given: list[str]) -> Faults:
    """Return the switches that these words turn on. Raises Trouble for an unknown one."""
    wanted: dict[str, Any] = {}
    for word in given:
        found = FAULT.fullmatch(word)
        if not found or found["name"] not in SWITCHES:
            raise Trouble(f"There is no fault {word!r}; there are {', '.join(SWITCHES)}.", USAGE)
        times = None if found["times"] == "*" else int(found["times"] or 1)
        wanted[found["name"].replace("-", "_")] = When(int(found["at"] or 1), times)
    return Faults(**wanted)


def _qwc(target: str, qwc: Path | None, key: str | None, connection: str | None) -> QwcFile:
    """Return who calls, and where: the file, or the URL with a file or a key."""
    if not target.startswith(("http://", "https://")):
        return _read(Path(target).read_bytes())
    base = target.rstrip("/").removesuffix("/qbwc")
    if qwc is not None:
        return _at(base, _read(qwc.read_bytes()))
    if key is not None:
        return _at(base, _read(_fetched(base, key, connection)))
    raise Trouble("Who calls? With a URL give --qwc FILE, or --key to fetch the file.", USAGE)


def _read(content: bytes) -> QwcFile:
    try:
        return read_qwc(content)
    except QwcRefusedError as error:
        sentence = f"The .qwc file cannot be used. {error}."
        raise Trouble(f"{sentence} `qbrelay connection qwc CONNECTION_ID` writes it.") from error


def _at(base: str, file: QwcFile) -> QwcFile:
    """Return the file with its addresses on this server."""

    def moved(url: str) -> str:
        parts = urlsplit(base)
        path = parts.path + urlsplit(url).path
        return urlunsplit((parts.scheme, parts.netloc, path, "", ""))

    return replace(file, app_url=moved(file.app_url), app_support=moved(file.app_support))


def _fetched(base: str, key: str, connection: str | None) -> bytes:
    headers = {"X-API-Key": sendable(key)}
    with httpx.Client(headers=headers, timeout=TIMEOUT_SECONDS) as http:
        wanted = connection or _only(_checked(http.get(f"{base}/api/connections")))
        return _checked(http.get(f"{base}/api/connections/{wanted}/qwc")).content


def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.is_success:
        return answer
    if answer.status_code == httpx.codes.UNAUTHORIZED:
        raise Trouble(
            "The API key is missing or wrong. Give the right one with --key or QBRELAY_KEY; "
            "`qbrelay key list` shows those there are."
        )
    raise Trouble(f"The server answered {answer.status_code} to {answer.request.url.path}.")


def _only(answer: httpx.Response) -> str:
    try:
        ids = [each["connection_id"] for each in answer.json()["connections"]]
    except (ValueError, KeyError, TypeError) as error:
        raise Trouble(f"What answers at {answer.url} is not QBXML Relay.") from error
    if len(ids) == 1:
        return str(ids[0])
    if not ids:
        raise Trouble("There is no connection: `qbrelay connection create --name NAME`.", USAGE)
    raise Trouble(
        f"There are {len(ids)} connections: choose with --connection; `qbrelay connection list` "
        "shows them.",
        USAGE,
    )


def _pause(every: float | None, file: QwcFile) -> float:
    if every is not None:
        return every
    return file.every_seconds or EVERY_SECONDS


def rest(stop: threading.Event, seconds: float) -> None:
    """Sleep, unless it is to stop."""
    stop.wait(seconds)


def _tell(file: QwcFile, report: VisitReport, *, as_json: bool) -> None:
    if as_json:
        typer.echo(_line(report))
        return
    colour = "green" if report.ok else "red"
    error = escape(" ".join(part for part in (report.code, report.last_error) if part))
    console().print(
        f"[{colour}]{report.status}[/]: {report.jobs} message sets, {len(report.calls)} calls"
        f"{f'. {error}' if error else ''}",
        soft_wrap=True,
    )
    if report.status == WRONG_PASSWORD:
        say(
            "The password is wrong, or the connection is gone or disabled. A new password: "
            f"`qbrelay connection rotate-password {file.user_name}`."
        )


def _line(report: VisitReport) -> str:
    return json.dumps(asdict(report) | {"ok": report.ok})
