"""POST /api/qbxml: a message set is checked and becomes a job, in one write."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.jobs import Event, IdempotencyClaim, Job, Lane, RequestLine
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StoreUnavailableError
from qbxml.problems import MalformedError, TooLargeError
from qbxml.reading import as_text
from qbxml.request_set import RequestSet, read_request

OFFLINE_RETRY_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What a caller wants done. Times are UTC; `lane` is the priority of the wire."""

    qbxml: str | bytes
    connection_id: str | None = None
    identifier: str | None = None
    idempotency_key: str | None = None
    lane: Lane = Lane.STANDARD
    not_before: datetime | None = None
    expires_in_seconds: int | None = None
    fail_fast: bool = False
    metadata: dict[str, Any] | None = None


@step
def submit(services: Services, caller: Caller, submission: Submission) -> Job:
    """Return the accepted job, durable. Raises Refusal; a refused one takes no key (D7)."""
    caller.need(Scope.WRITE)
    submitted = check(services, submission.qbxml)
    connection = find_connection(services, caller, submission.connection_id)
    presence, depth = _state_of(services, connection)
    fingerprint = fingerprint_of(connection.id, submitted)
    job, blobs = _make_job(services, caller, connection, submission, submitted)
    claim = _take_key(services, caller, submission, job, fingerprint)
    _refuse_unfit(services, connection, presence, depth, submission, submitted)
    try:
        services.store.save(job, *blobs, *([claim] if claim else []))
    except StoreUnavailableError as error:
        _refuse_unless_saved(services, job, error)
    tell(services, None, job)
    return job


def _refuse_unless_saved(services: Services, job: Job, error: StoreUnavailableError) -> None:
    """After a save that broke: find out whether it was done, and never invite a resend blindly."""
    try:
        (found,) = services.store.get(Key(Job, job.id))
    except StoreUnavailableError:
        raise Refusal(
            Code.NETWORK_ERROR,
            "The database broke off: whether this was queued is not known.",
            fix=f"Read /api/transactions/{job.id} before you send it again; 404 there means no.",
            transaction_id=job.id,
            outcome=Outcome.UNKNOWN.value,
            retry_allowed=False,
        ) from error
    if found is None:
        raise error


def check(services: Services, qbxml: str | bytes) -> RequestSet:
    """Return the message set, or refuse it with everything that is wrong."""
    try:
        return read_request(qbxml, max_bytes=services.settings.max_qbxml_bytes)
    except TooLargeError as error:
        raise Refusal(Code.PAYLOAD_TOO_LARGE, str(error)) from error
    except MalformedError as error:
        raise Refusal(
            Code.INVALID_XML, str(error), problems=error.problems, fix=error.problems[0].fix
        ) from error


def find_connection(services: Services, caller: Caller, connection_id: str | None) -> Connection:
    """Return the tenant's connection of this id, or its only one where none is named."""
    if connection_id is not None:
        (found,) = services.store.get(Key(Connection, connection_id))
        if not isinstance(found, Connection) or found.tenant_id != caller.tenant_id:
            raise not_found("connection", connection_id)
        return found
    (all_,) = services.store.select(Range(places.connections(caller.tenant_id), limit=2))
    if len(all_) != 1 or not isinstance(all_[0], Connection):
        why = "has none" if not all_ else "has several"
        raise Refusal(
            Code.INVALID_REQUEST,
            f"connection_id is needed: this tenant {why}.",
            fix="Name one of GET /api/connections, or create one with POST /api/connections.",
        )
    return all_[0]


def fingerprint_of(connection_id: str, submitted: RequestSet) -> str:
    """Return the fingerprint that tells whether two submissions ask the same (D7)."""
    return hashlib.sha256(connection_id.encode() + b"\n" + submitted.canonical()).hexdigest()


def claim_id(tenant_id: str, key: str) -> str:
    """Return the id under which a tenant's idempotency key is held."""
    return f"{tenant_id}.{hashlib.sha256(key.encode()).hexdigest()}"


def about(job: Job) -> dict[str, Any]:
    """Return what a refusal says of the transaction that it names: its id and true outcome."""
    return {"transaction_id": job.id, "outcome": job.outcome.value}


def named(job_id: str, found: Record | None) -> dict[str, Any]:
    """Return the same where the transaction may have been deleted: then nobody knows (D1)."""
    if isinstance(found, Job):
        return about(found)
    return {"transaction_id": job_id, "outcome": Outcome.UNKNOWN.value}


def lines_of(submitted: RequestSet) -> tuple[RequestLine, ...]:
    """Return the requests of a set as a job keeps them."""
    return tuple(
        RequestLine(type=r.type, request_id=r.request_id, writes=r.writes, iterates=r.iterator)
        for r in submitted.requests
    )


def _state_of(services: Services, connection: Connection) -> tuple[Presence, Depth | None]:
    presence, depth = services.store.get(Key(Presence, connection.id), Key(Depth, connection.id))
    if not isinstance(presence, Presence):
        raise not_found("connection", connection.id)
    return presence, depth if isinstance(depth, Depth) else None


def accept(
    services: Services, text: str, *, by: str, reason: str, **fields: Any
) -> tuple[Job, list[Record]]:
    """Return a new queued job around this qbXML, with the blobs to save with it."""
    now = services.now()
    job_id = services.ids.ordered("tx-")
    request, blobs = services.payloads.keep(f"{job_id}/request", text)
    job = Job(
        id=job_id,
        state=State.QUEUED,
        outcome=Outcome.PENDING,
        request=request,
        created_at=now,
        updated_at=now,
        timeline=(Event(at=now, state=State.QUEUED, reason=reason, by=by),),
        **fields,
    )
    return job, blobs


def _make_job(
    services: Services,
    caller: Caller,
    connection: Connection,
    submission: Submission,
    submitted: RequestSet,
) -> tuple[Job, list[Record]]:
    now = services.now()
    expires = submission.expires_in_seconds
    later = submission.not_before if submission.not_before and submission.not_before > now else None
    return accept(
        services,
        as_text(submission.qbxml),
        by=caller.name,
        reason="accepted",
        tenant_id=caller.tenant_id,
        connection_id=connection.id,
        lane=submission.lane,
        writes=submitted.writes,
        requests=lines_of(submitted),
        identifier=submission.identifier,
        idempotency_key=submission.idempotency_key,
        metadata=submission.metadata,
        own_message_set_id=submitted.has_own_ids,
        stops_on_error=submitted.on_error == "stopOnError",
        due_at=later,
        expires_at=now + timedelta(seconds=expires) if expires else None,
    )


def _take_key(
    services: Services, caller: Caller, submission: Submission, job: Job, fingerprint: str
) -> IdempotencyClaim | None:
    """Return the claim to save with the job, or refuse since another job holds the key (D7)."""
    if submission.idempotency_key is None:
        return None
    name = claim_id(caller.tenant_id, submission.idempotency_key)
    (held,) = services.store.get(Key(IdempotencyClaim, name))
    if not isinstance(held, IdempotencyClaim):
        return IdempotencyClaim(
            id=name, job_id=job.id, fingerprint=fingerprint, created_at=job.created_at
        )
    (found,) = services.store.get(Key(Job, held.job_id))
    first = found if isinstance(found, Job) else None
    if first is not None and first.frees_key:
        return held.evolve(
            job_id=job.id,
            fingerprint=fingerprint,
            created_at=job.created_at,
            orphan_until=None,
        )
    if held.fingerprint != fingerprint:
        raise Refusal(
            Code.IDEMPOTENCY_KEY_REUSED,
            "This idempotency key belongs to a transaction with another body or connection.",
            fix="Use a new key for a new request, or send the first body again.",
            **named(held.job_id, first),
        )
    duplicate = _record_duplicate(services, job, held.job_id)
    raise Refusal(
        Code.DUPLICATE_REQUEST,
        "This idempotency key already has a transaction with the same body.",
        fix="Read the first transaction; nothing was queued.",
        first=first,
        duplicate_id=duplicate.id,
        **named(held.job_id, first),
    )


def _record_duplicate(services: Services, job: Job, first_id: str) -> Job:
    now = services.now()
    duplicate = job.amend(
        state=State.DUPLICATE,
        outcome=Outcome.NOT_APPLIED,
        requests=job.ended(Outcome.NOT_APPLIED),
        duplicate_of=first_id,
        request=replace(job.request, inline=None, ref=None),
        due_at=None,
        expires_at=None,
        finished_at=now,
        timeline=(Event(at=now, state=State.DUPLICATE, reason=f"same as {first_id}"),),
    )
    services.store.save(duplicate)
    tell(services, None, duplicate)
    return duplicate


def _refuse_unfit(
    services: Services,
    connection: Connection,
    presence: Presence,
    depth: Depth | None,
    submission: Submission,
    submitted: RequestSet,
) -> None:
    limit = services.settings.queue_limit
    if connection.disabled:
        raise Refusal(Code.INVALID_STATE, "The connection is disabled.", fix="Enable it first.")
    if connection.read_only and submitted.writes:
        names = _writing(submitted)
        raise Refusal(
            Code.INVALID_STATE,
            f"The connection is read-only; {names} would write.",
            fix="Send queries only, or set its read_only to false.",
        )
    if limit and depth is not None and depth.total >= limit:
        raise Refusal(
            Code.QUEUE_FULL,
            f"{depth.total} transactions wait for this connection, {limit} are allowed.",
            fix="Wait as long as Retry-After says; /api/connections tells why work waits.",
            retry_after=OFFLINE_RETRY_SECONDS,
        )
    if submission.fail_fast and presence.offline(services.now()):
        raise Refusal(
            Code.SHIM_UNREACHABLE,
            "The Web Connector of this connection is not polling; nothing was queued.",
            fix="Try again later, or submit without fail_fast: then it waits in the queue.",
            retry_after=OFFLINE_RETRY_SECONDS,
        )


def _writing(submitted: RequestSet) -> str:
    names: Sequence[str] = [request.type for request in submitted.requests if request.writes]
    return ", ".join(dict.fromkeys(names))
