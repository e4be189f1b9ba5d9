"""HTTP as the Web Connector's .NET client speaks it, header by header."""

import contextlib
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

import h11

USER_AGENT = "Mozilla/4.0 (compatible; MSIE 6.0; MS Web Services Client Protocol 4.0.30319.42000)"
CONTINUE_SECONDS = 0.35
TIMEOUT_SECONDS = 100.0
_CHUNK = 262_144
_LEAST_SECONDS = 0.001


class WireError(Exception):
    """No answer came: refused, dropped, timed out, or no HTTP."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer; header names in lower case."""

    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes


class Wire:
    """One keep-alive connection to one server, reopened when the server has closed it.

    Nothing is retried, redirected, decompressed or remembered; `timeout` bounds each exchange.
    """

    def __init__(
        self, url: str, *, timeout: float = TIMEOUT_SECONDS, tls: ssl.SSLContext | None = None
    ) -> None:
        self._url = urlsplit(url)
        self._timeout = timeout
        self._tls = tls
        self._socket: socket.socket | None = None
        self.connections = 0

    def post(self, action: str, body: bytes) -> Reply:
        """Send a SOAP request and return the answer. Raises WireError when there is none."""
        with self._failing():
            reader, wanted = self._sent(action, body)
            reply = reader.reply()
            # Without the body the server cannot tell where the next request begins.
            if not (wanted and reader.keeps_alive):
                self.close()
            return reply

    def send_only(self, action: str, body: bytes) -> None:
        """Send a SOAP request whole and drop the connection without reading the answer.

        Raises WireError when it could not be sent.
        """
        with self._failing():
            self._sent(action, body)
            self.close()

    def close(self) -> None:
        """Drop the connection."""
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.close()
            self._socket = None

    def _head(self, action: str, length: int, *, fresh: bool) -> bytes:
        lines = [
            f"POST {_target(self._url)} HTTP/1.1",
            f"User-Agent: {USER_AGENT}",
            "Content-Type: text/xml; charset=utf-8",
            f'SOAPAction: "{action}"',
            f"Host: {_host(self._url)}",
            f"Content-Length: {length}",
            "Expect: 100-continue",
            *(["Connection: Keep-Alive"] if fresh else []),
        ]
        return "\r\n".join([*lines, "", ""]).encode("ascii")

    def _connected(self) -> bool:
        if self._socket is not None and _closed(self._socket):
            self.close()
        if self._socket is not None:
            return False
        self._socket = connect(self._url, self._timeout, self._tls)
        self.connections += 1
        return True

    def _sent(self, action: str, body: bytes) -> tuple["_Reader", bool]:
        fresh = self._connected()
        assert self._socket is not None  # noqa: S101 - _connected has opened it
        reader = _Reader(self._socket, self._timeout)
        reader.send(self._head(action, len(body), fresh=fresh))
        wanted = reader.wait_for_continue()
        if wanted:
            reader.send(body)
        return reader, wanted

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, h11.RemoteProtocolError) as error:
            self.close()
            raise WireError(_told(error)) from None


class _Reader:
    """Reads one answer within a time limit."""

    def __init__(self, sock: socket.socket, timeout: float) -> None:
        self._sock = sock
        self._until = time.monotonic() + timeout
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_CHUNK)
        # h11 is told what has been sent only so that it knows what it reads.
        self._http.send(h11.Request(method="POST", target="/", headers=[("Host", "x")]))
        self._http.send(h11.EndOfMessage())
        self._early: h11.Response | None = None

    @property
    def keeps_alive(self) -> bool:
        return self._http.their_state is h11.DONE

    def wait_for_continue(self) -> bool:
        """Wait the grace for 100; False when the final answer has come before it."""
        try:
            event = self._event(time.monotonic() + CONTINUE_SECONDS)
        except TimeoutError:
            return True
        if isinstance(event, h11.InformationalResponse):
            return True
        self._early = event if isinstance(event, h11.Response) else None
        return False

    def send(self, data: bytes) -> None:
        """Send all of it within the time limit."""
        self._sock.settimeout(max(self._until - time.monotonic(), _LEAST_SECONDS))
        self._sock.sendall(data)

    def reply(self) -> Reply:
        """Read on to the end of the final answer."""
        response = self._early
        while response is None:
            event = self._event()
            response = event if isinstance(event, h11.Response) else None
        parts: list[bytes] = []
        event = self._event()
        while isinstance(event, h11.Data):
            parts.append(bytes(event.data))
            event = self._event()
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in response.headers}
        reason = response.reason.decode("latin-1")
        return Reply(response.status_code, reason, headers, b"".join(parts))

    def _event(self, until: float | None = None) -> object:
        event: object = self._http.next_event()
        while event is h11.NEED_DATA:
            left = (until or self._until) - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._sock.settimeout(left)
            event = self._after(self._sock.recv(_CHUNK))
        return event

    def _after(self, data: bytes) -> object:
        """Return what comes with this data; b"" is the end, which some answers are told by."""
        self._http.receive_data(data)
        try:
            return self._http.next_event()
        except h11.RemoteProtocolError:
            if data:
                raise
            raise ConnectionError("the server closed the line before it had answered") from None


def get(url: str, *, timeout: float = TIMEOUT_SECONDS, tls: ssl.SSLContext | None = None) -> Reply:
    """GET an address as the import checks do, on a connection of its own.

    Raises WireError when there is no answer.
    """
    parts = urlsplit(url)
    head = f"GET {_target(parts)} HTTP/1.1\r\nHost: {_host(parts)}\r\nConnection: Close\r\n\r\n"
    try:
        with connect(parts, timeout, tls) as sock:
            reader = _Reader(sock, timeout)
            reader.send(head.encode("ascii"))
            return reader.reply()
    except (OSError, h11.RemoteProtocolError, UnicodeError) as error:
        raise WireError(_told(error)) from None


def connect(url: SplitResult, timeout: float, tls: ssl.SSLContext | None) -> socket.socket:
    """Open a connection to the address, with TLS for https."""
    secure = url.scheme == "https"
    host = url.hostname or ""
    sock = socket.create_connection((host, url.port or (443 if secure else 80)), timeout)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if not secure:
        return sock
    context = tls or ssl.create_default_context()
    return context.wrap_socket(sock, server_hostname=host)


def _closed(sock: socket.socket) -> bool:
    # A server says nothing unasked, so whatever can be read between two calls is the end.
    sock.setblocking(False)
    try:
        sock.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    except OSError:
        return True
    finally:
        sock.setblocking(True)
    return True


def _target(url: SplitResult) -> str:
    return (url.path or "/") + (f"?{url.query}" if url.query else "")


def _host(url: SplitResult) -> str:
    return url.netloc.rpartition("@")[2]


def _told(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "The operation has timed out"
    return f"Unable to complete the request: {error}"
