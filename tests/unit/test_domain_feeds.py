"""What a change feed asks, what it sees in an answer, and which fields changed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from helpers.builders import NOON

from qbwc_service.domain.feeds import (
    Known,
    Seen,
    changed,
    event_type,
    kinds_of,
    request_set,
    seen,
    sweep_set,
    types,
)
from qbwc_service.domain.records import Payload
from qbwc_service.domain.watching import Ask, Lesson, Watch
from qbxml import validate
from qbxml.sets.placeholders import fill_xml

pytestmark = pytest.mark.portable

VERSIONS = ("7.0", "8.0", "10.0", "12.0", "13.0", "14.0", "16.0")
"""Before 7.0 not every query could tell of linked transactions."""
EDITIONS = ("US", "CA", "UK", "AU")
SINCE = "2026-11-20T12:00:00-05:00"
HEAD = '<?xml version="1.0"?><?qbxml version="{}"?>'


@pytest.mark.parametrize("name", types())
def test_what_a_type_asks_is_right_wherever_its_query_is_known(name: str) -> None:
    known = 0
    for version in VERSIONS:
        for edition in EDITIONS:
            bare = f"<QBXML><QBXMLMsgsRq><{name}QueryRq/></QBXMLMsgsRq></QBXML>"
            told = validate(HEAD.format(version) + bare, version=version, edition=edition).problems
            if any(f"{name}QueryRq" in problem.message for problem in told):
                continue
            known += 1
            for text in (request_set([name]), request_set([name], [name]), sweep_set([name])):
                for moment in (SINCE, None):
                    filled = fill_xml(text, {"last_success": moment})
                    found = validate(
                        HEAD.format(version) + filled, version=version, edition=edition
                    )
                    assert found.problems == ()
    assert known > 0


def test_every_kind_of_object_has_events_of_its_own() -> None:
    kinds = {kind for name in types() for kind in kinds_of(name)}
    assert len({event_type(kind, "updated") for kind in kinds}) == len(kinds)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("Customer", "customer.created"),
        ("SalesReceipt", "sales_receipt.created"),
        ("ItemNonInventory", "item_non_inventory.created"),
        ("ARRefundCreditCard", "ar_refund_credit_card.created"),
    ],
)
def test_an_event_is_named_after_its_object(kind: str, name: str) -> None:
    assert event_type(kind, "created") == name


@pytest.mark.parametrize(
    ("old", "new", "paths"),
    [
        ({"A": "1"}, {"A": "1"}, []),
        ({"A": "1"}, {"A": "2"}, ["A"]),
        ({"A": "1"}, {"B": "1"}, ["A", "B"]),
        ({"A": {"B": "1", "C": "2"}}, {"A": {"B": "1", "C": "3"}}, ["A.C"]),
        ({"A": [{"B": "1"}]}, {"A": [{"B": "2"}]}, ["A"]),
        ({"A": {"B": "1"}}, {"A": "1"}, ["A"]),
    ],
)
def test_what_differs_is_told_by_its_path(old: object, new: object, paths: list[str]) -> None:
    assert changed(old, new) == paths


def test_an_answer_tells_of_objects_and_of_those_that_are_gone() -> None:
    ann = {"ListID": "1-1", "EditSequence": "7", "TimeModified": "2026-11-20T12:00:00-05:00"}
    line = {"TxnID": "A-1", "TimeModified": "2026-11-20T11:00:00-05:00"}
    given = [
        {"type": "CustomerRet", "data": ann},
        {"type": "InvoiceRet", "data": line},
        {"type": "CustomerQueryRs", "status_code": 0},
        {"type": "ListDeletedRet", "data": {"ListDelType": "Customer", "ListID": "2-2"}},
        {"type": "TxnDeletedRet", "data": {"TxnDelType": "Invoice", "TxnID": "B-2"}},
    ]
    found = list(seen(given))
    assert found == [
        Seen("Customer", "1-1", ann),
        Seen("Invoice", "A-1", line),
        Seen("Customer", "2-2", None),
        Seen("Invoice", "B-2", None),
    ]
    assert [(one.sequence, one.modified_since(SINCE)) for one in found[:2]] == [
        ("7", True),
        ("", False),
    ]


def test_what_is_known_says_whose_and_what_it_is() -> None:
    one = Known(
        id="feed_1/Customer/1-1", tenant_id="t", digest="", text=Payload(size=0), gone_at=NOON
    )
    told = (one.feed_id, one.subject, one.kind, one.object_id, one.gone)
    assert told == ("feed_1", "Customer/1-1", "Customer", "1-1", True)


BOTH = ("Customer", "Invoice")


def after(watch: Watch, ask: Ask, at: datetime | None, *strange: str) -> Watch:
    return replace(watch, ask=ask).ended(at, Lesson(strange=strange), first=watch.swept_at is None)


def test_the_first_run_asks_for_all_the_next_ones_for_changes_and_a_day_later_for_a_sweep() -> None:
    watch = Watch(types=BOTH, fresh=BOTH)
    first = watch.next_ask(by_hand=False)
    assert first == Ask(types=BOTH, full=BOTH, fresh=BOTH)
    watch = after(watch, first, NOON)
    changes = Ask(types=BOTH)
    assert (watch.next_ask(by_hand=False), watch.swept_at) == (changes, NOON)
    later = NOON + timedelta(hours=24)
    watch = after(watch, changes, later)
    assert watch.next_ask(by_hand=False) == Ask(types=BOTH, sweep=True)
    assert watch.next_ask(by_hand=True) == changes
    watch = after(watch, Ask(types=BOTH, sweep=True), later, "Invoice")
    assert (watch.swept_at, watch.unread) == (later, ("Invoice",))
    assert watch.next_ask(by_hand=False) == Ask(types=BOTH, full=("Invoice",))


def test_a_run_that_failed_changes_nothing_but_that_the_sweep_waits() -> None:
    watch = Watch(types=BOTH, unread=("Invoice",), swept_at=NOON, sweep_next=True)
    ask = watch.next_ask(by_hand=False)
    assert after(watch, ask, None) == Watch(types=BOTH, unread=("Invoice",), swept_at=NOON)


def test_types_that_are_new_are_read_and_swept_and_those_that_went_are_forgotten() -> None:
    watch = Watch(types=BOTH, unread=("Invoice",), swept_at=NOON)
    assert watch.watching(("Customer", "Vendor")) == Watch(
        types=("Customer", "Vendor"), fresh=("Vendor",)
    )
