"""The runs of schedules: begun when they are due, and told to their schedule when they end.

A run and its job are saved together, so there is one job for each run whatever dies. Its end is
told as it is to jobs that come after another: in the call that brought it, else by the clock.
"""

import logging

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane, Notation
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record, iso
from qbwc_service.domain.schedules import Schedule
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.feed_answers import budget_of, take_answer
from qbwc_service.steps.feed_removal import clear_away
from qbwc_service.steps.feeding import Budget, OvertakenError
from qbwc_service.steps.running import step
from qbwc_service.steps.schedule_ends import judge_run, run_ended, tell_run_ended
from qbwc_service.steps.schedule_requests import Recurring, inserted, request_of, submit_run
from qbwc_service.steps.submit import Submission
from qbwc_service.store import places
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError

log = logging.getLogger("qbwc_service.steps")

KEY_TAKEN = "Its idempotency key belongs to another transaction."
BATCH = 100
"""Schedules that are looked at in one turn of the clock."""


def run_schedules(services: Services) -> None:
    """Begin the runs that are due, and count those that cannot be: for the clock, bounded."""
    (due,) = services.store.keys(places.schedules_due(iso(services.now()), BATCH))
    budget = budget_of(services)
    for key in due:
        try:
            run_if_due(services, key.id, budget)
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - the others' turn comes all the same
            event(log, "schedule_failed", level=logging.ERROR, exc_info=error, schedule_id=key.id)


def run_if_due(services: Services, schedule_id: str, budget: Budget) -> None:
    """Begin a run of this schedule if one is due, or note that there can be none now.

    Of a change feed go on with its answer first, within the budget.
    """
    schedule = judge_run(services, schedule_id)
    if schedule is not None and schedule.removed:
        clear_away(services, schedule, budget)
        return
    if schedule is not None and schedule.take_at is not None and budget.left > 0:
        take_answer(services, schedule_id, budget)
        schedule = judge_run(services, schedule_id)
    if schedule is None or not schedule.due(services.now()):
        return
    if schedule.run is not None or not _open(services, schedule):
        _pass_over(services, schedule_id)
        return
    try:
        begin(services, schedule)
    except OvertakenError:
        return
    except Refusal as refusal:
        if refusal.code is not Code.NETWORK_ERROR:
            _note_refusal(services, schedule, refusal.detail)
    except StaleError:  # unless the schedule has moved on, which the save then finds out
        _note_refusal(services, schedule, KEY_TAKEN)
    except PayloadGoneError as gone:
        _note_refusal(services, schedule, str(gone))


def begin(services: Services, schedule: Schedule, *, extra: int = 0) -> str:
    """Submit the next run of this very value of a schedule; return its job's id.

    Raises OvertakenError where the schedule has moved on, and Refusal as a submit does.
    """
    caller = Caller(schedule.tenant_id, "", f"schedule {schedule.name}", (Scope.WRITE,))

    def beside(job: Job) -> list[Record]:
        (now_there,) = services.store.get(Key(Schedule, schedule.id))
        if not isinstance(now_there, Schedule) or now_there.version != schedule.version:
            raise OvertakenError
        return [schedule.begun(services.now(), job.id, extra=extra, ask=ask)]

    ask = schedule.watch.next_ask(by_hand=extra > 0) if schedule.watch else None
    number = schedule.number + 1
    submission = Submission(
        qbxml="",
        connection_id=schedule.connection_id,
        identifier=schedule.id,
        idempotency_key=f"schedule:{schedule.id}:{number}",
        lane=Lane.BATCH if ask and ask.large else schedule.lane,
        written_in=schedule.notation,
        schedule=schedule.id,
        beside=beside,
    )
    recurring = Recurring(ask.qbxml, Notation.XML) if ask else request_of(services, schedule)
    taken = submit_run(services, caller, recurring, inserted(services, schedule), submission)
    return taken.job.id


@step
def _pass_over(services: Services, schedule_id: str) -> None:
    """Count what is due of a schedule that cannot run now."""
    (schedule,) = services.store.get(Key(Schedule, schedule_id))
    if not isinstance(schedule, Schedule) or not schedule.due(services.now()):
        return
    if schedule.run is not None or not _open(services, schedule):
        services.store.save(schedule.passed_over(services.now()))


def _open(services: Services, schedule: Schedule) -> bool:
    """Whether its connection takes jobs: while it is disabled, its schedules stand still."""
    (connection,) = services.store.get(Key(Connection, schedule.connection_id))
    return isinstance(connection, Connection) and not connection.disabled


def _note_refusal(services: Services, schedule: Schedule, error: str) -> None:
    """Keep that a run that was due was refused, unless the schedule has moved on."""
    saved = run_ended(services, schedule, None, error)
    try:
        services.store.save(*saved)
    except StaleError:
        return
    tell_run_ended(services, saved)
