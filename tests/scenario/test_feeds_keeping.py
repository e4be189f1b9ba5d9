"""What change feeds keep: until when, how large, and that it moves house."""

import json
from datetime import timedelta

import pytest
from helpers.feed_people import process
from helpers.feeds import customer, edit, known, made, read, run, told, types
from helpers.office import Office

from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Progress
from qbwc_service.domain.records import Blob
from qbwc_service.domain.schedules import Schedule
from qbwc_service.steps import change_feeds, moving, schedules
from qbwc_service.steps.event_data import whole_data
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.steps.writing import body_of
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_a_deleted_feed_leaves_events_and_no_more(office: Office) -> None:
    office.company.seed(customers=40)
    feed = made(office)
    run(office, seconds=0)
    change_feeds.delete(office.services, office.caller, feed.id)
    with pytest.raises(Refusal, match="There is no change feed"):
        read(office, feed)
    assert schedules.all_of(office.services, "default") == []
    tick(office.services)
    keys = (Key(Schedule, feed.id), Key(Progress, feed.id))
    assert office.store.get(*keys) == [None, None]
    assert (known(office, feed), len(told(office))) == ([], 40)


def test_an_answer_that_comes_after_the_feed_was_deleted_is_let_go(office: Office) -> None:
    office.company.seed(customers=3)
    feed = made(office)
    tick(office.services)
    change_feeds.delete(office.services, office.caller, feed.id)
    office.pc.visit()
    tick(office.services)
    tick(office.services)
    assert (told(office), office.store.get(Key(Schedule, feed.id))) == ([], [None])


def test_a_deletion_is_forgotten_when_transactions_of_its_time_are(office: Office) -> None:
    ann = customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    run(office)
    assert [one.gone for one in known(office, feed)] == [True]
    office.clock.forward(days=office.services.settings.retention_days, seconds=1)
    maintain(office.services)
    assert known(office, feed) == []


def test_large_records_are_replaced_without_a_rest(office: Office) -> None:
    customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    for number in range(3):
        edit(office, "Ann", f"<Notes>{str(number) * 4_000}</Notes>")
        run(office)
    (blobs,) = office.store.select(Range(places.blobs(feed.id), limit=100))
    assert len([one for one in blobs if isinstance(one, Blob)]) == 1
    record = json.loads(office.services.payloads.text(known(office, feed)[0].text))
    assert record["Notes"] == "2" * 4_000
    assert types(office).count("customer.updated") == 3


def test_a_webhook_about_a_very_large_record_leaves_it_out_and_says_so(office: Office) -> None:
    ann = customer(office, "Ann")
    made(office, "Invoice")
    run(office, seconds=0)
    line = f"<InvoiceLineAdd><Desc>{'x' * 500}</Desc><Amount>1.00</Amount></InvoiceLineAdd>"
    ref = f"<CustomerRef><ListID>{ann['ListID']}</ListID></CustomerRef>"
    inner = f"<InvoiceAdd>{ref}{line * 60}</InvoiceAdd>"
    process(office.company, f"<InvoiceAddRq>{inner}</InvoiceAddRq>")
    run(office)
    (found,) = office.store.select(Range(places.events("default"), limit=100))
    (one,) = [e for e in found if isinstance(e, Event) and e.type == "invoice.created"]
    body = body_of(office.services, one)
    sent = json.loads(body)["data"]
    assert len(body) < 20_000
    assert (sent["record"], sent["truncated"]) == (None, True)
    assert sent["url"] == f"http://localhost:5000/api/events/{one.name}"
    assert len(whole_data(office.services, one)["record"]["InvoiceLineRet"]) == 60


def test_a_feed_moves_house_with_all_that_it_knows(office: Office) -> None:
    customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    moving.shut_down(office.services)
    there = Office()
    empty = [Key(type(one), one.id) for one in there.store.export()]
    for key in empty:
        there.store.delete(key)
    there.clock.now = office.clock.now + timedelta(seconds=1)
    moving.bring_in(there.services, office.store.export)
    assert known(there, feed) == known(office, feed)
    assert there.store.get(Key(Schedule, feed.id)) == office.store.get(Key(Schedule, feed.id))
