"""From the log to the receivers: which event goes to whom, what is sent, what came of it.

Handing out: each event of the log becomes a delivery for each endpoint that wants it, in the save
that moves the log's mark on, so that none is left out and none made twice. Sending: see
`delivering`.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from qbwc_service.domain.callbacks import CALLBACK_TYPES, callback_id, callback_receiver, origin_of
from qbwc_service.domain.deliveries import Delivery, delivery_of
from qbwc_service.domain.events import PREFIX, Event
from qbwc_service.domain.records import Record
from qbwc_service.domain.webhooks import Endpoint, Post
from qbwc_service.ids import first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.store import places
from qbwc_service.store.port import SAVE_LIMIT, Key, Range

EVENTS_AT_ONCE = 20
NEXT = "\x00"
POST = "post"
LEASE = timedelta(seconds=10)
FOR_EVER = datetime.max.replace(tzinfo=UTC)
EXPORT = "export"
"""In place of a server, after an export: the new place delivers."""
LISTED = 1_000
LATE = timedelta(minutes=45)
"""How late a queue may tell of an event and others of its subject still wait for it: as often as it
tells of one, each time a while after the last."""
BACK_AT_ONCE, BACK_AT_MOST = 100, 1_000
"""Events before one that are looked through for others of its subject."""


@step
def take_post(services: Services, holder: str) -> bool:
    """Whether this server hands out and delivers; where none does, it does from now on."""
    (found,) = services.store.get(Key(Post, POST))
    post = found if isinstance(found, Post) else None
    now = services.now()
    mine = post is not None and post.holder == holder and post.until is not None
    if mine and post is not None and post.until is not None and post.until - now > LEASE / 2:
        return True
    if post is not None and not mine and _is_held(post, now):
        return False
    until = now + LEASE
    taken = post.evolve(holder=holder, until=until) if post else None
    services.store.save(taken or Post(id=POST, holder=holder, until=until))
    return True


def _is_held(post: Post, now: datetime) -> bool:
    """Whether another's lease runs; one longer than any given was given under another clock."""
    if post.until is None or post.until == FOR_EVER:
        return post.until == FOR_EVER
    return now < post.until <= now + 2 * LEASE


@step
def hold_post(services: Services, holder: str, position: str | None = None) -> bool:
    """Let no server hand out and deliver until `leave_post`, and go on from `position` if given.

    Return whether any ever did here.
    """
    (found,) = services.store.get(Key(Post, POST))
    post = found if isinstance(found, Post) else Post(id=POST, version=0)
    place = post.position if position is None else position
    services.store.save(post.evolve(position=place, holder=holder, until=FOR_EVER))
    return isinstance(found, Post)


@step
def leave_post(services: Services, holder: str) -> None:
    """Let another server deliver at once, when this one ends."""
    (found,) = services.store.get(Key(Post, POST))
    if isinstance(found, Post) and found.holder == holder:
        services.store.save(found.evolve(holder="", until=None))


@step
def hand_out(services: Services, holder: str) -> frozenset[str] | None:
    """Make the deliveries of the next events; return the endpoints concerned, None at the end."""
    (found,) = services.store.get(Key(Post, POST))
    if not isinstance(found, Post) or found.holder != holder:
        return None
    start = found.position + NEXT if found.position else ""
    (log,) = services.store.select(Range(places.LOG, start, limit=EVENTS_AT_ONCE))
    events = [one for one in log if isinstance(one, Event)]
    if not events:
        return None
    deliveries, receivers, last = _share_out(services, events)
    fresh = _not_there(services, deliveries)
    services.store.save(*fresh, *receivers, found.evolve(position=last.name))
    return frozenset(one.endpoint_id for one in fresh)


def hand_out_one(services: Services, event_id: str) -> list[str]:
    """Make the deliveries of one event, those that are not made yet; return the ids of all.

    For where a queue tells of each event, perhaps twice and in any order: so those of the events
    before it about the same subject are made first. What was handed out before the records were
    moved to this store is not handed out again.
    """
    event, post = services.store.get(Key(Event, event_id), Key(Post, POST))
    if not isinstance(event, Event) or (isinstance(post, Post) and event.name <= post.position):
        return []
    if not _share_out(services, [event])[0]:
        return []
    wanted = (*_before(services, event), event)
    return [name for one in wanted for name in _made(services, one)]


def _before(services: Services, event: Event) -> list[Event]:
    """Return the events before this one about its subject, of those that may still be on the way.

    Most are the first of their subject, and cost no look.
    """
    if event.first:
        return []
    partition, owner = places.events(event.tenant_id), event.id.removesuffix(event.name)
    start, end = first_of_moment(owner + PREFIX, event.at - LATE), event.id
    before: list[Event] = []
    for _ in range(BACK_AT_MOST // BACK_AT_ONCE):
        last = Range(partition, start, end, BACK_AT_ONCE, newest_first=True)
        (found,) = services.store.select(last)
        before += [one for one in found if isinstance(one, Event) and one.subject == event.subject]
        if len(found) < BACK_AT_ONCE:
            break
        end = found[-1].id
    return before[::-1]


@step
def _made(services: Services, event: Event) -> list[str]:
    """Make an event's deliveries; return their ids."""
    deliveries, receivers, _ = _share_out(services, [event])
    services.store.save(*_not_there(services, deliveries), *receivers)
    return [one.id for one in deliveries]


def _not_there(services: Services, deliveries: Sequence[Delivery]) -> list[Delivery]:
    """Leave out what a replay or an import made before."""
    there = services.store.get(*(Key(Delivery, one.id) for one in deliveries))
    return [one for one, old in zip(deliveries, there, strict=True) if old is None]


def _share_out(
    services: Services, events: Sequence[Event]
) -> tuple[list[Delivery], list[Record], Event]:
    """Return the deliveries of the first events, as many as a save takes, and the last of them.

    Between the two: what has changed of the receivers that jobs name.
    """
    now = services.now()
    endpoints = _endpoints(services, {event.tenant_id for event in events})
    known = _named(services, events)
    named = dict(known)
    deliveries: list[Delivery] = []
    last = events[0]
    for event in events:
        fresh = [
            delivery_of(event, one, now)
            for one in endpoints[event.tenant_id]
            if one.saw(event) and one.wants(event)
        ]
        fresh += _to_caller(event, named, now)
        changed = [one for name, one in named.items() if one is not known.get(name)]
        if deliveries and len(deliveries) + len(changed) + len(fresh) >= SAVE_LIMIT:
            break
        deliveries += fresh
        last = event
    return deliveries, list(changed), last


def _to_caller(event: Event, named: dict[str, Endpoint], now: datetime) -> list[Delivery]:
    """Return the delivery to a job's own receiver, and put that into `named` as it is then."""
    origin = _origin(event)
    if not origin:
        return []
    name = callback_id(event.tenant_id, origin)
    found = named.get(name) or callback_receiver(event.tenant_id, origin, now)
    named[name] = found.used(now)
    return [delivery_of(event, found, now, event.callback_url or "")]


def _endpoints(services: Services, tenants: Iterable[str]) -> dict[str, list[Endpoint]]:
    names = sorted(tenants)
    ranges = (Range(places.endpoints(name), limit=LISTED) for name in names)
    found = services.store.select(*ranges)
    return {
        name: [one for one in these if isinstance(one, Endpoint)]
        for name, these in zip(names, found, strict=True)
    }


def _named(services: Services, events: Iterable[Event]) -> dict[str, Endpoint]:
    """Return what there is of the receivers that jobs name, by id."""
    ids = {callback_id(one.tenant_id, _origin(one)) for one in events if _origin(one)}
    found = services.store.get(*(Key(Endpoint, name) for name in sorted(ids)))
    return {one.id: one for one in found if isinstance(one, Endpoint)}


def _origin(event: Event) -> str:
    if not event.callback_url or event.type not in CALLBACK_TYPES:
        return ""
    return origin_of(event.callback_url)
