"""`qbrelay schema`: which requests there are, and what one may hold."""

import json
from typing import Annotated, Any

import typer

from qbwc_service.cli.judging import Edition, checked_version, word
from qbwc_service.cli.opening import Json
from qbwc_service.cli.output import Trouble, emit, table
from qbxml.check.suggest import suggestion
from qbxml.schema.editions import LETTERS
from qbxml.shapes.catalog import Entry, entries
from qbxml.shapes.editions import QuickBooks, quickbooks
from qbxml.shapes.json_schema import answer_schema, request_schema

Request = Annotated[
    str | None, typer.Argument(metavar="REQUEST", help="Such as InvoiceAdd. Default: list all.")
]
Version = Annotated[
    str | None,
    typer.Option(
        metavar="13.0",
        callback=checked_version,
        help="The qbXML version that QuickBooks speaks. Default: any.",
    ),
]
OfAnswer = Annotated[bool, typer.Option("--answer", help="What its answer holds.")]


def schema(
    request: Request = None,
    answer: OfAnswer = False,
    version: Version = None,
    edition: Edition = None,
    as_json: Json = False,
) -> None:
    """Show the JSON Schema of a request's data, or list the requests that there are.

    With --version or --edition what such a QuickBooks does not have is left out. The schema is JSON
    in any case; --json is for the list.
    """
    known_to = quickbooks(version, word(edition))
    if request is None:
        rows = [_row(one) for one in entries(known_to)]
        emit(rows, as_json=as_json, shown=lambda: table("Requests", rows, rows[0] if rows else ()))
        return
    type_ = request.removesuffix("Rs" if answer else "Rq")
    found = (answer_schema if answer else request_schema)(type_, version, word(edition))
    if found is None:
        raise Trouble(_unknown(type_, known_to))
    typer.echo(json.dumps(found, indent=2, ensure_ascii=False))


def _row(one: Entry) -> dict[str, Any]:
    """Return what the list says of a request."""
    have = [country for country, letter in LETTERS.items() if letter not in one.lacking]
    return {"name": one.type, "since": ".".join(map(str, one.since)), "editions": have}


def _unknown(type_: str, known_to: QuickBooks) -> str:
    known = next((one for one in entries() if one.type == type_), None)
    if known is None:
        meant = suggestion(f"{type_}Rq") if type_ else None
        advice = (
            f"did you mean {meant.removesuffix('Rq')}" if meant else "`qbrelay schema` lists all"
        )
        return f"{type_} is no request of qbXML; {advice}{'?' if meant else '.'}"
    if known_to.version is not None and known.since > known_to.version:
        return f"{type_} came with qbXML {'.'.join(map(str, known.since))}."
    return f"The {_name(known_to.edition)} edition of QuickBooks has no {type_}."


def _name(letter: str) -> str:
    return next(country for country, each in LETTERS.items() if each == letter)
