"""One schedule: when it runs next, what became of its runs, its settings and its buttons."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import schedule_form
from qbwc_service.console.desk import Desk, Visit
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.console.pages_webhook import names_of
from qbwc_service.console.words import BAD, BUSY, CALM, GOOD, STATES, span
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.schedules import GONE, REFUSED, Run, Schedule
from qbwc_service.domain.states import State
from qbwc_service.steps import schedules
from qbwc_service.steps.schedule_plans import unsound
from qbwc_service.steps.schedule_requests import LAST_SUCCESS
from qbwc_service.steps.schedules import View
from qbxml.sets.placeholders import holds

T = TypeVar("T")

PATH = "/console/schedules"
ONE = f"{PATH}/{{id}}"
NEXT = 5
"""Due times that are shown."""
ENDS = {REFUSED: (BAD, "Could not be submitted"), GONE: (BAD, "Its transaction is gone")}
"""States of a run that no transaction has."""


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def show(visit: Visit) -> Response:
        return await _page(visit)

    async def change(visit: Visit) -> Response:
        name = visit.named("id")
        before = await visit.run(schedules.view, name)
        try:
            read = partial(schedule_form.read_changes, visit.form, before, visit.services.now())
            changes, request = await typed_well(visit, read, before)
            await visit.run(schedules.change, name, changes, request)
        except Refusal as no:
            faults = faults_of(no, schedule_form.FIELDS, "request")
            return await _page(visit, visit.form, faults)
        return visit.go(_path(visit), "Saved." if changes or request else "Nothing was changed.")

    async def pause(visit: Visit) -> Response:
        said = "Paused: no more runs begin. One that is under way goes on."
        return await visit.act(_path(visit), said, schedules.pause, visit.named("id"))

    async def resume(visit: Visit) -> Response:
        return await visit.act(_path(visit), "It goes on.", schedules.resume, visit.named("id"))

    async def run_now(visit: Visit) -> Response:
        said = "A run has begun."
        return await visit.act(_path(visit), said, schedules.run_now, visit.named("id"))

    async def delete(visit: Visit) -> Response:
        said = "Deleted. Its transactions stay, and one that is under way goes on."
        return await visit.act(PATH, said, schedules.delete, visit.named("id"))

    return [
        desk.get(ONE, show),
        desk.post(f"{ONE}/settings", change, schedule_form.MOST_BYTES),
        desk.post(f"{ONE}/pause", pause),
        desk.post(f"{ONE}/resume", resume),
        desk.post(f"{ONE}/run-now", run_now),
        desk.post(f"{ONE}/delete", delete),
    ]


async def typed_well(visit: Visit, read: Callable[[], T], before: View | None = None) -> T:
    """Return what was typed, or refuse all at once: wrong fields, and a request that is no good."""
    try:
        return read()
    except Refusal as no:
        draft = schedule_form.draft_of(visit.form, before)
        if draft is None:
            raise
        found = await visit.run(unsound, draft, before.schedule if before else None)
        problems = [*no.problems, *found]
        raise Refusal(no.code, no.detail, problems=problems, fix=no.fix) from no


def standing(schedule: Schedule) -> tuple[str, str]:
    """Return how a schedule stands, as a tone and words."""
    if schedule.run is not None:
        return BUSY, "A run is under way"
    if schedule.paused:
        return CALM, "Paused"
    if schedule.failures:
        return BAD, "Failing"
    return GOOD, "Waits for its time"


def run_words(run: Run) -> tuple[str, str]:
    """Return how a run stands, as a tone and words."""
    if run.ended_at is None:
        return BUSY, "Under way"
    return ENDS[run.state] if run.state in ENDS else STATES[State(run.state)]


def due_times(schedule: Schedule) -> list[tuple[datetime, str]]:
    """Return the moments when it is due next, each with what its own time zone calls it."""
    found: list[datetime] = [schedule.next_at] if schedule.next_at else []
    while found and len(found) < NEXT:
        found.append(schedule.timing.following(found[-1], found[-1])[0])
    return [(one, _there(schedule, one)) for one in found]


def _there(schedule: Schedule, moment: datetime) -> str:
    zone = schedule.timing.time_zone
    if schedule.timing.interval_seconds or zone == "UTC":
        return ""
    return f"{moment.astimezone(ZoneInfo(zone)):%a %Y-%m-%d %H:%M} in {zone}"


def asks_from(view: View) -> str:
    """Return in words from when on a run of now would ask."""
    schedule = view.schedule
    if not holds(view.request.text, LAST_SUCCESS):
        return "It asks for the same each time: the request has no {{last_success}} in it."
    if view.watermark is None:
        return "It asks for everything there is: no run has gone well yet."
    moment = "the last run that went well was sent" if schedule.last_success else "it first asks"
    less = f", less {span(schedule.overlap_seconds)}" if schedule.overlap_seconds else ""
    return f"It asks for what changed since {view.watermark}: when {moment}{less}."


async def _page(
    visit: Visit, typed: Mapping[str, str] | None = None, faults: Faults | None = None
) -> Response:
    view = await visit.run(schedules.view, visit.named("id"))
    schedule = view.schedule
    known: dict[str, Any] = {
        "often": schedule_form.often(schedule),
        "standing": standing(schedule),
        "asks_from": asks_from(view),
        "due_times": due_times(schedule),
        "runs": [*([schedule.run] if schedule.run else []), *reversed(schedule.runs)],
        "run_words": run_words,
    }
    return visit.show(
        "schedule.html",
        faults.status if faults else 200,
        schedule=schedule,
        typed=schedule_form.typed_of(view) if typed is None else typed,
        faults=faults,
        names=await names_of(visit),
        units=list(schedule_form.UNITS.items()),
        one=_path(visit),
        example=schedule_form.EXAMPLE,
        **known,
    )


def _path(visit: Visit) -> str:
    return f"{PATH}/{visit.named('id')}"
