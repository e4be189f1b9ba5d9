"""What breaks in the model, or is switched: QuickBooks, the server, its store, time itself."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from helpers.model_pc import heard_of
from helpers.model_store import BREAKS
from helpers.model_story import WHICH, Story
from qbwc_service.simulator.crashes import MOMENTS
from qbwc_service.steps import connections
from qbwc_service.steps.tick import maintain, tick

SECONDS = st.sampled_from([1, 1, 5, 20, 61, 200, 901, 1801, 3700])
FLIPS = (
    *(connections.pause, connections.resume, connections.resume),
    *(connections.disable, connections.enable, connections.enable),
)


class Breaks(Story):
    """Everything else that may happen."""

    @rule(
        moment=st.sampled_from(MOMENTS),
        silent=st.booleans(),
        holding=st.sampled_from(['requestID="tx-', "MessageSetID="]),
        part=st.sampled_from([None, 1]),
    )
    def crash(self, moment: Any, holding: str, part: int | None, *, silent: bool) -> None:
        company = self.world.office.company
        if len(company._armed) < 2:
            part = part if moment == "after_commit" else None
            company.crash_next(moment, request=part, holding=holding, silent=silent)

    @rule(kept=st.sampled_from([True, True, False]))
    def keep_records_of_sets(self, *, kept: bool) -> None:
        self.world.office.company.stores_recovery = kept

    @rule()
    def forget_records_of_sets(self) -> None:
        self.world.office.company.forget_message_sets()

    @rule()
    def back_up_the_books(self) -> None:
        self.world.keep_books()

    @rule()
    @precondition(lambda self: self.world.books_kept is not None)
    def restore_the_books(self) -> None:
        self.world.restore_books()

    @rule(which=WHICH, ours=st.sampled_from([True, True, True, False]))
    def open_another_file(self, which: int, *, ours: bool) -> None:
        world = self.world
        connector = self.one(which)
        assert connector is not None
        connector.opened = world.office.company if ours else world.other

    # the server and its store

    @rule(kinds=st.lists(st.sampled_from(BREAKS), min_size=1, max_size=2))
    def break_the_store(self, kinds: list[str]) -> None:
        if not self.world.store.breaks:
            self.world.store.breaks.extend(kinds)

    @rule()
    @precondition(lambda self: self.world.store.landing)
    def land(self) -> None:
        self.world.store.land()

    @rule()
    def restart(self) -> None:
        self.world.restart()

    @rule()
    def back_up_our_store(self) -> None:
        self.world.keep_store()

    @rule(work=st.booleans())
    @precondition(lambda self: self.world.store_kept is not None)
    def restore_our_store(self, *, work: bool) -> None:
        self.world.restore_store(work=work)

    @rule(which=WHICH)
    def flip(self, which: int) -> None:
        office = self.world.office
        heard_of(lambda: FLIPS[which % 6](office.services, office.caller, office.connection_id))

    @rule(seconds=SECONDS)
    def wait(self, seconds: int) -> None:
        self.world.office.clock.forward(seconds=seconds)

    @rule()
    def tick(self) -> None:
        tick(self.world.office.services)
        maintain(self.world.office.services)
