"""/api/keys: API keys of the tenant."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, views
from qbwc_service.api.bodies import read_model
from qbwc_service.api.door import Door
from qbwc_service.api.models import NewKey
from qbwc_service.api.problems import json_response
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.steps import keys

ACT = contract.errors(Code.NOT_FOUND, Code.INVALID_STATE)


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/keys", tags=["Keys"])
    _all(routes, door)
    _one(routes, door)
    return routes


def _all(routes: APIRouter, door: Door) -> None:
    @routes.get("", summary="List keys", responses=contract.errors())
    async def list_keys(request: Request) -> Response:
        """All keys, without their secrets."""
        caller = await door.caller(request, Scope.ADMIN)
        found = await door.run(keys.list_keys, door.services, caller)
        return json_response({"keys": [views.key(key) for key in found]})

    @routes.post(
        "",
        status_code=201,
        summary="Create a key",
        responses=contract.errors(Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE),
        openapi_extra=contract.json_body(NewKey, {"name": "shop", "scopes": ["write"]}),
    )
    async def create_key(request: Request) -> Response:
        """The secret is in this answer, and never again."""
        caller = await door.caller(request, Scope.ADMIN)
        given = await read_model(request, NewKey)
        fresh = await door.run(
            keys.create_key,
            door.services,
            caller,
            given.name,
            scopes=given.scopes,
            allowed_networks=given.allowed_networks,
        )
        return json_response({"key": fresh.secret, **views.key(fresh.key)}, 201)


def _one(routes: APIRouter, door: Door) -> None:
    @routes.post("/{key_id}/rotate", summary="Rotate a key", responses=ACT)
    async def rotate_key(request: Request, key_id: str) -> Response:
        """A successor with the same rights; the old key works on for 24 hours."""
        caller = await door.caller(request, Scope.ADMIN)
        fresh = await door.run(keys.rotate_key, door.services, caller, key_id)
        return json_response({"key": fresh.secret, **views.key(fresh.key)})

    @routes.post("/{key_id}/revoke", summary="Revoke a key", responses=ACT)
    async def revoke_key(request: Request, key_id: str) -> Response:
        """The key is useless at once."""
        caller = await door.caller(request, Scope.ADMIN)
        revoked = await door.run(keys.revoke_key, door.services, caller, key_id)
        return json_response(views.key(revoked))
