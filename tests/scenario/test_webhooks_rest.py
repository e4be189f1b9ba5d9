"""/api/webhook-endpoints through the door: what is made, changed, refused, sent again."""

from collections.abc import Iterator
from typing import Any

import pytest
from helpers import receiver as acts
from helpers.hooks import (
    HOOKS,
    SETTINGS,
    by_subject,
    deliveries,
    hooked,
    send_test,
    told,
    tried,
    verified,
)
from helpers.receiver import Receiver
from helpers.rest_desk import Desk, NewDesk, add, problem, until

from qbwc_service.domain.keys import Scope
from qbwc_service.domain.webhooks import Endpoint

__all__ = ["SETTINGS"]

URL = "https://hooks.example.com/qb"
NOWHERE = "https://hooks.example.com:1/never-asked"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as made:
        yield made


def test_an_endpoint_is_made_read_listed_changed_and_deleted(desk: Desk) -> None:
    made = hooked(
        desk,
        URL,
        events=["transaction.*", "customer.updated"],
        connection_id=desk.connection_id,
        description="The shop",
        header={"name": "X-Token", "value": "abc"},
    )
    secret, id_ = made.pop("secret"), made["id"]
    assert secret.startswith("whsec_")
    (line,) = made.pop("timeline")
    assert (line["what"], line["by"]) == ("created", "shop")
    created = made.pop("created_at")
    assert made == {
        "id": id_,
        "url": URL,
        "events": ["transaction.*", "customer.updated"],
        "connection_id": desk.connection_id,
        "description": "The shop",
        "header": {"name": "X-Token"},
        "status": "enabled",
        "status_reason": None,
        "failing_since": None,
        "slow": False,
    }
    whole = {**made, "timeline": [line], "created_at": created}
    assert desk.http.get(f"{HOOKS}/{id_}").json() == whole
    assert desk.http.get(HOOKS).json() == {"webhook_endpoints": [whole]}

    desk.amend(Endpoint, id_, slow=True)
    assert desk.http.get(f"{HOOKS}/{id_}").json()["slow"] is True

    changed = desk.http.patch(
        f"{HOOKS}/{id_}",
        json={"events": ["*"], "connection_id": None, "header": None, "disabled": True},
    ).json()
    assert (changed["events"], changed["connection_id"], changed["header"]) == (["*"], None, None)
    assert (changed["status"], changed["status_reason"]) == ("disabled", "Disabled by a person.")
    assert changed["timeline"][-1]["what"] == "connection_id, disabled, events, header"

    assert desk.http.delete(f"{HOOKS}/{id_}").status_code == 204
    assert desk.http.get(f"{HOOKS}/{id_}").status_code == 404
    assert desk.http.get(HOOKS).json() == {"webhook_endpoints": []}


@pytest.mark.parametrize(
    ("body", "path", "message"),
    [
        ({"url": "ftp://a.example/"}, "url", "The URL must begin with https://"),
        ({"url": "http://a.example/"}, "url", "https"),
        ({"url": "https://10.0.0.1/"}, "url", "10.0.0.1"),
        ({"url": "https://169.254.169.254/latest"}, "url", "169.254.169.254"),
        ({"url": "https://[::ffff:10.0.0.1]/"}, "url", "private"),
        ({"url": "https://2130706433/"}, "url", "127.0.0.1"),
        ({"url": "https://user:pw@a.example/"}, "url", ""),
        ({"url": URL, "events": ["transaction.exploded"]}, "events[0]", "no event type"),
        ({"url": URL, "events": ["*", "nonsense"]}, "events[1]", "no event type"),
        ({"url": URL, "events": ["transactions.*"]}, "events[0]", "no event type"),
        ({"url": URL, "events": ["costumer.created"]}, "events[0]", "no event type"),
        ({"url": URL, "connection_id": "con_other"}, "connection_id", "there is no connection"),
        ({"url": URL, "header": {"name": "Host", "value": "x"}}, "header.name", "Host"),
        ({"url": URL, "header": {"name": "webhook-id", "value": "x"}}, "header.name", "webhook-id"),
        ({"url": URL, "header": {"name": "Keep-Alive", "value": "x"}}, "header.name", "Keep"),
        ({"url": URL, "header": {"name": "a b", "value": "x"}}, "header.name", "a b"),
        ({"url": URL, "header": {"name": "X-T", "value": "a\r\nb"}}, "header.value", "line end"),
    ],
)
def test_what_cannot_be_set_is_refused_with_its_place(
    desk: Desk, body: dict[str, Any], path: str, message: str
) -> None:
    for answer in (
        desk.http.post(HOOKS, json=body),
        desk.http.patch(f"{HOOKS}/{hooked(desk, URL)['id']}", json=body),
    ):
        said = problem(answer)
        assert (answer.status_code, said["error_code"]) == (400, "INVALID_REQUEST")
        (found,) = said["problems"]
        assert found["path"] == path
        assert message in f"{found['message']}: {found['fix']}"
        assert found["fix"]


@pytest.mark.parametrize("body", [{}, {"url": 5}, {"url": URL, "events": []}, {"url": URL, "x": 1}])
def test_what_is_no_endpoint_is_refused(desk: Desk, body: dict[str, Any]) -> None:
    assert problem(desk.http.post(HOOKS, json=body))["error_code"] == "INVALID_REQUEST"


def test_a_connection_of_another_tenant_is_not_there(desk: Desk, new_desk: NewDesk) -> None:
    body = {"url": URL, "connection_id": new_desk().connection_id}
    (found,) = problem(desk.http.post(HOOKS, json=body))["problems"]
    assert found["path"] == "connection_id"


def test_a_tenant_has_twenty_endpoints_at_most(desk: Desk) -> None:
    ids = [hooked(desk, URL)["id"] for _ in range(20)]
    answer = desk.http.post(HOOKS, json={"url": URL})
    assert (answer.status_code, problem(answer)["error_code"]) == (409, "INVALID_STATE")
    desk.http.delete(f"{HOOKS}/{ids[0]}")
    hooked(desk, URL)


CALLS = [
    ("GET", "", Scope.READ),
    ("PATCH", "", Scope.ADMIN),
    ("DELETE", "", Scope.ADMIN),
    ("POST", "/rotate-secret", Scope.ADMIN),
    ("POST", "/test", Scope.ADMIN),
    ("GET", "/deliveries", Scope.READ),
    ("POST", "/deliveries/evt_1/resend", Scope.ADMIN),
    ("POST", "/replay?since=2026-01-01T00:00:00Z", Scope.ADMIN),
]


@pytest.mark.parametrize(("method", "path", "scope"), CALLS)
def test_another_tenants_endpoint_is_not_there_and_reading_keys_change_nothing(
    desk: Desk, new_desk: NewDesk, method: str, path: str, scope: Scope
) -> None:
    address = f"{HOOKS}/{hooked(desk, URL)['id']}{path}"
    body = {"json": {"description": "x"}} if method == "PATCH" else {}
    assert new_desk().http.request(method, address, **body).status_code == 404
    if scope is Scope.ADMIN:
        for low in (Scope.READ, Scope.WRITE):
            answer = desk.with_scopes(low).request(method, address, **body)
            assert (answer.status_code, problem(answer)["error_code"]) == (403, "FORBIDDEN")
    assert desk.client("").request(method, address, **body).status_code == 401


def test_creating_and_rotating_for_callbacks_needs_an_admin(desk: Desk) -> None:
    reader = desk.with_scopes(Scope.READ)
    assert reader.post(HOOKS, json={"url": URL}).status_code == 403
    assert reader.post(f"{HOOKS}/callbacks/rotate-secret").status_code == 403
    assert reader.get(HOOKS).status_code == 200


def test_a_rotated_secret_signs_beside_the_new_one(desk: Desk, receiver: Receiver) -> None:
    made = hooked(desk, receiver.url, header={"name": "X-Token", "value": "abc"})
    fresh = desk.http.post(f"{HOOKS}/{made['id']}/rotate-secret").json()
    assert fresh["secret"] != made["secret"]
    send_test(desk, made["id"])
    (got,) = receiver.wait_for(1)
    assert verified(got, made["secret"], fresh["secret"])["data"] == {
        "webhook_endpoint_id": made["id"],
        "description": "",
        "url": f"{desk.url}/api/webhook-endpoints/{made['id']}",
    }
    assert got.headers["x-token"] == "abc"
    assert got.headers["content-type"] == "application/json"


def test_deliveries_are_listed_page_by_page_and_by_state(desk: Desk, receiver: Receiver) -> None:
    receiver.answers(acts.status(410))
    made = hooked(desk, receiver.url)
    send_test(desk, made["id"])
    until(lambda: deliveries(desk, made["id"], status="dead_lettered"))
    receiver.answers(acts.status(200, b"thanks"))
    desk.http.patch(f"{HOOKS}/{made['id']}", json={"disabled": False})
    send_test(desk, made["id"])
    send_test(desk, made["id"])
    until(lambda: len(deliveries(desk, made["id"], status="succeeded")) == 2)

    first = desk.http.get(f"{HOOKS}/{made['id']}/deliveries", params={"limit": 2}).json()
    params = {"limit": 2, "cursor": first["next_cursor"]}
    second = desk.http.get(f"{HOOKS}/{made['id']}/deliveries", params=params).json()
    assert [one["status"] for one in first["deliveries"]] == ["succeeded", "succeeded"]
    assert [one["status"] for one in second["deliveries"]] == ["dead_lettered"]
    assert second["next_cursor"] is None
    assert deliveries(desk, made["id"], status="pending") == []
    one = first["deliveries"][0]
    (attempt,) = one["attempts"]
    assert (attempt["status"], attempt["response"], attempt["error"]) == (200, "thanks", None)
    assert (one["type"], one["subject"], one["next_try_at"]) == ("webhook.test", made["id"], None)

    dead = second["deliveries"][0]["id"]
    again = desk.http.post(f"{HOOKS}/{made['id']}/deliveries/{dead}/resend")
    assert (again.status_code, again.json()["status"]) == (202, "pending")
    until(lambda: len(deliveries(desk, made["id"], status="succeeded")) == 3)
    assert desk.http.post(f"{HOOKS}/{made['id']}/deliveries/evt_no/resend").status_code == 404


def test_a_replay_tells_all_again_in_order_also_what_was_before_the_endpoint(
    desk: Desk, receiver: Receiver
) -> None:
    for name in "AB":
        desk.queued(add(name))
    desk.visit()
    made = hooked(desk, receiver.url, events=["transaction.*"])
    replay = f"{HOOKS}/{made['id']}/replay"
    done = desk.http.post(replay, params={"since": "2026-01-01T00:00:00Z"})
    assert (done.status_code, done.json()) == (202, {"queued": 2, "next_after": None})
    receiver.wait_for(2)
    until(lambda: len(deliveries(desk, made["id"], status="succeeded")) == 2)
    desk.http.post(replay, params={"since": "2026-01-01T00:00:00Z"})
    got = receiver.wait_for(4)
    assert [len(ids) for ids in by_subject(got).values()] == [1, 1]
    assert desk.http.post(replay, params={"since": "yesterday"}).status_code == 400
    future = desk.http.post(replay, params={"since": "2999-01-01T00:00:00Z"})
    assert future.json() == {"queued": 0, "next_after": None}


def test_a_job_may_name_its_own_receiver_and_so_do_its_retries(
    desk: Desk, receiver: Receiver
) -> None:
    secret = desk.http.post(f"{HOOKS}/callbacks/rotate-secret").json()["secret"]
    url = receiver.url_of("127.0.0.1", "/order/7")
    desk.queued(add("Ann"))
    desk.visit()
    failed = desk.queued(add("Ann"), callback_url=url)
    desk.visit()
    (got,) = receiver.wait_for(1)
    assert (got.target, got.json["type"]) == ("/order/7", "transaction.failed")
    verified(got, secret)

    fresh = desk.http.post(f"{HOOKS}/callbacks/rotate-secret").json()["secret"]
    assert desk.act(failed, "retry").status_code in (200, 202)
    desk.visit()
    got = receiver.wait_for(2)[-1]
    assert verified(got, secret, fresh)["data"]["transaction_id"] != failed

    assert desk.http.get(HOOKS).json() == {"webhook_endpoints": []}
    (shown,) = desk.http.get(HOOKS, params={"callbacks": True}).json()["webhook_endpoints"]
    assert shown["url"] == f"http://127.0.0.1:{receiver.port}"
    assert len(deliveries(desk, shown["id"])) == 2
    for method in ("PATCH", "DELETE"):
        body = {"json": {}} if method == "PATCH" else {}
        answer = desk.http.request(method, f"{HOOKS}/{shown['id']}", **body)
        assert answer.status_code == 404


def test_a_dead_letter_of_a_callback_can_be_sent_again(desk: Desk, receiver: Receiver) -> None:
    receiver.answers(acts.status(410), acts.status(200))
    desk.queued(callback_url=receiver.url)
    desk.visit()
    receiver.wait_for(1)
    (shown,) = desk.http.get(HOOKS, params={"callbacks": True}).json()["webhook_endpoints"]
    until(lambda: deliveries(desk, shown["id"], status="dead_lettered"))
    one = tried(desk, shown["id"])
    answer = desk.http.post(f"{HOOKS}/{shown['id']}/deliveries/{one['id']}/resend")
    assert answer.status_code == 202
    until(lambda: deliveries(desk, shown["id"], status="succeeded"))


@pytest.mark.parametrize("url", ["https://10.1.2.3/", "http://a.example/", "nonsense"])
def test_a_callback_that_may_not_be_reached_is_refused(desk: Desk, url: str) -> None:
    said = problem(desk.submit(callback_url=url))
    (found,) = said["problems"]
    assert (said["error_code"], found["path"]) == ("INVALID_REQUEST", "callback_url")


def test_the_fix_of_an_address_is_what_its_message_says_of_what_to_do(desk: Desk) -> None:
    url = "https://user:pw@hooks.example.com/"
    fix = "Take it out and give a header instead."
    for answer in (desk.http.post(HOOKS, json={"url": url}), desk.submit(callback_url=url)):
        said = problem(answer)
        assert [said["fix"], *(one["fix"] for one in said["problems"])] == [fix, fix]


def test_an_endpoint_is_told_only_of_its_types_its_connection_and_its_tenant(
    desk: Desk, new_desk: NewDesk, receiver: Receiver
) -> None:
    other = new_desk()
    hooked(desk, receiver.url, events=["transaction.failed"])
    hooked(desk, receiver.url_of("127.0.0.1", "/all"), connection_id=desk.connection_id)
    for one in (other, desk):
        one.queued(add("Ann"))
        one.visit()
    types = told(receiver, 3)
    assert sorted(types) == [
        "connection.online",
        "connection.setup_completed",
        "transaction.succeeded",
    ]
    assert {one.target for one in receiver.got} == {"/all"}


def test_what_is_deleted_is_not_told_any_more(desk: Desk, receiver: Receiver) -> None:
    receiver.answers(acts.status(500))
    made = hooked(desk, receiver.url)
    send_test(desk, made["id"])
    tried(desk, made["id"])
    desk.http.delete(f"{HOOKS}/{made['id']}")
    other = hooked(desk, receiver.url)
    send_test(desk, other["id"])
    receiver.wait_for(2)
    assert {one.json["data"]["webhook_endpoint_id"] for one in receiver.got} == {
        made["id"],
        other["id"],
    }
