"""SOAP calls a second beside the ceilings, with an empty and with a deep queue; a 5 MB answer."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.client import SoapClient, canned
from benchmarks.servers import Fixture, Login, free_port, process, relay_command

JOBS = 25
VISITS = 12
ROUNDS = 5
DEEP = 100_000
BIG = 5_000_000


def rate(work: Callable[[], int]) -> float:
    """Return calls a second."""
    start = time.perf_counter()
    calls = work()
    return calls / (time.perf_counter() - start)


def constant(client: SoapClient) -> int:
    """Make as many calls of the same size as the visits do, to a server that says a constant."""
    before = client.calls
    response = "<x>" + "y" * 500 + "</x>"
    for _ in range(VISITS * (JOBS + 1)):
        client.call(
            "sendRequestXML",
            ticket="t",
            strHCPResponse="",
            strCompanyFileName="C:\\a.qbw",
            qbXMLCountry="US",
            qbXMLMajorVers="16",
            qbXMLMinorVers="0",
        )
        client.call("receiveResponseXML", ticket="t", response=response, hresult="", message="")
    return client.calls - before


def visits(client: SoapClient, login: Login) -> int:
    """Make visits of 25 jobs each."""
    before = client.calls
    for _ in range(VISITS):
        ticket, _ = client.login(login.connection_id, login.password)
        for _ in range(JOBS):
            request = client.send(ticket)
            client.receive(ticket, canned(request, 600))
        client.call("closeConnection", ticket=ticket)
    return client.calls - before


def run(folder: Path) -> dict[str, Any]:
    """Return the medians of paired rounds, and their ratios."""
    folder.mkdir()
    need = ROUNDS * VISITS * JOBS + 10
    empty, deep = _prepared(folder / "empty", need), _prepared(folder / "deep", DEEP + need)
    ports = [free_port() for _ in range(4)]
    ceiling = ("-m", "benchmarks.ceilings")
    with (
        process(*ceiling, "bare", str(ports[0]), "-", port=ports[0], log=folder / "bare.log"),
        process(
            *ceiling,
            "spyne",
            str(ports[1]),
            str(folder / "ceiling.db"),
            port=ports[1],
            log=folder / "spyne.log",
        ),
        process(*relay_command(folder / "empty", ports[2]), port=ports[2], log=folder / "e.log"),
        process(*relay_command(folder / "deep", ports[3]), port=ports[3], log=folder / "d.log"),
    ):
        clients = [SoapClient(port) for port in ports]
        rounds = [
            (
                rate(lambda: constant(clients[0])),
                rate(lambda: constant(clients[1])),
                rate(lambda: visits(clients[2], empty)),
                rate(lambda: visits(clients[3], deep)),
            )
            for _ in range(ROUNDS)
        ]
        big = _big(clients[2], empty)
        for client in clients:
            client.close()
    bare, spyne, ours, ours_deep = (round(median(column)) for column in zip(*rounds, strict=True))
    return {
        "bare_calls_per_s": bare,
        "spyne_and_commit_calls_per_s": spyne,
        "relay_calls_per_s": ours,
        "relay_deep_calls_per_s": ours_deep,
        "relay_to_spyne_ratio": round(median(r[2] / r[1] for r in rounds), 2),
        "relay_to_bare_ratio": round(median(r[2] / r[0] for r in rounds), 2),
        "deep_to_empty_ratio": round(median(r[3] / r[2] for r in rounds), 2),
        "answer_5mb_ms": big,
    }


def _prepared(folder: Path, jobs: int) -> Login:
    folder.mkdir()
    fixture = Fixture(folder)
    login = fixture.connection(linger_seconds=0)
    fixture.fill(login, jobs)
    fixture.close()
    return login


def _big(client: SoapClient, login: Login) -> float:
    times = []
    ticket, _ = client.login(login.connection_id, login.password)
    for _ in range(5):
        answer = canned(client.send(ticket), BIG)
        start = time.perf_counter()
        client.receive(ticket, answer)
        times.append((time.perf_counter() - start) * 1000)
    client.call("closeConnection", ticket=ticket)
    return round(median(times), 1)
