"""Receiving payments and applying them to invoices."""

from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found, resolved_content
from qbwc_service.simulator.transactions import next_reference

_NONE = Decimal(0)


def add(call: Call) -> Answer:
    """Receive a payment; 3120 for an unknown invoice, 3210 for more than is due."""
    content = resolved_content(call)
    wanted = _wanted(call, content, content.get("CustomerRef"), but="")
    automatic = content.pop("IsAutoApply", "false") == "true"
    total = content.get("TotalAmount") or f"{_paid_in(wanted):.2f}"
    if automatic:
        wanted = _oldest_first(call.books, content["CustomerRef"], Decimal(str(total)))
    _check_total(_paid_in(wanted), Decimal(str(total)))
    content |= {
        "TxnDate": content.get("TxnDate") or call.now.date().isoformat(),
        "RefNumber": content.get("RefNumber") or next_reference(call.books, call.kind.name),
        "TotalAmount": total,
        "Discounts": f"{_discounts(wanted):.2f}",
    }
    record = call.books.insert(call.kind, content, call.now)
    _apply(call.books, record, wanted)
    return call.written(record)


def modify(call: Call) -> Answer:
    """Change a payment; applications, once any is sent, replace all of its applications."""
    record = call.current()
    content = resolved_content(call)
    for name in ("TxnID", "EditSequence", "CreditCardTxnInfoMod"):
        content.pop(name, None)
    customer = content.get("CustomerRef", record.fields["CustomerRef"])
    sent = "AppliedToTxnMod" in content
    wanted = _wanted(call, content, customer, but=record.id)
    total = Decimal(str(content.get("TotalAmount") or record.text("TotalAmount")))
    kept = Decimal(0) if sent else ledger.taken(call.books, record) - _discount(record)
    _check_total(_paid_in(wanted) + kept, total)
    record.fields = record.fields | content | {"TotalAmount": f"{total:.2f}"}
    if sent:
        record.fields["Discounts"] = f"{_discounts(wanted):.2f}"
        release(call.books, record)
        _apply(call.books, record, wanted)
    call.books.touch(record, call.now)
    return call.written(record)


def release(books: Books, payment: Record) -> None:
    """Take a payment off every invoice it was applied to."""
    for paid in books.paid.values():
        paid.pop(payment.id, None)


# invoice TxnID -> (amount paid, discount)
Wanted = dict[str, tuple[Decimal, Decimal]]


def _wanted(call: Call, content: Fields, customer: object, but: str) -> Wanted:
    wanted: Wanted = {}
    lines = content.pop("AppliedToTxnAdd", None) or content.pop("AppliedToTxnMod", None)
    for line in lines if isinstance(lines, list) else []:
        ident = str(line["TxnID"])
        invoice = call.books.find(("Invoice",), ident)
        if invoice is None or line.get("SetCredit"):
            raise not_found(ident)
        if invoice.fields["CustomerRef"] != customer:
            raise StatusError(3210, "The transaction to be paid belongs to another customer.")
        amount = Decimal(str(line.get("PaymentAmount") or "0"))
        discount = Decimal(str(line.get("DiscountAmount") or "0"))
        due = ledger.balance(call.books, invoice)
        due += call.books.paid.get(ident, {}).get(but, _NONE)
        if ident in wanted or amount + discount > due:
            raise StatusError(3210, "You cannot pay more than the amount due.")
        wanted[ident] = (amount, discount)
    return wanted


def _oldest_first(books: Books, customer: object, total: Decimal) -> Wanted:
    wanted: Wanted = {}
    invoices = [
        one for one in books.records["Invoice"].values() if one.fields["CustomerRef"] == customer
    ]
    for invoice in sorted(invoices, key=lambda one: one.text("TxnDate")):
        amount = min(total, ledger.balance(books, invoice))
        if amount > 0:
            wanted[invoice.id] = (amount, _NONE)
            total -= amount
    return wanted


def _paid_in(wanted: Wanted) -> Decimal:
    return sum((amount for amount, _ in wanted.values()), _NONE)


def _discounts(wanted: Wanted) -> Decimal:
    return sum((discount for _, discount in wanted.values()), _NONE)


def _discount(payment: Record) -> Decimal:
    return ledger.amount(payment, "Discounts")


def _check_total(paid: Decimal, total: Decimal) -> None:
    if paid > total:
        raise StatusError(3210, "The amounts applied are more than the payment.")


def _apply(books: Books, payment: Record, wanted: Wanted) -> None:
    for ident, (amount, discount) in wanted.items():
        books.paid.setdefault(ident, {})[payment.id] = amount + discount
