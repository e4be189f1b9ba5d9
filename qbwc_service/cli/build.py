"""`qbrelay build`: JSON into qbXML, in order and checked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Annotated, Any

import typer

from qbwc_service.cli import files
from qbwc_service.cli.json_in import loaded
from qbwc_service.cli.judging import (
    Edition,
    Source,
    as_data,
    checked_version,
    problem_lines,
    shown,
    word,
)
from qbwc_service.cli.opening import Json
from qbwc_service.cli.output import FAILED, USAGE, Trouble, emit, say
from qbxml.check.sequences import unordered
from qbxml.check.validating import validate
from qbxml.data.building import attempt, build_set
from qbxml.data.forming import MAX_PROBLEMS
from qbxml.problems import Findings, MalformedError, Problem

FORMS = (
    'write {"type": "InvoiceAdd", "data": {…}} or {"requests": [{"type": …, "data": {…}}, …]}, '
    "or name the request with --type"
)
ANSWERS = (
    "These are answers, as parse writes them: build makes requests. In Python qbxml.write makes "
    "the document of an answer again out of what qbxml.parse gave."
)
USUAL = "13.0"
FOLLOWING = frozenset({"missing", "choice"})
VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")


class OnError(Enum):
    """What becomes of the requests after one that fails."""

    STOP = "stop"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the JSON asks for."""

    requests: list[tuple[str, Any]]
    on_error: str | None = None
    version: str | None = None


Type = Annotated[
    str | None, typer.Option("--type", help="The request whose data this is, such as InvoiceAdd.")
]
OnErrorOption = Annotated[
    OnError | None,
    typer.Option("--on-error", help="What becomes of those after one that fails. Default: stop."),
]
BuiltVersion = Annotated[
    str | None,
    typer.Option(
        "--version",
        metavar=USUAL,
        callback=checked_version,
        help=f"The qbXML version to write. Default: what the JSON says, else {USUAL}.",
    ),
]
Truncate = Annotated[
    bool, typer.Option("--truncate", help="Cut texts that are too long, where people read them.")
]


def build(
    file: Source = files.STDIN,
    type_: Type = None,
    on_error: OnErrorOption = None,
    truncate: Truncate = False,
    output: files.Out = None,
    version: BuiltVersion = None,
    edition: Edition = None,
    as_json: Json = False,
) -> None:
    """Build qbXML from JSON: elements are put into order and the result is checked.

    Takes {"type": "InvoiceAdd", "data": {…}}, {"requests": [{"type": …, "data": {…}}, …]}, or with
    --type the data alone. Names with a capital are elements, others attributes; lists repeat. With
    problems nothing is written, stderr tells them all, and the exit code is 1.
    """
    asked = asked_for(loaded(files.read(file), shown(file)), type_)
    stop = (on_error.value if on_error else None) or asked.on_error or OnError.STOP.value
    wanted = version or asked.version or USUAL
    data = _built(asked, f"{stop}OnError", wanted, word(edition), truncate=truncate)
    if data["valid"] and (output is not None or not as_json):
        files.write([f"{data['qbxml']}\n".encode()], output)
    emit(data, as_json=as_json, shown=lambda: _say(shown(file), data))
    if not data["valid"]:
        raise typer.Exit(FAILED)


def _built(
    asked: Asked, on_error: str, version: str, edition: str, *, truncate: bool
) -> dict[str, Any]:
    alone = len(asked.requests) == 1
    try:
        built = build_set(
            asked.requests, on_error=on_error, version=version, edition=edition, truncate=truncate
        )
    except MalformedError as error:
        problems = tuple(_placed(each, alone=alone) for each in error.problems)
        others = _others(asked, problems, version, edition)
        return {**as_data(Findings((*problems, *others)[:MAX_PROBLEMS])), "qbxml": None}
    found = validate(built.text, version=version, edition=edition, for_service=True)
    warnings = tuple(_placed(each, alone=alone) for each in (*built.cut, *found.warnings))
    problems = tuple(_placed(each, alone=alone) for each in found.problems)
    return {**as_data(Findings(problems, warnings)), "qbxml": built.text if found.valid else None}


def _others(asked: Asked, told: Sequence[Problem], version: str, edition: str) -> Iterator[Problem]:
    """Yield what is wrong with the values of what could be built, too: none is told twice.

    What is missing or to be chosen may only follow from what had no form, so it is left out.
    """
    alone, places = len(asked.requests) == 1, {problem.path for problem in told}
    for number, (type_, data) in enumerate(asked.requests, 1):
        text = attempt(type_, data).text
        found = validate(text, version=version, edition=edition, for_service=True) if text else None
        for each in found.problems if found is not None else ():
            placed = _placed(replace(each, request=number), alone=alone)
            if placed.kind not in FOLLOWING and placed.path not in places:
                yield placed


def _placed(problem: Problem, *, alone: bool) -> Problem:
    """Return a problem with its path in the JSON: lines of a text that nobody saw are no help.

    Neither is an order, which JSON has not. The path begins with the number of its request where
    there are several.
    """
    path = f"{problem.request}/{problem.path}" if problem.request else problem.path
    path = path.removeprefix("1/") if alone else path
    return replace(unordered(problem), path=path, line=None, column=None, request=None)


def asked_for(given: Any, type_: str | None) -> Asked:
    """Return what JSON of any of the forms asks for; raises Trouble for what has none of them."""
    if not isinstance(given, Mapping):
        raise Trouble(f"The JSON is no object: {FORMS}.", USAGE)
    if type_ is not None:
        if given.keys() & {"type", "requests"}:
            raise Trouble("The JSON names its request itself: leave --type out.", USAGE)
        return Asked([(type_, given)])
    if "answers" in given:
        raise Trouble(ANSWERS, USAGE)
    several = given.get("requests")
    one = [given] if "type" in given else None
    requests = several if isinstance(several, list) and one is None else one
    if not requests:
        raise Trouble(f"Which request is it? {FORMS[0].upper()}{FORMS[1:]}.", USAGE)
    on_error, version = given.get("on_error"), given.get("version")
    if on_error not in {None, *(each.value for each in OnError)}:
        raise Trouble('on_error is "stop" or "continue".', USAGE)
    if version is not None and not (isinstance(version, str) and VERSION.fullmatch(version)):
        raise Trouble('version is a text such as "13.0".', USAGE)
    return Asked([_typed(each) for each in requests], on_error, version)


def _typed(request: Any) -> tuple[str, Any]:
    if not isinstance(request, Mapping) or not isinstance(request.get("type"), str):
        raise Trouble(f"A request has no type: {FORMS}.", USAGE)
    return request["type"], request.get("data")


def _say(name: str, data: dict[str, Any]) -> None:
    for line in problem_lines(name, data):
        say(line)
