"""Webhooks as on AWS, in one process: a table's stream, moto's queue, the function, a receiver.

The stream is played: each event that the table holds becomes the record that DynamoDB would make
of it, once. The queues keep messages back by the office's clock, not by moto's.
"""

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from qbwc_service.domain import events
from qbwc_service.domain.deliveries import Delivery, State
from qbwc_service.domain.webhooks import Endpoint, Secret
from qbwc_service.entrypoints import aws_deliver
from qbwc_service.outward.guard import Policy
from qbwc_service.steps import carrying
from qbwc_service.store.dynamodb import DynamoStore
from qbwc_service.store.port import Key
from qbwc_service.store.sqs import SqsQueue
from qbwc_service.wiring import Relay

from . import dynamodb_local
from .lambda_events import Context, started, variables
from .office import Office

SECRET = "whsec_" + "c2VjcmV0" * 4
ROUNDS = 300
AT_ONCE = 10
FILTER = {"eventName": "INSERT", "prefix": "events/"}


class Receiver(ThreadingHTTPServer):
    """Keeps what it is sent; answers the next of `answers`, then 204."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Post)
        self.got: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.answers: list[int] = []
        self.failing: set[str] = set()
        """Subjects (transaction ids) that it refuses with 500."""
        self.says = b""
        """The body of every answer, or of each so many-th."""
        self.says_every = 1
        self.gate: threading.Event | None = None
        """Holds every answer back until it is set."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/hook"

    @property
    def types(self) -> list[str]:
        return [body["type"] for _, body in self.got]

    def told(self, subject: str) -> list[str]:
        """Return the types about one transaction, as they came."""
        return [b["type"] for _, b in self.got if b["data"].get("transaction_id") == subject]


class _Post(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers["content-length"]))
        body = json.loads(raw)
        self.server.got.append(({**self.headers, "raw": raw.decode()}, body))
        if self.server.gate is not None:
            assert self.server.gate.wait(30)
        says = b"" if len(self.server.got) % self.server.says_every else self.server.says
        taken = 200 if says else 204
        answer = self.server.answers.pop(0) if self.server.answers else taken
        if body["data"].get("transaction_id") in self.server.failing:
            answer = 500
        self.send_response(answer)
        self.send_header("content-length", str(len(says)))
        self.end_headers()
        self.wfile.write(says)

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


@contextmanager
def receiving() -> Iterator[Receiver]:
    """Run a receiver until the block is left."""
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Held:
    """`services.Queue` before moto's: it keeps messages back by a clock that tests turn."""

    queue: SqsQueue
    clock: Any
    waiting: list[tuple[datetime, str, bool]] = field(default_factory=list)
    told: list[tuple[str, int]] = field(default_factory=list)
    """Each message of ours: the delivery, and the seconds."""

    def tell(self, deliveries: Sequence[str], seconds: int = 0, *, backlog: bool = False) -> None:
        self.told += [(name, seconds) for name in deliveries]
        due = self.clock() + timedelta(seconds=seconds)
        self.waiting += [(due, name, backlog) for name in deliveries]

    def release(self) -> None:
        now = self.clock()
        due = [one for one in self.waiting if one[0] <= now]
        self.waiting = [one for one in self.waiting if one[0] > now]
        for _, name, backlog in due:
            self.queue.tell([name], backlog=backlog)


@dataclass
class Carried:
    """All of it. `pump` lets everything that can happen now happen."""

    office: Office
    function: Any
    sqs: Any
    url: str
    backlog_url: str
    held: Held
    table: str
    streamed: set[str] = field(default_factory=set)
    backlog: bool = False
    """Whether the call under way is one of the backlog's."""
    calls: int = 0
    failures: int = 0

    def stream(self) -> list[str]:
        """Return the records of events that were saved since, in order, as messages."""
        client = self.office.store._client
        pages = client.get_paginator("scan").paginate(TableName=self.table)
        keys = sorted(
            (item["pk"]["S"], item["sk"]["S"])
            for page in pages
            for item in page["Items"]
            if item["pk"]["S"].startswith(FILTER["prefix"])
        )
        fresh = [key for key in keys if key[1] not in self.streamed]
        self.streamed |= {sk for _, sk in fresh}
        return [record(pk, sk) for pk, sk in fresh]

    def send(self, *texts: str) -> None:
        for text in texts:
            self.sqs.send_message(QueueUrl=self.url, MessageBody=text)

    def call(self, messages: Sequence[Mapping[str, Any]]) -> None:
        """Give the function one batch; what failed becomes visible again."""
        self.calls += 1
        answer = self.function(batch(*messages), Context())
        failed = {one["itemIdentifier"] for one in answer["batchItemFailures"]}
        self.failures += len(failed)
        for m in messages:
            handle = {"QueueUrl": self._lane(), "ReceiptHandle": m["ReceiptHandle"]}
            if m["MessageId"] in failed:
                self.sqs.change_message_visibility(**handle, VisibilityTimeout=0)
            else:
                self.sqs.delete_message(**handle)

    def pump(self, *, at_once: int = AT_ONCE) -> None:
        """Carry on until nothing is left that is due now: a batch of each lane, in turn."""
        for _ in range(ROUNDS):
            called = self.calls
            for self.backlog in (False, True):
                self.send(*self.stream())
                self.held.release()
                found = self.sqs.receive_message(QueueUrl=self._lane(), MaxNumberOfMessages=at_once)
                if found.get("Messages"):
                    self.call(found["Messages"])
            if self.calls == called:
                return
        raise AssertionError("the queues have no end")

    def _lane(self) -> str:
        return self.backlog_url if self.backlog else self.url

    def tick(self) -> None:
        carrying.wake_due(self.office.services)
        self.pump()

    def pass_time(self, seconds: float, step: float = 60) -> None:
        """Turn the clock, with a tick each minute."""
        for _ in range(int(seconds // step)):
            self.office.clock.forward(seconds=step)
            self.tick()

    def endpoint(self, url: str, name: str = "we_one", **fields: Any) -> Endpoint:
        """Save an endpoint, past the guard that lets none be on loopback."""
        services = self.office.services
        kept, _ = services.payloads.keep(f"{name}/secret", SECRET)
        made = Endpoint(
            id=name,
            tenant_id="default",
            url=url,
            secrets=(Secret(text=kept),),
            created_at=services.now(),
            **{"events": ("*",), **fields},
        )
        services.store.save(made)
        return made

    def happened(self, type_: str, subject: str = "tx-1", **fields: Any) -> None:
        """Save an event, as an outcome does."""
        self.office.clock.forward(milliseconds=5)
        data = {"transaction_id": subject}
        new = events.new(
            type_, self.office.clock(), subject, tenant_id="default", data=data, **fields
        )
        self.office.store.save(new)

    def states(self) -> list[State]:
        return [one.state for one in self.deliveries()]

    def delivery(self, name: str) -> Delivery:
        (found,) = self.office.store.get(Key(Delivery, name))
        assert isinstance(found, Delivery)
        return found

    def deliveries(self) -> list[Delivery]:
        """Return all of them, in order."""
        found = [one for one in self.office.store.export() if isinstance(one, Delivery)]
        return sorted(found, key=lambda one: one.id)


def batch(*messages: Mapping[str, Any]) -> dict[str, Any]:
    """Return these messages as Lambda hands them to the function."""
    return {"Records": [{"messageId": m["MessageId"], "body": m["Body"]} for m in messages]}


def record(pk: str, sk: str) -> str:
    """Return what a stream of keys alone says of a new item; a test compares with DynamoDB's."""
    keys = {"pk": {"S": pk}, "sk": {"S": sk}}
    change = {"Keys": keys, "SequenceNumber": "1", "SizeBytes": 99, "StreamViewType": "KEYS_ONLY"}
    return json.dumps({"eventName": "INSERT", "eventSource": "aws:dynamodb", "dynamodb": change})


@contextmanager
def carried(office: Office, aws: str, table: str, folder: Any) -> Iterator[Carried]:
    """Run the function on the office's store, which is a `DynamoStore`, until the block is left."""
    assert isinstance(office.store, DynamoStore)
    sqs = dynamodb_local.client("sqs", aws)
    names = (f"{lane}-{uuid4().hex}" for lane in ("webhooks", "backlog"))
    url, backlog_url = (sqs.create_queue(QueueName=name)["QueueUrl"] for name in names)
    held = Held(SqsQueue(url, backlog_url, lambda: sqs), office.clock)
    office.services = replace(office.services, queue=held)
    store = {"QBRELAY_TABLE": "", "QBRELAY_AWS_ENDPOINT": "", "QBRELAY_DB": str(folder / "db")}
    rules = Policy(allow_loopback=True)
    with (
        patch.object(aws_deliver, "policy", lambda _: rules),
        started("deliver", variables("deliver", **store)) as function,
    ):
        own = function.runtime.relay
        function.runtime.relay = Relay(office.services, own.bell, office.store)
        try:
            yield Carried(office, function, sqs, url, backlog_url, held, table)
        finally:
            function.runtime.relay = own
