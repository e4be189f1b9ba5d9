"""The JSON Schemas of requests and answers, and what they refuse."""

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from qbxml.shapes.json_schema import answer_schema, request_schema

REFERENCE = r"\{\{\s*tx-"
TO = {"CustomerRef": {"FullName": "Ann"}}


def schema(type_: str, *host: str | None) -> dict[str, Any]:
    made = request_schema(type_, *host)
    assert made is not None
    return made


def told(type_: str) -> dict[str, Any]:
    made = answer_schema(type_)
    assert made is not None
    return made


def wrong(type_: str, data: object, made: dict[str, Any] | None = None) -> list[str]:
    """Return where and by which rule the data is refused."""
    found = Draft202012Validator(made or schema(type_)).iter_errors(data)
    return sorted(f"{error.json_path} {error.validator or 'never'}" for error in found)


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from ([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)
