"""A message set becomes a queued job: its requests line by line, and whom it may travel with."""

from collections.abc import Sequence
from typing import Any

from qbwc_service.domain.jobs import Entry, Job, RequestLine
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbxml.sets.guids import own_guid, takes_guid
from qbxml.sets.paging import pageable, pages
from qbxml.sets.request_set import RequestSet

ANY_VERSION = "99.0"
"""Which one a set is sent in is known when it leaves."""


def lines_of(
    services: Services, submitted: RequestSet, *, paging: bool = True
) -> tuple[RequestLine, ...]:
    """Return the requests of a set as a job keeps them; with `paging` some may go in pages.

    What may carry an ExternalGUID gets one now, so that it can be told apart for ever (D4).
    """
    may_page = paging and pages(submitted)
    return tuple(
        RequestLine(
            type=r.type,
            request_id=r.request_id,
            writes=r.writes,
            iterates=r.iterator or (may_page and pageable(r)),
            guid=services.ids.guid() if takes_guid(r, ANY_VERSION) and not own_guid(r) else None,
        )
        for r in submitted.requests
    )


def may_share(submitted: RequestSet, lines: Sequence[RequestLine]) -> bool:
    """Whether a set may travel in one with others: one request, with nothing of its own about it.

    A write must also be of a kind that a search tells for certain, since a shared set cannot be
    sent again for one of its jobs: an Add with our ExternalGUID, a Mod by its EditSequence, a
    deletion since there is nothing to delete twice.
    """
    if len(lines) != 1 or submitted.attributes:
        return False
    (line,) = lines
    if line.writes:
        return line.guid is not None or line.type.endswith(("ModRq", "DelRq"))
    return not line.iterates


def accept(
    services: Services, text: str, *, by: str, reason: str, **fields: Any
) -> tuple[Job, list[Record]]:
    """Return a new queued job around this qbXML, with the blobs to save with it."""
    now = services.now()
    job_id = services.ids.ordered("tx-")
    request, blobs = services.payloads.keep(f"{job_id}/request", text)
    job = Job(
        id=job_id,
        state=State.QUEUED,
        outcome=Outcome.PENDING,
        request=request,
        created_at=now,
        updated_at=now,
        timeline=(Entry(at=now, state=State.QUEUED, reason=reason, by=by),),
        **fields,
    )
    return job, blobs
