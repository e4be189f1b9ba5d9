"""What people and programs do with a transaction: read, cancel, resolve, purge."""

from dataclasses import dataclass, replace
from datetime import datetime

from qbwc_service.domain.answers import combine
from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Entry, Failure, Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import waiting_reason
from qbwc_service.services import Services
from qbwc_service.steps.answers import answer_parts, has_answer
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.clearing import spent_by, spill
from qbwc_service.steps.contact import in_touch
from qbwc_service.steps.gating import find_usage
from qbwc_service.steps.idempotency import about
from qbwc_service.steps.queueing import blocks
from qbwc_service.steps.running import step
from qbwc_service.steps.settling import leftovers, without_payloads
from qbwc_service.steps.telling import note_job, tell, tidy
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, batches

POSITION_COUNTS_TO = 100
BLOBS_OF_A_JOB = 10_000
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
    presence = in_touch(services, presence)
    usage = find_usage(services, connection, presence)
    reason = waiting_reason(job, connection, presence, now, blocked=blocked, usage=usage)
    ids = [key.id for key in ahead]
    return Standing(reason, ids.index(job.id) + 1 if job.id in ids else None)


def request_text(services: Services, job: Job) -> str | None:
    """Return the submitted qbXML, None where it was purged."""
    return None if job.request.purged else services.payloads.text(job.request)


def response_text(services: Services, job: Job) -> str | None:
    """Return QuickBooks' answer as one text, its pages joined (D19), None where there is none."""
    return "".join(answer_parts(services, job)) if has_answer(job) else None


@step
def cancel(services: Services, caller: Caller, job_id: str, note: str | None = None) -> Job:
    """Take back a job that waits, or discard a dead-lettered one."""
    caller.need(Scope.WRITE)
    job = find_job(services, caller, job_id)
    if job.state is State.QUEUED and job.recovery is not None:
        raise Refusal(
            Code.INVALID_STATE,
            "It may have been sent before the database was restored; nobody knows yet.",
            fix="QuickBooks is asked about it once what it comes after has ended.",
            **about(job),
        )
    if job.state not in (State.QUEUED, State.DEAD_LETTERED):
        raise Refusal(
            Code.INVALID_STATE,
            f"A transaction that is {job.state} cannot be canceled.",
            fix="Only what has not been sent can be; the next visit asks about one in doubt.",
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
    services.store.save(ended, *of_job(job, ended))
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
    settled = settled_by_person(job, outcome, services.now(), caller.name, note)
    services.store.save(
        settled,
        *of_job(job, settled),
        *spill(services, job.connection_id, spent_by(services, job, settled)),
    )
    tell(services, job, settled)
    tidy(services, leftovers(job, settled))
    return settled


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
    event = Entry(at=services.now(), state=job.state, reason="payload_purged", by=caller.name)
    purged = without_payloads(job.noted(event, services.now())).amend(values=None)
    services.store.save(purged)
    (blobs,) = services.store.keys(Range(places.blobs(job.id), limit=BLOBS_OF_A_JOB))
    for part in batches(blobs):
        services.store.delete(*part)
    return purged


def settled_by_person(job: Job, outcome: Outcome, now: datetime, by: str, note: str | None) -> Job:
    """Return the job as a person says that it stands; what QuickBooks did say stays."""
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
        recovery=None,
        attempt=replace(job.attempt, sent=None, pages=()) if job.attempt else None,
    )
