"""A server of raw sockets for the tests of the wire."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qbwc_service.simulator.wire import Reply

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 2\r\n\r\nok"
OK_REPLY = Reply(200, "OK", {"content-type": "text/xml", "content-length": "2"}, b"ok")
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
Talk = Callable[[socket.socket], None]


@contextmanager
def server(*talks: Talk) -> Iterator[tuple[str, list[str]]]:
    """One talk per accepted connection; the errors of talks are collected."""
    errors: list[str] = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(20)

    def serve() -> None:
        for talk in talks:
            try:
                connection, _ = listener.accept()
                with connection:
                    connection.settimeout(20)
                    talk(connection)
            except (OSError, AssertionError) as error:
                errors.append(repr(error))

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/qbwc?a=b", errors
    finally:
        thread.join()
        listener.close()


def head(connection: socket.socket) -> bytes:
    got = b""
    while not got.endswith(b"\r\n\r\n"):
        got += connection.recv(1)
    return got


def body(connection: socket.socket, length: int) -> bytes:
    got = b""
    while len(got) < length:
        part = connection.recv(length - len(got))
        assert part
        got += part
    return got
