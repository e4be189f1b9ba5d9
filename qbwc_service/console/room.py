"""The door of the console: every answer gets its security headers, and nothing is made too soon."""

from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import Executor
from typing import Any

from qbwc_service.services import Services

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

PATH = "/console"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"cross-origin-opener-policy": b"same-origin",
    # Not `no-referrer`: a browser would then send `Origin: null` with our own forms, and on plain
    # http nothing else tells them from another site's. Other sites are told nothing either way.
    b"referrer-policy": b"same-origin",
    b"cache-control": b"no-store",
}
"""What an answer has unless it says otherwise itself; `nosniff` is added to all that is served."""


class Room:
    """ASGI application; the pages are made with the first call, for a cold start on AWS."""

    def __init__(self, services: Services, threads: Executor) -> None:
        self._services = services
        self._threads = threads
        self._app: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call."""
        if self._app is None:
            from qbwc_service.console.app import build  # noqa: PLC0415 - Jinja costs 50 ms

            self._app = build(self._services, self._threads)
        await self._app(scope, receive, _guarded(send))


def console_room(services: Services, threads: Executor) -> dict[str, App]:
    """Return the application under its path, as `api.app.api_app` takes it among its rooms."""
    return {PATH: Room(services, threads)}


def _guarded(send: Send) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = message.get("headers", [])
            named = {name.lower() for name, _ in given}
            more = [(name, value) for name, value in HEADERS.items() if name not in named]
            message["headers"] = [*given, *more]
        await send(message)

    return answer
