import socket
import threading
import time

import pytest
from simulator_sockets import CONTINUE, OK, OK_REPLY, Talk, body, head, server

from qbwc_service.simulator import SoapCall, wire
from qbwc_service.simulator.calls import Caller, CallError
from qbwc_service.simulator.wire import Reply, Wire, WireError, get

pytestmark = pytest.mark.portable


def test_the_head_is_what_dotnet_writes_byte_for_byte() -> None:
    heads: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        for _ in range(2):
            heads.append(head(connection))
            connection.sendall(CONTINUE)
            assert body(connection, 4) == b"body"
            connection.sendall(OK)

    with server(talk) as (url, errors):
        line = Wire(url)
        assert [line.post("http://x/op", b"body") for _ in range(2)] == [OK_REPLY, OK_REPLY]
        line.close()
    port = url.split(":")[2].split("/")[0]
    first = (
        "POST /qbwc?a=b HTTP/1.1\r\n"
        "User-Agent: Mozilla/4.0 (compatible; MSIE 6.0; "
        "MS Web Services Client Protocol 4.0.30319.42000)\r\n"
        "Content-Type: text/xml; charset=utf-8\r\n"
        'SOAPAction: "http://x/op"\r\n'
        f"Host: 127.0.0.1:{port}\r\n"
        "Content-Length: 4\r\n"
        "Expect: 100-continue\r\n"
    )
    assert heads == [
        f"{first}Connection: Keep-Alive\r\n\r\n".encode(),
        f"{first}\r\n".encode(),
    ]
    assert (line.connections, errors) == (1, [])


def test_a_server_that_dies_before_it_answers_is_told_in_plain_words() -> None:
    def talk(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(CONTINUE)
        assert body(connection, 4) == b"body"
        connection.close()

    with server(talk) as (url, errors):
        line = Wire(url)
        with pytest.raises(WireError) as caught:
            line.post("a", b"body")
    assert (str(caught.value), errors) == (
        "Unable to complete the request: the server closed the line before it had answered",
        [],
    )


def test_a_server_that_never_says_continue_gets_the_body_after_the_grace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert wire.CONTINUE_SECONDS == 0.35
    monkeypatch.setattr(wire, "CONTINUE_SECONDS", 0.01)

    def talk(connection: socket.socket) -> None:
        head(connection)
        assert body(connection, 4) == b"body"
        connection.sendall(CONTINUE + OK)  # too late, and read over

    with server(talk) as (url, errors):
        line = Wire(url)
        assert line.post("a", b"body") == OK_REPLY
        line.close()
    assert errors == []


def test_a_final_answer_instead_of_continue_saves_the_body() -> None:
    left: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(b"HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n")
        left.append(connection.recv(100))

    with server(talk) as (url, errors):
        line = Wire(url)
        assert line.post("a", b"body") == Reply(
            417, "Expectation Failed", {"content-length": "0"}, b""
        )
    assert (left, errors) == ([b""], [])


def answering(answer: bytes) -> Talk:
    def talk(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(CONTINUE)
        body(connection, 4)
        connection.sendall(answer)

    return talk


def test_a_line_the_server_closed_is_opened_again_for_the_next_call() -> None:
    with server(answering(OK), answering(OK)) as (url, errors):
        line = Wire(url)
        assert line.post("a", b"body") == OK_REPLY
        _until_closed(line)
        assert line.post("a", b"body") == OK_REPLY
        assert line.connections == 2
        line.close()
    assert errors == []


def _until_closed(line: Wire) -> None:
    sock = line._socket
    assert sock is not None
    sock.settimeout(20)
    assert sock.recv(1, socket.MSG_PEEK) == b""


def test_connection_close_is_obeyed() -> None:
    closing = OK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    with server(answering(closing), answering(OK)) as (url, errors):
        line = Wire(url)
        for _ in range(2):
            assert line.post("a", b"body").body == b"ok"
        assert line.connections == 2
        line.close()
    assert errors == []


def test_a_chunked_answer_is_put_together() -> None:
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n"
    with server(answering(chunked)) as (url, _):
        line = Wire(url)
        reply = line.post("a", b"body")
        line.close()
    assert reply.body == b"ok"


@pytest.mark.parametrize("answer", [b"", OK[:-1], b"no http at all\r\n\r\n"])
def test_no_answer_is_an_error_and_no_second_try(answer: bytes) -> None:
    with server(answering(answer)) as (url, errors):
        line = Wire(url)
        with pytest.raises(WireError):
            line.post("a", b"body")
    assert (line.connections, errors) == (1, [])


def test_an_answer_that_does_not_come_times_out() -> None:
    gone = threading.Event()

    def talk(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(CONTINUE)
        body(connection, 4)
        gone.wait(20)

    with server(talk) as (url, _):
        line = Wire(url, timeout=0.05)
        with pytest.raises(WireError, match="The operation has timed out"):
            line.post("a", b"body")
        gone.set()


def test_the_limit_is_100_seconds() -> None:
    assert wire.TIMEOUT_SECONDS == 100.0
    assert Wire("http://localhost/")._timeout == 100.0


def test_a_call_may_be_sent_without_waiting_for_its_answer() -> None:
    rest: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(CONTINUE)
        assert body(connection, 4) == b"body"
        rest.append(connection.recv(1))

    with server(talk) as (url, errors):
        line = Wire(url)
        line.send_only("a", b"body")
    assert (rest, errors) == ([b""], [])


def test_a_large_body_may_take_longer_than_the_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "CONTINUE_SECONDS", 0.001)
    large = b"x" * 20_000_000

    def talk(connection: socket.socket) -> None:
        head(connection)
        time.sleep(0.05)  # longer than the grace, with the kernel's buffers long full
        assert body(connection, len(large)) == large
        connection.sendall(OK)

    with server(talk) as (url, errors):
        line = Wire(url)
        assert line.post("a", large) == OK_REPLY
        line.close()
    assert errors == []


def test_a_call_that_cannot_be_sent_is_an_error_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    line = Wire(f"http://127.0.0.1:{port}/")
    with pytest.raises(WireError, match="Unable to complete the request"):
        line.send_only("a", b"")
    caller = Caller(line, rpc=False)
    with pytest.raises(CallError) as failed:
        caller.send_only("receiveResponseXML", {"ticket": "T"})
    assert (failed.value.code, failed.value.fault) == ("QBWC1042", False)
    assert caller.calls == [SoapCall("receiveResponseXML", None, "the answer was not read")]


def test_a_port_where_nobody_listens_is_an_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(WireError, match="Unable to complete the request"):
        Wire(f"http://127.0.0.1:{port}/").post("a", b"")
    with pytest.raises(WireError, match="Unable to complete the request"):
        get(f"http://127.0.0.1:{port}/")


def test_a_get_is_plain_and_on_a_line_of_its_own() -> None:
    heads: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        heads.append(head(connection))
        connection.sendall(OK)

    with server(talk) as (url, errors):
        assert get(url) == OK_REPLY
    host = url.split("/")[2].encode()
    assert heads == [b"GET /qbwc?a=b HTTP/1.1\r\nHost: " + host + b"\r\nConnection: Close\r\n\r\n"]
    assert errors == []


def test_a_line_reset_between_calls_counts_as_closed() -> None:
    class Reset:
        def setblocking(self, flag: bool) -> None:  # noqa: FBT001 - a socket's own signature
            assert flag in (True, False)

        def recv(self, count: int) -> bytes:
            assert count == 1
            raise ConnectionResetError

    assert wire._closed(Reset())  # type: ignore[arg-type]
