"""POST /api/qbxml, both forms."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, views
from qbwc_service.api.answering import QBXML_PATH, answer
from qbwc_service.api.bodies import checked, parse_model, refuse_mislabelled
from qbwc_service.api.charsets import labelled
from qbwc_service.api.door import Door
from qbwc_service.api.from_headers import from_headers
from qbwc_service.api.problems import json_response
from qbwc_service.api.submit_models import Submit
from qbwc_service.api.switches import Switches, switches
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import Scope
from qbwc_service.incoming import read_body
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.checking import too_large_fix
from qbwc_service.steps.compiling import compiled
from qbwc_service.steps.submit import Accepted, Submission, take_in
from qbwc_service.steps.uploads import submit_uploaded

XML_MEDIA = ("application/xml", "text/xml")
AS_JSON = "Send JSON with the header Content-Type: application/json."
AS_XML = "Send qbXML with the header Content-Type: application/xml, or as 'qbxml' inside JSON."
JSON_OVERHEAD = 2
SHOWN = 100


def router(door: Door) -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["qbXML"])

    @routes.post(
        QBXML_PATH,
        summary="Send qbXML to QuickBooks",
        openapi_extra=contract.submit_body(),
        responses=contract.errors(Code.INVALID_XML, *contract.SUBMIT_REFUSALS),
    )
    async def submit_qbxml(request: Request) -> Response:
        """Queue a message set and wait for QuickBooks' answer as long as you like.

        Send JSON, or the qbXML itself as application/xml with the rest in headers. 200 brings
        the answer, 202 the transaction's id; nothing that was acknowledged is ever lost.

        What QuickBooks would not take is refused with every problem and its place: names, order,
        lengths, types, versions, editions. `warnings` are what it will probably take.

        On AWS an answer of more than 4 MB comes as `qb_response_url`, good for 15 minutes, beside
        `qb_response: null`, and qbXML of more than 4 MB by way of POST /api/uploads.
        """
        caller = await door.caller(request, Scope.WRITE)
        wanted = switches(request)
        form, body = await _read(door, request)
        if wanted.dry_run:
            return json_response(await door.run(dry, door.services, caller, form, body, wanted))
        return await answer(door, request, caller, accept, form, body, wanted)

    return routes


async def _read(door: Door, request: Request) -> tuple[Submit, str | bytes]:
    """Return what is asked, and its qbXML: "" where an upload is named instead.

    In the JSON form the headers count where the body is silent.
    """
    limit, fix = door.services.settings.max_qbxml_bytes, too_large_fix(door.services)
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    given, places = from_headers(request)
    if media in XML_MEDIA:
        sent = _some(await read_body(request, limit, fix))
        refuse_mislabelled(sent, b"{", media, AS_JSON)
        body = labelled(sent, request.headers.get("content-type", ""))
        return checked({"qbxml": "-", **given}, Submit, places), body
    if media in ("application/json", ""):
        sent = await read_body(request, JSON_OVERHEAD * limit, fix)
        refuse_mislabelled(sent, b"<", media, AS_XML)
        form = await door.run(parse_model, sent, Submit, given, places)
        return form, form.qbxml or ""
    raise Refusal(
        Code.INVALID_REQUEST,
        f"The content type {media[:SHOWN]!r} is not taken here.",
        fix="Send application/json, or the qbXML itself as application/xml.",
    )


def accept(
    services: Services, caller: Caller, form: Submit, body: str | bytes, wanted: Switches
) -> Accepted:
    """Make a transaction of the qbXML at hand, or of the upload that is named."""
    submission = _submission(form, body, wanted)
    if form.upload_id is not None:
        return submit_uploaded(services, caller, form.upload_id, submission)
    return take_in(services, caller, submission)


def _submission(form: Submit, body: str | bytes, wanted: Switches) -> Submission:
    return Submission(qbxml=body, validate=wanted.validate, fix=wanted.fix, **form.wishes())


def dry(
    services: Services, caller: Caller, form: Submit, body: str | bytes, wanted: Switches
) -> dict[str, Any]:
    """Return what would be made of it."""
    if form.upload_id is not None:
        raise Refusal(
            Code.INVALID_REQUEST,
            "upload_id: a dry run takes no upload.",
            fix="Send the qbXML itself as 'qbxml'.",
        )
    return views.dry_run(compiled(services, caller, _submission(form, body, wanted)))


def _some(body: bytes) -> bytes:
    if not body.strip():
        raise Refusal(
            Code.INVALID_XML,
            "The body is empty.",
            fix="Send a qbXML document, a QBXMLMsgsRq or one request such as <CustomerQueryRq/>.",
        )
    return body
