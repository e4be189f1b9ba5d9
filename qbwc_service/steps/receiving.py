"""receiveResponseXML: what QuickBooks answered is read, decided and saved, all in one write."""

from dataclasses import replace
from datetime import datetime

from qbwc_service.domain.breaker import heard, tripped
from qbwc_service.domain.connections import PRESENCE_EVERY, Presence
from qbwc_service.domain.events import of_job, of_presence
from qbwc_service.domain.jobs import Job, WireId
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Errand, InFlight, Session, connection_of, session_id
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait, queue_topic
from qbwc_service.services import Services
from qbwc_service.steps.changing import STOP, Change, Delivered
from qbwc_service.steps.clearing import with_spent
from qbwc_service.steps.deciding import (
    after_clearing,
    belongs,
    decide,
    greeted,
    settled_elsewhere,
)
from qbwc_service.steps.exchange import note_visit
from qbwc_service.steps.gating import charged
from qbwc_service.steps.late import LATE_STATES, settle_late
from qbwc_service.steps.lingering import ALL_DONE, MORE, after_wait, onward
from qbwc_service.steps.recovering import answered, fits
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell, tell_presence, tidy
from qbwc_service.steps.unbundling import decide_all, fits_all, in_parts, part
from qbwc_service.store.port import Key
from qbxml.problems import MalformedError
from qbxml.sets.answer_set import read_answer

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
        return after_wait(services, ticket, replace(waited, mark=mark))
    delivered = _read(services, response, hresult, message)
    session, job = _load(services, ticket, delivered)
    if session is None:
        return STOP
    if not session.open:
        for name in dict.fromkeys(wire.job_id for wire in delivered.ids):
            settle_late(services, session, name, part(delivered, name, name))
        return STOP
    if session.in_flight is None:
        return session.percent
    flying, session = session.in_flight, charged(session, services.now())
    change = _change(services, session, flying, job, delivered)
    if change is None:
        return _misdelivered(services, session)
    return _finish(services, change, mark, to_job=bool(flying.jobs))


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
        (found,) = services.store.get(Key(Job, flying.job_id))
        job = found if isinstance(found, Job) else None
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


def _misdelivered(services: Services, session: Session) -> int:
    """Refuse an answer to something else; the set in flight stays in flight until given up."""
    text = "An answer came that does not belong to the request under way. It was not taken."
    services.store.save(session.evolve(last_error=text, last_call_at=services.now()))
    return STOP


def _finish(services: Services, change: Change, mark: int, *, to_job: bool) -> int | Wait:
    """Save everything at once, tell, and say how the visit goes on.

    `to_job`: it was an answer to work, not to a question of ours.
    """
    session = change.session
    now = services.now()
    session, spilled = with_spent(services, session, *change.spent)
    goes_on, until = (False, None) if change.stop else onward(services, session, change)
    if not goes_on and not change.stop:
        session = session.amend(
            percent=MORE if until else ALL_DONE, linger_since=now if until else None
        )
    proves = to_job and session.unproven
    before, seen = _noted(services, change, now, proves=proves)
    if seen is not None:
        unproven = session.unproven and not proves
        session = session.amend(noted_at=seen.last_success_at, unproven=unproven)
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


def _noted(
    services: Services, change: Change, now: datetime, *, proves: bool
) -> tuple[Presence | None, Presence | None]:
    """Return the presence before and after a success or a trouble, written sparingly (D26).

    `proves`: it is the first answer after visits without one.
    """
    known = change.trouble is None and not proves
    if known and not _worth_noting(change, change.session.noted_at, now):
        return None, None
    (before,) = services.store.get(Key(Presence, change.session.connection_id))
    if not isinstance(before, Presence):
        return None, None
    seen = heard(before) if proves else before
    if change.trouble is not None:
        seen = tripped(seen, change.trouble, change.trouble_text, now, change.hresult)
    elif _worth_noting(change, before.last_success_at, now):
        seen = seen.amend(last_success_at=now)
    return before, before if seen is before else seen.evolve()


def _worth_noting(change: Change, last: datetime | None, now: datetime) -> bool:
    if not any(after.state is State.SUCCEEDED for _, after in change.moved):
        return False
    return last is None or now - last >= PRESENCE_EVERY
