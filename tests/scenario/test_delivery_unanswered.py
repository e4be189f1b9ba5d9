"""A PC that dies at every visit must not look healthy: it is told of until an answer comes."""

from collections.abc import Callable

import pytest
from helpers.office import ADD, QUERY, Office, copy_of

from qbwc_service.domain.breaker import AT_REST, NO_ANSWER
from qbwc_service.domain.connections import ConnectionStatus, Trouble, status_of
from qbwc_service.domain.states import State
from qbwc_service.steps import connections, tick, transactions, visit


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def take(office: Office) -> None:
    """Begin a visit and take something to QuickBooks; nothing comes back."""
    office.clock.forward(seconds=5)
    assert office.pc.login() == ""
    assert office.pc.send(first=True) != ""


def die(office: Office) -> None:
    """The PC falls silent; the next visit finds that out."""
    take(office)


def close(office: Office) -> None:
    """The Web Connector ends the visit without the answer."""
    take(office)
    office.pc.close()


def time_out(office: Office) -> None:
    """Nobody is heard of until the tick gives the visit up."""
    take(office)
    office.clock.forward(seconds=office.services.settings.answer_seconds + 1)
    tick.end_silent_sessions(office.services)


def status(office: Office) -> tuple[ConnectionStatus, str]:
    return status_of(office.connection, office.presence, office.clock())


UNAVAILABLE = (ConnectionStatus.QUICKBOOKS_UNAVAILABLE, NO_ANSWER.format(times=3))


@pytest.mark.parametrize("end", [close, time_out])
def test_d12_three_visits_that_end_without_an_answer_are_told_of(
    office: Office, end: Callable[[Office], None]
) -> None:
    jobs = [office.submit(QUERY) for _ in range(2)]
    for _ in range(2):
        end(office)
        office.pc.login()
        assert status(office) == (ConnectionStatus.ONLINE, "Polling and ready.")
    end(office)
    assert office.pc.login() == ""  # work goes on being offered
    assert status(office) == UNAVAILABLE
    assert [met.trouble for met in office.presence.troubles] == [Trouble.NO_ANSWER]
    where = transactions.standing(office.services, office.job(jobs[0]))
    assert where.reason == "no_answer"


def test_d12_a_pc_that_falls_silent_each_time_is_told_of_by_the_fourth_visit(
    office: Office,
) -> None:
    office.submit(ADD.format("A"))
    for _ in range(3):
        die(office)
        assert status(office)[0] is ConnectionStatus.ONLINE
    die(office)
    assert status(office) == UNAVAILABLE
    die(office)
    assert status(office)[1] == NO_ANSWER.format(times=4)
    (met,) = office.presence.troubles
    assert (met.times, met.text) == (2, NO_ANSWER.format(times=4))  # not cut off


def test_any_answer_ends_it_a_refusal_too(office: Office) -> None:
    job = office.submit(QUERY)
    for _ in range(3):
        close(office)
    take(office)
    assert status(office) == UNAVAILABLE  # that QuickBooks was opened proves nothing
    assert office.pc.receive("", "0x80040400", "Error when parsing.") == 100
    assert status(office) == (ConnectionStatus.ONLINE, "Polling and ready.")
    assert (office.presence.unanswered, office.presence.trouble) == (0, None)
    assert office.job(job).state is State.FAILED


def test_an_answer_in_between_begins_the_count_anew(office: Office) -> None:
    office.submit(QUERY)
    close(office)
    close(office)
    office.pc.visit()
    office.submit(QUERY)
    close(office)
    close(office)
    assert office.presence.unanswered == 2
    assert status(office)[0] is ConnectionStatus.ONLINE


def test_a_visit_whose_last_set_alone_is_lost_has_answered(office: Office) -> None:
    for turn in range(4):
        office.submit(ADD.format(f"A{turn}"))
        office.submit(ADD.format(f"B{turn}"))
        office.clock.forward(seconds=5)
        office.pc.login()
        asked, first = "", True
        while "<CustomerAddRq" not in asked:
            asked = office.pc.send(first=first)
            assert office.pc.exchange(asked) in range(100)
            first = False
        assert office.pc.send() != ""
        office.pc.close()
        assert office.presence.unanswered == 1


def test_another_trouble_takes_its_place_and_new_ids_forget_it(office: Office) -> None:
    office.submit(QUERY)
    for _ in range(3):
        close(office)
    take(office)
    office.pc.receive("", "0x80040414", "A modal dialog is showing.")
    assert (office.presence.trouble, office.presence.unanswered) == (Trouble.MODAL_DIALOG, 0)
    office.clock.forward(minutes=2)
    office.submit(QUERY)
    for _ in range(3):
        close(office)
    assert office.presence.trouble is Trouble.NO_ANSWER
    connections.rotate_ids(office.services, office.caller, office.connection_id)
    assert (office.presence.trouble, office.presence.unanswered) == (None, 0)


def test_answers_to_questions_do_not_hide_that_each_write_is_lost(office: Office) -> None:
    office.submit(ADD.format("A"))
    close(office)
    for _ in range(2):
        office.clock.forward(seconds=5)
        assert office.pc.login() == ""
        asked = office.pc.send(first=True)
        while "<CustomerAddRq" not in asked:
            assert office.pc.exchange(asked) in range(100)
            asked = office.pc.send()
        office.pc.close()
    assert status(office) == UNAVAILABLE


def test_d11_a_late_answer_is_one_too(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    office.pc.close()
    first = copy_of(office.pc)
    for _ in range(2):
        close(office)
    assert status(office) == UNAVAILABLE
    first.receive(answer)
    assert office.job(job).state is State.SUCCEEDED
    assert status(office) == (ConnectionStatus.ONLINE, "Polling and ready.")


def test_another_trouble_that_came_since_stays_and_keeps_its_pause(office: Office) -> None:
    office.submit(ADD.format("A"))
    for _ in range(2):
        close(office)
    take(office)
    silent = copy_of(office.pc)
    office.pc.login()
    visit.connection_error(office.services, office.pc.ticket, hresult="0x80040408", message="No.")
    retry_at = office.presence.retry_at
    assert retry_at is not None
    silent.close()
    seen = office.presence
    assert (seen.unanswered, seen.trouble, seen.retry_at) == (
        3,
        Trouble.QUICKBOOKS_CLOSED,
        retry_at,
    )


def lost_for_good(office: Office) -> None:
    """A read is lost as often as it may be, and nothing else waits."""
    job = office.submit(QUERY)
    while office.job(job).state is State.QUEUED:
        close(office)
    assert office.job(job).state is State.DEAD_LETTERED


def test_once_nothing_waits_it_is_a_warning_and_the_next_loss_tells_of_it_again(
    office: Office,
) -> None:
    lost_for_good(office)
    assert status(office)[0] is ConnectionStatus.QUICKBOOKS_UNAVAILABLE
    assert office.pc.login() == "none"
    assert status(office) == (ConnectionStatus.ONLINE, AT_REST.format(times=4))
    version = office.presence.version
    assert office.pc.login() == "none"
    assert office.presence.version == version  # written once
    office.submit(QUERY)
    close(office)
    assert status(office) == (
        ConnectionStatus.QUICKBOOKS_UNAVAILABLE,
        NO_ANSWER.format(times=5),
    )


def test_a_good_visit_ends_the_warning(office: Office) -> None:
    lost_for_good(office)
    office.pc.login()
    office.submit(QUERY)
    office.pc.visit()
    assert status(office) == (ConnectionStatus.ONLINE, "Polling and ready.")
    assert office.presence.unanswered == 0


def test_a_person_who_acts_ends_it(office: Office) -> None:
    lost_for_good(office)
    connections.change(office.services, office.caller, office.connection_id, {"paused": False})
    assert (office.presence.trouble, office.presence.unanswered) == (None, 0)
