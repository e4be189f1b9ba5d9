"""POST /api/qbxml over real HTTP: what is refused at the door, and with which place."""

import json
import re
import socket
from typing import Any

import httpx
import pytest
from helpers.rest_desk import ASYNC, QUERY, Desk, add, problem

XML = {"Content-Type": "application/xml", **ASYNC}


SETTINGS = {"max_qbxml_bytes": 20_000}

UPLOAD = f"up_{22 * '0'}"


def post(desk: Desk, body: bytes | str, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return desk.http.post("/api/qbxml", content=body, headers={**XML, **named})


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({}, "qbxml: is missing"),
        ({"qbxml": 5}, "qbxml: has to be a text"),
        ({"qbxml": QUERY, "priority": "now"}, "priority: "),
        ('{"qbxml": 1e999}', "qbxml: has to be a text"),
        ('{"qbxml": "x", "metadata": {"a": [1e999]}}', "metadata: holds a number that is too"),
        ({"qbxml": QUERY, "colour": "red"}, "colour: there is no such field"),
        ({"qbxml": QUERY, "identifier": "a\u0000b"}, "identifier: "),
        ({"qbxml": QUERY, "idempotency_key": "x" * 256}, "idempotency_key: "),
        ({"qbxml": QUERY, "not_before": "2026-01-01T00:00:00"}, "not_before: needs a time zone"),
        ({"qbxml": QUERY, "not_before": "0001-01-01T00:00:00+14:00"}, "not_before: lies outside"),
        ({"qbxml": QUERY, "not_before": 1_800_000_000}, "not_before: is no moment such as"),
        ({"qbxml": QUERY, "expires_in_seconds": 0}, "expires_in_seconds: "),
        ({"qbxml": QUERY, "metadata": {"a": "x" * 16_400}}, "metadata: has 164"),
        (
            {"qbxml": QUERY, "metadata": {"a": [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}},
            "metadata: is nested deeper than 16",
        ),
        ([], "body: has to be an object"),
        ({"qbxml": QUERY, "callback_url": "x"}, "callback_url: The URL must begin with https://"),
        ({"qbxml": QUERY, "paging": "on"}, "paging: is none of 'auto' or 'off'"),
        ({"qbxml": None}, "qbxml: is missing"),
        ({"upload_id": None}, "qbxml: is missing"),
        ({"upload_id": "up_short"}, "upload_id: is not the id of an upload"),
        ({"qbxml": QUERY, "upload_id": UPLOAD}, "qbxml: stands beside upload_id"),
    ],
)
def test_a_field_that_is_not_understood_is_refused_with_its_place(
    desk: Desk, body: Any, detail: str
) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    headers = {"Content-Type": "application/json"}
    answer = desk.http.post("/api/qbxml", content=text, headers=headers)
    said = problem(answer)
    assert (answer.status_code, said["error_code"]) == (400, "INVALID_REQUEST")
    assert said["detail"].startswith(detail)
    assert said["problems"][0]["path"] == detail.partition(":")[0]
    assert desk.listed() == []


@pytest.mark.parametrize(
    ("path", "media", "body", "fix"),
    [
        ("/api/qbxml", "application/json", f" {QUERY}", "qbXML with the header Content-Type: appl"),
        ("/api/qbxml", "application/xml", '\ufeff{"qbxml": "x"}', "JSON with the header Content-T"),
        ("/api/requests", "application/json", QUERY, "qbXML to POST /api/qbxml with the header"),
        ("/api/requests", "", QUERY, "qbXML to POST /api/qbxml with the header"),
    ],
)
def test_a_body_in_another_language_than_its_content_type_is_told_so_before_all_else(
    desk: Desk, path: str, media: str, body: str, fix: str
) -> None:
    desk.http.post("/api/connections", json={"name": "Second"})  # so that one has to be named
    answer = desk.http.post(path, content=body.encode(), headers={"Content-Type": media})
    said = problem(answer)
    assert (answer.status_code, said["error_code"]) == (400, "INVALID_REQUEST")
    told = f"Its content type is {media}" if media else "It comes without a content type"
    assert said["detail"].startswith(f"{told}, but the body begins with ")
    assert said["fix"].startswith(f"Send {fix}")


def test_an_upload_id_that_is_cut_off_is_told_what_to_send(desk: Desk) -> None:
    said = problem(desk.http.post("/api/qbxml", json={"upload_id": "up_short"}))
    assert said["fix"] == (
        "Send the upload_id that POST /api/uploads answered, whole: up_ and 22 letters or digits."
    )


@pytest.mark.parametrize(
    ("field", "fix"),
    [
        ("qbxnl", "Did you mean qbxml?"),
        ("Priority", "Did you mean priority?"),
        (
            "colour",
            (
                "Leave it out; these are known: upload_id, qbxml, identifier, idempotency_key, "
                "connection_id, priority, not_before, expires_in_seconds, after, paging, "
                "fail_fast, callback_url, metadata."
            ),
        ),
    ],
)
def test_a_field_that_there_is_not_brings_the_name_that_may_be_meant(
    desk: Desk, field: str, fix: str
) -> None:
    answer = desk.http.post("/api/qbxml", json={"qbxml": QUERY, field: "x"})
    said = problem(answer)
    assert (said["fix"], said["problems"][0]["fix"]) == (fix, fix)
    missing = problem(desk.http.post("/api/qbxml", json={"qbxnl": QUERY}))
    assert missing["fix"] == "Send 'qbxml' too. Did you mean qbxml?"


def test_qbxml_and_an_upload_are_one_too_many(desk: Desk) -> None:
    both = desk.http.post("/api/qbxml", json={"qbxml": QUERY, "upload_id": UPLOAD})
    assert problem(both)["fix"] == "Send one of 'qbxml' or 'upload_id'."


def test_without_a_bucket_there_are_no_uploads_and_what_to_do_instead_is_said(desk: Desk) -> None:
    opened = problem(desk.http.post("/api/uploads"))
    named = problem(desk.http.post("/api/qbxml", json={"upload_id": UPLOAD}))
    assert [(said["error_code"], said["detail"], said["fix"]) for said in (opened, named)] == [
        (
            "INVALID_REQUEST",
            "This server takes no uploads.",
            "Send the qbXML itself to POST /api/qbxml, up to 20,000 bytes.",
        ),
        (
            "INVALID_REQUEST",
            "upload_id: this server takes no uploads.",
            "Send the qbXML itself as 'qbxml'.",
        ),
    ]
    assert desk.listed() == []


@pytest.mark.parametrize("body", [b"", b" \r\n"])
def test_an_empty_document_is_refused_with_what_to_send(desk: Desk, body: bytes) -> None:
    answer = post(desk, body)
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["detail"], said["fix"]) == (
        400,
        "INVALID_XML",
        "The body is empty.",
        "Send a qbXML document, a QBXMLMsgsRq or one request such as <CustomerQueryRq/>.",
    )


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("/api/transactions/none", "See GET /api/transactions for those there are."),
        ("/api/connections/none", "See GET /api/connections for those there are."),
        ("/docs/errors/NONE", "See /docs for those there are."),
        ("/none", "See /docs for every path there is."),
        ("/api/qbxml", "Use POST."),
    ],
)
def test_what_is_not_there_says_where_to_look(desk: Desk, path: str, fix: str) -> None:
    assert problem(desk.http.get(path))["fix"] == fix


@pytest.mark.parametrize(
    "body",
    [b"{", b"\xff\xfe", b'{"qbxml": "\\ud800"}', b"[" * 15_000, b"\x00"],
)
def test_what_is_no_json_is_refused(desk: Desk, body: Any) -> None:
    headers = {"Content-Type": "application/json"}
    said = problem(desk.http.post("/api/qbxml", content=body, headers=headers))
    assert (said["error_code"], said["detail"][:21]) == ("INVALID_REQUEST", "The body is not JSON:")


def test_a_header_that_is_not_understood_is_refused_by_its_own_name(desk: Desk) -> None:
    json = {"json": {"qbxml": QUERY}, "headers": {"X-Priority": "now"}}
    answers = [post(desk, QUERY, X_Priority="now"), desk.http.post("/api/qbxml", **json)]
    places = [one["path"] for answer in answers for one in problem(answer)["problems"]]
    assert places == ["X-Priority", "X-Priority"]


def test_what_stands_in_the_address_is_refused_and_told_where_it_belongs(desk: Desk) -> None:
    answer = desk.http.post("/api/qbxml?connection_id=con_1", content=QUERY, headers=XML)
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["detail"], said["fix"]) == (
        400,
        "INVALID_REQUEST",
        "'connection_id' in the address is not read here.",
        (
            "Only validate, fix, dry_run may stand there; the rest belongs in the JSON body or "
            "in a header, such as X-Connection-ID."
        ),
    )


@pytest.mark.parametrize("headers", [{"Content-Type": "text/plain"}, {"Content-Encoding": "gzip"}])
def test_other_forms_of_body_are_refused(desk: Desk, headers: dict[str, Any]) -> None:
    answer = desk.http.post("/api/qbxml", content=QUERY, headers={**XML, **headers})
    assert (answer.status_code, problem(answer)["error_code"]) == (400, "INVALID_REQUEST")


@pytest.mark.parametrize(
    ("qbxml", "line", "column"),
    [
        ("<CustomerQueryRq>\n  <MaxReturned>1</MaxReturn>\n</CustomerQueryRq>", 2, None),
        ("<!DOCTYPE x><CustomerQueryRq/>", 1, None),
        ("<QBXML/>", 1, 1),
        ("just words", 1, None),
        ("<CustomerQueryRq>\x00</CustomerQueryRq>", 1, None),
    ],
)
def test_malformed_qbxml_is_refused_with_line_and_column(
    desk: Desk, qbxml: str, line: int, column: int | None
) -> None:
    answer = desk.submit(qbxml)
    said = problem(answer)
    place = said["problems"][0]
    assert (answer.status_code, said["error_code"]) == (400, "INVALID_XML")
    assert place["line"] == line
    assert place["column"] == column if column else place["column"] >= 1
    assert said["error_details"] == {
        "component": "qbxml",
        "line": place["line"],
        "column": place["column"],
    }
    assert desk.listed() == []


def test_a_body_above_the_limit_is_refused_declared_or_in_chunks(desk: Desk) -> None:
    large = b"x" * 50_000
    told = [post(desk, large), desk.http.post("/api/qbxml", content=iter([large]), headers=XML)]
    assert [problem(answer)["error_code"] for answer in told] == ["PAYLOAD_TOO_LARGE"] * 2


def test_qbxml_above_the_limit_inside_a_json_body_below_it_is_refused(desk: Desk) -> None:
    answer = desk.submit(add("x" * 21_000))
    said = problem(answer)
    assert (answer.status_code, said["error_code"]) == (413, "PAYLOAD_TOO_LARGE")
    assert said["detail"] == "The document is larger than 20,000 bytes."


def test_a_declared_length_is_believed_before_a_byte_was_read(desk: Desk) -> None:
    head = f"POST /api/qbxml HTTP/1.1\r\nHost: x\r\nX-API-Key: {desk.key}\r\n"
    head += "Content-Type: text/xml\r\nContent-Length: 99999999999\r\n\r\n"
    with socket.create_connection(("127.0.0.1", desk.port), timeout=30) as line:
        line.sendall(head.encode())
        assert line.recv(13) == b"HTTP/1.1 413 "


def test_a_body_left_unread_for_a_wrong_key_does_not_confuse_the_next_call(desk: Desk) -> None:
    body = b"x" * 15_000
    head = "POST /api/qbxml HTTP/1.1\r\nHost: x\r\nX-API-Key: wrong\r\n"
    head += f"Content-Length: {len(body)}\r\n\r\n"
    after = "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", desk.port), timeout=30) as line:
        line.sendall(head.encode())
        told = line.recv(65_536)
        line.sendall(body + after.encode())
        told += b"".join(iter(lambda: line.recv(65_536), b""))
    assert re.findall(rb"HTTP/1\.1 (\d+)", told) == [b"401", b"200"]
