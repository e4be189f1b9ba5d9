"""From a verdict to the job's next value: the one place where a job that was sent moves on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from qbwc_service.domain.answers import Verdict, judge_lost
from qbwc_service.domain.jobs import Attempt, Job
from qbwc_service.domain.records import Payload
from qbwc_service.domain.sessions import Session
from qbwc_service.domain.states import State
from qbwc_service.services import Services
from qbwc_service.steps.running import policy_of
from qbwc_service.store.port import Key


def settle(job: Job, verdict: Verdict, now: datetime, response: Sequence[Payload] = ()) -> Job:
    """Return the job as the verdict says. `response`: the pages to show, kept as they are."""
    if job.state is verdict.state:
        return job
    changes: dict[str, Any] = {
        "outcome": verdict.outcome,
        "requests": verdict.requests,
        "failure": verdict.failure,
        "due_at": verdict.due_at,
        "set_back": job.set_back + verdict.counts,
        "lost": job.lost + verdict.lost,
        "quickbooks_ms": job.quickbooks_ms + _busy_ms(job, now),
        "response": tuple(response) or job.response,
        "attempt": _after(job.attempt, verdict.state),
        "doubt_contact_at": None,
        "recovery": job.recovery if verdict.state is State.IN_DOUBT else None,
    }
    return job.moved(verdict.state, now, reason=verdict.reason, **changes)


def give_up(services: Services, job: Job, reason: str, *, contact: bool) -> Job:
    """Return the job whose answer will not come: in doubt, queued again, or at its end (D12).

    `contact`: the Web Connector is calling right now, so the time that a doubt may block other
    writes begins (D17).
    """
    now = services.now()
    settled = settle(job, judge_lost(job, policy_of(services), reason), now)
    in_doubt = settled.state is State.IN_DOUBT
    return settled.amend(doubt_contact_at=now if in_doubt and contact else None)


def abandoned_jobs(session: Session) -> tuple[str, ...]:
    """Return the ids of the jobs that a session leaves unanswered when it ends."""
    in_flight = session.in_flight.jobs if session.in_flight else ()
    return tuple(dict.fromkeys([*in_flight, *session.paging]))


def abandon(
    services: Services, session: Session, reason: str, *, contact: bool
) -> list[tuple[Job, Job]]:
    """Return what becomes of the jobs that a session leaves unanswered: before and after.

    The session must be saved with them: should it have moved on meanwhile, that save is stale.
    """
    found = services.store.get(*(Key(Job, job_id) for job_id in abandoned_jobs(session)))
    return [
        (job, by_itself(session, give_up(services, job, reason, contact=contact)))
        for job in found
        if isinstance(job, Job)
        and job.state is State.SENT
        and job.attempt is not None
        and job.attempt.ticket_hash == session.id
    ]


def by_itself(session: Session, job: Job) -> Job:
    """Return a read that goes again after a loss without the others that were lost with it.

    One of them may have brought QuickBooks down; the others should not be lost with it each time.
    """
    shared = session.in_flight is not None and session.in_flight.others
    return job.amend(batch_limit=1) if shared and job.state is State.QUEUED else job


def leftovers(before: Job, after: Job) -> list[Payload]:
    """Return the payloads that the later value no longer names: to drop once it is saved."""
    kept = set(_payloads(after))
    return [payload for payload in _payloads(before) if payload not in kept]


def without_payloads(job: Job) -> Job:
    """Return the job without its texts; their sizes stay."""
    return job.amend(
        request=_gone(job.request),
        response=tuple(_gone(page) for page in job.response),
        unreadable=_gone(job.unreadable) if job.unreadable else None,
        recovery=None,
    )


def _gone(payload: Payload) -> Payload:
    return replace(payload, inline=None, ref=None)


def _payloads(job: Job) -> list[Payload]:
    attempt = job.attempt
    found = [job.request, *job.response]
    if job.unreadable:
        found.append(job.unreadable)
    if job.recovery and job.recovery.stubs:
        found.append(job.recovery.stubs)
    if attempt:
        found += [*([attempt.sent] if attempt.sent else []), *attempt.pages]
    return found


def _busy_ms(job: Job, now: datetime) -> int:
    attempt = job.attempt
    if attempt is None or attempt.next_page or job.state is not State.SENT:
        return 0
    return max(0, round((now - attempt.page_sent_at).total_seconds() * 1000))


def _after(attempt: Attempt | None, state: State) -> Attempt | None:
    """Keep the bytes that left only as long as somebody may have to repeat or ask about them."""
    if attempt is None or state is State.IN_DOUBT:
        return attempt
    return replace(attempt, sent=None, pages=(), next_page=False)
