"""What becomes of a job that waits for others when one of them ends: pure decisions."""

from datetime import datetime

from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Entry, Failure, Job
from qbwc_service.domain.records import Payload
from qbwc_service.domain.states import Outcome, State

MOST_NAMED = 20
"""Others that a job may come after: as many as are saved with it in one write."""
SHOWN_WHY = 300
"""Characters of another's error that are repeated, so that a long chain stays short."""


def ended_well(other: Job) -> bool:
    """Whether what comes after it may go."""
    return other.state is State.SUCCEEDED


def how_it_ended(other: Job) -> str:
    """Return what went wrong with a job that did not end well, as the end of a sentence."""
    if other.failure is None or other.failure.code is Code.DEPENDENCY_FAILED:
        return f"ended as {other.state}"
    said = other.failure.message.strip().removesuffix(".")
    shown = said if len(said) <= SHOWN_WHY else f"{said[:SHOWN_WHY]}…"
    return f"ended as {other.state}: {shown}"


def waiting(job: Job, names: tuple[str, ...], values: Payload | None) -> Job:
    """Return a new job, not yet saved, as it waits for these; for none of them, as it may go."""
    event = Entry(
        at=job.created_at, state=job.state, reason="waiting_for_others", note=", ".join(names)
    )
    timeline = (*job.timeline, event) if names else job.timeline
    return job.amend(held_by=names, values=values, timeline=timeline)


def released(job: Job, name: str, values: Payload | None, now: datetime) -> Job:
    """Return the job after one of those it waits for ended well; the last one lets it go."""
    left = tuple(each for each in job.held_by if each != name)
    note = f"{name} succeeded" + (f"; {len(left)} left" if left else "")
    event = Entry(at=now, state=job.state, reason="released", note=note)
    return job.noted(event, now, held_by=left, values=values)


def failed(job: Job, name: str, other: Job | None, now: datetime, missing: str = "") -> Job:
    """Return the job ended unsent, since `other` did not end well, or lacks what is `missing`.

    `held_by` stays: a retry looks there for what it has to come after.
    """
    how = how_it_ended(other) if other is not None else "is gone"
    why = missing or f"{name}, which it was to come after, {how}."
    return job.moved(
        State.FAILED,
        now,
        reason="dependency_failed",
        note=name,
        outcome=Outcome.NOT_APPLIED,
        requests=job.ended(Outcome.NOT_APPLIED),
        failure=Failure(
            code=Code.DEPENDENCY_FAILED,
            message=f"{why} This one was not sent.",
            fix=lacking(name) if missing else fix_of(name, other),
            again=not missing and _may_go_again(other),
        ),
        due_at=None,
    )


def uncertain(job: Job, name: str, _: Job | None, now: datetime, __: str = "") -> Job:
    """Return a write in doubt that may have been sent before our store came from a backup (D22).

    It is searched for; when it is not found it comes back, still held by `name`, and fails then.
    """
    return job.moved(
        State.IN_DOUBT,
        now,
        reason="restored",
        note=name,
        outcome=Outcome.UNKNOWN,
        requests=job.ended(Outcome.UNKNOWN),
    )


def fix_of(name: str, other: Job | None) -> str:
    """Return what to do about a job that was not sent because this other one did not end well."""
    if _may_go_again(other):
        return f"Retry {name} first, then this one; or submit it anew without it."
    return f"Submit anew what {name} was to do, corrected, then this one after the new transaction."


def instead_of(name: str, other: Job) -> str:
    """Return what to do where a job is not taken in, since this other one did not end well."""
    anew = f"Submit anew what {name} was to do, corrected"
    first = f"Retry {name}" if _may_go_again(other) else anew
    return f"{first}; then submit this one after the new transaction, or without it."


def _may_go_again(other: Job | None) -> bool:
    return other is not None and (other.failure is None or other.failure.again)


def lacking(name: str) -> str:
    """Return what to do about a job that needs a value which this one's answer lacks."""
    return f"Read /api/transactions/{name} for what its answer holds, then submit it anew."
