"""How REST says no: problem+json (RFC 9457) with the flat fields of the first API beside it."""

import logging
from dataclasses import asdict
from datetime import datetime
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.records import iso
from qbwc_service.domain.states import Outcome
from qbwc_service.incoming import request_id_of
from qbwc_service.logs import event
from qbxml.check.fixing import Change
from qbxml.problems import Problem

log = logging.getLogger("qbwc_service.api")

PROBLEM = "application/problem+json"
DOCS = "/docs/errors"


def problem_body(
    code: Code, detail: str, *, request_id: str, moment: datetime, base_url: str, **fields: Any
) -> dict[str, Any]:
    """Return the object that every error answer is: RFC 9457 and the flat form in one."""
    row = TABLE[code]
    return {
        "type": f"{base_url}{DOCS}/{code}",
        "title": row.title,
        "status": row.http,
        "detail": detail,
        "success": False,
        "error": row.title,
        "error_code": code.value,
        "error_details": {"component": "qbxml_relay"},
        "transaction_id": None,
        "timestamp": iso(moment),
        "retry_allowed": row.again,
        "outcome": Outcome.NOT_APPLIED.value,
        "fix": "",
        "request_id": request_id,
        **fields,
    }


def refusal_fields(refusal: Refusal) -> dict[str, Any]:
    """Return what a refusal says beside its code: the fix, each problem with its place."""
    fields: dict[str, Any] = {"fix": refusal.fix}
    if refusal.problems:
        fields["problems"] = [place(problem) for problem in refusal.problems]
        first = refusal.problems[0]
        if refusal.code is Code.INVALID_XML:
            fields["error_details"] = {
                "component": "qbxml",
                "line": first.line,
                "column": first.column,
            }
    if refusal.extra.get("changes"):
        fields["changes"] = [mended(change) for change in refusal.extra["changes"]]
    if refusal.retry_after is not None:
        fields["retry_after_seconds"] = refusal.retry_after
    told = ("transaction_id", "outcome", "retry_allowed")
    return fields | {name: refusal.extra[name] for name in told if name in refusal.extra}


def failure_fields(failure: Failure, job: Job) -> dict[str, Any]:
    """Return what a failed transaction says beside its code (D1, D2)."""
    return {
        "error_details": {
            "component": failure.component,
            "qb_error_code": None if failure.qb_code is None else str(failure.qb_code),
            "qb_error_severity": failure.qb_severity,
            "qb_error_message": failure.qb_message,
            "hresult": failure.hresult,
        },
        "qb_error_code": None if failure.qb_code is None else str(failure.qb_code),
        "qb_error_message": failure.qb_message,
        "transaction_id": job.id,
        "identifier": job.identifier,
        "retry_allowed": failure.again and job.frees_key,
        "outcome": job.outcome.value,
        "fix": failure.fix,
        "state": job.state.value,
    }


def json_response(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a JSON answer; an error body gets the problem media type."""
    media = PROBLEM if status >= 400 and isinstance(body, dict) and "error_code" in body else None  # noqa: PLR2004
    return Response(
        msgspec.json.encode(body), status, headers, media_type=media or "application/json"
    )


def log_bug(request: Request, error: Exception) -> None:
    """Log a failure of ours with its stack and the request id that the caller was told."""
    event(
        log,
        "request_failed",
        level=logging.ERROR,
        exc_info=error,
        request_id=request_id_of(request),
    )


def mended(change: Change) -> dict[str, Any]:
    """Return what was changed in a document, as the API shows it."""
    return asdict(change)


def place(problem: Problem) -> dict[str, Any]:
    """Return a problem, or a warning, as the API shows it; of qbXML it tells more."""
    told: dict[str, Any] = {
        "message": problem.message,
        "line": problem.line,
        "column": problem.column,
        "path": problem.path,
        "fix": problem.fix,
    }
    if problem.kind:
        told |= {
            "request": problem.request,
            "kind": problem.kind,
            "expected": problem.expected,
        }
    return told
