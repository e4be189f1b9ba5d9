"""`qbrelay fix`: qbXML written as it must be, wherever its meaning is certain."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from qbwc_service.cli import files
from qbwc_service.cli.judging import (
    Country,
    Edition,
    Source,
    Version,
    as_data,
    problem_lines,
    shown,
    word,
)
from qbwc_service.cli.opening import Json, settings_of
from qbwc_service.cli.output import FAILED, USAGE, Trouble, emit, say
from qbxml.check.fixing import Fixed
from qbxml.check.fixing import fix as mend
from qbxml.problems import Findings, MalformedError
from qbxml.sets.reading import as_text, declared_in, declaring, encoding_of

InPlace = Annotated[bool, typer.Option("--in-place", help="Write it back into the same file.")]


def fix(
    file: Source = files.STDIN,
    in_place: InPlace = False,
    output: files.Out = None,
    version: Version = None,
    edition: Edition = None,
    as_json: Json = False,
) -> None:
    """Correct qbXML where the meaning is certain: letter case of names, order, how values stand.

    The result goes to stdout; stderr says what was changed, with its place in the file as it was,
    and what is still wrong, with its place in the result. Exit code 1 where something is. A sign of
    money is taken away only where --edition says whose it is.
    """
    if in_place and (output is not None or file == files.STDIN):
        raise Trouble("--in-place needs a FILE, and no --output.", USAGE)
    if in_place and not _is_usual(Path(file)):
        raise Trouble("--in-place needs a regular FILE, no pipe or device.", USAGE)
    given = files.read(file)
    data, fixed = _fixed(given, version, edition)
    if fixed is not None and not (in_place and not fixed.changes):
        _put(file, _encoded(given, fixed.text), output, in_place=in_place, silent=as_json)
    emit(data, as_json=as_json, shown=lambda: _say(shown(file), data))
    if not data["valid"]:
        raise typer.Exit(FAILED)


def _is_usual(path: Path) -> bool:
    """Say whether it is a file, or something else of which reading it tells what is wrong."""
    return path.is_file() or path.is_dir() or not path.exists()


def _fixed(
    given: bytes, version: str | None, edition: Country | None
) -> tuple[dict[str, Any], Fixed | None]:
    most = settings_of().max_qbxml_bytes
    try:
        fixed = mend(
            given,
            version=version or "",
            edition=word(edition),
            max_bytes=most,
            for_service=True,
        )
    except MalformedError as error:
        told: dict[str, Any] = {"changes": [], "more_changes": 0}
        return {**told, **as_data(Findings(error.problems)), "qbxml": None}, None
    told = {"changes": [asdict(one) for one in fixed.changes], "more_changes": fixed.more}
    return {**told, **as_data(fixed.findings), "qbxml": fixed.text}, fixed


def _put(file: str, text: bytes, output: Path | None, *, in_place: bool, silent: bool) -> None:
    if in_place:
        files.replace(Path(file), text)
    elif output is not None or not silent:
        files.write([text], output)


def _encoded(given: bytes, text: str) -> bytes:
    """Return the text in the encoding that the file had, and with what it declared."""
    was = as_text(given)
    mark = "\ufeff" if was.startswith("\ufeff") else ""
    declared = declared_in(was.lstrip("\ufeff"))
    text = declaring(text, declared) if declared else text
    return f"{mark}{text}".encode(encoding_of(given), "xmlcharrefreplace")


def _say(name: str, data: dict[str, Any]) -> None:
    for change in data["changes"]:
        say(f"{name}:{change['line']}:{change['column']}: fixed: {change['message']}")
    if data["more_changes"]:
        say(f"{name}: fixed: {data['more_changes']:,} more.")
    for line in problem_lines(name, data):
        say(line)
