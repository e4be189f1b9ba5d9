"""A bench whose server is a process of its own that serves HTTP, and is really killed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import httpx

from helpers.leash import leashed
from helpers.matrix_bench import Bench
from helpers.mortal import Trap
from helpers.office import Clock, Office, Pc
from qbwc_service.domain.waits import Wait
from qbwc_service.simulator.calls import Caller, CallError
from qbwc_service.simulator.wire import Wire
from qbwc_service.steps import connections
from qbwc_service.store.sqlite import SqliteStore
from qbwc_service.wiring import now

SCRIPT = Path(__file__).with_name("mortal_server.py")


class RealClock(Clock):
    """The wall's clock, which the server in its process goes by too."""

    def __call__(self) -> datetime:
        return now()


@dataclass(frozen=True)
class MortalServer:
    """Where it answers, and the file that it serves."""

    url: str
    file: Path

    def tell(self, trap: Trap) -> str:
        """Set a trap in the server that runs now; return its process id."""
        answer = httpx.post(f"{self.url}/trap", json=asdict(trap), trust_env=False, timeout=30)
        assert answer.status_code == 200
        return answer.text

    def die(self) -> None:
        """Let the server that runs now be killed."""
        try:
            httpx.post(f"{self.url}/die", trust_env=False, timeout=30)
        except httpx.TransportError:
            return
        raise AssertionError("it lives on")


@contextmanager
def mortal_server(folder: Path) -> Iterator[MortalServer]:
    """Run servers, one after the other, until the block is left."""
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder)],
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    with leashed(process):
        assert process.stdout is not None
        with process.stdout as told:
            port = int(told.readline())
            yield MortalServer(f"http://localhost:{port}", folder / "relay.db")


class RealOffice(Office):
    """One that cannot turn the clock: an operator has QuickBooks tried again at once."""

    def be_patient(self) -> None:
        connections.switch("resumed", paused=False)(self.services, self.caller, self.connection_id)


class HttpPc(Pc):
    """A PC that makes its calls over HTTP."""

    def __init__(self, office: Office, url: str) -> None:
        super().__init__(office, "PC1", office.company)
        self._wire = Wire(f"{url}/qbwc", timeout=30)
        self._caller = Caller(self._wire, rpc=False)

    def login(self, password: str | None = None, address: str = "127.0.0.1") -> str:
        del password, address
        named = {"strUserName": self.office.connection_id, "strPassword": self.office.password}
        told = self._caller.strings("authenticate", named)
        assert told is not None
        self.ticket = told[0]
        return told[1]

    def send(self, *, first: bool = False, hcp: str | None = None, ticket: str = "") -> str:
        return self._caller.text(
            "sendRequestXML",
            {
                "ticket": ticket or self.ticket,
                "strHCPResponse": hcp if hcp is not None else (self.hcp() if first else ""),
                "strCompanyFileName": self.company.path,
                "qbXMLCountry": "US",
                "qbXMLMajorVers": 16,
                "qbXMLMinorVers": 0,
            },
        )

    def receive(
        self, response: str, hresult: str = "", message: str = "", ticket: str = ""
    ) -> int | Wait:
        told = {"response": response, "hresult": hresult, "message": message}
        return self._caller.number("receiveResponseXML", {"ticket": ticket or self.ticket} | told)

    def last_error(self) -> str:
        return self._caller.text("getLastError", {"ticket": self.ticket})

    def close(self) -> str:
        return self._caller.text("closeConnection", {"ticket": self.ticket})

    def hang_up(self) -> None:
        """Drop the kept connection."""
        self._wire.close()


class KilledBench(Bench):
    """Its office looks into the very file that the server serves, as a second process may."""

    BROKEN = (CallError,)

    def __init__(self, server: MortalServer) -> None:
        self.server = server
        store = SqliteStore(server.file)
        super().__init__(RealOffice(store=store, clock=RealClock()))
        self.store = store

    def make_pc(self) -> Pc:
        self.http = HttpPc(self.office, self.server.url)
        return self.http

    def restart(self) -> None:
        """Do nothing: the next server starts by itself."""

    def kill(self) -> None:
        self.server.die()
        self.http.hang_up()

    def killed_at(self, trap: Trap, call: Callable[[], object]) -> None:
        before = self.server.tell(trap)
        self.broken(call)
        assert self.server.tell(Trap("", verb="none")) != before

    def killed_as_it_answers(self, call: Callable[[], object]) -> None:
        self.killed_at(Trap("sendRequestXML", verb="answer"), call)

    def close(self) -> None:
        """Let go of the file and the line."""
        self.http.hang_up()
        self.store.close()
