"""What DynamoDB's stream tells of a save, what of it the pipe lets through, and how it is read."""

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from uuid import uuid4

import pytest
from helpers import builders, dynamodb_local
from helpers.builders import NOON
from helpers.templates import properties

from qbwc_service.domain import events
from qbwc_service.domain.events import Event
from qbwc_service.store import dynamo_stream, dynamo_table
from qbwc_service.store.dynamo_stream import Asked, asked_of
from qbwc_service.store.dynamodb import DynamoStore
from qbwc_service.store.port import Key
from qbwc_service.store.sqs import text_of

LOOKS = 20


@pytest.fixture
def streamed(dynamodb_endpoint: str) -> Iterator[tuple[DynamoStore, Any]]:
    """Yield a store on a table with the template's stream, and what reads all that it told."""
    made = dynamodb_local.client("dynamodb", dynamodb_endpoint)
    streams = dynamodb_local.client("dynamodbstreams", dynamodb_endpoint)
    name = f"streamed-{uuid4().hex}"
    stream = {"StreamEnabled": True, **dynamo_table.STREAM}
    answer = made.create_table(**dynamo_table.definition(name), StreamSpecification=stream)
    arn = answer["TableDescription"]["LatestStreamArn"]

    def told() -> list[dict[str, Any]]:
        shards = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
        return [record for one in shards for record in all_of(streams, arn, one["ShardId"])]

    with closing(DynamoStore(name, made)) as store:
        yield store, told
    dynamodb_local.client("dynamodb", dynamodb_endpoint).delete_table(TableName=name)


def all_of(streams: Any, arn: str, shard: str) -> Iterator[dict[str, Any]]:
    wanted = {"StreamArn": arn, "ShardId": shard, "ShardIteratorType": "TRIM_HORIZON"}
    after = streams.get_shard_iterator(**wanted)["ShardIterator"]
    for _ in range(LOOKS):
        answer = streams.get_records(ShardIterator=after)
        yield from answer["Records"]
        after = answer.get("NextShardIterator")
        if after is None or not answer["Records"]:
            return


def passes(record: dict[str, Any]) -> bool:
    """Whether the pipe's filter, as it stands in the template, lets a record through."""
    (one,) = properties("Pipe")["SourceParameters"]["FilterCriteria"]["Filters"]
    wanted = json.loads(one["Pattern"])
    (begins,) = wanted["dynamodb"]["Keys"]["pk"]["S"]
    assert wanted == {
        "eventName": ["INSERT"],
        "dynamodb": {"Keys": {"pk": {"S": [{"prefix": begins["prefix"]}]}}},
    }
    key: str = record["dynamodb"]["Keys"]["pk"]["S"]
    return record["eventName"] in wanted["eventName"] and key.startswith(begins["prefix"])


def new(subject: str) -> Event:
    return events.new("transaction.succeeded", NOON, subject, tenant_id="acme")


@pytest.mark.deletes_by_itself
def test_of_a_save_the_pipe_hands_on_its_events_alone_and_each_is_found_by_its_message(
    streamed: tuple[DynamoStore, Any],
) -> None:
    store, told = streamed
    job = builders.job()
    store.save(job, new("tx-1"))
    store.save(job.evolve(identifier="changed"), new("tx-2"), new("tx-2"))
    saved = sorted(one.id for one in store.export() if isinstance(one, Event))
    store.delete(Key(Event, saved[0]))
    records = told()
    assert {one["dynamodb"]["StreamViewType"] for one in records} == {"KEYS_ONLY"}
    assert len(records) > 4
    handed_on = [asked_of(json.dumps(one, default=str)) for one in records if passes(one)]
    assert sorted(one.event_id for one in handed_on) == saved
    assert {one.delivery_id for one in handed_on} == {""}


def test_the_template_filters_by_the_partition_that_events_lie_in() -> None:
    home = dynamo_table.home(Event, "acme/evt_1")
    record = {"eventName": "INSERT", "dynamodb": {"Keys": {"pk": {"S": home["pk"]}}}}
    assert passes(record)
    assert home["pk"].startswith(dynamo_stream.EVENTS)


def test_a_message_of_ours_names_a_delivery() -> None:
    assert asked_of(text_of("we_1/evt_1")) == Asked(delivery_id="we_1/evt_1")
    asked = asked_of(text_of("we_1/evt_1", backlog=True))
    assert asked == Asked(delivery_id="we_1/evt_1", backlog=True)
    assert asked_of('{"delivery": "we_1/evt_1", "others": true}') == Asked(delivery_id="we_1/evt_1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "{}",
        '{"delivery": 7}',
        '{"delivery": ""}',
        '{"dynamodb": {}}',
        '{"dynamodb": {"Keys": {"pk": {"S": "job/tx-1"}, "sk": {"S": "."}}}}',
        '{"dynamodb": {"Keys": {"pk": {"S": "events/acme"}, "sk": {"N": "1"}}}}',
    ],
)
def test_any_other_message_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        asked_of(text)
