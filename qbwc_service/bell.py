"""The bell: wakes whoever awaits a topic, in this process at once, across processes by a poll.

Rung from any thread; awaited on the event loop, where a sleeper costs a future and no thread.
"""

import asyncio
import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from qbwc_service.domain.waits import EVENTS, Wait
from qbwc_service.store.port import StoreUnavailableError

FOREIGN_POLL_SECONDS = 0.1
REMEMBERED_TOPICS = 10_000
FIRST_LOOK = timedelta(seconds=0.25)
LATEST_LOOK = timedelta(seconds=2)
REMEMBERED_WAITS = 1_000


class AsyncBell:
    """`services.Bell` for the steps, `wait` for the doors.

    `foreign_changes` returns a number that changes when another process wrote to the store; then
    every waiter looks again.
    """

    def __init__(self, foreign_changes: Callable[[], int]) -> None:
        self._foreign_changes = foreign_changes
        self._waiters: dict[str, set[asyncio.Future[None]]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()
        self._count = 0
        self._rung: dict[str, int] = {}
        self._all_rung = 0

    @property
    def waiting(self) -> int:
        """How many callers sleep; who follows the log of events is none of them."""
        waiters = self._waiters.copy().items()  # others come and go meanwhile: asked by any thread
        return sum(len(futures) for topic, futures in waiters if topic != EVENTS)

    def attach(self) -> None:
        """Bind the bell to the running event loop; before that a ring is heard by nobody."""
        self._loop = asyncio.get_running_loop()

    def detach(self) -> None:
        """Wake everybody and fall silent, for shutting down."""
        self._wake(tuple(self._waiters))
        self._loop = None

    def mark(self) -> int:
        """See `services.Bell.mark`."""
        return self._count

    def ring(self, *topics: str) -> None:
        """See `services.Bell.ring`."""
        loop = self._loop
        if loop is None or loop.is_closed():
            return
        with self._lock:
            self._count += 1
            if len(self._rung) > REMEMBERED_TOPICS:
                self._rung.clear()
                self._all_rung = self._count
            self._rung.update(dict.fromkeys(topics, self._count))
            heard = tuple(topic for topic in topics if topic in self._waiters)
        if heard:  # else the loop is left asleep: waking it costs more than a whole save
            with contextlib.suppress(RuntimeError):  # the loop was closed since: nobody waits
                loop.call_soon_threadsafe(self._wake, heard)

    async def wait(self, wait: Wait) -> None:
        """Return when the topic is rung, or was since the mark, or when the moment has come."""
        topic = wait.topic
        seconds = (wait.until - datetime.now(UTC)).total_seconds()
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with self._lock:
            if seconds <= 0 or max(self._all_rung, self._rung.get(topic, 0)) > wait.mark:
                return
            self._waiters.setdefault(topic, set()).add(future)
        handle = asyncio.get_running_loop().call_later(seconds, _finish, future)
        try:
            await future
        finally:
            handle.cancel()
            self._leave(topic, future)

    async def listen(self) -> None:
        """Look for other processes' writes as long as anyone waits; run until cancelled."""
        seen: int | None = None
        while True:
            await asyncio.sleep(FOREIGN_POLL_SECONDS)
            if not self._waiters:
                continue
            try:
                current = await asyncio.to_thread(self._foreign_changes)
            except StoreUnavailableError:
                continue
            if current != seen:  # also at the first look: the last change is unknown
                self._ring_all()
            seen = current

    def _ring_all(self) -> None:
        with self._lock:
            self._count += 1
            self._all_rung = self._count
        self._wake(tuple(self._waiters))

    def _wake(self, topics: tuple[str, ...]) -> None:
        for topic in topics:
            for future in tuple(self._waiters.get(topic, ())):
                _finish(future)

    def _leave(self, topic: str, future: asyncio.Future[None]) -> None:
        futures = self._waiters[topic]
        futures.discard(future)
        if not futures:
            del self._waiters[topic]


class PollingBell(AsyncBell):
    """The bell where nobody can ring across processes: a wait ends early, so that one looks again.

    The first look comes after a quarter of a second, each later one half as late again, at most
    two seconds: a wait of 15 seconds costs 12 looks.
    """

    def __init__(self) -> None:
        super().__init__(lambda: 0)
        self._looks: OrderedDict[tuple[str, datetime], int] = OrderedDict()

    async def wait(self, wait: Wait) -> None:
        """Return as `AsyncBell.wait` does, or when it is time for another look."""
        name = (wait.topic, wait.until)
        looks = self._looks[name] = self._looks.pop(name, -1) + 1
        if len(self._looks) > REMEMBERED_WAITS:
            self._looks.popitem(last=False)
        pause = min(LATEST_LOOK, FIRST_LOOK * 1.5 ** min(looks, 10))
        await super().wait(replace(wait, until=min(wait.until, datetime.now(UTC) + pause)))


def _finish(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
