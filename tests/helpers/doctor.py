"""The doctor's findings, and a server that answers as it is told."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

from helpers.shell import Shell


def checks(shell: Shell, *words: object, code: int = 0) -> dict[str, tuple[str, str, str]]:
    """Return verdict, detail and fix of every check by name; the last of a name counts."""
    data = shell("doctor", "--json", *words, code=code).data
    assert data["ok"] == (code == 0)
    return {each["name"]: (each["verdict"], each["detail"], each["fix"]) for each in data["checks"]}


@contextmanager
def answering(
    status: int, body: bytes = b"{}", headers: dict[str, str] | None = None
) -> Iterator[int]:
    """Serve one answer to everything; yields the port."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET  # noqa: N815 - the library finds it by this name

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


HEALTHY = b'{"status": "healthy", "version": "9", "store": "connected"}'
