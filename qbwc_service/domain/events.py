"""Events: what the world is told of. Each is saved together with what it tells of.

They are a log: nothing in it is changed, and it is kept as long as transactions are. Types and
what each carries stand in `TYPES`.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any

from qbwc_service.domain.connections import Presence, Trouble
from qbwc_service.domain.jobs import TIMELINE_LIMIT, Job
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.states import State

PREFIX = "evt_"
METADATA_ITEMS = 20
"""Of a transaction's metadata an event carries no more; the transaction has them all."""
TEXT_LIMIT = 500
"""Characters of a message that an event carries."""


class Type(StrEnum):
    """What happened, as the wire names it."""

    SUCCEEDED = "transaction.succeeded"
    FAILED = "transaction.failed"
    CANCELED = "transaction.canceled"
    IN_DOUBT = "transaction.in_doubt"
    SETTLED = "transaction.settled"
    NEEDS_ATTENTION = "transaction.needs_attention"
    ONLINE = "connection.online"
    OFFLINE = "connection.offline"
    COMPANY_FILE_MISMATCH = "connection.company_file_mismatch"
    SETUP_COMPLETED = "connection.setup_completed"
    SCHEDULE_FAILED = "schedule.failed"
    TEST = "webhook.test"


MEANINGS: dict[Type, str] = {
    Type.SUCCEEDED: "QuickBooks did it, or a person said that it did.",
    Type.FAILED: "It ended without success: refused, expired, or tried as often as allowed.",
    Type.CANCELED: "A person took it back before it was sent, or discarded it.",
    Type.IN_DOUBT: "A write's answer was lost; QuickBooks is asked at the next visit.",
    Type.SETTLED: "One that had been in doubt has its outcome; how it ended is told next.",
    Type.NEEDS_ATTENTION: "Only a person can say what became of it.",
    Type.ONLINE: "The Web Connector polls, for the first time or again.",
    Type.OFFLINE: "The Web Connector has been silent for three of its intervals, and "
    "three minutes at least.",
    Type.COMPANY_FILE_MISMATCH: "Another company file is open; nothing is sent to it.",
    Type.SETUP_COMPLETED: "The first visit has told which company file this is.",
    Type.SCHEDULE_FAILED: "A run of a schedule ended without success.",
    Type.TEST: "Sent on request, to try a webhook endpoint.",
}

TOLD: dict[State, Type] = {
    State.SUCCEEDED: Type.SUCCEEDED,
    State.FAILED: Type.FAILED,
    State.DEAD_LETTERED: Type.FAILED,
    State.EXPIRED: Type.FAILED,
    State.CANCELED: Type.CANCELED,
    State.IN_DOUBT: Type.IN_DOUBT,
    State.NEEDS_ATTENTION: Type.NEEDS_ATTENTION,
}
"""States of a job whose coming is told; the others are nobody's news."""
UNCERTAIN = (State.IN_DOUBT, State.NEEDS_ATTENTION)


class Event(Record, frozen=True, kw_only=True):
    """One thing that happened. Id: `TENANT/evt_…`; the store gives the part behind the slash.

    `type` is a `Type`, or a kind of object and what became of it ("customer.updated"). Events of
    one `subject` are delivered in order: a transaction, connection, schedule or object. `data`
    holds the small facts, `more` what may be large, as JSON. `callback_url` is where the
    transaction's caller wants to be told; `only_for` an endpoint that alone is told. `order` is
    the version of what it tells of: of two of one moment the lower comes first. `first` says that
    none before it is about its subject.
    """

    tenant_id: str
    type: str
    at: datetime
    subject: str
    connection_id: str | None = None
    data: dict[str, Any] = {}  # noqa: RUF012 - msgspec copies an empty default for each value
    more: Payload | None = None
    callback_url: str | None = None
    only_for: str | None = None
    order: int = 0
    first: bool = False

    @property
    def name(self) -> str:
        """The id as the wire shows it."""
        return self.id.partition("/")[2]


def new(type_: str, at: datetime, subject: str, *, tenant_id: str, **fields: Any) -> Event:
    """Return an event to save; it is given its place in the log when it is saved."""
    return Event(
        id=f"{tenant_id}/", tenant_id=tenant_id, type=type_, at=at, subject=subject, **fields
    )


def of_job(before: Job | None, after: Job) -> list[Event]:
    """Return the events of a job's move, in order: to save with the job.

    A job that had been in doubt is told to be settled before it is told how it ended.
    """
    if before is not None and before.state is after.state:
        return []
    whole = len(after.timeline) < TIMELINE_LIMIT  # the middle of a longer one is dropped
    first = whole and not any(entry.state in TOLD for entry in after.timeline[:-1])
    return [
        new(
            type_.value,
            after.updated_at,
            after.id,
            tenant_id=after.tenant_id,
            connection_id=after.connection_id,
            data=facts(after),
            callback_url=after.callback_url or None,
            order=after.version,
            first=first,
        )
        for type_ in _types(after, ended_before=before is not None and before.final)
    ]


def _types(job: Job, *, ended_before: bool) -> Iterator[Type]:
    doubted = any(entry.state in UNCERTAIN for entry in job.timeline)
    if doubted and job.final and not ended_before:
        yield Type.SETTLED
    if job.state in TOLD:
        yield TOLD[job.state]


def facts(job: Job) -> dict[str, Any]:
    """Return what an event tells of a transaction at that moment; what is null is left out."""
    failure = job.failure
    told = {
        "transaction_id": job.id,
        "identifier": job.identifier,
        "idempotency_key": job.idempotency_key,
        "state": job.state.value,
        "status": job.status,
        "outcome": job.outcome.value,
        "error_code": failure.code.value if failure and job.status != "success" else None,
        "message": failure.message[:TEXT_LIMIT] if failure and job.status != "success" else None,
        "qb_error_code": failure.qb_code if failure else None,
        "metadata": dict(list(job.metadata.items())[:METADATA_ITEMS]) if job.metadata else None,
        **_figures(job),
    }
    return {name: value for name, value in told.items() if value is not None}


def _figures(job: Job) -> dict[str, Any]:
    """Return its lane and, at its end, its times: what rollups count. Names are the wire's."""
    told: dict[str, Any] = {"priority": job.lane.value}
    if job.finished_at is None or not job.final:
        return told
    if job.state is State.CANCELED and any(
        entry.state is State.DEAD_LETTERED for entry in job.timeline
    ):
        told["discarded"] = True  # it had ended before
    return told | {
        "queued_ms": _ms(job.created_at, job.first_sent_at or job.finished_at),
        "quickbooks_ms": job.quickbooks_ms,
        "processing_time_ms": _ms(job.created_at, job.finished_at),
    }


def _ms(start: datetime, end: datetime) -> int:
    return max(0, round((end - start).total_seconds() * 1000))


def of_presence(before: Presence, after: Presence, now: datetime) -> list[Event]:
    """Return the events of what a poll, or silence, changed: to save with the presence."""
    changes = (
        (Type.SETUP_COMPLETED, after.learned and not before.learned),
        (Type.ONLINE, after.online and not before.online),
        (Type.OFFLINE, before.online and not after.online),
        (
            Type.COMPANY_FILE_MISMATCH,
            after.trouble is Trouble.WRONG_COMPANY_FILE and before.trouble is not after.trouble,
        ),
    )
    return [
        new(
            type_.value,
            now,
            after.id,
            tenant_id=after.tenant_id,
            connection_id=after.id,
            data=_seen(after),
            order=after.version,
        )
        for type_, happened in changes
        if happened
    ]


def _seen(presence: Presence) -> dict[str, Any]:
    told = {
        "connection_id": presence.id,
        "message": presence.trouble_text[:TEXT_LIMIT],
        "company_name": presence.company_name,
        "company_file": presence.company_path,
        "product": presence.product,
    }
    return {name: value for name, value in told.items() if value}
