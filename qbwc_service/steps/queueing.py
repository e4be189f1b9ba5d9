"""Which job of a connection's queue goes next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Failure, Job, Lane
from qbwc_service.domain.lanes import PassedOver, choose
from qbwc_service.domain.records import iso
from qbwc_service.domain.recovery import asks_last
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import expired_code
from qbwc_service.services import Services
from qbwc_service.steps.contact import in_touch
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
class Front:
    """What stands first in a connection's queue. `heads` may be sent now.

    `due`: jobs whose time has come must move into their lanes before anything is chosen. `doubts`
    are writes in doubt, the earliest accepted first; `asked_last` of them let other work go first.
    """

    heads: tuple[Head, ...]
    due: bool = False
    doubts: tuple[Job, ...] = ()
    asked_last: tuple[Job, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.heads or self.due or self.doubts or self.asked_last)


@dataclass(frozen=True, slots=True)
class Choice:
    """The job whose turn it is, the count of turns after it, and all that might have gone."""

    job: Job
    passed: PassedOver
    ahead: tuple[Head, ...]


def look_ahead(services: Services, connection_id: str, besides: Collection[str] = ()) -> Front:
    """Return what stands first in the queue, `besides` those jobs.

    One look at the places alone, so that it costs the same however deep the queue is; the jobs in
    doubt are read too, where there are any.
    """
    doubtful, due, *lines = services.store.keys(
        places.doubts(connection_id),
        places.due(connection_id, iso(services.now()), limit=1),
        *places.heads(connection_id, limit=2 + len(besides)),
    )
    doubts = _doubts(services, doubtful) if doubtful else []
    blocked = bool(doubts) and _blocked(services, connection_id)
    heads = tuple(
        Head(key.id, lane, writes)
        for (lane, writes), keys in zip(places.LINES, lines, strict=True)
        for key in keys
        if key.id not in besides and not (blocked and writes)
    )
    last = [doubt for doubt in doubts if _asks_last(services, doubt)]
    first = tuple(doubt for doubt in doubts if doubt not in last)
    return Front(heads, bool(due), first, tuple(last))


def anything_ahead(services: Services, connection_id: str, besides: Collection[str] = ()) -> bool:
    """Say whether there is work now, reading only: due and expired jobs stay where they are."""
    return not look_ahead(services, connection_id, besides).empty


def next_job(
    services: Services,
    connection_id: str,
    passed: PassedOver,
    besides: Collection[str] = (),
    front: Front | None = None,
) -> Choice | None:
    """Return the job whose turn it is; due and expired ones go where they belong on the way.

    `front`: what was seen of the queue just now, where it was looked at.
    """
    skipped = set(besides)
    for _ in range(PASSES):
        seen, front = front or look_ahead(services, connection_id, skipped), None
        if seen.due:
            promote_due(services, connection_id)
            continue
        chosen = choose(seen.heads, passed)
        if chosen is None:
            return None
        head, counted = chosen
        (job,) = services.store.get(Key(Job, head.id))
        if not isinstance(job, Job) or job.state is not State.QUEUED:
            skipped.add(head.id)  # at QuickBooks, or gone since: it is nobody's turn
        elif job.expires_at and job.expires_at <= services.now() and job.recovery is None:
            expire(services, job.id)
        else:
            return Choice(job, counted, seen.heads)
    return None


def _doubts(services: Services, keys: Sequence[Key]) -> list[Job]:
    """Return the jobs in doubt, in order of acceptance; a place may trail its record."""
    found = services.store.get(*keys)
    jobs = [job for job in found if isinstance(job, Job) and job.state is State.IN_DOUBT]
    return sorted(jobs, key=lambda job: job.id)


def _blocked(services: Services, connection_id: str) -> bool:
    """Whether the doubt that had contact last, or none yet, still holds writes up (D17)."""
    (found,) = services.store.select(places.doubtful(connection_id, limit=1))
    return any(isinstance(job, Job) and blocks(services, job, services.now()) for job in found)


def _asks_last(services: Services, job: Job) -> bool:
    if any(line.type.endswith("AddRq") and line.guid is None for line in job.requests):
        return False  # a later write like it would be taken for it: nothing may pass
    since = services.now() - timedelta(seconds=services.settings.in_doubt_block_seconds)
    return asks_last(job.recovery, job.doubt_contact_at, job.updated_at, since)


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
    if job.expires_at is None or job.expires_at > now or job.recovery is not None:
        return  # one with a recovery may have been sent before our store was restored (D22)
    ended = job.moved(
        State.EXPIRED,
        now,
        reason="expired",
        outcome=Outcome.NOT_APPLIED,
        requests=job.ended(Outcome.NOT_APPLIED),
        failure=_unsent(services, job, now),
    )
    services.store.save(ended, *of_job(job, ended))
    tell(services, job, ended)


def _unsent(services: Services, job: Job, now: datetime) -> Failure:
    """Return what stood in the way of a job whose time ran out."""
    if job.held:
        names = ", ".join(job.held_by)
        message = f"Its time ran out while it waited for {names} to end."
        return Failure(code=Code.EXPIRED, message=message, again=True)
    (presence,) = services.store.get(Key(Presence, job.connection_id))
    seen = in_touch(services, presence) if isinstance(presence, Presence) else None
    code = expired_code(seen, now) if seen else Code.EXPIRED
    said = seen.trouble_text if seen else ""
    return Failure(
        code=code,
        message=f"Its time ran out before it could be sent. {said}".strip(),
        component="quickbooks" if said else "web_connector",
        again=True,
    )


def blocks(services: Services, job: Job, now: datetime) -> bool:
    """Whether a write in doubt still holds up the writes behind it (D17)."""
    if job.doubt_contact_at is None:
        return True
    limit = timedelta(seconds=services.settings.in_doubt_block_seconds)
    return now - job.doubt_contact_at < limit
