"""What DynamoDB does to a client on a bad day: lost replies, throttling, refusals, half answers."""

from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from helpers.backends import dynamo_store
from helpers.broken_wire import Between, losing_replies, refusal
from helpers.builders import api_key, claim, job

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.keys import ApiKey
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import State
from qbwc_service.store import dynamo_calls, places
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError

pytestmark = pytest.mark.portable

DEPTH = Key(Depth, "con-1")
ALONE = Depth(id="con-1")
SUBMITTED: list[Record] = [job(), claim()]
CANCELED = "TransactionCanceledException"
BUSY = [
    refusal("ProvisionedThroughputExceededException"),
    refusal("ThrottlingException"),
    refusal("RequestLimitExceeded"),
    refusal(CANCELED, ["ThrottlingError", "None"]),
    refusal(CANCELED, ["None", "ProvisionedThroughputExceeded"]),
    refusal(CANCELED, ["ThrottlingError", "ConditionalCheckFailed"]),
    refusal("TransactionInProgressException"),
]


def everything(table: tuple[Any, str]) -> int:
    """Return how many items there are, pointers included."""
    return int(table[0].scan(TableName=table[1])["Count"])


@pytest.mark.parametrize(
    ("operation", "records", "items"),
    [("PutItem", [ALONE], 1), ("TransactWriteItems", SUBMITTED, 3)],
)
def test_a_save_whose_reply_was_lost_returns_as_any_other_and_is_done_once(
    wired: Any, table: tuple[Any, str], operation: str, records: list[Record], items: int
) -> None:
    with losing_replies(table[0], operation, 1) as lost:
        wired.save(*records)
    assert lost == [operation]
    assert wired.get(*(Key(type(one), one.id) for one in records)) == records
    assert everything(table) == items
    later = [one.evolve() for one in records]
    with losing_replies(table[0], operation, 2) as lost:
        wired.save(*later)
    assert lost == [operation] * 2
    assert wired.get(*(Key(type(one), one.id) for one in records)) == later
    assert everything(table) == items


def test_a_deletion_whose_reply_was_lost_returns_as_any_other(
    wired: Any, table: tuple[Any, str]
) -> None:
    wired.save(ALONE)
    wired.save(*SUBMITTED)
    with losing_replies(table[0], "DeleteItem", 1) as lost:
        wired.delete(DEPTH)
    with losing_replies(table[0], "TransactWriteItems", 1) as lost_too:
        wired.delete(Key(Job, "tx-1", 1), Key(IdempotencyClaim, "default/aa", 1))
    assert (lost, lost_too) == (["DeleteItem"], ["TransactWriteItems"])
    assert everything(table) == 0


@pytest.mark.parametrize("operation", ["PutItem", "TransactWriteItems"])
def test_a_save_of_which_no_reply_ever_came_is_unavailable_and_not_stale(
    wired: Any, table: tuple[Any, str], operation: str
) -> None:
    records = [ALONE] if operation == "PutItem" else SUBMITTED
    with losing_replies(table[0], operation, 4), pytest.raises(StoreUnavailableError):
        wired.save(*records)
    assert wired.get(*(Key(type(one), one.id) for one in records)) == records


def test_a_save_that_came_second_with_the_same_words_is_stale_although_the_first_reply_was_lost(
    wired: Any, table: tuple[Any, str]
) -> None:
    rival = dynamo_store(table[0], table[1], None)
    rival.save(ALONE)
    with losing_replies(table[0], "PutItem", 1), pytest.raises(StaleError):
        wired.save(ALONE)
    assert wired.get(DEPTH) == [ALONE]


@pytest.mark.parametrize("error", BUSY, ids=str)
@pytest.mark.parametrize("times", [1, 3])
def test_a_throttled_save_is_made_again_after_a_pause_that_grows(
    wired: Any, wire: Between, pauses: list[float], error: ClientError, times: int
) -> None:
    wire.refusals = {"transact_write_items": [error] * times}
    wired.save(*SUBMITTED)
    assert wired.get(Key(Job, "tx-1"), Key(IdempotencyClaim, "default/aa")) == SUBMITTED
    assert wire.calls.count("transact_write_items") == times + 1
    longest = [dynamo_calls.PAUSE_SECONDS * 2**attempt for attempt in range(1, times + 1)]
    assert [0 <= slept <= most for slept, most in zip(pauses, longest, strict=True)] == [
        True
    ] * times


def test_the_pauses_are_drawn_anew_each_time(
    wired: Any, wire: Between, pauses: list[float]
) -> None:
    for number in range(5):
        wire.refusals = {"put_item": [BUSY[0]] * 2}
        wired.save(Depth(id=f"con-{number}"))
    assert len(set(pauses)) == 10


@pytest.mark.parametrize("error", BUSY, ids=str)
def test_a_save_throttled_to_the_end_is_unavailable_never_stale_and_nothing_is_written(
    wired: Any, wire: Between, table: tuple[Any, str], pauses: list[float], error: ClientError
) -> None:
    wire.refusals = {"transact_write_items": [error] * dynamo_calls.TRIES}
    with pytest.raises(StoreUnavailableError):
        wired.save(*SUBMITTED)
    assert len(pauses) == dynamo_calls.TRIES - 1
    assert everything(table) == 0


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (refusal(CANCELED, ["ConditionalCheckFailed", "None"]), StaleError),
        (refusal(CANCELED, ["None", "TransactionConflict"]), StaleError),
        (refusal(CANCELED, ["TransactionConflict", "ConditionalCheckFailed"]), StaleError),
        (refusal(CANCELED, None, "see reasons [None, ConditionalCheckFailed]"), StaleError),
        (refusal("TransactionConflictException"), StaleError),
        (refusal(CANCELED, ["None", "ValidationError"]), ClientError),
        (refusal(CANCELED, ["ConditionalCheckFailed", "ValidationError"]), ClientError),
        (refusal(CANCELED, ["ItemCollectionSizeLimitExceeded", "None"]), ClientError),
        (refusal("ValidationException"), ClientError),
        (refusal(CANCELED, ["None", "SomethingNew"]), StoreUnavailableError),
        (refusal(CANCELED, ["None", "None"]), StoreUnavailableError),
        (refusal(CANCELED, None, "no word of why"), StoreUnavailableError),
        (refusal("AccessDeniedException"), StoreUnavailableError),
        (refusal("ResourceNotFoundException"), StoreUnavailableError),
        (refusal("InternalServerError"), StoreUnavailableError),
        (EndpointConnectionError(endpoint_url="http://127.0.0.1:1"), StoreUnavailableError),
    ],
    ids=str,
)
def test_a_refusal_is_told_apart_by_its_reasons(
    wired: Any, wire: Between, pauses: list[float], error: Exception, meaning: type[Exception]
) -> None:
    wire.refusals = {"transact_write_items": [error]}
    with pytest.raises(meaning) as caught:
        wired.save(*SUBMITTED)
    assert type(caught.value) is meaning
    assert pauses == []
    assert wired.get(Key(Job, "tx-1"), Key(IdempotencyClaim, "default/aa")) == [None, None]


def test_two_saves_of_the_same_job_by_two_processes_leave_one_place(
    table: tuple[Any, str],
) -> None:
    """Each process remembers the places of what it read; the other may have moved it since."""
    one, other = (dynamo_store(table[0], table[1], None) for _ in range(2))
    one.save(job())
    (seen,) = other.get(Key(Job, "tx-1"))
    stuck = seen.evolve(state=State.NEEDS_ATTENTION)
    other.save(stuck)
    with pytest.raises(StaleError):
        one.save(job().evolve(state=State.IN_DOUBT))
    done = stuck.evolve(state=State.CANCELED)
    one.save(done)
    assert one.get(Key(Job, "tx-1")) == [done]
    assert other.select(places.unfinished("con-1", 10)) == [[]]
    assert everything(table) == 1


def test_a_save_of_a_version_that_was_never_read_is_looked_up(table: tuple[Any, str]) -> None:
    one, other = (dynamo_store(table[0], table[1], None) for _ in range(2))
    one.save(api_key())
    other.save(api_key().evolve(name="renamed"))
    assert one.get(Key(ApiKey, "f" * 64)) == [api_key().evolve(name="renamed")]
    with pytest.raises(StaleError):
        other.save(api_key("e" * 64).amend(version=2))
