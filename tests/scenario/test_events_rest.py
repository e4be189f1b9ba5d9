"""/api/events: the log read from where one left off, and followed as a stream."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import httpx
import pytest
from helpers.hooks import HOOKS, SETTINGS, hooked
from helpers.rest_desk import Aside, Desk, NewDesk, add, problem, until

from qbwc_service.domain.keys import Scope
from qbwc_service.domain.waits import EVENTS
from qbwc_service.steps import keys

__all__ = ["SETTINGS"]

URL = "https://hooks.example.com/qb"
CONNECTED = ["connection.online", "connection.setup_completed"]


def log(desk: Desk, **params: Any) -> dict[str, Any]:
    answer = desk.http.get("/api/events", params=params)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def types(desk: Desk, **params: Any) -> list[str]:
    return [one["type"] for one in log(desk, **params)["events"]]


def history(desk: Desk, *names: str) -> list[str]:
    """Let these customers be added; returns the transactions' ids."""
    made = [desk.queued(add(name)) for name in names]
    desk.visit()
    return made


def test_the_log_tells_all_in_order_and_goes_on_from_its_cursor(desk: Desk) -> None:
    assert log(desk) == {"events": [], "next_after": "", "has_more": False}
    (first,) = history(desk, "Ann")
    whole = log(desk)
    assert [one["type"] for one in whole["events"]] == [*CONNECTED, "transaction.succeeded"]
    last = whole["events"][-1]
    assert (whole["next_after"], whole["has_more"]) == (last["id"], False)
    assert last["data"]["transaction_id"] == first
    assert last["data"]["url"] == f"{desk.url}/api/transactions/{first}"
    assert "results" not in last["data"]

    after, pages = "", []
    for _ in range(3):
        page = log(desk, after=after, limit=1)
        after = page["next_after"]
        pages += page["events"]
    assert (pages, page["has_more"]) == (whole["events"], False)
    assert log(desk, after=after) == {"events": [], "next_after": after, "has_more": False}
    history(desk, "Ann")
    assert types(desk, after=after) == ["transaction.failed"]


def test_types_and_connections_can_be_chosen_and_the_cursor_passes_the_others(desk: Desk) -> None:
    history(desk, "Ann", "Ann")
    assert types(desk, type="transaction.*") == ["transaction.succeeded", "transaction.failed"]
    assert types(desk, type="transaction.failed, connection.online") == [
        "connection.online",
        "transaction.failed",
    ]
    none = log(desk, type="schedule.failed")
    assert none["events"] == []
    assert none["next_after"] == log(desk)["next_after"]
    assert types(desk, connection_id="con_other") == []
    assert len(types(desk, connection_id=desk.connection_id)) == 4


def test_now_is_a_cursor_at_the_end_of_the_log(desk: Desk) -> None:
    for number in range(2):  # in a log that is empty, and in one that is not
        start = log(desk, after="now")
        assert start["events"] == []
        (made,) = history(desk, f"Ann {number}")
        found = log(desk, after=start["next_after"], type="transaction.*")["events"]
        assert [one["data"]["transaction_id"] for one in found] == [made]


def test_one_event_is_read_as_the_log_shows_it(desk: Desk) -> None:
    history(desk, "Ann")
    events = log(desk)["events"]
    read = [desk.http.get(f"/api/events/{one['id']}") for one in events]
    assert [(one.status_code, one.json()) for one in read] == [(200, one) for one in events]


@pytest.mark.parametrize("name", ["x", "evt_" + "0" * 26, "%00", "now"])
def test_an_event_that_is_not_there_is_not_found(desk: Desk, name: str) -> None:
    answer = desk.http.get(f"/api/events/{name}")
    assert (answer.status_code, problem(answer)["error_code"]) == (404, "NOT_FOUND")


@pytest.mark.parametrize("after", ["x", "evt_", "evt_" + "u" * 26, "EVT_" + "0" * 26])
def test_what_is_no_cursor_is_refused(desk: Desk, after: str) -> None:
    for path in ("", "/stream"):
        said = problem(desk.http.get(f"/api/events{path}", params={"after": after}))
        assert said["error_code"] == "INVALID_REQUEST"
        assert said["problems"][0]["path"] == "after"


@pytest.mark.parametrize("params", [{"limit": 0}, {"limit": 1001}, {"since": "x"}])
def test_other_words_are_refused(desk: Desk, params: dict[str, Any]) -> None:
    assert desk.http.get("/api/events", params=params).status_code == 400


def test_another_tenant_sees_nothing_and_a_key_must_read(desk: Desk, new_desk: NewDesk) -> None:
    history(desk, "Ann")
    end = log(desk)["next_after"]
    other = new_desk()
    assert log(other)["events"] == []
    assert log(other, connection_id=desk.connection_id)["events"] == []
    assert log(other, after=end)["events"] == []
    foreign = problem(other.http.get(f"/api/events/{end}"))
    assert foreign["detail"] == f"There is no event {end!r}."
    for path in ("", "/stream", f"/{end}"):
        assert desk.with_scopes(Scope.WRITE).get(f"/api/events{path}").status_code == 403
        assert desk.client("").get(f"/api/events{path}").status_code == 401


def test_a_test_of_one_endpoint_is_not_in_the_log(desk: Desk) -> None:
    desk.http.post(f"{HOOKS}/{hooked(desk, URL)['id']}/test")
    assert log(desk)["events"] == []


def messages(lines: Iterator[str], count: int) -> list[dict[str, Any]]:
    """Return the next events of a stream, each with the fields of its own."""
    found: list[dict[str, Any]] = []
    fields: dict[str, str] = {}
    for _ in range(1_000):
        line = next(lines)
        if line and not line.startswith(":"):
            name, _, value = line.partition(": ")
            fields[name] = value
        elif not line and fields:
            found.append({**fields, "data": json.loads(fields["data"])})
            fields = {}
            if len(found) == count:
                return found
    raise AssertionError(found)


def test_a_stream_tells_what_comes_and_goes_on_after_the_last_that_was_heard(desk: Desk) -> None:
    history(desk, "Ann")
    with desk.http.stream("GET", "/api/events/stream") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = answer.iter_lines()
        assert next(lines).startswith(": from evt_")
        visit = Aside(lambda: history(desk, "Bob", "Cid"))
        first, second = messages(lines, 2)
        visit.result()
    in_log = log(desk, type="transaction.*")["events"][1:]
    assert [one["data"] for one in (first, second)] == in_log
    assert (first["id"], first["event"]) == (in_log[0]["id"], "transaction.succeeded")

    again = {"Last-Event-ID": first["id"]}
    with desk.http.stream("GET", "/api/events/stream", headers=again) as answer:
        assert messages(answer.iter_lines(), 1) == [second]
    with desk.http.stream("GET", "/api/events/stream", params={"after": first["id"]}) as answer:
        assert messages(answer.iter_lines(), 1) == [second]


def test_a_stream_shows_that_it_is_alive(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from qbwc_service.api import routes_events  # noqa: PLC0415 - only this test changes it

    monkeypatch.setattr(routes_events, "ALIVE_EVERY", routes_events.ALIVE_EVERY / 300)
    with desk.http.stream("GET", "/api/events/stream") as answer:
        lines = answer.iter_lines()
        found = [next(lines) for _ in range(6)]
    assert found[2:] == [": alive", "", ": alive", ""]


def test_a_stream_ends_when_its_key_is_revoked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from qbwc_service.api import routes_events  # noqa: PLC0415 - only this test changes it

    monkeypatch.setattr(routes_events, "ALIVE_EVERY", routes_events.ALIVE_EVERY / 300)
    fresh = keys.create_key(desk.services, desk.operator, "short", scopes=(Scope.READ,))
    with desk.client(fresh.secret).stream("GET", "/api/events/stream") as answer:
        lines = answer.iter_lines()
        assert next(lines).startswith(": from ")
        keys.revoke_key(desk.services, desk.operator, fresh.key.key_id)
        assert set(islice(lines, 1_000)) <= {"", ": alive"}
        assert next(lines, None) is None, "it has ended"


def test_a_reader_who_is_gone_leaves_nothing_behind(new_desk: NewDesk) -> None:
    desk = new_desk()
    bell = desk.relay.bell
    until(lambda: waiting(bell) <= 1)
    with httpx.Client(base_url=desk.url, headers={"X-API-Key": desk.key}, trust_env=False) as web:
        for _ in range(5):
            with web.stream("GET", "/api/events/stream") as answer:
                next(answer.iter_lines())
                until(lambda: waiting(bell) >= 1)
    until(lambda: waiting(bell) <= 1)  # the courier's own


def waiting(bell: Any) -> int:
    """Return how many follow the log."""
    return len(bell._waiters.get(EVENTS, ()))


def test_a_type_or_a_parameter_that_there_is_not_is_told_with_what_may_be_meant(desk: Desk) -> None:
    said = [
        problem(desk.http.get("/api/events", params=params))
        for params in ({"type": "transactions.*"}, {"afer": "now"})
    ]
    assert [(one["error_code"], one["fix"]) for one in said] == [
        ("INVALID_REQUEST", "Did you mean transaction.*?"),
        ("INVALID_REQUEST", "Did you mean after?"),
    ]
