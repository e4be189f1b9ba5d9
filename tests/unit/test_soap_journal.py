"""The log of the SOAP door: one line a call, and nothing private in it."""

import logging
from typing import Any

import pytest
from soap_hands import TICKET, Listener, Met, a_wait, ask, fault, op, scope

pytestmark = pytest.mark.portable

LOGIN = op("authenticate", "<strUserName>u</strUserName><strPassword>p</strPassword>")


def log_of(
    caplog: pytest.LogCaptureFixture, desk: Listener, body: bytes, **more: Any
) -> list[tuple[str, dict[str, Any]]]:
    caplog.clear()
    caplog.set_level(logging.DEBUG)
    ask(desk, body, to=scope(**more))
    return [
        (record.message, record.fields) for record in caplog.records if hasattr(record, "fields")
    ]


def test_one_line_per_call_says_what_happened_and_nothing_private(
    caplog: pytest.LogCaptureFixture,
) -> None:
    secret = f"<ticket>{TICKET}</ticket><strHCPResponse>private &lt;books&gt;</strHCPResponse>"
    body = op("sendRequestXML", secret)
    [(event, fields)] = log_of(caplog, Listener(), body, state={"request_id": "r-7"})
    assert fields.pop("processing_time_ms") >= 0
    assert (event, fields) == (
        "soap_call",
        {
            "operation": "sendRequestXML",
            "request_id": "r-7",
            "connection_id": "",
            "ticket_hash": "d3692aee",
            "address": "127.0.0.1",
            "request_bytes": len(body),
            "held_ms": 0.0,
            "status": 200,
            "response_bytes": 443,
        },
    )
    assert "private" not in caplog.text
    assert TICKET not in caplog.text


def test_a_held_call_tells_how_long_and_a_refused_one_why(caplog: pytest.LogCaptureFixture) -> None:
    [(_, held)] = log_of(caplog, Listener({"authenticate": [a_wait(), Met()]}), LOGIN)
    assert (held["operation"], held["ticket_hash"], held["held_ms"] > 0) == (
        "authenticate",
        "",
        True,
    )
    [(_, refused)] = log_of(caplog, Listener(), b"<html/>", client=None)
    del refused["processing_time_ms"]
    assert refused == {
        "operation": "",
        "request_id": "",
        "connection_id": "",
        "ticket_hash": "",
        "address": "",
        "request_bytes": 7,
        "held_ms": 0.0,
        "status": 500,
        "response_bytes": len(fault("The request is not a SOAP envelope.")),
        "note": "The request is not a SOAP envelope.",
    }


def test_a_repaired_body_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    lines = log_of(caplog, Listener(), op("getLastError", "<ticket>a&#x1F;</ticket>"))
    assert [event for event, _ in lines] == ["soap_body_repaired", "soap_call"]
    assert lines[0][1]["removed"] == len("&#x1F;")


def test_a_password_in_a_broken_login_reaches_no_log_at_any_level(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("spyne.protocol.xml")  # would print the body at DEBUG
    for body in (LOGIN, LOGIN[:-5], LOGIN.replace(b"authenticate", b"log_in")):
        ask(Listener({"authenticate": Met()}), body.replace(b">p<", b">hunter2<"))
    assert "hunter2" not in caplog.text
