"""What the accounts hold: one table of what each kind of transaction books on its head and lines.

The books are kept for cash, banks, cards, receivables, payables and sales tax, and for accounts
that a line names itself. Items book nothing on income, cost or inventory accounts.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record

# Account types whose balance is what is owed; the others of the balance sheet hold what is owned.
OWED = ("AccountsPayable", "CreditCard", "OtherCurrentLiability", "LongTermLiability", "Equity")
OWNED = ("AccountsReceivable", "Bank", "FixedAsset", "OtherAsset", "OtherCurrentAsset")
# kind -> (reference, or the special account where none is named, and which way the total goes)
_HEADS: Mapping[str, tuple[tuple[str, str, int], ...]] = {
    "Invoice": (("ARAccountRef", "AccountsReceivable", 1),),
    "Charge": (("ARAccountRef", "AccountsReceivable", 1),),
    "CreditMemo": (("ARAccountRef", "AccountsReceivable", -1),),
    "ReceivePayment": (
        ("ARAccountRef", "AccountsReceivable", -1),
        ("DepositToAccountRef", "UndepositedFunds", 1),
    ),
    "SalesReceipt": (("DepositToAccountRef", "UndepositedFunds", 1),),
    "ARRefundCreditCard": (
        ("RefundFromAccountRef", "", -1),
        ("ARAccountRef", "AccountsReceivable", 1),
    ),
    "Bill": (("APAccountRef", "AccountsPayable", -1),),
    "ItemReceipt": (("APAccountRef", "AccountsPayable", -1),),
    "VendorCredit": (("APAccountRef", "AccountsPayable", 1),),
    "BillPaymentCheck": (
        ("APAccountRef", "AccountsPayable", 1),
        ("BankAccountRef", "", -1),
    ),
    "BillPaymentCreditCard": (
        ("APAccountRef", "AccountsPayable", 1),
        ("CreditCardAccountRef", "", -1),
    ),
    "Check": (("AccountRef", "", -1),),
    "CreditCardCharge": (("AccountRef", "", -1),),
    "CreditCardCredit": (("AccountRef", "", 1),),
    "Deposit": (("DepositToAccountRef", "", 1),),
    "SalesTaxPaymentCheck": (
        ("BankAccountRef", "", -1),
        ("", "SalesTaxPayable", 1),
    ),
    "Transfer": (("TransferFromAccountRef", "", -1), ("TransferToAccountRef", "", 1)),
}
# What a payment takes off, its discounts with it; the money that moves is less.
_SETTLED = ("ARAccountRef", "APAccountRef")
# kind -> which way the lines go that name an account
_LINES: Mapping[str, int] = {
    "Bill": 1,
    "ItemReceipt": 1,
    "VendorCredit": -1,
    "Check": 1,
    "CreditCardCharge": 1,
    "CreditCardCredit": -1,
}
# element -> which way it goes whatever the kind
_OWN_WAY = {
    "JournalDebitLine": 1,
    "JournalCreditLine": -1,
    "DepositLineRet": -1,
    "CashBackInfoRet": 1,
}
_TAXED = {"Invoice": -1, "SalesReceipt": -1, "CreditMemo": 1}
SPECIAL: Mapping[str, tuple[str, str]] = {
    "AccountsReceivable": ("Accounts Receivable", "AccountsReceivable"),
    "AccountsPayable": ("Accounts Payable", "AccountsPayable"),
    "UndepositedFunds": ("Undeposited Funds", "OtherCurrentAsset"),
    "SalesTaxPayable": ("Sales Tax Payable", "OtherCurrentLiability"),
}


def balances(books: Books) -> dict[str, Decimal]:
    """Return what each account holds by ListID, positive where that is usual for its type."""
    held: dict[str, Decimal] = {}
    for record in books.everything():
        if not record.kind.is_list and record.text("IsPending") != "true":
            for account, value in _booked(books, record):
                held[account] = held.get(account, ledger.NOTHING) + value
    for ident in held:
        account_type = books.get(ident).text("AccountType") if ident in books.by_id else ""
        held[ident] *= -1 if account_type in OWED else int(account_type in OWNED)
    return held


def special(books: Books, which: str) -> str:
    """Return the ListID of a special account, or '' where the file has none."""
    found = books.named(("Account",), SPECIAL[which][0])
    return found.id if found else ""


def _booked(books: Books, record: Record) -> Iterator[tuple[str, Decimal]]:
    kind, whole = record.kind.name, ledger.total(record)
    settled = whole + ledger.amount(record, "Discounts")
    for name, default, way in _HEADS.get(kind, ()):
        account = record.reference(name) or (special(books, default) if default else "")
        if account:
            yield account, (settled if name in _SETTLED else whole) * way
    for name, line in ledger.lines(record):
        reference = line.get("AccountRef")
        way = _OWN_WAY.get(name, _LINES.get(kind, 0))
        if way and isinstance(reference, dict):
            yield str(reference["ListID"]), ledger.number(line, "Amount") * way
    if kind in _TAXED and special(books, "SalesTaxPayable"):
        tax = ledger.amount(record, "SalesTaxTotal")
        yield special(books, "SalesTaxPayable"), tax * _TAXED[kind]
