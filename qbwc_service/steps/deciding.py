"""What an answer changes: the delivered text, the job and the session, as pure as can be.

Reads payloads where a page has to be continued; saves nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from qbwc_service.domain.answers import (
    Verdict,
    judge,
    judge_endless,
    judge_hresult,
    judge_lost,
    read_lines,
)
from qbwc_service.domain.jobs import Attempt, Job, WireId
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.recovery import CONTRADICTIONS, Recovery
from qbwc_service.domain.sessions import Session, percent_done
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps import concluding
from qbwc_service.steps.changing import (
    STOP,
    Change,
    Delivered,
    blob_name,
    by_position,
    keep_page,
    stopped,
)
from qbwc_service.steps.clearing import cleared, spent_by
from qbwc_service.steps.page_sizes import with_lesson
from qbwc_service.steps.recovering import recorded
from qbwc_service.steps.running import policy_of
from qbwc_service.steps.settling import leftovers, settle
from qbxml.codes.hresults import hresult
from qbxml.recovery.status_checks import in_short
from qbxml.sets.answer_set import Answer
from qbxml.sets.iterators import next_page, sent_ids

MOST_PAGES = 3_000
"""Pages of one answer; an iterator that has more is taken for one that never ends."""
MOST_CHARACTERS = 200_000_000
"""Of all pages of one answer: a caller may still ask for them in one piece."""


def belongs(job: Job, delivered: Delivered) -> bool:
    """Whether an answer is to the very sending that is under way: attempt and page (D10)."""
    attempt = job.attempt
    if attempt is None or delivered.answers is None:
        return attempt is not None
    if not delivered.answers.answers:
        return True  # an empty set names nobody; what it leaves open stays open
    page = len(attempt.pages) + 1
    return bool(delivered.ids) and all(
        (wire.job_id, wire.attempt, wire.page) == (job.id, attempt.number, page)
        for wire in delivered.ids
    )


def greeted(services: Services, session: Session, delivered: Delivered) -> Change:
    """Take the answer to our own HostQuery, or the HRESULT in its place."""
    now = services.now()
    changed = session.evolve(in_flight=None, last_call_at=now)
    if not delivered.hresult:
        return Change(changed)
    known = hresult(delivered.hresult)
    return stopped(changed, Change(changed), known, delivered.message)


def after_clearing(services: Services, session: Session, delivered: Delivered) -> Change:
    """Take the answer to the clearing of a record, or the HRESULT in its place."""
    changed = session.evolve(in_flight=None, last_call_at=services.now())
    known = hresult(delivered.hresult) if delivered.hresult else None
    if known is not None and known.scope == "connection":
        return stopped(changed, Change(changed), known, delivered.message)
    return Change(cleared(changed))


def settled_elsewhere(services: Services, session: Session) -> Change:
    """Take an answer whose job was settled meanwhile, by a late answer to the same bytes."""
    return Change(session.evolve(in_flight=None, last_call_at=services.now()))


def decide(services: Services, session: Session, job: Job, delivered: Delivered) -> Change:
    """Turn what was delivered into the job's and the session's next values."""
    changed = session.evolve(
        in_flight=None,
        last_call_at=services.now(),
        paging=tuple(name for name in session.paging if name != job.id),
    )
    change = settle_one(services, changed, job, delivered)
    spent = () if delivered.hresult else spent_by(services, *change.moved[0])
    return replace(change, spent=spent)


def settle_one(services: Services, session: Session, job: Job, delivered: Delivered) -> Change:
    """Settle a job by what was delivered for it; the session stays at its version."""
    now = services.now()
    if delivered.hresult:
        known = hresult(delivered.hresult)
        if job.recovery is not None and known.scope == "connection" and known.executed == "no":
            return stopped(
                session, concluding.to_repeat(session, job, now), known, delivered.message
            )
        verdict = judge_hresult(job, known, delivered.message, policy_of(services), now)
        return stopped(session, _settled(session, job, verdict, now), known, delivered.message)
    if delivered.answers is None:
        return _unreadable(services, session, job, delivered)
    return _answered(services, session, job, delivered, now)


def _unreadable(services: Services, session: Session, job: Job, delivered: Delivered) -> Change:
    """Keep an answer that is no qbXML for a person to read; it proves nothing."""
    now = services.now()
    text = f"QuickBooks' answer could not be read: {delivered.problem}"
    kept, blobs = services.payloads.keep(blob_name(job, "unreadable"), delivered.text)
    verdict = judge_lost(job, policy_of(services), "answer_unreadable")
    settled = settle(job, verdict, now).amend(
        unreadable=kept,
        doubt_contact_at=now if verdict.state is State.IN_DOUBT else None,
    )
    ended = session.amend(last_error=text, percent=STOP)
    return Change(ended, ((job, settled),), blobs, stop=text, dropped=leftovers(job, settled))


def _answered(
    services: Services, session: Session, job: Job, delivered: Delivered, now: datetime
) -> Change:
    answers, attempt = delivered.answers, job.attempt
    if answers is None or attempt is None:
        raise AssertionError(f"{job.id} was answered but never sent")
    if not answers.answers and answers.status_code in CONTRADICTIONS:
        why = CONTRADICTIONS[answers.status_code]
        return concluding.person(
            services, session, job, f"message_set_status {answers.status_code}", why
        )
    if in_short(answers):  # the same bytes came twice, and QuickBooks had done them the first time
        return recorded(services, session, job, job.recovery or Recovery(), answers)
    found = by_position(answers, job.id)
    page, blobs = keep_page(services, job, attempt, answers)
    pages = (*attempt.pages, page)
    session = with_lesson(services, session, job, found, now)
    goes_on = _goes_on(job, found)
    if goes_on and not _too_many(pages):
        return _next(services, session, job, delivered, replace(attempt, pages=pages), blobs, now)
    verdict = judge_endless(job) if goes_on else judge(job, found, policy_of(services), now)
    if attempt.pages and verdict.state is State.FAILED and not goes_on:
        # An iterator that broke on a later page starts anew: nothing was written by it.
        verdict = judge_lost(job, policy_of(services), "iterator_broken", verdict.failure)
        return _settled(session, job, verdict, now)
    if verdict.state is State.QUEUED:  # it goes again as a whole: this answer is not shown
        return _settled(session, job, verdict, now)
    return replace(_settled(session, job, verdict, now, pages), blobs=blobs)


def _goes_on(job: Job, answers: dict[int, Answer]) -> bool:
    """Whether an iterator has pages left and all of this page is well."""
    lines = read_lines(job, answers)
    fine = all(line.outcome is Outcome.APPLIED for line in lines)
    return fine and any(answer.continues for answer in answers.values())


def _next(
    services: Services,
    session: Session,
    job: Job,
    delivered: Delivered,
    attempt: Attempt,
    blobs: list[Record],
    now: datetime,
) -> Change:
    """Keep the page and prepare the next one, to go in the same visit (D19)."""
    if attempt.sent is None or delivered.answers is None:
        raise AssertionError(f"{job.id} pages without having been sent")
    sent = services.payloads.text(attempt.sent)
    page = len(attempt.pages) + 1
    ids = [_on_page(request_id, page) for request_id in sent_ids(sent)]
    following = next_page(sent, delivered.answers, request_ids=ids)
    if following is None:
        raise AssertionError(f"{job.id} has records left but no next page")
    kept, more = services.payloads.keep(f"{job.id}/sent.{attempt.number}.{page}", following)
    busy = round((now - attempt.page_sent_at).total_seconds() * 1000)
    changed = job.evolve(
        attempt=replace(attempt, sent=kept, next_page=True),
        requests=read_lines(job, by_position(delivered.answers, job.id)),
        quickbooks_ms=job.quickbooks_ms + max(0, busy),
        updated_at=now,
    )
    paging = session.amend(paging=(*session.paging, job.id), percent=percent_done(session))
    return Change(paging, ((job, changed),), [*blobs, *more], dropped=[attempt.sent])


def _too_many(pages: Sequence[Payload]) -> bool:
    return len(pages) >= MOST_PAGES or sum(page.size for page in pages) >= MOST_CHARACTERS


def _on_page(request_id: str | None, page: int) -> str:
    wire = WireId.parse(request_id)
    if wire is None:
        raise AssertionError(f"{request_id} is not ours")
    return str(replace(wire, page=page))


def _settled(
    session: Session, job: Job, verdict: Verdict, now: datetime, pages: Sequence[Payload] = ()
) -> Change:
    settled = settle(job, verdict, now, pages)
    if settled.state is State.IN_DOUBT:
        settled = settled.amend(doubt_contact_at=now)
    return _done(session, job, settled)


def _done(session: Session, job: Job, settled: Job) -> Change:
    counted = session.amend(done=session.done + 1)
    counted = counted.amend(percent=percent_done(counted))
    return Change(counted, ((job, settled),), dropped=leftovers(job, settled))
