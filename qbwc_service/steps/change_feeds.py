"""Change feeds as people handle them: create, read, change, pause, resume, run now, delete."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qbwc_service.domain import feeds
from qbwc_service.domain.connections import Change
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.feeds import Progress
from qbwc_service.domain.jobs import Notation
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Payload
from qbwc_service.domain.schedules import FEED, Kind, Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.watching import SWEEP_HOURS, Watch
from qbwc_service.logs import note
from qbwc_service.services import Services
from qbwc_service.steps import schedules
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.running import step
from qbwc_service.steps.schedule_requests import Recurring, refuse_unsound
from qbwc_service.steps.schedules import (
    SWITCHES,
    all_of,
    refuse_timing,
    refuse_too_many,
    switched,
    tell,
    timing_after,
)
from qbwc_service.store.port import Key
from qbxml.check.suggest import alike
from qbxml.problems import Problem

EVERY_SECONDS = 300
WATCHED = ("types", "sweep_hours")
"""Settings that are parts of what is watched."""
SEEN_TYPES = "POST /api/change-feeds in /docs lists all types."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a caller wants to be told of; `connection_id` None: the tenant's only one."""

    name: str
    types: tuple[str, ...]
    timing: Timing
    connection_id: str | None = None
    silent: bool = False
    sweep_hours: int = SWEEP_HOURS
    paused: bool = False


def find(services: Services, caller: Caller, feed_id: str) -> Schedule:
    """Return the tenant's change feed, or refuse with 404."""
    (found,) = services.store.get(Key(Schedule, feed_id))
    there = isinstance(found, Schedule) and found.watch is not None and not found.removed
    if not there or not isinstance(found, Schedule) or found.tenant_id != caller.tenant_id:
        raise not_found("change feed", feed_id)
    note(connection_id=found.connection_id)
    return found


def view(services: Services, caller: Caller, feed_id: str) -> Schedule:
    """Return all about a change feed."""
    caller.need(Scope.READ)
    return find(services, caller, feed_id)


def list_all(services: Services, caller: Caller) -> list[Schedule]:
    """Return the tenant's change feeds, oldest first."""
    caller.need(Scope.READ)
    return [one for one in all_of(services, caller.tenant_id) if one.watch is not None]


@step
def create(services: Services, caller: Caller, plan: Plan) -> Schedule:
    """Make a change feed; refuse types that cannot be watched, with all that is wrong."""
    caller.need(Scope.WRITE)
    now = services.now()
    refuse_timing(plan.timing, now)
    refuse_types(plan.types)
    connection = find_connection(services, caller, plan.connection_id)
    refuse_too_many(services, caller)
    feed = Schedule(
        id=FEED + services.ids.secret(),
        tenant_id=caller.tenant_id,
        connection_id=connection.id,
        name=plan.name,
        request=Payload(size=0),  # each run makes its own
        timing=plan.timing,
        created_at=now,
        kind=Kind.CHANGES,
        paused=plan.paused,
        next_at=None if plan.paused else plan.timing.first(now),
        timeline=(Change(at=now, what="created", by=caller.name),),
        watch=Watch(
            types=plan.types,
            silent=plan.silent,
            sweep_hours=plan.sweep_hours,
            fresh=plan.types,
        ),
    )
    _refuse_unsound(services, caller, feed)
    services.store.save(feed, Progress(id=feed.id, tenant_id=feed.tenant_id))
    tell(caller, feed, "created")
    return feed


@step
def change(
    services: Services, caller: Caller, feed_id: str, changes: Mapping[str, Any]
) -> Schedule:
    """Change what is set: name, timing, `paused`, `types` and `sweep_hours`.

    Types that are new to it are read in full first. The run under way goes on as it began.
    """
    caller.need(Scope.WRITE)
    before = find(services, caller, feed_id)
    if not changes:
        return before
    told = (SWITCHES.get((name, changes[name]), name) for name in sorted(changes))
    made = Change(at=services.now(), what=", ".join(told), by=caller.name)
    name = changes.get("name", before.name)
    timing = timing_after(before.timing, changes)
    after = before.changed(made, name=name, timing=timing, watch=_watch(before, changes))
    if after.timing != before.timing:
        refuse_timing(after.timing, made.at)
        after = after.timed(made.at)
    if "types" in changes:
        _refuse_unsound(services, caller, after)
    after = switched(after, changes.get("paused"), made.at)
    services.store.save(after)
    tell(caller, after, made.what)
    return after


def pause(services: Services, caller: Caller, feed_id: str) -> Schedule:
    """Let it stand still; what is under way goes on."""
    return change(services, caller, feed_id, {"paused": True})


def resume(services: Services, caller: Caller, feed_id: str) -> Schedule:
    """Let it go on."""
    return change(services, caller, feed_id, {"paused": False})


def run_now(services: Services, caller: Caller, feed_id: str) -> Schedule:
    """Ask for changes at once, paused or not; refuse while a run is under way."""
    return schedules.run_now(services, caller, feed_id, find)


@step
def delete(services: Services, caller: Caller, feed_id: str) -> None:
    """Delete a change feed; its events stay, and the clock takes away what it knew."""
    caller.need(Scope.WRITE)
    feed = find(services, caller, feed_id)
    services.store.save(feed.standing_still().amend(version=feed.version + 1, removed=True))
    tell(caller, feed, "deleted")


def refuse_types(chosen: Sequence[str]) -> None:
    """Refuse types that are unknown, named twice, or whose objects another one brings."""
    problems = list(_type_problems(chosen))
    if problems:
        told = "; ".join(f"{each.path}: {each.message}" for each in problems)
        raise Refusal(Code.INVALID_REQUEST, told, problems=problems, fix=problems[0].fix)


def _refuse_unsound(services: Services, caller: Caller, feed: Schedule) -> None:
    """Refuse types that the QuickBooks of this connection does not know."""
    ask = feed.watch.next_ask(by_hand=True) if feed.watch else None
    asked = Recurring(ask.qbxml if ask else "", Notation.XML)
    try:
        refuse_unsound(services, caller, asked, feed)
    except Refusal as refusal:
        if refusal.code is not Code.INVALID_XML:
            raise
        told = [Problem(each.message, path="types", fix=each.fix) for each in refusal.problems]
        detail = "; ".join(f"types: {each.message}" for each in told)
        raise Refusal(
            Code.INVALID_REQUEST, detail, problems=told, fix=refusal.fix or SEEN_TYPES
        ) from refusal


def _watch(before: Schedule, changes: Mapping[str, Any]) -> Watch | None:
    watch = before.watch
    if watch is None:
        return None
    if "types" in changes:
        refuse_types(changes["types"])
        watch = watch.watching(tuple(changes["types"]))
    return replace(watch, sweep_hours=changes.get("sweep_hours", watch.sweep_hours))


def _type_problems(chosen: Sequence[str]) -> Iterator[Problem]:
    brought: dict[str, str] = {}
    for number, name in enumerate(chosen):
        path = f"types[{number}]"
        if name not in feeds.types():
            near = " or ".join(alike(name, feeds.types()))
            fix = f"Did you mean {near}? {SEEN_TYPES}" if near else SEEN_TYPES
            yield Problem(f"there is no type {name[:80]!r} that can be watched", path=path, fix=fix)
            continue
        other = next((brought[kind] for kind in feeds.kinds_of(name) if kind in brought), None)
        if other == name:
            yield Problem(f"{name} is named twice", path=path, fix="Name each type once.")
        elif other is not None:
            fix = f"Leave {max(name, other, key=len)} out."
            yield Problem(f"{other} and {name} bring the same objects", path=path, fix=fix)
        brought |= dict.fromkeys(feeds.kinds_of(name), name)
