"""The claim: what leaves next for QuickBooks, with the exact bytes it goes with."""

from dataclasses import replace
from datetime import datetime

from qbwc_service.domain.jobs import Attempt, Job
from qbwc_service.domain.lanes import outranks
from qbwc_service.domain.records import Payload
from qbwc_service.domain.recovery import fetches_in_vain, writes_again
from qbwc_service.domain.sessions import Errand, Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.asking import ask, into_doubt
from qbwc_service.steps.batching import bundle
from qbwc_service.steps.building import Prepared, together
from qbwc_service.steps.clearing import clear_next, crowded
from qbwc_service.steps.concluding import settle_unread
from qbwc_service.steps.fitting import UnsendableError
from qbwc_service.steps.parking import park
from qbwc_service.steps.queueing import PASSES, Choice, Front, look_ahead, next_job
from qbwc_service.steps.sending import Claim, in_flight
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key


def claim(
    services: Services,
    session: Session,
    version: str,
    *,
    write_batch: int = 1,
    jobs: bool = True,
) -> Claim | None:
    """Take what is to leave next in this visit; nothing is saved yet.

    In this order: a question about a write in doubt (D8); the next page of an open iterator, unless
    a higher lane has work (D20); the next job; a question that was lost before; a record to clear.
    Returns None when nothing may be sent now; without `jobs` only questions and pages may.
    `write_batch`: how many writes the connection lets share a set.
    """
    page = _open_page(services, session)
    for _ in range(PASSES):
        front = look_ahead(services, session.connection_id, session.paging)
        doubt = next((one for one in front.doubts if jobs or not writes_again(one.recovery)), None)
        if doubt is not None:
            asked = _question(services, session, doubt, version)
            if asked is not None:
                return asked
            continue
        cleared = clear_next(services, session, version) if jobs and crowded(session) else None
        if cleared is not None:
            return cleared
        choice = jobs and next_job(
            services, session.connection_id, session.passed_over, session.paging, front
        )
        ahead = choice.ahead if choice else ()
        if page is not None and not any(outranks(head.lane, page.lane) for head in ahead):
            return _claim_page(services, session, page, more=bool(ahead))
        if not choice:
            return _at_last(services, session, front, version, jobs=jobs)
        paging = page is not None
        chosen = _claim_choice(services, session, choice, version, write_batch, paging=paging)
        if chosen is not None:
            return chosen
    return None


def _claim_choice(
    services: Services,
    session: Session,
    choice: Choice,
    version: str,
    write_batch: int,
    *,
    paging: bool,
) -> Claim | None:
    """Take the next job with those that share its set; None where it cannot leave after all."""
    if choice.job.recovery is not None:
        into_doubt(services, choice.job)
        return None
    try:
        sets = bundle(services, choice, version, session.page_sizes, write_batch)
        return _claim_jobs(services, session, choice, sets, paging=paging)
    except (PayloadGoneError, UnsendableError) as error:
        park(services, choice.job, "not_sendable", str(error))
        return None


def _at_last(
    services: Services, session: Session, front: Front, version: str, *, jobs: bool
) -> Claim | None:
    """Take what may wait until there is nothing else to do."""
    asked = _late_question(services, session, front, version, jobs=jobs)
    return asked or (clear_next(services, session, version) if jobs else None)


def _late_question(
    services: Services, session: Session, front: Front, version: str, *, jobs: bool
) -> Claim | None:
    for doubt in front.asked_last:
        if jobs or not writes_again(doubt.recovery):
            asked = _question(services, session, doubt, version)
            if asked is not None:
                return asked
    return None


def _question(services: Services, session: Session, doubt: Job, version: str) -> Claim | None:
    """Return what is asked about a write in doubt, None where it is settled without."""
    if fetches_in_vain(doubt.recovery):
        settle_unread(services, doubt)
        return None
    return ask(services, session, doubt, version)


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
    opened = in_flight(session, now, Errand.JOB, job_id=job.id, more=more)
    return Claim(text, opened, (opened, sent), ((job, sent),))


def _claim_jobs(
    services: Services, session: Session, choice: Choice, sets: list[Prepared], *, paging: bool
) -> Claim:
    ids = {one.job.id for one in sets}
    more = paging or any(head.id not in ids for head in choice.ahead)
    session = session.amend(more=more, passed_over=choice.passed)
    return (
        _claim_several(services, session, sets)
        if len(ids) > 1
        else _claim_one(services, session, *sets)
    )


def _claim_one(services: Services, session: Session, one: Prepared) -> Claim:
    job, now = one.job, services.now()
    named = job.writes and not job.own_message_set_id
    message_set_id = services.ids.secret() if named else None
    text = one.document(message_set_id)
    kept, blobs = services.payloads.keep(f"{job.id}/sent.{one.number}", text)
    claimed = _sent(session, one, now, message_set_id, sent=kept)
    opened = in_flight(session, now, Errand.JOB, job_id=job.id)
    return Claim(text, opened, (opened, claimed, *blobs), ((job, claimed),))


def _claim_several(services: Services, session: Session, sets: list[Prepared]) -> Claim:
    """Take several jobs in one set. Its bytes are kept with the visit, for all of them."""
    now, ids = services.now(), tuple(one.job.id for one in sets)
    writes = sets[0].job.writes
    message_set_id = services.ids.secret() if writes else None
    text = together(sets, message_set_id)
    kept, blobs = services.payloads.keep(f"{ids[0]}/set.{sets[0].number}", text)
    moved = tuple(
        (one.job, _sent(session, one, now, message_set_id, siblings=ids if writes else ()))
        for one in sets
    )
    opened = in_flight(session, now, Errand.JOB, job_id=ids[0], others=ids[1:], sent=kept)
    return Claim(text, opened, (opened, *(after for _, after in moved), *blobs), moved)


def _sent(
    session: Session,
    one: Prepared,
    now: datetime,
    message_set_id: str | None,
    *,
    sent: Payload | None = None,
    siblings: tuple[str, ...] = (),
) -> Job:
    job = one.job
    attempt = Attempt(
        number=one.number,
        ticket_hash=session.id,
        sent_at=now,
        page_sent_at=now,
        message_set_id=message_set_id,
        sent=sent,
        siblings=tuple(name for name in siblings if name != job.id),
        clock_offset=session.usage.pc_offset_seconds,
    )
    return job.moved(
        State.SENT,
        now,
        reason=f"attempt {one.number}",
        attempt=attempt,
        attempts=one.number,
        due_at=None,
        first_sent_at=job.first_sent_at or now,
        outcome=Outcome.PENDING,
    )
