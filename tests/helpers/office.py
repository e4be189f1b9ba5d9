"""An office without a network: the steps, a clock that tests turn, and PCs with QuickBooks.

For tests of the rules of delivery. A `Pc` makes each call of the Web Connector by hand, so that a
test can leave one out, repeat one, or make it on the wrong ticket.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from qbwc_service.bell import AsyncBell
from qbwc_service.config import Settings
from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.waits import Wait
from qbwc_service.ids import SystemIds
from qbwc_service.services import Services
from qbwc_service.simulator import (
    Company,
    RequestProcessorError,
    Session,
    SimulatedDeath,
    quickbooks,
)
from qbwc_service.steps import connections, exchange, keys, receiving, transactions, visit
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key, Store
from qbwc_service.store.sealing import Sealer
from qbwc_service.store.sqlite import SqliteStore
from qbwc_service.wiring import FailedLogins

START = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ADD = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
QUERY = "<CustomerQueryRq><MaxReturned>5</MaxReturned></CustomerQueryRq>"


CLEARED = re.compile(r'<QBXMLMsgsRq oldMessageSetID="(\w+)" onError')
"""The set that clears QuickBooks' record of another one."""

MOST = 100
"""Sets that a visit of these tests takes at most."""

stores: list[Callable[[], Store]] = [lambda: SqliteStore(None)]
"""How the next office makes its store: the last one counts, so that a fixture can change it."""


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Office:
    """Services in memory, one connection, one company file."""

    store: Store = field(default_factory=lambda: stores[-1]())  # noqa: PLW0108 - the last one then
    clock: Clock = field(default_factory=Clock)
    settings: dict[str, Any] = field(default_factory=dict)
    connection_settings: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        settings = Settings(db=Path("unused.db"), **self.settings)
        bell = AsyncBell(lambda: 0)
        sealer = Sealer(settings.encryption_keys.get_secret_value())
        self.services = Services(
            settings=settings,
            store=self.store,
            payloads=Payloads(self.store, sealer),
            ids=SystemIds(self.clock),
            bell=bell,
            failed_logins=FailedLogins(),
            now=self.clock,
        )
        keys.ensure_tenant(self.services, "default")
        self.caller: Caller = keys.operator("default", "tester")
        # Offices of one test may share a table, and a name is given once.
        there = len(connections.list_all(self.services, self.caller))
        name = f"books {there}" if there else "books"
        fresh = connections.create(
            self.services, self.caller, name, {"linger_seconds": 0, **self.connection_settings}
        )
        self.connection_id, self.password = fresh.connection.id, fresh.password
        self.company = Company(clock=self.clock)
        self.pc = self.new_pc()

    def new_pc(self, machine: str = "PC1", company: Company | None = None) -> "Pc":
        return Pc(self, machine, company or self.company)

    @property
    def connection(self) -> Connection:
        (found,) = self.store.get(Key(Connection, self.connection_id))
        assert isinstance(found, Connection)
        return found

    @property
    def presence(self) -> Presence:
        (found,) = self.store.get(Key(Presence, self.connection_id))
        assert isinstance(found, Presence)
        return found

    def submit(self, qbxml: str = QUERY, **fields: Any) -> str:
        self.clock.forward(milliseconds=1)
        submission = Submission(qbxml=qbxml, connection_id=self.connection_id, **fields)
        return submit(self.services, self.caller, submission).id

    def job(self, job_id: str) -> Job:
        (found,) = self.store.get(Key(Job, job_id))
        assert isinstance(found, Job)
        return found

    def answer(self, job_id: str) -> str | None:
        return transactions.response_text(self.services, self.job(job_id))

    def be_patient(self) -> None:
        """Turn the clock to when QuickBooks is tried again after a trouble; a little at least."""
        self.clock.forward(seconds=5)
        again = self.presence.retry_at
        self.clock.now = max(self.clock.now, again) if again else self.clock.now

    def first_visit(self) -> None:
        """Make the connection known, as a new one is after its first poll."""
        self.pc.add()
        self.pc.visit()


@dataclass
class Pc:
    """A PC with QuickBooks and the Web Connector, one call at a time."""

    office: Office
    machine: str
    company: Company
    ticket: str = ""
    session: Session | None = None
    cleared: list[str] = field(default_factory=list)
    ahead: timedelta = timedelta()
    """How far the PC's clock is before ours, as in a time zone east of UTC."""

    def add(self) -> None:
        """Write the FileID into the company file, as adding the application does."""
        connection = self.office.connection
        session = self.company.open("test")
        quickbooks.stamp(self.company, session, connection.owner_id, connection.file_id)
        self.company.close(session)

    def login(self, password: str | None = None, address: str = "127.0.0.1") -> str:
        """Authenticate; return the second string: "", a path, none or nvu."""
        given = visit.authenticate(
            self.office.services,
            self.office.connection_id,
            self.office.password if password is None else password,
            address=address,
        )
        assert isinstance(given, visit.Greeting)
        self.ticket = given.ticket
        return given.company_file

    def hcp(self) -> str:
        """Open QuickBooks and return what the first sendRequestXML brings."""
        self.session = self.company.open("test")
        owner, now = self.office.connection.owner_id, self.company.clock() + self.ahead
        quickbooks.lock(self.company, self.session, owner, self.machine, now)
        return quickbooks.hcp(self.company, self.session, owner)

    def send(self, *, first: bool = False, hcp: str | None = None, ticket: str = "") -> str:
        """sendRequestXML; `first` brings the HCP document."""
        given = hcp if hcp is not None else (self.hcp() if first else "")
        return exchange.send(
            self.office.services,
            ticket or self.ticket,
            hcp=given,
            company_file=self.company.path,
            country="US",
            major=16,
            minor=0,
        )

    def process(self, request: str) -> str:
        """Let QuickBooks do it."""
        assert self.session is not None
        return self.company.process(self.session, request)

    def receive(
        self, response: str, hresult: str = "", message: str = "", ticket: str = ""
    ) -> int | Wait:
        """receiveResponseXML."""
        return receiving.receive(
            self.office.services,
            ticket or self.ticket,
            response=response,
            hresult=hresult,
            message=message,
        )

    def last_error(self, ticket: str = "") -> str:
        return visit.last_error(self.office.services, ticket or self.ticket)

    def close(self) -> str:
        return visit.close(self.office.services, self.ticket)

    def exchange(self, request: str) -> int | Wait:
        """Let QuickBooks do it and bring the answer, or the HRESULT it gave instead.

        SimulatedDeath passes through: then nothing is brought.
        """
        try:
            answer = self.process(request)
        except RequestProcessorError as error:
            return self.receive("", error.hresult, str(error))
        return self.receive(answer)

    def lose_questions(self, visits: int = 2) -> None:
        """Let this many visits be asked what became of a write, and never bring an answer."""
        for _ in range(visits):
            self.login()
            assert "oldMessageSetID" in self.send(first=True)
            self.close()

    def to_the_end(self, percent: int | Wait) -> int | Wait:
        """Go on while only records are cleared; return the percent of the last answer."""
        while percent in range(100):
            request = self.send()
            assert CLEARED.search(request), request
            percent = self.exchange(request)
        return percent

    def visit(self, at_most: int = MOST) -> list[str]:
        """Make a whole visit; return the requests that were taken. A silent death ends it.

        Without the records that are cleared at its end: those are in `self.cleared`.
        """
        self.cleared = []
        if self.login() in ("none", "nvu"):
            return []
        taken: list[str] = []
        percent: int | Wait = 0
        while percent in range(100) and len(taken) + len(self.cleared) < at_most:
            request = self.send(first=not taken and not self.cleared)
            if not request:
                break
            cleared = CLEARED.search(request)
            if cleared:
                self.cleared.append(cleared[1])
            else:
                taken.append(request)
            try:
                percent = self.exchange(request)
            except SimulatedDeath:
                return taken
        assert len(taken) + len(self.cleared) < at_most or at_most < MOST, "a visit without an end"
        self.close()
        return taken


def copy_of(pc: Pc) -> Pc:
    """Return the same PC as it stands, to call with an older ticket later."""
    return replace(pc)
