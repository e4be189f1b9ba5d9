"""Idempotency keys: which transaction holds one, and what a second submission is told (D7).

A claim's id is made of tenant and key, so two first submissions write the same record, and of
them one is stale. It is read only then.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Entry, IdempotencyClaim, Job
from qbwc_service.domain.partly import to_send_again
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.telling import tell
from qbwc_service.store.port import Key
from qbxml.sets.request_set import RequestSet


def fingerprint_of(connection_id: str, submitted: RequestSet, after: Iterable[str] = ()) -> str:
    """Return the fingerprint that tells whether two submissions ask the same (D7).

    The same body after other transactions asks something else; their order does not count.
    """
    where = " ".join((connection_id, *sorted(after)))
    return hashlib.sha256(where.encode() + b"\n" + submitted.canonical()).hexdigest()


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


def new_claim(job: Job, fingerprint: str) -> list[IdempotencyClaim]:
    """Return the claim to save with a job that names a key which nobody has used yet."""
    if job.idempotency_key is None:
        return []
    name = claim_id(job.tenant_id, job.idempotency_key)
    return [
        IdempotencyClaim(id=name, job_id=job.id, fingerprint=fingerprint, created_at=job.created_at)
    ]


def take_key(services: Services, job: Job, fingerprint: str) -> list[IdempotencyClaim]:
    """Return the claim to save with the job, or refuse since another job holds the key (D7)."""
    fresh = new_claim(job, fingerprint)
    held, first = _holder(services, job.tenant_id, job.idempotency_key)
    if held is None:
        return fresh
    if held.lapsed(first, services.now()):
        return [
            held.evolve(
                job_id=job.id,
                fingerprint=fingerprint,
                created_at=job.created_at,
                orphan_until=None,
            )
        ]
    refusal = _taken(held, first, fingerprint)
    if refusal.code is Code.DUPLICATE_REQUEST:
        refusal.extra["duplicate_id"] = _record_duplicate(services, job, held.job_id).id
    raise refusal


def taken(services: Services, tenant_id: str, key: str | None, fingerprint: str) -> Refusal | None:
    """Return what `take_key` would refuse such a submission with; nothing is written."""
    held, first = _holder(services, tenant_id, key)
    if held is None or held.lapsed(first, services.now()):
        return None
    return _taken(held, first, fingerprint)


def refuse_taken(services: Services, tenant_id: str, key: str | None, why: str) -> None:
    """Refuse where a key holds a transaction, though the bodies cannot be compared: `why` not.

    A caller who lost the first answer must not be told that nothing was done (D5).
    """
    held, first = _holder(services, tenant_id, key)
    if held is None or held.lapsed(first, services.now()):
        return
    raise Refusal(
        Code.DUPLICATE_REQUEST,
        f"This idempotency key already has a transaction; {why}, so the two were not compared.",
        fix=_instead(first),
        first=first,
        **named(held.job_id, first),
    )


def _holder(
    services: Services, tenant_id: str, key: str | None
) -> tuple[IdempotencyClaim | None, Job | None]:
    """Return the claim on a key and the transaction that holds it, where they are there."""
    keys = [Key(IdempotencyClaim, claim_id(tenant_id, key))] if key is not None else []
    (held,) = services.store.get(*keys) or (None,)
    if not isinstance(held, IdempotencyClaim):
        return None, None
    (found,) = services.store.get(Key(Job, held.job_id))
    return held, found if isinstance(found, Job) else None


def _taken(held: IdempotencyClaim, first: Job | None, fingerprint: str) -> Refusal:
    """Return the refusal of a submission under a key that another one holds (D7)."""
    if held.fingerprint != fingerprint:
        return Refusal(
            Code.IDEMPOTENCY_KEY_REUSED,
            "This idempotency key belongs to a transaction with another body or connection.",
            fix="Use a new key for a new request, or send the first body again.",
            **named(held.job_id, first),
        )
    return Refusal(
        Code.DUPLICATE_REQUEST,
        "This idempotency key already has a transaction with the same body.",
        fix=_instead(first),
        first=first,
        **named(held.job_id, first),
    )


def _instead(first: Job | None) -> str:
    """Return what to do in place of a repeat; of a set done in part, what alone may go again."""
    left = to_send_again(first.requests) if first is not None else ""
    return f"Read the first transaction; nothing was queued. {left}".strip()


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
        held_by=(),
        values=None,
        finished_at=now,
        timeline=(Entry(at=now, state=State.DUPLICATE, reason=f"same as {first_id}"),),
    )
    services.store.save(duplicate)
    tell(services, None, duplicate)
    return duplicate
