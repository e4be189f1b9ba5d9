"""How a submit ends when it does not end well: each error code, its status and its whole body."""

from datetime import timedelta
from typing import Any

import pytest
from helpers.rest_desk import QUERY, Aside, Desk, add, problem, until

from qbwc_service.domain.jobs import Job
from qbwc_service.simulator import Faults, When
from qbwc_service.steps.tick import count_depth, expire_jobs

SENT = {"component": "quickbooks", "qb_error_severity": "Error"}


SETTINGS = {"retries": 0, "queue_limit": 2}


def waiting(desk: Desk, qbxml: str = QUERY, **fields: object) -> Aside:
    """Return a submit that waits, once it does."""
    caller = Aside(lambda: desk.submit(qbxml, wait=25, **fields))
    until(lambda: desk.relay.bell.waiting)
    return caller


def run_out(desk: Desk) -> None:
    """Let the time of the newest transaction run out."""
    (newest,) = desk.listed(limit=1)
    desk.amend(Job, newest, expires_at=desk.services.now() - timedelta(seconds=1))
    expire_jobs(desk.services)


def whole(desk: Desk, **fields: object) -> dict:
    """Return the fields that every failed transaction's problem has."""
    (newest,) = desk.listed(limit=1)
    return {
        "transaction_id": newest,
        "identifier": None,
        "qb_error_code": None,
        "qb_error_message": None,
        "qb_response": None,
        "outcome": "not_applied",
        **fields,
    }


def line(type_: str, **fields: object) -> dict:
    return {
        "request_id": None,
        "type": type_,
        "status_code": None,
        "severity": None,
        "message": None,
        "outcome": "not_applied",
        **fields,
    }


def test_an_error_of_quickbooks_is_told_with_its_code_and_what_helps(desk: Desk) -> None:
    caller = waiting(
        desk,
        "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Nobody</FullName></CustomerRef>"
        "</InvoiceAdd></InvoiceAddRq>",
        identifier="order-1",
    )
    desk.visit()
    answer = caller.result()
    said = problem(answer)
    text = said["qb_error_message"]
    assert 'statusCode="3140"' in said["qb_response"]
    assert said["fix"]
    assert (answer.status_code, said) == (
        500,
        whole(
            desk,
            title="QuickBooks returned an error",
            detail=said["detail"],
            error_code="QB_ERROR",
            error_details={
                **SENT,
                "qb_error_code": "3140",
                "qb_error_message": text,
                "hresult": None,
            },
            retry_allowed=False,
            identifier="order-1",
            qb_error_code="3140",
            qb_error_message=text,
            fix=said["fix"],
            state="failed",
            requests=[
                line("InvoiceAddRq", status_code=3140, severity="Error", message=text),
            ],
            qb_response=said["qb_response"],
        ),
    )


def test_a_set_that_quickbooks_refuses_unread_is_an_sdk_error(desk: Desk) -> None:
    caller = waiting(desk)
    desk.visit(Faults(parse_refusal=When()))
    answer = caller.result()
    said = problem(answer)
    assert (answer.status_code, said) == (
        500,
        whole(
            desk,
            title="QuickBooks refused the whole message set",
            detail=said["detail"],
            error_code="SDK_ERROR",
            error_details={
                "component": said["error_details"]["component"],
                "qb_error_code": None,
                "qb_error_severity": None,
                "qb_error_message": said["qb_error_message"],
                "hresult": "0x80040400",
            },
            qb_error_message=said["qb_error_message"],
            retry_allowed=False,
            fix=said["fix"],
            state="failed",
            requests=[line("CustomerQueryRq")],
        ),
    )


def test_a_read_that_is_never_answered_ends_as_a_timeout(desk: Desk) -> None:
    caller = waiting(desk)
    connector = desk.connector(Faults(die_before_apply=When(times=None)))
    until(lambda: connector.update().jobs == 0 and desk.listed(status="error"))
    connector.close()
    answer = caller.result()
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["state"], said["retry_allowed"]) == (
        504,
        "SHIM_TIMEOUT",
        "dead_lettered",
        True,
    )


@pytest.mark.parametrize(
    ("trouble", "code", "status"),
    [
        (None, "EXPIRED", 504),
        (Faults(connection_error=When()), "QB_UNAVAILABLE", 503),
        (Faults(wrong_company_file=When()), "QB_UNAVAILABLE", 503),
        (Faults(modal_dialog=When()), "QB_BUSY", 503),
    ],
)
def test_what_expires_says_what_stood_in_its_way(
    desk: Desk, trouble: Faults | None, code: str, status: Any
) -> None:
    later = (desk.services.now() + timedelta(hours=1)).isoformat()
    desk.queued()
    desk.visit()  # learned, and polling
    if trouble:
        desk.queued(add("Ann"))
        desk.visit(trouble)
    caller = waiting(desk, add("Bob"), expires_in_seconds=600, not_before=later)
    run_out(desk)
    answer = caller.result()
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["state"]) == (status, code, "expired")
    assert (said["retry_allowed"], said["outcome"]) == (True, "not_applied")
    assert desk.company.effects["CustomerAdd", "Bob"] == 0


def test_what_expires_while_nobody_polls_says_so(desk: Desk) -> None:
    caller = waiting(desk, expires_in_seconds=600)
    run_out(desk)
    answer = caller.result()
    said = problem(answer)
    assert (answer.status_code, said) == (
        503,
        whole(
            desk,
            title="The Web Connector is not polling",
            detail=said["detail"],
            error_code="SHIM_UNREACHABLE",
            error_details={
                "component": "web_connector",
                "qb_error_code": None,
                "qb_error_severity": None,
                "qb_error_message": None,
                "hresult": None,
            },
            retry_allowed=True,
            fix=said["fix"],
            state="expired",
            requests=[line("CustomerQueryRq")],
        ),
    )


def test_the_clock_itself_ends_what_ran_out(desk: Desk) -> None:
    made = desk.queued(expires_in_seconds=600)
    desk.amend(Job, made, expires_at=desk.services.now() - timedelta(seconds=1))
    until(lambda: desk.read(made)["state"] == "expired")
    assert desk.read(made)["error_code"] == "SHIM_UNREACHABLE"


def test_a_cancelled_one_is_told_to_whoever_waits(desk: Desk) -> None:
    caller = waiting(desk)
    desk.act(desk.listed()[0], "cancel", note="ordered twice").raise_for_status()
    answer = caller.result()
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["state"]) == (409, "CANCELED", "canceled")


def test_a_write_without_an_answer_is_never_an_error(desk: Desk) -> None:
    caller = waiting(desk, add("Ann"))
    connector = desk.connector(Faults(die_after_apply=When()))
    connector.update()
    connector.update()
    connector.close()
    answer = caller.result()
    body = answer.json()
    assert answer.status_code == 202
    assert [body[name] for name in ("status", "state", "outcome", "waiting_reason")] == [
        "pending",
        "in_doubt",
        "unknown",
        "in_doubt",
    ]


def test_fail_fast_is_refused_while_nobody_polls_and_taken_while_somebody_does(desk: Desk) -> None:
    answer = desk.submit(QUERY, fail_fast=True)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    assert problem(answer) == {
        "title": "The Web Connector is not polling",
        "detail": "The Web Connector of this connection is not polling; nothing was queued.",
        "error_code": "SHIM_UNREACHABLE",
        "error_details": {"component": "qbxml_relay"},
        "transaction_id": None,
        "retry_allowed": True,
        "outcome": "not_applied",
        "fix": "Try again later, or submit without fail_fast: then it waits in the queue.",
        "retry_after_seconds": 60,
    }
    assert desk.listed() == []
    desk.visit()
    desk.queued(fail_fast=True)


def test_a_full_queue_says_when_to_come_again(desk: Desk) -> None:
    desk.queued()
    desk.queued()
    count_depth(desk.services)  # the limit is soft: the clock counts
    answer = desk.submit()
    said = problem(answer)
    assert (said["error_code"], said["retry_allowed"]) == ("QUEUE_FULL", True)
    assert answer.headers["retry-after"] == "60"


def test_interactive_goes_before_standard_before_batch(desk: Desk) -> None:
    made = {p: desk.queued(priority=p) for p in ("batch", "standard", "interactive")}
    desk.visit()
    first_sent = {p: desk.job(made[p]).first_sent_at for p in made}
    assert sorted(made, key=lambda p: first_sent[p]) == ["interactive", "standard", "batch"]


def test_writes_of_one_lane_go_in_order_of_acceptance(desk: Desk) -> None:
    names = ["Ann", "Bob"]
    for name in names:
        desk.queued(add(name))
    desk.visit()
    assert [name for kind, name in desk.company.effects if kind == "CustomerAdd"] == names
