"""Finding a transaction by a piece of text, stretch by stretch, without JavaScript."""

import re

import pytest
from helpers.console import Operator
from helpers.rest_desk import QUERY, Desk, add

from qbwc_service.console import pages_transactions
from qbwc_service.steps import listing, searching

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


def test_the_runs_of_schedules_and_feeds_can_be_left_out_of_the_list(operator: Operator) -> None:
    desk = operator.desk
    mine = desk.queued(add("Ann"), identifier="order-1")
    desk.scheduled()
    feed = desk.fed()
    desk.http.post(f"/api/change-feeds/{feed}/run-now").raise_for_status()
    while desk.visit().status != "none":  # until nothing is left to do
        pass
    later = desk.queued(add("Ben"), identifier="order-2")

    def shown(by: str, **more: str) -> set[str]:
        asked = "&".join(f"{name}={value}" for name, value in {"by": by, **more}.items())
        links = operator.see(f"{LIST}?{asked}").links()
        return {one.rpartition("/")[2] for one in links if "/transactions/tx-" in one}

    everything = shown("")
    runs = {by: shown(by) for by in ("schedule", "change_feed")}
    assert shown("caller") == {mine, later}
    assert shown("caller", status="pending") == {later}
    assert shown("schedule", status="pending") == set()
    for by, start in (("schedule", "sch_"), ("change_feed", "feed_")):
        assert runs[by]
        assert all(str(desk.job(one).schedule).startswith(start) for one in runs[by])
    assert {mine, later} | runs["schedule"] | runs["change_feed"] == everything
    assert operator.see(f"{LIST}?by=caller").forms[1].fields["by"] == "caller"


@pytest.mark.parametrize("status", ["", "pending"])
def test_a_page_that_looks_for_a_sender_goes_so_far_and_leads_further_back(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    desk = operator.desk
    mine = desk.queued(add("Ann"), identifier="order-1")
    for _ in range(3):
        desk.scheduled()
    monkeypatch.setattr(pages_transactions, "READS", 2)
    monkeypatch.setattr(listing, "CHUNK", 2)
    page = operator.see(f"{LIST}?by=caller&status={status}")
    assert "Nothing in this stretch; there may be more further back." in page.text
    (older,) = [one for one in page.links() if "cursor=" in one]
    assert page_of(mine) in operator.see(older).links()
