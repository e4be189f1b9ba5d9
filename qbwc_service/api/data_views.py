"""What callers see who asked in JSON: data in place of qbXML, warnings that explain themselves."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from qbwc_service.api import views
from qbwc_service.api.problems import place
from qbwc_service.domain.jobs import Job, RequestLine
from qbwc_service.domain.states import Outcome
from qbwc_service.services import Services
from qbwc_service.steps import results
from qbwc_service.steps.compiling import Compiled
from qbwc_service.steps.results import Result
from qbwc_service.steps.showing import Shown, data_of, texts_of
from qbwc_service.steps.submit import Accepted
from qbxml.codes.statuses import FIRST_ERROR, FIRST_WARNING, status
from qbxml.problems import Problem

STATUS, SIZE = "status", "size"
"""Kinds of warnings that are not about the request."""
TOO_LARGE = "The answer is too large to stand here."
ELSEWHERE = (
    "Fetch qb_response_url, or record by record GET /api/transactions/{id}/response?format=ndjson."
)


def answer(
    services: Services, job: Job, warnings: Sequence[Problem] = (), *, qbxml: bool = False
) -> dict[str, Any]:
    """Return QuickBooks' answer as a submit tells it, with `qbxml` the texts of both sides too."""
    readers = {"told": partial(read_answer, job)}
    texts = (texts_of if qbxml else data_of)(services, job, readers)
    body = told(job, texts.data.get("told"), texts.response, warnings)
    if not qbxml:
        return {**body, **views.address("qb_response", texts.response)}
    return {
        **body,
        "qbxml_request": texts.request.text,
        **views.address("qbxml_request", texts.request),
        **views.answer(texts.response),
    }


def read_answer(job: Job, text: str) -> dict[str, Any]:
    """Return what stands for QuickBooks' answer in a body: `data`, and that of each request."""
    found = results.results(job, text)
    return {"data": found[0].data if len(found) == 1 else None, "requests": found}


def told(
    job: Job,
    read: Mapping[str, Any] | None,
    response: Shown,
    warnings: Sequence[Problem] = (),
) -> dict[str, Any]:
    """Return the fields in which an answer is told as data; `read` is what `read_answer` gave.

    `warnings` are those about the request. `response` has an address where data has no room.
    """
    found = read or {"data": None, "requests": (Result(),) * len(job.requests)}
    everything = [
        *(warning(one) for one in warnings),
        *(one for number, line in enumerate(job.requests, 1) for one in _of_status(line, number)),
    ]
    lines = [
        _line(job, index, result, [one for one in everything if one["request"] == index + 1])
        for index, result in enumerate(found["requests"])
    ]
    if read is None and response.url is not None:
        everything.append(_warning(TOO_LARGE, SIZE, fix=ELSEWHERE.format(id=job.id)))
    return {"data": found["data"], "warnings": everything, "requests": lines}


def dry_run(made: Compiled) -> dict[str, Any]:
    """Return what a dry run shows to who asked in JSON."""
    shown = views.dry_run(made)
    return {
        **shown,
        "requests": [{**one, "type": one["type"].removesuffix("Rq")} for one in shown["requests"]],
        "warnings": [warning(one) for one in made.checked.findings.warnings],
    }


def warning(problem: Problem) -> dict[str, Any]:
    """Return a warning about the request, in the form of all of them."""
    about = {"request": problem.request, "kind": problem.kind, "expected": problem.expected}
    return {**place(problem), **about, "status_code": None, "meaning": None}


def warned(taken: Accepted) -> dict[str, Any]:
    """Return what the caller of accepted requests should hear, as `views.warned` does."""
    return {**views.warned(taken), "warnings": [warning(one) for one in taken.warnings]}


def _line(job: Job, index: int, result: Result, warnings: list[dict[str, Any]]) -> dict[str, Any]:
    return {**results.told(job, index, result), "warnings": warnings}


def _of_status(line: RequestLine, number: int) -> list[dict[str, Any]]:
    """Return what QuickBooks warned of in a request that it did."""
    code = line.status_code
    if code is None or not FIRST_WARNING <= code < FIRST_ERROR or line.outcome != Outcome.APPLIED:
        return []
    known = status(code)
    said = _warning(line.message or known.meaning, STATUS, fix=known.fix, request=number)
    return [{**said, "status_code": code, "meaning": known.meaning}]


def _warning(message: str, kind: str, *, fix: str, request: int | None = None) -> dict[str, Any]:
    return {**warning(Problem(message, fix=fix, request=request)), "kind": kind}
