"""The OpenAPI document of POST /api/requests with every type of qbXML, made from the tables."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from qbwc_service import __version__
from qbwc_service.api import contract
from qbwc_service.api.examples.refusals import PROBLEM, refusal
from qbwc_service.api.examples.transactions import PENDING as PENDING_EXAMPLE
from qbwc_service.api.requests_contract import (
    ANSWER_EXAMPLE,
    ANSWERED,
    CHANGE,
    DRY_RUN,
    FAULT,
    ON_ERROR,
    PATH,
    PENDING,
    RESULT,
    RESULT_EXAMPLE,
    WARNING,
    sending,
)
from qbwc_service.domain.errors import TABLE, Code
from qbxml.shapes.catalog import entries
from qbxml.shapes.json_examples import example
from qbxml.shapes.json_schema import components
from qbxml.shapes.objects import Shape, answer_shape, request_shape
from qbxml.shapes.words import sentences, since

Json = dict[str, Any]

JSON = "application/json"
SHOWN = re.compile(r'([,{])("[A-Za-z0-9]+":\{"value":)')
"""Where the example of a type begins; within a text no quote stands bare."""
REFUSALS = (*contract.SUBMIT_REFUSALS, *contract.ALWAYS)
# A part of the document says its own type in place of InvoiceAdd (qbxml_documents.NAMED).
ABOUT = (
    "Requests and answers as JSON, a schema for each type: `InvoiceAdd` is the data of a request, "
    "`InvoiceAddRs` that of its answer, `InvoiceAddRequest` and `InvoiceAddAnswer` the whole "
    "bodies. Amounts are text in answers, text or numbers in requests. A reference such as "
    "`{{tx-….ListID}}` may stand for any value, also where its schema asks for something else."
)


def document() -> str:
    """Return the document, a schema and an example a line."""
    types = [one.type for one in entries()]
    schemas = {
        **_bodies(types),
        **components(contract.REF.replace("model", "name")),
        **_types(types),
    }
    parts = {
        "securitySchemes": contract.SECURITY,
        "responses": {"Refused": _refused()},
        "schemas": schemas,
    }
    made = {
        "openapi": "3.1.0",
        "info": {"title": "QBXML Relay: qbXML", "version": __version__, "description": ABOUT},
        "security": contract.SECURED,
        "paths": {PATH: {"post": _operation(types)}},
    }
    head = "".join(f'"{name}":{_compact(what)},\n' for name, what in made.items())
    head = SHOWN.sub(r"\1\n\2", head)
    return f'{{{head}"components":{{{_rows(parts)}}}}}\n'


def _operation(types: Iterable[str]) -> Json:
    body = {
        "schema": {"oneOf": [_ref("Request"), _ref("Requests")]},
        "examples": {type_: {"value": _asked(type_)} for type_ in types},
    }
    told = {
        "schema": {"oneOf": [_ref("Answer"), _ref("DryRun")]},
        "examples": {type_: {"value": _told(type_)} for type_ in types},
    }
    later = {"schema": _ref("Pending"), "example": PENDING_EXAMPLE}
    return {
        "tags": ["qbXML"],
        "operationId": "send_requests",
        "summary": "Send requests to QuickBooks",
        "description": "Queue one request, or several as one set, and wait for QuickBooks' answer "
        "as long as you like.",
        "parameters": contract.REQUESTS_PARAMETERS,
        "requestBody": {"required": True, "content": {JSON: body}},
        "responses": {
            "200": {
                "description": "QuickBooks has answered; or what a dry run found",
                "content": {JSON: told},
            },
            "202": {"description": "Durable; the answer is to come", "content": {JSON: later}},
            **{status: {"$ref": "#/components/responses/Refused"} for status in _statuses()},
        },
    }


def _statuses() -> list[str]:
    return sorted({str(TABLE[code].http) for code in REFUSALS})


def _bodies(types: Iterable[str]) -> Json:
    """Return the schemas that all types share."""
    results = {"type": "array", "items": _ref("RequestResult")}
    data = {
        "description": "Of a single request, its answer's data: `InvoiceAddAnswer` tells that of "
        "InvoiceAdd. Of several null; see `requests`."
    }
    rows = {"type": "array", "minItems": 1, "items": _ref("RequestItem")}
    several = {
        "type": "object",
        "required": ["requests"],
        "properties": {"requests": rows, "on_error": ON_ERROR},
    }
    return {
        "Problem": PROBLEM,
        "Sending": sending(),
        "Request": _one_of(types, "Request"),
        "RequestItem": _one_of(types, "Item"),
        "Requests": {"allOf": [_ref("Sending"), several]},
        "Result": RESULT,
        "RequestResult": _one_of(types, "Result"),
        "Answered": {**ANSWERED, "properties": {**ANSWERED["properties"], "requests": results}},
        "Answer": {"allOf": [_ref("Answered"), _object({"data": data})]},
        "Pending": PENDING,
        "DryRun": DRY_RUN,
        "Warning": WARNING,
        "Fault": FAULT,
        "Change": CHANGE,
    }


def _types(types: Iterable[str]) -> Json:
    """Return the bodies of each type."""
    made: Json = {}
    for type_ in types:
        kind = {"type": "string", "const": type_}
        told = {"data": {"oneOf": [_ref(f"{type_}Rs"), {"type": "null"}]}}
        made[f"{type_}Item"] = _object({"type": kind, "data": _ref(type_)}, required=True)
        made[f"{type_}Request"] = {"allOf": [_ref(f"{type_}Item"), _ref("Sending")]}
        made[f"{type_}Result"] = {"allOf": [_ref("Result"), _object({"type": kind, **told})]}
        made[f"{type_}Answer"] = {"allOf": [_ref("Answered"), _object(told)]}
    for one in entries():
        limits = since(one.since, one.lacking)
        if limits:
            made[f"{one.type}Request"]["description"] = sentences([limits])
    return made


def _one_of(types: Iterable[str], end: str) -> Json:
    names = {type_: f"{type_}{end}" for type_ in types}
    return {
        "oneOf": [_ref(name) for name in names.values()],
        "discriminator": {
            "propertyName": "type",
            "mapping": {type_: _ref(name)["$ref"] for type_, name in names.items()},
        },
    }


def _object(properties: Json, *, required: bool = False) -> Json:
    made = {"type": "object", "properties": properties}
    return {**made, "required": [*properties]} if required else made


def _refused() -> Json:
    return {
        "description": "A refusal, or what became of a transaction that ended in error",
        "content": {
            contract.PROBLEM_MEDIA: {"schema": _ref("Problem"), "example": refusal(Code.QB_ERROR)}
        },
    }


def _asked(type_: str) -> Json:
    return {"type": type_, "data": _example(request_shape(type_))}


def _told(type_: str) -> Json:
    data = _example(answer_shape(type_))
    line = {"type": type_, **RESULT_EXAMPLE, "data": data}
    return {**ANSWER_EXAMPLE, "data": data, "requests": [line]}


def _example(shape: Shape | None) -> Json:
    assert shape is not None  # noqa: S101 - every type of the catalogue has one
    return example(shape)


def _ref(name: str) -> Json:
    return {"$ref": contract.REF.format(model=name)}


def _rows(parts: Mapping[str, Json]) -> str:
    inside = {
        name: ",\n".join(f'"{key}":{_compact(value)}' for key, value in part.items())
        for name, part in parts.items()
    }
    return ",\n".join(f'"{name}":{{\n{rows}}}' for name, rows in inside.items())


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
