"""A dry run says beforehand what a submission would be refused for, and writes nothing."""

from typing import Any

import pytest
from helpers.rest_desk import QUERY, Desk, add, problem

from qbxml import clear, status_check

SETTINGS = {"rate_limit": 0, "max_soap_bytes": 100_000}
NOBODY = "tx-" + "0" * 26
ANN = {"type": "CustomerAdd", "data": {"Name": "Ann"}}


def dry(desk: Desk, body: dict[str, Any], address: str = "") -> dict[str, Any]:
    answer = desk.ask(body, f"?dry_run=true{address}")
    assert answer.status_code == 200, answer.text
    assert desk.listed() == []
    found: dict[str, Any] = answer.json()
    return found


def told(found: dict[str, Any]) -> tuple[bool, list[tuple[str, str, str]]]:
    problems = [(one["path"], one["message"], one["fix"]) for one in found["problems"]]
    return found["valid"], problems


@pytest.mark.parametrize("path", ["/api/qbxml", "/api/requests"])
def test_a_switch_that_stands_twice_is_refused_and_nothing_is_written(
    desk: Desk, path: str
) -> None:
    body = ANN if path == "/api/requests" else {"qbxml": add("Ann")}
    answer = desk.http.post(f"{path}?dry_run=true&dry_run=false", json=body)
    said = problem(answer)
    assert (answer.status_code, said["detail"], said["fix"]) == (
        400,
        "dry_run stands twice in the address.",
        "Write it once.",
    )
    assert desk.listed() == []


def test_what_a_read_only_connection_would_refuse_is_not_valid(desk: Desk) -> None:
    desk.http.patch(f"/api/connections/{desk.connection_id}", json={"read_only": True})
    found = dry(desk, ANN)
    assert told(found) == (
        False,
        [
            (
                "connection_id",
                "The connection is read-only; CustomerAddRq would write.",
                "Send queries only, or set its read_only to false.",
            )
        ],
    )
    assert "<Name>Ann</Name>" in found["qbxml"]
    assert told(dry(desk, {"type": "CustomerQuery"})) == (True, [])


def test_what_a_disabled_connection_would_refuse_is_not_valid(desk: Desk) -> None:
    desk.http.post(f"/api/connections/{desk.connection_id}/disable")
    problems = [("connection_id", "The connection is disabled.", "Enable it first.")]
    assert told(dry(desk, ANN)) == (False, problems)


def test_a_set_too_large_for_the_web_connector_is_not_valid(desk: Desk) -> None:
    large = {"type": "CustomerAdd", "data": {"Name": "Ann", "Notes": "<" * 4_000}}
    valid, problems = told(dry(desk, {"requests": [large] * 10}))
    assert (valid, [path for path, _, _ in problems]) == (False, ["body"])
    assert problems[0][1].startswith("The message set takes ")
    assert problems[0][2] == "Split it into several message sets, each submitted on its own."


def test_transactions_that_do_not_exist_are_told_with_the_place_of_each_value(desk: Desk) -> None:
    lines = [{"Desc": "one"}, {"Desc": "two"}, {"Desc": f"as {{{{ {NOBODY}.Memo }}}}"}]
    invoice = {"CustomerRef": {"FullName": "Ann"}, "InvoiceLineAdd": lines}
    asked = {"requests": [ANN, {"type": "InvoiceAdd", "data": invoice}]}
    message, fix = (
        f"there is no transaction '{NOBODY}'",
        "See GET /api/transactions for those there are.",
    )
    place = "requests[1].data.InvoiceLineAdd[2].Desc"
    assert told(dry(desk, asked)) == (False, [(place, message, fix)])
    said = problem(desk.ask(asked))
    assert (said["detail"], [one["path"] for one in said["problems"]], said["fix"]) == (
        f"{place}: {message}",
        [place],
        fix,
    )
    assert told(dry(desk, {**ANN, "after": [NOBODY]})) == (False, [("after", message, fix)])
    alone = {"type": "CustomerAdd", "data": {"Name": f"{{{{{NOBODY}.Name}}}}"}}
    assert told(dry(desk, alone)) == (False, [("data.Name", message, fix)])


def test_coming_after_one_that_failed_is_not_valid(desk: Desk) -> None:
    first = desk.queued(QUERY)
    desk.act(first, "cancel")
    found = desk.ask({**ANN, "after": [first]}, "?dry_run=true").json()
    refused = problem(desk.ask({**ANN, "after": [first]}))
    assert told(found) == (False, [("after", refused["detail"], refused["fix"])])


def test_what_is_only_so_just_now_is_no_part_of_a_dry_run(desk: Desk) -> None:
    assert told(dry(desk, {**ANN, "fail_fast": True})) == (True, [])


def test_without_validation_its_words_are_warnings(desk: Desk) -> None:
    loose = {"type": "CustomerAdd", "data": {"Name": "A" * 42, "IsActive": "maybe"}}
    found = dry(desk, loose, "&validate=false")
    assert told(found) == (True, [])
    assert [(one["path"], one["kind"]) for one in found["warnings"]] == [
        ("data.Name", "too_long"),
        ("data.IsActive", "type"),
    ]
    misshapen = {"type": "CustomerAdd", "data": {"Nam": "A", "IsActive": "maybe"}}
    found = dry(desk, misshapen, "&validate=false")
    assert [one["path"] for one in found["problems"]] == ["data.Nam"]
    assert [one["path"] for one in found["warnings"]] == ["data.IsActive"]
    broken = desk.http.post(
        "/api/qbxml?dry_run=true&validate=false", json={"qbxml": "<CustomerAdRq/>"}
    ).json()
    assert (broken["valid"], len(broken["problems"]), broken["warnings"]) == (False, 1, [])


@pytest.mark.parametrize("path", ["/api/qbxml", "/api/requests"])
def test_a_callback_that_would_be_refused_is_not_valid(desk: Desk, path: str) -> None:
    body = {
        **(ANN if path == "/api/requests" else {"qbxml": add("Ann")}),
        "callback_url": "ftp://x",
    }
    found = desk.http.post(f"{path}?dry_run=true", json=body).json()
    (refused,) = problem(desk.http.post(path, json=body))["problems"]
    assert (found["valid"], found["problems"]) == (False, [refused])
    assert refused["path"] == "callback_url"


def test_a_key_that_is_taken_is_not_valid_with_the_same_body_or_another(desk: Desk) -> None:
    asked = {**ANN, "idempotency_key": "k"}
    first = desk.ask(asked).json()["transaction_id"]
    used = "This idempotency key"
    same = desk.ask(asked, "?dry_run=true").json()
    other = desk.ask({"type": "HostQuery", "idempotency_key": "k"}, "?dry_run=true").json()
    assert told(same) == (
        False,
        [
            (
                "idempotency_key",
                f"{used} already has a transaction with the same body. It is {first}.",
                "Read the first transaction; nothing was queued.",
            )
        ],
    )
    assert told(other) == (
        False,
        [
            (
                "idempotency_key",
                f"{used} belongs to a transaction with another body or connection. It is {first}.",
                "Use a new key for a new request, or send the first body again.",
            )
        ],
    )
    assert desk.listed() == [first]
    desk.act(first, "cancel").raise_for_status()
    assert told(desk.ask(asked, "?dry_run=true").json()) == (True, [])


def test_a_value_that_an_answer_lacks_is_told_at_its_place(desk: Desk) -> None:
    first = desk.queued(add("Bob"))
    desk.visit()
    data = {"Name": f"{{{{{first}.Name}}}}", "Notes": f"of {{{{{first}.Nope}}}}"}
    message = f"The answer of {first} holds no Nope. Nothing was queued."
    found = desk.ask({"type": "CustomerAdd", "data": data}, "?dry_run=true").json()
    assert [(one["path"], one["message"]) for one in found["problems"]] == [("data.Notes", message)]
    assert desk.ask({**ANN, "after": [first]}, "?dry_run=true").json()["valid"] is True


def test_without_validation_what_the_service_never_sends_is_still_a_problem(desk: Desk) -> None:
    for form in (status_check, clear):
        asked = {"qbxml": form("1b62", "13.0")}
        address = "/api/qbxml?validate=false"
        found = desk.http.post(f"{address}&dry_run=true", json=asked).json()
        refused = problem(desk.http.post(address, json=asked))
        assert (found["valid"], refused["error_code"]) == (False, "INVALID_XML")
        assert [one["message"] for one in found["problems"]] == [
            one["message"] for one in refused["problems"]
        ]
