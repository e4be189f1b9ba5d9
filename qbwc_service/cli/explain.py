"""`qbrelay explain`: what a code of QuickBooks or the Web Connector means, and what to do."""

from dataclasses import asdict
from typing import Annotated, Any

import typer

from qbwc_service.cli.opening import Json
from qbwc_service.cli.output import FAILED, Trouble, emit, lines
from qbxml.codes.connectors import ConnectorCode
from qbxml.codes.explaining import Explained
from qbxml.codes.explaining import explain as look_up
from qbxml.codes.hresults import Hresult
from qbxml.codes.status_rows import Kind as StatusKind
from qbxml.codes.statuses import Status

STATUS, HRESULT, CONNECTOR = "status code", "HRESULT", "Web Connector code"
WRITES = {
    "applied": "was made",
    "not_applied": "was not made",
    "no": "was not made",
    "unknown": "may have been made",
}
KINDS: dict[StatusKind, str] = {
    "ok": "done; no error",
    "empty": "an empty result; no error",
    "partial": "a warning; no error",
    "applied_with_loss": "a warning on something that was saved; no error",
    "transient": "trouble that may pass",
    "input": "a value that is not accepted",
    "bug": "a mistake of the program",
    "state": "not possible as things stand in QuickBooks",
    "conflict": "a conflict with what is in QuickBooks",
    "permission": "a missing permission",
    "not_found": "something that is not there",
    "dependency": "something else that must be there first",
    "skipped": "left out because of another request",
    "unsupported": "not supported here",
    "recovery": "about QuickBooks' record of a message set",
}
SCOPES = {"request": "what was sent", "connection": "the connection, whatever was sent"}
UNLISTED = "not in the list of known codes; this is what its range says"
STRANGE = "not in the list of known codes; this is what holds of any"


def explain(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE", help="As 3140, 0x80040400, -2147220480 (decimal) or QBWC1012."
        ),
    ],
    as_json: Json = False,
) -> None:
    """Explain a code that QuickBooks or the Web Connector shows, and say what to do.

    Takes the status code of an answer, an HRESULT, or a code of the Web Connector. Exit code 1
    for what is no such code, and for an HRESULT that is not in the list of known ones.
    """
    try:
        found = look_up(code)
    except ValueError as error:
        raise Trouble(str(error)) from error
    data = {"of": _of(found), **asdict(found)}
    emit(data, as_json=as_json, shown=lambda: lines(_told(found)))
    if isinstance(found, Hresult) and not found.listed:
        raise typer.Exit(FAILED)


def _of(found: Explained) -> str:
    if isinstance(found, Status):
        return STATUS
    return HRESULT if isinstance(found, Hresult) else CONNECTOR


def _told(found: Explained) -> dict[str, Any]:
    """Return what a person is told, in order; nothing that holds nothing."""
    told = {
        _of(found): found.code,
        "meaning": found.meaning,
        **_consequences(found),
        "for the bookkeeper": found.bookkeeper,
        "for the developer": found.developer,
        "what to do": found.fix,
        "in QuickBooks": "" if isinstance(found, ConnectorCode) else found.menu,
    }
    return {name: value for name, value in told.items() if value != ""}


def _consequences(found: Explained) -> dict[str, str]:
    if isinstance(found, ConnectorCode):
        return {"seen while": found.when}
    if isinstance(found, Hresult):
        return {
            "note": "" if found.listed else STRANGE,
            "concerns": SCOPES[found.scope],
            "again": found.again,
            "a write": WRITES[found.executed],
        }
    return {
        "note": "" if found.listed else UNLISTED,
        "class": KINDS[found.kind],
        "again": found.again,
        "a write": WRITES[found.applied_on_write],
    }
