"""On DynamoDB an event is named in the moment of its write: a cursor trails by that alone."""

import secrets
from datetime import timedelta
from typing import Any

from helpers.builders import NOON, job
from helpers.office import Clock

from qbwc_service.domain import events
from qbwc_service.domain.records import Blob
from qbwc_service.ids import moment_of
from qbwc_service.store.dynamo_items import ITEM_LIMIT
from qbwc_service.store.dynamodb import DynamoStore


class Slow:
    """A table and a bucket whose every call takes ten seconds of a clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.written: list[dict[str, Any]] = []

    def put(self, *_: Any) -> None:
        self._clock.forward(seconds=10)

    def transact_write_items(self, TransactItems: list[Any], **_: Any) -> None:  # noqa: N803
        self.written += [item["Put"]["Item"] for item in TransactItems]


def test_what_a_step_does_before_its_write_takes_nothing_of_the_time_a_cursor_waits() -> None:
    clock = Clock(NOON)
    slow: Any = Slow(clock)
    store = DynamoStore("t", slow, objects=slow, now=clock)
    told = events.new("x.updated", NOON, "a", tenant_id="t")
    clock.forward(seconds=15)  # it read an answer of QuickBooks
    blob = Blob(id="tx-1/answer", text=random_text(3 * ITEM_LIMIT))
    store.save(job(), blob, told)
    (name,) = (one["sk"]["S"] for one in slow.written if one["pk"]["S"] == "events/t")
    assert moment_of(name) == NOON + timedelta(seconds=25)


def random_text(length: int) -> str:
    """Return a text that cannot be made small."""
    return secrets.token_hex(length // 2)
