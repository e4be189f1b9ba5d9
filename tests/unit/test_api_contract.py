"""The OpenAPI document: whole, consistent with itself, and about every route there is."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from helpers.routes import OPEN, application, every_route, operations

from qbwc_service.api.app import written
from qbwc_service.api.examples import table
from qbwc_service.api.factoring import inlined
from qbwc_service.api.outside import OUTSIDE
from qbwc_service.api.problems import PROBLEM
from qbwc_service.api.refusing import Refuser
from qbwc_service.domain.errors import TABLE, Code

pytestmark = pytest.mark.portable

MADE: dict[str, Any] = application().openapi()
DOCUMENT = inlined(MADE)
BOUND = 300_000
"""Bytes of the document as it is served, so that its page is there at once."""
NAMED_ELSEWHERE = (
    "/api/qbxml",
    "/api/requests",
    "/api/dead-letters/retry",
    "/api/dead-letters/discard",
    "/api/schema",
    "/api/schedules",
    "/api/change-feeds",
)
"""Paths whose bodies or queries name things that may not exist."""
UNDOCUMENTED = OPEN - {"GET /health", "GET /support"}
"""Pages for people, and the document itself."""


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from ([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_every_route_is_documented() -> None:
    documented = {f"{method.upper()} {path}" for method, path, _ in operations(DOCUMENT)}
    served = {f"{method} {path}" for method, path in every_route()} - UNDOCUMENTED
    assert documented == served | {"POST /qbwc", "GET /qbwc"}


def test_every_route_has_its_good_answers_in_the_table() -> None:
    own = {(method, path) for method, path, _ in operations(DOCUMENT) if path not in OUTSIDE}
    assert own == set(table.RESULTS)


def test_every_reference_leads_somewhere_and_no_schema_is_idle() -> None:
    used = set(references(MADE))
    parts = MADE["components"]
    there = {
        f"#/components/{kind}/{name}"
        for kind in parts
        if kind != "securitySchemes"
        for name in parts[kind]
    }
    assert used == there


def test_every_operation_says_what_it_does_under_a_name_of_its_own() -> None:
    names = [operation["operationId"] for _, _, operation in operations(DOCUMENT)]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch("[a-z_]+", name)] == []
    silent = [
        path
        for _, path, operation in operations(DOCUMENT)
        if not (operation["summary"] and operation["description"] and operation["tags"])
    ]
    assert silent == []


def test_every_good_answer_has_an_example_and_every_refusal_its_problems() -> None:
    for method, path, operation in operations(DOCUMENT):
        answers = operation["responses"]
        assert min(answers) in {"200", "201", "202", "204"}, path
        for status, answer in answers.items():
            assert answer["description"], (method, path, status)
            assert "Request-Id" in answer["headers"]
            shown = answer.get("content", {}).get("application/problem+json")
            if shown is None:
                content = answer.get("content", {}).values()
                assert all("example" in one for one in content)
                assert content or status in {"204", "304", "307"}
                continue
            assert {str(one["value"]["status"]) for one in shown["examples"].values()} == {status}


def test_every_route_with_a_key_says_how_it_refuses_one() -> None:
    for method, path, operation in operations(DOCUMENT):
        if f"{method.upper()} {path}" in OPEN or path in OUTSIDE:
            assert operation["security"] == []
            continue
        assert {"401", "403", "429", "500", "503"} <= set(operation["responses"]), path
        named = set(re.findall("{([a-z_]+)}", path))
        assert ("404" in operation["responses"]) == bool(named) or path in NAMED_ELSEWHERE
        takes_something = "requestBody" in operation or operation.get("parameters")
        assert "400" in operation["responses"] or not takes_something or named, path


def test_every_error_code_is_an_example_somewhere() -> None:
    told = set(re.findall('"error_code": "([A-Z_]+)"', json.dumps(DOCUMENT["paths"])))
    assert told == set(TABLE) - {Code.METHOD_NOT_ALLOWED}


def test_an_example_of_a_refusal_is_what_the_table_of_codes_says() -> None:
    shown = DOCUMENT["paths"]["/api/qbxml"]["post"]["responses"]["413"]
    assert shown["description"] == "PAYLOAD_TOO_LARGE"
    problem = shown["content"]["application/problem+json"]
    assert problem["schema"] == {"$ref": "#/components/schemas/Problem"}
    assert problem["examples"]["PAYLOAD_TOO_LARGE"] == {
        "summary": "The body is over this server's limit.",
        "value": {
            "type": "http://localhost:5000/docs/errors/PAYLOAD_TOO_LARGE",
            "title": "Too large",
            "status": 413,
            "detail": "The body is over this server's limit.",
            "success": False,
            "error": "Too large",
            "error_code": "PAYLOAD_TOO_LARGE",
            "error_details": {"component": "qbxml_relay"},
            "transaction_id": None,
            "timestamp": "2026-11-20T12:34:56.789Z",
            "retry_allowed": False,
            "outcome": "not_applied",
            "fix": "Send it in several smaller calls, or have the server's limit raised.",
            "request_id": "0f8fad5bd9cb469fa16570867728950e",
        },
    }


def refusals() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for _, path, operation in operations(DOCUMENT):
        for answer in operation["responses"].values():
            shown = answer.get("content", {}).get("application/problem+json", {})
            for code, one in shown.get("examples", {}).items():
                yield path, code, one["value"]


def test_every_example_of_a_refusal_helps_and_has_only_fields_of_the_schema() -> None:
    fields = set(DOCUMENT["components"]["schemas"]["Problem"]["properties"])
    wrong = [
        (path, code)
        for path, code, value in refusals()
        if not value["fix"]
        or value["type"] != f"http://localhost:5000/docs/errors/{code}"
        or not fields >= value.keys()
    ]
    assert wrong == []


def test_what_quickbooks_refused_is_shown_with_its_own_words() -> None:
    submit = DOCUMENT["paths"]["/api/qbxml"]["post"]["responses"]["500"]
    shown = submit["content"]["application/problem+json"]["examples"]
    error, whole = shown["QB_ERROR"]["value"], shown["SDK_ERROR"]["value"]
    said = error["qb_error_message"]
    assert error["error_details"] == {
        "component": "quickbooks",
        "qb_error_code": "3140",
        "qb_error_severity": "Error",
        "qb_error_message": said,
        "hresult": None,
    }
    assert (error["qb_error_code"], error["detail"]) == ("3140", said)
    assert 'statusCode="3140"' in error["qb_response"]
    assert whole["error_details"]["hresult"] == "0x80040400"
    assert (whole["qb_error_code"], whole["qb_response"]) == (None, None)


def test_a_submits_answers_name_their_headers() -> None:
    answers = DOCUMENT["paths"]["/api/qbxml"]["post"]["responses"]
    usual = ["Request-Id", "RateLimit", "RateLimit-Policy"]
    assert {
        status: list(answers[status]["headers"]) for status in ("200", "202", "401", "429")
    } == {
        "200": [*usual, "Preference-Applied"],
        "202": [*usual, "Location", "Retry-After", "Preference-Applied"],
        "401": ["Request-Id"],
        "429": [*usual, "Retry-After"],
    }


def test_a_health_that_is_bad_has_an_example_of_its_own_beside_the_refusal() -> None:
    content = DOCUMENT["paths"]["/api/health"]["get"]["responses"]["503"]["content"]
    assert content["application/json"]["example"]["status"] == "degraded"
    assert list(content["application/problem+json"]["examples"]) == ["NETWORK_ERROR"]


def test_the_document_is_the_same_when_asked_again_and_is_plain_json() -> None:
    assert application().openapi() == MADE
    assert json.loads(json.dumps(MADE)) == MADE
    assert "422" not in DOCUMENT["paths"]["/api/transactions"]["get"]["responses"]


def test_the_table_of_refusals_ends_with_whatever_else_may_come() -> None:
    names = [kind.__name__ for kind in Refuser(None).table]  # type: ignore[arg-type]
    assert names == [
        "Refusal",
        "RequestValidationError",
        "HTTPException",
        "StoreUnavailableError",
        "StaleError",
        "ClientDisconnect",
        "Exception",
    ]


def test_the_document_that_is_served_is_the_one_the_routes_make() -> None:
    assert written() == MADE


def test_the_document_is_small_enough_to_be_shown_at_once() -> None:
    assert len(json.dumps(MADE, ensure_ascii=False, separators=(",", ":")).encode()) < BOUND


def test_what_repeats_stands_once_and_no_refusal_is_written_out_in_its_place() -> None:
    given = [
        part
        for item in MADE["paths"].values()
        for operation in item.values()
        for part in (*operation.get("parameters", ()), *operation["responses"].values())
        if "$ref" not in part
    ]
    texts = Counter(json.dumps(part) for part in given)
    assert [text for text, times in texts.items() if times > 1] == []
    shown = [
        one
        for part in (*given, *MADE["components"]["responses"].values())
        for one in part.get("content", {}).get(PROBLEM, {}).get("examples", {}).values()
    ]
    assert shown
    assert [one for one in shown if list(one) != ["$ref"]] == []


def test_security_schemes_refer_to_nothing_as_the_page_of_the_document_supposes() -> None:
    assert list(references(MADE["components"]["securitySchemes"])) == []
