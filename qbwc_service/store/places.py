"""Where each record lies, so that it can be found again in order: one table for all adapters.

A place is a partition (what is read together) and a sort text (its order in there). Partitions
begin with the connection or tenant they serve, so that a busy one does not heat another's. No
two records share a place.
"""

from collections.abc import Callable, Iterator

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.jobs import IdempotencyClaim, Job, Lane
from qbwc_service.domain.keys import ApiKey, Tenant
from qbwc_service.domain.records import Blob, Record, iso
from qbwc_service.domain.sessions import Session, SpentIds
from qbwc_service.domain.states import State
from qbwc_service.store.port import Range

Place = tuple[str, str]

EXPIRY = "expiry"
AWAITED_ENDS = "ends/awaited"
"""Jobs that ended, and whose dependents are not known to have been told."""
FINISHED = "finished"
OPEN_SESSIONS = "sessions/open"
ENDED_SESSIONS = "sessions/ended"
ORPHAN_CLAIMS = "claims/orphan"
PRESENCES = "presences"
TENANTS = "tenants"
LISTINGS = ("history/", EXPIRY, AWAITED_ENDS, FINISHED, "sessions/", ORPHAN_CLAIMS)
AFTER = "\x7f"
"""Sorts after every character that a sort text holds."""

_LANE_ORDER = {lane: str(number) for number, lane in enumerate(Lane, 1)}


def is_listing(partition: str) -> bool:
    """Whether a partition serves lists and the clock alone, so that it may trail by a moment."""
    return partition.startswith(LISTINGS)


def queue(connection_id: str) -> str:
    """Partition of a connection's unfinished jobs."""
    return f"queue/{connection_id}"


def doubtful(connection_id: str, limit: int = 100) -> Range:
    """Writes whose answer was lost, first those that block longest: the last to have contact."""
    return Range(queue(connection_id), "doubt/", "doubt/" + AFTER, limit, newest_first=True)


def doubts(connection_id: str, limit: int = 30) -> Range:
    """Writes whose answer was lost, in rising order: what a claim asks about first."""
    return Range(queue(connection_id), "doubt/", "doubt/" + AFTER, limit)


def attention(connection_id: str, limit: int = 5) -> Range:
    """Jobs that only a person can settle."""
    return Range(queue(connection_id), "attention/", "attention/" + AFTER, limit)


def due(connection_id: str, until: str, limit: int = 100) -> Range:
    """Jobs that waited for a time that has come by `until` (an ISO moment)."""
    return Range(queue(connection_id), "later/", f"later/{until}" + AFTER, limit)


def held(connection_id: str, limit: int = 100) -> Range:
    """Jobs that wait for others to end, in order of acceptance."""
    return Range(queue(connection_id), "held/", "held/" + AFTER, limit)


def dependents(job_id: str, limit: int = 100) -> Range:
    """Jobs that wait for this one to end, in order of acceptance."""
    return Range(f"dependents/{job_id}", limit=limit)


def later(connection_id: str, limit: int = 1) -> Range:
    """Jobs that wait for their time, the next one first."""
    return Range(queue(connection_id), "later/", "later/" + AFTER, limit)


def ready(connection_id: str, lane: Lane, *, writes: bool, limit: int = 2) -> Range:
    """Jobs of one lane that may go at once, or are at QuickBooks, in order of acceptance."""
    start = f"ready/{_LANE_ORDER[lane]}{'w' if writes else 'r'}/"
    return Range(queue(connection_id), start, start + AFTER, limit)


LINES = [(lane, writes) for lane in Lane for writes in (False, True)]
"""Each lane's reads and writes, apart."""


def heads(connection_id: str, limit: int = 2) -> list[Range]:
    """The first jobs of each of `LINES`."""
    return [ready(connection_id, lane, writes=writes, limit=limit) for lane, writes in LINES]


def waiting(connection_id: str, limit: int) -> Range:
    """All jobs that may go at once, or are at QuickBooks."""
    return Range(queue(connection_id), "ready/", "ready/" + AFTER, limit)


def unfinished(connection_id: str, limit: int, after: str = "") -> Range:
    """Every unfinished job of a connection; `after` is the sort text to go on behind."""
    return Range(queue(connection_id), after, "", limit)


def spent(connection_id: str, limit: int = 1) -> Range:
    """Ids of settled message sets whose records in QuickBooks are still to be cleared."""
    return Range(f"spent/{connection_id}", limit=limit)


def history(tenant_id: str, kind: str = "", name: str = "") -> str:
    """Partition of a tenant's jobs, all or those of one connection, status or identifier."""
    return f"history/{tenant_id}" + (f"/{kind}/{name}" if kind else "")


def connections(tenant_id: str) -> str:
    """Partition of a tenant's connections."""
    return f"connections/{tenant_id}"


def machines(tenant_id: str, machine: str) -> str:
    """Partition of the connections that one PC serves."""
    return f"machines/{tenant_id}/{machine}"


def keys(tenant_id: str) -> str:
    """Partition of a tenant's API keys."""
    return f"keys/{tenant_id}"


def blobs(owner_id: str) -> str:
    """Partition of the large payloads of one job."""
    return f"blobs/{owner_id}"


def places(record: Record) -> tuple[Place, ...]:
    """Return every place of a record, in a fixed order."""
    return tuple(_PLACES[type(record)](record))


def _queue_sort(job: Job) -> str | None:
    match job.state:
        case State.QUEUED if job.held:
            return f"held/{job.id}"
        case State.QUEUED if job.due_at is not None:
            return f"later/{iso(job.due_at)}/{job.id}"
        case State.QUEUED | State.SENT:  # a claim and a settled answer then move nothing
            return f"ready/{_LANE_ORDER[job.lane]}{'w' if job.writes else 'r'}/{job.id}"
        case State.IN_DOUBT:
            return f"doubt/{iso(job.doubt_contact_at) if job.doubt_contact_at else '~'}/{job.id}"
        case State.NEEDS_ATTENTION:
            return f"attention/{job.id}"
        case _:
            return None


def _job(job: Job) -> Iterator[Place]:
    sort = _queue_sort(job)
    if sort is not None:
        yield queue(job.connection_id), sort
    if job.state is State.QUEUED and job.expires_at is not None and job.recovery is None:
        yield EXPIRY, f"{iso(job.expires_at)}/{job.id}"
    if job.held:
        for name in dict.fromkeys(job.held_by):
            yield dependents(name).partition, job.id
    if job.awaited and job.final and job.finished_at is not None:
        yield AWAITED_ENDS, f"{iso(job.finished_at)}/{job.id}"
    if job.finished_at is not None:
        yield FINISHED, f"{iso(job.finished_at)}/{job.id}"
    yield history(job.tenant_id), job.id
    yield history(job.tenant_id, "connection", job.connection_id), job.id
    if job.final:  # the others are found in their queues
        yield history(job.tenant_id, "status", job.status), job.id
    if job.identifier:
        yield history(job.tenant_id, "identifier", job.identifier), job.id


def _session(session: Session) -> Iterator[Place]:
    yield (
        (OPEN_SESSIONS if session.open else ENDED_SESSIONS),
        f"{iso(session.opened_at)}/{session.id}",
    )


def _presence(presence: Presence) -> Iterator[Place]:
    yield PRESENCES, presence.id
    if presence.machine:
        yield machines(presence.tenant_id, presence.machine), presence.id


def _connection(connection: Connection) -> Iterator[Place]:
    yield connections(connection.tenant_id), connection.id


def _key(key: ApiKey) -> Iterator[Place]:
    yield keys(key.tenant_id), key.key_id


def _tenant(tenant: Tenant) -> Iterator[Place]:
    yield TENANTS, tenant.id


def _blob(blob: Blob) -> Iterator[Place]:
    yield blobs(blob.id.partition("/")[0]), blob.id


def _claim(claim: IdempotencyClaim) -> Iterator[Place]:
    if claim.orphan_until is not None:
        yield ORPHAN_CLAIMS, f"{iso(claim.orphan_until)}/{claim.id}"


def _spent(spent_ids: SpentIds) -> Iterator[Place]:
    yield f"spent/{spent_ids.connection_id}", spent_ids.id


def _nowhere(_: Record) -> Iterator[Place]:
    return iter(())


_PLACES: dict[type[Record], Callable[..., Iterator[Place]]] = {
    Job: _job,
    Session: _session,
    Presence: _presence,
    Connection: _connection,
    ApiKey: _key,
    Tenant: _tenant,
    Blob: _blob,
    Depth: _nowhere,
    IdempotencyClaim: _claim,
    SpentIds: _spent,
}
