"""Finding a transaction by a piece of text, stretch by stretch, without JavaScript."""

import re
from urllib.parse import urlencode

import pytest
from helpers.console import TRANSACTIONS, Operator, Reader, page_of
from helpers.rest_desk import QUERY, Desk, add

from qbwc_service.console import pages_transactions
from qbwc_service.steps import listing, searching


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


@pytest.mark.parametrize(
    "text", ["ANN WEBER", "shop-7", "already in use", "customeradd", "order-100"]
)
def test_a_transaction_is_found_by_a_piece_of_text(operator: Operator, text: str) -> None:
    desk = operator.desk
    for _ in range(2):
        last = desk.queued(add("Ann Weber"), identifier="order-1001", metadata={"shop": "shop-7"})
    desk.visit()
    other = desk.queued(QUERY, identifier="elsewhere")
    links = operator.see(f"{TRANSACTIONS}?q={text}").links()
    assert page_of(last) in links
    assert page_of(other) not in links
    assert "Nothing was found." in operator.see(f"{TRANSACTIONS}?q=a+text+of+nobody").text


def test_a_search_by_text_goes_on_further_back_and_does_not_renew_itself(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    oldest = desk.queued(add("Ann &amp; Co"), identifier="order-1")
    for number in range(3):
        desk.queued(QUERY, identifier=f"other-{number}")
    desk.visit()
    monkeypatch.setattr(searching, "LOOKED_AT", 2)
    page = operator.see(f"{TRANSACTIONS}?q=ann+%26+co")
    assert "2 transactions were looked through for the text" in page.text
    assert page_of(oldest) not in page.links()
    (further,) = [one for one in page.links() if "cursor=" in one]
    assert "Look further back" in page.text
    page = operator.see(further)
    assert page_of(oldest) in page.links()
    assert not [one for one in page.links() if "cursor=" in one]
    assert renewed(page) == ""


def renewed(page: Reader) -> str:
    """Return when a page renews itself, "" where it does not."""
    (live,) = [given for _, given in page.tags if given.get("id") == "live"]
    return live.get("hx-trigger", "")


@pytest.mark.parametrize(
    ("query", "when"),
    [
        ("", "every 5s"),
        ("status=error", "every 5s"),
        ("status=success", "every 5s"),
        ("by=caller", "every 30s"),
        ("connection=con_x&status=error", "every 30s"),
        ("cursor=tx-7zzzzzzzzz", ""),
    ],
)
def test_a_list_renews_itself_the_more_seldom_the_more_it_reads(
    operator: Operator, query: str, when: str
) -> None:
    page = operator.see(f"{TRANSACTIONS}?{query}")
    assert renewed(page) == when
    assert ("The list renews itself every 30 seconds." in page.text) == (when == "every 30s")


@pytest.mark.parametrize("text", ["MÜLLER", "münch", "Müller & Co", "M&#252;ller &amp; Co"])
def test_letters_that_stand_as_references_in_xml_are_found(operator: Operator, text: str) -> None:
    desk = operator.desk
    desk.queued(add("Jörg Müller &amp; Co"))
    desk.queued(add("J&#xF6;rg M&#252;nch"))
    desk.visit()
    answered = desk.queued(QUERY)
    desk.visit()
    assert "M&#252;ller" in desk.read(answered)["qbxml_response"]
    assert page_of(answered) in operator.see(f"{TRANSACTIONS}?{urlencode({'q': text})}").links()


def test_a_request_that_was_typed_with_references_is_found(operator: Operator) -> None:
    typed = operator.desk.queued(add("J&#246;rg &quot;M&#xFC;nch&quot;"))
    for text in ("Jörg", '"münch"', "J&#246;rg"):
        assert page_of(typed) in operator.see(f"{TRANSACTIONS}?{urlencode({'q': text})}").links()
    other = operator.desk.queued(QUERY, metadata={"link": "?a=1&copy=2"})
    assert page_of(other) in operator.see(f"{TRANSACTIONS}?{urlencode({'q': '&copy=2'})}").links()


def test_a_stretch_that_holds_none_that_fit_says_how_far_back_it_went(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    mine = desk.queued(add("Ann"), identifier="order-1")
    for _ in range(3):
        desk.scheduled()
    monkeypatch.setattr(searching, "READS", 2)
    monkeypatch.setattr(pages_transactions, "READS", 2)
    monkeypatch.setattr(listing, "CHUNK", 2)
    page = operator.see(f"{TRANSACTIONS}?by=caller&q=Ann&in=text")
    assert "No transactions were looked through for the text, back to 20" in page.text
    assert "There is nothing to look through." not in page.text
    assert "Nothing in this stretch; there may be more further back." in page.text
    (older,) = [one for one in page.links() if "cursor=" in one]
    assert page_of(mine) in operator.see(older).links()


def test_a_search_by_text_finds_answers_and_ends_where_much_was_read(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    made = desk.queued(add("Ann"), identifier="order-1")
    desk.visit()
    list_id = re.search(r"<ListID>(.+?)</ListID>", desk.read(made)["qbxml_response"])
    assert list_id
    assert page_of(made) in operator.see(f"{TRANSACTIONS}?q={list_id[1]}").links()
    desk.queued(QUERY, identifier="order-2")
    monkeypatch.setattr(searching, "READ_AT_MOST", 1)
    page = operator.see(f"{TRANSACTIONS}?q={list_id[1]}")
    assert "1 transaction was looked through for the text" in page.text
    assert page_of(made) not in page.links()
    (further,) = [one for one in page.links() if "cursor=" in one]
    assert page_of(made) in operator.see(further).links()
    assert "A text needs two characters or more." in operator.see(f"{TRANSACTIONS}?q=x").text


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
        links = operator.see(f"{TRANSACTIONS}?{asked}").links()
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
    assert operator.see(f"{TRANSACTIONS}?by=caller").forms[1].fields["by"] == "caller"


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
    page = operator.see(f"{TRANSACTIONS}?by=caller&status={status}")
    assert "Nothing in this stretch; there may be more further back." in page.text
    (older,) = [one for one in page.links() if "cursor=" in one]
    assert page_of(mine) in operator.see(older).links()


def test_a_page_of_two_filters_goes_so_far_and_leads_further_back(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    for _ in range(2):
        failed = desk.queued(add("Ann"), identifier="order-1")
    for _ in range(3):
        desk.queued(QUERY, identifier="order-1")
    desk.visit()
    monkeypatch.setattr(pages_transactions, "READS", 2)
    monkeypatch.setattr(listing, "CHUNK", 2)
    page = operator.see(f"{TRANSACTIONS}?q=order-1&status=error")
    assert page_of(failed) not in page.links()
    (older,) = [one for one in page.links() if "cursor=" in one]
    assert page_of(failed) in operator.see(older).links()
