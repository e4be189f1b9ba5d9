"""Schedules as people handle them: create, read, change, pause, resume, run now, delete."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from qbwc_service.domain.connections import Change
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.schedules import (
    MOST_SCHEDULES,
    SCHEDULE,
    Run,
    Schedule,
)
from qbwc_service.domain.timing import Timing, timing_fault
from qbwc_service.logs import event, note
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.feeding import OvertakenError
from qbwc_service.steps.idempotency import named
from qbwc_service.steps.running import step
from qbwc_service.steps.schedule_ends import judge_run
from qbwc_service.steps.schedule_plans import Plan, planned
from qbwc_service.steps.schedule_requests import (
    Recurring,
    inserted,
    refuse_unsound,
    request_of,
)
from qbwc_service.steps.schedule_runs import begin
from qbwc_service.steps.telling import tidy
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StaleError
from qbxml.problems import Problem

log = logging.getLogger("qbwc_service.steps")

TIMING = ("interval_seconds", "cron", "time_zone")
"""Settings that are parts of a timing."""
Finder = Callable[[Services, Caller, str], Schedule]
"""Returns the schedule of this id, or refuses with 404."""
SWITCHES: Mapping[tuple[str, Any], str] = {("paused", True): "paused", ("paused", False): "resumed"}
"""How the timeline tells of a switch, by its name and what it was set to."""


@dataclass(frozen=True, slots=True)
class View:
    """A schedule with its request as it was given, and the watermark of a run of now."""

    schedule: Schedule
    request: Recurring
    watermark: str | None


def find(services: Services, caller: Caller, schedule_id: str) -> Schedule:
    """Return the tenant's schedule, or refuse with 404."""
    (found,) = services.store.get(Key(Schedule, schedule_id))
    if not isinstance(found, Schedule) or found.tenant_id != caller.tenant_id or found.watch:
        raise not_found("schedule", schedule_id)
    note(connection_id=found.connection_id)
    return found


def view(services: Services, caller: Caller, schedule_id: str) -> View:
    """Return all about a schedule."""
    schedule = find(services, caller, schedule_id)
    return View(schedule, request_of(services, schedule), inserted(services, schedule))


def list_all(services: Services, caller: Caller) -> list[Schedule]:
    """Return the tenant's schedules, oldest first; change feeds are listed by themselves."""
    caller.need(Scope.READ)
    return [one for one in all_of(services, caller.tenant_id) if one.watch is None]


def all_of(services: Services, tenant_id: str) -> list[Schedule]:
    """Return a tenant's schedules and change feeds, oldest first."""
    limit = 2 * MOST_SCHEDULES  # two who create at once may go a little beyond
    (found,) = services.store.select(Range(places.schedules(tenant_id), limit=limit))
    schedules = [one for one in found if isinstance(one, Schedule) and not one.removed]
    return sorted(schedules, key=lambda one: (one.created_at, one.id))


@step
def create(services: Services, caller: Caller, plan: Plan) -> Schedule:
    """Make a schedule; refuse a request that a submit would refuse, with all that is wrong."""
    caller.need(Scope.WRITE)
    now = services.now()
    refuse_timing(plan.timing, now)
    connection = find_connection(services, caller, plan.connection_id)
    refuse_too_many(services, caller)
    schedule_id = SCHEDULE + services.ids.secret()
    kept, blobs = _kept(services, schedule_id, plan.request)
    schedule = planned(caller, plan, connection, now).amend(id=schedule_id, request=kept)
    refuse_unsound(services, caller, plan.request, schedule)
    services.store.save(schedule, *blobs)
    tell(caller, schedule, "created")
    return schedule


@step
def change(
    services: Services,
    caller: Caller,
    schedule_id: str,
    changes: Mapping[str, Any],
    request: Recurring | None = None,
) -> Schedule:
    """Change what is set: fields of `Schedule` and `Timing` by name, and its request.

    `paused` pauses and resumes. The run that is under way goes on as it began.
    """
    caller.need(Scope.WRITE)
    before = find(services, caller, schedule_id)
    names = [*changes, *(["request"] if request else [])]
    if not names:
        return before
    told = (SWITCHES.get((name, changes.get(name)), name) for name in sorted(names))
    made = Change(at=services.now(), what=", ".join(told), by=caller.name)
    own = {"paused", *TIMING}
    settings = {name: value for name, value in changes.items() if name not in own}
    after = before.changed(made, timing=timing_after(before.timing, changes), **settings)
    blobs: list[Record] = []
    if request is not None:
        kept, blobs = _kept(services, schedule_id, request)
        after = after.amend(request=kept, notation=request.notation)
    if after.timing != before.timing:
        refuse_timing(after.timing, made.at)
        after = after.timed(made.at)
    if {"request", "since"} & set(names):
        refuse_unsound(services, caller, request or request_of(services, before), after)
    after = switched(after, changes.get("paused"), made.at)
    services.store.save(after, *blobs)
    if request is not None:
        tidy(services, [before.request])
    tell(caller, after, made.what)
    return after


def pause(services: Services, caller: Caller, schedule_id: str) -> Schedule:
    """Let it stand still; what is under way goes on."""
    return change(services, caller, schedule_id, {"paused": True})


def resume(services: Services, caller: Caller, schedule_id: str) -> Schedule:
    """Let it go on."""
    return change(services, caller, schedule_id, {"paused": False})


@step
def run_now(services: Services, caller: Caller, schedule_id: str, seek: Finder = find) -> Schedule:
    """Begin a run at once, paused or not; refuse while one is under way, and name its job.

    `seek` finds it, or refuses: of change feeds that is another.
    """
    caller.need(Scope.WRITE)
    seek(services, caller, schedule_id)
    schedule = judge_run(services, schedule_id)
    if schedule is None:
        raise not_found("schedule", schedule_id)
    if schedule.run is not None:
        raise _under_way(services, schedule, schedule.run)
    try:
        begin(services, schedule, extra=1)
    except OvertakenError as error:
        raise StaleError from error
    tell(caller, schedule, "run now")
    return seek(services, caller, schedule_id)


@step
def delete(services: Services, caller: Caller, schedule_id: str) -> None:
    """Delete a schedule; its transactions stay, one that is under way included."""
    caller.need(Scope.WRITE)
    schedule = find(services, caller, schedule_id)
    services.store.delete(Key(Schedule, schedule.id, schedule.version))
    tidy(services, [schedule.request])
    tell(caller, schedule, "deleted")


def refuse_scheduled(services: Services, tenant_id: str, connection_id: str) -> None:
    """Refuse to delete a connection that has schedules or change feeds, and name them."""
    left = [one for one in all_of(services, tenant_id) if one.connection_id == connection_id]
    if left:
        names = ", ".join(f"{one.name} ({one.id})" for one in left)
        raise Refusal(
            Code.INVALID_STATE,
            f"It still has schedules: {names}.",
            fix="Delete them first with DELETE /api/schedules/{schedule_id}, or change-feeds.",
        )


def timing_after(before: Timing, changes: Mapping[str, Any]) -> Timing:
    """Return the timing with these changes: an interval takes the place of cron, and reversed."""
    given = {name: changes[name] for name in TIMING if name in changes}
    if not given.keys() - {"time_zone"}:
        return replace(before, **given)
    return Timing(**({"time_zone": before.time_zone} | given))


def switched(schedule: Schedule, paused: bool | None, now: datetime) -> Schedule:  # noqa: FBT001
    """Return it paused or going on, as is wanted, same version; None lets it be."""
    if paused is None or paused == schedule.paused:
        return schedule
    return schedule.standing_still() if paused else schedule.going_on(now)


def _kept(services: Services, schedule_id: str, request: Recurring) -> tuple[Payload, list[Record]]:
    name = f"{schedule_id}/{services.ids.ordered('request-')}"
    return services.payloads.keep(name, request.text)


def refuse_timing(timing: Timing, now: datetime) -> None:
    """Refuse what is no timing."""
    fault = timing_fault(timing, now)
    if fault is not None:
        field, message = fault
        problem = Problem(message, path=field, fix=f"Correct {field}.")
        raise Refusal(
            Code.INVALID_REQUEST, f"{field}: {message}", problems=[problem], fix=problem.fix
        )


def refuse_too_many(services: Services, caller: Caller) -> None:
    """Refuse one more where the tenant has as many as are allowed."""
    partition = places.schedules(caller.tenant_id)
    (found,) = services.store.keys(Range(partition, limit=MOST_SCHEDULES))
    if len(found) >= MOST_SCHEDULES:
        raise Refusal(
            Code.INVALID_STATE,
            f"There are {MOST_SCHEDULES} schedules and change feeds, no more are allowed.",
            fix="Delete one, or let one request ask for more.",
        )


def _under_way(services: Services, schedule: Schedule, run: Run) -> Refusal:
    job_id = run.job_id or ""
    (found,) = services.store.get(Key(Job, job_id))
    what = "change feed" if schedule.watch else "schedule"
    return Refusal(
        Code.INVALID_STATE,
        f"Run {run.number} of {what} {schedule.name!r} has not ended.",
        fix=f"Wait for /api/transactions/{job_id} to end, or cancel it.",
        **named(job_id, found),
    )


def tell(caller: Caller, schedule: Schedule, what: str) -> None:
    """Log who did what to a schedule; values are left out (D30)."""
    event(
        log,
        "schedule_changed",
        tenant_id=caller.tenant_id,
        connection_id=schedule.connection_id,
        schedule_id=schedule.id,
        what=what,
        by=caller.name,
    )
