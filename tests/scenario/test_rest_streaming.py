"""GET /api/transactions/{id}/response: an answer of any size, sent as it is read."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from helpers.pages import put_pages, whole
from helpers.rest_desk import Desk, problem

from qbwc_service.api.forms import XML, media_of
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import StoreUnavailableError

PAGED = '<CustomerQueryRq requestID="a" iterator="Start"><MaxReturned>{}</MaxReturned>{}</{}>'
NAMES = "<IncludeRetElement>Name</IncludeRetElement>"
FORMS = ("xml", "ndjson")


def stored(desk: Desk, pages: int, records: int = 1_000) -> str:
    """Return the id of a transaction of this tenant whose answer has so many pages of 1 MB."""
    changes = {"tenant_id": desk.tenant_id, "connection_id": desk.connection_id}
    id_ = f"tx-{desk.tenant_id}"
    return put_pages(desk.services, pages, records, id_, **changes).id


def path(transaction_id: str) -> str:
    return f"/api/transactions/{transaction_id}/response"


@pytest.fixture
def asked(desk: Desk) -> str:
    """Five customers that came in pages of two, and beside them one request that failed."""
    desk.company.seed(customers=5)
    query = PAGED.format(2, NAMES, "CustomerQueryRq")
    made = desk.queued(
        f'<QBXMLMsgsRq onError="continueOnError">{query}'
        "<CustomerQueryRq><FullName>Nobody</FullName></CustomerQueryRq></QBXMLMsgsRq>"
    )
    desk.visit()
    return made


def test_d19_the_stream_is_the_joined_answer(desk: Desk, asked: str) -> None:
    answer = desk.http.get(path(asked))
    assert answer.text == desk.read(asked)["qbxml_response"]
    assert answer.text.count("<CustomerRet>") == 5
    shown = {name: answer.headers.get(name) for name in ("content-type", "vary", "content-length")}
    assert shown == {"content-type": XML, "vary": "Accept", "content-length": None}


def test_records_come_one_a_line_and_after_them_how_each_request_ended(
    desk: Desk, asked: str
) -> None:
    answer = desk.http.get(path(asked), params={"format": "ndjson"})
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.text.endswith("}\n")
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert lines == [
        *(
            {"request_id": "a", "type": "CustomerRet", "data": {"Name": f"Customer 0000{number}"}}
            for number in range(1, 6)
        ),
        {
            "request_id": "a",
            "type": "CustomerQueryRs",
            "status_code": 0,
            "severity": "Info",
            "message": "Status OK",
            "count": 5,
            "ret_count": None,
            "remaining": 0,
        },
        {
            "request_id": None,
            "type": "CustomerQueryRs",
            "status_code": 500,
            "severity": "Warn",
            "message": "The query request has not been fully completed. There was a required "
            'element ("Nobody") that could not be found in QuickBooks.',
            "count": 0,
            "ret_count": None,
            "remaining": 0,
        },
    ]


@pytest.mark.parametrize(
    ("accepted", "asked_for", "expected"),
    [
        ([], None, XML),
        (["*/*"], None, XML),
        (["application/x-ndjson"], None, "application/x-ndjson"),
        (["text/html, application/JSONL;q=0.9"], None, "application/jsonl"),
        (["application/xml", "application/x-ndjson"], None, XML),
        (["application/xml;q=0.5, application/x-ndjson"], None, "application/x-ndjson"),
        (["application/x-ndjson;q=0, */*"], None, XML),
        (["application/x-ndjson;q=much"], None, XML),
        (["application/jsonl"], "xml", XML),
        (["application/xml"], "ndjson", "application/x-ndjson"),
    ],
)
def test_the_form_is_what_was_asked_for(
    accepted: list[str], asked_for: str | None, expected: str
) -> None:
    assert media_of(accepted, asked_for) == expected


def test_accept_asks_for_lines_too(desk: Desk, asked: str) -> None:
    answer = desk.http.get(path(asked), headers={"Accept": "application/jsonl"})
    assert answer.headers["content-type"] == "application/jsonl"
    assert answer.text == desk.http.get(path(asked), params={"format": "ndjson"}).text


def test_another_form_is_refused(desk: Desk, asked: str) -> None:
    said = problem(desk.http.get(path(asked), params={"format": "csv"}))
    assert (said["error_code"], said["problems"][0]["path"]) == ("INVALID_REQUEST", "query.format")


@pytest.mark.parametrize("form", FORMS)
def test_head_says_what_get_would_and_reads_nothing(
    desk: Desk, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stored(desk, 2)
    with monkeypatch.context() as patched:
        patched.delattr(Payloads, "text")
        answer = desk.http.head(path(made), params={"format": form})
    got = desk.http.get(path(made), params={"format": form})
    assert (answer.status_code, answer.content) == (200, b"")
    for name in ("content-type", "vary"):
        assert answer.headers[name] == got.headers[name]
    assert desk.http.head(path("tx-none")).status_code == 404


def test_a_large_answer_arrives_whole(desk: Desk) -> None:
    made = stored(desk, 12)
    assert desk.http.get(path(made)).text == whole(12_000)
    lines = desk.http.get(path(made), params={"format": "ndjson"}).text.splitlines()
    assert (len(lines), json.loads(lines[-1])["count"]) == (12_001, 12_000)


@pytest.mark.parametrize("form", FORMS)
def test_d30_a_purge_in_the_middle_breaks_the_stream(desk: Desk, form: str) -> None:
    made = stored(desk, 30)  # more than the sockets between take without being read
    came: list[bytes] = []

    def take(answer: httpx.Response) -> None:
        for part in answer.iter_raw():
            if not came:
                purge = desk.client(desk.key).delete(f"/api/transactions/{made}/payload")
                assert purge.status_code == 200
            came.append(part)

    with desk.http.stream("GET", path(made), params={"format": form}) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"):
            take(answer)
    text = b"".join(came)
    assert 0 < len(text) < 30_000_000
    assert b"</QBXML>" not in text
    assert b"status_code" not in text
    assert problem(desk.http.get(path(made)))["detail"] == (
        f"The answer of transaction {made} was purged."
    )


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Let the store fail once so many more pages have been read as stand in the list."""
    left: list[int] = []
    read = Payloads.text

    def text(self: Payloads, payload: Any) -> str:
        if left:
            left[0] -= 1
            if left[0] < 0:
                raise StoreUnavailableError("away")
        return read(self, payload)

    monkeypatch.setattr(Payloads, "text", text)
    return left


@pytest.mark.parametrize("form", FORMS)
def test_a_store_that_fails_in_the_middle_breaks_the_stream(
    desk: Desk, form: str, failing: list[int]
) -> None:
    made = stored(desk, 4)
    failing.append(4 + 2)  # all of them to survey, two to send
    with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"):
        desk.http.get(path(made), params={"format": form})
    failing.clear()
    assert desk.http.get(path(made), params={"format": form}).status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_a_store_that_fails_before_the_first_part_is_told(
    desk: Desk, form: str, failing: list[int]
) -> None:
    made = stored(desk, 4)
    failing.append(3)
    said = problem(desk.http.get(path(made), params={"format": form}))
    assert (said["error_code"], said["retry_allowed"]) == ("NETWORK_ERROR", True)


def test_d30_a_purge_between_looking_and_reading_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stored(desk, 2)
    page = desk.job(made).response[0]
    desk.services.payloads.drop([page])
    said = problem(desk.http.get(path(made)))
    assert (said["error_code"], said["detail"]) == (
        "NOT_FOUND",
        f"The answer of transaction {made} was purged.",
    )
