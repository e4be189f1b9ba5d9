"""Where records lie, so that they can be found again in order: names and ranges for everybody.

A place is a partition (what is read together) and a sort text (its order in there). Partitions
begin with the connection or tenant they serve, so that a busy one does not heat another's. No
two records share a place. Which record lies where: `placing`.
"""

from datetime import datetime

from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.rollups import Span, id_of
from qbwc_service.store.port import Range

Place = tuple[str, str]

EXPIRY = "expiry"
AWAITED_ENDS = "ends/awaited"
"""Jobs that ended, and whose dependents are not known to have been told."""
FINISHED = "finished"
OPEN_SESSIONS = "sessions/open"
ENDED_SESSIONS = "sessions/ended"
ORPHAN_CLAIMS = "claims/orphan"
CONSOLE_SESSIONS = "console"
PRESENCES = "presences"
TENANTS = "tenants"
LOG = "log"
"""Every tenant's events, in the order in which they were saved."""
ENDPOINTS = "endpoints"
"""Every tenant's endpoints: who may have to be told of something."""
CALLBACKS_USED = "callbacks/used"
"""Receivers that jobs named, by when they were last needed."""
DELIVERIES_DUE = "deliveries/due"
"""Pending deliveries by `next_look`: what the clock has to look at."""
DELIVERIES_ENDED = "deliveries/ended"
SCHEDULES_DUE = "schedules/due"
"""Schedules in the order of when the clock has to look at them."""
ROLLUPS = "rollups"
"""Every connection's rollups, the oldest first: what has had its time."""
KNOWN_GONE = "known-gone"
"""What change feeds know to be deleted, in the order in which that was told."""
LISTINGS = (
    "history/",
    EXPIRY,
    AWAITED_ENDS,
    FINISHED,
    "sessions/",
    ORPHAN_CLAIMS,
    LOG,
    CALLBACKS_USED,
    "deliveries/",
    "undelivered/",
    SCHEDULES_DUE,
    CONSOLE_SESSIONS,
    ROLLUPS,
    KNOWN_GONE,
)
AFTER = "\x7f"
"""Sorts after every character that a sort text holds."""

LANE_ORDER = {lane: str(number) for number, lane in enumerate(Lane, 1)}


def is_listing(partition: str) -> bool:
    """Whether a partition serves lists and the clock alone, so that it may trail by a moment."""
    return partition.startswith(LISTINGS)


def queue(connection_id: str) -> str:
    """Partition of a connection's unfinished jobs."""
    return f"queue/{connection_id}"


def doubtful(connection_id: str, limit: int = 100) -> Range:
    """Writes whose answer was lost, first those that block longest: the last to have contact."""
    return Range(queue(connection_id), "doubt/", "doubt/" + AFTER, limit, newest_first=True)


def doubts(connection_id: str, limit: int = 30) -> Range:
    """Writes whose answer was lost, in rising order: what a claim asks about first."""
    return Range(queue(connection_id), "doubt/", "doubt/" + AFTER, limit)


def attention(connection_id: str, limit: int = 5) -> Range:
    """Jobs that only a person can settle."""
    return Range(queue(connection_id), "attention/", "attention/" + AFTER, limit)


def due(connection_id: str, until: str, limit: int = 100) -> Range:
    """Jobs that waited for a time that has come by `until` (an ISO moment)."""
    return Range(queue(connection_id), "later/", f"later/{until}" + AFTER, limit)


def held(connection_id: str, limit: int = 100) -> Range:
    """Jobs that wait for others to end, in order of acceptance."""
    return Range(queue(connection_id), "held/", "held/" + AFTER, limit)


def dependents(job_id: str, limit: int = 100) -> Range:
    """Jobs that wait for this one to end, in order of acceptance."""
    return Range(f"dependents/{job_id}", limit=limit)


def later(connection_id: str, limit: int = 1) -> Range:
    """Jobs that wait for their time, the next one first."""
    return Range(queue(connection_id), "later/", "later/" + AFTER, limit)


def ready(connection_id: str, lane: Lane, *, writes: bool, limit: int = 2) -> Range:
    """Jobs of one lane that may go at once, or are at QuickBooks, in order of acceptance."""
    start = f"ready/{LANE_ORDER[lane]}{'w' if writes else 'r'}/"
    return Range(queue(connection_id), start, start + AFTER, limit)


LINES = [(lane, writes) for lane in Lane for writes in (False, True)]
"""Each lane's reads and writes, apart."""


def heads(connection_id: str, limit: int = 2) -> list[Range]:
    """The first jobs of each of `LINES`."""
    return [ready(connection_id, lane, writes=writes, limit=limit) for lane, writes in LINES]


def waiting(connection_id: str, limit: int) -> Range:
    """All jobs that may go at once, or are at QuickBooks."""
    return Range(queue(connection_id), "ready/", "ready/" + AFTER, limit)


def unfinished(connection_id: str, limit: int, after: str = "") -> Range:
    """Every unfinished job of a connection; `after` is the sort text to go on behind."""
    return Range(queue(connection_id), after, "", limit)


def spent(connection_id: str, limit: int = 1) -> Range:
    """Ids of settled message sets whose records in QuickBooks are still to be cleared."""
    return Range(f"spent/{connection_id}", limit=limit)


def history(tenant_id: str, kind: str = "", name: str = "") -> str:
    """Partition of a tenant's jobs, all or those of one connection, status or identifier."""
    return f"history/{tenant_id}" + (f"/{kind}/{name}" if kind else "")


def connections(tenant_id: str) -> str:
    """Partition of a tenant's connections."""
    return f"connections/{tenant_id}"


def machines(tenant_id: str, machine: str) -> str:
    """Partition of the connections that one PC serves."""
    return f"machines/{tenant_id}/{machine}"


def keys(tenant_id: str) -> str:
    """Partition of a tenant's API keys."""
    return f"keys/{tenant_id}"


def schedules(tenant_id: str) -> str:
    """Partition of a tenant's schedules."""
    return f"schedules-of/{tenant_id}"


def schedules_due(until: str, limit: int = 100) -> Range:
    """Schedules that the clock has to look at by `until` (an ISO moment), the oldest first."""
    return Range(SCHEDULES_DUE, "", until + AFTER, limit)


def blobs(owner_id: str) -> str:
    """Partition of the large payloads of one job, or schedule."""
    return f"blobs/{owner_id}"


def events(tenant_id: str) -> str:
    """Partition of a tenant's events, in the order in which they were saved."""
    return f"events/{tenant_id}"


def endpoints(tenant_id: str) -> str:
    """Partition of a tenant's webhook endpoints, without the receivers that jobs named."""
    return f"endpoints/{tenant_id}"


def callbacks(tenant_id: str) -> str:
    """Partition of the receivers that a tenant's jobs named."""
    return f"callbacks/{tenant_id}"


def deliveries(endpoint_id: str) -> str:
    """Partition of an endpoint's deliveries, in the order of their events."""
    return f"tellings/{endpoint_id}"


def undelivered(endpoint_id: str, limit: int = 100, until: str = "") -> Range:
    """An endpoint's pending deliveries by when they are due, those by `until` where it is given."""
    return Range(f"undelivered/{endpoint_id}", "", until + AFTER if until else "", limit)


def lines_behind(endpoint_id: str, subject: str, limit: int = 100) -> Range:
    """An endpoint's pending deliveries, line by line, from behind one subject's; "" for all."""
    return Range(f"line/{endpoint_id}", f"{subject}/{AFTER}" if subject else "", limit=limit)


def in_line(endpoint_id: str, subject: str, limit: int = 1) -> Range:
    """An endpoint's pending deliveries about one subject, in the order of their events."""
    start = f"{subject}/"
    return Range(f"line/{endpoint_id}", start, start + AFTER, limit)


def known(feed_id: str) -> str:
    """Partition of the objects that a change feed knows, by kind and id."""
    return f"known/{feed_id}"


def rollups(connection_id: str, span: Span, since: datetime, until: datetime, limit: int) -> Range:
    """A connection's rollups that begin at `since` or later, and before `until`."""
    start, end = (id_of(connection_id, span, moment) for moment in (since, until))
    return Range(f"statistics/{connection_id}", start, end, limit)
