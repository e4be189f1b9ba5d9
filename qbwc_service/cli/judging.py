"""What the commands about qbXML share: for which QuickBooks, and how problems are told."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from enum import Enum
from typing import Annotated, Any

import typer

from qbwc_service.cli.files import STDIN
from qbwc_service.cli.output import USAGE, Trouble
from qbxml.problems import Findings, Problem
from qbxml.versions import spoken_version

ENDS = ".?!"


class Country(Enum):
    """The editions of QuickBooks, by where they are sold."""

    US = "US"
    CA = "CA"
    UK = "UK"
    AU = "AU"


def checked_version(value: str | None) -> str:
    """Return a version that was given; raises Trouble for what is none."""
    try:
        return spoken_version(value) if value else ""
    except ValueError as error:
        raise Trouble(f"--version: {error}.", USAGE) from error


Version = Annotated[
    str | None,
    typer.Option(
        metavar="13.0",
        callback=checked_version,
        help="The qbXML version it is for. Default: the one it declares, else the latest.",
    ),
]
Edition = Annotated[
    Country | None,
    typer.Option(case_sensitive=False, help="The QuickBooks it is for. Default: any."),
]
Source = Annotated[str, typer.Argument(metavar="FILE", help="The file; - or nothing reads stdin.")]


def word(edition: Country | None) -> str:
    """Return an edition as `qbxml` takes it."""
    return edition.value if edition else ""


def as_data(found: Findings) -> dict[str, Any]:
    """Return findings as JSON has them."""
    return {
        "valid": found.valid,
        "problems": [asdict(problem) for problem in found.problems],
        "warnings": [asdict(problem) for problem in found.warnings],
    }


def problem_lines(file: str, data: Mapping[str, Any]) -> Iterable[str]:
    """Yield a line for each problem and warning of `as_data`, as compilers write them."""
    for kind, word in (("problems", "error"), ("warnings", "warning")):
        for problem in data[kind]:
            yield line(file, word, Problem(**problem))


def line(file: str, word: str, problem: Problem) -> str:
    """Return `file:line:column: word: path: what is wrong, what may stand there, what to do`."""
    places = (shown(file), problem.line, problem.column)
    place = ":".join(str(at) for at in places if at is not None)
    number = f"{problem.request}/" if problem.request and problem.request > 1 else ""
    path = f"{number}{problem.path}: " if problem.path else ""
    return f"{place}: {word}: {path}{_said(problem)}"


def _said(problem: Problem) -> str:
    """Return message, what may stand there and what to do, nothing twice."""
    message, fix, expected = problem.message, problem.fix, problem.expected.rstrip(".")
    repeated = message[:-1] in fix
    known = not expected or expected in f"{message} {fix}" or fix.startswith("Did you mean")
    told = ["" if repeated else message, "" if known else f"Expected: {expected}.", fix]
    *first, last = filter(None, told)
    return " ".join([*(one if one[-1] in ENDS else f"{one}." for one in first), last])


def shown(file: str) -> str:
    """Return a file's name as messages have it."""
    return "stdin" if file == STDIN else file
