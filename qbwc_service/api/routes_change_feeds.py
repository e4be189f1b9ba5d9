"""/api/change-feeds: what changed in QuickBooks becomes events, each change once."""

from typing import TypeVar

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import change_feed_views, contract
from qbwc_service.api.acting import Acts, add_acts
from qbwc_service.api.bodies import parse_model
from qbwc_service.api.change_feed_models import ChangeFeedSettings, NewChangeFeed
from qbwc_service.api.door import Door
from qbwc_service.api.examples.change_feeds import NEW
from qbwc_service.api.models import NAME_LENGTH
from qbwc_service.api.problems import json_response
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.incoming import read_body
from qbwc_service.steps import change_feeds
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.change_feeds import EVERY_SECONDS, Plan
from qbwc_service.steps.schedules import TIMING

M = TypeVar("M", bound=ChangeFeedSettings)

ONE = contract.errors(Code.NOT_FOUND)
BODY = contract.errors(
    Code.NOT_FOUND, Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE, Code.INVALID_STATE
)
SWITCHES: Acts[Schedule] = {
    "pause": ("Ask for no more changes", change_feeds.pause),
    "resume": ("Ask for changes again", change_feeds.resume),
}
MOST_BYTES = 65_536


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/change-feeds", tags=["Change feeds"])
    _reading(routes, door)
    _writing(routes, door)
    _running(routes, door)
    add_acts(
        routes, door, SWITCHES, _answer, thing="change feed", id_name="feed_id", scope=Scope.WRITE
    )
    return routes


def _reading(routes: APIRouter, door: Door) -> None:
    @routes.get("", summary="List change feeds", responses=contract.errors())
    async def list_change_feeds(request: Request) -> Response:
        """All of the tenant's, oldest first."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(change_feeds.list_all, door.services, caller)
        return json_response({"change_feeds": [change_feed_views.row(one) for one in found]})

    @routes.get("/{feed_id}", summary="Read a change feed", responses=ONE)
    async def read_change_feed(request: Request, feed_id: str) -> Response:
        """Its settings, the events it tells, how it stands, and its last 50 runs."""
        caller = await door.caller(request, Scope.READ)
        return _shown(await door.run(change_feeds.view, door.services, caller, feed_id))


def _writing(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "",
        status_code=201,
        summary="Create a change feed",
        responses=BODY,
        openapi_extra=contract.json_body(NewChangeFeed, NEW),
    )
    async def create_change_feed(request: Request) -> Response:
        """Be told of what is created, changed and deleted in QuickBooks, each change once.

        The events, such as customer.updated, hold the whole record and the names of the fields
        that changed; read them at /api/events, or have them sent to a webhook endpoint.
        """
        caller = await door.caller(request, Scope.WRITE)
        form = await _read(door, request, NewChangeFeed)
        made = await door.run(change_feeds.create, door.services, caller, _plan(form))
        return _shown(made, 201)

    @routes.patch(
        "/{feed_id}",
        summary="Change a change feed",
        responses=BODY,
        openapi_extra=contract.json_body(ChangeFeedSettings, {"types": ["Customer", "Vendor"]}),
    )
    async def change_change_feed(request: Request, feed_id: str) -> Response:
        """Fields that are left out stay; types that are new to it are read in full first."""
        caller = await door.caller(request, Scope.WRITE)
        form = await _read(door, request, ChangeFeedSettings)
        given = form.changes()
        return _shown(await door.run(change_feeds.change, door.services, caller, feed_id, given))

    @routes.delete("/{feed_id}", status_code=204, summary="Delete a change feed", responses=ONE)
    async def delete_change_feed(request: Request, feed_id: str) -> Response:
        """Its events and transactions stay; what it knew of QuickBooks is deleted with it."""
        caller = await door.caller(request, Scope.WRITE)
        await door.run(change_feeds.delete, door.services, caller, feed_id)
        return Response(status_code=204)


def _running(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "/{feed_id}/run-now",
        summary="Ask for changes now",
        responses=contract.errors(Code.NOT_FOUND, Code.INVALID_STATE, Code.QUEUE_FULL),
    )
    async def run_change_feed(request: Request, feed_id: str) -> Response:
        """Begin a run at once, though paused; 409 with its transaction where one is under way."""
        caller = await door.caller(request, Scope.WRITE)
        return _shown(await door.run(change_feeds.run_now, door.services, caller, feed_id))


async def _read(door: Door, request: Request, model: type[M]) -> M:
    body = await read_body(request, MOST_BYTES, "A change feed needs few words.")
    return await door.run(parse_model, body or b"{}", model)


def _plan(form: NewChangeFeed) -> Plan:
    given = form.changes()
    given.setdefault("name", ", ".join(form.types)[:NAME_LENGTH])
    timing = {name: given.pop(name) for name in TIMING if name in given}
    if "cron" not in timing:
        timing = {"interval_seconds": EVERY_SECONDS} | timing
    return Plan(silent=given.pop("initial") == "silent", timing=Timing(**timing), **given)


def _shown(feed: Schedule, status: int = 200) -> Response:
    return json_response(change_feed_views.whole(feed), status)


async def _answer(_door: Door, _caller: Caller, feed: Schedule) -> Response:
    return _shown(feed)
