"""Why an unfinished job waits (D5), and what ends it when its time runs out."""

from typing import Any

import pytest
from helpers.builders import NOON, connection, job, minutes, presence, query, seen

from qbwc_service.domain.budgets import QuietHours, Usage
from qbwc_service.domain.connections import Connection, Presence, Trouble
from qbwc_service.domain.errors import TABLE, Code, Refusal, not_found
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.domain.waiting import UNSENT_CODES, expired_code, waiting_reason
from qbxml.problems import Problem

SILENT = seen(last_poll_at=NOON - minutes(4))
STUCK = seen(trouble=Trouble.MODAL_DIALOG)
LATER = job(due_at=NOON + minutes(1))
OFF = connection(disabled=True, paused=True)
LUNCH = connection(quiet_hours=(QuietHours(start="12:00", end="12:30"),))


@pytest.mark.parametrize(
    ("value", "open_", "known", "blocked", "reason"),
    [
        (job(), connection(), seen(), False, "queued"),
        (job(state=State.SENT), OFF, presence(), True, "in_quickbooks"),
        (job(state=State.IN_DOUBT), OFF, presence(), True, "in_doubt"),
        (job(state=State.NEEDS_ATTENTION), OFF, presence(), True, "needs_attention"),
        (job(), OFF, presence(), True, "connection_disabled"),
        (job(), connection(paused=True), presence(), True, "connection_paused"),
        (job(), connection(), presence(), True, "in_doubt_ahead"),
        (job(requests=(query(),)), connection(), seen(), True, "queued"),
        (job(), connection(), presence(), False, "connection_pending_setup"),
        (LATER, connection(), SILENT, False, "connection_offline"),
        (LATER, connection(), STUCK, False, "modal_dialog"),
        (LATER, connection(), seen(), False, "not_before"),
        (LATER.amend(attempts=1), connection(), seen(), False, "retry_later"),
        (job(due_at=NOON), connection(), seen(), False, "queued"),
    ],
)
def test_a_job_waits_for_the_first_thing_in_its_way(
    value: Job, open_: Connection, known: Presence, *, blocked: bool, reason: str
) -> None:
    assert waiting_reason(value, open_, known, NOON, blocked=blocked) == reason


@pytest.mark.parametrize(
    ("value", "open_", "known", "blocked", "reason"),
    [
        (job(), LUNCH, seen(), False, "quiet_hours"),
        (job(requests=(query(),)), LUNCH, seen(), True, "quiet_hours"),
        (job(), LUNCH, seen(), True, "in_doubt_ahead"),
        (job(), LUNCH, STUCK, False, "modal_dialog"),
        (job(), LUNCH, SILENT, False, "connection_offline"),
        (LATER, LUNCH, seen(), False, "quiet_hours"),
        (job(due_at=NOON + minutes(31)), LUNCH, seen(), False, "not_before"),
        (job(), connection(sessions_per_minute=1), seen(), False, "session_limit"),
        (job(), connection(minutes_per_hour=1), seen(), False, "time_budget"),
    ],
)
def test_d20_a_budget_is_a_reason_where_nothing_else_stands_in_the_way_for_longer(
    value: Job, open_: Connection, known: Presence, *, blocked: bool, reason: str
) -> None:
    used = Usage(hour=NOON, busy_ms=60_000, starts=(NOON,))
    assert waiting_reason(value, open_, known, NOON, blocked=blocked, usage=used) == reason


@pytest.mark.parametrize("state", [state for state in State if job(state=state).final])
def test_a_job_that_has_ended_waits_for_nothing(state: State) -> None:
    assert waiting_reason(job(state=state), OFF, presence(), NOON, blocked=True) is None


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_a_reason_to_wait_and_the_error_of_a_job_that_expired(
    trouble: Trouble,
) -> None:
    known = seen(trouble=trouble)
    assert waiting_reason(job(), connection(), known, NOON, blocked=False) == trouble
    assert expired_code(known, NOON) is UNSENT_CODES[trouble]
    assert TABLE[UNSENT_CODES[trouble]].http == 503


@pytest.mark.parametrize(
    ("known", "code"),
    [
        (presence(), Code.SHIM_UNREACHABLE),
        (SILENT, Code.SHIM_UNREACHABLE),
        (SILENT.amend(trouble=Trouble.MODAL_DIALOG), Code.SHIM_UNREACHABLE),
        (STUCK, Code.QB_BUSY),
        (seen(trouble=Trouble.QUICKBOOKS_CLOSED), Code.QB_UNAVAILABLE),
        (seen(), Code.EXPIRED),
    ],
)
def test_a_job_expires_with_what_stood_in_its_way(known: Presence, code: Code) -> None:
    assert expired_code(known, NOON) is code


def test_every_error_code_has_a_row_that_a_caller_can_go_by() -> None:
    assert list(TABLE) == list(Code)
    wrong = [
        code
        for code, row in TABLE.items()
        if not 400 <= row.http <= 504 or not row.title or not row.when.endswith(".")
    ]
    assert wrong == []


def test_a_refusal_carries_all_that_a_door_needs() -> None:
    problem = Problem("No such element.", line=3)
    said: dict[str, Any] = {"fix": "Do this.", "problems": [problem], "retry_after": 7}
    refusal = Refusal(Code.QUEUE_FULL, "Full.", **said, depth=10)
    assert str(refusal) == "QUEUE_FULL: Full."
    assert (refusal.code, refusal.detail, refusal.fix) == (Code.QUEUE_FULL, "Full.", "Do this.")
    assert (refusal.problems, refusal.retry_after) == ((problem,), 7)
    assert refusal.extra == {"depth": 10}


def test_what_is_not_there_is_named() -> None:
    refusal = not_found("transaction", "tx-1")
    assert (refusal.code, refusal.detail) == (Code.NOT_FOUND, "There is no transaction 'tx-1'.")


def test_those_that_wait_for_others_say_so_unless_the_connection_is_closed() -> None:
    held = job(held_by=("tx-0",))
    for known in (seen(), presence(), SILENT):
        reason = waiting_reason(held, connection(), known, NOON, blocked=True)
        assert reason == "waiting_for_others"
    assert waiting_reason(held, OFF, seen(), NOON, blocked=False) == "connection_disabled"
