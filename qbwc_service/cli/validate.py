"""`qbrelay validate`: what is wrong with a qbXML file, before anything is sent."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from qbwc_service.cli.opening import Json, settings_of
from qbwc_service.cli.output import FAILED, emit, say
from qbxml import reading
from qbxml import validate as checks
from qbxml.problems import MalformedError, Problem
from qbxml.request_set import request_set


def validate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The qbXML.", dir_okay=False)],
    as_json: Json = False,
) -> None:
    """Check a qbXML file as a submit would; exit code 1 with every problem and its place."""
    data = _judged(file.read_bytes(), settings_of().max_qbxml_bytes)
    emit(data, as_json=as_json, shown=lambda: _show(file, data))
    if not data["valid"]:
        raise typer.Exit(FAILED)


def _judged(text: bytes, max_bytes: int) -> dict[str, Any]:
    try:
        document = reading.read(text, max_bytes)
        checks.check(document)
    except MalformedError as error:
        return _result(error.problems)
    warnings = checks.warnings(document)
    found = request_set(document)
    types = [request.type for request in found.requests]
    return {**_result((), warnings), "requests": types, "writes": found.writes}


def _result(problems: Sequence[Problem], warnings: Sequence[Problem] = ()) -> dict[str, Any]:
    return {
        "valid": not problems,
        "problems": [asdict(problem) for problem in problems],
        "warnings": [asdict(problem) for problem in warnings],
    }


def _show(file: Path, data: dict[str, Any]) -> None:
    for kind, word in (("problems", "error"), ("warnings", "warning")):
        for problem in data[kind]:
            place = ":".join(str(problem[at]) for at in ("line", "column") if problem[at])
            text = " ".join(part for part in (problem["message"], problem["fix"]) if part)
            typer.echo(f"{file}:{place}: {word}: {text}")
    if data["valid"]:
        kind = "writes" if data["writes"] else "only reads"
        say(f"{file}: sound; {kind}: {', '.join(data['requests'])}.")
