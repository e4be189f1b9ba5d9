"""The page about the simulated QuickBooks: what each kind of record does there."""

from collections.abc import Iterator

from qbwc_service.simulator.kinds import KINDS, Kind
from qbxml.schema import REQUESTS
from qbxml.schema.contents import values

HEAD = """\
# The simulated QuickBooks

{note}

`qbrelay simulate`, `qbrelay demo` and the tests run against a company in memory. It reads all
{count} requests of qbXML as strictly as QuickBooks does: a set with an unknown element, a wrong
order, or something that its version or edition does not have is refused whole (`0x80040400`);
a missing or wrong value has its own status. Every answer holds what the schema has of it, in its
order.

Every kind of record can be added, changed, found and deleted as QuickBooks allows. Names are
unique in their list (customers, vendors, employees and other names share them, as do items),
references must lead somewhere (3140), a stale EditSequence is 3200, an element that something
refers to is not deleted (3160), deletions are told for 90 days, private fields can be defined on
everything. What each kind does beyond that:

"""
TAIL = """
Reports of every type are answered with a small table of the right form: one row for each customer,
vendor, item or account that has an amount, and a total. Not simulated: currencies other than the
home currency, price rules, units of measure in amounts, payroll, the cost of goods sold, inventory
by site, opening balances, and who may do what.
"""
SALE = "prices and texts from its items, groups, subtotals, discounts, sales tax; total"
BUY = "costs from its items, expense lines; total"
DOES: dict[str, str] = {
    "ARRefundCreditCard": "gives credits back",
    "Account": "a tree; balance of what is booked on it, with those below it",
    "Bill": f"{BUY}; due by terms; receives purchase orders; open amount, paid or not",
    "BillPaymentCheck": "pays bills, with discounts and credits",
    "BillPaymentCreditCard": "pays bills, with discounts and credits",
    "BillingRate": "fixed or by item",
    "BuildAssembly": "takes components, makes the whole; pending for want of parts",
    "Charge": "quantity times rate; open amount, paid or not",
    "Check": f"{BUY}; pays bills, gives credits back",
    "Class": "a tree",
    "CreditCardCharge": BUY,
    "CreditCardCredit": BUY,
    "CreditMemo": f"{SALE}; pays invoices, what is left of it",
    "Currency": "the home currency to begin with",
    "Customer": "a tree of jobs; balance of its own and with its jobs",
    "CustomerType": "a tree",
    "DateDrivenTerms": "due dates; names shared with StandardTerms",
    "Deposit": "takes payments out of the undeposited funds; cash back",
    "Employee": "called by its first, middle and last name",
    "Estimate": f"{SALE}; becomes an invoice",
    "InventoryAdjustment": "new quantities and values as differences",
    "InventorySite": "the first has all the stock",
    "Invoice": f"{SALE}; due by terms; takes sales orders, estimates and credits; balance",
    "ItemDiscount": "an amount or a part of the line above",
    "ItemGroup": "brings its items into a transaction",
    "ItemInventory": "quantity on hand, on order, on sales orders; average cost",
    "ItemInventoryAssembly": "as ItemInventory; how many can be built",
    "ItemNonInventory": "the price, cost and texts that lines take",
    "ItemOtherCharge": "the price, cost and texts that lines take",
    "ItemReceipt": f"{BUY}; receives purchase orders",
    "ItemSalesTax": "a rate, owed to a vendor",
    "ItemSalesTaxGroup": "the sum of its rates",
    "ItemService": "the price, cost and texts that lines take",
    "ItemSubtotal": "the sum of the lines above, counted once",
    "JobType": "a tree",
    "JournalEntry": "debits and credits must balance (3210)",
    "PriceLevel": "a percentage, or prices by item",
    "PurchaseOrder": f"{BUY}; what was received; closed by hand",
    "ReceivePayment": "pays invoices and charges, the oldest first if asked",
    "SalesOrder": f"{SALE}; what was invoiced; closed by hand",
    "SalesReceipt": f"{SALE}; money among the undeposited funds",
    "SalesRep": "initials are used once (3180)",
    "SalesTaxCode": "taxable or not",
    "SalesTaxPaymentCheck": "the sum of its lines",
    "StandardTerms": "due dates",
    "Template": "three to read",
    "TimeTracking": "found by who spent the time",
    "ToDo": "no name; hides once it is done",
    "Transfer": "moves money between two accounts",
    "VehicleMileage": "miles between two readings",
    "Vendor": "balance of what it is owed",
    "VendorCredit": f"{BUY}; pays bills, what is left of it",
    "VendorType": "a tree",
    "WorkersCompCode": "the current and the next rate",
}


def head(note: str) -> str:
    """Return what stands above the table."""
    return HEAD.format(note=note, count=len(REQUESTS))


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield kind, what can be asked of it, and what it does."""
    for kind in KINDS.values():
        yield f"`{kind.name}`", " ".join(_verbs(kind)), DOES.get(kind.name, "kept as it is given")


def _verbs(kind: Kind) -> Iterator[str]:
    yield from (verb for verb in ("Add", "Mod", "Query") if f"{kind.name}{verb}Rq" in REQUESTS)
    side = "List" if kind.is_list else "Txn"
    yield from (verb for verb in ("Del", "Merge", "Void") if kind.name in _typed(f"{side}{verb}"))


def _typed(request: str) -> tuple[str, ...]:
    return values(f"{request}Type") if f"{request}Rq" in REQUESTS else ()
