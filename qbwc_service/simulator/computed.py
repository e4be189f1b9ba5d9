"""What a record shows beside what is kept of it: one rule a kind."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from qbwc_service.simulator import ledger, orders, stock
from qbwc_service.simulator.books import Record
from qbwc_service.simulator.computing import Computer, link
from qbwc_service.simulator.ledger import NOTHING, money, quantity
from qbwc_service.simulator.reading import Fields


def _customer(see: Computer, record: Record) -> Fields:
    own, family = see.owed_by.get(record.id, NOTHING), see.families.get(record.id, NOTHING)
    return {"Balance": money(own), "TotalBalance": money(family)}


def _vendor(see: Computer, record: Record) -> Fields:
    return {"Balance": money(see.owed_to.get(record.id, NOTHING))}


def _account(see: Computer, record: Record) -> Fields:
    own, group = see.held.get(record.id, NOTHING), see.groups.get(record.id, NOTHING)
    return {"Balance": money(own), "TotalBalance": money(group)}


def _invoice(see: Computer, record: Record) -> Fields:
    return {"AppliedAmount": money(-ledger.applied(see.books, record))} | _owed(see, record)


def _owed(see: Computer, record: Record) -> Fields:
    left = ledger.balance(see.books, record)
    is_paid = left == 0 and record.text("IsPending") != "true"
    return {
        "BalanceRemaining": money(left),
        "OpenAmount": money(left),
        "IsPaid": "true" if is_paid else "false",
        "LinkedTxn": see.linked(record),
    }


def _credit(see: Computer, record: Record) -> Fields:
    left = money(ledger.unused(see.books, record))
    return {"CreditRemaining": left, "OpenAmount": left, "LinkedTxn": see.linked(record)}


def _payment(see: Computer, record: Record) -> Fields:
    return {
        "UnusedPayment": money(ledger.unused(see.books, record)),
        "UnusedCredits": "0.00",
        "AppliedToTxnRet": [_application(see, *one) for one in see.covering(record)],
    }


def _application(see: Computer, owed: Record, amount: Decimal) -> Fields:
    return link(owed, amount) | {"BalanceRemaining": money(ledger.balance(see.books, owed))}


def _refund(see: Computer, record: Record) -> Fields:
    return {
        "RefundAppliedToTxnRet": [
            link(credit, amount)
            | {
                "CreditRemaining": money(ledger.unused(see.books, credit)),
                "RefundAmount": money(amount),
            }
            for ident, amount in see.books.paid.get(record.id, {}).items()
            for credit in (see.books.get(ident),)
        ]
    }


def _order(see: Computer, record: Record) -> Fields:
    lines = list(orders.lines_of(record))
    left = [line for line in lines if orders.is_open(record, line, see.fulfilled)]
    done = "true" if lines and not left else "false"
    made: Fields = {
        name: [_waiting(see, record, line) for line in record.several(name)]
        for name in record.kind.lines
    }
    return made | {
        "IsFullyInvoiced": done,
        "IsFullyReceived": done,
        "LinkedTxn": see.linked(record),
    }


def _waiting(see: Computer, order: Record, line: Fields) -> Fields:
    inner = next((one for one in order.kind.groups.values() if one in line), "")
    below = line.get(inner)
    if isinstance(below, list):
        return line | {inner: [_waiting(see, order, one) for one in below]}
    done = see.fulfilled.get(orders.key(order, line), NOTHING)
    is_open = orders.is_open(order, line, see.fulfilled)
    return line | {
        "Invoiced": quantity(done),
        "ReceivedQuantity": quantity(done),
        "UnbilledQuantity": "0",
        "IsBilled": "false" if is_open else "true",
        "IsManuallyClosed": line.get("IsManuallyClosed") or "false",
    }


def _linked(see: Computer, record: Record) -> Fields:
    return {"LinkedTxn": see.linked(record)}


def _transfer(see: Computer, record: Record) -> Fields:
    return {
        f"{side}AccountBalance": money(
            see.held.get(record.reference(f"Transfer{side}AccountRef"), NOTHING)
        )
        for side in ("From", "To")
    }


def _stocked(see: Computer, record: Record) -> Fields:
    begun_with = ledger.amount(record, "QuantityOnHand")
    return {
        "QuantityOnHand": quantity(see.on_hand.get(record.id, begun_with)),
        "AverageCost": str(stock.average_cost(record, see.bought)),
        "QuantityOnOrder": quantity(see.ordered.get(("PurchaseOrder", record.id), NOTHING)),
        "QuantityOnSalesOrder": quantity(see.ordered.get(("SalesOrder", record.id), NOTHING)),
    }


def _build(see: Computer, record: Record) -> Fields:
    assembly = see.books.get(record.reference("ItemInventoryAssemblyRef"))
    many = ledger.amount(record, "QuantityToBuild")
    return {
        "QuantityCanBuild": quantity(stock.can_build(assembly, see.on_hand)),
        "QuantityOnHand": quantity(see.on_hand.get(assembly.id, NOTHING)),
        "QuantityOnSalesOrder": quantity(see.ordered.get(("SalesOrder", assembly.id), NOTHING)),
        "ComponentItemLineRet": [
            {
                "ItemRef": {"ListID": part},
                "QuantityOnHand": quantity(see.on_hand.get(part, NOTHING)),
                "QuantityNeeded": quantity(need * many),
            }
            for part, need in stock.components(assembly)
        ],
    }


RULES: Mapping[str, Callable[[Computer, Record], Fields]] = {
    "ARRefundCreditCard": _refund,
    "Account": _account,
    "Bill": _owed,
    "BillPaymentCheck": _payment,
    "BillPaymentCreditCard": _payment,
    "BuildAssembly": _build,
    "Charge": _owed,
    "Check": _linked,
    "CreditMemo": _credit,
    "Customer": _customer,
    "Estimate": _linked,
    "Invoice": _invoice,
    "ItemInventory": _stocked,
    "ItemInventoryAssembly": _stocked,
    "ItemReceipt": _linked,
    "PurchaseOrder": _order,
    "ReceivePayment": _payment,
    "SalesOrder": _order,
    "Transfer": _transfer,
    "Vendor": _vendor,
    "VendorCredit": _credit,
}
