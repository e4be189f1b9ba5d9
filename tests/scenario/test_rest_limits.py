"""The REST door's settings: rate limit, origins of browser pages, trusted proxies."""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator

import httpx
import pytest
from helpers.rest_desk import ASYNC, QUERY, Desk, NewDesk, office, problem

from qbwc_service.steps import keys

ORIGIN = "https://shop.example"


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewDesk]:
    """A server with all of it set: two calls a minute, an origin, a trusted proxy."""
    settings = {"rate_limit": 2, "cors_origins": (ORIGIN,), "trusted_proxies": ("127.0.0.1", "::1")}
    with office(tmp_path_factory.mktemp("strict"), **settings) as new:
        yield new


def test_the_rate_limit_is_told_before_it_is_met_and_when(strict: NewDesk) -> None:
    desk, other = strict(), strict()
    answers = [desk.http.get("/api/transactions") for _ in range(3)]
    left = [re.sub("t=[0-9]+", "t=", answer.headers["ratelimit"]) for answer in answers]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert left == ['"tenant";r=1;t=', '"tenant";r=0;t=', '"tenant";r=0;t=']
    assert {answer.headers["ratelimit-policy"] for answer in answers} == {'"tenant";q=2;w=60'}
    said = problem(answers[2])
    seconds = said.pop("retry_after_seconds")
    assert answers[2].headers["retry-after"] == str(seconds)
    assert 1 <= seconds <= 60
    assert said == {
        "title": "Too many requests",
        "detail": "More than 2 requests in a minute.",
        "error_code": "RATE_LIMITED",
        "error_details": {"component": "qbxml_relay"},
        "transaction_id": None,
        "retry_allowed": True,
        "outcome": "not_applied",
        "fix": "Wait as long as Retry-After says.",
    }
    assert other.http.get("/api/transactions").status_code == 200
    assert desk.http.get("/health").status_code == 200


def test_a_call_that_was_not_understood_counts_too(strict: NewDesk) -> None:
    desk = strict()
    answers = [desk.http.get("/api/transactions", params={"limit": 0}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [400, 400, 429]


def test_without_a_limit_no_limit_is_told(desk: Desk) -> None:
    assert "ratelimit" not in desk.http.get("/api/transactions").headers


def test_pages_of_a_set_origin_may_call_and_read_the_headers(strict: NewDesk) -> None:
    desk = strict()
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": "POST"}
    before = desk.client("").options("/api/qbxml", headers=asked)
    assert (before.status_code, before.headers["access-control-allow-origin"]) == (200, ORIGIN)
    answer = desk.http.post(
        "/api/qbxml", json={"qbxml": QUERY}, headers={**ASYNC, "Origin": ORIGIN}
    )
    exposed = answer.headers["access-control-expose-headers"].lower().split(", ")
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (202, ORIGIN)
    assert {"request-id", "location", "retry-after", "ratelimit"} <= set(exposed)
    other = desk.http.get("/api/keys", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in other.headers


def test_without_the_setting_no_origin_may_call(desk: Desk) -> None:
    answer = desk.http.get("/health", headers={"Origin": ORIGIN})
    assert "access-control-allow-origin" not in answer.headers
    assert desk.http.options("/health", headers={"Origin": ORIGIN}).status_code == 405


def from_(desk: Desk, *forwarded: str) -> int:
    """Call with these X-Forwarded-For lines and a key that 10.0.0.0/8 alone may use."""
    fresh = keys.create_key(desk.services, desk.operator, "lan", allowed_networks=["10.0.0.0/8"])
    headers = [("X-API-Key", fresh.secret), *(("X-Forwarded-For", one) for one in forwarded)]
    return httpx.get(f"{desk.url}/api/keys", headers=headers, trust_env=False).status_code


def test_a_trusted_proxy_names_the_caller_and_the_caller_cannot_name_himself(
    strict: NewDesk,
) -> None:
    said = {
        forwarded: from_(strict(), *forwarded)
        for forwarded in (
            ("10.1.2.3",),
            ("10.1.2.3:4711",),
            ("198.51.100.7, 10.1.2.3",),
            ("10.1.2.3, 198.51.100.7",),
            ("10.1.2.3", "198.51.100.7"),
            ("10.1.2.3, unknown",),
            ("10.1.2.3, 127.0.0.1",),
        )
    }
    assert list(said.values()) == [200, 200, 200, 403, 403, 403, 200]


def test_a_stranger_is_not_believed(desk: Desk) -> None:
    assert from_(desk, "10.1.2.3") == 403


def test_a_client_that_reads_only_after_it_has_sent_all_reads_the_refusal(desk: Desk) -> None:
    large = json.dumps({"qbxml": "x" * 12_000_000}).encode()
    headers = {"X-API-Key": desk.key, "Content-Type": "application/json"}
    for path in ("/api/qbxml", "/api/connections"):
        asked = urllib.request.Request(f"{desk.url}{path}", large, headers)  # noqa: S310 - loopback
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(asked, timeout=30)  # noqa: S310 - loopback
        with refused.value as answer:
            assert (answer.code, json.load(answer)["error_code"]) == (413, "PAYLOAD_TOO_LARGE")
