"""Webhooks where no server watches over them: a queue wakes whoever sends, perhaps twice.

So whoever sends takes the delivery first, for longer than a try lasts; another then finds it
taken. Only the first in line of an endpoint and a subject may be taken, whichever of the line a
message names. To an endpoint that fails there is one try at a time, so that it holds up no batch
after the other. What no message tells of any more is found by the tick, from `due_at`.
"""

import logging
import math
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from qbwc_service.domain.records import Record, iso
from qbwc_service.domain.webhooks import Delivery, Endpoint, State
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps import delivering
from qbwc_service.steps.delivering import Result
from qbwc_service.steps.running import step
from qbwc_service.steps.writing import Outgoing
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

log = logging.getLogger("qbwc_service.deliver")

LEASE = timedelta(seconds=90)
"""How long one that was taken is left alone: longer than a function may run."""
LONGEST_DELAY = timedelta(minutes=15)
"""The queue keeps a message back no longer; for what is due later the tick is there."""
GRACE = timedelta(seconds=20)
"""How long after it is due the tick leaves a delivery to its own message."""
WOKEN = 500
"""Deliveries that one tick tells of at most; those that wait longest first."""
UNSENT_AT_ONCE = 20
PUT_OFF, PUT_OFF_MORE = timedelta(minutes=1), timedelta(minutes=4)
"""How long a delivery waits where its failing endpoint is being tried; up to so much longer, by
chance, so that of many few are told of at a time."""
CHANCES = 255


def take(services: Services, delivery_id: str) -> Outgoing | None:
    """Take the first in line with this delivery and return what to post; None: nothing now.

    Those of the line that are not to be sent any more end unsent on the way.
    """
    for _ in range(UNSENT_AT_ONCE):
        first = _take(services, delivery_id)
        if first is None:
            return None
        outgoing = delivering.prepare(services, first.id)
        if outgoing is not None:
            return outgoing
        event(log, "delivery_unsent", **_named(first))
    go_on(services, delivery_id)
    return None


@step
def _take(services: Services, delivery_id: str) -> Delivery | None:
    keys = Key(Delivery, delivery_id), Key(Endpoint, delivery_id.partition("/")[0])
    asked, receiver = services.store.get(*keys)
    if not isinstance(asked, Delivery):
        return None
    (line,) = services.store.select(places.in_line(asked.endpoint_id, asked.subject))
    first = line[0] if line else None
    if not isinstance(first, Delivery):
        return None
    now = services.now()
    if first.ready(now):
        failing = _failing(receiver)
        if failing and _is_tried(services, failing):
            _put_off(services, {one.id: one for one in (asked, first)}.values())
            return None
        taken = first.evolve(taken_until=now + LEASE)
        services.store.save(taken, *([failing.evolve(trying=first.id)] if failing else []))
        return taken
    if asked.state is State.PENDING and asked.id != first.id and asked.ready(now):
        _wait_behind(services, asked, first)
    return None


def _failing(receiver: Record | None) -> Endpoint | None:
    fails = isinstance(receiver, Endpoint) and receiver.failing_since and not receiver.disabled
    return receiver if fails and isinstance(receiver, Endpoint) else None


def _is_tried(services: Services, receiver: Endpoint) -> bool:
    """Whether the delivery that was last taken for an endpoint is on its way."""
    (other,) = services.store.get(Key(Delivery, receiver.trying or receiver.id))
    return (
        isinstance(other, Delivery)
        and other.taken_until is not None
        and other.taken_until > services.now()
    )


def _put_off(services: Services, waiting: Iterable[Delivery]) -> None:
    """Let the tick find these later; that is no try."""
    now = services.now()
    later = now + PUT_OFF + PUT_OFF_MORE * (services.ids.random_bytes(1)[0] / CHANCES)
    services.store.save(
        *(
            one.evolve(due_at=later)
            for one in waiting
            if one.state is State.PENDING and one.ready(now) and (one.due_at or now) <= now
        )
    )


def _wait_behind(services: Services, asked: Delivery, first: Delivery) -> None:
    """Let the tick leave a delivery alone until the one before it is due."""
    if first.due_at is not None and asked.due_at is not None and first.due_at > services.now():
        services.store.save(asked.evolve(due_at=max(asked.due_at, first.due_at)))


def conclude(services: Services, result: Result) -> bool:
    """Save what came of a try and see to the next one; return whether the next in line may go."""
    (after,) = delivering.conclude(services, [result]) or (None,)
    if after is None:
        return False
    last = result.last
    event(
        log,
        "delivery_tried",
        **_named(after),
        status=after.state.value,
        receiver_status=last.status,
        processing_time_ms=last.ms,
        attempt=len(after.tries),
        trouble=last.trouble or None,
    )
    if after.state is not State.PENDING:
        return True
    if after.due_at is not None and after.due_at - services.now() <= LONGEST_DELAY:
        pause = (after.due_at - services.now()).total_seconds()
        _tell(services, after.id, max(0, math.ceil(pause)))
    return False


def go_on(services: Services, delivery_id: str) -> None:
    """Have the next in line with this delivery looked at by whoever comes."""
    _tell(services, delivery_id, 0)


def _tell(services: Services, delivery_id: str, seconds: int) -> None:
    if services.queue is not None:
        services.queue.tell([delivery_id], seconds)


def wake_due(services: Services) -> None:
    """Tell the queue of deliveries whose time has come and whose own message did not; the tick's.

    One that is being sent, or waits behind another, may be told of again each minute: who gets
    such a message finds nothing to do.
    """
    if services.queue is None:
        return
    until = iso(services.now() - GRACE) + places.AFTER
    (found,) = services.store.keys(Range(places.DELIVERIES_DUE, "", until, WOKEN))
    if found:
        services.queue.tell([key.id for key in found])
        event(log, "deliveries_woken", count=len(found))


def _named(delivery: Delivery) -> dict[str, Any]:
    return {
        "tenant_id": delivery.tenant_id,
        "webhook_endpoint_id": delivery.endpoint_id,
        "webhook_id": delivery.name,
        "type": delivery.type,
        "subject": delivery.subject,
    }
