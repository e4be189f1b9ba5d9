"""An office whose server can die at any moment, and whose store can break once.

The server lives in the test's own process: when it dies, every object of it is dropped and new
ones are built on the same store.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from helpers.mortal import Mortal, ServerDied, Trap, break_off, calling, die
from helpers.office import Office, Pc
from qbwc_service.bell import AsyncBell
from qbwc_service.domain.records import Record
from qbwc_service.domain.waits import Wait
from qbwc_service.ids import SystemIds
from qbwc_service.services import Services
from qbwc_service.simulator import Company
from qbwc_service.steps.restore import open_epoch
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key, StoreUnavailableError
from qbwc_service.store.sealing import Sealer
from qbwc_service.wiring import FailedLogins


@contextmanager
def served(call: str) -> Iterator[None]:
    """Let the store know which call is being served."""
    token = calling.set(call)
    try:
        yield
    finally:
        calling.reset(token)


@dataclass
class CallingPc(Pc):
    """A PC whose calls are named while they are served."""

    def login(self, password: str | None = None, address: str = "127.0.0.1") -> str:
        with served("authenticate"):
            return super().login(password, address)

    def send(self, *, first: bool = False, hcp: str | None = None, ticket: str = "") -> str:
        with served("sendRequestXML"):
            return super().send(first=first, hcp=hcp, ticket=ticket)

    def receive(
        self, response: str, hresult: str = "", message: str = "", ticket: str = ""
    ) -> int | Wait:
        with served("receiveResponseXML"):
            return super().receive(response, hresult, message, ticket)

    def close(self) -> str:
        with served("closeConnection"):
            return super().close()


class Bench:
    """One office, its PC, and the ways in which its server fails."""

    BROKEN: tuple[type[BaseException], ...] = (ServerDied, StoreUnavailableError)

    def __init__(self, office: Office) -> None:
        self.office = office
        office.pc = self.pc = self.make_pc()
        self.mortal = Mortal(office.store)
        self.kept: list[Record] = []
        self.restart()
        office.first_visit()

    def make_pc(self) -> Pc:
        """Return the PC that calls the server."""
        return CallingPc(self.office, "PC1", self.office.company)

    def restart(self) -> None:
        """Build all that a server has anew on the store, as its next start does."""
        office, store = self.office, self._store()
        sealer = Sealer(office.services.settings.encryption_keys.get_secret_value())
        office.services = Services(
            settings=office.services.settings,
            store=store,
            payloads=Payloads(store, sealer),
            ids=SystemIds(office.clock),
            bell=AsyncBell(lambda: 0),
            failed_logins=FailedLogins(),
            now=office.clock,
        )

    def _store(self) -> Any:
        self.mortal = Mortal(self.office.store)
        return self.mortal

    def kill(self) -> None:
        """Let the server die between two calls and come back."""
        self.restart()

    def killed_at(self, trap: Trap, call: Callable[[], object]) -> None:
        """Make a call at which the server dies, and let it come back."""
        self.mortal.arm(trap, die)
        self.broken(call)
        self.restart()

    def broken_at(self, trap: Trap, call: Callable[[], object]) -> None:
        """Make a call in which the store breaks off once."""
        self.mortal.arm(trap, break_off)
        self.broken(call)

    def killed_as_it_answers(self, call: Callable[[], object]) -> None:
        """Make a call whose answer is ready when the server dies, and never leaves."""
        call()
        self.restart()

    def broken(self, call: Callable[[], object]) -> None:
        """Make a call that must fail."""
        try:
            call()
        except self.BROKEN:
            return
        raise AssertionError("the trap did not spring: this moment does not exist here")

    def keep(self) -> None:
        """Take a backup of the store."""
        self.kept = list(self.office.store.export())

    def put_back(self, kept: Sequence[Record]) -> None:
        """Put a backup in place of all that is in the store, as `qbrelay restore` does (D22)."""
        store = self.office.store
        now_there = [Key(type(record), record.id) for record in store.export()]
        for key in now_there:
            store.delete(key)
        for record in kept:
            store.load(record)
        open_epoch(self.office.services)

    def new_pc(self, company: Company) -> Pc:
        """Return another QuickBooks on the same PC, with another company file."""
        return CallingPc(self.office, "PC1", company)
