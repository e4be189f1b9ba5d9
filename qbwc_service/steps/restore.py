"""After our own store came back or moved: what it believes may be out of date (D22).

A write that was unfinished then may have been done since. Until the service can ask QuickBooks
itself, such writes wait for a person; reads simply go again.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Session, SessionState
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, batches

BATCH = 200
REASON = "restored_from_backup"
NEXT = "\x00"
"""Behind a sort text it makes the very next one."""


def open_epoch(services: Services) -> int:
    """End all visits and put every unfinished write before a person; return how many writes.

    Nothing may be sent meanwhile: do it before anyone else uses the store.
    """
    for sessions in pages(services, places.OPEN_SESSIONS):
        _move_on(services, sessions)
    held = 0
    for presences in pages(services, places.PRESENCES):
        _move_on(services, presences)
        for presence in presences:
            held += _hold_writes(services, presence.id)
    return held


def in_new_epoch(record: Record, now: datetime, reason: str = REASON) -> Record:
    """Return the record as it stands in a new epoch: itself, or one version later."""
    move = _MOVES.get(type(record))
    return move(record, now, reason) if move else record


def pages(
    services: Services, partition: str, start: str = "", size: int = BATCH
) -> Iterator[list[Record]]:
    """Read a partition to its end; what was read may move towards its beginning meanwhile."""
    while True:
        (records,) = services.store.select(Range(partition, start, limit=size))
        if not records:
            return
        yield records
        start = _sort_of(records[-1], partition) + NEXT


def _hold_writes(services: Services, connection_id: str) -> int:
    """Move a connection's jobs on; those that are held already lie before all the others."""
    queue = places.queue(connection_id)
    behind_held = places.attention(connection_id).end
    return sum(_move_on(services, jobs) for jobs in pages(services, queue, behind_held))


def _move_on(services: Services, records: Sequence[Record]) -> int:
    """Save these records as they stand in a new epoch; return how many wait for a person."""
    keys = [Key(type(record), record.id) for record in records]
    return sum(_save(services, part) for part in batches(keys))


@step
def _save(services: Services, keys: Sequence[Key]) -> int:
    now = services.now()
    found = [record for record in services.store.get(*keys) if record is not None]
    pairs = [(record, in_new_epoch(record, now)) for record in found]
    moved = [after for before, after in pairs if after is not before]
    services.store.save(*moved)
    return sum(isinstance(after, Job) and after.state is State.NEEDS_ATTENTION for after in moved)


def _job(job: Job, now: datetime, reason: str) -> Job:
    if job.final:
        return job
    if job.writes and job.state is not State.NEEDS_ATTENTION:
        return job.moved(
            State.NEEDS_ATTENTION,
            now,
            reason=reason,
            outcome=Outcome.UNKNOWN,
            requests=job.ended(Outcome.UNKNOWN),
            due_at=None,
        )
    if job.state is State.SENT:
        return job.moved(State.QUEUED, now, reason=reason, outcome=Outcome.PENDING)
    return job


def _session(session: Session, _: datetime, reason: str) -> Session:
    if not session.open:
        return session
    return session.evolve(state=SessionState.TIMED_OUT, in_flight=None, end_reason=reason)


def _presence(presence: Presence, _: datetime, __: str) -> Presence:
    if presence.session_id is None and not presence.online:
        return presence
    return presence.evolve(session_id=None, online=False)


_MOVES: dict[type[Record], Callable[[Any, datetime, str], Record]] = {
    Job: _job,
    Session: _session,
    Presence: _presence,
}


def _sort_of(record: Record, partition: str) -> str:
    return next(sort for name, sort in places.places(record) if name == partition)
