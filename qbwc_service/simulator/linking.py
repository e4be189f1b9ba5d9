"""Invoices for sales orders and estimates, bills and receipts for purchase orders."""

from collections.abc import Mapping
from decimal import Decimal

from qbwc_service.simulator.books import Record
from qbwc_service.simulator.ledger import NOTHING, number, quantity
from qbwc_service.simulator.orders import ORDERS, Key, fulfilled, is_open, key, lines_of
from qbwc_service.simulator.reading import Fields, listed
from qbwc_service.simulator.requests import Call, not_found

_CLOSED = (
    570,
    "Warn",
    "The transaction was saved, but it could not be linked to another that is closed already.",
)
_COPIED = ("ItemRef", "Desc", "ClassRef", "SalesTaxCodeRef", "CustomerRef")


def linked(call: Call, content: Fields) -> None:
    """Put the lines of orders that are named into what was sent; 3120 for one that is not there.

    An order that is closed is not linked: the rest is saved with warning 570.
    """
    whole = content.pop("LinkToTxnID", [])
    if call.kind.name not in ORDERS:
        return
    element = ORDERS[call.kind.name][1]
    several = listed(content, element)
    idents = whole if isinstance(whole, list) else []
    if not idents and not any("LinkToTxn" in line for line in several):
        return
    done = fulfilled(call.books)
    made = [_filled(call, line, done) for line in several]
    for ident in idents:
        made.extend(_of_order(call, _order(call, str(ident)), done))
    content[element] = made


def _order(call: Call, ident: str) -> Record:
    order = call.books.find(ORDERS[call.kind.name][0], ident)
    if order is None:
        raise not_found(ident)
    return order


def _filled(call: Call, line: Fields, done: Mapping[Key, Decimal]) -> Fields:
    link = line.get("LinkToTxn")
    if not isinstance(link, dict):
        return line
    order = _order(call, str(link["TxnID"]))
    for ordered in lines_of(order):
        if ordered["TxnLineID"] == link["TxnLineID"]:
            if not is_open(order, ordered, done):
                call.warning = _CLOSED
                return {name: value for name, value in line.items() if name != "LinkToTxn"}
            return _copy(call, order, ordered, done) | line
    raise not_found(str(link["TxnLineID"]))


def _of_order(call: Call, order: Record, done: Mapping[Key, Decimal]) -> list[Fields]:
    left = [line for line in lines_of(order) if is_open(order, line, done)]
    if not left:
        call.warning = _CLOSED
    return [_copy(call, order, line, done) for line in left]


def _copy(call: Call, order: Record, line: Fields, done: Mapping[Key, Decimal]) -> Fields:
    made = {name: line[name] for name in _COPIED if line.get(name)}
    if line.get("Rate"):
        made["Rate" if call.kind.name == "Invoice" else "Cost"] = line["Rate"]
    if line.get("Quantity"):
        made["Quantity"] = quantity(number(line, "Quantity") - done.get(key(order, line), NOTHING))
    elif line.get("Amount"):
        made["Amount"] = line["Amount"]
    return made | {"LinkToTxn": {"TxnID": order.id, "TxnLineID": line["TxnLineID"]}}
