"""Large and small texts: where they are kept, how they come back, sealed or not."""

import secrets
from collections.abc import Iterator
from contextlib import closing

import pytest
from cryptography.fernet import Fernet
from helpers.builders import tenant
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob, Payload
from qbwc_service.store.codec import INLINE_LIMIT
from qbwc_service.store.payloads import PayloadGoneError, Payloads
from qbwc_service.store.places import blobs
from qbwc_service.store.port import Key, Range
from qbwc_service.store.sealing import SealBrokenError, Sealer
from qbwc_service.store.sqlite import SqliteStore

KEY = Fernet.generate_key().decode()
NOISE = secrets.token_urlsafe(6_000)
SMALL, LARGE = "x" * INLINE_LIMIT, "x" * (INLINE_LIMIT + 1)


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with closing(SqliteStore(None)) as opened:
        yield opened


@pytest.fixture
def plain(store: SqliteStore) -> Payloads:
    return Payloads(store, Sealer(""))


@pytest.fixture
def sealed(store: SqliteStore) -> Payloads:
    return Payloads(store, Sealer(KEY))


def test_a_text_up_to_the_limit_stands_in_its_record(plain: Payloads) -> None:
    assert plain.keep("tx-1/request", SMALL) == (Payload(size=4096, inline=SMALL), [])
    assert plain.keep("tx-1/request", "") == (Payload(size=0, inline=""), [])


def test_a_larger_text_gets_a_blob_of_its_own(plain: Payloads, store: SqliteStore) -> None:
    payload, extra = plain.keep("tx-1/request", LARGE)
    assert payload == Payload(size=4097, ref="tx-1/request")
    assert extra == [Blob(id="tx-1/request", text=LARGE)]
    store.save(*extra)
    assert plain.text(payload) == LARGE
    assert store.select(Range(blobs("tx-1"))) == [extra]


def test_keeping_writes_nothing_by_itself(plain: Payloads, store: SqliteStore) -> None:
    """What it makes is saved with the record that names it, all or none."""
    payload, _ = plain.keep("tx-1/request", LARGE)
    assert store.get(Key(Blob, "tx-1/request")) == [None]
    with pytest.raises(PayloadGoneError):
        plain.text(payload)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(text=st.text(), factor=st.sampled_from([1, 3_000]))
def test_every_text_comes_back_as_it_was_sealed_or_not(
    store: SqliteStore, text: str, factor: int
) -> None:
    for sealer in (Sealer(""), Sealer(KEY)):
        payloads = Payloads(store, sealer)
        payload, extra = payloads.keep("tx-1/sent", text * factor)
        store.save(*extra)
        assert payload.size == len(text * factor)
        assert payloads.text(payload) == text * factor
        payloads.drop([payload])


def test_sealed_texts_are_not_readable_in_the_store_and_their_size_is_that_of_the_open_text(
    sealed: Payloads, store: SqliteStore
) -> None:
    small, none = sealed.keep("tx-1/a", "secret")
    large, extra = sealed.keep("tx-1/b", "secret" + NOISE)
    store.save(*extra)
    (blob,) = extra
    assert isinstance(blob, Blob)
    assert (small.size, large.size, none) == (6, 6 + len(NOISE), [])
    assert small.inline is not None
    assert "secret" not in small.inline + blob.text
    assert [sealed.text(small), sealed.text(large)] == ["secret", "secret" + NOISE]


def test_the_limit_counts_what_is_stored_not_what_was_given(sealed: Payloads) -> None:
    """Sealed, noise gets a blob that fitted open, and a text full of repeats needs none."""
    payload, extra = sealed.keep("tx-1/a", NOISE[:INLINE_LIMIT])
    assert (payload, len(extra)) == (Payload(size=4096, ref="tx-1/a"), 1)
    assert sealed.keep("tx-1/b", LARGE)[1] == []


def test_a_sealed_text_without_its_key_is_an_error_not_a_riddle(
    plain: Payloads, sealed: Payloads
) -> None:
    payload, _ = sealed.keep("tx-1/a", "secret")
    with pytest.raises(SealBrokenError):
        plain.text(payload)


def test_a_purged_payload_is_gone_and_its_size_is_still_known(plain: Payloads) -> None:
    with pytest.raises(PayloadGoneError, match=r"^The text of this payload was purged\.$"):
        plain.text(Payload(size=9))


def test_dropping_deletes_the_blobs_of_these_payloads_and_no_others(
    plain: Payloads, store: SqliteStore
) -> None:
    made = [
        plain.keep(f"tx-1/{name}", text)
        for name, text in zip("abc", (LARGE, SMALL, LARGE), strict=True)
    ]
    store.save(tenant(), *(blob for _, extra in made for blob in extra))
    (first, small, last) = (payload for payload, _ in made)
    plain.drop([first, small, Payload(size=1)])
    with pytest.raises(PayloadGoneError):
        plain.text(first)
    assert [plain.text(small), plain.text(last)] == [SMALL, LARGE]
    assert store.get(Key(Tenant, "default")) == [tenant()]


def test_dropping_nothing_asks_nothing_of_the_store(plain: Payloads, store: SqliteStore) -> None:
    store.close()
    plain.drop([])
    plain.drop([Payload(size=1, inline="x"), Payload(size=1)])
