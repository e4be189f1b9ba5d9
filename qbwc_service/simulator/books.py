"""The records of a company file, and the ids and edit sequences QuickBooks gives them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from qbwc_service.simulator.kinds import KINDS, Kind
from qbwc_service.simulator.reading import Fields, listed
from qbwc_service.simulator.refusals import StatusError


@dataclass(slots=True)
class Record:
    """One list element or transaction; `fields` are named and nested as in its Ret.

    A reference is kept as {"ListID": id}; names are looked up when the record is written out.
    `stirred` is when another record last changed what this one shows, such as a quantity on hand.
    """

    kind: Kind
    id: str
    number: int
    created: datetime
    modified: datetime
    edit_sequence: str
    fields: Fields
    extensions: dict[tuple[str, str], str] = field(default_factory=dict)
    stirred: datetime | None = None

    def text(self, name: str, default: str = "") -> str:
        """Return a field that holds text."""
        value = self.fields.get(name, default)
        return value if isinstance(value, str) else default

    def reference(self, name: str) -> str:
        """Return the ListID a Ref field points at, or ''."""
        value = self.fields.get(name)
        return str(value.get("ListID", "")) if isinstance(value, dict) else ""

    def several(self, name: str) -> list[Fields]:
        """Return a field that repeats, or that holds elements, as a list; [] when absent."""
        return listed(self.fields, name)

    @property
    def is_active(self) -> bool:
        """A list element counts as active unless it says otherwise."""
        return self.text("IsActive", "true") == "true"


@dataclass(frozen=True, slots=True)
class Deletion:
    """What the company still tells of a record that was deleted; `told` is its name or number."""

    kind: Kind
    id: str
    created: datetime
    deleted: datetime
    told: str


@dataclass(slots=True)
class Books:
    """Everything a company file holds; a deep copy of it is a backup.

    `paid` keeps what was applied: TxnID of what is owed -> TxnID of the payment or the credit ->
    amount (with discount). `by_id` finds a record of any kind.
    `stored` keeps message sets for recovery: (application, id) -> (checksum, answers).
    `deletions` are in the order of deleting; a merged record leaves none.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {k: {} for k in KINDS})
    by_id: dict[str, Record] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    paid: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    stored: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
    settings: dict[str, Fields] = field(default_factory=dict)
    definitions: dict[tuple[str, str], Fields] = field(default_factory=dict)
    extensions: dict[tuple[str, str], str] = field(default_factory=dict)
    line_extensions: dict[str, dict[tuple[str, str], str]] = field(default_factory=dict)
    deletions: list[Deletion] = field(default_factory=list)
    next_list: int = 1
    next_txn: int = 1

    def insert(self, kind: Kind, fields: Fields, now: datetime, number: int = 0) -> Record:
        """Give the fields an id and keep them, under the next number unless one is given."""
        number = number or self._next(kind)
        stamp = int(now.timestamp())
        ident = f"8{number:07X}-{stamp}" if kind.is_list else f"{number:X}-{stamp}"
        record = Record(kind, ident, number, now, now, str(stamp), fields)
        self.records[kind.name][ident] = record
        self.by_id[ident] = record
        if kind.named_by:
            self.names.setdefault(kind.names, {})[self.full_name(record).lower()] = ident
        return record

    def _next(self, kind: Kind) -> int:
        if kind.is_list:
            self.next_list += 1
            return self.next_list - 1
        self.next_txn += 1
        return self.next_txn - 1

    def touch(self, record: Record, now: datetime) -> None:
        """Stamp a change: the edit sequence is the time of change, and always a later one."""
        later = max(int(now.timestamp()), int(record.edit_sequence) + 1)
        record.edit_sequence = str(later)
        record.modified = now

    def remove(self, record: Record) -> None:
        """Forget a record and its name, without a trace."""
        if record.kind.named_by:
            self.names[record.kind.names].pop(self.full_name(record).lower(), None)
        del self.records[record.kind.name][record.id]
        del self.by_id[record.id]

    def delete(self, record: Record, now: datetime) -> None:
        """Remove a record and remember that it was deleted."""
        told = self.full_name(record) if record.kind.is_list else record.text("RefNumber")
        self.remove(record)
        self.deletions.append(Deletion(record.kind, record.id, record.created, now, told))

    def find(self, kinds: Collection[str], ident: str) -> Record | None:
        """Return the record with this id among these kinds."""
        record = self.by_id.get(ident)
        return record if record and record.kind.name in kinds else None

    def get(self, ident: str) -> Record:
        """Return the record of any kind with this id; it must exist."""
        return self.by_id[ident]

    def named(self, kinds: Collection[str], full_name: str) -> Record | None:
        """Return the record with this full name; QuickBooks ignores case."""
        for group in {KINDS[kind].names: None for kind in kinds}:
            ident = self.names.get(group, {}).get(full_name.lower())
            record = self.find(kinds, ident) if ident else None
            if record:
                return record
        return None

    def name_taken(self, kind: Kind, full_name: str, but: str = "") -> bool:
        """Tell whether another record that shares names with `kind` is called this."""
        ident = self.names.get(kind.names, {}).get(full_name.lower())
        return ident is not None and ident != but

    def rename(self, record: Record) -> None:
        """Read the names of the record's group again after a name or a parent changed."""
        group = record.kind.names
        self.names[group] = {
            self.full_name(other).lower(): other.id
            for kind in KINDS.values()
            if kind.names == group
            for other in self.records[kind.name].values()
        }

    def parent(self, record: Record) -> Record | None:
        """Return the record above this one in its list."""
        ident = record.reference("ParentRef")
        if not ident:
            return None
        return self.by_id.get(ident)

    def full_name(self, record: Record) -> str:
        """Return the names from the topmost parent down, with colons between."""
        parent = self.parent(record)
        name = record.text(record.kind.named_by)
        return f"{self.full_name(parent)}:{name}" if parent else name

    def level(self, record: Record) -> int:
        """Return how many parents stand above the record."""
        parent = self.parent(record)
        return self.level(parent) + 1 if parent else 0

    def everything(self) -> Iterator[Record]:
        """Return every record of every kind."""
        for records in self.records.values():
            yield from records.values()

    def resolve(self, kinds: Collection[str], reference: object, what: str) -> Record:
        """Return what a Ref means, by ListID before FullName, or answer 3140."""
        asked = reference if isinstance(reference, dict) else {}
        ident, name = str(asked.get("ListID", "")), str(asked.get("FullName", ""))
        record = self.find(kinds, ident) if ident else self.named(kinds, name)
        if record is None:
            raise StatusError(
                3140, f'There is an invalid reference to QuickBooks {what} "{name or ident}".'
            )
        return record
