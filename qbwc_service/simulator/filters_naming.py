"""The filters that name other records: classes, customers and vendors, accounts, items, sites."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.kinds import ENTITIES, ITEMS
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError

_PARTIES = ("CustomerRef", "VendorRef", "PayeeEntityRef", "EntityRef")
_NOT_POSTING = ("Estimate", "PurchaseOrder", "SalesOrder")
_SITES = ("FromInventorySiteRef", "ToInventorySiteRef", "InventorySiteRef")


@dataclass(frozen=True, slots=True)
class Asked:
    """One filter of a query: its value, and the books and the time it is asked at."""

    books: Books
    value: object
    now: datetime


Test = Callable[[Record], bool]
Maker = Callable[[Asked], Test]
Named = Callable[[Record], Iterator[str]]


def part(value: object, name: str) -> str:
    """Return an element of a filter, '' when it is absent."""
    return str(value.get(name, "")) if isinstance(value, dict) else ""


def wanted(books: Books, kinds: Collection[str], value: object) -> set[str]:
    """Return the ListIDs that a filter names, those of children too where it says so.

    Status 500 for a name that is not there.
    """
    asked = value if isinstance(value, dict) else {}
    found: set[str] = set()
    for name in ("ListID", "FullName"):
        several = asked.get(name, [])
        for one in several if isinstance(several, list) else [several]:
            found.add(_must(books, kinds, {name: one}).id)
        if f"{name}WithChildren" in asked:
            top = _must(books, kinds, {name: asked[f"{name}WithChildren"]})
            start = f"{books.full_name(top).lower()}:"
            names = books.names[top.kind.names]
            found |= {top.id} | {i for text, i in names.items() if text.startswith(start)}
    return found


def _must(books: Books, kinds: Collection[str], reference: Fields) -> Record:
    try:
        return books.resolve(kinds, reference, "filter")
    except StatusError as error:
        raise StatusError(500, error.message, severity="Warn") from None


def parties(record: Record) -> Iterator[str]:
    """Yield the ListIDs of the names on the head of a transaction."""
    for name in _PARTIES:
        if record.reference(name):
            yield record.reference(name)


def accounts(record: Record) -> Iterator[str]:
    """Yield the ListIDs of the accounts on the head of a transaction and on its lines."""
    for fields in (record.fields, *(line for _, line in ledger.lines(record))):
        yield from (
            str(value["ListID"])
            for name, value in fields.items()
            if name.endswith("AccountRef") and isinstance(value, dict)
        )


def items(record: Record) -> Iterator[str]:
    """Yield the ListIDs of the items of a transaction, or of a price list."""
    places = ("PriceLevelPerItemRet", "BillingRatePerItemRet")
    named = [line for name in places for line in record.several(name)]
    for fields in (record.fields, *named, *(line for _, line in ledger.lines(record))):
        for name in ("ItemRef", "ItemInventoryAssemblyRef"):
            value = fields.get(name)
            if isinstance(value, dict):
                yield str(value["ListID"])


def _sites(record: Record) -> Iterator[str]:
    return (record.reference(name) for name in _SITES)


def _naming(kinds: Collection[str], named: Named) -> Maker:
    def make(asked: Asked) -> Test:
        these = wanted(asked.books, kinds, asked.value)
        return lambda record: any(ident in these for ident in named(record))

    return make


def _classes(record: Record) -> Iterator[str]:
    yield record.reference("ClassRef")


def _kind_or_naming(kinds: Collection[str], type_name: str, named: Named) -> Maker:
    """Filter by a record that is named, or let all through for a type of account or item."""

    def make(asked: Asked) -> Test:
        one = part(asked.value, type_name)
        if not one:
            return _naming(kinds, named)(asked)
        these = {i for kind in kinds if kind == one for i in asked.books.records[kind]}
        return lambda record: not these or any(ident in these for ident in named(record))

    return make


def _types(asked: Asked) -> Test:
    these = asked.value.get("TxnTypeFilter", []) if isinstance(asked.value, dict) else []
    return lambda record: "All" in these or record.kind.name in these


def _closed(asked: Asked) -> Test:
    def is_closed(record: Record) -> bool:
        if record.kind.name in ledger.OWED:
            return ledger.balance(asked.books, record) == 0
        return record.kind.name not in ledger.CREDITS or ledger.unused(asked.books, record) == 0

    states = {"Closed": (True,), "Open": (False,), "Either": (True, False)}
    return lambda record: is_closed(record) in states[str(asked.value)]


def _posting(asked: Asked) -> Test:
    states = {"Posting": (False,), "NonPosting": (True,), "Either": (True, False)}
    return lambda record: (record.kind.name in _NOT_POSTING) in states[str(asked.value)]


def _paid(asked: Asked) -> Test:
    states = {"PaidOnly": (True,), "NotPaidOnly": (False,), "All": (True, False)}
    these = states[str(asked.value)]
    return lambda record: (ledger.balance(asked.books, record) == 0) in these


NAMING: Mapping[str, Maker] = {
    "AccountFilter": _naming(("Account",), accounts),
    "ClassFilter": _naming(("Class",), _classes),
    "EntityFilter": _naming(ENTITIES, parties),
    "ItemFilter": _naming(ITEMS, items),
    "ItemRef": _naming(ITEMS, items),
    "PaidStatus": _paid,
    "SiteFilter": _naming(("InventorySite",), _sites),
    "TimeTrackingEntityFilter": _naming(ENTITIES, parties),
    "TransactionAccountFilter": _kind_or_naming(("Account",), "AccountTypeFilter", accounts),
    "TransactionClassFilter": _naming(("Class",), _classes),
    "TransactionEntityFilter": _kind_or_naming(ENTITIES, "EntityTypeFilter", parties),
    "TransactionItemFilter": _kind_or_naming(ITEMS, "ItemTypeFilter", items),
    "TransactionPaidStatusFilter": _closed,
    "TransactionPostingStatusFilter": _posting,
    "TransactionTypeFilter": _types,
}
