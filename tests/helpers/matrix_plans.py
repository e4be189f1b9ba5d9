"""How each fault of the matrix is brought about: where something dies, and who."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from helpers.matrix_actions import Action
from helpers.matrix_bench import Bench
from helpers.mortal import Trap
from qbwc_service.domain.waits import Wait
from qbwc_service.simulator import RequestProcessorError, SimulatedDeath
from qbwc_service.simulator.crashes import Moment as Death


class Moment(StrEnum):
    """Where the walk of a request is cut."""

    SAVING = "before the send is saved"
    SAVED = "saved, before the answer leaves"
    SEND_LOST = "sendRequestXML's answer is lost"
    ARRIVED = "before QuickBooks does it"
    RECORDED = "QuickBooks did it and kept a record"
    COMMITTED = "QuickBooks did it, no record yet"
    RECEIVING = "receiveResponseXML is lost on the way in"
    RECEIVED = "the answer is being saved, or is saved and that is not heard"
    CLOSING = "closeConnection is lost"


class Who(StrEnum):
    """What fails there."""

    CONNECTOR = "Web Connector dies"
    QUICKBOOKS = "QuickBooks dies"
    SERVER = "server is killed"
    UNWRITTEN = "store fails, nothing written"
    WRITTEN = "store fails, yet it was written"


DEATHS: Mapping[Moment, Death] = {
    Moment.ARRIVED: "before_commit",
    Moment.RECORDED: "after_record",
    Moment.COMMITTED: "after_commit",
}
SENDING = Trap("sendRequestXML", of_job=True)
SENT = Trap("sendRequestXML", of_job=True, after=True)
READING = Trap("receiveResponseXML", verb="get")
RECEIVING = Trap("receiveResponseXML", of_job=True)
RECEIVED = Trap("receiveResponseXML", of_job=True, after=True)
CLOSING = Trap("closeConnection")
CLOSED = Trap("closeConnection", after=True)


@dataclass
class Scene:
    """A visit on its way to the exchange at which the fault comes."""

    bench: Bench
    calls: int = 0
    request: str = ""

    def begin(self, action: Action) -> None:
        """Log in and make the exchanges that come before."""
        assert self.bench.pc.login() not in ("none", "nvu")
        for _ in range(action.at - 1):
            assert self.bench.pc.exchange(self.send()) in range(100)

    def send(self) -> str:
        """Ask for the next request."""
        first, self.calls = self.calls == 0, self.calls + 1
        self.request = self.bench.pc.send(first=first)
        return self.request

    def answer(self) -> str:
        """Ask for the next request and let QuickBooks do it."""
        return self.bench.pc.process(self.send())

    def crash(self, moment: Moment, *, silent: bool = False) -> None:
        """Let QuickBooks die over the next set."""
        self.bench.pc.company.crash_next(DEATHS[moment], silent=silent)

    def end(self, percent: int | Wait, *, close: bool = True) -> None:
        """Go on with the visit until there is nothing more to do."""
        pc = self.bench.pc
        while percent in range(100):
            request = self.send()
            if not request:
                break
            percent = pc.exchange(request)
        if percent == -1:
            assert pc.last_error()
        if close:
            pc.close()


Plan = Callable[[Scene, Moment], None]


def calm(scene: Scene, _: Moment | None = None) -> None:
    """Nothing goes wrong."""
    scene.end(0)


def _sent_only(scene: Scene, moment: Moment) -> None:
    scene.send()
    if moment is Moment.SEND_LOST:
        scene.bench.pc.close()


def _done_only(scene: Scene, moment: Moment) -> None:
    scene.answer()
    if moment is Moment.RECEIVING:
        scene.bench.pc.close()


def _power_fails(scene: Scene, moment: Moment) -> None:
    scene.crash(moment, silent=True)
    try:
        scene.answer()
    except SimulatedDeath:
        return
    raise AssertionError("QuickBooks lived on")


def _received_only(scene: Scene, _: Moment) -> None:
    scene.bench.pc.receive(scene.answer())


def _unclosed(scene: Scene, _: Moment) -> None:
    scene.end(0, close=False)


def _quickbooks(scene: Scene, moment: Moment) -> None:
    scene.crash(moment)
    scene.end(scene.bench.pc.exchange(scene.send()))


def _killed_sending(scene: Scene, moment: Moment) -> None:
    trap = SENDING if moment is Moment.SAVING else SENT
    scene.bench.killed_at(trap, scene.send)


def _killed_answering(scene: Scene, _: Moment) -> None:
    scene.bench.killed_as_it_answers(scene.send)


def _killed_before_quickbooks(scene: Scene, _: Moment) -> None:
    request = scene.send()
    scene.bench.kill()
    scene.end(scene.bench.pc.exchange(request))


def _killed_meanwhile(scene: Scene, _: Moment) -> None:
    answer = scene.answer()
    scene.bench.kill()
    scene.end(scene.bench.pc.receive(answer))


def _both_died(scene: Scene, moment: Moment) -> None:
    scene.crash(moment)
    try:
        scene.answer()
    except RequestProcessorError as error:
        scene.bench.kill()
        scene.end(scene.bench.pc.receive("", error.hresult, str(error)))
        return
    raise AssertionError("QuickBooks lived on")


def _at_receive(trap: Trap, way: str) -> Plan:
    def run(scene: Scene, _: Moment) -> None:
        answer = scene.answer()
        getattr(scene.bench, way)(trap, lambda: scene.bench.pc.receive(answer))

    return run


def _at_close(trap: Trap, way: str) -> Plan:
    def run(scene: Scene, _: Moment) -> None:
        scene.end(0, close=False)
        getattr(scene.bench, way)(trap, scene.bench.pc.close)

    return run


def _store_sending(scene: Scene, moment: Moment) -> None:
    trap = SENDING if moment is Moment.SAVING else SENT
    scene.bench.broken_at(trap, scene.send)


PLANS: Mapping[Moment, Mapping[Who, Plan]] = {
    Moment.SAVING: {Who.SERVER: _killed_sending, Who.UNWRITTEN: _store_sending},
    Moment.SAVED: {Who.SERVER: _killed_sending, Who.WRITTEN: _store_sending},
    Moment.SEND_LOST: {Who.CONNECTOR: _sent_only, Who.SERVER: _killed_answering},
    Moment.ARRIVED: {
        Who.CONNECTOR: _sent_only,
        Who.QUICKBOOKS: _quickbooks,
        Who.SERVER: _killed_before_quickbooks,
    },
    Moment.RECORDED: {
        Who.CONNECTOR: _done_only,
        Who.QUICKBOOKS: _quickbooks,
        Who.SERVER: _killed_meanwhile,
    },
    Moment.COMMITTED: {
        Who.CONNECTOR: _power_fails,
        Who.QUICKBOOKS: _quickbooks,
        Who.SERVER: _both_died,
    },
    Moment.RECEIVING: {
        Who.CONNECTOR: _done_only,
        Who.SERVER: _at_receive(READING, "killed_at"),
        Who.UNWRITTEN: _at_receive(READING, "broken_at"),
    },
    Moment.RECEIVED: {
        Who.CONNECTOR: _received_only,
        Who.SERVER: _at_receive(RECEIVED, "killed_at"),
        Who.UNWRITTEN: _at_receive(RECEIVING, "broken_at"),
        Who.WRITTEN: _at_receive(RECEIVED, "broken_at"),
    },
    Moment.CLOSING: {
        Who.CONNECTOR: _unclosed,
        Who.SERVER: _at_close(CLOSING, "killed_at"),
        Who.UNWRITTEN: _at_close(CLOSING, "broken_at"),
        Who.WRITTEN: _at_close(CLOSED, "broken_at"),
    },
}
"""What is not here makes no sense; why is told by `matrix_table.SENSELESS`."""
