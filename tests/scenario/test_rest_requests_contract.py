"""What POST /api/requests answers is what the published document says of it."""

import json
from typing import Any

from helpers.rest_desk import Desk
from jsonschema import Draft202012Validator

from qbwc_service.api.qbxml_documents import document

SETTINGS = {"rate_limit": 0}
WHOLE: dict[str, Any] = json.loads(document("Customer").body)
ADD = {"type": "CustomerAdd", "data": {"Name": "Ann", "IsActive": "TRUE"}}


def wrong(body: object, *names: str) -> list[str]:
    """Return what of a body does not fit one of these schemas."""
    schema = {
        "anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in names],
        "components": WHOLE["components"],
    }
    return [error.message for error in Draft202012Validator(schema).iter_errors(body)]


def test_a_dry_run_is_answered_as_published(desk: Desk) -> None:
    mended = desk.http.post("/api/requests?dry_run=true&fix=true", json=ADD).json()
    bad = {"type": "CustomerAdd", "data": {"Nam": "Ann"}}
    refused = desk.http.post("/api/requests?dry_run=true", json=bad).json()

    assert (mended["valid"], len(mended["changes"])) == (True, 1)
    assert (refused["valid"], len(refused["problems"])) == (False, 1)
    assert [wrong(body, "DryRun") for body in (mended, refused)] == [[], []]
    assert [wrong(body, "Answer") != [] for body in (mended, refused)] == [True, True]


def test_answers_with_changes_and_warnings_are_as_published(desk: Desk) -> None:
    mended = desk.answered(ADD, "?fix=true").json()
    query = {"type": "CustomerQuery", "data": {"FullName": ["Nobody"]}}
    warned = desk.answered(query).json()

    assert (len(mended["changes"]), len(warned["warnings"])) == (1, 1)
    assert wrong(mended, "CustomerAddAnswer") == wrong(warned, "CustomerQueryAnswer") == []
    assert wrong(mended, "Answer") == wrong(warned, "Answer") == []
