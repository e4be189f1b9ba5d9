"""Every backend of the store, opened empty: a new one is one more line of BACKENDS."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

from qbwc_service.domain.records import Record
from qbwc_service.store import places
from qbwc_service.store.port import Store, batches
from qbwc_service.store.sqlite import SqliteStore

BUCKET = "payloads"


class ClosingStore(Store, Protocol):
    def close(self) -> None: ...


def sqlite_memory(_: pytest.FixtureRequest, __: Path) -> AbstractContextManager[SqliteStore]:
    return closing(SqliteStore(None))


def sqlite_file(_: pytest.FixtureRequest, folder: Path) -> AbstractContextManager[SqliteStore]:
    return closing(SqliteStore(folder / "relay.db"))


@contextmanager
def dynamodb_local(request: pytest.FixtureRequest, _: Path) -> Iterator[ClosingStore]:
    with table(request.getfixturevalue("dynamodb_client")) as (client, name):
        yield dynamo_store(client, name, request.getfixturevalue("moto_client_of"))


@contextmanager
def moto(request: pytest.FixtureRequest, _: Path) -> Iterator[ClosingStore]:
    client_of = request.getfixturevalue("moto_client_of")
    with table(client_of("dynamodb")) as (client, name):
        yield dynamo_store(client, name, client_of)


BACKENDS: dict[str, Callable[[pytest.FixtureRequest, Path], AbstractContextManager[Any]]] = {
    "sqlite-memory": sqlite_memory,
    "sqlite-file": sqlite_file,
    "dynamodb-local": dynamodb_local,
    "moto": moto,
}
SQLITE = ("sqlite-memory", "sqlite-file")
EXACT = (*SQLITE, "dynamodb-local")
"""For tests of races and of replies that were lost: moto lets two threads claim one item."""
ROOMY = (*SQLITE, "moto")
"""For saves of many records: DynamoDB Local takes 10 items in a transaction, DynamoDB 100."""
DYNAMO = ("dynamodb-local", "moto")
NOT_ON_DYNAMODB = (
    places.CALLBACKS_USED,
    places.CONSOLE_SESSIONS,
    places.DELIVERIES_ENDED,
    places.ENDED_SESSIONS,
    places.FINISHED,
    places.KNOWN_GONE,
    places.LOG,
    places.ORPHAN_CLAIMS,
    places.ROLLUPS,
    "undelivered/",
)
"""Partitions that it has no list of: it deletes by itself, and queues wake who delivers."""
SMALL = 3
"""Records that any backend takes in one save, with all their places."""


def save_all(store: Store, *records: Record) -> None:
    """Save any number of records, a few at a time."""
    for part in batches(records, SMALL):
        store.save(*part)


@contextmanager
def table(client: Any) -> Iterator[tuple[Any, str]]:
    """Make a table with a name of its own, and remove it at the end.

    It has no time to live, since the tests' moments have passed and nothing may go meanwhile.
    """
    from qbwc_service.store import dynamo_table  # noqa: PLC0415 - only some tests need botocore

    name = f"relay-{uuid.uuid4().hex}"
    client.create_table(**dynamo_table.definition(name))
    try:
        yield client, name
    finally:
        client.delete_table(TableName=name)


def dynamo_store(client: Any, name: str, client_of: Callable[[str], Any] | None) -> Any:
    """Return a store on this table; what is too large for an item goes to moto's S3, if given."""
    from qbwc_service.store.dynamodb import DynamoStore  # noqa: PLC0415 - as above
    from qbwc_service.store.objects import Objects  # noqa: PLC0415 - as above

    objects = Objects(BUCKET, lambda: client_of("s3")) if client_of else None
    return DynamoStore(name, client, objects=objects)
