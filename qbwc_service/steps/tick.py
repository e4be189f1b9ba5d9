"""What time itself brings: expiry, silent visits, offline connections, depth, retention."""

import contextlib
import logging
from collections.abc import Callable
from datetime import timedelta

from qbwc_service.domain.connections import Depth, Presence
from qbwc_service.domain.events import of_presence
from qbwc_service.domain.jobs import KEYS_KEPT, IdempotencyClaim, Job, Lane
from qbwc_service.domain.records import iso
from qbwc_service.domain.sessions import Session, SessionState
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.contact import in_touch
from qbwc_service.steps.depending import recheck_held, release_ended
from qbwc_service.steps.ending import break_off
from qbwc_service.steps.feed_removal import forget_gone
from qbwc_service.steps.forgetting import forget_events
from qbwc_service.steps.idempotency import claim_id
from qbwc_service.steps.queueing import expire
from qbwc_service.steps.rolling_up import roll_up
from qbwc_service.steps.running import step
from qbwc_service.steps.schedule_runs import run_schedules
from qbwc_service.steps.telling import tell_presence
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StaleError, batches

log = logging.getLogger("qbwc_service.steps")

BATCH = 200
BLOBS_OF_A_JOB = 10_000
DEPTH_COUNTS_TO = 10_000
SESSIONS_KEPT = timedelta(days=2)


def tick(services: Services) -> None:
    """Do every second what is due. Each part is bounded; what is left comes next time."""
    _each(
        services,
        expire_jobs,
        end_silent_sessions,
        watch_presence,
        release_ended,
        run_schedules,
    )


def maintain(services: Services) -> None:
    """Do every ten seconds what may wait: count queues and ends, delete what has had its time."""
    _each(services, count_depth, recheck_waiting, roll_up, retain, forget_events, forget_gone)


def _each(services: Services, *parts: Callable[[Services], None]) -> None:
    """Do every part, though one before it failed."""
    for part in parts:
        try:
            part(services)
        except Exception as error:  # noqa: BLE001 - the clock must go on
            event(log, "tick_failed", level=logging.ERROR, exc_info=error, part=part.__name__)


def expire_jobs(services: Services) -> None:
    """End the jobs whose time ran out unsent."""
    (overdue,) = services.store.keys(
        Range(places.EXPIRY, "", iso(services.now()) + places.AFTER, BATCH)
    )
    for key in overdue:
        expire(services, key.id)


def end_silent_sessions(services: Services) -> None:
    """End visits that have said nothing for `answer_seconds`; their sets are given up (D12)."""
    limit = services.now() - timedelta(seconds=services.settings.answer_seconds)
    (sessions,) = services.store.select(Range(places.OPEN_SESSIONS, "", iso(limit), BATCH))
    for session in sessions:
        if isinstance(session, Session) and session.last_call_at <= limit:
            _time_out(services, session.id)


@step
def _time_out(services: Services, session_id: str) -> None:
    (session,) = services.store.get(Key(Session, session_id))
    if isinstance(session, Session) and session.open:
        break_off(services, session, SessionState.TIMED_OUT, "timed_out", contact=False)


def watch_presence(services: Services) -> None:
    """Notice the connections that have gone offline."""
    for presence in _presences(services):
        if presence.online and in_touch(services, presence).offline(services.now()):
            _go_offline(services, presence.id)


@step
def _go_offline(services: Services, connection_id: str) -> None:
    (presence,) = services.store.get(Key(Presence, connection_id))
    if not isinstance(presence, Presence) or not presence.online:
        return
    if in_touch(services, presence).offline(services.now()):
        gone = presence.evolve(online=False)
        services.store.save(gone, *of_presence(presence, gone, services.now()))
        tell_presence(services, presence, gone)


def recheck_waiting(services: Services) -> None:
    """Look after each connection's jobs that wait for others."""
    for presence in _presences(services):
        recheck_held(services, presence.id)


def count_depth(services: Services) -> None:
    """Count each connection's unfinished jobs per lane, to 10,000 (D25)."""
    for presence in _presences(services):
        _count(services, presence.id)


@step
def _count(services: Services, connection_id: str) -> None:
    (old,) = services.store.get(Key(Depth, connection_id))
    known = old if isinstance(old, Depth) else None
    lines = [places.held(connection_id, DEPTH_COUNTS_TO)]
    lines.append(places.later(connection_id, DEPTH_COUNTS_TO))
    lines += [line for lane in Lane for line in lane_ranges(connection_id, lane)]
    # In one call: DynamoDB reads them in one query.
    held, later, *found = services.store.keys(*lines)
    figures = {"later": len(later), "held": len(held)}
    for lane, reads, writes in zip(Lane, found[::2], found[1::2], strict=True):
        figures[lane.value] = min(DEPTH_COUNTS_TO, len(reads) + len(writes))
    fresh = known.evolve(**figures) if known else Depth(id=connection_id, **figures)
    if known is None or any(getattr(known, lane) != figures[lane] for lane in figures):
        services.store.save(fresh)


def lane_ranges(connection_id: str, lane: Lane) -> list[Range]:
    """Return where the jobs of one lane wait that may go at once."""
    return [
        places.ready(connection_id, lane, writes=writes, limit=DEPTH_COUNTS_TO)
        for writes in (False, True)
    ]


def retain(services: Services) -> None:
    """Delete finished jobs past their retention, with all that belongs to them (D27)."""
    now = services.now()
    limit = now - timedelta(days=services.settings.retention_days)
    old = iso(now - SESSIONS_KEPT)
    sums = iso(now - timedelta(days=services.settings.rollup_days))
    finished, *others = services.store.select(
        Range(places.FINISHED, "", iso(limit), BATCH),
        Range(places.ENDED_SESSIONS, "", old, BATCH),
        Range(places.ORPHAN_CLAIMS, "", iso(now), BATCH),
        Range(places.CONSOLE_SESSIONS, "", iso(now), BATCH),
        Range(places.ROLLUPS, "", sums, BATCH),
    )
    gone = [Key(type(one), one.id, one.version) for found in others for one in found]
    for job in finished:
        if isinstance(job, Job) and job.final:
            gone += _belongings(services, job)
    if gone:
        for part in batches(gone):
            with contextlib.suppress(StaleError):  # a key was taken anew just now: next time
                services.store.delete(*part)
        event(log, "retention", count=len(gone))


def _belongings(services: Services, job: Job) -> list[Key]:
    """Return the keys of a job, its payloads and its idempotency claim, if that may go too."""
    (blobs,) = services.store.keys(Range(places.blobs(job.id), limit=BLOBS_OF_A_JOB))
    # The job last: should the service die on the way, the rest is still found through it.
    return [*blobs, *_claim_of(services, job), Key(Job, job.id, job.version)]


def _claim_of(services: Services, job: Job) -> list[Key]:
    if job.idempotency_key is None:
        return []
    key = Key(IdempotencyClaim, claim_id(job.tenant_id, job.idempotency_key))
    (claim,) = services.store.get(key)
    if not isinstance(claim, IdempotencyClaim) or claim.job_id != job.id:
        return []
    until = claim.created_at + KEYS_KEPT
    if job.frees_key or until <= services.now():
        return [Key(IdempotencyClaim, claim.id, claim.version)]
    services.store.save(claim.evolve(orphan_until=until))
    return []


def _presences(services: Services) -> list[Presence]:
    found: list[Presence] = []
    after = ""
    while True:
        (records,) = services.store.select(Range(places.PRESENCES, after, limit=BATCH))
        found += [record for record in records if isinstance(record, Presence)]
        if len(records) < BATCH:
            return found
        after = records[-1].id + places.AFTER
