"""Which job goes next, and the exact bytes it goes with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Attempt, Failure, Job, WireId
from qbwc_service.domain.lanes import PassedOver, choose, outranks
from qbwc_service.domain.records import Record, iso
from qbwc_service.domain.sessions import InFlight, Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import expired_code
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.store import places
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key
from qbxml.iterators import smaller
from qbxml.request_set import reread
from qbxml.versions import as_numbers, negotiate

PROMOTE_AT_ONCE = 100
PASSES = 100
"""How often a claim looks again after it has moved due, expired or unreadable jobs away."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a connection's queue holds at its front: `jobs` may be sent now."""

    jobs: tuple[Job, ...]
    blocked: bool

    @property
    def any(self) -> bool:
        """Whether anything may be sent now."""
        return bool(self.jobs)


@dataclass(frozen=True, slots=True)
class Claim:
    """A job taken for sending, not yet saved: save `records` before `text` leaves."""

    text: str
    session: Session
    records: tuple[Record, ...]
    before: Job
    job: Job


def look_ahead(services: Services, connection_id: str) -> Ahead:
    """Return the jobs that may be sent now, after moving due and expired ones where they belong."""
    for _ in range(PASSES):
        now = services.now()
        ranges = [
            places.doubtful(connection_id),
            places.due(connection_id, iso(now), limit=1),
            *places.heads(connection_id),
        ]
        doubts, due, *heads = services.store.select(*ranges)
        jobs = [job for head in heads for job in head if isinstance(job, Job)]
        overdue = [job for job in jobs if job.expires_at and job.expires_at <= now]
        if due:
            promote_due(services, connection_id)
        elif overdue:
            for job in overdue:
                expire(services, job.id)
        else:
            blocked = any(isinstance(job, Job) and blocks(services, job, now) for job in doubts)
            free = tuple(job for job in jobs if not (blocked and job.writes))
            return Ahead(free, blocked)
    return Ahead((), blocked=False)


def anything_ahead(services: Services, connection_id: str) -> bool:
    """Say whether a job may be sent now, reading only: due and expired ones stay where they are."""
    now = services.now()
    doubts, due, *heads = services.store.select(
        places.doubtful(connection_id),
        places.due(connection_id, iso(now), limit=1),
        *places.heads(connection_id),
    )
    blocked = any(isinstance(job, Job) and blocks(services, job, now) for job in doubts)
    return bool(due) or any(
        isinstance(job, Job) and not (blocked and job.writes) for head in heads for job in head
    )


@step
def promote_due(services: Services, connection_id: str) -> None:
    """Put jobs whose time has come back into their lane, where order is by acceptance (D16)."""
    now = services.now()
    wanted = places.due(connection_id, iso(now), PROMOTE_AT_ONCE)
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


def claim(services: Services, session: Session, version: str) -> Claim | None:
    """Take the next job, or the next page of an open iterator, for this session.

    Nothing is saved yet. Returns None when nothing may be sent now.
    """
    for _ in range(PASSES):
        ahead = look_ahead(services, session.connection_id)
        page = _open_page(services, session)
        if page is not None and not any(outranks(job.lane, page.lane) for job in ahead.jobs):
            return _claim_page(services, session, page, more=ahead.any)
        chosen = choose(ahead.jobs, session.passed_over)
        if chosen is None:
            return None
        job, passed = chosen
        try:
            more = len(ahead.jobs) > 1 or page is not None
            return _claim_job(services, session, job, version, passed, more=more)
        except PayloadGoneError as error:
            _set_aside(services, job.id, str(error))
    return None


def blocks(services: Services, job: Job, now: datetime) -> bool:
    """Whether a write in doubt still holds up the writes behind it (D17)."""
    if job.doubt_contact_at is None:
        return True
    limit = timedelta(seconds=services.settings.in_doubt_block_seconds)
    return now - job.doubt_contact_at < limit


def _open_page(services: Services, session: Session) -> Job | None:
    """Return the job whose iterator was opened last in this session."""
    if not session.paging:
        return None
    (job,) = services.store.get(Key(Job, session.paging[-1]))
    return job if isinstance(job, Job) and job.state is State.SENT else None


def _claim_page(services: Services, session: Session, job: Job, *, more: bool) -> Claim:
    now = services.now()
    attempt = job.attempt
    if attempt is None or attempt.sent is None:
        raise AssertionError(f"{job.id} pages without a next page")
    text = services.payloads.text(attempt.sent)
    sent = job.evolve(attempt=replace(attempt, page_sent_at=now, next_page=False), updated_at=now)
    opened = _in_flight(session, job.id, now, more=more)
    return Claim(text, opened, (opened, sent), job, sent)


def _claim_job(
    services: Services,
    session: Session,
    job: Job,
    version: str,
    passed: PassedOver,
    *,
    more: bool,
) -> Claim:
    now = services.now()
    number = job.attempts + 1
    message_set_id = services.ids.secret() if job.writes and not job.own_message_set_id else None
    text = build(services, job, number, version, message_set_id)
    sent, blobs = services.payloads.keep(f"{job.id}/sent.{number}", text)
    attempt = Attempt(
        number=number,
        ticket_hash=session.id,
        sent_at=now,
        page_sent_at=now,
        message_set_id=message_set_id,
        sent=sent,
    )
    claimed = job.moved(
        State.SENT,
        now,
        reason=f"attempt {number}",
        attempt=attempt,
        attempts=number,
        due_at=None,
        first_sent_at=job.first_sent_at or now,
        outcome=Outcome.PENDING,
    )
    opened = _in_flight(session, job.id, now, more=more, passed_over=passed)
    return Claim(text, opened, (opened, claimed, *blobs), job, claimed)


def build(
    services: Services, job: Job, number: int, version: str, message_set_id: str | None
) -> str:
    """Return the document for QuickBooks: our requestIDs, message-set id and version in it."""
    submitted = reread(services.payloads.text(job.request))
    ids = [str(WireId(job.id, number, 1, place)) for place in range(1, len(job.requests) + 1)]
    sizes: Sequence[int] = [
        r.max_returned for r in submitted.requests if r.iterator and r.max_returned
    ]
    return submitted.wire(
        version=negotiate(submitted.version or version, *as_numbers(version)),
        request_ids=ids,
        message_set_id=message_set_id,
        max_returned=smaller(min(sizes), job.lost) if sizes and job.lost else None,
    )


def _in_flight(
    session: Session,
    job_id: str,
    now: datetime,
    *,
    more: bool,
    passed_over: PassedOver | None = None,
) -> Session:
    held = now - session.linger_since if session.linger_since else timedelta()
    lingered = round(held.total_seconds() * 1000)
    return session.amend(
        in_flight=InFlight(since=now, job_id=job_id),
        more=more,
        last_call_at=now,
        passed_over=passed_over or session.passed_over,
        lingered_ms=session.lingered_ms + lingered,
        linger_since=None,
    )


@step
def _set_aside(services: Services, job_id: str, why: str) -> None:
    """Park a job that cannot be sent since its text cannot be read, and let the others go on."""
    (job,) = services.store.get(Key(Job, job_id))
    if not isinstance(job, Job) or job.state is not State.QUEUED:
        return
    now = services.now()
    parked = job.moved(
        State.NEEDS_ATTENTION, now, reason="payload_unreadable", note=why, outcome=Outcome.UNKNOWN
    )
    services.store.save(parked)
    tell(services, job, parked)
