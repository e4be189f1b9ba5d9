"""POST /api/qbxml: both forms, and the wait for the answer."""

import re
from typing import Any

from fastapi import APIRouter
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from qbwc_service.api import contract, views
from qbwc_service.api.bodies import checked, parse_model, read_body
from qbwc_service.api.door import Door
from qbwc_service.api.models import Submit
from qbwc_service.api.prefer import preference
from qbwc_service.api.problems import (
    failure_fields,
    json_response,
    log_bug,
    problem_body,
    request_id_of,
)
from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.keys import Scope
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.showing import answer_of
from qbwc_service.steps.submit import Submission, submit, too_large_fix
from qbwc_service.steps.transactions import standing
from qbwc_service.steps.uploads import submit_uploaded

XML_MEDIA = ("application/xml", "text/xml")
JSON_OVERHEAD = 2
RETRY_AFTER_SECONDS = 5
SHOWN = 100
UTF_8 = re.compile(r";\s*charset\s*=\s*\"?utf-?8\"?\s*(?:;|$)", re.IGNORECASE)
HEADERS = {
    "X-Request-ID": "identifier",
    "X-Idempotency-Key": "idempotency_key",
    "Idempotency-Key": "idempotency_key",
    "X-Connection-ID": "connection_id",
    "X-Priority": "priority",
}
REFUSALS = (
    Code.INVALID_REQUEST,
    Code.INVALID_XML,
    Code.NOT_FOUND,
    Code.DUPLICATE_REQUEST,
    Code.INVALID_STATE,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.PAYLOAD_TOO_LARGE,
    Code.QUEUE_FULL,
    Code.QB_ERROR,
    Code.SDK_ERROR,
    Code.QB_UNAVAILABLE,
    Code.QB_BUSY,
    Code.SHIM_UNREACHABLE,
    Code.SHIM_TIMEOUT,
    Code.ANSWER_TOO_LARGE,
    Code.CANCELED,
    Code.EXPIRED,
    Code.DEPENDENCY_FAILED,
)


def router(door: Door) -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["qbXML"])

    @routes.post(
        "/api/qbxml",
        summary="Send qbXML to QuickBooks",
        openapi_extra=contract.submit_body(),
        responses=contract.errors(*REFUSALS),
    )
    async def submit_qbxml(request: Request) -> Response:
        """Queue a message set and wait for QuickBooks' answer as long as you like.

        Send JSON, or the qbXML itself as application/xml with the rest in headers. 200 brings
        the answer, 202 the transaction's id; nothing that was acknowledged is ever lost.

        On AWS an answer of more than 4 MB comes as `qb_response_url`, good for 15 minutes, beside
        `qb_response: null`, and qbXML of more than 4 MB by way of POST /api/uploads.
        """
        caller = await door.caller(request, Scope.WRITE)
        form, body = await _read(door, request)
        wish = preference(
            request.headers.getlist("prefer"), door.services.settings.default_wait_seconds
        )
        mark = door.bell.mark()
        job = await door.run(_accept, door.services, caller, form, body)
        answer = await _answer(door, request, caller, job, wish.seconds, mark)
        if wish.applied:
            answer.headers["Preference-Applied"] = wish.applied
        return answer

    return routes


async def _read(door: Door, request: Request) -> tuple[Submit, str | bytes]:
    """Return what is asked, and its qbXML: "" where an upload is named instead.

    In the JSON form the headers count where the body is silent.
    """
    if request.query_params:
        raise Refusal(
            Code.INVALID_REQUEST,
            f"{next(iter(request.query_params))[:SHOWN]!r} in the address is not read here.",
            fix="Name it in the JSON body or in a header, such as X-Connection-ID.",
        )
    limit, fix = door.services.settings.max_qbxml_bytes, too_large_fix(door.services)
    media = request.headers.get("content-type", "").split(";")[0].strip().lower()
    given, places = _headers(request)
    if media in XML_MEDIA:
        body = _labelled(_some(await read_body(request, limit, fix)), request)
        return checked({"qbxml": "-", **given}, Submit, places), body
    if media in ("application/json", ""):
        sent = await read_body(request, JSON_OVERHEAD * limit, fix)
        form = parse_model(sent, Submit, given, places)
        return form, form.qbxml or ""
    raise Refusal(
        Code.INVALID_REQUEST,
        f"The content type {media[:SHOWN]!r} is not taken here.",
        fix="Send application/json, or the qbXML itself as application/xml.",
    )


def _accept(services: Services, caller: Caller, form: Submit, body: str | bytes) -> Job:
    """Make a transaction of the qbXML at hand, or of the upload that is named."""
    submission = Submission(
        qbxml=body,
        lane=form.priority,
        paging=form.paging == "auto",
        **form.model_dump(exclude={"qbxml", "upload_id", "priority", "paging"}),
    )
    if form.upload_id is not None:
        return submit_uploaded(services, caller, form.upload_id, submission)
    return submit(services, caller, submission)


def _some(body: bytes) -> bytes:
    if not body.strip():
        raise Refusal(
            Code.INVALID_XML,
            "The body is empty.",
            fix="Send a qbXML document, a QBXMLMsgsRq or one request such as <CustomerQueryRq/>.",
        )
    return body


def _labelled(body: bytes, request: Request) -> str | bytes:
    """Return as text what the header calls UTF-8 and is that; else the document's word counts.

    The header goes before the document (RFC 7303): .NET writes encoding="utf-16" into strings
    that it then sends as UTF-8. NUL shows real UTF-16, which is valid UTF-8 too.
    """
    named = UTF_8.search(request.headers.get("content-type", ""))
    if named is None or b"\0" in body:
        return body
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body


def _headers(request: Request) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields that headers carry, and which header each came from."""
    given: dict[str, str] = {}
    places: dict[str, str] = {}
    for name, field in HEADERS.items():
        if name in request.headers and field not in given:
            given[field] = _text(request.headers[name])
            places[field] = name
    return given, places


def _text(value: str) -> str:
    """Return a header's text: UTF-8 where it is that, as most callers send it, else Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeDecodeError:
        return value


async def _answer(
    door: Door, request: Request, caller: Caller, job: Job, seconds: int, mark: int
) -> Response:
    """Wait and answer. Whatever breaks here, the caller is told the transaction's id."""
    try:
        job = await door.settled(request, caller, job, seconds, mark)
        return await _finished(door, request, job) if job.final else await _pending(door, job)
    except ClientDisconnect:
        raise
    except Exception as error:  # noqa: BLE001 - the job is queued: nothing may suggest otherwise
        log_bug(request, error)
        return _accepted(job, {"state": None, "outcome": "pending"})


async def _pending(door: Door, job: Job) -> Response:
    where = await door.run(standing, door.services, job)
    fields = {
        "status": job.status,
        "state": job.state.value,
        "outcome": job.outcome.value,
        "queue_position": where.position,
        "waiting_reason": where.reason,
    }
    return _accepted(job, fields)


def _accepted(job: Job, fields: dict[str, Any]) -> Response:
    """Say 202: durable, and here is its id. `fields`: what is known beyond that."""
    body = {
        "success": True,
        "transaction_id": job.id,
        "identifier": job.identifier,
        "status": "pending",
        "queue_position": None,
        "waiting_reason": None,
        **fields,
    }
    headers = {
        "Location": f"/api/transactions/{job.id}",
        "Retry-After": str(RETRY_AFTER_SECONDS),
    }
    return json_response(body, 202, headers)


async def _finished(door: Door, request: Request, job: Job) -> Response:
    answer = views.answer(await door.run(answer_of, door.services, job))
    if job.status == "success":
        body = {
            "success": True,
            "transaction_id": job.id,
            "identifier": job.identifier,
            "status": job.status,
            "state": job.state.value,
            "outcome": job.outcome.value,
            "message": views.message_of(job),
            "processing_time_ms": views.total_ms(job),
            "requests": [views.request_line(job, index) for index in range(len(job.requests))],
            **answer,
        }
        return json_response(body)
    failure = job.failure or Failure(code=Code.INTERNAL_ERROR, message="It ended without a word.")
    body = problem_body(
        failure.code,
        failure.message,
        request_id=request_id_of(request),
        moment=door.services.now(),
        base_url=door.services.settings.base_url,
        **failure_fields(failure, job),
        requests=[views.request_line(job, index) for index in range(len(job.requests))],
        **answer,
    )
    return json_response(body, TABLE[failure.code].http)


async def first_transaction(door: Door, first: Job) -> dict[str, Any]:
    """Return what a duplicate is told of the transaction that holds its key (D7)."""
    return {
        "outcome": first.outcome.value,
        "transaction": views.row(first),
        **views.answer(await door.run(answer_of, door.services, first)),
    }
