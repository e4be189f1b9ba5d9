"""How a connection to a receiver is made: look the name up, judge every address, take one of them.

The address that was judged is the one connected to, as a number: nobody looks the name up again
in between. TLS still asks for the certificate of the name, since httpcore knows only that.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address
from typing import Any

import httpcore

from qbwc_service.outward.addresses import Policy, address_problem, is_loopback
from qbwc_service.outward.guard import is_local

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""Host and port -> addresses as texts, the best first. Raises OSError (`socket.gaierror`)."""

LOOKUPS = 128
"""Names asked for at once. More than endpoints that fail may be tried at once (`courier`): a lookup
that nobody waits for any more holds its thread on, and no other name may have to wait for that."""
MOST_ADDRESSES = 16
"""Tried one after the other; the deadline of the whole cuts earlier."""

MOST_READ = 256 * 1024
"""Bytes taken for one answer, head and framing included."""


class TroubleError(Exception):
    """No usable answer came; the text is one sentence."""


class Names:
    """Looks names up in threads of its own; who asks for the same name meanwhile waits along.

    So one name whose server is silent holds one thread, and no other name waits for it.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(LOOKUPS, "webhook-names")
        self._asked: dict[tuple[str, int], asyncio.Future[Sequence[str]]] = {}

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """Return the addresses of a name. Raises OSError."""
        key = (host, port)
        asked = self._asked.get(key)
        if asked is None:
            loop = asyncio.get_running_loop()
            asked = loop.run_in_executor(self._threads, _lookup, host, port)
            self._asked[key] = asked
            asked.add_done_callback(lambda done: self._forget(key, done))
        await asyncio.wait((asked,))
        if asked.cancelled():  # by `close`; whoever asked is not cancelled for that
            raise OSError("no name is looked up any more")
        return asked.result()

    def _forget(self, key: tuple[str, int], done: asyncio.Future[Sequence[str]]) -> None:
        self._asked.pop(key, None)
        if not done.cancelled():
            done.exception()  # taken note of, also where nobody waits any more

    def close(self) -> None:
        """Let no further name be asked for."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _lookup(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[4][0]) for address in found]


class Line(httpcore.AsyncNetworkStream):
    """A connection that gives up on too long an answer, and knows whether it was an answer.

    Bytes that came before the request went out belong to the answer before: a receiver that sends
    more than it announced must not thereby answer the next request.
    """

    def __init__(self, inner: httpcore.AsyncNetworkStream, host: str) -> None:
        self._inner = inner
        self._host = host
        self._taken = 0

    @property
    def answered(self) -> bool:
        """Return whether anything was read since something was last written."""
        return self._taken > 0

    def cut(self) -> None:
        """Let nothing more be read."""
        self._taken = MOST_READ + 1

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """Return what came, b"" at the end. Raises TroubleError past MOST_READ."""
        if self._taken > MOST_READ:  # before a status came: nothing but headers
            raise TroubleError(f"{self._host} answered with headers that are too large.")
        part = await self._inner.read(max_bytes, timeout)
        self._taken += len(part)
        return part

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Send bytes."""
        self._taken = 0
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """Return the line under TLS. Raises TroubleError where it is not this host's."""
        try:
            inner = await self._inner.start_tls(ssl_context, server_hostname, timeout)
        except (httpcore.NetworkError, OSError) as error:
            raise TroubleError(_tls(self._host, error)) from error
        return Line(inner, self._host)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the socket."""
        return self._inner.get_extra_info(info)


def _tls(host: str, error: BaseException) -> str:
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is not None:
        return f"The certificate of {host} is not trusted: {cause.verify_message.rstrip('.')}."
    return f"No TLS connection could be made with {host}: it broke off while it was set up."


class Guarded(httpcore.AsyncNetworkBackend):
    """Connects to judged addresses only. `connect_seconds` is for each address."""

    def __init__(self, policy: Policy, resolve: Resolve, connect_seconds: float) -> None:
        self._policy = policy
        self._resolve = resolve
        self._seconds = connect_seconds
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - the whole has one deadline
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Return a connection to one of the host's addresses. Raises TroubleError."""
        addresses = await self._judged(host, port)
        for address in addresses:
            try:
                line = await self._inner.connect_tcp(
                    address, port, self._seconds, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
            return Line(line, host)
        raise TroubleError(f"{host} takes no connection on port {port}.")

    async def _judged(self, host: str, port: int) -> Sequence[str]:
        """Return the addresses of a host, all of which may be sent to. Raises TroubleError.

        One that may not refuses them all: an honest name does not mix them.
        """
        addresses = await self._addresses(host, port)
        for address in addresses:
            problem = address_problem(address, self._policy)
            if problem:
                raise TroubleError(f"{host} leads to an address that is refused. {problem}")
            if is_local(host) and not is_loopback(ip_address(address)):
                raise TroubleError(f"{host} does not lead to this machine but to {address}.")
        return addresses[:MOST_ADDRESSES]

    async def _addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            return [str(ip_address(host))]
        except ValueError:
            pass
        try:
            found = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise TroubleError(_unresolved(host, error)) from error
        if not found:
            raise TroubleError(f"The name {host} has no address in DNS.")
        return list(dict.fromkeys(found))


def _unresolved(host: str, error: Exception) -> str:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return f"The name {host} could not be looked up: DNS gave no answer."
    return f"The name {host} was not found in DNS."
