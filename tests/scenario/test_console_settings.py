"""The settings of a connection at the console: the API's rules, told at the field."""

import httpx
import pytest
from helpers.console import Operator, Reader
from helpers.rest_desk import Desk

from qbwc_service.domain.connections import Connection
from qbwc_service.store.port import Key


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def page_of(desk: Desk) -> str:
    return f"/console/connections/{desk.connection_id}/settings"


def stored(desk: Desk) -> Connection:
    (found,) = desk.services.store.get(Key(Connection, desk.connection_id))
    assert isinstance(found, Connection)
    return found


def send(operator: Operator, path: str, label: str, **given: str) -> httpx.Response:
    """Send the form of a page that has this button, and return the very answer."""
    (form,) = [one for one in operator.see(path).forms if label in one.text]
    return operator.http.post(form.action, data={**form.fields, **given})


TYPED = {
    "name": "Head office",
    "company_file": "C:\\Books\\Main.qbw",
    "every_seconds": "60",
    "hold_seconds": "20",
    "linger_seconds": "3",
    "write_batch": "5",
    "qbxml_version": "12.0",
    "read_only": "yes",
    "fix": "yes",
    "quiet_hours": "mon-fri 09:00-17:00\r\n12:00-13:00",
    "sessions_per_minute": "2",
    "minutes_per_hour": "20",
    "allowed_networks": "127.0.0.1\r\n10.0.0.1/8",
}


def test_every_setting_is_saved_and_shown_as_it_was_typed(operator: Operator) -> None:
    desk = operator.desk
    page = operator.press(page_of(desk), "Save", **TYPED)
    assert "Download the .qwc file again" in page.text
    changed = stored(desk)
    assert changed.timeline[-1].what == ", ".join(sorted(TYPED))
    assert (changed.every_seconds, changed.read_only, changed.minutes_per_hour) == (60, True, 20)
    (*_, form) = operator.see(page_of(desk)).forms
    again = {**TYPED, "allowed_networks": "127.0.0.1/32\n10.0.0.0/8"}
    again["quiet_hours"] = TYPED["quiet_hours"].replace("\r\n", "\n")
    assert {name: form.fields[name] for name in TYPED} == again
    page = operator.press(page_of(desk), "Save")
    assert "Nothing was to be changed." in page.text
    assert stored(desk) == changed


def test_only_what_was_changed_stands_in_the_timeline_and_switches_go_off(
    operator: Operator,
) -> None:
    desk = operator.desk
    operator.press(page_of(desk), "Save", read_only="yes", minutes_per_hour="9")
    (*_, form) = operator.see(page_of(desk)).forms
    form.fields.pop("read_only")
    operator.http.post(form.action, data={**form.fields, "minutes_per_hour": ""})
    told = [change.what for change in stored(desk).timeline]
    assert told[1:] == ["minutes_per_hour, read_only"] * 2
    assert (stored(desk).read_only, stored(desk).minutes_per_hour) == (False, None)


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("name", "", "has to have 1 or more characters"),
        ("every_seconds", "0", "has to be 1 or more"),
        ("every_seconds", "often", "has to be a whole number"),
        ("hold_seconds", "26", "has to be 25 or less"),
        ("hold_seconds", "", "has to be a whole number"),
        ("write_batch", "1.5", "has to be a whole number"),
        ("qbxml_version", "latest", "Is no version of qbXML. Write it as 13.0."),
        ("quiet_hours", "12:00-13:00\nat night", "line 2 is not understood. Write it as mon-fri"),
        ("quiet_hours", "25:00-26:00", "is no time of day. Write it as mon-fri"),
        ("quiet_hours", "00:00-24:00", "fill the whole week"),
        ("minutes_per_hour", "61", "has to be 60 or less"),
        ("allowed_networks", "here", "Line 1, 'here', is no network. Write it as 203.0.113.0/24"),
        ("allowed_networks", "10.0.0.1\n10.0.0.300/8", "Line 2, '10.0.0.300/8', is no network."),
        ("company_file", "C:\\a\x01b", "holds a control character"),
    ],
)
def test_a_setting_that_cannot_be_is_told_at_its_field_and_all_stays_typed(
    operator: Operator, field: str, typed: str, told: str
) -> None:
    desk = operator.desk
    before = stored(desk)
    given = {"linger_seconds": "7", field: typed}
    answer = send(operator, page_of(desk), "Save", **given)
    page = Reader(answer.text)
    assert answer.status_code == 400
    assert {name: page.forms[-1].fields[name] for name in given} == given
    at = next(n for n, (_, one) in enumerate(page.tags) if one.get("name") == field)
    assert page.tags[at][1]["aria-invalid"] == "true"
    assert f"wrong-{field}" in page.tags[at][1]["aria-describedby"]
    assert told.lower() in page.text.lower()
    assert len([1 for _, one in page.tags if "aria-invalid" in one]) == 1
    assert stored(desk) == before


def test_the_name_of_another_is_told_at_its_field(operator: Operator) -> None:
    desk = operator.desk
    desk.http.post("/api/connections", json={"name": "Shop"})
    answer = send(operator, page_of(desk), "Save", name="Shop", linger_seconds="7")
    page = Reader(answer.text)
    assert "there is a connection of this name already" in page.text.lower()
    (wrong,) = [one for _, one in page.tags if "aria-invalid" in one]
    assert (wrong["name"], page.forms[-1].fields["linger_seconds"]) == ("name", "7")
    assert (stored(desk).name, stored(desk).linger_seconds) == ("Main company", 0)


def test_who_saves_over_anothers_change_is_told_first(operator: Operator) -> None:
    desk = operator.desk
    (*_, form) = operator.see(page_of(desk)).forms
    desk.http.patch(f"/api/connections/{desk.connection_id}", json={"hold_seconds": 9})
    answer = operator.http.post(form.action, data={**form.fields, "name": "Mine"})
    page = Reader(answer.text)
    assert answer.status_code == 409
    assert "Somebody changed this connection while you were typing." in page.text
    assert (page.forms[-1].fields["name"], stored(desk).hold_seconds) == ("Mine", 9)
    operator.http.post(form.action, data=page.forms[-1].fields)
    assert stored(desk).name == "Mine"
