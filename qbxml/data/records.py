"""An answer as records, one after another, for whoever cannot hold all of it.

Request by request come its records, and then how it ended: a request without that was cut off on
its way. As lines each is a JSON object; data has the plain form that `parse` gives.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from qbxml.data.lines import as_line, to_ndjson
from qbxml.data.streaming import Item, Record, stream
from qbxml.sets.joining import Survey, joined_attributes, survey
from qbxml.sets.tags import start_tag

_SET = "QBXMLMsgsRs"


def records(pages: Sequence[str], found: Survey | None = None) -> Iterator[dict[str, Any]]:
    """Yield the records of a set's pages and after those of each request its status.

    A record: `{"request_id", "type", "data"}`, its type the element's name, such as CustomerRet;
    a value that stands among the records by itself (ListID of a ListDelRs) counts as one, its data
    is text. A status: `{"request_id", "type", "status_code", "severity", "message", "count",
    "ret_count", "remaining"}`, its type the answer's name, such as CustomerQueryRs: `count` records
    went before it, QuickBooks spoke of `ret_count` (null where it did not) and kept `remaining`
    back. `pages`, `found` and the errors are those of `joining.joined`.
    """
    return map(as_line, _items(pages, found))


def lines(pages: Sequence[str], found: Survey | None = None) -> Iterator[str]:
    """Yield the same as lines of NDJSON, each with its end; to be sent as UTF-8."""
    return to_ndjson(_items(pages, found))


def to_plain(answer: str) -> list[dict[str, Any]]:
    """Return one object per request: its type, its attributes, and its records by element name.

    Raises MalformedError where the text is no answer.
    """
    plain: list[dict[str, Any]] = []
    there: list[dict[str, Any]] = []
    for item in stream(answer):
        if isinstance(item, Record):
            there.append({item.type: item.data})
        else:
            plain.append({"type": item.type, **item.attributes, "records": there})
            there = []
    return plain


def _items(pages: Sequence[str], found: Survey | None) -> Iterator[Item]:
    found = found or survey(pages)
    for slot in found.slots:
        left = str(slot.last.remaining or 0)
        attributes = {**joined_attributes(slot), "iteratorRemainingCount": left}
        begin = f"<{_SET}>{start_tag(slot.first.type, attributes.items())}"
        yield from stream(
            chain([begin], found.slices(pages, slot), [f"</{slot.first.type}></{_SET}>"])
        )
