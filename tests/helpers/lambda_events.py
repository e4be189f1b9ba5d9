"""The recorded events under events/, the functions that they go to, and what is put aside of an
answer since it is another each time."""

import base64
import importlib
import importlib.util
import json
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from qbwc_service import logs
from qbwc_service.config import load
from qbwc_service.wiring import build

ROOT = Path(__file__).parents[2]
EVENTS = ROOT / "events"
NAMES = sorted(
    path.relative_to(EVENTS).with_suffix("").as_posix()
    for path in EVENTS.glob("*/*.json")
    if not path.stem.endswith(".expected")
)
"""Each recorded event as `function/name`."""
FUNCTIONS = {
    "soap": "SoapFunction",
    "api": "ApiFunction",
    "tick": "TickFunction",
    "deliver": "DeliverFunction",
}
"""Folder -> the function's name in template.yaml."""
AWS = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
}


@dataclass(frozen=True)
class Context:
    """What Lambda hands a handler beside the event."""

    aws_request_id: str = "b7e1f8f0-0000-4000-8000-000000000001"


def event(name: str) -> Any:
    """Return a recorded event."""
    return json.loads((EVENTS / f"{name}.json").read_text("utf-8"))


def expected(name: str) -> Any:
    """Return what the answer to it is once `settled` has gone over it."""
    return json.loads((EVENTS / f"{name}.expected.json").read_text("utf-8"))


def variables(folder: str, **store: str) -> dict[str, str]:
    """Return the environment that events/local.json makes, on another store."""
    local = json.loads((EVENTS / "local.json").read_text("utf-8"))
    return {**local[FUNCTIONS[folder]], **AWS, **store}


@contextmanager
def started(folder: str, environment: Mapping[str, str]) -> Iterator[Any]:
    """Start a function as Lambda does, in this environment; yields its handler.

    The log of the process is the function's own until the block is left.
    """
    quiet = {name: logging.getLogger(name).level for name in (None, logs.PACKAGE, *logs.QUIET)}
    with patch.dict("os.environ", environment):
        module = importlib.import_module(f"qbwc_service.entrypoints.aws_{folder}")
        module.handler.close()  # the import's own: every test wants a fresh one
        handler = module.function()
        try:
            yield handler
        finally:
            handler.close()
            logs.close()
            for name, level in quiet.items():
                logging.getLogger(name).setLevel(level)


@contextmanager
def stocked(environment: Mapping[str, str]) -> Iterator[Any]:
    """Make the store that this environment names and fill it; yields what the events name."""
    with patch.dict("os.environ", environment):
        settings = load(None)
        if settings.table:
            seeder().make_table(settings)
        relay = build(settings)
    try:
        yield seeder().seed(relay.services)
    finally:
        relay.close()


def seeder() -> ModuleType:
    """Return tools/seed_events.py."""
    spec = importlib.util.spec_from_file_location("seed_events", ROOT / "tools/seed_events.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


NEW = (
    (re.compile(r"\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"), "<moment>"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "<request id>"),
    (re.compile(r"\btx-(?!01m7wd7tg0)[0-9a-z]{26}\b"), "<new transaction>"),
    (re.compile(r"\b(con_example\d{15}\.)(?!example)[0-9A-Za-z]{22}\b"), r"\1<new ticket>"),
    (re.compile(r'(newMessageSetID=\\?")[0-9A-Za-z]{22}'), r"\1<new id>"),
    (re.compile(r'("\w+_ms": ?)\d+(\.\d+)?'), r"\g<1>0"),
    (re.compile(r'(QBXML Relay |"version": ?")\d+\.\d+\.\d+'), r"\g<1><version>"),
    (re.compile(r"(;t=)\d+"), r"\g<1><seconds>"),
)
"""What is another in every answer, and the word that stands for it."""
COUNTED = ("content-length",)


def settled(result: Mapping[str, Any]) -> dict[str, Any]:
    """Return an answer in which nothing depends on the day; a JSON body as what it says."""
    if "statusCode" not in result:
        return dict(result)
    body = result["body"]
    if result["isBase64Encoded"]:
        body = base64.b64decode(body).decode()
    headers = {k: _known(v) for k, v in result["headers"].items() if k not in COUNTED}
    body = _known(body)
    if body and "json" in headers["content-type"]:
        body = json.loads(body)
    return {"statusCode": result["statusCode"], "headers": headers, "body": body}


def _known(text: str) -> str:
    for pattern, word in NEW:
        text = pattern.sub(word, text)
    return text
