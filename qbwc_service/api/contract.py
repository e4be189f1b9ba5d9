"""What the OpenAPI document says beside the routes: examples, error answers, raw bodies."""

from typing import Any

from fastapi import FastAPI

from qbwc_service.api import examples
from qbwc_service.api.models import NewConnection, NewKey, Submit
from qbwc_service.domain.errors import TABLE, Code

PROBLEM_EXAMPLE: dict[str, Any] = {
    "success": False,
    "error_details": {"component": "qbxml_relay"},
    "transaction_id": None,
    "timestamp": "2026-11-20T12:34:56.789Z",
    "outcome": "not_applied",
    "fix": "",
    "request_id": "0f8fad5bd9cb469fa16570867728950e",
}
REF = "#/components/schemas/{model}"
OPEN = ("/health",)
"""Paths that need no key."""
ALWAYS = (
    Code.UNAUTHORIZED,
    Code.FORBIDDEN,
    Code.RATE_LIMITED,
    Code.NETWORK_ERROR,
    Code.INTERNAL_ERROR,
)


def errors(*codes: Code, keyed: bool = True) -> dict[int | str, dict[str, Any]]:
    """Return the error answers of a route, one example per code."""
    answers: dict[int | str, dict[str, Any]] = {}
    for code in (*codes, *(ALWAYS if keyed else ())):
        row = TABLE[code]
        answer = answers.setdefault(
            row.http,
            {
                "description": "",
                "content": {
                    "application/problem+json": {
                        "schema": {"$ref": "#/components/schemas/Problem"},
                        "examples": {},
                    }
                },
            },
        )
        names = [part for part in (answer["description"], code.value) if part]
        answer["description"] = ", ".join(names)
        answer["content"]["application/problem+json"]["examples"][code.value] = {
            "summary": row.when,
            "value": {
                "type": f"/docs/errors/{code}",
                "title": row.title,
                "status": row.http,
                "detail": row.when,
                "error": row.title,
                "error_code": code.value,
                "retry_allowed": row.again,
                **PROBLEM_EXAMPLE,
            },
        }
    return answers


def json_body(model: type[Any], value: Any) -> dict[str, Any]:
    """Return the OpenAPI entry of a JSON body that the route reads itself."""
    schema = model.model_json_schema(ref_template=REF)
    schema.pop("$defs", None)
    content = {"application/json": {"schema": schema, "example": value}}
    return {"requestBody": {"required": bool(schema.get("required")), "content": content}}


SUBMIT_HEADERS = [
    {
        "name": name,
        "in": "header",
        "schema": {"type": "string"},
        "example": given,
        "description": what,
    }
    for name, given, what in (
        ("Prefer", "wait=15", "wait=N (0 to 25 seconds) or respond-async."),
        ("X-Request-ID", "order-12345", "identifier; a field of the JSON form goes before."),
        ("X-Idempotency-Key", "order-12345-1", "idempotency_key; Idempotency-Key is the same."),
        ("X-Connection-ID", examples.CON, "connection_id."),
        ("X-Priority", "standard", "priority: interactive, standard or batch."),
    )
]


def submit_body() -> dict[str, Any]:
    """Return the OpenAPI entry of both forms of POST /api/qbxml."""
    entry = json_body(Submit, {"qbxml": examples.QBXML, "identifier": "order-12345"})
    for media in ("application/xml", "text/xml"):
        entry["requestBody"]["content"][media] = {
            "schema": {"type": "string"},
            "example": examples.QBXML,
        }
    return {**entry, "parameters": SUBMIT_HEADERS}


PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "error_code", "success"],
    "properties": {
        **{
            name: {"type": kind}
            for name, kind in (
                ("type", "string"),
                ("title", "string"),
                ("status", "integer"),
                ("detail", "string"),
                ("success", "boolean"),
                ("error", "string"),
                ("error_code", "string"),
                ("error_details", "object"),
                ("transaction_id", ["string", "null"]),
                ("timestamp", "string"),
                ("retry_allowed", "boolean"),
                ("outcome", "string"),
                ("fix", "string"),
                ("request_id", "string"),
            )
        },
        "problems": {"type": "array", "items": {"type": "object"}},
    },
}


def document(app: FastAPI) -> None:
    """Complete the document that FastAPI makes by what the routes read and answer themselves."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        return app.openapi_schema or _completed(generate())

    app.openapi = openapi  # type: ignore[method-assign]


def _completed(made: dict[str, Any]) -> dict[str, Any]:
    parts = made["components"] = {"schemas": _schemas((NewConnection, Submit, NewKey))}
    parts["securitySchemes"] = {
        "ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
        "Bearer": {"type": "http", "scheme": "bearer"},
    }
    made["security"] = [{"ApiKey": []}, {"Bearer": []}]
    for path, item in made["paths"].items():
        for method, operation in item.items():
            _keep_nulls(operation["responses"])
            _show_results(operation, examples.RESULTS.get((method, path), ()))
            for parameter in operation.get("parameters", ()):
                _explain(parameter)
    for path in OPEN:
        made["paths"][path]["get"]["security"] = []
    return made


def _show_results(operation: dict[str, Any], results: tuple[examples.Shown, ...]) -> None:
    answers = operation["responses"]
    if "HTTPValidationError" in str(answers.get("422")):
        del answers["422"]  # FastAPI's own: here parameters are refused with 400
    for shown in results:
        content = {shown.media: {"schema": _schema_of(shown.example), "example": shown.example}}
        body = {} if shown.example is None else {"content": content}
        answers[shown.status] = {"description": shown.what, **body}


def _keep_nulls(answers: dict[str, Any]) -> None:
    """Put back what FastAPI leaves out of examples because it is null."""
    for answer in answers.values():
        for content in answer.get("content", {}).values():
            for shown in content.get("examples", {}).values():
                shown["value"].setdefault("transaction_id", None)


def _schema_of(value: Any) -> dict[str, Any]:
    return {"type": "string" if isinstance(value, str) else "object"}


def _explain(parameter: dict[str, Any]) -> None:
    if parameter["name"] in examples.PARAMETERS and "description" not in parameter:
        parameter["description"], parameter["example"] = examples.PARAMETERS[parameter["name"]]


def _schemas(models: tuple[type[Any], ...]) -> dict[str, Any]:
    """Return the schemas that the raw bodies refer to, and the problem's."""
    found: dict[str, Any] = {"Problem": PROBLEM}
    for model in models:
        schema = model.model_json_schema(ref_template=REF)
        found |= schema.pop("$defs", {})
    return found
