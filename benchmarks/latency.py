"""How long a caller waits: until the Web Connector has the request, and until the answer."""

import random
import threading
import time
from pathlib import Path
from typing import Any

import httpx

from benchmarks.client import TICKET, SoapClient, canned
from benchmarks.rest import percentiles
from benchmarks.servers import ADD, Fixture, Login, free_port, process, relay_command
from qbwc_service.simulator import Company, WebConnector, read_qwc

HELD = 100
OFFICES = 15
TRIES = 6
OPEN_SECONDS = 4.0
REQUEST_SECONDS = (2.0, 8.0)


def run(folder: Path) -> dict[str, Any]:
    """Return the figures of one fresh server."""
    folder.mkdir()
    fixture = Fixture(folder)
    held = fixture.connection(hold_seconds=20, linger_seconds=0)
    plain = [fixture.connection() for _ in range(OFFICES)]
    holding = [fixture.connection(hold_seconds=20) for _ in range(OFFICES)]
    key, port = fixture.key, free_port()
    fixture.close()
    with process(*relay_command(folder, port), port=port, log=folder / "latency.log"):
        first = percentiles(_to_connector(port, key, held))
        default = percentiles(_to_answer(port, key, plain))
        hold = percentiles(_to_answer(port, key, holding))
    return {
        "submit_to_connector_hold_p50_ms": first[0],
        "submit_to_connector_hold_p99_ms": first[1],
        "submit_to_answer_default_p50_s": round(default[0] / 1000, 1),
        "submit_to_answer_default_p99_s": round(default[1] / 1000, 1),
        "submit_to_answer_hold_p50_s": round(hold[0] / 1000, 1),
        "submit_to_answer_hold_p99_s": round(hold[1] / 1000, 1),
    }


def _submit(http: httpx.Client, login: Login, wait: str) -> httpx.Response:
    body = {"qbxml": ADD.format(time.time_ns()), "connection_id": login.connection_id}
    return http.post("/api/qbxml", json=body, headers={"Prefer": wait})


def _to_connector(port: int, key: str, login: Login) -> list[float]:
    """Milliseconds from the submit to the request in the hands of a held Web Connector."""
    times: list[float] = []
    taken = threading.Event()
    arrived: list[float] = []

    def connector() -> None:
        client = SoapClient(port)
        while len(arrived) < HELD:
            text = client.call(
                "authenticate", strUserName=login.connection_id, strPassword=login.password
            )
            ticket, company_file, *_ = TICKET.findall(text)
            if company_file == "none":
                continue
            percent = 0
            while 0 <= percent < 100:  # the record of the write is cleared in the same visit
                request = client.send(ticket)
                if "AddRq" in request:
                    arrived.append(time.perf_counter())
                percent = client.receive(ticket, canned(request, 600))
            client.call("closeConnection", ticket=ticket)
            taken.set()
        client.close()

    thread = threading.Thread(target=connector, daemon=True)
    thread.start()
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"X-API-Key": key}) as http:
        for _ in range(HELD):
            time.sleep(random.uniform(0.1, 0.3))
            taken.clear()
            start = time.perf_counter()
            _submit(http, login, "respond-async").raise_for_status()
            taken.wait(60)
            times.append((arrived[-1] - start) * 1000)
    thread.join(60)
    return times


def _to_answer(port: int, key: str, logins: list[Login]) -> list[float]:
    """Milliseconds from the submit to QuickBooks' answer, many idle offices side by side."""
    times: list[float] = []
    threads = [threading.Thread(target=_office, args=(port, key, one, times)) for one in logins]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def _office(port: int, key: str, login: Login, times: list[float]) -> None:
    url = f"http://localhost:{port}"
    random_seconds = random.Random(login.connection_id)
    company = Company(
        open_seconds=OPEN_SECONDS, request_seconds=lambda: random_seconds.uniform(*REQUEST_SECONDS)
    )
    stop = threading.Event()
    with httpx.Client(base_url=url, headers={"X-API-Key": key}, timeout=120) as http:
        qwc = read_qwc(http.get(f"/api/connections/{login.connection_id}/qwc").content)
        connector = WebConnector(qwc, login.password, company, machine=login.connection_id)
        connector.add()
        thread = threading.Thread(target=connector.run, args=(5, stop))
        thread.start()
        for _ in range(TRIES):
            time.sleep(random_seconds.uniform(6, 12))
            start = time.perf_counter()
            found = _submit(http, login, "wait=25").json()
            while found["status"] == "pending":
                url = f"/api/transactions/{found['transaction_id']}"
                found = http.get(url, params={"wait": 25}).json()
            times.append((time.perf_counter() - start) * 1000)
        stop.set()
        thread.join()
        connector.close()
