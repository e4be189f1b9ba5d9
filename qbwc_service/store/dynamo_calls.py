"""Calls to DynamoDB: which of its refusals mean what, and which are tried again.

botocore itself repeats a single call that was throttled or broke off. What it leaves to us: a
transaction refused for throttling in a reason, and batches that come back with a rest.
"""

import logging
import random
import time
from collections.abc import Callable, Mapping
from typing import Any, cast

from botocore.exceptions import BotoCoreError, ClientError

from qbwc_service.store.port import StaleError, StoreUnavailableError

log = logging.getLogger("qbwc_service.store")

TRIES = 6
PAUSE_SECONDS = 0.05
"""Longest pause before the second try; doubled each time, a random part of it is slept."""

LONGEST = 3.0
"""Seconds after which a last try is made: botocore's own tries take their time, too."""

BATCH_GET = 100

STALE = {"ConditionalCheckFailed", "ConditionalCheckFailedException", "TransactionConflict"}
"""Another writer was first. `TransactionConflictException` of a single write says the same."""
BUSY = {
    "ThrottlingError",
    "ThrottlingException",
    "ProvisionedThroughputExceeded",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "TransactionInProgressException",
}
"""Too much at once: worth another try."""
FAULTS = {"ValidationException", "ValidationError", "ItemCollectionSizeLimitExceeded"}
"""Ours: it would be refused again, and must be seen as the bug it is."""


def call(operation: Callable[..., Any], **request: Any) -> Any:
    """Do one call and return its answer, trying again while DynamoDB is busy.

    Raises StaleError where a condition failed or another transaction was under way,
    StoreUnavailableError where DynamoDB could not be reached, refused us or stayed busy, and
    ClientError for a request that is wrong in itself.
    """
    began = time.monotonic()
    for attempt in range(1, TRIES + 1):
        late = time.monotonic() - began > LONGEST
        try:
            return operation(**request)
        except ClientError as error:
            reasons = _reasons(error)
            if not reasons & BUSY or reasons & FAULTS or attempt == TRIES or late:
                raise _meaning(error, reasons) from error
            log.warning("store_throttled", extra={"fields": {"attempt": attempt}})
            pause(attempt)
        except BotoCoreError as error:
            raise StoreUnavailableError(f"DynamoDB: {error}", may_land=True) from error
    raise AssertionError("the last try returns or raises")


def pause(attempt: int) -> None:
    """Sleep before another try: a random time, longer after each."""
    time.sleep(random.uniform(0, PAUSE_SECONDS * 2**attempt))  # noqa: S311 - no secret


def get_items(client: Any, table: str, keys: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the items of these keys that there are, each once, read strongly consistently."""
    keys = list({(key["pk"]["S"], key["sk"]["S"]): key for key in keys}.values())
    if not keys:
        return []
    if len(keys) == 1:
        item = call(client.get_item, TableName=table, Key=keys[0], ConsistentRead=True).get("Item")
        return [item] if item else []
    found: list[dict[str, Any]] = []
    for start in range(0, len(keys), BATCH_GET):
        found += _batch(client, table, keys[start : start + BATCH_GET])
    return found


def _batch(client: Any, table: str, keys: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    idle = 0
    while keys:
        wanted = {table: {"Keys": keys, "ConsistentRead": True}}
        answer = call(client.batch_get_item, RequestItems=wanted)
        got = answer["Responses"].get(table, [])
        found += got
        keys = answer.get("UnprocessedKeys", {}).get(table, {}).get("Keys", [])
        idle = 0 if got else idle + 1
        if idle == TRIES:
            raise StoreUnavailableError("DynamoDB: busy, it returned nothing of a batch")
        if keys:
            pause(idle)
    return found


def _reasons(error: ClientError) -> set[str]:
    """Return the error's code, or the reasons of a transaction that was refused as a whole."""
    answer: Mapping[str, Any] = error.response
    if answer["Error"]["Code"] != "TransactionCanceledException":
        return {answer["Error"]["Code"].replace("ConflictException", "Conflict")}
    reasons = answer.get("CancellationReasons") or _told(answer["Error"].get("Message", ""))
    return {reason.get("Code", "None") for reason in reasons} - {"None"}


def _told(message: str) -> list[dict[str, str]]:
    """Read the reasons from the message, `… [None, ConditionalCheckFailed]`, as old ones say it."""
    _, _, inner = message.partition("[")
    return [{"Code": word.strip()} for word in inner.partition("]")[0].split(",") if word.strip()]


def _meaning(error: ClientError, reasons: set[str]) -> Exception:
    if reasons & FAULTS:
        return cast("Exception", error)
    if reasons & BUSY:
        return StoreUnavailableError(f"DynamoDB is busy: {error}")
    if reasons and reasons <= STALE:
        return StaleError(str(error))
    return StoreUnavailableError(f"DynamoDB: {error}")
