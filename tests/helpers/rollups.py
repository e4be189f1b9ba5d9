"""Hours in which much ended, and how they are counted."""

from datetime import timedelta
from typing import Any

from helpers.office import ADD, QUERY, Office
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.rollups import Rollup, Span, start_of
from qbwc_service.services import Services
from qbwc_service.steps import transactions

HOUR = timedelta(hours=1)


def busy_hours(office: Office) -> None:
    """Let jobs of every lane end in each way, over three hours."""
    for lane in Lane:
        office.submit(ADD.format(lane.value), lane=lane)
        office.submit(ADD.format(lane.value), lane=lane)  # its name is in use
        office.submit(QUERY, lane=lane)
        office.clock.forward(minutes=7)
        office.pc.visit()
        transactions.cancel(office.services, office.caller, office.submit(QUERY, lane=lane))
        office.clock.forward(minutes=53)


def all_of(services: Services, kind: type[Any]) -> list[Any]:
    found = [one for one in services.store.export() if isinstance(one, kind)]
    return sorted(found, key=lambda one: one.id)


def expected(services: Services) -> dict[tuple[Span, Any, Lane], tuple[int, int, int, int, int]]:
    """Return what the jobs themselves say: count, succeeded, failed, QuickBooks' time, waiting."""
    sums: dict[tuple[Span, Any, Lane], list[int]] = {}
    for job in all_of(services, Job):
        if job.finished_at is None:
            continue
        queued = (job.first_sent_at or job.finished_at) - job.created_at
        row = (
            1,
            job.status == "success",
            job.state.value == "failed",
            job.quickbooks_ms,
            round(queued.total_seconds() * 1000),
        )
        for span in Span:
            name = (span, start_of(span, job.finished_at), job.lane)
            before = sums.setdefault(name, [0] * len(row))
            sums[name] = [old + new for old, new in zip(before, row, strict=True)]
    return {name: (*row,) for name, row in sums.items()}  # type: ignore[misc]


def counted(services: Services) -> dict[tuple[Span, Any, Lane], tuple[int, int, int, int, int]]:
    return {
        (one.span, one.start, lane): (
            sums.count,
            sums.succeeded,
            sums.failed,
            sums.quickbooks_ms,
            sums.queued_ms,
        )
        for one in all_of(services, Rollup)
        for lane, sums in one.lanes.items()
    }
