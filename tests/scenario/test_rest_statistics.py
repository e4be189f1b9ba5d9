"""GET /api/connections/{id}/statistics: what ended per hour or day, as a program sees it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from helpers.builders import rollup
from helpers.rest_desk import QUERY, Desk, NewDesk, add, problem

from qbwc_service.api.examples.statistics import FIGURES, NONE, STATISTICS
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.rollups import Span, Tally
from qbwc_service.steps.rolling_up import roll_up

ONE = datetime(2026, 3, 14, 13, tzinfo=UTC)
GOOD = Tally(count=3, succeeded=1, failed=1, queued_ms=9, queued_ms_max=5)
GOOD_SHOWN = {
    **NONE,
    "count": 3,
    "succeeded": 1,
    "failed": 1,
    "canceled": 1,
    "queued_ms": 9,
    "queued_ms_max": 5,
}


def told(desk: Desk, **params: str) -> Any:
    return desk.http.get(f"/api/connections/{desk.connection_id}/statistics", params=params)


def kept(desk: Desk, start: datetime, **more: Any) -> None:
    given = {"tenant_id": desk.tenant_id, "connection_id": desk.connection_id}
    desk.services.store.save(rollup(start, **given, **more))


def test_rows_lanes_and_sums_are_told_between_two_moments(desk: Desk) -> None:
    kept(desk, ONE, lanes={Lane.BATCH: GOOD})
    kept(desk, ONE.replace(hour=20))
    answer = told(desk, since="2026-03-14T13:59:00Z", until="2026-03-14T17:00:00+02:00")
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "connection_id": desk.connection_id,
            "by": "hour",
            "since": "2026-03-14T13:00:00.000Z",
            "until": "2026-03-14T15:00:00.000Z",
            "total": GOOD_SHOWN,
            "lanes": {"interactive": NONE, "standard": NONE, "batch": GOOD_SHOWN},
            "rows": [
                {
                    "start": "2026-03-14T13:00:00.000Z",
                    **GOOD_SHOWN,
                    "lanes": {"batch": GOOD_SHOWN},
                }
            ],
        },
    )


def test_days_are_told_by_themselves(desk: Desk) -> None:
    kept(desk, ONE)
    kept(desk, ONE.replace(hour=0), span=Span.DAY, lanes={Lane.BATCH: GOOD})
    answer = told(desk, since="2026-03-01T00:00:00Z", until="2026-04-01T00:00:00Z", by="day")
    assert [row["start"] for row in answer.json()["rows"]] == ["2026-03-14T00:00:00.000Z"]
    assert answer.json()["total"] == GOOD_SHOWN


def test_what_ended_just_now_is_there_once_the_clock_has_counted(desk: Desk) -> None:
    desk.queued(add("Ann"))
    desk.queued(QUERY, priority="interactive")
    desk.visit()
    roll_up(desk.services)
    body = told(desk).json()
    assert (body["total"]["count"], body["total"]["succeeded"]) == (2, 2)
    assert {lane: one["count"] for lane, one in body["lanes"].items()} == {
        "interactive": 1,
        "standard": 1,
        "batch": 0,
    }
    assert body["total"]["queued_ms_max"] <= body["total"]["queued_ms"]


def test_the_event_of_an_end_tells_its_priority_and_its_times(desk: Desk) -> None:
    transaction = desk.queued(QUERY, priority="batch")
    desk.visit()
    (event,) = desk.http.get("/api/events", params={"type": "transaction.*"}).json()["events"]
    shown = desk.read(transaction)
    names = ("priority", "processing_time_ms")
    assert {name: event["data"][name] for name in names} == {name: shown[name] for name in names}
    assert {name: event["data"][name] for name in ("queued_ms", "quickbooks_ms")} == {
        name: shown["timings"][name] for name in ("queued_ms", "quickbooks_ms")
    }


@pytest.mark.parametrize(
    ("params", "path"),
    [
        ({"by": "week"}, "query.by"),
        ({"since": "yesterday"}, "query.since"),
        ({"since": "2026-03-14T13:00:00"}, "query.since"),
        ({"since": "2026-03-14T13:00:00Z", "until": "2026-03-14T12:00:00Z"}, "since"),
        ({"since": "2020-03-14T13:00:00Z"}, "since"),
        ({"lane": "batch"}, "query.lane"),
    ],
)
def test_what_is_no_stretch_of_time_is_refused_with_its_name(
    desk: Desk, params: dict[str, str], path: str
) -> None:
    body = problem(told(desk, **params))
    assert body["error_code"] == "INVALID_REQUEST"
    assert [one["path"] for one in body["problems"]] == [path]


def test_another_tenants_connection_is_not_found_and_a_key_must_read(new_desk: NewDesk) -> None:
    mine, others = new_desk(), new_desk()
    path = f"/api/connections/{mine.connection_id}/statistics"
    answers = [others.http.get(path), mine.with_scopes(Scope.WRITE).get(path)]
    assert [problem(one)["error_code"] for one in answers] == ["NOT_FOUND", "FORBIDDEN"]


def test_the_example_of_the_contract_adds_up() -> None:
    assert STATISTICS["total"] == STATISTICS["rows"][0]["lanes"]["standard"] == FIGURES
