"""A submitted transaction's answer: wait for it, then say 200, 202 or why it failed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Concatenate, ParamSpec

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from qbwc_service.api import data_views, views
from qbwc_service.api.door import Door
from qbwc_service.api.prefer import preference
from qbwc_service.api.problems import (
    failure_fields,
    json_response,
    log_bug,
    problem_body,
)
from qbwc_service.api.switches import includes_qbxml
from qbwc_service.domain.errors import TABLE, Code
from qbwc_service.domain.jobs import Failure, Job, Notation
from qbwc_service.incoming import request_id_of
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.results import request_line
from qbwc_service.steps.showing import answer_of
from qbwc_service.steps.submit import Accepted
from qbwc_service.steps.transactions import standing

P = ParamSpec("P")

RETRY_AFTER_SECONDS = 5
QBXML_PATH = "/api/qbxml"
REQUESTS_PATH = "/api/requests"


async def answer(
    door: Door,
    request: Request,
    caller: Caller,
    accept: Callable[Concatenate[Services, Caller, P], Accepted],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Response:
    """Have a transaction made by `accept`, wait for it as long as the caller prefers, and answer.

    Raises what `accept` raises.
    """
    default = door.services.settings.default_wait_seconds
    wish = preference(request.headers.getlist("prefer"), default)
    mark = door.bell.mark()
    taken = await door.run(accept, door.services, caller, *args, **kwargs)
    said = await _answer(door, request, caller, taken, wish.seconds, mark)
    if wish.applied:
        said.headers["Preference-Applied"] = wish.applied
    return said


async def _answer(
    door: Door, request: Request, caller: Caller, taken: Accepted, seconds: int, mark: int
) -> Response:
    """Wait and answer. Whatever breaks here, the caller is told the transaction's id."""
    job = taken.job
    try:
        job = await door.settled(request, caller, job, seconds, mark)
        if job.final:
            return await _finished(door, request, replace(taken, job=job))
        return await _pending(door, replace(taken, job=job))
    except ClientDisconnect:
        raise
    except Exception as error:  # noqa: BLE001 - the job is queued: nothing may suggest otherwise
        log_bug(request, error)
        return _accepted(job, {"state": None, "outcome": "pending", **_warned(taken)})


async def _pending(door: Door, taken: Accepted) -> Response:
    job = taken.job
    where = await door.run(standing, door.services, job)
    fields = {
        "status": job.status,
        "state": job.state.value,
        "outcome": job.outcome.value,
        "queue_position": where.position,
        "waiting_reason": where.reason,
        **_warned(taken),
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


async def _finished(door: Door, request: Request, taken: Accepted) -> Response:
    job, contents = taken.job, await _contents(door, request, taken)
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
            **contents,
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
        **contents,
    )
    return json_response(body, TABLE[failure.code].http)


async def _contents(door: Door, request: Request, taken: Accepted) -> dict[str, Any]:
    """Return what QuickBooks answered, in the language in which it was asked."""
    job = taken.job
    if job.written_in is Notation.JSON:
        qbxml = includes_qbxml(request)
        said = await door.run(data_views.answer, door.services, job, taken.warnings, qbxml=qbxml)
        return {**_warned(taken), **said}
    return {
        "requests": [request_line(job, index) for index in range(len(job.requests))],
        **(_warned(taken) if job.status == "success" else _heard(taken)),
        **views.answer(await door.run(answer_of, door.services, job)),
    }


def _warned(taken: Accepted) -> dict[str, Any]:
    show = data_views.warned if taken.job.written_in is Notation.JSON else views.warned
    return show(taken)


def _heard(taken: Accepted) -> dict[str, Any]:
    """Return the same for an error, whose answer tells only what there is to hear."""
    return {name: found for name, found in _warned(taken).items() if found}


async def first_transaction(door: Door, request: Request, first: Job) -> dict[str, Any]:
    """Return what a duplicate is told of the transaction that holds its key (D7)."""
    told = {"outcome": first.outcome.value, "transaction": views.row(first), **views.mending(first)}
    if request.url.path == REQUESTS_PATH:
        qbxml = includes_qbxml(request)
        said = await door.run(data_views.answer, door.services, first, qbxml=qbxml)
        return {**told, **said}
    return {**told, **views.answer(await door.run(answer_of, door.services, first))}
