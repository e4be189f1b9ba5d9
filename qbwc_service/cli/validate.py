"""`qbrelay validate`: what is wrong with qbXML, before anything is sent."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from qbwc_service.cli import files
from qbwc_service.cli.judging import (
    Edition,
    Version,
    as_data,
    problem_lines,
    shown,
    word,
)
from qbwc_service.cli.opening import Json, settings_of
from qbwc_service.cli.output import FAILED, USAGE, emit, say, sentence_of
from qbxml.check.validating import findings
from qbxml.problems import Findings, MalformedError, Problem
from qbxml.sets import reading
from qbxml.sets.request_set import request_set

AsIs = Annotated[
    bool, typer.Option("--as-is", help="Judge the text as it stands, not what the relay sends.")
]


def validate(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="FILE…", help="The qbXML; - or nothing: stdin.")
    ] = None,
    version: Version = None,
    edition: Edition = None,
    as_is: AsIs = False,
    as_json: Json = False,
) -> None:
    """Check qbXML against the schema: names, order, lengths, types, versions, editions.

    Every problem is told with its place, as `file:line:column: error: …`. Exit code 1 where a file
    has any, 2 where one cannot be read, whatever the others have; warnings are none. A file is
    judged as what the relay would make of it: it may hold a request alone, and characters beyond
    ASCII. With --as-is it is judged as it stands, for programs that give it to QuickBooks by
    themselves.
    """
    most = settings_of().max_qbxml_bytes
    asked = {"version": version or "", "edition": word(edition), "for_service": not as_is}
    found, unread = [], False
    for name in names or [files.STDIN]:
        try:
            told = _judged(files.read(name), most, asked)
        except OSError as error:
            told, unread = as_data(Findings((Problem(sentence_of(error)),))), True
        found.append({"file": shown(name), **told})
    data = {"valid": all(each["valid"] for each in found), "files": found}
    emit(data, as_json=as_json, shown=lambda: _show(found))
    if unread:
        raise typer.Exit(USAGE)
    if not data["valid"]:
        raise typer.Exit(FAILED)


def _judged(text: bytes, max_bytes: int, asked: Mapping[str, Any]) -> dict[str, Any]:
    try:
        document = reading.read(text, max_bytes)
    except MalformedError as error:
        return as_data(Findings(error.problems))
    found = findings(document, **asked)
    if not found.valid:
        return as_data(found)
    requests = request_set(document)
    types = [request.type for request in requests.requests]
    return {**as_data(found), "requests": types, "writes": requests.writes}


def _show(found: list[dict[str, Any]]) -> None:
    for each in found:
        for line in problem_lines(each["file"], each):
            typer.echo(line)
        if each["valid"]:
            kind = "writes" if each["writes"] else "only reads"
            held = f"{kind}: {', '.join(each['requests'])}" if each["requests"] else "no request"
            say(f"{each['file']}: sound; {held}.")
