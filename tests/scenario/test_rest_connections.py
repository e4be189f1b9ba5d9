"""/api/connections over REST: set up, changed, switched, rotated, deleted."""

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from helpers.rest_desk import QUERY, Desk, NewDesk, add, office, problem

from qbwc_service.domain.connections import Connection
from qbwc_service.simulator import Faults, When
from qbwc_service.steps.tick import count_depth
from qbwc_service.store.port import Key

LONG_AGO = timedelta(days=1)


def here(desk: Desk, what: str = "") -> str:
    return f"/api/connections/{desk.connection_id}{what}"


def shown(desk: Desk) -> dict:
    return desk.http.get(here(desk)).json()


def test_a_new_connection_is_shown_whole_and_its_password_once(desk: Desk) -> None:
    asked = {
        "name": "Second <&> company",
        "company_file": "C:\\Books\\Two.qbw",
        "qbxml_version": "12.0",
        "schedule": {"every_minutes": 2},
        "hold_seconds": 20,
        "linger_seconds": 0,
        "write_batch": 1,
        "read_only": True,
        "fix": True,
        "quiet_hours": [{"days": ["mon", "sun"], "from": "22:00", "to": "06:00"}],
        "sessions_per_minute": 2,
        "minutes_per_hour": 20,
        "allowed_networks": ["10.0.0.1/8"],
    }
    answer = desk.http.post("/api/connections", json=asked)
    body = answer.json()
    made, password = body["connection_id"], body.pop("password")
    assert answer.status_code == 201
    assert len(password) == 22
    nothing = dict.fromkeys(
        ("product", "qbxml_version", "country", "company_name", "company_file", "computer")
    )
    ids = {name: body[name] for name in ("owner_id", "file_id", "created_at", "status_reason")}
    assert ids["owner_id"] != ids["file_id"]
    assert body == {
        **asked,
        **ids,
        "connection_id": made,
        "username": made,
        "schedule": {"every_seconds": 120},
        "allowed_networks": ["10.0.0.0/8"],
        "status": "pending_setup",
        "retry_at": None,
        "quiet_until": body["quiet_until"],
        "next_work_at": body["next_work_at"],
        "last_poll_at": None,
        "last_success_at": None,
        "logins_refused": None,
        "quickbooks": nothing,
        "queue_depth": {"interactive": 0, "standard": 0, "batch": 0},
        "qwc_path": f"/api/connections/{made}/qwc",
        "timeline": [{"timestamp": body["created_at"], "what": "created", "by": "shop"}],
    }
    assert desk.http.get(f"/api/connections/{made}").json() == body
    listed = desk.http.get("/api/connections").json()["connections"]
    assert [one["connection_id"] for one in listed] == [desk.connection_id, made]
    assert password not in desk.http.get("/api/connections").text


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "a", "schedule": {}}, "schedule"),
        ({"name": "a", "schedule": {"every_seconds": 5, "every_minutes": 1}}, "schedule"),
        ({"name": "a", "schedule": {"every_seconds": 0}}, "schedule.every_seconds"),
        ({"name": "a", "hold_seconds": 26}, "hold_seconds"),
        ({"name": "a", "linger_seconds": 11}, "linger_seconds"),
        ({"name": "a", "qbxml_version": "thirteen"}, "qbxml_version"),
        ({"name": "a", "qbxml_version": "\u0661\u0663.\u0660"}, "qbxml_version"),
        ({"name": "a", "qbxml_version": "0.1"}, "qbxml_version"),
        ({"name": "a", "company_file": "C:\\a\nb"}, "company_file"),
        ({"name": None}, "name"),
        ({"name": "a", "allowed_networks": ["10.0.0.0/8"] * 101}, "allowed_networks"),
        ({"name": "a", "allowed_networks": ["here"]}, "allowed_networks[0]"),
        ({"name": "a", "quiet_hours": [{"from": "24:00", "to": "06:00"}]}, "quiet_hours[0].from"),
        ({"name": "a", "quiet_hours": [{"from": "00:00", "to": "24:01"}]}, "quiet_hours[0].to"),
        ({"name": "a", "quiet_hours": [{"from": "00:00"}]}, "quiet_hours[0].to"),
        ({"name": "a", "quiet_hours": [{"from": "00:00", "to": "24:00"}]}, "quiet_hours"),
        ({"name": "a", "sessions_per_minute": 61}, "sessions_per_minute"),
        ({"name": "a", "minutes_per_hour": -1}, "minutes_per_hour"),
        ({"name": "a", "colour": "red"}, "colour"),
    ],
)
def test_a_setting_that_is_not_understood_is_refused_with_its_place(
    desk: Desk, body: Any, path: str
) -> None:
    answer = desk.http.post("/api/connections", json=body)
    said = problem(answer)
    assert (answer.status_code, said["error_code"]) == (400, "INVALID_REQUEST")
    assert [one["path"] for one in said["problems"]] == [path]


def test_a_change_touches_what_is_named_and_nothing_else(desk: Desk) -> None:
    before = shown(desk)
    changed = desk.http.patch(
        here(desk), json={"hold_seconds": 7, "schedule": {"every_minutes": 1}}
    ).json()
    assert changed.pop("timeline")[:-1] == before.pop("timeline")
    assert changed == {**before, "hold_seconds": 7, "schedule": {"every_seconds": 60}}
    for nothing in (None, {}, {"hold_seconds": None}):
        after = desk.http.patch(here(desk), json=nothing).json()
        assert len(after.pop("timeline")) == 2
        assert after == changed


def test_who_changed_a_connection_stands_in_its_timeline_and_in_the_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "qbwc_service.steps")
    settings = {"hold_seconds": 7, "company_file": "C:\\Secret.qbw"}
    answer = desk.http.patch(here(desk), json=settings)
    acts = ("rotate-password", "rotate-ids", "pause", "resume", "disable", "enable", "disable")
    for act in acts:
        desk.http.post(here(desk, f"/{act}")).raise_for_status()
    timeline = shown(desk)["timeline"]
    desk.http.delete(here(desk)).raise_for_status()
    whats = [
        "company_file, hold_seconds",
        "password rotated",
        "ids rotated",
        "paused",
        "resumed",
        "disabled",
        "enabled",
        "disabled",
    ]
    assert [(line["what"], line["by"]) for line in timeline] == [
        ("created", "command line"),
        *((what, "shop") for what in whats),
    ]
    assert all(line["timestamp"].endswith("Z") for line in timeline)
    lines = [r.fields for r in caplog.records if r.msg == "connection_changed"]
    assert [line["what"] for line in lines] == [*whats, "deleted"]
    assert lines[0] == {
        "tenant_id": desk.tenant_id,
        "connection_id": desk.connection_id,
        "what": "company_file, hold_seconds",
        "by": "shop",
        "request_id": answer.headers["request-id"],
    }
    assert "Secret" not in caplog.text


def test_the_qwc_file_is_a_download_that_the_web_connector_takes(desk: Desk) -> None:
    answer = desk.http.get(here(desk, "/qwc"))
    assert answer.headers["content-type"] == "application/xml"
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="{desk.connection_id}.qwc"'
    )
    assert f"<UserName>{desk.connection_id}</UserName>" in answer.text
    assert desk.password not in answer.text
    assert desk.visit().status == "finished"


def test_a_qwc_file_that_would_be_refused_is_not_handed_out(tmp_path: Path) -> None:
    with office(tmp_path, public_url="http://relay.example.com") as new:
        desk = new()
        answer = desk.http.get(here(desk, "/qwc"))
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["fix"]) == (
        409,
        "INVALID_STATE",
        "Set QBRELAY_PUBLIC_URL to an address that it accepts.",
    )


def test_a_visit_tells_who_is_there(desk: Desk) -> None:
    desk.visit()
    body = shown(desk)
    assert (body["status"], body["status_reason"]) == ("online", "Polling and ready.")
    assert body["last_poll_at"]
    assert body["quickbooks"]["company_name"] == "Rock Castle Construction"
    assert body["quickbooks"]["company_file"].endswith("rock castle.qbw")


@pytest.mark.parametrize(
    ("fault", "status", "reason"),
    [
        ("connection_error", "quickbooks_unavailable", "quickbooks_closed"),
        ("modal_dialog", "quickbooks_unavailable", "modal_dialog"),
        ("wrong_company_file", "company_file_mismatch", "wrong_company_file"),
    ],
)
def test_trouble_at_the_pc_is_shown_and_told_to_whoever_waits(
    desk: Desk, fault: str, status: Any, reason: str
) -> None:
    desk.visit()
    desk.queued(add("Ann"))
    desk.visit(Faults(**{fault: When()}))
    body = shown(desk)
    assert body["status"] == status
    assert body["status_reason"]
    assert desk.submit().json()["waiting_reason"] == reason


def test_a_silent_connection_is_offline(desk: Desk) -> None:
    desk.visit()
    desk.presence(last_poll_at=desk.services.now() - LONG_AGO)
    assert shown(desk)["status"] == "offline"
    assert desk.submit().json()["waiting_reason"] == "connection_offline"


def test_rotating_the_password_makes_the_old_one_wrong_at_once(desk: Desk) -> None:
    connector = desk.connector()
    body = desk.http.post(here(desk, "/rotate-password")).json()
    assert connector.update().status != "finished"
    connector.remove()
    desk.password = body["password"]
    assert desk.visit().status == "finished"
    assert "password" not in shown(desk)


def test_rotating_the_ids_gives_a_new_file_and_forgets_the_company(desk: Desk) -> None:
    desk.visit()
    before = shown(desk)
    after = desk.http.post(here(desk, "/rotate-ids")).json()
    assert all(before[name] != after[name] for name in ("owner_id", "file_id"))
    assert desk.visit().status == "finished"


def test_a_paused_connection_takes_requests_and_sends_none(desk: Desk) -> None:
    assert desk.http.post(here(desk, "/pause")).json()["status"] == "paused"
    made = desk.queued()
    desk.visit()
    row = desk.read(made)
    assert (row["state"], row["waiting_reason"]) == ("queued", "connection_paused")
    desk.http.post(here(desk, "/resume")).raise_for_status()
    desk.visit()
    assert desk.read(made)["state"] == "succeeded"


def test_a_disabled_connection_takes_nothing_and_sends_nothing(desk: Desk) -> None:
    made = desk.queued()
    assert desk.http.post(here(desk, "/disable")).json()["status"] == "disabled"
    answer = desk.submit()
    assert (answer.status_code, problem(answer)["error_code"]) == (409, "INVALID_STATE")
    desk.visit()
    assert desk.read(made)["waiting_reason"] == "connection_disabled"
    desk.http.post(here(desk, "/enable")).raise_for_status()
    desk.visit()
    assert desk.read(made)["state"] == "succeeded"


def test_a_read_only_connection_refuses_writes_at_the_door(new_desk: NewDesk) -> None:
    desk = new_desk(read_only=True)
    answer = desk.submit(f"<QBXMLMsgsRq onError='stopOnError'>{QUERY}{add('Ann')}</QBXMLMsgsRq>")
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["detail"]) == (
        409,
        "INVALID_STATE",
        "The connection is read-only; CustomerAddRq would write.",
    )
    made = desk.queued(QUERY)
    desk.visit()
    assert desk.read(made)["state"] == "succeeded"


def test_the_web_connector_may_call_from_the_allowed_networks_alone(new_desk: NewDesk) -> None:
    desk = new_desk(allowed_networks=("10.0.0.0/8",))
    assert desk.visit().status == "nvu"
    desk.http.patch(
        here(desk), json={"allowed_networks": ["127.0.0.0/8", "::1/128"]}
    ).raise_for_status()
    assert desk.visit().status == "finished"


def test_only_a_disabled_connection_without_unfinished_work_is_deleted(desk: Desk) -> None:
    said = [problem(desk.http.delete(here(desk)))]
    made = desk.queued()
    desk.http.post(here(desk, "/disable")).raise_for_status()
    said.append(problem(desk.http.delete(here(desk))))
    desk.act(made, "cancel").raise_for_status()
    answer = desk.http.delete(here(desk))
    gone = problem(desk.http.get(here(desk)))
    assert [one["error_code"] for one in [*said, gone]] == [
        "INVALID_STATE",
        "INVALID_STATE",
        "NOT_FOUND",
    ]
    assert (said[1]["transaction_id"], said[1]["outcome"]) == (made, "pending")
    assert (answer.status_code, answer.content) == (204, b"")
    assert desk.read(made)["state"] == "canceled"
    assert desk.listed() == [made]
    assert desk.http.get("/api/connections").json() == {"connections": []}


def test_a_password_is_stored_as_its_hash_alone(desk: Desk) -> None:
    (stored,) = desk.services.store.get(Key(Connection, desk.connection_id))
    assert desk.password not in repr(stored)


def test_the_depth_of_each_lane_is_what_the_clock_counted(desk: Desk) -> None:
    desk.queued(priority="batch")
    desk.queued(priority="interactive")
    from_clock = {"interactive": 1, "standard": 0, "batch": 1}
    count_depth(desk.services)
    assert shown(desk)["queue_depth"] == from_clock


def test_a_name_is_given_to_one_connection_of_a_tenant(desk: Desk, new_desk: NewDesk) -> None:
    other = desk.http.post("/api/connections", json={"name": "Other"}).json()["connection_id"]
    path = f"/api/connections/{other}"
    told = f"There is a connection of this name already: {desk.connection_id}."
    for answer in (
        desk.http.post("/api/connections", json={"name": "Main company"}),
        desk.http.patch(path, json={"name": "Main company", "read_only": True}),
    ):
        said = problem(answer)
        assert (answer.status_code, said["error_code"]) == (409, "INVALID_STATE")
        assert said["detail"] == told
        assert [one["path"] for one in said["problems"]] == ["name"]
        assert said["fix"].startswith("Give this one another name")
    assert desk.http.get(path).json()["read_only"] is False
    assert desk.http.patch(path, json={"name": "Other"}).status_code == 200
    theirs = new_desk().http.post("/api/connections", json={"name": "Other"})
    assert theirs.status_code == 201


def test_two_of_one_name_from_an_earlier_version_go_on(desk: Desk) -> None:
    twin = desk.http.post("/api/connections", json={"name": "Other"}).json()["connection_id"]
    desk.amend(Connection, twin, name="Main company")
    path = f"/api/connections/{twin}"
    same = desk.http.patch(path, json={"name": "Main company", "read_only": True})
    assert (same.status_code, same.json()["read_only"]) == (200, True)
    assert desk.http.patch(path, json={"name": "Other"}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_an_empty_name_is_told_how_long_one_may_be(desk: Desk, method: str) -> None:
    path = "/api/connections" if method == "POST" else here(desk)
    said = problem(desk.http.request(method, path, json={"name": ""}))
    assert said["fix"] == "Send 1 to 80 characters."
