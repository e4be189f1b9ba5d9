"""Webhooks: events a second to a receiver on this machine, and how soon one comes.

The ceiling posts bodies of the same size with bare httpcore over as many connections, in a process
of its own: `python -m benchmarks.webhooks PORT CONNECTIONS POSTS`.
"""

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import httpcore

from benchmarks.client import SoapClient, canned
from benchmarks.servers import Fixture, free_port, process, relay_command
from qbwc_service.domain import events
from qbwc_service.domain.records import Payload
from qbwc_service.domain.signing import secret_text
from qbwc_service.domain.webhooks import AT_ONCE, Endpoint, Secret

EVENTS = 2_000
ENDPOINTS = 20
JOBS = 100
WAIT_SECONDS = 300
AT_ONCE_SAVED = 25
ALLOW = "QBRELAY_WEBHOOKS_ALLOW_LOOPBACK"
OK = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"


class Sink(asyncio.Protocol):
    """Answers 200 to every post and notes when it came and what it said."""

    def __init__(self, got: list[tuple[float, bytes]]) -> None:
        self._got = got
        self._data = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._data += data
        head, found, rest = self._data.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        if len(rest) >= length:
            self._got.append((time.time(), rest[:length]))
            self._data = rest[length:]
            self._transport.write(OK)


class Receiver:
    """Listens in a thread of its own, until the process ends."""

    def __init__(self) -> None:
        self.got: list[tuple[float, bytes]] = []
        self.port = free_port()
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True).start()
        ready.wait()

    async def _serve(self, ready: threading.Event) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Sink(self.got), "127.0.0.1", self.port)
        ready.set()
        await server.serve_forever()

    def wait_for(self, count: int) -> list[tuple[float, bytes]]:
        """Return what came, once it is so many."""
        deadline = time.monotonic() + WAIT_SECONDS
        while len(self.got) < count:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{len(self.got)} of {count} came")
            time.sleep(0.01)
        return self.got[:count]


def run(folder: Path) -> dict[str, Any]:
    """Return the figures of fresh servers."""
    folder.mkdir()
    os.environ[ALLOW] = "true"
    try:
        many, ceiling = _rates(folder / "many", ENDPOINTS)
        one, ceiling_one = _rates(folder / "one", 1)
        times = sorted(_latencies(folder / "latency"))
    finally:
        del os.environ[ALLOW]
    return {
        "events_per_second": many,
        "events_per_second_bare_httpcore": ceiling,
        "ratio": round(many / ceiling, 2),
        "events_per_second_one_endpoint": one,
        "ratio_one_endpoint": round(one / ceiling_one, 2),
        "outcome_to_receiver_p50_ms": round(median(times), 1),
        "outcome_to_receiver_p95_ms": round(quantiles(times, n=20)[18], 1),
    }


def _rates(folder: Path, endpoints: int) -> tuple[float, float]:
    """Return the rate at which what waits is delivered, and that of bare posts of the same."""
    folder.mkdir()
    receiver, fixture, port = Receiver(), Fixture(folder), free_port()
    store, now = fixture.services.store, fixture.services.now
    for number in range(endpoints):
        store.save(_endpoint(number, receiver.port, now() - timedelta(seconds=1)))
    for start in range(0, EVENTS, AT_ONCE_SAVED):
        numbers = range(start, start + AT_ONCE_SAVED)
        store.save(*(_event(number, number % endpoints, now()) for number in numbers))
    fixture.close()
    with process(*relay_command(folder, port), port=port, log=folder / "relay.log"):
        got = receiver.wait_for(EVENTS)
    rate = EVENTS / (got[-1][0] - got[0][0])
    bare = Receiver()
    command = [sys.executable, "-m", "benchmarks.webhooks", str(bare.port)]
    subprocess.run([*command, str(endpoints * AT_ONCE), str(EVENTS)], check=True)
    got = bare.wait_for(EVENTS)
    return round(rate, 1), round(EVENTS / (got[-1][0] - got[0][0]), 1)


def _endpoint(number: int, port: int, made: datetime, types: str = "") -> Endpoint:
    secret = secret_text(bytes(24))
    return Endpoint(
        id=f"we_{number}",
        tenant_id="default",
        url=f"http://127.0.0.1:{port}/{number}",
        events=(types or f"kind{number}.updated",),
        secrets=(Secret(text=Payload(size=len(secret), inline=secret)),),
        created_at=made,
    )


def _event(number: int, endpoint: int, now: datetime) -> events.Event:
    data = {"record": {"Name": f"Customer {number}", "Notes": "x" * 400}}
    name = f"kind{endpoint}.updated"
    return events.new(name, now, f"s{number}", tenant_id="default", data=data)


def _latencies(folder: Path) -> list[float]:
    """Milliseconds from the moment of an outcome to the receiver, one job at a time."""
    folder.mkdir()
    receiver, fixture, port = Receiver(), Fixture(folder), free_port()
    login = fixture.connection()
    made = fixture.services.now() - timedelta(seconds=1)
    fixture.services.store.save(_endpoint(0, receiver.port, made, "transaction.succeeded"))
    fixture.fill(login, JOBS)
    fixture.close()
    with process(*relay_command(folder, port), port=port, log=folder / "relay.log"):
        client = SoapClient(port)
        ticket, _ = client.login(login.connection_id, login.password)
        for number in range(JOBS):
            client.receive(ticket, canned(client.send(ticket), 600))
            receiver.wait_for(number + 1)
        client.close()
    return [(came - _moment(body)) * 1000 for came, body in receiver.got]


def _moment(body: bytes) -> float:
    return datetime.fromisoformat(json.loads(body)["timestamp"]).timestamp()


async def _bare(port: int, connections: int, posts: int) -> None:
    body = json.dumps({"type": "kind0.updated", "data": {"Notes": "x" * 560}}).encode()
    headers = {"Host": "127.0.0.1", "Content-Length": str(len(body)), "webhook-id": "x" * 30}
    left = iter(range(posts))

    async def post_all(pool: httpcore.AsyncConnectionPool) -> None:
        for _ in left:
            url = f"http://127.0.0.1:{port}/0"
            await pool.request("POST", url, headers=headers, content=body)

    pools = [httpcore.AsyncConnectionPool(max_connections=1) for _ in range(connections)]
    await asyncio.gather(*(post_all(pool) for pool in pools))


if __name__ == "__main__":
    asyncio.run(_bare(*map(int, sys.argv[1:4])))
