"""Dead letters over REST: listed by their state, retried and discarded by the hundred."""

from typing import Any

import pytest
from helpers.rest_desk import QUERY, Desk, NewDesk, add, problem

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import dead_letters, listing
from qbwc_service.store.port import StaleError, StoreUnavailableError


def dead(desk: Desk, number: int = 1, **fields: Any) -> list[str]:
    """Return the ids of transactions that were tried as often as allowed."""
    made = [desk.queued(add(f"Ann {n}"), **fields) for n in range(number)]
    now = desk.services.now()
    for id_ in made:
        desk.amend(
            Job,
            id_,
            state=State.DEAD_LETTERED,
            outcome=Outcome.NOT_APPLIED,
            finished_at=now,
        )
    return made


def sweep(desk: Desk, what: str, **body: Any) -> dict[str, Any]:
    named = {} if "ids" in body or "connection_id" in body else {"all": True}
    answer = desk.http.post(f"/api/dead-letters/{what}", json=named | body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.fixture
def mixed(desk: Desk) -> tuple[Desk, dict[str, str]]:
    """One transaction of nearly every state, in this order."""
    made = {"succeeded": desk.queued(add("Ann"))}
    desk.visit()
    made["failed"] = desk.queued(add("Ann"))
    desk.visit()
    (made["dead_lettered"],) = dead(desk)
    made["needs_attention"] = desk.queued(add("Bob"))
    desk.amend(Job, made["needs_attention"], state=State.NEEDS_ATTENTION)
    made["in_doubt"] = desk.queued(add("Cid"))
    desk.amend(Job, made["in_doubt"], state=State.IN_DOUBT)
    made["canceled"] = desk.queued()
    desk.act(made["canceled"], "cancel").raise_for_status()
    made["queued"] = desk.queued(QUERY, identifier="mine")
    return desk, made


def test_each_state_lists_its_own(mixed: tuple[Desk, dict[str, str]]) -> None:
    desk, made = mixed
    for state in State:
        answer = desk.http.get("/api/transactions", params={"state": state.value}).json()
        expected = [made[state]] if state in made else []
        assert [row["transaction_id"] for row in answer["transactions"]] == expected
        assert (answer["total"], answer["next_cursor"]) == (len(expected), None)


def test_a_state_is_one_filter_among_others(mixed: tuple[Desk, dict[str, str]]) -> None:
    desk, made = mixed
    assert desk.listed(state="failed", status="error") == [made["failed"]]
    assert desk.listed(state="failed", status="success") == []
    assert desk.listed(state="queued", identifier="mine") == [made["queued"]]
    assert desk.listed(state="queued", identifier="other") == []
    here = {"connection_id": desk.connection_id}
    assert desk.listed(state="dead_lettered", **here) == [made["dead_lettered"]]


def test_a_state_is_paged_with_offset_and_with_cursor(desk: Desk) -> None:
    waiting = [desk.queued() for _ in range(5)][::-1]
    assert desk.listed(state="queued", limit=2, offset=1) == waiting[1:3]
    page = desk.http.get("/api/transactions", params={"state": "queued", "limit": 2}).json()
    assert page["next_cursor"] == waiting[1]
    more = {"state": "queued", "limit": 2, "cursor": page["next_cursor"]}
    second = desk.http.get("/api/transactions", params=more).json()
    assert [row["transaction_id"] for row in second["transactions"]] == waiting[2:4]
    assert "total" not in second


def test_of_a_long_queue_only_as_much_is_read_as_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "CHUNK", 1)
    waiting = [desk.queued() for _ in range(4)][::-1]
    page = desk.http.get("/api/transactions", params={"state": "queued", "limit": 1}).json()
    assert [row["transaction_id"] for row in page["transactions"]] == waiting[:1]
    assert (page["total"], page["next_cursor"]) == (None, waiting[0])
    whole = desk.http.get("/api/transactions", params={"state": "queued", "limit": 9}).json()
    assert (whole["total"], whole["next_cursor"]) == (4, None)


def test_all_dead_letters_are_retried_in_the_order_of_their_acceptance_and_only_once(
    desk: Desk,
) -> None:
    made = dead(desk, 3)
    swept = sweep(desk, "retry")
    assert [one["transaction_id"] for one in swept["done"]] == made
    fresh = [one["new_transaction_id"] for one in swept["done"]]
    assert swept == {
        "success": True,
        "done": [
            {"transaction_id": old, "new_transaction_id": new}
            for old, new in zip(made, fresh, strict=True)
        ],
        "not_done": [],
        "next_cursor": None,
    }
    assert desk.listed(state="queued") == fresh[::-1]
    assert [desk.read(new)["retry_of"] for new in fresh] == made
    nothing = {"success": True, "done": [], "not_done": [], "next_cursor": None}
    assert [sweep(desk, what) for what in ("retry", "discard")] == [nothing, nothing]


def test_discarded_dead_letters_end_as_canceled_with_a_note(desk: Desk) -> None:
    made = dead(desk, 2)
    swept = sweep(desk, "discard", note="of last year")
    assert swept == {
        "success": True,
        "done": [{"transaction_id": id_} for id_ in made],
        "not_done": [],
        "next_cursor": None,
    }
    last = desk.read(made[0])["timeline"][-1]
    assert (last["state"], last["reason"], last["by"], last["note"]) == (
        "canceled",
        "discarded",
        "shop",
        "of last year",
    )
    assert desk.listed(state="dead_lettered") == []


def test_those_that_cannot_be_done_are_told_one_by_one_and_hold_up_nothing(
    new_desk: NewDesk,
) -> None:
    desk, other = new_desk(), new_desk()
    first, taken = dead(desk, 2)
    (theirs,) = dead(other)
    desk.act(taken, "retry").raise_for_status()
    waiting = desk.queued()
    swept = sweep(desk, "retry", ids=[waiting, theirs, taken, first, first])
    assert [one["transaction_id"] for one in swept["done"]] == [first]
    assert swept["success"] is False
    assert [(one["transaction_id"], one["error_code"]) for one in swept["not_done"]] == [
        (waiting, "INVALID_STATE"),
        (theirs, "NOT_FOUND"),
        (taken, "INVALID_STATE"),
    ]
    assert swept["not_done"][0] == {
        "transaction_id": waiting,
        "error_code": "INVALID_STATE",
        "error_message": "A transaction that is queued is no dead letter.",
        "fix": "Leave it out: only what is dead-lettered goes this way.",
    }


def test_those_of_one_connection_are_chosen_and_another_tenants_is_not_found(
    new_desk: NewDesk,
) -> None:
    desk, other = new_desk(), new_desk()
    second = desk.http.post("/api/connections", json={"name": "Two"}).json()["connection_id"]
    (here,) = dead(desk, connection_id=desk.connection_id)
    (there,) = dead(desk, connection_id=second)
    swept = sweep(desk, "discard", connection_id=second, ids=[here])
    assert [one["error_code"] for one in swept["not_done"]] == ["NOT_FOUND"]
    swept = sweep(desk, "discard", connection_id=second)
    assert swept["done"] == [{"transaction_id": there}]
    assert desk.listed(state="dead_lettered") == [here]
    body = {"connection_id": other.connection_id}
    said = problem(desk.http.post("/api/dead-letters/retry", json=body))
    assert said["error_code"] == "NOT_FOUND"


def test_one_call_takes_so_many_and_the_next_goes_on_from_its_cursor(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dead_letters, "MOST", 2)
    made = dead(desk, 5)
    calls = [sweep(desk, "retry")]
    while calls[-1]["next_cursor"]:
        calls.append(sweep(desk, "retry", cursor=calls[-1]["next_cursor"]))
    assert [[one["transaction_id"] for one in call["done"]] for call in calls] == [
        made[:2],
        made[2:4],
        made[4:],
    ]


def test_one_call_looks_through_so_many_ended_transactions(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dead_letters, "LOOKS_AT", 2)
    monkeypatch.setattr(dead_letters, "CHUNK", 1)
    for _ in range(3):
        desk.act(desk.queued(), "cancel").raise_for_status()
    (made,) = dead(desk)
    first = sweep(desk, "discard")
    assert (first["done"], first["next_cursor"] is None) == ([], False)
    second = sweep(desk, "discard", cursor=first["next_cursor"])
    assert second["done"] == [{"transaction_id": made}]


def test_a_database_that_goes_away_leaves_the_rest_told_and_to_be_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dead(desk, 3)
    cancel = dead_letters.transactions.cancel

    def broken(services: Any, caller: Any, job_id: str, note: str | None) -> Job:
        if job_id == made[1]:
            raise StoreUnavailableError("throttled")
        return cancel(services, caller, job_id, note)

    with monkeypatch.context() as patched:
        patched.setattr(dead_letters.transactions, "cancel", broken)
        swept = sweep(desk, "discard")
    assert [one["transaction_id"] for one in swept["done"]] == made[:1]
    assert [(one["transaction_id"], one["error_code"]) for one in swept["not_done"]] == [
        (made[1], "NETWORK_ERROR"),
        (made[2], "NETWORK_ERROR"),
    ]
    again = sweep(desk, "discard", cursor=swept["next_cursor"])
    assert [one["transaction_id"] for one in again["done"]] == made[1:]


def test_one_that_others_change_all_the_time_is_told_and_holds_up_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dead(desk, 2)
    cancel = dead_letters.transactions.cancel

    def stale(services: Any, caller: Any, job_id: str, note: str | None) -> Job:
        if job_id == made[0]:
            raise StaleError("another was first")
        return cancel(services, caller, job_id, note)

    monkeypatch.setattr(dead_letters.transactions, "cancel", stale)
    swept = sweep(desk, "discard")
    assert swept["done"] == [{"transaction_id": made[1]}]
    assert swept["not_done"] == [
        {
            "transaction_id": made[0],
            "error_code": "INVALID_STATE",
            "error_message": "Someone else changed it in this moment.",
            "fix": "Try again.",
        }
    ]


def test_a_key_that_only_reads_may_not(desk: Desk) -> None:
    reader = desk.with_scopes(Scope.READ)
    for what in ("retry", "discard"):
        said = problem(reader.post(f"/api/dead-letters/{what}", json={"all": True}))
        assert said["error_code"] == "FORBIDDEN"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"ids": []}, "ids"),
        ({"ids": ["tx-1"] * 201}, "ids"),
        ({"all": True, "cursor": "tx-1"}, "cursor"),
        ({"all": True, "note": "x"}, "note"),
        ({"all": False}, "all"),
        ({}, "body"),
        ({"ids": None}, "body"),
    ],
)
def test_a_body_that_is_not_understood_is_refused_with_its_place(
    desk: Desk, body: dict[str, Any], path: str
) -> None:
    said = problem(desk.http.post("/api/dead-letters/retry", json=body))
    assert [one["path"] for one in said["problems"]] == [path]
