"""Schedules over REST: made, judged, run by the server's own clock, changed and deleted."""

from typing import Any

import httpx
import pytest
from helpers.rest_desk import Desk, NewDesk, add, problem, until

from qbwc_service.domain.keys import Scope
from qbwc_service.domain.schedules import MOST_SCHEDULES, Schedule
from qbwc_service.store.port import Key

CHANGED = "<CustomerQueryRq><FromModifiedDate>{{last_success}}</FromModifiedDate></CustomerQueryRq>"
NEW = {"name": "changed", "qbxml": CHANGED, "interval_seconds": 3600}
UNKNOWN = "sch_" + "0" * 22
ACTIONS = [
    ("get", ""),
    ("patch", ""),
    ("delete", ""),
    ("get", "/runs"),
    ("post", "/pause"),
    ("post", "/resume"),
    ("post", "/run-now"),
]


def post(desk: Desk, **fields: Any) -> httpx.Response:
    return desk.http.post("/api/schedules", json={**NEW, **fields})


def made(desk: Desk, **fields: Any) -> dict[str, Any]:
    answer = post(desk, **fields)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def read(desk: Desk, schedule_id: str) -> dict[str, Any]:
    found: dict[str, Any] = desk.http.get(f"/api/schedules/{schedule_id}").json()
    return found


def act(desk: Desk, schedule_id: str, what: str) -> httpx.Response:
    return desk.http.post(f"/api/schedules/{schedule_id}/{what}")


def begun(desk: Desk, schedule_id: str) -> str:
    """Wait until the clock has begun a run; return its transaction."""
    until(lambda: read(desk, schedule_id)["current_run"])
    return str(read(desk, schedule_id)["current_run"]["transaction_id"])


def test_a_new_one_is_told_whole_and_its_first_run_begins_at_once(desk: Desk) -> None:
    answer = made(desk)
    id_, at = answer["schedule_id"], answer["created_at"]
    assert answer | {"current_run": None, "next_at": at} == {
        "schedule_id": id_,
        "name": "changed",
        "kind": "request",
        "connection_id": desk.connection_id,
        "interval_seconds": 3600,
        "cron": None,
        "time_zone": "UTC",
        "priority": "standard",
        "overlap_seconds": 300,
        "since": None,
        "paused": False,
        "created_at": at,
        "next_at": at,
        "missed": 0,
        "last_success": None,
        "failures": 0,
        "last_error": None,
        "current_run": None,
        "last_run": None,
        "qbxml": CHANGED,
        "request": None,
        "watermark": None,
        "runs": [],
        "timeline": [{"timestamp": at, "what": "created", "by": "shop"}],
    }
    transaction_id = begun(desk, id_)
    desk.visit()
    after = read(desk, id_)
    (run,) = after["runs"]
    assert {**run, "started_at": "", "ended_at": ""} == {
        "number": 1,
        "transaction_id": transaction_id,
        "started_at": "",
        "ended_at": "",
        "stands_for": 1,
        "state": "succeeded",
        "outcome": "applied",
        "error_code": None,
        "error_message": None,
    }
    assert (after["current_run"], after["last_run"]) == (None, run)
    assert after["last_success"] is not None
    assert after["watermark"] is not None
    assert desk.listed(identifier=id_) == [transaction_id]
    assert desk.http.get(f"/api/schedules/{id_}/runs").json() == {
        "current_run": None,
        "runs": [run],
    }


def test_a_request_in_json_is_kept_as_it_was_given_and_its_element_left_out_at_first(
    desk: Desk,
) -> None:
    asked = {
        "type": "InvoiceQuery",
        "data": {"ModifiedDateRangeFilter": {"FromModifiedDate": "{{last_success}}"}},
    }
    answer = made(desk, qbxml=None, request=asked)
    assert (answer["request"], answer["qbxml"]) == (asked, None)
    transaction = desk.read(begun(desk, answer["schedule_id"]))
    assert transaction["written_in"] == "json"
    assert "Modified" not in transaction["qbxml_request"]


def test_several_requests_in_json_are_one_set(desk: Desk) -> None:
    asked = {
        "requests": [
            {"type": "CustomerQuery", "data": {"MaxReturned": 5}},
            {"type": "VendorQuery"},
        ],
        "on_error": "continue",
    }
    answer = made(desk, qbxml=None, request=asked)
    text = desk.read(begun(desk, answer["schedule_id"]))["qbxml_request"]
    assert 'onError="continueOnError"' in text
    assert text.index("CustomerQueryRq") < text.index("VendorQueryRq")


def test_the_list_shows_all_of_the_tenant_without_their_requests(desk: Desk) -> None:
    first, second = made(desk, paused=True), made(desk, name="second", paused=True)
    rows = desk.http.get("/api/schedules").json()["schedules"]
    left_out = {"qbxml", "request", "watermark", "runs", "timeline"}
    assert rows == [
        {name: value for name, value in one.items() if name not in left_out}
        for one in (first, second)
    ]
    health = desk.http.get("/api/health/scheduler").json()
    assert health == {"status": "running", "schedules": 2}


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        ({"interval_seconds": 9}, "interval_seconds", "has to be 10 or more"),
        ({"cron": "* * * * *"}, "body", "interval_seconds stands beside cron"),
        ({"interval_seconds": None}, "body", "says nothing of how often"),
        ({"time_zone": "Mars/Olympus"}, "time_zone", "is no IANA time zone"),
        ({"interval_seconds": None, "cron": "* * *"}, "cron", "needs five fields"),
        ({"interval_seconds": None, "cron": "99 * * * *"}, "cron", "is not understood"),
        (
            {"interval_seconds": None, "cron": "0 9 * * *", "time_zone": "Mars"},
            "time_zone",
            "is no IANA time zone",
        ),
        ({"qbxml": None}, "body", ""),
        ({"request": {"type": "CustomerQuery"}}, "body", ""),
        ({"qbxml": None, "request": {}}, "request", ""),
        ({"since": "yesterday"}, "since", ""),
        ({"overlap_seconds": -1}, "overlap_seconds", ""),
        ({"colour": "red"}, "colour", "there is no such field"),
    ],
)
def test_a_field_that_is_wrong_is_told_with_its_place(
    desk: Desk, fields: dict[str, Any], path: str, message: str
) -> None:
    told = problem(post(desk, **fields))
    (one,) = told["problems"]
    assert told["error_code"] == "INVALID_REQUEST"
    assert (one["path"], message in one["message"]) == (path, True), one


def test_of_an_interval_and_cron_one_has_to_be_sent(desk: Desk) -> None:
    fix = "Send interval_seconds or cron, one of the two."
    both = {"interval_seconds": 60, "cron": "* * * * *"}
    path = f"/api/schedules/{made(desk)['schedule_id']}"
    refused = (post(desk, **both), post(desk, interval_seconds=None))
    for answer in (*refused, desk.http.patch(path, json=both)):
        assert problem(answer)["fix"] == fix


def test_a_clock_beside_an_interval_waits_for_cron(desk: Desk) -> None:
    one = made(desk, time_zone="Asia/Tokyo")
    path = f"/api/schedules/{one['schedule_id']}"
    assert (one["interval_seconds"], one["time_zone"]) == (3600, "Asia/Tokyo")
    assert desk.http.patch(path, json={"time_zone": "Mars"}).status_code == 400
    after = desk.http.patch(path, json={"cron": "0 9 * * *"}).json()
    assert (after["cron"], after["time_zone"]) == ("0 9 * * *", "Asia/Tokyo")


def test_all_that_is_wrong_with_the_qbxml_is_told_at_once(desk: Desk) -> None:
    text = (
        "<CustomerQueryRq>\n<MaxReturned>none</MaxReturned>\n"
        "<FromModifiedDate>{{last_sucess}}</FromModifiedDate></CustomerQueryRq>"
    )
    told = problem(post(desk, qbxml=text))
    assert told["error_code"] == "INVALID_XML"
    assert {(one["line"], one["message"][:34]) for one in told["problems"]} >= {
        (3, "There is no placeholder {{last_suc"),
    }
    assert 2 in {one["line"] for one in told["problems"]}


def test_an_unknown_placeholder_in_json_is_told_with_its_place(desk: Desk) -> None:
    asked = {"type": "CustomerQuery", "data": {"FullName": ["{{name}}"]}}
    told = problem(post(desk, qbxml=None, request=asked))
    assert told["error_code"] == "INVALID_REQUEST"
    assert told["problems"] == [
        {
            "message": "There is no placeholder {{name}}.",
            "line": None,
            "column": None,
            "path": "request.data.FullName[0]",
            "fix": "There is {{last_success}}.",
            "request": None,
            "kind": "reference",
            "expected": "",
        }
    ]


def test_a_write_is_allowed_and_each_run_is_a_transaction(desk: Desk) -> None:
    answer = made(desk, qbxml=add("Ann"), paused=True)
    id_ = answer["schedule_id"]
    for number in (1, 2):
        said = act(desk, id_, "run-now")
        assert (said.status_code, said.json()["current_run"]["number"]) == (200, number)
        desk.visit()
    after = read(desk, id_)
    assert [run["error_code"] for run in after["runs"]] == ["QB_ERROR", None]
    assert (after["failures"], after["next_at"]) == (1, None)
    keys = [desk.read(name)["idempotency_key"] for name in desk.listed(identifier=id_)]
    assert keys == [f"schedule:{id_}:2", f"schedule:{id_}:1"]


def test_run_now_names_the_transaction_that_is_under_way(desk: Desk) -> None:
    id_ = made(desk, paused=True)["schedule_id"]
    first = act(desk, id_, "run-now").json()["current_run"]["transaction_id"]
    told = problem(act(desk, id_, "run-now"))
    assert (told["error_code"], told["transaction_id"]) == ("INVALID_STATE", first)
    assert told["detail"] == "Run 1 of schedule 'changed' has not ended."
    desk.act(first, "cancel").raise_for_status()
    assert act(desk, id_, "run-now").status_code == 200


def test_pause_and_resume_switch_the_clock_off_and_on(desk: Desk) -> None:
    id_ = made(desk, interval_seconds=None, cron="0 9 * * *", time_zone="Europe/Berlin")[
        "schedule_id"
    ]
    paused = act(desk, id_, "pause").json()
    assert (paused["paused"], paused["next_at"]) == (True, None)
    resumed = act(desk, id_, "resume").json()
    assert (resumed["paused"], resumed["next_at"] is None) == (False, False)
    whats = [line["what"] for line in resumed["timeline"]]
    assert whats == ["created", "paused", "resumed"]


def test_what_is_changed_stays_and_the_rest_is_as_it_was(desk: Desk) -> None:
    before = made(desk, paused=True)
    path = f"/api/schedules/{before['schedule_id']}"
    changes = {"name": "nightly", "cron": "0 2 * * *", "time_zone": "Asia/Tokyo"}
    after = desk.http.patch(path, json=changes).json()
    expected = {**before, **changes, "interval_seconds": None, "timeline": after["timeline"]}
    assert after == expected
    assert after["timeline"][-1]["what"] == "cron, name, time_zone"
    other = desk.http.patch(path, json={"time_zone": "UTC"}).json()
    assert (other["cron"], other["time_zone"]) == ("0 2 * * *", "UTC")
    assert desk.http.patch(path, json={}).json() == other
    wrong = problem(desk.http.patch(path, json={"qbxml": "<CustomerQueryRq><Nope/>"}))
    assert wrong["error_code"] == "INVALID_XML"
    request = {"type": "VendorQuery"}
    asked = desk.http.patch(path, json={"request": request}).json()
    assert (asked["request"], asked["qbxml"]) == (request, None)
    odd = problem(desk.http.patch(path, json={"cron": "x"}))
    assert odd["problems"][0]["path"] == "cron"


def test_deleting_one_ends_it_and_leaves_its_transactions(desk: Desk) -> None:
    id_ = made(desk)["schedule_id"]
    transaction_id = begun(desk, id_)
    path = f"/api/schedules/{id_}"
    assert desk.http.delete(path).status_code == 204
    desk.visit()
    assert desk.read(transaction_id)["state"] == "succeeded"
    assert desk.http.get(path).status_code == 404


def test_a_connection_with_schedules_is_not_deleted(desk: Desk) -> None:
    one = made(desk, paused=True)
    path = f"/api/connections/{desk.connection_id}"
    desk.http.post(f"{path}/disable").raise_for_status()
    told = problem(desk.http.delete(path))
    assert told["error_code"] == "INVALID_STATE"
    assert told["detail"] == f"It still has schedules: changed ({one['schedule_id']})."
    desk.http.delete(f"/api/schedules/{one['schedule_id']}").raise_for_status()
    assert desk.http.delete(path).status_code == 204


def test_a_disabled_connection_gets_no_new_schedule(desk: Desk) -> None:
    desk.http.post(f"/api/connections/{desk.connection_id}/disable").raise_for_status()
    told = problem(post(desk))
    assert (told["error_code"], told["detail"]) == ("INVALID_STATE", "The connection is disabled.")


def test_there_are_a_hundred_at_most(desk: Desk) -> None:
    first = made(desk, paused=True)["schedule_id"]
    store = desk.services.store
    (one,) = store.get(Key(Schedule, first))
    assert isinstance(one, Schedule)
    for number in range(MOST_SCHEDULES - 1):
        store.save(one.amend(id=f"{one.id}{number:02}", version=1))
    told = problem(post(desk))
    assert told["detail"] == "There are 100 schedules and change feeds, no more are allowed."


@pytest.mark.parametrize(("method", "what"), ACTIONS)
def test_anothers_is_not_there(new_desk: NewDesk, method: str, what: str) -> None:
    owner, other = new_desk(), new_desk()
    id_ = made(owner, paused=True)["schedule_id"]
    for name in (id_, UNKNOWN):
        sent = {"json": {"name": "mine"}} if method == "patch" else {}
        answer = other.http.request(method, f"/api/schedules/{name}{what}", **sent)
        assert problem(answer)["detail"] == f"There is no schedule {name!r}."
    assert other.http.get("/api/schedules").json() == {"schedules": []}


@pytest.mark.parametrize(("method", "what"), ACTIONS)
def test_reading_takes_the_scope_read_and_all_else_write(
    desk: Desk, method: str, what: str
) -> None:
    id_ = made(desk, paused=True)["schedule_id"]
    narrow = desk.with_scopes(*(one for one in Scope if one is not Scope.WRITE))
    answer = narrow.request(method, f"/api/schedules/{id_}{what}")
    assert answer.status_code == (200 if method == "get" else 403)
    blind = desk.with_scopes(Scope.WRITE)
    if method == "get":
        assert blind.get(f"/api/schedules/{id_}{what}").status_code == 403
