"""POST /api/uploads: an address for qbXML that is too large for a call."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract
from qbwc_service.api.door import Door
from qbwc_service.api.problems import json_response
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import iso
from qbwc_service.steps.uploads import open_upload


def router(door: Door) -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["qbXML"])

    @routes.post(
        "/api/uploads",
        status_code=201,
        summary="Get an address for large qbXML",
        responses=contract.errors(Code.INVALID_REQUEST),
    )
    async def create_upload(request: Request) -> Response:
        """PUT the qbXML to `url` within 15 minutes, then submit `upload_id` in place of `qbxml`.

        Only where the service runs on AWS; elsewhere 400: send it straight to POST /api/qbxml.
        What was put and never submitted is dropped after a day.
        """
        caller = await door.caller(request, Scope.WRITE)
        upload = await door.run(open_upload, door.services, caller)
        body = {
            "upload_id": upload.id,
            "url": upload.url,
            "expires_at": iso(upload.expires_at),
            "max_bytes": upload.max_bytes,
        }
        return json_response(body, 201)

    return routes
