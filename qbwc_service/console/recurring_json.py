"""A recurring request in JSON as a person types it: read exactly, with all that is wrong told."""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from qbwc_service.console.forms import Form
from qbwc_service.domain.jobs import Notation
from qbwc_service.steps.schedule_requests import Recurring, in_json
from qbxml.problems import Problem
from qbxml.sets.service import MAX_REQUESTS

FIELD = "request"
ALONE = {"type", "data"}
SEVERAL = {"requests"}
HOW = 'Write {"type": "CustomerQuery", "data": {…}}, or {"requests": […]} with several of them.'
LONGEST_NUMBER = 40
"""Characters of a number that is read as one; a longer one stays text, and fits nowhere."""


class UnreadableError(ValueError):
    """It is no JSON; the text says why."""


def read(form: Form, text: str) -> Recurring | None:
    """Return what recurs; note at the form what is wrong, and return None then."""
    try:
        document = json.loads(
            text,
            parse_float=_decimal,
            parse_int=lambda digits: int(digits) if len(digits) <= LONGEST_NUMBER else digits,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        place = Problem(error.msg, line=error.lineno, column=error.colno, path=FIELD, fix=HOW)
        form.note(place)
        return None
    except UnreadableError as error:
        form.wrong(FIELD, str(error), HOW)
        return None
    except RecursionError:
        form.wrong(FIELD, "it is nested too deep", HOW)
        return None
    wrong = list(_problems(document))
    for message in wrong:
        form.wrong(FIELD, message, HOW)
    return None if wrong else in_json(document)


def shown(recurring: Recurring) -> str:
    """Return a request as it is edited: JSON laid out, qbXML as it was given."""
    if recurring.notation is Notation.XML:
        return recurring.text
    return msgspec.json.format(recurring.text, indent=2)


def _decimal(digits: str) -> Decimal | str:
    try:
        return Decimal(digits) if len(digits) <= LONGEST_NUMBER else digits
    except InvalidOperation:
        return digits


def _no_number(name: str) -> Any:
    raise UnreadableError(f"{name} is no number of JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of a name that stands twice the last would be kept: refused."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise UnreadableError(f"the name {twice[:60]!r} stands twice in one object")
    return found


def _problems(document: Any) -> Iterator[str]:
    """Yield what POST /api/requests would not take in the form of it."""
    if not isinstance(document, dict):
        yield "it is no object"
        return
    several = "requests" in document
    known = (SEVERAL if several else ALONE) | {"on_error"}
    yield from (f"{name[:60]!r} is not known there" for name in document if name not in known)
    if document.get("on_error", "stop") not in ("stop", "continue"):
        yield "on_error is neither stop nor continue"
    listed = document["requests"] if several else [document]
    if not isinstance(listed, list) or not 1 <= len(listed) <= MAX_REQUESTS:
        yield f"requests is no list of 1 to {MAX_REQUESTS}"
        return
    for number, one in enumerate(listed):
        place = f"requests[{number}]: " if several else ""
        yield from (place + told for told in _one(one, several=several))


def _one(one: Any, *, several: bool) -> Iterator[str]:
    if not isinstance(one, dict):
        yield "it is no object"
        return
    if not isinstance(one.get("type"), str) or not one["type"]:
        yield "type names no request"
    if not isinstance(one.get("data"), dict | None):
        yield "data is no object"
    if several:
        yield from (f"{name[:60]!r} is not known there" for name in one if name not in ALONE)
