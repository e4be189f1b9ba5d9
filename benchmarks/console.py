"""The console with 100,000 transactions at 50 connections: how long its pages take.

Each page is got by somebody who is logged in: from the application itself, and from a server on
loopback. The ceilings are the same pages of an empty store, and Starlette answering with so many
bytes: `python -m benchmarks.console PORT BYTES`. `--transactions N` fills with fewer.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import quote

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from benchmarks.console_books import fill
from benchmarks.servers import Fixture, free_port, process, relay_command
from qbwc_service.console.guard import COOKIE
from qbwc_service.entrypoints.asgi import Server
from qbwc_service.ids import first_of_moment
from qbwc_service.steps.operators import log_in

TRANSACTIONS = 100_000
OPTION = "--transactions"
TIMES, WARM = 30, 3
HOST = "http://127.0.0.1"
LIST = "/console/transactions"
FRAGMENT = {"HX-Request": "true", "HX-Target": "live"}
Clock = Callable[[], float]
Get = Callable[[str, dict[str, str]], Awaitable[httpx.Response]]


def run(folder: Path) -> dict[str, Any]:
    """Return the figures: p50 / p95 in milliseconds, of each page at each door."""
    folder.mkdir()
    count = int(sys.argv[sys.argv.index(OPTION) + 1]) if OPTION in sys.argv else TRANSACTIONS
    full, empty = Fixture(_made(folder / "full")), Fixture(_made(folder / "empty"))
    start = time.perf_counter()
    ids = fill(full, count)
    seconds = time.perf_counter() - start
    deep = first_of_moment("tx-", full.services.now() - timedelta(days=5))
    found = asyncio.run(_all(full, empty, _pages(ids[7], count // 2, deep)))
    return {"transactions": count, "fill_seconds": round(seconds, 1), **found}


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _pages(connection_id: str, number: int, deep: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Return path and headers of what is measured, by name."""
    return {
        "overview": ("/console", {}),
        "overview, refreshed": ("/console", FRAGMENT),
        "connections": ("/console/connections", {}),
        "list": (LIST, {}),
        "list, refreshed": (LIST, FRAGMENT),
        "list, by identifier": (f"{LIST}?q=order-{number}", {}),
        "list, by text, none found": (f"{LIST}?q=of+nobody", {}),
        "list, by callers": (f"{LIST}?by=caller", {}),
        "list, by schedules, none found": (f"{LIST}?by=schedule", {}),
        "list, succeeded": (f"{LIST}?status=success", {}),
        "list, unfinished": (f"{LIST}?status=pending", {}),
        "list, in doubt": (f"{LIST}?status=in_doubt", {}),
        "list, queued": (f"{LIST}?status=queued", {}),
        "list, dead letters": (f"{LIST}?status=dead_lettered", {}),
        "list, one connection": (f"{LIST}?connection={connection_id}", {}),
        "list, its errors": (f"{LIST}?connection={connection_id}&status=error", {}),
        "list, its succeeded": (f"{LIST}?connection={connection_id}&status=success", {}),
        "list, deep cursor": (f"{LIST}?cursor={quote(deep)}", {}),
    }


async def _all(
    full: Fixture, empty: Fixture, pages: dict[str, tuple[str, dict[str, str]]]
) -> dict[str, Any]:
    cookies = {one: _cookie(one) for one in (full, empty)}
    sizes: dict[str, int] = {}
    figures: dict[str, dict[str, str]] = {name: {} for name in pages}

    async def measure(door: str, get: Get) -> None:
        for name, (path, headers) in pages.items():
            figures[name][door], sizes[f"{door} {name}"] = await _times(get, path, headers)

    servers = {one: Server(one.relay) for one in (full, empty)}
    gc.collect()
    gc.freeze()  # as `qbrelay serve` does
    await measure("asgi", _asgi(servers[full], cookies[full]))
    await measure("asgi, empty", _asgi(servers[empty], cookies[empty]))
    for name, (path, headers) in pages.items():  # other work on the machine counts for little
        get = _asgi(servers[full], cookies[full])
        figures[name]["asgi, processor"], _ = await _times(get, path, headers, time.process_time)
    size = sizes["asgi overview"]
    bare = _asgi(_bare(size), {})
    figures["overview"]["asgi, bare"], _ = await _times(bare, "/console", {})
    for door, fixture in (("live", full), ("live, empty", empty)):
        fixture.close()
        port, log = free_port(), fixture.folder / "relay.log"
        with process(*relay_command(fixture.folder, port), port=port, log=log):
            await measure(door, _live(port, cookies[fixture]))
    port = free_port()
    command = ("-m", "benchmarks.console", str(port), str(size))
    with process(*command, port=port, log=full.folder / "bare.log"):
        figures["overview"]["live, bare"], _ = await _times(_live(port, {}), "/console", {})
    return {"overview_bytes": size, "ms_p50_p95": figures}


def _cookie(fixture: Fixture) -> dict[str, str]:
    token, _ = log_in(fixture.services, fixture.key, "127.0.0.1")
    return {COOKIE: token}


def _asgi(app: Any, cookies: dict[str, str]) -> Get:
    # a proxy of the environment must not be asked for loopback, hence trust_env
    transport = httpx.ASGITransport(app)
    http = httpx.AsyncClient(transport=transport, base_url=HOST, cookies=cookies, trust_env=False)
    return lambda path, headers: http.get(path, headers=headers)


def _live(port: int, cookies: dict[str, str]) -> Get:
    url = f"{HOST}:{port}"
    http = httpx.AsyncClient(base_url=url, cookies=cookies, timeout=60, trust_env=False)
    return lambda path, headers: http.get(path, headers=headers)


async def _times(
    get: Get, path: str, headers: dict[str, str], clock: Clock = time.perf_counter
) -> tuple[str, int]:
    """Return p50 and p95 in milliseconds, and the size of the answer."""
    times: list[float] = []
    for _ in range(WARM + TIMES):
        start = clock()
        answer = await get(path, headers)
        times.append((clock() - start) * 1000)
        if answer.status_code != httpx.codes.OK:
            raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
    kept = times[WARM:]
    return f"{median(kept):.1f} / {quantiles(kept, n=20)[18]:.1f}", len(answer.content)


def _bare(size: int) -> Starlette:
    async def answer(_: Any) -> HTMLResponse:
        return HTMLResponse("x" * size)

    return Starlette(routes=[Route("/console", answer)])


if __name__ == "__main__":
    uvicorn.run(_bare(int(sys.argv[2])), port=int(sys.argv[1]), log_level="warning")
