"""/api/webhook-endpoints: who is told of events, and what became of each telling."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, webhook_views
from qbwc_service.api.bodies import read_model
from qbwc_service.api.door import Door
from qbwc_service.api.problems import json_response
from qbwc_service.api.webhook_models import (
    Deliveries,
    EndpointSettings,
    Listing,
    NewEndpoint,
    Replay,
)
from qbwc_service.domain.deliveries import State
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.steps import deliveries, endpoints

EXAMPLE = {"url": "https://hooks.example.com/qbxml", "events": ["transaction.*"]}
ONE = contract.errors(Code.NOT_FOUND)
BODY = (Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE)
ACT = contract.errors(Code.NOT_FOUND, Code.INVALID_STATE, Code.INVALID_REQUEST)


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/webhook-endpoints", tags=["Webhooks"])
    _all(routes, door)
    _one(routes, door)
    _secrets(routes, door)
    _sending(routes, door)
    _sending_again(routes, door)
    return routes


def _all(routes: APIRouter, door: Door) -> None:
    @routes.get(
        "", summary="List webhook endpoints", responses=contract.errors(Code.INVALID_REQUEST)
    )
    async def list_webhook_endpoints(
        request: Request, asked: Annotated[Listing, Query()]
    ) -> Response:
        """All of them, without their secrets."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(endpoints.list_all, door.services, caller, callbacks=asked.callbacks)
        return json_response({"webhook_endpoints": [webhook_views.endpoint(one) for one in found]})

    @routes.post(
        "",
        status_code=201,
        summary="Create a webhook endpoint",
        responses=contract.errors(Code.INVALID_STATE, *BODY),
        openapi_extra=contract.json_body(NewEndpoint, EXAMPLE),
    )
    async def create_webhook_endpoint(request: Request) -> Response:
        """The secret that signs what is sent is in this answer, and never again."""
        caller = await door.caller(request, Scope.ADMIN)
        given = (await read_model(request, NewEndpoint)).changes()
        fresh = await door.run(endpoints.create, door.services, caller, given)
        return json_response(_with_secret(fresh), 201)


def _one(routes: APIRouter, door: Door) -> None:
    @routes.get("/{endpoint_id}", summary="Read one", responses=ONE)
    async def read_webhook_endpoint(request: Request, endpoint_id: str) -> Response:
        """Its settings and how it stands. `slow`: its last success took more than three seconds."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(endpoints.find, door.services, caller, endpoint_id)
        return json_response(webhook_views.endpoint(found))

    @routes.patch(
        "/{endpoint_id}",
        summary="Change a webhook endpoint",
        responses=contract.errors(Code.NOT_FOUND, *BODY),
        openapi_extra=contract.json_body(EndpointSettings, {"disabled": False}),
    )
    async def change_webhook_endpoint(request: Request, endpoint_id: str) -> Response:
        """Fields that are left out stay. `disabled: false` enables one that had failed for days."""
        caller = await door.caller(request, Scope.ADMIN)
        given = (await read_model(request, EndpointSettings)).changes()
        changed = await door.run(endpoints.change, door.services, caller, endpoint_id, given)
        return json_response(webhook_views.endpoint(changed))

    @routes.delete(
        "/{endpoint_id}", status_code=204, summary="Delete a webhook endpoint", responses=ONE
    )
    async def delete_webhook_endpoint(request: Request, endpoint_id: str) -> Response:
        """What is still on its way to it is not sent any more."""
        caller = await door.caller(request, Scope.ADMIN)
        await door.run(endpoints.delete, door.services, caller, endpoint_id)
        return Response(status_code=204)


def _secrets(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "/callbacks/rotate-secret",
        summary="New secret for callback_url",
        responses=contract.errors(),
    )
    async def rotate_callback_secret(request: Request) -> Response:
        """One secret signs what goes to the `callback_url` of any transaction. Shown once."""
        caller = await door.caller(request, Scope.ADMIN)
        fresh = await door.run(endpoints.rotate_callback_secret, door.services, caller)
        return json_response({"secret": fresh.secret})

    @routes.post("/{endpoint_id}/rotate-secret", summary="New secret", responses=ONE)
    async def rotate_webhook_secret(request: Request, endpoint_id: str) -> Response:
        """For 24 hours both the old and the new one sign. Shown once."""
        caller = await door.caller(request, Scope.ADMIN)
        fresh = await door.run(endpoints.rotate_secret, door.services, caller, endpoint_id)
        return json_response(_with_secret(fresh))


def _sending(routes: APIRouter, door: Door) -> None:
    @routes.post("/{endpoint_id}/test", status_code=202, summary="Send a test event", responses=ACT)
    async def test_webhook_endpoint(request: Request, endpoint_id: str) -> Response:
        """A `webhook.test` goes to this endpoint alone; see its deliveries for what came of it."""
        caller = await door.caller(request, Scope.ADMIN)
        await door.run(endpoints.test, door.services, caller, endpoint_id)
        return json_response({"success": True}, 202)

    @routes.get(
        "/{endpoint_id}/deliveries",
        summary="List deliveries",
        responses=contract.errors(Code.NOT_FOUND, Code.INVALID_REQUEST),
    )
    async def list_deliveries(
        request: Request, endpoint_id: str, asked: Annotated[Deliveries, Query()]
    ) -> Response:
        """The newest event first, each with its tries: time, status, duration, what was said."""
        caller = await door.caller(request, Scope.READ)
        page = await door.run(
            deliveries.read,
            door.services,
            caller,
            endpoint_id,
            state=State(asked.status) if asked.status else None,
            cursor=asked.cursor,
            limit=asked.limit,
        )
        shown = [webhook_views.delivery(one) for one in page.deliveries]
        return json_response({"deliveries": shown, "next_cursor": page.cursor})


def _sending_again(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "/{endpoint_id}/deliveries/{delivery_id}/resend",
        status_code=202,
        summary="Send one again",
        responses=ACT,
    )
    async def resend_delivery(request: Request, endpoint_id: str, delivery_id: str) -> Response:
        """It is tried at once, under the same webhook-id, as often as a new one."""
        caller = await door.caller(request, Scope.ADMIN)
        run: Callable[..., Any] = deliveries.resend
        again = await door.run(run, door.services, caller, endpoint_id, delivery_id)
        return json_response(webhook_views.delivery(again), 202)

    @routes.post("/{endpoint_id}/replay", status_code=202, summary="Send all again", responses=ACT)
    async def replay_events(
        request: Request, endpoint_id: str, asked: Annotated[Replay, Query()]
    ) -> Response:
        """Every event since then that it wants, in order. Call again while next_after is set."""
        caller = await door.caller(request, Scope.ADMIN)
        done = await door.run(
            deliveries.replay, door.services, caller, endpoint_id, asked.since, asked.after
        )
        return json_response({"queued": done.queued, "next_after": done.after}, 202)


def _with_secret(fresh: endpoints.Fresh) -> dict[str, Any]:
    return {**webhook_views.endpoint(fresh.endpoint), "secret": fresh.secret}
