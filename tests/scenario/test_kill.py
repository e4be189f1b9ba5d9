"""`kill -9` of the server at any moment loses nothing that was acknowledged, doubles nothing."""

import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from helpers.live import settings_for

from qbwc_service.simulator import Company, Faults, WebConnector, read_qwc
from qbwc_service.steps import connections, keys
from qbwc_service.wiring import build

pytestmark = pytest.mark.proof

KILLS = 36
ADD = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
ENDS = ("success", "error")
DRAIN_VISITS = 60


class Killed:
    """A server process that is killed and started again on the same file and port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None
        relay = build(settings_for(folder, port=self.port))
        tenant = keys.ensure_tenant(relay.services, "default")
        operator = keys.operator(tenant.id)
        self.key = keys.create_key(relay.services, operator, "k").secret
        fresh = connections.create(relay.services, operator, "c", {"linger_seconds": 0})
        self.connection_id, self.password = fresh.connection.id, fresh.password
        relay.close()

    def start(self) -> None:
        environment = {**os.environ, "QBRELAY_RATE_LIMIT": "0", "QBRELAY_LOG_LEVEL": "ERROR"}
        command = [Path(sys.executable).with_name("qbrelay"), "serve"]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), "--db", str(self.folder / "relay.db")],
            env=environment,
            cwd=self.folder,
        )
        for _ in range(600):
            try:
                if httpx.get(f"{self.url}/health", trust_env=False).status_code == 200:
                    return
            except httpx.HTTPError:
                time.sleep(0.05)
        pytest.fail("the server did not start")

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def client(self) -> httpx.Client:
        headers = {"X-API-Key": self.key, "Prefer": "respond-async"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=10, trust_env=False)


def submit_until(stop: threading.Event, server: Killed, acknowledged: dict[str, str]) -> None:
    """Submit as fast as it goes; note what was acknowledged."""
    number = 0
    with server.client() as http:
        while not stop.is_set():
            number += 1
            name = f"{threading.get_ident()}-{number}"
            try:
                answer = http.post("/api/qbxml", json={"qbxml": ADD.format(name)})
            except httpx.HTTPError:
                time.sleep(0.02)
                continue
            assert answer.status_code == 202, answer.text
            acknowledged[answer.json()["transaction_id"]] = name
            time.sleep(0.02)


def visit_until(stop: threading.Event, connector: WebConnector) -> None:
    while not stop.is_set():
        connector.update()
        stop.wait(0.01)


def every(http: httpx.Client, **params: Any) -> list[dict[str, Any]]:
    """Read the whole list by its cursor."""
    found: list[dict[str, Any]] = []
    for _ in range(100):
        page = http.get("/api/transactions", params={"limit": 1000, **params}).json()
        found += page["transactions"]
        if page["next_cursor"] is None:
            return found
        params["cursor"] = page["next_cursor"]
    pytest.fail("the list does not end")


def names_of(http: httpx.Client, row: dict[str, Any], names: dict[str, str]) -> str:
    """Return the customer a transaction is about; also of one that was never acknowledged."""
    known = names.get(row["transaction_id"])
    if known is not None:
        return known
    request = http.get(f"/api/transactions/{row['transaction_id']}").json()["qbxml_request"]
    return str(request.partition("<Name>")[2].partition("</Name>")[0])


@pytest.mark.timeout(400)
def test_killing_the_server_under_load_loses_and_doubles_nothing(tmp_path: Path) -> None:
    moment = random.Random(20)  # noqa: S311 - when to kill is no secret
    server, company = Killed(tmp_path), Company(request_seconds=0.02)
    acknowledged: dict[str, str] = {}
    server.start()
    with server.client() as http:
        file = http.get(f"/api/connections/{server.connection_id}/qwc").content
    connector = WebConnector(read_qwc(file), server.password, company, faults=Faults())
    connector.add()
    stop = threading.Event()
    threads = [
        threading.Thread(target=submit_until, args=(stop, server, acknowledged)),
        threading.Thread(target=submit_until, args=(stop, server, acknowledged)),
        threading.Thread(target=visit_until, args=(stop, connector)),
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in range(KILLS):
            time.sleep(moment.uniform(0.05, 0.6))
            server.kill()
            server.start()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    try:
        for _ in range(DRAIN_VISITS):
            if connector.update().status == "none":
                break
        with server.client() as http:
            rows = {row["transaction_id"]: row for row in every(http)}
            check(http, rows, acknowledged, company)
    finally:
        server.kill()
        connector.close()
    assert len(acknowledged) > KILLS
    recovered = sum(row["recovered"] for row in rows.values())
    assert recovered > 0
    assert company.message_sets == []
    print(f"{len(acknowledged)} acknowledged, {recovered} settled by what QuickBooks knew")  # noqa: T201


def check(
    http: httpx.Client,
    rows: dict[str, dict[str, Any]],
    acknowledged: dict[str, str],
    company: Company,
) -> None:
    """Compare every transaction with what QuickBooks really did."""
    assert set(acknowledged) <= set(rows)
    assert [row for row in rows.values() if row["status"] not in ENDS] == []
    for row in rows.values():
        effects = company.effects["CustomerAdd", names_of(http, row, acknowledged)]
        assert effects == {"applied": 1, "not_applied": 0}[row["outcome"]], row
