"""Each call that a function really makes to AWS is one that its role allows."""

import json
import secrets
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.request import Request, urlopen

import pytest
from botocore.client import BaseClient
from cryptography.fernet import Fernet
from helpers.lambda_events import NAMES, Context, event, started, stocked, variables
from helpers.templates import granted, statements_of

from qbwc_service.config import load
from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Blob
from qbwc_service.store import aws
from qbwc_service.store.sqs import text_of

Right = tuple[str, str]
"""An IAM action, and the resource as infra/roles.yaml writes it."""

TABLE, BUCKET, OBJECTS, SECRET = "TableArn", "BucketArn", "${BucketArn}/*", "SecretArn"
QUEUE, BACKLOG, DEAD_LETTERS = "WebhooksArn", "BacklogArn", "DeadLettersArn"
PARTS = {
    "ConditionCheck": "dynamodb:ConditionCheckItem",
    "Delete": "dynamodb:DeleteItem",
    "Put": "dynamodb:PutItem",
    "Update": "dynamodb:UpdateItem",
}
OF_OTHERS: dict[str, Right] = {
    "s3:DeleteObject": ("s3:DeleteObject", OBJECTS),
    "s3:DeleteObjects": ("s3:DeleteObject", OBJECTS),
    "s3:GetObject": ("s3:GetObject", OBJECTS),
    "s3:HeadObject": ("s3:GetObject", OBJECTS),
    "s3:ListObjectsV2": ("s3:ListBucket", BUCKET),
    "s3:PutObject": ("s3:PutObject", OBJECTS),
    "secretsmanager:GetSecretValue": ("secretsmanager:GetSecretValue", SECRET),
}
"""Operation -> the right that it needs."""
UNUSED: dict[str, set[Right]] = {
    "Soap": {("s3:ListBucket", BUCKET)},  # S3 asks for it where an object is missing
    "Api": {("s3:ListBucket", BUCKET)},
    "Tick": set(),
    "Deliver": {("s3:ListBucket", BUCKET)},
}
"""What a role allows beyond the calls below."""
BY_LAMBDA = {
    *(
        (f"sqs:{name}", queue)
        for name in ("DeleteMessage", "GetQueueAttributes", "ReceiveMessage")
        for queue in (QUEUE, BACKLOG)
    ),
    ("sqs:SendMessage", DEAD_LETTERS),
}
"""What Lambda does in a function's name, beside its logs."""
DELIVERIES = "/api/webhook-endpoints/we_example/deliveries"
WAITING, BUSY = "con_example000000000000007", "tx-01m7wd7tg00000000000000018"
MOMENT = datetime(2026, 11, 20, 12, tzinfo=UTC)
LARGE = secrets.token_hex(6_000)
"""A text that cannot be packed."""
SMALL = b"<CustomerQueryRq><MaxReturned>5</MaxReturned></CustomerQueryRq>"


class Watch:
    """What the clients of botocore are asked for, while it is on."""

    def __init__(self) -> None:
        self.on = False
        self.rights: set[Right] = set()
        self._really = BaseClient._make_api_call

    def call(self, client: Any, operation: str, given: dict[str, Any]) -> Any:
        """Note a call and do it."""
        if self.on:
            self.rights |= needed(client.meta.service_model.service_name, operation, given)
        return self._really(client, operation, given)


def needed(service: str, operation: str, given: dict[str, Any]) -> set[Right]:
    """Return what a role must allow for this call; KeyError of a call that is not known here."""
    if service == "sqs" and operation == "SendMessageBatch":
        return {("sqs:SendMessage", BACKLOG if "/backlog-" in given["QueueUrl"] else QUEUE)}
    if service != "dynamodb":
        return {OF_OTHERS[f"{service}:{operation}"]}
    if operation == "TransactWriteItems":
        return {(PARTS[part], TABLE) for one in given["TransactItems"] for part in one}
    index = given.get("IndexName")
    return {(f"dynamodb:{operation}", f"${{{TABLE}}}/index/{index}" if index else TABLE)}


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Listen to every client of botocore."""
    made = Watch()

    def call(client: Any, operation: str, given: dict[str, Any]) -> Any:
        return made.call(client, operation, given)

    monkeypatch.setattr(BaseClient, "_make_api_call", call)
    return made


@pytest.fixture
def environment(moto: str, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Return the variables of a filled table whose payloads are sealed and, if large, in S3."""
    name = uuid.uuid4().hex
    store = {"QBRELAY_DB": str(tmp_path / "none.db"), "QBRELAY_TABLE": f"t-{name}"}
    found = {
        **variables("soap", **store, QBRELAY_AWS_ENDPOINT=moto),
        "QBRELAY_BUCKET": f"b-{name}",
        "QBRELAY_SECRET": f"s-{name}",
        "QBRELAY_SEALED": "true",
        "QBRELAY_MAX_ANSWER_BYTES": "1000",
    }
    with patch.dict("os.environ", found):
        settings = load(None)
        keys = json.dumps({"encryption_keys": Fernet.generate_key().decode()})
        aws.client("secretsmanager", settings).create_secret(
            Name=found["QBRELAY_SECRET"], SecretString=keys
        )
        aws.client("s3", settings).create_bucket(Bucket=found["QBRELAY_BUCKET"])
        for setting, queue in (("QUEUE", "quick"), ("QUEUE_BACKLOG", "backlog")):
            made = aws.client("sqs", settings).create_queue(QueueName=f"{queue}-{name}")
            found[f"QBRELAY_{setting}"] = made["QueueUrl"]
    with stocked(found), patch("qbwc_service.store.dynamo_items.ITEM_LIMIT", 2_000):
        yield found


def said(handler: Any, name: str, **changes: Any) -> dict[str, Any]:
    """Send a recorded event, with another body, path, method or query."""
    given = event(name)
    http = given["requestContext"]["http"]
    given["rawPath"] = http["path"] = changes.get("path", http["path"])
    given["rawQueryString"] = changes.get("query", "")
    http["method"] = changes.get("method", http["method"])
    given["body"] = changes.get("body", given.get("body"))
    given["headers"].pop("content-length", None)
    answer: dict[str, Any] = handler(given, Context())
    return answer


def recorded(handler: Any, folder: str) -> None:
    """Send every recorded event of this function."""
    for name in NAMES:
        if name.startswith(f"{folder}/"):
            handler(event(name), Context())


def large_answer(handler: Any) -> None:
    """Let QuickBooks answer with what has no room in the table."""
    body = event("soap/receive_response_xml")["body"].replace("Ann", f"Ann {LARGE}")
    assert ">100<" in said(handler, "soap/receive_response_xml", body=body)["body"]


def soap_calls(handler: Any) -> None:
    """Send a large set, take a large answer, and all that was recorded."""
    assert LARGE[:200] in said(handler, "soap/send_request_xml")["body"]
    large_answer(handler)
    recorded(handler, "soap")


def submit_large(handler: Any, **fields: str) -> None:
    """Submit what has no room in the table."""
    names = "".join(f"<FullName>{LARGE[at : at + 200]}</FullName>" for at in range(0, 12_000, 200))
    wish = {"qbxml": f"<CustomerQueryRq>{names}</CustomerQueryRq>", **fields}
    answer = said(handler, "api/submit_json", body=json.dumps(wish))
    assert answer["statusCode"] == 202, answer["body"]


def api_calls(handler: Any) -> None:
    """Upload, submit, list in every way, fetch a large answer, purge, replay, and the recorded."""
    submit_large(handler, connection_id=WAITING)
    made = json.loads(said(handler, "api/submit_json", path="/api/uploads", body="")["body"])
    with urlopen(Request(made["url"], SMALL, {"Content-Type": "text/xml"}, method="PUT")):  # noqa: S310 - moto's
        pass
    wish = json.dumps({"upload_id": made["upload_id"], "connection_id": WAITING})
    answer = said(handler, "api/submit_json", body=wish)
    assert answer["statusCode"] == 202, answer["body"]
    for query in ("", f"connection_id={WAITING}", "status=success", "identifier=sent"):
        assert said(handler, "api/transactions", query=query)["statusCode"] == 200
    answer = said(handler, "api/transaction_answer", path=f"/api/transactions/{BUSY}/response")
    assert answer["statusCode"] == 307
    purge = {"method": "DELETE", "path": f"/api/transactions/{BUSY}/payload"}
    assert said(handler, "api/transaction_answer", **purge)["statusCode"] == 200
    replay = {"method": "POST", "path": "/api/webhook-endpoints/we_example/replay"}
    answer = said(handler, "api/submit_json", **replay, query="since=2026-11-20T00:00:00Z", body="")
    assert (answer["statusCode"], json.loads(answer["body"])["queued"] > 0) == (202, True)
    sent = json.loads(said(handler, "api/transactions", path=DELIVERIES)["body"])["deliveries"]
    again = {"method": "POST", "path": f"{DELIVERIES}/{sent[0]['id']}/resend"}
    assert said(handler, "api/submit_json", **again, body="")["statusCode"] == 202
    recorded(handler, "api")


def leave_orphans(handler: Any) -> None:
    """Leave an object and an item that nothing names."""
    services = handler.runtime.relay.services
    services.objects.put("payloads/blob/tx-none/request/x", b"of nobody")
    services.store.save(Blob(id="tx-none/answer", text=LARGE))


def tick_calls(handler: Any) -> None:
    """Let time pass, and the sweep come."""
    with patch("qbwc_service.store.dynamo_sweep.YOUNG", timedelta(0)):
        recorded(handler, "tick")


def large_event(handler: Any) -> None:
    """Let something happen of which there is much to tell, more than has room in the table."""
    services = handler.runtime.relay.services
    more, blobs = services.payloads.keep("we_example/more", json.dumps({"record": LARGE}))
    happened = Event(
        id="default/evt_01m7wd7tg00000000000000003",
        tenant_id="default",
        type="webhook.test",
        at=MOMENT,
        subject="we_example/3",
        more=more,
        only_for="we_example",
    )
    gone = Delivery(
        id="we_gone/evt_01m7wd7tg00000000000000004",
        tenant_id="default",
        event_id=happened.id,
        type="webhook.test",
        subject="we_gone",
        created_at=MOMENT,
        due_at=MOMENT,
    )
    services.store.save(happened, gone, *blobs)


def deliver_calls(handler: Any) -> None:
    """Hand out an event, the large one too, send what is due, and end what has no endpoint."""
    given = event("deliver/new_event")
    given["Records"][0]["body"] = given["Records"][0]["body"].replace(
        "evt_01m7wd7tg00000000000000001", "evt_01m7wd7tg00000000000000003"
    )
    assert handler(given, Context()) == {"batchItemFailures": []}
    given["Records"][0]["body"] = text_of("we_gone/evt_01m7wd7tg00000000000000004")
    with patch("qbwc_service.steps.carrying.UNSENT_AT_ONCE", 1):  # a message for what is left
        assert handler(given, Context()) == {"batchItemFailures": []}
    recorded(handler, "deliver")


def submit_first(handler: Any) -> None:
    """Submit a large set that goes before all others."""
    submit_large(handler, connection_id=WAITING, priority="interactive")


@pytest.mark.parametrize(
    ("role", "before", "calls"),
    [
        ("Soap", ("api", submit_first), soap_calls),
        ("Api", ("soap", large_answer), api_calls),
        ("Tick", ("tick", leave_orphans), tick_calls),
        ("Deliver", ("api", large_event), deliver_calls),
    ],
)
def test_a_role_allows_what_its_function_calls(
    role: str, before: tuple[str, Any], calls: Any, environment: dict[str, str], watch: Watch
) -> None:
    folder, prepare = before
    with started(folder, environment) as handler:
        prepare(handler)
    with started(role.lower(), environment) as handler:
        watch.on = True
        calls(handler)
    all_ = {right for right in granted(statements_of(role)) if not right[0].startswith("logs:")}
    by_us = all_ - BY_LAMBDA
    assert watch.rights - by_us == set()
    assert by_us - watch.rights == UNUSED[role]
