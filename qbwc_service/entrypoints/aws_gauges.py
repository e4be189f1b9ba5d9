"""How things stand in the whole deployment, for the dashboard: counts and ages, no names.

Costs two records and one query of its queue per connection, however deep the queue.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from qbwc_service.domain.connections import (
    Connection,
    ConnectionStatus,
    Depth,
    Presence,
    status_of,
)
from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.jobs import Lane
from qbwc_service.entrypoints.aws_metrics import GAUGES
from qbwc_service.ids import moment_of
from qbwc_service.services import Services
from qbwc_service.steps.contact import in_touch
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, Store

BATCH = 50
COUNTS_TO = 100
"""Jobs in doubt of one connection are counted so far; one is enough for an alarm."""

CONNECTIONS = {
    ConnectionStatus.ONLINE: "ConnectionsOnline",
    ConnectionStatus.QUICKBOOKS_UNAVAILABLE: "ConnectionsOnline",
    ConnectionStatus.COMPANY_FILE_MISMATCH: "ConnectionsOnline",
    ConnectionStatus.OFFLINE: "ConnectionsOffline",
}
"""The rest is switched off, or was never switched on."""

Figure = tuple[str, float]
"""A metric's name and what one connection adds to it."""


def gauges(services: Services) -> dict[str, float]:
    """Return every metric of `GAUGES`: counts as sums, ages as the greatest, in seconds."""
    found = dict.fromkeys(GAUGES, 0.0)
    for name, value in _all(services, services.now()):
        found[name] = max(found[name], value) if name.startswith("Oldest") else found[name] + value
    return found


def _all(services: Services, now: datetime) -> Iterator[Figure]:
    for presences in _presences(services.store):
        yield from _records(services, presences, now)
        for presence in presences:
            yield from _queue(services.store, presence.id, now)
    yield from _deliveries(services.store, now)


def _deliveries(store: Store, now: datetime) -> Iterator[Figure]:
    """Tell how long ago the webhook was due that should have been sent first."""
    (first,) = store.select(Range(places.DELIVERIES_DUE, limit=1))
    for one in first:
        if isinstance(one, Delivery) and one.next_look is not None:
            yield "OldestDelivery", max(0.0, (now - one.next_look).total_seconds())


def _presences(store: Store) -> Iterator[Sequence[Presence]]:
    after = ""
    while True:
        (records,) = store.select(Range(places.PRESENCES, after, limit=BATCH))
        yield [record for record in records if isinstance(record, Presence)]
        if len(records) < BATCH:
            return
        after = records[-1].id + places.AFTER


def _records(services: Services, presences: Sequence[Presence], now: datetime) -> Iterator[Figure]:
    """Tell what stands in the records: who polls, and the queues as the tick has counted them."""
    kinds = (Connection, Depth)
    found = services.store.get(
        *(Key(kind, presence.id) for presence in presences for kind in kinds)
    )
    of = {presence.id: in_touch(services, presence) for presence in presences}
    for record in found:
        if isinstance(record, Connection):
            status, _ = status_of(record, of[record.id], now)
            if status in CONNECTIONS:
                yield CONNECTIONS[status], 1
        elif isinstance(record, Depth):
            for lane in Lane:
                yield f"QueueDepth{lane.value.title()}", getattr(record, lane.value)
            yield "QueueDepthLater", record.later + record.held


def _queue(store: Store, connection_id: str, now: datetime) -> Iterator[Figure]:
    """Tell what only the queue itself says: who is in doubt, and how long the first have waited."""
    queue, end = places.queue(connection_id), places.AFTER
    attention, doubts, *heads = store.keys(
        Range(queue, "attention/", "attention/" + end, COUNTS_TO),
        Range(queue, "doubt/", "doubt/" + end, COUNTS_TO),
        *places.heads(connection_id, limit=1),
    )
    yield "JobsNeedingAttention", len(attention)
    yield "JobsInDoubt", len(doubts)
    for (lane, _), keys in zip(places.LINES, heads, strict=True):
        for key in keys:
            yield f"OldestJob{lane.value.title()}", (now - moment_of(key.id)).total_seconds()
