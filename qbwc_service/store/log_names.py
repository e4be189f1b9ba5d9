"""The names that a store gives to events as it saves them: they rise in the order of the saves.

A name is made of the event's moment. Where the log holds a later one already (two writers, a
clock that was set back), it is counted on from there. So a reader who remembers the last name
that he saw misses nothing, where the store knows the log's end as it writes; a store that does
not tells in `log_settles` how long an earlier name may still come.
"""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime

from qbwc_service.domain.events import PREFIX, Event
from qbwc_service.domain.records import Record
from qbwc_service.ids import ALL_CHARACTERS, CROCKFORD, RANDOM_BITS, decode, encode, milliseconds

STEP_BITS = 32
ORDER_BITS = 16
"""Behind the moment stands the event's `order`, before what is random."""
MOST_ORDER = (1 << ORDER_BITS) - 1


def named(event: Event, last: str = "", now: datetime | None = None) -> Event:
    """Return an event that is new under its name, later than `last` and no earlier than `now`."""
    if event.name:
        return event
    at = max(event.at, now) if now is not None else event.at
    return event.amend(id=event.id + PREFIX + _after(at, event.order, last))


def in_order(records: Sequence[Record], now: datetime) -> Iterator[Record]:
    """Return the records, new events under names that rise as they stand in the save.

    They are of `now`, or of their own moment where that is later: a step may take long between
    the two, and a name that comes later than `log_settles` after its moment would be missed.
    """
    last = ""
    for one in records:
        if isinstance(one, Event):
            fresh = named(one, last, now)
            last = fresh.name
            yield fresh
        else:
            yield one


def _after(at: datetime, order: int, last: str) -> str:
    fresh = (milliseconds(at) << RANDOM_BITS) | secrets.randbits(RANDOM_BITS - ORDER_BITS)
    fresh |= min(order, MOST_ORDER) << RANDOM_BITS - ORDER_BITS
    if last:
        before = decode(last[-ALL_CHARACTERS:], CROCKFORD)
        if fresh <= before:
            fresh = before + 1 + secrets.randbits(STEP_BITS)
    return encode(fresh, CROCKFORD, ALL_CHARACTERS)
