"""A server that can be told where to die: `python mortal_server.py FOLDER`, in a test only.

It prints its port and serves the SQLite file in FOLDER as `qbrelay serve` does, but for a store
with a trap (`helpers.mortal`) and a door to set it: POST /trap with the trap as JSON, POST /die for
now. It dies of SIGKILL, which it sends itself. What starts it lives on, holds the socket and starts
the next at once, forked, so that a start costs no imports.
"""

import asyncio
import json
import os
import signal
import socket
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import uvicorn

from helpers.live import settings_for
from helpers.mortal import Mortal, Trap, calling
from qbwc_service.entrypoints.asgi import Server
from qbwc_service.soap.engine import server as spyne_server
from qbwc_service.store.payloads import Payloads
from qbwc_service.wiring import Relay, build, sealer_of

ANSWER = "answer"
"""In place of a verb: the trap springs as the call's answer is about to leave."""


def kill_self() -> None:
    """End this process as the kernel ends one: nothing is tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)


class Doors:
    """Stands before the server: names the call that is served, and sets the trap."""

    def __init__(self, server: Server, mortal: Mortal) -> None:
        self._server = server
        self._mortal = mortal
        self._dies_answering = ""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Serve one ASGI connection."""
        path = scope.get("path", "")
        if path == "/die":
            kill_self()
        if path == "/trap":
            self._set(Trap(**json.loads((await receive())["body"])))
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": str(os.getpid()).encode()})
            return
        call = _called(scope)
        token = calling.set(call)
        try:
            dies = bool(call) and call == self._dies_answering
            await self._server(scope, receive, _dying if dies else send)
        finally:
            calling.reset(token)

    def _set(self, trap: Trap) -> None:
        if trap.verb == ANSWER:
            self._dies_answering = trap.call
        else:
            self._mortal.arm(trap, kill_self)


async def _dying(_: Any) -> None:
    kill_self()


def _called(scope: Any) -> str:
    headers = dict(scope.get("headers", ()))
    return str(headers.get(b"soapaction", b"").decode().strip('"').rpartition("/")[2])


def serve(folder: Path, listening: socket.socket) -> None:
    """Serve until killed."""
    settings = settings_for(folder, port=listening.getsockname()[1], webhooks_allow_loopback=True)
    relay = build(settings)
    mortal: Any = Mortal(relay.store)
    payloads = Payloads(mortal, sealer_of(settings))
    services = replace(relay.services, store=mortal, payloads=payloads)
    doors = Doors(Server(Relay(services, relay.bell, relay.store)), mortal)
    config = uvicorn.Config(doors, log_config=None, access_log=False, lifespan="on")
    asyncio.run(uvicorn.Server(config).serve(sockets=[listening]))


def main() -> None:
    """Hold the socket, and start one server after the other."""
    spyne_server()  # built once, before the first fork
    # With its protocol named: else asyncio leaves Nagle's pause of 40 ms in each answer.
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(128)
        print(listening.getsockname()[1], flush=True)  # noqa: T201 - read by who started it
        while True:
            child = os.fork()
            if child == 0:
                serve(Path(sys.argv[1]), listening)
                os._exit(0)
            os.waitpid(child, 0)


if __name__ == "__main__":
    main()
