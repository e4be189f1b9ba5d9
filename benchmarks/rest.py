"""REST: submit times, a thousand waiting callers and their memory, store calls per job."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import httpx

from benchmarks.client import HttpClient, canned
from benchmarks.servers import ADD, Fixture, free_port, memory_mb, process, relay_command
from qbwc_service.services import Services
from qbwc_service.steps import exchange, receiving, visit

SUBMITS = 1000
CALLERS = 1000
JOBS = 25
HUNDREDTHS = 100


def percentiles(times: list[float]) -> tuple[float, float]:
    """Return p50 and p99."""
    return round(median(times), 1), round(quantiles(times, n=HUNDREDTHS)[98], 1)


def run(folder: Path) -> dict[str, Any]:
    """Return the figures of one fresh server."""
    folder.mkdir()
    fixture = Fixture(folder)
    login = fixture.connection()
    calls = store_calls(fixture)
    key, port = fixture.key, free_port()
    fixture.close()
    with process(*relay_command(folder, port), port=port, log=folder / "rest.log") as pid:
        idle = memory_mb(pid)
        submits = _submit(port, key, login.connection_id)
        after = memory_mb(pid)
        held = asyncio.run(_hold(port, key, login.connection_id, pid))
    return {
        "store_calls_per_job": calls,
        "memory_idle_mb": round(idle),
        "memory_after_1000_submits_mb": round(after),
        "memory_1000_waiting_mb": round(held),
        "submit_p50_ms": submits[0],
        "submit_p99_ms": submits[1],
    }


def _submit(port: int, key: str, connection_id: str) -> tuple[float, float]:
    client = HttpClient(port, "/api/qbxml")
    headers = (
        f"Content-Type: application/xml\r\nX-API-Key: {key}\r\nPrefer: respond-async\r\n"
        f"X-Connection-ID: {connection_id}\r\n"
    )
    times = []
    for number in range(SUBMITS):
        start = time.perf_counter()
        status, body = client.post(ADD.format(number).encode(), headers)
        times.append((time.perf_counter() - start) * 1000)
        if status != httpx.codes.ACCEPTED:
            raise RuntimeError(f"{status} {body[:200]!r}")
    client.close()
    return percentiles(times)


async def _hold(port: int, key: str, connection_id: str, pid: int) -> float:
    """Let 1,000 callers wait for an answer that does not come; return the server's memory."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    headers = {"X-API-Key": key, "Prefer": "wait=20"}
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{port}", timeout=120, limits=limits, headers=headers
    ) as http:
        body = {"qbxml": ADD.format("w"), "connection_id": connection_id}
        waiting = [asyncio.create_task(http.post("/api/qbxml", json=body)) for _ in range(CALLERS)]
        most = 0.0
        while not all(task.done() for task in waiting):
            most = max(most, memory_mb(pid))
            await asyncio.sleep(0.5)
        answers = await asyncio.gather(*waiting)
    if {answer.status_code for answer in answers} != {httpx.codes.ACCEPTED}:
        raise RuntimeError("a waiting caller was not answered 202")
    return most


def store_calls(fixture: Fixture) -> dict[str, float]:
    """Count get, select, keys and save per job of send and receive, in visits of 25 jobs."""
    login = fixture.connection(linger_seconds=0)
    fixture.fill(login, JOBS)
    counted: dict[str, int] = {}
    services = _counting(fixture.services, counted)
    greeting = visit.authenticate(services, login.connection_id, login.password, address="")
    if not isinstance(greeting, visit.Greeting):
        raise TypeError("the login waits")
    counted.clear()
    for _ in range(JOBS):
        request = exchange.send(
            services,
            greeting.ticket,
            hcp="",
            company_file="C:\\a.qbw",
            country="US",
            major=16,
            minor=0,
        )
        receiving.receive(
            services, greeting.ticket, response=canned(request, 600), hresult="", message=""
        )
    return {name: round(count / JOBS, 2) for name, count in counted.items()} | {
        "all": round(sum(counted.values()) / JOBS, 2)
    }


def _counting(services: Services, counted: dict[str, int]) -> Services:
    class Counting:
        def __getattr__(self, name: str) -> Callable[..., Any]:
            real: Callable[..., Any] = getattr(services.store, name)

            def call(*args: Any) -> Any:
                counted[name] = counted.get(name, 0) + 1
                return real(*args)

            return call

    from dataclasses import replace  # noqa: PLC0415 - only the count needs it

    from qbwc_service.store.payloads import Payloads  # noqa: PLC0415 - same
    from qbwc_service.store.sealing import Sealer  # noqa: PLC0415 - same

    store: Any = Counting()
    return replace(services, store=store, payloads=Payloads(store, Sealer("")))
