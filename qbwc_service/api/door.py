"""The REST door's own tools: run a step in a thread, know the caller, wait."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from time import perf_counter
from typing import ParamSpec, TypeVar

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.requests import ClientDisconnect, Request

from qbwc_service.api.callers import secret_of
from qbwc_service.bell import AsyncBell
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait, job_topic
from qbwc_service.incoming import address_of, in_thread
from qbwc_service.logs import note, noted
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller, identify
from qbwc_service.steps.transactions import find_job

P = ParamSpec("P")
T = TypeVar("T")

MINUTE = 60
MOVING = (State.QUEUED, State.SENT)
"""States from which a job may be expected to move on while a caller waits."""


@dataclass(frozen=True, slots=True)
class Door:
    """What the routes share."""

    services: Services
    bell: AsyncBell
    threads: ThreadPoolExecutor
    limiter: FixedWindowRateLimiter = field(
        default_factory=lambda: FixedWindowRateLimiter(MemoryStorage())
    )

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a step in a worker thread."""
        return await in_thread(self.threads, function, *args, **kwargs)

    async def caller(self, request: Request, scope: Scope | None = None) -> Caller:
        """Return who asks; count the call against the tenant's rate limit, and ask for the scope.

        Called before anything else of a request is looked at.
        """
        caller = await self.run(identify, self.services, secret_of(request), address_of(request))
        note(tenant_id=caller.tenant_id)
        self._count(request, caller.tenant_id)
        if scope is not None:
            caller.need(scope)
        return caller

    async def settled(
        self, request: Request, caller: Caller, job: Job, seconds: int, mark: int
    ) -> Job:
        """Return the job once it has come to rest, or as it stands when the time is over.

        `mark` was taken from the bell before `job` was read. Costs a sleeping request, no thread.
        """
        deadline = self.services.now() + timedelta(seconds=seconds)
        while job.state in MOVING and self.services.now() < deadline:
            await self._hold(request, Wait(job_topic(job.id), deadline, mark))
            mark = self.bell.mark()
            job = await self.run(find_job, self.services, caller, job.id)
        return job

    async def _hold(self, request: Request, wait: Wait) -> None:
        """Wait for the bell; a client that went away ends the wait. The log has how long it was."""
        began = perf_counter()
        bell = asyncio.ensure_future(self.bell.wait(wait))
        gone = asyncio.ensure_future(_left(request))
        try:
            await asyncio.wait({bell, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not bell.done():
                raise ClientDisconnect
        finally:
            bell.cancel()
            gone.cancel()
            await asyncio.gather(bell, gone, return_exceptions=True)
            held = (perf_counter() - began) * 1000
            note(held_ms=round(noted().get("held_ms", 0.0) + held, 1))

    def _count(self, request: Request, tenant_id: str) -> None:
        limit = self.services.settings.rate_limit
        if limit == 0:
            return
        item = RateLimitItemPerMinute(limit)
        allowed = self.limiter.hit(item, tenant_id)
        window = self.limiter.get_window_stats(item, tenant_id)
        left = max(1, round(window.reset_time - self.services.now().timestamp()))
        request.state.rate_headers = {
            "RateLimit-Policy": f'"tenant";q={limit};w={MINUTE}',
            "RateLimit": f'"tenant";r={window.remaining};t={left}',
        }
        if not allowed:
            raise Refusal(
                Code.RATE_LIMITED,
                f"More than {limit} requests in a minute.",
                fix="Wait as long as Retry-After says.",
                retry_after=left,
            )


async def _left(request: Request) -> None:
    """Return when the client is gone; uvicorn may repeat the body's end before it says so."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
