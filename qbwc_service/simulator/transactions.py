"""Adding and changing invoices and sales receipts: lines, amounts, what the customer implies."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.kinds import ITEMS
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found, resolved_content

_CENT = Decimal("0.01")


def add(call: Call) -> Answer:
    """Add an invoice or a sales receipt; 3140 for a customer, item, … that does not exist."""
    content = resolved_content(call)
    lines = [_line(call, line) for line in _taken_lines(call, content, "Add")]
    for name in ("LinkToTxnID", "SetCredit"):
        _refuse_links(content.pop(name, None))
    fields = _defaults(call, content) | content
    record = call.books.insert(call.kind, fields, call.now)
    _number_lines(record, lines)
    _set_lines(record, lines)
    return call.written(record)


def modify(call: Call) -> Answer:
    """Change a transaction; lines, once any is sent, replace the whole list of lines.

    A line with TxnLineID -1 is new, one that is left out is deleted.
    """
    record = call.current()
    content = resolved_content(call)
    content.pop("TxnID", None)
    content.pop("EditSequence", None)
    _refuse_links(content.pop("SetCredit", None))
    sent = _taken_lines(call, content, "Mod")
    lines = [_changed_line(call, record, line) for line in sent] if sent else record_lines(record)
    total = sum((Decimal(str(line["Amount"])) for line in lines), Decimal(0))
    if total < ledger.applied(call.books, record):
        raise StatusError(3210, "The total would be less than what has already been paid.")
    record.fields = record.fields | content
    _number_lines(record, lines)
    _set_lines(record, lines)
    call.books.touch(record, call.now)
    return call.written(record)


def record_lines(record: Record) -> list[Fields]:
    """Return the lines of an invoice or a sales receipt."""
    lines = record.fields.get(f"{record.kind.line}Ret", [])
    return [line for line in lines if isinstance(line, dict)] if isinstance(lines, list) else []


def void(record: Record) -> None:
    """Keep the transaction with nothing in its amounts."""
    lines = [line | {"Amount": "0.00", "Rate": "0.00"} for line in record_lines(record)]
    _set_lines(record, lines)
    record.fields["Memo"] = f"VOID: {record.text('Memo')}".strip()


def next_reference(books: Books, kind: str) -> str:
    """Return the number QuickBooks gives a transaction that brings none."""
    used = [record.text("RefNumber") for record in books.records[kind].values()]
    return str(max((int(text) for text in used if text.isdecimal()), default=0) + 1)


def _taken_lines(call: Call, content: Fields, verb: str) -> list[Fields]:
    lines = content.pop(f"{call.kind.line}{verb}", [])
    groups = content.pop(f"{call.kind.line}Group{verb}", None)
    if groups:  # the company keeps no item groups, so a group line on a Mod cannot exist
        raise StatusError(
            3140, f"There is an invalid reference to an item group in the {call.kind.name}."
        )
    return [line for line in lines if isinstance(line, dict)] if isinstance(lines, list) else []


def _refuse_links(links: object) -> None:
    for link in links if isinstance(links, list) else []:
        raise not_found(str(link.get("CreditTxnID")) if isinstance(link, dict) else str(link))


def _defaults(call: Call, content: Fields) -> Fields:
    reference = content.get("CustomerRef")
    customer = call.books.resolve(("Customer",), reference, "Customer") if reference else None
    known = customer.fields if customer else {}
    day = str(content.get("TxnDate") or call.now.date().isoformat())
    defaults: Fields = {
        "TxnDate": day,
        "RefNumber": content.get("RefNumber") or next_reference(call.books, call.kind.name),
        "IsPending": "false",
        "SalesTaxTotal": "0.00",
    }
    for name in ("BillAddress", "ShipAddress"):
        defaults |= {name: known[name]} if known.get(name) else {}
    if call.kind.name == "Invoice":
        account = call.books.named(("Account",), "Accounts Receivable")
        defaults |= {"ARAccountRef": {"ListID": account.id}} if account else {}
        terms = content.get("TermsRef") or known.get("TermsRef")
        defaults |= {"TermsRef": terms} if terms else {}
        defaults["DueDate"] = _due(call.books, day, terms)
    content.pop("TxnDate", None)
    content.pop("RefNumber", None)
    return defaults


def _due(books: Books, day: str, terms: object) -> str:
    ident = str(terms.get("ListID")) if isinstance(terms, dict) else ""
    record = books.find(("StandardTerms",), ident)
    days = int(record.text("StdDueDays") or "0") if record else 0
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _line(call: Call, line: Fields) -> Fields:
    _refuse_links([line["LinkToTxn"]] if line.get("LinkToTxn") else None)
    kept = {k: v for k, v in line.items() if k not in ("DataExt", "OptionForPriceRuleConflict")}
    reference = line.get("ItemRef")
    item = call.books.resolve(ITEMS, reference, "Item") if reference else None
    if item:
        kept.setdefault("Desc", _sales(item, "Desc", "SalesDesc"))
        if not {"Rate", "RatePercent", "Amount"} & kept.keys():
            kept["Rate"] = _sales(item, "Price", "SalesPrice")
    return kept | _amounts(kept)


def _sales(item: Record, single: str, double: str) -> str:
    """Return an item's sales text or price, wherever its kind keeps it."""
    places = (
        (item.fields.get("SalesOrPurchase"), single),
        (item.fields.get("SalesAndPurchase"), double),
        (item.fields, double),
    )
    found = [str(at[name]) for at, name in places if isinstance(at, dict) and at.get(name)]
    return found[0] if found else ""


def _amounts(line: Fields) -> Fields:
    quantity = str(line.get("Quantity") or "")
    rate = str(line.get("Rate") or "")
    if line.get("Amount"):
        amount = Decimal(str(line["Amount"]))
        if quantity and not rate and Decimal(quantity):
            rate = str((amount / Decimal(quantity)).quantize(_CENT))
    else:
        amount = (Decimal(quantity or "1") * Decimal(rate or "0")).quantize(_CENT)
    amounts: Fields = {"Amount": f"{amount:.2f}"}
    return amounts | ({"Rate": rate} if rate else {})


def _changed_line(call: Call, record: Record, line: Fields) -> Fields:
    ident = str(line["TxnLineID"])
    if ident == "-1":
        return _line(call, line)
    old = next((one for one in record_lines(record) if one["TxnLineID"] == ident), None)
    if old is None:
        raise not_found(ident)
    if {"Quantity", "Rate"} & line.keys() and "Amount" not in line:
        old = {name: value for name, value in old.items() if name != "Amount"}
    elif "Amount" in line and "Rate" not in line:
        old = {name: value for name, value in old.items() if name != "Rate"}
    return _line(call, old | line)


def _number_lines(record: Record, lines: Sequence[Fields]) -> None:
    stamp = record.id.partition("-")[2]
    taken = [int(str(line["TxnLineID"]).partition("-")[0], 16) for line in lines if _has_id(line)]
    number = max([record.number * 0x1000, *taken])
    for line in lines:
        if not _has_id(line):
            number += 1
            line["TxnLineID"] = f"{number:X}-{stamp}"


def _has_id(line: Fields) -> bool:
    return line.get("TxnLineID", "-1") != "-1"


def _set_lines(record: Record, lines: Sequence[Fields]) -> None:
    total = sum((Decimal(str(line["Amount"])) for line in lines), Decimal(0))
    record.fields[f"{record.kind.line}Ret"] = list(lines)
    record.fields["Subtotal"] = f"{total:.2f}"
    if record.kind.name == "SalesReceipt":
        record.fields["TotalAmount"] = f"{total:.2f}"
