"""After our own store came back or moved: what it believes may be out of date (D22).

A write that was unfinished then, even one still queued, may have been done since. So each is in
doubt, and the next visit asks QuickBooks before anything is sent; reads simply go again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Entry, Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.recovery import Recovery, Stage
from qbwc_service.domain.sessions import Session, SessionState, SpentIds
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.store import places
from qbwc_service.store.placing import places_of
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, batches

BATCH = 200
REASON = "restored_from_backup"
NEXT = "\x00"
"""Behind a sort text it makes the very next one."""


def open_epoch(services: Services) -> int:
    """End all visits and put every unfinished write in doubt; return how many writes.

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


def still_spent(records: Iterable[Record]) -> list[SpentIds]:
    """Return what keeps the ids apart that open visits had still to clear: their end is no loss."""
    return [
        SpentIds(id=one.id, connection_id=one.connection_id, ids=one.spent)
        for one in records
        if isinstance(one, Session) and one.open and one.spent
    ]


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
    """Save these records as they stand in a new epoch; return how many writes are in doubt now."""
    keys = [Key(type(record), record.id) for record in records]
    return sum(_save(services, part) for part in batches(keys, SAVE_LIMIT // 2))


@step
def _save(services: Services, keys: Sequence[Key]) -> int:
    now = services.now()
    found = [record for record in services.store.get(*keys) if record is not None]
    pairs = [(record, in_new_epoch(record, now)) for record in found]
    moved = [after for before, after in pairs if after is not before]
    news = [
        each
        for before, after in pairs
        if isinstance(before, Job) and isinstance(after, Job)
        for each in of_job(before, after)
    ]
    services.store.save(*moved, *news, *still_spent(found))
    return sum(isinstance(after, Job) and after.state is State.IN_DOUBT for after in moved)


def _job(job: Job, now: datetime, reason: str) -> Job:
    if job.final or job.state is State.NEEDS_ATTENTION or _in_this_epoch(job, reason):
        return job
    if job.writes and job.held:
        return _held(job, now, reason)
    if job.writes:
        return _in_doubt(job, now, reason)
    if job.state is State.SENT:
        return job.moved(State.QUEUED, now, reason=reason, outcome=Outcome.PENDING)
    return job


def _in_this_epoch(job: Job, reason: str) -> bool:
    """Whether a write was put in doubt, or marked for it, by this very move already."""
    last = job.timeline[-1] if job.timeline else None
    return job.recovery is not None and last is not None and last.reason == reason


def _held(job: Job, now: datetime, reason: str) -> Job:
    """Return a write that waits for others, marked so that it is searched for when they let it go.

    It cannot be searched for before: its text may need values of their answers.
    """
    event = Entry(at=now, state=job.state, reason=reason)
    return job.noted(event, now, recovery=Recovery(stage=Stage.SEARCH, unsent=True, restored=True))


def _in_doubt(job: Job, now: datetime, reason: str) -> Job:
    """Return the write in doubt. One that never left, as far as is known here, is searched for.

    Of one that left the message-set id is known, so QuickBooks' own record is asked for first.
    """
    known_unsent = job.recovery is not None and job.recovery.unsent
    left = job.state is not State.QUEUED and not known_unsent
    stage = Stage.CHECK if left else Stage.SEARCH
    recovery = Recovery(stage=stage, unsent=not left, restored=True)
    changes: dict[str, Any] = {
        "outcome": Outcome.UNKNOWN,
        "requests": tuple(
            line.unanswered(Outcome.UNKNOWN) if line.writes else line for line in job.requests
        ),
        "recovery": recovery,
        "doubt_contact_at": None,
    }
    if job.state is State.IN_DOUBT:
        return job.noted(Entry(at=now, state=State.IN_DOUBT, reason=reason), now, **changes)
    return job.moved(State.IN_DOUBT, now, reason=reason, **changes)


def _session(session: Session, _: datetime, reason: str) -> Session:
    if not session.open:
        return session
    return session.evolve(state=SessionState.TIMED_OUT, in_flight=None, spent=(), end_reason=reason)


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
    return next(sort for name, sort in places_of(record) if name == partition)
