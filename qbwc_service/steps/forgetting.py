"""Events, deliveries and receivers that have had their time (D27), on a server of one's own."""

import contextlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from qbwc_service.domain.callbacks import callback_receiver, origin_of
from qbwc_service.domain.deliveries import Delivery, State, unsent
from qbwc_service.domain.events import PREFIX, Event
from qbwc_service.domain.records import Blob, Record, iso
from qbwc_service.domain.webhooks import Endpoint, Post
from qbwc_service.ids import first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps.delivering import DELETED
from qbwc_service.steps.handing_out import POST
from qbwc_service.steps.running import step
from qbwc_service.store import places
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, StaleError, batches

BATCH = 200
LOST_AFTER = timedelta(hours=1)
"""Whatever is due is tried sooner, unless nobody looks at it."""
NEXT = "\x00"


def forget_events(services: Services) -> None:
    """Delete events, ended deliveries and receivers not needed any more, past their retention.

    What is still on its way keeps its event, and the last event stays, whatever its age: names
    are counted on from it.
    """
    limit = services.now() - timedelta(days=services.settings.retention_days)
    _delete_events(services, limit)
    ended, used = services.store.select(
        Range(places.DELIVERIES_ENDED, "", iso(limit), BATCH),
        Range(places.CALLBACKS_USED, "", iso(limit), BATCH),
    )
    idle = _idle(services, [one for one in used if isinstance(one, Endpoint)])
    _delete(services, [Key(type(one), one.id, one.version) for one in (*ended, *idle)])
    _find_lost(services)


def _delete_events(services: Services, limit: datetime) -> None:
    (post,) = services.store.get(Key(Post, POST))
    handed_out = post.position + NEXT if isinstance(post, Post) and post.position else PREFIX
    end = min(first_of_moment(PREFIX, limit), handed_out)
    old, last = services.store.select(
        Range(places.LOG, "", end, BATCH), Range(places.LOG, limit=1, newest_first=True)
    )
    kept = {one.id for one in last}
    events = [one for one in old if isinstance(one, Event) and one.id not in kept]
    if events:
        wanted = _on_their_way(services, events)
        gone = [one for one in events if one.id not in wanted]
        blobs = [Key(Blob, one.more.ref) for one in gone if one.more and one.more.ref]
        _delete(services, [*blobs, *(Key(Event, one.id) for one in gone)])


def _on_their_way(services: Services, events: Sequence[Event]) -> set[str]:
    """Return the ids of those of which a delivery is pending still."""
    first, last = events[0].name, events[-1].name
    found: set[str] = set()
    for name in _all_endpoints(services):
        own = places.deliveries(name)
        these: Iterable[Record] = _pages(services, own, f"{name}/{first}", f"{name}/{last}{NEXT}")
        found |= {
            one.event_id
            for one in these
            if isinstance(one, Delivery) and one.state is State.PENDING
        }
    return found


def _all_endpoints(services: Services) -> list[str]:
    return [one.id for one in _pages(services, places.ENDPOINTS)]


def _pages(services: Services, partition: str, start: str = "", end: str = "") -> list[Record]:
    found: list[Record] = []
    while True:
        (records,) = services.store.select(Range(partition, start, end, BATCH))
        found += records
        if len(records) < BATCH:
            return found
        start = records[-1].id + NEXT


def _idle(services: Services, used: Sequence[Endpoint]) -> list[Endpoint]:
    """Return those to which nothing is on its way."""
    found = services.store.keys(*(places.undelivered(one.id, 1) for one in used))
    return [one for one, pending in zip(used, found, strict=True) if not pending]


def _delete(services: Services, keys: Sequence[Key]) -> None:
    for part in batches(keys):
        with contextlib.suppress(StaleError):  # it was needed just now: next time
            services.store.delete(*part)


def _find_lost(services: Services) -> None:
    """Bring back what nobody looks at, since its endpoint went as it was handed out."""
    end = iso(services.now() - LOST_AFTER)
    (found,) = services.store.select(Range(places.DELIVERIES_DUE, "", end, BATCH))
    overdue = [one for one in found if isinstance(one, Delivery)]
    owners = {one.endpoint_id for one in overdue}
    there = services.store.get(*(Key(Endpoint, name) for name in owners))
    owners -= {one.id for one in there if one is not None}
    for part in batches([one.id for one in overdue if one.endpoint_id in owners], SAVE_LIMIT // 2):
        _save_lost(services, part)


@step
def _save_lost(services: Services, names: Sequence[str]) -> None:
    """End those of deleted endpoints; those that a job named its own receiver for get it back."""
    now = services.now()
    found = services.store.get(*(Key(Delivery, name) for name in names))
    lost = [one for one in found if isinstance(one, Delivery) and one.state is State.PENDING]
    services.store.save(*(unsent(one, now, DELETED) for one in lost if not one.url))
    for one in lost:
        if one.url:
            with contextlib.suppress(StaleError):  # made for the one before, or anew meanwhile
                services.store.save(_receiver_of(one, now))


def _receiver_of(delivery: Delivery, now: datetime) -> Endpoint:
    return callback_receiver(delivery.tenant_id, origin_of(delivery.url), now)
