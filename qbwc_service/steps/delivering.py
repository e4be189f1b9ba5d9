"""Webhooks: what is sent next, and what came of it.

Between the two stands the network (`outward`): a try is made, and told to `conclude`. A server
that dies in between sends the same again; receivers know it by `webhook-id`.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qbwc_service.domain.deliveries import Delivery, State, Try, endpoint_after, tried, unsent
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Record, iso
from qbwc_service.domain.webhooks import Endpoint, Room
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.steps.writing import Outgoing, outgoing
from qbwc_service.store import places
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, StoreUnavailableError, batches

log = logging.getLogger("qbwc_service.deliver")

ENDPOINTS_AT_ONCE = 200
RESULTS_AT_ONCE = SAVE_LIMIT // 2
"""With each delivery its endpoint may change."""
BEHIND = 20
"""Deliveries looked at beyond those that may go, since some wait for others of their subject."""
CHANCES = 255
DELETED = "Its endpoint was deleted."
EXPIRED = "Its event is past its retention."


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it."""

    delivery_id: str
    last: Try


def receivers(services: Services) -> dict[str, Room]:
    """Return all endpoints of all tenants: how many tries may be made to each at a time, by id."""
    found: dict[str, Room] = {}
    after = ""
    while True:
        wanted = Range(places.ENDPOINTS, after, limit=ENDPOINTS_AT_ONCE)
        (records,) = services.store.select(wanted)
        found |= {one.id: one.room for one in records if isinstance(one, Endpoint)}
        if len(records) < ENDPOINTS_AT_ONCE:
            return found
        after = records[-1].id + "\x00"


def due(services: Services, room: Mapping[str, int], flying: frozenset[str]) -> list[Outgoing]:
    """Return what is to be sent now, at most `room` for each endpoint, and none that is `flying`.

    Of those about one subject only the first is sent; those behind it wait for its end.
    """
    until = iso(services.now())
    here = Counter(name.partition("/")[0] for name in flying)
    ranges = [
        places.undelivered(name, free + here[name] + BEHIND, until) for name, free in room.items()
    ]
    waiting = [
        one
        for rows in services.store.select(*ranges)
        for one in rows
        if isinstance(one, Delivery) and one.id not in flying
    ]
    return _ready(services, _heads(services, waiting, room)) if waiting else []


def _heads(
    services: Services, waiting: Sequence[Delivery], room: Mapping[str, int]
) -> list[Delivery]:
    """Return the first of each subject, as many as there is room for; put the others off."""
    lines = list(dict.fromkeys((one.endpoint_id, one.subject) for one in waiting))
    found = services.store.select(*(places.in_line(*line) for line in lines))
    heads = {line: rows[0] if rows else None for line, rows in zip(lines, found, strict=True)}
    ready: list[Delivery] = []
    taken: Counter[str] = Counter()
    behind: dict[str, Delivery] = {}
    for one in waiting:
        head = heads[one.endpoint_id, one.subject]
        if not isinstance(head, Delivery):
            continue
        if head.id != one.id:
            behind[one.id] = head
        elif taken[one.endpoint_id] < room[one.endpoint_id]:
            taken[one.endpoint_id] += 1
            ready.append(one)
    _put_off(services, behind)
    return ready


def _put_off(services: Services, behind: Mapping[str, Delivery]) -> None:
    """Let those that wait for another be looked at again when that one is tried."""
    now = services.now()
    late = [name for name, head in behind.items() if head.due_at and head.due_at > now]
    for part in batches(late):
        _save_pending(services, {name: {"due_at": behind[name].due_at} for name in part})


@step
def _save_pending(services: Services, changes: Mapping[str, Mapping[str, object]]) -> None:
    """Change those that are pending still."""
    found = services.store.get(*(Key(Delivery, name) for name in changes))
    services.store.save(
        *(
            one.evolve(**changes[one.id])
            for one in found
            if isinstance(one, Delivery) and one.state is State.PENDING
        )
    )


def prepare(services: Services, delivery_id: str) -> Outgoing | None:
    """Return what a delivery sends now; None where it is not to be sent (any more)."""
    (found,) = services.store.get(Key(Delivery, delivery_id))
    if not isinstance(found, Delivery) or found.state is not State.PENDING:
        return None
    return next(iter(_ready(services, [found])), None)


def _ready(services: Services, heads: Sequence[Delivery]) -> list[Outgoing]:
    """Return what these pending deliveries send; end those that cannot be sent any more.

    One that cannot be written, as its secret cannot be read, has failed: it is tried again later,
    and the others go.
    """
    keys = [Key(Endpoint, name) for name in dict.fromkeys(one.endpoint_id for one in heads)]
    keys += [Key(Event, name) for name in dict.fromkeys(one.event_id for one in heads)]
    found = {(type(one), one.id): one for one in services.store.get(*keys) if one is not None}
    bodies: dict[str, bytes] = {}
    ready: list[Outgoing] = []
    ended: dict[str, str] = {}
    failed: list[Result] = []
    for one in heads:
        receiver, told = found.get((Endpoint, one.endpoint_id)), found.get((Event, one.event_id))
        why = _in_the_way(receiver, told)
        if why or not isinstance(receiver, Endpoint) or not isinstance(told, Event):
            ended[one.id] = why
            continue
        try:
            ready.append(outgoing(services, one, receiver, told, bodies))
        except PayloadGoneError as error:
            ended[one.id] = str(error)
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - the others' turn comes all the same
            failed.append(_unwritten(services, one, error))
    for part in batches(list(ended)):
        _end(services, {name: ended[name] for name in part})
    if failed:
        conclude(services, failed)
    return ready


def _unwritten(services: Services, delivery: Delivery, error: Exception) -> Result:
    event(log, "delivery_unwritten", level=logging.ERROR, exc_info=error, webhook_id=delivery.name)
    trouble = f"The relay itself could not write this ({type(error).__name__})."
    return Result(delivery.id, Try(at=services.now(), status=None, ms=0, trouble=trouble))


def _in_the_way(receiver: Record | None, event: Record | None) -> str:
    if not isinstance(receiver, Endpoint):
        return DELETED
    if receiver.disabled:
        return receiver.disabled
    return "" if isinstance(event, Event) else EXPIRED


@step
def _end(services: Services, reasons: Mapping[str, str]) -> None:
    found = services.store.get(*(Key(Delivery, name) for name in reasons))
    services.store.save(
        *(
            unsent(one, services.now(), reasons[one.id])
            for one in found
            if isinstance(one, Delivery) and one.state is State.PENDING
        )
    )


def conclude(services: Services, results: Sequence[Result]) -> list[Delivery]:
    """Save what came of some tries; where that cannot be saved, the same is sent once more.

    Returns the deliveries as they then are, without those that had ended meanwhile.
    """
    saved: list[Delivery] = []
    for part in batches(results, RESULTS_AT_ONCE):
        done = _conclude(services, part)
        _let_next_go(services, done)
        saved += done
    return saved


@step
def _conclude(services: Services, results: Sequence[Result]) -> list[Delivery]:
    named = {one.delivery_id: one.last for one in results}
    owners = list(dict.fromkeys(name.partition("/")[0] for name in named))
    found = services.store.get(
        *(Key(Delivery, name) for name in named), *(Key(Endpoint, name) for name in owners)
    )
    before = {one.id: one for one in found if isinstance(one, Endpoint)}
    after = dict(before)
    saved: list[Delivery] = []
    for one in found:
        if not isinstance(one, Delivery) or one.state is not State.PENDING:
            continue
        receiver = after.get(one.endpoint_id)
        if receiver is None:
            saved.append(unsent(one, services.now(), DELETED))
            continue
        after[receiver.id] = receiver = endpoint_after(receiver, named[one.id])
        chance = services.ids.random_bytes(1)[0] / CHANCES
        saved.append(tried(one, named[one.id], receiver, chance))
    changed = [
        one.amend(version=before[one.id].version + 1)
        for one in after.values()
        if one is not before[one.id]
    ]
    services.store.save(*saved, *changed)
    return saved


def _let_next_go(services: Services, saved: Iterable[Delivery]) -> None:
    """Let what was put off behind those that have ended be looked at now."""
    ended = [one for one in saved if one.state is not State.PENDING]
    lines = services.store.select(*(places.in_line(one.endpoint_id, one.subject) for one in ended))
    now = services.now()
    late = [
        one.id
        for line in lines
        for one in line
        if isinstance(one, Delivery) and one.untried and one.next_look and one.next_look > now
    ]
    if late:
        at_once = {"due_at": now, "put_off_until": None}
        _save_pending(services, dict.fromkeys(late, at_once))
