"""A DynamoDB client that counts the units a call is charged, by AWS's published rules.

Sizes: names and texts in UTF-8 bytes, binary as it is, a number half its digits and one. A write
is charged per begun KB of the larger of the old and the new item, twice in a transaction, whether
or not its condition held. An index entry is charged by what changes in it: nothing where neither
its key nor what is projected changed, one write where it appears, goes or changes, two where its
key moves; never twice for a transaction. A strongly consistent read is charged one unit per begun
4 KB, an eventual one half; a query by the sum of the items it went over.

DynamoDB Local counts the same for single calls (a test compares) but a constant 4 for every
transaction. That index entries are not doubled in one was captured against AWS by the authors of
github.com/nubo-db/dynoxide (pull request 188); AWS's own pages do not say.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Item = Mapping[str, Mapping[str, Any]]
WRITE_BYTES, READ_BYTES = 1024, 4096
SHAPING = ("ProjectionExpression", "FilterExpression", "Select")
"""Of a query: they change what is returned, not what is charged."""


@dataclass(slots=True)
class Units:
    """Write units of table and indexes (`moved`: within transactions), read units, calls."""

    table: float = 0
    index: float = 0
    moved: float = 0
    read: float = 0
    calls: int = 0

    @property
    def write(self) -> float:
        """All write units."""
        return self.table + self.index

    @property
    def most(self) -> float:
        """All write units, were index entries doubled in transactions too."""
        return self.write + self.moved

    def __add__(self, other: "Units") -> "Units":
        return Units(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))


@dataclass
class Meter:
    """Stands in for a botocore DynamoDB client of one table and keeps count per step."""

    client: Any
    definition: dict[str, Any]
    by_step: defaultdict[str, Units] = field(default_factory=lambda: defaultdict(Units))
    by_kind: defaultdict[tuple[str, str], Units] = field(default_factory=lambda: defaultdict(Units))
    step: str = ""

    def __getattr__(self, name: str) -> Any:
        return getattr(self.client, name)

    @contextmanager
    def at(self, step: str) -> Iterator[None]:
        """Count what happens within under this name."""
        before, self.step = self.step, step
        try:
            yield
        finally:
            self.step = before

    def reset(self) -> None:
        """Begin to count anew."""
        self.by_step.clear()
        self.by_kind.clear()

    @property
    def total(self) -> Units:
        return sum(self.by_step.values(), Units())

    def get_item(self, **request: Any) -> Any:
        answer = self.client.get_item(**request)
        size = item_size(answer.get("Item", {}))
        self._count(request["Key"], read=read_units(size, _factor(request)))
        return answer

    def batch_get_item(self, **request: Any) -> Any:
        answer = self.client.batch_get_item(**request)
        for name, wanted in request["RequestItems"].items():
            left = answer.get("UnprocessedKeys", {}).get(name, {}).get("Keys", [])
            found = {self._key(item): item for item in answer["Responses"].get(name, [])}
            for key in (key for key in wanted["Keys"] if key not in left):
                size = item_size(found.get(self._key(key), {}))
                self._count(key, read=read_units(size, _factor(wanted)), calls=0)
        self._count({}, calls=1)
        return answer

    def query(self, **request: Any) -> Any:
        answer = self.client.query(**request)
        whole = answer
        if any(name in request for name in SHAPING):
            plain = {name: value for name, value in request.items() if name not in SHAPING}
            whole = self.client.query(**_without_unused(plain))
        size = sum(item_size(item) for item in whole["Items"])
        some = next(iter(request["ExpressionAttributeValues"].values()))
        kind = {"pk": request["ExpressionAttributeValues"].get(":h", some)}
        self._count(kind, read=read_units(size, _factor(request)), index=request.get("IndexName"))
        return answer

    def scan(self, **request: Any) -> Any:
        answer = self.client.scan(**request)
        size = sum(item_size(item) for item in answer["Items"])
        self._count({}, read=read_units(size, _factor(request)))
        return answer

    def put_item(self, **request: Any) -> Any:
        return self._single("put_item", request, request["Item"])

    def delete_item(self, **request: Any) -> Any:
        return self._single("delete_item", request, {})

    def update_item(self, **request: Any) -> Any:
        return self._single("update_item", request, None)

    def transact_write_items(self, **request: Any) -> Any:
        actions = [next(iter(action.items())) for action in request["TransactItems"]]
        keys = [
            self._key_of(action["Item"] if verb == "Put" else action["Key"])
            for verb, action in actions
        ]
        old = [self._read(key) for key in keys]
        try:
            return self.client.transact_write_items(**request)
        finally:
            for key, before in zip(keys, old, strict=True):
                self._changed(key, before, self._read(key), factor=2)
            self._count({}, calls=1)

    def _single(self, verb: str, request: dict[str, Any], _: Any) -> Any:
        key = self._key_of(request.get("Item") or request["Key"])
        before = self._read(key)
        try:
            return getattr(self.client, verb)(**request)
        finally:
            self._changed(key, before, self._read(key), factor=1)
            self._count({}, calls=1)

    def _changed(self, key: Item, old: Item, new: Item, *, factor: int) -> None:
        table = factor * write_units(max(item_size(old), item_size(new)))
        index = sum(self._entry(one, old, new) for one in self._indexes())
        self._count(key, table=table, index_units=index, moved=index if factor == 2 else 0, calls=0)

    def _entry(self, index: Mapping[str, Any], old: Item, new: Item) -> int:
        return index_units(self._projected(index, old), self._projected(index, new), _names(index))

    def _projected(self, index: Mapping[str, Any], item: Item) -> Item:
        """Return what an index holds of an item, {} where it does not list it."""
        names = _names(index)
        if any(name not in item for name in names):
            return {}
        projection = index["Projection"]
        if projection["ProjectionType"] == "ALL":
            return item
        kept = {*names, *self._key_names(), *projection.get("NonKeyAttributes", ())}
        return {name: value for name, value in item.items() if name in kept}

    def _indexes(self) -> list[Mapping[str, Any]]:
        return [
            *self.definition.get("GlobalSecondaryIndexes", ()),
            *self.definition.get("LocalSecondaryIndexes", ()),
        ]

    def _key_names(self) -> list[str]:
        return _names(self.definition)

    def _key_of(self, item: Item) -> Item:
        return {name: item[name] for name in self._key_names()}

    def _key(self, item: Item) -> tuple[str, ...]:
        return tuple(str(item[name]) for name in self._key_names())

    def _read(self, key: Item) -> Item:
        found: Item = self.client.get_item(
            TableName=self.definition["TableName"], Key=key, ConsistentRead=True
        ).get("Item", {})
        return found

    def _count(
        self,
        key: Mapping[str, Any],
        *,
        table: float = 0,
        index_units: float = 0,
        moved: float = 0,
        read: float = 0,
        calls: int = 1,
        index: str | None = None,
    ) -> None:
        units = Units(table, index_units, moved, read, calls)
        self.by_step[self.step] += units
        kind = index or next(iter(key.get("pk", {"S": ""}).values())).partition("/")[0]
        self.by_kind[self.step, kind] += units


def item_size(item: Item) -> int:
    """Return the bytes that an item counts for: names and values."""
    return sum(len(name.encode()) + value_size(value) for name, value in item.items())


def value_size(value: Mapping[str, Any]) -> int:
    """Return the bytes of one attribute value in DynamoDB's wire form, such as {"S": "x"}."""
    ((kind, inner),) = value.items()
    match kind:
        case "S":
            return len(inner.encode())
        case "B":
            return len(inner)
        case "N":
            return number_size(inner)
        case "NULL" | "BOOL":
            return 1
        case "L":
            return 3 + sum(1 + value_size(one) for one in inner)
        case "M":
            return 3 + sum(1 + len(name.encode()) + value_size(one) for name, one in inner.items())
        case _:
            return sum(value_size({kind[0]: one}) for one in inner)


def number_size(text: str) -> int:
    """Return the bytes of a number: one for each two of its digits, one more, one for a minus."""
    sign, digits, _ = Decimal(text).as_tuple()
    significant = "".join(map(str, digits)).strip("0")
    return math.ceil(len(significant) / 2) + 1 + sign


def write_units(size: int) -> int:
    """Return the units of one write outside a transaction."""
    return max(1, math.ceil(size / WRITE_BYTES))


def read_units(size: int, factor: float) -> float:
    """Return the units of one read; `factor` 1 is strongly consistent, 0.5 eventual."""
    return factor * max(1, math.ceil(size / READ_BYTES))


def index_units(old: Item, new: Item, key: list[str]) -> int:
    """Return the units of what one write changes in an index: what it held, what it holds now."""
    if old == new:
        return 0
    gone, come = write_units(item_size(old)), write_units(item_size(new))
    if not old or not new:
        return come if new else gone
    moved = any(old[name] != new[name] for name in key)
    return gone + come if moved else max(gone, come)


def _names(keyed: Mapping[str, Any]) -> list[str]:
    return [part["AttributeName"] for part in keyed["KeySchema"]]


def _factor(request: Mapping[str, Any]) -> float:
    return 1 if request.get("ConsistentRead") else 0.5


def _without_unused(request: dict[str, Any]) -> dict[str, Any]:
    """Drop the names that only a dropped expression used; DynamoDB refuses unused ones."""
    said = request["KeyConditionExpression"]
    for field_ in ("ExpressionAttributeNames", "ExpressionAttributeValues"):
        known = request.get(field_, {})
        request[field_] = {name: value for name, value in known.items() if name in said}
    return {name: value for name, value in request.items() if value != {}}
