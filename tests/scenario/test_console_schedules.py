"""The console's pages of schedules: the same buttons as the API, and what was typed stays."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from helpers.console import Form, Operator, Reader
from helpers.rest_desk import QUERY, Desk, NewDesk, add

from qbwc_service.console.pages_schedule import due_times
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import connections, schedules

PAGE = "/console/schedules"
NEW = f"{PAGE}/new"
MAKE, SAVE = "Make the schedule", "Save the settings"
CHANGED = "<CustomerQueryRq><FromModifiedDate>{{last_success}}</FromModifiedDate></CustomerQueryRq>"
ASKED = {"name": "changed", "request": CHANGED, "paused": "yes"}
JSON = '{"type": "CustomerQuery", "data": {"MaxReturned": 10}}'
ACTIONS = ("settings", "pause", "resume", "run-now", "delete")

UTC_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def made(operator: Operator, **typed: str) -> str:
    """Make a schedule with the form and return its id."""
    answer = operator.send(NEW, MAKE, **{**ASKED, **typed})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"].rpartition("/")[2])


def stored(desk: Desk, schedule_id: str) -> Schedule:
    return schedules.find(desk.services, desk.operator, schedule_id)


def page_of(schedule_id: str) -> str:
    return f"{PAGE}/{schedule_id}"


def form_of(page: Reader, label: str) -> Form:
    (found,) = [one for one in page.forms if label in one.text]
    return found


def read(desk: Desk, schedule_id: str) -> dict[str, Any]:
    found: dict[str, Any] = desk.http.get(f"/api/schedules/{schedule_id}").json()
    return found


def test_a_schedule_is_made_of_what_was_typed(operator: Operator) -> None:
    desk = operator.desk
    cron = {"interval_seconds": "", "cron": "0 9 * * 1-5", "time_zone": "Europe/Berlin"}
    more = {"since": "2026-01-02T03:04", "overlap_seconds": "60", "lane": "batch"}
    one = read(desk, made(operator, **cron, **more))
    told = {name: one[name] for name in ("name", "qbxml", "cron", "time_zone", "priority")}
    assert told == {
        "name": "changed",
        "qbxml": CHANGED,
        "cron": "0 9 * * 1-5",
        "time_zone": "Europe/Berlin",
        "priority": "batch",
    }
    assert (one["since"], one["overlap_seconds"]) == ("2026-01-02T03:04:00.000Z", 60)
    assert (one["paused"], one["connection_id"]) == (True, desk.connection_id)
    other = read(desk, made(operator, request=JSON, interval_seconds="2", unit="3600"))
    assert (other["request"], other["interval_seconds"]) == (
        {"type": "CustomerQuery", "data": {"MaxReturned": 10}},
        7_200,
    )


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"name": " "}, "name", "It is missing."),
        ({"name": "x" * 81}, "name", "It has 81 characters."),
        ({"request": ""}, "request", "It is missing."),
        ({"request": "<CustomerQueryRq><Nope/></CustomerQueryRq>"}, "request", "Line 1, column"),
        ({"request": "{{last_succes}}"}, "request", "Line 1"),
        ({"request": '{"type": }'}, "request", "Line 1, column 10: Expecting value."),
        ({"request": "[1]"}, "request", "It is no object."),
        ({"request": '{"type": 1, "more": 2}'}, "request", "'more' is not known there."),
        ({"request": '{"type": "A", "type": "B"}'}, "request", "'type' stands twice"),
        ({"request": '{"type": "A", "data": NaN}'}, "request", "NaN is no number of JSON."),
        ({"request": '{"type": "A", "data": 1}'}, "request", "Data is no object."),
        ({"request": '{"requests": []}'}, "request", "Requests is no list of 1 to 500."),
        ({"request": '{"requests": [1, {"type": "A", "x": 1}]}'}, "request", "Requests[0]: it is"),
        ({"request": '{"type": "A", "on_error": "x"}'}, "request", "On_error is neither"),
        ({"request": "[" * 100_000}, "request", "It is nested too deep."),
        ({"request": JSON.replace("10", '"x"')}, "request", "request.data.MaxReturned"),
        ({"interval_seconds": ""}, "interval_seconds", "Nothing says when."),
        ({"interval_seconds": "often"}, "interval_seconds", "'often' is no whole number."),
        ({"interval_seconds": "0"}, "interval_seconds", "It is never over."),
        (
            {"interval_seconds": "1", "unit": "1"},
            "interval_seconds",
            "It is too short or too long. Give 10 to 31,536,000 seconds.",
        ),
        (
            {"interval_seconds": "600000", "unit": "60"},
            "interval_seconds",
            "It is too short or too long. Give 1 to 525,600 minutes.",
        ),
        ({"cron": "0 9 * * *"}, "interval_seconds", "Cron says something else."),
        ({"interval_seconds": "", "cron": "x"}, "cron", "of the week. Write it as 0 9 * * 1-5."),
        ({"interval_seconds": "", "cron": "0 9 * * *", "time_zone": "Mars"}, "time_zone", "IANA"),
        ({"unit": "7"}, "unit", "'7' is not to be chosen."),
        ({"since": "soon"}, "since", "'soon' is no date and time."),
        ({"overlap_seconds": "604801"}, "overlap_seconds", "It is more than a week."),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(
    operator: Operator, typed: dict[str, str], field: str, told: str
) -> None:
    asked = {**ASKED, "overlap_seconds": "77", **typed}
    page = operator.told(NEW, MAKE, 400, **asked)
    described = {given.get("name"): given for _, given in page.tags if "name" in given}
    assert described[field]["aria-invalid"] == "true"
    assert f"wrong-{field}" in described[field]["aria-describedby"]
    assert told in page.text
    form = form_of(page, MAKE)
    expected = {name: value for name, value in asked.items() if name != "unit"}
    assert expected.items() <= form.fields.items()
    assert schedules.list_all(operator.desk.services, operator.desk.operator) == []


def test_all_that_is_wrong_is_told_at_once_each_at_its_field(operator: Operator) -> None:
    wrong = {
        "name": "",
        "request": "<CustomerQueryRq><Nope/></CustomerQueryRq>",
        "interval_seconds": "",
        "cron": "0 9 * *",
        "time_zone": "Mars",
        "since": "soon",
        "overlap_seconds": "x",
    }
    page = operator.told(NEW, MAKE, 400, **wrong)

    def faulty(page: Reader) -> set[str]:
        return {given["name"] for _, given in page.tags if "aria-invalid" in given}

    fields = wrong.keys() - {"interval_seconds"}
    assert faulty(page) == fields
    assert "Nothing was saved: see what is marked below." in page.text
    for told in ("Nope", "IANA time zone", "Needs five fields", "It is missing."):
        assert told in page.text
    id_ = made(operator)
    before = stored(operator.desk, id_)
    assert faulty(operator.told(page_of(id_), SAVE, 400, **wrong)) == fields
    kept = {name: value for name, value in wrong.items() if name != "request"}
    assert faulty(operator.told(page_of(id_), SAVE, 400, **kept)) == fields - {"request"}
    assert stored(operator.desk, id_) == before


def test_a_number_stays_as_it_was_written(operator: Operator) -> None:
    text = (
        '{"type": "InvoiceAdd", "data": {"CustomerRef": {"FullName": "Ann"}, '
        '"InvoiceLineAdd": [{"Rate": 10.10, "Quantity": 3}]}}'
    )
    id_ = made(operator, request=text)
    assert '"Rate": 10.10' in form_of(operator.see(page_of(id_)), SAVE).fields["request"]
    before = stored(operator.desk, id_)
    assert "Nothing was changed." in operator.press(page_of(id_), SAVE).text
    assert stored(operator.desk, id_) == before


def test_with_several_connections_one_has_to_be_chosen(operator: Operator) -> None:
    desk = operator.desk
    other = connections.create(desk.services, desk.operator, "Warehouse", {}).connection
    page = operator.told(NEW, MAKE, 400, **ASKED)
    assert "None is chosen." in page.text
    one = stored(desk, made(operator, connection_id=other.id))
    assert one.connection_id == other.id


def test_a_refusal_of_no_field_is_told_above_the_form(operator: Operator) -> None:
    desk = operator.desk
    desk.http.post(f"/api/connections/{desk.connection_id}/disable").raise_for_status()
    page = operator.told(NEW, MAKE, 409, **ASKED)
    assert page.notices() == ["alert"]
    assert "The connection is disabled." in page.text


def test_the_list_tells_next_and_last_runs_and_failures(operator: Operator) -> None:
    desk = operator.desk
    assert "There is none yet." in operator.see(PAGE).text
    paused = made(operator, name="<b>paused</b>")
    yearly = {"interval_seconds": "", "cron": "0 0 1 1 *", "paused": ""}
    broken = made(operator, name="broken", request=add("Ann"), **yearly)
    for _ in range(2):
        schedules.run_now(desk.services, desk.operator, broken)
        desk.visit()
    page = operator.see(PAGE)
    (last,) = [run.job_id for run in stored(desk, broken).runs[-1:]]
    assert {page_of(paused), page_of(broken), f"/console/transactions/{last}"} <= set(page.links())
    assert "<b>paused</b> every 15 minutes Paused none while paused never Main company" in page.text
    assert "broken cron 0 0 1 1 *, UTC Failing 1 run failed: " in page.text


def test_one_tells_when_it_is_due_and_from_when_on_it_asks(operator: Operator) -> None:
    desk = operator.desk
    cron = {"interval_seconds": "", "cron": "0 9 * * *", "time_zone": "Asia/Tokyo", "paused": ""}
    id_ = made(operator, **cron)
    page = operator.see(page_of(id_))
    assert page.text.count("09:00 in Asia/Tokyo") == 5
    assert "It asks for everything there is: no run has gone well yet." in page.text
    schedules.change(desk.services, desk.operator, id_, {"since": UTC_NOW})
    text = operator.see(page_of(id_)).text
    assert "since 2025-12-31T23:55:00+00:00: when it first asks, less 5 minutes." in text
    operator.press(page_of(id_), "Run now")
    desk.visit()
    schedules.change(desk.services, desk.operator, id_, {"overlap_seconds": 0})
    text = operator.see(page_of(id_)).text
    assert "when the last run that went well was sent." in text
    same = made(operator, request=QUERY)
    assert "It asks for the same each time" in operator.see(page_of(same)).text
    assert "It is paused: it is due at no time." in operator.see(page_of(same)).text


def test_the_next_five_due_times_lie_on_its_grid() -> None:
    timing = Timing(interval_seconds=600)
    schedule = Schedule(
        id="sch_1",
        tenant_id="t",
        connection_id="c",
        name="n",
        request=None,  # type: ignore[arg-type]
        timing=timing,
        created_at=UTC_NOW,
        next_at=UTC_NOW,
    )
    moments = [moment for moment, _ in due_times(schedule)]
    assert moments == [UTC_NOW + timedelta(minutes=10 * number) for number in range(5)]


def test_runs_are_begun_by_hand_and_lead_to_their_transactions(operator: Operator) -> None:
    desk = operator.desk
    id_ = made(operator, request=add("Ann"))
    assert "It has not run yet." in operator.see(page_of(id_)).text
    page = operator.press(page_of(id_), "Run now")
    run = stored(desk, id_).run
    assert run is not None
    assert "A run has begun." in page.text
    assert "Run 1" in page.text
    assert f"/console/transactions/{run.job_id}" in page.links()
    again = operator.press(page_of(id_), "Run now")
    assert again.notices()[0] == "alert"
    assert "Run 1 of schedule 'changed' has not ended." in again.text
    assert f"Wait for transaction {run.job_id} to end, or cancel it." in again.text
    desk.visit()
    operator.press(page_of(id_), "Run now")
    desk.visit()
    text = operator.see(page_of(id_)).text
    assert "The last run failed." in text
    assert "Run 2" in text
    assert "Succeeded" in text


def test_pause_and_resume_switch_it_off_and_on(operator: Operator) -> None:
    id_ = made(operator, interval_seconds="", cron="0 9 * * *", paused="")
    page = operator.press(page_of(id_), "Pause")
    assert "Paused: no more runs begin." in page.text
    assert stored(operator.desk, id_).paused
    page = operator.press(page_of(id_), "Resume")
    assert "It goes on." in page.text
    assert not stored(operator.desk, id_).paused


def test_settings_are_changed_one_by_one(operator: Operator) -> None:
    desk = operator.desk
    id_ = made(operator, since="2026-01-02T03:04:05")
    before = stored(desk, id_)
    request = form_of(operator.see(page_of(id_)), SAVE).fields["request"]
    browsers = {"request": request.replace("><", ">\r\n<")}
    assert "Nothing was changed." in operator.press(page_of(id_), SAVE).text
    assert stored(desk, id_) == before
    operator.press(page_of(id_), SAVE, name="other", since="", **browsers)
    assert "Nothing was changed." in operator.press(page_of(id_), SAVE).text
    cron = {"interval_seconds": "", "cron": "0 9 * * *", "time_zone": "Asia/Tokyo"}
    operator.press(page_of(id_), SAVE, **cron)
    after = stored(desk, id_)
    assert (after.name, after.since) == ("other", before.since)
    assert after.timing == Timing(cron="0 9 * * *", time_zone="Asia/Tokyo")
    assert [one.what for one in after.timeline] == [
        "created",
        "name, request",
        "cron, interval_seconds, time_zone",
    ]
    told = operator.told(page_of(id_), SAVE, 400, cron="x", name="kept")
    assert form_of(told, SAVE).fields["name"] == "kept"
    assert stored(desk, id_) == after


def test_a_large_request_fits_the_form(operator: Operator) -> None:
    text = f"<!--{'é' * 60_000}-->{CHANGED}"
    id_ = made(operator, request=text)
    assert read(operator.desk, id_)["qbxml"] == text


def test_a_deleted_one_is_gone_and_its_transactions_stay(operator: Operator) -> None:
    desk = operator.desk
    id_ = made(operator)
    operator.press(page_of(id_), "Run now")
    run = stored(desk, id_).run
    assert run is not None
    page = operator.press(page_of(id_), "Delete the schedule")
    assert "Deleted. Its transactions stay" in page.text
    operator.see(page_of(id_), status=404)
    assert desk.read(str(run.job_id))["state"] == "queued"


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
        assert f"There is no schedule &#39;{id_}&#39;." in answer.text
    assert stored(other, id_) == before
