"""The form of a schedule: what a person types to a plan, and a schedule back to its fields."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from qbwc_service.console import recurring_json
from qbwc_service.console.forms import Form
from qbwc_service.domain.jobs import Lane, Notation
from qbwc_service.domain.schedules import OVERLAP_SECONDS, Schedule
from qbwc_service.domain.timing import INTERVAL_LEAST, INTERVAL_MOST, Timing, timing_fault
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring
from qbwc_service.steps.schedules import TIMING, View

LONGEST_NAME = 80
LONGEST_CRON = 200
LONGEST_ZONE = 255
MOST_OVERLAP = 604_800
"""Seconds: a week."""
MOST_BYTES = 700_000
"""Of a form: a request of the most characters, each as a browser writes it."""
FIELDS = (
    "name",
    "request",
    "interval_seconds",
    "unit",
    "cron",
    "time_zone",
    "since",
    "overlap_seconds",
    "connection_id",
    "lane",
)
UNITS = {"86400": "days", "3600": "hours", "60": "minutes", "1": "seconds"}
EMPTY = {"interval_seconds": "15", "unit": "60", "time_zone": "UTC", "lane": "standard"} | {
    "overlap_seconds": str(OVERLAP_SECONDS)
}
FIXES = {"cron": "Write it as 0 9 * * 1-5.", "time_zone": "Write it as America/New_York."}
EXAMPLE = """<CustomerQueryRq>
  <FromModifiedDate>{{last_success}}</FromModifiedDate>
</CustomerQueryRq>"""


def typed_of(view: View) -> dict[str, str]:
    """Return what stands in the fields for a schedule as it is."""
    schedule = view.schedule
    return {
        "name": schedule.name,
        "request": recurring_json.shown(view.request),
        **typed_timing(schedule),
        "since": _written(schedule.since) if schedule.since else "",
        "overlap_seconds": str(schedule.overlap_seconds),
        "lane": schedule.lane.value,
    }


def unit_of(seconds: int) -> str:
    """Return the largest unit that goes into so many seconds, by its own seconds."""
    return next(unit for unit in UNITS if seconds % int(unit) == 0)


def read_plan(fields: Mapping[str, str], connections: Collection[str], now: datetime) -> Plan:
    """Return the plan that was typed; raises Refusal with all that is wrong in the fields."""
    form = Form(fields)
    if len(connections) > 1 and not fields.get("connection_id"):
        form.wrong("connection_id", "none is chosen", "Choose the one that is to do it.")
    settings, request = _settings(form, fields, now), _request(form, fields)
    when = {name: settings.pop(name) for name in TIMING}
    form.done()
    if request is None:
        raise AssertionError("the form has refused it")
    return Plan(
        request=request,
        timing=Timing(**when),
        connection_id=fields.get("connection_id") or None,
        paused=form.ticked("paused"),
        **settings,
    )


def read_changes(
    fields: Mapping[str, str], before: View, now: datetime
) -> tuple[dict[str, Any], Recurring | None]:
    """Return the settings that differ, and the request if it does; raises as `read_plan`."""
    form = Form(fields)
    settings, request = _settings(form, fields, now), _request(form, fields)
    form.done()
    there = {name: getattr(before.schedule.timing, name) for name in TIMING}
    old = {**{name: getattr(before.schedule, name) for name in settings.keys() - there}, **there}
    changes = {name: value for name, value in settings.items() if value != old[name]}
    if changes.get("since", "") is None:
        del changes["since"]
    if {"interval_seconds", "cron"} & changes.keys():
        changes |= {name: settings[name] for name in TIMING}
    return changes, None if request == _unchanged(before) else request


def draft_of(fields: Mapping[str, str], before: View | None = None) -> Plan | None:
    """Return a plan of the request alone, None where it is none or, in a schedule, the same."""
    form = Form(fields)
    request = _request(form, fields)
    if request is None or (before and request == _unchanged(before)):
        return None
    whom, since = fields.get("connection_id") or None, form.moment("since")
    when = Timing(interval_seconds=int(EMPTY["unit"]))
    return Plan(name="", request=request, timing=when, connection_id=whom, since=since)


def _unchanged(before: View) -> Recurring:
    """Return the request as a form gives it back."""
    return Recurring(_lines(before.request.text), before.request.notation)


def timing(form: Form, fields: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """Return the settings of a timing, by an interval or by cron; note what is wrong."""
    number, unit = form.whole("interval_seconds"), form.one_of("unit", UNITS, "60")
    cron = form.text("cron", LONGEST_CRON)
    seconds = number * int(unit) if number is not None and unit in UNITS else None
    if seconds == 0:
        form.wrong("interval_seconds", "it is never over", "Give a number above 0.")
    if bool(fields.get("interval_seconds", "").strip()) == bool(cron):
        told = "cron says something else" if cron else "nothing says when"
        form.wrong("interval_seconds", told, "Fill in this or cron, one of the two.")
    zone = form.text("time_zone", LONGEST_ZONE) or "UTC"
    when: dict[str, Any] = {"interval_seconds": seconds, "cron": cron, "time_zone": zone}
    if bool(seconds) != bool(cron):
        for field, told in _faults(Timing(**when), now):
            if field == "interval_seconds":
                form.wrong(field, *_bounds(int(unit)))
            else:
                form.wrong(field, told, FIXES[field])
    return when


def _bounds(unit: int) -> tuple[str, str]:
    """Return what is wrong with an interval, and what to do, in the unit that was chosen."""
    least, most = -(-INTERVAL_LEAST // unit), INTERVAL_MOST // unit
    return "it is too short or too long", f"Give {least:,} to {most:,} {UNITS[str(unit)]}."


def _faults(when: Timing, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield each field of a timing that is wrong: a clock that is none must not hide its cron."""
    fault = timing_fault(when, now)
    if fault is not None:
        yield fault
        if fault[0] == "time_zone":
            yield from _faults(replace(when, time_zone="UTC"), now)


def typed_timing(schedule: Schedule) -> dict[str, str]:
    """Return what stands in the fields of a timing."""
    seconds = schedule.timing.interval_seconds
    unit = unit_of(seconds) if seconds else "60"
    return {
        "interval_seconds": str(seconds // int(unit)) if seconds else "",
        "unit": unit,
        "cron": schedule.timing.cron,
        "time_zone": schedule.timing.time_zone,
    }


def _settings(form: Form, fields: Mapping[str, str], now: datetime) -> dict[str, Any]:
    overlap = form.whole("overlap_seconds")
    lane = form.one_of("lane", tuple(Lane), Lane.STANDARD.value)
    if overlap is not None and overlap > MOST_OVERLAP:
        form.wrong("overlap_seconds", "it is more than a week", f"Use {MOST_OVERLAP:,} at most.")
    return {
        "name": form.text("name", LONGEST_NAME, needed=True),
        **timing(form, fields, now),
        "overlap_seconds": OVERLAP_SECONDS if overlap is None else overlap,
        "since": form.moment("since"),
        "lane": Lane(lane) if lane in tuple(Lane) else Lane.STANDARD,
    }


def _request(form: Form, fields: Mapping[str, str]) -> Recurring | None:
    text = _lines(fields.get("request", "")).strip()
    if not text:
        form.wrong("request", "it is missing", "Write qbXML, or JSON.")
        return None
    if text.startswith(("{", "[")):
        return recurring_json.read(form, text)
    return Recurring(text, Notation.XML)


def _lines(text: str) -> str:
    """Return a text with the ends of lines as they were before a browser sent it."""
    return text.replace("\r\n", "\n").strip()


def _written(moment: datetime) -> str:
    """Return a moment in UTC as a field for one holds it."""
    return moment.replace(tzinfo=None).isoformat(timespec="auto")


def often(schedule: Schedule) -> str:
    """Return in words how often it is due."""
    seconds = schedule.timing.interval_seconds
    if seconds is None:
        return f"cron {schedule.timing.cron}, {schedule.timing.time_zone}"
    unit = unit_of(seconds)
    count = seconds // int(unit)
    return (
        f"every {UNITS[unit].removesuffix('s')}" if count == 1 else f"every {count} {UNITS[unit]}"
    )
