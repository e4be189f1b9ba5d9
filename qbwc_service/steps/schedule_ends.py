"""How the run of a schedule has ended: the one place where its schedule learns of it."""

import logging
from datetime import datetime

from msgspec import UNSET

from qbwc_service.domain import events
from qbwc_service.domain.events import Event
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.waits import EVENTS
from qbwc_service.domain.watching import NOTHING, Lesson
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.answers import has_answer
from qbwc_service.steps.running import step
from qbwc_service.store.port import Key

log = logging.getLogger("qbwc_service.steps")

NOT_THERE = "Its transaction is not there any more."
NO_ANSWER = "Its transaction has no answer, or none any more."


def run_ended(
    services: Services,
    schedule: Schedule,
    job: Job | None,
    error: str = "",
    lesson: Lesson = NOTHING,
) -> list[Record]:
    """Return what is to be saved when the run that is under way has ended, or was refused.

    `job` as it ended; None where there is none (any more), and `error` says why; with a job it
    says why its answer cannot be used. The one place
    where a schedule learns how a run went: `after.failures` is 0 where it went well. `lesson`
    as `Schedule.ended` takes it.
    """
    now = services.now()
    refused = schedule.run is None
    after = schedule.refused(now, error) if refused else schedule.ended(now, job, error, lesson)
    return [after] if after.runs[-1].well else [after, _failed(after, now)]


def _failed(schedule: Schedule, now: datetime) -> Event:
    run = schedule.runs[-1]
    told = {
        "schedule_id": schedule.id,
        "name": schedule.name,
        "run": run.number,
        "transaction_id": run.job_id,
        "error_code": run.error_code,
        "message": run.error or None,
        "failures": schedule.failures,
    }
    return events.new(
        events.Type.SCHEDULE_FAILED.value,
        now,
        schedule.id,
        tenant_id=schedule.tenant_id,
        connection_id=schedule.connection_id,
        data={name: value for name, value in told.items() if value is not None},
    )


def ended_with(services: Services, job: Job) -> list[Record]:
    """Return what is to be saved together with the news that this job's end was told."""
    if job.schedule is UNSET:
        return []
    (schedule,) = services.store.get(Key(Schedule, job.schedule))
    if not isinstance(schedule, Schedule) or schedule.run is None or schedule.run.job_id != job.id:
        return []
    return _what_follows(services, schedule, job)


def _what_follows(services: Services, schedule: Schedule, job: Job) -> list[Record]:
    """Return what is to be saved when the run's job has ended.

    The answer of a change feed waits for the clock to go through it, then the run ends.
    """
    if schedule.watch is None or job.status != "success":
        return run_ended(services, schedule, job)
    if not has_answer(job):
        return run_ended(services, schedule, None, NO_ANSWER)
    return [] if schedule.take_at is not None else [schedule.evolve(take_at=services.now())]


def tell_run_ended(services: Services, saved: list[Record]) -> None:
    """Log how a run ended, once it is saved."""
    for schedule in saved:
        if isinstance(schedule, Schedule) and schedule.run is None:
            _announce(schedule)
            if not schedule.runs[-1].well:
                services.bell.ring(EVENTS)


@step
def judge_run(services: Services, schedule_id: str) -> Schedule | None:
    """Return the schedule, its run ended where its job has: should nobody have told it."""
    (schedule,) = services.store.get(Key(Schedule, schedule_id))
    if not isinstance(schedule, Schedule) or schedule.run is None or schedule.run.job_id is None:
        return schedule if isinstance(schedule, Schedule) else None
    (job,) = services.store.get(Key(Job, schedule.run.job_id))
    if isinstance(job, Job) and not job.final:
        return schedule
    if isinstance(job, Job):
        saved = _what_follows(services, schedule, job)
    else:
        saved = run_ended(services, schedule, None, NOT_THERE)
    if saved:
        services.store.save(*saved)
        tell_run_ended(services, saved)
    return next((one for one in saved if isinstance(one, Schedule)), schedule)


def _announce(schedule: Schedule) -> None:
    run = schedule.runs[-1]
    event(
        log,
        "schedule_run_ended",
        level=logging.INFO if run.well else logging.WARNING,
        tenant_id=schedule.tenant_id,
        connection_id=schedule.connection_id,
        schedule_id=schedule.id,
        transaction_id=run.job_id,
        state=run.state,
        count=run.stands_for,
    )
