"""A real server on a loopback port, in a thread, with a simulated QuickBooks to talk to it."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import httpx
import msgspec
import uvicorn

from helpers.answer_check import look_at
from qbwc_service.config import Settings
from qbwc_service.entrypoints.asgi import Server
from qbwc_service.services import Services
from qbwc_service.simulator import Company, Faults, WebConnector, read_qwc
from qbwc_service.steps import connections, keys
from qbwc_service.wiring import Relay, build

START_SECONDS = 30


class Live:
    """A running server, its key, and one connection with its company."""

    def __init__(self, relay: Relay, port: int, name: str = "books", **settings: Any) -> None:
        self.relay = relay
        self.services: Services = relay.services
        self.port = port
        self.url = f"http://localhost:{port}"
        tenant = keys.ensure_tenant(self.services, "default")
        self.operator = keys.operator(tenant.id)
        self.key = keys.create_key(self.services, self.operator, "test").secret
        fresh = connections.create(self.services, self.operator, name, settings)
        self.connection_id, self.password = fresh.connection.id, fresh.password
        self._connectors: list[WebConnector] = []
        self.http = httpx.Client(
            base_url=self.url,
            headers={"X-API-Key": self.key},
            timeout=60,
            trust_env=False,
            event_hooks={"response": [look_at]},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections that this and its Web Connectors keep."""
        self.http.close()
        for connector in self._connectors:
            connector.close()

    def connector(
        self, company: Company, *, faults: Faults | None = None, machine: str = "PC1", **more: Any
    ) -> WebConnector:
        """Return a Web Connector that has this connection's .qwc file and password."""
        qwc = self.http.get(f"/api/connections/{self.connection_id}/qwc").content
        extra = {"faults": faults} if faults else {}
        made = WebConnector(read_qwc(qwc), self.password, company, machine=machine, **extra, **more)
        self._connectors.append(made)
        return made

    def added(self, company: Company, **more: Any) -> WebConnector:
        """Return a Web Connector in which the application was added."""
        connector = self.connector(company, **more)
        connector.add()
        return connector

    def submit(self, qbxml: str, wait: int = 0, **fields: Any) -> httpx.Response:
        """POST /api/qbxml."""
        return self.http.post(
            "/api/qbxml",
            json={"qbxml": qbxml, **fields},
            headers={"Prefer": f"wait={wait}" if wait else "respond-async"},
        )

    def read(self, transaction_id: str, **params: Any) -> dict[str, Any]:
        """GET /api/transactions/{id}."""
        answer = self.http.get(f"/api/transactions/{transaction_id}", params=params)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body


@contextmanager
def serving(settings: Settings, *, in_memory: bool = False) -> Iterator[tuple[Relay, int]]:
    """Serve until the block is left; yields the relay and the port."""
    with socket.socket(proto=socket.IPPROTO_TCP) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        taken.listen(2048)
        settings = msgspec.structs.replace(settings, port=port)
        relay = build(settings, in_memory=in_memory)
        config = uvicorn.Config(
            Server(relay),
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_keep_alive=75,
            lifespan="on",
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(
            target=lambda: asyncio.run(server.serve(sockets=[taken])), daemon=True
        )
        thread.start()
        deadline = time.monotonic() + START_SECONDS
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.01)
        assert server.started
        try:
            yield relay, port
        finally:
            server.should_exit = True
            thread.join(START_SECONDS)
            relay.close()


def settings_for(folder: Path, **changes: Any) -> Settings:
    """Return settings that read no environment and no .env file of the developer's."""
    values: dict[str, Any] = {"db": folder / "relay.db", "rate_limit": 0, **changes}
    return Settings(**values)
