"""Rollups: what became of a connection's transactions per hour and day, kept after they are gone.

Each counts the transactions that ended within it, lane by lane. Hours and days are UTC's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qbwc_service.domain.events import Event, Type
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.records import Record


class Span(StrEnum):
    """How much time one rollup tells of."""

    HOUR = "hour"
    DAY = "day"


LENGTHS = {Span.HOUR: timedelta(hours=1), Span.DAY: timedelta(days=1)}
LETTERS = {Span.HOUR: "h", Span.DAY: "d"}
"""What a span is in an id, and how many characters of an ISO moment name one."""
DIGITS = {Span.HOUR: len("2026-11-28T13"), Span.DAY: len("2026-11-28")}
COUNTED = (Type.SUCCEEDED, Type.FAILED, Type.CANCELED)
"""Events that end a transaction, each one only once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many ended and how; how long they waited and kept QuickBooks: sums, and the longest.

    Those neither succeeded nor failed were canceled. Failed are those that expired, too.
    """

    count: int = 0
    succeeded: int = 0
    failed: int = 0
    queued_ms: int = 0
    queued_ms_max: int = 0
    quickbooks_ms: int = 0
    quickbooks_ms_max: int = 0

    @property
    def canceled(self) -> int:
        """How many people took back."""
        return self.count - self.succeeded - self.failed

    def plus(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            count=self.count + other.count,
            succeeded=self.succeeded + other.succeeded,
            failed=self.failed + other.failed,
            queued_ms=self.queued_ms + other.queued_ms,
            queued_ms_max=max(self.queued_ms_max, other.queued_ms_max),
            quickbooks_ms=self.quickbooks_ms + other.quickbooks_ms,
            quickbooks_ms_max=max(self.quickbooks_ms_max, other.quickbooks_ms_max),
        )


class Rollup(Record, frozen=True, kw_only=True):
    """What ended at one connection in one hour or day. Id: see `id_of`; it sorts by time.

    `start` is the span's first moment; lanes in which nothing ended are left out.
    """

    tenant_id: str
    connection_id: str
    span: Span
    start: datetime
    lanes: dict[Lane, Tally] = {}  # noqa: RUF012 - msgspec copies an empty default for each value

    @property
    def total(self) -> Tally:
        """All lanes together."""
        return together(self.lanes.values())

    def plus(self, lane: Lane, one: Tally) -> "Rollup":
        """Return it with one more in a lane; same version, since several are added in one save."""
        return self.amend(lanes=self.lanes | {lane: self.lanes.get(lane, Tally()).plus(one)})


class RollupMark(Record, frozen=True, kw_only=True):
    """How far a tenant's events are counted. Id: the tenant's; `position` is an event's name."""

    position: str


def together(tallies: Iterable[Tally]) -> Tally:
    """Return all of them as one."""
    total = Tally()
    for one in tallies:
        total = total.plus(one)
    return total


def by_lane(rollups: Iterable[Rollup]) -> Mapping[Lane, Tally]:
    """Return each lane over all of these rollups; every lane is named."""
    some = list(rollups)
    return {lane: together(one.lanes[lane] for one in some if lane in one.lanes) for lane in Lane}


def start_of(span: Span, moment: datetime) -> datetime:
    """Return the first moment of the hour or day in which this one lies."""
    hour = moment.replace(minute=0, second=0, microsecond=0)
    return hour if span is Span.HOUR else hour.replace(hour=0)


def id_of(connection_id: str, span: Span, start: datetime) -> str:
    """Return `CONNECTION/h/2026-11-28T13` or `CONNECTION/d/2026-11-28`."""
    return f"{connection_id}/{LETTERS[span]}/{start.isoformat()[: DIGITS[span]]}"


def empty(event: Event, span: Span) -> Rollup:
    """Return the new rollup, of nothing yet, in which an event of a connection is counted."""
    connection_id = event.connection_id or ""
    start = start_of(span, event.at)
    return Rollup(
        id=id_of(connection_id, span, start),
        tenant_id=event.tenant_id,
        connection_id=connection_id,
        span=span,
        start=start,
    )


def counts(event: Event) -> bool:
    """Whether an event ends a transaction; one that is discarded had ended as a dead letter."""
    return (
        event.type in COUNTED
        and event.connection_id is not None
        and not event.data.get("discarded", False)
    )


def lane_of(event: Event) -> Lane:
    """Return the lane of the transaction that an event ends."""
    return Lane(event.data.get("priority", Lane.STANDARD))


def tally_of(event: Event) -> Tally:
    """Return what an event adds."""
    queued, busy = (int(event.data.get(name, 0)) for name in ("queued_ms", "quickbooks_ms"))
    return Tally(
        count=1,
        succeeded=int(event.type == Type.SUCCEEDED),
        failed=int(event.type == Type.FAILED),
        queued_ms=queued,
        queued_ms_max=queued,
        quickbooks_ms=busy,
        quickbooks_ms_max=busy,
    )
