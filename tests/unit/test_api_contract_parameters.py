"""The parameters of the OpenAPI document: explained, and sent by nobody who did not mean to."""

import json
import re
from typing import Any

import pytest
from helpers.routes import application, operations

from qbwc_service.api import contract
from qbwc_service.api.examples import table
from qbwc_service.api.factoring import inlined
from qbwc_service.api.qbxml_documents import document as qbxml_document
from qbwc_service.api.switches import OF_XML, Switches

pytestmark = pytest.mark.portable

DOCUMENT = inlined(application().openapi())
QBXML: dict[str, Any] = json.loads(qbxml_document().body)


def test_every_parameter_is_explained_and_shown_where_it_has_to_be_given() -> None:
    told = [
        one for _, _, operation in operations(DOCUMENT) for one in operation.get("parameters", ())
    ]
    silent = [one["name"] for one in told if not one.get("description")]
    bare = [one["name"] for one in told if one.get("required") and "example" not in one]
    assert (silent, bare) == ([], [])


@pytest.mark.parametrize("document", [DOCUMENT, QBXML], ids=["main", "qbXML"])
def test_what_may_be_left_out_has_no_example_as_swagger_would_send_it(
    document: dict[str, Any],
) -> None:
    shown = {
        (path, one["name"])
        for path, item in document["paths"].items()
        for operation in item.values()
        for one in operation.get("parameters", ())
        if not one.get("required") and re.search('"examples?":', json.dumps(one))
    }
    assert shown == set()


def test_a_default_of_a_submit_is_what_leaving_it_out_means() -> None:
    told = {one["name"]: one["schema"].get("default") for one in contract.SUBMIT_SWITCHES}
    left_out = Switches()
    assert told == {name: getattr(left_out, name) for name in OF_XML}
    assert [one for one in contract.REQUESTS_PARAMETERS[3:] if "default" in one["schema"]] == []


def test_both_forms_of_a_submit_and_its_headers_are_documented() -> None:
    submit = DOCUMENT["paths"]["/api/qbxml"]["post"]
    body = submit["requestBody"]
    assert (body["required"], sorted(body["content"])) == (
        True,
        ["application/json", "application/xml", "text/xml"],
    )
    assert [one["name"] for one in submit["parameters"]] == [
        "validate",
        "fix",
        "dry_run",
        "Prefer",
        "X-Request-ID",
        "X-Idempotency-Key",
        "X-Connection-ID",
        "X-Priority",
    ]


def tells(parameter: dict[str, Any], what: str | None, example: Any) -> bool:
    """Say whether a parameter has these words and this example, in words where it is optional."""
    said, shown = parameter["description"], parameter.get("example")
    if not parameter["required"]:
        said, _, word = said.partition(" Such as ")
        shown = word.strip("`.") or None
    return (said, shown) == (what or said, example and str(example))


def test_what_a_table_says_of_a_parameter_is_what_the_document_shows() -> None:
    shown = {
        (path, one["name"]): one
        for _, path, operation in operations(DOCUMENT)
        for one in operation.get("parameters", ())
    }
    for place, (what, example) in table.OWN_PARAMETERS.items():
        assert tells(shown[place], what, example), place
    for name, (what, example) in table.PARAMETERS.items():
        assert any(tells(one, what, example) for (_, each), one in shown.items() if each == name), (
            name
        )
