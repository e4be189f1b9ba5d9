"""Schedules: one run at a time, one for all that was missed, and no change ever passed over."""

import re
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from helpers.office import ADD, START, Office

from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Job, Notation
from qbwc_service.domain.schedules import Run, Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import connections, schedules, transactions
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

CHANGED = "<CustomerQueryRq><FromModifiedDate>{{last_success}}</FromModifiedDate></CustomerQueryRq>"
EVERY_FIVE = Timing(interval_seconds=300)
CLOCKS = 6


def plan(office: Office, text: str = CHANGED, **fields: Any) -> Schedule:
    made = {"name": "changed", "timing": EVERY_FIVE, **fields}
    wanted = Plan(request=Recurring(text, Notation.XML), connection_id=office.connection_id, **made)
    return schedules.create(office.services, office.caller, wanted)


def now_of(office: Office, schedule: Schedule) -> Schedule:
    return schedules.find(office.services, office.caller, schedule.id)


def jobs(office: Office) -> list[Job]:
    (found,) = office.store.select(Range(places.history("default")))
    return [one for one in found if isinstance(one, Job)]


def turn(office: Office, **by: float) -> None:
    office.clock.forward(**by)
    tick(office.services)


def asked(requests: list[str]) -> list[str]:
    """Return from when on each of these requests asks, "" for from the beginning."""
    return ["".join(re.findall("<FromModifiedDate>(.*?)<", text)) for text in requests]


@pytest.fixture
def office() -> Office:
    made = Office()
    made.first_visit()
    return made


def test_it_asks_for_all_first_and_then_from_the_start_of_the_last_run_less_the_overlap(
    office: Office,
) -> None:
    made = plan(office)
    tick(office.services)
    office.clock.forward(seconds=30)
    assert asked(office.pc.visit()) == [""]
    turn(office, seconds=269)
    assert office.pc.visit() == []
    turn(office, seconds=1)
    assert asked(office.pc.visit()) == ["2026-11-20T11:55:30+00:00"]
    turn(office, seconds=300)
    assert asked(office.pc.visit()) == ["2026-11-20T12:00:00+00:00"]
    after = now_of(office, made)
    assert [(run.number, run.stands_for, run.state, run.error_code) for run in after.runs] == [
        (number, 1, "succeeded", "") for number in (1, 2, 3)
    ]
    assert (after.run, after.failures, after.missed) == (None, 0, 0)


def test_its_jobs_say_whose_they_are(office: Office) -> None:
    made = plan(office)
    tick(office.services)
    (job,) = jobs(office)
    assert (job.schedule, job.identifier, job.idempotency_key, job.timeline[0].by) == (
        *(made.id, made.id),
        f"schedule:{made.id}:1",
        "schedule changed",
    )


def test_a_start_that_was_given_stands_in_for_the_first_success(office: Office) -> None:
    plan(office, since=START - timedelta(days=7), overlap_seconds=0)
    tick(office.services)
    assert asked(office.pc.visit()) == ["2026-11-13T12:00:00+00:00"]


def test_the_clock_of_the_pc_is_what_it_asks_by(office: Office) -> None:
    office.pc.ahead = timedelta(hours=-5, seconds=-60)
    office.pc.visit()
    office.submit()
    office.pc.visit()
    plan(office)
    tick(office.services)
    office.pc.visit()
    turn(office, seconds=300)
    assert asked(office.pc.visit()) == ["2026-11-20T06:54:00-05:00"]


def test_while_the_pc_is_off_there_is_one_run_and_one_more_when_it_is_back(
    office: Office,
) -> None:
    made = plan(office)
    for _ in range(24 * 12):
        turn(office, minutes=5)
    assert len(jobs(office)) == 1
    assert now_of(office, made).missed == 24 * 12 - 1
    assert len(office.pc.visit()) == 1
    turn(office, seconds=1)
    assert len(office.pc.visit()) == 1
    turn(office, seconds=1)
    assert office.pc.visit() == []
    assert [run.stands_for for run in now_of(office, made).runs] == [2, 24 * 12 - 1]
    turn(office, minutes=5)
    assert len(office.pc.visit()) == 1


def test_while_the_server_is_off_the_runs_that_were_due_become_one(office: Office) -> None:
    made = plan(office)
    turn(office, days=1)
    office.pc.visit()
    turn(office, seconds=1)
    assert [run.stands_for for run in now_of(office, made).runs] == [24 * 12 + 1]
    assert office.pc.visit() == []


def test_a_failed_run_is_told_and_the_next_one_goes_at_its_own_time(office: Office) -> None:
    made = plan(office, ADD.format("Ann"))
    tick(office.services)
    office.pc.visit()
    for count in (1, 2):
        turn(office, minutes=5)
        office.pc.visit()
        turn(office, seconds=1)
        after = now_of(office, made)
        assert (after.failures, after.runs[-1].error_code) == (count, "QB_ERROR")
        assert "Ann" in after.last_error
    assert len(jobs(office)) == 3


def test_a_failed_run_leaves_the_watermark_where_it_was(office: Office) -> None:
    made = plan(office)
    tick(office.services)
    office.pc.visit()
    turn(office, minutes=5)
    (job,) = [one for one in jobs(office) if not one.final]
    transactions.cancel(office.services, office.caller, job.id)
    turn(office, minutes=5)
    assert asked(office.pc.visit()) == ["2026-11-20T11:55:00+00:00"]
    after = now_of(office, made)
    assert [(run.state, run.error_code) for run in after.runs] == [
        ("succeeded", ""),
        ("canceled", "CANCELED"),
        ("succeeded", ""),
    ]


def test_an_answer_without_a_record_is_a_success(office: Office) -> None:
    made = plan(office, "<InvoiceQueryRq><RefNumber>none such</RefNumber></InvoiceQueryRq>")
    tick(office.services)
    office.pc.visit()
    assert now_of(office, made).runs[-1].well


def test_two_turns_of_the_clock_at_once_make_one_run(office: Office) -> None:
    plan(office)
    tick(office.services)
    tick(office.services)
    assert len(jobs(office)) == 1


def test_a_paused_one_stands_still_and_owes_nothing_when_it_goes_on(office: Office) -> None:
    made = plan(office)
    schedules.pause(office.services, office.caller, made.id)
    turn(office, hours=5)
    assert jobs(office) == []
    schedules.resume(office.services, office.caller, made.id)
    tick(office.services)
    office.pc.visit()
    after = now_of(office, made)
    assert [run.stands_for for run in after.runs] == [1]
    assert [(change.what, change.by) for change in after.timeline] == [
        ("created", "tester"),
        ("paused", "tester"),
        ("resumed", "tester"),
    ]


def test_run_now_is_refused_while_a_run_is_under_way(office: Office) -> None:
    made = plan(office, paused=True)
    begun = schedules.run_now(office.services, office.caller, made.id)
    assert begun.run is not None
    with pytest.raises(Refusal) as refused:
        schedules.run_now(office.services, office.caller, made.id)
    assert refused.value.extra == {"transaction_id": begun.run.job_id, "outcome": "pending"}
    office.pc.visit()
    assert schedules.run_now(office.services, office.caller, made.id).number == 2


def test_while_its_connection_is_disabled_it_waits_and_counts(office: Office) -> None:
    made = plan(office)
    connections.disable(office.services, office.caller, office.connection_id)
    for _ in range(3):
        turn(office, minutes=5)
    waiting = now_of(office, made)
    assert (waiting.missed, waiting.owed, waiting.runs) == (4, False, ())
    connections.enable(office.services, office.caller, office.connection_id)
    turn(office, minutes=5)
    office.pc.visit()
    assert now_of(office, made).runs[-1].stands_for == 5


def test_what_is_refused_when_it_is_due_is_a_failed_run(office: Office) -> None:
    made = plan(office, ADD.format("Ann"))
    connections.change(office.services, office.caller, office.connection_id, {"read_only": True})
    tick(office.services)
    after = now_of(office, made)
    assert after.runs == (
        Run(
            number=1,
            at=office.clock.now,
            ended_at=office.clock.now,
            state="refused",
            error_code="REFUSED",
            error="The connection is read-only; CustomerAddRq would write.",
        ),
    )
    assert (jobs(office), after.next_at) == ([], START + timedelta(minutes=5))


def test_a_run_whose_job_is_gone_does_not_block_those_after_it(office: Office) -> None:
    made = plan(office)
    tick(office.services)
    office.store.delete(Key(Job, jobs(office)[0].id))
    turn(office, minutes=5)
    after = now_of(office, made)
    assert [run.state for run in after.runs] == ["gone"]
    assert (after.run is not None, len(jobs(office))) == (True, 1)


def test_what_comes_after_a_run_and_the_schedule_are_both_told_of_its_end(
    office: Office,
) -> None:
    made = plan(office)
    tick(office.services)
    (run,) = jobs(office)
    behind = office.submit(after=(run.id,))
    office.pc.visit()
    office.pc.visit()
    assert office.job(behind).state.value == "succeeded"
    assert now_of(office, made).runs[-1].well
    assert not office.job(run.id).awaited


def test_its_runs_are_found_by_the_clock_where_nobody_told_it(office: Office) -> None:
    made = plan(office)
    tick(office.services)
    (run,) = jobs(office)
    office.pc.visit()
    told = now_of(office, made)
    office.store.save(told.evolve(run=told.runs[-1], runs=()))
    turn(office, minutes=5)
    after = now_of(office, made)
    assert (after.runs[0].job_id, after.number) == (run.id, 2)


def test_retention_takes_old_runs_and_leaves_the_schedule(office: Office) -> None:
    made = plan(office, paused=True)
    schedules.run_now(office.services, office.caller, made.id)
    office.pc.visit()
    office.clock.forward(days=400)
    maintain(office.services)
    assert now_of(office, made).runs[-1].well


def test_many_clocks_at_once_make_one_run(office: Office) -> None:
    made = plan(office)
    gate = Barrier(CLOCKS)

    def turn_together() -> None:
        gate.wait(30)
        tick(office.services)

    for _ in range(3):
        threads = [Thread(target=turn_together) for _ in range(CLOCKS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        office.pc.visit()
        office.clock.forward(minutes=5)
    after = now_of(office, made)
    assert [run.number for run in after.runs] == [1, 2, 3]
    assert sorted(job.id for job in jobs(office)) == sorted(run.job_id or "" for run in after.runs)


def test_a_key_that_a_caller_took_costs_one_run_and_no_more(office: Office) -> None:
    made = plan(office)
    office.submit(idempotency_key=f"schedule:{made.id}:1")
    tick(office.services)
    assert now_of(office, made).last_error == "Its idempotency key belongs to another transaction."
    turn(office, minutes=5)
    office.pc.visit()
    assert [run.state for run in now_of(office, made).runs] == ["refused", "succeeded"]
