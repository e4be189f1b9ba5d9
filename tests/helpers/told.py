"""What the log must tell of jobs: exactly what their timelines imply, in order."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from qbwc_service.domain.events import TOLD, UNCERTAIN, Event, Type
from qbwc_service.domain.jobs import TIMELINE_LIMIT, Job
from qbwc_service.domain.states import TABLE
from qbwc_service.store import places
from qbwc_service.store.port import Range, Store

PAGE = 1_000


def implied(job: Job) -> list[str]:
    """Return the types of the events of a job's way: each told state once per coming.

    The end of one that was ever in doubt is told to be its settlement first, once.
    """
    states = [entry.state for entry in job.timeline]
    comings = [states[0], *(after for before, after in pairwise(states) if before is not after)]
    found: list[str] = []
    settled = False
    for number, state in enumerate(comings):
        doubted = any(one in UNCERTAIN for one in comings[:number])
        if TABLE[state].final and doubted and not settled:
            found.append(Type.SETTLED.value)
            settled = True
        if state in TOLD:
            found.append(TOLD[state].value)
    return found


def log(store: Store, tenant_id: str = "default") -> Iterator[Event]:
    """Return a tenant's whole log, in order."""
    after = ""
    while True:
        (page,) = store.select(Range(places.events(tenant_id), after, limit=PAGE))
        yield from (one for one in page if isinstance(one, Event))
        if len(page) < PAGE:
            return
        after = page[-1].id + "\0"


def untold(store: Store, jobs: Iterable[Job]) -> list[str]:
    """Return of which jobs the log tells anything else than what happened to them."""
    told: dict[str, list[str]] = {}
    for event in log(store):
        told.setdefault(event.subject, []).append(event.type)
    return [
        f"of {job.id} it is told {told.get(job.id, [])}, not {implied(job)}"
        for job in jobs
        if job.timeline
        and len(job.timeline) < TIMELINE_LIMIT - 1
        and told.get(job.id, []) != implied(job)
    ]
