"""Cold starts: the built Lambda packages under the runtime's own loop, against two bare handlers.

`boto3` reads one item with boto3 and its data as published; `botocore` does so with botocore
alone and our pruned data. Each round starts every one once, so that a busy moment of the machine
meets them all. A first call's time is that of the start of Python, the imports and the call.
"""

import json
import os
import re
import statistics
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.client import ENVELOPE
from qbwc_service.config import Settings
from qbwc_service.steps import connections, keys
from qbwc_service.store import dynamo_table
from qbwc_service.store.sqs import text_of
from qbwc_service.wiring import build
from tests.helpers import dynamodb_local, gateway, lambda_rie

ROUNDS = 7
WARM_CALLS = 25
AIMS = {"soap authenticate": 2.0, "rest read": 3.0, "rest submit": 3.0}
"""First call, as a multiple of the boto3 handler's in the same run."""
ZIP_AIM_MB = 15
INIT = re.compile(r"INIT REPORT\(durationMs: ([\d.]+)\)")
ADD = "<CustomerAddRq><CustomerAdd><Name>Cold</Name></CustomerAdd></CustomerAddRq>"


@dataclass(frozen=True)
class Start:
    """What is started, the event it gets, and what its answer must hold."""

    package: str
    event: dict[str, Any]
    expected: str


@dataclass(frozen=True)
class Times:
    """One start, in milliseconds."""

    init: float
    first: float
    warm: float


def run(folder: Path) -> dict[str, Any]:
    """Return medians; `times_boto3` is that of each round's ratio."""
    folder.mkdir()
    os.environ.update(lambda_rie.NOBODY)
    with dynamodb_local.running() as endpoint:
        env = {"QBRELAY_TABLE": "relay", "QBRELAY_AWS_ENDPOINT": endpoint, "QBRELAY_STAGE": "dev"}
        dynamo_table.create(dynamodb_local.client("dynamodb", endpoint), "relay")
        starts = _starts(endpoint)
        times: dict[str, list[Times]] = {name: [] for name in starts}
        for name, start in starts.items():  # the first of each reads the package from disk
            _started(start, folder, env)
            times[name] = []
        for _ in range(ROUNDS):
            for name, start in starts.items():
                times[name].append(_started(start, folder, env))
    return {"starts": _figures(times), "zip_mb": _sizes(starts)}


def _starts(endpoint: str) -> dict[str, Start]:
    settings = Settings(table="relay", aws_endpoint=endpoint)
    with ExitStack() as stack:
        relay = build(settings)
        stack.callback(relay.close)
        operator = keys.operator(keys.ensure_tenant(relay.services, keys.DEFAULT_TENANT).id)
        key = keys.create_key(relay.services, operator, "bench").secret
        made = connections.create(relay.services, operator, "bench", {})
    message = {"messageId": "m", "body": text_of("we_none/evt_none")}
    login = {"strUserName": made.connection.id, "strPassword": made.password}
    return {
        "boto3": Start("bare", {}, "None"),
        "botocore": Start("core", {}, "None"),
        "soap authenticate": Start("soap", _soap("authenticate", login), "authenticateResult"),
        "rest read": Start("api", _rest("GET", "/api/transactions", key), '"transactions"'),
        "rest submit": Start("api", _rest("POST", "/api/qbxml", key, ADD), '"transaction_id"'),
        "tick": Start("tick", {"source": "aws.scheduler"}, ""),
        "deliver": Start("deliver", {"Records": [message]}, "batchItemFailures"),
    }


def _soap(name: str, fields: Mapping[str, str]) -> dict[str, Any]:
    inside = "".join(f"<{key}>{escape(value)}</{key}>" for key, value in fields.items())
    body = ENVELOPE.format(name=name, inside=inside).encode()
    headers = {
        "content-type": "text/xml; charset=utf-8",
        "host": "localhost",
        "soapaction": f'"http://developer.intuit.com/{name}"',
    }
    return gateway.event_of("POST", "/qbwc", headers, body)


def _rest(method: str, path: str, key: str, body: str = "") -> dict[str, Any]:
    headers = {
        "content-type": "application/xml",
        "host": "localhost",
        "prefer": "respond-async",
        "x-api-key": key,
    }
    return gateway.event_of(method, path, headers, body.encode())


def _started(start: Start, folder: Path, env: Mapping[str, str]) -> Times:
    with lambda_rie.running(start.package, folder, env) as function:
        first = _timed(function, start)
        warm = statistics.median(_timed(function, start) for _ in range(WARM_CALLS))
        found = INIT.search(function.log.read_text())
    if found is None:
        raise RuntimeError(f"{start.package}: the emulator reported no start")
    return Times(float(found[1]), first, warm)


def _timed(function: lambda_rie.Function, start: Start) -> float:
    before = time.perf_counter()
    answer = function.invoke(start.event)
    taken = (time.perf_counter() - before) * 1000
    said = json.dumps(answer) if start.expected != "None" else str(answer)
    status = answer.get("statusCode", 200)
    if start.expected.replace('"', '\\"') not in said or status >= 300 or "errorType" in answer:
        raise RuntimeError(f"{start.package} answered {said[:500]}")
    return taken


def _figures(times: Mapping[str, list[Times]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, each in times.items():
        pairs = zip(each, times["boto3"], strict=True)
        ratio = statistics.median(one.first / bare.first for one, bare in pairs)
        found[name] = {
            "init_ms": round(statistics.median(one.init for one in each)),
            "first_call_ms": round(statistics.median(one.first for one in each)),
            "least_ms": round(min(one.first for one in each)),
            "warm_call_p50_ms": round(statistics.median(one.warm for one in each), 1),
            "times_boto3": round(ratio, 2),
            "aim": AIMS.get(name),
        }
    return found


def _sizes(starts: Mapping[str, Start]) -> dict[str, float]:
    packages = dict.fromkeys(start.package for start in starts.values())
    zips = {name: lambda_rie.built(name).with_suffix(".zip") for name in packages}
    return {name: round(path.stat().st_size / 1e6, 1) for name, path in zips.items()}
