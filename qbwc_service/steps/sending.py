"""What is about to leave for QuickBooks: the text, and all that must be saved before it does."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.sessions import Errand, InFlight, Session
from qbwc_service.services import Services
from qbwc_service.steps.filling import with_values
from qbwc_service.store.port import Key
from qbxml.sets.request_set import RequestSet, reread


@dataclass(frozen=True, slots=True)
class Claim:
    """Something taken for sending, not yet saved: save `records` before `text` leaves.

    `moved`: (before, after) of the jobs that go with it, to be told of once it is saved.
    `taken_over`: records whose content the session has now, to be deleted then.
    """

    text: str
    session: Session
    records: tuple[Record, ...]
    moved: tuple[tuple[Job, Job], ...] = ()
    taken_over: tuple[Key, ...] = ()


def in_flight(
    session: Session,
    now: datetime,
    errand: Errand,
    *,
    job_id: str | None = None,
    text: str = "",
    others: tuple[str, ...] = (),
    sent: Payload | None = None,
    **changes: Any,
) -> Session:
    """Return the session with this in flight, same version; the time it lingered is counted."""
    held = now - session.linger_since if session.linger_since else timedelta()
    return session.amend(
        in_flight=InFlight(
            since=now, errand=errand, job_id=job_id, hello=text, others=others, sent=sent
        ),
        last_call_at=now,
        lingered_ms=session.lingered_ms + round(held.total_seconds() * 1000),
        linger_since=None,
        **changes,
    )


def submitted_by(services: Services, job: Job) -> RequestSet:
    """Return the message set of a job, values in the places of references to other answers.

    Raises PayloadGoneError where the text, or a value, is not there.
    """
    return with_values(services, job, reread(services.payloads.text(job.request)))
