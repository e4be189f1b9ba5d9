"""The form of a change feed: what a person types to a plan, and a feed back to its fields."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from qbwc_service.console.forms import ON, Form, ticked
from qbwc_service.console.schedule_form import LONGEST_NAME, timing, typed_timing
from qbwc_service.domain import feeds
from qbwc_service.domain.feeds import MOST_TYPES
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.watching import MOST_SWEEP_HOURS, SWEEP_HOURS
from qbwc_service.steps.change_feeds import Plan
from qbwc_service.steps.schedules import TIMING

TYPE = "type_"
FIELDS = (
    "name",
    "types",
    "interval_seconds",
    "unit",
    "cron",
    "time_zone",
    "sweep_hours",
    "connection_id",
)
EMPTY = {"interval_seconds": "5", "unit": "60", "time_zone": "UTC"} | {
    "sweep_hours": str(SWEEP_HOURS)
}


def types_of(feed: Schedule) -> tuple[str, ...]:
    """Return what a feed watches."""
    return feed.watch.types if feed.watch else ()


def sweep_hours_of(feed: Schedule) -> int:
    """Return how often a feed looks for what went untold."""
    return feed.watch.sweep_hours if feed.watch else SWEEP_HOURS


def typed_of(feed: Schedule) -> dict[str, str]:
    """Return what stands in the fields for a feed as it is."""
    return {
        "name": feed.name,
        **typed_timing(feed),
        "sweep_hours": str(sweep_hours_of(feed)),
        **{TYPE + one: ON for one in types_of(feed)},
    }


def read_plan(fields: Mapping[str, str], connections: Collection[str], now: datetime) -> Plan:
    """Return the plan that was typed; raises Refusal with all that is wrong in the fields."""
    form = Form(fields)
    if len(connections) > 1 and not fields.get("connection_id"):
        form.wrong("connection_id", "none is chosen", "Choose the one that is to be watched.")
    settings = _settings(form, fields, now)
    when = {name: settings.pop(name) for name in TIMING}
    form.done()
    return Plan(
        timing=Timing(**when),
        connection_id=fields.get("connection_id") or None,
        silent=form.ticked("silent"),
        paused=form.ticked("paused"),
        **settings,
    )


def read_changes(fields: Mapping[str, str], before: Schedule, now: datetime) -> dict[str, Any]:
    """Return the settings that differ; raises Refusal with all that is wrong in the fields."""
    form = Form(fields)
    settings = _settings(form, fields, now)
    form.done()
    old = {name: getattr(before.timing, name) for name in TIMING} | {
        "name": before.name,
        "types": types_of(before),
        "sweep_hours": sweep_hours_of(before),
    }
    if set(old["types"]) == set(settings["types"]):
        settings["types"] = old["types"]
    changes = {name: value for name, value in settings.items() if value != old[name]}
    if {"interval_seconds", "cron"} & changes.keys():
        changes |= {name: settings[name] for name in TIMING}
    return changes


def _settings(form: Form, fields: Mapping[str, str], now: datetime) -> dict[str, Any]:
    chosen = tuple(one for one in ticked(fields, TYPE) if one in feeds.types())
    if not chosen:
        form.wrong("types", "nothing is ticked", "Tick what is to be watched.")
    elif len(chosen) > MOST_TYPES:
        form.wrong("types", f"{len(chosen)} are ticked", f"Tick {MOST_TYPES} at most.")
    hours = form.whole("sweep_hours")
    if hours is not None and not 1 <= hours <= MOST_SWEEP_HOURS:
        form.wrong("sweep_hours", "it lies outside", f"Give 1 to {MOST_SWEEP_HOURS:,} hours.")
    return {
        "name": form.text("name", LONGEST_NAME, needed=True),
        "types": chosen,
        **timing(form, fields, now),
        "sweep_hours": SWEEP_HOURS if hours is None else hours,
    }
