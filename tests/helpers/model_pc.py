"""A Web Connector of the model: it makes its calls one by one, hears the answer or does not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from helpers.office import Office, Pc
from qbwc_service.domain.sessions import Session, session_id
from qbwc_service.domain.waits import Wait
from qbwc_service.simulator import Company, RequestProcessorError, SimulatedDeath
from qbwc_service.steps import receiving, visit
from qbwc_service.store.port import Key, StoreUnavailableError

T = TypeVar("T")
ALL_DONE = 100
Answer = tuple[str, str, str]


class Phase(StrEnum):
    """What the Web Connector does next."""

    LOGIN = "login"
    ARRIVE = "arrive"
    ASK = "ask"
    WORK = "work"
    BRING = "bring"
    HOLD = "hold"
    END = "end"


@dataclass
class Late:
    """An answer that may still come, on the ticket that it was made for."""

    ticket: str
    answer: Answer


@dataclass
class Connector:
    """One Web Connector. `opened` is the company file that it finds open at its next visit."""

    office: Office
    machine: str
    opened: Company
    late: list[Late]
    phase: Phase = Phase.LOGIN
    request: str = ""
    answer: Answer = ("", "", "")
    last_sent: str = ""
    waited: Wait | None = None
    taken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pc = Pc(self.office, self.machine, self.opened)

    def session(self) -> Session | None:
        """Return what the service knows of this visit."""
        inner = self.office.store.inner  # type: ignore[attr-defined]
        (found,) = inner.get(Key(Session, session_id(self.pc.ticket)))
        return found if isinstance(found, Session) else None

    def die(self) -> None:
        """Be gone in the midst of it; an answer in hand may still come."""
        if self.phase is Phase.BRING:
            self.late.append(Late(self.pc.ticket, self.answer))
        self.phase, self.request, self.last_sent = Phase.LOGIN, "", ""

    def login(self, *, heard: bool = True) -> None:
        self.die()
        before, self.taken = self.pc.ticket, []
        said = heard_of(self.pc.login)
        if said in ("", self.opened.path) and heard:
            self.pc.company, self.phase = self.opened, Phase.ARRIVE
        elif not heard:
            self.pc.ticket = before

    def ask(self, *, heard: bool = True) -> str | None:
        """sendRequestXML; return what was heard, None where nothing was."""
        first = self.phase is Phase.ARRIVE
        known = self.session()
        repeats = known is not None and known.open and known.in_flight is not None
        text = heard_of(lambda: self.pc.send(first=first))
        if text is None:
            return None
        if repeats and self.last_sent:
            assert text == self.last_sent, "a repeated sendRequestXML got other bytes (D10)"
        self.last_sent = text
        if not heard:
            return None
        self.request = text
        self.phase = Phase.WORK if text else Phase.END
        if text:
            self.taken.append(text)
        return text

    def work(self) -> None:
        """Let QuickBooks do it, unless this visit was given up: then it died with its request."""
        session = self.session()
        if session is None or not session.open:
            self.die()
            return
        try:
            self.answer = (self.pc.process(self.request), "", "")
        except RequestProcessorError as error:
            self.answer = ("", error.hresult, error.message)
        except SimulatedDeath:
            self.die()
            return
        self.phase = Phase.BRING

    def bring(self, *, heard: bool = True) -> int | Wait | None:
        """receiveResponseXML; return what was heard."""
        percent = self.brought(self.pc.ticket, self.answer)
        if percent is None or not heard:
            return None
        self.last_sent = ""
        self._go_on(percent)
        return percent

    def brought(self, ticket: str, answer: Answer) -> int | Wait | None:
        response, hresult, message = answer
        return heard_of(lambda: self.pc.receive(response, hresult, message, ticket=ticket))

    def hold(self) -> int | Wait | None:
        """Look again after a wait, as the door does."""
        response, hresult, message = self.answer
        percent = heard_of(
            lambda: receiving.receive(
                self.office.services,
                self.pc.ticket,
                response=response,
                hresult=hresult,
                message=message,
                waited=self.waited,
            )
        )
        if percent is not None:
            self._go_on(percent)
        return percent

    def _go_on(self, percent: int | Wait) -> None:
        if isinstance(percent, Wait):
            self.phase, self.waited = Phase.HOLD, percent
        else:
            assert -1 <= percent <= ALL_DONE, percent
            self.phase = Phase.ASK if 0 <= percent < ALL_DONE else Phase.END

    def end(self) -> None:
        """getLastError and closeConnection."""
        said = heard_of(self.pc.last_error)
        assert said is None or said, "getLastError was empty"
        heard_of(self.pc.close)
        self.die()

    def fail_to_open(self) -> None:
        """connectionError, after authenticate."""
        heard_of(
            lambda: visit.connection_error(
                self.office.services, self.pc.ticket, hresult="0x80040408", message="closed"
            )
        )
        self.end()

    def go_on(self) -> None:
        """Make the next call, whatever it is."""
        steps: dict[Phase, Callable[[], Any]] = {
            Phase.LOGIN: self.login,
            Phase.ARRIVE: self.ask,
            Phase.ASK: self.ask,
            Phase.WORK: self.work,
            Phase.BRING: self.bring,
            Phase.HOLD: self.hold,
            Phase.END: self.end,
        }
        steps[self.phase]()


def heard_of(call: Callable[[], T]) -> T | None:
    """Return what a call answered; None where the store broke and the door answers with a fault.

    A StaleError passes: no door shows it before a step has run five times (D24).
    """
    try:
        return call()
    except StoreUnavailableError:
        return None
