"""Webhooks to receivers that behave in every way, through a real server."""

from collections.abc import Iterator, Sequence

import pytest
from helpers import receiver as acts
from helpers.hooks import HOOKS, SETTINGS, deliveries, hooked, send_test, told, tried, verified
from helpers.receiver import Act, Receiver
from helpers.rest_desk import Desk, NewDesk, add, office, until

from qbwc_service.outward.post import Poster


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as made:
        yield made


@pytest.fixture(scope="module")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewDesk]:
    """Serve with a courier that gives a receiver one second, not fifteen."""
    init = Poster.__init__
    more = {"seconds": 1.0, "resolve": private_at_last}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Poster, "__init__", lambda *a, **k: init(*a, **{**k, **more}))
        with office(tmp_path_factory.mktemp("relay"), **SETTINGS) as new:
            yield new


async def private_at_last(host: str, port: int) -> Sequence[str]:
    """Resolve what was public when it was named to this network's own addresses."""
    del port
    return ["127.0.0.1"] if host == "localhost" else ["10.1.2.3", "fd00::1"]


AGAIN = ("pending", None)
GONE = ("dead_lettered", "The receiver is gone (410).")
DONE = ("succeeded", None)


@pytest.mark.parametrize(
    ("act", "code", "standing"),
    [
        (acts.status(200), 200, DONE),
        (acts.status(204), 204, DONE),
        (acts.status(301, location="/elsewhere"), 301, AGAIN),
        (acts.redirect("http://127.0.0.1:1/"), 302, AGAIN),
        (acts.status(400, b"no"), 400, AGAIN),
        (acts.status(401), 401, AGAIN),
        (acts.status(404), 404, AGAIN),
        (acts.status(410), 410, GONE),
        (acts.status(429, retry_after="3600"), 429, AGAIN),
        (acts.status(500), 500, AGAIN),
        (acts.status(503, retry_after="3600"), 503, AGAIN),
        (acts.lie(1000, b"short"), 200, DONE),
        (acts.lie(0, b"more than announced"), 200, DONE),
        (acts.endless_body(), 200, DONE),
        (acts.hang_up(), None, AGAIN),
        (acts.reset(), None, AGAIN),
        (acts.half_a_head(), None, AGAIN),
        (acts.garbage(), None, AGAIN),
        (acts.endless_headers(), None, AGAIN),
        (acts.silent(), None, AGAIN),
        (acts.slow(0.2, acts.status(200)), 200, DONE),
    ],
)
def test_what_a_receiver_does_is_noted_and_it_gets_the_same_once_more_where_it_failed(
    desk: Desk, receiver: Receiver, act: Act, code: int | None, standing: tuple[str, str | None]
) -> None:
    receiver.answers(act)
    made = hooked(desk, receiver.url)
    send_test(desk, made["id"])

    delivery = tried(desk, made["id"])
    assert (delivery["status"], delivery["status_reason"]) == standing
    assert delivery["attempts"][0]["status"] == code
    assert (delivery["attempts"][0]["error"] is None) == (code is not None)
    assert {one.target for one in receiver.got} == {"/hook"}, "nothing is followed"
    first = receiver.got[0]
    assert verified(first, made["secret"])["type"] == "webhook.test"
    if standing != AGAIN:
        return
    assert desk.http.get(f"{HOOKS}/{made['id']}").json()["status"] == "failing"
    receiver.answers(acts.status(200))
    again = desk.http.post(f"{HOOKS}/{made['id']}/deliveries/{delivery['id']}/resend")
    assert again.status_code == 202
    until(lambda: tried(desk, made["id"])["status"] == "succeeded")
    last = receiver.got[-1]
    assert (last.headers["webhook-id"], last.body) == (first.headers["webhook-id"], first.body)
    verified(last, made["secret"])
    assert desk.http.get(f"{HOOKS}/{made['id']}").json()["status"] == "enabled"


def test_a_name_that_leads_to_a_private_address_gets_nothing(desk: Desk) -> None:
    made = hooked(desk, "https://rebound.example.com/hook")
    send_test(desk, made["id"])
    delivery = tried(desk, made["id"])
    (attempt,) = delivery["attempts"]
    assert (delivery["status"], attempt["status"]) == ("pending", None)
    assert "private" in attempt["error"]


def test_a_port_where_nobody_listens_is_a_failure_that_says_so(desk: Desk) -> None:
    with Receiver() as gone:
        url = gone.url
    made = hooked(desk, url)
    send_test(desk, made["id"])
    (attempt,) = tried(desk, made["id"])["attempts"]
    assert attempt["status"] is None
    assert "127.0.0.1" in attempt["error"]


@pytest.mark.parametrize("code", [429, 503])
def test_a_receiver_may_say_when_to_come_again(desk: Desk, receiver: Receiver, code: int) -> None:
    receiver.answers(acts.status(code, retry_after="7200"))
    made = hooked(desk, receiver.url)
    send_test(desk, made["id"])
    delivery = tried(desk, made["id"])
    began, again = delivery["attempts"][0]["timestamp"], delivery["next_try_at"]
    assert began[:10] <= again[:10]
    assert again[11:19] == f"{(int(began[11:13]) + 2) % 24:02}{began[13:19]}"


def test_a_receiver_that_is_gone_is_disabled_until_a_person_enables_it(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers(acts.status(410), acts.status(200))
    made = hooked(desk, receiver.url)
    send_test(desk, made["id"])
    until(lambda: desk.http.get(f"{HOOKS}/{made['id']}").json()["status"] == "disabled")
    shown = desk.http.get(f"{HOOKS}/{made['id']}").json()
    assert shown["status_reason"] == "It answered 410 Gone."
    assert desk.http.post(f"{HOOKS}/{made['id']}/test").status_code == 409
    assert desk.http.patch(f"{HOOKS}/{made['id']}", json={"disabled": False}).status_code == 200
    send_test(desk, made["id"])
    until(lambda: deliveries(desk, made["id"])[0]["status"] == "succeeded")


def test_a_transaction_is_told_in_order_with_what_quickbooks_answered(
    desk: Desk, receiver: Receiver
) -> None:
    made = hooked(desk, receiver.url, events=["transaction.*"])
    good, bad = desk.queued(add("Ann"), identifier="one"), desk.queued(add("Ann"))
    desk.visit()
    assert sorted(told(receiver, 2)) == ["transaction.failed", "transaction.succeeded"]
    bodies = {one.json["data"]["transaction_id"]: one.json for one in receiver.got}
    data = bodies[good]["data"]
    assert (data["identifier"], data["state"], data["outcome"]) == ("one", "succeeded", "applied")
    (result,) = data["results"]
    assert (result["type"], result["status_code"], result["outcome"]) == (
        "CustomerAdd",
        0,
        "applied",
    )
    assert result["data"]["Name"] == "Ann"
    (failed,) = bodies[bad]["data"]["results"]
    assert (failed["status_code"], failed["data"]) == (3100, None)
    assert bodies[bad]["data"]["error_code"] == "QB_ERROR"
    for one in receiver.got:
        verified(one, made["secret"])


def test_results_are_those_of_the_transaction_itself(desk: Desk, receiver: Receiver) -> None:
    hooked(desk, receiver.url, events=["transaction.succeeded"])
    asked = desk.ask({"type": "CustomerAdd", "data": {"Name": "Ann"}})
    assert asked.status_code == 202, asked.text
    desk.visit()
    (got,) = receiver.wait_for(1)
    shown = desk.read(asked.json()["transaction_id"])["requests"]
    results = got.json["data"]["results"]
    assert results == [{k: v for k, v in one.items() if k != "warnings"} for one in shown]


def test_a_large_answer_is_left_out_and_the_body_says_so(desk: Desk, receiver: Receiver) -> None:
    hooked(desk, receiver.url, events=["transaction.succeeded"])
    adds = "".join(add(f"Customer {number:03}") for number in range(60))
    desk.queued(f'<QBXMLMsgsRq onError="stopOnError">{adds}</QBXMLMsgsRq>')
    desk.visit()
    (got,) = receiver.wait_for(1)
    data = got.json["data"]
    assert (data["results"], data["truncated"]) == (None, True)
    assert len(got.body) < 20_000


def test_an_answer_that_was_purged_has_no_results(desk: Desk, receiver: Receiver) -> None:
    receiver.answers(acts.status(500), acts.status(200))
    made = hooked(desk, receiver.url, events=["transaction.succeeded"])
    transaction = desk.queued(add("Bob"))
    desk.visit()
    delivery = tried(desk, made["id"])
    assert desk.http.delete(f"/api/transactions/{transaction}/payload").status_code == 200
    desk.http.post(f"{HOOKS}/{made['id']}/deliveries/{delivery['id']}/resend")
    first, last = receiver.wait_for(2)
    before, after = first.json["data"], last.json["data"]
    assert before["results"][0]["data"]["Name"] == "Bob"
    assert after == {**before, "results": None}
