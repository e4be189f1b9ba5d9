"""The server dies at each save of a schedule's runs: every run makes exactly one job."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from helpers.matrix_bench import Bench, served
from helpers.mortal import ServerDied, Trap, break_off, die
from helpers.office import MOST, Office

from qbwc_service.domain.jobs import Job, Notation
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import schedules
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring
from qbwc_service.steps.tick import tick
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StoreUnavailableError

MADE = "<ToDoAddRq><ToDoAdd><Notes>Call</Notes></ToDoAdd></ToDoAddRq>"
ROUNDS = 4
SETTLING = 6


class Story:
    """A write that is due every minute, a PC that comes every minute, and one death."""

    def __init__(self, trap: Trap, spring: Callable[[], None]) -> None:
        self.bench = Bench(Office())
        office = self.bench.office
        wanted = Plan(
            name="to do",
            request=Recurring(MADE, Notation.XML),
            timing=Timing(interval_seconds=60),
            connection_id=office.connection_id,
        )
        self.id = schedules.create(office.services, office.caller, wanted).id
        self.bench.mortal.arm(trap, spring)
        self.sprung = False

    @property
    def schedule(self) -> Schedule:
        (found,) = self.bench.office.store.get(Key(Schedule, self.id))
        assert isinstance(found, Schedule)
        return found

    def go(self) -> bool:
        """Go through it all; return whether the trap sprang."""
        for _ in range(ROUNDS):
            self.survive(self.clock)
            self.survive(self.bench.pc.visit)
            self.bench.office.clock.forward(minutes=1)
        self.bench.mortal.disarm()
        for _ in range(SETTLING):
            self.bench.office.be_patient()
            self.clock()
            self.bench.pc.visit()
        return self.sprung

    def clock(self) -> None:
        with served("tick"):
            tick(self.bench.office.services)

    def survive(self, part: Callable[[], object]) -> None:
        try:
            part()
        except (ServerDied, StoreUnavailableError):
            self.sprung = True
            self.bench.restart()
        self.sprung |= self.bench.mortal.trap is None

    def judge(self) -> None:
        """Demand one job for each run, no other jobs, and one effect in QuickBooks for each."""
        office, schedule = self.bench.office, self.schedule
        (found,) = office.store.select(Range(places.history("default"), limit=MOST))
        jobs = [job for job in found if isinstance(job, Job) and job.schedule == self.id]
        assert schedule.run is None
        assert [run.number for run in schedule.runs] == list(range(1, schedule.number + 1))
        live = [job for job in jobs if job.failure is None]
        assert sorted(job.id for job in live) == sorted(run.job_id or "" for run in schedule.runs)
        numbers = Counter(job.idempotency_key for job in live)
        assert numbers == {f"schedule:{self.id}:{run.number}": 1 for run in schedule.runs}
        assert {run.state for run in schedule.runs} == {"succeeded"}
        assert len(office.company.records("ToDo")) == len(schedule.runs)
        assert schedule.next_at is not None
        due = (schedule.next_at - schedule.created_at) // timedelta(minutes=1)
        assert sum(run.stands_for for run in schedule.runs) + schedule.missed == due >= ROUNDS


@pytest.mark.parametrize("spring", [die, break_off])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("call", ["tick", "sendRequestXML", "receiveResponseXML"])
def test_every_due_run_makes_exactly_one_job_whatever_dies(
    call: str, *, after: bool, spring: Callable[[], None]
) -> None:
    for nth in count(1):
        assert nth < MOST
        story = Story(Trap(call, after=after, nth=nth), spring)
        sprang = story.go()
        story.judge()
        if not sprang:
            assert nth > ROUNDS
            return
