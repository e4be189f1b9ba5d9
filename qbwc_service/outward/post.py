"""Sends one webhook and says what came back; whatever the receiver does, no more than that.

One deadline spans name, connection, TLS, request and answer. Nothing is followed, unpacked or
believed; no proxy is taken from the environment. Use a Poster in one event loop.
"""

import asyncio
import logging
import ssl
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Any

import anyio
import h11
import httpcore

from qbwc_service.outward.connecting import Guarded, Line, Names, Resolve, TroubleError
from qbwc_service.outward.guard import Place, Policy, RefusedUrlError, place_of
from qbwc_service.outward.words import headers_problem, retry_after, said

log = logging.getLogger("qbwc_service.outward")

if find_spec("sniffio") is None:
    # httpcore asks for it 15 times a request, and Python looks through all folders each time.
    sys.modules["sniffio"] = None  # type: ignore[assignment] # what is None is not looked for

TRIES = 2
MOST_BODY = 64 * 1024
MOST_CONNECTIONS = 100
IDLE_SECONDS = 4.0
"""Less than the 5 seconds after which common servers close, so that both seldom meet."""

TOO_LARGE = 431
"""The hint of h11 at a head that is too long."""


@dataclass(frozen=True)
class Reply:
    """What became of one attempt. Either `status` or `trouble` says it; never both.

    A status stands once its line and headers came, even if the body broke off or was cut: it is
    the receiver's word. `ms` is the whole time, `said` the body's beginning, `retry_after` in
    seconds; `trouble` is one sentence where no usable answer came, else "".
    """

    status: int | None
    ms: int
    said: str
    retry_after: int | None
    trouble: str


@dataclass
class _Heard:
    """What has come so far: it is what counts when the deadline cuts."""

    reused: bool = True
    status: int | None = None
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytearray = field(default_factory=bytearray)

    async def trace(self, event: str, _info: Any) -> None:
        """Notice that a connection is made for this request (httpcore's extension `trace`)."""
        if event == "connection.connect_tcp.started":
            self.reused = False


@dataclass
class _Lane:
    """The kept connections of one receiver. `used` is when it was left last (time.monotonic)."""

    pool: httpcore.AsyncConnectionPool
    active: int = 0
    used: float = 0.0


class Poster:
    """Sends to places that callers named. At most `connections` at once, others wait their turn.

    The wait is not in the deadline, as the receiver is not to blame for it: who starts many must
    see to it that one slow receiver does not hold them all. `resolve` stands in for DNS, and
    `trust` for the certificates of the system, in tests.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        seconds: float = 15.0,
        resolve: Resolve | None = None,
        trust: ssl.SSLContext | None = None,
        connections: int = MOST_CONNECTIONS,
        idle_seconds: float = IDLE_SECONDS,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._policy = policy
        self._seconds = seconds
        self._names = Names()
        self._now = now
        self._idle_seconds = idle_seconds
        self._turns = asyncio.Semaphore(connections)
        self._connections = connections
        self._trust = trust or httpcore.default_ssl_context()
        self._network = Guarded(policy, resolve or self._names, seconds / 3)
        self._lanes: dict[str, _Lane] = {}
        self._sweep: asyncio.TimerHandle | None = None
        self._sweeping: asyncio.Task[None] | None = None
        self._closed = False

    async def post(
        self, url: str, headers: Mapping[str, str], body: bytes, *, lane: str = ""
    ) -> Reply:
        """Send `body` to `url` and return what came of it. Raises only CancelledError.

        What has one `lane` shares kept connections: few, for each request looks at all of them.
        """
        try:
            place = place_of(url, self._policy)
        except RefusedUrlError as no:
            return _nothing(str(no))
        problem = headers_problem(headers)
        if problem:
            return _nothing(problem)
        # The pool never has to queue: a request that gave up in its queue would keep its place.
        async with self._turns:
            if self._closed:
                return _nothing("The relay is shutting down.")
            own = self._lanes.get(lane) or _Lane(self._new_pool())
            self._lanes[lane] = own
            own.active += 1
            try:
                return await self._timed(own.pool, place, headers, body)
            finally:
                own.active -= 1
                own.used = time.monotonic()
                self._sweep_later()

    async def close(self) -> None:
        """Close every connection. What is posted later is told so."""
        self._closed = True
        if self._sweep:
            self._sweep.cancel()
        self._names.close()
        for own in self._lanes.values():
            await own.pool.aclose()

    def _new_pool(self) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._trust,
            max_connections=self._connections,
            max_keepalive_connections=self._connections,
            keepalive_expiry=self._idle_seconds,
            network_backend=self._network,
        )

    async def _timed(
        self,
        pool: httpcore.AsyncConnectionPool,
        place: Place,
        headers: Mapping[str, str],
        body: bytes,
    ) -> Reply:
        start = time.monotonic()
        heard = _Heard()
        trouble = ""
        with anyio.move_on_after(self._seconds) as deadline:
            trouble = await self._tried(pool, _request(place, headers, body, heard), heard)
        if deadline.cancelled_caught:
            trouble = f"{place.host} did not answer within {self._seconds:g} seconds."
        ms = round((time.monotonic() - start) * 1000)
        if heard.status is None:
            return Reply(None, ms, "", None, trouble)
        wait = retry_after(heard.headers, self._now())
        return Reply(heard.status, ms, said(bytes(heard.body)), wait, "")

    async def _tried(
        self, pool: httpcore.AsyncConnectionPool, request: httpcore.Request, heard: _Heard
    ) -> str:
        """Send it, and once more where a kept connection turned out to be dead; return the trouble.

        The second time may repeat what has arrived: webhooks are delivered at least once.
        """
        trouble = ""
        for _ in range(TRIES):
            heard.reused = True
            try:
                await self._exchanged(pool, request, heard)
            except TroubleError as no:
                return str(no)
            except (httpcore.NetworkError, httpcore.ProtocolError) as error:
                trouble = _broken(request.url.host.decode(), error)
            except Exception as error:
                log.exception("webhook_not_sent")
                return f"The relay itself failed while it sent this ({type(error).__name__})."
            if heard.status is not None or not heard.reused:
                break
        return trouble

    async def _exchanged(
        self, pool: httpcore.AsyncConnectionPool, request: httpcore.Request, heard: _Heard
    ) -> None:
        """Send the request and take the answer into `heard`, the body up to MOST_BODY."""
        response = await pool.handle_async_request(request)
        try:
            line = response.extensions["network_stream"]
            if isinstance(line, Line) and not line.answered:
                raise httpcore.RemoteProtocolError("more was sent than the answer before announced")
            heard.status, heard.headers = response.status, response.headers
            async for part in response.aiter_stream():
                heard.body += part
                if len(heard.body) >= MOST_BODY and isinstance(line, Line):
                    line.cut()
        finally:
            await response.aclose()

    def _sweep_later(self) -> None:
        """See to it that idle connections end, also where nothing more is ever posted."""
        if not self._closed and (self._sweep is None or self._sweep.cancelled()):
            loop = asyncio.get_running_loop()
            self._sweep = loop.call_later(self._idle_seconds, self._start_sweep)

    def _start_sweep(self) -> None:
        self._sweep = None
        self._sweeping = asyncio.get_running_loop().create_task(self._swept())

    async def _swept(self) -> None:
        old = time.monotonic() - self._idle_seconds
        idle = [name for name, own in self._lanes.items() if not own.active and own.used <= old]
        gone = [self._lanes.pop(name) for name in idle]
        for own in gone:
            await own.pool.aclose()
        if self._lanes:
            self._sweep_later()


def _request(
    place: Place, headers: Mapping[str, str], body: bytes, heard: _Heard
) -> httpcore.Request:
    ours = {"Host": place.header, "Content-Length": str(len(body))}
    return httpcore.Request(
        "POST",
        httpcore.URL(scheme=place.scheme, host=place.host, port=place.port, target=place.target),
        headers=[*ours.items(), *headers.items()],
        content=body,
        extensions={"trace": heard.trace},
    )


def _nothing(trouble: str) -> Reply:
    return Reply(None, 0, "", None, trouble)


def _broken(host: str, error: Exception) -> str:
    """Return what is said of a connection that broke before a status came."""
    cause = error.args[0] if error.args else None  # what httpcore made it of
    if not isinstance(cause, h11.RemoteProtocolError):
        return f"{host} closed the connection before it answered."
    if cause.error_status_hint == TOO_LARGE:
        return f"{host} answered with headers that are too large."
    return f"What {host} answered is not HTTP."
