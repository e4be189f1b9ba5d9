"""The DynamoDB table: its keys, its indexes, and where each place of a record goes in it.

One item per record, under a key made of its type and id. A place (`store/placing.py`) becomes

- an attribute pair of the record's item, read through an index, where the partition is a listing,
  which may trail by a moment and costs one unit a change;
- an item of its own (a pointer) otherwise, which is read strongly consistently.

`docs/explanation/dynamodb.md` has the access patterns as a table.
"""

import zlib
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.rollups import Rollup
from qbwc_service.store import places
from qbwc_service.store.codec import NAMES
from qbwc_service.store.places import Place
from qbwc_service.store.placing import places_of

ALONE = "."
"""Sort key of a record's own item, blobs aside."""
SHARDS = 8
"""Index partitions that one of the clock's lists is spread over, since all tenants share it."""
BY_TIME = "by_time"
HISTORIES = {
    "": ("by_tenant", "tenant"),
    "connection": ("by_connection", "connection"),
    "status": ("by_status", "status"),
    "identifier": ("by_identifier", "identifier"),
}
"""Kind of history -> index, and the attribute that is its hash key; the sort key is `pk`."""
CLOCK = ("clock", "moment")
"""Hash and sort attribute of BY_TIME."""
CLOCK_LISTS = (
    places.EXPIRY,
    places.AWAITED_ENDS,
    places.OPEN_SESSIONS,
    places.DELIVERIES_DUE,
    places.SCHEDULES_DUE,
)
UNLISTED = (
    places.FINISHED,
    places.ENDED_SESSIONS,
    places.ORPHAN_CLAIMS,
    places.CALLBACKS_USED,
    places.CONSOLE_SESSIONS,
    places.DELIVERIES_ENDED,
    places.KNOWN_GONE,
    places.LOG,
    places.ROLLUPS,
)
"""Lists that have no reader here: what may be deleted goes by DynamoDB's time to live, and of
events the table's stream tells."""
NOT_HERE = "undelivered/"
"""What a server of its own reads second by second; here queues wake who delivers."""
SIDE_BY_SIDE: dict[type[Record], str] = {
    Blob: "blobs",
    Delivery: "tellings",
    Event: "events",
    Known: "known",
    Rollup: "statistics",
}
"""Records that lie in the partition of their owner, whose name their id begins with."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows of one partition are read: an index, or the table itself where it is "".

    Sorts are stored behind `prefix`.
    """

    index: str
    hash_name: str
    hash_value: str
    sort_name: str
    prefix: str = ""


def definition(name: str) -> dict[str, Any]:
    """Return the CreateTable request; `template.yaml` says the same."""
    indexes = [(index, attribute, "pk") for index, attribute in HISTORIES.values()]
    indexes.append((BY_TIME, *CLOCK))
    attributes = sorted({"pk", "sk", *(part for index in indexes for part in index[1:])})
    return {
        "TableName": name,
        "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [
            {"AttributeName": attribute, "AttributeType": "S"} for attribute in attributes
        ],
        "KeySchema": _schema("pk", "sk"),
        "GlobalSecondaryIndexes": [
            {
                "IndexName": index,
                "KeySchema": _schema(hash_name, sort_name),
                "Projection": {"ProjectionType": "KEYS_ONLY"},
            }
            for index, hash_name, sort_name in indexes
        ],
    }


TTL = "ttl"
"""The attribute of DynamoDB's time to live, in epoch seconds."""


STREAM = {"StreamViewType": "KEYS_ONLY"}
"""What the table's stream tells: of events the pipe to the queue of webhooks needs no more."""


def create(client: Any, name: str) -> None:
    """Make the table and wait until it is there: for tests and the demo; else the template does."""
    stream = {"StreamEnabled": True, **STREAM}
    client.create_table(**definition(name), StreamSpecification=stream)
    client.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 1})
    client.update_time_to_live(
        TableName=name, TimeToLiveSpecification={"Enabled": True, "AttributeName": TTL}
    )


def _schema(hash_name: str, sort_name: str) -> list[dict[str, str]]:
    return [
        {"AttributeName": hash_name, "KeyType": "HASH"},
        {"AttributeName": sort_name, "KeyType": "RANGE"},
    ]


def home(type_: type[Record], id_: str) -> dict[str, str]:
    """Return the key of a record's own item."""
    if type_ in SIDE_BY_SIDE:
        return {"pk": f"{SIDE_BY_SIDE[type_]}/{id_.partition('/')[0]}", "sk": id_}
    return {"pk": f"{NAMES[type_]}/{id_}", "sk": ALONE}


def pointers(record: Record) -> frozenset[Place]:
    """Return those places of a record that are items of their own: not where it lies itself."""
    lies = home(type(record), record.id)["pk"]
    return frozenset(
        place for place in places_of(record) if not places.is_listing(place[0]) and place[0] != lies
    )


def listed(record: Record) -> dict[str, str]:
    """Return the attributes by which the indexes list a record."""
    found: dict[str, str] = {}
    for partition, sort in places_of(record):
        if partition in CLOCK_LISTS:
            found.update(zip(CLOCK, (f"{partition}/{_shard(record.id)}", sort), strict=True))
        elif partition.startswith("history/"):
            kind, value = _history(partition)
            found[HISTORIES[kind][1]] = value
    return found


def sources(partition: str) -> list[Source]:
    """Return where the records of a partition are found; one that time empties has no source."""
    if partition in UNLISTED or partition.startswith(NOT_HERE):
        return []
    if partition in CLOCK_LISTS:
        return [Source(BY_TIME, CLOCK[0], f"{partition}/{n}", CLOCK[1]) for n in range(SHARDS)]
    if partition.startswith("history/"):
        kind, value = _history(partition)
        index, attribute = HISTORIES[kind]
        return [Source(index, attribute, value, "pk", prefix="job/")]
    return [Source("", "pk", partition, "sk")]


def _history(partition: str) -> tuple[str, str]:
    """Return kind and index value of `history/TENANT` or `history/TENANT/KIND/NAME`."""
    _, tenant, *rest = partition.split("/", 3)
    return (rest[0], f"{tenant}/{rest[1]}") if rest else ("", tenant)


def _shard(id_: str) -> int:
    return zlib.crc32(id_.encode()) % SHARDS
