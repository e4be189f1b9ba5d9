"""Change feeds over REST: made, judged, run by the server's own clock, changed and deleted."""

from typing import Any

import httpx
import pytest
from helpers.rest_desk import Desk, NewDesk, add, problem, until

from qbwc_service.domain.keys import Scope

NEW = {"name": "people", "types": ["Customer"]}
UNKNOWN = "feed_" + "0" * 22
ACTIONS = [
    ("get", ""),
    ("patch", ""),
    ("delete", ""),
    ("post", "/pause"),
    ("post", "/resume"),
    ("post", "/run-now"),
]


def post(desk: Desk, **fields: Any) -> httpx.Response:
    return desk.http.post("/api/change-feeds", json={**NEW, **fields})


def made(desk: Desk, **fields: Any) -> dict[str, Any]:
    answer = post(desk, **fields)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def read(desk: Desk, feed_id: str) -> dict[str, Any]:
    found: dict[str, Any] = desk.http.get(f"/api/change-feeds/{feed_id}").json()
    return found


def act(desk: Desk, feed_id: str, what: str) -> httpx.Response:
    return desk.http.post(f"/api/change-feeds/{feed_id}/{what}")


def told(desk: Desk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.http.get(
        "/api/events", params={"type": "customer.*"}
    ).json()["events"]
    return found


def test_a_new_one_is_told_whole(desk: Desk) -> None:
    answer = made(desk)
    id_, at = answer["change_feed_id"], answer["created_at"]
    assert answer == {
        "change_feed_id": id_,
        "types": ["Customer"],
        "initial": "events",
        "sweep_hours": 24,
        "swept_at": None,
        "reading": ["Customer"],
        "taking": False,
        "name": "people",
        "connection_id": desk.connection_id,
        "interval_seconds": 300,
        "cron": None,
        "time_zone": "UTC",
        "paused": False,
        "created_at": at,
        "next_at": at,
        "missed": 0,
        "last_success": None,
        "failures": 0,
        "last_error": None,
        "current_run": None,
        "last_run": None,
        "events": ["customer.created", "customer.updated", "customer.deleted"],
        "runs": [],
        "timeline": [{"timestamp": at, "what": "created", "by": "shop"}],
    }


def test_the_servers_clock_runs_it_and_its_events_stand_in_the_log(desk: Desk) -> None:
    desk.queued(add("Ann"))
    desk.visit()
    feed = made(desk)
    until(lambda: read(desk, feed["change_feed_id"])["current_run"])
    desk.visit()
    until(lambda: read(desk, feed["change_feed_id"])["last_run"])
    (event,) = told(desk)
    assert event["type"] == "customer.created"
    data = event["data"]
    assert (data["record"]["Name"], data["initial"], data["object"]) == ("Ann", True, "Customer")
    assert data["url"] == f"{desk.url}/api/events/{event['id']}"
    assert desk.http.get(data["url"]).json() == event
    after = read(desk, feed["change_feed_id"])
    assert (after["reading"], after["taking"], len(after["runs"])) == ([], False, 1)
    assert after["swept_at"] is not None
    assert after["last_success"] is not None


def test_it_is_no_schedule_and_a_schedule_is_no_change_feed(desk: Desk) -> None:
    feed_id = made(desk)["change_feed_id"]
    query = {"name": "q", "qbxml": "<HostQueryRq/>", "interval_seconds": 3600, "paused": True}
    schedule_id = desk.http.post("/api/schedules", json=query).json()["schedule_id"]
    listed = desk.http.get("/api/schedules").json()["schedules"]
    assert [one["schedule_id"] for one in listed] == [schedule_id]
    feeds = desk.http.get("/api/change-feeds").json()["change_feeds"]
    assert [one["change_feed_id"] for one in feeds] == [feed_id]
    for path in (f"/api/schedules/{feed_id}", f"/api/change-feeds/{schedule_id}"):
        assert desk.http.get(path).status_code == 404
        assert desk.http.patch(path, json={"name": "x"}).status_code == 404
        assert desk.http.post(f"{path}/run-now").status_code == 404
        assert desk.http.delete(path).status_code == 404


@pytest.mark.parametrize(
    ("types", "said", "fix"),
    [
        (["Custmer"], "types[0]: there is no type 'Custmer' that can be watched", "Customer"),
        (
            ["Vendr"],
            "types[0]: there is no type 'Vendr' that can be watched",
            "Did you mean Vendor or VendorType?",
        ),
        (["customer"], "types[0]: there is no type 'customer' that can be watched", "Customer"),
        (
            ["Report"],
            "types[0]: there is no type 'Report' that can be watched",
            "POST /api/change-feeds in /docs lists all types.",
        ),
        (["Bill", "Bill"], "types[1]: Bill is named twice", "once"),
        (
            ["Item", "ItemService"],
            "types[1]: Item and ItemService bring the same objects",
            "ItemService",
        ),
    ],
)
def test_types_that_cannot_be_watched_are_refused(
    desk: Desk, types: list[str], said: str, fix: str
) -> None:
    told = problem(post(desk, types=types))
    assert (told["error_code"], told["detail"]) == ("INVALID_REQUEST", said)
    assert fix in told["fix"]


@pytest.mark.parametrize(
    "fields",
    [
        {"types": []},
        {"types": ["Customer"] * 11},
        {"types": None},
        {"interval_seconds": 1},
        {"interval_seconds": 300, "cron": "0 * * * *"},
        {"cron": "never"},
        {"initial": "loud"},
        {"sweep_hours": 0},
        {"sweep_hours": 721},
        {"qbxml": "<CustomerQueryRq/>"},
    ],
    ids=str,
)
def test_what_is_no_change_feed_is_refused(desk: Desk, fields: dict[str, Any]) -> None:
    told = problem(post(desk, **fields))
    assert told["error_code"] == "INVALID_REQUEST"
    assert desk.http.get("/api/change-feeds").json() == {"change_feeds": []}


def test_a_type_that_the_edition_does_not_know_is_refused(desk: Desk) -> None:
    desk.presence(country="CA", qbxml_version="13.0", learned=True)
    told = problem(post(desk, types=["WorkersCompCode"]))
    assert told["error_code"] == "INVALID_REQUEST"
    assert "The Canadian edition of QuickBooks has no WorkersCompCodeQueryRq" in told["detail"]


def test_what_is_set_can_be_changed(desk: Desk) -> None:
    feed_id = made(desk, paused=True)["change_feed_id"]
    changes = {
        "name": "all",
        "types": ["Vendor", "Customer"],
        "cron": "0 6 * * *",
        "time_zone": "America/New_York",
        "sweep_hours": 48,
    }
    answer = desk.http.patch(f"/api/change-feeds/{feed_id}", json=changes)
    assert answer.status_code == 200
    after = answer.json()
    assert {name: after[name] for name in changes} == changes
    assert (after["interval_seconds"], after["reading"]) == (None, ["Vendor", "Customer"])
    assert after["timeline"][-1]["what"] == "cron, name, sweep_hours, time_zone, types"
    assert after == read(desk, feed_id)
    refused = desk.http.patch(f"/api/change-feeds/{feed_id}", json={"types": ["Vendr"]})
    assert "Did you mean Vendor or VendorType?" in problem(refused)["fix"]


def test_it_can_be_paused_resumed_and_run_at_once(desk: Desk) -> None:
    feed_id = made(desk, paused=True)["change_feed_id"]
    assert act(desk, feed_id, "resume").json()["paused"] is False
    assert act(desk, feed_id, "pause").json()["next_at"] is None
    until(lambda: act(desk, feed_id, "run-now").status_code == 409)
    told = problem(act(desk, feed_id, "run-now"))
    current = read(desk, feed_id)["current_run"]
    assert told["detail"] == "Run 1 of change feed 'people' has not ended."
    assert told["transaction_id"] == current["transaction_id"]


def test_a_deleted_one_is_gone_at_once(desk: Desk) -> None:
    feed_id = made(desk)["change_feed_id"]
    assert desk.http.delete(f"/api/change-feeds/{feed_id}").status_code == 204
    assert desk.http.get("/api/change-feeds").json() == {"change_feeds": []}
    for method, path in ACTIONS:
        body = {"json": {}} if method == "patch" else {}
        answer = desk.http.request(method, f"/api/change-feeds/{feed_id}{path}", **body)  # type: ignore[arg-type]
        assert answer.status_code == 404, (method, path)


@pytest.mark.parametrize(("method", "path"), ACTIONS)
def test_one_that_is_not_there_or_another_tenants_is_not_found(
    desk: Desk, new_desk: NewDesk, method: str, path: str
) -> None:
    other = made(new_desk())["change_feed_id"]
    for feed_id in (UNKNOWN, other):
        body = {"json": {"name": "x"}} if method == "patch" else {}
        answer = desk.http.request(method, f"/api/change-feeds/{feed_id}{path}", **body)  # type: ignore[arg-type]
        told = problem(answer)
        assert told["error_code"] == "NOT_FOUND"
        assert told["fix"] == "See GET /api/change-feeds for those there are."


def test_to_read_needs_read_and_all_else_write(desk: Desk) -> None:
    feed_id = made(desk)["change_feed_id"]
    reader, writer = desk.with_scopes(Scope.READ), desk.with_scopes(Scope.WRITE)
    assert writer.get("/api/change-feeds").status_code == 403
    assert reader.post("/api/change-feeds", json=NEW).status_code == 403
    for method, path in ACTIONS[1:]:
        body = {"json": {}} if method == "patch" else {}
        answer = reader.request(method, f"/api/change-feeds/{feed_id}{path}", **body)  # type: ignore[arg-type]
        assert answer.status_code == 403, (method, path)


def test_a_connection_with_a_change_feed_is_not_deleted(desk: Desk) -> None:
    feed = made(desk, paused=True)
    path = f"/api/connections/{desk.connection_id}"
    desk.http.post(f"{path}/disable").raise_for_status()
    told = problem(desk.http.delete(path))
    assert told["detail"] == f"It still has schedules: people ({feed['change_feed_id']})."
