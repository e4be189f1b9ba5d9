"""A served SOAP door on loopback, and enough of HTTP/1.1 to speak to it byte by byte."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO, NamedTuple

import uvicorn

from qbwc_service.domain.waits import Wait
from qbwc_service.soap import soap_app


class Met(NamedTuple):
    ticket: str
    company_file: str = "C:\\Böcker.qbw"
    postpone: str = "0"
    every: str = "60"


@dataclass
class Echo:
    """Tells what it was told, so that a client's whole round trip shows in its answer.

    The user `patient` is held until the bell has rung.
    """

    heard: list[tuple[Any, ...]] = field(default_factory=list)

    def server_version(self) -> Any:
        return "1.0"

    def client_version(self, version: str) -> Any:
        return f"O:{version}"

    def authenticate(
        self, username: str, password: str, *, address: str, waited: Wait | None = None
    ) -> Any:
        self.heard.append((username, password, address))
        if username == "patient" and waited is None:
            return Wait("queue/c1", datetime.now(UTC) + timedelta(seconds=25))
        return Met(f"{username}/{password}")

    def send_request(
        self, ticket: str, *, hcp: str, company_file: str, country: str, major: int, minor: int
    ) -> Any:
        return "|".join([ticket, hcp, company_file, country, str(major), str(minor)])

    def receive_response(
        self,
        ticket: str,
        *,
        response: str,
        hresult: str,
        message: str,
        waited: Wait | None = None,
    ) -> Any:
        assert waited is None
        self.heard.append((ticket, response, hresult, message))
        return len(response)

    def connection_error(self, ticket: str, *, hresult: str, message: str) -> Any:
        return f"{ticket}|{hresult}|{message}"

    def last_error(self, ticket: str) -> Any:
        if ticket == "broken":
            raise OSError("the store is away")
        return f"error of {ticket}"

    def close(self, ticket: str) -> Any:
        return f"closed {ticket}"


class Doorbell:
    """A bell that a test rings from its own thread."""

    def __init__(self) -> None:
        self.waiting = 0
        self.left = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._rung = asyncio.Event()

    async def wait(self, _wait: object) -> None:
        self._loop = asyncio.get_running_loop()
        self.waiting += 1
        try:
            await self._rung.wait()
        except asyncio.CancelledError:
            self.left += 1
            raise

    def ring(self) -> None:
        self._loop.call_soon_threadsafe(self._rung.set)


@dataclass
class Served:
    port: int
    desk: Echo
    bell: Doorbell
    server: uvicorn.Server

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/qbwc"


@contextmanager
def serving(http: str = "httptools", **settings: Any) -> Iterator[Served]:
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    port = listener.getsockname()[1]
    desk, bell = Echo(), Doorbell()
    app = soap_app(desk, bell.wait, base_url=f"http://127.0.0.1:{port}", **settings)
    config = uvicorn.Config(
        app,
        http=http,
        lifespan="off",
        log_config=None,
        log_level="critical",
        timeout_keep_alive=75,
        access_log=False,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        yield Served(port, desk, bell, server)
    finally:
        server.should_exit = True
        thread.join()
        app.close()
        listener.close()


def login(user: str = "u") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
        f'<authenticate xmlns="http://developer.intuit.com/"><strUserName>{user}</strUserName>'
        "<strPassword>p</strPassword></authenticate></soap:Body></soap:Envelope>"
    ).encode()


def request(body: bytes, *headers: str, method: str = "POST") -> bytes:
    lines = [
        f"{method} /qbwc HTTP/1.1",
        "Host: 127.0.0.1",
        "User-Agent: Mozilla/4.0 (compatible; MSIE 6.0)",
        "Content-Type: text/xml; charset=utf-8",
        'SOAPAction: "http://developer.intuit.com/authenticate"',
        *(headers or [f"Content-Length: {len(body)}"]),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Answered(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def read_head(stream: BinaryIO) -> tuple[int, dict[str, str]]:
    status = int(stream.readline().split()[1])
    headers = {}
    for _ in range(50):
        line = stream.readline().decode().strip()
        if not line:
            return status, headers
        name, _, value = line.partition(": ")
        headers[name.lower()] = value
    raise AssertionError("more headers than this server has")


def read_answer(stream: BinaryIO) -> Answered:
    status, headers = read_head(stream)
    return Answered(status, headers, stream.read(int(headers["content-length"])))


@contextmanager
def connected(served: Served) -> Iterator[tuple[socket.socket, BinaryIO]]:
    with (
        socket.create_connection(("127.0.0.1", served.port), timeout=60) as plug,
        plug.makefile("rb") as stream,
    ):
        yield plug, stream
