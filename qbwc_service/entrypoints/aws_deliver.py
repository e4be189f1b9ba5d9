"""The Lambda function that sends webhooks: a queue tells it of new events, and of what is due.

A second queue, with calls of its own, tells of what is for slow and dead receivers (`carrying`).

Of a batch each message stands for itself: those that could not be done are named in the answer
and come again, the others are done with. No try outlasts the function.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Any, TypeVar

import httpcore

from qbwc_service.courier import try_of
from qbwc_service.entrypoints.aws_calls import Runtime, request_id_of
from qbwc_service.logs import begin_call, event
from qbwc_service.outward.post import Poster
from qbwc_service.steps import carrying, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.steps.endpoint_rules import policy
from qbwc_service.steps.writing import Outgoing
from qbwc_service.store.dynamo_stream import asked_of

T = TypeVar("T")

log = logging.getLogger("qbwc_service.deliver")

SECONDS = 60.0
"""What a call has where Lambda does not say how much is left of it."""
LAST_TRY, LAST_WORD = 25.0, 5.0
"""Seconds before the end after which no further try begins, and no more is waited for."""
GOES_ON = 5.0
"""Seconds after which what is next is left to another call: while this one lasts, it keeps one of
the few places of its lane."""
CONNECTIONS = 250
"""Ten messages, for each endpoint that a tenant may have and one that a job names."""
THREADS = 8


class Deliverer:
    """The handler."""

    def __init__(self) -> None:
        self.runtime = Runtime("deliver")
        self._rules = policy(self.runtime.relay.services)
        self._trust = httpcore.default_ssl_context()
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="deliver")
        self._loop = asyncio.new_event_loop()

    def close(self) -> None:
        """Let go of the event loop, the threads and the store."""
        self._threads.shutdown()
        self._loop.close()
        self.runtime.close()

    def __call__(self, given: Any, context: Any) -> dict[str, Any]:
        """Do what the batch asks; return the ids of the messages that are to come again."""
        return copy_context().run(self._one, given, context)

    def _one(self, given: Any, context: Any) -> dict[str, Any]:
        begin_call(request_id_of(given, context))
        left = getattr(context, "get_remaining_time_in_millis", None)
        seconds = left() / 1000 if left else SECONDS
        with self.runtime.call(context, "request_id"):
            failed = self._loop.run_until_complete(self._all(given["Records"], seconds))
        return {"batchItemFailures": [{"itemIdentifier": name} for name in failed]}

    async def _all(self, records: Iterable[Mapping[str, Any]], seconds: float) -> list[str]:
        """Do all at once; return the ids of the messages that failed or were not done in time."""
        # One for each batch: between two of them the process sleeps and connections die.
        poster = Poster(self._rules, trust=self._trust, connections=CONNECTIONS)
        until = self._loop.time() + min(GOES_ON, seconds - LAST_TRY)
        tasks = {
            one["messageId"]: asyncio.create_task(self._message(poster, one["body"], until))
            for one in records
        }
        try:
            _, late = await asyncio.wait([*tasks.values()], timeout=seconds - LAST_WORD)
            for task in late:
                task.cancel()
            ends = await asyncio.gather(*tasks.values(), return_exceptions=True)
        finally:
            await poster.close()
        failed = [(name, end) for name, end in zip(tasks, ends, strict=True) if end is not None]
        for name, error in failed:
            event(log, "deliver_failed", level=logging.ERROR, exc_info=error, message_id=name)
        return [name for name, _ in failed]

    async def _message(self, poster: Poster, text: str, until: float) -> None:
        asked = asked_of(text)
        names = [asked.delivery_id]
        if asked.event_id:
            made = await self._do(handing_out.hand_out_one, asked.event_id)
            # All are about one subject, so that each endpoint has one line.
            names = [*{name.partition("/")[0]: name for name in made}.values()]
        ends = await asyncio.gather(
            *(self._lines(poster, name, until, backlog=asked.backlog) for name in names),
            return_exceptions=True,
        )
        for error in filter(None, ends):
            raise error

    async def _lines(self, poster: Poster, name: str, until: float, *, backlog: bool) -> None:
        """Send what may go of one line, one after the other, and in the backlog of all others."""
        ahead: list[str] = []
        idle = True
        while True:
            outgoing = await self._do(carrying.take, name, backlog=backlog)
            if outgoing is not None:
                idle = False
                if not await self._sent(poster, outgoing):
                    return
            elif not backlog:
                return
            else:
                if idle or not ahead:  # idle: another was first here, and perhaps with all ahead
                    ahead = await self._do(carrying.others, name)
                if not ahead:
                    return
                name, idle = ahead.pop(0), True
            if self._loop.time() > until:
                await self._do(carrying.go_on, name, backlog=backlog)
                return

    async def _sent(self, poster: Poster, outgoing: Outgoing) -> bool:
        """Make one try; return whether the next may go."""
        began = self.runtime.relay.services.now()
        reply = await poster.post(outgoing.url, outgoing.headers, outgoing.body)
        result = Result(outgoing.delivery_id, try_of(began, reply))
        return await self._do(carrying.conclude, result)

    async def _do(self, step: Callable[..., T], *args: Any, **more: Any) -> T:
        """Run a step in a thread, as part of this call."""
        work = partial(copy_context().run, step, self.runtime.relay.services, *args, **more)
        return await self._loop.run_in_executor(self._threads, work)


def function() -> Deliverer:
    """Return the function, started."""
    return Deliverer()


handler = function()
