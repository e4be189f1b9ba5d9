"""Streamed records as lines of NDJSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from qbxml.data.streaming import Item, Record
from qbxml.data.values_out import written


def _text(value: object) -> str:
    return written(value, "any")


to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_text).encode
"""Writes plain data, on one line; numbers and dates that JSON lacks as their text."""


def to_ndjson(items: Iterable[Item], columns: Sequence[str] | None = None) -> Iterator[str]:
    """Yield a line of JSON for each record and each ending, with its end; to be sent as UTF-8.

    A record has `request_id`, `type` and `data`; an ending `count` and no `data`.
    With `columns`, such as "CustomerRef.FullName", data holds these alone, by these names, and
    only where the record has them.
    """
    for item in items:
        yield f"{to_json(as_line(item, columns))}\n"


def as_line(item: Item, columns: Sequence[str] | None = None) -> dict[str, Any]:
    """Return what stands on the line of a record or an ending."""
    if isinstance(item, Record):
        data = item.data if columns is None else _chosen(item.data, columns)
        return {"request_id": item.request_id, "type": item.type, "data": data}
    return {
        "request_id": item.request_id,
        "type": item.type,
        "status_code": item.status_code,
        "severity": item.severity,
        "message": item.message,
        "count": item.count,
        "ret_count": item.ret_count,
        "remaining": item.remaining,
    }


def looked_up(data: Any, column: str) -> Any:
    """Return what a record has under a dotted name, None for nothing."""
    for name in column.split("."):
        data = data.get(name) if isinstance(data, Mapping) else None
    return data


def _chosen(data: Any, columns: Sequence[str]) -> dict[str, Any]:
    found = ((column, looked_up(data, column)) for column in columns)
    return {column: value for column, value in found if value is not None}
