"""What ended is counted per hour and day, event by event, each exactly once.

The mark of how far a tenant's log was counted is saved together with what was counted: whoever
dies in between has counted nothing, and of two who count at once one is stale.
"""

from collections.abc import Iterator, Sequence

from qbwc_service.domain.events import Event
from qbwc_service.domain.rollups import Rollup, RollupMark, Span, counts, empty, lane_of, tally_of
from qbwc_service.services import Services
from qbwc_service.steps.event_log import behind
from qbwc_service.steps.moving import all_connections, was_exported
from qbwc_service.steps.running import step
from qbwc_service.store.port import SAVE_LIMIT, Key

EVENTS_AT_ONCE = 200
ROUNDS = 50
"""Saves of one tenant at a time; what is left comes next time."""
ROLLUPS_AT_ONCE = SAVE_LIMIT - 1
PAID_MINUTES = 5
"""On AWS, where each save is paid, it is done in every fifth minute only."""


def roll_up(services: Services) -> None:
    """Count what has ended since the last time."""
    if services.settings.table and services.now().minute % PAID_MINUTES:
        return
    for tenant_id in _tenants(services):
        for _ in range(ROUNDS):
            if not count_next(services, tenant_id):
                break


@step
def count_next(services: Services, tenant_id: str) -> bool:
    """Count a tenant's next events in one save; return whether there may be more of them."""
    (found,) = services.store.get(Key(RollupMark, tenant_id))
    mark = found if isinstance(found, RollupMark) else None
    events = behind(services, tenant_id, mark.position if mark else "", EVENTS_AT_ONCE)
    if not events:
        return False
    part = list(_that_fit(events))
    position = part[-1].name
    moved = mark.evolve(position=position) if mark else RollupMark(id=tenant_id, position=position)
    services.store.save(*_counted(services, [one for one in part if counts(one)]), moved)
    return len(part) < len(events) or len(events) == EVENTS_AT_ONCE


def _tenants(services: Services) -> list[str]:
    """Return the tenants whose events are counted: not those that move house meanwhile.

    Else the marks and rollups that are copied could be of different moments. At the new place
    connections come last, and are as the export left them until all is there.
    """
    found = list(all_connections(services))
    moving = {one.tenant_id for one in found if was_exported(one)}
    return sorted({one.tenant_id for one in found} - moving)


def _that_fit(events: Sequence[Event]) -> Iterator[Event]:
    """Return the first events, as many as concern no more rollups than a save takes."""
    concerned: set[str] = set()
    for event in events:
        if counts(event):
            concerned |= {empty(event, span).id for span in Span}
        if len(concerned) > ROLLUPS_AT_ONCE:
            return
        yield event


def _counted(services: Services, events: Sequence[Event]) -> list[Rollup]:
    """Return the rollups with these events added, to save."""
    fresh = {one.id: one for event in events for span in Span for one in [empty(event, span)]}
    for old in services.store.get(*(Key(Rollup, id_) for id_ in fresh)):
        if isinstance(old, Rollup):
            fresh[old.id] = old.evolve()
    for event in events:
        for span in Span:
            id_ = empty(event, span).id
            fresh[id_] = fresh[id_].plus(lane_of(event), tally_of(event))
    return list(fresh.values())
