"""Trouble of the connection costs no job an attempt, and QuickBooks is left alone for a while."""

from collections.abc import Callable

import pytest
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import Trouble, status_of
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait
from qbwc_service.steps import connections, transactions, visit

CLOSED, DIALOG, OTHER_MODE = "0x80040408", "0x80040414", "0x80040410"
UNHEARD_OF = "0x8004FFFF"


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def cannot_open(office: Office, hresult: str = CLOSED) -> None:
    """Poll, and find that QuickBooks cannot be opened."""
    assert office.pc.login() == ""
    visit.connection_error(office.services, office.pc.ticket, hresult=hresult, message="No.")


def pause_of(office: Office) -> float:
    retry_at = office.presence.retry_at
    assert retry_at is not None
    return (retry_at - office.clock()).total_seconds()


def pass_the_pause(office: Office) -> None:
    retry_at = office.presence.retry_at
    assert retry_at is not None
    office.clock.now = retry_at


def test_d5_while_quickbooks_is_left_alone_polls_are_none_though_work_waits(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    cannot_open(office)
    assert 22.5 <= pause_of(office) <= 37.5
    office.clock.forward(seconds=pause_of(office) - 0.001)
    assert office.pc.login() == "none"
    where = transactions.standing(office.services, office.job(job))
    assert where.reason == "quickbooks_closed"
    assert (office.job(job).state, office.job(job).attempts) == (State.QUEUED, 0)
    office.clock.forward(seconds=0.001)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED
    assert (office.presence.trouble, office.presence.retry_at) == (None, None)
    assert office.presence.failures == 0


def test_the_pauses_grow_and_a_visit_that_gets_through_begins_them_anew(office: Office) -> None:
    office.submit(ADD.format("A"))
    pauses = []
    for _ in range(5):
        cannot_open(office)
        pauses.append(pause_of(office))
        pass_the_pause(office)
    assert [
        steady * 0.75 <= pause <= steady * 1.25
        for steady, pause in zip((30, 60, 120, 240, 240), pauses, strict=True)
    ] == [True] * 5
    assert max(pauses) <= 300
    office.pc.visit()
    office.submit(ADD.format("B"))
    cannot_open(office)
    assert pause_of(office) <= 37.5


def test_a_conflict_of_modes_waits_two_minutes(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    for _ in range(3):
        cannot_open(office, OTHER_MODE)
        assert pause_of(office) == 120
        pass_the_pause(office)
    assert office.presence.trouble is Trouble.SINGLE_USER_MODE
    assert (office.job(job).state, office.job(job).attempts) == (State.QUEUED, 0)


def test_an_hresult_of_the_connection_in_place_of_an_answer_opens_it_too(office: Office) -> None:
    jobs = [office.submit(text) for text in (ADD.format("A"), QUERY)]
    for _ in range(8):  # more often than a job may be tried again
        assert office.pc.login() == ""
        office.pc.send(first=True)
        assert office.pc.receive("", DIALOG, "A modal dialog is showing.") == -1
        office.pc.close()
        assert office.pc.login() == "none"
        pass_the_pause(office)
    assert [office.job(job).state for job in jobs] == [State.QUEUED] * 2
    assert [office.job(job).set_back for job in jobs] == [0, 0]
    office.pc.visit()
    assert [office.job(job).state for job in jobs] == [State.SUCCEEDED] * 2


def test_d17_a_write_in_doubt_is_not_asked_about_while_quickbooks_is_left_alone(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    office.pc.send(first=True)
    office.pc.close()
    assert office.job(job).state is State.IN_DOUBT
    office.submit(QUERY)
    cannot_open(office)
    assert office.pc.visit() == []
    assert office.job(job).state is State.IN_DOUBT


def test_the_first_contact_is_left_alone_like_any_other() -> None:
    office = Office()
    office.pc.add()
    cannot_open(office)
    assert office.pc.visit() == []
    pass_the_pause(office)
    assert len(office.pc.visit()) == 1


def test_d9_after_a_wrong_company_file_quickbooks_is_left_alone_for_a_minute(
    office: Office,
) -> None:
    office.submit(ADD.format("A"))
    office.pc.login()
    assert office.pc.send(hcp="unreadable") == ""
    assert office.presence.trouble is Trouble.WRONG_COMPANY_FILE
    assert 45 <= pause_of(office) <= 75
    assert office.pc.login() == "none"


def resume(office: Office) -> None:
    connections.resume(office.services, office.caller, office.connection_id)


def patch(office: Office) -> None:
    changes = {"linger_seconds": 1}
    connections.change(office.services, office.caller, office.connection_id, changes)


@pytest.mark.parametrize("act", [resume, patch])
def test_a_person_who_changes_the_connection_has_quickbooks_tried_again_at_once(
    office: Office, act: Callable[[Office], None]
) -> None:
    job = office.submit(ADD.format("A"))
    cannot_open(office)
    assert office.pc.visit() == []
    act(office)
    assert (office.presence.retry_at, office.presence.failures) == (None, 0)
    assert office.presence.trouble is Trouble.QUICKBOOKS_CLOSED
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_an_hresult_that_no_table_knows_is_told_to_the_operator_after_three_runs(
    office: Office,
) -> None:
    office.submit(ADD.format("A"))
    calls = []
    for _ in range(4):
        cannot_open(office, UNHEARD_OF)
        _, why = status_of(office.connection, office.presence, office.clock())
        calls.append("someone has to look at that PC" in why)
        pass_the_pause(office)
    assert calls == [False, False, True, True]


def test_d14_a_held_poll_looks_again_when_quickbooks_may_be_tried_again() -> None:
    office = Office(connection_settings={"hold_seconds": 25})
    office.first_visit()
    office.submit(ADD.format("A"))
    cannot_open(office)
    office.clock.forward(seconds=pause_of(office) - 3)
    held = visit.authenticate(office.services, office.connection_id, office.password, address="::1")
    assert isinstance(held, Wait)
    assert held.until == office.presence.retry_at


def test_d12_two_computers_do_not_keep_each_other_out(office: Office) -> None:
    job = office.submit(QUERY)
    office.pc.login()
    request = office.pc.send(first=True)
    other = office.new_pc("PC2")
    other.login()
    assert other.send(first=True) == ""
    assert (office.presence.trouble, office.presence.retry_at) == (Trouble.TWO_COMPUTERS, None)
    assert office.pc.exchange(request) == 100
    assert office.job(job).state is State.SUCCEEDED
