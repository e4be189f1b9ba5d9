"""A listening server: its sockets, and uvicorn set up as the Web Connector needs it."""

import asyncio
import errno
import socket
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import uvicorn

from qbwc_service.cli.output import Trouble
from qbwc_service.entrypoints.asgi import Server
from qbwc_service.wiring import Relay

BACKLOG = 2048
KEEP_ALIVE_SECONDS = 75
"""uvicorn's own 5 s equal the client's pause, so every other call would find a closed line."""

GRACE_SECONDS = 10
START_SECONDS = 30
LOOPBACK = ("127.0.0.1", "localhost")


def listen(host: str, port: int) -> list[socket.socket]:
    """Return listening sockets; port 0 takes any free one. Raises Trouble when it cannot be had.

    For the loopback address the IPv6 one is taken too where there is one: Windows asks it first
    for `localhost`, and would wait a second or two before it tries the other.
    """
    first = _bound(host, port)
    sockets = [first]
    if host in LOOPBACK:
        try:
            sockets.append(_bound("::1", first.getsockname()[1]))
        except Trouble:
            return sockets
    return sockets


def _bound(host: str, port: int) -> socket.socket:
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise Trouble(f"The address {host!r} is not known here: {error}.") from error
    listener = socket.socket(family, kind, proto)
    try:
        _share(listener, family)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise Trouble(_why(error, host, port)) from error
    return listener


def _share(listener: socket.socket, family: int) -> None:
    if sys.platform == "win32":
        # There SO_REUSEADDR lets a second program take the port away from the first.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is taken by another program, perhaps by another `qbrelay serve`: stop "
            "that one, or choose another port with --port."
        )
    if error.errno == errno.EACCES:
        return f"This account may not listen on port {port}: choose one above 1023 with --port."
    return f"Cannot listen on {host} port {port}: {error.strerror or error}."


def http_server(relay: Relay) -> uvicorn.Server:
    """Return uvicorn around the relay, to be run with the sockets of `listen`."""
    config = uvicorn.Config(
        Server(relay),
        log_config=None,
        access_log=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
        server_header=False,
        proxy_headers=False,  # the doors judge them, by QBRELAY_TRUSTED_PROXIES
        backlog=BACKLOG,
        lifespan="on",
        ws="none",
    )
    return uvicorn.Server(config)


@contextmanager
def in_background(relay: Relay, sockets: Sequence[socket.socket]) -> Iterator[None]:
    """Serve in a thread until the block is left."""
    server = http_server(relay)
    thread = threading.Thread(
        target=lambda: asyncio.run(server.serve(sockets=list(sockets))), daemon=True
    )
    thread.start()
    deadline = time.monotonic() + START_SECONDS
    while not server.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    try:
        if not server.started:
            raise Trouble("The server did not start; its log says why.")
        yield
    finally:
        server.should_exit = True
        thread.join(START_SECONDS)
