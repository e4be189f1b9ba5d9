"""What orders still wait for: counted from the lines that remember the line of the order.

So a deleted invoice opens its order again.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.ledger import NOTHING, lines, number
from qbwc_service.simulator.reading import Fields

# What can be linked to what, and the line that it gets: kind -> (kinds of order, line element).
ORDERS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "Invoice": (("SalesOrder", "Estimate"), "InvoiceLineRet"),
    "Bill": (("PurchaseOrder",), "ItemLineRet"),
    "ItemReceipt": (("PurchaseOrder",), "ItemLineRet"),
}
Key = tuple[str, str]


def lines_of(record: Record) -> Iterator[Fields]:
    """Yield the lines of an order, those of its groups included."""
    for _, line in lines(record):
        yield line


def key(order: Record, line: Fields) -> Key:
    """Return what names a line of an order."""
    return order.id, str(line["TxnLineID"])


def fulfilled(books: Books) -> dict[Key, Decimal]:
    """Return how much of each order's line has been invoiced or received."""
    done: dict[Key, Decimal] = {}
    for _, line, link in _links(books):
        one = str(link["TxnID"]), str(link["TxnLineID"])
        done[one] = done.get(one, NOTHING) + number(line, "Quantity")
    return done


def is_open(order: Record, line: Fields, done: Mapping[Key, Decimal]) -> bool:
    """Tell whether a line of an order still waits."""
    if "true" in (order.text("IsManuallyClosed"), line.get("IsManuallyClosed")):
        return False
    ordered = number(line, "Quantity")
    one = key(order, line)
    return one not in done or done[one] < ordered


def orders(books: Books) -> dict[str, list[str]]:
    """Return which transactions hang together through orders: TxnID -> TxnIDs, both ways."""
    together: dict[str, list[str]] = {}
    for record, _, link in _links(books):
        for one, other in ((record.id, str(link["TxnID"])), (str(link["TxnID"]), record.id)):
            if other not in together.setdefault(one, []):
                together[one].append(other)
    return together


def _links(books: Books) -> Iterator[tuple[Record, Fields, Fields]]:
    for kind in ORDERS:
        for record in books.records[kind].values():
            for _, line in lines(record):
                link = line.get("LinkToTxn")
                # An order that was deleted meanwhile leaves its invoice alone.
                if isinstance(link, dict) and str(link["TxnID"]) in books.by_id:
                    yield record, line, link
