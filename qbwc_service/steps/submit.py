"""POST /api/qbxml: a message set is checked and becomes a job, in one write."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from msgspec import UNSET

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane, Notation
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record
from qbwc_service.services import Services
from qbwc_service.steps.accepting import refuse_unless_saved, take_back_unless_open
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.checking import Sound, as_asked, sound
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.contact import in_touch
from qbwc_service.steps.depending import catch_up
from qbwc_service.steps.endpoint_rules import refuse_unreachable
from qbwc_service.steps.fitting import never_fitting
from qbwc_service.steps.idempotency import fingerprint_of, new_claim, refuse_taken, take_key
from qbwc_service.steps.making import accept, lines_of, may_share
from qbwc_service.steps.mending import mending_noted
from qbwc_service.steps.predecessors import all_named, hold
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError
from qbxml.check.fixing import Change
from qbxml.problems import Problem
from qbxml.sets.reading import as_text
from qbxml.sets.request_set import RequestSet

OFFLINE_RETRY_SECONDS = 60
UNREADABLE = "what was sent now is no message set"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What a caller wants done. Times are UTC; `lane` is the priority of the wire.

    `paging` lets a large query be sent in pages. `uploaded`: the text came by way of the bucket,
    whose limit is another than a call's. `validate`: what QuickBooks would not take is refused;
    `fix`: it is mended first where that is certain, None as the connection is set. `after` names
    transactions that have to succeed first; those that references in the text name count, too.
    `written_in`: what the caller wrote and wants to read; `qbxml` is qbXML either way, made of it
    with the names `respelt`.
    `schedule`: whose run it is; `beside` returns what is to be saved together with the job.
    """

    qbxml: str | bytes
    connection_id: str | None = None
    identifier: str | None = None
    idempotency_key: str | None = None
    lane: Lane = Lane.STANDARD
    not_before: datetime | None = None
    expires_in_seconds: int | None = None
    fail_fast: bool = False
    callback_url: str | None = None
    metadata: dict[str, Any] | None = None
    paging: bool = True
    uploaded: bool = False
    validate: bool = True
    fix: bool | None = None
    after: tuple[str, ...] = ()
    written_in: Notation = Notation.XML
    respelt: tuple[Change, ...] = ()
    schedule: str | None = None
    beside: Callable[[Job], Sequence[Record]] = field(default=lambda _: ())


@dataclass(frozen=True, slots=True)
class Accepted:
    """A job that is durable, what was mended in it, and what its caller may not expect."""

    job: Job
    warnings: Sequence[Problem]
    changes: Sequence[Change]


def submit(services: Services, caller: Caller, submission: Submission) -> Job:
    """Return the accepted job, durable. Raises Refusal; a refused one takes no key (D7)."""
    return take_in(services, caller, submission).job


@step
def take_in(services: Services, caller: Caller, submission: Submission) -> Accepted:
    """Accept a submission as `submit` does, and return its warnings, too."""
    caller.need(Scope.WRITE)
    connection = find_connection(services, caller, submission.connection_id)
    found = _sound(services, caller, connection, submission)
    submitted, submission = found.requests, replace(submission, qbxml=found.text)
    after = all_named(submission.after, submitted)
    refuse_unreachable(services, submission.callback_url)
    fingerprint = fingerprint_of(connection.id, found.asked, after)
    job, blobs = _make_job(services, caller, connection, submission, submitted)
    changes = (*submission.respelt, *found.changes)
    job = mending_noted(job.amend(after=after), changes)
    try:
        _refuse_unfit(services, connection, submission, submitted)
        held = hold(services, job, submitted)
    except Refusal:
        take_key(services, job, fingerprint)  # whoever comes twice is told so first
        raise
    together = [*blobs, *held.records, *submission.beside(held.job)]
    _save(services, held.job, together, fingerprint)
    tell(services, None, held.job)
    take_back_unless_open(services, held.job)
    catch_up(services, held.job)
    return Accepted(held.job, found.warnings, changes)


def mends(services: Services, caller: Caller, submission: Submission) -> bool:
    """Say whether a submission is to be mended: as it says itself, else as its connection does."""
    if submission.fix is not None:
        return submission.fix
    return find_connection(services, caller, submission.connection_id).fix


def _sound(
    services: Services, caller: Caller, connection: Connection, submission: Submission
) -> Sound:
    """Return what is good to go. A body that is refused now may have been accepted before.

    Settings, what QuickBooks reported and our own tables change; whoever comes twice is told of the
    first transaction, not that nothing was done (D5, D7).
    """
    try:
        return sound(
            services,
            connection,
            submission.qbxml,
            uploaded=submission.uploaded,
            validate=submission.validate,
            fix=connection.fix if submission.fix is None else submission.fix,
        )
    except Refusal:
        if submission.idempotency_key is None:
            raise
        asked = as_asked(submission.qbxml, services.settings.max_upload_bytes)
        if asked is None:
            refuse_taken(services, caller.tenant_id, submission.idempotency_key, UNREADABLE)
            raise
        after = all_named(submission.after, asked)
        job, _ = _make_job(services, caller, connection, submission, asked)
        take_key(services, job, fingerprint_of(connection.id, asked, after))
        raise


def _save(services: Services, job: Job, blobs: list[Record], fingerprint: str) -> None:
    """Save the job with its idempotency key; whether the key is free, the save itself finds out."""
    key = new_claim(job, fingerprint)
    try:
        try:
            services.store.save(job, *blobs, *key)
        except StaleError:
            if not key or job.schedule is not UNSET:  # whose run it was is then looked at anew
                raise
            services.store.save(job, *blobs, *take_key(services, job, fingerprint))
    except StoreUnavailableError as error:
        refuse_unless_saved(services, job, error)


def _make_job(
    services: Services,
    caller: Caller,
    connection: Connection,
    submission: Submission,
    submitted: RequestSet,
) -> tuple[Job, list[Record]]:
    now = services.now()
    expires = submission.expires_in_seconds
    lines = lines_of(services, submitted, paging=submission.paging)
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
        requests=lines,
        identifier=submission.identifier,
        idempotency_key=submission.idempotency_key,
        metadata=submission.metadata,
        callback=submission.callback_url or UNSET,
        own_message_set_id=submitted.has_own_ids,
        shares=may_share(submitted, lines),
        stops_on_error=submitted.on_error == "stopOnError",
        notation=UNSET if submission.written_in is Notation.XML else submission.written_in,
        schedule=submission.schedule or UNSET,
        awaited=submission.schedule is not None,
        due_at=later,
        expires_at=now + timedelta(seconds=expires) if expires else None,
    )


def _refuse_unfit(
    services: Services, connection: Connection, submission: Submission, submitted: RequestSet
) -> None:
    for refusal in never_fitting(services.settings, connection, submitted):
        raise refusal
    _refuse_full(services, connection)
    if submission.fail_fast:
        _refuse_offline(services, connection)


def _refuse_full(services: Services, connection: Connection) -> None:
    limit = services.settings.queue_limit
    (depth,) = services.store.get(Key(Depth, connection.id)) if limit else (None,)
    if isinstance(depth, Depth) and depth.total >= limit:
        raise Refusal(
            Code.QUEUE_FULL,
            f"{depth.total} transactions wait for this connection, {limit} are allowed.",
            fix="Wait as long as Retry-After says; /api/connections tells why work waits.",
            retry_after=OFFLINE_RETRY_SECONDS,
        )


def _refuse_offline(services: Services, connection: Connection) -> None:
    (presence,) = services.store.get(Key(Presence, connection.id))
    polls = isinstance(presence, Presence) and not in_touch(services, presence).offline(
        services.now()
    )
    if not polls:
        raise Refusal(
            Code.SHIM_UNREACHABLE,
            "The Web Connector of this connection is not polling; nothing was queued.",
            fix="Try again later, or submit without fail_fast: then it waits in the queue.",
            retry_after=OFFLINE_RETRY_SECONDS,
        )
