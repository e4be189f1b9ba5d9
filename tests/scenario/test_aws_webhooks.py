"""Webhooks on AWS: the table's stream, the queue, the function that sends, and the tick behind.

DynamoDB Local holds the records, moto the queue; the function is the real one, in this process.
"""

from datetime import timedelta
from unittest.mock import patch

import pytest
from helpers.builders import delivery
from helpers.carried import SECRET, Carried, Receiver, receiving
from helpers.office import ADD
from standardwebhooks import Webhook

from qbwc_service.domain import events
from qbwc_service.domain.deliveries import State
from qbwc_service.domain.webhooks import AT_ONCE, Endpoint
from qbwc_service.steps import (
    carrying,
    deliveries,
    endpoints,
)
from qbwc_service.store.port import Key, StoreUnavailableError
from qbwc_service.wiring import now

HOUR = 3_600.0


def test_an_outcome_reaches_the_receiver_with_a_signature_that_verifies(
    at: Carried, receiver: Receiver
) -> None:
    at.office.clock.now = now()  # whoever verifies has only his own clock
    at.office.first_visit()
    at.pump()
    at.endpoint(receiver.url, events=("transaction.*",))
    job = at.office.submit(ADD.format("Ann"), identifier="order-1")
    at.office.pc.visit()
    at.pump()
    ((headers, body),) = receiver.got
    assert Webhook(SECRET).verify(headers["raw"], headers) == body
    assert (body["type"], body["data"]["transaction_id"]) == ("transaction.succeeded", job)
    (done,) = at.deliveries()
    assert (done.state, [one.status for one in done.tries]) == (State.SUCCEEDED, [204])
    assert at.held.told == []


def test_a_job_with_a_callback_url_tells_it_and_no_other(at: Carried, receiver: Receiver) -> None:
    at.happened("transaction.succeeded", callback_url=receiver.url)
    at.happened("transaction.succeeded", "tx-2")
    at.pump()
    assert receiver.told("tx-1") == ["transaction.succeeded"]
    assert receiver.told("tx-2") == []


def test_a_failed_try_is_made_again_by_a_delayed_message_and_then_by_the_tick(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    receiver.answers = [500] * 4
    at.happened("transaction.succeeded")
    at.pump()
    name = at.deliveries()[0].id
    assert [(one, seconds in (5, 6)) for one, seconds in at.held.told] == [(name, True)]
    at.office.clock.forward(seconds=4)
    at.pump()
    assert len(receiver.got) == 1
    at.office.clock.forward(seconds=3)
    at.pump()
    assert len(receiver.got) == 2
    assert [300 <= seconds <= 331 for _, seconds in at.held.told[1:]] == [True]
    at.office.clock.forward(seconds=331)
    at.pump()  # the third try: the next pause is half an hour, which no message can wait for
    assert (len(receiver.got), len(at.held.told)) == (3, 2)
    at.pass_time(29 * 60)
    assert len(receiver.got) == 3
    at.pass_time(6 * 60)
    assert len(receiver.got) == 4
    at.pass_time(3 * HOUR, step=300)
    assert at.states() == [State.SUCCEEDED]
    assert [one.status for one in at.delivery(name).tries] == [500, 500, 500, 500, 204]
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1


def test_a_receiver_that_never_takes_it_leaves_a_dead_letter_after_ten_tries(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    receiver.answers = [500] * 100
    at.happened("transaction.succeeded")
    at.pump()
    at.office.clock.forward(seconds=6)
    at.pump()
    at.pass_time(120 * HOUR, step=2 * HOUR)
    (dead,) = at.deliveries()
    assert (dead.state, dead.reason) == (State.DEAD_LETTERED, "Tried 10 times without success.")
    assert len(receiver.got) == 10


def test_events_of_one_subject_come_in_order_and_wait_for_the_first(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    receiver.failing = {"tx-1"}
    for type_ in ("in_doubt", "settled", "succeeded"):
        at.happened(f"transaction.{type_}")
    at.happened("transaction.failed", "tx-2")
    at.pump()
    assert receiver.told("tx-2") == ["transaction.failed"]
    assert receiver.told("tx-1") == ["transaction.in_doubt"]
    receiver.failing = set()
    at.office.clock.forward(seconds=6)
    at.pump()
    told = ["transaction.in_doubt", "transaction.in_doubt"]
    assert receiver.told("tx-1") == [*told, "transaction.settled", "transaction.succeeded"]


def test_events_of_one_save_keep_their_order(at: Carried, receiver: Receiver) -> None:
    at.endpoint(receiver.url)
    moment = at.office.clock()
    types = ["transaction.settled", "transaction.succeeded"] * 3
    for number in range(5):
        subject = f"tx-{number}"
        at.office.store.save(
            *(
                events.new(
                    one, moment, subject, tenant_id="default", data={"transaction_id": subject}
                )
                for one in types
            )
        )
    at.pump()
    assert [receiver.told(f"tx-{number}") for number in range(5)] == [types] * 5


def test_resend_and_replay_and_a_test_leave_at_once(at: Carried, receiver: Receiver) -> None:
    at.endpoint(receiver.url)
    services, caller = at.office.services, at.office.caller
    at.happened("transaction.succeeded")
    at.pump()
    (done,) = at.deliveries()
    deliveries.resend(services, caller, "we_one", done.name)
    at.pump()
    assert len(receiver.got) == 2
    since = at.office.clock() - timedelta(hours=1)
    assert deliveries.replay(services, caller, "we_one", since).queued == 1
    at.pump()
    assert len(receiver.got) == 3
    endpoints.test(services, caller, "we_one")
    at.pump()
    assert receiver.types[3:] == ["webhook.test"]


def test_one_sent_again_by_a_person_frees_those_behind_it_at_once(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    receiver.answers = [500] * 4
    at.happened("transaction.in_doubt")
    at.happened("transaction.settled")
    at.pump()
    at.office.clock.forward(seconds=6)
    at.pump()
    at.pass_time(HOUR, step=300)
    first, second = at.deliveries()
    assert (len(first.tries), second.tries) == (4, ())
    assert first.due_at is not None
    assert first.due_at - at.office.clock() > timedelta(hours=1)
    deliveries.resend(at.office.services, at.office.caller, "we_one", first.name)
    at.pump()
    assert at.states() == [State.SUCCEEDED] * 2


def test_a_long_replay_tells_the_queue_of_few_which_go_on_with_all_the_others(
    at: Carried, receiver: Receiver
) -> None:
    for number in range(30):
        at.happened("transaction.in_doubt", f"tx-{number}")
        at.happened("transaction.settled", f"tx-{number}")
    at.pump()
    at.endpoint(receiver.url)
    since = at.office.clock() - timedelta(hours=1)
    assert deliveries.replay(at.office.services, at.office.caller, "we_one", since).queued == 60
    assert len(at.held.told) == AT_ONCE
    at.pump()
    assert at.states() == [State.SUCCEEDED] * 60
    told = {tuple(receiver.told(f"tx-{number}")) for number in range(30)}
    assert told == {("transaction.in_doubt", "transaction.settled")}


def test_what_the_queue_cannot_be_told_of_is_done_all_the_same_and_found_by_the_tick(
    at: Carried, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    at.endpoint(receiver.url)
    services, caller = at.office.services, at.office.caller
    at.happened("transaction.succeeded")
    at.pump()
    (done,) = at.deliveries()
    since = at.office.clock() - timedelta(hours=1)
    with patch.object(at.held, "tell", side_effect=StoreUnavailableError("away")):
        again = deliveries.resend(services, caller, "we_one", done.name)
        assert deliveries.replay(services, caller, "we_one", since).queued == 1
    assert again.state is State.PENDING
    warned = {one.msg for one in caplog.records if one.levelname == "WARNING"}
    assert warned == {"deliveries_untold"}
    at.pump()
    assert len(receiver.got) == 1
    at.pass_time(60)
    assert (len(receiver.got), at.states()) == (2, [State.SUCCEEDED])


def test_what_waits_for_an_endpoint_leaves_when_that_is_enabled_again(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(
        "https://hooks.example.com/", failing_since=at.office.clock(), trying="we_one/other"
    )
    at.office.store.save(
        delivery("other", "we_one", taken_until=at.office.clock() + carrying.LEASE)
    )
    for number in range(3):
        at.happened("transaction.succeeded", f"tx-{number}")
    at.pump()
    services, caller = at.office.services, at.office.caller
    endpoints.change(services, caller, "we_one", {"disabled": True})
    (made,) = at.office.store.get(Key(Endpoint, "we_one"))
    assert isinstance(made, Endpoint)
    at.office.store.save(made.evolve(url=receiver.url))
    endpoints.change(services, caller, "we_one", {"disabled": False})
    at.pump()
    assert len(receiver.got) == 3


def test_what_waits_behind_another_is_not_told_of_each_minute(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    receiver.failing = {"tx-1"}
    for type_ in ("in_doubt", "settled", "succeeded"):
        at.happened(f"transaction.{type_}")
    at.pump()
    at.office.clock.forward(seconds=6)
    at.pump()
    at.office.clock.forward(seconds=60)
    at.tick()  # moves those behind to the time of the first
    told = len(at.held.told)
    at.pass_time(180)
    assert len(at.held.told) == told


def test_what_an_endpoint_that_is_gone_or_disabled_was_to_get_ends_unsent(
    at: Carried, receiver: Receiver
) -> None:
    made = at.endpoint(receiver.url)
    receiver.answers = [410]
    at.happened("transaction.in_doubt")
    at.happened("transaction.settled")
    at.pump()
    assert [one.reason for one in at.deliveries()] == [
        "The receiver is gone (410).",
        "It answered 410 Gone.",
    ]
    at.happened("transaction.succeeded")
    at.pump()
    assert (made.id, len(receiver.got), len(at.states())) == ("we_one", 1, 2)


def test_a_long_line_to_a_disabled_endpoint_ends_unsent(at: Carried, receiver: Receiver) -> None:
    at.endpoint(receiver.url)
    receiver.answers = [500]
    for _ in range(carrying.UNSENT_AT_ONCE + 3):
        at.happened("transaction.in_doubt")
    at.pump()
    (made,) = at.office.store.get(Key(Endpoint, "we_one"))
    assert isinstance(made, Endpoint)
    at.office.store.save(made.evolve(disabled="It is gone."))
    at.office.clock.forward(seconds=6)
    at.pump()
    assert {(one.state, one.reason) for one in at.deliveries()} == {
        (State.DEAD_LETTERED, "It is gone.")
    }
    assert len(receiver.got) == 1


def test_many_events_for_one_dead_and_three_living_receivers_all_arrive(
    at: Carried, receiver: Receiver
) -> None:
    with receiving() as second, receiving() as dead:
        at.endpoint(receiver.url, "we_a")
        at.endpoint(second.url, "we_b")
        at.endpoint(dead.url, "we_dead")
        dead.answers = [500] * 1_000
        for number in range(20):
            at.happened("transaction.in_doubt", f"tx-{number}")
            at.happened("transaction.settled", f"tx-{number}")
        at.pump()
        for one in (receiver, second):
            assert len(one.got) == 40
            orders = {tuple(one.told(f"tx-{number}")) for number in range(20)}
            assert orders == {("transaction.in_doubt", "transaction.settled")}
        assert len(dead.got) <= 20, "the others wait while one is tried"
        dead.answers = []
        at.pass_time(15 * 60)
        assert at.states() == [State.SUCCEEDED] * 120
