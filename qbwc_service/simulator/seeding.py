"""The lists every company file begins with, and made-up records in bulk."""

from collections.abc import Callable, Mapping
from datetime import datetime

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.reading import Fields

_ACCOUNTS: tuple[tuple[str, str], ...] = (
    ("Accounts Receivable", "AccountsReceivable"),
    ("Accounts Payable", "AccountsPayable"),
    ("Checking", "Bank"),
    ("Undeposited Funds", "OtherCurrentAsset"),
    ("Inventory Asset", "OtherCurrentAsset"),
    ("Sales", "Income"),
    ("Services", "Income"),
    ("Cost of Goods Sold", "CostOfGoodsSold"),
    ("Job Expenses", "Expense"),
)
_OTHERS: tuple[tuple[str, Fields], ...] = (
    ("SalesTaxCode", {"Name": "Tax", "IsTaxable": "true", "Desc": "Taxable Sales"}),
    ("SalesTaxCode", {"Name": "Non", "IsTaxable": "false", "Desc": "Non-Taxable Sales"}),
    ("StandardTerms", {"Name": "Due on receipt", "StdDueDays": "0"}),
    ("StandardTerms", {"Name": "Net 15", "StdDueDays": "15"}),
    ("StandardTerms", {"Name": "Net 30", "StdDueDays": "30"}),
    ("PaymentMethod", {"Name": "Cash", "PaymentMethodType": "Cash"}),
    ("PaymentMethod", {"Name": "Check", "PaymentMethodType": "Check"}),
)
# Lists that are only read, under numbers of their own.
_READ: tuple[tuple[str, Fields], ...] = (
    (
        "Currency",
        {
            "Name": "US Dollar",
            "CurrencyCode": "USD",
            "CurrencyFormat": {"ThousandSeparator": "Comma", "DecimalPlaces": "2"},
            "IsUserDefinedCurrency": "false",
        },
    ),
    ("Template", {"Name": "Intuit Product Invoice", "TemplateType": "Invoice"}),
    ("Template", {"Name": "Custom Sales Receipt", "TemplateType": "SalesReceipt"}),
    ("Template", {"Name": "Custom Purchase Order", "TemplateType": "PurchaseOrder"}),
)
_FIRST_READ = 0xF000001


def standard_lists(books: Books, now: datetime) -> None:
    """Fill a new file with accounts, tax codes, terms and payment methods."""
    for name, kind in _ACCOUNTS:
        books.insert(KINDS["Account"], {"Name": name, "AccountType": kind}, now)
    for kind, fields in _OTHERS:
        books.insert(KINDS[kind], dict(fields), now)
    for number, (kind, fields) in enumerate(_READ, _FIRST_READ):
        books.insert(KINDS[kind], dict(fields), now, number)


def seed(books: Books, now: datetime, counts: Mapping[str, int]) -> None:
    """Add made-up records, e.g. {"customers": 500}; invoices need customers and items before."""
    for name in MAKERS:
        for number in range(1, counts.get(name, 0) + 1):
            kind, make = MAKERS[name]
            books.insert(KINDS[kind], make(books, number), now)
    unknown = counts.keys() - MAKERS.keys()
    if unknown:
        raise ValueError(f"cannot seed {', '.join(sorted(unknown))}")


def _customer(_: Books, number: int) -> Fields:
    return {
        "Name": f"Customer {number:05d}",
        "CompanyName": f"Company {number}",
        "BillAddress": {"Addr1": f"{number} Caf\u00e9 Road", "City": "Bayshore", "State": "CA"},
        "Phone": f"555-{number:04d}",
    }


def _vendor(_: Books, number: int) -> Fields:
    return {"Name": f"Vendor {number:05d}"}


def _bank_account(_: Books, number: int) -> Fields:
    return {"Name": f"Bank {number:05d}", "AccountType": "Bank"}


def _item(books: Books, number: int) -> Fields:
    account = books.named(("Account",), "Services")
    reference = {"ListID": account.id} if account else {}
    price = {"Desc": f"Service {number}", "Price": f"{number}.00", "AccountRef": reference}
    return {"Name": f"Service {number:05d}", "SalesOrPurchase": price}


def _invoice(books: Books, number: int) -> Fields:
    customers, items = books.records["Customer"], books.records["ItemService"]
    if not customers or not items:
        raise ValueError("invoices need customers and items")
    customer = _nth(customers, number)
    item = _nth(items, number)
    line: Fields = {
        "TxnLineID": f"{books.next_txn * 0x1000 + 1:X}-1422671082",
        "ItemRef": {"ListID": item.id},
        "Quantity": "1",
        "Rate": f"{number}.00",
        "Amount": f"{number}.00",
    }
    return {
        "CustomerRef": {"ListID": customer.id},
        "TxnDate": "2024-01-31",
        "DueDate": "2024-01-31",
        "RefNumber": str(number),
        "IsPending": "false",
        "SalesTaxTotal": "0.00",
        "Subtotal": f"{number}.00",
        "InvoiceLineRet": [line],
    }


def _nth(records: Mapping[str, Record], number: int) -> Record:
    return list(records.values())[number % len(records)]


MAKERS: Mapping[str, tuple[str, Callable[[Books, int], Fields]]] = {
    "customers": ("Customer", _customer),
    "vendors": ("Vendor", _vendor),
    "bank_accounts": ("Account", _bank_account),
    "items": ("ItemService", _item),
    "invoices": ("Invoice", _invoice),
}
