"""The courier: carries webhooks from the log to their receivers, where a server runs.

One task hands out and sends; each try is a task of its own, few for each endpoint, so that a slow
or dead receiver delays no other. Steps run in threads, the network on the event loop.
"""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from uuid import uuid4

from qbwc_service.bell import AsyncBell
from qbwc_service.domain.deliveries import Try
from qbwc_service.domain.waits import EVENTS, Wait
from qbwc_service.domain.webhooks import AT_ONCE, Room
from qbwc_service.logs import event
from qbwc_service.outward.post import Poster, Reply
from qbwc_service.services import Services
from qbwc_service.steps import delivering, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.steps.writing import Outgoing

T = TypeVar("T")

log = logging.getLogger("qbwc_service.courier")

CONNECTIONS = 256
SHARED = 64
"""Of the connections as many are for all endpoints that fail or are slow: they must not hold all.
"""
OWN = Room(AT_ONCE, shared=False)
"""What an endpoint has that was not looked at yet."""
LOOK_EVERY = timedelta(seconds=1)
"""How often all endpoints are looked at: for what is due again, and what another process saved."""


def try_of(began: datetime, reply: Reply) -> Try:
    """Return what is remembered of one try."""
    return Try(
        at=began,
        status=reply.status,
        ms=reply.ms,
        said=reply.said,
        trouble=reply.trouble,
        retry_after=reply.retry_after,
    )


class Courier:
    """Delivers until it is stopped; of several servers on one database one does so at a time."""

    def __init__(
        self, services: Services, bell: AsyncBell, poster: Poster, threads: Executor
    ) -> None:
        self._services = services
        self._bell = bell
        self._poster = poster
        self._threads = threads
        self._holder = uuid4().hex
        self._flying: dict[str, asyncio.Task[None]] = {}
        self._results: list[Result] = []
        self._back = asyncio.Event()
        """Set where results are there."""
        self._rooms: dict[str, Room] = {}
        """Tries that may be made at a time to each endpoint."""
        self._hot: dict[str, None] = {}
        """Endpoints that may have something due before all are looked at again, in order of turn:
        where many fail, those that were served wait behind those that were not."""

    async def run(self) -> None:
        """Deliver until cancelled; what was under way then is sent again by whoever comes next."""
        try:
            while True:
                try:
                    await self._round()
                except Exception as error:  # noqa: BLE001 - the next round may go well
                    event(log, "courier_failed", level=logging.ERROR, exc_info=error)
                    await asyncio.sleep(LOOK_EVERY.total_seconds())
        finally:
            await self._stop()

    async def _round(self) -> None:
        """Look at all endpoints, then serve those in which something moves, for a second."""
        services = self._services
        until = services.now() + LOOK_EVERY
        await self._settle()  # also what came back after another server took over
        if not await self._do(handing_out.take_post, services, self._holder):
            await asyncio.sleep(LOOK_EVERY.total_seconds())
            return
        self._rooms = await self._do(delivering.receivers, services)
        self._hot.update(dict.fromkeys(self._rooms))
        while services.now() < until:
            mark = self._bell.mark()
            touched = await self._do(handing_out.hand_out, services, self._holder)
            self._hot.update(dict.fromkeys(touched or ()))
            started = await self._send_due()
            await self._settle()
            if touched is None and not started:
                await self._pause(Wait(EVENTS, until, mark))

    async def _send_due(self) -> int:
        """Begin tries; return how many. Where those looked at have none, the next are looked at."""
        for _ in range(len(self._hot)):
            room = self._room(Counter(name.partition("/")[0] for name in self._flying))
            if not room:
                return 0
            flying = frozenset(self._flying)
            found = await self._do(delivering.due, self._services, room, flying)
            for one in found:
                self._flying[one.delivery_id] = asyncio.create_task(self._send(one))
            for name in room:  # nothing is due there
                self._hot.pop(name, None)
            self._hot.update(dict.fromkeys(one.delivery_id.partition("/")[0] for one in found))
            if found:
                return len(found)
        return 0

    def _room(self, busy: Counter[str]) -> dict[str, int]:
        """Return how many tries may begin, by endpoint."""
        room: dict[str, int] = {}
        spare = SHARED - sum(busy[name] for name in busy if self._rooms.get(name, OWN).shared)
        for name in self._hot:
            most, shared = self._rooms.get(name, OWN)
            free = min(most - busy[name], spare) if shared else most - busy[name]
            if free > 0:
                room[name] = free
                spare -= free if shared else 0
        return room

    async def _send(self, outgoing: Outgoing) -> None:
        began = self._services.now()
        lane = outgoing.delivery_id.partition("/")[0]
        reply = await self._poster.post(outgoing.url, outgoing.headers, outgoing.body, lane=lane)
        self._results.append(Result(outgoing.delivery_id, try_of(began, reply)))
        self._back.set()

    async def _settle(self) -> None:
        """Save what came back, and let the endpoints' next deliveries go."""
        self._back.clear()
        results, self._results = self._results, []
        if not results:
            return
        try:
            await self._do(delivering.conclude, self._services, results)
        finally:  # what could not be saved is pending still, and is sent once more
            for one in results:
                self._flying.pop(one.delivery_id, None)
                self._hot[one.delivery_id.partition("/")[0]] = None

    async def _pause(self, wait: Wait) -> None:
        """Wait for news, for results, or for the round's end."""
        if self._back.is_set():
            return
        news = asyncio.create_task(self._bell.wait(wait))
        back = asyncio.create_task(self._back.wait())
        try:
            await asyncio.wait((news, back), return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
            back.cancel()

    async def _do(self, function: Callable[..., T], *args: Any) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, partial(function, *args))

    async def _stop(self) -> None:
        tasks = tuple(self._flying.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(Exception):
            delivering.conclude(self._services, self._results)
            handing_out.leave_post(self._services, self._holder)
        await self._poster.close()
