"""POST /api/requests: keys, waiting, retries and all else is as with qbXML."""

import re

import pytest
from helpers.rest_desk import Desk, NewDesk, problem

from qbwc_service.domain.jobs import Notation
from qbwc_service.simulator import Faults, When

SETTINGS = {"rate_limit": 0}
ANN = {"type": "CustomerAdd", "data": {"Name": "Ann", "IsActive": True}}


def test_who_does_not_wait_reads_the_transaction_in_the_same_form(desk: Desk) -> None:
    answer = desk.ask(ANN)
    body = answer.json()
    transaction_id = body["transaction_id"]
    assert (answer.status_code, answer.headers["location"]) == (
        202,
        f"/api/transactions/{transaction_id}",
    )
    assert (body["status"], body["warnings"]) == ("pending", [])
    waiting = desk.read(transaction_id)
    assert (waiting["written_in"], waiting["data"]) == ("json", None)
    assert waiting["requests"] == [
        {
            "request_id": None,
            "type": "CustomerAdd",
            "status_code": None,
            "severity": None,
            "message": None,
            "outcome": "pending",
            "data": None,
            "ret_count": None,
            "remaining": None,
            "warnings": [],
        }
    ]
    desk.visit()
    done = desk.read(transaction_id, format="json")
    assert done["data"]["Name"] == "Ann"
    assert done["requests"][0]["data"] == done["data"]
    assert "<Name>Ann</Name>" in done["qbxml_response"]
    assert done["qbxml_response_json"][0]["records"] == [{"CustomerRet": done["data"]}]


def test_a_retry_stays_json(desk: Desk) -> None:
    first = desk.ask(ANN).json()["transaction_id"]
    desk.act(first, "cancel").raise_for_status()
    again = desk.act(first, "retry").json()["new_transaction_id"]
    assert desk.job(again).written_in is Notation.JSON
    desk.visit()
    assert desk.read(again)["data"]["Name"] == "Ann"


def test_the_same_content_under_one_key_is_a_repeat_in_either_language(desk: Desk) -> None:
    first = desk.ask({**ANN, "idempotency_key": "k"}).json()["transaction_id"]
    desk.visit()
    turned = {"data": {"IsActive": True, "Name": "Ann"}, "type": "CustomerAdd"}
    said = problem(desk.ask({**turned, "idempotency_key": "k"}))
    assert (said["error_code"], said["transaction_id"], said["outcome"]) == (
        "DUPLICATE_REQUEST",
        first,
        "applied",
    )
    assert said["data"]["Name"] == said["requests"][0]["data"]["Name"] == "Ann"
    assert said["transaction"]["transaction_id"] == first
    assert "qb_response" not in said
    qbxml = desk.read(first)["qbxml_request"]
    assert problem(desk.submit(qbxml, idempotency_key="k"))["error_code"] == "DUPLICATE_REQUEST"
    other = {"type": "CustomerAdd", "data": {"Name": "Bob"}, "idempotency_key": "k"}
    assert desk.ask(other).status_code == 422
    assert desk.company.effects["CustomerAdd", "Ann"] == 1


def test_headers_count_where_the_body_is_silent(desk: Desk) -> None:
    headers = {"X-Request-ID": "proxy", "Idempotency-Key": "k", "X-Priority": "batch"}
    body = {**ANN, "identifier": "order-4", "metadata": {"rate": 1.5}, "expires_in_seconds": 60}
    row = desk.read(desk.ask(body, **headers).json()["transaction_id"])
    assert (row["identifier"], row["idempotency_key"], row["priority"], row["metadata"]) == (
        "order-4",
        "k",
        "batch",
        {"rate": 1.5},
    )


def test_values_of_earlier_answers_are_named_as_in_qbxml(new_desk: NewDesk) -> None:
    desk = new_desk(linger_seconds=5)
    parent = desk.ask(ANN).json()["transaction_id"]
    job = {"Name": "Roof", "ParentRef": {"ListID": f"{{{{{parent}.ListID}}}}"}}
    waits = desk.ask({"type": "CustomerAdd", "data": job, "after": [parent]}).json()
    assert waits["waiting_reason"] == "waiting_for_others"
    desk.visit()
    done = desk.read(waits["transaction_id"])
    assert (done["data"]["FullName"], done["after"]) == ("Ann:Roof", [parent])
    nobody = "tx-" + "0" * 26
    unknown = {**ANN, "data": {"Name": f"{{{{{nobody}.Name}}}}"}}
    (told,) = problem(desk.ask(unknown))["problems"]
    assert (told["path"], told["message"]) == ("data.Name", f"there is no transaction '{nobody}'")


def test_a_dry_run_queues_nothing_and_shows_what_would_be_sent(desk: Desk) -> None:
    sound = desk.ask(ANN, "?dry_run=true").json()
    assert (sound["valid"], sound["requests"], sound["problems"]) == (
        True,
        [{"type": "CustomerAdd", "writes": True}],
        [],
    )
    assert "<CustomerAdd><Name>Ann</Name><IsActive>true</IsActive></CustomerAdd>" in sound["qbxml"]
    wrong = desk.ask({"type": "CustomerAdd", "data": {"Nam": "A" * 42}}, "?dry_run=true").json()
    assert (wrong["valid"], wrong["qbxml"]) == (False, None)
    assert [(one["path"], one["fix"]) for one in wrong["problems"]] == [
        ("data.Nam", "Did you mean Name?")
    ]
    assert desk.listed() == []


def test_money_arrives_as_it_was_written(desk: Desk) -> None:
    text = """{"type": "ItemServiceAdd", "data": {"Name": "Hours", "SalesOrPurchase":
        {"Price": 10.10, "AccountRef": {"FullName": "Sales"}}}}"""
    sent = desk.ask(text, "?dry_run=true").json()["qbxml"]
    assert re.findall("<Price>.*</Price>", sent) == ["<Price>10.10</Price>"]
    payment = '{"type": "ReceivePaymentAdd", "data": {"TotalAmount": %s, "CustomerRef": {}}}'
    for given, meant in (("1000000.1", "1000000.10"), ("0.1", "0.10"), ("1e2", "100.00")):
        sent = desk.ask(payment % given, "?dry_run=true&validate=false").json()["qbxml"]
        assert f"<TotalAmount>{meant}</TotalAmount>" in sent


def test_a_call_that_would_mend_says_where(desk: Desk) -> None:
    asked = {"type": "CustomerAdd", "data": {"Name": "Ann", "IsActive": "True"}}
    assert desk.ask(asked).status_code == 400
    answer = desk.ask(asked, "?fix=true")
    (change,) = answer.json()["changes"]
    assert (answer.status_code, change["path"], change["before"], change["after"]) == (
        202,
        "data.IsActive",
        "True",
        "true",
    )
    assert (change["line"], change["request"]) == (None, 1)


@pytest.mark.parametrize("address", ["?format=json", "?include=xml", "?dry_run=perhaps"])
def test_what_the_address_may_not_say_is_refused(desk: Desk, address: str) -> None:
    assert problem(desk.ask(ANN, address))["error_code"] == "INVALID_REQUEST"
    assert desk.listed() == []


def test_a_purged_transaction_has_no_data_left(desk: Desk) -> None:
    transaction_id = desk.answered(ANN).json()["transaction_id"]
    desk.http.delete(f"/api/transactions/{transaction_id}/payload").raise_for_status()
    row = desk.read(transaction_id)
    assert (row["state"], row["outcome"], row["data"], row["warnings"]) == (
        "succeeded",
        "applied",
        None,
        [],
    )


def test_an_answer_that_was_lost_and_found_again_is_told_in_the_same_form(desk: Desk) -> None:
    transaction_id = desk.ask(ANN).json()["transaction_id"]
    connector = desk.connector(Faults(die_after_apply=When()))
    connector.update()
    connector.update()
    connector.close()
    row = desk.read(transaction_id)
    assert (row["state"], row["recovered"]) == ("succeeded", True)
    assert row["data"]["FullName"] == "Ann"
    assert desk.company.effects["CustomerAdd", "Ann"] == 1
