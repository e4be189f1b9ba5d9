"""Change feeds: what is asked of QuickBooks so that no change is missed, and what has changed.

A feed asks for what was modified since the last success, and for what was deleted since. What comes
back is compared with what was last known of each object: overlapping answers tell nothing twice.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from qbwc_service.domain.records import Payload, Record
from qbxml.data.results import result_of
from qbxml.schema.contents import content, values
from qbxml.schema.tables import REQUESTS

MOST_TYPES = 10
"""Types of one feed: QuickBooks keeps few iterators open at a time (`paging.MOST_AT_ONCE`)."""
NOT_A_TYPE = ("Entity", "Lead", "Terms")
"""Queries whose objects other types bring, or that tell of no deletions."""
WHATS = ("created", "updated", "deleted")
SINCE = "{{last_success}}"
_WANTED = {
    "ActiveStatus": "All",
    "IncludeLineItems": "true",
    "IncludeComponentLineItems": "true",
    "IncludeLinkedTxns": "true",
}
"""Asked for where the query has it, so that a record is whole."""
_IN_SWEEPS = ("ListID", "TxnID", "TimeModified", "EditSequence")
"""All that a sweep wants to see of an object: which there are, and how they stand."""
_DELETED = {"ListDeletedQueryRq": "ListDelType", "TxnDeletedQueryRq": "TxnDelType"}
DELETED_RETS = ("ListDeletedRet", "TxnDeletedRet")
_SECOND = len("2026-11-20T12:00:00")
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Known(Record, frozen=True, kw_only=True):
    """What was last told of an object. Id: `FEED/Kind/ListID or TxnID`.

    `text` is its record as JSON and `sequence` the EditSequence in it. `gone_at` is when its
    deletion was told; then there is no text any more.
    """

    tenant_id: str
    digest: str
    text: Payload
    sequence: str = ""
    gone_at: datetime | None = None

    @property
    def feed_id(self) -> str:
        """The feed that tells of it."""
        return self.id.partition("/")[0]

    @property
    def subject(self) -> str:
        """What its events are about."""
        return self.id.partition("/")[2]

    @property
    def kind(self) -> str:
        """What it is, such as Customer."""
        return self.subject.partition("/")[0]

    @property
    def object_id(self) -> str:
        """Its ListID or TxnID."""
        return self.subject.partition("/")[2]

    @property
    def gone(self) -> bool:
        """Whether its deletion was told."""
        return self.gone_at is not None


class Progress(Record, frozen=True, kw_only=True):
    """How far the answer of a feed's run has been gone through. Its id is the feed's.

    Saved together with all that is told, so that nobody who was held up goes on with an answer
    that others are done with. `job_id` is "" while there is none. `part` counts what an answer is
    gone through for; `page` and `done` are the place in its pages, `after` the last object known
    that was looked at. `strange` are the types that have to be read in full again,
    `zone_seconds` the offset that QuickBooks writes behind its moments. `troubles` counts the
    turns in a row that broke off with an error.
    """

    tenant_id: str
    job_id: str = ""
    part: int = 0
    page: int = 0
    done: int = 0
    after: str = ""
    strange: tuple[str, ...] = ()
    zone_seconds: int | None = None
    troubles: int = 0

    def begun(self, job_id: str) -> "Progress":
        """Return it at the beginning of an answer, "" for none."""
        return Progress(
            id=self.id, version=self.version + 1, tenant_id=self.tenant_id, job_id=job_id
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """One object of an answer; `data` is None where it was deleted."""

    kind: str
    object_id: str
    data: Mapping[str, Any] | None

    @property
    def subject(self) -> str:
        """What its events are about."""
        return f"{self.kind}/{self.object_id}"

    @property
    def digest(self) -> str:
        """Tells this record from any other."""
        return hashlib.sha256(as_text(self.data).encode()).hexdigest()[:32]

    @property
    def sequence(self) -> str:
        """Its EditSequence, "" where there is none."""
        return str((self.data or {}).get("EditSequence", ""))

    @property
    def zone_seconds(self) -> int | None:
        """The offset from UTC that QuickBooks wrote behind its TimeModified."""
        try:
            offset = datetime.fromisoformat(str((self.data or {}).get("TimeModified"))).utcoffset()
        except ValueError:
            return None
        return None if offset is None else round(offset.total_seconds())

    def modified_since(self, watermark: str | None) -> bool:
        """Whether a query from this moment on brings it, going by the PC's clock alone."""
        moment = str((self.data or {}).get("TimeModified", ""))
        return watermark is None or moment[:_SECOND] >= watermark[:_SECOND]


@cache
def types() -> tuple[str, ...]:
    """Return the types that a feed can watch: those whose query knows when they were modified."""
    return tuple(
        name.removesuffix("QueryRq")
        for name in sorted(REQUESTS)
        if name.endswith("QueryRq")
        and _filter_of(name) is not None
        and name.removesuffix("QueryRq") not in NOT_A_TYPE
    )


def _filter_of(request: str) -> str | None:
    held = content(request)
    items = held.items if held else ()
    if "ModifiedDateRangeFilter" in items:
        return _since("ModifiedDateRangeFilter", "FromModifiedDate")
    return f"<FromModifiedDate>{SINCE}</FromModifiedDate>" if "FromModifiedDate" in items else None


def _since(range_: str, name: str) -> str:
    return f"<{range_}><{name}>{SINCE}</{name}></{range_}>"


def kinds_of(type_: str) -> tuple[str, ...]:
    """Return the kinds of objects that a type's query brings: of Item there are many."""
    return tuple(kind.removesuffix("Ret") for kind in result_of(f"{type_}QueryRs").kinds)


def request_set(chosen: Sequence[str], full: Collection[str] = ()) -> str:
    """Return the qbXML that asks for all changes of these types, with a place for the moment.

    Of the types in `full` it asks for all there is. What was deleted comes last: an object that
    both lists speak of is gone.
    """
    requests = [_query(name, name in full) for name in chosen]
    kinds = [kind for name in chosen for kind in kinds_of(name)]
    for request, element in _DELETED.items():
        known = [kind for kind in kinds if kind in _choices(request, element)]
        if known:
            requests.append(_deleted(request, element, known))
    return _set(requests)


def sweep_set(chosen: Sequence[str]) -> str:
    """Return the qbXML that asks which objects of these types there are, and no more of each."""
    return _set(_sweep(name) for name in chosen)


def _set(requests: Iterable[str]) -> str:
    inside = "".join(requests)
    return f'<QBXML><QBXMLMsgsRq onError="stopOnError">{inside}</QBXMLMsgsRq></QBXML>'


def _sweep(name: str) -> str:
    request = f"{name}QueryRq"
    held = content(request)
    items = held.items if held else ()
    every = "<ActiveStatus>All</ActiveStatus>" if "ActiveStatus" in items else ""
    only = "".join(f"<IncludeRetElement>{each}</IncludeRetElement>" for each in _seen_of(name))
    return f"<{request}>{every}{only if 'IncludeRetElement' in items else ''}</{request}>"


def _seen_of(name: str) -> list[str]:
    """Return what a sweep asks for of a type, as far as its records have it."""
    answer = content(f"{name}QueryRs")
    rets = [answer.items[f"{kind}Ret"].of for kind in kinds_of(name)] if answer else []
    held = [found.items for of in rets if (found := content(of))]
    return [element for element in _IN_SWEEPS if any(element in one for one in held)]


def _query(name: str, full: bool) -> str:  # noqa: FBT001
    request = f"{name}QueryRq"
    held = content(request)
    parts = {"": "" if full else _filter_of(request) or ""}
    for element, value in _WANTED.items():
        if held is not None and element in held.items:
            parts[element] = f"<{element}>{value}</{element}>"
    first = parts.pop("ActiveStatus", "")
    return f"<{request}>{first}{''.join(parts.values())}</{request}>"


def _deleted(request: str, element: str, kinds: Iterable[str]) -> str:
    named = "".join(f"<{element}>{kind}</{element}>" for kind in kinds)
    return f"<{request}>{named}{_since('DeletedDateRangeFilter', 'FromDeletedDate')}</{request}>"


def seen(records: Iterable[Mapping[str, Any]]) -> Iterator[Seen]:
    """Return the objects that an answer tells of, in order (records as `data.records` gives)."""
    for record in records:
        data = record.get("data")
        if not isinstance(data, Mapping):
            continue
        type_ = str(record["type"])
        if type_ in DELETED_RETS:
            kind = data.get("ListDelType") or data.get("TxnDelType")
            yield Seen(str(kind), _id_of(data), None)
        elif type_.endswith("Ret"):
            yield Seen(type_.removesuffix("Ret"), _id_of(data), data)


def _id_of(data: Mapping[str, Any]) -> str:
    return str(data.get("TxnID") or data.get("ListID"))


@cache
def event_types() -> frozenset[str]:
    """Return the types of all events that feeds can tell."""
    return frozenset(event for name in types() for event in events_of(name))


def events_of(type_: str) -> list[str]:
    """Return the types of the events that a watched type brings."""
    return [event_type(kind, what) for kind in kinds_of(type_) for what in WHATS]


def event_type(kind: str, what: str) -> str:
    """Return the type of an event: `sales_receipt.updated`."""
    return f"{_WORD.sub('_', kind).lower()}.{what}"


def changed(old: Any, new: Any, path: str = "") -> list[str]:
    """Return the paths of what differs between two records; a list counts as a whole."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return [] if old == new else [path]
    found: list[str] = []
    for name in dict.fromkeys((*old, *new)):
        where = f"{path}.{name}" if path else name
        if name not in old or name not in new:
            found.append(where)
        else:
            found += changed(old[name], new[name], where)
    return found


def as_text(data: Mapping[str, Any] | None) -> str:
    """Return a record as JSON, the same text for the same record."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


@cache
def _choices(request: str, element: str) -> frozenset[str]:
    held = content(request)
    return frozenset(values(held.items[element].of)) if held else frozenset()
