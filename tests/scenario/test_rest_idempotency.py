"""The idempotency key over REST: every case of D7."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from helpers.rest_desk import QUERY, Desk, NewDesk, add, problem

from qbwc_service.domain.jobs import Job
from qbwc_service.simulator import Faults, When
from qbwc_service.store.port import Key

ANN = add("Ann")


def told_of_the_first(desk: Desk, first: str, qbxml: str = ANN) -> dict:
    """Send the key again with the same body; return what stands in the 409."""
    answer = desk.submit(qbxml, idempotency_key="k")
    said = problem(answer)
    assert answer.status_code == 409
    assert said["error_code"] == "DUPLICATE_REQUEST"
    assert said["transaction_id"] == first
    assert said["retry_allowed"] is False
    return said


def refused_as_reused(desk: Desk, first: str, outcome: str) -> None:
    """Send the key with another body and see it refused, with what became of the first."""
    answer = desk.submit(add("Bob"), idempotency_key="k")
    assert (answer.status_code, problem(answer)) == (
        422,
        {
            "title": "This idempotency key was used for another body",
            "detail": "This idempotency key belongs to a transaction with another body or "
            "connection.",
            "error_code": "IDEMPOTENCY_KEY_REUSED",
            "error_details": {"component": "qbxml_relay"},
            "transaction_id": first,
            "retry_allowed": False,
            "outcome": outcome,
            "fix": "Use a new key for a new request, or send the first body again.",
        },
    )


def test_while_queued_the_same_body_is_told_of_the_first_and_another_is_refused(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k", identifier="order-1")
    said = told_of_the_first(desk, first)
    assert said == {
        "title": "This idempotency key already has a transaction",
        "detail": "This idempotency key already has a transaction with the same body.",
        "error_code": "DUPLICATE_REQUEST",
        "error_details": {"component": "qbxml_relay"},
        "transaction_id": first,
        "retry_allowed": False,
        "outcome": "pending",
        "fix": "Read the first transaction; nothing was queued.",
        "transaction": said["transaction"],
        "qb_response": None,
    }
    assert (
        said["transaction"]
        == desk.http.get("/api/transactions", params={"identifier": "order-1"}).json()[
            "transactions"
        ][0]
    )
    refused_as_reused(desk, first, "pending")


def test_while_sent_the_key_stays_taken(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    desk.visit(Faults(die_before_apply=When()))
    assert desk.read(first)["state"] == "sent"
    assert told_of_the_first(desk, first)["outcome"] == "pending"
    refused_as_reused(desk, first, "pending")


def test_while_unknown_the_key_stays_taken(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    connector = desk.connector(Faults(die_after_apply=When(times=2)))
    connector.update()
    connector.update()
    connector.close()
    assert desk.read(first)["state"] == "in_doubt"
    assert told_of_the_first(desk, first)["outcome"] == "unknown"
    refused_as_reused(desk, first, "unknown")
    assert desk.company.effects["CustomerAdd", "Ann"] == 1


def test_once_applied_the_first_answer_comes_with_the_refusal(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    desk.visit()
    said = told_of_the_first(desk, first)
    assert said["outcome"] == "applied"
    assert said["qb_response"] == desk.read(first)["qbxml_response"]
    refused_as_reused(desk, first, "applied")
    assert desk.company.effects["CustomerAdd", "Ann"] == 1


def test_a_partly_applied_set_keeps_its_key(desk: Desk) -> None:
    twice = f'<QBXMLMsgsRq onError="continueOnError">{ANN}{ANN}</QBXMLMsgsRq>'
    first = desk.queued(twice, idempotency_key="k")
    desk.visit()
    assert desk.read(first)["outcome"] == "partly_applied"
    assert told_of_the_first(desk, first, twice)["outcome"] == "partly_applied"
    refused_as_reused(desk, first, "partly_applied")


def test_of_a_first_one_that_is_deleted_nobody_knows_the_outcome(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    desk.services.store.delete(Key(Job, first))
    assert told_of_the_first(desk, first)["outcome"] == "unknown"
    refused_as_reused(desk, first, "unknown")


@pytest.mark.parametrize("qbxml", [ANN, add("Bob")])
def test_an_ending_with_nothing_applied_frees_the_key_for_any_body(desk: Desk, qbxml: str) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    assert desk.act(first, "cancel").status_code == 200
    second = desk.queued(qbxml, idempotency_key="k")
    assert second != first
    assert told_of_the_first(desk, second, qbxml)["outcome"] == "pending"


def test_an_error_of_quickbooks_frees_the_key(desk: Desk) -> None:
    wrong = (
        "<CustomerModRq><CustomerMod><ListID>80000001-1</ListID>"
        "<EditSequence>1</EditSequence></CustomerMod></CustomerModRq>"
    )
    first = desk.queued(wrong, idempotency_key="k")
    desk.visit()
    assert desk.read(first)["outcome"] == "not_applied"
    desk.queued(ANN, idempotency_key="k")


def test_another_connection_is_another_request(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    made = desk.http.post("/api/connections", json={"name": "Second"}).json()
    answer = desk.submit(ANN, idempotency_key="k", connection_id=made["connection_id"])
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["transaction_id"]) == (
        422,
        "IDEMPOTENCY_KEY_REUSED",
        first,
    )


def test_blanks_and_comments_make_no_other_body(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    spaced = ANN.replace("<CustomerAdd>", "\n  <CustomerAdd><!-- new -->\n")
    assert told_of_the_first(desk, first, spaced)["outcome"] == "pending"


def test_another_tenant_has_its_own_keys(desk: Desk, new_desk: NewDesk) -> None:
    first = desk.queued(ANN, idempotency_key="k")
    assert new_desk().queued(ANN, idempotency_key="k") != first


def test_a_refused_request_takes_no_key(desk: Desk) -> None:
    refused = [
        desk.submit("<CustomerAddRq>", idempotency_key="k"),
        desk.submit(ANN, idempotency_key="k", colour="red"),
        desk.submit(ANN, idempotency_key="k", connection_id="con_nobody"),
        desk.submit(ANN, idempotency_key="k", fail_fast=True),
    ]
    assert [answer.status_code for answer in refused] == [400, 400, 404, 503]
    desk.queued(QUERY, idempotency_key="k")


def test_without_a_key_the_same_body_is_sent_twice(desk: Desk) -> None:
    assert desk.queued(QUERY) != desk.queued(QUERY)


def test_a_refused_duplicate_is_recorded_and_points_to_the_first(desk: Desk) -> None:
    first = desk.queued(ANN, idempotency_key="k", identifier="order-1")
    desk.submit(ANN, idempotency_key="k", identifier="again")
    (recorded,) = desk.listed(status="duplicate")
    row = desk.read(recorded)
    shown = ("identifier", "state", "outcome", "duplicate_of", "qbxml_request", "attempts")
    assert [row[name] for name in shown] == ["again", "duplicate", "not_applied", first, None, 0]
    desk.visit()
    assert desk.company.effects["CustomerAdd", "Ann"] == 1


def test_of_eight_racing_callers_with_one_key_exactly_one_makes_a_job(desk: Desk) -> None:
    together = threading.Barrier(8, timeout=60)

    def race(_: int) -> int:
        together.wait()
        return desk.submit(ANN, idempotency_key="k").status_code

    with ThreadPoolExecutor(8) as threads:
        statuses = sorted(threads.map(race, range(8)))
    assert statuses == [202] + [409] * 7
    assert len(desk.listed(status="pending")) == 1
    desk.visit()
    assert desk.company.effects["CustomerAdd", "Ann"] == 1
