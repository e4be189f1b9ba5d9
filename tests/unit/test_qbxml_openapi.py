"""The OpenAPI documents of every type of request: whole, and consistent with themselves."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from qbwc_service.api import contract
from qbwc_service.api.qbxml_documents import CHOICES, document, resources
from qbwc_service.api.requests_contract import (
    ANSWERED,
    EXAMPLE,
    PENDING,
    SHARED,
    generic_body,
    sending,
)
from qbwc_service.api.submit_models import Wishes
from qbxml.check.validating import validate as findings
from qbxml.data.building import build
from qbxml.shapes.catalog import entries
from qbxml.shapes.editions import LETTERS
from qbxml.shapes.json_schema import request_schema

WHOLE: dict[str, Any] = json.loads(document().body)
TYPES = [one.type for one in entries()]


def cut(resource: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(document(resource).body)
    return made


def referred(value: object) -> set[str]:
    return set(re.findall('"#/components/([a-z]+/[A-Za-z0-9]+)"', json.dumps(value)))


def loose_ends(made: dict[str, Any], own: set[str]) -> tuple[set[str], set[str]]:
    """Return references that lead nowhere, and schemas that nothing but their name speaks for."""
    parts = made["components"]
    there = {f"{kind}/{name}" for kind in ("schemas", "responses") for name in parts[kind]}
    used = referred(made)
    return used - there, {name.partition("/")[2] for name in there - used} - own


def operation(made: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = made["paths"]["/api/requests"]["post"]
    return found


@pytest.mark.proof
def test_the_whole_is_a_valid_document_of_modest_size() -> None:
    validate(WHOLE)
    assert (WHOLE["openapi"], len(document().body) < 2_000_000) == ("3.1.0", True)
    assert len(document().packed or b"") < 200_000


@pytest.mark.parametrize("resource", ["Invoice", "Reports", "Host"])
def test_a_part_is_a_valid_document(resource: str) -> None:
    validate(cut(resource))


def test_every_reference_leads_somewhere_and_no_schema_is_idle() -> None:
    assert loose_ends(WHOLE, {f"{type_}Answer" for type_ in TYPES}) == (set(), set())
    for resource, types in resources().items():
        own = {f"{one.type}Answer" for one in types}
        assert loose_ends(cut(resource), own) == (set(), set()), resource


def test_every_type_has_its_bodies_and_the_discriminators_know_it() -> None:
    schemas = WHOLE["components"]["schemas"]
    for name, end in CHOICES.items():
        mapping = {type_: f"#/components/schemas/{type_}{end}" for type_ in TYPES}
        assert schemas[name] == {
            "oneOf": [{"$ref": ref} for ref in mapping.values()],
            "discriminator": {"propertyName": "type", "mapping": mapping},
        }
    ends = ("", "Rs", "Item", "Request", "Result", "Answer")
    assert [
        f"{type_}{end}" for type_ in TYPES for end in ends if f"{type_}{end}" not in schemas
    ] == []


def test_a_part_knows_the_types_of_its_resource_alone() -> None:
    made = cut("Customer")
    three = ["CustomerAdd", "CustomerMod", "CustomerQuery"]
    content = operation(made)["requestBody"]["content"]["application/json"]
    assert (operation(made)["operationId"], list(content["examples"])) == ("send_customer", three)
    choice = made["components"]["schemas"]["RequestItem"]["discriminator"]["mapping"]
    assert choice == {type_: f"#/components/schemas/{type_}Item" for type_ in three}
    assert (
        made["components"]["schemas"]["CustomerRet"]
        == (WHOLE["components"]["schemas"]["CustomerRet"])
    )
    assert "InvoiceRet" not in made["components"]["schemas"]


def test_a_part_explains_itself_by_a_type_of_its_own() -> None:
    made = cut("Customer")
    answer = made["components"]["schemas"]["Answer"]["allOf"][1]["properties"]["data"]
    assert made["info"]["description"] == (
        "Requests and answers as JSON, a schema for each type: `CustomerAdd` is the data of a "
        "request, `CustomerAddRs` that of its answer, `CustomerAddRequest` and "
        "`CustomerAddAnswer` the whole bodies. Amounts are text in answers, text or numbers in "
        "requests. A reference such as `{{tx-….ListID}}` may stand for any value, also where its "
        "schema asks for something else."
    )
    assert answer["description"] == (
        "Of a single request, its answer's data: `CustomerAddAnswer` tells that of CustomerAdd. "
        "Of several null; see `requests`."
    )


def test_examples_name_each_thing_as_such_a_thing_is_named() -> None:
    shown = operation(WHOLE)["requestBody"]["content"]["application/json"]["examples"]
    sales = {"AccountRef": {"FullName": "Sales"}}
    own = {
        "CustomerAdd": {"Name": "ABC Corp"},
        "EmployeeAdd": {"FirstName": "Jane", "LastName": "Doe"},
        "ItemServiceAdd": {"Name": "Consulting", "SalesOrPurchase": sales},
        "VendorAdd": {"Name": "Office Supply Co"},
        "VendorQuery": {"FullName": ["Office Supply Co"]},
        "TxnDel": {"TxnDelType": "Invoice", "TxnID": "80000001-1422671082"},
        "TransferAdd": {
            "TransferFromAccountRef": {"FullName": "Checking"},
            "TransferToAccountRef": {"FullName": "Savings"},
            "Amount": "100.00",
        },
    }
    assert {type_: shown[type_]["value"]["data"] for type_ in own} == own


def test_every_part_has_an_operation_name_of_its_own() -> None:
    names = [operation(cut(resource))["operationId"] for resource in resources()]
    assert (len(names), len(set(names))) == (93, 93)
    assert [name for name in names if not re.fullmatch("send(_[a-z0-9]+)+", name)] == []
    assert operation(cut("ARRefundCreditCard"))["operationId"] == "send_ar_refund_credit_card"


def test_every_example_is_taken_by_the_schema_of_its_type() -> None:
    shown = operation(WHOLE)["requestBody"]["content"]["application/json"]["examples"]
    assert list(shown) == TYPES
    for type_, one in shown.items():
        assert one["value"]["type"] == type_
        made = request_schema(type_)
        assert made is not None
        assert Draft202012Validator(made).is_valid(one["value"]["data"]), type_


@pytest.mark.parametrize("edition", ["US", "CA", "UK", "AU"])
def test_every_example_is_sound_qbxml_in_each_edition_that_has_it(edition: str) -> None:
    shown = operation(WHOLE)["requestBody"]["content"]["application/json"]["examples"]
    known = [one.type for one in entries() if LETTERS[edition] not in one.lacking]
    found = {
        type_: findings(
            build(type_, shown[type_]["value"]["data"], version="16.0").text, edition=edition
        )
        for type_ in known
    }
    assert {type_: one.problems for type_, one in found.items() if not one.valid} == {}
    assert len(known) > len(TYPES) - 25


def test_every_type_is_in_some_edition() -> None:
    assert [one.type for one in entries() if {*LETTERS.values()} <= {*one.lacking}] == []


def test_every_answer_that_a_submit_may_get_is_told_of() -> None:
    refused = {f"{status}" for status in contract.errors(*contract.SUBMIT_REFUSALS)}
    assert {"424", "504"} < refused
    assert set(operation(WHOLE)["responses"]) == {"200", "202", *refused}
    switches = [one["name"] for one in operation(WHOLE)["parameters"] if one["in"] == "query"]
    assert switches == ["validate", "fix", "dry_run", "include"]


def test_a_request_can_be_sent_as_any_qbxml_can() -> None:
    told = sending()["properties"]
    assert list(told) == list(Wishes.model_fields)
    assert told["priority"] == {
        "description": "Which lane it waits in.",
        "enum": ["interactive", "standard", "batch"],
        "type": "string",
    }
    assert told["expires_in_seconds"] == {
        "maximum": 31_536_000,
        "minimum": 1,
        "type": "integer",
        "description": "Give up if it could not be sent by then.",
    }


def test_the_bodies_of_a_type_are_its_own_data_and_what_all_share() -> None:
    schemas = WHOLE["components"]["schemas"]
    ref = "#/components/schemas/"
    data = {"oneOf": [{"$ref": f"{ref}WorkersCompCodeAddRs"}, {"type": "null"}]}
    name = "WorkersCompCodeAdd"
    assert {end: schemas[f"{name}{end}"] for end in ("Item", "Request", "Result", "Answer")} == {
        "Item": {
            "type": "object",
            "properties": {
                "type": {"type": "string", "const": name},
                "data": {"$ref": f"{ref}{name}"},
            },
            "required": ["type", "data"],
        },
        "Request": {
            "allOf": [{"$ref": f"{ref}{name}Item"}, {"$ref": f"{ref}Sending"}],
            "description": "Since qbXML 7.0; not in Canada, UK.",
        },
        "Result": {
            "allOf": [
                {"$ref": f"{ref}Result"},
                {
                    "type": "object",
                    "properties": {"type": {"type": "string", "const": name}, "data": data},
                },
            ]
        },
        "Answer": {
            "allOf": [
                {"$ref": f"{ref}Answered"},
                {"type": "object", "properties": {"data": data}},
            ]
        },
    }


def test_the_main_document_can_tell_of_both_bodies_in_short() -> None:
    entry = generic_body()
    content = entry["requestBody"]["content"]["application/json"]
    Draft202012Validator.check_schema(content["schema"])
    taken = Draft202012Validator(content["schema"])
    pair = {name: EXAMPLE[name] for name in ("type", "data")}
    several = {"requests": [pair, pair], "on_error": "continue"}
    assert [taken.is_valid(body) for body in (EXAMPLE, several, {"type": "HostQuery"}, {})] == [
        True,
        True,
        True,
        False,
    ]
    assert entry["externalDocs"]["url"] == "/docs/qbxml"


def test_an_answer_to_come_has_fields_of_one_that_is_there() -> None:
    shared = set(PENDING["properties"]) & set(ANSWERED["properties"])
    assert shared == {"success", *SHARED}


def test_the_file_holds_a_schema_a_line() -> None:
    file = Path(__file__).parents[2] / "qbwc_service" / "api" / "openapi_qbxml.json"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.startswith('"InvoiceRet":')]) == 1
    assert len(lines) > len(WHOLE["components"]["schemas"])
