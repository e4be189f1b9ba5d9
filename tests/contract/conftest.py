"""Every promise of `store/port.py` is tried on every backend of `helpers.backends`."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from helpers import backends
from helpers.broken_wire import Between

from qbwc_service.config import Settings
from qbwc_service.store import dynamo_calls
from qbwc_service.store.aws import client
from qbwc_service.store.sqlite import SqliteStore

KINDS = [
    pytest.param(name, marks=pytest.mark.proof) if name == "moto" else name
    for name in backends.BACKENDS
]


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[backends.ClosingStore]:
    with backends.BACKENDS[request.param](request, tmp_path) as opened:
        yield opened


@pytest.fixture(params=backends.SQLITE)
def sqlite_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqliteStore]:
    with backends.BACKENDS[request.param](request, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def dynamodb_client(dynamodb_endpoint: str) -> Any:
    """Return the client that the service itself makes, pointed at DynamoDB Local."""
    return client("dynamodb", Settings(aws_endpoint=dynamodb_endpoint))


@pytest.fixture(scope="session")
def moto_client_of(moto_endpoint: str) -> Callable[[str], Any]:
    """Return how the service's clients are made, by service, pointed at moto; a bucket is there."""
    client_of = cache(lambda service: client(service, Settings(aws_endpoint=moto_endpoint)))
    client_of("s3").create_bucket(Bucket=backends.BUCKET)
    return client_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a database may be made."""
    return tmp_path / "relay.db"


@pytest.fixture
def table(dynamodb_client: Any) -> Iterator[tuple[Any, str]]:
    with backends.table(dynamodb_client) as made:
        yield made


@pytest.fixture
def wire(table: tuple[Any, str]) -> Between:
    return Between(table[0])


@pytest.fixture
def wired(table: tuple[Any, str], wire: Between) -> Any:
    return backends.dynamo_store(wire, table[1], None)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the pauses that would have been slept."""
    slept: list[float] = []
    clock = SimpleNamespace(sleep=slept.append, monotonic=lambda: 0.0)
    monkeypatch.setattr(dynamo_calls, "time", clock)
    return slept
