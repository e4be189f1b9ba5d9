"""The console's page of events: the log, the newest first."""

import pytest
from helpers.console import Operator, Reader
from helpers.rest_desk import Desk, NewDesk, add

from qbwc_service.console import pages_events
from qbwc_service.domain import events
from qbwc_service.steps import event_log

PAGE = "/console/events"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def happened(desk: Desk, type_: str, subject: str, **data: str) -> None:
    now = desk.services.now()
    event = events.new(type_, now, subject, tenant_id=desk.tenant_id, data=data)
    desk.services.store.save(event)


def told(page: Reader) -> list[str]:
    """Return the subjects' links."""
    return [link for link in page.links() if link.rpartition("/")[2].partition("-")[0] == "tx"]


def test_what_happened_leads_to_what_it_happened_to(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"), identifier="order-1")
    desk.visit()
    failed = desk.queued(add("Ann"), identifier="<b>order-2</b>")
    desk.visit()
    happened(desk, "customer.updated", "80000001-1", name="Ann")
    page = operator.see(PAGE)
    assert told(page) == [f"/console/transactions/{id_}" for id_ in (failed, done)]
    assert "<b>order-2</b>" in page.text
    assert f'"transaction_id": "{done}"' in page.text
    assert "Nothing has happened yet." not in page.text


def test_a_type_narrows_it_and_stays_chosen(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"))
    desk.visit()
    happened(desk, "customer.updated", "80000001-1")
    assert told(operator.see(f"{PAGE}?type=transaction.failed")) == []
    page = operator.see(f"{PAGE}?type=transaction.*")
    assert told(page) == [f"/console/transactions/{done}"]
    assert page.forms[1].fields == {"type": "transaction.*"}
    page = operator.see(f"{PAGE}?type=customer.updated")
    assert page.forms[1].fields == {"type": "customer.updated"}
    assert "80000001-1" in page.text
    assert "None was found." in operator.see(f"{PAGE}?type=webhook.test").text


def test_what_the_tenants_feeds_tell_is_offered_and_several_types_may_be_asked_for(
    operator: Operator,
) -> None:
    desk = operator.desk

    def offered() -> list[str]:
        return [given["value"] for tag, given in operator.see(PAGE).tags if tag == "option"]

    assert "customer.*" not in offered()
    desk.fed()
    assert {"customer.*", "transaction.*", "transaction.failed"} <= {*offered()}
    for type_ in ("customer.updated", "invoice.created", "vendor.deleted"):
        happened(desk, type_, f"about-{type_}")
    page = operator.see(f"{PAGE}?type=customer.*,+invoice.created")
    assert ("about-customer.updated" in page.text, "about-invoice.created" in page.text) == (1, 1)
    assert "about-vendor.deleted" not in page.text


def test_a_type_that_is_none_is_refused_as_the_api_refuses_it(operator: Operator) -> None:
    page = operator.see(f"{PAGE}?type=custumer.*", status=400)
    assert "'custumer.*' is no event type. Did you mean customer.*?" in page.text
    assert page.forms[1].fields == {"type": "custumer.*"}


def test_a_long_log_is_paged_and_nothing_is_left_out(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_events, "ON_A_PAGE", 2)
    for number in range(5):
        happened(operator.desk, "customer.updated", f"tx-{number}")
    path, seen = f"{PAGE}?type=customer.*", []
    for _ in range(3):
        page = operator.see(path)
        seen += told(page)
        path = page.links()[-1]
    assert seen == [f"/console/transactions/tx-{number}" for number in (4, 3, 2, 1, 0)]
    assert path == f"{PAGE}?type=customer.%2A"


def test_a_stretch_without_any_that_are_wanted_goes_on(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_log, "LOOKED_AT", 2)
    happened(operator.desk, "webhook.test", "we_1")
    for _ in range(2):
        happened(operator.desk, "customer.updated", "x")
    page = operator.see(f"{PAGE}?type=webhook.test")
    assert "None in this stretch" in page.text
    assert "webhook.test" in operator.see(page.links()[-1]).text


def test_a_cursor_that_is_none_is_refused_with_a_sentence(operator: Operator) -> None:
    page = operator.see(f"{PAGE}?before=x", status=400)
    assert page.notices() == ["alert"]
    assert "this is no cursor." in page.text


def test_an_empty_log_says_so(operator: Operator) -> None:
    assert "Nothing has happened yet." in operator.see(PAGE).text


def test_anothers_events_are_not_there(operator: Operator, new_desk: NewDesk) -> None:
    happened(new_desk(), "customer.updated", "theirs")
    assert "theirs" not in operator.http.get(PAGE).text


def test_the_part_that_renews_itself_reads_no_feeds(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(pages_events, "_choices", lambda *_: asked.append("choices") or [])
    headers = {"HX-Request": "true", "HX-Target": "live"}
    assert operator.http.get(PAGE, headers=headers).text.startswith('<div id="live"')
    assert asked == []
    operator.see(PAGE)
    assert asked == ["choices"]
