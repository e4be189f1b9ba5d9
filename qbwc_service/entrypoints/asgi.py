"""The self-hosted server: SOAP, REST and the clock's work in one ASGI application."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

from qbwc_service.api.app import api_app
from qbwc_service.api.callers import trusted_address
from qbwc_service.console.room import console_room
from qbwc_service.courier import CONNECTIONS, Courier
from qbwc_service.entrypoints.request_ids import Receive, Scope, Send, with_id
from qbwc_service.logs import begin_call, event
from qbwc_service.outward.post import Poster
from qbwc_service.soap.counter import RelayDesk
from qbwc_service.soap.shell import SoapApp, soap_app
from qbwc_service.steps.endpoint_rules import policy
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.wiring import Relay

log = logging.getLogger("qbwc_service.server")

SOAP_PATHS = ("/qbwc", "/qbwc/")
TICK_SECONDS = 1.0
MAINTAIN_EVERY = 10


class Server:
    """Dispatches by path: the Web Connector's to SOAP, everything else to REST."""

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        settings = relay.services.settings
        self._soap: SoapApp = soap_app(
            RelayDesk(relay.services),
            relay.bell.wait,
            base_url=settings.base_url,
            max_bytes=settings.max_soap_bytes,
            threads=settings.soap_threads,
        )
        self._threads = ThreadPoolExecutor(settings.api_threads, thread_name_prefix="api")
        rooms = console_room(relay.services, self._threads)
        self._api = api_app(relay.services, relay.bell, self._threads, rooms)
        self._tasks: list[asyncio.Task[None]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        scope = trusted_address(scope, self._relay.services.settings)
        request_id = uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        begin_call(request_id)
        soap = scope["type"] == "http" and scope["path"] in SOAP_PATHS
        serve = self._soap if soap else self._api
        await serve(scope, receive, with_id(send, request_id))

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Bind the bell and keep time, until the block is left."""
        self._relay.bell.attach()
        self._tasks = [
            asyncio.create_task(self._relay.bell.listen()),
            asyncio.create_task(self._keep_time()),
            asyncio.create_task(self._courier().run()),
        ]
        try:
            yield
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            self._relay.bell.detach()
            self._soap.close()
            self._threads.shutdown()

    def _courier(self) -> Courier:
        services = self._relay.services
        poster = Poster(policy(services), connections=CONNECTIONS)
        return Courier(services, self._relay.bell, poster, self._threads)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        async with self.running():
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})

    async def _keep_time(self) -> None:
        loop = asyncio.get_running_loop()
        count = 0
        while True:
            count += 1
            await self._part(loop, tick)
            if count % MAINTAIN_EVERY == 1:
                await self._part(loop, maintain)
            await asyncio.sleep(TICK_SECONDS)

    async def _part(self, loop: asyncio.AbstractEventLoop, part: Callable[[Any], None]) -> None:
        try:
            await loop.run_in_executor(self._threads, part, self._relay.services)
        except Exception as error:  # noqa: BLE001 - the clock must go on
            event(log, "tick_failed", level=logging.ERROR, exc_info=error)
