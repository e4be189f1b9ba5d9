"""What callers see of a schedule and its runs."""

import json
from typing import Any

from qbwc_service.api.moments import iso_or_null, timeline
from qbwc_service.domain.jobs import Notation
from qbwc_service.domain.records import iso
from qbwc_service.domain.schedules import Run, Schedule
from qbwc_service.steps.schedules import View


def row(schedule: Schedule) -> dict[str, Any]:
    """Return a schedule as the list shows it."""
    timing = schedule.timing
    return {
        "schedule_id": schedule.id,
        "name": schedule.name,
        "kind": schedule.kind.value,
        "connection_id": schedule.connection_id,
        "interval_seconds": timing.interval_seconds,
        "cron": timing.cron or None,
        "time_zone": timing.time_zone,
        "priority": schedule.lane.value,
        "overlap_seconds": schedule.overlap_seconds,
        "since": iso_or_null(schedule.since),
        "paused": schedule.paused,
        "created_at": iso(schedule.created_at),
        "next_at": iso_or_null(schedule.next_at),
        "missed": schedule.missed,
        "last_success": iso_or_null(schedule.last_success.at if schedule.last_success else None),
        "failures": schedule.failures,
        "last_error": schedule.last_error or None,
        "current_run": run(schedule.run) if schedule.run else None,
        "last_run": run(schedule.runs[-1]) if schedule.runs else None,
    }


def whole(view: View) -> dict[str, Any]:
    """Return the same with its request, its runs, newest first, and who changed it (D30)."""
    in_xml = view.request.notation is Notation.XML
    return {
        **row(view.schedule),
        "qbxml": view.request.text if in_xml else None,
        "request": None if in_xml else json.loads(view.request.text),
        "watermark": view.watermark,
        "runs": runs(view.schedule),
        "timeline": timeline(view.schedule.timeline),
    }


def runs(schedule: Schedule) -> list[dict[str, Any]]:
    """Return the runs that have ended, newest first."""
    return [run(one) for one in reversed(schedule.runs)]


def run(one: Run) -> dict[str, Any]:
    """Return one run; `state` and `outcome` are null until it has ended."""
    return {
        "number": one.number,
        "transaction_id": one.job_id,
        "started_at": iso(one.at),
        "ended_at": iso_or_null(one.ended_at),
        "stands_for": one.stands_for,
        "state": one.state or None,
        "outcome": one.outcome or None,
        "error_code": one.error_code or None,
        "error_message": one.error or None,
    }
