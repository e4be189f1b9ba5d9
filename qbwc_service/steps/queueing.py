"""Which job of a connection's queue goes next."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure, Job, Lane
from qbwc_service.domain.lanes import PassedOver, choose
from qbwc_service.domain.records import iso
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import expired_code
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.store import places
from qbwc_service.store.port import SAVE_LIMIT, Key

PASSES = 100
"""How often one looks again after due, expired or unreadable jobs were moved away."""


@dataclass(frozen=True, slots=True)
class Head:
    """A job at the front of a line of the queue, as its place there tells of it."""

    id: str
    lane: Lane
    writes: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The job whose turn it is, the count of turns after it, and all that might have gone."""

    job: Job
    passed: PassedOver
    ahead: tuple[Head, ...]


def look_ahead(
    services: Services, connection_id: str, besides: Collection[str] = ()
) -> tuple[Head, ...] | None:
    """Return the jobs that may be sent now, `besides` those; None where due ones must move first.

    One look at the places alone, so that it costs the same however deep the queue is.
    """
    now = services.now()
    since = now - timedelta(seconds=services.settings.in_doubt_block_seconds)
    blocked, due, *lines = services.store.keys(
        places.blocking(connection_id, iso(since)),
        places.due(connection_id, iso(now), limit=1),
        *places.heads(connection_id, limit=2 + len(besides)),
    )
    if due:
        return None
    return tuple(
        Head(key.id, lane, writes)
        for (lane, writes), keys in zip(places.LINES, lines, strict=True)
        for key in keys
        if key.id not in besides and not (blocked and writes)
    )


def anything_ahead(services: Services, connection_id: str, besides: Collection[str] = ()) -> bool:
    """Say whether a job may be sent now, reading only: due and expired ones stay where they are."""
    return look_ahead(services, connection_id, besides) != ()


def next_job(
    services: Services,
    connection_id: str,
    passed: PassedOver,
    besides: Collection[str] = (),
) -> Choice | None:
    """Return the job whose turn it is; due and expired ones go where they belong on the way."""
    skipped = set(besides)
    for _ in range(PASSES):
        ahead = look_ahead(services, connection_id, skipped)
        if ahead is None:
            promote_due(services, connection_id)
            continue
        chosen = choose(ahead, passed)
        if chosen is None:
            return None
        head, counted = chosen
        (job,) = services.store.get(Key(Job, head.id))
        if not isinstance(job, Job) or job.state is not State.QUEUED:
            skipped.add(head.id)  # at QuickBooks, or gone since: it is nobody's turn
        elif job.expires_at and job.expires_at <= services.now():
            expire(services, job.id)
        else:
            return Choice(job, counted, ahead)
    return None


@step
def promote_due(services: Services, connection_id: str) -> None:
    """Put jobs whose time has come back into their lane, where order is by acceptance (D16)."""
    now = services.now()
    wanted = places.due(connection_id, iso(now), SAVE_LIMIT)
    (due,) = services.store.select(wanted)
    jobs = [job for job in due if isinstance(job, Job)]
    if jobs:
        services.store.save(*(job.evolve(due_at=None, updated_at=now) for job in jobs))


@step
def expire(services: Services, job_id: str) -> None:
    """End a job whose time ran out unsent."""
    (job,) = services.store.get(Key(Job, job_id))
    now = services.now()
    if not isinstance(job, Job) or job.state is not State.QUEUED:
        return
    if job.expires_at is None or job.expires_at > now:
        return
    (presence,) = services.store.get(Key(Presence, job.connection_id))
    code = expired_code(presence, now) if isinstance(presence, Presence) else Code.EXPIRED
    said = presence.trouble_text if isinstance(presence, Presence) else ""
    ended = job.moved(
        State.EXPIRED,
        now,
        reason="expired",
        outcome=Outcome.NOT_APPLIED,
        requests=job.ended(Outcome.NOT_APPLIED),
        failure=Failure(
            code=code,
            message=f"Its time ran out before it could be sent. {said}".strip(),
            component="quickbooks" if said else "web_connector",
            again=True,
        ),
    )
    services.store.save(ended)
    tell(services, job, ended)


def blocks(services: Services, job: Job, now: datetime) -> bool:
    """Whether a write in doubt still holds up the writes behind it (D17)."""
    if job.doubt_contact_at is None:
        return True
    limit = timedelta(seconds=services.settings.in_doubt_block_seconds)
    return now - job.doubt_contact_at < limit
