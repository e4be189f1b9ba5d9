"""Searching transactions by a piece of text, as a person does who has no identifier at hand.

Those that fit the filters are looked through a thousand at a time, no index holds texts:
identifier, idempotency key, metadata, what QuickBooks said, and the qbXML that was asked and
answered where it is small.
"""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape

from qbwc_service.domain.jobs import Job
from qbwc_service.ids import moment_of
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.store.sealing import SealBrokenError

LOOKED_AT = 1_000
READS = 2_000
"""Transactions that are read for one look where several filters leave few of them."""
SHORTEST = 2
"""Characters that a text must have: with fewer nearly everything would be found."""
READ_AT_MOST = 4_000_000
"""Characters of qbXML after which one look ends, though fewer than a thousand were looked at."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What one look found, the newest first. `total` is never known.

    `looked` transactions that fit the filters were looked at, of those accepted from `back_to` on:
    None where nothing fits at all. `cursor` is where to look further back, None at the end.
    """

    jobs: list[Job]
    cursor: str | None
    looked: int
    back_to: datetime | None
    total: None = None


def search(
    services: Services,
    caller: Caller,
    asked: Filter,
    text: str,
    limit: int,
    cursor: str | None = None,
) -> Searched:
    """Return the newest transactions, behind a cursor, that hold a text, whatever its case."""
    typed = text.casefold().strip()
    if len(typed) < SHORTEST:
        return Searched([], None, 0, None)
    sought = {typed, unescape(text).casefold().strip()}  # perhaps copied from XML
    page = list_jobs(
        services,
        caller,
        replace(asked, identifier=None),
        limit=LOOKED_AT,
        offset=0,
        cursor=cursor,
        reads_to_count=False,
        reads_at_most=READS,
    )
    found: list[Job] = []
    looked = read = 0
    for job in page.jobs:
        held = _text_of(services, job).casefold()
        looked, read = looked + 1, read + len(held)
        if any(one in held for one in sought):
            found.append(job)
        if len(found) == limit or read >= READ_AT_MOST:
            break
    last = page.jobs[looked - 1].id if looked else None
    further = last if looked < len(page.jobs) else page.cursor
    end = further or last
    return Searched(found, further, looked, moment_of(end) if end else None)


def _text_of(services: Services, job: Job) -> str:
    said = [line.message for line in job.requests]
    said += [line.type for line in job.requests]
    if job.failure is not None:
        said.append(job.failure.message)
    if job.metadata:
        said.append(json.dumps(job.metadata, ensure_ascii=False))
    said += _inline(services, job)
    return "\n".join(part for part in (job.identifier, job.idempotency_key, *said) if part)


def _inline(services: Services, job: Job) -> Iterator[str]:
    """Yield the texts that stand in the record itself; others would be a read each.

    As they are meant: QuickBooks writes every letter beyond ASCII as a reference, `J&#246;rg`.
    """
    for payload in (job.request, *job.response):
        if payload.inline is not None:
            with contextlib.suppress(SealBrokenError):  # its key is gone: no text can be found
                text = services.payloads.text(payload)
                yield unescape(text) if "&" in text else text
