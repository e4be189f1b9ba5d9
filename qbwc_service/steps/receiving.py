"""receiveResponseXML: what QuickBooks answered is read, decided and saved, all in one write."""

from dataclasses import replace
from datetime import datetime, timedelta

from qbwc_service.domain.answers import judge
from qbwc_service.domain.breaker import tripped
from qbwc_service.domain.connections import PRESENCE_EVERY, Connection, Presence
from qbwc_service.domain.events import of_job, of_presence
from qbwc_service.domain.jobs import Attempt, Job, WireId
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Errand, InFlight, Session, connection_of, session_id
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waits import Wait, queue_topic
from qbwc_service.services import Services
from qbwc_service.steps.changing import STOP, Change, Delivered, by_position, keep_page
from qbwc_service.steps.clearing import spent_by, spill, with_spent
from qbwc_service.steps.deciding import (
    after_clearing,
    belongs,
    decide,
    greeted,
    settled_elsewhere,
)
from qbwc_service.steps.exchange import load_session, note_visit
from qbwc_service.steps.gating import charged, may_claim
from qbwc_service.steps.queueing import anything_ahead
from qbwc_service.steps.recovering import answered, fits
from qbwc_service.steps.running import policy_of, step
from qbwc_service.steps.settling import leftovers, settle
from qbwc_service.steps.telling import tell, tell_presence, tidy
from qbwc_service.steps.unbundling import decide_all, fits_all, in_parts, part
from qbwc_service.store import places
from qbwc_service.store.port import Key, StoreUnavailableError
from qbxml.problems import MalformedError
from qbxml.recovery.status_checks import in_short
from qbxml.sets.answer_set import read_answer

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
        for name in dict.fromkeys(wire.job_id for wire in delivered.ids):
            _settle_late(services, session, name, part(delivered, name, name))
        return STOP
    if session.in_flight is None:
        return session.percent
    flying, session = session.in_flight, charged(session, services.now())
    change = _change(services, session, flying, job, delivered)
    return _misdelivered(services, session) if change is None else _finish(services, change, mark)


def _change(
    services: Services, session: Session, flying: InFlight, job: Job | None, delivered: Delivered
) -> Change | None:
    """Return what follows from an answer to what is in flight, None where it is to another set."""
    if flying.errand is Errand.CLEAR:
        return after_clearing(services, session, delivered)
    if flying.job_id is None:
        return greeted(services, session, delivered)
    if flying.others:
        return _change_of_several(services, session, flying, delivered)
    if job is None or job.id != flying.job_id:
        (job,) = _jobs(services, flying.job_id)
    if job is None:
        return None
    if flying.errand is Errand.QUESTION:
        return answered(services, session, job, delivered) if fits(job, delivered) else None
    if job.state not in LATE_STATES:
        return settled_elsewhere(services, session)
    return decide(services, session, job, delivered) if belongs(job, delivered) else None


def _change_of_several(
    services: Services, session: Session, flying: InFlight, delivered: Delivered
) -> Change | None:
    found = services.store.get(*(Key(Job, name) for name in flying.jobs))
    jobs = [job for job in found if isinstance(job, Job)]
    if not fits_all(flying, jobs, delivered):
        return None
    left = [job for job in jobs if job.state is State.SENT and _left_here(session, job)]
    settled = [job for job in jobs if job not in left]
    return decide_all(services, session, left, settled, delivered)


def _left_here(session: Session, job: Job) -> bool:
    return job.attempt is not None and job.attempt.ticket_hash == session.id


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
    session, spilled = with_spent(services, session, *change.spent)
    goes_on, until = (False, None) if change.stop else _onward(services, session, change)
    if not goes_on and not change.stop:
        session = session.amend(
            percent=MORE if until else ALL_DONE, linger_since=now if until else None
        )
    before, seen = _noted(services, change, now)
    if seen is not None:
        session = session.amend(noted_at=seen.last_success_at)
    changed: list[Record] = []
    if before is not None and seen is not None and seen is not before:
        changed = [seen, *of_presence(before, seen, now)]
    jobs = _save_early(services, change)
    services.store.save(session, *jobs, *changed, *spilled)
    if before is not None and seen is not None:
        tell_presence(services, before, seen)
    if len(change.moved) == 1:
        tell(services, *change.moved[0])
    tidy(services, change.dropped)
    if change.stop:
        return STOP
    return Wait(queue_topic(session.connection_id), until, mark) if until else session.percent


def _save_early(services: Services, change: Change) -> list[Record]:
    """Return what to save with the visit, after what a store cannot take at once with it.

    Several jobs are saved and told of before the visit is: should the process die in between, the
    set is still in flight, and those that are settled stay so.
    """
    if len(change.moved) == 1:
        ((job, after),) = change.moved
        return [*([] if after is job else [after, *of_job(job, after)]), *change.blobs]
    for several in in_parts(change):
        records = [
            record
            for job, after, blobs in several
            for record in (after, *of_job(job, after), *blobs)
        ]
        services.store.save(*records)
        for job, after, _ in several:
            tell(services, job, after)
    return []


def _onward(services: Services, session: Session, change: Change) -> tuple[bool, datetime | None]:
    """Say whether more work was seen, and else until when the answer may be held for some (D13).

    Where the visit is known to go on, the next call finds out whether it was paused meanwhile.
    """
    if session.more or session.paging:
        return True, None
    settled = [after for _, after in change.moved]
    try:
        (connection,) = services.store.get(Key(Connection, session.connection_id))
        if not isinstance(connection, Connection) or not connection.open_for_work:
            return False, None
        if not may_claim(services, connection, session):
            return False, None
        if session.spent or session.spilled:
            return True, None
        back = any(job.state is State.QUEUED and job.due_at is None for job in settled)
        here = [job.id for job in settled]  # their new places are not saved yet
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
    if not connection.open_for_work or not may_claim(services, connection, session):
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
    met = tripped(before, change.trouble, change.trouble_text, now, change.hresult)
    return before, met.evolve()


def _worth_noting(change: Change, last: datetime | None, now: datetime) -> bool:
    if not any(after.state is State.SUCCEEDED for _, after in change.moved):
        return False
    return last is None or now - last >= PRESENCE_EVERY


@step
def _settle_late(services: Services, session: Session, job_id: str, delivered: Delivered) -> None:
    """Take an answer that comes on an ended ticket, if its job is still open (D11)."""
    (job,) = _jobs(services, job_id)
    if job is None or delivered.answers is None or job.state not in LATE_STATES:
        return
    if job.connection_id != session.connection_id:
        return
    attempt = job.attempt
    if attempt is None or not _its_own(session, attempt, delivered) or not belongs(job, delivered):
        return
    if job.state is State.IN_DOUBT and in_short(delivered.answers):
        return  # to a status check: it is asked again, and then the whole object is read
    now = services.now()
    page, blobs = keep_page(services, job, attempt, delivered.answers)
    verdict = judge(job, by_position(delivered.answers, job.id), policy_of(services), now)
    if verdict.state is State.IN_DOUBT:
        return
    again = job.state is State.SENT and attempt.ticket_hash != session.id
    if again and verdict.outcome not in (Outcome.APPLIED, Outcome.PARTLY_APPLIED):
        return  # the same bytes are at QuickBooks once more: their answer counts
    verdict = replace(verdict, reason="late_answer")
    settled = settle(job, verdict, now, (*attempt.pages, page))
    if settled is job:
        return
    left = spill(services, session.connection_id, spent_by(services, job, settled))
    services.store.save(settled, *of_job(job, settled), *blobs, *left)
    tell(services, job, settled)
    tidy(services, leftovers(job, settled))


def _its_own(session: Session, attempt: Attempt, delivered: Delivered) -> bool:
    """Whether an answer on an ended ticket may settle the job.

    It left on that ticket; or it left again since, the same bytes under the same message-set id.
    """
    named = delivered.answers.message_set_id if delivered.answers else None
    same_set = attempt.message_set_id is not None and named == attempt.message_set_id
    return attempt.ticket_hash == session.id or same_set
