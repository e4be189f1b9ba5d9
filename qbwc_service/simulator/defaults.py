"""What a new transaction gets that it does not bring: date, number, address, terms, accounts."""

from datetime import date, datetime, timedelta

from qbwc_service.simulator import accounts, ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.kinds import ENTITIES, TERMS, Kind
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.shapes import shape

# QuickBooks counts on from the last number of these; the others keep what they are given.
NUMBERED = (
    *("Invoice", "SalesReceipt", "CreditMemo", "SalesOrder", "Estimate", "PurchaseOrder"),
    *("ReceivePayment", "JournalEntry", "InventoryAdjustment", "BuildAssembly", "Charge"),
)
_DUE = ("Invoice", "Bill")
DAYS_BILLS_ARE_DUE = 10
# Ret element -> what it is called in the customer or the vendor
_FROM_NAME = {
    "BillAddress": "BillAddress",
    "ShipAddress": "ShipAddress",
    "VendorAddress": "VendorAddress",
    "Address": "VendorAddress",
    "TermsRef": "TermsRef",
    "SalesRepRef": "SalesRepRef",
    "ItemSalesTaxRef": "ItemSalesTaxRef",
    "CustomerSalesTaxCodeRef": "SalesTaxCodeRef",
}
_ACCOUNTS = {"ARAccountRef": "AccountsReceivable", "APAccountRef": "AccountsPayable"}
_SWITCHES = {"IsPending": "false", "IsManuallyClosed": "false"}
# Kinds that take no address from their name: they are no forms that are sent.
_PLAIN = ("TimeTracking", "VehicleMileage", "ReceivePayment", "ARRefundCreditCard")


def implied(books: Books, kind: Kind, content: Fields, now: datetime) -> Fields:
    """Return what a new transaction of this kind gets beside its content."""
    here = shape(kind.ret).items
    day = str(content.get("TxnDate") or now.date().isoformat())
    made: Fields = {name: value for name, value in _SWITCHES.items() if name in here}
    if "TxnDate" in here:
        made["TxnDate"] = day
        content.pop("TxnDate", None)
    if kind.name in NUMBERED and not content.get("RefNumber"):
        made["RefNumber"] = next_reference(books, kind.name)
        content.pop("RefNumber", None)
    for name, special in _ACCOUNTS.items():
        if name in here and name not in content and accounts.special(books, special):
            made[name] = {"ListID": accounts.special(books, special)}
    known = {} if kind.name in _PLAIN else _name(books, content.get(kind.party))
    made |= {
        name: known[source]
        for name, source in _FROM_NAME.items()
        if name in here and known.get(source)
    }
    if kind.name in _DUE:
        made["DueDate"] = _due(books, kind, day, content.get("TermsRef") or made.get("TermsRef"))
    return made


def next_reference(books: Books, kind: str) -> str:
    """Return the number QuickBooks gives a transaction that brings none."""
    used = [record.text("RefNumber") for record in books.records[kind].values()]
    return str(max((int(text) for text in used if text.isdecimal()), default=0) + 1)


def _name(books: Books, reference: object) -> Fields:
    ident = str(reference["ListID"]) if isinstance(reference, dict) else ""
    found = books.find(ENTITIES, ident)
    return found.fields if found else {}


def _due(books: Books, kind: Kind, day: str, terms: object) -> str:
    ident = str(terms["ListID"]) if isinstance(terms, dict) else ""
    record = books.find(TERMS, ident)
    start = date.fromisoformat(day)
    if record is None:
        days = DAYS_BILLS_ARE_DUE if kind.name == "Bill" else 0
        return (start + timedelta(days=days)).isoformat()
    if record.kind.name == "DateDrivenTerms":
        return _on_day(record, start).isoformat()
    return (start + timedelta(days=int(record.text("StdDueDays") or "0"))).isoformat()


def _on_day(terms: Record, start: date) -> date:
    """Return the next day of the month on which these terms are due."""
    day = int(ledger.amount(terms, "DayOfMonthDue")) or 1
    late = int(ledger.amount(terms, "DueNextMonthDays"))
    month = start.replace(day=1)
    due = _day_of(month, day)
    while due < start + timedelta(days=late):
        month = (month + timedelta(days=31)).replace(day=1)
        due = _day_of(month, day)
    return due


def _day_of(month: date, day: int) -> date:
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return month.replace(day=min(day, last.day))
