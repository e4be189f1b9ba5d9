"""HTTP as this room needs it: headers in, a body within its limit, whole answers out."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from qbwc_service.soap.faults import Refused

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

XML = b"text/xml; charset=utf-8"
TEXT = b"text/plain; charset=utf-8"
_UTF8 = ("", "utf-8", "utf8", "us-ascii")


class Gone(Exception):  # noqa: N818 - the client's choice, not an error
    """The client closed the connection; nobody is there to answer."""


def header(scope: Scope, name: bytes) -> str:
    """Return the first header of that lower-case name, or ''; ASGI hands names in lower case."""
    for key, value in scope["headers"]:
        if key == name:
            return str(value.decode("latin-1"))
    return ""


def client_address(scope: Scope) -> str:
    """Return the client's address as the server, or a trusted proxy before it, states it."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def check_headers(scope: Scope, limit: int) -> None:
    """Refuse, before a byte of the body is asked for, what cannot be a SOAP 1.1 call."""
    media, _, parameters = header(scope, b"content-type").partition(";")
    if media.strip().lower() != "text/xml":
        raise Refused("Client", "A SOAP 1.1 call has the content type text/xml.")
    if _charset(parameters) not in _UTF8:
        raise Refused("Client", "Only UTF-8 is read here.")
    if header(scope, b"content-encoding").strip().lower() not in ("", "identity"):
        raise Refused("Client", "A compressed request is not read here.")
    length = header(scope, b"content-length")
    if length.isdecimal() and (len(length) > len(str(limit)) or int(length) > limit):
        raise too_large(limit)


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(' \t"').lower()
    return ""


def too_large(limit: int) -> Refused:
    """Return the refusal of a body above `limit` bytes."""
    return Refused("Client", f"The request is larger than {limit} bytes.")


class Inbox:
    """The request's body, and afterwards the news that its client has gone.

    `whole` is true once the body was read to its end; until then the connection cannot be used
    for another request.
    """

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._limit = limit
        self.size = 0
        self.whole = False

    async def body(self) -> bytes:
        """Return the body; raises Refused above the limit, Gone when the client leaves."""
        parts: list[bytes] = []
        while not self.whole:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise Gone
            parts.append(message.get("body", b""))
            self.size += len(parts[-1])
            if self.size > self._limit:
                raise too_large(self._limit)
            self.whole = not message.get("more_body", False)
        return b"".join(parts)

    async def gone(self) -> None:
        """Return when the client has gone; uvicorn may first repeat the end of the body."""
        while (await self._receive())["type"] != "http.disconnect":
            pass


async def reply(
    send: Send,
    status: int,
    kind: bytes,
    body: bytes,
    *more: tuple[bytes, bytes],
    head: bool = False,
) -> None:
    """Send a whole answer with its exact length; with `head` only the headers of it."""
    length = (b"content-length", b"%d" % len(body))
    headers = [(b"content-type", kind), length, *more]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else body})
