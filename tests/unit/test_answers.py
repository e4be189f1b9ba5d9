"""Answers read back from a store: a page at a time, in parts of a size worth sending."""

import json
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from helpers.office import Office
from helpers.pages import RECORD, put_pages, whole

from qbwc_service.config import Secret
from qbwc_service.domain.errors import Refusal
from qbwc_service.steps.answers import (
    Form,
    StoredPages,
    answer_parts,
    has_answer,
    in_bytes,
    need_answer,
)
from qbwc_service.steps.transactions import purge, response_text
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.sqlite import SqliteStore
from qbxml.sets.joining import CHUNK

PAGE = 1_000_000


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with closing(SqliteStore(tmp_path / "relay.db")) as store:
        yield Office(store=store)


def test_d19_an_answer_is_read_back_as_quickbooks_gives_it_in_one_piece(office: Office) -> None:
    large = put_pages(office.services, pages=3, records=70)
    assert response_text(office.services, large) == whole(210)
    parts = list(in_bytes(answer_parts(office.services, large)))
    assert b"".join(parts).decode() == whole(210)
    assert [len(part) >= CHUNK for part in parts] == [True] * (len(parts) - 1) + [False]


def test_d19_records_are_read_back_with_the_status_after_them(office: Office) -> None:
    large = put_pages(office.services, pages=3, records=70)
    *records, status = map(json.loads, answer_parts(office.services, large, Form.NDJSON))
    data = {"ListID": "80-1", "Notes": "n" * 928}
    assert records == [{"request_id": "1", "type": "CustomerRet", "data": data}] * 210
    assert status == {
        "request_id": "1",
        "type": "CustomerQueryRs",
        "status_code": 0,
        "severity": "Info",
        "message": "Status OK",
        "count": 210,
        "ret_count": 210,
        "remaining": 0,
    }


@pytest.mark.parametrize("form", Form)
def test_forty_pages_of_a_megabyte_take_the_memory_of_fewer_than_four(
    office: Office, form: Form
) -> None:
    large = put_pages(office.services, pages=40)
    tracemalloc.start()
    try:
        size = sum(len(part) for part in in_bytes(answer_parts(office.services, large, form)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert size > 38 * PAGE
    assert peak < 4 * PAGE


@pytest.mark.parametrize("form", Form)
def test_d30_a_purge_while_an_answer_is_read_ends_it_with_an_error(
    office: Office, form: Form
) -> None:
    large = put_pages(office.services, 3, tenant_id=office.caller.tenant_id)
    parts = answer_parts(office.services, large, form)
    came = [next(parts)]
    purge(office.services, office.caller, large.id)
    with pytest.raises(PayloadGoneError):
        came.extend(parts)
    assert 0 < len("".join(came)) < 2 * PAGE


def test_an_answer_that_never_came_is_refused_otherwise_than_one_that_was_purged(
    office: Office,
) -> None:
    waiting = office.job(office.submit("<HostQueryRq/>"))
    large = put_pages(office.services, 1, tenant_id=office.caller.tenant_id)
    need_answer(large)
    purged = purge(office.services, office.caller, large.id)
    told = {}
    for job in (waiting, purged):
        with pytest.raises(Refusal) as refused:
            need_answer(job)
        told[job.id] = refused.value.detail
        assert (has_answer(job), response_text(office.services, job)) == (False, None)
    assert told == {
        waiting.id: f"The transaction {waiting.id} has no answer.",
        "tx-large": "The answer of transaction tx-large was purged.",
    }


def test_a_page_is_fetched_once_while_it_is_in_hand(office: Office) -> None:
    large = put_pages(office.services, 3, records=1)
    pages = StoredPages(office.services.payloads, large.response)
    assert pages[1] is pages[1]
    assert [page.count(RECORD) for page in pages[1:]] == [1, 1]
    assert (len(pages), len(pages[1:])) == (3, 2)


@pytest.mark.parametrize("form", Form)
def test_sealed_pages_are_opened_one_by_one(tmp_path: Path, form: Form) -> None:
    key = Fernet.generate_key().decode()
    with closing(SqliteStore(tmp_path / "sealed.db")) as store:
        office = Office(store=store, settings={"encryption_keys": Secret(key)})
        large = put_pages(office.services, pages=2, records=10)
        assert "".join(answer_parts(office.services, large, form)).count("n" * 928) == 20
