"""`qbrelay submit`: one file of qbXML or JSON into QuickBooks, and the answer back, for scripts."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import httpx
import typer

from qbwc_service.api.bodies import read_json
from qbwc_service.api.routes_requests import exactly
from qbwc_service.api.switches import Switches
from qbwc_service.cli.files import STDIN, read
from qbwc_service.cli.judging import line, shown
from qbwc_service.cli.opening import (
    DEFAULT,
    Db,
    Json,
    Table,
    TenantName,
    office,
    sendable,
    settings_of,
)
from qbwc_service.cli.output import FAILED, OK, PENDING, USAGE, Trouble, emit, say
from qbwc_service.cli.submit_doors import QBXML, Door, Refused, RestDoor, StoreDoor
from qbwc_service.cli.submit_words import (
    WHICH_CONNECTION,
    advice_for,
    checked,
    in_json,
    placed,
    waits,
)
from qbwc_service.cli.wording import in_commands
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Lane
from qbxml.problems import MalformedError
from qbxml.sets.reading import as_text

LONGEST_WAIT = 25
SPARE_SECONDS = 30
ENDS = {"success": OK, "pending": PENDING}
WAIT_SECONDS = 15
NUMBER = re.compile(r"-?[\d.]+")
File = Annotated[
    str,
    typer.Argument(
        metavar="FILE", help="The qbXML, or JSON with type and data; - or nothing reads stdin."
    ),
]
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

Unjudged = Annotated[bool, typer.Option("--no-validate", help="Let QuickBooks judge the values.")]
Fix = Annotated[
    bool | None,
    typer.Option(
        "--fix/--no-fix",
        help="Mend what is certain first, or not. Default: as the connection is set.",
    ),
]
Dry = Annotated[
    bool, typer.Option("--dry-run", help="Queue nothing; print the qbXML as it would leave.")
]


def submit(
    file: File = STDIN,
    wait: Wait = WAIT_SECONDS,
    url: Url = None,
    key: Key = None,
    connection: Chosen = None,
    identifier: Identifier = None,
    idempotency_key: IdempotencyKey = None,
    priority: Priority = Lane.STANDARD,
    after: After = [],  # noqa: B006 - typer copies it
    no_validate: Unjudged = False,
    fix: Fix = None,
    dry_run: Dry = False,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Send a file of qbXML, or of JSON, to QuickBooks and print the answer, in the same language.

    JSON is the body of POST /api/requests; options go before its fields.

    Over REST with a key; without one, straight into the database that --db or --table names.
    Exit codes: 0 QuickBooks did it, 1 it was refused or failed, 2 wrong usage, 3 no answer yet
    (the transaction goes on; see `transactions show`), 4 the server cannot be reached. Of a dry
    run: 0 it would be taken, 1 something is wrong with it.
    """
    given = _given(
        connection_id=connection,
        identifier=identifier,
        idempotency_key=idempotency_key,
        priority=None if priority is Lane.STANDARD else priority.value,
        after=checked(after) or None,
    )
    wanted = Switches(validate=not no_validate, fix=fix, dry_run=dry_run)
    with _refusals(shown(file), as_json=as_json):
        body = {**_read(file), **given}
        with _door(url, key, tenant, db, table_name) as door:
            code = _sent(door, shown(file), (body, wanted), wait, as_json=as_json)
    raise typer.Exit(code)


def _given(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


@contextmanager
def _refusals(file: str, *, as_json: bool) -> Iterator[None]:
    """Tell what the server refuses, and leave with the exit code for it."""
    try:
        yield
    except Refused as error:
        body, (advice, code) = error.body, advice_for(error.body)
        emit(body, as_json=as_json, shown=lambda: _say_refused(file, body, advice))
        raise typer.Exit(code) from error


def _sent(
    door: Door, file: str, sent: tuple[dict[str, Any], Switches], wait: int, *, as_json: bool
) -> int:
    """Hand in what a file asks for and tell what becomes of it; return the exit code."""
    told = door.hand_in(*sent)
    if sent[1].dry_run:
        emit(told, as_json=as_json, shown=lambda: _show_dry(file, told))
        return OK if told["valid"] else FAILED
    _say_remarks(file, told)
    row = _watched(door, str(told["transaction_id"]), wait)
    emit(row, as_json=as_json, shown=lambda: _show(row))
    return ENDS.get(row["status"], FAILED)


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


def _read(file: str) -> dict[str, Any]:
    """Return the fields that the file stands for: its qbXML, or those of its JSON."""
    data = read(file)
    if file.lower().endswith(".json") or data.lstrip()[:1] == b"{":
        return _read_json(data)
    try:
        return {QBXML: as_text(data)}
    except MalformedError as error:
        raise Trouble(
            "\n".join(line(shown(file), "error", one) for one in error.problems)
        ) from error


def _read_json(data: bytes) -> dict[str, Any]:
    try:
        body = read_json(data, exactly)
    except Refusal as error:
        raise Trouble(f"{error.detail} {error.fix}") from error
    if not isinstance(body, dict):
        raise Trouble("The JSON is no object. Send one with type and data.")
    return body


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


def _say_refused(file: str, body: dict[str, Any], advice: str) -> None:
    problems = [one for one in body.get("problems") or [] if one["line"] or in_json(one)]
    for problem in problems:
        say(placed(file, "error", problem))
    for change in body.get("changes") or ():
        say(placed(file, "can be mended", change))
    if not problems:
        detail = str(body.get("detail") or "").replace(
            f"{WHICH_CONNECTION}: t", "Which connection? T"
        )
        say(in_commands(" ".join(part for part in (detail, advice or body.get("fix")) if part)))


def _say_remarks(file: str, told: dict[str, Any]) -> None:
    """Say what was mended in a request, and what may be wrong with it."""
    for change in told.get("changes") or ():
        say(placed(file, "mended", change))
    for warning in told.get("warnings") or ():
        say(placed(file, "warning", warning))


def _show_dry(file: str, told: dict[str, Any]) -> None:
    if told["qbxml"] is not None:
        typer.echo(told["qbxml"])
    _say_remarks(file, told)
    for problem in told["problems"]:
        say(placed(file, "error", problem))


def _show(row: dict[str, Any]) -> None:
    if row.get("written_in") == "json":
        _show_data(row)
    elif row.get("qbxml_response"):
        typer.echo(row["qbxml_response"])
    reason = f" ({row['waiting_reason']})" if row.get("waiting_reason") else ""
    id_ = row["transaction_id"]
    say(f"{id_}: {row['state']}{reason}, {row['outcome']}. {row['message']}")
    if row.get("fix"):
        say(in_commands(row["fix"]))
    for warning in row.get("warnings") or ():
        said = f"{warning['path']}: " if warning["path"] else ""
        say(f"warning: {said}{warning['message']} {warning.get('fix') or ''}".rstrip())
    if row["status"] == "pending":
        say(waits(row))


def _show_data(row: dict[str, Any]) -> None:
    """Print the data of the answer; of a set that of each request, null where there is none."""
    each = [line["data"] for line in row["requests"]]
    if any(data is not None for data in each):
        shown = each[0] if len(each) == 1 else each
        typer.echo(json.dumps(shown, indent=2, ensure_ascii=False))
