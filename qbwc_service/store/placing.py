"""Every place of each record: one table, so that a newcomer sees where a record can be found.

Adapters take a record from the places of its last version to those of the next.
"""

from collections.abc import Callable, Iterator

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known, Progress
from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.keys import ApiKey, Tenant
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.domain.records import Blob, Record, iso
from qbwc_service.domain.rollups import Rollup, RollupMark
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.sessions import Session, SpentIds
from qbwc_service.domain.states import State
from qbwc_service.domain.webhooks import Endpoint, Post
from qbwc_service.store import places
from qbwc_service.store.places import Place


def places_of(record: Record) -> tuple[Place, ...]:
    """Return every place of a record, in a fixed order."""
    return tuple(_PLACES[type(record)](record))


def _queue_sort(job: Job) -> str | None:
    match job.state:
        case State.QUEUED if job.held:
            return f"held/{job.id}"
        case State.QUEUED if job.due_at is not None:
            return f"later/{iso(job.due_at)}/{job.id}"
        case State.QUEUED | State.SENT:  # a claim and a settled answer then move nothing
            return f"ready/{places.LANE_ORDER[job.lane]}{'w' if job.writes else 'r'}/{job.id}"
        case State.IN_DOUBT:
            return f"doubt/{iso(job.doubt_contact_at) if job.doubt_contact_at else '~'}/{job.id}"
        case State.NEEDS_ATTENTION:
            return f"attention/{job.id}"
        case _:
            return None


def _job(job: Job) -> Iterator[Place]:
    sort = _queue_sort(job)
    if sort is not None:
        yield places.queue(job.connection_id), sort
    if job.state is State.QUEUED and job.expires_at is not None and job.recovery is None:
        yield places.EXPIRY, f"{iso(job.expires_at)}/{job.id}"
    if job.held:
        for name in dict.fromkeys(job.held_by):
            yield places.dependents(name).partition, job.id
    if job.awaited and job.final and job.finished_at is not None:
        yield places.AWAITED_ENDS, f"{iso(job.finished_at)}/{job.id}"
    if job.finished_at is not None:
        yield places.FINISHED, f"{iso(job.finished_at)}/{job.id}"
    yield places.history(job.tenant_id), job.id
    yield places.history(job.tenant_id, "connection", job.connection_id), job.id
    if job.final:  # the others are found in their queues
        yield places.history(job.tenant_id, "status", job.status), job.id
    if job.identifier:
        yield places.history(job.tenant_id, "identifier", job.identifier), job.id


def _session(session: Session) -> Iterator[Place]:
    yield (
        (places.OPEN_SESSIONS if session.open else places.ENDED_SESSIONS),
        f"{iso(session.opened_at)}/{session.id}",
    )


def _presence(presence: Presence) -> Iterator[Place]:
    yield places.PRESENCES, presence.id
    if presence.machine:
        yield places.machines(presence.tenant_id, presence.machine), presence.id


def _connection(connection: Connection) -> Iterator[Place]:
    yield places.connections(connection.tenant_id), connection.id


def _key(key: ApiKey) -> Iterator[Place]:
    yield places.keys(key.tenant_id), key.key_id


def _tenant(tenant: Tenant) -> Iterator[Place]:
    yield places.TENANTS, tenant.id


def _blob(blob: Blob) -> Iterator[Place]:
    yield places.blobs(blob.id.partition("/")[0]), blob.id


def _claim(claim: IdempotencyClaim) -> Iterator[Place]:
    if claim.orphan_until is not None:
        yield places.ORPHAN_CLAIMS, f"{iso(claim.orphan_until)}/{claim.id}"


def _console_session(session: ConsoleSession) -> Iterator[Place]:
    yield places.CONSOLE_SESSIONS, f"{iso(session.expires_at)}/{session.id}"


def _spent(spent_ids: SpentIds) -> Iterator[Place]:
    yield f"spent/{spent_ids.connection_id}", spent_ids.id


def _event(event: Event) -> Iterator[Place]:
    yield places.events(event.tenant_id), event.id
    yield places.LOG, event.name


def _endpoint(endpoint: Endpoint) -> Iterator[Place]:
    theirs = places.callbacks if endpoint.callbacks else places.endpoints
    yield theirs(endpoint.tenant_id), endpoint.id
    yield places.ENDPOINTS, endpoint.id
    if endpoint.callbacks and endpoint.used_at is not None:
        yield places.CALLBACKS_USED, f"{iso(endpoint.used_at)}/{endpoint.id}"


def _delivery(delivery: Delivery) -> Iterator[Place]:
    yield places.deliveries(delivery.endpoint_id), delivery.id
    if delivery.due_at is not None and delivery.next_look is not None:
        due = f"{iso(delivery.due_at)}/{delivery.name}"
        yield places.undelivered(delivery.endpoint_id).partition, due
        yield places.DELIVERIES_DUE, f"{iso(delivery.next_look)}/{delivery.id}"
        line = places.in_line(delivery.endpoint_id, delivery.subject)
        yield line.partition, line.start + delivery.name
    if delivery.finished_at is not None:
        yield places.DELIVERIES_ENDED, f"{iso(delivery.finished_at)}/{delivery.id}"


def _known(one: Known) -> Iterator[Place]:
    yield places.known(one.feed_id), one.id
    if one.gone_at is not None:
        yield places.KNOWN_GONE, f"{iso(one.gone_at)}/{one.id}"


def _schedule(schedule: Schedule) -> Iterator[Place]:
    yield places.schedules(schedule.tenant_id), schedule.id
    if schedule.clock_at is not None:
        yield places.SCHEDULES_DUE, f"{iso(schedule.clock_at)}/{schedule.id}"


def _rollup(rollup: Rollup) -> Iterator[Place]:
    yield f"statistics/{rollup.id.partition('/')[0]}", rollup.id
    yield places.ROLLUPS, f"{iso(rollup.start)}/{rollup.id}"


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
    Delivery: _delivery,
    Endpoint: _endpoint,
    Event: _event,
    Known: _known,
    Post: _nowhere,
    Rollup: _rollup,
    RollupMark: _nowhere,
    Progress: _nowhere,
    IdempotencyClaim: _claim,
    SpentIds: _spent,
    Schedule: _schedule,
    ConsoleSession: _console_session,
}
