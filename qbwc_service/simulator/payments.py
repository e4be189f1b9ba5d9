"""Payments of customers and of bills, and refunds: what they are applied to, and their total."""

from collections.abc import Mapping
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.applying import (
    SELF,
    Application,
    apply,
    give_back,
    of_credits,
    sum_of,
)
from qbwc_service.simulator.books import Record
from qbwc_service.simulator.defaults import implied
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.ledger import NOTHING, money, number
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found

# kind -> what it can be applied to
PAID: Mapping[str, tuple[str, ...]] = {
    "ReceivePayment": ("Invoice", "Charge"),
    "BillPaymentCheck": ("Bill",),
    "BillPaymentCreditCard": ("Bill",),
    "ARRefundCreditCard": ("CreditMemo", "ReceivePayment"),
}
_APPLIED = ("AppliedToTxnRet", "RefundAppliedToTxnRet")


def add(call: Call) -> Answer:
    """Add a payment; 3120 for an unknown invoice or bill, 3210 for more than is due."""
    content = call.kept()
    wanted = _wanted(call, content, content.get(call.kind.party), but="")
    automatic = content.pop("IsAutoApply", "false") == "true"
    total = Decimal(str(content.get("TotalAmount") or _covered(call, wanted)))
    if automatic:
        wanted = _oldest_first(call, content[call.kind.party], total)
    _check_total(_covered(call, wanted), total)
    fields = implied(call.books, call.kind, content, call.now) | content
    fields |= {call.kind.total: money(total), "Discounts": money(sum_of(wanted, discounts=True))}
    record = call.books.insert(call.kind, fields, call.now)
    apply(call.books, record, wanted)
    return call.written(record)


def modify(call: Call) -> Answer:
    """Change a payment; applications, once any is sent, replace all of its applications."""
    record = call.current()
    content = call.kept()
    party = content.get(call.kind.party, record.fields[call.kind.party])
    sent = any(name in content for name in _APPLIED)
    wanted = _wanted(call, content, party, but=record.id)
    total = Decimal(str(content.get(call.kind.total) or record.text(call.kind.total)))
    discounts = ledger.amount(record, "Discounts")
    kept = NOTHING if sent else ledger.taken(call.books, record) - discounts
    if call.kind.name != "ReceivePayment" and sent and call.kind.total not in content:
        total = _covered(call, wanted)
    _check_total(_covered(call, wanted) + kept, total)
    record.fields = record.fields | content | {call.kind.total: money(total)}
    if sent:
        record.fields["Discounts"] = money(sum_of(wanted, discounts=True))
        give_back(call.books, record)
        apply(call.books, record, wanted)
    call.books.touch(record, call.now)
    return call.written(record)


def _wanted(call: Call, content: Fields, party: object, but: str) -> list[Application]:
    wanted: list[Application] = []
    seen: set[str] = set()
    for name in _APPLIED:
        lines = content.pop(name, None)
        for line in lines if isinstance(lines, list) else []:
            ident = str(line["TxnID"])
            other = call.books.find(PAID[call.kind.name], ident)
            if other is None:
                raise not_found(ident)
            if {"ListID": ledger.party(other)} != party:
                raise StatusError(3210, "The transaction to be paid belongs to another name.")
            if ident in seen:
                raise StatusError(3210, "You cannot pay more than the amount due.")
            seen.add(ident)
            wanted.extend(_refunded(call, other, line) or _applied(call, other, line, but))
    return wanted


def _applied(call: Call, other: Record, line: Fields, but: str) -> list[Application]:
    due = ledger.balance(call.books, other)
    due += call.books.paid.get(other.id, {}).get(but, NOTHING)
    given = of_credits(call.books, other.id, line.get("SetCredit"))
    discount = number(line, "DiscountAmount")
    rest = due - discount - sum((one.amount for one in given), NOTHING)
    # A bill without an amount is paid whole; an invoice without one is not paid.
    whole = call.kind.name != "ReceivePayment" and not line.get("PaymentAmount")
    amount = rest if whole else number(line, "PaymentAmount")
    if amount > rest or rest < 0:
        raise StatusError(3210, "You cannot pay more than the amount due.")
    return [Application(other.id, SELF, amount, discount), *given]


def _refunded(call: Call, other: Record, line: Fields) -> list[Application]:
    if call.kind.name != "ARRefundCreditCard":
        return []
    amount = number(line, "RefundAmount")
    if amount > ledger.unused(call.books, other):
        raise StatusError(3210, "You cannot refund more than what is left of the credit.")
    return [Application(SELF, other.id, amount)]


def _covered(call: Call, wanted: list[Application]) -> Decimal:
    if call.kind.name == "ARRefundCreditCard":
        return sum((one.amount for one in wanted), NOTHING)
    return sum_of(wanted)


def _oldest_first(call: Call, party: object, total: Decimal) -> list[Application]:
    wanted: list[Application] = []
    owed = [
        one
        for kind in PAID[call.kind.name]
        for one in call.books.records[kind].values()
        if {"ListID": ledger.party(one)} == party and one.text("IsPending") != "true"
    ]
    for one in sorted(owed, key=lambda one: one.text("TxnDate")):
        amount = min(total, ledger.balance(call.books, one))
        if amount > 0:
            wanted.append(Application(one.id, SELF, amount))
            total -= amount
    return wanted


def _check_total(covered: Decimal, total: Decimal) -> None:
    if covered > total:
        raise StatusError(3210, "The amounts applied are more than the payment.")
