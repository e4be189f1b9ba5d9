"""`qbrelay parse`: qbXML, asked or answered, as JSON, lines of JSON, or a table."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any

import typer

from qbwc_service.cli import files
from qbwc_service.cli.judging import Source, line, shown
from qbwc_service.cli.opening import Json
from qbwc_service.cli.output import FAILED, USAGE, Trouble, emit, say
from qbxml.data.lines import to_ndjson
from qbxml.data.naming import ORDER, attribute_key
from qbxml.data.parsing import Message, Parsed
from qbxml.data.parsing import parse as parsed
from qbxml.data.streaming import stream
from qbxml.data.tabular import to_csv
from qbxml.problems import MalformedError

_SUFFIX = "Rq"
_NONE: frozenset[str] = frozenset()
_ON_ERROR = {"stopOnError": "stop", "continueOnError": "continue"}


class Form(Enum):
    """How what was parsed is written."""

    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"


FormOption = Annotated[
    Form,
    typer.Option("--format", help="All in one, a line of JSON per record, or a row per record."),
]
Type = Annotated[
    str | None,
    typer.Option("--type", help="csv: the records to write, as CustomerRet. Default: the first."),
]
Columns = Annotated[
    str | None,
    typer.Option(metavar="NAME,…", help="csv, ndjson: these alone, as Name,CustomerRef.FullName."),
]


def parse(
    file: Source = files.STDIN,
    form: FormOption = Form.JSON,
    type_: Type = None,
    columns: Columns = None,
    output: files.Out = None,
    as_json: Json = False,
) -> None:
    """Read qbXML as plain data, an answer or requests, whatever the schema knows of it.

    Requests come as JSON in the form that `build` takes. ndjson and csv are written while the file
    is read, in the memory of one record: of one that breaks off stdout holds what came before.
    --json tells of the file that --output names.
    """
    if as_json and output is None:
        raise Trouble("--json tells of the file: name one with --output.", USAGE)
    if (type_ is not None and form is not Form.CSV) or (columns is not None and form is Form.JSON):
        raise Trouble("--type is for csv, --columns for csv and ndjson.", USAGE)
    chosen = [name.strip() for name in columns.split(",")] if columns is not None else None
    try:
        with files.parts(file) as parts:
            size = files.write(_written(parts, form, type_, chosen), output)
    except MalformedError as error:
        for problem in error.problems:
            say(line(shown(file), "error", problem))
        raise typer.Exit(FAILED) from error
    if output is not None:
        data = {"format": form.value, "file": str(output), "bytes": size}
        emit(data, as_json=as_json, shown=lambda: say(f"{output}: {size:,} bytes."))


def _written(
    parts: Iterator[bytes], form: Form, type_: str | None, columns: list[str] | None
) -> Iterator[bytes]:
    if form is Form.JSON:
        data = plain(parsed(b"".join(parts), plain=True))
        yield f"{json.dumps(data, indent=2, ensure_ascii=False)}\n".encode()
        return
    items = stream(parts, plain=True)
    if form is Form.CSV:
        lines = to_csv(items, type=type_, columns=columns)
    else:
        lines = to_ndjson(items, columns)
    for piece in _gathered(lines):
        yield piece.encode()


def _gathered(lines: Iterator[str]) -> Iterator[str]:
    """Yield lines in pieces worth a write."""
    waiting: list[str] = []
    size = 0
    try:
        for line in lines:
            waiting.append(line)
            size += len(line)
            if size >= files.CHUNK:
                yield "".join(waiting)
                waiting, size = [], 0
    except MalformedError:
        yield "".join(waiting)  # what came before the mistake
        raise
    yield "".join(waiting)


def plain(document: Parsed) -> dict[str, Any]:
    """Return a document as JSON has it: what `build` takes for requests, else all of the answer."""
    version = {"version": document.version} if document.version else {}
    attributes = dict(document.attributes)
    if not all(message.type.endswith(_SUFFIX) for message in document.messages):
        answers = [
            {"type": each.type, "attributes": each.attributes, "data": each.data}
            for each in document.messages
        ]
        return {**version, "attributes": attributes, "answers": answers}
    stop = _ON_ERROR.get(attributes.get("onError", ""))
    on_error = {"on_error": stop} if stop and attributes.pop("onError") else {}
    others = {"attributes": attributes} if attributes else {}
    return {**version, **on_error, **others, "requests": [_asked(m) for m in document.messages]}


def _asked(message: Message) -> dict[str, Any]:
    """Return a request with its record's fields beside its own, where none clash."""
    type_ = message.type.removesuffix(_SUFFIX)
    given = {attribute_key(name, _NONE): text for name, text in message.attributes.items()}
    outer = {**given, **message.data}
    record = outer.pop(type_, None)
    if not isinstance(record, dict) or record.keys() & outer.keys() or ORDER in outer:
        return {"type": type_, "data": {**given, **message.data}}
    return {"type": type_, "data": {**outer, **record}}
