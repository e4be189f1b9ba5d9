"""Rules D11 and D12: late answers, earlier tickets, another machine, a visit that falls silent."""

import pytest
from helpers.office import ADD, QUERY, Office, copy_of

from qbwc_service.domain.connections import status_of
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps.tick import tick


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_d11_a_late_answer_on_a_superseded_ticket_settles_its_job(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    late = copy_of(office.pc)
    office.pc.login()
    office.pc.send(first=True)
    assert office.job(job).state is State.IN_DOUBT
    assert late.receive(answer) == -1
    assert (office.job(job).state, office.job(job).outcome) == (State.SUCCEEDED, Outcome.APPLIED)
    assert office.job(job).timeline[-1].reason == "late_answer"
    settled = office.job(job)
    assert late.receive(answer) == -1
    assert office.job(job) == settled


def test_d11_a_late_answer_to_an_earlier_attempt_is_not_taken(office: Office) -> None:
    job = office.submit(QUERY)
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    late = copy_of(office.pc)
    office.pc.login()
    office.pc.send(first=True)
    assert office.job(job).attempts == 2
    assert late.receive(answer) == -1
    assert office.job(job).state is State.SENT


def test_d12_until_the_first_send_the_earlier_ticket_stays_valid(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    earlier = copy_of(office.pc)
    office.pc.login()
    assert office.job(job).state is State.SENT
    assert earlier.receive(answer) in range(100)
    assert office.job(job).state is State.SUCCEEDED


def test_d12_another_machine_gets_nothing_while_a_set_is_in_flight(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.submit(ADD.format("B"))
    office.pc.login()
    request = office.pc.send(first=True)
    other = office.new_pc(machine="PC2")
    assert other.login() == ""
    assert other.send(first=True) == ""
    assert other.last_error().startswith("Another computer uses this login")
    assert status_of(office.connection, office.presence, office.clock())[1] == other.last_error()
    assert office.job(job).state is State.SENT
    assert office.pc.exchange(request) in range(100)
    assert office.job(job).state is State.SUCCEEDED


def test_d12_another_machine_may_go_on_after_answer_seconds(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    office.pc.send(first=True)
    office.clock.forward(seconds=1801)
    other = office.new_pc(machine="PC2")
    other.login()
    assert "oldMessageSetID" in other.send(first=True)
    assert office.job(job).state is State.IN_DOUBT


def test_d12_the_clock_gives_up_a_silent_visit_after_answer_seconds(office: Office) -> None:
    write, read = office.submit(ADD.format("A")), None
    office.pc.login()
    office.pc.send(first=True)
    office.clock.forward(seconds=1799)
    tick(office.services)
    assert office.job(write).state is State.SENT
    office.clock.forward(seconds=2)
    tick(office.services)
    assert office.job(write).state is State.IN_DOUBT
    read = office.submit(QUERY)
    office.pc.visit()
    assert office.job(read).state is State.SUCCEEDED


def test_d12_an_absent_app_lock_counts_as_the_same_machine(office: Office) -> None:
    job = office.submit(QUERY)
    office.pc.login()
    office.pc.send(first=True)
    hcp = office.pc.hcp()
    start = hcp.index("LOCKED:PC1")
    bare = hcp.replace(hcp[start : hcp.index("<", start)], "")
    office.pc.login()
    assert "<CustomerQueryRq" in office.pc.send(hcp=bare)
    assert office.job(job).attempts == 2


def test_a_visit_closed_with_a_set_in_flight_gives_it_up_at_once(office: Office) -> None:
    write = office.submit(ADD.format("A"))
    office.pc.login()
    office.pc.send(first=True)
    assert office.pc.close() == "OK"
    assert office.job(write).state is State.IN_DOUBT
