"""Trying again: a new transaction out of one of which nothing was applied (D2)."""

from collections.abc import Mapping
from dataclasses import replace

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import IdempotencyClaim, Job, RequestLine
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.partly import instead_of_retry
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.accepting import take_back_unless_open
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.clearing import spent_by, spill
from qbwc_service.steps.depending import catch_up
from qbwc_service.steps.idempotency import about, claim_id, named
from qbwc_service.steps.making import accept
from qbwc_service.steps.predecessors import hold_again, renewed
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.steps.transactions import UNCERTAIN, find_job, request_text, settled_by_person
from qbwc_service.store.port import Key
from qbxml.sets.references import renamed


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
    names = renewed(services, job)
    text = renamed(text, names)
    fresh, blobs = _copy(services, caller, job, text, names)
    held = hold_again(services, fresh, job, text, tuple(names.values()))
    fresh = held.job
    last = _last_retry(services, job)
    marked = (settled or last.evolve()).amend(retried_by=fresh.id)
    claim = _move_claim(services, last, fresh)
    left = spill(services, job.connection_id, spent_by(services, job, marked)) if settled else []
    services.store.save(fresh, marked, *of_job(last, marked), *blobs, *held.records, *claim, *left)
    take_back_unless_open(services, fresh)
    tell(services, last, marked)
    tell(services, None, fresh)
    catch_up(services, fresh)
    return fresh


def _ready_for_retry(services: Services, caller: Caller, job: Job, *, force: bool) -> Job | None:
    """Return the job settled by force, or None where it ended well enough to be tried anew."""
    if job.state in UNCERTAIN:
        if force and not any(line.outcome is Outcome.APPLIED for line in job.requests):
            note = "settled as not applied by a forced retry"
            return settled_by_person(job, Outcome.NOT_APPLIED, services.now(), caller.name, note)
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
            fix=instead_of_retry(job),
            **about(job),
        )
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


def _last_retry(services: Services, job: Job) -> Job:
    """Return the last of a job's retries, or of theirs; refuse where that one may have done it."""
    last = job
    while last.retried_by is not None:
        (later,) = services.store.get(Key(Job, last.retried_by))
        if not isinstance(later, Job) or not (later.frees_key or later.retried_by):
            raise Refusal(
                Code.INVALID_STATE,
                f"It was retried already, as {last.retried_by}.",
                fix=f"Read /api/transactions/{last.retried_by}.",
                **named(last.retried_by, later),
            )
        last = later
    return last


def _copy(
    services: Services, caller: Caller, job: Job, text: str, names: Mapping[str, str]
) -> tuple[Job, list[Record]]:
    """Return the new job, after the same others or, by `names`, their retries."""
    return accept(
        services,
        text,
        by=caller.name,
        reason=f"retry of {job.id}",
        tenant_id=job.tenant_id,
        connection_id=job.connection_id,
        lane=job.lane,
        writes=job.writes,
        requests=tuple(_anew(services, line) for line in job.requests),
        identifier=job.identifier,
        idempotency_key=job.idempotency_key,
        metadata=job.metadata,
        callback=job.callback,
        own_message_set_id=job.own_message_set_id,
        stops_on_error=job.stops_on_error,
        notation=job.notation,
        shares=job.shares,
        retry_of=job.id,
        after=tuple(dict.fromkeys(names.get(name, name) for name in job.after)),
    )


def _anew(services: Services, line: RequestLine) -> RequestLine:
    """Return the line with a new ExternalGUID, where the old one was given one (D4)."""
    guid = services.ids.guid() if line.guid else None
    return replace(line.unanswered(Outcome.PENDING), guid=guid)


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
