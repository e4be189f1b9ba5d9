"""The log of a job's whole way, written as the server writes it: by `configure`, with its guard."""

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from helpers.rest_desk import Desk, add, until

from qbwc_service import logs
from qbwc_service.config import Settings

Lines = Callable[[str], list[dict[str, Any]]]
FIELDS = {"timestamp", "level", "component", "message", "processing_time_ms", "status"}


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Lines]:
    """Log into a file; yields a reader of its lines with a message."""
    file = tmp_path / "relay.log"
    quiet = {name: logging.getLogger(name).level for name in (None, *logs.QUIET)}
    logs.configure(Settings(log_file=file))

    def read(message: str) -> list[dict[str, Any]]:
        found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        return [line for line in found if line["message"] == message]

    yield read
    logs.close()
    for name, level in quiet.items():
        logging.getLogger(name).setLevel(level)


def of_visit(lines: Lines, count: int) -> list[dict[str, Any]]:
    """Return the SOAP calls' lines once they are all there."""
    until(lambda: len(lines("soap_call")) >= count)
    return lines("soap_call")


def test_every_call_of_a_visit_names_its_tenant_connection_and_transaction(
    desk: Desk, lines: Lines
) -> None:
    made = desk.queued(add("Ann"), identifier="order-1")
    assert desk.visit().status == "finished"
    calls = of_visit(lines, 8)
    assert [call["operation"] for call in calls] == [
        "serverVersion",
        "clientVersion",
        "authenticate",
        "sendRequestXML",
        "receiveResponseXML",
        "sendRequestXML",  # the record of the set is cleared
        "receiveResponseXML",
        "closeConnection",
    ]
    assert all(call.keys() >= FIELDS for call in calls)
    assert "client_version" in calls[1]
    login, sent, received, *_, closed = calls[2:]
    whose = ("tenant_id", "connection_id")
    assert {tuple(call[name] for name in whose) for call in calls[2:]} == {
        (desk.tenant_id, desk.connection_id)
    }
    assert [call.get("transaction_id") for call in (login, sent, received, closed)] == [
        None,
        made,
        made,
        None,
    ]
    (ticket,) = {call["ticket_hash"] for call in calls[3:]}
    assert len(ticket) == 8
    assert sent["identifier"] == received["identifier"] == "order-1"
    assert len({call["request_id"] for call in calls}) == 8
    changes = {line["status"]: line["request_id"] for line in lines("job_state")}
    assert changes["sent"] == sent["request_id"]
    assert changes["succeeded"] == received["request_id"]


def test_the_rest_call_and_the_change_that_it_made_have_one_request_id(
    desk: Desk, lines: Lines
) -> None:
    answer = desk.submit(add("Ann"), identifier="order-1")
    until(lambda: lines("rest_request"))
    (call,), (change,) = lines("rest_request"), lines("job_state")
    assert call["request_id"] == change["request_id"] == answer.headers["request-id"]
    for name in ("tenant_id", "connection_id", "transaction_id", "identifier"):
        assert call[name] == change[name]
    assert call.keys() >= FIELDS
    assert call["connection_id"] == desk.connection_id


def test_reading_one_names_it_in_the_line_too(desk: Desk, lines: Lines) -> None:
    made = desk.queued()
    desk.read(made)
    desk.http.get(f"/api/connections/{desk.connection_id}").raise_for_status()
    until(lambda: len(lines("rest_request")) >= 3)
    submitted, read, connection = lines("rest_request")
    assert read["transaction_id"] == submitted["transaction_id"] == made
    assert read["connection_id"] == connection["connection_id"] == desk.connection_id
    assert connection["transaction_id"] is None


def test_a_login_that_opens_no_visit_says_why(desk: Desk, lines: Lines) -> None:
    desk.visit()
    until(lambda: lines("soap_call"))
    desk.visit()
    right, desk.password = desk.password, "wrong"
    desk.visit()
    desk.password = right
    until(lambda: len([c for c in lines("soap_call") if c["operation"] == "authenticate"]) >= 3)
    logins = [call for call in lines("soap_call") if call["operation"] == "authenticate"]
    assert [login.get("note") for login in logins] == [
        None,
        "none: nothing to do",
        "nvu: wrong login",
    ]
    assert {login["connection_id"] for login in logins} == {desk.connection_id}


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT"])
def test_every_answer_of_the_soap_door_has_a_request_id(desk: Desk, method: str) -> None:
    answers = [httpx.request(method, f"{desk.url}/qbwc", trust_env=False) for _ in range(2)]
    first, second = (answer.headers["request-id"] for answer in answers)
    assert len(first) == 32
    assert first != second


def test_who_made_rotated_and_revoked_a_key_stands_in_the_log(desk: Desk, lines: Lines) -> None:
    made = desk.http.post("/api/keys", json={"name": "second"}).json()
    fresh = desk.http.post(f"/api/keys/{made['key_id']}/rotate").json()
    revoked = [desk.http.post(f"/api/keys/{fresh['key_id']}/revoke") for _ in range(2)]
    told = [(line["key_id"], line["what"], line["by"]) for line in lines("key_changed")]
    assert told == [
        (made["key_id"], "created", "shop"),
        (made["key_id"], f"rotated, as {fresh['key_id']}", "shop"),
        (fresh["key_id"], "revoked", "shop"),
    ]
    assert lines("key_changed")[2]["request_id"] == revoked[0].headers["request-id"]
    assert made["key"] not in str(lines("key_changed"))
