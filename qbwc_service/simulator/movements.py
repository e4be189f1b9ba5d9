"""What some transactions make of their own: deposits, adjustments, builds, charges, mileage."""

from decimal import Decimal

from qbwc_service.simulator import accounts, ledger, stock
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.kinds import STOCKED
from qbwc_service.simulator.ledger import money, number, quantity
from qbwc_service.simulator.lines import Lines
from qbwc_service.simulator.pricing import priced
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found

DEPOSITED = ("ReceivePayment", "SalesReceipt")
_BETWEEN = ("TransferFromAccountRef", "TransferToAccountRef")


def deposited(call: Call, content: Fields, old: Record | None) -> None:
    """Fill in the payments a deposit takes; 3120 for one that waits for no deposit."""
    sent = content.get("DepositLineRet")
    if not isinstance(sent, list):
        return
    own = {str(line.get("TxnID")) for line in (old.several("DepositLineRet") if old else [])}
    waiting = {one.id: one for one in undeposited(call.books)}
    content["DepositLineRet"] = [_payment(call.books, line, waiting, own) for line in sent]


def _payment(books: Books, line: Fields, waiting: dict[str, Record], own: set[str]) -> Fields:
    ident = str(line.pop("PaymentTxnID", ""))
    line.pop("PaymentTxnLineID", None)
    overriding = {name[8:]: line.pop(name) for name in list(line) if name.startswith("Override")}
    if not ident:
        return line
    payment = waiting.get(ident) or (books.find(DEPOSITED, ident) if ident in own else None)
    if payment is None:
        raise not_found(ident)
    told: Fields = {
        "TxnType": payment.kind.name,
        "TxnID": ident,
        "EntityRef": payment.fields.get("CustomerRef", ""),
        "AccountRef": {"ListID": accounts.special(books, "UndepositedFunds")},
        "Memo": payment.text("Memo"),
        "CheckNumber": payment.text("CheckNumber"),
        "PaymentMethodRef": payment.fields.get("PaymentMethodRef", ""),
        "Amount": money(ledger.total(payment)),
    }
    return told | line | overriding


def undeposited(books: Books) -> list[Record]:
    """Return the payments that lie among the undeposited funds."""
    taken = {
        str(line.get("TxnID"))
        for deposit in books.records["Deposit"].values()
        for line in deposit.several("DepositLineRet")
    }
    funds = ("", accounts.special(books, "UndepositedFunds"))
    return [
        one
        for kind in DEPOSITED
        for one in books.records[kind].values()
        if one.id not in taken and one.reference("DepositToAccountRef") in funds
    ]


def adjusted(call: Call, content: Fields, _: Record | None) -> None:
    """Turn the ways to adjust a quantity or a value into differences; 3140 for other items."""
    sent = content.get("InventoryAdjustmentLineRet")
    held = stock.on_hand(call.books) if sent else {}
    costs = stock.bought(call.books) if sent else {}
    for line in sent if isinstance(sent, list) else []:
        item = call.books.find(STOCKED, stock.item_of(line))
        if item is None and "TxnLineID" not in line:
            raise StatusError(3140, "There is an invalid reference to QuickBooks Item in the line.")
        cost = stock.average_cost(item, costs) if item else Decimal(0)
        _differences(line, held.get(stock.item_of(line), Decimal(0)), cost)


def _differences(line: Fields, have: Decimal, cost: Decimal) -> None:
    for name in ("QuantityAdjustment", "ValueAdjustment", "LotNumberAdjustment"):
        told = line.pop(name, None)
        if not isinstance(told, dict):
            continue
        change = number(told, "QuantityDifference") + number(told, "CountAdjustment")
        if told.get("NewQuantity"):
            change = number(told, "NewQuantity") - have
        value = change * cost
        if told.get("NewValue"):
            value = number(told, "NewValue") - have * cost
        elif told.get("ValueDifference"):
            value = number(told, "ValueDifference")
        line |= {"QuantityDifference": quantity(change), "ValueDifference": money(value)}
        line |= {one: told[one] for one in ("LotNumber", "SerialNumber") if one in told}
    serial = line.pop("SerialNumberAdjustment", None)
    if isinstance(serial, dict):
        added = "AddSerialNumber" in serial
        line |= {
            "SerialNumber": serial.get("AddSerialNumber" if added else "RemoveSerialNumber", ""),
            "SerialNumberAddedOrRemoved": "Added" if added else "Removed",
            "QuantityDifference": "1" if added else "-1",
            "ValueDifference": money(cost if added else -cost),
        }


def driven(_: Call, content: Fields, __: Record | None) -> None:
    """Count the miles between the two readings of the odometer; 3210 when they run backwards."""
    if content.get("OdometerEnd"):
        miles = number(content, "OdometerEnd") - number(content, "OdometerStart")
        if miles < 0:
            raise StatusError(3210, "The odometer cannot end before it starts.")
        content["TotalMiles"] = quantity(miles)


def built(call: Call, fields: Fields, _: Lines) -> Fields:
    """Leave a build pending for want of parts where it may be; 3210 where it may not."""
    reference = fields["ItemInventoryAssemblyRef"]
    ident = str(reference["ListID"]) if isinstance(reference, dict) else ""
    assembly = call.books.get(ident)
    held = stock.on_hand(call.books)
    before = call.books.find(("BuildAssembly",), str(call.content.get("TxnID", "")))
    for item, moved in stock.moves(call.books, before) if before else ():
        held[item] = held.get(item, Decimal(0)) - moved
    enough = number(fields, "QuantityToBuild") <= stock.can_build(assembly, held)
    if not enough and fields.get("MarkPendingIfRequired") != "true":
        raise StatusError(3210, "There are not enough components to build the assembly.")
    return {"IsPending": "false" if enough else "true"}


def charged(call: Call, fields: Fields, _: Lines) -> Fields:
    """Return what a charge comes to."""
    sent = call.content
    left = dict(fields)
    if {"Quantity", "Rate"} & sent.keys() and "Amount" not in sent:
        left.pop("Amount", None)
    line = priced(call.books, left, "Rate", "sale", ())
    return {name: line[name] for name in ("Desc", "Rate", "Amount") if line.get(name)}


def transferred(_: Call, fields: Fields, __: Lines) -> Fields:
    """Refuse a transfer without accounts or amount (3150), or to the account it comes from."""
    for name in (*_BETWEEN, "Amount"):
        if not fields.get(name):
            raise StatusError(3150, f'The required element "{name}" is missing in the Transfer.')
    if fields[_BETWEEN[0]] == fields[_BETWEEN[1]]:
        raise StatusError(3210, "You cannot transfer funds to the account they come from.")
    return {}
