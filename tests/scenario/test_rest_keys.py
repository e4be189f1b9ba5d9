"""Who may call: keys, scopes and tenants, walked over every route that the application has."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from helpers.rest_desk import Desk, NewDesk, add, problem
from helpers.routes import every_route, open_routes

from qbwc_service.domain.keys import ApiKey, Scope
from qbwc_service.steps import keys

BODIES = {
    "/api/qbxml": {"qbxml": "<CustomerQueryRq/>"},
    "/api/requests": {"type": "CustomerQuery"},
    "/api/change-feeds": {"types": ["Vendor"], "paused": True},
    "/api/connections": {"name": "Another"},
    "/api/keys": {"name": "another", "scopes": ["admin"]},
    "/api/schedules": {"name": "look", "qbxml": "<CustomerQueryRq/>", "cron": "0 0 29 2 *"},
    "/api/transactions/{transaction_id}/resolve": {"outcome": "applied"},
    "/api/webhook-endpoints": {"url": "https://hooks.example.com/a"},
}
ENDLESS, FOUND = ("/api/events/stream",), 200
QUERIES = {"/api/webhook-endpoints/{endpoint_id}/replay": {"since": "2026-01-01T00:00:00Z"}}
NEEDS = {
    "GET /api/change-feeds": Scope.READ,
    "GET /api/change-feeds/{feed_id}": Scope.READ,
    "GET /api/connections": Scope.READ,
    "GET /api/connections/{connection_id}": Scope.READ,
    "GET /api/connections/{connection_id}/qwc": Scope.READ,
    "GET /api/connections/{connection_id}/statistics": Scope.READ,
    "GET /api/events": Scope.READ,
    "GET /api/events/stream": Scope.READ,
    "GET /api/events/{event_id}": Scope.READ,
    "GET /api/health": Scope.READ,
    "GET /api/health/quickbooks": Scope.READ,
    "GET /api/health/scheduler": Scope.READ,
    "GET /api/schedules": Scope.READ,
    "GET /api/schedules/{schedule_id}": Scope.READ,
    "GET /api/schedules/{schedule_id}/runs": Scope.READ,
    "GET /api/schema": Scope.READ,
    "GET /api/schema/{request_type}": Scope.READ,
    "GET /api/transactions": Scope.READ,
    "GET /api/transactions/{transaction_id}": Scope.READ,
    "GET /api/transactions/{transaction_id}/response": Scope.READ,
    "GET /api/webhook-endpoints": Scope.READ,
    "GET /api/webhook-endpoints/{endpoint_id}": Scope.READ,
    "GET /api/webhook-endpoints/{endpoint_id}/deliveries": Scope.READ,
    "GET /metrics": Scope.READ,
    "POST /api/qbxml": Scope.WRITE,
    "POST /api/requests": Scope.WRITE,
    "POST /api/uploads": Scope.WRITE,
    "POST /api/dead-letters/discard": Scope.WRITE,
    "POST /api/dead-letters/retry": Scope.WRITE,
    "POST /api/transactions/{transaction_id}/cancel": Scope.WRITE,
    "POST /api/transactions/{transaction_id}/resolve": Scope.WRITE,
    "POST /api/transactions/{transaction_id}/retry": Scope.WRITE,
    "DELETE /api/transactions/{transaction_id}/payload": Scope.WRITE,
    "POST /api/change-feeds": Scope.WRITE,
    "PATCH /api/change-feeds/{feed_id}": Scope.WRITE,
    "DELETE /api/change-feeds/{feed_id}": Scope.WRITE,
    "POST /api/change-feeds/{feed_id}/pause": Scope.WRITE,
    "POST /api/change-feeds/{feed_id}/resume": Scope.WRITE,
    "POST /api/change-feeds/{feed_id}/run-now": Scope.WRITE,
    "POST /api/schedules": Scope.WRITE,
    "PATCH /api/schedules/{schedule_id}": Scope.WRITE,
    "DELETE /api/schedules/{schedule_id}": Scope.WRITE,
    "POST /api/schedules/{schedule_id}/pause": Scope.WRITE,
    "POST /api/schedules/{schedule_id}/resume": Scope.WRITE,
    "POST /api/schedules/{schedule_id}/run-now": Scope.WRITE,
    "POST /api/connections": Scope.ADMIN,
    "PATCH /api/connections/{connection_id}": Scope.ADMIN,
    "DELETE /api/connections/{connection_id}": Scope.ADMIN,
    "POST /api/connections/{connection_id}/disable": Scope.ADMIN,
    "POST /api/connections/{connection_id}/enable": Scope.ADMIN,
    "POST /api/connections/{connection_id}/pause": Scope.ADMIN,
    "POST /api/connections/{connection_id}/resume": Scope.ADMIN,
    "POST /api/connections/{connection_id}/rotate-ids": Scope.ADMIN,
    "POST /api/connections/{connection_id}/rotate-password": Scope.ADMIN,
    "POST /api/webhook-endpoints": Scope.ADMIN,
    "PATCH /api/webhook-endpoints/{endpoint_id}": Scope.ADMIN,
    "DELETE /api/webhook-endpoints/{endpoint_id}": Scope.ADMIN,
    "POST /api/webhook-endpoints/callbacks/rotate-secret": Scope.ADMIN,
    "POST /api/webhook-endpoints/{endpoint_id}/deliveries/{delivery_id}/resend": Scope.ADMIN,
    "POST /api/webhook-endpoints/{endpoint_id}/replay": Scope.ADMIN,
    "POST /api/webhook-endpoints/{endpoint_id}/rotate-secret": Scope.ADMIN,
    "POST /api/webhook-endpoints/{endpoint_id}/test": Scope.ADMIN,
    "GET /api/keys": Scope.ADMIN,
    "POST /api/keys": Scope.ADMIN,
    "POST /api/keys/{key_id}/rotate": Scope.ADMIN,
    "POST /api/keys/{key_id}/revoke": Scope.ADMIN,
}
"""Which scope each route needs: read looks, write submits and settles, admin sets up."""


def walk(desk: Desk, caller: httpx.Client) -> Iterator[tuple[str, httpx.Response]]:
    """Call every route that needs a key, for the things of this desk."""
    scheduled = desk.scheduled()
    made = desk.queued(add("Ann"), identifier="secret-order")
    things = {
        "transaction_id": made,
        "connection_id": desk.connection_id,
        "key_id": desk.key_id,
        "schedule_id": scheduled,
        "feed_id": desk.fed(),
        "endpoint_id": desk.told("https://hooks.example.com/b"),
        "delivery_id": "evt_01jd5z3x9b2c4d6f8g0h1j3k5m",
        "event_id": "evt_01jd5z3x9b2c4d6f8g0h1j3k5m",
        "request_type": "CustomerAdd",
    }
    for method, path in every_route():
        if f"{method} {path}" not in open_routes():
            with caller.stream(
                method,
                path.format(**things),
                params=QUERIES.get(path, {}),
                json=BODIES.get(path, {}),
                headers={"Prefer": "wait=0"},
            ) as answer:
                if path not in ENDLESS or answer.status_code != FOUND:
                    answer.read()
            yield f"{method} {path}", answer


def test_every_route_is_in_the_table_of_scopes_or_open() -> None:
    assert {f"{method} {path}" for method, path in every_route()} == set(NEEDS) | open_routes()


def test_without_a_key_every_route_says_401_and_nothing_else(desk: Desk) -> None:
    said = {name: (a.status_code, problem(a)) for name, a in walk(desk, desk.client(""))}
    refusal = {
        "title": "The API key is missing or wrong",
        "detail": "The API key is missing or wrong.",
        "error_code": "UNAUTHORIZED",
        "error_details": {"component": "qbxml_relay"},
        "transaction_id": None,
        "retry_allowed": False,
        "outcome": "not_applied",
        "fix": "Send X-API-Key: qbr_live_… or Authorization: Bearer qbr_live_…",
    }
    assert said == dict.fromkeys(NEEDS, (401, refusal))


@pytest.mark.parametrize("scope", list(Scope))
def test_a_key_opens_the_routes_of_its_scope_and_no_others(new_desk: NewDesk, scope: Scope) -> None:
    desk = new_desk()
    said = {name: a.status_code for name, a in walk(desk, desk.with_scopes(scope))}
    assert {name for name, status in said.items() if status != 403} == {
        name for name, needed in NEEDS.items() if needed is scope
    }
    assert 401 not in said.values()


def test_the_scope_is_asked_for_before_the_body_is_looked_at(desk: Desk) -> None:
    reader = desk.with_scopes(Scope.READ)
    assert reader.post("/api/keys", content=b"{").status_code == 403
    assert reader.post("/api/qbxml", content=b"{").status_code == 403
    assert desk.client("").get("/api/transactions?limit=x").status_code == 401


def test_another_tenants_key_finds_nothing_on_any_route(new_desk: NewDesk) -> None:
    ours, theirs = new_desk(), new_desk()
    secrets = (ours.connection_id, ours.key_id, ours.tenant_id, "secret-order", ours.password)
    before = ours.http.get("/api/connections").json(), len(ours.http.get("/api/keys").json())
    for name, answer in walk(ours, theirs.http):
        (made,) = ours.listed(identifier="secret-order")
        if "_id}" in name:
            assert (name, answer.status_code) == (name, 404)
            assert problem(answer)["error_code"] == "NOT_FOUND"
        path = str(answer.request.url)
        text = "" if answer.is_stream_consumed is False else answer.text
        leaked = [word for word in (*secrets, made) if word in text and word not in path]
        assert (name, leaked) == (name, [])
    row = ours.read(ours.listed()[0])
    after = ours.http.get("/api/connections").json(), len(ours.http.get("/api/keys").json())
    assert (row["state"], row["retried_by"], row["qbxml_request"]) == ("queued", None, add("Ann"))
    assert after == before
    assert theirs.submit(connection_id=ours.connection_id).status_code == 404
    assert theirs.listed(connection_id=ours.connection_id) == []


def test_a_foreign_id_is_answered_as_one_that_does_not_exist(new_desk: NewDesk) -> None:
    ours, theirs = new_desk(), new_desk()
    foreign, unknown = ours.queued(), "tx-01jd5z3x8v9k2m4n6p8q0r2s4t"
    said = [problem(theirs.http.get(f"/api/transactions/{one}")) for one in (foreign, unknown)]
    assert said[0]["detail"].replace(foreign, unknown) == said[1]["detail"]


def test_a_bearer_token_is_a_key_too(desk: Desk) -> None:
    caller = desk.client("", Authorization=f"bearer {desk.key}")
    assert caller.get("/api/keys").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"X-API-Key": ""},
        {"X-API-Key": "qbr_live_"},
        {"X-API-Key": "qbr_live_ÿ".encode("latin-1")},
        {"Authorization": "Basic cWJyOmxpdmU="},
        {"Authorization": "Bearer"},
    ],
)
def test_a_wrong_key_is_challenged(desk: Desk, headers: dict[str, Any]) -> None:
    answer = desk.client("").get("/api/keys", headers=headers)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


def test_a_new_key_shows_its_secret_once_and_is_stored_as_a_hash(desk: Desk) -> None:
    asked = {"name": "till", "scopes": ["write", "read"], "allowed_networks": ["127.0.0.1"]}
    answer = desk.http.post("/api/keys", json=asked)
    body = answer.json()
    secret = body.pop("key")
    assert answer.status_code == 201
    assert body == {
        "key_id": body["key_id"],
        "name": "till",
        "hint": f"…{secret[-4:]}",
        "scopes": ["read", "write"],
        "allowed_networks": ["127.0.0.1/32"],
        "created_at": body["created_at"],
        "last_used_at": None,
        "expires_at": None,
        "revoked_at": None,
    }
    listed = desk.http.get("/api/keys")
    assert body in listed.json()["keys"]
    assert secret not in listed.text
    assert secret not in repr(desk.stored_key(body["key_id"]))


@pytest.mark.parametrize(
    "body", [{}, {"name": ""}, {"name": "a", "scopes": []}, {"name": "a", "scopes": ["root"]}]
)
def test_a_key_needs_a_name_and_known_scopes(desk: Desk, body: Any) -> None:
    assert problem(desk.http.post("/api/keys", json=body))["error_code"] == "INVALID_REQUEST"


def test_a_key_cannot_make_or_rotate_one_that_may_do_more(desk: Desk) -> None:
    setter_up = desk.with_scopes(Scope.ADMIN)
    said = [
        setter_up.post("/api/keys", json={"name": "more"}),
        setter_up.post(f"/api/keys/{desk.key_id}/rotate"),
        setter_up.post("/api/keys", json={"name": "same", "scopes": ["admin"]}),
    ]
    assert [answer.status_code for answer in said] == [403, 403, 201]


def test_a_rotated_key_works_on_for_a_day_and_its_successor_at_once(desk: Desk) -> None:
    fresh = desk.http.post(f"/api/keys/{desk.key_id}/rotate").json()
    successor = desk.client(fresh["key"])
    old = desk.stored_key(desk.key_id)
    left = old.expires_at - desk.services.now()
    assert timedelta(hours=23, minutes=59) < left <= timedelta(hours=24)
    assert [c.get("/api/keys").status_code for c in (desk.http, successor)] == [200, 200]
    assert (fresh["name"], fresh["scopes"]) == (old.name, [scope.value for scope in old.scopes])
    desk.http.post(f"/api/keys/{desk.key_id}/rotate").raise_for_status()
    assert desk.stored_key(desk.key_id).expires_at == old.expires_at
    desk.amend(ApiKey, old.id, expires_at=desk.services.now() - timedelta(seconds=1))
    assert [c.get("/api/keys").status_code for c in (desk.http, successor)] == [401, 200]
    ended = successor.post(f"/api/keys/{desk.key_id}/rotate")
    assert problem(ended)["error_code"] == "INVALID_STATE"


def test_a_revoked_key_is_useless_at_once(desk: Desk) -> None:
    fresh = keys.create_key(desk.services, desk.operator, "lost")
    caller = desk.client(fresh.secret)
    assert caller.get("/api/keys").status_code == 200
    first = desk.http.post(f"/api/keys/{fresh.key.key_id}/revoke").json()
    assert caller.get("/api/keys").status_code == 401
    assert desk.http.post(f"/api/keys/{fresh.key.key_id}/revoke").json() == first
    assert desk.http.post("/api/keys/key_unknown/revoke").status_code == 404


def test_a_key_for_another_network_may_not_be_used_from_here(desk: Desk) -> None:
    fresh = keys.create_key(desk.services, desk.operator, "lan", allowed_networks=["10.0.0.0/8"])
    answer = desk.client(fresh.secret).get("/api/keys")
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["detail"]) == (
        403,
        "FORBIDDEN",
        "This key may not be used from this address.",
    )


def test_the_last_use_is_noted(desk: Desk) -> None:
    desk.http.get("/api/keys")
    assert desk.stored_key(desk.key_id).last_used_at is not None


def test_an_application_without_a_table_entry_would_be_noticed() -> None:
    app = FastAPI()
    app.add_api_route("/api/new", lambda: None, methods=["GET"])
    assert ("GET", "/api/new") in every_route(app)
