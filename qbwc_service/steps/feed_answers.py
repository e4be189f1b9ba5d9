"""The answers of change feeds, gone through by the clock: the run ends once all of it is told.

Only then the moment moves from which the next run asks: whatever dies, nothing is passed over.
"""

import logging

from qbwc_service.domain.feeds import Progress
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.watching import Lesson
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.feeding import Budget, Feed, OvertakenError, take_changes
from qbwc_service.steps.running import step
from qbwc_service.steps.schedule_ends import NOT_THERE, run_ended, tell_run_ended
from qbwc_service.steps.schedule_requests import inserted
from qbwc_service.steps.sweeping import Sweep
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError
from qbxml.problems import MalformedError

log = logging.getLogger("qbwc_service.steps")

MOST_A_TURN = 300
"""Objects that are looked at in one turn of a server's clock, of all feeds together."""
MOST_A_MINUTE = 3_000
"""The same on AWS, whose clock ticks once a minute."""
MOST_TROUBLES = 5
"""Turns in a row that may break off before the run ends with that, for the next to begin."""
UNUSABLE = "Its answer could not be gone through ({}); the log has the details."


def budget_of(services: Services) -> Budget:
    """Return how many objects one turn of the clock may look at."""
    return Budget(MOST_A_MINUTE if services.settings.table else MOST_A_TURN)


def take_answer(services: Services, schedule_id: str, budget: Budget) -> None:
    """Go on with the answer that a feed's run has brought; end the run once it is through."""
    found = _begun(services, schedule_id)
    if found is None:
        return
    schedule, job, at = found
    try:
        at, done = _taken(services, schedule, job, at, budget)
    except OvertakenError:
        return
    except PayloadGoneError as error:
        _end(services, schedule_id, job.id, at, str(error), gone=True)
        return
    except MalformedError as error:
        _end(services, schedule_id, job.id, at, str(error))
        return
    except (StaleError, StoreUnavailableError):  # others are faster, or nobody can go on
        raise
    except Exception as error:
        _note_trouble(services, schedule_id, at, UNUSABLE.format(type(error).__name__))
        raise
    if done:
        _end(services, schedule_id, job.id, at)
    else:
        _keep_place(services, schedule_id, at)


def _taken(
    services: Services, schedule: Schedule, job: Job, at: Progress, budget: Budget
) -> tuple[Progress, bool]:
    watch = schedule.watch
    if watch is None or watch.ask is None:
        raise OvertakenError
    feed = Feed(
        id=schedule.id,
        tenant_id=schedule.tenant_id,
        connection_id=schedule.connection_id,
        fresh=watch.ask.fresh_kinds,
        silent=watch.silent,
    )
    if watch.ask.sweep:
        sweep = Sweep(
            services=services,
            feed=feed,
            types=watch.ask.types,
            job=job,
            watermark=inserted(services, schedule),
        )
        return sweep.take(at, budget)
    return take_changes(services, feed, job, at, budget)


@step
def _begun(services: Services, schedule_id: str) -> tuple[Schedule, Job, Progress] | None:
    """Return whose answer it is and how far it was gone through; None where nothing waits."""
    found, at = services.store.get(Key(Schedule, schedule_id), Key(Progress, schedule_id))
    if not isinstance(found, Schedule) or not isinstance(at, Progress) or not _waits(found):
        return None
    job_id = found.run.job_id if found.run else None
    (job,) = services.store.get(Key(Job, job_id or ""))
    if not isinstance(job, Job):
        _end(services, schedule_id, job_id or "", at, NOT_THERE)
        return None
    if at.job_id != job.id:
        at = at.begun(job.id)
        services.store.save(at)
    return found, job, at


def _waits(schedule: Schedule) -> bool:
    return schedule.take_at is not None and schedule.run is not None and not schedule.removed


@step
def _keep_place(services: Services, schedule_id: str, at: Progress) -> None:
    """Keep how far it went; others' answers come before it goes on."""
    found, place = services.store.get(Key(Schedule, schedule_id), Key(Progress, schedule_id))
    if not isinstance(found, Schedule) or not isinstance(place, Progress) or not _waits(found):
        return
    if place.job_id == at.job_id:
        after = found.evolve(take_at=services.now())
        services.store.save(after, at.amend(version=place.version + 1, troubles=0))


@step
def _note_trouble(services: Services, schedule_id: str, at: Progress, error: str) -> None:
    """Count a turn that broke off; end the run with the last that it may have."""
    (place,) = services.store.get(Key(Progress, schedule_id))
    if not isinstance(place, Progress) or place.job_id != at.job_id:
        return
    if place.troubles + 1 < MOST_TROUBLES:
        services.store.save(place.evolve(troubles=place.troubles + 1))
    else:
        _end(services, schedule_id, at.job_id, at, error)


@step
def _end(
    services: Services,
    schedule_id: str,
    job_id: str,
    at: Progress,
    error: str = "",
    *,
    gone: bool = False,
) -> None:
    """End the run whose answer is told, or cannot be: since it is gone, or for another error."""
    found, place, job = services.store.get(
        Key(Schedule, schedule_id), Key(Progress, schedule_id), Key(Job, job_id)
    )
    if not isinstance(found, Schedule) or not isinstance(place, Progress):
        return
    if found.run is None or found.run.job_id != job_id or not _waits(found):
        return
    ended = job if isinstance(job, Job) and not gone else None
    lesson = Lesson(strange=at.strange, zone_seconds=at.zone_seconds)
    saved = run_ended(services, found, ended, error or ("" if ended else NOT_THERE), lesson)
    services.store.save(*saved, place.begun(""))
    tell_run_ended(services, saved)
    _log(found, error)


def _log(schedule: Schedule, error: str) -> None:
    event(
        log,
        "change_feed_answer_taken",
        level=logging.WARNING if error else logging.INFO,
        tenant_id=schedule.tenant_id,
        connection_id=schedule.connection_id,
        schedule_id=schedule.id,
    )
