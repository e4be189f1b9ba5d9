"""What became of webhooks: an endpoint's deliveries, and sending them once more."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from qbwc_service.domain.deliveries import Delivery, State, delivery_of
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.events import PREFIX, Event
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record
from qbwc_service.domain.webhooks import AT_ONCE, Endpoint
from qbwc_service.ids import first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps import endpoints
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.running import step
from qbwc_service.steps.waking import wake
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

LOOKED_AT = 1_000
REPLAYED_AT_ONCE = 20
MOST_REPLAYED = 10_000
"""Events that one call looks through; the next goes on from where it ended."""
REPLAYS_FOR = timedelta(seconds=10)
"""How long one call goes on: whoever asks over the network does not wait much longer."""
NEXT = "\x00"


@dataclass(frozen=True, slots=True)
class Page:
    """Deliveries, the newest event first, and where to go on, None at the end."""

    deliveries: tuple[Delivery, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many are sent again, and the cursor in the log where the next call goes on, if any."""

    queued: int
    after: str | None


def read(
    services: Services,
    caller: Caller,
    endpoint_id: str,
    *,
    state: State | None = None,
    failed: bool | None = None,
    cursor: str | None = None,
    limit: int = 100,
) -> Page:
    """Return an endpoint's deliveries, those in one state where one is named.

    `failed`: only those that failed and are tried again, or only the others.
    """
    caller.need(Scope.READ)
    endpoint = endpoints.find(services, caller, endpoint_id, callbacks=True)
    end = f"{endpoint.id}/{cursor}" if cursor else ""
    wanted = Range(places.deliveries(endpoint.id), "", end, LOOKED_AT, newest_first=True)
    (found,) = services.store.select(wanted)
    looked_at = [one for one in found if isinstance(one, Delivery)]
    fitting = [
        one
        for one in looked_at
        if state in (None, one.state) and failed in (None, one.failures > 0)
    ]
    kept = fitting[:limit]
    if len(fitting) > limit:
        return Page(tuple(kept), kept[-1].name)
    return Page(tuple(kept), looked_at[-1].name if len(looked_at) == LOOKED_AT else None)


@step
def resend(services: Services, caller: Caller, endpoint_id: str, name: str) -> Delivery:
    """Have one delivery tried anew at once, whatever became of it."""
    caller.need(Scope.ADMIN)
    endpoint = _enabled(services, caller, endpoint_id)
    (found,) = services.store.get(Key(Delivery, f"{endpoint.id}/{name}"))
    if not isinstance(found, Delivery):
        raise not_found("delivery", name)
    again = found.again(services.now())
    services.store.save(again)
    wake(services, [again.id], backlog=endpoint.holds_up)
    return again


def replay(
    services: Services, caller: Caller, endpoint_id: str, since: datetime, after: str | None = None
) -> Replayed:
    """Have every event since a moment sent to an endpoint that wants it, in order, once more.

    Also those from before there was the endpoint, and those that it has received. Ends early where
    that takes long.
    """
    caller.need(Scope.ADMIN)
    endpoint = _enabled(services, caller, endpoint_id)
    owner = f"{endpoint.tenant_id}/"
    start = owner + after + NEXT if after else first_of_moment(owner + PREFIX, since)
    queued: list[str] = []
    until = services.now() + REPLAYS_FOR
    for _ in range(MOST_REPLAYED // REPLAYED_AT_ONCE):
        wanted = Range(places.events(endpoint.tenant_id), start, limit=REPLAYED_AT_ONCE)
        (found,) = services.store.select(wanted)
        events = [one for one in found if isinstance(one, Event)]
        if not events:
            start = ""
            break
        again = _again(services, endpoint, [one for one in events if endpoint.wants(one)])
        wake(services, [] if queued else again[:1], backlog=True)
        queued += again
        start = events[-1].id + NEXT
        if services.now() >= until:
            break
    # Few go through all of it: a message for each would keep new events of others waiting.
    share = math.ceil(len(queued) / AT_ONCE) or 1
    wake(services, queued[share::share], backlog=True)
    return Replayed(len(queued), start.removeprefix(owner).removesuffix(NEXT) or None)


@step
def _again(services: Services, endpoint: Endpoint, events: list[Event]) -> list[str]:
    now = services.now()
    there = services.store.get(*(Key(Delivery, f"{endpoint.id}/{one.name}") for one in events))
    fresh: list[Record] = [
        old.again(now) if isinstance(old, Delivery) else delivery_of(one, endpoint, now)
        for one, old in zip(events, there, strict=True)
    ]
    services.store.save(*fresh)
    return [one.id for one in fresh]


def _enabled(services: Services, caller: Caller, endpoint_id: str) -> Endpoint:
    endpoint = endpoints.find(services, caller, endpoint_id, callbacks=True)
    if endpoint.disabled:
        raise Refusal(
            Code.INVALID_STATE,
            f"It is disabled: {endpoint.disabled}",
            fix='Enable it first: PATCH with {"disabled": false}.',
        )
    return endpoint
