"""The queue that wakes the sending of webhooks: what it is told, and what its refusals become."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from helpers import dynamodb_local
from helpers.moto_server import running

from qbwc_service.store.port import StoreUnavailableError
from qbwc_service.store.sqs import SqsQueue


@pytest.fixture(scope="module")
def sqs() -> Iterator[Any]:
    with running() as endpoint:
        yield dynamodb_local.client("sqs", endpoint)


def depth(sqs: Any, url: str) -> tuple[int, int]:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed"]
    found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
    visible, delayed = (int(found[name]) for name in names)
    return visible, delayed


def test_messages_go_ten_at_a_time_and_are_kept_back_as_long_as_is_asked(sqs: Any) -> None:
    url = sqs.create_queue(QueueName="told")["QueueUrl"]
    made: list[int] = []
    queue = SqsQueue(url, url, lambda: made.append(1) or sqs)
    queue.tell([])
    queue.tell([f"we_1/evt_{number}" for number in range(23)])
    queue.tell(["we_2/evt_1"], 900)
    assert depth(sqs, url) == (23, 1)
    assert made == [1]
    found = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=1)["Messages"]
    assert [json.loads(one["Body"]) for one in found] == [{"delivery": "we_1/evt_0"}]


def test_the_backlog_has_a_queue_of_its_own_and_its_messages_say_so(sqs: Any) -> None:
    quick, backlog = (sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("quick", "back"))
    SqsQueue(quick, backlog, lambda: sqs).tell(["we_1/evt_1"], backlog=True)
    assert depth(sqs, quick) == (0, 0)
    (found,) = sqs.receive_message(QueueUrl=backlog)["Messages"]
    assert json.loads(found["Body"]) == {"delivery": "we_1/evt_1", "backlog": True}


def test_a_queue_that_is_not_there_is_unavailable(sqs: Any) -> None:
    queue = SqsQueue("http://127.0.0.1:1/none", "", lambda: sqs)
    with pytest.raises(StoreUnavailableError, match=r"^SQS: "):
        queue.tell(["we_1/evt_1"])


def test_a_message_that_the_queue_does_not_take_is_told() -> None:
    class Full:
        def send_message_batch(self, **_: Any) -> dict[str, Any]:
            return {"Failed": [{"Id": "0", "Code": "Full", "Message": "no room"}]}

    with pytest.raises(StoreUnavailableError, match="SQS: Full: no room"):
        SqsQueue("http://127.0.0.1:1/q", "", Full).tell(["we_1/evt_1"])
