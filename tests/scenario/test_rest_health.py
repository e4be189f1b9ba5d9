"""/health, /api/health and /metrics over REST, and the pages that people open."""

import re
from datetime import timedelta

import pytest
from helpers.rest_desk import Desk, NewDesk, add, until

from qbwc_service import __version__
from qbwc_service.api.factoring import inlined
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import ApiKey
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import health
from qbwc_service.store.port import StoreUnavailableError


def test_anyone_may_ask_whether_the_server_is_well_and_learns_no_more(desk: Desk) -> None:
    answer = desk.client("").get("/health")
    body = answer.json()
    assert (answer.status_code, body) == (
        200,
        {
            "status": "healthy",
            "timestamp": body["timestamp"],
            "version": __version__,
            "store": "connected",
        },
    )


def test_a_server_without_its_store_is_not_well(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise StoreUnavailableError

    monkeypatch.setattr(desk.services.store, "ping", away)
    answer = desk.http.get("/health")
    body = answer.json()
    assert answer.status_code == 503
    assert (body["status"], body["store"]) == ("unhealthy", "unreachable")


def test_a_tenant_without_any_visit_yet_is_well_but_unreached(desk: Desk) -> None:
    answer = desk.http.get("/api/health")
    body = answer.json()
    reason = body["connections"][0].pop("error")
    assert answer.status_code == 200
    assert reason.startswith("The Web Connector has not called yet")
    assert body == {
        "status": "healthy",
        "timestamp": body["timestamp"],
        "version": __version__,
        "store": "connected",
        "server_agent": {"status": "running", "database": "connected"},
        "qb_shim": {"status": "unreachable", "last_poll_at": None},
        "quickbooks": {
            "status": "unavailable",
            "company_file": None,
            "company_file_open": False,
        },
        "transactions_today": 0,
        "last_transaction": None,
        "queue_depth": 0,
        "success_rate_24h": None,
        "avg_processing_time_ms_24h": None,
        "warnings": [],
        "connections": [{"id": desk.connection_id, "status": "pending_setup", "as_of": None}],
    }


def test_after_a_days_work_the_figures_are_there(desk: Desk) -> None:
    desk.queued(add("Ann"))
    last = desk.queued(add("Ann"))
    desk.visit()
    body = desk.http.get("/api/health").json()
    assert body["quickbooks"] == {
        "status": "available",
        "company_file": desk.company.path,
        "company_file_open": True,
    }
    assert body["qb_shim"]["status"] == "reachable"
    assert (body["transactions_today"], body["success_rate_24h"]) == (2, 0.5)
    assert body["last_transaction"]["transaction_id"] == last
    first = desk.read(desk.listed()[1])
    assert body["avg_processing_time_ms_24h"] == pytest.approx(first["processing_time_ms"], abs=0.6)
    (shown,) = body["connections"]
    assert (shown["status"], shown["error"]) == ("online", None)
    assert desk.http.get("/api/health/quickbooks").json() == body["quickbooks"]


def test_more_than_are_counted_of_a_day_are_null(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        desk.queued()
    monkeypatch.setattr(health, "TOTAL_COUNTS_TO", 3)
    assert desk.http.get("/api/health").json()["transactions_today"] == 3
    desk.queued()
    assert desk.http.get("/api/health").json()["transactions_today"] is None
    assert "qbrelay_transactions_today 10000.0" in desk.http.get("/metrics").text.splitlines()


def test_a_connection_that_went_silent_makes_it_503_with_the_same_body(desk: Desk) -> None:
    desk.visit()
    desk.presence(last_poll_at=desk.services.now() - timedelta(days=1))
    whole, part = desk.http.get("/api/health"), desk.http.get("/api/health/quickbooks")
    assert [whole.status_code, part.status_code] == [503, 503]
    assert whole.headers["content-type"] == "application/json"
    assert (whole.json()["status"], whole.json()["qb_shim"]["status"]) == (
        "degraded",
        "unreachable",
    )


def test_the_figures_tell_who_is_offline_and_what_was_dead_lettered(desk: Desk) -> None:
    desk.visit()
    desk.presence(last_poll_at=desk.services.now() - timedelta(days=1))
    ended = {"state": State.DEAD_LETTERED, "outcome": Outcome.NOT_APPLIED}
    desk.amend(Job, desk.queued(), finished_at=desk.services.now(), **ended)
    lines = desk.http.get("/metrics").text.splitlines()
    assert f'qbrelay_connection_online{{connection="{desk.connection_id}"}} 0.0' in lines
    assert f'qbrelay_connection_offline{{connection="{desk.connection_id}"}} 1.0' in lines
    assert "qbrelay_dead_lettered_24h 1.0" in lines
    desk.http.post(f"/api/connections/{desk.connection_id}/pause").raise_for_status()
    lines = desk.http.get("/metrics").text.splitlines()
    assert f'qbrelay_connection_offline{{connection="{desk.connection_id}"}} 0.0' in lines


def test_a_company_file_that_no_visit_named_is_the_one_that_was_set(desk: Desk) -> None:
    desk.visit()
    desk.presence(company_path="")
    here = f"/api/connections/{desk.connection_id}"
    assert desk.http.get("/api/health/quickbooks").json()["company_file"] is None
    desk.http.patch(here, json={"company_file": "C:\\Books.qbw"}).raise_for_status()
    assert desk.http.get("/api/health/quickbooks").json()["company_file"] == "C:\\Books.qbw"


def test_a_tenant_without_connections_is_well(desk: Desk) -> None:
    here = f"/api/connections/{desk.connection_id}"
    desk.http.post(f"{here}/disable").raise_for_status()
    desk.http.delete(here).raise_for_status()
    answer = desk.http.get("/api/health")
    assert (answer.status_code, answer.json()["connections"]) == (200, [])


def test_an_old_key_brings_a_warning(desk: Desk) -> None:
    key = desk.stored_key(desk.key_id)
    desk.amend(ApiKey, key.id, created_at=desk.services.now() - timedelta(days=91))
    assert desk.http.get("/api/health").json()["warnings"] == [
        "The API key 'shop' is 91 days old: rotate it."
    ]


def test_the_clock_runs_without_schedules(desk: Desk) -> None:
    assert desk.http.get("/api/health/scheduler").json() == {"status": "running", "schedules": 0}


def test_the_figures_are_those_of_this_process_and_this_tenant(new_desk: NewDesk) -> None:
    other, desk = new_desk(), new_desk()
    desk.visit()
    desk.http.get("/no/such/page")
    until(lambda: 'route="none"' in desk.http.get("/metrics").text)  # counted once answered
    answer = desk.http.get("/metrics")
    lines = answer.text.splitlines()
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert f'qbrelay_connection_online{{connection="{desk.connection_id}"}} 1.0' in lines
    assert f'qbrelay_connection_offline{{connection="{desk.connection_id}"}} 0.0' in lines
    assert "qbrelay_dead_lettered_24h 0.0" in lines
    assert other.connection_id not in answer.text
    routes = {
        found[1]
        for line in lines
        if (found := re.match(r'qbrelay_rest_requests_total\{method="\w+",route="([^"]+)"', line))
    }
    assert {"none", "/api/connections/{connection_id}/qwc"} <= routes
    assert not [route for route in routes if desk.connection_id in route]


@pytest.mark.parametrize(
    "path", ["/", "/support", "/docs", "/docs/qbxml", "/docs/errors/NOT_FOUND"]
)
def test_a_page_for_people_loads_nothing_from_elsewhere(desk: Desk, path: str) -> None:
    caller = desk.client("")
    page = caller.get(path)
    loaded = re.findall(r"""(?:src|href)=["']([^"']+)|url: ["']([^"']+)""", page.text)
    urls = [one or other for one, other in loaded]
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert [url for url in urls if not url.startswith("/")] == []
    assert {
        url: caller.get(url, follow_redirects=True).status_code for url in urls
    } == dict.fromkeys(urls, 200)
    assert not re.search(r"https?://(?!localhost)", page.text)


def test_the_documents_examples_are_accepted_by_the_server(new_desk: NewDesk) -> None:
    """Every JSON body that the document shows is sent; none is refused as not understood."""
    desk = new_desk()
    document = inlined(desk.http.get("/openapi.json").json())
    things = {
        "connection_id": desk.connection_id,
        "transaction_id": desk.queued(),
        "key_id": desk.key_id,
        "schedule_id": desk.scheduled(),
        "feed_id": desk.fed(),
        "endpoint_id": desk.told("https://hooks.example.com/b"),
    }
    said = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if path == "/qbwc":
                continue
            for media, shown in operation.get("requestBody", {}).get("content", {}).items():
                sent = (
                    {"json": shown["example"]} if "json" in media else {"content": shown["example"]}
                )
                answer = desk.http.request(
                    method,
                    path.format(**things),
                    headers={"Content-Type": media, "Prefer": "wait=0"},
                    **sent,
                )
                said[method, path, media] = answer.status_code
    assert {status for status in said.values() if status >= 400} <= {409}
    assert said["post", "/api/qbxml", "application/json"] == 202
    assert said["post", "/api/qbxml", "text/xml"] == 202
    assert said["post", "/api/requests", "application/json"] == 202
    assert len(said) == 18


def test_the_documents_answers_have_the_fields_of_real_ones(desk: Desk) -> None:
    document = inlined(desk.http.get("/openapi.json").json())
    things = {"connection_id": desk.connection_id, "key_id": desk.key_id}
    things |= {"transaction_id": desk.queued(add("Ann")), "schedule_id": desk.scheduled()}
    things |= {"request_type": "BarCodeQuery", "feed_id": desk.fed()}
    things["endpoint_id"] = desk.told("https://hooks.example.com/b")
    desk.visit()
    ended = desk.http.get("/api/events", params={"type": "transaction.succeeded"}).json()
    things["event_id"] = ended["events"][0]["id"]
    for path, item in document["paths"].items():
        if "get" not in item or path.endswith(
            ("/metrics", "/qwc", "/response", "/qbwc", "/stream", "/support")
        ):
            continue
        if path.startswith("/api/change-feeds") or path.endswith(("/deliveries", "/statistics")):
            continue  # their examples have what comes with time
        shown = item["get"]["responses"]["200"]["content"]["application/json"]["example"]
        asked = {"type": "transaction.succeeded"} if path == "/api/events" else {}
        answer = desk.http.get(path.format(**things), params=asked)
        assert (path, _fields(answer.json())) == (
            path,
            _fields(shown),
        )
    posted = document["paths"]["/api/qbxml"]["post"]["responses"]["202"]["content"]
    pending = posted["application/json"]["example"]
    assert _fields(desk.submit().json()) == _fields(pending)


def _fields(value: object) -> object:
    """Return names and shapes without values; of a list its first entry stands for all."""
    if isinstance(value, dict):
        names = sorted(value)
        return {name: None if name == "metadata" else _fields(value[name]) for name in names}
    return [_fields(one) for one in value[:1]] if isinstance(value, list) and value else None
