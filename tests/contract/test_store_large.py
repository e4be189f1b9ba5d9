"""Texts of every size come back whole: inline, in an item of their own, or out in the bucket."""

from collections.abc import Callable
from random import Random

import pytest
from helpers.backends import BUCKET, DYNAMO, dynamo_store, table
from helpers.builders import job, tenant

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob
from qbwc_service.store.payloads import PayloadGoneError, Payloads
from qbwc_service.store.places import TENANTS, blobs
from qbwc_service.store.port import Key, Range, StaleError, Store, StoreUnavailableError
from qbwc_service.store.sealing import Sealer

pytestmark = pytest.mark.portable

LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "éΩ€\U0001f4b0"
SIZES = [1_000, 300_000, 3_500_000]


def noise(size: int) -> str:
    """Return a text that no packer makes much smaller, the same each time."""
    return "".join(Random(size).choices(LETTERS, k=size))  # noqa: S311 - no secret


def qbxml(size: int) -> str:
    """Return a text as QuickBooks answers, which packs well."""
    line = "<CustomerRet><ListID>80000001-1</ListID><Name>Ω &amp; Sons\r\n</Name></CustomerRet>"
    return (line * (size // len(line) + 1))[:size]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [noise, qbxml])
def test_a_payload_of_any_size_comes_back_whole_and_goes_when_dropped(
    store: Store, text: Callable[[int], str], size: int
) -> None:
    whole = text(size)
    payloads = Payloads(store, Sealer(""))
    kept, apart = payloads.keep("tx-1/request", whole)
    value = job(request=kept)
    store.save(value, *apart)
    assert store.get(Key(Job, "tx-1")) == [value]
    assert payloads.text(kept) == whole
    assert store.select(Range(blobs("tx-1"))) == [apart]
    payloads.drop([kept])
    if apart:
        with pytest.raises(PayloadGoneError):
            payloads.text(kept)
    assert store.select(Range(blobs("tx-1"))) == [[]]
    assert store.get(Key(Job, "tx-1")) == [value]


def test_a_record_of_420_000_characters_that_do_not_pack_comes_back_whole(store: Store) -> None:
    long = tenant(name=noise(420_000))
    store.save(long)
    assert store.get(Key(Tenant, "default")) == [long]
    longer = long.evolve(name=noise(420_001))
    store.save(longer)
    assert store.select(Range(TENANTS)) == [[longer]]
    store.delete(Key(Tenant, "default", 2))
    assert store.get(Key(Tenant, "default")) == [None]


def test_of_two_saves_of_a_large_record_the_loser_does_not_spoil_the_winners_text(
    store: Store,
) -> None:
    winner = tenant(name=noise(420_000))
    store.save(winner)
    with pytest.raises(StaleError):
        store.save(tenant(name=noise(500_000)))
    assert store.get(Key(Tenant, "default")) == [winner]


def test_a_lone_surrogate_which_no_door_lets_in_is_refused_and_nothing_is_written(
    store: Store,
) -> None:
    with pytest.raises(UnicodeEncodeError):
        store.save(tenant("before"), tenant("bad", name="\ud800"))
    assert store.select(Range(TENANTS)) == [[]]


@pytest.mark.parametrize("store", DYNAMO, indirect=True)
def test_small_texts_never_reach_the_bucket_and_large_ones_leave_it_with_their_record(
    store: Store, request: pytest.FixtureRequest
) -> None:
    s3 = request.getfixturevalue("moto_client_of")("s3")

    def objects() -> int:
        return int(s3.list_objects_v2(Bucket=BUCKET)["KeyCount"])

    before = objects()
    store.save(Blob(id="tx-1/small", text=noise(200_000)), Blob(id="tx-1/packs", text=qbxml(10**6)))
    assert objects() == before
    store.save(Blob(id="tx-1/large", text=noise(1_000_000)))
    assert objects() == before + 1
    with pytest.raises(StaleError):
        store.save(Blob(id="tx-1/large", text=noise(1_000_001)))
    assert objects() == before + 1
    store.delete(Key(Blob, "tx-1/large"))
    assert objects() == before


def test_without_a_bucket_a_text_too_large_for_an_item_is_refused(
    request: pytest.FixtureRequest,
) -> None:
    client = request.getfixturevalue("dynamodb_client")
    with table(client) as (_, name):
        store = dynamo_store(client, name, None)
        with pytest.raises(StoreUnavailableError, match="QBRELAY_BUCKET"):
            store.save(Blob(id="tx-1/large", text=noise(1_000_000)))
        assert store.get(Key(Blob, "tx-1/large")) == [None]
