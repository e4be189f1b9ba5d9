"""Finding a transaction by a piece of text, stretch by stretch, without JavaScript."""

import re

import pytest
from helpers.console import Operator
from helpers.rest_desk import QUERY, Desk, add

from qbwc_service.steps import searching

LIST = "/console/transactions"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def page_of(transaction_id: str) -> str:
    return f"{LIST}/{transaction_id}"


@pytest.mark.parametrize(
    "text", ["ANN WEBER", "shop-7", "already in use", "customeradd", "order-100"]
)
def test_a_transaction_is_found_by_a_piece_of_text(operator: Operator, text: str) -> None:
    desk = operator.desk
    for _ in range(2):
        last = desk.queued(add("Ann Weber"), identifier="order-1001", metadata={"shop": "shop-7"})
    desk.visit()
    other = desk.queued(QUERY, identifier="elsewhere")
    links = operator.see(f"{LIST}?q={text}").links()
    assert page_of(last) in links
    assert page_of(other) not in links
    assert "Nothing was found." in operator.see(f"{LIST}?q=a+text+of+nobody").text


def test_a_search_by_text_goes_on_further_back_and_does_not_renew_itself(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    oldest = desk.queued(add("Ann &amp; Co"), identifier="order-1")
    for number in range(3):
        desk.queued(QUERY, identifier=f"other-{number}")
    desk.visit()
    monkeypatch.setattr(searching, "LOOKED_AT", 2)
    page = operator.see(f"{LIST}?q=ann+%26+co")
    assert "2 transactions were looked through for the text" in page.text
    assert page_of(oldest) not in page.links()
    (further,) = [one for one in page.links() if "cursor=" in one]
    assert "Look further back" in page.text
    page = operator.see(further)
    assert page_of(oldest) in page.links()
    assert not [one for one in page.links() if "cursor=" in one]
    (live,) = [given for _, given in page.tags if given.get("id") == "live"]
    assert live == {"id": "live"}
    (live,) = [given for _, given in operator.see(LIST).tags if given.get("id") == "live"]
    assert "hx-trigger" in live


def test_a_search_by_text_finds_answers_and_ends_where_much_was_read(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    made = desk.queued(add("Ann"), identifier="order-1")
    desk.visit()
    list_id = re.search(r"<ListID>(.+?)</ListID>", desk.read(made)["qbxml_response"])
    assert list_id
    assert page_of(made) in operator.see(f"{LIST}?q={list_id[1]}").links()
    desk.queued(QUERY, identifier="order-2")
    monkeypatch.setattr(searching, "READ_AT_MOST", 1)
    page = operator.see(f"{LIST}?q={list_id[1]}")
    assert "1 transaction was looked through for the text" in page.text
    assert page_of(made) not in page.links()
    (further,) = [one for one in page.links() if "cursor=" in one]
    assert page_of(made) in operator.see(further).links()
    assert "A text needs two characters or more." in operator.see(f"{LIST}?q=x").text
