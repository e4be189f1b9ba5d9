"""What is owed: invoice balances after payments, unused payments, customer balances."""

from decimal import Decimal

from qbwc_service.simulator.books import Books, Record


def amount(record: Record, name: str) -> Decimal:
    """Return an amount field, 0 when it is absent or empty."""
    return Decimal(record.text(name) or "0")


def applied(books: Books, invoice: Record) -> Decimal:
    """Return how much of the invoice payments have covered, discounts included."""
    return sum(books.paid.get(invoice.id, {}).values(), Decimal(0))


def balance(books: Books, invoice: Record) -> Decimal:
    """Return what is still open on the invoice."""
    return amount(invoice, "Subtotal") + amount(invoice, "SalesTaxTotal") - applied(books, invoice)


def unused(books: Books, payment: Record) -> Decimal:
    """Return the part of a payment that no invoice has taken."""
    total = amount(payment, "TotalAmount") + amount(payment, "Discounts")
    return total - taken(books, payment)


def taken(books: Books, payment: Record) -> Decimal:
    """Return what the payment covers on invoices, discounts included."""
    return sum((paid.get(payment.id, Decimal(0)) for paid in books.paid.values()), Decimal(0))


def customer_balances(books: Books) -> dict[str, Decimal]:
    """Return what each customer owes by ListID: open invoices less unused payments."""
    owed: dict[str, Decimal] = {}
    for invoice in books.records["Invoice"].values():
        if invoice.text("IsPending") != "true":
            customer = invoice.reference("CustomerRef")
            owed[customer] = owed.get(customer, Decimal(0)) + balance(books, invoice)
    for payment in books.records["ReceivePayment"].values():
        customer = payment.reference("CustomerRef")
        owed[customer] = owed.get(customer, Decimal(0)) - unused(books, payment)
    return owed


def account_balances(books: Books) -> dict[str, Decimal]:
    """Return what transfers alone left on each account by ListID; nothing else is booked here."""
    left: dict[str, Decimal] = {}
    for transfer in books.records["Transfer"].values():
        moved = amount(transfer, "Amount")
        for name, change in (("TransferFromAccountRef", -moved), ("TransferToAccountRef", moved)):
            account = transfer.reference(name)
            left[account] = left.get(account, Decimal(0)) + change
    return left
