"""Several jobs in one message set: which may travel together.

Queries that wait next to each other share a set, writes only where the connection allows it
(`write_batch`). Each job keeps its own outcome; `unbundling` tells the answers apart.
"""

from collections.abc import Iterator, Sequence

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.page_sizes import PageSizes
from qbwc_service.services import Services
from qbwc_service.steps.building import Prepared, prepare
from qbwc_service.steps.fitting import UnsendableError
from qbwc_service.steps.queueing import Choice
from qbwc_service.store import places
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key
from qbxml.sets.guids import own_guid

BATCH_CHARACTERS = 100_000
"""Of the submitted texts that one set carries."""
PAIR = 2


def bundle(
    services: Services, choice: Choice, version: str, page_sizes: PageSizes, write_batch: int
) -> list[Prepared]:
    """Return what leaves in one set: the chosen job, and those behind it that may go with it.

    They stand next to each other in their lane, in order of acceptance (D16): where a read stands
    between two writes, or a write between two reads, the set ends. Raises as `prepare` does, but
    for the chosen job only.
    """
    first = prepare(services, choice.job, version, page_sizes)
    found = [first]
    if not _certain(first):
        return found
    for job in _behind(services, choice, write_batch):
        try:
            after = prepare(services, job, version, page_sizes)
        except (PayloadGoneError, UnsendableError):
            break  # it is set aside when its own turn comes
        if after.version != first.version or not _certain(after):
            break
        found.append(after)
    return found


def _certain(one: Prepared) -> bool:
    """Whether a search would tell if it was done: an Add must carry its ExternalGUID here."""
    (request,) = one.requests.requests[:1]
    return not request.type.endswith("AddRq") or own_guid(request) is not None


def _behind(services: Services, choice: Choice, write_batch: int) -> list[Job]:
    first = choice.job
    if not first.shares:
        return []
    limit = write_batch if first.writes else services.settings.query_batch
    limit = min(limit, first.batch_limit or limit)
    line = [head for head in choice.ahead if (head.lane, head.writes) == (first.lane, first.writes)]
    if limit < PAIR or len(line) < PAIR:
        return []
    wanted = places.ready(first.connection_id, first.lane, writes=first.writes, limit=limit)
    (keys,) = services.store.keys(wanted)
    end = _next_of_other_kind(choice)
    ids = [key.id for key in keys if first.id < key.id and (end is None or key.id < end)]
    found = services.store.get(*(Key(Job, id_) for id_ in ids))
    others = [job for job in found if isinstance(job, Job)]
    return list(_fitting(services, first, others, limit))


def _next_of_other_kind(choice: Choice) -> str | None:
    """Return the first job of the same lane that reads where the chosen one writes, or writes."""
    first = choice.job
    others = [
        head.id for head in choice.ahead if head.lane is first.lane and head.writes != first.writes
    ]
    return min(others, default=None)


def _fitting(services: Services, first: Job, others: Sequence[Job], limit: int) -> Iterator[Job]:
    """Yield the jobs that fit, up to the first that does not."""
    room, count, now = BATCH_CHARACTERS - first.request.size, 1, services.now()
    for job in others:
        room -= job.request.size
        limit = min(limit, job.batch_limit or limit)
        expired = job.expires_at is not None and job.expires_at <= now
        waits = job.state is first.state and job.recovery is None and not expired
        if not (job.shares and waits) or room < 0 or count >= limit:
            return
        count += 1
        yield job
