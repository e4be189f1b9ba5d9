"""What surrounds every REST call: ids, methods, paths, and a store that is away."""

import logging

import pytest
from helpers.rest_desk import ASYNC, QUERY, Desk, add, problem, until

from qbwc_service.api import answering
from qbwc_service.services import Services
from qbwc_service.steps import transactions
from qbwc_service.store.port import StaleError, StoreUnavailableError

ORIGIN = "https://shop.example"


def requests_logged(caplog: pytest.LogCaptureFixture, ids: list[str]) -> list[dict]:
    """Return the log lines of these calls; a line is written once its answer has left."""

    def lines() -> list[dict]:
        fields = [record.fields for record in caplog.records if record.msg == "rest_request"]
        return [line for line in fields if line["request_id"] in ids]

    until(lambda: len(lines()) == len(ids))
    return sorted(lines(), key=lambda line: ids.index(line["request_id"]))


def test_every_answer_has_a_request_id_that_stands_in_its_log_line(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "qbwc_service.api")
    answers = [
        desk.submit(QUERY, identifier="order-1"),
        desk.client("").get("/api/keys"),
        desk.http.get("/none"),
        desk.http.get("/docs"),
        desk.http.get("/health"),
    ]
    ids = [answer.headers["request-id"] for answer in answers]
    lines = requests_logged(caplog, ids)
    assert [line["request_id"] for line in lines] == ids
    assert [line["status"] for line in lines] == [202, 401, 404, 200, 200]
    assert len(set(ids)) == 5
    first = lines[0]
    assert first.pop("processing_time_ms") >= 0
    assert first == {
        "method": "POST",
        "path": "/api/qbxml",
        "status": 202,
        "held_ms": 0.0,
        "request_id": ids[0],
        "tenant_id": desk.tenant_id,
        "connection_id": desk.connection_id,
        "transaction_id": answers[0].json()["transaction_id"],
        "identifier": "order-1",
    }
    assert desk.key not in caplog.text


@pytest.mark.parametrize(
    "path", ["/api", "/api/qbxml/", "/api/transactions/a/b/c", "/%00", "/consoles"]
)
def test_a_path_that_is_no_route_is_a_404(desk: Desk, path: str) -> None:
    answer = desk.http.get(path)
    assert (answer.status_code, problem(answer)["error_code"]) == (404, "NOT_FOUND")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/api/qbxml", "POST"),
        ("HEAD", "/api/qbxml", "POST"),
        ("PUT", "/api/connections/con_1", "DELETE, GET, HEAD, PATCH"),
        ("OPTIONS", "/api/transactions", "GET, HEAD"),
        ("DELETE", "/health", "GET, HEAD"),
        ("POST", "/docs", "GET, HEAD"),
    ],
)
def test_a_method_that_a_path_has_not_is_a_405_that_names_the_others(
    desk: Desk, method: str, path: str, allowed: str
) -> None:
    answer = desk.http.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == allowed
    if method != "HEAD":
        assert problem(answer)["error_code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize(
    "path", ["/health", "/support", "/docs", "/api/transactions", "/openapi.json"]
)
def test_head_is_get_without_its_body(desk: Desk, path: str) -> None:
    head, get = desk.http.head(path), desk.http.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == get.headers["content-type"]


def test_a_very_long_path_is_a_404_and_is_cut_in_the_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "qbwc_service.api")
    answers = [
        desk.http.get("/" + "x" * 20_000),
        desk.http.get("/api/transactions/" + "x" * 20_000),
    ]
    assert [problem(answer)["error_code"] for answer in answers] == ["NOT_FOUND"] * 2
    assert [len(answer.content) < 2000 for answer in answers] == [True, True]
    ids = [answer.headers["request-id"] for answer in answers]
    assert [len(line["path"]) for line in requests_logged(caplog, ids)] == [200, 200]


def test_a_store_that_is_away_is_a_503_and_nothing_is_queued(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailableError

    desk.http.get("/api/keys")  # the use of the key is noted already
    with monkeypatch.context() as patched:
        patched.setattr(desk.services.store, "save", away)
        answer = desk.submit(add("Ann"), idempotency_key="k")
    assert (answer.status_code, answer.headers["retry-after"], problem(answer)) == (
        503,
        "5",
        {
            "title": "The store could not be reached",
            "detail": "The database could not be reached; nothing was queued.",
            "error_code": "NETWORK_ERROR",
            "error_details": {"component": "qbxml_relay"},
            "transaction_id": None,
            "retry_allowed": True,
            "outcome": "not_applied",
            "fix": "Try again as soon as Retry-After says.",
            "retry_after_seconds": 5,
        },
    )
    assert desk.listed() == []
    desk.queued(add("Ann"), idempotency_key="k")


def test_a_store_that_cannot_be_read_is_a_503_on_any_route(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailableError

    with monkeypatch.context() as patched:
        patched.setattr(desk.services.store, "get", away)
        answers = [desk.submit(), desk.http.get("/api/keys"), desk.http.get("/api/health")]
    assert [problem(answer)["error_code"] for answer in answers] == ["NETWORK_ERROR"] * 3


def test_others_being_first_again_and_again_is_a_503_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def late(*records: object) -> None:
        tries.append(records)
        raise StaleError

    desk.http.get("/api/keys")
    with monkeypatch.context() as patched:
        patched.setattr(desk.services.store, "save", late)
        answer = desk.submit()
    said = problem(answer)
    assert (answer.status_code, said["error_code"], len(tries)) == (503, "NETWORK_ERROR", 5)
    assert said["detail"] == "Others changed the same thing again and again; nothing was done."
    assert desk.listed() == []


def test_a_bug_of_ours_is_owned_up_to_with_the_id_that_the_log_has(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(transactions, "find_job", broken)
    answer = desk.http.get("/api/transactions/tx-1")
    assert (answer.status_code, problem(answer)) == (
        500,
        {
            "title": "Something went wrong here",
            "detail": "The log has the stack under this request id.",
            "error_code": "INTERNAL_ERROR",
            "error_details": {"component": "qbxml_relay"},
            "transaction_id": None,
            "retry_allowed": False,
            "outcome": "unknown",
            "fix": "Look whether it was done before you send it again; report the request id.",
        },
    )
    (told,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert told.fields["request_id"] == answer.headers["request-id"]
    assert "secret inside" in str(told.exc_info[1])


def test_a_fault_while_the_answer_is_read_leaves_the_id_with_the_caller(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_services: Services, _job: object) -> None:
        raise StoreUnavailableError

    monkeypatch.setattr(answering, "standing", broken)
    answer = desk.submit()
    assert answer.status_code == 202
    assert desk.read(answer.json()["transaction_id"])["state"] == "queued"


@pytest.mark.parametrize(
    ("path", "body", "place"),
    [
        ("/api/qbxml", b'{"qbxml": "<HostQueryRq/>", "qbxml": "<CompanyQueryRq/>"}', "qbxml"),
        ("/api/qbxml", b'{"qbxml": "<HostQueryRq/>", "metadata": {"a": 1, "a": 2}}', "metadata.a"),
        ("/api/connections", b'{"name": "A", "name": "B"}', "name"),
    ],
)
def test_a_name_that_stands_twice_is_refused_in_every_body(
    desk: Desk, path: str, body: bytes, place: str
) -> None:
    headers = {"Content-Type": "application/json", **ASYNC}
    said = problem(desk.http.post(path, content=body, headers=headers))
    assert (said["error_code"], said["detail"], said["problems"][0]["path"]) == (
        "INVALID_REQUEST",
        f"{place} stands twice.",
        place,
    )
    assert desk.listed() == []
