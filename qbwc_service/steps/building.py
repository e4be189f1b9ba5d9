"""From a job to the message set that QuickBooks gets: pages, marks, version, whether it fits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qbwc_service.domain.jobs import Job, WireId
from qbwc_service.domain.page_sizes import PageSizes
from qbwc_service.services import Services
from qbwc_service.steps.fitting import check_sendable
from qbwc_service.steps.page_sizes import first_size
from qbwc_service.steps.sending import submitted_by
from qbxml.sets.guids import takes_guid, with_guid
from qbxml.sets.iterators import smaller
from qbxml.sets.paging import paged
from qbxml.sets.request_set import RequestSet
from qbxml.versions import as_numbers, negotiate

AFTER_LOSS = 250
"""Records a page once the answer to a plain query was lost, where it was not paged before."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A job's message set as it leaves, but for ids. `number`: which attempt it is."""

    job: Job
    number: int
    requests: RequestSet
    version: str
    max_returned: int | None = None

    @property
    def ids(self) -> list[str]:
        """Return our requestIDs, in order."""
        places = range(1, len(self.job.requests) + 1)
        return [str(WireId(self.job.id, self.number, 1, place)) for place in places]

    def document(self, message_set_id: str | None) -> str:
        """Return the document for QuickBooks."""
        return self.requests.wire(
            version=self.version,
            request_ids=self.ids,
            message_set_id=message_set_id,
            max_returned=self.max_returned,
        )


def prepare(services: Services, job: Job, version: str, page_sizes: PageSizes) -> Prepared:
    """Return what leaves for a job in the version that this visit speaks, or the caller asks for.

    Raises PayloadGoneError and UnsendableError.
    """
    submitted = submitted_by(services, job)
    version = negotiate(submitted.version or version, *as_numbers(version))
    sizes: Sequence[int] = [
        r.max_returned for r in submitted.requests if r.iterator and r.max_returned
    ]
    if any(line.iterates for line in job.requests) and not sizes:
        size = first_size(services, page_sizes, submitted)
        submitted = _in_pages(job, submitted, version, size)
    submitted = _marked(submitted, job, version)
    check_sendable(services.settings, submitted)
    smallest = smaller(min(sizes), job.lost) if sizes and job.lost else None
    return Prepared(job, job.attempts + 1, submitted, version, smallest)


def together(sets: Sequence[Prepared], message_set_id: str | None) -> str:
    """Return one document for all of these, in which no request depends on another."""
    requests = tuple(request for one in sets for request in one.requests.requests)
    return RequestSet(requests, "continueOnError").wire(
        version=sets[0].version,
        request_ids=[id_ for one in sets for id_ in one.ids],
        message_set_id=message_set_id,
    )


def _marked(submitted: RequestSet, job: Job, version: str) -> RequestSet:
    """Return the set with the ExternalGUIDs that this version knows, by which it is found (D4)."""
    if not any(line.guid for line in job.requests):
        return submitted
    requests = (
        with_guid(request, line.guid) if line.guid and takes_guid(request, version) else request
        for request, line in zip(submitted.requests, job.requests, strict=True)
    )
    return replace(submitted, requests=tuple(requests))


def _in_pages(job: Job, submitted: RequestSet, version: str, size: int) -> RequestSet:
    """Return a set of plain queries as iterators: at once, or only after a lost answer (D18)."""
    if size:
        return paged(submitted, version, size, job.lost)
    return paged(submitted, version, AFTER_LOSS, job.lost - 1) if job.lost else submitted
