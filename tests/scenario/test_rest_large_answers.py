"""Texts too large for one JSON answer: given as an address of the bucket, and plain there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from helpers.rest_desk import QUERY, Aside, Desk, NewDesk, office, problem, until

from qbwc_service.steps import showing
from qbwc_service.store.objects import Objects
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import StoreUnavailableError
from qbxml.data.records import to_plain

BUCKET = "answers-test"
LIMIT = 6_000


@pytest.fixture(scope="module")
def new_desk(moto_endpoint: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewDesk]:
    """A server with a bucket, which shows 6,000 bytes of text at once."""
    settings = {"bucket": BUCKET, "s3_endpoint": moto_endpoint, "max_answer_bytes": LIMIT}
    with office(tmp_path_factory.mktemp("relay"), **settings) as new:
        bucket(new())._client().create_bucket(Bucket=BUCKET)
        yield new


def bucket(desk: Desk) -> Objects:
    assert desk.services.objects is not None
    return desk.services.objects


def fetch(url: str) -> httpx.Response:
    """Call an address of the bucket, without any key."""
    return httpx.get(url, trust_env=False)


def written(desk: Desk) -> dict[str, Any]:
    """Return what lies in the bucket for this tenant to be fetched, and since when."""
    prefix = f"{showing.FOLDER}{desk.tenant_id}/"
    return {name.removeprefix(prefix): at for name, at in bucket(desk).names(prefix)}


def answered(desk: Desk, customers: int, query: str = QUERY, **fields: Any) -> str:
    """Return the id of a query that brought so many customers, of some 550 characters each."""
    desk.company.seed(customers=customers)
    transaction_id = desk.queued(query, **fields)
    desk.visit()
    return transaction_id


def test_an_answer_within_the_limit_stands_in_the_body(desk: Desk) -> None:
    shown = desk.read(answered(desk, 10))
    assert 5_000 < len(shown["qbxml_response"]) < LIMIT
    assert [name for name in shown if name.endswith("_url")] == []
    assert written(desk) == {}


def test_a_large_answer_is_an_address_at_which_it_stands_whole(desk: Desk) -> None:
    transaction_id = answered(desk, 40, paging="off")
    shown = desk.read(transaction_id)
    fetched = fetch(shown["qbxml_response_url"])
    assert shown["qbxml_response"] is None
    assert len(fetched.text) == shown["qbxml_response_size"] > LIMIT
    assert fetched.headers["content-type"] == "text/xml; charset=utf-8"
    assert fetched.text.count("<CustomerRet>") == 40
    assert shown["qbxml_request"] == QUERY
    assert written(desk).keys() == {f"{transaction_id}/answer.1.1.xml"}


def test_an_answer_that_was_written_is_not_written_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    transaction_id = answered(desk, 40)
    first = fetch(desk.read(transaction_id)["qbxml_response_url"]).text

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("it was written again")

    monkeypatch.setattr(Objects, "put", refuse)
    assert fetch(desk.read(transaction_id)["qbxml_response_url"]).text == first


def test_the_answer_alone_leads_to_its_address(desk: Desk) -> None:
    transaction_id = answered(desk, 40)
    answer = desk.http.get(f"/api/transactions/{transaction_id}/response")
    assert (answer.status_code, answer.content) == (307, b"")
    assert urlsplit(answer.headers["location"]).path == (
        f"/{BUCKET}/{showing.FOLDER}{desk.tenant_id}/{transaction_id}/answer.1.1.xml"
    )
    followed = desk.http.get(f"/api/transactions/{transaction_id}/response", follow_redirects=True)
    assert followed.text == fetch(answer.headers["location"]).text
    small = answered(desk, 0, "<HostQueryRq/>")
    assert desk.http.get(f"/api/transactions/{small}/response").status_code == 200


def test_the_records_alone_lead_to_an_address_of_their_own(desk: Desk) -> None:
    transaction_id = answered(desk, 40)
    path = f"/api/transactions/{transaction_id}/response"
    lines = {"Accept": "application/x-ndjson"}
    answer = desk.http.get(path, headers=lines)
    assert (answer.status_code, answer.content) == (307, b"")
    assert urlsplit(answer.headers["location"]).path == (
        f"/{BUCKET}/{showing.FOLDER}{desk.tenant_id}/{transaction_id}/answer.1.1.ndjson"
    )
    fetched = fetch(answer.headers["location"])
    assert fetched.headers["content-type"] == "application/x-ndjson"
    *records, status = map(json.loads, fetched.text.splitlines())
    assert [record["data"]["Name"] for record in records] == [
        f"Customer {number:05}" for number in range(1, 41)
    ]
    assert (status["type"], status["status_code"], status["count"]) == ("CustomerQueryRs", 0, 40)
    small = answered(desk, 0, "<HostQueryRq/>")
    shown = desk.http.get(f"/api/transactions/{small}/response", headers=lines)
    assert (shown.status_code, shown.text.count("\n")) == (200, 2)
    assert desk.http.delete(f"/api/transactions/{transaction_id}/payload").status_code == 200
    assert written(desk) == {}


def test_a_page_that_goes_missing_leaves_nothing_in_the_bucket(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    transaction_id = answered(desk, 40)

    def fail(*_: Any, **__: Any) -> None:
        raise StoreUnavailableError("away")

    with monkeypatch.context() as patched:
        patched.setattr(Payloads, "text", fail)
        read = problem(desk.http.get(f"/api/transactions/{transaction_id}/response"))
    assert (read["error_code"], written(desk)) == ("NETWORK_ERROR", {})


def test_d30_a_page_purged_before_it_could_be_written_is_told(desk: Desk) -> None:
    transaction_id = answered(desk, 40)
    desk.services.payloads.drop(desk.job(transaction_id).response)
    read = problem(desk.http.get(f"/api/transactions/{transaction_id}/response"))
    assert read["detail"] == f"The answer of transaction {transaction_id} was purged."
    assert written(desk) == {}


def test_a_duplicate_gets_the_address_of_the_first_ones_answer(desk: Desk) -> None:
    first = answered(desk, 40, idempotency_key="one")
    again = problem(desk.submit(QUERY, idempotency_key="one"))
    assert (again["error_code"], again["qb_response"]) == ("DUPLICATE_REQUEST", None)
    assert fetch(again["qb_response_url"]).text.count("<CustomerRet>") == 40
    assert again["transaction"]["transaction_id"] == first


def test_a_waiting_caller_gets_the_address(desk: Desk) -> None:
    desk.company.seed(customers=40)
    waiting = Aside(lambda: desk.submit(QUERY, wait=20))
    until(desk.listed)
    desk.visit()
    body = waiting.result().json()
    assert (body["state"], body["qb_response"]) == ("succeeded", None)
    assert fetch(body["qb_response_url"]).text.count("<CustomerRet>") == 40


def test_the_limit_counts_bytes_and_not_characters(desk: Desk) -> None:
    comments = {"ascii": f"<!--{3_500 * 'e'}-->", "french": f"<!--{3_500 * 'é'}-->"}
    shown = {
        name: desk.read(answered(desk, 0, f"<HostQueryRq/>{comment}"))
        for name, comment in comments.items()
    }
    assert shown["ascii"]["qbxml_request"] == f"<HostQueryRq/>{comments['ascii']}"
    assert shown["french"]["qbxml_request"] is None
    assert fetch(shown["french"]["qbxml_request_url"]).text.endswith(comments["french"])


def test_a_request_that_fits_no_more_beside_its_answer_is_an_address(desk: Desk) -> None:
    query = f"{QUERY}<!--{1_500 * 'x'}-->"
    shown = desk.read(answered(desk, 10, query))
    assert shown["qbxml_response"].count("<CustomerRet>") == 10
    assert (shown["qbxml_request"], fetch(shown["qbxml_request_url"]).text) == (None, query)


@pytest.mark.parametrize(
    ("customers", "data", "xml"),
    [(4, True, True), (9, True, False), (40, False, False)],
    ids=["both fit", "data alone", "neither"],
)
def test_data_that_was_asked_for_goes_before_the_xml_it_was_made_of(
    desk: Desk, customers: int, *, data: bool, xml: bool
) -> None:
    shown = desk.read(answered(desk, customers), format="json")
    text = shown["qbxml_response"] or fetch(shown["qbxml_response_url"]).text
    assert (shown["qbxml_response"] is not None) == xml
    assert shown["qbxml_response_json"] == (to_plain(text) if data else None)
    assert text.count("<CustomerRet>") == customers


def test_d30_a_purge_takes_what_was_written_to_be_fetched(desk: Desk) -> None:
    transaction_id = answered(desk, 40, f"{QUERY}<!--{LIMIT * 'x'}-->")
    before = desk.read(transaction_id)
    assert len(written(desk)) == 2
    assert desk.http.delete(f"/api/transactions/{transaction_id}/payload").status_code == 200
    assert written(desk) == {}
    assert fetch(before["qbxml_response_url"]).status_code == 404
    after = desk.read(transaction_id)
    assert (after["qbxml_request"], after["qbxml_response"]) == (None, None)
    assert [name for name in after if name.endswith("_url")] == []


def test_d5_a_bucket_that_does_not_answer_hides_no_transaction(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise StoreUnavailableError("S3: away")

    monkeypatch.setattr(Objects, "put", fail)
    desk.company.seed(customers=40)
    waiting = Aside(lambda: desk.submit(QUERY, wait=20))
    until(desk.listed)
    desk.visit()
    accepted = waiting.result()
    (transaction_id,) = desk.listed()
    assert (accepted.status_code, accepted.json()["transaction_id"]) == (202, transaction_id)
    read = problem(desk.http.get(f"/api/transactions/{transaction_id}"))
    assert (read["error_code"], read["retry_allowed"]) == ("NETWORK_ERROR", True)
    monkeypatch.undo()
    assert desk.read(transaction_id)["state"] == "succeeded"


def test_d18_a_query_too_large_for_the_door_comes_with_its_next_try(tmp_path: Path) -> None:
    """The SOAP door refuses what is above its limit, as API Gateway does, unread."""
    with office(tmp_path, max_soap_bytes=30_000, page_size=50) as new:
        desk = new()
        transaction_id = answered(desk, 100, "<CustomerQueryRq/>")
        lost = desk.read(transaction_id)
        desk.visit()
        shown = desk.read(transaction_id)
    assert (lost["state"], lost["attempts"], lost["qbxml_response"]) == ("sent", 1, None)
    assert (shown["state"], shown["attempts"]) == ("succeeded", 2)
    assert shown["qbxml_response"].count("<CustomerRet>") == 100
    assert "iterator" not in shown["qbxml_response"]


def test_data_within_the_limit_stands_in_the_body(desk: Desk) -> None:
    desk.company.seed(customers=5)
    body = desk.answered({"type": "CustomerQuery"}).json()
    assert (len(body["data"]), body["warnings"]) == (5, [])
    assert [name for name in body if name.endswith("_url")] == []
    assert written(desk) == {}


def test_data_too_large_for_one_answer_is_an_address_and_a_hint(desk: Desk) -> None:
    desk.company.seed(customers=40)
    body = desk.answered({"type": "CustomerQuery"}).json()
    transaction_id = body["transaction_id"]
    fetched = fetch(body["qb_response_url"]).text
    assert (body["success"], body["data"], body["requests"][0]["data"]) == (True, None, None)
    assert fetched.count("<CustomerRet>") == 40
    (told,) = body["warnings"]
    lines = f"/api/transactions/{transaction_id}/response?format=ndjson"
    assert (told["kind"], told["message"], told["fix"]) == (
        "size",
        "The answer is too large to stand here.",
        f"Fetch qb_response_url, or record by record GET {lines}.",
    )
    shown = desk.read(transaction_id)
    assert (shown["data"], shown["qbxml_response"], shown["warnings"]) == (None, None, [told])
    assert fetch(shown["qbxml_response_url"]).text == fetched


def test_data_goes_before_the_texts_that_were_asked_for_too(desk: Desk) -> None:
    desk.company.seed(customers=5)
    body = desk.answered({"type": "CustomerQuery"}, "?include=qbxml").json()
    assert (len(body["data"]), body["qb_response"]) == (5, None)
    assert fetch(body["qb_response_url"]).text.count("<CustomerRet>") == 5
    assert "<CustomerQueryRq/>" in body["qbxml_request"]
