"""What the SOAP tests share: a desk that only listens, and an ASGI client without sockets."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from qbwc_service.domain.waits import Wait
from qbwc_service.soap import SoapApp, soap_app

GOLDEN = Path(__file__).parent.parent / "golden" / "soap"
TICKET = "{57F3B9B6-86F1-4fcc-B1FF-966DE1813D20}"
HEADERS = {
    "user-agent": "Mozilla/4.0 (compatible; MSIE 6.0; MS Web Services Client Protocol 4.0.30319)",
    "content-type": "text/xml; charset=utf-8",
    "soapaction": '"http://developer.intuit.com/serverVersion"',
}


class Met(NamedTuple):
    ticket: str = TICKET
    company_file: str = ""
    postpone: str = ""
    every: str = ""


@dataclass
class Listener:
    """Writes down every call; answers from `told`, where an exception is raised.

    A list is used up, one answer a call.
    """

    told: dict[str, Any] = field(default_factory=dict)
    heard: list[tuple[Any, ...]] = field(default_factory=list)

    def _hear(self, name: str, default: Any, *said: Any) -> Any:
        self.heard.append((name, *said))
        answer = self.told.get(name, default)
        if isinstance(answer, list):
            answer = answer.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def server_version(self) -> Any:
        return self._hear("server_version", "QBXML Relay 1.0")

    def client_version(self, version: str) -> Any:
        return self._hear("client_version", "", version)

    def authenticate(
        self, username: str, password: str, *, address: str, waited: Wait | None = None
    ) -> Any:
        return self._hear("authenticate", Met(), username, password, address, waited)

    def send_request(
        self, ticket: str, *, hcp: str, company_file: str, country: str, major: int, minor: int
    ) -> Any:
        said = (ticket, hcp, company_file, country, major, minor)
        return self._hear("send_request", '<?xml version="1.0" ?>\n<QBXML>é & "</QBXML>', *said)

    def receive_response(
        self, ticket: str, *, response: str, hresult: str, message: str, waited: Wait | None = None
    ) -> Any:
        return self._hear("receive_response", 42, ticket, response, hresult, message, waited)

    def connection_error(self, ticket: str, *, hresult: str, message: str) -> Any:
        return self._hear("connection_error", "done", ticket, hresult, message)

    def last_error(self, ticket: str) -> Any:
        return self._hear("last_error", "Nothing is wrong.", ticket)

    def close(self, ticket: str) -> Any:
        return self._hear("close", "OK", ticket)


class Bell:
    """Holds whoever waits until `ring`; remembers the topics."""

    def __init__(self) -> None:
        self.topics: list[str] = []
        self.rung = asyncio.Event()
        self.cancelled = 0

    async def wait(self, wait: Wait) -> None:
        self.topics.append(wait.topic)
        try:
            await self.rung.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def a_wait(topic: str = "queue/c1") -> Wait:
    return Wait(topic, datetime.now(UTC) + timedelta(seconds=25))


async def no_wait(_wait: Wait) -> None:
    return


def app_for(desk: Any, wait: Any = no_wait, **settings: Any) -> SoapApp:
    return soap_app(desk, wait, base_url="http://localhost:5000/", **settings)


def scope(method: str = "POST", headers: dict[str, str] | None = None, **more: Any) -> dict:
    pairs = (HEADERS if headers is None else headers).items()
    return {
        "type": "http",
        "method": method,
        "path": "/qbwc",
        "query_string": b"",
        "client": ("127.0.0.1", 50000),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in pairs],
        **more,
    }


class Wire:
    """The `receive` and `send` of one request; `hang_up` is the client leaving."""

    def __init__(self, *chunks: bytes, whole: bool = True) -> None:
        self.sent: list[dict[str, Any]] = []
        self._inbox: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        for number, chunk in enumerate(chunks, 1):
            self.say(chunk, more=number < len(chunks) or not whole)

    def say(self, body: bytes, *, more: bool = False) -> None:
        self._inbox.put_nowait({"type": "http.request", "body": body, "more_body": more})

    def hang_up(self) -> None:
        self._inbox.put_nowait({"type": "http.disconnect"})

    async def receive(self) -> dict[str, Any]:
        return await self._inbox.get()

    async def send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)

    @property
    def reply(self) -> Reply:
        start, body = self.sent
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        return Reply(start["status"], headers, body["body"])


def ask(desk: Any, *chunks: bytes, to: dict | None = None, **settings: Any) -> Reply:
    """One request through a fresh app; the reply must be exactly one start and one body."""

    async def run() -> Reply:
        wire = Wire(*(chunks or (b"",)))
        app = app_for(desk, **settings)
        try:
            await app(to or scope(), wire.receive, wire.send)
        finally:
            app.close()
        return wire.reply

    return asyncio.run(run())


def soap(inner: str) -> bytes:
    """An envelope as .NET writes it, around the given content of Body."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
        f"<soap:Body>{inner}</soap:Body></soap:Envelope>"
    ).encode()


def op(name: str, children: str) -> bytes:
    return soap(f'<{name} xmlns="http://developer.intuit.com/">{children}</{name}>')


def fault(reason: str, code: str = "Client") -> bytes:
    """The whole answer that a refusal must be."""
    return soap(
        f"<soap:Fault><faultcode>soap:{code}</faultcode>"
        f"<faultstring>{reason}</faultstring></soap:Fault>"
    )
