"""What somebody pasted: qbXML as it is, or JSON as POST /api/requests takes it."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from qbwc_service.steps.requesting import Asked
from qbxml.data.parsing import Message, parse
from qbxml.problems import Problem

NAMES = ("type", "data", "requests", "on_error")
ON_ERROR: Mapping[str, str] = {"stop": "stopOnError", "continue": "continueOnError"}
FORM = 'Write {"type": "CustomerQuery", "data": {…}}, or {"requests": [ … ]} with several of these.'
LONGEST_NUMBER = 40
"""Characters of a number that is read as one; a longer one stays text, and fits nowhere."""
SHOWN = 60


class UnreadableError(ValueError):
    """A text that is no JSON, or none of ours; `problems` says where and why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


def read_text(text: str) -> Asked | str:
    """Return requests as data, or the qbXML as it is; raise UnreadableError for anything else."""
    if not text.strip():
        raise _unreadable("Nothing is written here yet.", "Paste qbXML, or JSON.")
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        return text
    try:
        body = json.loads(
            text,
            parse_int=_number(int),
            parse_float=_number(Decimal),
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        told = f"This is no JSON: {error.msg[:1].lower()}{error.msg[1:]}."
        raise _unreadable(told, FORM, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise _unreadable("It is nested too deep.", "Take out what is too much.") from error
    asked = _asked(body)
    try:
        as_json(asked).encode()
    except UnicodeEncodeError as error:
        told = "There is half a character in it, as a \\u escape that stands alone."
        raise _unreadable(told, "Write both halves, or the character itself.") from error
    return asked


def as_json(asked: Asked) -> str:
    """Return requests as they are written in JSON."""
    rows = [{"type": type_, "data": data} for type_, data in asked.requests]
    body: dict[str, Any] = rows[0]
    if not asked.alone:
        words = {ours: word for word, ours in ON_ERROR.items()}
        body = {"on_error": words[asked.on_error], "requests": rows}
    return json.dumps(body, indent=2, ensure_ascii=False, default=str)


def as_asked(qbxml: str | bytes) -> Asked:
    """Return the requests of a message set as data. Raises MalformedError for what is none."""
    parsed = parse(qbxml, plain=True)
    on_error = parsed.attributes.get("onError", ON_ERROR["stop"])
    if on_error not in ON_ERROR.values():
        on_error = ON_ERROR["stop"]
    requests = tuple(map(_plain, parsed.messages))
    return Asked(requests, alone=len(requests) == 1, on_error=on_error)


def _plain(message: Message) -> tuple[str, dict[str, Any]]:
    """Return a request as data: what the record holds beside what stands outside of it."""
    type_ = message.type.removesuffix("Rq")
    data = {**message.attributes, **message.data}
    record = data.get(type_)
    if isinstance(record, dict):
        del data[type_]
        data = {**record, **data}
    return type_, data


def _asked(body: Any) -> Asked:
    if not isinstance(body, dict):
        raise _unreadable("This is no object.", FORM)
    strange = [name for name in body if name not in NAMES]
    if strange:
        raise UnreadableError(
            Problem(f"There is no place for {name[:SHOWN]!r} here.", path=name[:SHOWN], fix=FORM)
            for name in strange
        )
    on_error = ON_ERROR.get(str(body.get("on_error", "stop")))
    if on_error is None:
        raise _unreadable("on_error is stop or continue.", "Write one of them.", path="on_error")
    if "requests" not in body:
        return Asked((_request(body, ""),), alone=True, on_error=on_error)
    rows = body["requests"]
    if "type" in body or "data" in body or not isinstance(rows, list) or not rows:
        raise _unreadable("requests is a list of requests, alone.", FORM, path="requests")
    requests = tuple(_request(one, f"requests[{at}]") for at, one in enumerate(rows))
    return Asked(requests, alone=False, on_error=on_error)


def _request(one: Any, path: str) -> tuple[str, dict[str, Any]]:
    given = one if isinstance(one, dict) else {}
    type_, data = given.get("type"), given.get("data", {})
    if not isinstance(type_, str) or not type_ or not isinstance(data, dict):
        raise _unreadable("A request has a type, which is text, and data, an object.", FORM, path)
    return type_, data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of a name that stands twice nobody could say which value is meant."""
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        told = f"{twice[:SHOWN]!r} stands twice in one object."
        raise _unreadable(told, "Where several may stand, write a list of them.")
    return made


def _number(kind: type) -> Any:
    return lambda digits: kind(digits) if len(digits) <= LONGEST_NUMBER else digits


def _no_number(name: str) -> Any:
    raise _unreadable(f"{name} is no number.", "Write the value as text.")


def _unreadable(
    message: str, fix: str, path: str = "", line: int | None = None, column: int | None = None
) -> UnreadableError:
    return UnreadableError([Problem(message, line, column, path, fix)])
