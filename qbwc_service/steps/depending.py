"""When a job ends, those that wait for it are let go, or fail with it.

This follows the save of the end. What is left, since there were many or the process died in
between, is found by the clock: an awaited job that has ended lies in `places.AWAITED_ENDS` until
all its dependents were told.
"""

import logging
from collections import deque

from qbwc_service.domain.dependents import ended_well, failed, released, uncertain
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.waits import job_topic, queue_topic
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.announcing import announce
from qbwc_service.steps.filling import (
    ValueMissingError,
    keep_values,
    known_values,
    references_of,
    take_values,
)
from qbwc_service.steps.running import step
from qbwc_service.steps.schedule_ends import ended_with, tell_run_ended
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StoreUnavailableError

log = logging.getLogger("qbwc_service.steps")

AT_ONCE = 50
"""Dependents that are told within the call that brought the end; the clock tells the others."""
BATCH = 500
"""The same, for one turn of the clock."""
HEADS = 25
"""Held jobs of a connection that the clock looks after."""


def follow(services: Services, before: Job | None, after: Job) -> None:
    """Tell those that wait for a job that has ended; never fails, since the clock does the rest.

    A job that comes back into the queue asks how those stand that it waits for itself.
    """
    if after.final and after.awaited:
        _quietly(services, after, [after.id])
    elif before is not None and after.held:
        catch_up(services, after)


def catch_up(services: Services, job: Job) -> None:
    """Let a held job know of what ended before it was there to be told; never fails."""
    if job.held:
        _quietly(services, job, job.held_by)


def release_ended(services: Services) -> None:
    """Tell the dependents that nobody has told: for the clock, bounded."""
    (ended,) = services.store.keys(Range(places.AWAITED_ENDS, limit=BATCH))
    left = BATCH
    for key in ended:
        left -= release(services, key.id, left)
        if left <= 0:
            return


def recheck_held(services: Services, connection_id: str) -> None:
    """Catch up on a connection's first held jobs, should a process have died before it did."""
    (held,) = services.store.select(places.held(connection_id, HEADS))
    names = {name for job in held if isinstance(job, Job) for name in job.held_by}
    _release_those(services, sorted(names))


def release(services: Services, job_id: str, most: int = AT_ONCE) -> int:
    """Tell the jobs that wait for one that has ended, or is gone; return how many were told.

    Those that fail thereby have ended themselves, and theirs are told in turn, however long the
    chain is.
    """
    told = 0
    ended = deque([job_id])
    while ended and told < most:
        name, limit = ended.popleft(), most - told
        (waiting,) = services.store.keys(places.dependents(name, limit))
        for key in waiting:
            after = _told(services, key.id, name)
            if after is not None and after.final and after.awaited:
                ended.append(after.id)
        told += len(waiting)
        if not waiting or len(waiting) < limit:
            _forget(services, name)
    return told


def _release_those(services: Services, names: list[str] | tuple[str, ...]) -> None:
    found = services.store.get(*(Key(Job, name) for name in names))
    for name, other in zip(names, found, strict=True):
        if not isinstance(other, Job) or other.final:
            release(services, name)


def _quietly(services: Services, about: Job, names: list[str] | tuple[str, ...]) -> None:
    try:
        _release_those(services, names)
    except Exception as error:  # noqa: BLE001 - what was saved before is done, and must be told
        event(
            log,
            "release_failed",
            level=logging.ERROR,
            exc_info=error,
            tenant_id=about.tenant_id,
            connection_id=about.connection_id,
            transaction_id=about.id,
        )


def _told(services: Services, job_id: str, name: str) -> Job | None:
    """Tell one job; what is wrong with it must not keep the others waiting."""
    try:
        return _tell(services, job_id, name)
    except StoreUnavailableError:
        raise
    except Exception as error:  # noqa: BLE001 - the others' turn comes all the same
        event(log, "release_failed", level=logging.ERROR, exc_info=error, transaction_id=job_id)
        return None


@step
def _tell(services: Services, job_id: str, name: str) -> Job | None:
    """Let one job go, or fail it, since `name` has ended; None where it does not wait for that."""
    found, other = services.store.get(Key(Job, job_id), Key(Job, name))
    if not isinstance(found, Job) or not found.held or name not in found.held_by:
        return None
    ended = other if isinstance(other, Job) else None
    if ended is not None and not ended.final:
        return None
    after, blobs = _after(services, found, name, ended)
    services.store.save(after, *of_job(found, after), *blobs)
    if after.final:
        announce(services, found, after)
    else:
        _announce_release(services, after, name)
    return after


def _after(services: Services, job: Job, name: str, other: Job | None) -> tuple[Job, list[Record]]:
    now = services.now()
    fails = uncertain if job.recovery is not None else failed
    if other is None or not ended_well(other):
        return fails(job, name, other, now), []
    try:
        values = take_values(services, references_of(services, job), other)
    except ValueMissingError as error:
        return fails(job, name, other, now, str(error)), []
    if not values:
        return released(job, name, job.values, now), []
    kept, blobs = keep_values(services, job.evolve(), known_values(services, job) | values)
    return released(job, name, kept, now), blobs


def _announce_release(services: Services, job: Job, name: str) -> None:
    event(
        log,
        "job_released",
        tenant_id=job.tenant_id,
        connection_id=job.connection_id,
        transaction_id=job.id,
        identifier=job.identifier,
        reason=name,
        count=len(job.held_by),
    )
    services.bell.ring(job_topic(job.id), queue_topic(job.connection_id))


@step
def _forget(services: Services, job_id: str) -> None:
    """Note that nobody waits any more for a job that has ended, its schedule included."""
    (job,) = services.store.get(Key(Job, job_id))
    if isinstance(job, Job) and job.final and job.awaited:
        told = ended_with(services, job)
        services.store.save(job.evolve(awaited=False), *told)
        tell_run_ended(services, told)
