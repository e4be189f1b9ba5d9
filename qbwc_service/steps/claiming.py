"""The claim: the next job is taken for a visit, with the exact bytes it goes with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.jobs import Attempt, Job, WireId
from qbwc_service.domain.lanes import PassedOver, outranks
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import InFlight, Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.fitting import UnsendableError, check_sendable
from qbwc_service.steps.queueing import PASSES, next_job
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key
from qbxml.iterators import smaller
from qbxml.paging import paged
from qbxml.request_set import RequestSet, reread
from qbxml.versions import as_numbers, negotiate

AFTER_LOSS = 250
"""Records a page once the answer to a plain query was lost, where it was not paged before."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job taken for sending, not yet saved: save `records` before `text` leaves."""

    text: str
    session: Session
    records: tuple[Record, ...]
    before: Job
    job: Job


def claim(services: Services, session: Session, version: str) -> Claim | None:
    """Take the next job, or the next page of an open iterator, for this session.

    Nothing is saved yet. Returns None when nothing may be sent now.
    """
    page = _open_page(services, session)
    for _ in range(PASSES):
        choice = next_job(
            services, session.connection_id, session.passed_over, besides=session.paging
        )
        ahead = choice.ahead if choice else ()
        if page is not None and not any(outranks(head.lane, page.lane) for head in ahead):
            return _claim_page(services, session, page, more=bool(ahead))
        if choice is None:
            return None
        try:
            more = len(ahead) > 1 or page is not None
            return _claim_job(services, session, choice.job, version, choice.passed, more=more)
        except (PayloadGoneError, UnsendableError) as error:
            _set_aside(services, choice.job.id, str(error))
    return None


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
    version = negotiate(submitted.version or version, *as_numbers(version))
    ids = [str(WireId(job.id, number, 1, place)) for place in range(1, len(job.requests) + 1)]
    sizes: Sequence[int] = [
        r.max_returned for r in submitted.requests if r.iterator and r.max_returned
    ]
    if any(line.iterates for line in job.requests) and not sizes:
        submitted = _in_pages(services, job, submitted, version)
    check_sendable(services.settings, submitted)
    return submitted.wire(
        version=version,
        request_ids=ids,
        message_set_id=message_set_id,
        max_returned=smaller(min(sizes), job.lost) if sizes and job.lost else None,
    )


def _in_pages(services: Services, job: Job, submitted: RequestSet, version: str) -> RequestSet:
    """Return a set of plain queries as iterators: at once, or only after a lost answer (D18)."""
    size = services.settings.page_size
    if size:
        return paged(submitted, version, size, job.lost)
    return paged(submitted, version, AFTER_LOSS, job.lost - 1) if job.lost else submitted


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
    """Park a job that cannot be sent, its text gone or too large, and let the others go on."""
    (job,) = services.store.get(Key(Job, job_id))
    if not isinstance(job, Job) or job.state is not State.QUEUED:
        return
    now = services.now()
    parked = job.moved(
        State.NEEDS_ATTENTION, now, reason="not_sendable", note=why, outcome=Outcome.UNKNOWN
    )
    services.store.save(parked)
    tell(services, job, parked)
