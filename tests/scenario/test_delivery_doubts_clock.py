"""Rule D21: what has no ExternalGUID is known by its time alone, and only by a clock that stood."""

from datetime import timedelta

import pytest
from helpers.doubts import (
    INVOICE,
    RECOVERED,
    TRANSFER,
    banks,
    before_person,
    by_hand,
    die_after,
    kinds,
    lose_before,
    new_office,
    pass_the_block,
    together,
    told,
)
from helpers.office import ADD, Office

from qbwc_service.domain.states import Outcome, State

CLOCK = "The PC's clock is not known, so what is found cannot be told from older records."
CLOCKS = {
    "set forward": (timedelta(hours=1), "PC1"),
    "set back": (timedelta(hours=-1), "PC1"),
    "another PC's": (timedelta(minutes=7), "PC2"),
    "forward by little more than it drifts": (timedelta(seconds=12), "PC1"),
}


@pytest.fixture
def office() -> Office:
    office = new_office()
    banks(office)
    return office


@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize("clock", CLOCKS)
def test_d21_a_transfer_in_doubt_goes_before_a_person_where_the_clock_moved_meanwhile(
    office: Office, clock: str, *, done: bool
) -> None:
    ahead, machine = CLOCKS[clock]
    job = office.submit(TRANSFER)
    if done:
        die_after(office, 1)
    else:
        lose_before(office)
    office.pc.close()
    office.clock.forward(minutes=5)
    next_pc = office.new_pc(machine)
    next_pc.ahead = ahead
    assert kinds(next_pc.visit()) == ["check", "HostQuery"]
    assert told(office, job) == before_person("clock_unknown")
    assert office.job(job).timeline[-1].note == CLOCK
    assert office.company.applied("TransferAdd") == int(done)


def test_d21_a_callers_own_guid_is_no_proof_where_the_clock_moved_meanwhile(
    office: Office,
) -> None:
    by_hand(office, ADD.format("Ann"))
    own = "<ExternalGUID>{6B063959-81B0-4622-85D6-F548C8CCB517}</ExternalGUID>"
    job = office.submit(INVOICE.format("Ann", "A-1", own))
    die_after(office, 1)
    office.clock.forward(minutes=5)
    office.pc.ahead = timedelta(hours=1)
    assert kinds(office.pc.visit()) == ["check", "HostQuery"]
    assert told(office, job) == before_person("clock_unknown")


def test_d21_a_guid_that_we_gave_is_proof_whatever_the_clock_says(office: Office) -> None:
    by_hand(office, ADD.format("Ann"))
    job = office.submit(INVOICE.format("Ann", "A-1", ""))
    die_after(office, 1)
    office.clock.forward(minutes=5)
    office.pc.ahead = timedelta(hours=1)
    assert kinds(office.pc.visit()) == ["check", "InvoiceQuery", "InvoiceQuery"]
    assert told(office, job) == RECOVERED


def test_d21_a_transfer_of_before_is_never_taken_for_the_one_in_doubt(office: Office) -> None:
    first = office.submit(TRANSFER)
    office.pc.visit()
    office.clock.forward(minutes=30)
    second = office.submit(TRANSFER)
    lose_before(office)
    office.pc.close()
    office.clock.forward(minutes=5)
    office.pc.ahead = timedelta(hours=-1)
    assert kinds(office.pc.visit()) == ["check", "HostQuery"]
    assert [told(office, first)[1], told(office, second)] == [
        Outcome.APPLIED,
        before_person("clock_unknown"),
    ]


@pytest.mark.parametrize("ahead", [timedelta(hours=-8), timedelta(), timedelta(hours=13)])
def test_d21_a_transfer_is_found_by_the_clock_of_a_pc_however_far_it_is_from_ours(
    office: Office, ahead: timedelta
) -> None:
    office.company.clock = lambda: office.clock() + ahead
    job = office.submit(TRANSFER)
    die_after(office, 1)
    office.clock.forward(minutes=5)
    assert kinds(office.pc.visit()) == ["check", "TransferQuery", "TransferQuery"]
    assert told(office, job)[:2] == (State.SUCCEEDED, Outcome.APPLIED)
    assert office.company.applied("TransferAdd") == 1


def test_d21_of_two_identical_transfers_in_a_set_one_done_a_person_is_asked(
    office: Office,
) -> None:
    job = office.submit(together(TRANSFER, TRANSFER))
    die_after(office, 1)
    office.clock.forward(minutes=5)
    assert kinds(office.pc.visit()) == ["check", "TransferQuery TransferQuery", "HostQuery"]
    assert told(office, job) == before_person("search_ambiguous")
    assert (
        office.job(job).timeline[-1].note == "Several requests of the set would be the same record."
    )
    assert office.company.applied("TransferAdd") == 1


@pytest.mark.parametrize(("version", "sets"), [("7.0", [1, 1]), ("13.0", [2])])
def test_d21_writes_that_may_carry_no_guid_do_not_share_a_set(
    version: str, sets: list[int]
) -> None:
    office = new_office(write_batch=2, qbxml_version=version)
    by_hand(office, ADD.format("Ann"))
    jobs = [office.submit(INVOICE.format("Ann", "X", "")) for _ in range(2)]
    taken = office.pc.visit()
    assert [text.count("<InvoiceAddRq ") for text in taken] == sets
    assert [told(office, job)[1] for job in jobs] == [Outcome.APPLIED] * 2


def test_d17_d21_no_identical_write_passes_one_without_a_guid_in_doubt(office: Office) -> None:
    first = office.submit(TRANSFER)
    lose_before(office)
    office.pc.close()
    office.pc.lose_questions(1)
    pass_the_block(office)
    office.pc.lose_questions(1)
    second = office.submit(TRANSFER)
    assert kinds(office.pc.visit()) == ["check", "TransferQuery", "TransferAdd", "TransferAdd"]
    assert [told(office, job)[1] for job in (first, second)] == [Outcome.APPLIED] * 2
    assert office.company.applied("TransferAdd") == 2


def test_d17_a_write_with_a_guid_may_pass_one_in_doubt_whose_block_is_over(office: Office) -> None:
    first = office.submit(ADD.format("Ann"))
    lose_before(office)
    office.pc.close()
    office.pc.lose_questions(1)
    pass_the_block(office)
    office.pc.lose_questions(1)
    second = office.submit(ADD.format("Ben"))
    assert kinds(office.pc.visit()) == ["CustomerAdd", "check", "CustomerQuery", "CustomerAdd"]
    assert [told(office, job)[1] for job in (first, second)] == [Outcome.APPLIED] * 2
