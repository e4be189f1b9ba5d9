"""/api/events: what happened, as a log that can be read from anywhere, and as a stream."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from qbwc_service.api import contract, webhook_views
from qbwc_service.api.callers import secret_of
from qbwc_service.api.door import Door
from qbwc_service.api.problems import json_response
from qbwc_service.api.webhook_models import Log
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.waits import EVENTS, Wait
from qbwc_service.incoming import address_of
from qbwc_service.steps import event_log
from qbwc_service.steps.callers import Caller, identify

ALIVE_EVERY = timedelta(seconds=15)
"""A line goes out at least this often, so that nobody on the way takes the stream for dead."""
ROUNDS = 100_000
"""Looks of one stream; a reader whose stream ends comes again with Last-Event-ID."""


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/events", tags=["Events"])

    @routes.get("", summary="Read the log", responses=contract.errors(Code.INVALID_REQUEST))
    async def list_events(request: Request, asked: Annotated[Log, Query()]) -> Response:
        """In the order of their saving. Send next_after the next time: nothing is left out."""
        caller = await door.caller(request, Scope.READ)
        page = await _page(door, caller, asked, asked.after)
        shown = [await door.run(webhook_views.event, door.services, one) for one in page.events]
        return json_response({"events": shown, "next_after": page.after, "has_more": page.more})

    @routes.get(
        "/stream", summary="Follow the log", responses=contract.errors(Code.INVALID_REQUEST)
    )
    async def stream_events(request: Request, asked: Annotated[Log, Query()]) -> Response:
        """Server-sent events, from now on or from `after` or Last-Event-ID. Not on AWS."""
        caller = await door.caller(request, Scope.READ)
        if door.services.settings.table:
            raise Refusal(
                Code.INVALID_REQUEST,
                "A stream cannot be held open on AWS.",
                fix="Poll GET /api/events with after, or use a webhook endpoint.",
            )
        after = request.headers.get("last-event-id") or asked.after or event_log.NOW
        page = await _page(door, caller, asked, after)
        return StreamingResponse(
            _follow(door, request, caller, asked, page),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    @routes.get("/{event_id}", summary="Read one event", responses=contract.errors(Code.NOT_FOUND))
    async def get_event(request: Request, event_id: str) -> Response:
        """Whole, however large: a webhook leaves out of its body what has no room there."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(event_log.find, door.services, caller, event_id)
        return json_response(await door.run(webhook_views.event, door.services, found))

    return routes


async def _page(door: Door, caller: Caller, asked: Log, after: str) -> event_log.Page:
    return await door.run(
        event_log.read,
        door.services,
        caller,
        after=after,
        types=asked.types,
        connection_id=asked.connection_id,
        limit=asked.limit,
    )


async def _still_may(door: Door, request: Request) -> bool:
    """Whether the key with which a stream began may still read: it may have been revoked since."""
    try:
        caller = await door.run(identify, door.services, secret_of(request), address_of(request))
        caller.need(Scope.READ)
    except Refusal:
        return False
    return True


async def _follow(
    door: Door, request: Request, caller: Caller, asked: Log, page: event_log.Page
) -> AsyncIterator[str]:
    yield f": from {page.after or 'the beginning'}\n\n"
    alive_until = judged_until = door.services.now() + ALIVE_EVERY
    for _ in range(ROUNDS):
        if door.services.now() >= judged_until:
            if not await _still_may(door, request):
                return
            judged_until = door.services.now() + ALIVE_EVERY
        for one in page.events:
            shown = await door.run(webhook_views.event, door.services, one)
            text = json.dumps(shown, ensure_ascii=False)
            yield f"id: {one.name}\nevent: {one.type}\ndata: {text}\n\n"
            alive_until = door.services.now() + ALIVE_EVERY
        mark = door.bell.mark()
        page = await _page(door, caller, asked, page.after)
        if page.events or page.more:
            continue
        await door.bell.wait(Wait(EVENTS, alive_until, mark))
        if door.services.now() >= alive_until:
            yield ": alive\n\n"
            alive_until = door.services.now() + ALIVE_EVERY
