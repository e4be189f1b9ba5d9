"""Rule D22: what the future did that our store knows nothing of any more."""

import pytest
from helpers.doubts import (
    APPLIED,
    INVOICE,
    RECOVERED,
    by_hand,
    kinds,
    lose_after,
    story,
    told,
    visits,
)
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import tick, transactions
from qbwc_service.steps.restore import REASON, open_epoch

WITH_GUID = (
    "<CustomerAddRq><CustomerAdd><Name>{}</Name><ExternalGUID>{}</ExternalGUID></CustomerAdd>"
    "</CustomerAddRq>"
)


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def guid_of(office: Office, job: str) -> str:
    return str(office.job(job).requests[0].guid)


def test_d22_what_a_lost_later_attempt_did_is_found_though_the_record_says_refused(
    office: Office,
) -> None:
    job = office.submit(INVOICE.format("Ann", "A-1", ""))
    lose_after(office)  # refused, since there is no Ann: that is what QuickBooks keeps of it
    by_hand(office, ADD.format("Ann"))
    guid = f"<ExternalGUID>{guid_of(office, job)}</ExternalGUID>"
    by_hand(office, INVOICE.format("Ann", "A-1", guid))
    open_epoch(office.services)
    assert kinds(office.pc.visit()) == ["check", "InvoiceQuery", "InvoiceQuery"]
    assert told(office, job) == RECOVERED
    assert story(office, job) == [
        "accepted",
        "attempt 1",
        REASON,
        "record_incomplete",
        "found",
        "recovered",
    ]
    assert office.company.applied("InvoiceAdd") == 1


def test_d22_what_was_refused_and_is_not_found_is_refused_once_its_bytes_were_there_again(
    office: Office,
) -> None:
    job = office.submit(INVOICE.format("Ann", "A-1", ""))
    lose_after(office)
    by_hand(office, ADD.format("Ann"))
    open_epoch(office.services)
    assert kinds(office.pc.visit()) == ["check", "InvoiceQuery", "InvoiceAdd"]
    assert told(office, job) == (State.FAILED, Outcome.NOT_APPLIED, "quickbooks_refused")
    assert [line.status_code for line in office.job(job).requests] == [3140]
    assert office.company.applied("InvoiceAdd") == 0


@pytest.mark.parametrize("epochs", [1, 2])
def test_d22_a_store_restored_while_the_object_is_fetched_has_the_write_settled(
    office: Office, epochs: int
) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.company.forget_message_sets()
    for _ in range(epochs):
        open_epoch(office.services)
    assert kinds(office.pc.visit()) == ["check", "CustomerQuery", "CustomerQuery"]
    assert told(office, job) == RECOVERED
    assert story(office, job)[2:] == [
        "superseded",
        "recorded",
        REASON,
        "no_record 9002",
        "found",
        "recovered",
    ]
    assert office.company.applied("CustomerAdd") == 1


@pytest.mark.parametrize("lost", [0, 1])
def test_d22_two_epochs_in_a_row_leave_what_was_queued_in_the_queue(
    office: Office, lost: int
) -> None:
    job = office.submit(ADD.format("Ann"))
    open_epoch(office.services)
    for _ in range(lost):
        office.pc.login()
        assert "<CustomerQueryRq" in office.pc.send(first=True)
    open_epoch(office.services)
    assert kinds(office.pc.visit(at_most=1)) == ["CustomerQuery"]
    assert told(office, job) == (State.QUEUED, Outcome.PENDING, "not_found")
    assert kinds(office.pc.visit()) == ["CustomerAdd"]
    assert (told(office, job), office.company.applied("CustomerAdd")) == (APPLIED, 1)


def restored_dependent(office: Office) -> tuple[str, str]:
    first = office.submit(QUERY)
    second = office.submit(ADD.format("Ben"), after=(first,), expires_in_seconds=60)
    return first, second


def test_d22_a_dependent_that_a_lost_future_sent_is_found_though_its_predecessor_ends_badly(
    office: Office,
) -> None:
    first, second = restored_dependent(office)
    by_hand(office, WITH_GUID.format("Ben", guid_of(office, second)))
    open_epoch(office.services)
    transactions.cancel(office.services, office.caller, first)
    assert told(office, second) == (State.IN_DOUBT, Outcome.UNKNOWN, "restored")
    assert kinds(office.pc.visit()) == ["CustomerQuery", "CustomerQuery", "HostQuery"]
    assert told(office, second) == RECOVERED
    assert office.company.applied("CustomerAdd") == 1


@pytest.mark.parametrize("epochs", [1, 2])
def test_d22_a_dependent_that_is_not_found_is_called_not_sent_only_then(
    office: Office, epochs: int
) -> None:
    first, second = restored_dependent(office)
    open_epoch(office.services)
    transactions.cancel(office.services, office.caller, first)
    assert told(office, second) == (State.IN_DOUBT, Outcome.UNKNOWN, "restored")
    for _ in range(epochs - 1):
        open_epoch(office.services)
    assert kinds(office.pc.visit()) == ["CustomerQuery", "HostQuery"]
    assert told(office, second) == (State.FAILED, Outcome.NOT_APPLIED, "dependency_failed")
    failure = office.job(second).failure
    assert failure is not None
    assert (failure.code, failure.message, failure.fix, failure.again) == (
        Code.DEPENDENCY_FAILED,
        f"{first}, which it was to come after, ended as canceled: Canceled. This one was not sent.",
        f"Retry {first} first, then this one; or submit it anew without it.",
        True,
    )


def test_d22_a_dependent_is_searched_for_before_it_goes_where_all_is_well(office: Office) -> None:
    _, second = restored_dependent(office)
    open_epoch(office.services)
    assert visits(office, 2) == [["CustomerQuery"], ["CustomerQuery", "CustomerAdd"]]
    assert told(office, second) == APPLIED


def test_d22_a_dependent_that_may_have_gone_is_neither_canceled_nor_does_it_expire(
    office: Office,
) -> None:
    _, second = restored_dependent(office)
    open_epoch(office.services)
    with pytest.raises(Refusal) as refused:
        transactions.cancel(office.services, office.caller, second)
    assert (refused.value.code, refused.value.detail, refused.value.fix) == (
        Code.INVALID_STATE,
        "It may have been sent before the database was restored; nobody knows yet.",
        "QuickBooks is asked about it once what it comes after has ended.",
    )
    office.clock.forward(hours=2)
    tick.tick(office.services)
    assert told(office, second) == (State.QUEUED, Outcome.PENDING, REASON)


@pytest.mark.parametrize("done", [True, False])
def test_d22_a_dependent_whose_time_ran_out_is_searched_for_before_it_expires(
    office: Office, *, done: bool
) -> None:
    _, second = restored_dependent(office)
    if done:
        by_hand(office, WITH_GUID.format("Ben", guid_of(office, second)))
    open_epoch(office.services)
    office.pc.visit()
    assert told(office, second) == (State.QUEUED, Outcome.PENDING, "released")
    office.clock.forward(hours=2)
    tick.tick(office.services)
    assert told(office, second) == (State.QUEUED, Outcome.PENDING, "released")
    visits(office, 2)
    tick.tick(office.services)
    expired = State.EXPIRED, Outcome.NOT_APPLIED, "expired"
    assert told(office, second) == (RECOVERED if done else expired)
    assert office.company.applied("CustomerAdd") == int(done)
