"""POST /api/requests: what is wrong is told at its place in the JSON, all of it, and not queued."""

import json
import random
from typing import Any

import pytest
from helpers.rest_desk import Desk, problem

SETTINGS = {"rate_limit": 0, "max_qbxml_bytes": 200_000}
INVOICE = {
    "type": "InvoiceAdd",
    "data": {
        "CustomerReff": {"FullName": "Ann"},
        "TxnDate": "27.11.2026",
        "IsPending": "maybe",
        "InvoiceLineAdd": [
            {"Desc": "one"},
            None,
            {"ItemRef": {"FullName": "Hours"}, "Quantity": "two", "Rate": 1.1234567},
        ],
    },
}
NOT_JSON = "The body is not JSON: "


def refused(desk: Desk, body: dict[str, Any] | str | bytes) -> dict[str, Any]:
    """Return a refusal of which nothing was queued."""
    answer = desk.ask(body)
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["outcome"]) == (
        400,
        "INVALID_REQUEST",
        "not_applied",
    )
    assert desk.listed() == []
    return said


def places(said: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["path"], one["fix"]) for one in said["problems"]]


def test_misshapes_and_wrong_values_are_told_together_with_what_is_expected(desk: Desk) -> None:
    said = refused(desk, INVOICE)
    assert [(one["path"], one["kind"], one["request"]) for one in said["problems"]] == [
        ("data.CustomerReff", "unknown", 1),
        ("data.InvoiceLineAdd[1]", "type", 1),
        ("data.InvoiceLineAdd[2].Rate", "type", 1),
        ("data.TxnDate", "type", 1),
        ("data.IsPending", "type", 1),
        ("data.InvoiceLineAdd[2].Quantity", "type", 1),
    ]
    assert said["fix"] == "Did you mean CustomerRef?"
    assert said["problems"][3] == {
        "message": '"27.11.2026" is not a date such as 2026-11-27.',
        "line": None,
        "column": None,
        "path": "data.TxnDate",
        "request": 1,
        "kind": "type",
        "expected": "a date such as 2026-11-27",
        "fix": "Write a date such as 2026-11-27.",
    }


def test_in_a_set_each_place_begins_with_its_request(desk: Desk) -> None:
    customer = {"type": "CustomerAdd", "data": {"CustomerAdd": {"Name": "A" * 42}}}
    said = refused(desk, {"requests": [customer, {"type": "CustomerAddd"}, INVOICE, customer]})
    assert [one["path"] for one in said["problems"]] == [
        "requests[0].data.CustomerAdd.Name",
        "requests[1].type",
        "requests[2].data.CustomerReff",
        "requests[2].data.InvoiceLineAdd[1]",
        "requests[2].data.InvoiceLineAdd[2].Rate",
        "requests[2].data.TxnDate",
        "requests[2].data.IsPending",
        "requests[2].data.InvoiceLineAdd[2].Quantity",
        "requests[3].data.CustomerAdd.Name",
    ]
    assert said["problems"][1]["fix"] == "Did you mean CustomerAdd?"


@pytest.mark.parametrize("chosen", [[None], []])
def test_a_query_whose_ids_are_unset_does_not_become_one_for_everything(
    desk: Desk, chosen: list[None]
) -> None:
    said = refused(desk, {"type": "InvoiceQuery", "data": {"TxnID": chosen}})
    assert [one["path"] for one in said["problems"]] == [f"data.TxnID{'[0]' * len(chosen)}"]


def test_what_is_missing_is_told_where_all_else_is_in_form(desk: Desk) -> None:
    said = refused(desk, {"type": "CustomerMod", "data": {"Notes": "x"}})
    assert [(one["kind"], one["path"]) for one in said["problems"]] == [
        ("missing", "data"),
        ("missing", "data"),
    ]
    assert "ListID" in said["detail"]
    assert "EditSequence" in said["detail"]


def test_without_validation_the_form_alone_is_looked_at(desk: Desk) -> None:
    loose = {"type": "CustomerAdd", "data": {"Name": "A" * 42, "IsActive": "maybe"}}
    assert desk.ask(loose, "?validate=false").status_code == 202
    answer = desk.ask(INVOICE, "?validate=false")
    assert [place for place, _ in places(problem(answer))] == [
        "data.CustomerReff",
        "data.InvoiceLineAdd[1]",
        "data.InvoiceLineAdd[2].Rate",
    ]


@pytest.mark.parametrize(
    ("body", "path", "fix"),
    [
        ({"type": "InvoiceAd"}, "type", "Did you mean InvoiceAdd?"),
        ({"type": "CustomerEventSubscriptionAdd"}, "type", ""),
        (
            {"type": "DataEventSubscriptionAdd"},
            "type",
            "Poll with a query on a schedule; subscriptions need a program on the QuickBooks PC.",
        ),
        ({"typ": "InvoiceAdd"}, "typ", "Did you mean type?"),
        ({}, "body", "Send one of 'type' or 'requests'."),
        ({"requests": [{"type": "HostQuery"}], "type": "HostQuery"}, "body", ""),
        ({"requests": []}, "requests", ""),
        ({"requests": [{"data": {}}]}, "requests[0].type", "Send 'type' too."),
        ({"requests": [{"type": "HostQuery", "fix": 1}]}, "requests[0].fix", ""),
        ({"requests": [{"type": "HostQuery"}] * 501}, "requests", ""),
        ({"type": "HostQuery", "data": []}, "data", ""),
        ({"type": "HostQuery", "on_error": "stopOnError"}, "on_error", ""),
        ({"type": "HostQuery", "qbxml": "<HostQueryRq/>"}, "qbxml", ""),
    ],
)
def test_a_body_that_asks_for_nothing_known_is_refused_with_its_place(
    desk: Desk, body: dict[str, Any], path: str, fix: str
) -> None:
    told = refused(desk, body)["problems"][0]
    assert told["path"] == path
    assert told["fix"].startswith(fix)


@pytest.mark.parametrize(
    ("data", "path", "message"),
    [
        ('{"Name": {"First": "Ann"}}', "data.Name", "Name takes a value, not an object."),
        ('{"Name": ["Ann"]}', "data.Name[0]", "Name takes one value here, not a list."),
        ('{"Name": true, "IsActive": 2}', "data.IsActive", "IsActive takes true or false, not"),
        ('{"CreditLimit": 1e30}', "data.CreditLimit", "CreditLimit takes no number of more than"),
        ('{"CreditLimit": 1e400}', "data.CreditLimit", "CreditLimit takes no number of more than"),
        ('{"CreditLimit": 1e-40}', "data.CreditLimit", "CreditLimit takes no number of more than"),
        (f'{{"CreditLimit": {"9" * 400}}}', "data.CreditLimit", '"99999'),
        (f'{{"CreditLimit": 0.{"1" * 400}}}', "data.CreditLimit", '"0.111'),
        ('{"CreditLimit": true}', "data.CreditLimit", "CreditLimit takes a number, not"),
        ('{"Name": "a\\u0000b"}', "data.Name", "Name holds U+0000, which is not allowed in XML."),
        ('{"@iterator": "Start"}', "data.@iterator", "CustomerAdd has no iterator."),
        ('{"requestID": {"a": 1}}', "data.requestID", "requestID takes a value, not an object or"),
        ('{"BillAddress": {"#text": []}}', "data.BillAddress", "BillAddress takes a value, not an"),
        ('{"BillAddress": "Here"}', "data.BillAddress", "BillAddress holds elements (Addr1"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_with_its_place(
    desk: Desk, data: str, path: str, message: str
) -> None:
    said = refused(desk, f'{{"type": "CustomerAdd", "data": {data}}}')
    found = {one["path"]: one["message"] for one in said["problems"]}
    assert found[path].startswith(message)


def test_what_is_missing_is_told_without_a_place_in_an_order(desk: Desk) -> None:
    (told,) = refused(desk, {"type": "CustomerAdd", "data": {}})["problems"]
    assert (told["message"], told["fix"]) == ("Name is missing in CustomerAdd.", "Put Name in.")


def test_a_name_that_stands_twice_in_one_object_is_refused(desk: Desk) -> None:
    text = """{"requests": [{"type": "InvoiceAdd", "data": {
        "InvoiceLineAdd": {"Desc": "a", "Desc": "b"}, "InvoiceLineAdd": {"Desc": "c"}}}]}"""
    said = refused(desk, text)
    fix = "Send each name once; where several may have it, send a list of them."
    assert places(said) == [("requests[0].data.InvoiceLineAdd", fix)]
    outer = '{"type": "HostQuery", "type": "CustomerQuery", "metadata": {"a": 1, "a": 2}}'
    assert [place for place, _ in places(refused(desk, outer))] == ["type", "metadata.a"]


def rubbish() -> bytes:
    return random.Random(1).randbytes(10_000)  # noqa: S311 - no secret


@pytest.mark.parametrize(
    "body",
    [
        b"",
        rubbish(),
        b'{"type": "HostQuery", "data": NaN}',
        b'{"type": "CustomerAdd", "data": {"CreditLimit": Infinity}}',
        b'{"type": "CustomerAdd", "data": {"Name": "\xff"}}',
        b'{"type": "CustomerAdd", "data": {"Name": "\\ud800"}}',
        b'{"type": "HostQuery", "data": ' + b'{"a":' * 20_000,
        b'{"type": "HostQuery", "data": {"a": ' + b"[" * 20_000 + b"]" * 20_000 + b"}}",
        b"\xef\xbb\xbf{}",
        b'{"type": "HostQuery"} {}',
    ],
    ids=range(10),
)
def test_what_is_no_json_is_refused(desk: Desk, body: bytes) -> None:
    assert refused(desk, body)["detail"].startswith(NOT_JSON)


@pytest.mark.parametrize("body", ["[]", "1", '"CustomerQuery"', "null"])
def test_json_that_is_no_object_is_refused(desk: Desk, body: str) -> None:
    assert refused(desk, body)["problems"][0]["path"] == "body"


def test_deep_data_is_bounded_by_what_the_schema_knows(desk: Desk) -> None:
    deep: dict[str, Any] = {}
    for _ in range(400):
        deep = {"ParentRef": deep}
    said = refused(desk, {"type": "CustomerAdd", "data": {"Name": "Ann", **deep}})
    assert [place for place, _ in places(said)] == ["data.ParentRef.ParentRef"]


def test_a_thousand_mistakes_are_told_by_the_hundred(desk: Desk) -> None:
    data = {f"Nam{number}": "x" for number in range(1_000)}
    said = refused(desk, {"requests": [{"type": "CustomerAdd", "data": data}] * 3})
    assert len(said["problems"]) == 100


def test_other_media_are_told_where_to_go(desk: Desk) -> None:
    answer = desk.ask("<HostQueryRq/>", **{"Content-Type": "application/xml"})
    assert (answer.status_code, problem(answer)["fix"]) == (
        400,
        "Send application/json; qbXML goes to POST /api/qbxml.",
    )


def test_a_body_above_the_limit_and_a_set_that_grows_above_it_are_too_large(desk: Desk) -> None:
    large = json.dumps({"type": "CustomerAdd", "data": {"Name": "A" * 200_000}})
    assert problem(desk.ask(large))["error_code"] == "PAYLOAD_TOO_LARGE"
    notes = {"type": "CustomerAdd", "data": {"Name": "A", "Notes": "<" * 60_000}}
    assert problem(desk.ask(notes))["error_code"] == "PAYLOAD_TOO_LARGE"
    assert desk.listed() == []


def test_an_iterator_is_the_services_own_affair(desk: Desk) -> None:
    wrong = {"type": "CustomerQuery", "data": {"iterator": "Continue", "iteratorID": "{1}"}}
    assert {place for place, _ in places(refused(desk, wrong))} == {"data"}
    right = {"type": "CustomerQuery", "data": {"iterator": "Start", "MaxReturned": 5}}
    assert desk.ask(right).status_code == 202


def test_a_connection_that_refuses_qbxml_refuses_json_alike(desk: Desk) -> None:
    desk.http.patch(f"/api/connections/{desk.connection_id}", json={"read_only": True})
    answer = desk.ask({"type": "CustomerAdd", "data": {"Name": "Ann"}})
    assert (answer.status_code, problem(answer)["detail"]) == (
        409,
        "The connection is read-only; CustomerAddRq would write.",
    )
    away = desk.ask({"type": "CustomerQuery", "fail_fast": True})
    assert problem(away)["error_code"] == "SHIM_UNREACHABLE"
    assert desk.ask({"type": "CustomerQuery", "connection_id": "con_no"}).status_code == 404
