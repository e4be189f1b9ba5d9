"""Why an unfinished job waits, in a word for the API (D5)."""

from datetime import datetime

from qbwc_service.domain.budgets import NOTHING_USED, Shut, Usage, shut
from qbwc_service.domain.connections import Connection, Presence, Trouble
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State

UNSENT_CODES: dict[str, Code] = {
    "connection_offline": Code.SHIM_UNREACHABLE,
    Trouble.QUICKBOOKS_CLOSED: Code.QB_UNAVAILABLE,
    Trouble.ACCESS_DENIED: Code.QB_UNAVAILABLE,
    Trouble.QUICKBOOKS_BROKEN: Code.QB_UNAVAILABLE,
    Trouble.QUICKBOOKS_ERROR: Code.QB_UNAVAILABLE,
    Trouble.NO_ANSWER: Code.QB_UNAVAILABLE,
    Trouble.WRONG_COMPANY_FILE: Code.QB_UNAVAILABLE,
    Trouble.TWO_COMPUTERS: Code.QB_UNAVAILABLE,
    Trouble.MODAL_DIALOG: Code.QB_BUSY,
    Trouble.SINGLE_USER_MODE: Code.QB_BUSY,
}
"""What an expired job's error is, by what stood in its way."""

STATE_REASONS: dict[State, str] = {
    State.SENT: "in_quickbooks",
    State.IN_DOUBT: "in_doubt",
    State.NEEDS_ATTENTION: "needs_attention",
}


def waiting_reason(
    job: Job,
    connection: Connection,
    presence: Presence,
    now: datetime,
    *,
    blocked: bool,
    usage: Usage = NOTHING_USED,
) -> str | None:
    """Return the word, None for a job that has ended. `blocked`: a write in doubt is ahead.

    Of the job's own time and a budget that has run out, the one that ends later is told.
    """
    if job.final:
        return None
    return (
        STATE_REASONS.get(job.state)
        or _switched_off(connection)
        or ("waiting_for_others" if job.held else None)
        or ("in_doubt_ahead" if blocked and job.writes else None)
        or _unreached(presence, now)
        or _own_time(job, shut(connection, usage, now), now)
    )


def _switched_off(connection: Connection) -> str | None:
    if connection.disabled:
        return "connection_disabled"
    return "connection_paused" if connection.paused else None


def _unreached(presence: Presence, now: datetime) -> str | None:
    if presence.last_poll_at is None:
        return "connection_pending_setup"
    if presence.offline(now):
        return "connection_offline"
    return presence.trouble.value if presence.trouble else None


def _own_time(job: Job, closed: Shut | None, now: datetime) -> str:
    due_at = job.due_at if job.due_at is not None and job.due_at > now else None
    if closed is not None and (due_at is None or due_at <= closed.until):
        return closed.budget.value
    if due_at is not None:
        return "retry_later" if job.attempts else "not_before"
    return "queued"


def expired_code(presence: Presence, now: datetime) -> Code:
    """Return why a job expired unsent: what stood in its way, else simply its time."""
    if presence.offline(now):
        return UNSENT_CODES["connection_offline"]
    if presence.trouble is not None:
        return UNSENT_CODES[presence.trouble]
    return Code.EXPIRED
