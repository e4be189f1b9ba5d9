"""/api/schedules: requests that are done again and again."""

from functools import partial
from typing import TypeVar

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, schedule_views
from qbwc_service.api.acting import Acts, add_acts
from qbwc_service.api.bodies import parse_model
from qbwc_service.api.door import Door
from qbwc_service.api.exact import exact
from qbwc_service.api.examples.schedules import NEW
from qbwc_service.api.problems import json_response
from qbwc_service.api.schedule_models import NewSchedule, ScheduleSettings
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.schedules import Schedule
from qbwc_service.incoming import read_body
from qbwc_service.steps import schedules
from qbwc_service.steps.callers import Caller

M = TypeVar("M", bound=ScheduleSettings)

ONE = contract.errors(Code.NOT_FOUND)
BODY = (Code.INVALID_REQUEST, Code.INVALID_XML, Code.PAYLOAD_TOO_LARGE, Code.INVALID_STATE)
MOST_BYTES = 500_000
SMALLER = "Make several schedules of it."
exactly = partial(exact, exactly=("request",))
"""Reads a body of these calls."""
SWITCHES: Acts[Schedule] = {
    "pause": ("Begin no more runs", schedules.pause),
    "resume": ("Begin runs again", schedules.resume),
}


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/schedules", tags=["Schedules"])
    _reading(routes, door)
    _writing(routes, door)
    _running(routes, door)
    add_acts(
        routes, door, SWITCHES, _answer, thing="schedule", id_name="schedule_id", scope=Scope.WRITE
    )
    return routes


def _reading(routes: APIRouter, door: Door) -> None:
    @routes.get("", summary="List schedules", responses=contract.errors())
    async def list_schedules(request: Request) -> Response:
        """All of the tenant's, oldest first; what they ask for is told with each one alone."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(schedules.list_all, door.services, caller)
        return json_response({"schedules": [schedule_views.row(one) for one in found]})

    @routes.get("/{schedule_id}", summary="Read a schedule", responses=ONE)
    async def read_schedule(request: Request, schedule_id: str) -> Response:
        """Its settings, its request, the moment it would ask from now, and its last 50 runs."""
        caller = await door.caller(request, Scope.READ)
        return await _shown(door, caller, schedule_id)

    @routes.get("/{schedule_id}/runs", summary="Its last runs", responses=ONE)
    async def list_runs(request: Request, schedule_id: str) -> Response:
        """The last 50 that have ended, newest first, and the one that is under way.

        All there ever were: GET /api/transactions with the schedule's id as `identifier`.
        """
        caller = await door.caller(request, Scope.READ)
        found = await door.run(schedules.find, door.services, caller, schedule_id)
        current = schedule_views.run(found.run) if found.run else None
        return json_response({"current_run": current, "runs": schedule_views.runs(found)})


def _writing(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "",
        status_code=201,
        summary="Create a schedule",
        responses=contract.errors(Code.NOT_FOUND, *BODY),
        openapi_extra=contract.json_body(NewSchedule, NEW),
    )
    async def create_schedule(request: Request) -> Response:
        """Have a request done again and again, each time as a transaction of its own.

        `{{last_success}}` in it becomes the moment from which on there may be something new: the
        start of the last successful run, less an overlap. By an interval the first run begins at
        once. The request is checked as a submit would be, with all that is wrong told.
        """
        caller = await door.caller(request, Scope.WRITE)
        form = await _read(door, request, NewSchedule)
        made = await door.run(schedules.create, door.services, caller, form.plan())
        return await _shown(door, caller, made.id, 201)

    @routes.patch(
        "/{schedule_id}",
        summary="Change a schedule",
        responses=contract.errors(Code.NOT_FOUND, *BODY),
        openapi_extra=contract.json_body(ScheduleSettings, {"interval_seconds": 600}),
    )
    async def change_schedule(request: Request, schedule_id: str) -> Response:
        """Fields that are left out stay; a run that is under way goes on as it began."""
        caller = await door.caller(request, Scope.WRITE)
        form = await _read(door, request, ScheduleSettings)
        given, asked = form.changes(), form.recurring()
        await door.run(schedules.change, door.services, caller, schedule_id, given, asked)
        return await _shown(door, caller, schedule_id)

    @routes.delete("/{schedule_id}", status_code=204, summary="Delete a schedule", responses=ONE)
    async def delete_schedule(request: Request, schedule_id: str) -> Response:
        """Its transactions stay, and one that is under way goes on."""
        caller = await door.caller(request, Scope.WRITE)
        await door.run(schedules.delete, door.services, caller, schedule_id)
        return Response(status_code=204)


def _running(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "/{schedule_id}/run-now",
        summary="Run a schedule now",
        responses=contract.errors(Code.NOT_FOUND, *BODY, Code.QUEUE_FULL),
    )
    async def run_schedule(request: Request, schedule_id: str) -> Response:
        """Begin a run at once, though paused; 409 with its transaction where one is under way."""
        caller = await door.caller(request, Scope.WRITE)
        await door.run(schedules.run_now, door.services, caller, schedule_id)
        return await _shown(door, caller, schedule_id)


async def _read(door: Door, request: Request, model: type[M]) -> M:
    body = await read_body(request, MOST_BYTES, SMALLER)
    return await door.run(parse_model, body or b"{}", model, None, None, exactly)


async def _shown(door: Door, caller: Caller, schedule_id: str, status: int = 200) -> Response:
    view = await door.run(schedules.view, door.services, caller, schedule_id)
    return json_response(schedule_views.whole(view), status)


async def _answer(door: Door, caller: Caller, schedule: Schedule) -> Response:
    return await _shown(door, caller, schedule.id)
