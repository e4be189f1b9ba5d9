"""Starts many servers on one store, kills some in the middle, and counts at the end."""

import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from helpers.many_servers import DONE, Role, writes
from helpers.shared_books import Books, lent
from qbwc_service.config import Settings
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import connections, keys
from qbwc_service.store.port import Key
from qbwc_service.wiring import Relay, build

SUBMITTERS = 3
POLLERS = ((0, "PC1"), (0, "PC2"), (1, "PC1"), (2, "PC1"), (2, "PC2"))
"""Which connection, by number, and on which machine: two logins are used on two computers."""
KILLS = ((0.1, 0), (0.1, SUBMITTERS), *((0.1 * n, SUBMITTERS + n % 5) for n in range(2, 9)))
"""At which part of the work who is killed: of what is submitted a submitter, of what is written
those that poll."""
PATIENCE_SECONDS = 900


@dataclass
class Count:
    """What came of it: accepted jobs by number, their records, and names that were written."""

    accepted: dict[int, set[str]]
    jobs: dict[str, Job]
    written: dict[str, int]
    records_left: int
    killed: int
    seconds: float


@dataclass
class Crew:
    """`settings` names the store that all share."""

    folder: Path
    settings: Settings
    jobs: int
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def run(self) -> Count:
        relay = build(self.settings)
        try:
            return self._run(relay)
        finally:
            for process in self.processes:
                process.kill()
                process.wait()
            relay.close()

    def _run(self, relay: Relay) -> Count:
        services, caller = relay.services, keys.operator("default")
        keys.ensure_tenant(services, "default")
        fresh = [
            connections.create(services, caller, f"c{number}", {"linger_seconds": 0})
            for number in range(3)
        ]
        begun = time.monotonic()
        names = tuple(one.connection.id for one in fresh)
        with lent([one.connection for one in fresh]) as (address, books):
            roles = [self._role(connections=names, numbers=self._share(n)) for n in range(3)]
            roles += [
                self._role(
                    address=address,
                    connection=names[number],
                    password=fresh[number].password,
                    machine=machine,
                )
                for number, machine in POLLERS
            ]
            self.processes = [self._start(role) for role in roles]
            killed = self._watch(roles, books)
            written, kept = books.written(), books.kept()
        accepted = self._accepted()
        return Count(
            accepted=accepted,
            jobs=_read(relay, {name for ids in accepted.values() for name in ids}),
            written=written,
            records_left=kept,
            killed=killed,
            seconds=time.monotonic() - begun,
        )

    def _share(self, number: int) -> tuple[int, int, int]:
        return number, self.jobs, SUBMITTERS

    def _role(self, **given: object) -> Role:
        store = {
            "db": str(self.settings.db),
            "table": self.settings.table,
            "endpoint": self.settings.aws_endpoint,
        }
        return msgspec.convert({"folder": str(self.folder), **store, **given}, Role)

    def _start(self, role: Role) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
        command = [sys.executable, "-m", "helpers.many_servers", msgspec.json.encode(role)]
        with (self.folder / "said").open("ab") as said:
            return subprocess.Popen(command, env=environment, stderr=said)

    def _watch(self, roles: list[Role], books: Books) -> int:
        """Kill who is to be killed and start another in its place; wait for the end of all."""
        kills = list(KILLS)
        until = time.monotonic() + PATIENCE_SECONDS
        while any(process.poll() is None for process in self.processes):
            assert time.monotonic() < until, "it does not come to an end"
            if kills and self._progress(kills[0][1], books) >= kills[0][0]:
                _, number = kills.pop(0)
                self.processes[number].kill()
                self.processes[number].wait()
                self.processes[number] = self._start(roles[number])
            if all(process.poll() == 0 for process in self.processes[:SUBMITTERS]):
                (self.folder / DONE).touch()
            time.sleep(0.02)
        said = (self.folder / "said").read_text()
        assert [process.returncode for process in self.processes] == [0] * len(roles), said
        return len(KILLS) - len(kills)

    def _progress(self, number: int, books: Books) -> float:
        """Return which part is done of what this process works at."""
        if number < SUBMITTERS:
            return len(self._accepted()) / self.jobs
        return 2 * books.applied() / self.jobs

    def _accepted(self) -> dict[int, set[str]]:
        """Return what was acknowledged, by number; the last line of who was killed may be torn."""
        found: dict[int, set[str]] = {}
        for path in self.folder.glob("accepted-*"):
            for line in path.read_text().splitlines():
                number, _, name = line.partition(" ")
                found.setdefault(int(number), set()).add(name)
        return found


def _read(relay: Relay, names: set[str]) -> dict[str, Job]:
    found = relay.store.get(*(Key(Job, name) for name in sorted(names)))
    return {job.id: job for job in found if isinstance(job, Job)}


def states_of(job: Job) -> set[State]:
    return {event.state for event in job.timeline}


def check(count: Count, jobs: int) -> None:
    """Nothing lost, nothing doubled, nothing left open."""
    assert count.killed == len(KILLS)
    assert {number: len(ids) for number, ids in count.accepted.items()} == dict.fromkeys(
        range(jobs), 1
    )
    doubted = [job for job in count.jobs.values() if State.IN_DOUBT in states_of(job)]
    assert doubted, "no one was killed over a write: this proves too little"
    states = Counter((job.state, job.outcome) for job in count.jobs.values())
    assert states == {(State.SUCCEEDED, Outcome.APPLIED): jobs}
    assert count.written == {f"W{number}": 1 for number in range(jobs) if writes(number)}
    assert count.records_left == 0
