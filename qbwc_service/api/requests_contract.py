"""What POST /api/requests takes and answers, as OpenAPI: all of it but what each type holds."""

from collections.abc import Mapping
from typing import Any

from qbwc_service.api.examples.shown import TX
from qbwc_service.api.submit_models import Wishes
from qbwc_service.domain.states import TABLE, Outcome, State

Json = dict[str, Any]

PATH = "/api/requests"
PAGES = "/docs/qbxml"
DOCUMENT = "/openapi/qbxml.json"
EXAMPLE: Json = {
    "type": "CustomerAdd",
    "data": {"Name": "ABC Corp"},
    "identifier": "order-12345",
}
RESULT_EXAMPLE: Json = {
    "request_id": None,
    "outcome": "applied",
    "status_code": 0,
    "severity": "Info",
    "message": "Status OK",
    "ret_count": None,
    "remaining": None,
    "warnings": [],
}
ANSWER_EXAMPLE: Json = {
    "success": True,
    "transaction_id": TX,
    "status": "success",
    "state": "succeeded",
    "outcome": "applied",
    "warnings": [],
}
"""What stands in an answer beside what is of its type."""
TYPED = (
    f"What each type holds is told type by type in [{PAGES}]({PAGES}), for programs in "
    f"[{DOCUMENT}]({DOCUMENT}), for forms by `GET /api/schema/{{type}}`. A reference such as "
    "`{{tx-….ListID}}` may stand for any value of an earlier transaction's answer."
)
_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_NUMBER_OR_NULL: Json = {"type": ["integer", "null"]}
_TYPE: Json = {"type": "string", "description": "Such as InvoiceAdd, without Rq."}
_REF = "#/components/schemas/"
_WARNINGS: Json = {"type": "array", "items": {"$ref": f"{_REF}Warning"}}
_CHANGES: Json = {
    "type": "array",
    "items": {"$ref": f"{_REF}Change"},
    "description": "What was mended, where that was asked for.",
}
_OUTCOME: Json = {"type": "string", "enum": [outcome.value for outcome in Outcome]}


def sending() -> Json:
    """Return how a request may be sent: the fields beside what is sent."""
    whole = Wishes.model_json_schema()
    told = {
        name: _plain(field, whole.get("$defs", {})) for name, field in whole["properties"].items()
    }
    return {"type": "object", "properties": told}


ON_ERROR: Json = {
    "type": "string",
    "enum": ["stop", "continue"],
    "description": "Whether those after one that fails are carried out.",
}
RESULT: Json = {
    "type": "object",
    "required": ["type"],
    "properties": {
        "request_id": {**_TEXT_OR_NULL, "description": "requestID, where the data had one."},
        "outcome": _OUTCOME,
        "status_code": {**_NUMBER_OR_NULL, "description": "QuickBooks' own; 0 is well."},
        "severity": _TEXT_OR_NULL,
        "message": _TEXT_OR_NULL,
        "ret_count": {**_NUMBER_OR_NULL, "description": "Records that QuickBooks spoke of."},
        "remaining": {**_NUMBER_OR_NULL, "description": "Records that QuickBooks kept back."},
        "warnings": _WARNINGS,
    },
}
"""What became of one request, but for its type and data."""
ANSWERED: Json = {
    "type": "object",
    "required": ["success", "transaction_id", "status", "state", "outcome"],
    "properties": {
        "success": {"type": "boolean"},
        "transaction_id": _TEXT,
        "identifier": _TEXT_OR_NULL,
        "status": {"type": "string", "enum": sorted({row.status for row in TABLE.values()})},
        "state": {"type": "string", "enum": [state.value for state in State]},
        "outcome": _OUTCOME,
        "message": _TEXT_OR_NULL,
        "processing_time_ms": _NUMBER_OR_NULL,
        "warnings": _WARNINGS,
        "changes": _CHANGES,
        "qbxml_request": {**_TEXT_OR_NULL, "description": "What is sent, with include=qbxml."},
        "qb_response": {**_TEXT_OR_NULL, "description": "The answer, with include=qbxml."},
        "qb_response_url": {**_TEXT, "description": "In place of data that is too large."},
    },
}
"""What became of a call, but for the data of the answer and its requests."""
SHARED = ("transaction_id", "identifier", "status", "state", "outcome", "warnings", "changes")
PENDING: Json = {
    "type": "object",
    "required": ["success", "transaction_id", "status", "state", "outcome"],
    "properties": {
        "success": {"type": "boolean", "description": "It was accepted, no more."},
        **{name: ANSWERED["properties"][name] for name in SHARED},
        "queue_position": _NUMBER_OR_NULL,
        "waiting_reason": _TEXT_OR_NULL,
    },
}

_PLACE: Json = {
    "message": _TEXT,
    "line": _NUMBER_OR_NULL,
    "column": _NUMBER_OR_NULL,
    "path": {**_TEXT, "description": "Its place in the JSON, such as data.Name."},
    "request": {**_NUMBER_OR_NULL, "description": "Which of the requests, from 1."},
    "kind": _TEXT,
}
_ABOUT: Json = {**_PLACE, "fix": _TEXT, "expected": _TEXT}
WARNING: Json = {
    "type": "object",
    "required": [*_ABOUT, "status_code", "meaning"],
    "properties": {
        **_ABOUT,
        "status_code": {**_NUMBER_OR_NULL, "description": "QuickBooks' own, where it warned."},
        "meaning": _TEXT_OR_NULL,
    },
}
FAULT: Json = {
    "type": "object",
    "required": ["message", "line", "column", "path", "fix"],
    "properties": _ABOUT,
}
CHANGE: Json = {
    "type": "object",
    "required": [*_PLACE, "before", "after"],
    "properties": {**_PLACE, "before": _TEXT, "after": _TEXT},
}
DRY_RUN: Json = {
    "type": "object",
    "description": "The answer with dry_run=true: nothing was queued.",
    "required": [
        *("dry_run", "valid", "qbxml", "qbxml_version", "edition"),
        *("requests", "problems", "warnings", "changes"),
    ],
    "properties": {
        "dry_run": {"type": "boolean", "const": True},
        "valid": {"type": "boolean", "description": "Whether it would be taken."},
        "qbxml": {**_TEXT_OR_NULL, "description": "The document as it would leave."},
        "qbxml_version": _TEXT,
        "edition": {**_TEXT_OR_NULL, "description": "US, CA, UK or AU, where that is known."},
        "requests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "writes"],
                "properties": {"type": _TYPE, "writes": {"type": "boolean"}},
            },
        },
        "problems": {"type": "array", "items": {"$ref": f"{_REF}Fault"}},
        "warnings": _WARNINGS,
        "changes": _CHANGES,
    },
}


def generic_body() -> Json:
    """Return the entry of both forms of the body with data of any kind, for the main document."""
    data = {"type": "object", "description": TYPED}
    one = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": _TYPE, "data": data, **sending()["properties"]},
    }
    pair = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": _TYPE, "data": data},
    }
    several = {
        "type": "object",
        "required": ["requests"],
        "properties": {
            "requests": {"type": "array", "minItems": 1, "items": pair},
            "on_error": ON_ERROR,
            **sending()["properties"],
        },
    }
    content = {"application/json": {"schema": {"oneOf": [one, several]}, "example": EXAMPLE}}
    more = {"description": "Each type with its fields", "url": PAGES}
    return {"requestBody": {"required": True, "content": content}, "externalDocs": more}


def _plain(field: Json, defs: Mapping[str, Json]) -> Json:
    """Return a field without null, default and title: who does not say it leaves it out."""
    said = {word: what for word, what in field.items() if word not in ("title", "default")}
    for option in said.pop("anyOf", ()):
        said = {**option, **said} if option != {"type": "null"} else said
    if "$ref" in said:
        said = {**defs[said.pop("$ref").rpartition("/")[2]], **said}
        said.pop("title", None)
    return said
