"""An answer as records, one after another, for whoever cannot hold all of it: NDJSON.

Each line is a JSON object. Request by request come its records, and then one line that says how it
ended: a request without that line was cut off on its way. Records have the form of `plain`.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from qbxml.joining import Slot, Survey, survey
from qbxml.plain import elements

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def records(pages: Sequence[str], found: Survey | None = None) -> Iterator[dict[str, Any]]:
    """Yield the records of a set's pages and after those of each request its status.

    A record: `{"request_id", "type", "data"}`, its type the element's name, such as CustomerRet;
    a value that stands among the records by itself (ListID of a ListDelRs) counts as one, its data
    is text. A status: `{"request_id", "type", "status_code", "severity", "message", "count",
    "ret_count", "remaining"}`, its type the answer's name, such as CustomerQueryRs: `count` records
    went before it, QuickBooks spoke of `ret_count` (null where it did not) and kept `remaining`
    back. `pages`, `found` and the errors are those of `joining.joined`.
    """
    found = found or survey(pages)
    for slot in found.slots:
        count = 0
        for name, value in elements(found.slices(pages, slot)):
            count += 1
            yield {"request_id": slot.first.request_id, "type": name, "data": value}
        yield _status(slot, count)


def lines(pages: Sequence[str], found: Survey | None = None) -> Iterator[str]:
    """Yield the same as lines of NDJSON, each with its end; to be sent as UTF-8."""
    for one in records(pages, found):
        yield f"{_write(one)}\n"


def _status(slot: Slot, count: int) -> dict[str, Any]:
    return {
        "request_id": slot.first.request_id,
        "type": slot.first.type,
        "status_code": slot.worst.status_code,
        "severity": slot.worst.severity,
        "message": slot.worst.message,
        "count": count,
        "ret_count": slot.count,
        "remaining": slot.last.remaining or 0,
    }
