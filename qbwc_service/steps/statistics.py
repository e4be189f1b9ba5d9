"""What became of a connection's transactions over time, from the rollups that the tick keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.rollups import LENGTHS, Rollup, Span, Tally, by_lane, start_of, together
from qbwc_service.services import Services
from qbwc_service.steps import connections
from qbwc_service.steps.callers import Caller
from qbwc_service.store import places
from qbwc_service.store.port import Range
from qbxml.problems import Problem

MOST = 1_000
"""Hours or days that one call tells of."""
USUAL = {Span.HOUR: timedelta(days=1), Span.DAY: timedelta(days=30)}
"""How much is told where nobody says since when."""
DAY_HOURS = 24
HOUR = LENGTHS[Span.HOUR]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Rollups of one span in order of time, those in which something ended, and their sums.

    `since` is the first moment of a span, `until` that behind the last one.
    """

    span: Span
    since: datetime
    until: datetime
    rollups: tuple[Rollup, ...]
    total: Tally
    lanes: Mapping[Lane, Tally]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """24 hours of one connection, the oldest first, the last one still running."""

    start: datetime
    count: tuple[int, ...]
    quickbooks_ms: tuple[int, ...]
    failed: int


def of_connection(
    services: Services,
    caller: Caller,
    connection_id: str,
    since: datetime | None = None,
    until: datetime | None = None,
    by: Span = Span.HOUR,
) -> Statistics:
    """Return the hours or days that lie, in part at least, between two moments (UTC).

    Until now, and 24 hours or 30 days in all, where none is given.
    """
    caller.need(Scope.READ)
    connection, _ = connections.find(services, caller, connection_id)
    first, end = _bounds(services.now(), since, until, by)
    found = _read(services, [places.rollups(connection.id, by, first, end, MOST)])[0]
    return Statistics(
        span=by,
        since=first,
        until=end,
        rollups=found,
        total=together(one.total for one in found),
        lanes=by_lane(found),
    )


def last_day(services: Services, connection_ids: Sequence[str]) -> dict[str, LastDay]:
    """Return what ended at each connection in each of the last 24 hours: for sparklines.

    No more than 24 records a connection are read, all in one call of the store.
    """
    end = start_of(Span.HOUR, services.now()) + HOUR
    start = end - DAY_HOURS * HOUR
    wanted = [places.rollups(id_, Span.HOUR, start, end, DAY_HOURS) for id_ in connection_ids]
    found = _read(services, wanted)
    return {id_: _day(start, some) for id_, some in zip(connection_ids, found, strict=True)}


def _day(start: datetime, rollups: Sequence[Rollup]) -> LastDay:
    lanes = {one.start: tuple(one.lanes.values()) for one in rollups}
    hours = [lanes.get(start + n * HOUR, ()) for n in range(DAY_HOURS)]
    # Only what is drawn is added up: a page draws 24 hours of each of its connections.
    return LastDay(
        start=start,
        count=tuple(sum(one.count for one in hour) for hour in hours),
        quickbooks_ms=tuple(sum(one.quickbooks_ms for one in hour) for hour in hours),
        failed=sum(one.failed for hour in hours for one in hour),
    )


def _read(services: Services, wanted: Sequence[Range]) -> list[tuple[Rollup, ...]]:
    return [
        tuple(one for one in found if isinstance(one, Rollup))
        for found in services.store.select(*wanted)
    ]


def _bounds(
    now: datetime, since: datetime | None, until: datetime | None, by: Span
) -> tuple[datetime, datetime]:
    """Return the first moment of the first span, and that behind the last one."""
    length = LENGTHS[by]
    last = until or now
    try:
        end = start_of(by, last)
        end += length if end < last else timedelta()
        first = start_of(by, since) if since else end - USUAL[by]
    except OverflowError:
        raise _refusal("since", _CALENDAR, "Ask for moments of this century.") from None
    if since is not None and since >= last:
        raise _refusal("since", "lies not before until", "Let since be earlier than until.")
    if (end - first) / length > MOST:
        fix = f"Ask for fewer at a time{', or by=day' if by is Span.HOUR else ''}."
        raise _refusal("since", f"these are more than {MOST:,} {by.value}s", fix)
    return first, end


_CALENDAR = "lies too near an end of the calendar"


def _refusal(name: str, text: str, fix: str) -> Refusal:
    return Refusal(
        Code.INVALID_REQUEST,
        f"{name}: {text}.",
        problems=[Problem(text, path=name, fix=fix)],
        fix=fix,
    )
