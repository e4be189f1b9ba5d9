"""Searching transactions by a piece of text, as a person does who has no identifier at hand.

The newest thousand that fit the filters are looked through, no index holds texts: identifier,
idempotency key, metadata, what QuickBooks said, and the qbXML that was asked where it is small.
"""

import contextlib
import json
from dataclasses import replace

from qbwc_service.domain.jobs import Job
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.listing import Filter, Page, list_jobs
from qbwc_service.store.sealing import SealBrokenError

LOOKED_AT = 1_000
SHORTEST = 2
"""Characters that a text must have: with fewer nearly everything would be found."""


def search(services: Services, caller: Caller, asked: Filter, text: str, limit: int) -> Page:
    """Return the newest transactions that hold a text, whatever its case; never a cursor."""
    sought = text.casefold().strip()
    if len(sought) < SHORTEST:
        return Page([], None, None)
    page = list_jobs(
        services,
        caller,
        replace(asked, identifier=None),
        limit=LOOKED_AT,
        offset=0,
        cursor=None,
        reads_to_count=False,
    )
    found = [job for job in page.jobs if sought in _text_of(services, job).casefold()]
    return Page(found[:limit], None, None)


def _text_of(services: Services, job: Job) -> str:
    said = [line.message for line in job.requests]
    said += [line.type for line in job.requests]
    if job.failure is not None:
        said.append(job.failure.message)
    if job.metadata:
        said.append(json.dumps(job.metadata, ensure_ascii=False))
    if job.request.inline is not None:  # others would be a read each
        with contextlib.suppress(SealBrokenError):  # its key is gone: it cannot be found by text
            said.append(services.payloads.text(job.request))
    return "\n".join(part for part in (job.identifier, job.idempotency_key, *said) if part)
