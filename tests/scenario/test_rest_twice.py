"""The same key and body twice, while what is taken as sound has changed in between (D5, D7)."""

from typing import Any

import httpx
import pytest
from helpers.rest_desk import ASYNC, Desk, add

from qbwc_service.domain.connections import Presence
from qbwc_service.store.port import Key

ODD = "<CustomerAddRq><CustomerAdd><Phone>1</Phone><Name>Ann</Name></CustomerAdd></CustomerAddRq>"
LATE = (
    "<CustomerAddRq><CustomerAdd><Name>Ann</Name><JobTitle>Owner</JobTitle></CustomerAdd>"
    "</CustomerAddRq>"
)


def post(desk: Desk, body: str, address: str = "", key: str = "k") -> httpx.Response:
    headers = {"Content-Type": "application/xml", "Idempotency-Key": key, **ASYNC}
    return desk.http.post(f"/api/qbxml{address}", content=body, headers=headers)


def told(answer: httpx.Response) -> tuple[int, str, Any]:
    body = answer.json()
    return answer.status_code, body["error_code"], body.get("transaction_id")


def set_(desk: Desk, **settings: Any) -> None:
    there = f"/api/connections/{desk.connection_id}"
    desk.http.patch(there, json=settings).raise_for_status()


def test_what_was_mended_once_is_known_again_when_it_is_mended_no_longer(desk: Desk) -> None:
    set_(desk, fix=True)
    first = post(desk, ODD).json()["transaction_id"]
    desk.visit()
    set_(desk, fix=False)
    assert told(post(desk, ODD)) == (409, "DUPLICATE_REQUEST", first)
    assert told(post(desk, ODD, "?validate=false")) == (409, "DUPLICATE_REQUEST", first)
    assert told(post(desk, ODD, "?fix=true")) == (409, "DUPLICATE_REQUEST", first)


def test_what_quickbooks_turned_out_not_to_know_is_known_again(desk: Desk) -> None:
    first = post(desk, LATE).json()["transaction_id"]
    desk.visit()
    store = desk.services.store
    (found,) = store.get(Key(Presence, desk.connection_id))
    assert isinstance(found, Presence)
    store.save(found.evolve(qbxml_version="11.0"))
    assert told(post(desk, LATE)) == (409, "DUPLICATE_REQUEST", first)
    assert told(post(desk, LATE, key="other")) == (400, "INVALID_XML", None)


@pytest.mark.parametrize("body", [ODD, "<FooRq/>"])
def test_another_body_that_is_refused_is_told_that_the_key_is_in_use(desk: Desk, body: str) -> None:
    first = post(desk, add("Ann")).json()["transaction_id"]
    assert told(post(desk, body)) == (422, "IDEMPOTENCY_KEY_REUSED", first)


@pytest.mark.parametrize("body", ["<rubbish", "<Foo/>"])
def test_what_is_no_message_set_cannot_be_compared_and_the_first_is_named(
    desk: Desk, body: str
) -> None:
    first = post(desk, add("Ann")).json()["transaction_id"]
    answer = post(desk, body)
    assert told(answer) == (409, "DUPLICATE_REQUEST", first)
    assert answer.json()["detail"] == (
        "This idempotency key already has a transaction; what was sent now is no message set, so "
        "the two were not compared."
    )


def test_json_that_has_no_form_names_the_first_too(desk: Desk) -> None:
    first = post(desk, add("Ann")).json()["transaction_id"]
    answer = desk.http.post(
        "/api/requests",
        json={"type": "CustomerAdd", "data": {"Name": {"A": 1}}, "idempotency_key": "k"},
        headers=ASYNC,
    )
    assert told(answer) == (409, "DUPLICATE_REQUEST", first)


def test_a_refused_body_leaves_its_key_free(desk: Desk) -> None:
    assert told(post(desk, ODD)) == (400, "INVALID_XML", None)
    assert post(desk, add("Ann")).status_code == 202
