"""What the Lambda functions share: a start that cannot be seen to fail, and an end to every call.

API Gateway turns whatever a function raises into a JSON error of its own, which tells neither the
Web Connector nor a caller anything: so the doors raise nothing, and answer even where the service
could not be started.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from typing import Any
from uuid import uuid4

import msgspec
from mangum import Mangum

from qbwc_service.config import load
from qbwc_service.entrypoints import aws_logs
from qbwc_service.entrypoints.aws_metrics import MetricLines
from qbwc_service.entrypoints.request_ids import App, Receive, Scope, Send, with_id
from qbwc_service.logs import begin_call, event, noted
from qbwc_service.wiring import Relay, build

log = logging.getLogger("qbwc_service.server")

Result = dict[str, Any]
LONGEST_ID = 128
TEXTS = ["text/", "application/json", "application/problem+json", "application/xml"]
"""Media types that leave as text; any other is sent as base64, which is a third longer."""
MOST_BYTES = 6_291_556
"""What Lambda takes of a function's answer, as JSON."""
SURELY_FITS = MOST_BYTES // 6 - 10_000
"""Characters of a body that fit however many of them JSON writes as six."""
PROPERTIES = ("request_id", "tenant_id", "connection_id", "transaction_id")
"""Fields that stand beside a call's metrics; never dimensions, each of which is paid for."""


class TickError(Exception):
    """Something of a tick could not be done; the log says what."""


class Runtime:
    """What one function has all its life: settings, log, metrics and the relay.

    Raises what `config.load` and `wiring.build` raise.
    """

    def __init__(self, service: str) -> None:
        settings = load()
        self.metrics = MetricLines(service, settings.stage)
        self._lines = aws_logs.configure(settings, service, self.metrics)
        self.relay: Relay = build(settings)
        self._cold = True

    def close(self) -> None:
        """Let go of the store."""
        self.relay.close()

    @contextmanager
    def call(self, context: Any, *properties: str) -> Iterator[None]:
        """Serve the call that has begun until the block is left; its metrics are then written."""
        self._lines.append_keys(function_request_id=getattr(context, "aws_request_id", None))
        if self._cold:
            self._cold = False
            event(log, "cold_start")
        try:
            yield
        finally:
            self.metrics.write(*properties)


class Function:
    """A Lambda function in front of an ASGI application: `handler(event, context) -> result`.

    `make` builds the application; where it, or the start before it, fails, each call tries again.
    `failed` writes the answer to a call that broke outside the application, given its request id.
    One call at a time, as Lambda has it.
    """

    def __init__(
        self, service: str, make: Callable[[Relay], App], failed: Callable[[str], Result]
    ) -> None:
        self._service = service
        self._make = make
        self._failed = failed
        self._broke = self._head = False
        self._loop = asyncio.new_event_loop()
        self.runtime: Runtime | None = None
        self._app: App
        asyncio.set_event_loop(self._loop)  # the one that Mangum asks for
        self._mangum = Mangum(self._serve, lifespan="off", text_mime_types=TEXTS)
        try:
            self._start()
        except Exception as error:  # noqa: BLE001 - the first call says it, in its caller's form
            event(log, "start_failed", level=logging.ERROR, exc_info=error)

    def close(self) -> None:
        """Let go of the event loop and the store."""
        asyncio.set_event_loop(None)
        self._loop.close()
        if self.runtime is not None:
            self.runtime.close()

    def __call__(self, given: Any, context: Any) -> Result:
        """Answer one event of API Gateway; raises nothing."""
        return copy_context().run(self._one, given, context)

    def _one(self, given: Any, context: Any) -> Result:
        request_id = request_id_of(given, context)
        begin_call(request_id)
        try:
            runtime = self._start()
            with runtime.call(context, *PROPERTIES):
                runtime.metrics.add("Calls", 1)
                return self._answer(given, context, request_id)
        except Exception as error:  # noqa: BLE001 - see the top: raising it tells nobody anything
            event(log, "start_failed", level=logging.ERROR, exc_info=error)
            return self._failed(request_id)

    def _start(self) -> Runtime:
        if self.runtime is None:
            runtime = Runtime(self._service)
            self._app = self._make(runtime.relay)
            self.runtime = runtime
        return self.runtime

    def _answer(self, given: Any, context: Any, request_id: str) -> Result:
        self._broke = self._head = False
        asyncio.set_event_loop(self._loop)
        try:
            result: Result = self._mangum(given, context)
        except Exception as error:  # noqa: BLE001 - an event that API Gateway never made
            event(log, "call_failed", level=logging.ERROR, exc_info=error)
            return self._failed(request_id)
        if self._broke or not _fits(result):
            return self._failed(request_id)
        return {**result, "body": "", "isBase64Encoded": False} if self._head else result

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        request_id = noted()["request_id"]
        self._head = scope["method"] == "HEAD"
        scope.setdefault("state", {})["request_id"] = request_id
        try:
            await self._app(scope, receive, with_id(send, request_id))
        except (Exception, asyncio.CancelledError) as error:
            event(log, "call_failed", level=logging.ERROR, exc_info=error)
            self._broke = True  # Mangum answers on its own, in plain text
            raise


def _fits(result: Result) -> bool:
    """Whether Lambda takes the answer; one that is too large is logged."""
    if len(result["body"]) <= SURELY_FITS:
        return True
    size = len(msgspec.json.encode(result))
    if size > MOST_BYTES:
        event(log, "call_failed", level=logging.ERROR, response_bytes=size, limit=MOST_BYTES)
    return size <= MOST_BYTES


def request_id_of(given: Any, context: Any) -> str:
    """Return API Gateway's id of the call, else Lambda's, else one of our own."""
    try:
        name = given["requestContext"]["requestId"]
    except (KeyError, TypeError, IndexError):
        name = getattr(context, "aws_request_id", None)
    fit = isinstance(name, str) and name.isascii() and name.isprintable()
    return name if fit and 0 < len(name) <= LONGEST_ID else uuid4().hex


def answer(status: int, media: str, body: str, request_id: str) -> Result:
    """Return a whole answer as API Gateway takes it."""
    headers = {"content-type": media, "request-id": request_id}
    return {"statusCode": status, "headers": headers, "body": body, "isBase64Encoded": False}
