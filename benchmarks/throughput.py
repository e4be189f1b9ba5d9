"""Jobs an hour from end to end, beside the least time that any server would take.

The real server in a process of its own, spoken to over HTTP: 2,000 jobs are submitted, then the
simulated Web Connector makes one visit. What QuickBooks and the way to the server take is slept,
shortened by a factor; what the server takes is not, so at 1/20 it weighs twenty times what it
does in an office. `python -m benchmarks.throughput [--jobs N] [--rounds N] [--scale N]`.
"""

import argparse
import json
import os
import re
import tempfile
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import httpx
import msgspec

from benchmarks.client import HttpClient, SoapClient
from benchmarks.invoices import CUSTOMERS, ITEMS, customer, invoice, item
from benchmarks.pace import Pace, PacedCompany
from benchmarks.servers import Fixture, Login, free_port, process, processor_seconds, relay_command
from qbwc_service.config import Settings
from qbwc_service.domain.jobs import Job
from qbwc_service.simulator import Company, WebConnector, read_qwc
from qbwc_service.store import places
from qbwc_service.store.port import Range
from qbwc_service.wiring import build

JOBS, ROUNDS, BATCH = 2_000, 3, 20
SCALE = 20
SET_SECONDS, REQUEST_SECONDS, ROUND_TRIP_SECONDS = 0.3, 0.05, 0.2
"""QuickBooks: a message set, each request in it; and the way between the two programs, there and
back, of sendRequestXML and receiveResponseXML together."""
HOUR, EMPTY_CALLS = 3600, 50
FIRST_REQUEST = re.compile(r"<(?!QBXMLMsgs)(\w+)Rq[ >]")
MEANING = (
    f"Each set takes {SET_SECONDS} s in QuickBooks and {ROUND_TRIP_SECONDS} s on its way, half "
    f"with each call of the Web Connector, each request {REQUEST_SECONDS} s in QuickBooks: slept, "
    "at one over `scale`. Bound: the sets that these jobs need at least times the first two, and "
    "the requests times the third; a record that is cleared is a set without a request. It leaves "
    "out the four calls that begin and end the visit and all work of server and Web Connector. "
    "`ratio`: the bound to what was measured at this scale. `at_full_length`: the same, were the "
    "sleeps as long as they stand for and the work as measured; jobs an hour are those. Best of "
    "the rounds: other work on the machine only ever adds. `empty_call_ms`: a call that does "
    "nothing (serverVersion), after a pause as long as a call's way."
)


@dataclass(frozen=True)
class Line:
    """One thing that is measured: 2,000 of `kind`, at most `batch` to a set."""

    kind: str
    batch: int

    def text(self, number: int) -> str:
        if self.kind == "writes":
            return invoice(number)
        name = CUSTOMERS[number % len(CUSTOMERS)].replace("&", "&amp;")
        return f"<CustomerQueryRq><FullName>{name}</FullName></CustomerQueryRq>"

    def bound(self, jobs: int, *, cleared: bool = False) -> float:
        """Return the seconds at full length that no server can undercut."""
        sets = -(-jobs // self.batch)
        each = SET_SECONDS + ROUND_TRIP_SECONDS
        return (sets + sets * cleared) * each + jobs * REQUEST_SECONDS


@dataclass(frozen=True)
class Work:
    """Seconds that were worked: the server's calls by its log, and the processor's time of both."""

    served: float
    server: float
    simulator: float

    def per_set(self, sets: int) -> dict[str, float]:
        """Return the milliseconds a set."""
        return {name: round(1000 * took / sets, 2) for name, took in vars(self).items()}


@dataclass(frozen=True)
class Run:
    """Seconds as measured; `sets` are those that QuickBooks got, by what they hold."""

    answered: float
    cleared: float
    empty_call: float
    work: Work
    sets: Counter[str]
    load: float


LINES = tuple(Line(kind, batch) for kind in ("queries", "writes") for batch in (BATCH, 1))


def run(
    folder: Path, jobs: int = JOBS, rounds: int = ROUNDS, scale: float = SCALE
) -> dict[str, Any]:
    """Return the best of some rounds for each line, the lines taken in turns."""
    folder.mkdir(exist_ok=True)
    runs: dict[Line, list[Run]] = {line: [] for line in LINES}
    for number in range(rounds):
        for line, found in runs.items():
            place = folder / f"{line.kind}-{line.batch}-{number}"
            found.append(_measured(place, line, jobs, scale))
    shown: dict[str, Any] = {"what": MEANING, "scale": scale}
    for line, found in runs.items():
        shown |= _shown(line, found, jobs, scale)
    return shown


def _shown(line: Line, runs: list[Run], jobs: int, scale: float) -> dict[str, Any]:
    best = min(runs, key=lambda one: one.cleared)
    name = f"{line.kind}_{line.batch}_a_set"
    bound, cleared = line.bound(jobs), line.bound(jobs, cleared=True)
    figures: dict[str, Any] = {name: _beside(jobs, min(one.answered for one in runs), bound, scale)}
    if line.kind == "writes":
        figures[f"{name}_and_cleared"] = _beside(jobs, best.cleared, cleared, scale)
    figures[f"{name}_work"] = {
        "ratios": [round(bound / scale / one.answered, 3) for one in runs],
        "sets": dict(best.sets),
        "empty_call_ms": round(1000 * min(one.empty_call for one in runs), 2),
        "ms_a_set": best.work.per_set(best.sets.total()),
        "load_average": [round(one.load, 1) for one in runs],
    }
    return figures


def _beside(jobs: int, seconds: float, bound: float, scale: float) -> dict[str, float]:
    """Return a line's figures: what was measured beside its bound at full length."""
    whole = bound + seconds - bound / scale
    return {
        "jobs_an_hour": round(jobs / whole * HOUR),
        "bound_jobs_an_hour": round(jobs / bound * HOUR),
        "ratio": round(bound / scale / seconds, 3),
        "at_full_length": round(bound / whole, 3),
    }


def _measured(folder: Path, line: Line, jobs: int, scale: float) -> Run:
    folder.mkdir()
    fixture = Fixture(folder)
    login = fixture.connection(linger_seconds=0, write_batch=line.batch)
    key, tenant, port = fixture.key, fixture.operator.tenant_id, free_port()
    fixture.close()
    log = folder / "server.log"
    with (
        _settings(QBRELAY_QUERY_BATCH=str(line.batch)),
        process(*relay_command(folder, port), port=port, log=log) as pid,
    ):
        _submit(port, key, login, [line.text(number) for number in range(jobs)])
        company = _company(scale)
        with _connector(port, key, login, company, scale) as connector:
            load, empty = os.getloadavg()[0], _empty_call(port, scale)
            company.received = deque()
            start, own, servers = time.time(), time.process_time(), processor_seconds(pid)
            report = connector.update()
            end, own = time.time(), time.process_time() - own
            servers = processor_seconds(pid) - servers
    if not report.ok or (line.kind == "writes" and company.applied("InvoiceAdd") != jobs):
        raise RuntimeError(f"{report.status}: {company.applied('InvoiceAdd')} invoices")
    answered = _last_answer(folder, tenant, jobs)
    work = Work(_served(log), servers, own)
    return Run(answered - start, end - start, empty, work, _kinds(company.received), load)


@contextmanager
def _settings(**variables: str) -> Iterator[None]:
    os.environ |= variables
    try:
        yield
    finally:
        for name in variables:
            del os.environ[name]


def _submit(port: int, key: str, login: Login, texts: list[str]) -> None:
    client = HttpClient(port, "/api/qbxml")
    headers = (
        f"Content-Type: application/xml\r\nX-API-Key: {key}\r\nPrefer: respond-async\r\n"
        f"X-Connection-ID: {login.connection_id}\r\n"
    )
    for text in texts:
        status, body = client.post(text.encode(), headers)
        if status != httpx.codes.ACCEPTED:
            raise RuntimeError(f"{status} {body[:200]!r}")
    client.close()


def _company(scale: float) -> Company:
    """Return a company that has what the jobs name, and works at the pace of the benchmark."""
    pace = Pace()
    company = PacedCompany(pace)
    session = company.open("bench")
    parents = sorted({name.partition(":")[0] for name in ITEMS if ":" in name})
    requests = [*map(customer, CUSTOMERS), *map(item, (*parents, *ITEMS))]
    answer = company.process(
        session,
        '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML>'
        f'<QBXMLMsgsRq onError="stopOnError">{"".join(requests)}</QBXMLMsgsRq></QBXML>',
    )
    assert answer.count('statusCode="0"') == len(requests), answer
    company.close(session)
    company.set_seconds, company.request_seconds = SET_SECONDS / scale, REQUEST_SECONDS / scale
    pace.late = 0.0
    return company


@contextmanager
def _connector(
    port: int, key: str, login: Login, company: Company, scale: float
) -> Iterator[WebConnector]:
    url = f"http://localhost:{port}/api/connections/{login.connection_id}/qwc"
    qwc = read_qwc(httpx.get(url, headers={"X-API-Key": key}).content)
    connector = WebConnector(
        qwc,
        login.password,
        company,
        sleep=Pace().sleep,
        call_seconds=ROUND_TRIP_SECONDS / 2 / scale,
    )
    connector.add()
    yield connector
    connector.close()


def _empty_call(port: int, scale: float) -> float:
    """Return the median seconds of a call that does nothing, each after a pause."""
    client, times = SoapClient(port), list[float]()
    for _ in range(EMPTY_CALLS):
        time.sleep(ROUND_TRIP_SECONDS / 2 / scale)
        start = time.perf_counter()
        client.call("serverVersion")
        times.append(time.perf_counter() - start)
    client.close()
    return median(times)


def _last_answer(folder: Path, tenant: str, jobs: int) -> float:
    """Return when the last of the jobs had its answer, by the server's own records."""
    relay = build(Settings(db=folder / "relay.db"))
    (found,) = relay.services.store.select(Range(places.history(tenant), limit=jobs + 1))
    relay.close()
    ends = [job.finished_at for job in found if isinstance(job, Job) and job.status == "success"]
    if len(ends) != jobs:
        raise RuntimeError(f"{len(ends)} of {jobs} succeeded")
    return max(end.timestamp() for end in ends if end)


def _served(log: Path) -> float:
    """Return the seconds that the server spent on SOAP calls, by its own log."""
    lines = (msgspec.json.decode(one) for one in log.read_bytes().splitlines() if one[:1] == b"{")
    return sum(one.get("processing_time_ms", 0) for one in lines if one.get("operation")) / 1000


def _kinds(received: deque[str]) -> Counter[str]:
    """Count sets by their first request; a set without one clears or checks a record."""
    named = (FIRST_REQUEST.search(text) for text in received)
    return Counter(found[1] if found else "clear" for found in named)


def main() -> None:
    """Run it alone, perhaps with fewer jobs or rounds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=JOBS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--scale", type=float, default=SCALE)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(run(Path(folder), asked.jobs, asked.rounds, asked.scale), indent=1))


if __name__ == "__main__":
    main()
