"""What callers see of a transaction, a connection, a key: values turned into JSON objects."""

from datetime import datetime
from typing import Any

from qbwc_service.api.moments import iso_or_null, timeline
from qbwc_service.api.problems import failure_fields, mended, place
from qbwc_service.domain.breaker import left_alone
from qbwc_service.domain.budgets import DAYS, QuietHours, quiet_until, shut
from qbwc_service.domain.connections import Connection, status_of
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.keys import ApiKey
from qbwc_service.domain.logins import Refusals
from qbwc_service.domain.records import iso
from qbwc_service.domain.states import TABLE
from qbwc_service.steps.compiling import Compiled
from qbwc_service.steps.connections import View
from qbwc_service.steps.mending import mending_of
from qbwc_service.steps.results import request_line
from qbwc_service.steps.showing import Shown, Texts
from qbwc_service.steps.submit import Accepted
from qbwc_service.steps.transactions import Standing


def row(job: Job) -> dict[str, Any]:
    """Return a transaction's row, as the list shows it."""
    return {
        "transaction_id": job.id,
        "identifier": job.identifier,
        "idempotency_key": job.idempotency_key,
        "timestamp": iso(job.created_at),
        "status": job.status,
        "state": job.state.value,
        "outcome": job.outcome.value,
        "recovered": job.recovered,
        "priority": job.lane.value,
        "connection_id": job.connection_id,
        "attempts": job.attempts,
        "processing_time_ms": total_ms(job),
        "qbxml_request_size": job.request.size,
        "qbxml_response_size": job.response_size,
        "error_code": ended_with(job),
        "duplicate_of": job.duplicate_of,
        "after": list(job.after),
    }


def answer(shown: Shown) -> dict[str, Any]:
    """Return QuickBooks' answer as a submit tells it; `qb_response_url` only where it is large."""
    return {"qb_response": shown.text, **address("qb_response", shown)}


def addresses(texts: Texts) -> dict[str, Any]:
    """Return where the texts are that `detail` shows as null since they are large."""
    return {
        **address("qbxml_request", texts.request),
        **address("qbxml_response", texts.response),
    }


def detail(
    job: Job, standing: Standing, request: str | None, response: str | None
) -> dict[str, Any]:
    """Return everything about a transaction."""
    return {
        **row(job),
        "written_in": job.written_in.value,
        "qbxml_request": request,
        "qbxml_response": response,
        "requests": [request_line(job, index) for index in range(len(job.requests))],
        "message": message_of(job),
        **_failure(job.failure, job),
        "waiting_reason": standing.reason,
        "queue_position": standing.position,
        "waiting_for": list(job.held_by) if job.held else [],
        "not_before": iso_or_null(job.due_at),
        "expires_at": iso_or_null(job.expires_at),
        "metadata": job.metadata,
        "retry_of": job.retry_of,
        "retried_by": job.retried_by,
        **mending(job),
        "timeline": [
            {
                "timestamp": iso(event.at),
                "state": event.state.value,
                "reason": event.reason,
                "by": event.by,
                "note": event.note,
            }
            for event in job.timeline
        ],
        "timings": {
            "queued_ms": _between(job.created_at, job.first_sent_at or job.finished_at),
            "quickbooks_ms": job.quickbooks_ms,
            "total_ms": total_ms(job),
        },
    }


def mending(job: Job) -> dict[str, Any]:
    """Return what was mended before it was queued, where anything was."""
    told = mending_of(job)
    return {"mended": told} if told else {}


def address(name: str, shown: Shown) -> dict[str, Any]:
    """Return where a text is that does not stand under its name, since it is large."""
    return {f"{name}_url": shown.url} if shown.url else {}


def connection(view: View, now: datetime) -> dict[str, Any]:
    """Return a connection with what its polls reported."""
    set_, seen = view.connection, view.presence
    status, reason = status_of(set_, seen, now, view.usage)
    retry_at = seen.retry_at if left_alone(seen, now) else None
    closed = shut(set_, view.usage, now)
    opening = [moment for moment in (retry_at, closed and closed.until) if moment]
    return {
        **_settings(set_),
        "status": status.value,
        "status_reason": reason,
        "retry_at": iso_or_null(retry_at),
        "quiet_until": iso_or_null(quiet_until(set_, view.usage, now)),
        "next_work_at": iso_or_null(max(opening, default=None)),
        "last_poll_at": iso_or_null(seen.last_poll_at),
        "last_success_at": iso_or_null(seen.last_success_at),
        "logins_refused": _refusals(seen.denied),
        "quickbooks": {
            "product": seen.product or None,
            "qbxml_version": seen.qbxml_version or None,
            "country": seen.country or None,
            "company_name": seen.company_name or None,
            "company_file": seen.company_path or None,
            "computer": seen.machine,
        },
        "queue_depth": view.depth,
        "qwc_path": f"/api/connections/{set_.id}/qwc",
    }


def _refusals(met: Refusals | None) -> dict[str, Any] | None:
    if met is None:
        return None
    return {
        "reason": met.why.value,
        "since": iso(met.since),
        "last_at": iso(met.last_at),
        "times": met.times,
        "address": met.address or None,
    }


def _settings(set_: Connection) -> dict[str, Any]:
    return {
        "connection_id": set_.id,
        "name": set_.name,
        "username": set_.id,
        "owner_id": set_.owner_id,
        "file_id": set_.file_id,
        "company_file": set_.company_file,
        "qbxml_version": set_.qbxml_version,
        "schedule": {"every_seconds": set_.every_seconds},
        "hold_seconds": set_.hold_seconds,
        "linger_seconds": set_.linger_seconds,
        "write_batch": set_.write_batch,
        "read_only": set_.read_only,
        "fix": set_.fix,
        "quiet_hours": [_quiet(hours) for hours in set_.quiet_hours],
        "sessions_per_minute": set_.sessions_per_minute,
        "minutes_per_hour": set_.minutes_per_hour,
        "allowed_networks": list(set_.allowed_networks),
        "created_at": iso(set_.created_at),
    }


def _quiet(hours: QuietHours) -> dict[str, Any]:
    return {"days": list(hours.days or DAYS), "from": hours.start, "to": hours.end}


def connection_whole(view: View, now: datetime) -> dict[str, Any]:
    """Return the same with who changed it and when (D30)."""
    return {
        **connection(view, now),
        "timeline": timeline(view.connection.timeline),
    }


def key(value: ApiKey) -> dict[str, Any]:
    """Return an API key without its secret, of which only the last characters are known."""
    return {
        "key_id": value.key_id,
        "name": value.name,
        "hint": f"…{value.hint}",
        "scopes": [scope.value for scope in value.scopes],
        "allowed_networks": list(value.allowed_networks),
        "created_at": iso(value.created_at),
        "last_used_at": iso_or_null(value.last_used_at),
        "expires_at": iso_or_null(value.expires_at),
        "revoked_at": iso_or_null(value.revoked_at),
    }


def message_of(job: Job) -> str:
    """Return one sentence about where the transaction stands."""
    if job.failure is not None and job.status != "success":
        return job.failure.message
    told = [line.message for line in job.requests if line.message and job.final]
    return told[0] if told else TABLE[job.state].meaning


def ended_with(job: Job) -> str | None:
    """Return the error code of a transaction that ended in error."""
    return job.failure.code.value if job.status == "error" and job.failure else None


def total_ms(job: Job) -> int | None:
    """Return the milliseconds from acceptance to the end."""
    return _between(job.created_at, job.finished_at)


def _failure(failure: Failure | None, job: Job) -> dict[str, Any]:
    """Return what went wrong in the very fields of a waiting POST."""
    if failure is None or job.status == "success":
        return {"error_message": None, "retry_allowed": False}
    return {"error_message": failure.message, **failure_fields(failure, job)}


def _between(start: datetime, end: datetime | None) -> int | None:
    return None if end is None else round((end - start).total_seconds() * 1000)


def dry_run(made: Compiled) -> dict[str, Any]:
    """Return what a dry run shows: the document as it would leave, and what is said of it."""
    found, whole = made.checked.findings, made.checked.requests
    requests = whole.requests if whole else ()
    return {
        "dry_run": True,
        "valid": not made.problems,
        "qbxml": made.document,
        "qbxml_version": made.checked.version,
        "edition": made.checked.edition or None,
        "requests": [{"type": one.type, "writes": one.writes} for one in requests],
        "problems": [place(one) for one in made.problems],
        "warnings": [place(one) for one in found.warnings],
        "changes": [mended(one) for one in made.checked.changes],
    }


def warned(taken: Accepted) -> dict[str, Any]:
    """Return what the caller of an accepted submission should hear; what was mended, if any."""
    told: dict[str, Any] = {"warnings": [place(one) for one in taken.warnings]}
    return told | ({"changes": [mended(one) for one in taken.changes]} if taken.changes else {})
