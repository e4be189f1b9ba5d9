"""Rule D21: which writes whose answer was lost go before a person, who says what became of them."""

import pytest
from helpers.doubts import by_hand, lose_after, lose_before, settled
from helpers.office import ADD, Office

from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import transactions


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_d21_the_same_write_by_another_hand_is_not_taken_for_ours(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_before(office)
    by_hand(office, ADD.format("Ann"))
    office.pc.visit()
    found = office.job(job)
    assert (found.state, found.timeline[-1].reason, found.failure and found.failure.message) == (
        State.NEEDS_ATTENTION,
        "search_ambiguous",
        "One record is like it but shows no ExternalGUID.",
    )


def test_what_never_gets_an_answer_goes_before_a_person(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    for _ in range(6):
        office.pc.login()
        office.pc.send(first=True)
    found = office.job(job)
    assert (found.state, found.timeline[-1].reason) == (State.NEEDS_ATTENTION, "unanswered")


def test_a_record_of_what_is_gone_goes_before_a_person(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    (customer,) = office.company.records("Customer")
    gone = f"<ListID>{customer['ListID']}</ListID>"
    by_hand(office, f"<ListDelRq><ListDelType>Customer</ListDelType>{gone}</ListDelRq>")
    office.pc.visit()
    found = office.job(job)
    assert (found.state, found.timeline[-1].reason) == (State.NEEDS_ATTENTION, "object_gone")
    transactions.resolve(office.services, office.caller, job, Outcome.APPLIED, None)
    office.pc.visit()
    assert office.company.message_sets == []


def test_a_callers_own_message_set_id_is_left_to_a_person(office: Office) -> None:
    inside = ADD.format("A")
    job = office.submit(
        f'<QBXMLMsgsRq newMessageSetID="MINE" onError="stopOnError">{inside}</QBXMLMsgsRq>'
    )
    lose_after(office)
    office.pc.visit()
    found = office.job(job)
    assert (found.state, found.timeline[-1].reason) == (
        State.NEEDS_ATTENTION,
        "own_message_set_id",
    )
    assert office.company.message_sets == [("test", "MINE")]


def test_a_person_may_say_that_what_is_gone_was_not_applied(office: Office) -> None:
    office.company.stores_recovery = True
    backup = office.company.snapshot()
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.company.restore(backup)
    office.pc.session = office.company.open("test")
    office.pc.exchange(office.pc.send())
    assert office.job(job).timeline[-1].reason == "object_gone"
    transactions.resolve(office.services, office.caller, job, Outcome.NOT_APPLIED, None)
    assert settled(office.job(job)) == (State.FAILED, Outcome.NOT_APPLIED, False)
