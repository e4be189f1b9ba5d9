"""Around every REST call: one log line, the rate-limit headers, no sniffing."""

import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from qbwc_service.api.metrics import Meter
from qbwc_service.logs import event, noted

log = logging.getLogger("qbwc_service.api")

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SHOWN_PATH = 200
"""Characters of a path that a log line shows."""


class Envelope:
    """ASGI middleware; pure, so that a held call costs no task of its own."""

    def __init__(self, app: App, meter: Meter) -> None:
        self._app = app
        self._meter = meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call; the server has put its request id into the scope's state."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method = scope["method"]
        # HEAD is GET without a body (RFC 9110); the server leaves the body out.
        scope = {**scope, "method": "GET" if method == "HEAD" else method}
        state = scope.setdefault("state", {})
        state["head"] = method == "HEAD"
        started = time.perf_counter()
        try:
            await self._app(scope, receive, _sealed(send, state))
        except Exception:
            if "bug_logged" not in state:  # else it was logged, and answered, already
                raise
        finally:
            self._close(scope, method, time.perf_counter() - started)

    def _close(self, scope: Scope, method: str, took: float) -> None:
        """Count the call and write its line."""
        state = scope["state"]
        status = state.get("answered", 0)
        self._meter.count(getattr(scope.get("route"), "path", ""), method, status, took)
        known = noted()
        event(
            log,
            "rest_request",
            method=method,
            path=scope["path"][:SHOWN_PATH],
            status=status,
            processing_time_ms=round(took * 1000, 1),
            held_ms=known.get("held_ms", 0.0),
            request_id=state.get("request_id", ""),
            tenant_id=known.get("tenant_id"),
            connection_id=known.get("connection_id"),
            transaction_id=known.get("transaction_id"),
            identifier=known.get("identifier"),
        )


def _sealed(send: Send, state: MutableMapping[str, Any]) -> Send:
    """Return a `send` that adds our headers and notes the status as `answered`."""

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            state["answered"] = message["status"]
            extra: dict[str, str] = state.get("rate_headers", {})
            message["headers"] = [
                *message.get("headers", []),
                (b"x-content-type-options", b"nosniff"),
                *((name.lower().encode(), value.encode()) for name, value in extra.items()),
            ]
        await send(message)

    return answer
