"""Adding, changing and voiding transactions: lines, amounts, totals, links, what a kind demands."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from qbwc_service.simulator import journal, movements, stock
from qbwc_service.simulator.applying import (
    SELF,
    Application,
    apply,
    check_covered,
    of_check,
    of_credits,
    release,
    sum_of,
    total_with,
)
from qbwc_service.simulator.books import Record
from qbwc_service.simulator.defaults import implied
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.keeping import changed
from qbwc_service.simulator.ledger import NOTHING, applied, money, number
from qbwc_service.simulator.lines import LineMaker, Lines, put
from qbwc_service.simulator.linking import linked
from qbwc_service.simulator.pricing import counted, with_tax
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call
from qbwc_service.simulator.shapes import Shape, shape
from qbxml.schema.notation import Item

# What a kind makes of what was sent, before its lines are.
BEFORE: Mapping[str, Callable[[Call, Fields, Record | None], None]] = {
    "Deposit": movements.deposited,
    "InventoryAdjustment": movements.adjusted,
    "JournalEntry": journal.typed,
    "VehicleMileage": movements.driven,
}
# What a kind demands of the whole, and what it adds to it.
AFTER: Mapping[str, Callable[[Call, Fields, Lines], Fields]] = {
    "BuildAssembly": movements.built,
    "Charge": movements.charged,
    "JournalEntry": journal.balanced,
    "Transfer": movements.transferred,
}
_ZEROES: Mapping[str, str] = {"amount": "0.00", "price": "0.00", "quantity": "0"}


def add(call: Call) -> Answer:
    """Add a transaction; 3140 for a customer, item, … that does not exist."""
    content = call.kept()
    linked(call, content)
    applications = _applications(call, content, "")
    _before(call, content, None)
    fields = implied(call.books, call.kind, content, call.now)
    lines = LineMaker(call.books, call.kind, None).taken(content)
    fields |= content
    fields |= _totals(call, fields, lines)
    fields |= _after(call, fields, lines)
    _check_credits(call, fields, applications, NOTHING)
    record = call.books.insert(call.kind, fields, call.now)
    put(call.books, record, lines)
    apply(call.books, record, applications)
    stock.stir(call.books, record, call.now)
    return call.written(record)


def modify(call: Call) -> Answer:
    """Change a transaction; lines, once any is sent, replace the whole list of lines.

    A line with TxnLineID -1 is new, one that is left out is deleted.
    """
    record = call.current()
    content = call.kept()
    again = "ApplyCheckToTxnMod" in content
    applications = _applications(call, content, record.id)
    _before(call, content, record)
    lines = LineMaker(call.books, call.kind, record).taken(content)
    fields = changed(record.fields, content, shape(call.kind.ret))
    fields |= _totals(call, fields, lines)
    fields |= _after(call, fields, lines)
    check_covered(call.books, record, total_with(fields, call.kind.total))
    already = NOTHING if again else applied(call.books, record)
    _check_credits(call, fields, applications, already)
    stock.stir(call.books, record, call.now)
    record.fields = fields
    put(call.books, record, lines)
    if again:
        release(call.books, record)
    apply(call.books, record, applications)
    stock.stir(call.books, record, call.now)
    call.books.touch(record, call.now)
    return call.written(record)


def void(record: Record) -> None:
    """Keep the transaction with nothing in its amounts, prices and quantities."""
    record.fields = _zeroed(record.fields, shape(record.kind.ret))
    record.fields["Memo"] = f"VOID: {record.text('Memo')}".strip()


def _before(call: Call, content: Fields, old: Record | None) -> None:
    rule = BEFORE.get(call.kind.name)
    if rule:
        rule(call, content, old)


def _after(call: Call, fields: Fields, lines: Lines) -> Fields:
    rule = AFTER.get(call.kind.name)
    return rule(call, fields, lines) if rule else {}


def _applications(call: Call, content: Fields, but: str) -> list[Application]:
    checks = content.pop("ApplyCheckToTxnAdd", None) or content.pop("ApplyCheckToTxnMod", None)
    return [
        *of_credits(call.books, SELF, content.pop("SetCredit", None)),
        *of_check(call.books, checks, but),
    ]


def _check_credits(
    call: Call, fields: Fields, applications: list[Application], already: Decimal
) -> None:
    used = already + sum((one.amount for one in applications if one.owed == SELF), NOTHING)
    used += sum_of(applications)
    if used > total_with(fields, call.kind.total):
        raise StatusError(3210, "The amounts applied are more than the transaction.")


def _totals(call: Call, fields: Fields, lines: Lines) -> Fields:
    several = [line for name, every in lines.items() for line in _flat(call, name, every)]
    here = shape(call.kind.ret).items
    if "Subtotal" in here:
        taxed = with_tax(call.books, fields, several)
        whole = number(taxed, "Subtotal") + number(taxed, "SalesTaxTotal")
        return taxed | ({"TotalAmount": money(whole)} if "TotalAmount" in here else {})
    if not lines or not call.kind.total:
        return {}
    whole = sum((counted(call.books, one) for one in several), NOTHING)
    back = sum((number(one, "Amount") for one in lines.get("CashBackInfoRet", [])), NOTHING)
    return {call.kind.total: money(whole - 2 * back)}


def _flat(call: Call, name: str, every: list[Fields]) -> list[Fields]:
    inner = call.kind.groups.get(name)
    if inner is None:
        return every
    nested = [line.get(inner) for line in every]
    return [one for several in nested if isinstance(several, list) for one in several]


def _zeroed(fields: Fields, here: Shape) -> Fields:
    return {name: _zero(value, here.items.get(name)) for name, value in fields.items()}


def _zero(value: object, item: Item | None) -> object:
    if item is None:
        return value
    if isinstance(value, list):
        return [_zero(one, item) for one in value]
    if isinstance(value, dict):
        return _zeroed(value, shape(item.of)) if item.type == "content" else value
    return _ZEROES.get(item.type, value) if value else value
