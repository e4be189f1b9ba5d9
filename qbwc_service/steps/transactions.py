"""What people and programs do with a transaction: read, list, cancel, retry, resolve, purge."""

from dataclasses import dataclass, replace
from datetime import datetime

from qbwc_service.domain.answers import combine
from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.jobs import Event, Failure, IdempotencyClaim, Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import waiting_reason
from qbwc_service.services import Services
from qbwc_service.steps.accepting import take_back_unless_open
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.idempotency import about, claim_id, named
from qbwc_service.steps.queueing import blocks
from qbwc_service.steps.running import step
from qbwc_service.steps.settling import leftovers, without_payloads
from qbwc_service.steps.submit import accept, find_connection
from qbwc_service.steps.telling import note_job, tell, tidy
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, batches
from qbxml.iterators import join

POSITION_COUNTS_TO = 100
BLOBS_OF_A_JOB = 10_000
LEFT = "iteratorRemainingCount"
"""Stands in an answer that is a page, even if it is the only one (D19)."""
UNCERTAIN = (State.IN_DOUBT, State.NEEDS_ATTENTION)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an unfinished job stands: why it waits and how many are before it (None: over 100)."""

    reason: str | None
    position: int | None


def find_job(services: Services, caller: Caller, job_id: str) -> Job:
    """Return the tenant's job, or refuse with 404."""
    (job,) = services.store.get(Key(Job, job_id))
    if not isinstance(job, Job) or job.tenant_id != caller.tenant_id:
        raise not_found("transaction", job_id)
    note_job(job)
    return job


def standing(services: Services, job: Job) -> Standing:
    """Return why a job waits and its place in the queue, counted to 100 (D25)."""
    if job.final:
        return Standing(None, None)
    connection, presence = services.store.get(
        Key(Connection, job.connection_id), Key(Presence, job.connection_id)
    )
    if not isinstance(connection, Connection) or not isinstance(presence, Presence):
        return Standing(None, None)
    now = services.now()
    (doubts,) = services.store.select(places.doubtful(job.connection_id, limit=1))
    (ahead,) = services.store.keys(places.waiting(job.connection_id, POSITION_COUNTS_TO))
    blocked = any(isinstance(doubt, Job) and blocks(services, doubt, now) for doubt in doubts)
    reason = waiting_reason(job, connection, presence, now, blocked=blocked)
    ids = [key.id for key in ahead]
    return Standing(reason, ids.index(job.id) + 1 if job.id in ids else None)


def request_text(services: Services, job: Job) -> str | None:
    """Return the submitted qbXML, None where it was purged."""
    return None if job.request.purged else services.payloads.text(job.request)


def response_text(services: Services, job: Job) -> str | None:
    """Return QuickBooks' answer, its pages joined (D19), None where there is none."""
    pages = [page for page in job.response if not page.purged]
    if not pages:
        return None
    texts = [services.payloads.text(page) for page in pages]
    a_page = any(line.iterates for line in job.requests) and LEFT in texts[0]
    return join(texts) if len(texts) > 1 or a_page else texts[0]


@step
def cancel(services: Services, caller: Caller, job_id: str, note: str | None = None) -> Job:
    """Take back a job that waits, or discard a dead-lettered one."""
    caller.need(Scope.WRITE)
    job = find_job(services, caller, job_id)
    if job.state not in (State.QUEUED, State.DEAD_LETTERED):
        raise Refusal(
            Code.INVALID_STATE,
            f"A transaction that is {job.state} cannot be canceled.",
            fix="Only what has not been sent can be; use resolve for one in doubt.",
            **about(job),
        )
    ended = job.moved(
        State.CANCELED,
        services.now(),
        reason="discarded" if job.state is State.DEAD_LETTERED else "canceled",
        by=caller.name,
        note=note,
        outcome=Outcome.NOT_APPLIED,
        requests=job.ended(Outcome.NOT_APPLIED),
        failure=job.failure or Failure(code=Code.CANCELED, message="Canceled.", again=True),
        finished_at=job.finished_at or services.now(),
    )
    services.store.save(ended)
    tell(services, job, ended)
    return ended


@step
def resolve(
    services: Services, caller: Caller, job_id: str, outcome: Outcome, note: str | None
) -> Job:
    """Settle, by a person's word, a job that the service could not (D30)."""
    caller.need(Scope.WRITE)
    job = find_job(services, caller, job_id)
    if job.state not in UNCERTAIN:
        raise Refusal(
            Code.INVALID_STATE,
            f"A transaction that is {job.state} needs no resolving.",
            fix="Only one that is in_doubt or needs_attention does.",
            **about(job),
        )
    settled = _settled_by_person(job, outcome, services.now(), caller.name, note)
    services.store.save(settled)
    tell(services, job, settled)
    tidy(services, leftovers(job, settled))
    return settled


@step
def retry(services: Services, caller: Caller, job_id: str, *, force: bool = False) -> Job:
    """Return a new job with the same request; the old one must have applied nothing (D2).

    With `force` a job whose outcome is unknown is settled as not applied in the same save.
    """
    caller.need(Scope.WRITE)
    job = find_job(services, caller, job_id)
    settled = _ready_for_retry(services, caller, job, force=force)
    _refuse_closed(services, caller, job)
    text = request_text(services, job)
    if text is None:
        raise Refusal(
            Code.INVALID_STATE,
            "Its payload was purged.",
            fix="Submit it anew with POST /api/qbxml.",
            **about(job),
        )
    fresh, blobs = _copy(services, caller, job, text)
    marked = (settled or job.evolve()).amend(retried_by=fresh.id)
    claim = _move_claim(services, job, fresh)
    services.store.save(fresh, marked, *blobs, *claim)
    take_back_unless_open(services, fresh)
    tell(services, job, marked)
    tell(services, None, fresh)
    return fresh


@step
def purge(services: Services, caller: Caller, job_id: str) -> Job:
    """Delete a finished job's request and answer; its outcome stays (D30)."""
    caller.need(Scope.WRITE)
    job = find_job(services, caller, job_id)
    if not job.final:
        raise Refusal(
            Code.INVALID_STATE,
            "Only a finished transaction can be purged.",
            fix="Wait for its end, cancel it, or resolve it.",
            **about(job),
        )
    event = Event(at=services.now(), state=job.state, reason="payload_purged", by=caller.name)
    purged = without_payloads(job.noted(event, services.now()))
    services.store.save(purged)
    (blobs,) = services.store.keys(Range(places.blobs(job.id), limit=BLOBS_OF_A_JOB))
    for part in batches(blobs):
        services.store.delete(*part)
    return purged


def _settled_by_person(job: Job, outcome: Outcome, now: datetime, by: str, note: str | None) -> Job:
    lines = job.ended(outcome)  # what QuickBooks did say of a request stands
    whole = combine(lines)
    applied = whole is Outcome.APPLIED
    failure = Failure(code=Code.CANCELED, message=f"A person settled it as {outcome}.", again=True)
    return job.moved(
        State.SUCCEEDED if applied else State.FAILED,
        now,
        reason="resolved",
        by=by,
        note=note,
        outcome=whole,
        requests=lines,
        failure=None if applied else failure,
        attempt=replace(job.attempt, sent=None, pages=()) if job.attempt else None,
    )


def _ready_for_retry(services: Services, caller: Caller, job: Job, *, force: bool) -> Job | None:
    """Return the job settled by force, or None where it ended well enough to be tried anew."""
    if job.state in UNCERTAIN:
        if force and not any(line.outcome is Outcome.APPLIED for line in job.requests):
            note = "settled as not applied by a forced retry"
            return _settled_by_person(job, Outcome.NOT_APPLIED, services.now(), caller.name, note)
        raise Refusal(
            Code.INVALID_STATE,
            "Its outcome is unknown: QuickBooks may have done it.",
            fix='Look in QuickBooks, then resolve it, or send {"force": true}.',
            **about(job),
        )
    if job.state is State.DUPLICATE or not job.frees_key:
        raise Refusal(
            Code.INVALID_STATE,
            f"A transaction that is {job.state} with outcome {job.outcome} cannot be retried.",
            fix="Only an ended one of which nothing was applied can be; submit a new request.",
            **about(job),
        )
    _refuse_second_retry(services, job)
    return None


def _refuse_closed(services: Services, caller: Caller, job: Job) -> None:
    """Refuse a retry where a submission of the same would be: deleted, disabled, read-only."""
    connection = find_connection(services, caller, job.connection_id)
    if connection.disabled:
        raise Refusal(
            Code.INVALID_STATE,
            "The connection is disabled.",
            fix="Enable it first.",
            **about(job),
        )
    if connection.read_only and job.writes:
        raise Refusal(
            Code.INVALID_STATE,
            "The connection is read-only and this would write.",
            fix="Set read_only to false with PATCH /api/connections/{connection_id} first.",
            **about(job),
        )


def _refuse_second_retry(services: Services, job: Job) -> None:
    if job.retried_by is None:
        return
    (later,) = services.store.get(Key(Job, job.retried_by))
    if not isinstance(later, Job) or not later.frees_key:
        raise Refusal(
            Code.INVALID_STATE,
            f"It was retried already, as {job.retried_by}.",
            fix=f"Read /api/transactions/{job.retried_by}.",
            **named(job.retried_by, later),
        )


def _copy(services: Services, caller: Caller, job: Job, text: str) -> tuple[Job, list[Record]]:
    return accept(
        services,
        text,
        by=caller.name,
        reason=f"retry of {job.id}",
        tenant_id=job.tenant_id,
        connection_id=job.connection_id,
        lane=job.lane,
        writes=job.writes,
        requests=tuple(line.unanswered(Outcome.PENDING) for line in job.requests),
        identifier=job.identifier,
        idempotency_key=job.idempotency_key,
        metadata=job.metadata,
        own_message_set_id=job.own_message_set_id,
        stops_on_error=job.stops_on_error,
        retry_of=job.id,
    )


def _move_claim(services: Services, job: Job, fresh: Job) -> list[IdempotencyClaim]:
    """Hand the old job's idempotency key to the new one, if it still holds it."""
    if job.idempotency_key is None:
        return []
    (claim,) = services.store.get(
        Key(IdempotencyClaim, claim_id(job.tenant_id, job.idempotency_key))
    )
    if not isinstance(claim, IdempotencyClaim):
        return []
    if claim.job_id != job.id:
        (holder,) = services.store.get(Key(Job, claim.job_id))
        raise Refusal(
            Code.INVALID_STATE,
            f"Its idempotency key now belongs to {claim.job_id}.",
            fix=f"Read /api/transactions/{claim.job_id}, or submit it anew under a new key.",
            **named(claim.job_id, holder),
        )
    return [claim.evolve(job_id=fresh.id, created_at=fresh.created_at, orphan_until=None)]
