"""The time to live that records carry: DynamoDB deletes by itself what has had its time."""

import time
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from helpers.backends import dynamo_store
from helpers.builders import NOON, claim, delivery, endpoint, event, job, rollup, session

from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import SessionState
from qbwc_service.domain.states import State
from qbwc_service.store import dynamo_table
from qbwc_service.store.port import Key

pytestmark = pytest.mark.portable

LOOKS, PAUSE = 120, 0.5
NOW = datetime.now(UTC)
GOES: list[Record] = [
    job("tx-1", state=State.SUCCEEDED, finished_at=NOW - timedelta(days=31)),
    session("con-1.aa", state=SessionState.CLOSED, last_call_at=NOW - timedelta(days=31)),
    claim("default/aa", orphan_until=NOW - timedelta(minutes=10)),
    event("evt_" + "1" * 26, at=NOW - timedelta(days=31)),
    delivery("evt_" + "1" * 26, due_at=None, finished_at=NOW - timedelta(days=31)),
    rollup(NOW - timedelta(days=401)),
]
STAYS: list[Record] = [
    job("tx-2", created_at=NOON),
    job("tx-3", state=State.SUCCEEDED, finished_at=NOW - timedelta(days=29)),
    session("con-1.bb", state=SessionState.CLOSED, last_call_at=NOW - timedelta(days=1)),
    claim("default/bb"),
    event("evt_" + "2" * 26, at=NOW - timedelta(days=29)),
    delivery("evt_" + "2" * 26, due_at=None, finished_at=NOW - timedelta(days=29)),
    delivery("evt_" + "3" * 26, created_at=NOON),
    endpoint(),
    rollup(NOW - timedelta(days=399)),
]


def create(client: Any, name: str) -> None:
    """Make the table without its indexes: DynamoDB Local of 2020 expires nothing that has some."""
    made = dynamo_table.definition(name)
    del made["GlobalSecondaryIndexes"]
    keys = {part["AttributeName"] for part in made["KeySchema"]}
    made["AttributeDefinitions"] = [
        one for one in made["AttributeDefinitions"] if one["AttributeName"] in keys
    ]
    client.create_table(**made)
    client.update_time_to_live(
        TableName=name,
        TimeToLiveSpecification={"Enabled": True, "AttributeName": dynamo_table.TTL},
    )


def test_what_has_had_its_time_is_deleted_by_dynamodb_itself_and_nothing_else(
    dynamodb_client: Any,
) -> None:
    name = f"relay-{uuid.uuid4().hex}"
    create(dynamodb_client, name)
    try:
        store = dynamo_store(dynamodb_client, name, None)
        for one in (*GOES, *STAYS):
            store.save(one)
        for _ in range(LOOKS):
            found = store.get(*(Key(type(one), one.id) for one in (*GOES, *STAYS)))
            if found[: len(GOES)] == [None] * len(GOES):
                break
            time.sleep(PAUSE)
        assert found == [None] * len(GOES) + STAYS
    finally:
        dynamodb_client.delete_table(TableName=name)
