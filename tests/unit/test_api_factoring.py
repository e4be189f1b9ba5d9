"""What stands in many places of an OpenAPI document is moved to one, and nothing else changes."""

from copy import deepcopy
from typing import Any

import pytest

from qbwc_service.api.factoring import factor, inlined
from qbwc_service.api.swagger_page import swagger_page

pytestmark = pytest.mark.portable

PROBLEM = {"$ref": "#/components/schemas/Problem"}


def refused(code: str) -> dict[str, Any]:
    examples = {code: {"summary": "It is so.", "value": {"error_code": code}}}
    return {"content": {"application/problem+json": {"schema": PROBLEM, "examples": examples}}}


def told(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}


def named(name: str, where: str) -> dict[str, Any]:
    return {"name": name, "in": where}


DOCUMENT: dict[str, Any] = {
    "paths": {
        "/a": {
            "get": {
                "parameters": [named("id", "path"), named("limit", "query")],
                "responses": {"200": told("A"), "404": refused("NOT_FOUND")},
            },
            "post": {
                "parameters": [named("id", "query")],
                "responses": {"200": told("A"), "409": refused("INVALID_STATE")},
            },
        },
        "/b": {
            "get": {
                "parameters": [named("id", "path")],
                "responses": {"200": told("B"), "404": refused("NOT_FOUND")},
            },
            "post": {"parameters": [named("id", "query")], "responses": {"204": {}}},
            "delete": {"responses": {"204": {}}},
        },
    },
    "components": {"schemas": {"A": {}, "B": {}, "Problem": {}}},
}


def made() -> dict[str, Any]:
    document = deepcopy(DOCUMENT)
    factor(document)
    return document


def test_what_repeats_is_moved_and_named_after_what_it_is() -> None:
    parts = made()["components"]
    assert {kind: list(parts[kind]) for kind in ("examples", "parameters", "responses")} == {
        "examples": ["INVALID_STATE", "NOT_FOUND"],
        "parameters": ["id", "id2"],
        "responses": ["A200", "Answer204", "NOT_FOUND"],
    }
    assert parts["parameters"]["id2"] == named("id", "query")


def test_what_stands_once_stays_but_for_the_example_of_a_refusal() -> None:
    item = made()["paths"]["/a"]
    assert item["get"]["parameters"] == [
        {"$ref": "#/components/parameters/id"},
        named("limit", "query"),
    ]
    content = item["post"]["responses"]["409"]["content"]["application/problem+json"]
    assert content == {
        "schema": PROBLEM,
        "examples": {"INVALID_STATE": {"$ref": "#/components/examples/INVALID_STATE"}},
    }


def test_with_every_part_put_back_the_paths_are_what_they_were() -> None:
    assert inlined(made())["paths"] == DOCUMENT["paths"]


def test_nothing_in_a_title_or_an_address_ends_the_script_of_the_page() -> None:
    page = swagger_page("<i>", '/"</script>', "/openapi.json")
    assert "<title>&lt;i&gt;</title>" in page
    assert r'url: "/\"\u003c/script>/openapi.json"' in page
    assert page.count("</script>") == 3
