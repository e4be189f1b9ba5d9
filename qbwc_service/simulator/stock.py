"""What is in stock: quantities that transactions move, and those that orders promise."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.kinds import STOCKED
from qbwc_service.simulator.reading import Fields

# kind -> which way its lines move goods
_MOVING = {
    "Invoice": -1,
    "SalesReceipt": -1,
    "CreditMemo": 1,
    "Bill": 1,
    "ItemReceipt": 1,
    "Check": 1,
    "CreditCardCharge": 1,
    "VendorCredit": -1,
    "CreditCardCredit": -1,
    "InventoryAdjustment": 1,
}
_BOUGHT = ("Bill", "ItemReceipt", "Check", "CreditCardCharge")
Move = tuple[str, Decimal]
Bought = tuple[Decimal, Decimal]


def moves(books: Books, record: Record) -> Iterator[Move]:
    """Yield the ListID of each item a transaction moves, and by how much."""
    if record.text("IsPending") == "true":
        return
    if record.kind.name == "BuildAssembly":
        yield from _built(books, record)
    way = _MOVING.get(record.kind.name, 0)
    for _, line in ledger.lines(record) if way else ():
        item = item_of(line)
        if item:
            name = "QuantityDifference" if "QuantityDifference" in line else "Quantity"
            yield item, ledger.number(line, name) * way


def item_of(line: Fields) -> str:
    """Return the ListID of a line's item, or ''."""
    reference = line.get("ItemRef")
    return str(reference["ListID"]) if isinstance(reference, dict) else ""


def components(assembly: Record) -> Iterator[Move]:
    """Yield the ListID of each part of an assembly, and how many one of it needs."""
    for line in assembly.several("ItemInventoryAssemblyLine"):
        part = line.get("ItemInventoryRef")
        if isinstance(part, dict):
            yield str(part["ListID"]), Decimal(str(line.get("Quantity") or "1"))


def _built(books: Books, record: Record) -> Iterator[Move]:
    count = ledger.amount(record, "QuantityToBuild")
    ident = record.reference("ItemInventoryAssemblyRef")
    yield ident, count
    for part, needed in components(books.get(ident)):
        yield part, -needed * count


def on_hand(books: Books) -> dict[str, Decimal]:
    """Return the quantity on hand of every item that is kept in stock, by ListID."""
    held = {
        item.id: ledger.amount(item, "QuantityOnHand")
        for kind in STOCKED
        for item in books.records[kind].values()
    }
    for kind in (*_MOVING, "BuildAssembly"):
        for record in books.records[kind].values():
            for item, moved in moves(books, record):
                if item in held:
                    held[item] += moved
    return held


def can_build(assembly: Record, held: dict[str, Decimal]) -> Decimal:
    """Return how many of an assembly the parts in stock are enough for."""
    ways = [held.get(part, ledger.NOTHING) // need for part, need in components(assembly) if need]
    return max(min(ways, default=ledger.NOTHING), ledger.NOTHING)


def bought(books: Books) -> dict[str, Bought]:
    """Return how many of each item were bought, by ListID, and for how much."""
    whole: dict[str, Bought] = {}
    for kind in _BOUGHT:
        for record in books.records[kind].values():
            for _, line in ledger.lines(record):
                count, value = whole.get(item_of(line), (ledger.NOTHING, ledger.NOTHING))
                count += ledger.number(line, "Quantity")
                whole[item_of(line)] = (count, value + ledger.number(line, "Amount"))
    return whole


def average_cost(item: Record, whole: Mapping[str, Bought]) -> Decimal:
    """Return the average of what was paid for an item, in cents; else its purchase cost."""
    cost, had = ledger.amount(item, "PurchaseCost"), ledger.amount(item, "QuantityOnHand")
    count, value = whole.get(item.id, (ledger.NOTHING, ledger.NOTHING))
    count += had
    value += ledger.amount(item, "TotalValue") or had * cost
    return (value / count if count > 0 and value else cost).quantize(Decimal("0.01"))


def stir(books: Books, record: Record, now: datetime) -> None:
    """Note on every item a transaction moves that it has changed, without touching it.

    QuickBooks leaves TimeModified alone then, but a query by FromModifiedDate finds the item.
    """
    for ident, _ in moves(books, record):
        item = books.find(STOCKED, ident)
        if item:
            item.stirred = now
