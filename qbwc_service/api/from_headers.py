"""What of a submission its headers carry."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from qbwc_service.domain.errors import Code, Refusal
from qbxml.problems import Problem

KEY = "idempotency_key"

HEADERS = {
    "X-Request-ID": "identifier",
    "X-Idempotency-Key": "idempotency_key",
    "Idempotency-Key": "idempotency_key",
    "X-Connection-ID": "connection_id",
    "X-Priority": "priority",
}


def from_headers(request: Request) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields that headers carry, and which header each came from.

    Two different idempotency keys are refused: with either of them a repeat could be taken for a
    new request. An empty one beside another is none.
    """
    given: dict[str, str] = {}
    places: dict[str, str] = {}
    for name, field in HEADERS.items():
        for value in map(_text, request.headers.getlist(name)):
            if field == KEY and value and given.get(field, value) not in ("", value):
                raise two_keys(places[field], name)
            if not given.get(field):
                given[field], places[field] = value, name
    return given, places


def refuse_two_keys(data: Mapping[str, Any], given: Mapping[str, str], place: str) -> None:
    """Refuse a JSON body whose idempotency key is another than that of a header."""
    written = data.get(KEY)
    if written and isinstance(written, str) and given.get(KEY, written) not in ("", written):
        raise two_keys(KEY, place)


def two_keys(one: str, other: str) -> Refusal:
    """Return the refusal of two keys, which stand in these places.

    The first is what counted when both were taken: whoever made the call before keeps that one.
    """
    places = f"{one} and {other}" if one != other else f"{one}, twice,"
    kept = f"one in {one}" if one != other else "first"
    fix = f"Send only the {kept}: it goes before the other."
    problem = Problem(f"{places} are two different idempotency keys", path=one, fix=fix)
    detail = f"{problem.path}: {problem.message}"
    return Refusal(Code.INVALID_REQUEST, detail, problems=[problem], fix=fix)


def _text(value: str) -> str:
    """Return a header's text: UTF-8 where it is that, as most callers send it, else Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeDecodeError:
        return value
