"""After our own store came back from a backup: what it believes may be out of date (D22).

A write that was unfinished in the backup may have been done since. Until the service can ask
QuickBooks itself, such writes wait for a person; reads simply go again.
"""

from collections.abc import Iterator

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.sessions import Session, SessionState
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.store import places
from qbwc_service.store.port import Range

BATCH = 200
REASON = "restored_from_backup"


def open_epoch(services: Services) -> int:
    """End all visits and put every unfinished write before a person; return how many writes."""
    for session in _records(services, places.OPEN_SESSIONS):
        if isinstance(session, Session):
            services.store.save(
                session.evolve(state=SessionState.TIMED_OUT, in_flight=None, end_reason=REASON)
            )
    held = 0
    for presence in list(_records(services, places.PRESENCES)):
        if isinstance(presence, Presence):
            services.store.save(presence.evolve(session_id=None, online=False))
            held += _hold_writes(services, presence.id)
    return held


def _hold_writes(services: Services, connection_id: str) -> int:
    held = 0
    for job in list(_records(services, places.queue(connection_id))):
        changed = _after_restore(services, job) if isinstance(job, Job) else None
        if changed is not None:
            services.store.save(changed)
            held += changed.state is State.NEEDS_ATTENTION
    return held


def _after_restore(services: Services, job: Job) -> Job | None:
    now = services.now()
    if job.writes and job.state is not State.NEEDS_ATTENTION:
        return job.moved(
            State.NEEDS_ATTENTION,
            now,
            reason=REASON,
            outcome=Outcome.UNKNOWN,
            requests=job.ended(Outcome.UNKNOWN),
            due_at=None,
        )
    if job.state is State.SENT:
        return job.moved(State.QUEUED, now, reason=REASON, outcome=Outcome.PENDING)
    return None


def _records(services: Services, partition: str) -> Iterator[object]:
    """Read a partition to its end, in batches, before anything in it is moved."""
    found: list[object] = []
    after = ""
    while True:
        wanted = Range(partition, after, limit=BATCH)
        records, keys = services.store.select(wanted)[0], services.store.keys(wanted)[0]
        found += records
        if len(keys) < BATCH:
            return iter(found)
        after = _sort_of(records[-1], partition) + places.AFTER


def _sort_of(record: object, partition: str) -> str:
    return next(sort for name, sort in places.places(record) if name == partition)  # type: ignore[arg-type]
