"""GET /api/transactions over REST: the list, its filters and its pages."""

from typing import Any

import pytest
from helpers.rest_desk import Desk, add, problem

from qbwc_service.steps import listing

SETTINGS = {"retries": 0}
SEE = "See /docs for what it takes."


def test_the_list_shows_the_newest_first_with_whole_rows(
    history: tuple[Desk, dict[str, str]],
) -> None:
    desk, made = history
    body = desk.http.get("/api/transactions").json()
    rows = body.pop("transactions")
    assert body == {"limit": 100, "offset": 0, "next_cursor": None, "total": 4}
    order = ["pending", "error", "duplicate", "success"]
    assert [row["transaction_id"] for row in rows] == [made[name] for name in order]
    assert [row["status"] for row in rows] == order
    first = rows[-1]
    assert first.pop("processing_time_ms") >= 0
    assert first.pop("qbxml_response_size") == len(desk.read(made["success"])["qbxml_response"])
    assert first == {
        "transaction_id": made["success"],
        "identifier": "a",
        "idempotency_key": "k",
        "timestamp": first["timestamp"],
        "status": "success",
        "state": "succeeded",
        "outcome": "applied",
        "recovered": False,
        "priority": "standard",
        "connection_id": desk.connection_id,
        "attempts": 1,
        "qbxml_request_size": len(add("Ann")),
        "error_code": None,
        "duplicate_of": None,
        "after": [],
    }


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"status": "success"}, ["success"]),
        ({"status": "error"}, ["error"]),
        ({"status": "duplicate"}, ["duplicate"]),
        ({"status": "pending"}, ["pending"]),
        ({"identifier": "a"}, ["pending", "duplicate", "success"]),
        ({"identifier": "nobody"}, []),
        ({"identifier": "a", "status": "success"}, ["success"]),
        ({"identifier": "b", "status": "success"}, []),
        ({"connection_id": "con_other"}, []),
        ({"connection_id": "con_other", "identifier": "a"}, []),
        ({"since": "1900-01-01T00:00:00Z"}, ["pending", "error", "duplicate", "success"]),
        ({"until": "1900-01-01T00:00:00Z"}, []),
        ({"since": "9999-12-31T00:00:00Z"}, []),
        ({"until": "9999-12-31T00:00:00Z", "status": "error"}, ["error"]),
    ],
)
def test_filters_narrow_the_list_alone_and_together(
    history: tuple[Desk, dict[str, str]], filters: dict[str, str], found: list[str]
) -> None:
    desk, made = history
    body = desk.http.get("/api/transactions", params=filters).json()
    assert [row["transaction_id"] for row in body["transactions"]] == [made[name] for name in found]
    assert body["total"] == len(found)


def test_since_is_included_and_until_is_not(history: tuple[Desk, dict[str, str]]) -> None:
    desk, made = history
    moment = desk.read(made["error"])["timestamp"]
    assert desk.listed(since=moment)[-1] == made["error"]
    assert made["error"] not in desk.listed(until=moment)
    own = {"connection_id": desk.connection_id, "since": moment}
    assert desk.listed(**own) == desk.listed(since=moment)


@pytest.mark.parametrize("filters", [{}, {"identifier": "a"}])
def test_the_cursor_and_the_offset_page_through_all_of_it(
    history: tuple[Desk, dict[str, str]], filters: dict[str, str]
) -> None:
    desk, _ = history
    everything = desk.listed(**filters)
    seen, cursor = [], None
    for _ in range(10):
        params = {**filters, "limit": 1, **({"cursor": cursor} if cursor else {})}
        body = desk.http.get("/api/transactions", params=params).json()
        seen += [row["transaction_id"] for row in body["transactions"]]
        assert ("total" in body) == (cursor is None)
        cursor = body["next_cursor"]
        if cursor is None:
            break
    assert seen == everything
    by_offset = [
        desk.listed(**filters, limit=1, offset=number)[0] for number in range(len(everything))
    ]
    assert by_offset == everything
    assert desk.listed(**filters, offset=len(everything)) == []


@pytest.mark.parametrize(
    ("params", "fix", "detail"),
    [
        ({"limit": "0"}, "Send 1 or more.", "query.limit: has to be 1 or more"),
        ({"limit": "1001"}, "Send 1000 or less.", "query.limit: has to be 1000 or less"),
        ({"offset": "-1"}, "Send 0 or more.", "query.offset: has to be 0 or more"),
        (
            {"offset": "9901"},
            SEE,
            "query: offset + limit may not exceed 10,000: page with cursor instead",
        ),
        (
            {"since": "2026-11-20T12:00:00"},
            SEE,
            "query.since: needs a time zone, such as 2026-11-20T12:00:00Z",
        ),
        (
            {"until": "1800000000"},
            "Send a day and a time with its zone, such as 2026-11-20T12:00:00Z.",
            "query.until: is no moment such as 2026-11-20T12:00:00Z",
        ),
        (
            {"cursor": "tx-1"},
            "Send an id as the service gave it, whole: tx- and 26 letters or digits.",
            "query.cursor: is not the id of a transaction",
        ),
        ({"sate": "failed"}, "Did you mean state?", "query.sate: there is no such field"),
        (
            {"status": "done"},
            "Send one of 'pending', 'success', 'error' or 'duplicate'.",
            "query.status: is none of 'pending', 'success', 'error' or 'duplicate'",
        ),
    ],
)
def test_a_parameter_that_is_not_understood_is_refused_with_its_place(
    history: tuple[Desk, dict[str, str]], params: dict[str, Any], fix: str, detail: str
) -> None:
    desk, _ = history
    answer = desk.http.get("/api/transactions", params=params)
    path, _, message = detail.partition(": ")
    assert (answer.status_code, problem(answer)) == (
        400,
        {
            "title": "The request is not acceptable",
            "detail": detail,
            "error_code": "INVALID_REQUEST",
            "error_details": {"component": "qbxml_relay"},
            "transaction_id": None,
            "retry_allowed": False,
            "outcome": "not_applied",
            "fix": fix,
            "problems": [
                {"message": message, "line": None, "column": None, "path": path, "fix": fix}
            ],
        },
    )


@pytest.mark.parametrize("filters", [{}, {"connection_id": "own"}])
def test_more_than_are_counted_have_no_total(
    history: tuple[Desk, dict[str, str]],
    monkeypatch: pytest.MonkeyPatch,
    filters: dict[str, str],
) -> None:
    desk, _ = history
    own = dict.fromkeys(filters, desk.connection_id)
    monkeypatch.setattr(listing, "TOTAL_COUNTS_TO", 3)
    body = desk.http.get("/api/transactions", params=own).json()
    assert (len(body["transactions"]), body["total"]) == (4, None)


def test_a_search_that_looked_long_enough_hands_out_a_cursor_and_goes_on_from_there(
    history: tuple[Desk, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, made = history
    monkeypatch.setattr(listing, "CHUNK", 1)
    monkeypatch.setattr(listing, "READ_AT_MOST", 2)
    asked = {"identifier": "a", "status": "success"}
    first = desk.http.get("/api/transactions", params=asked).json()
    assert (first["transactions"], first["total"], first["next_cursor"]) == (
        [],
        None,
        made["duplicate"],
    )
    then = {**asked, "cursor": first["next_cursor"]}
    second = desk.http.get("/api/transactions", params=then).json()
    assert [row["transaction_id"] for row in second["transactions"]] == [made["success"]]
    assert second["next_cursor"] is None


def test_offset_and_limit_reach_ten_thousand_and_no_further(
    history: tuple[Desk, dict[str, str]],
) -> None:
    desk, _ = history
    assert desk.listed(offset=9900, limit=100) == []
