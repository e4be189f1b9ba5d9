"""What callers see of a connection's statistics."""

from collections.abc import Mapping
from typing import Any

from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.records import iso
from qbwc_service.domain.rollups import Rollup, Tally
from qbwc_service.steps.statistics import Statistics


def statistics(connection_id: str, found: Statistics) -> dict[str, Any]:
    """Return the sums, the lanes, and a row for each hour or day in which something ended."""
    return {
        "connection_id": connection_id,
        "by": found.span.value,
        "since": iso(found.since),
        "until": iso(found.until),
        "total": figures(found.total),
        "lanes": _lanes(found.lanes),
        "rows": [_row(one) for one in found.rollups],
    }


def _row(rollup: Rollup) -> dict[str, Any]:
    return {
        "start": iso(rollup.start),
        **figures(rollup.total),
        "lanes": _lanes(rollup.lanes),
    }


def _lanes(lanes: Mapping[Lane, Tally]) -> dict[str, dict[str, int]]:
    return {lane.value: figures(lanes[lane]) for lane in Lane if lane in lanes}


def figures(one: Tally) -> dict[str, int]:
    """Return how many ended and how, and the sums and longest of their times."""
    return {
        "count": one.count,
        "succeeded": one.succeeded,
        "failed": one.failed,
        "canceled": one.canceled,
        "queued_ms": one.queued_ms,
        "queued_ms_max": one.queued_ms_max,
        "quickbooks_ms": one.quickbooks_ms,
        "quickbooks_ms_max": one.quickbooks_ms_max,
    }
