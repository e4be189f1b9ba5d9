"""The state machine: every rule is one thing that may happen, in any order with all the others."""

import re

from hypothesis import strategies as st
from hypothesis.stateful import rule

from helpers.model_breaks import Breaks
from helpers.model_pc import Phase
from helpers.model_people import People
from helpers.model_story import WHICH, WRITES
from helpers.model_visits import Visits
from helpers.model_world import reached
from helpers.told import untold
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import State
from qbwc_service.simulator.crashes import MOMENTS, Moment
from qbwc_service.steps import connections
from qbwc_service.steps.tick import tick

VISIT_CALLS = 3_000
QUIET_VISITS = 60
ID = re.compile(r" (of|as) tx-\w+")
THEN = (
    (),
    ("forget",),
    ("check",) * 6,
    ("check", "late"),
    ("forget", "search", "repeat"),
    ("fetch", "fetch"),
)
"""What is lost, one after the other, once the answer to a write was lost."""


class Relay(People, Visits, Breaks):
    """Everything that may happen to a relay."""

    @rule(
        kind=st.sampled_from(WRITES), which=WHICH, worked=st.booleans(), then=st.sampled_from(THEN)
    )
    def submit_and_lose(
        self, kind: str, which: int, then: tuple[str, ...], *, worked: bool
    ) -> None:
        """Lose the answer to a write, and the answers to what is asked of it then."""
        self.submit_a_write(kind=kind, lane=Lane.INTERACTIVE)
        self.die_over(which, "job", worked=worked or "fetch" in then)
        for what in then:
            if what == "forget":
                self.world.office.company.forget_message_sets()
            elif what == "late" and self.world.late:
                self.late_answer(which=len(self.world.late) - 1, twice=False)
            elif what != "late":
                self.die_over(which, what, worked=worked)

    @rule(kind=st.sampled_from(WRITES), which=WHICH, moment=st.sampled_from(MOMENTS))
    def submit_and_crash(self, kind: str, which: int, moment: Moment) -> None:
        """Let QuickBooks die over a write, so that the visit brings an HRESULT instead."""
        self.submit_a_write(kind=kind, lane=Lane.INTERACTIVE)
        self.crash(moment=moment, silent=False, holding='requestID="tx-', part=None)
        self.visit(which=which, calls=8)

    def teardown(self) -> None:
        if hasattr(self, "world"):
            Calm(self).settle()


class Calm:
    """The end of a story: nothing breaks any more, and all must come to rest."""

    def __init__(self, machine: Relay) -> None:
        self.machine, self.world = machine, machine.world

    def settle(self) -> None:
        world, office = self.world, self.world.office
        world.store.breaks.clear()
        world.store.land()
        office.company._armed.clear()
        for flip in (connections.enable, connections.resume):
            flip(office.services, office.caller, office.connection_id)
        for connector in world.connectors:
            connector.die()
            connector.opened = office.company
        office.clock.forward(seconds=3700)
        tick(office.services)
        self.visit_until_quiet()
        self.check_rest()
        assert untold(world.store.inner, world.jobs().values()) == []

    def visit_until_quiet(self) -> None:
        connector = self.world.connectors[0]
        for _ in range(QUIET_VISITS):
            connector.login()
            if connector.phase is Phase.LOGIN:
                return
            for _ in range(VISIT_CALLS):
                if connector.phase is Phase.HOLD:
                    self.world.office.clock.forward(seconds=3)
                self.machine.call(connector)
                if connector.phase is Phase.LOGIN:
                    break
            else:
                raise AssertionError("a visit does not end")
            self.world.look()
            self.world.office.clock.forward(seconds=20)
            tick(self.world.office.services)
        raise AssertionError(f"it does not come to rest: {self.world.jobs()}")

    def check_rest(self) -> None:
        jobs = self.world.look()
        for job in jobs.values():
            reached.update({f"ended: {job.state}"})
            reached.update(f"{event.state}: {ID.sub('', event.reason)}" for event in job.timeline)
            assert job.final or job.state is State.NEEDS_ATTENTION, f"it stays open: {job}"
        kept = {
            job.attempt.message_set_id
            for job in jobs.values()
            if job.attempt and job.state is State.NEEDS_ATTENTION
        }
        left = {name for name in self.world.sets() if not name.startswith("OWN")}
        assert left <= kept | self.world.forgiven, f"records stay in QuickBooks: {left - kept}"
