"""Budgets and the breaker of a connection over REST: set, shown, lifted."""

from datetime import datetime, timedelta
from typing import Any

from helpers.rest_desk import Desk, add

from qbwc_service.domain.records import iso
from qbwc_service.simulator import Faults, When
from qbwc_service.steps import connections

WINDOW = timedelta(hours=2)


def shown(desk: Desk) -> dict[str, Any]:
    body: dict[str, Any] = desk.http.get(f"/api/connections/{desk.connection_id}").json()
    return body


def patch(desk: Desk, **body: Any) -> dict[str, Any]:
    answer = desk.http.patch(f"/api/connections/{desk.connection_id}", json=body)
    assert answer.status_code == 200, answer.text
    changed: dict[str, Any] = answer.json()
    return changed


def around_now(desk: Desk) -> list[dict[str, Any]]:
    """Return quiet hours of every day that are now, by the clock of the PC."""
    _, presence = connections.find(desk.services, desk.operator, desk.connection_id)
    here = desk.services.now() + timedelta(seconds=presence.pc_clock_offset_seconds or 0)
    return [{"from": f"{here - WINDOW:%H:%M}", "to": f"{here + WINDOW:%H:%M}"}]


def test_in_quiet_hours_work_waits_is_told_and_goes_once_they_are_lifted(desk: Desk) -> None:
    desk.visit()
    hours = around_now(desk)
    body = patch(desk, quiet_hours=hours)
    everyday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    assert body["quiet_hours"] == [{"days": everyday, **hours[0]}]
    assert body["status"] == "online"
    assert body["status_reason"].startswith("Quiet hours, so that people can use QuickBooks:")
    left = datetime.fromisoformat(body["quiet_until"]) - desk.services.now()
    assert WINDOW - timedelta(minutes=1) < left <= WINDOW
    assert body["next_work_at"] == body["quiet_until"]
    answer = desk.submit(add("Ann")).json()
    assert (answer["waiting_reason"], desk.visit().status) == ("quiet_hours", "none")
    assert desk.http.get("/api/health").status_code == 200
    lifted = patch(desk, quiet_hours=[])
    assert (lifted["quiet_until"], lifted["next_work_at"]) == (None, None)
    desk.visit()
    assert desk.read(answer["transaction_id"])["state"] == "succeeded"


def test_null_leaves_a_budget_and_0_takes_it_off(desk: Desk) -> None:
    names = ("sessions_per_minute", "minutes_per_hour")
    patch(desk, **dict.fromkeys(names, 3))
    assert {patch(desk, **dict.fromkeys(names))[name] for name in names} == {3}
    assert {patch(desk, **dict.fromkeys(names, 0))[name] for name in names} == {None}


def test_a_used_up_number_of_visits_is_told(desk: Desk) -> None:
    patch(desk, sessions_per_minute=1)
    desk.visit()
    answer = desk.submit(add("Ann")).json()
    assert answer["waiting_reason"] == "session_limit"
    body = shown(desk)
    assert body["status_reason"].startswith("Visits a minute are limited to 1:")
    assert iso(desk.services.now()) < body["next_work_at"]
    assert (body["quiet_until"], body["retry_at"]) == (None, None)


def test_after_trouble_the_next_try_is_told_and_a_person_has_it_made_at_once(desk: Desk) -> None:
    desk.visit()
    answer = desk.queued(add("Ann"))
    desk.visit(Faults(connection_error=When()))
    body = shown(desk)
    assert body["status"] == "quickbooks_unavailable"
    assert body["retry_at"] == body["next_work_at"] > iso(desk.services.now())
    told = desk.read(answer)
    assert (told["waiting_reason"], told["attempts"]) == ("quickbooks_closed", 0)
    assert desk.visit().status == "none"
    resumed = desk.http.post(f"/api/connections/{desk.connection_id}/resume").json()
    assert (resumed["status"], resumed["retry_at"]) == ("quickbooks_unavailable", None)
    desk.visit()
    assert desk.read(answer)["state"] == "succeeded"
