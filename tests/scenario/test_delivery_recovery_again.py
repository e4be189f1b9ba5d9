"""Rules D8, D11, D17: recovery that is itself disturbed, and what it leaves to clear."""

import pytest
from helpers.office import ADD, CLEARED, Office

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.steps.restore import open_epoch

PARSE_ERROR = "0x80040400"
UNEXPECTED = "0x80040402"


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def lost(office: Office) -> str:
    """Let QuickBooks do a write and keep its record, and lose its answer."""
    job = office.submit(ADD.format("Ann"))
    office.pc.login()
    office.pc.process(office.pc.send(first=True))
    return job


def how(job: Job) -> tuple[State, str]:
    return job.state, job.timeline[-1].reason


@pytest.mark.parametrize("closes", [True, False])
def test_a_visit_that_clears_what_others_left_comes_to_an_end(
    office: Office, *, closes: bool
) -> None:
    office.submit(ADD.format("Ann"))
    office.pc.login()
    office.pc.receive(office.pc.process(office.pc.send(first=True)))
    assert CLEARED.search(office.pc.send())
    if closes:
        office.pc.close()
    assert (office.pc.visit(), len(office.pc.cleared)) == ([], 1)
    assert (office.company.message_sets, office.pc.login()) == ([], "none")


def test_ids_that_many_visits_left_are_all_cleared_in_one(office: Office) -> None:
    for name in ("A", "B", "C"):
        office.submit(ADD.format(name))
        office.pc.login()
        office.pc.receive(office.pc.process(office.pc.send(first=True)))
        office.pc.close()
    assert (office.pc.visit(), len(office.pc.cleared)) == ([], 3)
    assert (office.company.message_sets, office.pc.login()) == ([], "none")


@pytest.mark.parametrize("asked", [1, 2])
def test_a_question_that_met_an_unexpected_error_is_asked_again(office: Office, asked: int) -> None:
    job = lost(office)
    office.pc.login()
    for number in range(asked):
        request = office.pc.send(first=number == 0)
        if number < asked - 1:
            office.pc.exchange(request)
    assert office.pc.receive("", UNEXPECTED, "Unexpected error.") == -1
    assert office.pc.last_error() == "QuickBooks refused the question: Unexpected error."
    office.pc.close()
    assert office.job(job).state is State.IN_DOUBT
    office.pc.visit()
    assert how(office.job(job)) == (State.SUCCEEDED, "recovered")
    assert "<CustomerRet>" in (office.answer(job) or "")


def test_a_question_that_quickbooks_cannot_read_goes_before_a_person(office: Office) -> None:
    job = lost(office)
    office.pc.login()
    office.pc.send(first=True)
    office.pc.receive("", PARSE_ERROR, "QuickBooks could not parse it.")
    assert how(office.job(job)) == (State.NEEDS_ATTENTION, "question_refused")


def test_what_is_known_to_be_done_is_settled_though_its_object_cannot_be_read(
    office: Office,
) -> None:
    job = lost(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    assert "<CustomerQueryRq" in office.pc.send()
    office.pc.receive("", PARSE_ERROR, "QuickBooks could not parse it.")
    assert how(office.job(job)) == (State.SUCCEEDED, "recovered")
    assert "<ErrorRecovery>" in (office.answer(job) or "")


def test_d11_a_late_answer_to_a_status_check_does_not_stand_in_for_the_whole_one(
    office: Office,
) -> None:
    job = lost(office)
    office.pc.login()
    late, ticket = office.pc.process(office.pc.send(first=True)), office.pc.ticket
    office.pc.close()
    assert office.pc.receive(late, ticket=ticket) == -1
    assert office.job(job).state is State.IN_DOUBT
    office.pc.visit()
    assert how(office.job(job)) == (State.SUCCEEDED, "recovered")
    assert "<CustomerRet>" in (office.answer(job) or "")


def test_d22_what_was_still_to_be_cleared_is_cleared_in_the_new_epoch_too(office: Office) -> None:
    office.submit(ADD.format("Ann"))
    office.pc.login()
    office.pc.receive(office.pc.process(office.pc.send(first=True)))
    open_epoch(office.services)
    assert (office.pc.visit(), len(office.pc.cleared)) == ([], 1)
    assert office.company.message_sets == []
