"""Ranges of partitions read from DynamoDB with as few and as small queries as will do.

Ranges of one partition that are read in rising order share a query: it begins at the first and
runs over the others as far as its page goes; only what it did not reach is asked for again. A
claim, which looks at eight ranges of a queue, thus costs one or two reads however deep the queue.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qbwc_service.store.dynamo_calls import call
from qbwc_service.store.dynamo_items import SIDE_NAMES, Item, is_record
from qbwc_service.store.dynamo_table import ALONE, Source, sources
from qbwc_service.store.port import Range

OPEN_END = "\U0010ffff"
"""Sorts after every sort text."""
SPAN = 24
"""Rows that a shared query reads at least: pointers of one read unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record found in a range: its sort there, its key, and its item where it lies there."""

    sort: str
    name: tuple[str, str]
    item: Item | None = None

    @property
    def home(self) -> dict[str, str]:
        """The key of the record's own item."""
        return dict(zip(("pk", "sk"), self.name, strict=True))

    @property
    def type_name(self) -> str:
        """The codec's name of the record's type."""
        name = self.name[0].partition("/")[0]
        return SIDE_NAMES.get(name, name)

    @property
    def id(self) -> str:
        """The record's id."""
        return self.name[1] if self.name[1] != ALONE else self.name[0].partition("/")[2]


def read(client: Any, table: str, ranges: Sequence[Range]) -> list[list[Row]]:
    """Return for each range its first `limit` rows in its order."""
    found: list[list[Row]] = [[] for _ in ranges]
    for numbers in _groups(ranges):
        wanted = [ranges[number] for number in numbers]
        rows = (
            _together(client, table, wanted) if len(wanted) > 1 else [_one(client, table, *wanted)]
        )
        for number, these in zip(numbers, rows, strict=True):
            found[number] = these
    return found


def _groups(ranges: Sequence[Range]) -> list[list[int]]:
    """Return the numbers of the ranges, those together that one query may serve."""
    groups: dict[str, list[int]] = {}
    alone: list[list[int]] = []
    for number, wanted in enumerate(ranges):
        where = sources(wanted.partition)
        if wanted.newest_first or len(where) != 1 or where[0].index:
            alone.append([number])
        else:
            groups.setdefault(wanted.partition, []).append(number)
    return [*alone, *groups.values()]


def _one(client: Any, table: str, wanted: Range) -> list[Row]:
    """Return the rows of one range; where it is spread over several sources, merged."""
    rows = [
        row
        for source in sources(wanted.partition)
        for row in _query(client, table, source, wanted, wanted.limit)[0]
    ]
    rows.sort(key=lambda row: row.sort, reverse=wanted.newest_first)
    return rows[: wanted.limit]


def _together(client: Any, table: str, ranges: Sequence[Range]) -> list[list[Row]]:
    """Return the rows of rising ranges of one partition, each query reading over several."""
    found: list[list[Row]] = [[] for _ in ranges]
    left = sorted(range(len(ranges)), key=lambda number: ranges[number].start)
    (source,) = sources(ranges[0].partition)
    end = max((one.end or OPEN_END) for one in ranges)
    while left:
        start = ranges[left[0]].start
        span = max(SPAN, *(ranges[number].limit for number in left))
        over = Range(source.hash_value, start, "" if end == OPEN_END else end)
        rows, whole = _query(client, table, source, over, span)
        reached = OPEN_END if whole else rows[-1].sort
        for number in left:
            found[number] = [row for row in rows if _within(row, ranges[number])][
                : ranges[number].limit
            ]
        left = [number for number in left if not _served(ranges[number], found[number], reached)]
    return found


def _within(row: Row, wanted: Range) -> bool:
    return wanted.start <= row.sort < (wanted.end or OPEN_END)


def _served(wanted: Range, found: list[Row], reached: str) -> bool:
    return len(found) == wanted.limit or (wanted.end or OPEN_END) <= reached


def _query(
    client: Any, table: str, source: Source, wanted: Range, limit: int
) -> tuple[list[Row], bool]:
    """Return the first `limit` rows, and whether that is all of the range."""
    request = _request(table, source, wanted)
    rows: list[Row] = []
    after: Item | None = None
    if wanted.end and wanted.start >= wanted.end:
        return [], True
    while len(rows) < limit:
        more = {"ExclusiveStartKey": after} if after else {}
        # One row may be the end itself, which a range leaves out.
        answer = call(client.query, **request, **more, Limit=limit - len(rows) + bool(wanted.end))
        rows += _rows(answer["Items"], source, wanted)
        after = answer.get("LastEvaluatedKey")
        if after is None:
            return rows[:limit], len(rows) <= limit
    return rows[:limit], False


def _request(table: str, source: Source, wanted: Range) -> dict[str, Any]:
    condition, values = _condition(source.prefix, wanted)
    names = {"#h": source.hash_name, **({"#s": source.sort_name} if condition else {})}
    return {
        "TableName": table,
        "KeyConditionExpression": "#h = :h" + condition,
        "ExpressionAttributeNames": names,
        "ExpressionAttributeValues": {":h": {"S": source.hash_value}, **values},
        "ScanIndexForward": not wanted.newest_first,
        **({"IndexName": source.index} if source.index else {"ConsistentRead": True}),
    }


def _condition(prefix: str, wanted: Range) -> tuple[str, dict[str, Any]]:
    low = {":low": {"S": prefix + wanted.start}} if prefix + wanted.start else {}
    high = {":high": {"S": prefix + wanted.end}} if wanted.end else {}
    if low and high:
        return " AND #s BETWEEN :low AND :high", {**low, **high}
    if high:
        return " AND #s <= :high", high
    return (" AND #s >= :low", low) if low else ("", {})


def _rows(items: Sequence[Item], source: Source, wanted: Range) -> Iterator[Row]:
    for item in items:
        sort = item[source.sort_name]["S"].removeprefix(source.prefix)
        if wanted.end and sort >= wanted.end:
            continue
        own = (item["pk"]["S"], item["sk"]["S"])
        if source.index:
            yield Row(sort, own)
        elif is_record(item):
            yield Row(sort, own, item)
        else:
            pk, _, sk = item["of"]["S"].rpartition("|")
            yield Row(sort, (pk, sk))
