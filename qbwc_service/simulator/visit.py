"""One run of the Web Connector against a service, call by call."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from qbwc_service.simulator import bending, quickbooks
from qbwc_service.simulator.calls import Caller, CallError
from qbwc_service.simulator.company import Company
from qbwc_service.simulator.envelopes import Parameters
from qbwc_service.simulator.executing import Session
from qbwc_service.simulator.faults import FaultClock
from qbwc_service.simulator.qwc_file import QwcFile
from qbwc_service.simulator.refusals import RequestProcessorError, SimulatedDeath, parse_error
from qbwc_service.simulator.reports import VisitReport
from qbwc_service.simulator.wire import Wire

NO_OP_SECONDS = 5.0
INTERACTIVE_SECONDS = 60.0
MOST_CONNECTION_ERRORS = 10
MOST_INTERACTIVE_POLLS = 10
_FINISHED = 100
_GREETINGS = {
    "none": "No data exchange required",
    "nvu": "Invalid password for username",
    "busy": "Application Busy",
}


@dataclass(frozen=True)
class Desk:
    """What a visit works with: the application, its password, the line, QuickBooks, the PC."""

    qwc: QwcFile
    password: str
    wire: Wire
    company: Company
    machine: str
    version: str
    faults: FaultClock
    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    travel: Callable[[], None]
    other_visit: Callable[[], VisitReport]
    interactive: bool
    close_after_none: bool
    most_calls: int


class _EndOfVisit(Exception):  # noqa: N818 - an ending, not an error
    """The run is over; carries how it ended."""

    def __init__(self, status: str, code: str = "", error: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.code = code
        self.error = error


@dataclass
class Visit:
    """The state of one run; `run` may be called once."""

    desk: Desk
    caller: Caller = field(init=False)
    jobs: int = 0
    percent: int = 0
    last_error: str = ""
    next_run: int | None = None
    least: int | None = None

    def __post_init__(self) -> None:
        desk = self.desk
        self.caller = Caller(desk.wire, rpc=desk.qwc.style == "RPC", travel=desk.travel)

    def run(self) -> VisitReport:
        """Make the whole run and report; nothing is raised for what the service does."""
        try:
            self._greet()
            self._work(*self._authenticate())
            end = _EndOfVisit("stopped" if self.last_error else "finished")
        except _EndOfVisit as reached:
            end = reached
        except CallError as error:
            end = _EndOfVisit("failed", error.code, str(error))
        return VisitReport(
            end.status,
            tuple(self.caller.calls),
            self.jobs,
            end.error or self.last_error,
            end.code,
            self.percent,
            self.next_run,
            self.least,
        )

    # -- before QuickBooks is touched

    def _greet(self) -> None:
        # A service without these two is an older one and is tolerated; a dead line shows at once.
        with suppress(CallError):
            self.caller.text("serverVersion", {})
        try:
            answer = self.caller.text("clientVersion", {"strVersion": self.desk.version})
        except CallError as error:
            if error.fault:
                return
            raise
        if answer[:2] in ("E:", "O:"):
            raise _EndOfVisit("refused", "QBWC1037", answer)
        if answer and answer[:2] != "W:":  # a warning asks the user, who goes on
            raise _EndOfVisit("failed", "QBWC1046", answer)

    def _authenticate(self) -> tuple[str, str]:
        strings = self._login()
        if self.desk.faults.fires("repeat_authenticate"):
            strings = self._login()
        ticket, where = strings[0], strings[1]
        self.next_run, self.least = _seconds(strings[2:3]), _seconds(strings[3:4])
        if self.next_run is not None:
            raise _EndOfVisit("postponed", error="Update postponed by application")
        if where.lower() in _GREETINGS:
            if self.desk.close_after_none:
                self.caller.text("closeConnection", {"ticket": ticket})
            raise _EndOfVisit(where.lower(), error=_GREETINGS[where.lower()])
        return ticket, where

    def _login(self) -> list[str]:
        named = {"strUserName": self.desk.qwc.user_name, "strPassword": self.desk.password}
        strings = self.caller.strings("authenticate", named)
        if strings is None or len(strings) < 2:  # noqa: PLR2004 - ticket and company file
            raise _EndOfVisit("failed", "QBWC2012", "Authentication failed")
        return strings

    # -- with QuickBooks

    def _work(self, ticket: str, company_file: str) -> None:
        with self._session(ticket, company_file) as session:
            try:
                hcp = self._hcp(session)
            except RequestProcessorError as error:
                raise _EndOfVisit("failed", "QBWC1014", str(error)) from None
            self._exchange(ticket, session, hcp)
        self._closed(ticket)

    @contextmanager
    def _session(self, ticket: str, company_file: str) -> Iterator[Session]:
        session = self._opened(ticket, company_file)
        try:
            yield session
        finally:
            self.desk.company.close(session)

    def _opened(self, ticket: str, company_file: str) -> Session:
        where = company_file
        for _ in range(MOST_CONNECTION_ERRORS):
            try:
                return self._open(where)
            except RequestProcessorError as error:
                named = {"ticket": ticket, "hresult": error.hresult, "message": error.message}
                answer = self.caller.text("connectionError", named)
                if answer.lower() == "done":
                    raise _EndOfVisit("no_quickbooks", "QBWC1013", str(error)) from None
                where = answer
        raise _EndOfVisit("endless", "QBWC1013", "connectionError was never answered with done")

    def _open(self, where: str) -> Session:
        faults = self.desk.faults
        if faults.fires("connection_error"):
            told = "Could not start QuickBooks."
            raise RequestProcessorError(faults.faults.connection_hresult, told)
        if faults.fires("modal_dialog"):
            raise RequestProcessorError("0x80040414", "A modal dialog box is showing.")
        return self.desk.company.open(self.desk.qwc.app_name, where)

    def _hcp(self, session: Session) -> str:
        desk = self.desk
        quickbooks.lock(desk.company, session, desk.qwc.owner_id, desk.machine, desk.now())
        document = quickbooks.hcp(desk.company, session, desk.qwc.owner_id)
        return bending.QBPOS if desk.faults.fires("qbpos_text") else document

    def _exchange(self, ticket: str, session: Session, hcp: str) -> None:
        path = self.desk.company.path
        if self.desk.faults.fires("wrong_company_file"):
            hcp, path = bending.other_company(hcp), bending.OTHER_PATH
        while len(self.caller.calls) < self.desk.most_calls:
            request = self._asked(ticket, hcp, path)
            hcp = ""
            if request in ("", "NoOp"):
                more = self._asked_why(ticket)
            else:
                more = self._carried_out(ticket, session, request)
            if not more:
                return
        raise _EndOfVisit("endless", error=f"{self.desk.most_calls} calls in one visit")

    def _asked(self, ticket: str, hcp: str, path: str) -> str:
        product = self.desk.company.product
        major, _, minor = product.newest.partition(".")
        named: Parameters = {
            "ticket": ticket,
            "strHCPResponse": hcp,
            "strCompanyFileName": path,
            "qbXMLCountry": product.country,
            "qbXMLMajorVers": int(major),
            "qbXMLMinorVers": int(minor),
        }
        return self.caller.text("sendRequestXML", named)

    def _asked_why(self, ticket: str) -> bool:
        """Ask getLastError after an empty answer; True to ask for work again."""
        told = self.caller.text("getLastError", {"ticket": ticket})
        if told == "NoOp":
            self.desk.sleep(NO_OP_SECONDS)
            return True
        if told == "Interactive mode":
            return self._interactive(ticket)
        self.last_error = told or "No data exchange required"
        return False

    def _interactive(self, ticket: str) -> bool:
        if not self.desk.interactive:
            reason = "The user is not there."
            self.caller.text("interactiveRejected", {"wcTicket": ticket, "reason": reason})
            self.last_error = reason
            return False
        self.caller.text("getInteractiveURL", {"wcTicket": ticket, "sessionID": "1"})
        for _ in range(MOST_INTERACTIVE_POLLS):
            answer = self.caller.text("interactiveDone", {"wcTicket": ticket})
            if answer == "CONTINUE":
                return True
            if answer:
                self.last_error = "" if answer == "DONE" else answer
                return False
            self.desk.sleep(INTERACTIVE_SECONDS)
        raise _EndOfVisit("endless", error="interactiveDone never came to an end")

    def _carried_out(self, ticket: str, session: Session, request: str) -> bool:
        """Give a set to QuickBooks and the answer to the service; True to ask for more."""
        faults = self.desk.faults
        self._maybe_die("die_before_apply")
        named = {"ticket": ticket} | self._processed(session, request)
        self.jobs += 1
        if faults.fires("second_session"):
            self.desk.other_visit()
        self._maybe_die("die_after_apply")
        if faults.fires("skip_receive"):
            return True
        if faults.fires("lose_receive"):
            self.caller.send_only("receiveResponseXML", named)
            raise _EndOfVisit("died", error="lose_receive")
        self.percent = self.caller.number("receiveResponseXML", named)
        if self.percent < 0:
            self.last_error = self.caller.text("getLastError", {"ticket": ticket})
            self.last_error = self.last_error or f"error {self.percent}"
        return 0 <= self.percent < _FINISHED

    def _processed(self, session: Session, request: str) -> dict[str, str]:
        faults = self.desk.faults
        try:
            if faults.fires("parse_refusal"):
                raise parse_error("by a fault switch")
            answer = self.desk.company.process(session, request, faults.crash())
        except RequestProcessorError as error:
            return {"response": "", "hresult": error.hresult, "message": error.message}
        except SimulatedDeath as death:
            self.desk.wire.close()
            raise _EndOfVisit("died", error=f"QuickBooks never answered: {death}") from None
        if faults.fires("control_character"):
            answer = bending.with_control_character(answer)
        if faults.fires("raw_utf8"):
            answer = bending.raw(answer)
        if faults.fires("padded_answer"):
            answer = bending.padded(answer, faults.faults.padding)
        return {"response": answer, "hresult": "", "message": ""}

    def _closed(self, ticket: str) -> None:
        empty = self.desk.faults.fires("empty_ticket_close")
        self.caller.text("closeConnection", {"ticket": "" if empty else ticket})
        if self.desk.faults.fires("stale_ticket"):
            self._asked(ticket, "", self.desk.company.path)

    def _maybe_die(self, switch: str) -> None:
        if self.desk.faults.fires(switch):
            self.desk.wire.close()
            raise _EndOfVisit("died", error=switch)


def _seconds(member: list[str]) -> int | None:
    text = member[0].strip() if member else ""
    return int(text) if text.isdecimal() else None
