"""Webhooks where no server watches over them: a queue wakes whoever sends, perhaps twice.

So whoever sends takes the delivery first, for longer than a try lasts; another then finds it
taken. Only the first in line of an endpoint and a subject may be taken, whichever of the line a
message names.

There are two lanes, so that an endpoint that fails or is slow delays no other: the quick lane, on
which new events come, hands such a one over to the backlog. There it gets one try at a time.
Whoever made one that succeeded goes on with the next that waits, of this line and then of the
others, also once the endpoint is well: no message tells of these. What no message tells of any
more is found by the tick, from `next_look`.
"""

import logging
import math
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any

from qbwc_service.domain.deliveries import Delivery, State
from qbwc_service.domain.records import Record, iso
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps import delivering
from qbwc_service.steps.delivering import Result
from qbwc_service.steps.running import step
from qbwc_service.steps.writing import Outgoing
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StaleError

log = logging.getLogger("qbwc_service.deliver")

LEASE = timedelta(seconds=90)
"""How long one that was taken is left alone: longer than a function may run."""
HANDED = timedelta(minutes=5)
"""How long a message to the backlog is waited for; less than until a failed one is repeated."""
LONGEST_DELAY = timedelta(minutes=15)
"""The queue keeps a message back no longer; for what is due later the tick is there."""
GRACE = timedelta(seconds=20)
"""How long after it is due the tick leaves a delivery to its own message."""
WOKEN = 500
"""Deliveries that one tick tells of at most: of each endpoint's those that wait longest."""
WOKEN_OF = 10_000
"""Those that are due and looked through for them, so that no endpoint's hide another's."""
UNSENT_AT_ONCE = 20
PUT_OFF, PUT_OFF_MOST, PUT_OFF_SHARE = timedelta(minutes=1), timedelta(minutes=15), 4
"""How long a delivery waits where its endpoint is being tried: a fourth part of its age, within
these bounds. Each time is a write, and of ten thousand that wait for hours there are to be few."""
PUT_OFF_SPREAD = 4
"""Up to so many times as long in addition, by chance, so that of many few are told of at a time."""
CHANCES = 255
LOOKED_AT, LOOKS = 100, 10
"""Pending deliveries that one look for those that may go goes through, and looks in a row."""


def take(services: Services, delivery_id: str, *, backlog: bool = False) -> Outgoing | None:
    """Take the first in line with this delivery and return what to post; None: nothing now.

    Not in the `backlog`, an endpoint that fails or is slow gets nothing: that is handed over.
    Those of the line that are not to be sent any more end unsent on the way.
    """
    for _ in range(UNSENT_AT_ONCE):
        try:
            first = _take(services, delivery_id, backlog=backlog)
        except StaleError:  # others were first, time after time; the tick finds what they leave
            return None
        if first is None:
            return None
        outgoing = delivering.prepare(services, first.id)
        if outgoing is not None:
            return outgoing
        event(log, "delivery_unsent", **_named(first))
    go_on(services, delivery_id, backlog=backlog)
    return None


@step
def _take(services: Services, delivery_id: str, *, backlog: bool) -> Delivery | None:
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
        narrow = _narrow(receiver)
        if narrow and _is_tried(services, narrow):
            _put_off(services, asked, first)
            return None
        if narrow and not backlog:
            _put_off(services, asked, first)
            _hand_over(services, narrow, first)
            return None
        # No longer put off: if whoever takes it dies, the tick finds it once the lease is over.
        taken = first.evolve(taken_until=now + LEASE, put_off_until=None)
        alone = [narrow.evolve(trying=first.id, handed_until=None)] if narrow else []
        services.store.save(taken, *alone)
        return taken
    if asked.state is State.PENDING and asked.id != first.id and asked.ready(now):
        _wait_behind(services, asked, first)
    return None


def _narrow(receiver: Record | None) -> Endpoint | None:
    """Return the endpoint if one try is made to it at a time."""
    if not isinstance(receiver, Endpoint) or receiver.disabled:
        return None
    return receiver if receiver.holds_up else None


def _is_tried(services: Services, receiver: Endpoint) -> bool:
    """Whether the delivery that was last taken for an endpoint is on its way."""
    (other,) = services.store.get(Key(Delivery, receiver.trying or receiver.id))
    return (
        isinstance(other, Delivery)
        and other.taken_until is not None
        and other.taken_until > services.now()
    )


def _hand_over(services: Services, receiver: Endpoint, first: Delivery) -> None:
    """Have the backlog see to an endpoint: by one message at a time, as its reader goes on.

    Of a flood of events each would else wait there, in front of other endpoints.
    """
    now = services.now()
    if receiver.handed_until is None or receiver.handed_until <= now:
        services.store.save(receiver.evolve(handed_until=now + HANDED))
        go_on(services, first.id, backlog=True)


def _put_off(services: Services, *deliveries: Delivery) -> None:
    """Let the tick find these later; that is no try."""
    now = services.now()
    waiting = {one.id: one for one in deliveries}.values()
    services.store.save(
        *(
            one.evolve(put_off_until=_later(services, one, now))
            for one in waiting
            if one.state is State.PENDING and one.ready(now) and (one.next_look or now) <= now
        )
    )


def _later(services: Services, waiting: Delivery, now: datetime) -> datetime:
    age = now - waiting.created_at
    wait = max(PUT_OFF, min(age / PUT_OFF_SHARE, PUT_OFF_MOST))
    return now + wait * (1 + PUT_OFF_SPREAD * services.ids.random_bytes(1)[0] / CHANCES)


def _wait_behind(services: Services, asked: Delivery, first: Delivery) -> None:
    """Let the tick leave a delivery alone until the one before it is due."""
    until, planned = first.due_at, asked.next_look
    if until is not None and planned is not None and until > max(planned, services.now()):
        services.store.save(asked.evolve(put_off_until=until))


def conclude(services: Services, result: Result) -> bool:
    """Save what came of a try and see to the next one; return whether the receiver took it.

    Only then the next may go at once: after a dead letter it waits for a message of its own.
    """
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
    if last.took_it:
        return True
    if after.state is not State.PENDING:
        go_on(services, after.id)
    elif after.due_at is not None and after.due_at - services.now() <= LONGEST_DELAY:
        pause = (after.due_at - services.now()).total_seconds()
        _tell(services, after.id, max(0, math.ceil(pause)), backlog=True)
    return False


def go_on(services: Services, delivery_id: str, *, backlog: bool = False) -> None:
    """Have the next in line with this delivery looked at by whoever comes to this lane."""
    _tell(services, delivery_id, 0, backlog=backlog)


def _tell(services: Services, delivery_id: str, seconds: int, *, backlog: bool) -> None:
    if services.queue is not None:
        services.queue.tell([delivery_id], seconds, backlog=backlog)


def others(services: Services, delivery_id: str) -> list[str]:
    """Return the first of lines of the same endpoint that may go, those behind this one's first.

    None where a try is being made and there may be one at a time.
    """
    keys = Key(Delivery, delivery_id), Key(Endpoint, delivery_id.partition("/")[0])
    asked, receiver = services.store.get(*keys)
    if not isinstance(receiver, Endpoint) or receiver.disabled:
        return []
    narrow = _narrow(receiver)
    if narrow and _is_tried(services, narrow):
        return []
    behind = asked.subject if isinstance(asked, Delivery) else ""
    return _heads(services, receiver.id, behind) or _heads(services, receiver.id, "")


def _heads(services: Services, endpoint_id: str, subject: str) -> list[str]:
    """Return the first of some lines that may go, of those behind this subject's."""
    for _ in range(LOOKS):
        (rows,) = services.store.select(places.lines_behind(endpoint_id, subject, LOOKED_AT))
        firsts: dict[str, Delivery] = {}
        for one in rows:
            if isinstance(one, Delivery):
                firsts.setdefault(one.subject, one)
        ready = [one.id for one in firsts.values() if one.ready(services.now())]
        if ready or len(rows) < LOOKED_AT:
            return ready
        subject = next(reversed(firsts))
    return []


def wake_due(services: Services) -> None:
    """Tell the quick lane of deliveries whose time has come and whose message did not; the tick's.

    One that is being sent, or waits behind another, may be told of again each minute: who gets
    such a message finds nothing to do.
    """
    if services.queue is None:
        return
    until = iso(services.now() - GRACE) + places.AFTER
    (found,) = services.store.keys(Range(places.DELIVERIES_DUE, "", until, WOKEN_OF))
    if found:
        told = _in_turn(key.id for key in found)[:WOKEN]
        services.queue.tell(told)
        event(log, "deliveries_woken", count=len(told))


def _in_turn(names: Iterable[str]) -> list[str]:
    """Return each endpoint's first, then each one's second, and so on."""
    seen: Counter[str] = Counter()
    turns: list[tuple[int, str]] = []
    for name in names:
        owner = name.partition("/")[0]
        turns.append((seen[owner], name))
        seen[owner] += 1
    return [name for _, name in sorted(turns, key=itemgetter(0))]


def _named(delivery: Delivery) -> dict[str, Any]:
    return {
        "tenant_id": delivery.tenant_id,
        "webhook_endpoint_id": delivery.endpoint_id,
        "webhook_id": delivery.name,
        "type": delivery.type,
        "subject": delivery.subject,
    }
