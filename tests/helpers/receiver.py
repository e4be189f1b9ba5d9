"""A receiver of webhooks on this machine: it keeps what it got and behaves as it is told.

    with Receiver(status(503), status(200)) as receiver:    # in turn, the last one for ever
        …post to receiver.url…
        (first, second) = receiver.wait_for(2)
        assert second.json["type"] == "webhook.test"

It runs in a thread of its own, so that it serves tests with and without an event loop alike.
"""

import asyncio
import json
import ssl
import threading
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

WAIT_SECONDS = 60.0
TLS_HELLO = b"\x16"
MOST_DRIPS = 2_000
MOST_PARTS = 100_000


@dataclass(frozen=True)
class Got:
    """One request. Header names are lower-case; `connection` counts from 1 in order of arrival."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    connection: int

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Wire:
    """The connection on which an act answers `got`."""

    got: Got
    writer: asyncio.StreamWriter

    async def send(self, part: bytes) -> None:
        self.writer.write(part)
        await self.writer.drain()

    def close(self) -> None:
        self.writer.close()


Act = Callable[[Wire], Awaitable[None]]
"""What a receiver does about one request. The connection stays open unless the act closes it."""


def head(code: int, headers: Mapping[str, str] | None = None) -> bytes:
    lines = [f"HTTP/1.1 {code} Said", *(f"{name}: {v}" for name, v in (headers or {}).items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def status(code: int, body: bytes = b"", **headers: str) -> Act:
    """Answer properly. `retry_after="5"` is the header `retry-after: 5`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def act(wire: Wire) -> None:
        await wire.send(head(code, {**named, "content-length": str(len(body))}) + body)

    return act


def redirect(to: str, code: int = 302) -> Act:
    return status(code, location=to)


def raw(answer: bytes, *, close: bool = True) -> Act:
    """Send exactly these bytes, "" to say nothing, and hang up unless told otherwise."""

    async def act(wire: Wire) -> None:
        await wire.send(answer)
        if close:
            wire.close()

    return act


def slow(seconds: float, then: Act) -> Act:
    async def act(wire: Wire) -> None:
        await asyncio.sleep(seconds)
        await then(wire)

    return act


def silent() -> Act:
    """Take the request and never answer; the other side has to give up."""
    return slow(3600, raw(b""))


def drip(answer: bytes, every: float = 0.05) -> Act:
    """Send a byte at a time, and go on with dots when the answer is at its end."""

    async def act(wire: Wire) -> None:
        for number in range(MOST_DRIPS):
            await wire.send(answer[number : number + 1] or b".")
            await asyncio.sleep(every)

    return act


def hang_up() -> Act:
    """Close without a word."""
    return raw(b"")


def reset() -> Act:
    """Break the connection without a goodbye."""

    async def act(wire: Wire) -> None:
        wire.writer.transport.abort()

    return act


def half_a_head() -> Act:
    return raw(b"HTTP/1.1 200 OK\r\ncontent-le")


def lie(announced: int, body: bytes, code: int = 200, *, close: bool = True) -> Act:
    """Announce one length and send another."""
    return raw(head(code, {"content-length": str(announced)}) + body, close=close)


def garbage() -> Act:
    return raw(b"\x16\x03\x01 this is not HTTP\r\n\r\n")


def endless(start: bytes, part: bytes) -> Act:
    """Send `start` and then `part` over and over, until the other side hangs up."""

    async def act(wire: Wire) -> None:
        await wire.send(start)
        for _ in range(MOST_PARTS):
            await wire.send(part)

    return act


def endless_body(code: int = 200) -> Act:
    return endless(head(code, {"content-length": str(10**12)}), b"x" * 8192)


def endless_headers() -> Act:
    return endless(b"HTTP/1.1 200 OK\r\n", b"x-more: " + b"y" * 1000 + b"\r\n")


def endless_interim() -> Act:
    return endless(b"", b"HTTP/1.1 103 Early\r\n\r\n" * 100)


@dataclass
class _Script:
    acts: tuple[Act, ...]
    done: int = 0

    def next(self) -> Act:
        act = self.acts[min(self.done, len(self.acts) - 1)]
        self.done += 1
        return act


class Receiver:
    """An HTTP server on 127.0.0.1, in a `with`. Without acts it answers 200."""

    def __init__(self, *acts: Act, tls: ssl.SSLContext | None = None) -> None:
        self.tls = tls
        self.got: list[Got] = []
        self.connections = 0
        self.port = 0
        self._news = threading.Condition()
        self._scripts: dict[str, _Script] = {}
        self._handlers: set[asyncio.Task[Any]] = set()
        self.answers(*acts)

    def answers(self, *acts: Act, path: str = "") -> None:
        """Answer with these in turn from now on, the last one for ever; or only under `path`."""
        with self._news:
            self._scripts[path] = _Script(acts or (status(200),))

    @property
    def url(self) -> str:
        return self.url_of("127.0.0.1")

    def url_of(self, host: str, path: str = "/hook") -> str:
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    def wait_for(self, count: int, seconds: float = WAIT_SECONDS) -> list[Got]:
        """Return what was got once it is `count` requests. Raises AssertionError when it is not."""
        with self._news:
            came = self._news.wait_for(lambda: len(self.got) >= count, seconds)
            assert came, f"{len(self.got)} of {count} requests came"
            return list(self.got)

    def __enter__(self) -> Self:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        assert ready.wait(WAIT_SECONDS)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(WAIT_SECONDS)
        assert not self._thread.is_alive()

    async def _serve(self, ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(lambda _, __: None)  # broken handshakes are the test's aim
        self._end = asyncio.Event()
        server = await asyncio.start_server(self._handle, "127.0.0.1", 0, ssl=self.tls)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._end.wait()
        server.close()
        for handler in self._handlers:
            handler.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._handlers.add(task)
        self.connections += 1
        number = self.connections
        try:
            with suppress(asyncio.IncompleteReadError, OSError, asyncio.LimitOverrunError):
                while not writer.is_closing():
                    got = await _read(reader, number)
                    await self._noted(got)(Wire(got, writer))
        finally:
            self._handlers.discard(task)
            if writer.can_write_eof() and not self._end.is_set():
                writer.close()
            else:
                writer.transport.abort()

    def _noted(self, got: Got) -> Act:
        with self._news:
            self.got.append(got)
            self._news.notify_all()
            path = got.target.partition("?")[0]
            return (self._scripts.get(path) or self._scripts[""]).next()


async def _read(reader: asyncio.StreamReader, number: int) -> Got:
    begin = await reader.readexactly(1)
    if begin == TLS_HELLO:
        raise ConnectionAbortedError
    text = (begin + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = text.strip().split("\r\n")
    method, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Got(method, target, headers, body, number)
