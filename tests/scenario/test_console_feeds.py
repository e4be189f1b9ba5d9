"""The console's pages of change feeds: the same buttons as the API, and what was typed stays."""

from typing import Any

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk, NewDesk

from qbwc_service.domain.schedules import Schedule
from qbwc_service.steps import change_feeds, connections

PAGE = "/console/change-feeds"
NEW = f"{PAGE}/new"
MAKE, SAVE = "Make the change feed", "Save the settings"
ASKED = {"name": "customers", "type_Customer": "yes", "type_Invoice": "yes", "paused": "yes"}
ACTIONS = ("settings", "pause", "resume", "run-now", "delete")


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def made(operator: Operator, **typed: str) -> str:
    """Make a change feed with the form and return its id."""
    answer = operator.send(NEW, MAKE, **{**ASKED, **typed})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"].rpartition("/")[2])


def stored(desk: Desk, feed_id: str) -> Schedule:
    return change_feeds.find(desk.services, desk.operator, feed_id)


def page_of(feed_id: str) -> str:
    return f"{PAGE}/{feed_id}"


def read(desk: Desk, feed_id: str) -> dict[str, Any]:
    found: dict[str, Any] = desk.http.get(f"/api/change-feeds/{feed_id}").json()
    return found


def test_a_feed_is_made_of_what_was_typed(operator: Operator) -> None:
    one = read(operator.desk, made(operator, sweep_hours="48", silent="yes"))
    names = ("name", "types", "interval_seconds", "sweep_hours", "initial", "paused")
    assert {name: one[name] for name in names} == {
        "name": "customers",
        "types": ["Customer", "Invoice"],
        "interval_seconds": 300,
        "sweep_hours": 48,
        "initial": "silent",
        "paused": True,
    }


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"name": ""}, "name", "It is missing."),
        ({"type_Customer": "", "type_Invoice": ""}, "types", "Nothing is ticked."),
        ({"type_Item": "yes", "type_ItemService": "yes"}, "types", "bring the same objects."),
        ({"sweep_hours": "0"}, "sweep_hours", "It lies outside."),
        (
            {"interval_seconds": "1", "unit": "1"},
            "interval_seconds",
            "Give 10 to",
        ),
        ({"interval_seconds": ""}, "interval_seconds", "Nothing says when."),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(
    operator: Operator, typed: dict[str, str], field: str, told: str
) -> None:
    page = operator.told(NEW, MAKE, 400, **{**ASKED, **typed})
    marked = [given["id"] for _, given in page.tags if given.get("class") == "faults"]
    assert marked == [f"wrong-{field}"]
    assert told in page.text
    assert "types[" not in page.text
    (form,) = [one for one in page.forms if MAKE in one.text]
    kept = {name: value for name, value in {**ASKED, **typed}.items() if value and name != "unit"}
    assert kept.items() <= form.fields.items()
    assert change_feeds.list_all(operator.desk.services, operator.desk.operator) == []


def test_more_than_ten_types_are_too_many(operator: Operator) -> None:
    page = operator.see(NEW)
    boxes = [given["name"] for _, given in page.tags if given.get("name", "").startswith("type_")]
    told = operator.told(NEW, MAKE, 400, **ASKED, **dict.fromkeys(boxes[:11], "yes"))
    assert "Tick 10 at most." in told.text


def test_with_several_connections_one_has_to_be_chosen(operator: Operator) -> None:
    desk = operator.desk
    other = connections.create(desk.services, desk.operator, "Warehouse", {}).connection
    assert "None is chosen." in operator.told(NEW, MAKE, 400, **ASKED).text
    assert stored(desk, made(operator, connection_id=other.id)).connection_id == other.id


def test_the_page_tells_what_is_read_and_its_runs(operator: Operator) -> None:
    desk = operator.desk
    assert "There is none yet." in operator.see(PAGE).text
    id_ = made(operator, name="<b>customers</b>")
    assert "The next run reads in full: Customer, Invoice." in operator.see(page_of(id_)).text
    page = operator.press(page_of(id_), "Run now")
    run = stored(desk, id_).run
    assert run is not None
    assert "A run has begun." in page.text
    assert f"/console/transactions/{run.job_id}" in page.links()
    again = operator.press(page_of(id_), "Run now")
    assert "has not ended." in again.text
    desk.visit()
    assert "Run 1" in operator.see(page_of(id_)).text
    listed = operator.see(PAGE)
    assert page_of(id_) in listed.links()
    assert "<b>customers</b> Customer, Invoice, every 5 minutes" in listed.text


def test_pause_and_resume_switch_it_off_and_on(operator: Operator) -> None:
    id_ = made(operator)
    assert "It goes on." in operator.press(page_of(id_), "Resume").text
    assert not stored(operator.desk, id_).paused
    assert "Paused: no more runs begin." in operator.press(page_of(id_), "Pause").text
    assert stored(operator.desk, id_).paused


def test_settings_are_changed_one_by_one(operator: Operator) -> None:
    desk = operator.desk
    id_ = made(operator)
    before = stored(desk, id_)
    assert "Nothing was changed." in operator.press(page_of(id_), SAVE).text
    assert stored(desk, id_) == before
    operator.press(page_of(id_), SAVE, name="all", type_Vendor="yes", type_Invoice="")
    operator.press(page_of(id_), SAVE, interval_seconds="", cron="0 9 * * *")
    after = read(desk, id_)
    assert (after["name"], after["cron"]) == ("all", "0 9 * * *")
    assert after["types"] == ["Customer", "Vendor"]
    assert [one["what"] for one in after["timeline"]] == [
        "created",
        "name, types",
        "cron, interval_seconds, time_zone",
    ]
    told = operator.told(page_of(id_), SAVE, 400, cron="x", name="kept")
    (form,) = [one for one in told.forms if SAVE in one.text]
    assert form.fields["name"] == "kept"


def test_a_deleted_one_is_gone(operator: Operator) -> None:
    id_ = made(operator)
    assert "Deleted. Its events" in operator.press(page_of(id_), "Delete the change feed").text
    operator.see(page_of(id_), status=404)


def test_anothers_is_not_there(operator: Operator, new_desk: NewDesk) -> None:
    other = new_desk()
    id_ = made(Operator(other).enter())
    before = stored(other, id_)
    operator.see(page_of(id_), status=404)
    assert id_ not in operator.http.get(PAGE).text
    for action in ACTIONS:
        answer = operator.post(f"{page_of(id_)}/{action}", PAGE, **operator.mark(), **ASKED)
        if answer.status_code == 303:
            answer = operator.http.get(answer.headers["location"])
        assert f"There is no change feed &#39;{id_}&#39;." in answer.text
    assert stored(other, id_) == before
