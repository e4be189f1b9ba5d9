"""Connections at the console: set up, looked after, changed and deleted, without JavaScript."""

import logging
import re
from dataclasses import replace
from typing import Any

import httpx
import pytest
from helpers.builders import rollup
from helpers.console import Operator, Reader
from helpers.rest_desk import QUERY, Desk, NewDesk, add

from qbwc_service.domain.connections import Connection, Presence, Trouble
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.keys import hash_secret
from qbwc_service.domain.rollups import Span, Tally, start_of
from qbwc_service.simulator import Company, Faults, WebConnector, When, read_qwc
from qbwc_service.steps import connections
from qbwc_service.steps.overview import look_over
from qbwc_service.store.port import Key, Store

LIST = "/console/connections"
NEW = f"{LIST}/new"
EVIL = "<script>alert(1)</script>\"' &amp;"
ACTS = ("pause", "resume", "disable", "enable", "rotate-ids", "delete", "setup", "test", "settings")


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def home(desk: Desk, what: str = "") -> str:
    return f"{LIST}/{desk.connection_id}{what}"


def stored(desk: Desk, connection_id: str = "") -> Connection:
    (found,) = desk.services.store.get(Key(Connection, connection_id or desk.connection_id))
    assert isinstance(found, Connection)
    return found


def send(operator: Operator, path: str, label: str, **given: str) -> httpx.Response:
    """Send the form of a page that has this button, and return the very answer."""
    (form,) = [one for one in operator.see(path).forms if label in one.text]
    return operator.http.post(form.action, data={**form.fields, **given})


def made(operator: Operator, name: str = "Branch office") -> tuple[str, str, Reader]:
    """Make a connection; return its id, its password and the page that shows it."""
    page = Reader(send(operator, NEW, "Make the connection", name=name).text)
    (path,) = {link for link in page.links() if link.endswith("/qwc")}
    shown = re.search(r"Password for the Web Connector (\w{22}) Copy", page.text)
    assert shown
    return path.split("/")[3], shown[1], page


def test_a_connection_is_made_and_its_password_shown_once_and_kept_nowhere(
    operator: Operator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    name, password, page = made(operator)
    desk = operator.desk
    assert stored(desk, name).password_hash == hash_secret(password)
    assert [change.what for change in stored(desk, name).timeline] == ["created"]
    assert "Yes, always; allow access even if QuickBooks is not running" in page.text
    for path in (f"{LIST}/{name}/setup", f"{LIST}/{name}", LIST, "/console"):
        assert password not in operator.http.get(path).text
    assert password not in repr([*desk.services.store.export()])
    assert password not in caplog.text
    assert password not in str(operator.http.cookies)
    assert password not in " ".join(page.links())


def test_before_the_second_connection_it_is_told_that_programs_then_have_to_name_one(
    operator: Operator,
) -> None:
    desk = operator.desk
    assert desk.submit(QUERY).status_code == 202
    warning = "programs have to say which one they mean"
    for page in (operator.see(NEW), Reader(send(operator, NEW, "Make the connection").text)):
        assert warning in page.text
        assert f'"connection_id": "{desk.connection_id}"' in page.text
    made(operator)
    assert "connection_id is needed" in desk.submit(QUERY).json()["detail"]
    assert warning not in operator.see(NEW).text


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "has to have 1 or more characters"),
        ("x" * 81, "has more than 80 characters"),
        ("a\x07b", "holds a control character"),
        ("Main company", "There is a connection of this name already: con_"),
    ],
)
def test_a_name_that_cannot_be_is_told_at_its_field_and_stays_typed(
    operator: Operator, name: str, told: str
) -> None:
    answer = send(operator, NEW, "Make the connection", name=name)
    page = Reader(answer.text)
    status = 409 if name == "Main company" else 400
    assert (answer.status_code, told.lower() in page.text.lower()) == (status, True)
    assert page.forms[-1].fields["name"] == name
    assert len(operator.desk.http.get("/api/connections").json()["connections"]) == 1


def test_the_file_of_the_console_and_the_password_of_the_page_bring_the_connection_alive(
    operator: Operator,
) -> None:
    name, password, _ = made(operator)
    setup = f"{LIST}/{name}/setup"
    assert "Waiting for the first call" in operator.see(setup).text
    file = operator.http.get(f"{LIST}/{name}/qwc")
    assert file.headers["content-disposition"] == f'attachment; filename="{name}.qwc"'
    connector = WebConnector(read_qwc(file.content), password, Company())
    connector.add()
    connector.update()
    page = operator.see(setup)
    assert "The Web Connector has called" in page.text
    assert "Rock Castle Construction" in page.text
    page = operator.press(setup, "Send a test query")
    assert "The test query waits for the next visit" in page.text
    test = next(link for link in page.links() if "/transactions/tx-" in link)
    connector.update()
    connector.remove()
    page = operator.see(f"{setup}?test={test.rpartition('/')[2]}")
    assert "QuickBooks answered the test query" in page.text
    assert "Done: Branch office is connected." in page.text
    assert "CompanyName Rock Castle Construction" in page.text


def test_a_setup_shows_no_transaction_of_another_connection(operator: Operator) -> None:
    desk = operator.desk
    name, _, _ = made(operator)
    waiting = desk.queued(QUERY, connection_id=desk.connection_id)
    assert waiting not in operator.see(f"{LIST}/{name}/setup?test={waiting}").text
    operator.see(f"{LIST}/{name}/setup?test=tx-unknown", 404)


def test_a_lost_password_is_replaced_and_the_new_one_shown_once(operator: Operator) -> None:
    desk = operator.desk
    before = stored(desk).password_hash
    answer = send(operator, home(desk), "New password")
    shown = re.search(r"Password for the Web Connector (\w{22}) Copy", Reader(answer.text).text)
    assert shown
    assert stored(desk).password_hash == hash_secret(shown[1]) != before
    assert shown[1] not in operator.http.get(home(desk, "/setup")).text


def test_a_connections_page_tells_how_it_stands_and_who_changed_what(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"), identifier="order-1")
    desk.visit()
    desk.presence(pc_clock_offset_seconds=7_212)
    page = operator.see(home(desk))
    assert "Online Polling and ready." in page.text
    assert "Rock Castle Construction" in page.text
    assert "UTC+02:00, 12 seconds fast" in page.text
    assert f"/console/transactions/{done}" in page.links()
    assert re.search(r"created by \S+", page.text)
    assert "Nothing so far." in page.text


def test_what_ended_in_the_last_day_is_a_line_with_words_beside_it(operator: Operator) -> None:
    desk = operator.desk
    hour = start_of(Span.HOUR, desk.services.now())
    tally = Tally(count=1_200, succeeded=1_200, quickbooks_ms=180_000)
    ours = {"tenant_id": desk.tenant_id, "connection_id": desk.connection_id}
    desk.services.store.save(rollup(hour, lanes={Lane.STANDARD: tally}, **ours))
    for path in ("/console", LIST, home(desk)):
        page = operator.see(path)
        labels = [given["aria-label"] for tag, given in page.tags if tag == "svg"]
        assert labels == [
            "1,200 transactions ended in the last 24 hours",
            "QuickBooks worked 3 minutes in the last 24 hours",
        ]
        assert "1,200 transactions ended QuickBooks worked 3 minutes" in page.text


def test_troubles_are_told_with_their_cause_and_what_to_do(operator: Operator) -> None:
    desk = operator.desk
    desk.queued(QUERY)
    desk.visit(Faults(connection_error=When(times=1)))
    page = operator.see(home(desk))
    assert "QuickBooks unavailable" in page.text
    assert "QuickBooks could not be opened Goes on 0x80040408" in page.text
    assert "Left alone until" in page.text
    desk.presence(trouble=None, trouble_text="", retry_at=None)
    assert "QuickBooks could not be opened Over 0x80040408" in operator.see(home(desk)).text


def test_buttons_switch_the_connection_and_say_so(operator: Operator) -> None:
    desk = operator.desk
    page = home(desk)
    assert "Paused: work is taken and waits." in operator.press(page, "Pause").text
    assert stored(desk).paused
    assert "Resumed" in operator.press(page, "Resume").text
    assert "Disabled: nothing is taken" in operator.press(page, "Disable").text
    assert "Enabled again." in operator.press(page, "Enable").text
    before = stored(desk)
    assert "It has new ids." in operator.press(page, "New ids").text
    after = stored(desk)
    assert (after.owner_id != before.owner_id, after.file_id != before.file_id) == (True, True)
    told = [change.what for change in after.timeline]
    assert told == ["created", "paused", "resumed", "disabled", "enabled", "ids rotated"]


def test_a_connection_with_unfinished_work_is_not_deleted_and_the_page_says_why(
    operator: Operator,
) -> None:
    desk = operator.desk
    waiting = desk.queued(QUERY)
    operator.press(home(desk), "Disable")
    page = operator.press(home(desk), "Delete")
    assert page.notices()[0] == "alert"
    assert "It still has unfinished transactions." in page.text
    assert "cancel or settle it there" in page.text
    desk.act(waiting, "cancel")
    page = operator.press(home(desk), "Delete")
    assert "The connection was deleted; its transactions stay." in page.text
    operator.see(home(desk), 404)
    assert "There is no connection yet." in operator.see(LIST).text


def test_an_enabled_connection_has_no_button_to_delete_it_and_a_made_up_one_is_refused(
    operator: Operator,
) -> None:
    desk = operator.desk
    page = operator.see(home(desk))
    assert not [form for form in page.forms if form.action.endswith("/delete")]
    fields = {"csrf": page.forms[0].fields["csrf"]}
    operator.http.post(home(desk, "/delete"), data=fields)
    told = operator.see(home(desk)).text
    assert "Only a disabled connection can be deleted" in told
    assert "Press Disable, and then Delete." in told


def test_what_a_company_file_or_a_person_says_is_escaped(operator: Operator) -> None:
    desk = operator.desk
    told = {"company_name": EVIL, "company_path": EVIL, "product": EVIL, "machine": EVIL}
    desk.visit()
    desk.presence(**told)
    desk.amend(Connection, desk.connection_id, name=EVIL, company_file=EVIL)
    for path in (LIST, home(desk), home(desk, "/setup"), home(desk, "/settings")):
        answer = operator.http.get(path)
        page = Reader(answer.text)
        scripts = [given["src"] for tag, given in page.tags if tag == "script"]
        assert all(src.startswith("/console/static/") for src in scripts)
        assert "<script>alert" not in answer.text
        named = {name for _, given in page.tags for name in given}
        assert not [name for name in named if name.startswith("on") or name == "style"]
    wrong = send(operator, NEW, "Make the connection", name=EVIL + "x" * 80)
    assert "<script>alert" not in wrong.text


def test_another_tenants_connection_is_not_there(operator: Operator, new_desk: NewDesk) -> None:
    other = new_desk()
    before = stored(other)
    for what in ("", "/setup", "/settings", "/qwc"):
        operator.see(home(other, what), 404)
    csrf = operator.see("/console").forms[0].fields["csrf"]
    for act in ACTS:
        answer = operator.http.post(home(other, f"/{act}"), data={"csrf": csrf})
        there = answer.headers.get("location", "")
        assert (answer.status_code, there) in [(404, ""), (303, home(other)), (303, "/console")]
        assert operator.see("/console").notices() == (["alert"] if there else [])
    assert stored(other) == before


def test_no_button_works_without_the_sessions_token(operator: Operator) -> None:
    desk = operator.desk
    before = stored(desk)
    for path in (NEW, *(home(desk, f"/{act}") for act in ACTS)):
        assert operator.http.post(path, data={"name": "x"}).status_code == 403
    assert stored(desk) == before
    assert len(desk.http.get("/api/connections").json()["connections"]) == 1


def test_a_refresh_renews_the_live_part_alone(operator: Operator) -> None:
    desk = operator.desk
    headers = {"HX-Request": "true", "HX-Target": "live"}
    for path in (LIST, home(desk), home(desk, "/setup")):
        part = operator.http.get(path, headers=headers).text
        assert '<div id="live"' in part[:60]
        assert "<html" not in part


def test_a_file_that_means_this_very_computer_says_so_and_how_to_mend_it(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    page = operator.see(home(desk, "/setup")).text
    assert "This file works on this very computer only: it holds the address http://local" in page
    assert "set QBRELAY_PUBLIC_URL to an https address" in page
    assert "docs/how-to/lan.md" in page
    assert "or send it there" not in page
    monkeypatch.setattr(
        type(desk.services.settings), "base_url", property(lambda _: "http://relay.example.com")
    )
    page = operator.see(home(desk, "/setup")).text
    assert "this very computer" not in page
    assert "Download it on the QuickBooks PC, or send it there" in page


def test_a_public_address_that_the_web_connector_would_refuse_is_told_before_the_download(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    monkeypatch.setattr(
        type(desk.services.settings), "base_url", property(lambda _: "http://relay.example.com")
    )
    assert "would refuse this server's address" in operator.see(home(desk, "/setup")).text
    refused = operator.see(home(desk, "/qwc"), 409)
    assert "The Web Connector would refuse this file" in refused.text


def test_a_trouble_that_a_set_came_back_with_is_kept_with_its_code(operator: Operator) -> None:
    desk = operator.desk
    desk.visit()
    desk.queued(QUERY)
    faults = Faults(crash_before_commit=When(times=1), crash_hresult="0x80040408")
    desk.visit(faults)
    (presence,) = desk.services.store.get(Key(Presence, desk.connection_id))
    assert isinstance(presence, Presence)
    assert [(met.code, met.trouble, met.times) for met in presence.troubles] == [
        ("0x80040408", Trouble.QUICKBOOKS_CLOSED, 1)
    ]


class Counting:
    """A store that counts what is asked of it."""

    def __init__(self, store: Store) -> None:
        self.store, self.calls = store, list[str]()

    def __getattr__(self, name: str) -> Any:
        self.calls.append(name)
        return getattr(self.store, name)


def test_many_connections_are_read_in_as_many_calls_as_few(desk: Desk) -> None:
    counted = []
    for number in range(2):
        store = Counting(desk.services.store)
        seen = look_over(replace(desk.services, store=store), desk.operator)
        counted.append((len(seen.lines), store.calls))
        for each in range(8):
            connections.create(desk.services, desk.operator, f"Branch {number} {each}", {})
    (few, first), (many, second) = counted
    assert (few, many, second) == (1, 9, first)
