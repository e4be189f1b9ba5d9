"""POST /api/requests: one mistake is told once, at its place, in plain words and with a fix."""

from typing import Any

import pytest
from helpers.rest_desk import Desk, add, problem

SETTINGS = {"rate_limit": 0}


def refused(desk: Desk, body: dict[str, Any] | str) -> list[dict[str, Any]]:
    """Return the problems of a refusal of which nothing was queued."""
    answer = desk.ask(body)
    said = problem(answer)
    assert (answer.status_code, said["error_code"], desk.listed()) == (400, "INVALID_REQUEST", [])
    problems: list[dict[str, Any]] = said["problems"]
    return problems


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        (
            {"requests": [{"type": "CustomerAdd", "data": []}]},
            [("requests[0].data", "has to be an object", "Send an object, { … }.")],
        ),
        (
            {"requests": [{"typ": "CustomerAdd"}] * 501},
            [("requests", "has more than 500 entries", "Send 500 or fewer.")],
        ),
        (
            {"requests": []},
            [("requests", "has no entry", "Send 1 or more.")],
        ),
        (
            {"type": 5, "fail_fast": "perhaps", "after": "tx-1", "priority": "now"},
            [
                ("type", "has to be a text", "Send a text, in quotation marks."),
                (
                    "priority",
                    "is none of 'interactive', 'standard' or 'batch'",
                    "Send one of 'interactive', 'standard' or 'batch'.",
                ),
                ("after", "has to be a list", "Send a list, [ … ], even of one."),
                (
                    "fail_fast",
                    "has to be true or false",
                    "Send true or false, without quotation marks.",
                ),
            ],
        ),
    ],
)
def test_a_field_of_another_form_is_told_once_and_in_plain_words(
    desk: Desk, body: dict[str, Any], problems: list[tuple[str, str, str]]
) -> None:
    told = [(one["path"], one["message"], one["fix"]) for one in refused(desk, body)]
    assert told == problems


def test_a_number_that_no_field_holds_is_told_with_its_place(desk: Desk) -> None:
    said = refused(desk, '{"type": "HostQuery", "expires_in_seconds": 1e400}')
    assert [(one["path"], one["message"]) for one in said] == [
        ("expires_in_seconds", "is too large")
    ]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"a": {"a": 1}}, "data.a"),
        ({"a": "1"}, "data.a"),
        ({"@a": "1"}, "data.@a"),
        ({"BillAddress": {"a": {"a": 1}}}, "data.BillAddress.a"),
    ],
)
def test_a_field_that_is_not_there_is_told_once_whatever_it_holds(
    desk: Desk, data: dict[str, Any], place: str
) -> None:
    said = refused(desk, {"type": "CustomerAdd", "data": {"Name": "Ann", **data}})
    fix = "Leave it out; GET /api/schema/CustomerAdd lists what it has."
    assert [(one["path"], one["fix"]) for one in said] == [(place, fix)]


def test_a_request_that_the_edition_lacks_is_told_at_its_type(desk: Desk) -> None:
    desk.presence(qbxml_version="13.0", country="US")
    asked = {"type": "SalesTaxReturnQuery"}
    (told,) = refused(desk, asked)
    assert (told["path"], told["message"], told["fix"]) == (
        "type",
        "The US edition of QuickBooks has no SalesTaxReturnQuery.",
        "It is there in CA, UK and AU only.",
    )
    (told,) = refused(desk, {"requests": [asked]})
    assert told["path"] == "requests[0].type"


def test_a_request_that_is_too_new_is_told_at_its_type(desk: Desk) -> None:
    desk.presence(qbxml_version="5.0", country="US")
    (told,) = refused(desk, {"type": "LeadQuery"})
    assert (told["path"], told["message"], told["fix"]) == (
        "type",
        "LeadQuery came with qbXML 13.0; this is 5.0.",
        "Use a QuickBooks that speaks qbXML 13.0.",
    )


def test_data_that_is_null_is_none_at_all_in_a_list_too(desk: Desk) -> None:
    answer = desk.ask({"requests": [{"type": "CustomerQuery", "data": None}]})
    assert answer.status_code == 202


def test_a_value_of_another_kind_is_told_with_what_to_do(desk: Desk) -> None:
    data = {"Name": ["Ann"], "IsActive": {"a": 1}}
    said = problem(desk.ask({"type": "CustomerAdd", "data": data}))
    assert {one["path"]: one["fix"] for one in said["problems"]} == {
        "data.Name[0]": "Give one value: it may not stand several times.",
        "data.IsActive": "Give the value itself: text, a number, true or false.",
    }
    assert said["title"] == "The request is not acceptable"


def test_the_problems_of_qbxml_stand_one_behind_the_other(desk: Desk) -> None:
    long = add("A" * 42).replace("</Name>", "</Name><IsActive>x</IsActive>")
    assert problem(desk.submit(long))["detail"].endswith(
        'is too long. line 1, column 84: "x" is not true or false.'
    )
