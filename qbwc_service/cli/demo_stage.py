"""The demo's stage: a server in a folder of its own, a key, a connection, a PC that polls."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from qbwc_service import logs
from qbwc_service.cli.demo_tries import CUSTOMERS
from qbwc_service.cli.opening import settings_of
from qbwc_service.cli.output import Trouble
from qbwc_service.cli.server import in_background, listen
from qbwc_service.cli.simulate import rest
from qbwc_service.config import Settings
from qbwc_service.simulator import Company, WebConnector, read_qwc
from qbwc_service.steps import connections, keys
from qbwc_service.variables import Secret
from qbwc_service.wiring import Relay, build
from qwc import write

PORT = 5000
EVERY_SECONDS = 2
OPEN_SECONDS = 0.5
REQUEST_SECONDS = 0.15


@dataclass(frozen=True, slots=True)
class Stage:
    """The running demo: where it serves, its key, its .qwc file, the PC, the log."""

    url: str
    key: str
    qwc: Path
    log: Path
    connector: WebConnector
    stop: threading.Event


@contextmanager
def staged(folder: Path, port: int | None) -> Iterator[Stage]:
    """Serve, with a key, a connection and a PC that polls, until the block is left."""
    with ExitStack() as at_end:
        sockets = _listen(port)
        for each in sockets:
            at_end.callback(each.close)
        settings = _settings(folder, sockets[0].getsockname()[1])
        logs.configure(settings)
        at_end.callback(logs.close)
        relay = build(settings)
        at_end.callback(relay.close)
        at_end.enter_context(in_background(relay, sockets))
        stage = set_up(relay, folder, folder / "relay.log")
        at_end.enter_context(polling(stage))
        yield stage


def _listen(port: int | None) -> list[socket.socket]:
    try:
        return listen("127.0.0.1", PORT if port is None else port)
    except Trouble:
        if port is not None:
            raise
        return listen("127.0.0.1", 0)


def _settings(folder: Path, port: int) -> Settings:
    """Return settings in which nothing of the user's own server has a say."""
    return settings_of(
        host="127.0.0.1",
        port=port,
        db=folder / "relay.db",
        public_url="",
        log_file=folder / "relay.log",
        log_format="text",
        log_level="INFO",
        rate_limit=0,
        encryption_keys=Secret(),
        table="",
        bucket="",
        secret="",
        sealed=False,
    )


def set_up(relay: Relay, folder: Path, log: Path, tenant: str = keys.DEFAULT_TENANT) -> Stage:
    """Make a key, a connection with its .qwc file, and the PC; it does not poll yet."""
    services = relay.services
    operator = keys.operator(keys.ensure_tenant(services, tenant).id)
    key = keys.create_key(services, operator, "demo").secret
    every = {"every_seconds": EVERY_SECONDS}
    fresh = connections.create(services, operator, "Demo company", every)
    base_url = services.settings.base_url
    qwc = folder / "demo.qwc"
    qwc.write_bytes(write(connections.qwc_file(base_url, fresh.connection)))
    company = Company(open_seconds=OPEN_SECONDS, request_seconds=REQUEST_SECONDS)
    company.seed(customers=CUSTOMERS)
    stop = threading.Event()
    connector = WebConnector(
        read_qwc(qwc.read_bytes()), fresh.password, company, sleep=partial(rest, stop)
    )
    connector.add()
    return Stage(base_url, key, qwc, log, connector, stop)


@contextmanager
def polling(stage: Stage) -> Iterator[None]:
    """Let the PC poll until the block is left."""
    thread = threading.Thread(
        target=stage.connector.run, args=(EVERY_SECONDS, stage.stop), daemon=True
    )
    thread.start()
    try:
        yield
    finally:
        stage.stop.set()
        thread.join()
        stage.connector.close()
