"""Servers under measurement, each a process of its own on a loopback port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qbwc_service.config import Settings
from qbwc_service.services import Services
from qbwc_service.steps import connections, keys
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.wiring import build

START_SECONDS = 60
SETTINGS = {"QBRELAY_RATE_LIMIT": "0", "QBRELAY_QUEUE_LIMIT": "0"}
ADD = (
    "<CustomerAddRq><CustomerAdd><Name>Customer {}</Name><CompanyName>ABC Corp</CompanyName>"
    "<BillAddress><Addr1>1 Main Street</Addr1><City>Springfield</City></BillAddress>"
    "</CustomerAdd></CustomerAddRq>"
)


@dataclass(frozen=True)
class Login:
    connection_id: str
    password: str


class Fixture:
    """A database with a key and connections, made before its server starts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.relay = build(Settings(db=folder / "relay.db", queue_limit=0))
        self.services: Services = self.relay.services
        self.operator = keys.operator(keys.ensure_tenant(self.services, "default").id)
        self.key = keys.create_key(self.services, self.operator, "bench").secret

    def connection(self, **settings: object) -> Login:
        name = f"bench {len(connections.list_all(self.services, self.operator))}"
        made = connections.create(self.services, self.operator, name, settings)
        _, presence = connections.find(self.services, self.operator, made.connection.id)
        known = presence.evolve(learned=True, company_name="", company_path="C:\\a.qbw")
        self.services.store.save(known)
        return Login(made.connection.id, made.password)

    def fill(self, login: Login, count: int) -> None:
        """Queue jobs; many at once by copying one, since each submit is a commit of its own."""
        first = submit(
            self.services,
            self.operator,
            Submission(qbxml=ADD.format(0), connection_id=login.connection_id),
        )
        for start in range(1, count, 1000):
            self.services.store.save(
                *(
                    first.amend(id=self.services.ids.ordered("tx-"))
                    for _ in range(start, min(count, start + 1000))
                )
            )

    def close(self) -> None:
        self.relay.close()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def process(*command: str, port: int, log: Path) -> Iterator[int]:
    """Run a server until the block is left; yields its process id."""
    with log.open("wb") as output:
        running = subprocess.Popen(
            [sys.executable, *command], env={**os.environ, **SETTINGS}, stdout=output, stderr=output
        )
        try:
            _until_listening(port)
            yield running.pid
        finally:
            running.terminate()
            try:
                running.wait(20)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()


def relay_command(folder: Path, port: int) -> tuple[str, ...]:
    script = str(Path(sys.executable).with_name("qbrelay"))
    return (script, "serve", "--port", str(port), "--db", str(folder / "relay.db"))


def _until_listening(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server did not start")


def memory_mb(pid: int) -> float:
    """Return the resident memory of a process."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


def processor_seconds(pid: int) -> float:
    """Return the processor's time that a process has used, in user and system mode."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
