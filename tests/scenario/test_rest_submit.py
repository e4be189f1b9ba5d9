"""POST /api/qbxml over real HTTP: both forms, and the wait for the answer."""

import logging
import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from helpers.rest_desk import ASYNC, QUERY, Aside, Desk, NewDesk, add, office, problem, until

from qbwc_service.api import answering

DECLARED = '<?xml version="1.0"?><?qbxml version="13.0"?>'
XML = {"Content-Type": "application/xml", **ASYNC}


SETTINGS = {"max_qbxml_bytes": 20_000}


def post(desk: Desk, body: bytes | str, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return desk.http.post("/api/qbxml", content=body, headers={**XML, **named})


def test_an_answer_in_time_is_a_200_with_quickbooks_own_words(desk: Desk) -> None:
    caller = Aside(lambda: desk.submit(add("Ann"), wait=25, identifier="order-1"))
    until(lambda: desk.relay.bell.waiting)
    desk.visit()
    answer = caller.result()
    body = answer.json()
    line = {
        "request_id": None,
        "type": "CustomerAddRq",
        "status_code": 0,
        "severity": "Info",
        "message": "Status OK",
        "outcome": "applied",
    }
    assert (answer.status_code, answer.headers["preference-applied"]) == (200, "wait=25")
    assert body.pop("processing_time_ms") >= 0
    assert "<Name>Ann</Name>" in body.pop("qb_response")
    assert body == {
        "success": True,
        "transaction_id": desk.listed()[0],
        "identifier": "order-1",
        "status": "success",
        "state": "succeeded",
        "outcome": "applied",
        "message": "Status OK",
        "requests": [line],
        "warnings": [],
    }


def test_no_answer_in_time_is_a_202_with_the_place_to_look(desk: Desk) -> None:
    answer = desk.submit(QUERY, identifier="order-2")
    body = answer.json()
    transaction_id = body["transaction_id"]
    assert answer.status_code == 202
    assert answer.headers["location"] == f"/api/transactions/{transaction_id}"
    assert answer.headers["retry-after"] == "5"
    assert body == {
        "success": True,
        "transaction_id": transaction_id,
        "identifier": "order-2",
        "status": "pending",
        "state": "queued",
        "outcome": "pending",
        "warnings": [],
        "queue_position": 1,
        "waiting_reason": "connection_pending_setup",
    }


@pytest.mark.parametrize(
    ("prefer", "applied"),
    [
        ("respond-async", "respond-async"),
        ("wait=0", "wait=0"),
        ("WAIT = 0", "wait=0"),
        ("respond-async, wait=0", "respond-async, wait=0"),
        ("return=minimal; wait=9, wait=0", "wait=0"),
    ],
)
def test_what_was_preferred_is_said_back(desk: Desk, prefer: str | None, applied: str) -> None:
    answer = desk.http.post("/api/qbxml", json={"qbxml": QUERY}, headers={"Prefer": prefer})
    assert (answer.status_code, answer.headers["preference-applied"]) == (202, applied)


@pytest.mark.parametrize("prefer", [None, "wait=-1", "wait=soon", "handling=strict", ""])
def test_without_a_preference_that_is_understood_the_setting_counts(
    tmp_path_factory: pytest.TempPathFactory, prefer: str | None, default_wait_desk: Desk
) -> None:
    desk = default_wait_desk
    headers = {} if prefer is None else {"Prefer": prefer}
    answer = desk.http.post("/api/qbxml", json={"qbxml": QUERY}, headers=headers)
    assert answer.status_code == 202
    assert "preference-applied" not in answer.headers


@pytest.fixture(scope="module")
def default_wait_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with office(tmp_path_factory.mktemp("hasty"), default_wait_seconds=0) as new:
        yield new()


@pytest.mark.parametrize("media", ["application/xml", "text/xml", "Text/XML; charset=utf-8"])
def test_the_xml_form_brings_the_rest_in_headers(desk: Desk, media: str) -> None:
    answer = post(
        desk,
        add("Größe"),
        Content_Type=media,
        X_Request_ID="order-3",
        X_Idempotency_Key="key-3",
        X_Connection_ID=desk.connection_id,
        X_Priority="interactive",
    )
    row = desk.read(answer.json()["transaction_id"])
    shown = ("identifier", "idempotency_key", "connection_id", "priority", "qbxml_request")
    assert answer.status_code == 202
    assert [row[name] for name in shown] == [
        "order-3",
        "key-3",
        desk.connection_id,
        "interactive",
        add("Größe"),
    ]


def test_a_header_in_utf_8_and_one_in_latin_1_are_both_read(desk: Desk) -> None:
    sent = ["Größe".encode(), "Größe".encode("latin-1")]
    for raw in sent:
        headers = [*((k.encode(), v.encode()) for k, v in XML.items()), (b"X-Request-ID", raw)]
        assert desk.http.post("/api/qbxml", content=QUERY, headers=headers).status_code == 202
    assert len(desk.listed(identifier="Größe")) == 2


def test_idempotency_key_is_the_same_header_with_its_prefix_and_without(desk: Desk) -> None:
    first = post(desk, QUERY, Idempotency_Key="a").json()["transaction_id"]
    second = post(desk, QUERY, X_Idempotency_Key="b").json()["transaction_id"]
    assert [desk.read(one)["idempotency_key"] for one in (first, second)] == ["a", "b"]


def test_a_key_in_a_header_counts_beside_a_null_in_the_body(desk: Desk) -> None:
    body = {"qbxml": QUERY, "idempotency_key": None}
    headers = {**ASYNC, "Idempotency-Key": "k"}
    statuses = [
        desk.http.post("/api/qbxml", json=body, headers=headers).status_code for _ in range(2)
    ]
    assert statuses == [202, 409]


def test_in_the_json_form_headers_count_where_the_body_is_silent(desk: Desk) -> None:
    headers = {**ASYNC, "X-Request-ID": "proxy", "Idempotency-Key": "k", "X-Priority": "batch"}
    body = {"qbxml": QUERY, "identifier": "order-4"}
    made = desk.http.post("/api/qbxml", json=body, headers=headers).json()["transaction_id"]
    row = desk.read(made)
    assert (row["identifier"], row["idempotency_key"], row["priority"]) == ("order-4", "k", "batch")


@pytest.mark.parametrize(
    "qbxml",
    [
        QUERY,
        f'<QBXMLMsgsRq onError="stopOnError">{QUERY}</QBXMLMsgsRq>',
        f'<QBXML><QBXMLMsgsRq onError="stopOnError">{QUERY}</QBXMLMsgsRq></QBXML>',
        f'{DECLARED}<QBXML><QBXMLMsgsRq onError="stopOnError">{QUERY}</QBXMLMsgsRq></QBXML>',
    ],
)
def test_a_document_a_message_set_and_a_request_are_all_taken(desk: Desk, qbxml: str) -> None:
    made = desk.queued(qbxml)
    desk.visit()
    assert desk.read(made)["state"] == "succeeded"


def test_a_caller_who_leaves_ends_the_wait_and_the_request_stays_queued(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "qbwc_service.api")
    body = QUERY.encode()
    head = f"POST /api/qbxml HTTP/1.1\r\nHost: x\r\nX-API-Key: {desk.key}\r\nPrefer: wait=25\r\n"
    head += f"Content-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", desk.port), timeout=30) as line:
        line.sendall(head.encode() + body)
        until(lambda: desk.relay.bell.waiting)
    until(lambda: not desk.relay.bell.waiting)
    lines: list[dict[str, Any]] = []

    def logged() -> bool:
        lines[:] = [r.fields for r in caplog.records if r.msg == "rest_request"]
        return any(line["tenant_id"] == desk.tenant_id for line in lines)

    until(logged)
    fields = next(line for line in lines if line["tenant_id"] == desk.tenant_id)
    assert fields["status"] == 499
    assert not [record for record in caplog.records if record.msg == "request_failed"]
    assert desk.read(fields["transaction_id"])["state"] == "queued"


def test_whatever_breaks_after_acceptance_the_caller_gets_the_id(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr(answering, "standing", broken)
    answer = desk.submit(QUERY, identifier="order-5")
    (made,) = desk.listed()
    assert (answer.status_code, answer.headers["location"]) == (202, f"/api/transactions/{made}")
    assert answer.json() == {
        "success": True,
        "transaction_id": made,
        "identifier": "order-5",
        "status": "pending",
        "state": None,
        "outcome": "pending",
        "warnings": [],
        "queue_position": None,
        "waiting_reason": None,
    }
    assert [r.fields["request_id"] for r in caplog.records if r.msg == "request_failed"] == [
        answer.headers["request-id"]
    ]


def test_a_tenant_with_several_connections_has_to_name_one(desk: Desk, new_desk: NewDesk) -> None:
    desk.http.post("/api/connections", json={"name": "Second"}).raise_for_status()
    said = problem(desk.submit())
    assert (said["error_code"], said["detail"]) == (
        "INVALID_REQUEST",
        "connection_id is needed: this tenant has several.",
    )
    others = new_desk().connection_id
    assert desk.submit(connection_id=others).status_code == 404
    assert desk.submit(connection_id=desk.connection_id).status_code == 202


def test_metadata_comes_back_as_it_was_given(desk: Desk) -> None:
    given = {"größe": [1, 2.5, None, {"deep": True}], "number": 12345678901234567890}
    assert desk.read(desk.queued(metadata=given))["metadata"] == given


def test_what_is_not_due_waits_until_then(desk: Desk) -> None:
    later = (desk.services.now() + timedelta(hours=1)).isoformat()
    made = desk.queued(add("Later"), not_before=later)
    desk.visit()
    row = desk.read(made)
    assert (row["state"], row["waiting_reason"]) == ("queued", "not_before")
    assert desk.company.effects["CustomerAdd", "Later"] == 0
    past = desk.queued(add("Past"), not_before="2020-01-01T00:00:00Z")
    desk.visit()
    assert desk.read(past)["state"] == "succeeded"
