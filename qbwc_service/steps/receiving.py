"""receiveResponseXML: what QuickBooks answered is read, decided and saved, all in one write."""

from dataclasses import replace
from datetime import datetime, timedelta

from qbwc_service.domain.answers import judge
from qbwc_service.domain.connections import PRESENCE_EVERY, Connection, Presence
from qbwc_service.domain.jobs import Job, WireId
from qbwc_service.domain.sessions import Session, connection_of, session_id
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait, queue_topic
from qbwc_service.services import Services
from qbwc_service.steps.deciding import (
    STOP,
    Change,
    Delivered,
    belongs,
    by_position,
    decide,
    greeted,
    keep_page,
)
from qbwc_service.steps.exchange import load_session, note_visit
from qbwc_service.steps.queueing import anything_ahead
from qbwc_service.steps.running import policy_of, step
from qbwc_service.steps.settling import leftovers, settle
from qbwc_service.steps.telling import tell, tell_presence, tidy
from qbwc_service.store import places
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError
from qbxml.answer_set import read_answer
from qbxml.problems import MalformedError

ALL_DONE = 100
MORE = 99
LINGER_TOTAL = timedelta(seconds=10)
LATE_STATES = (State.SENT, State.IN_DOUBT, State.NEEDS_ATTENTION)
NO_HRESULT = "0x80040402"
"""Stands in where neither an answer nor an HRESULT came: "unexpected error"."""


@step
def receive(
    services: Services,
    ticket: str,
    *,
    response: str,
    hresult: str,
    message: str,
    waited: Wait | None = None,
) -> int | Wait:
    """Settle what came back and return the percent done, 100 at the end, -1 to stop.

    Returns a Wait instead of 100 while the visit lingers for new work (D13); the outcome is
    saved and told before. A repeated call is acknowledged and changes nothing (D10).
    """
    mark = services.bell.mark()
    if waited is not None:
        return _after_wait(services, ticket, replace(waited, mark=mark))
    delivered = _read(services, response, hresult, message)
    session, job = _load(services, ticket, delivered)
    if session is None:
        return STOP
    if not session.open:
        _settle_late(services, session, job, delivered)
        return STOP
    if session.in_flight is None:
        return session.percent
    if session.in_flight.job_id is None:
        change = greeted(services, session, delivered)
        return _finish(services, change, mark)
    if job is None or job.id != session.in_flight.job_id:
        (job,) = _jobs(services, session.in_flight.job_id)
    if job is not None and job.state not in LATE_STATES:
        raise StaleError(f"{job.id} was settled after its session was read")
    if job is None or not belongs(job, delivered):
        return _misdelivered(services, session)
    change = decide(services, session, job, delivered)
    return _finish(services, change, mark)


def _read(services: Services, response: str, hresult: str, message: str) -> Delivered:
    if hresult or not response:
        return Delivered(response, hresult or NO_HRESULT, message, None)
    try:
        answers = read_answer(response, max_bytes=services.settings.max_soap_bytes)
    except MalformedError as error:
        return Delivered(response, "", message, None, problem=str(error))
    ids = tuple(wire for a in answers.answers if (wire := WireId.parse(a.request_id)))
    return Delivered(response, "", message, answers, ids)


def _load(
    services: Services, ticket: str, delivered: Delivered
) -> tuple[Session | None, Job | None]:
    connection_id = connection_of(ticket)
    wanted = [Key(Session, session_id(ticket))]
    if delivered.job_id is not None:
        wanted.append(Key(Job, delivered.job_id))
    session, *jobs = services.store.get(*wanted)
    job = jobs[0] if jobs else None
    note_visit(session)
    return (
        session if isinstance(session, Session) else None,
        job if isinstance(job, Job) and job.connection_id == connection_id else None,
    )


def _jobs(services: Services, job_id: str) -> list[Job | None]:
    return [job if isinstance(job, Job) else None for job in services.store.get(Key(Job, job_id))]


def _misdelivered(services: Services, session: Session) -> int:
    """Refuse an answer to something else; the set in flight stays in flight until given up."""
    text = "An answer came that does not belong to the request under way. It was not taken."
    services.store.save(session.evolve(last_error=text, last_call_at=services.now()))
    return STOP


def _finish(services: Services, change: Change, mark: int) -> int | Wait:
    """Save everything at once, tell, and say how the visit goes on."""
    session = change.session
    now = services.now()
    goes_on, until = (False, None) if change.stop else _onward(services, session, change.job)
    if not goes_on and not change.stop:
        session = session.amend(
            percent=MORE if until else ALL_DONE, linger_since=now if until else None
        )
    before, seen = _noted(services, change, now)
    if seen is not None:
        session = session.amend(noted_at=seen.last_success_at)
    jobs = [] if change.job is None or change.job is change.before else [change.job]
    changed = [] if seen is None or seen is before else [seen]
    services.store.save(session, *jobs, *change.blobs, *changed)
    if before is not None and seen is not None:
        tell_presence(before, seen)
    if change.job is not None:
        tell(services, change.before, change.job)
    tidy(services, change.dropped)
    if change.stop:
        return STOP
    return Wait(queue_topic(session.connection_id), until, mark) if until else session.percent


def _onward(
    services: Services, session: Session, settled: Job | None
) -> tuple[bool, datetime | None]:
    """Say whether more work was seen, and else until when the answer may be held for some (D13).

    Where the visit is known to go on, the next call finds out whether it was paused meanwhile.
    """
    if session.more or session.paging:
        return True, None
    try:
        (connection,) = services.store.get(Key(Connection, session.connection_id))
        if not isinstance(connection, Connection) or not connection.open_for_work:
            return False, None
        back = settled is not None and settled.state is State.QUEUED and settled.due_at is None
        here = (settled.id,) if settled else ()  # its new place is not saved yet
        if back or anything_ahead(services, connection.id, besides=here):
            return True, None
    except StoreUnavailableError:
        return True, None  # the outcome in hand comes first; the next call will see
    return False, _linger_until(services, connection, session)


def _linger_until(services: Services, connection: Connection, session: Session) -> datetime | None:
    """Return until when the answer may be held for new work: the next waiting job's time (D13)."""
    left = LINGER_TOTAL - timedelta(milliseconds=session.lingered_ms)
    hold = min(left, timedelta(seconds=connection.linger_seconds))
    if not connection.open_for_work or hold <= timedelta():
        return None
    until = services.now() + hold
    try:
        (waiting,) = services.store.select(places.later(connection.id))
    except StoreUnavailableError:
        return until
    times = [job.due_at for job in waiting if isinstance(job, Job) and job.due_at]
    return min([until, *times])


def _after_wait(services: Services, ticket: str, waited: Wait) -> int | Wait:
    session, connection = load_session(services, ticket)
    if session is None or connection is None or not session.open:
        return STOP
    if not connection.open_for_work:
        return ALL_DONE
    if anything_ahead(services, connection.id):
        return MORE
    if services.now() < waited.until:
        return waited
    return ALL_DONE


def _noted(
    services: Services, change: Change, now: datetime
) -> tuple[Presence | None, Presence | None]:
    """Return the presence before and after a success or a trouble, written sparingly (D26)."""
    if change.trouble is None and not _worth_noting(change, change.session.noted_at, now):
        return None, None
    (before,) = services.store.get(Key(Presence, change.session.connection_id))
    if not isinstance(before, Presence):
        return None, None
    if change.trouble is None:
        fresh = _worth_noting(change, before.last_success_at, now)
        return before, before.evolve(last_success_at=now) if fresh else before
    if (before.trouble, before.trouble_text) == (change.trouble, change.trouble_text):
        return before, before
    return before, before.evolve(trouble=change.trouble, trouble_text=change.trouble_text)


def _worth_noting(change: Change, last: datetime | None, now: datetime) -> bool:
    if change.job is None or change.job.state is not State.SUCCEEDED:
        return False
    return last is None or now - last >= PRESENCE_EVERY


@step
def _settle_late(
    services: Services, session: Session, job: Job | None, delivered: Delivered
) -> None:
    """Take an answer that comes on an ended ticket, if its job is still open (D11)."""
    if job is not None:
        (job,) = _jobs(services, job.id)
    if job is None or delivered.answers is None or job.state not in LATE_STATES:
        return
    attempt = job.attempt
    if attempt is None or attempt.ticket_hash != session.id or not belongs(job, delivered):
        return
    now = services.now()
    page, blobs = keep_page(services, job, attempt, delivered.answers)
    verdict = judge(job, by_position(delivered.answers), policy_of(services), now)
    if verdict.state is State.IN_DOUBT:
        return
    verdict = replace(verdict, reason="late_answer")
    settled = settle(job, verdict, now, (*attempt.pages, page))
    if settled is job:
        return
    services.store.save(settled, *blobs)
    tell(services, job, settled)
    tidy(services, leftovers(job, settled))
