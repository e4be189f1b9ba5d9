"""A stand-in for API Gateway's HTTP API: HTTP on loopback becomes version 2.0 events and back.

Sizes and times are those of AWS: 10 MB a request, 6 MB an event and a result, 30 s a call. A
function runs one call at a time, so another process of it is started while all are busy.
"""

import base64
import binascii
import json
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .lambda_rie import Function

BODY_LIMIT = 10 * 1024 * 1024
EVENT_LIMIT = RESULT_LIMIT = 6_291_556
SECONDS = 30
MOST_INSTANCES = 4
SOAP_PATHS = ("/qbwc", "/qbwc/")
TEXTS = ("text/", "application/json", "application/xml", "application/problem+json")
TOO_LARGE = 413, "Request Entity Too Large"
BROKEN = 500, "Internal Server Error"
TOO_SLOW = 503, "Service Unavailable"
OWN = ("connection", "content-length", "date", "server", "transfer-encoding")
"""Headers of an answer that are the front's own."""


class Instances:
    """The running processes of one function; `start` makes one more."""

    def __init__(self, start: Callable[[], AbstractContextManager[Function]]) -> None:
        self._start = start
        self._running = ExitStack()
        self._idle: list[Function] = []
        self._changed = threading.Condition()
        self.started = 0

    def invoke(self, event: bytes) -> Any:
        """Give the event to an idle process, a new one, or the next to be idle.

        Raises TimeoutError after 30 s. A process that did not answer gets no more events.
        """
        function = self._taken()
        result = function.invoke_text(event, SECONDS)
        with self._changed:
            self._idle.append(function)
            self._changed.notify()
        return result

    def close(self) -> None:
        """End them all."""
        self._running.close()

    def _taken(self) -> Function:
        with self._changed:
            if not self._idle and self.started < MOST_INSTANCES:
                self.started += 1
                self._idle.append(self._running.enter_context(self._start()))
            if not self._changed.wait_for(lambda: self._idle, SECONDS):
                raise TimeoutError
            return self._idle.pop()


class Front(ThreadingHTTPServer):
    """The HTTP API: one route for the Web Connector, one for everything else."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, soap: Instances, api: Instances) -> None:
        super().__init__(("127.0.0.1", 0), _Call)
        self.soap = soap
        self.api = api
        self.texts = TEXTS
        """Media types that reach the functions as text, others as base64; a test may change it."""

    @property
    def url(self) -> str:
        """Return its base URL."""
        return f"http://localhost:{self.server_address[1]}"


@contextmanager
def serving(front: Front) -> Iterator[None]:
    """Serve until the block is left."""
    thread = threading.Thread(target=front.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        front.shutdown()
        thread.join()
        front.server_close()


class _Call(BaseHTTPRequestHandler):
    """One HTTP connection."""

    protocol_version = "HTTP/1.1"
    server: Front
    timeout = 100

    def handle_expect_100(self) -> bool:
        if self._length() > BODY_LIMIT:
            self._say(*TOO_LARGE, close=True)
            return False
        return super().handle_expect_100()

    def do(self) -> None:
        if self._length() > BODY_LIMIT:
            self._say(*TOO_LARGE, close=True)
            return
        body = self.rfile.read(self._length())
        event = json.dumps(self._event(body)).encode()
        if len(event) > EVENT_LIMIT:
            self._say(*TOO_LARGE)
            return
        at = urlsplit(self.path).path
        instances = self.server.soap if at in SOAP_PATHS else self.server.api
        try:
            result = instances.invoke(event)
        except (OSError, HTTPException):
            self._say(*TOO_SLOW)
            return
        except ValueError:  # the emulator's words about a function that timed out or broke down
            self._say(*BROKEN)
            return
        self._give(result)

    do_GET = do_POST = do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do  # noqa: N815 - http.server finds them by these names

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""

    def _event(self, body: bytes) -> dict[str, Any]:
        texts = self.server.texts
        return event_of(self.command, self.path, self._headers(), body, texts)

    def _length(self) -> int:
        return int(self.headers.get("content-length") or 0)

    def _headers(self) -> dict[str, str]:
        """Return header names in lower case; what came twice is joined, as API Gateway does."""
        names = dict.fromkeys(name.lower() for name in self.headers)
        found = {name: ",".join(self.headers.get_all(name, [])) for name in names}
        return {**found, "x-forwarded-for": self.client_address[0], "x-forwarded-proto": "http"}

    def _give(self, result: Any) -> None:
        refused = not isinstance(result, dict) or "statusCode" not in result
        if refused or len(json.dumps(result)) > RESULT_LIMIT:
            self._say(*BROKEN)
            return
        body = (result.get("body") or "").encode()
        if result.get("isBase64Encoded"):
            body = base64.b64decode(body)
        self.send_response(result["statusCode"])
        for name, value in result.get("headers", {}).items():
            if name.lower() not in OWN:
                self.send_header(name, value)
        for cookie in result.get("cookies", ()):
            self.send_header("set-cookie", cookie)
        self._end(body)

    def _say(self, status: int, message: str, *, close: bool = False) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        if close:
            self.send_header("connection", "close")
            self.close_connection = True
        self._end(json.dumps({"message": message}).encode())

    def _end(self, body: bytes) -> None:
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def event_of(
    method: str,
    target: str,
    headers: Mapping[str, str],
    body: bytes,
    texts: tuple[str, ...] = TEXTS,
) -> dict[str, Any]:
    """Return the version 2.0 event of one HTTP request; header names are in lower case."""
    at = urlsplit(target)
    moment = datetime.now(UTC)
    text, is_base64 = _written(body, headers.get("content-type", "").lower().startswith(texts))
    event = {
        "version": "2.0",
        "routeKey": f"{method} /qbwc" if at.path in SOAP_PATHS else "$default",
        "rawPath": at.path,
        "rawQueryString": at.query,
        "headers": {name: value for name, value in headers.items() if name != "cookie"},
        "queryStringParameters": _joined(at.query),
        "requestContext": {
            "accountId": "000000000000",
            "apiId": "local",
            "domainName": headers.get("host", ""),
            "domainPrefix": "local",
            "http": {
                "method": method,
                "path": at.path,
                "protocol": "HTTP/1.1",
                "sourceIp": headers.get("x-forwarded-for", ""),
                "userAgent": headers.get("user-agent", ""),
            },
            "requestId": uuid.uuid4().hex,
            "stage": "$default",
            "time": moment.strftime("%d/%b/%Y:%H:%M:%S +0000"),
            "timeEpoch": int(moment.timestamp() * 1000),
        },
        "body": text,
        "isBase64Encoded": is_base64,
    }
    if cookie := headers.get("cookie"):
        event["cookies"] = cookie.split("; ")
    return event


def _joined(query: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        found.setdefault(name, []).append(value)
    return {name: ",".join(values) for name, values in found.items()}


def _written(body: bytes, is_text: bool) -> tuple[str | None, bool]:  # noqa: FBT001 - private
    """Return the body as an event carries it, and whether that is base64."""
    if not body:
        return None, False
    if is_text:
        try:
            return body.decode(), False
        except UnicodeDecodeError:
            pass
    return binascii.b2a_base64(body, newline=False).decode(), True
