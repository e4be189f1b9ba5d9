"""Good answers in the OpenAPI document: each has a schema of its own, and its example keeps it."""

from collections.abc import Iterator
from typing import Any

import pytest
from helpers.answer_check import closed, faults, problem, validator

from qbwc_service.api.answer_models import table
from qbwc_service.api.app import written
from qbwc_service.api.examples.shown import TX
from qbwc_service.api.examples.table import RESULTS
from qbwc_service.api.factoring import inlined

pytestmark = pytest.mark.portable

DOCUMENT: dict[str, Any] = inlined(written())
RETRIED = {"success": True, "new_transaction_id": TX, "original_transaction_id": TX}
RETRY = f"/api/transactions/{TX}/retry"


def answers() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            for status, answer in operation["responses"].items():
                content = answer.get("content", {})
                if "application/json" in content:
                    yield method, path, status, content["application/json"]


def test_no_answer_is_any_object_and_each_schema_has_a_name() -> None:
    unnamed = [
        (path, status)
        for _, path, status, content in answers()
        for one in content["schema"].get("anyOf", [content["schema"]])
        if list(one) != ["$ref"]
    ]
    assert unnamed == []
    assert list(bare(table.SCHEMAS, "")) == []
    inside = [
        f"{name}.{field}"
        for name, schema in table.SCHEMAS.items()
        for field, one in schema.get("properties", {}).items()
        if "properties" in one or "properties" in one.get("items", {})
    ]
    assert inside == []


def bare(schema: Any, place: str) -> Iterator[str]:
    """Yield where an object stands of which nothing is told."""
    if isinstance(schema, list):
        for one in schema:
            yield from bare(one, place)
    elif isinstance(schema, dict):
        told = schema.keys() & {"properties", "additionalProperties"}
        if schema.get("type") == "object" and not told:
            yield place
        for name, inner in schema.items():
            yield from bare(inner, f"{place}.{name}")


def test_the_table_has_every_good_answer_and_no_other() -> None:
    shown = {
        (*call, one.status)
        for call, results in RESULTS.items()
        for one in results
        if one.example is not None and not isinstance(one.example, str)
    }
    assert {(*call, status) for call, row in table.ANSWERS.items() for status in row} == shown


def test_every_example_of_a_good_answer_keeps_its_schema() -> None:
    wrong = {
        (method, path, status): [error.message for error in found]
        for method, path, status, content in answers()
        if (found := list(validator(method, path, status).iter_errors(content["example"])))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (RETRIED, []),
        (
            {**RETRIED, "new": 1},
            ["$: Additional properties are not allowed ('new' was unexpected)"],
        ),
        (
            {"success": True, "new_transaction_id": TX},
            ["$: 'original_transaction_id' is a required property"],
        ),
        ({**RETRIED, "success": "yes"}, ["$.success: 'yes' is not of type 'boolean'"]),
    ],
)
def test_an_answer_that_is_not_as_documented_is_noticed(body: Any, told: list[str]) -> None:
    assert faults("POST", RETRY, 200, body) == told


def test_every_example_of_a_refusal_keeps_the_schema_of_all() -> None:
    wrong = {
        code: [error.message for error in found]
        for code, shown in written()["components"]["examples"].items()
        if (found := list(problem().iter_errors(shown["value"])))
    }
    assert wrong == {}


def test_a_moment_that_is_none_and_a_path_that_is_not_there_are_noticed() -> None:
    upload = {"upload_id": "up_1", "url": "https://a", "expires_at": "today", "max_bytes": 1}
    assert faults("POST", "/api/uploads", 201, upload) == [
        "$.expires_at: 'today' is not a 'date-time'"
    ]
    with pytest.raises(AssertionError, match="/api/other is not in the document"):
        faults("GET", "/api/other", 200, {})


def test_an_object_that_takes_anything_is_left_open() -> None:
    made = closed({"type": "object", "properties": {"a": {"type": "object"}}})
    assert made == {
        "type": "object",
        "properties": {"a": {"type": "object"}},
        "additionalProperties": False,
    }
    assert closed({"type": "object", "properties": {}, "additionalProperties": True}) == {
        "type": "object",
        "properties": {},
        "additionalProperties": True,
    }
