"""DynamoDB as a store: one table, many tenants, the same promises as the SQLite file.

A save of one item is a conditional put, anything more a transaction. A save whose reply was lost
is looked up before it is called stale, so nothing is done twice for a broken line.
"""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Record
from qbwc_service.store.codec import TYPES
from qbwc_service.store.dynamo_calls import call, get_items
from qbwc_service.store.dynamo_items import Item, Items, is_blob, is_record, type_name
from qbwc_service.store.dynamo_read import Row, read
from qbwc_service.store.dynamo_sweep import Sweep
from qbwc_service.store.dynamo_table import ALONE, home, pointers
from qbwc_service.store.log_names import in_order
from qbwc_service.store.objects import Objects
from qbwc_service.store.places import Place
from qbwc_service.store.placing import places_of
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, StaleError

LONGEST_PK, LONGEST_SK = 2_048, 1_024
"""Bytes that DynamoDB takes of a partition key and of a sort key."""
EARLIEST = datetime.min.replace(tzinfo=UTC)
REMEMBERED = 2_000
"""Records whose pointers are remembered between a read and the save that follows it."""


class DynamoStore:
    """The store's contract (`port.Store`) on one table, which `dynamo_table.definition` describes.

    `client`: a botocore DynamoDB client, safe to share between threads. `objects` takes what is
    too large for an item. Finished jobs end by time to live, `retention_days` after their end,
    rollups `rollup_days` after their start. `now` is the clock by which events are named.
    """

    log_settles = timedelta(seconds=20)
    """A call takes 9 seconds at most (`aws.ATTEMPTS`); the rest is for clocks that differ."""

    def __init__(
        self,
        table: str,
        client: Any,
        *,
        retention_days: int = 30,
        rollup_days: int = 400,
        objects: Objects | None = None,
        now: Callable[[], datetime] = lambda: EARLIEST,
    ) -> None:
        self._now = now
        self._table = table
        self._client = client
        self._objects = objects
        self._items = Items(objects, retention_days, rollup_days)
        self._seen: OrderedDict[tuple[str, str], tuple[int, frozenset[Place]]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, *keys: Key) -> list[Record | None]:
        """See `port.Store.get`."""
        wanted = [_typed(home(key.type, key.id)) for key in keys]
        possible = [key for key in wanted if _fits(key)]
        found = self._records(get_items(self._client, self._table, possible))
        return [found.get(_name(key)) for key in wanted]

    def select(self, *ranges: Range) -> list[list[Record]]:
        """See `port.Store.select`. A record that moved on since its place was read is left out."""
        rows = read(self._client, self._table, ranges)
        lone = [_typed(row.home) for found in rows for row in found if row.item is None]
        records = self._records(
            [
                *get_items(self._client, self._table, lone),
                *(row.item for found in rows for row in found if row.item is not None),
            ]
        )
        return [
            list(_there(wanted.partition, found, records))
            for wanted, found in zip(ranges, rows, strict=True)
        ]

    def keys(self, *ranges: Range) -> list[list[Key]]:
        """See `port.Store.keys`."""
        return [
            [Key(TYPES[row.type_name], row.id) for row in found]
            for found in read(self._client, self._table, ranges)
        ]

    def save(self, *records: Record) -> None:
        """See `port.Store.save`."""
        self._save(records, [record.version - 1 for record in records])

    def load(self, *records: Record) -> None:
        """See `port.Store.load`."""
        self._save(records, [0] * len(records))

    def delete(self, *keys: Key) -> None:
        """See `port.Store.delete`."""
        _check_size(keys)
        found = get_items(self._client, self._table, [_typed(home(k.type, k.id)) for k in keys])
        there = {_name(item): item for item in found}
        exact: list[Item] = []
        loose: list[Item] = []
        for key in dict.fromkeys(keys):
            item = there.get(_name(_typed(home(key.type, key.id))))
            if item is None:
                continue
            if key.version is not None and int(item["v"]["N"]) != key.version:
                raise StaleError(f"{type_name(item)} {key.id} is not version {key.version}")
            (loose if key.version is None else exact).append(item)
        if exact:
            actions = [action for item in exact for action in self._removal(item)]
            self._write(actions, _token())
        for item in loose:  # one by one: a blob of 300 KB costs twice as much in a transaction
            self._write(self._removal(item), _token())
        for item in (*exact, *loose):
            self._items.drop(item)

    def ping(self) -> None:
        """See `port.Store.ping`."""
        call(self._client.get_item, TableName=self._table, Key=_typed({"pk": "ping", "sk": ALONE}))

    def export(self) -> Iterator[Record]:
        """See `port.Store.export`."""
        for page in self.pages():
            for item in page:
                record = self._items.record(item)
                if record is not None:
                    yield record

    def pages(self, after: Item | None = None) -> Iterator[list[Item]]:
        """Return every record's item, by pages, behind the key `after`: for maintenance only."""
        while True:
            more = {"ExclusiveStartKey": after} if after else {}
            answer = call(self._client.scan, TableName=self._table, ConsistentRead=True, **more)
            yield [item for item in answer["Items"] if is_record(item)]
            after = answer.get("LastEvaluatedKey")
            if after is None:
                return

    def sweep(self, now: datetime) -> int:
        """Delete the next of what time to live left behind; see `dynamo_sweep`. For the tick."""
        return Sweep(self._client, self._table, self._items, self._objects).run(now)

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _records(self, items: Iterable[Item]) -> dict[tuple[str, str], Record]:
        found: dict[tuple[str, str], Record] = {}
        for item in items:
            record = self._items.record(item)
            if record is not None:
                found[_name(item)] = record
                self._remember(_name(item), record)
        return found

    def _remember(self, name: tuple[str, str], record: Record) -> None:
        with self._lock:
            self._seen[name] = record.version, pointers(record)
            self._seen.move_to_end(name)
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)

    def _save(self, records: Sequence[Record], replaced: Sequence[int]) -> None:
        """Write the records; `replaced` is the version each must find, 0 for none."""
        if not records:
            return
        _check_size(records)
        before = [self._before(r, version) for r, version in zip(records, replaced, strict=True)]
        save = _token()
        made = [None if isinstance(r, Event) else self._items.item(r, save) for r in records]
        # Events are named as late as can be: nothing but the write itself is still to be done.
        records = [*in_order(records, self._now())]
        items = [old or self._items.item(r, save) for r, old in zip(records, made, strict=True)]
        actions: list[Item] = []
        for record, item, version, old in zip(records, items, replaced, before, strict=True):
            actions += _put(item, version)
            actions += _moves(_name(item), old, pointers(record))
        try:
            self._write(actions, save)
        except StaleError:
            if not self._is_there(items):
                for item in items:
                    self._items.drop(item)
                raise
        for record, item in zip(records, items, strict=True):
            self._remember(_name(item), record)

    def _before(self, record: Record, version: int) -> frozenset[Place]:
        """Return the pointers of the version that a record replaces."""
        if version == 0:
            return frozenset()
        key = home(type(record), record.id)
        with self._lock:
            seen = self._seen.get((key["pk"], key["sk"]))
        if seen is None or seen[0] != version:
            self.get(Key(type(record), record.id))
            with self._lock:
                seen = self._seen.get((key["pk"], key["sk"]))
        if seen is None or seen[0] != version:
            raise StaleError(f"{key['pk']} is not version {version}")
        return seen[1]

    def _removal(self, item: Item) -> list[Item]:
        """Return the deletion of the very item that was read, and of its pointers."""
        record = None if is_blob(item) else self._items.record(item)
        key = {name: item[name] for name in ("pk", "sk")}
        version = {":v": item["v"]}
        old = pointers(record) if record is not None else frozenset()
        return [
            {"Delete": {"Key": key, "ConditionExpression": "v = :v or attribute_not_exists(pk)",
                        "ExpressionAttributeValues": version}},
            *_moves(_name(item), old, frozenset()),
        ]  # fmt: skip

    def _write(self, actions: Sequence[Item], token: str) -> None:
        """Write all or none. A repeated call with the same token is done once by DynamoDB."""
        if len(actions) == 1:
            ((verb, request),) = actions[0].items()
            single = self._client.put_item if verb == "Put" else self._client.delete_item
            call(single, TableName=self._table, **request)
            return
        whole = [
            {verb: {"TableName": self._table, **request}}
            for action in actions
            for verb, request in action.items()
        ]
        call(self._client.transact_write_items, TransactItems=whole, ClientRequestToken=token)

    def _is_there(self, items: Sequence[Item]) -> bool:
        """Whether these very items lie in the table: then a reply was lost and nobody was first."""
        keys = [{name: item[name] for name in ("pk", "sk")} for item in items]
        found = {_name(item): item for item in get_items(self._client, self._table, keys)}
        return all(found.get(_name(item)) == item for item in items)


def _check_size(records: Sequence[object]) -> None:
    if sum(not isinstance(record, Event) for record in records) > SAVE_LIMIT:
        raise ValueError(f"{len(records)} records in one save or delete; {SAVE_LIMIT} are allowed")


def _token() -> str:
    return secrets.token_urlsafe(12)


def _typed(key: dict[str, str]) -> Item:
    return {name: {"S": text} for name, text in key.items()}


def _fits(key: Item) -> bool:
    """Whether DynamoDB takes a key of this length; there is no record under a longer one."""
    pk, sk = _name(key)
    return len(pk.encode()) <= LONGEST_PK and len(sk.encode()) <= LONGEST_SK


def _name(item: Item) -> tuple[str, str]:
    return item["pk"]["S"], item["sk"]["S"]


def _there(
    partition: str, rows: list[Row], records: dict[tuple[str, str], Record]
) -> Iterator[Record]:
    for row in rows:
        record = records.get(row.name)
        if record is not None and (partition, row.sort) in places_of(record):
            yield record


def _put(item: Item, version: int) -> list[Item]:
    if version == 0:
        return [{"Put": {"Item": item, "ConditionExpression": "attribute_not_exists(pk)"}}]
    return [
        {
            "Put": {
                "Item": item,
                "ConditionExpression": "v = :v",
                "ExpressionAttributeValues": {":v": {"N": str(version)}},
            }
        }
    ]


def _moves(name: tuple[str, str], old: frozenset[Place], new: frozenset[Place]) -> Iterator[Item]:
    """Return the deletion of pointers that no longer hold and the writing of those that now do."""
    for partition, sort in old - new:
        yield {"Delete": {"Key": _typed({"pk": partition, "sk": sort})}}
    for partition, sort in new - old:
        # What a pointer names is told apart by its last bar: no id that we make holds one.
        pointer = {"pk": partition, "sk": sort, "of": "|".join(name)}
        yield {"Put": {"Item": _typed(pointer)}}
