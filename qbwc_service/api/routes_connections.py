"""/api/connections: set them up, change them, hand out their .qwc file."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, statistics_views, views
from qbwc_service.api.acting import Acts, add_acts
from qbwc_service.api.bodies import read_model
from qbwc_service.api.door import Door
from qbwc_service.api.models import ConnectionSettings, NewConnection, StatisticsQuery
from qbwc_service.api.problems import json_response
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.steps import connections, statistics
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import Fresh

EXAMPLE = {"name": "Main company", "schedule": {"every_seconds": 5}}
ONE = contract.errors(Code.NOT_FOUND)
ACT = contract.errors(Code.NOT_FOUND, Code.INVALID_STATE)
BODY = (Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE)
SWITCHES: Acts[Connection] = {
    "disable": ("Refuse new work and send nothing", connections.disable),
    "enable": ("Accept and send again", connections.enable),
    "pause": ("Accept, but send nothing for now", connections.pause),
    "resume": ("Send again", connections.resume),
    "rotate-ids": ("New OwnerID and FileID, for QBWC1039", connections.rotate_ids),
}


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/connections", tags=["Connections"])
    _reading(routes, door)
    _counting(routes, door)
    _writing(routes, door)
    _ending(routes, door)
    add_acts(
        routes,
        door,
        SWITCHES,
        _answer,
        thing="connection",
        id_name="connection_id",
        scope=Scope.ADMIN,
    )
    return routes


def _reading(routes: APIRouter, door: Door) -> None:
    @routes.get("", summary="List connections", responses=contract.errors())
    async def list_connections(request: Request) -> Response:
        """All of the tenant's, with what their polls reported."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(connections.list_all, door.services, caller)
        now = door.services.now()
        return json_response({"connections": [views.connection(view, now) for view in found]})

    @routes.get("/{connection_id}", summary="Read one", responses=ONE)
    async def read_connection(request: Request, connection_id: str) -> Response:
        """Its settings, its status and one sentence about it.

        `last_poll_at` is written once a minute at most, so the last poll may be a minute younger.
        `logins_refused` tells of logins with its user name that were refused since the last good
        one, else null: why (`wrong_password`, `address_not_allowed`), since when for this reason,
        the last, how often (a minute counts once), and from which address the last one came, null
        if unknown. A right password from an address that is not allowed goes before wrong ones for
        as long as it is recent; `status_reason` speaks of refused logins only that long, too.
        """
        caller = await door.caller(request, Scope.READ)
        return await _shown(door, caller, connection_id)

    @routes.get("/{connection_id}/qwc", summary="Download the .qwc file", responses=ACT)
    async def download_qwc(request: Request, connection_id: str) -> Response:
        """The file that a bookkeeper opens in the Web Connector."""
        caller = await door.caller(request, Scope.READ)
        text = await door.run(connections.qwc_bytes, door.services, caller, connection_id)
        headers = {"Content-Disposition": f'attachment; filename="{connection_id}.qwc"'}
        return Response(text, headers=headers, media_type="application/xml")


def _counting(routes: APIRouter, door: Door) -> None:
    @routes.get(
        "/{connection_id}/statistics",
        summary="What ended per hour or day",
        responses=contract.errors(Code.NOT_FOUND, Code.INVALID_REQUEST),
    )
    async def read_statistics(
        request: Request, connection_id: str, asked: Annotated[StatisticsQuery, Query()]
    ) -> Response:
        """How many transactions ended, how, and their times; at most 1,000 hours or days."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(
            statistics.of_connection,
            door.services,
            caller,
            connection_id,
            asked.since,
            asked.until,
            asked.by,
        )
        return json_response(statistics_views.statistics(connection_id, found))


def _writing(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "",
        status_code=201,
        summary="Create a connection",
        responses=contract.errors(Code.INVALID_STATE, *BODY),
        openapi_extra=contract.json_body(NewConnection, EXAMPLE),
    )
    async def create_connection(request: Request) -> Response:
        """The password for the Web Connector is in this answer, and never again.

        A name that another connection of the tenant has is refused with 409: the Web Connector
        takes each once on a PC.
        """
        caller = await door.caller(request, Scope.ADMIN)
        given = (await read_model(request, NewConnection)).changes()
        name = given.pop("name")
        fresh = await door.run(connections.create, door.services, caller, name, given)
        return await _shown_once(door, caller, fresh, 201)

    @routes.patch(
        "/{connection_id}",
        summary="Change a connection",
        responses=contract.errors(Code.NOT_FOUND, Code.INVALID_STATE, *BODY),
        openapi_extra=contract.json_body(ConnectionSettings, {"hold_seconds": 20}),
    )
    async def change_connection(request: Request, connection_id: str) -> Response:
        """Fields that are left out stay; a new schedule needs the .qwc file imported anew."""
        caller = await door.caller(request, Scope.ADMIN)
        changes = (await read_model(request, ConnectionSettings)).changes()
        await door.run(connections.change, door.services, caller, connection_id, changes)
        return await _shown(door, caller, connection_id)

    @routes.post("/{connection_id}/rotate-password", summary="New password", responses=ONE)
    async def rotate_password(request: Request, connection_id: str) -> Response:
        """The old one is wrong at once; type the new one into the Web Connector."""
        caller = await door.caller(request, Scope.ADMIN)
        fresh = await door.run(connections.rotate_password, door.services, caller, connection_id)
        return await _shown_once(door, caller, fresh, 200)


def _ending(routes: APIRouter, door: Door) -> None:
    @routes.delete(
        "/{connection_id}", status_code=204, summary="Delete a connection", responses=ACT
    )
    async def delete_connection(request: Request, connection_id: str) -> Response:
        """Only a disabled one without unfinished transactions; its history stays."""
        caller = await door.caller(request, Scope.ADMIN)
        await door.run(connections.delete, door.services, caller, connection_id)
        return Response(status_code=204)


async def _shown(door: Door, caller: Caller, connection_id: str) -> Response:
    return json_response(await _whole(door, caller, connection_id))


async def _answer(door: Door, caller: Caller, connection: Connection) -> Response:
    return await _shown(door, caller, connection.id)


async def _shown_once(door: Door, caller: Caller, fresh: Fresh, status: int) -> Response:
    shown = await _whole(door, caller, fresh.connection.id)
    return json_response({**shown, "password": fresh.password}, status)


async def _whole(door: Door, caller: Caller, connection_id: str) -> dict[str, Any]:
    connection, presence = await door.run(connections.find, door.services, caller, connection_id)
    view = await door.run(connections.view, door.services, connection, presence)
    return views.connection_whole(view, door.services.now())
