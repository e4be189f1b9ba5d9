"""The ASGI application: HTTP outside, spyne in worker threads inside, waits in between.

Whatever goes wrong with a POST, the Web Connector gets a SOAP fault in `text/xml`: anything else
it reports as a wrong content type, which helps nobody.
"""

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import ParamSpec, TypeVar

from qbwc_service.domain.waits import Wait
from qbwc_service.soap import http
from qbwc_service.soap.desk import Desk, WaitFor
from qbwc_service.soap.engine import Answer, Conversation, broken, refused, server
from qbwc_service.soap.faults import Refused
from qbwc_service.soap.http import Gone, Inbox, Receive, Scope, Send
from qbwc_service.soap.journal import Entry
from qbwc_service.soap.wsdl import wsdl

MAX_BYTES = 64 * 1024 * 1024
MAX_WAITS = 5000
PAUSE_SECONDS = 0.02
GREETING = (
    b"This is the address for the QuickBooks Web Connector. It works.\n"
    b"Nothing is to be done here in a browser; ?wsdl shows the service's description.\n"
)
_P = ParamSpec("_P")
_T = TypeVar("_T")


def soap_app(
    desk: Desk,
    wait: WaitFor,
    *,
    base_url: str,
    path: str = "/qbwc",
    max_bytes: int = MAX_BYTES,
    threads: int = 8,
) -> "SoapApp":
    """Build the ASGI application; its owner calls `close` when the server has stopped.

    `base_url` and `path` together are the address the WSDL names. The app answers on whatever
    path it is mounted, with or without a trailing slash, and never redirects. `max_bytes` bounds
    a request's body, `threads` the desk calls that run at once; held calls take none.
    """
    return SoapApp(desk, wait, base_url.rstrip("/") + path, max_bytes, threads)


class SoapApp:
    """POST is SOAP, GET and HEAD say that the address is right, all else is 405."""

    def __init__(
        self, desk: Desk, wait: WaitFor, address: str, max_bytes: int, threads: int
    ) -> None:
        server()  # built now, not during the first call
        self._desk = desk
        self._wait = wait
        self._address = address
        self._max_bytes = max_bytes
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="soap")

    def close(self) -> None:
        """Let running calls finish and end the threads."""
        self._threads.shutdown()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection; only `http` ones are served."""
        if scope["type"] != "http":
            raise ValueError(f"only HTTP is served here, not {scope['type']}")
        match scope["method"]:
            case "POST":
                await self._post(scope, receive, send)
            case "GET" | "HEAD" as method:
                await self._show(scope, send, head=method == "HEAD")
            case _:
                allow = (b"allow", b"GET, HEAD, POST")
                await http.reply(send, 405, http.TEXT, b"Use POST for SOAP.\n", allow)

    async def _show(self, scope: Scope, send: Send, *, head: bool) -> None:
        if scope.get("query_string", b"").lower().startswith(b"wsdl"):
            await http.reply(send, 200, http.XML, wsdl(self._address), head=head)
        else:
            await http.reply(send, 200, http.TEXT, GREETING, head=head)

    async def _post(self, scope: Scope, receive: Receive, send: Send) -> None:
        inbox = Inbox(receive, self._max_bytes)
        talk = Conversation(self._desk, http.client_address(scope))
        entry = Entry(scope, inbox, talk)
        try:
            http.check_headers(scope, self._max_bytes)
            answer = await self._converse(http.header(scope, b"soapaction"), inbox, talk, entry)
        except Gone:
            entry.gone()
            return
        except Refused as refusal:
            answer = refused(refusal)
        except Exception as error:  # noqa: BLE001 - the Web Connector only understands a fault
            answer = broken(error)
        entry.write(answer)
        # What is left of an unread body must not be taken for the next request.
        more = () if inbox.whole else ((b"connection", b"close"),)
        try:
            await http.reply(send, answer.status, http.XML, answer.body, *more)
        except Exception as error:  # noqa: BLE001 - no second answer can follow a broken first
            entry.unsent(error)

    async def _converse(
        self, action: str, inbox: Inbox, talk: Conversation, entry: Entry
    ) -> Answer:
        step = await self._in_thread(talk.begin, await inbox.body(), action)
        for _ in range(MAX_WAITS):
            if isinstance(step, Answer):
                return step
            began = perf_counter()
            if entry.held:  # rung before and nothing came of it: do not run after every ring
                await asyncio.sleep(PAUSE_SECONDS)
            await self._hold(step.wait, inbox)
            entry.held += perf_counter() - began
            step = await self._in_thread(talk.resume, step.wait)
        raise RuntimeError(f"the desk asked to wait more than {MAX_WAITS} times in one call")

    async def _in_thread(self, run: Callable[_P, _T], *args: _P.args, **named: _P.kwargs) -> _T:
        context = contextvars.copy_context()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, lambda: context.run(run, *args, **named))

    async def _hold(self, wait: Wait, inbox: Inbox) -> None:
        """Await the bell; raises Gone as soon as the client leaves."""
        bell = asyncio.ensure_future(self._wait(wait))
        gone = asyncio.ensure_future(inbox.gone())
        try:
            await asyncio.wait({bell, gone}, return_when=asyncio.FIRST_COMPLETED)
            if gone.done():
                raise Gone
            bell.result()
        finally:
            bell.cancel()
            gone.cancel()
            await asyncio.gather(bell, gone, return_exceptions=True)
