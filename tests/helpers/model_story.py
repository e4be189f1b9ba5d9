"""What the parts of the state machine share: the world, and who is in which phase of it."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from helpers.model_pc import Connector, Phase
from helpers.model_world import World
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.store import payloads

WHICH = st.integers(0, 11)
LONG_VISIT = 24
WRITES = ("customer", "invoice", "invoice", "numbered", "transfer", "change", "list_deletion")


def in_phase(*phases: Phase) -> Callable[["Story"], bool]:
    return lambda relay: any(c.phase in phases for c in relay.world.connectors)


def any_job(*states: State) -> Callable[["Story"], bool]:
    return lambda relay: any(job.state in states for job in relay.world.ledger.seen.values())


class Story(RuleBasedStateMachine):
    """A story about one office. After each step `World.look` checks what must hold."""

    world: World
    looked = 0

    @initialize(
        hours=st.sampled_from([0, -8, 5.5]),
        linger=st.sampled_from([0, 0, 2]),
        version=st.sampled_from(["13.0", "13.0", "16.0"]),
        page_size=st.sampled_from([0, 0, 2]),
        inline=st.sampled_from([4096, 4096, 0]),
        unknown=st.sampled_from([9002, 9002, 600]),
    )
    def begin(
        self, hours: float, linger: int, version: str, page_size: int, inline: int, unknown: int
    ) -> None:
        payloads.INLINE_LIMIT = inline
        settings = {"linger_seconds": linger, "qbxml_version": version}
        self.world = World(hours, settings, page_size)
        self.world.office.company.unknown_set_code = unknown

    def one(self, which: int, *phases: Phase) -> Connector | None:
        """Return a Web Connector that is in one of these phases; any where none is named."""
        found = [c for c in self.world.connectors if not phases or c.phase in phases]
        return found[which % len(found)] if found else None

    def job(self, which: int, *states: State) -> Job | None:
        found = [
            job
            for name, job in sorted(self.world.ledger.seen.items(), reverse=True)
            if name in self.world.ledger.jobs and (not states or job.state in states)
        ]
        return found[which % len(found)] if found else None

    @invariant()
    def holds(self) -> None:
        Story.looked += 1
        self.world.look()

    def die_over(self, which: int, over: str, *, worked: bool) -> None:
        connector = self.one(which)
        assert connector is not None
        connector.login()
        for _ in range(LONG_VISIT):
            self.call(connector)
            if connector.phase is Phase.WORK and self.world.in_hand(connector) == over:
                break
        if worked and connector.phase is Phase.WORK:
            connector.work()
        self.world.lose(connector)

    def call(self, connector: Connector) -> None:
        if connector.phase in (Phase.ARRIVE, Phase.ASK):
            self.world.ask(connector)
        else:
            connector.go_on()
