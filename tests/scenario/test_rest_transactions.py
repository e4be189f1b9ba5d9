"""/api/transactions/{id} over REST: all about one, and what can be done with it."""

from typing import Any

import httpx
import pytest
from helpers.rest_desk import QUERY, Aside, Desk, add, problem, until

from qbwc_service.simulator import Faults, When
from qbwc_service.steps.submit import Submission, submit

SETTINGS = {"retries": 0}


def told(answer: httpx.Response) -> tuple[str, str]:
    """Return which transaction a refusal names, and the outcome that it says this has."""
    said = problem(answer)
    assert said["error_code"] == "INVALID_STATE"
    assert said["fix"]
    return said["transaction_id"], said["outcome"]


def test_one_transaction_tells_its_whole_life(desk: Desk) -> None:
    made = desk.queued(add("Ann"), identifier="order-1", metadata={"shop": "north"})
    desk.visit()
    row = desk.read(made)
    assert "<Name>Ann</Name>" in row["qbxml_response"]
    assert [event["state"] for event in row["timeline"]] == ["queued", "sent", "succeeded"]
    assert row["timeline"][0] == {
        "timestamp": row["timestamp"],
        "state": "queued",
        "reason": "accepted",
        "by": "shop",
        "note": None,
    }
    assert sorted(row["timings"]) == ["queued_ms", "quickbooks_ms", "total_ms"]
    assert all(value >= 0 for value in row["timings"].values())
    shown = {name: row[name] for name in ("qbxml_request", "metadata", "message", "error_message")}
    assert shown == {
        "qbxml_request": add("Ann"),
        "metadata": {"shop": "north"},
        "message": "Status OK",
        "error_message": None,
    }


def test_a_failed_transaction_is_read_with_200_and_its_error(desk: Desk) -> None:
    desk.queued(add("Ann"))
    made = desk.queued(add("Ann"))
    desk.visit()
    row = desk.read(made)
    shown = ("status", "error_code", "qb_error_code", "retry_allowed", "outcome")
    assert [row[name] for name in shown] == ["error", "QB_ERROR", "3100", False, "not_applied"]
    assert row["error_message"] == row["message"] == row["qb_error_message"]


def test_a_failed_transaction_reads_as_the_post_that_waited_for_it_was_told(desk: Desk) -> None:
    desk.queued(add("Ann"))
    caller = Aside(lambda: desk.submit(add("Ann"), wait=25))
    until(lambda: desk.relay.bell.waiting)
    desk.visit()
    posted = problem(caller.result())
    row = desk.read(posted["transaction_id"])
    shown = ("qb_error_code", "qb_error_message", "fix", "outcome", "state", "requests")
    shown = ("error_details", "error_code", "retry_allowed", "transaction_id", *shown)
    assert {name: row[name] for name in shown} == {name: posted[name] for name in shown}
    assert posted["error_details"]["qb_error_code"] == "3100"
    assert row["qbxml_response"] == posted["qb_response"]


def test_a_key_that_went_to_another_keeps_its_old_transaction_from_a_retry(desk: Desk) -> None:
    old = desk.queued(add("Ann"), idempotency_key="k")
    desk.act(old, "cancel").raise_for_status()
    new = desk.queued(add("Ann"), idempotency_key="k")
    desk.visit()
    assert told(desk.act(old, "retry")) == (new, "applied")


def test_reading_with_wait_answers_when_it_has_come_to_rest(desk: Desk) -> None:
    made = desk.queued()
    reader = Aside(lambda: desk.read(made, wait=25))
    until(lambda: desk.relay.bell.waiting)
    desk.visit()
    assert reader.result()["state"] == "succeeded"
    assert desk.read(made, wait=25)["state"] == "succeeded"


@pytest.mark.parametrize("params", [{"wait": 26}, {"wait": "long"}, {"format": "yaml"}])
def test_a_wait_or_format_that_is_not_served_is_refused(
    history: tuple[Desk, dict[str, str]], params: dict[str, Any]
) -> None:
    desk, made = history
    answer = desk.http.get(f"/api/transactions/{made['success']}", params=params)
    assert (answer.status_code, problem(answer)["error_code"]) == (400, "INVALID_REQUEST")


def test_the_answer_comes_as_json_too_and_alone(history: tuple[Desk, dict[str, str]]) -> None:
    desk, made = history
    row = desk.read(made["success"], format="json")
    alone = desk.http.get(f"/api/transactions/{made['success']}/response")
    assert alone.headers["content-type"] == "application/xml; charset=utf-8"
    assert alone.text == row["qbxml_response"]
    customer = row["qbxml_response_json"]
    assert "Ann" in str(customer)
    assert desk.read(made["pending"], format="json")["qbxml_response_json"] is None
    none = desk.http.get(f"/api/transactions/{made['pending']}/response")
    said = problem(none)
    assert (none.status_code, said["transaction_id"], said["outcome"], said["fix"]) == (
        404,
        made["pending"],
        "pending",
        f"Read /api/transactions/{made['pending']}: it says where it stands.",
    )


def test_a_failed_one_is_retried_as_a_new_one_of_the_same(desk: Desk) -> None:
    desk.queued(add("Ann"))
    old = desk.queued(add("Ann"), identifier="i", idempotency_key="k", priority="batch")
    desk.visit()
    answer = desk.act(old, "retry")
    new = answer.json()["new_transaction_id"]
    assert answer.json() == {
        "success": True,
        "new_transaction_id": new,
        "original_transaction_id": old,
    }
    row, before = desk.read(new), desk.read(old)
    same = ("identifier", "idempotency_key", "priority", "connection_id", "qbxml_request")
    assert [row[name] for name in same] == [before[name] for name in same]
    assert (row["retry_of"], before["retried_by"], row["state"]) == (old, new, "queued")
    assert told(desk.act(old, "retry")) == (new, "pending")


@pytest.mark.parametrize(
    ("name", "outcome"),
    [("success", "applied"), ("duplicate", "not_applied"), ("pending", "pending")],
)
def test_what_succeeded_waits_or_was_refused_is_not_retried(
    history: tuple[Desk, dict[str, str]], name: str, outcome: str
) -> None:
    desk, made = history
    answer = desk.act(made[name], "retry", force=True)
    assert (answer.status_code, told(answer)) == (409, (made[name], outcome))


@pytest.mark.parametrize(
    ("name", "what", "outcome"),
    [
        ("success", "cancel", "applied"),
        ("success", "resolve", "applied"),
        ("error", "cancel", "not_applied"),
        ("error", "resolve", "not_applied"),
        ("pending", "resolve", "pending"),
    ],
)
def test_a_refusal_says_what_became_of_the_transaction_that_it_names(
    history: tuple[Desk, dict[str, str]], name: str, what: str, outcome: str
) -> None:
    desk, made = history
    body = {"outcome": "applied"} if what == "resolve" else {}
    assert told(desk.act(made[name], what, **body)) == (made[name], outcome)


def test_a_cancelled_one_may_be_retried(desk: Desk) -> None:
    old = desk.queued()
    desk.act(old, "cancel").raise_for_status()
    assert desk.act(old, "retry").status_code == 200


def test_an_unknown_outcome_is_retried_by_force_alone_and_settled_in_the_same_breath(
    desk: Desk,
) -> None:
    old = desk.doubtful("Ann")
    said = problem(desk.act(old, "retry"))
    assert (told(desk.act(old, "retry")), told(desk.act(old, "cancel"))) == ((old, "unknown"),) * 2
    assert (said["error_code"], said["fix"]) == (
        "INVALID_STATE",
        'Look in QuickBooks, then resolve it, or send {"force": true}.',
    )
    answer = desk.act(old, "retry", force=True)
    assert answer.status_code == 200
    assert (desk.read(old)["state"], desk.read(old)["outcome"]) == ("failed", "not_applied")


def test_nothing_is_retried_where_it_could_not_be_submitted(desk: Desk) -> None:
    old = desk.queued(add("Ann"))
    desk.act(old, "cancel").raise_for_status()
    here = f"/api/connections/{desk.connection_id}"
    desk.http.patch(here, json={"read_only": True}).raise_for_status()
    said = [told(desk.act(old, "retry"))]
    desk.http.patch(here, json={"read_only": False}).raise_for_status()
    desk.http.post(f"{here}/disable").raise_for_status()
    said.append(told(desk.act(old, "retry")))
    desk.http.delete(here).raise_for_status()
    gone = problem(desk.act(old, "retry"))
    assert said == [(old, "not_applied")] * 2
    assert (gone["error_code"], gone["transaction_id"]) == ("NOT_FOUND", None)
    assert desk.read(old)["state"] == "canceled"


def test_only_what_was_not_sent_is_cancelled_and_the_key_that_did_it_is_named(desk: Desk) -> None:
    made = desk.queued()
    body = desk.act(made, "cancel", note="ordered twice").json()
    assert (body["success"], body["state"], body["outcome"]) == (True, "canceled", "not_applied")
    last = desk.read(made)["timeline"][-1]
    assert (last["by"], last["note"], last["reason"]) == ("shop", "ordered twice", "canceled")
    again = problem(desk.act(made, "cancel"))
    assert (again["error_code"], again["transaction_id"]) == ("INVALID_STATE", made)


def test_a_sent_one_is_not_cancelled(desk: Desk) -> None:
    made = desk.queued(add("Ann"))
    desk.visit(Faults(die_before_apply=When()))
    assert problem(desk.act(made, "cancel"))["error_code"] == "INVALID_STATE"
    assert desk.read(made)["state"] == "sent"


def test_a_dead_lettered_one_is_discarded(desk: Desk) -> None:
    made = desk.queued()
    connector = desk.connector(Faults(die_before_apply=When(times=None)))
    until(lambda: connector.update().jobs == 0 and desk.listed(status="error"))
    connector.close()
    assert desk.read(made)["state"] == "dead_lettered"
    desk.act(made, "cancel").raise_for_status()
    assert desk.read(made)["timeline"][-1]["reason"] == "discarded"


@pytest.mark.parametrize(
    ("outcome", "state"), [("applied", "succeeded"), ("not_applied", "failed")]
)
def test_a_person_settles_what_the_service_cannot(desk: Desk, outcome: str, state: str) -> None:
    made = desk.doubtful("Ann")
    body = desk.act(made, "resolve", outcome=outcome, note="seen in QuickBooks").json()
    assert (body["state"], body["outcome"]) == (state, outcome)
    last = desk.read(made)["timeline"][-1]
    assert (last["by"], last["note"], last["reason"]) == ("shop", "seen in QuickBooks", "resolved")
    assert problem(desk.act(made, "resolve", outcome=outcome))["error_code"] == "INVALID_STATE"


@pytest.mark.parametrize("body", [{}, {"outcome": "unknown"}, {"outcome": "applied", "x": 1}])
def test_a_settlement_needs_one_of_the_two_outcomes(
    history: tuple[Desk, dict[str, str]], body: Any
) -> None:
    desk, made = history
    answer = desk.act(made["pending"], "resolve", **body)
    assert (answer.status_code, problem(answer)["error_code"]) == (400, "INVALID_REQUEST")


def test_a_purge_takes_the_texts_and_leaves_the_outcome(desk: Desk) -> None:
    made = desk.queued(f"<!-- {'x' * 5000} -->{add('Ann')}")
    assert told(desk.http.delete(f"/api/transactions/{made}/payload")) == (made, "pending")
    desk.visit()
    answer = desk.http.delete(f"/api/transactions/{made}/payload")
    assert (answer.status_code, answer.json()["outcome"]) == (200, "applied")
    row = desk.read(made, format="json")
    shown = ("qbxml_request", "qbxml_response", "qbxml_response_json", "outcome", "status")
    assert [row[name] for name in shown] == [None, None, None, "applied", "success"]
    assert row["timeline"][-1]["reason"] == "payload_purged"
    assert desk.http.get(f"/api/transactions/{made}/response").status_code == 404


def test_a_purged_one_cannot_be_retried(desk: Desk) -> None:
    made = desk.queued()
    desk.act(made, "cancel").raise_for_status()
    desk.http.delete(f"/api/transactions/{made}/payload").raise_for_status()
    said = problem(desk.act(made, "retry"))
    assert (said["error_code"], said["detail"]) == (
        "INVALID_STATE",
        "Its payload was purged.",
    )
    assert (said["transaction_id"], said["outcome"], said["fix"]) == (
        made,
        "not_applied",
        "Submit it anew with POST /api/qbxml.",
    )


def test_the_place_in_the_queue_is_exact_to_a_hundred_and_then_none(desk: Desk) -> None:
    made = [submit(desk.services, desk.operator, Submission(qbxml=QUERY)).id for _ in range(101)]
    positions = [desk.read(made[number])["queue_position"] for number in (0, 99, 100)]
    assert positions == [1, 100, None]
