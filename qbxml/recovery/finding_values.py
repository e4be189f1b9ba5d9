"""What a search is made of and what it ends in, and the words both have in common."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from qbxml.recovery.sameness import same
from qbxml.schema.recovery_tables import RETS
from qbxml.sets.nodes import Node, nodes
from qbxml.sets.request_set import Request

Kind = Literal["add", "mod", "delete", "void", "merge"]
Outcome = Literal["found", "not_found", "ambiguous"]
IDS = ("ListID", "TxnID")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that the record must have: an element, or `part` (ListID, FullName) of a Ref."""

    name: str
    part: str | None
    value: str

    def compare(self, record: Node) -> bool | None:
        """Say whether the record has the value; None where it does not tell."""
        holder = record.child(self.name) if self.part else record
        now = holder.value(self.part or self.name) if holder else None
        return None if now is None else same(self.value, now)


@dataclass(frozen=True, slots=True)
class Sought:
    """What `search` was asked for."""

    request: Request
    guid: str | None
    since: datetime
    until: datetime
    version: str

    @property
    def holder(self) -> Node | None:
        """Return the first element of the request: the record, or the type to delete."""
        found = nodes(self.request.body)
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Search:
    """A query, and what its answer is held against.

    `rets` are the elements that count as records. `ids` are those named in the write (of a merge
    the source, then the target). `limit` is the MaxReturned of the query: a page that is full may
    not be all. `unique` says that no two records can share the values in `wanted`, `own` that the
    ExternalGUID is the caller's, who may have used it before.
    """

    query: Request
    kind: Kind
    rets: tuple[str, ...]
    since: datetime
    ids: tuple[str, ...] = ()
    edit_sequence: str | None = None
    guid: str | None = None
    wanted: tuple[Wanted, ...] = ()
    limit: int | None = None
    unique: bool = False
    own: bool = False
    sent: Node | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of the write. The id is that of the record where one is known, else None."""

    kind: Outcome
    id_name: str | None
    id: str | None
    edit_sequence: str | None
    why: str


def found(record: Node | None, why: str) -> Finding:
    """Return that the write was applied, to this record or to one that is gone."""
    return _finding("found", record, why)


def not_found(why: str, record: Node | None = None) -> Finding:
    """Return that the write was not applied."""
    return _finding("not_found", record, why)


def ambiguous(why: str, record: Node | None = None) -> Finding:
    """Return that a person has to decide."""
    return _finding("ambiguous", record, why)


def _finding(kind: Outcome, record: Node | None, why: str) -> Finding:
    own = [node for node in record.nodes if node.name in IDS] if record else []
    sequence = record.value("EditSequence") if record else None
    name, value = (own[0].name, own[0].text) if own else (None, None)
    return Finding(kind, name, value, sequence or None, why)


def id_of(ret: str) -> str | None:
    """Return the name of a record's id, None for a kind that has none."""
    own = {name for name in RETS.get(ret, "").split() if name in IDS}
    return next(iter(own), None)


def local(record: Node, name: str) -> datetime | None:
    """Return the local part of a time, without the offset that QuickBooks writes beside it."""
    text = (record.value(name) or "")[: len("2024-01-31T12:00:00")]
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def not_before(record: Node, name: str, since: datetime) -> bool | None:
    """Say whether a time of the record is `since` or later; None where it has none."""
    at = local(record, name)
    return None if at is None else at >= since.replace(microsecond=0, tzinfo=None)
