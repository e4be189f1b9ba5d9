"""What is owed: totals, what payments and credits have covered, balances of names and accounts."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.reading import Fields, listed

NOTHING = Decimal(0)
_FIVE = Decimal("0.00001")
# What is owed to a company or by it, and what lessens that: (owed, lessened by).
RECEIVABLE = (("Invoice", "Charge", "ARRefundCreditCard"), ("ReceivePayment", "CreditMemo"))
PAYABLE = (
    ("Bill", "ItemReceipt"),
    ("VendorCredit", "BillPaymentCheck", "BillPaymentCreditCard"),
)
OWED = ("Invoice", "Charge", "Bill")
CREDITS = ("CreditMemo", "VendorCredit", "ReceivePayment")


def number(fields: Mapping[str, object], name: str) -> Decimal:
    """Return a number among the fields, 0 when it is absent or empty."""
    return Decimal(str(fields.get(name) or "0"))


def amount(record: Record, name: str) -> Decimal:
    """Return an amount field, 0 when it is absent or empty."""
    return number(record.fields, name)


def money(value: Decimal) -> str:
    """Return an amount as QuickBooks writes it: no zero has a sign."""
    return f"{value + 0:.2f}"


def quantity(value: Decimal) -> str:
    """Return a quantity as QuickBooks writes it: at most five decimals, none that is a zero."""
    return f"{value.quantize(_FIVE).normalize() + 0:f}"


def total(record: Record) -> Decimal:
    """Return the amount of the whole transaction."""
    if record.kind.total:
        return amount(record, record.kind.total)
    return amount(record, "Subtotal") + amount(record, "SalesTaxTotal")


def applied(books: Books, owed: Record) -> Decimal:
    """Return how much of what is owed payments and credits have covered, discounts included."""
    return sum(books.paid.get(owed.id, {}).values(), NOTHING)


def balance(books: Books, owed: Record) -> Decimal:
    """Return what is still open on an invoice, a charge or a bill."""
    return total(owed) - applied(books, owed)


def taken(books: Books, credit: Record) -> Decimal:
    """Return what a payment or a credit covers elsewhere, discounts included."""
    return sum((paid.get(credit.id, NOTHING) for paid in books.paid.values()), NOTHING)


def unused(books: Books, credit: Record) -> Decimal:
    """Return the part of a payment or a credit that nothing has taken."""
    return total(credit) + amount(credit, "Discounts") - taken(books, credit)


def party(record: Record) -> str:
    """Return the ListID of the customer, vendor or payee."""
    return record.reference(record.kind.party)


def balances(books: Books, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> dict[str, Decimal]:
    """Return what is open by the ListID of who owes it or is owed: debts less unused credits."""
    owed: dict[str, Decimal] = {}
    used: dict[str, Decimal] = {}
    for paid in books.paid.values():
        for ident, value in paid.items():
            used[ident] = used.get(ident, NOTHING) + value
    for record in _booked(books, sides[0]):
        owed[party(record)] = owed.get(party(record), NOTHING) + balance(books, record)
    for record in _booked(books, sides[1]):
        left = total(record) + amount(record, "Discounts") - used.get(record.id, NOTHING)
        owed[party(record)] = owed.get(party(record), NOTHING) - left
    return owed


def customer_balances(books: Books) -> dict[str, Decimal]:
    """Return what each customer owes by ListID."""
    return balances(books, RECEIVABLE)


def _booked(books: Books, kinds: tuple[str, ...]) -> Iterator[Record]:
    for kind in kinds:
        for record in books.records[kind].values():
            if record.text("IsPending") != "true":
                yield record


def lines(record: Record) -> Iterator[tuple[str, Fields]]:
    """Yield every line with its element's name; of a group its lines instead of itself."""
    for name in record.kind.lines:
        inner = record.kind.groups.get(name)
        for line in record.several(name):
            if inner is None:
                yield name, line
            else:
                for one in listed(line, inner):
                    yield inner, one
