"""The two ceilings, each a server of its own: `python -m benchmarks.ceilings bare|spyne PORT DB`.

bare: uvloop alone parses the envelope with lxml and answers a constant. spyne: our own ASGI shell
with spyne answers a constant and commits 3 KB with synchronous=FULL at each call.
"""

import asyncio
import sqlite3
import sys
import threading
from typing import Any

import uvicorn
import uvloop
from lxml import etree

from qbwc_service import logs
from qbwc_service.config import Settings
from qbwc_service.soap.shell import soap_app
from qbwc_service.steps.visit import Greeting

CONSTANT = (
    b'<?xml version="1.0" encoding="utf-8"?><soap:Envelope '
    b'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
    b'<xResponse xmlns="http://developer.intuit.com/"><xResult>1</xResult></xResponse>'
    b"</soap:Body></soap:Envelope>"
)
REQUEST = (
    '<QBXML><QBXMLMsgsRq onError="stopOnError"><CustomerAddRq requestID="1"/></QBXMLMsgsRq></QBXML>'
)
REPLY = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: "
    + str(len(CONSTANT)).encode()
    + b"\r\n\r\n"
    + CONSTANT
)


class Bare(asyncio.Protocol):
    """HTTP just enough for one keep-alive client."""

    def connection_made(self, transport: Any) -> None:
        self._transport, self._data = transport, b""

    def data_received(self, data: bytes) -> None:
        self._data += data
        head, found, body = self._data.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        if len(body) < length:
            return
        etree.fromstring(body[:length])
        self._data = body[length:]
        self._transport.write(REPLY)


async def bare(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(Bare, "127.0.0.1", port)
    await server.serve_forever()


class Constant:
    """A desk that commits 3 KB and says the same each time."""

    def __init__(self, path: str) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text TEXT)")

    def _commit(self) -> None:
        with self._lock:
            self._db.execute("INSERT INTO row (text) VALUES (?)", ("x" * 3000,))

    def authenticate(self, *_: Any, **__: Any) -> Greeting:
        self._commit()
        return Greeting("con.ticket", "")

    def send_request(self, *_: Any, **__: Any) -> str:
        self._commit()
        return REQUEST

    def receive_response(self, *_: Any, **__: Any) -> int:
        self._commit()
        return 50

    def close(self, *_: Any, **__: Any) -> str:
        self._commit()
        return "OK"


async def no_wait(_wait: object) -> None:
    return


def main() -> None:
    kind, port, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if kind == "bare":
        uvloop.run(bare(port))
        return
    logs.configure(Settings())
    desk: Any = Constant(path)
    app = soap_app(desk, no_wait, base_url=f"http://localhost:{port}")
    uvicorn.run(
        app, port=port, log_config=None, access_log=False, lifespan="off", timeout_keep_alive=75
    )


if __name__ == "__main__":
    main()
