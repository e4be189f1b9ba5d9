"""What was mended in a submission, kept with its transaction for whoever asks later.

Kinds and places are kept, no values: those go when the payload is purged.
"""

from collections.abc import Sequence
from dataclasses import replace

from qbwc_service.domain.jobs import Job
from qbxml.check.fixing import Change

MOST_NOTED = 20
MENDED = "mended: "


def mending_noted(job: Job, changes: Sequence[Change]) -> Job:
    """Return a new job whose first event tells what was changed in its text, if anything was."""
    if not changes:
        return job
    count = "1 change" if len(changes) == 1 else f"{len(changes)} changes"
    told = [_told(job, change) for change in changes[:MOST_NOTED]]
    more = ["…"] if len(changes) > MOST_NOTED else []
    note = f"{MENDED}{count}: {'; '.join([*told, *more])}"
    first, *others = job.timeline
    return job.amend(timeline=(replace(first, note=note), *others))


def mending_of(job: Job) -> str | None:
    """Return what `mending_noted` noted, None where nothing was changed."""
    note = job.timeline[0].note if job.timeline else None
    return note.removeprefix(MENDED) if note and note.startswith(MENDED) else None


def _told(job: Job, change: Change) -> str:
    several = change.request is not None and len(job.requests) > 1
    return f"{change.kind} of {f'{change.request}/' if several else ''}{change.path}"
