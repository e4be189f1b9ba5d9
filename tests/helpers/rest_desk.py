"""Tenants of their own on one running server, each with a key, a connection and a company."""

import itertools
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

from helpers.answer_check import look_at
from helpers.live import serving, settings_for
from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import TABLE, Code
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import ApiKey, Scope
from qbwc_service.domain.records import Record
from qbwc_service.simulator import Company, Faults, VisitReport, WebConnector, When, read_qwc
from qbwc_service.steps import connections, keys
from qbwc_service.store.port import Key, StaleError
from qbwc_service.wiring import Relay

QUICK = {"linger_seconds": 0}
QUERY = "<CustomerQueryRq/>"
ASYNC = {"Prefer": "respond-async"}
ALWAYS_TOLD = {"detail", "error_details", "transaction_id", "retry_allowed", "outcome", "fix"}
LOOKS = 2000
"""How often `until` looks before it gives up."""

numbers = itertools.count(1)


def add(name: str) -> str:
    return f"<CustomerAddRq><CustomerAdd><Name>{name}</Name></CustomerAdd></CustomerAddRq>"


class Desk:
    """One tenant as its programs see the server; settings are those of its connection."""

    def __init__(self, relay: Relay, port: int, **settings: Any) -> None:
        self.relay, self.services = relay, relay.services
        self.url = f"http://localhost:{port}"
        self.port = port
        self.tenant_id = keys.create_tenant(self.services, f"tenant-{next(numbers)}").id
        self.operator = keys.operator(self.tenant_id)
        fresh_key = keys.create_key(self.services, self.operator, "shop")
        self.key, self.key_id = fresh_key.secret, fresh_key.key.key_id
        fresh = connections.create(self.services, self.operator, "Main company", QUICK | settings)
        self.connection_id, self.password = fresh.connection.id, fresh.password
        self.company = Company()
        self.clients: list[httpx.Client] = []
        self.http = self.client(self.key)

    def client(self, key: str, **headers: str) -> httpx.Client:
        """Return a caller with this key."""
        made = httpx.Client(
            base_url=self.url,
            headers={**({"X-API-Key": key} if key else {}), **headers},
            timeout=60,
            trust_env=False,
            event_hooks={"response": [look_at]},
        )
        self.clients.append(made)
        return made

    def with_scopes(self, *scopes: Scope) -> httpx.Client:
        """Return a caller whose key has these scopes alone."""
        fresh = keys.create_key(self.services, self.operator, "narrow", scopes=scopes)
        return self.client(fresh.secret)

    def connector(self, faults: Faults | None = None, **more: Any) -> WebConnector:
        """Return a Web Connector that has this connection's .qwc file, added to the company."""
        qwc = self.http.get(f"/api/connections/{self.connection_id}/qwc").content
        extra = {"faults": faults} if faults else {}
        made = WebConnector(read_qwc(qwc), self.password, self.company, **extra, **more)
        made.add()
        return made

    def visit(self, faults: Faults | None = None, **more: Any) -> VisitReport:
        """Let a new Web Connector make one visit."""
        connector = self.connector(faults, **more)
        try:
            return connector.update()
        finally:
            connector.remove()

    def submit(self, qbxml: str = QUERY, wait: int = 0, **fields: Any) -> httpx.Response:
        """POST /api/qbxml in its JSON form."""
        prefer = {"Prefer": f"wait={wait}"} if wait else ASYNC
        return self.http.post("/api/qbxml", json={"qbxml": qbxml, **fields}, headers=prefer)

    def ask(
        self, body: dict[str, Any] | str | bytes, address: str = "", **headers: str
    ) -> httpx.Response:
        """POST /api/requests without waiting."""
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        sent = {**ASYNC, "Content-Type": "application/json", **headers}
        return self.http.post(f"/api/requests{address}", content=text, headers=sent)

    def answered(self, body: dict[str, Any] | str, address: str = "") -> httpx.Response:
        """POST /api/requests and wait for the answer that a visit brings meanwhile."""
        caller = Aside(lambda: self.ask(body, address, Prefer="wait=25"))
        until(lambda: self.relay.bell.waiting or not caller.is_alive())
        self.visit()
        return caller.result()

    def queued(self, qbxml: str = QUERY, **fields: Any) -> str:
        """Submit and return the transaction's id."""
        answer = self.submit(qbxml, **fields)
        assert answer.status_code == 202, answer.text
        return str(answer.json()["transaction_id"])

    def scheduled(self, qbxml: str = QUERY, **fields: Any) -> str:
        """Return the id of a schedule whose only run, for years, is under way."""
        new = {"name": "look", "qbxml": qbxml, "cron": "0 0 29 2 *", **fields}
        made = self.http.post("/api/schedules", json=new)
        assert made.status_code == 201, made.text
        schedule_id = str(made.json()["schedule_id"])
        self.http.post(f"/api/schedules/{schedule_id}/run-now").raise_for_status()
        return schedule_id

    def fed(self) -> str:
        """Return the id of a change feed that rests."""
        made = self.http.post("/api/change-feeds", json={"types": ["Customer"], "paused": True})
        assert made.status_code == 201, made.text
        return str(made.json()["change_feed_id"])

    def told(self, url: str, **fields: Any) -> str:
        """Return the id of a webhook endpoint."""
        made = self.http.post("/api/webhook-endpoints", json={"url": url, **fields})
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    def read(self, transaction_id: str, **params: Any) -> dict[str, Any]:
        """GET /api/transactions/{id}."""
        answer = self.http.get(f"/api/transactions/{transaction_id}", params=params)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    def listed(self, **params: Any) -> list[str]:
        """Return the ids that GET /api/transactions lists."""
        answer = self.http.get("/api/transactions", params=params)
        assert answer.status_code == 200, answer.text
        return [row["transaction_id"] for row in answer.json()["transactions"]]

    def act(self, transaction_id: str, what: str, **body: Any) -> httpx.Response:
        """POST /api/transactions/{id}/<what>."""
        return self.http.post(f"/api/transactions/{transaction_id}/{what}", json=body)

    def job(self, transaction_id: str) -> Job:
        """Return the stored job."""
        (job,) = self.services.store.get(Key(Job, transaction_id))
        assert isinstance(job, Job)
        return job

    def amend(self, kind: type[Record], id_: str, **changes: Any) -> None:
        """Change a stored record, as time or a fault would."""
        for _ in range(LOOKS):
            (record,) = self.services.store.get(Key(kind, id_))
            assert record is not None
            with suppress(StaleError):
                self.services.store.save(record.evolve(**changes))
                return

    def presence(self, **changes: Any) -> None:
        """Change what the polls reported."""
        self.amend(Presence, self.connection_id, **changes)

    def stored_key(self, key_id: str) -> ApiKey:
        """Return a stored key."""
        return next(k for k in keys.list_keys(self.services, self.operator) if k.key_id == key_id)

    def doubtful(self, name: str) -> str:
        """Return the id of a CustomerAdd that QuickBooks applied and whose answer was lost.

        The visit after that asks what became of it, and its answer is lost too.
        """
        transaction_id = self.queued(add(name))
        connector = self.connector(Faults(die_after_apply=When(times=2)))
        connector.update()
        connector.update()
        connector.remove()
        assert self.read(transaction_id)["state"] == "in_doubt"
        return transaction_id

    def close(self) -> None:
        """Drop the kept connections."""
        for client in self.clients:
            client.close()


NewDesk = Callable[..., Desk]
"""Makes one more tenant; keywords are settings of its connection."""


@contextmanager
def office(folder: Path, **settings: Any) -> Iterator[NewDesk]:
    """Serve from memory; yields a maker of desks."""
    made: list[Desk] = []
    with serving(settings_for(folder, **settings), in_memory=True) as (relay, port):

        def new(**connection: Any) -> Desk:
            made.append(Desk(relay, port, **connection))
            return made[-1]

        try:
            yield new
        finally:
            for desk in made:
                desk.close()


def until(condition: Callable[[], object]) -> None:
    """Return once the condition holds."""
    pause = threading.Event()
    for _ in range(LOOKS):
        if condition():
            return
        pause.wait(0.01)
    raise AssertionError("it never came about")


class Aside(threading.Thread):
    """A call on a thread of its own; `result` joins it."""

    def __init__(self, function: Callable[[], Any]) -> None:
        super().__init__(daemon=True)
        self._function = function
        self._result: Any = None
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._result = self._function()
        except BaseException as error:  # noqa: BLE001 - handed to whoever asks for the result
            self._error = error

    def result(self) -> Any:
        self.join(60)
        if self._error is not None:
            raise self._error
        return self._result


def problem(answer: httpx.Response) -> dict[str, Any]:
    """Return an error answer without its time and its ids, once its outer form was looked at."""
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    row = TABLE[Code(body["error_code"])]
    assert body["status"] == answer.status_code == row.http
    assert body["error"] == body["title"] == row.title
    assert body.keys() >= ALWAYS_TOLD
    assert body["success"] is False
    assert body["request_id"] == answer.headers["request-id"]
    assert body["type"].endswith(f"/docs/errors/{body['error_code']}")
    assert body["timestamp"].endswith("Z")
    same = ("status", "error", "success", "request_id", "type", "timestamp")
    return {name: value for name, value in body.items() if name not in same}
