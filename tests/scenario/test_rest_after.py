"""Over REST: a transaction that comes after others, its answers and its refusals."""

import pytest
from helpers.rest_desk import QUERY, Desk, NewDesk, add, problem

SETTINGS = {"rate_limit": 0}
NOBODY = "tx-" + "0" * 26


def noted(name: str, text: str) -> str:
    return add(name).replace("</Name>", f"</Name><Notes>{text}</Notes>")


def test_one_visit_does_the_customer_and_then_what_needs_its_list_id(new_desk: NewDesk) -> None:
    desk = new_desk(linger_seconds=5)
    customer = desk.queued(add("Ann"))
    answer = desk.submit(noted("Bob", f"{{{{{customer}.ListID}}}}"), after=[customer])
    assert (answer.status_code, answer.json()["waiting_reason"]) == (202, "waiting_for_others")
    second = answer.json()["transaction_id"]
    shown = desk.read(second)
    assert (shown["after"], shown["waiting_for"], shown["queue_position"]) == (
        [customer],
        [customer],
        None,
    )

    desk.visit()

    done = desk.read(second)
    assert (done["state"], done["after"], done["waiting_for"]) == ("succeeded", [customer], [])
    assert f"{{{{{customer}.ListID}}}}" in done["qbxml_request"]
    (given,) = desk.read(customer, format="json")["qbxml_response_json"]
    list_id = given["records"][0]["CustomerRet"]["ListID"]
    (made,) = desk.read(second, format="json")["qbxml_response_json"]
    assert made["records"][0]["CustomerRet"]["Notes"] == list_id
    assert [(one["reason"], one["note"]) for one in done["timeline"]][1:3] == [
        ("waiting_for_others", customer),
        ("released", f"{customer} succeeded"),
    ]


def test_those_that_wait_are_pending_in_the_list(desk: Desk) -> None:
    first = desk.queued(add("Ann"))
    second = desk.queued(QUERY, after=[first])
    rows = desk.http.get("/api/transactions", params={"status": "pending"}).json()["transactions"]
    assert [(row["transaction_id"], row["after"]) for row in rows] == [
        (second, [first]),
        (first, []),
    ]


def test_a_caller_who_waits_is_told_that_what_it_came_after_failed(desk: Desk) -> None:
    first = desk.queued(add("Ann"))
    second = desk.queued(add("Bob"), after=[first], identifier="second")
    assert desk.act(first, "cancel").status_code == 200

    shown = desk.read(second)

    why = f"{first}, which it was to come after, ended as canceled: Canceled."
    assert (shown["state"], shown["outcome"], shown["error_code"], shown["retry_allowed"]) == (
        "failed",
        "not_applied",
        "DEPENDENCY_FAILED",
        True,
    )
    assert (shown["error_message"], shown["fix"]) == (
        f"{why} This one was not sent.",
        f"Retry {first} first, then this one; or submit it anew without it.",
    )
    assert (shown["timeline"][-1]["reason"], shown["timeline"][-1]["note"]) == (
        "dependency_failed",
        first,
    )
    said = problem(desk.act(second, "retry"))
    assert (said["error_code"], said["transaction_id"], said["fix"]) == (
        "INVALID_STATE",
        first,
        f"Retry {first} first, then this one; or submit it anew without it.",
    )
    again = desk.act(first, "retry").json()["new_transaction_id"]
    fresh = desk.act(second, "retry").json()["new_transaction_id"]
    assert desk.read(fresh)["after"] == [again]


def test_a_post_that_waits_for_one_that_then_fails_is_answered_424(
    desk: Desk,
) -> None:
    first = desk.queued(add("Ann"))
    ended = desk.submit(add("Bob"), after=[first], expires_in_seconds=1, wait=1)
    assert ended.status_code in (202, 504)
    desk.act(first, "cancel")
    said = problem(desk.submit(add("Bob"), after=[first]))
    assert said == {
        "detail": (
            f"{first}, which this is to come after, ended as canceled: Canceled; nothing was "
            "queued."
        ),
        "error_code": "DEPENDENCY_FAILED",
        "error_details": {"component": "qbxml_relay"},
        "fix": f"Retry {first}; then submit this one after the new transaction, or without it.",
        "outcome": "not_applied",
        "retry_allowed": False,
        "title": "What it comes after failed",
        "transaction_id": None,
    }


@pytest.mark.parametrize(
    ("fields", "detail", "path"),
    [
        ({"after": [NOBODY]}, f"after: there is no transaction '{NOBODY}'", "after"),
        ({"after": ["tx-1"]}, "after[0]: is not the id of a transaction", "after[0]"),
        ({"after": NOBODY}, "after: has to be a list", "after"),
        ({"after": [NOBODY] * 21}, "after: has more than 20 entries", "after"),
    ],
)
def test_a_name_that_means_nothing_is_refused_with_its_place(
    desk: Desk, fields: dict[str, object], detail: str, path: str
) -> None:
    said = problem(desk.submit(QUERY, **fields))
    assert said["error_code"] == "INVALID_REQUEST"
    assert said["detail"].startswith(detail)
    assert said["problems"][0]["path"] == path
    assert desk.listed() == []


def test_another_tenants_transaction_looks_like_a_missing_one(new_desk: NewDesk) -> None:
    desk, stranger = new_desk(), new_desk()
    theirs = stranger.queued(QUERY)
    said = problem(desk.submit(QUERY, after=[theirs]))
    missing = problem(desk.submit(QUERY, after=[NOBODY]))
    assert said["detail"].replace(theirs, NOBODY) == missing["detail"]
    in_text = problem(desk.submit(add(f"{{{{{theirs}.ListID}}}}")))
    assert in_text["detail"] == f"qbxml: there is no transaction '{theirs}'"


def test_a_reference_that_is_none_is_refused_with_line_and_column(desk: Desk) -> None:
    said = problem(desk.submit("\n" + add("{{tx-1.ListID}}")))
    assert said["error_code"] == "INVALID_XML"
    assert (said["problems"][0]["line"], said["problems"][0]["column"]) == (2, 29)
    assert said["problems"][0]["message"] == (
        '"{{tx-1.ListID}}" in Name begins like a reference and is none.'
    )


def test_the_xml_form_needs_no_list_where_its_text_names_the_others(desk: Desk) -> None:
    first = desk.queued(add("Ann"))
    answer = desk.http.post(
        "/api/qbxml",
        content=noted("Bob", f"{{{{ {first}.Name }}}}"),
        headers={"Content-Type": "application/xml", "Prefer": "respond-async"},
    )
    assert desk.read(answer.json()["transaction_id"])["after"] == [first]


def test_d23_a_connection_with_one_that_waits_cannot_be_deleted(desk: Desk) -> None:
    first = desk.queued(add("Ann"))
    second = desk.queued(add("Bob"), after=[first])
    path = f"/api/connections/{desk.connection_id}"
    desk.http.post(f"{path}/disable")
    said = problem(desk.http.delete(path))
    assert (said["error_code"], said["transaction_id"]) == ("INVALID_STATE", second)
    assert desk.act(first, "cancel").status_code == 200
    assert desk.http.delete(path).is_success
