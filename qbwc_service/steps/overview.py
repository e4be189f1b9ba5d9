"""All connections at one glance: how each is, what waits, and what needs a person."""

from dataclasses import dataclass
from datetime import datetime

from qbwc_service.domain.connections import ConnectionStatus, status_of
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.states import State
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.ids import moment_of
from qbwc_service.services import Services
from qbwc_service.steps import endpoints
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import View, find, list_all, view
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.steps.statistics import LastDay, last_day
from qbwc_service.store import places

SHOWN = 20
"""Jobs of each state that needs a look which are shown."""
LOOKED_AT = 100
"""Of the jobs that ended without success the newest, among which dead letters are looked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A connection; `reason` is a sentence for the person at the PC.

    `oldest`: when the job was accepted that waits longest, by lane; no entry for an empty lane.
    `day`: what ended in each of the last 24 hours.
    """

    view: View
    status: ConnectionStatus
    reason: str
    oldest: dict[Lane, datetime]
    day: LastDay


@dataclass(frozen=True, slots=True)
class Overview:
    """The connections, oldest first, and the newest jobs in doubt or waiting for a person.

    `more`: there are more such jobs than are shown. `dead`: the newest dead letters that were not
    sent again. `failed`: how many ended without success in the last 24 hours, also those that were
    sent again since. `unheard`: webhook endpoints that fail, are slow, or were disabled for it.
    """

    lines: list[Line]
    unsettled: list[Job]
    more: bool
    dead: list[Job]
    failed: int
    unheard: list[Endpoint]


def look_over(services: Services, caller: Caller) -> Overview:
    """Return how everything of the tenant stands. Reads no job but those that need a look."""
    lines = _lines(services, list_all(services, caller))
    pages = [
        list_jobs(services, caller, Filter(state=state), limit=SHOWN, offset=0, cursor=None)
        for state in (State.NEEDS_ATTENTION, State.IN_DOUBT)
    ]
    unsettled = [job for page in pages for job in page.jobs]
    failed = sum(line.day.failed for line in lines)
    unheard = [
        one
        for one in endpoints.list_all(services, caller)
        if one.given_up or (one.holds_up and not one.disabled)
    ]
    more = any(page.cursor for page in pages)
    return Overview(lines, unsettled, more, _dead(services, caller), failed, unheard)


def _dead(services: Services, caller: Caller) -> list[Job]:
    found = list_jobs(
        services,
        caller,
        Filter(state=State.DEAD_LETTERED),
        limit=LOOKED_AT,
        offset=0,
        cursor=None,
        reads_to_count=False,
        reads_at_most=LOOKED_AT,
    )
    return [job for job in found.jobs if job.retried_by is None][:SHOWN]


def look_at(services: Services, caller: Caller, connection_id: str) -> Line:
    """Return how one connection stands, or refuse with 404."""
    (line,) = _lines(services, [view(services, *find(services, caller, connection_id))])
    return line


def _lines(services: Services, views: list[View]) -> list[Line]:
    now = services.now()
    ids = [one.connection.id for one in views]
    oldest, days = _oldest(services, ids), last_day(services, ids)
    return [
        Line(
            one,
            *status_of(one.connection, one.presence, now, one.usage),
            waiting,
            days[one.connection.id],
        )
        for one, waiting in zip(views, oldest, strict=True)
    ]


def _oldest(services: Services, connection_ids: list[str]) -> list[dict[Lane, datetime]]:
    """Return for each connection when the first of each lane was accepted: its id tells it."""
    heads = [one for id_ in connection_ids for one in places.heads(id_, limit=1)]
    found = iter(services.store.keys(*heads)) if heads else iter(())
    told: list[dict[Lane, datetime]] = []
    for _ in connection_ids:
        first: dict[Lane, datetime] = {}
        for lane, _writes in places.LINES:
            for key in next(found):
                accepted = moment_of(key.id)
                first[lane] = min(accepted, first.get(lane, accepted))
        told.append(first)
    return told
