"""What follows once a question was answered: the next stage, a settled job, or a person asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from qbwc_service.domain.answers import judge_lines
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Entry, Job, RequestLine
from qbwc_service.domain.records import Record
from qbwc_service.domain.recovery import Recovery, Stage
from qbwc_service.domain.sessions import Session, percent_done
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.asking import fetches, version_for
from qbwc_service.steps.changing import STOP, Change, blob_name
from qbwc_service.steps.clearing import spent_by, spill
from qbwc_service.steps.parking import before_person
from qbwc_service.steps.rebuilding import rebuilt
from qbwc_service.steps.running import policy_of, step
from qbwc_service.steps.settling import leftovers, settle
from qbwc_service.steps.telling import tell, tidy
from qbwc_service.store.port import Key
from qbxml.sets.answer_set import AnswerSet

READ_LOST = "Its answer was lost, while the writes beside it were done: send the query again."


def unanswered(session: Session, why: str) -> Change:
    """End the visit; the next one asks again, as often as a question may go unanswered."""
    return Change(session.amend(last_error=why, percent=STOP), stop=why)


def known(
    services: Services,
    session: Session,
    job: Job,
    recovery: Recovery,
    lines: tuple[RequestLine, ...],
    reason: str,
    kept: AnswerSet | None = None,
    blobs: list[Record] | None = None,
) -> Change:
    """Go on where the outcome is known: read what the lost answer held, or settle at once."""
    if fetches(services, job.amend(requests=lines), recovery, version_for(services, session)):
        return onward(services, session, job, recovery, Stage.FETCH, reason, lines, blobs)
    text = rebuilt(services, job, recovery, lines, None, kept)
    return settled(services, session, job, lines, text, reason)


def onward(
    services: Services,
    session: Session,
    job: Job,
    recovery: Recovery,
    stage: Stage,
    reason: str,
    lines: tuple[RequestLine, ...] | None = None,
    blobs: list[Record] | None = None,
) -> Change:
    """Keep what is known so far and go on to the next stage, in the same visit."""
    now = services.now()
    changes: dict[str, Any] = {"recovery": recovery.step(stage), "requests": lines or job.requests}
    if job.state is State.IN_DOUBT:
        event = Entry(at=now, state=State.IN_DOUBT, reason=reason)
        further = job.noted(event, now, **changes)
    else:  # the same bytes went again and were answered from the record
        further = job.moved(
            State.IN_DOUBT,
            now,
            reason=reason,
            outcome=Outcome.UNKNOWN,
            doubt_contact_at=now,
            **changes,
        )
    return moved(services, session, job, further, blobs or ())


def settled(
    services: Services,
    session: Session,
    job: Job,
    lines: tuple[RequestLine, ...],
    text: str,
    reason: str = "recovered",
) -> Change:
    """Settle the job by what is known of each request, with the answer that was put together."""
    now = services.now()
    verdict = judge_lines(job, lines, policy_of(services), now)
    if verdict.state is State.QUEUED:  # refused for the moment: it goes again as a new attempt
        back = settle(job, verdict, now)
        return moved(services, session, job, back)
    if verdict.state is State.IN_DOUBT:
        why = "Neither QuickBooks' record nor a search says what became of every request."
        return person(services, session, job, "still_unknown", why)
    answer, blobs = services.payloads.keep(blob_name(job, "answer"), text)
    settled = settle(job, replace(verdict, reason=reason), now, (answer,)).amend(recovered=True)
    return moved(services, session.amend(done=session.done + 1), job, settled, blobs)


def person(services: Services, session: Session, job: Job, reason: str, why: str) -> Change:
    """Let a person decide, with what is known."""
    return moved(services, session, job, before_person(services, job, reason, why))


def moved(
    services: Services, session: Session, job: Job, after: Job, blobs: Sequence[Record] = ()
) -> Change:
    """Return the change; the visit goes on, since the job may be asked about further."""
    goes_on = session.amend(more=True, percent=percent_done(session))
    return Change(
        goes_on,
        ((job, after),),
        blobs,
        dropped=leftovers(job, after),
        spent=spent_by(services, job, after),
    )


def to_repeat(session: Session, job: Job, now: datetime) -> Change:
    """Keep a write whose same bytes QuickBooks did not take: they go again, under the same id."""
    if job.recovery is None:
        raise AssertionError(f"{job.id} was not sent again")
    recovery = replace(job.recovery, stage=Stage.REPEAT, repeats=max(0, job.recovery.repeats - 1))
    back = job.moved(
        State.IN_DOUBT,
        now,
        reason="not_taken",
        outcome=Outcome.UNKNOWN,
        requests=job.ended(Outcome.UNKNOWN),
        recovery=recovery,
        doubt_contact_at=now,
    )
    return Change(session, ((job, back),))


def without_reads(lines: tuple[RequestLine, ...]) -> tuple[RequestLine, ...]:
    """Return the lines with those queries given up whose answers were lost beside a write."""
    return tuple(
        replace(line, outcome=Outcome.NOT_APPLIED, message=READ_LOST)
        if not line.writes and line.outcome is Outcome.UNKNOWN
        else line
        for line in lines
    )


@step
def settle_unread(services: Services, job: Job) -> None:
    """Settle a job by what is known of it, its object not read: the ids stand in the answer."""
    (found,) = services.store.get(Key(Job, job.id))
    if not isinstance(found, Job) or found.state is not State.IN_DOUBT or found.recovery is None:
        return
    now = services.now()
    lines = without_reads(found.requests)
    text = rebuilt(services, found, found.recovery, lines, None)
    answer, blobs = services.payloads.keep(blob_name(found, "answer"), text)
    verdict = replace(judge_lines(found, lines, policy_of(services), now), reason="unread")
    settled = settle(found, verdict, now, (answer,)).amend(recovered=True)
    spent = spill(services, job.connection_id, spent_by(services, found, settled))
    services.store.save(settled, *of_job(found, settled), *blobs, *spent)
    tell(services, found, settled)
    tidy(services, leftovers(found, settled))
