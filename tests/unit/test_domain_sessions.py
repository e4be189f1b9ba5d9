"""Tickets, sessions and the progress bar."""

import hashlib

import pytest
from helpers.builders import session

from qbwc_service.domain.sessions import (
    SessionState,
    connection_of,
    make_ticket,
    percent_done,
    session_id,
)

TICKET = make_ticket("con-1", "s3cret")


def test_a_ticket_names_its_connection() -> None:
    assert (TICKET, connection_of(TICKET)) == ("con-1.s3cret", "con-1")


@pytest.mark.parametrize("ticket", ["", "none", "{57F3B9B6-86F1-4fcc-B1FF-966DE1813D20}", ".x"])
def test_a_ticket_that_is_not_ours_names_no_connection(ticket: str) -> None:
    assert connection_of(ticket) == ""


def test_a_session_is_kept_under_its_connection_and_the_hash_of_its_ticket() -> None:
    """D29: the ticket itself is never stored."""
    digest = hashlib.sha256(b"con-1.s3cret").hexdigest()
    assert session_id(TICKET) == f"con-1.{digest[:32]}"


def test_two_tickets_have_two_sessions() -> None:
    tickets = [TICKET, TICKET + " ", TICKET.upper(), "con-1.", "con-1", "con-2.s3cret", "", "."]
    assert len({session_id(ticket) for ticket in tickets}) == len(tickets)


def test_only_an_open_session_is_open() -> None:
    assert [state for state in SessionState if session(state=state).open] == [SessionState.OPEN]


@pytest.mark.parametrize(
    ("left", "done", "percent"),
    [
        (0, 0, 0),
        (1, 0, 0),
        (1, 1, 50),
        (4, 1, 25),
        (4, 3, 75),
        (4, 4, 80),
        (100, 99, 99),
        (100, 5000, 99),
        (3, 1, 33),
    ],
)
def test_the_progress_bar_shows_what_is_done_and_never_ends_the_visit(
    left: int, done: int, percent: int
) -> None:
    assert percent_done(session(left=left, done=done)) == percent


def test_the_progress_bar_never_runs_backwards_while_work_is_done() -> None:
    for left in (0, 1, 7, 100):
        shown = [percent_done(session(left=left, done=done)) for done in range(300)]
        assert shown == sorted(shown)
        assert max(shown) == 99
