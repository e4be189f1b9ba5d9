"""The simulated Web Connector: adds an application, visits the service, keeps a schedule."""

import ssl
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from qbwc_service.simulator import adding, quickbooks
from qbwc_service.simulator.company import Company, Latency, seconds_of
from qbwc_service.simulator.faults import FaultClock, Faults
from qbwc_service.simulator.qwc_file import QwcFile
from qbwc_service.simulator.refusals import QwcRefusedError, RequestProcessorError
from qbwc_service.simulator.reports import VisitReport
from qbwc_service.simulator.visit import Desk, Visit
from qbwc_service.simulator.wire import TIMEOUT_SECONDS, Wire

VERSION = "34.0.1001.27"


class WebConnector:
    """One application in the Web Connector of one PC, beside one open company file.

    `clock` returns the PC's local time and is aware; None for the company's, which is the same
    PC's. `sleep` takes the pauses inside a visit. `call_seconds` slow down each call of a visit, as
    the way to a server far away does, there and back: a number or a callable.
    `interactive` says that a person sits at the PC; `close_after_none` that closeConnection
    follows none, nvu and busy. Connectors that share an `update_lock` visit one after another, as
    the applications of one PC do. A visit ends after `most_calls` calls whatever the service says.
    """

    def __init__(
        self,
        qwc: QwcFile,
        password: str,
        company: Company,
        *,
        machine: str = "PC1",
        faults: Faults = Faults(),  # noqa: B008 - frozen
        version: str = VERSION,
        clock: Callable[[], datetime] | None = None,
        sleep: Callable[[float], None] = time.sleep,
        call_seconds: Latency = 0.0,
        timeout: float = TIMEOUT_SECONDS,
        tls: ssl.SSLContext | None = None,
        interactive: bool = False,
        close_after_none: bool = True,
        update_lock: AbstractContextManager[object] | None = None,
        most_calls: int = 100_000,
    ) -> None:
        self.qwc = qwc
        self.company = company
        self.machine = machine
        self.is_added = False
        self._password = password
        self._faults = FaultClock(faults)
        self._version = version
        self._clock = clock or company.clock
        self._sleep = sleep
        self._call_seconds = call_seconds
        self._timeout = timeout
        self._tls = tls
        self._interactive = interactive
        self._close_after_none = close_after_none
        self._update_lock: AbstractContextManager[object] = update_lock or nullcontext()
        self._most_calls = most_calls
        self._wire = Wire(qwc.app_url, timeout=timeout, tls=tls)

    def add(self) -> None:
        """Add the application as "Add an application" does, and stamp the company file.

        Raises QwcRefusedError: an address does not answer as it should, a field is wrong, or the
        file already carries a FileID of this OwnerID that this Web Connector did not write.
        """
        adding.check(self.qwc, timeout=self._timeout, tls=self._tls)
        try:
            session = self.company.open(self.qwc.app_name)
        except RequestProcessorError as error:
            raise QwcRefusedError("QBWC1022", str(error)) from None
        try:
            present = quickbooks.file_id(self.company, session, self.qwc.owner_id)
            if present is None:
                quickbooks.stamp(self.company, session, self.qwc.owner_id, self.qwc.file_id)
            elif not self.is_added or present.lower() != self.qwc.file_id.lower():
                raise QwcRefusedError("QBWC1039", "Unique OwnerID/FileID pair value required")
        finally:
            self.company.close(session)
        self.is_added = True

    def remove(self) -> None:
        """Remove the application and its stamps from the company file."""
        session = self.company.open(self.qwc.app_name)
        try:
            quickbooks.unstamp(self.company, session, self.qwc.owner_id)
        finally:
            self.company.close(session)
        self.is_added = False
        self.close()

    def update(self) -> VisitReport:
        """Make one run, as "Update Selected" or the schedule does, and report it."""
        with self._update_lock:
            return Visit(self._desk()).run()

    def run(
        self,
        every_seconds: float,
        stop: threading.Event,
        max_visits: int | None = None,
        on_visit: Callable[[VisitReport], None] = lambda _: None,
    ) -> VisitReport | None:
        """Visit on a schedule until `stop` is set or `max_visits` are made; return the last report.

        What authenticate says about the schedule is obeyed. `on_visit` is called after each.
        """
        report: VisitReport | None = None
        visits = 0
        while not stop.is_set() and visits != max_visits:
            report = self.update()
            visits += 1
            on_visit(report)
            if visits != max_visits:
                stop.wait(_pause(every_seconds, report))
        return report

    def close(self) -> None:
        """Drop the kept connection."""
        self._wire.close()

    @property
    def connections(self) -> int:
        """How many TCP connections have been opened so far."""
        return self._wire.connections

    def _desk(self) -> Desk:
        return Desk(
            qwc=self.qwc,
            password=self._password,
            wire=self._wire,
            company=self.company,
            machine=self.machine,
            version=self._version,
            faults=self._faults,
            now=self._clock,
            sleep=self._sleep,
            travel=self._travel,
            other_visit=self._other_visit,
            interactive=self._interactive,
            close_after_none=self._close_after_none,
            most_calls=self._most_calls,
        )

    def _travel(self) -> None:
        seconds = seconds_of(self._call_seconds)
        if seconds > 0:
            self._sleep(seconds)

    def _other_visit(self) -> VisitReport:
        other = WebConnector(
            self.qwc,
            self._password,
            self.company,
            machine=self._faults.faults.second_machine,
            clock=self._clock,
            sleep=self._sleep,
            call_seconds=self._call_seconds,
            timeout=self._timeout,
            tls=self._tls,
        )
        try:
            return other.update()
        finally:
            other.close()


def _pause(every_seconds: float, report: VisitReport) -> float:
    if report.next_run_seconds is not None:
        return report.next_run_seconds
    return max(every_seconds, report.least_seconds or 0)
