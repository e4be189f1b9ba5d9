"""Every answer in JSON that a test's caller gets is what the OpenAPI document says of it."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

import httpx
from jsonschema import Draft202012Validator, FormatChecker

from qbwc_service.api.app import written
from qbwc_service.api.factoring import inlined
from qbwc_service.api.problems import PROBLEM

Json = dict[str, Any]

JSON = "application/json"
SPOKEN_FOR = ("/api/", "/health")
"""Paths that are the API's: all they answer is in the document."""
FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def _moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


def look_at(answer: httpx.Response) -> None:
    """Fail where an answer in JSON is not what the document says; hang it into a client."""
    request = answer.request
    media = answer.headers.get("content-type", "").partition(";")[0]
    ours = answer.is_success and request.url.path.startswith(SPOKEN_FOR) and media == JSON
    if request.method == "HEAD" or not (ours or media == PROBLEM):
        return
    body = json.loads(answer.read())
    method, path = request.method, request.url.path
    wrong = faults(method, path, answer.status_code, body) if ours else _faults(problem(), body)
    assert wrong == [], f"{method} {path} is not as documented: {wrong}"


def faults(method: str, path: str, status: int, body: Any) -> list[str]:
    """Return what of an answer is not as the document says: fields unknown, missing, or wrong."""
    return _faults(validator(method.lower(), _template(path), str(status)), body)


def _faults(held: Draft202012Validator, body: Any) -> list[str]:
    return [line for error in held.iter_errors(body) for line in _told(error)]


@cache
def validator(method: str, template: str, status: str) -> Draft202012Validator:
    """Return what an answer is held against: its schema, with no field beside those it names."""
    answer = _document()["paths"][template][method]["responses"][status]
    return _validator(answer["content"][JSON]["schema"])


@cache
def problem() -> Draft202012Validator:
    """Return what every refusal is held against, whatever the call."""
    return _validator({"$ref": "#/components/schemas/Problem"})


def _validator(schema: Json) -> Draft202012Validator:
    parts = {"schemas": closed(_document()["components"]["schemas"])}
    return Draft202012Validator({**closed(schema), "components": parts}, format_checker=FORMATS)


def closed(schema: Any) -> Any:
    """Return a schema in which every object with fields has no others, unless it says so."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: closed(inner) for name, inner in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        made.setdefault("additionalProperties", False)
    return made


@cache
def _document() -> Json:
    return inlined(written())


@cache
def _templates() -> list[tuple[re.Pattern[str], str]]:
    paths = sorted(_document()["paths"], key=lambda path: path.count("{"))
    return [(re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path))), path) for path in paths]


def _template(path: str) -> str:
    for pattern, template in _templates():
        if pattern.fullmatch(path):
            return template
    raise AssertionError(f"{path} is not in the document")


def _told(error: Any) -> Iterator[str]:
    if not error.context:
        yield f"{error.json_path}: {error.message[:200]}"
    for inner in error.context or ():
        yield from _told(inner)
