"""Webhooks on AWS when messages come twice or late, processes die, stores are away or moved."""

import json
import threading
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from helpers import lambda_rie
from helpers.carried import Carried, Receiver, batch, receiving
from helpers.lambda_rie import skipped_at_the_desk

from qbwc_service.domain.deliveries import State
from qbwc_service.domain.webhooks import Post
from qbwc_service.steps import (
    carrying,
    delivering,
)
from qbwc_service.steps.endpoint_rules import policy
from qbwc_service.store.dynamodb import DynamoStore
from qbwc_service.store.port import StoreUnavailableError

HOUR = 3_600.0


def test_messages_in_any_order_and_twice_still_tell_each_event_once_and_in_order(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    for type_ in ("in_doubt", "settled", "succeeded"):
        at.happened(f"transaction.{type_}")
    records = at.stream()
    for text in (*reversed(records), *records):
        at.send(text)
        at.pump(at_once=1)
    assert receiver.told("tx-1") == [
        "transaction.in_doubt",
        "transaction.settled",
        "transaction.succeeded",
    ]
    assert at.states() == [State.SUCCEEDED] * 3


def test_a_message_that_comes_early_or_again_sends_nothing(at: Carried, receiver: Receiver) -> None:
    at.endpoint(receiver.url)
    receiver.answers = [503]
    at.happened("transaction.succeeded")
    at.pump()
    (waits,) = at.deliveries()
    carrying.go_on(at.office.services, waits.id)
    at.pump()
    assert len(receiver.got) == 1
    at.office.clock.forward(seconds=6)
    at.pump()
    carrying.go_on(at.office.services, waits.id)
    at.tick()
    assert (len(receiver.got), at.states()) == (2, [State.SUCCEEDED])


def test_of_two_functions_with_one_message_one_sends(at: Carried, receiver: Receiver) -> None:
    at.endpoint(receiver.url)
    receiver.gate = threading.Event()
    at.happened("transaction.succeeded")
    (text,) = at.stream()
    message = {"MessageId": "m", "Body": text}
    first = threading.Thread(target=lambda: at.function(batch(message), None))
    first.start()
    try:
        while not receiver.got:  # bounded by the test's own time limit
            first.join(0.01)
        (name,) = [one.id for one in at.deliveries()]
        assert carrying.take(at.office.services, name) is None
    finally:
        receiver.gate.set()
        first.join()
    assert (len(receiver.got), at.states()) == (1, [State.SUCCEEDED])


def test_one_killed_between_sending_and_saving_is_sent_again_once_its_lease_is_over(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.succeeded")

    def dies(*_: object) -> None:
        raise RuntimeError("killed")

    with patch.object(delivering, "conclude", dies):
        at.pump()
    assert (len(receiver.got), at.states()) == (1, [State.PENDING])
    at.tick()
    assert len(receiver.got) == 1
    at.pass_time(carrying.LEASE.total_seconds() + 60)
    assert (len(receiver.got), at.states()) == (2, [State.SUCCEEDED])
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1


def test_one_killed_before_the_next_in_line_was_seen_to_is_found_by_the_tick(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.in_doubt")
    at.happened("transaction.settled")
    first, second = at.stream()
    real = delivering.conclude

    def dies_after(*args: Any) -> None:
        real(*args)
        raise RuntimeError("killed")

    with patch.object(delivering, "conclude", dies_after):  # the second makes both deliveries
        answer = at.function(batch({"MessageId": "m", "Body": second}), None)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m"}]}
    assert receiver.types == ["transaction.in_doubt"]
    at.pass_time(120)
    assert receiver.types == ["transaction.in_doubt", "transaction.settled"]
    at.send(first)
    at.pump()
    assert len(receiver.got) == 2


def test_of_a_batch_only_what_failed_comes_again(at: Carried, receiver: Receiver) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.succeeded")
    (good,) = at.stream()
    answer = at.function(
        batch(
            {"MessageId": "good", "Body": good},
            {"MessageId": "rubbish", "Body": "{}"},
            {"MessageId": "no json", "Body": "none"},
        ),
        None,
    )
    assert answer == {
        "batchItemFailures": [{"itemIdentifier": "rubbish"}, {"itemIdentifier": "no json"}]
    }
    assert at.states() == [State.SUCCEEDED]


def test_a_slow_receiver_does_not_hold_the_batch_beyond_the_functions_time(
    at: Carried, receiver: Receiver
) -> None:
    class Hurried:
        aws_request_id = "hurried"

        def get_remaining_time_in_millis(self) -> int:
            return 6_000

    receiver.gate = threading.Event()
    with receiving() as quick:
        at.endpoint(receiver.url, "we_slow", events=("transaction.failed",))
        at.endpoint(quick.url, "we_quick", events=("transaction.succeeded",))
        at.happened("transaction.failed")
        at.happened("transaction.succeeded", "tx-2")
        slow, fast = at.stream()
        try:
            answer = at.function(
                batch({"MessageId": "slow", "Body": slow}, {"MessageId": "fast", "Body": fast}),
                Hurried(),
            )
        finally:
            receiver.gate.set()
        assert answer == {"batchItemFailures": [{"itemIdentifier": "slow"}]}
        assert quick.types == ["transaction.succeeded"]
    at.pass_time(180)
    assert at.states() == [State.SUCCEEDED] * 2
    assert receiver.types == ["transaction.failed"] * 2


def test_a_store_that_is_away_fails_the_message_and_nothing_is_lost(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.succeeded")
    (text,) = at.stream()
    with patch.object(DynamoStore, "select", side_effect=StoreUnavailableError("away")):
        answer = at.function(batch({"MessageId": "m", "Body": text}), None)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m"}]}
    at.send(text)
    at.pump()
    assert at.states() == [State.SUCCEEDED]


def test_events_that_were_handed_out_before_a_move_are_not_handed_out_again(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.in_doubt", "tx-1")
    (text,) = at.stream()
    name = json.loads(text)["dynamodb"]["Keys"]["sk"]["S"].partition("/")[2]
    at.office.store.save(Post(id="post", position=name))
    at.send(text)
    at.happened("transaction.succeeded", "tx-2")
    at.pump()
    assert receiver.types == ["transaction.succeeded"]


def test_a_receiver_on_this_machine_is_refused_where_no_test_allows_it(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.succeeded")
    at.function._rules = policy(at.office.services)
    at.pump()
    ((waits,), got) = at.deliveries(), receiver.got
    assert (got, waits.state, len(waits.tries)) == ([], State.PENDING, 1)
    assert waits.tries[0].trouble.startswith("127.0.0.1 is a loopback address")


@pytest.mark.proof
def test_the_built_function_hands_out_takes_and_refuses_a_receiver_on_this_machine(
    at: Carried, receiver: Receiver, tmp_path: Path, dynamodb_endpoint: str, moto_endpoint: str
) -> None:
    at.endpoint(receiver.url)
    at.happened("transaction.succeeded")
    (text,) = at.stream()
    env = {
        "QBRELAY_TABLE": at.table,
        "QBRELAY_AWS_ENDPOINT": dynamodb_endpoint,
        "QBRELAY_S3_ENDPOINT": moto_endpoint,
        "QBRELAY_QUEUE": at.url,
        "QBRELAY_QUEUE_BACKLOG": at.backlog_url,
        "QBRELAY_STAGE": "dev",
    }
    given = batch({"MessageId": "good", "Body": text}, {"MessageId": "rubbish", "Body": "{}"})
    with skipped_at_the_desk(), lambda_rie.running("deliver", tmp_path, env) as function:
        answer = function.invoke(given)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "rubbish"}]}
    ((waits,), got) = at.deliveries(), receiver.got
    assert (got, waits.state, len(waits.tries)) == ([], State.PENDING, 1)
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed"]
    found = at.sqs.get_queue_attributes(QueueUrl=at.backlog_url, AttributeNames=names)
    assert sum(map(int, found["Attributes"].values())) == 1
