"""`qbrelay submit`: one qbXML file into QuickBooks, and the answer back, for scripts."""

import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any, Protocol

import httpx
import typer

from qbwc_service.api import views
from qbwc_service.cli.opening import (
    DEFAULT,
    Db,
    Json,
    Office,
    Table,
    TenantName,
    office,
    sendable,
    settings_of,
)
from qbwc_service.cli.output import FAILED, OK, PENDING, USAGE, Trouble, emit, say
from qbwc_service.cli.submit_words import WHICH_CONNECTION, advice_for, checked, waits
from qbwc_service.cli.wording import in_commands
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.steps import transactions as steps
from qbwc_service.steps.submit import Submission
from qbwc_service.steps.submit import submit as submit_step
from qbxml.problems import MalformedError
from qbxml.reading import as_text

LONGEST_WAIT = 25
SPARE_SECONDS = 30
LOOK_SECONDS = 0.2
ENDS = {"success": OK, "pending": PENDING}
WAIT_SECONDS = 15
NUMBER = re.compile(r"-?[\d.]+")
File = Annotated[str, typer.Argument(metavar="FILE", help="The qbXML; - reads stdin.")]
Key = Annotated[str | None, typer.Option(envvar="QBRELAY_KEY", help="API key for the server.")]
Url = Annotated[
    str | None, typer.Option(help="The server. Default: http://localhost and the port.")
]
Wait = Annotated[
    int, typer.Option(min=0, help="Seconds to wait for the answer; may be left out: 15.")
]
Chosen = Annotated[str | None, typer.Option(help="Its id; needed with more than one connection.")]
Identifier = Annotated[str | None, typer.Option(help="Your own name for it.")]
IdempotencyKey = Annotated[str | None, typer.Option(help="Makes sending it twice harmless.")]
Priority = Annotated[Lane, typer.Option(help="Which lane it waits in.")]
After = Annotated[
    list[str],
    typer.Option(metavar="TRANSACTION", help="Send it once this one succeeded; repeatable."),
]


class Door(Protocol):
    """Where a file can be handed in, and looked after."""

    def hand_in(self, fields: dict[str, Any]) -> str:
        """Return the transaction's id; raises Refused, Refusal or httpx.HTTPError."""
        ...

    def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
        """Return everything about the transaction, once it ended or the seconds are over."""
        ...


class Refused(Exception):  # noqa: N818 - the server's no, as it came
    """The server took nothing in; `body` is its problem document."""

    def __init__(self, body: dict[str, Any]) -> None:
        super().__init__(str(body.get("detail", "The server refused it.")))
        self.body = body


@dataclass(frozen=True, slots=True)
class RestDoor:
    """A running server's API."""

    http: httpx.Client

    def hand_in(self, fields: dict[str, Any]) -> str:
        """See Door."""
        answer = self.http.post("/api/qbxml", json=fields, headers={"Prefer": "respond-async"})
        body = _body(answer)
        if not answer.is_success:
            raise Refused(body)
        return str(body["transaction_id"])

    def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
        """See Door."""
        params = {"wait": seconds}
        answer = self.http.get(f"/api/transactions/{transaction_id}", params=params)
        if not answer.is_success:
            raise Refused(_body(answer))
        return _body(answer)


@dataclass(frozen=True, slots=True)
class StoreDoor:
    """The database itself, on the server's own machine; needs no key."""

    at: Office

    def hand_in(self, fields: dict[str, Any]) -> str:
        """See Door."""
        lane = Lane(fields.pop("priority"))
        wanted = Submission(lane=lane, **fields)
        try:
            return submit_step(self.at.services, self.at.caller, wanted).id
        except Refusal as error:
            raise Refused(_body_of(error)) from error

    def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
        """See Door."""
        services, caller = self.at.services, self.at.caller
        for _ in range(1 + round(seconds / LOOK_SECONDS)):
            job = steps.find_job(services, caller, transaction_id)
            if job.final:
                break
            time.sleep(LOOK_SECONDS)
        return views.detail(
            job,
            steps.standing(services, job),
            steps.request_text(services, job),
            steps.response_text(services, job),
        )


def submit(
    file: File,
    wait: Wait = WAIT_SECONDS,
    url: Url = None,
    key: Key = None,
    connection: Chosen = None,
    identifier: Identifier = None,
    idempotency_key: IdempotencyKey = None,
    priority: Priority = Lane.STANDARD,
    after: After = [],  # noqa: B006 - typer copies it
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Send a qbXML file to QuickBooks and print the answer.

    Over REST with a key; without one, straight into the database that --db or --table names.
    Exit codes: 0 QuickBooks did it, 1 it was refused or failed, 2 wrong usage, 3 no answer yet
    (the transaction goes on; see `transactions show`), 4 the server cannot be reached.
    """
    fields = {
        "qbxml": _read(file),
        "connection_id": connection,
        "identifier": identifier,
        "idempotency_key": idempotency_key,
        "priority": priority.value,
        "after": checked(after) or None,
    }
    given = {name: value for name, value in fields.items() if value is not None}
    try:
        with _door(url, key, tenant, db, table_name) as door:
            row = _watched(door, door.hand_in(given), wait)
    except Refused as error:
        body, (advice, code) = error.body, advice_for(error.body)
        emit(body, as_json=as_json, shown=lambda: _say_refused(body, advice))
        raise typer.Exit(code) from error
    emit(row, as_json=as_json, shown=lambda: _show(row))
    raise typer.Exit(ENDS.get(row["status"], FAILED))


def with_wait(words: Sequence[str]) -> list[str]:
    """Return a command line in which `--wait` has its number; typer knows no optional one."""
    if not words or words[0] != "submit":
        return list(words)
    pairs = zip(words, [*words[1:], ""], strict=True)
    bare = [word == "--wait" and not NUMBER.fullmatch(after) for word, after in pairs]
    each = (
        [word, str(WAIT_SECONDS)] if lone else [word]
        for word, lone in zip(words, bare, strict=True)
    )
    return [word for part in each for word in part]


def _read(file: str) -> str:
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return as_text(data)
    except MalformedError as error:
        raise Trouble(str(error)) from error


@contextmanager
def _door(
    url: str | None,
    key: str | None,
    tenant: str,
    db: Path | None,
    table_name: str | None = None,
) -> Iterator[Door]:
    if key is None and (db is not None or table_name):
        with office(db, table_name, tenant) as at:
            yield StoreDoor(at)
        return
    if key is None:
        raise Trouble(
            "Which key? Give --key or QBRELAY_KEY; on the server's own machine, --db will do.",
            USAGE,
        )
    base = url or f"http://localhost:{settings_of().port}"
    with httpx.Client(
        base_url=base,
        headers={"X-API-Key": sendable(key)},
        timeout=LONGEST_WAIT + SPARE_SECONDS,
        trust_env=url is not None,
    ) as http:
        yield RestDoor(http)


def _watched(door: Door, transaction_id: str, wait: int) -> dict[str, Any]:
    left = wait
    row = door.look(transaction_id, min(left, LONGEST_WAIT))
    while row["status"] == "pending" and left > LONGEST_WAIT:
        left -= LONGEST_WAIT
        row = door.look(transaction_id, min(left, LONGEST_WAIT))
    return row


def _body(answer: httpx.Response) -> dict[str, Any]:
    """Return the JSON object; another program's page becomes one that says so."""
    try:
        body = answer.json()
    except ValueError:
        body = None
    if isinstance(body, dict):
        return body
    return {"detail": f"HTTP {answer.status_code} came from {answer.url}: is it QBXML Relay?"}


def _body_of(error: Refusal) -> dict[str, Any]:
    """Return a step's no as the API would say it."""
    return {
        "error_code": error.code.value,
        "detail": error.detail,
        "fix": error.fix,
        "problems": [asdict(problem) for problem in error.problems],
        **{name: value for name, value in error.extra.items() if name != "first"},
    }


def _say_refused(body: dict[str, Any], advice: str) -> None:
    problems = [one for one in body.get("problems") or [] if one["line"] is not None]
    for problem in problems:
        say(f"line {problem['line']}, column {problem['column']}: {problem['message']}")
    if not problems:
        detail = str(body.get("detail") or "").replace(
            f"{WHICH_CONNECTION}: t", "Which connection? T"
        )
        say(in_commands(" ".join(part for part in (detail, advice or body.get("fix")) if part)))


def _show(row: dict[str, Any]) -> None:
    if row.get("qbxml_response"):
        typer.echo(row["qbxml_response"])
    reason = f" ({row['waiting_reason']})" if row.get("waiting_reason") else ""
    id_ = row["transaction_id"]
    say(f"{id_}: {row['state']}{reason}, {row['outcome']}. {row['message']}")
    if row["status"] == "pending":
        say(waits(row))
