"""Rules D3, D10, D11, D12, D21: a write in doubt that is disturbed while it is asked about."""

import pytest
from helpers.doubts import (
    APPLIED,
    INVOICE,
    MIXED,
    RECOVERED,
    before_person,
    by_hand,
    kinds,
    lose_after,
    lose_before,
    new_office,
    told,
    visits,
)
from helpers.office import ADD, Office

from qbwc_service.domain.recovery import Recovery
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps.arriving import TWO_COMPUTERS

DIALOG = ("", "0x80040414", "A modal dialog box is showing in the QuickBooks user interface.")
REFUSED = ("", "0x80040400", "QuickBooks found an error when parsing the provided XML text stream.")


@pytest.fixture
def office() -> Office:
    return new_office()


def test_a_refusal_that_comes_late_does_not_overrule_the_bytes_at_quickbooks_d3_d11(
    office: Office,
) -> None:
    job = office.submit(INVOICE.format("Ann", "A-1", ""))
    first = lose_before(office)
    ticket, late = office.pc.ticket, office.pc.process(first)  # refused: there is no Ann
    office.pc.close()
    by_hand(office, ADD.format("Ann"))
    office.company.forget_message_sets()
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.pc.exchange(office.pc.send())
    assert office.pc.send() == first
    assert office.pc.receive(late, ticket=ticket) == -1
    assert told(office, job) == (State.SENT, Outcome.PENDING, "repeated")
    office.pc.exchange(first)
    assert told(office, job) == APPLIED
    assert office.company.applied("InvoiceAdd") == 1


def test_d10_bytes_that_went_twice_within_a_visit_bring_the_whole_object(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    request = lose_before(office)
    office.pc.process(request)
    assert office.pc.send() == request
    office.pc.exchange(request)
    assert told(office, job) == (State.IN_DOUBT, Outcome.UNKNOWN, "recorded")
    office.pc.exchange(office.pc.send())
    assert told(office, job) == RECOVERED
    assert "<CustomerRet>" in (office.answer(job) or "")
    assert office.company.applied("CustomerAdd") == 1


def test_d3_a_repeat_that_a_dialog_refuses_keeps_its_id_and_its_bytes(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    first = lose_before(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.pc.exchange(office.pc.send())
    assert office.pc.send() == first
    assert office.pc.receive(*DIALOG) == -1
    office.pc.close()
    assert told(office, job) == (State.IN_DOUBT, Outcome.UNKNOWN, "not_taken")
    office.be_patient()
    assert office.pc.visit()[0] == first
    assert (told(office, job), office.company.applied("CustomerAdd")) == (APPLIED, 1)


@pytest.mark.parametrize("stage", ["check", "fetch"])
def test_a_dialog_in_place_of_an_answer_burns_no_question(office: Office, stage: str) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.close()
    asked = []
    for number in range(6):
        office.be_patient()
        office.pc.login()
        request = office.pc.send(first=True)
        if stage == "fetch" and not number:
            office.pc.exchange(request)
            request = office.pc.send()
        asked += kinds([request])
        assert office.pc.receive(*DIALOG) == -1
        office.pc.close()
    assert asked == [{"check": "check", "fetch": "CustomerQuery"}[stage]] * 6
    assert visits(office, 1)[0][-1] == "CustomerQuery"
    assert told(office, job) == RECOVERED
    assert "<CustomerRet>" in (office.answer(job) or "")


def test_d12_another_computer_does_not_take_the_floor_while_a_question_is_at_quickbooks(
    office: Office,
) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.close()
    other = office.new_pc("PC2")
    office.pc.login()
    question = office.pc.send(first=True)
    other.login()
    assert (other.send(first=True), other.last_error()) == ("", TWO_COMPUTERS)
    assert office.job(job).recovery == Recovery(asked=1, unanswered=1)
    office.pc.exchange(question)
    office.pc.exchange(office.pc.send())
    assert told(office, job) == RECOVERED


def unread_mixed(office: Office) -> str:
    """Return a write and a query whose write was found by search; the fetch is asked."""
    office.company.stores_recovery = False
    job = office.submit(MIXED)
    lose_after(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.pc.exchange(office.pc.send())
    assert kinds([office.pc.send()]) == ["CustomerQuery CustomerQuery"]
    return job


def lines(office: Office, job: str) -> list[tuple[str, Outcome, int | None]]:
    return [(one.type, one.outcome, one.status_code) for one in office.job(job).requests]


PARTLY = [
    ("CustomerAddRq", Outcome.APPLIED, 0),
    ("CustomerQueryRq", Outcome.NOT_APPLIED, None),
]


def test_a_mixed_set_whose_objects_never_arrive_ends_with_its_query_given_up(
    office: Office,
) -> None:
    job = unread_mixed(office)
    office.pc.close()
    for _ in range(2):
        office.pc.login()
        assert kinds([office.pc.send(first=True)]) == ["CustomerQuery CustomerQuery"]
        office.pc.close()
    other = office.submit(ADD.format("Ben"))
    assert visits(office, 1) == [["CustomerAdd"]]
    assert told(office, job) == (State.FAILED, Outcome.PARTLY_APPLIED, "unread")
    assert (lines(office, job), told(office, other)) == (PARTLY, APPLIED)


def test_a_mixed_set_whose_fetch_is_refused_ends_with_its_query_given_up(office: Office) -> None:
    job = unread_mixed(office)
    office.pc.receive(*REFUSED)
    office.pc.close()
    assert told(office, job) == (State.FAILED, Outcome.PARTLY_APPLIED, "recovered")
    assert lines(office, job) == PARTLY


def test_a_shared_set_that_kills_quickbooks_each_time_ends_with_each_write_alone() -> None:
    office = new_office(write_batch=2)
    jobs = [office.submit(ADD.format(name)) for name in "AB"]
    for _ in range(40):
        office.company.crash_next("before_commit", holding="CustomerAddRq", silent=True)
    taken = [text for visit in visits(office, 15) for text in visit]
    writes = [text for text in taken if "CustomerAdd" in text]
    assert writes == ["CustomerAdd CustomerAdd", *["CustomerAdd"] * 8]
    assert [told(office, job) for job in jobs] == [before_person("repeated_in_vain")] * 2


OWN = "<ExternalGUID>{6B063959-81B0-4622-85D6-F548C8CCB517}</ExternalGUID>"


OLDER = "A record from before it was sent has its own ExternalGUID."


def test_d21_a_callers_own_guid_that_was_used_before_is_no_proof(office: Office) -> None:
    by_hand(office, ADD.format("Ann"))
    first = office.submit(INVOICE.format("Ann", "A-1", OWN))
    office.pc.visit()
    office.clock.forward(days=3)
    second = office.submit(INVOICE.format("Ann", "A-1", OWN))
    lose_before(office)
    assert kinds(office.pc.visit()) == ["check", "InvoiceQuery", "HostQuery"]
    assert [told(office, one) for one in (first, second)] == [
        APPLIED,
        before_person("search_ambiguous"),
    ]
    assert office.job(second).timeline[-1].note == OLDER
    assert office.company.applied("InvoiceAdd") == 1


@pytest.mark.parametrize("done", [True, False])
def test_d21_a_callers_own_guid_that_only_the_write_in_doubt_has_finds_it(
    office: Office, *, done: bool
) -> None:
    by_hand(office, ADD.format("Ann"))
    office.company.stores_recovery = False
    job = office.submit(INVOICE.format("Ann", "A-1", OWN))
    request = lose_before(office)
    if done:
        office.pc.process(request)
    office.pc.visit()
    assert told(office, job) == (RECOVERED if done else APPLIED)
    assert office.company.applied("InvoiceAdd") == 1


@pytest.mark.parametrize("number", [" A-1", "A-1 ", "&#32;A-1"])
def test_d21_a_write_whose_key_has_blanks_around_is_not_sent_again_because_it_is_not_found(
    office: Office, number: str
) -> None:
    by_hand(office, ADD.format("Ann"))
    office.company.stores_recovery = False
    job = office.submit(INVOICE.format("Ann", number, ""))
    lose_after(office)
    assert kinds(office.pc.visit()) == ["check", "HostQuery"]
    assert told(office, job) == before_person("not_searchable")
    assert office.company.applied("InvoiceAdd") == 1
