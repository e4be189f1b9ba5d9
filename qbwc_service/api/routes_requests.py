"""POST /api/requests: JSON in place of qbXML."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, data_views
from qbwc_service.api.answering import REQUESTS_PATH, answer
from qbwc_service.api.bodies import parse_model, refuse_mislabelled
from qbwc_service.api.door import Door
from qbwc_service.api.exact import exact
from qbwc_service.api.from_headers import from_headers
from qbwc_service.api.problems import json_response
from qbwc_service.api.submit_models import Requests
from qbwc_service.api.switches import OF_JSON, Switches, switches
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import Scope
from qbwc_service.incoming import read_body
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.requesting import Asked, compile_requests, take_in_requests
from qbwc_service.steps.submit import Accepted, Submission

JSON = "application/json"
SHOWN = 100
ON_ERROR = {"stop": "stopOnError", "continue": "continueOnError"}
exactly = partial(exact, exactly=("data", "requests"))
"""Reads a body of this call."""
QBXML_GOES = "Send qbXML to POST /api/qbxml with the header Content-Type: application/xml."
SMALLER = "Send it in several smaller calls, or have the server's limit raised."


def router(door: Door) -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["JSON"])

    @routes.post(
        REQUESTS_PATH,
        summary="Send requests as JSON",
        openapi_extra=contract.requests_body(),
        responses=contract.errors(*contract.SUBMIT_REFUSALS),
    )
    async def submit_requests(request: Request) -> Response:
        """Queue one request, or several as one message set, and wait for QuickBooks' answer.

        As POST /api/qbxml in everything but the language: `data` is what a request holds, by the
        names of qbXML, in any order. The answer's `data` is the record of an Add or a Mod, and the
        list of records of a query; `warnings` say what QuickBooks did otherwise. `?include=qbxml`
        shows the qbXML of both sides, `?dry_run=true` what would be sent, and `?validate=false`
        leaves it to QuickBooks to judge values.
        """
        caller = await door.caller(request, Scope.WRITE)
        wanted = switches(request, OF_JSON)
        form = await _read(door, request)
        if wanted.dry_run:
            return json_response(await door.run(dry, door.services, caller, form, wanted))
        return await answer(door, request, caller, accept, form, wanted)

    return routes


async def _read(door: Door, request: Request) -> Requests:
    """Return what is asked; headers count where the body is silent."""
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media not in (JSON, ""):
        raise Refusal(
            Code.INVALID_REQUEST,
            f"The content type {media[:SHOWN]!r} is not taken here.",
            fix="Send application/json; qbXML goes to POST /api/qbxml.",
        )
    body = await read_body(request, door.services.settings.max_qbxml_bytes, SMALLER)
    refuse_mislabelled(body, b"<", media, QBXML_GOES)
    given, places = from_headers(request)
    return await door.run(parse_model, body, Requests, given, places, exactly)


def accept(services: Services, caller: Caller, form: Requests, wanted: Switches) -> Accepted:
    """Make a transaction of what was asked."""
    return take_in_requests(services, caller, _asked(form), _submission(form, wanted))


def dry(services: Services, caller: Caller, form: Requests, wanted: Switches) -> dict[str, Any]:
    """Return what would be made of it."""
    return data_views.dry_run(
        compile_requests(services, caller, _asked(form), _submission(form, wanted))
    )


def _submission(form: Requests, wanted: Switches) -> Submission:
    return Submission(qbxml="", validate=wanted.validate, fix=wanted.fix, **form.wishes())


def _asked(form: Requests) -> Asked:
    on_error = ON_ERROR[form.on_error]
    if form.requests is None:
        return Asked(((form.type or "", form.data or {}),), alone=True, on_error=on_error)
    requests = tuple((one.type, one.data) for one in form.requests)
    return Asked(requests, alone=False, on_error=on_error)
