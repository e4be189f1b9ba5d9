"""Listing transactions: newest first, by the narrowest index that fits, never the whole history."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.schedules import FEED
from qbwc_service.domain.states import TABLE, State
from qbwc_service.ids import first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, batches

TOTAL_COUNTS_TO = 10_000
READ_AT_MOST = 20_000
CHUNK = 500
PENDING, SUCCESS = "pending", "success"
MANY = 100_000
STRETCHES: dict[State | None, Callable[[str, int], Range]] = {
    State.IN_DOUBT: places.doubtful,
    State.NEEDS_ATTENTION: places.attention,
}
"""Where the unfinished of a state lie, if they lie apart."""


class Maker(StrEnum):
    """Who sent a transaction."""

    CALLER = "caller"
    SCHEDULE = "schedule"
    FEED = "change_feed"

    @classmethod
    def of(cls, job: Job) -> "Maker":
        """Return it: a person or program, unless it is the run of a schedule or change feed."""
        if not job.schedule:
            return cls.CALLER
        return cls.FEED if job.schedule.startswith(FEED) else cls.SCHEDULE


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which transactions are wanted; times bound `created_at`, `since` included, `until` not."""

    status: str | None = None
    state: State | None = None
    since: datetime | None = None
    until: datetime | None = None
    identifier: str | None = None
    connection_id: str | None = None
    maker: Maker | None = None

    @property
    def several(self) -> bool:
        """Whether no one index holds to all that is asked."""
        asked = (self.status, self.identifier, self.connection_id)
        apart = self.state or self.maker  # no index has them
        return apart is not None or sum(one is not None for one in asked) > 1

    def narrowed(self) -> "Filter | None":
        """Return it with the status of its state, None where the two exclude each other."""
        if self.state is None:
            return self
        status = TABLE[self.state].status
        if self.status not in (None, status):
            return None
        alone = sum(row.status == status for row in TABLE.values()) == 1
        return replace(self, status=status, state=None if alone else self.state)

    def fits(self, job: Job) -> bool:
        """Whether a job passes the filters that its index does not already hold to."""
        return (
            self.status in (None, job.status)
            and self.state in (None, job.state)
            and self.identifier in (None, job.identifier)
            and self.connection_id in (None, job.connection_id)
            and self.maker in (None, Maker.of(job))
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page of jobs. `total` is None with a cursor or above 10,000; `cursor` None at the end.

    A page may be short, even empty, and yet have a cursor: where two filters leave so little that
    looking further would hold the caller up.
    """

    jobs: list[Job]
    total: int | None
    cursor: str | None


def list_jobs(
    services: Services,
    caller: Caller,
    asked: Filter,
    *,
    limit: int,
    offset: int,
    cursor: str | None,
    reads_to_count: bool = True,
    reads_at_most: int | None = None,
) -> Page:
    """Return the newest fitting jobs. `cursor` pages without counting (D25).

    Without `reads_to_count` a total that no index can tell is left out, unless all are shown.
    `reads_at_most` jobs, 20,000 if None, are looked at where no index holds to all that is asked.
    """
    caller.need(Scope.READ)
    most = reads_at_most or READ_AT_MOST
    wanted = asked.narrowed()
    if wanted is None:
        return Page([], None if cursor else 0, None)
    start = first_of_moment("tx-", wanted.since) if wanted.since else ""
    end = cursor or (first_of_moment("tx-", wanted.until) if wanted.until else "")
    if wanted.status == PENDING and wanted.identifier is None:
        ids = _pending(services, caller, wanted, start, end)
        if wanted.state is not None or wanted.maker is not None:
            return _list_state(services, wanted, ids, limit, offset, cursor, most)
        return _list_pending(services, ids, limit, offset, cursor)
    partition = _partition(caller.tenant_id, wanted)
    found: list[Job] = []
    skipped, looked, last = 0, 0, ""
    first = CHUNK if wanted.several else min(CHUNK, offset + limit + 1)
    for id_, job in _newest(services, partition, start, end, most, first):
        looked, last = looked + 1, id_
        if job is None or not wanted.fits(job):
            continue
        if skipped < offset:
            skipped += 1
            continue
        found.append(job)
        if len(found) > limit:
            break
    shown = found[:limit]
    more = last if looked >= most else None
    more = shown[-1].id if len(found) > limit else more
    if cursor:
        total = None
    elif wanted.several and not reads_to_count:
        total = None if more else skipped + len(shown)
    else:
        total = _total(services, partition, start, end, wanted)
    return Page(shown, total, more)


def _pending(services: Services, caller: Caller, wanted: Filter, start: str, end: str) -> list[str]:
    """Return what is unfinished from the queues themselves: no index has to follow a job's way."""
    (all_,) = services.store.keys(Range(places.connections(caller.tenant_id), limit=MANY))
    mine = [key.id for key in all_ if wanted.connection_id in (None, key.id)]
    stretch = STRETCHES.get(wanted.state, places.unfinished)
    queues = services.store.keys(*(stretch(id_, READ_AT_MOST) for id_ in mine))
    ids = sorted((key.id for queue in queues for key in queue), reverse=True)
    return [id_ for id_ in ids if start <= id_ and (not end or id_ < end)]


def _list_pending(
    services: Services, ids: Sequence[str], limit: int, offset: int, cursor: str | None
) -> Page:
    shown = ids[offset : offset + limit]
    found = services.store.get(*(Key(Job, id_) for id_ in shown))
    jobs = [job for job in found if isinstance(job, Job) and not job.final]
    more = shown[-1] if len(ids) > offset + limit else None
    total = len(ids) if not cursor and len(ids) <= TOTAL_COUNTS_TO else None
    return Page(jobs, total, more)


def _list_state(
    services: Services,
    wanted: Filter,
    ids: Sequence[str],
    limit: int,
    offset: int,
    cursor: str | None,
    reads_at_most: int,
) -> Page:
    """Look which of the unfinished are what is asked for, as far as is needed."""
    fitting: list[Job] = []
    near = ids[:reads_at_most]
    whole = len(near) == len(ids)
    further = None if whole else near[-1]
    for part in batches(near, CHUNK):
        if len(fitting) > offset + limit:
            whole = False
            break
        found = services.store.get(*(Key(Job, id_) for id_ in part))
        fitting += [job for job in found if isinstance(job, Job) and wanted.fits(job)]
    shown = fitting[offset : offset + limit]
    more = shown[-1].id if len(fitting) > offset + limit else further
    return Page(shown, len(fitting) if whole and not cursor else None, more)


def _partition(tenant_id: str, wanted: Filter) -> str:
    """Choose the index that leaves the least to read: nearly all end in success."""
    if wanted.identifier is not None:
        return places.history(tenant_id, "identifier", wanted.identifier)
    if wanted.status not in (None, SUCCESS):
        return places.history(tenant_id, "status", str(wanted.status))
    if wanted.connection_id is not None:
        return places.history(tenant_id, "connection", wanted.connection_id)
    if wanted.status is not None:
        return places.history(tenant_id, "status", wanted.status)
    return places.history(tenant_id)


def _newest(
    services: Services,
    partition: str,
    start: str,
    end: str,
    most: int,
    size: int = CHUNK,
) -> Iterator[tuple[str, Job | None]]:
    """Yield the jobs of a partition by id, `size` at the first look, 500 at each later one.

    The places say where it ends: a record that an index still names may be gone.
    """
    looked = 0
    while looked < most:
        wanted = Range(partition, start, end, size, newest_first=True)
        (keys,) = services.store.keys(wanted)
        for key, found in zip(keys, services.store.get(*keys), strict=True):
            yield key.id, found if isinstance(found, Job) else None
        if len(keys) < size:
            return
        looked, end, size = looked + size, keys[-1].id, CHUNK


def _total(services: Services, partition: str, start: str, end: str, wanted: Filter) -> int | None:
    """Count to 10,000; what more than one filter leaves cannot be counted by an index."""
    if wanted.several:
        all_ = _newest(services, partition, start, end, READ_AT_MOST)
        fits = [job is not None and wanted.fits(job) for _, job in all_]
        whole = len(fits) < READ_AT_MOST and sum(fits) <= TOTAL_COUNTS_TO
        return sum(fits) if whole else None
    (keys,) = services.store.keys(Range(partition, start, end, TOTAL_COUNTS_TO + 1))
    return len(keys) if len(keys) <= TOTAL_COUNTS_TO else None
