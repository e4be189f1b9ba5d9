"""The ASGI application: methods, waits, clients that leave, failures, and the log."""

import asyncio
import contextvars
import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest
from soap_hands import (
    HEADERS,
    TICKET,
    Bell,
    Listener,
    Met,
    Wire,
    a_wait,
    app_for,
    ask,
    fault,
    op,
    scope,
)

from qbwc_service.domain.waits import Wait
from qbwc_service.soap import shell

pytestmark = pytest.mark.portable

OURS = "Our server could not answer this call. The Web Connector will try again at its next run."
LOGIN = op("authenticate", "<strUserName>u</strUserName><strPassword>p</strPassword>")
GREETED = op(
    "authenticateResponse",
    f"<authenticateResult><string>{TICKET}</string>{'<string></string>' * 3}</authenticateResult>",
)
TAKEN = op("receiveResponseXMLResponse", "<receiveResponseXMLResult>99</receiveResponseXMLResult>")


async def until(condition: Callable[[], object]) -> None:
    for _ in range(100_000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never happened")


@pytest.mark.parametrize("path", ["/qbwc", "/qbwc/"])
@pytest.mark.parametrize("query", [b"", b"x=1"])
def test_get_and_head_say_that_the_address_is_right(path: str, query: bytes) -> None:
    shown = ask(Listener(), to=scope("GET", {}, path=path, query_string=query))
    headers = {
        "content-type": "text/plain; charset=utf-8",
        "content-length": str(len(shell.GREETING)),
    }
    assert shown == (200, headers, shell.GREETING)
    head = ask(Listener(), to=scope("HEAD", {}, path=path, query_string=query))
    assert head == (200, headers, b"")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_every_other_method_is_told_what_to_use(method: str) -> None:
    reply = ask(Listener(), op("serverVersion", ""), to=scope(method))
    headers = {
        "content-type": "text/plain; charset=utf-8",
        "content-length": "19",
        "allow": "GET, HEAD, POST",
    }
    assert reply == (405, headers, b"Use POST for SOAP.\n")


@pytest.mark.parametrize("path", ["/qbwc", "/qbwc/", "/"])
def test_post_is_served_with_and_without_a_slash_and_never_redirected(path: str) -> None:
    assert ask(Listener(), LOGIN, to=scope(path=path)).body == GREETED


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_what_is_not_http_is_left_to_others(kind: str) -> None:
    app = app_for(Listener())
    with pytest.raises(ValueError, match=f"only HTTP is served here, not {kind}"):
        asyncio.run(app({"type": kind}, None, None))
    app.close()


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("serverVersion", "server_version"),
        ("clientVersion", "client_version"),
        ("authenticate", "authenticate"),
        ("sendRequestXML", "send_request"),
        ("receiveResponseXML", "receive_response"),
        ("connectionError", "connection_error"),
        ("getLastError", "last_error"),
        ("closeConnection", "close"),
        ("getServerVersion", "server_version"),
    ],
)
def test_a_desk_that_raises_is_answered_with_a_fault_that_tells_nothing(
    name: str, method: str, caplog: pytest.LogCaptureFixture
) -> None:
    reply = ask(Listener({method: OSError("disk at /var/lib is full")}), op(name, ""))
    assert (reply.status, reply.body) == (500, fault(OURS, "Server"))
    [record] = [record for record in caplog.records if record.message == "soap_failed"]
    assert (record.name, record.levelname) == ("qbwc_service.soap", "ERROR")
    assert record.exc_info[0] is OSError


def test_a_defect_of_the_shell_itself_is_a_fault_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell.http, "check_headers", lambda *_: 1 / 0)
    reply = ask(Listener(), LOGIN)
    assert (reply.status, reply.headers["content-type"], reply.body) == (
        500,
        "text/xml; charset=utf-8",
        fault(OURS, "Server"),
    )


def test_a_call_that_waits_is_made_again_with_its_wait_and_the_same_arguments() -> None:
    first, second = a_wait("queue/c1"), a_wait("queue/c2")
    desk = Listener({"receive_response": [first, second, 99]})
    body = op("receiveResponseXML", f"<ticket>{TICKET}</ticket><response>x</response>")
    assert ask(desk, body).body == TAKEN
    said = ("receive_response", TICKET, "x", "", "")
    assert desk.heard == [(*said, None), (*said, first), (*said, second)]


def test_a_desk_that_never_stops_waiting_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "MAX_WAITS", 50)

    class Endless(Listener):
        def authenticate(
            self, username: str, password: str, *, address: str, waited: Wait | None = None
        ) -> Any:
            super().authenticate(username, password, address=address, waited=waited)
            return a_wait()

    desk = Endless()
    reply = ask(desk, LOGIN)
    assert (reply.body, len(desk.heard)) == (fault(OURS, "Server"), shell.MAX_WAITS + 1)


def test_a_bell_that_breaks_is_a_fault() -> None:
    async def broken_bell(_wait: object) -> None:
        raise OSError("no bell")

    reply = ask(Listener({"authenticate": a_wait()}), LOGIN, wait=broken_bell)
    assert (reply.status, reply.body) == (500, fault(OURS, "Server"))


def test_a_client_that_leaves_ends_its_wait_and_nobody_is_called_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk = Listener({"authenticate": a_wait("queue/c9")})
    caplog.set_level(logging.INFO)

    async def run() -> tuple[Bell, Wire]:
        bell, wire = Bell(), Wire(LOGIN)
        app = app_for(desk, bell.wait)
        served = asyncio.create_task(app(scope(), wire.receive, wire.send))
        await until(lambda: bell.topics)
        wire.say(b"")  # as uvicorn does, which must not count as leaving
        for _ in range(20):
            await asyncio.sleep(0)
        assert not served.done()
        wire.hang_up()
        await served
        app.close()
        return bell, wire

    bell, wire = asyncio.run(run())
    assert (bell.topics, bell.cancelled, wire.sent) == (["queue/c9"], 1, [])
    assert len(desk.heard) == 1
    assert [record.message for record in caplog.records] == ["soap_client_gone"]


def test_a_server_that_stops_cancels_the_wait_and_leaves_no_task_behind() -> None:
    async def run() -> tuple[int, int]:
        bell, wire = Bell(), Wire(LOGIN)
        app = app_for(Listener({"authenticate": a_wait()}), bell.wait)
        served = asyncio.create_task(app(scope(), wire.receive, wire.send))
        await until(lambda: bell.topics)
        served.cancel()
        with pytest.raises(asyncio.CancelledError):
            await served
        app.close()
        return bell.cancelled, len(asyncio.all_tasks())

    assert asyncio.run(run()) == (1, 1)


def test_a_client_that_leaves_in_the_middle_of_its_body_calls_nobody() -> None:
    desk = Listener()

    async def run() -> list[dict[str, Any]]:
        wire = Wire(LOGIN[:50], whole=False)
        wire.hang_up()
        app = app_for(desk)
        await app(scope(), wire.receive, wire.send)
        app.close()
        return wire.sent

    assert asyncio.run(run()) == []
    assert desk.heard == []


def test_an_answer_that_cannot_be_delivered_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def run() -> None:
        async def send(_message: dict[str, Any]) -> None:
            raise RuntimeError("the handler is closed")

        app = app_for(Listener())
        await app(scope(), Wire(LOGIN).receive, send)
        app.close()

    caplog.set_level(logging.INFO)
    asyncio.run(run())
    lost = [(record.message, record.fields["operation"]) for record in caplog.records]
    assert lost == [("soap_call", "authenticate"), ("soap_answer_lost", "authenticate")]
    assert caplog.records[1].fields["note"] == "RuntimeError"


def test_five_hundred_held_logins_cost_no_thread_while_others_are_served() -> None:
    class Holding(Listener):
        def authenticate(
            self, username: str, password: str, *, address: str, waited: Wait | None = None
        ) -> Any:
            super().authenticate(username, password, address=address, waited=waited)
            return Met() if waited or username == "other" else a_wait()

    async def run() -> tuple[int, bytes, list[bytes]]:
        bell = Bell()
        app = app_for(Holding(), bell.wait, threads=2)
        wires = [Wire(LOGIN) for _ in range(500)]
        before = threading.active_count()
        held = [asyncio.create_task(app(scope(), w.receive, w.send)) for w in wires]
        await until(lambda: len(bell.topics) == len(wires))
        threads = threading.active_count() - before
        other = Wire(op("authenticate", "<strUserName>other</strUserName>"))
        await app(scope(), other.receive, other.send)
        assert not any(task.done() for task in held)
        bell.rung.set()
        await asyncio.gather(*held)
        app.close()
        return threads, other.reply.body, [wire.reply.body for wire in wires]

    threads, other, bodies = asyncio.run(run())
    assert (threads, other) == (2, GREETED)
    assert bodies == [GREETED] * 500


def test_the_desk_sees_the_context_of_its_request() -> None:
    request = contextvars.ContextVar("request", default="")
    seen = []

    class Looking(Listener):
        def server_version(self) -> Any:
            seen.append(request.get())
            return "1"

    request.set("r-1")
    ask(Looking(), op("serverVersion", ""))
    assert seen == ["r-1"]


def test_headers_of_the_real_client_are_enough() -> None:
    assert ask(Listener(), LOGIN, to=scope(headers=HEADERS)).body == GREETED
