"""A second fault: in the store at any of its uses, or in any exchange of the recovery itself."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count

from helpers.matrix_actions import Action
from helpers.matrix_bench import Bench
from helpers.matrix_cells import MOST_TAKEN, MOST_VISITS, End, differences, run
from helpers.matrix_plans import DEATHS, PLANS, Moment, Plan, Scene, Who, calm
from helpers.mortal import ServerDied, Trap, break_off, die
from qbwc_service.domain.waits import Wait
from qbwc_service.simulator import SimulatedDeath
from qbwc_service.store.port import StoreUnavailableError

FIRST: Mapping[str, tuple[Plan, Moment]] = {
    "nothing before": (calm, Moment.CLOSING),
    **{
        f"{moment}, {who}": (PLANS[moment][who], moment)
        for moment in DEATHS
        for who in (Who.CONNECTOR, Who.QUICKBOOKS)
    },
}
"""The fault before it."""
IN_STORE: Mapping[str, tuple[Trap, Callable[[], None]]] = {
    "a save is not done": (Trap("", after=False), break_off),
    "a save is done and not heard of": (Trap("", after=True), break_off),
    "the server dies after a save": (Trap("", after=True), die),
    "records cannot be read": (Trap("", verb="get"), break_off),
    "a range cannot be read": (Trap("", verb="select"), break_off),
    "keys cannot be read": (Trap("", verb="keys"), break_off),
    "nothing can be deleted": (Trap("", verb="delete"), break_off),
}
_BREAKS = (ServerDied, StoreUnavailableError, SimulatedDeath)


def store_breaks(
    make: Callable[[], Bench], action: Action, control: End, first: str, how: str
) -> Iterator[str]:
    """Let the store break at its first use after the first fault's visit began, its second, …

    Returns what went wrong, each with the number of the use.
    """
    trap, spring = IN_STORE[how]
    for nth in count(1):
        bench = make()
        arming = Trap(trap.call, trap.verb, after=trap.after, nth=nth)
        end = _run(bench, action, first, lambda b, a=arming: b.mortal.arm(a, spring))
        if bench.mortal.trap is not None:
            # Where nothing was lost there may be nothing to delete.
            assert nth > 1 or trap.verb == "delete", "the store is never used in this way"
            return
        yield from (f"{first}; {how}: use {nth}: {text}" for text in _wrong(end, control))


def exchange_fails(
    make: Callable[[], Bench], action: Action, control: End, first: str, how: str
) -> Iterator[str]:
    """Let the first exchange after the first fault go wrong, the second, …"""
    for nth in count(1):
        spoiler = Spoiler(SPOILED[how], nth)
        end = _run(make(), action, first, lambda _: None, spoiler)
        if not spoiler.sprung:
            assert nth > 1, "there is no exchange"
            return
        yield from (f"{first}; {how}: exchange {nth}: {text}" for text in _wrong(end, control))


def _wrong(end: End, control: End) -> list[str]:
    person = [end.told] if "asks a person" in end.told else []
    return [*person, *end.faults, *differences(end, control)]


Spoiled = Callable[[Bench, str], "int | Wait | None"]
"""Makes an exchange go wrong: the percent to go on with, None where the visit is over."""


class Spoiler:
    """Counts exchanges and spoils one."""

    def __init__(self, spoiled: Spoiled | None = None, nth: int = 0) -> None:
        self.sprung = False
        self._spoiled = spoiled
        self._left = nth

    def exchange(self, bench: Bench, request: str) -> int | Wait | None:
        """Make an exchange, well or not."""
        self._left -= 1
        if self._left or self._spoiled is None:
            return bench.pc.exchange(request)
        self.sprung = True
        return self._spoiled(bench, request)


def _gone(bench: Bench, _: str) -> None:
    del bench


def _done_and_gone(bench: Bench, request: str) -> None:
    bench.pc.process(request)


def _closed(bench: Bench, request: str) -> None:
    bench.pc.process(request)
    bench.pc.close()


def _died(moment: Moment) -> Spoiled:
    def spoiled(bench: Bench, request: str) -> int | Wait:
        bench.pc.company.crash_next(DEATHS[moment])
        return bench.pc.exchange(request)

    return spoiled


def _unexpected(bench: Bench, request: str) -> int | Wait:
    bench.pc.process(request)
    return bench.pc.receive("", "0x80040402", "Unexpected error.")


def _garbled(bench: Bench, request: str) -> int | Wait:
    bench.pc.process(request)
    return bench.pc.receive("<QBXML>")


def _twice(bench: Bench, request: str) -> int | Wait:
    assert bench.pc.send() == request
    answer = bench.pc.process(request)
    percent = bench.pc.receive(answer)
    assert bench.pc.receive(answer) == percent
    return percent


def _killed(bench: Bench, request: str) -> int | Wait:
    answer = bench.pc.process(request)
    bench.kill()
    return bench.pc.receive(answer)


def _late(bench: Bench, request: str) -> None:
    answer, ticket = bench.pc.process(request), bench.pc.ticket
    if bench.pc.login() not in ("none", "nvu"):
        bench.pc.send(first=True)
    bench.pc.receive(answer, ticket=ticket)


SPOILED: Mapping[str, Spoiled] = {
    "it is lost before QuickBooks": _gone,
    "its answer is lost": _done_and_gone,
    "its answer is lost and the visit closed": _closed,
    "QuickBooks dies before it": _died(Moment.ARRIVED),
    "QuickBooks dies after it, no record": _died(Moment.COMMITTED),
    "QuickBooks dies after it": _died(Moment.RECORDED),
    "it meets an unexpected error": _unexpected,
    "its answer cannot be read": _garbled,
    "it is asked for and answered twice": _twice,
    "the server is killed meanwhile": _killed,
    "its answer comes on an old ticket": _late,
}


def _run(
    bench: Bench,
    action: Action,
    first: str,
    before: Callable[[Bench], None],
    spoiler: Spoiler | None = None,
) -> End:
    plan, moment = FIRST[first]

    def visits(_: Bench) -> list[str]:
        return _until_calm(bench, spoiler or Spoiler())

    def start(scene: Scene) -> None:
        try:
            scene.begin(action)
            plan(scene, moment)
        except _BREAKS as broken:
            _revive(bench, broken)

    return run(bench, action, start, before=before, begins=False, visits=visits)


def _revive(bench: Bench, broken: BaseException) -> None:
    if isinstance(broken, ServerDied):
        bench.restart()


def _until_calm(bench: Bench, spoiler: Spoiler) -> list[str]:
    for _ in range(MOST_VISITS):
        bench.office.be_patient()
        try:
            taken = _visit(bench, spoiler)
        except _BREAKS as broken:
            _revive(bench, broken)
            continue
        if taken == 0:
            return []
        if taken > MOST_TAKEN:
            return ["a visit does not come to an end"]
    return ["the visits do not come to an end"]


def _visit(bench: Bench, spoiler: Spoiler) -> int:
    """Make a visit; return how many sets were taken."""
    if bench.pc.login() in ("none", "nvu"):
        return 0
    percent: int | Wait | None = 0
    taken = 0
    while percent in range(100) and taken <= MOST_TAKEN:
        request = bench.pc.send(first=taken == 0)
        if not request:
            break
        taken += 1
        percent = spoiler.exchange(bench, request)
    if percent is not None:
        bench.pc.close()
    return max(taken, 1)
