"""What the OpenAPI document says beside the routes: examples, error answers, raw bodies."""

from copy import deepcopy
from typing import Any

from fastapi import FastAPI

from qbwc_service.api.change_feed_models import NewChangeFeed
from qbwc_service.api.examples import table
from qbwc_service.api.examples.refusals import refusal
from qbwc_service.api.examples.shown import CON, Shown
from qbwc_service.api.examples.transactions import QBXML
from qbwc_service.api.factoring import factor
from qbwc_service.api.headers import HEADERS, header_names
from qbwc_service.api.models import Listing, NewConnection, NewKey, StatisticsQuery
from qbwc_service.api.outside import OUTSIDE
from qbwc_service.api.requests_contract import generic_body
from qbwc_service.api.schedule_models import NewSchedule
from qbwc_service.api.submit_models import Submit
from qbwc_service.api.webhook_models import NewEndpoint
from qbwc_service.domain.errors import TABLE, Code

PROBLEM_MEDIA = "application/problem+json"
MODELS = (
    Listing,
    NewConnection,
    StatisticsQuery,
    Submit,
    NewKey,
    NewEndpoint,
    NewSchedule,
    NewChangeFeed,
)
"""Bodies and queries with schemas that others refer to."""
REF = "#/components/schemas/{model}"
OPEN = ("/health", *OUTSIDE)
"""Paths that need no key."""
SECURITY = {
    "ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
    "Bearer": {"type": "http", "scheme": "bearer"},
}
SECURED: list[dict[str, list[str]]] = [{"ApiKey": []}, {"Bearer": []}]
"""Either of them opens the others."""
ALWAYS = (
    Code.UNAUTHORIZED,
    Code.FORBIDDEN,
    Code.RATE_LIMITED,
    Code.NETWORK_ERROR,
    Code.INTERNAL_ERROR,
)


SUBMIT_REFUSALS = (
    Code.INVALID_REQUEST,
    Code.NOT_FOUND,
    Code.DUPLICATE_REQUEST,
    Code.INVALID_STATE,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.PAYLOAD_TOO_LARGE,
    Code.QUEUE_FULL,
    Code.QB_ERROR,
    Code.SDK_ERROR,
    Code.QB_UNAVAILABLE,
    Code.QB_BUSY,
    Code.SHIM_UNREACHABLE,
    Code.SHIM_TIMEOUT,
    Code.ANSWER_TOO_LARGE,
    Code.CANCELED,
    Code.EXPIRED,
    Code.DEPENDENCY_FAILED,
)
"""What may be said to a submit, in either language."""


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
                    PROBLEM_MEDIA: {
                        "schema": {"$ref": "#/components/schemas/Problem"},
                        "examples": {},
                    }
                },
            },
        )
        names = [part for part in (answer["description"], code.value) if part]
        answer["description"] = ", ".join(names)
        answer["content"][PROBLEM_MEDIA]["examples"][code.value] = {
            "summary": row.when,
            "value": refusal(code),
        }
    return answers


def json_body(model: type[Any], value: Any) -> dict[str, Any]:
    """Return the OpenAPI entry of a JSON body that the route reads itself."""
    schema = model.model_json_schema(ref_template=REF)
    schema.pop("$defs", None)
    content = {"application/json": {"schema": schema, "example": value}}
    return {"requestBody": {"required": bool(schema.get("required")), "content": content}}


SUBMIT_SWITCHES = [
    {"name": name, "in": "query", "schema": {"type": "boolean", **default}, "description": what}
    for name, default, what in (
        (
            "validate",
            {"default": True},
            "Refuse what QuickBooks would not take; false: check the frame only.",
        ),
        ("fix", {}, "Mend what is certain first; left out, as the connection's `fix` says."),
        (
            "dry_run",
            {"default": False},
            "Queue nothing; answer the document as it would leave, and its faults.",
        ),
    )
]
SUBMIT_HEADERS = [
    {"name": name, "in": "header", "schema": {"type": "string"}, "description": what}
    for name, what in (
        ("Prefer", "`wait=15` (0 to 25 seconds) or `respond-async`."),
        (
            "X-Request-ID",
            "identifier, such as `order-12345`; a field of the JSON form goes before.",
        ),
        (
            "X-Idempotency-Key",
            "idempotency_key, such as `order-12345-1`, as Idempotency-Key; two are refused.",
        ),
        ("X-Connection-ID", f"connection_id, such as `{CON}`."),
        ("X-Priority", "priority: `interactive`, `standard` or `batch`."),
    )
]
"""Parameters that may be left out have no example: Swagger UI would send it."""


def submit_body() -> dict[str, Any]:
    """Return the OpenAPI entry of both forms of POST /api/qbxml."""
    entry = json_body(Submit, {"qbxml": QBXML, "identifier": "order-12345"})
    entry["requestBody"]["required"] = True
    for media in ("application/xml", "text/xml"):
        entry["requestBody"]["content"][media] = {
            "schema": {"type": "string"},
            "example": QBXML,
        }
    return {**entry, "parameters": [*SUBMIT_SWITCHES, *SUBMIT_HEADERS]}


INCLUDE = {
    "name": "include",
    "in": "query",
    "schema": {"type": "string", "enum": ["qbxml"]},
    "description": "Show the qbXML of request and answer, too.",
}
REQUESTS_PARAMETERS = [*SUBMIT_SWITCHES, INCLUDE, *SUBMIT_HEADERS]


def requests_body() -> dict[str, Any]:
    """Return the OpenAPI entry of POST /api/requests."""
    return {**generic_body(), "parameters": REQUESTS_PARAMETERS}


def document(app: FastAPI) -> None:
    """Complete the document that FastAPI makes by what the routes read and answer themselves."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        return app.openapi_schema or _completed(generate())

    app.openapi = openapi  # type: ignore[method-assign]


def _completed(made: dict[str, Any]) -> dict[str, Any]:
    from qbwc_service.api.answer_models import table as answers  # noqa: PLC0415 - not at start

    schemas = _schemas(MODELS)
    if schemas.keys() & answers.SCHEMAS.keys():
        raise ValueError("A body and an answer have schemas of one name.")
    parts = made["components"] = {"schemas": schemas | answers.SCHEMAS}
    parts["securitySchemes"] = SECURITY
    made["security"] = SECURED
    for path, item in made["paths"].items():
        for method, operation in item.items():
            _keep_nulls(operation["responses"])
            results = table.RESULTS.get((method, path), ())
            told = {
                shown.status: answers.schema_of(method, path, shown.status)
                for shown in results
                if shown.example is not None and not isinstance(shown.example, str)
            }
            _show_results(operation, results, told)
            for parameter in operation.get("parameters", ()):
                _explain(path, parameter)
    made["paths"] |= deepcopy(OUTSIDE)
    for path in OPEN:
        for operation in made["paths"][path].values():
            operation["security"] = []
    _show_headers(made)
    factor(made)
    return made


def _show_results(
    operation: dict[str, Any], results: tuple[Shown, ...], schemas: dict[str, dict[str, Any]]
) -> None:
    answers = operation["responses"]
    if "HTTPValidationError" in str(answers.get("422")):
        del answers["422"]  # FastAPI's own: here parameters are refused with 400
    # What FastAPI supposes beside these is not so.
    told = {PROBLEM_MEDIA, *(shown.media for shown in results if shown.example is not None)}
    for shown in results:
        schema = schemas.get(shown.status, {"type": "string"})
        content = {shown.media: {"schema": schema, "example": shown.example}}
        there = answers.get(shown.status, {}).get("content", {})
        others = {media: there[media] for media in there if media in told - {shown.media}}
        body = {} if shown.example is None else {"content": {**content, **others}}
        answers[shown.status] = {"description": shown.what, **body}


def _show_headers(made: dict[str, Any]) -> None:
    """Name the headers of every answer."""
    made["components"]["headers"] = HEADERS
    for path, item in made["paths"].items():
        for operation in item.values():
            for status, answer in operation["responses"].items():
                names = header_names(path, status, keyed=path not in OPEN)
                answer["headers"] = {
                    name: {"$ref": f"#/components/headers/{name}"} for name in names
                }


def _keep_nulls(answers: dict[str, Any]) -> None:
    """Put back what FastAPI leaves out of a refusal's example because it is null."""
    for answer in answers.values():
        for content in answer.get("content", {}).values():
            for shown in content.get("examples", {}).values():
                shown["value"] = refusal(Code(shown["value"]["error_code"]))


def _explain(path: str, parameter: dict[str, Any]) -> None:
    name = parameter["name"]
    known = table.OWN_PARAMETERS.get((path, name)) or table.PARAMETERS.get(name)
    if known is not None:
        what, example = known
        if what is not None:
            parameter.setdefault("description", what)
        if parameter["required"]:
            parameter["example"] = example
        elif example is not None:
            parameter["description"] += f" Such as `{example}`."


def _schemas(models: tuple[type[Any], ...]) -> dict[str, Any]:
    """Return the schemas that the raw bodies refer to."""
    found: dict[str, Any] = {}
    for model in models:
        schema = model.model_json_schema(ref_template=REF)
        found |= schema.pop("$defs", {})
    return found
