"""Reading on a bad day: throttled reads, batches left half done, ranges that span pages."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError
from helpers.broken_wire import Between, refusal
from helpers.builders import job, tenant

from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob
from qbwc_service.store import dynamo_calls, places
from qbwc_service.store.port import Key, Range, StoreUnavailableError

pytestmark = pytest.mark.portable

BUSY = refusal("ThrottlingException")


@pytest.mark.parametrize("operation", ["get_item", "batch_get_item", "query"])
def test_a_throttled_read_is_made_again_and_in_the_end_unavailable(
    wired: Any, wire: Between, pauses: list[float], operation: str
) -> None:
    wired.save(tenant("a"), tenant("b"))

    def read() -> object:
        return {
            "get_item": lambda: wired.get(Key(Tenant, "a")),
            "batch_get_item": lambda: wired.get(Key(Tenant, "a"), Key(Tenant, "b")),
            "query": lambda: wired.keys(Range(places.TENANTS)),
        }[operation]()

    calm = read()
    wire.refusals = {operation: [BUSY] * 2}
    assert read() == calm
    assert len(pauses) == 2
    wire.refusals = {operation: [BUSY] * dynamo_calls.TRIES}
    with pytest.raises(StoreUnavailableError):
        read()


def test_an_unreachable_table_fails_the_ping(wired: Any, wire: Between) -> None:
    assert wired.ping() is None
    wire.refusals = {"get_item": [EndpointConnectionError(endpoint_url="http://127.0.0.1:1")]}
    with pytest.raises(StoreUnavailableError):
        wired.ping()


def leaving(count: int) -> Callable[..., Any]:
    """Return a BatchGetItem that does `count` keys at most and leaves the rest."""

    def some(operation: Callable[..., Any], request: dict[str, Any]) -> Any:
        ((name, wanted),) = request["RequestItems"].items()
        done, left = wanted["Keys"][:count], wanted["Keys"][count:]
        answer = {"Responses": {name: []}}
        if done:
            answer = operation(RequestItems={name: {**wanted, "Keys": done}})
        rest = {name: {**wanted, "Keys": left}} if left else {}
        return {**answer, "UnprocessedKeys": rest}

    return some


def test_the_keys_that_a_batch_left_undone_are_asked_for_again(
    wired: Any, wire: Between, pauses: list[float]
) -> None:
    people = [tenant(f"t{number}") for number in range(5)]
    wired.save(*people)
    wire.shaped = {"batch_get_item": leaving(2)}
    assert wired.get(*(Key(Tenant, one.id) for one in people)) == people
    assert wired.select(Range(places.TENANTS)) == [people]
    assert wire.calls.count("batch_get_item") == 6
    assert len(pauses) == 4


def test_a_batch_of_which_nothing_is_ever_done_is_unavailable(
    wired: Any, wire: Between, pauses: list[float]
) -> None:
    wire.shaped = {"batch_get_item": leaving(0)}
    with pytest.raises(StoreUnavailableError):
        wired.get(Key(Tenant, "a"), Key(Tenant, "b"))
    assert wire.calls.count("batch_get_item") == dynamo_calls.TRIES


def small_pages(operation: Callable[..., Any], request: dict[str, Any]) -> Any:
    """Query or scan two items at a time, whatever was asked."""
    return operation(**{**request, "Limit": min(2, request.get("Limit", 2))})


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_a_range_is_read_on_over_the_end_of_a_page(
    wired: Any, wire: Between, *, newest_first: bool, limit: int
) -> None:
    jobs = [job(f"tx-{number}", identifier="order-1") for number in range(7)]
    for one in jobs:
        wired.save(one)
    wire.shaped = {"query": small_pages, "scan": small_pages}
    wanted = [one.id for one in (jobs[::-1] if newest_first else jobs)][:limit]
    for partition in (
        places.queue("con-1"),
        places.history("default"),
        places.history("default", "identifier", "order-1"),
    ):
        (found,) = wired.keys(Range(partition, limit=limit, newest_first=newest_first))
        assert [key.id for key in found] == wanted
    heads = wired.keys(*places.heads("con-1"), places.waiting("con-1", limit))
    assert [[key.id for key in found] for found in heads][-1] == [one.id for one in jobs][:limit]
    assert {one.id for one in wired.export()} == {one.id for one in jobs}


def test_more_than_a_megabyte_of_large_items_is_read_whole_and_in_order(wired: Any) -> None:
    blobs = [
        Blob(id=f"tx-1/{number:02}", text=chr(0x4E00 + number) * 10_000) for number in range(3)
    ]
    blobs += [Blob(id=f"tx-1/{number:02}", text=noise(number)) for number in range(3, 9)]
    for one in blobs:
        wired.save(one)
    partition = places.blobs("tx-1")
    assert wired.select(Range(partition)) == [blobs]
    assert wired.select(Range(partition, limit=7, newest_first=True)) == [blobs[:1:-1]]
    assert wired.get(*(Key(Blob, one.id) for one in blobs)) == blobs


def noise(seed: int) -> str:
    """Return 250,000 characters that pack to half."""
    return Random(seed).randbytes(125_000).hex() + str(seed)  # noqa: S311 - no secret
