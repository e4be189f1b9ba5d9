"""Page sizes in use: what a visit has learnt goes into its claims, and its answers into that."""

from collections.abc import Mapping
from datetime import datetime

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.page_sizes import Page, PageSizes, learn, size_for
from qbwc_service.domain.sessions import Session
from qbwc_service.services import Services
from qbxml.sets.answer_set import Answer
from qbxml.sets.paging import pageable, pages
from qbxml.sets.request_set import RequestSet, reread


def first_size(services: Services, sizes: PageSizes, submitted: RequestSet) -> int:
    """Return the records a page of this set, 0 where queries go as they were written."""
    start = services.settings.page_size
    kinds = (request.type for request in submitted.requests if pageable(request))
    return size_for(sizes, kinds, start) if start else 0


def with_lesson(
    services: Services,
    session: Session,
    job: Job,
    answers: Mapping[int, Answer],
    now: datetime,
) -> Session:
    """Return the visit with what this page teaches, to be saved with the answer anyway.

    Nothing is learnt of a caller's own iterator, whose size is the caller's, nor of a set that
    pages several queries at once, which share a page.
    """
    start, attempt = services.settings.page_size, job.attempt
    paged = [place for place, line in enumerate(job.requests, 1) if line.iterates]
    answer = answers.get(paged[0]) if len(paged) == 1 else None
    if not start or answer is None or attempt is None or attempt.sent is None:
        return session
    if not pages(reread(services.payloads.text(job.request))):
        return session
    sent = reread(services.payloads.text(attempt.sent)).requests
    asked = next((one.max_returned for one in sent if "iterator" in dict(one.attributes)), None)
    if not asked:
        return session  # a qbXML version without iterators
    took = round((now - attempt.page_sent_at).total_seconds() * 1000)
    page = Page(asked, answer.end - answer.tag.end, took, full=answer.continues)
    kind = job.requests[paged[0] - 1].type
    return session.amend(page_sizes=learn(session.page_sizes, kind, start, page))
