"""What three Web Connectors do in the model, call by call, and how they die over it."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from helpers.model_pc import Late, Phase
from helpers.model_story import WHICH, Story, any_job, in_phase
from helpers.model_world import reached
from qbwc_service.domain.states import State

HEARD = st.sampled_from([True, True, True, True, False])
RUBBISH = ("<QBXML", '<?xml version="1.0"?><QBXML><QBXMLMsgsRs></QBXMLMsgsRs></QBXML>')
STAGES = st.sampled_from(["check", "search", "repeat", "fetch", "clear"])


class Visits(Story):
    """The Web Connectors."""

    @rule(which=WHICH, heard=HEARD)
    @precondition(in_phase(Phase.LOGIN))
    def login(self, which: int, *, heard: bool) -> None:
        connector = self.one(which, Phase.LOGIN)
        if connector:
            connector.login(heard=heard)

    @rule(which=WHICH, heard=HEARD)
    @precondition(in_phase(Phase.ARRIVE, Phase.ASK))
    def ask(self, which: int, *, heard: bool) -> None:
        connector = self.one(which, Phase.ARRIVE, Phase.ASK)
        if connector:
            self.world.ask(connector, heard=heard)

    @rule(which=WHICH)
    @precondition(in_phase(Phase.WORK))
    def work(self, which: int) -> None:
        connector = self.one(which, Phase.WORK)
        if connector:
            connector.work()

    @rule(which=WHICH, heard=HEARD)
    @precondition(in_phase(Phase.BRING))
    def bring(self, which: int, *, heard: bool) -> None:
        connector = self.one(which, Phase.BRING)
        if connector:
            connector.bring(heard=heard)

    @rule(which=WHICH)
    @precondition(in_phase(Phase.END, Phase.HOLD))
    def end(self, which: int) -> None:
        connector = self.one(which, Phase.END, Phase.HOLD)
        if connector:
            connector.end()

    @rule(which=WHICH)
    def go_on(self, which: int) -> None:
        connector = self.one(which)
        if connector:
            self.call(connector)

    @rule(which=WHICH)
    @precondition(in_phase(Phase.ARRIVE, Phase.ASK, Phase.WORK, Phase.BRING))
    def die(self, which: int) -> None:
        connector = self.one(which, Phase.ARRIVE, Phase.ASK, Phase.WORK, Phase.BRING)
        if connector:
            self.world.lose(connector)

    @rule(which=WHICH)
    @precondition(in_phase(Phase.ARRIVE))
    def fail_to_open(self, which: int) -> None:
        connector = self.one(which, Phase.ARRIVE)
        if connector:
            connector.fail_to_open()

    @rule(which=WHICH, calls=st.integers(2, 20))
    def visit(self, which: int, calls: int) -> None:
        """Make some calls in a row, as a visit does that nothing disturbs."""
        connector = self.one(which)
        for _ in range(calls if connector else 0):
            self.call(connector)

    @rule(which=WHICH, well=st.integers(0, 4), worked=st.booleans(), brought=st.booleans())
    def visit_and_die(self, which: int, well: int, *, worked: bool, brought: bool) -> None:
        """Visit, bring some answers well, and die over the next set: before it, after it."""
        connector = self.one(which)
        assert connector is not None
        self.world.lose(connector)
        connector.login()
        for _ in range(3 * well + 1):
            self.call(connector)
        while_waiting = {Phase.WORK} if worked else set()
        while connector.phase in while_waiting:
            connector.work()
        if brought and connector.phase is Phase.BRING:
            connector.bring(heard=False)
        self.world.lose(connector)

    @rule(which=WHICH, over=STAGES, worked=st.booleans(), times=st.sampled_from([1, 1, 1, 5]))
    @precondition(any_job(State.IN_DOUBT))
    def die_over_a_question(self, which: int, over: str, times: int, *, worked: bool) -> None:
        """Visit, go on until this is in flight, and die over it: before it is done, or after."""
        for _ in range(times):
            self.die_over(which, over, worked=worked)

    @rule(which=WHICH, text=st.sampled_from(RUBBISH))
    @precondition(in_phase(Phase.BRING))
    def bring_rubbish(self, which: int, text: str) -> None:
        """Bring what no one can read, or an answer that says nothing."""
        connector = self.one(which, Phase.BRING)
        assert connector is not None
        self.world.late.append(Late(connector.pc.ticket, connector.answer))
        connector.answer = (text, "", "")
        connector.bring()

    @rule(which=WHICH)
    @precondition(lambda self: self.world.late)
    def bring_another_answer(self, which: int) -> None:
        """Bring, on a ticket of now, an answer that was made for another."""
        late = self.world.late[which % len(self.world.late)]
        if late.answer[0]:
            connector = self.world.connectors[which % 3]
            connector.brought(connector.pc.ticket, late.answer)
            connector.die()

    @rule(which=WHICH, twice=st.booleans())
    @precondition(lambda self: self.world.late)
    def late_answer(self, which: int, *, twice: bool) -> None:
        late = self.world.late.pop(which % len(self.world.late))
        for _ in range(1 + twice):
            self.world.connectors[0].brought(late.ticket, late.answer)
        reached["late answer brought"] += 1
