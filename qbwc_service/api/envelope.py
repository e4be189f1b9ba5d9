"""Around every REST call: a request id, one log line, the rate-limit headers, no sniffing."""

import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from uuid import uuid4

from qbwc_service.api.metrics import Meter
from qbwc_service.logs import event

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
        """Serve one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method = scope["method"]
        # HEAD is GET without a body (RFC 9110); the server leaves the body out.
        scope = {**scope, "method": "GET" if method == "HEAD" else method}
        state = scope.setdefault("state", {})
        state["request_id"] = request_id = uuid4().hex
        started = time.perf_counter()
        status = 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                extra = {"Request-Id": request_id, **state.get("rate_headers", {})}
                message["headers"] = [
                    *message.get("headers", []),
                    (b"x-content-type-options", b"nosniff"),
                    *((name.lower().encode(), value.encode()) for name, value in extra.items()),
                ]
            await send(message)

        try:
            await self._app(scope, receive, answer)
        except Exception:
            if "bug_logged" not in state:  # else it was logged, and answered, already
                raise
        finally:
            took = time.perf_counter() - started
            route = getattr(scope.get("route"), "path", "")
            self._meter.count(route, method, status, took)
            event(
                log,
                "rest_request",
                method=method,
                path=scope["path"][:SHOWN_PATH],
                status=status,
                processing_time_ms=round(took * 1000, 1),
                request_id=request_id,
                tenant_id=state.get("tenant_id"),
                transaction_id=state.get("transaction_id"),
                identifier=state.get("identifier"),
            )
