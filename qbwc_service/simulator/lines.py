"""The lines of a transaction: those sent in place of those there were, priced and numbered."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.keeping import changed
from qbwc_service.simulator.kinds import Kind
from qbwc_service.simulator.ledger import NOTHING, money, quantity
from qbwc_service.simulator.pricing import counted, priced
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import not_found
from qbwc_service.simulator.shapes import Shape, shape

Lines = dict[str, list[Fields]]
_NEW = "-1"
_CLEARED = {"ClearExpenseLines": ("ExpenseLineRet",), "ClearItemLines": ("ItemLineRet",)}


class LineMaker:
    """Makes the lines of one transaction; `old` is what it was before a change."""

    def __init__(self, books: Books, kind: Kind, old: Record | None) -> None:
        self._books = books
        self._kind = kind
        self._old = _by_id(old) if old else {}
        self._kept: Lines = {name: old.several(name) if old else [] for name in kind.lines}
        self._above: list[Fields] = []

    def taken(self, content: Fields) -> Lines:
        """Take the lines out of what was sent and return all lines the transaction has then.

        Lines that are sent replace the whole list they belong to; 3120 for one that is not there.
        """
        lines = dict(self._kept)
        for flag, names in _CLEARED.items():
            if content.pop(flag, "") == "true":
                lines |= {name: [] for name in self._list_of(names[0])}
        sent = {name: content.pop(name) for name in self._kind.lines if name in content}
        for name in sent:
            lines |= {other: [] for other in self._list_of(name)}
        for name, value in sent.items():
            several = value if isinstance(value, list) else [value]
            lines[name] = [self._made(name, one) for one in several if isinstance(one, dict)]
        return lines

    def _list_of(self, name: str) -> list[str]:
        """Return the elements that make one list with this one: expenses stand apart."""
        apart = ("ExpenseLineRet", "CashBackInfoRet")
        return [one for one in self._kind.lines if one == name or not {one, name} & set(apart)]

    def _made(self, name: str, line: Fields) -> Fields:
        old = self._before(line)
        inner = self._kind.groups.get(name)
        if inner:
            return self._group(inner, line, old)
        ret = shape(self._kind.ret).items[name].of
        made = self._priced(ret, _changed(old, line, shape(ret)))
        self._above.append(made)
        return made

    def _before(self, line: Fields) -> Fields:
        ident = str(line.get("TxnLineID") or _NEW)
        if ident != _NEW and ident not in self._old:
            raise not_found(ident)
        return self._old.get(ident, {})

    def _priced(self, ret: str, line: Fields) -> Fields:
        if not {"ItemRef", "Amount"} <= shape(ret).items.keys():
            return line
        rate = "Cost" if "Cost" in shape(ret).items else "Rate"
        purchase = rate == "Cost" or self._kind.name == "PurchaseOrder"
        return priced(self._books, line, rate, "purchase" if purchase else "sale", self._above)

    def _group(self, inner: str, line: Fields, old: Fields) -> Fields:
        made = {name: value for name, value in (old | line).items() if name != inner}
        sent = line.get(inner)
        if isinstance(sent, list):
            lines = [self._made(inner, one) for one in sent]
        elif old and "Quantity" not in line and "ItemGroupRef" not in line:
            kept = old.get(inner)
            lines = list(kept) if isinstance(kept, list) else []
        else:
            lines = self._of_group(inner, made)
        whole = sum((counted(self._books, one) for one in lines), NOTHING)
        return made | {"TotalAmount": money(whole), inner: lines}

    def _of_group(self, inner: str, line: Fields) -> list[Fields]:
        reference = line.get("ItemGroupRef")
        if not isinstance(reference, dict):
            raise StatusError(3150, 'The required element "ItemGroupRef" is missing in the line.')
        group = self._books.get(str(reference["ListID"]))
        line.setdefault("Desc", group.text("ItemDesc"))
        line["IsPrintItemsInGroup"] = group.text("IsPrintItemsInGroup") or "false"
        many = Decimal(str(line.get("Quantity") or "1"))
        return [
            self._made(
                inner,
                {
                    "ItemRef": part["ItemRef"],
                    "Quantity": quantity(many * Decimal(str(part.get("Quantity") or "1"))),
                },
            )
            for part in group.several("ItemGroupLine")
            if part.get("ItemRef")
        ]


def _changed(old: Fields, line: Fields, here: Shape) -> Fields:
    if {"Quantity", "Rate", "Cost"} & line.keys() and "Amount" not in line:
        old = {name: value for name, value in old.items() if name != "Amount"}
    elif "Amount" in line and not {"Rate", "Cost"} & line.keys():
        old = {name: value for name, value in old.items() if name not in ("Rate", "Cost")}
    return changed(old, line, here)


def _by_id(record: Record) -> dict[str, Fields]:
    return {str(line["TxnLineID"]): line for line in _all(record.kind, _of(record))}


def _of(record: Record) -> Lines:
    return {name: record.several(name) for name in record.kind.lines}


def _all(kind: Kind, lines: Lines) -> Iterable[Fields]:
    for name, several in lines.items():
        for line in several:
            yield line
            below = line.get(kind.groups.get(name, ""))
            yield from below if isinstance(below, list) else []


def put(books: Books, record: Record, lines: Lines) -> None:
    """Give the lines of a record their ids and keep them, and custom fields apart from them."""
    stamp = record.id.partition("-")[2]
    every = list(_all(record.kind, lines))
    taken = [int(str(line["TxnLineID"]).partition("-")[0], 16) for line in every if _has_id(line)]
    last = max([record.number * 0x1000, *taken])
    for line in every:
        if not _has_id(line):
            last += 1
            line["TxnLineID"] = f"{last:X}-{stamp}"
        _keep_extensions(books, line)
    many = shape(record.kind.ret).many
    for name, several in lines.items():
        record.fields[name] = _single(several) if name not in many else several


def _keep_extensions(books: Books, line: Fields) -> None:
    sent = line.pop("DataExtRet", None)
    for one in sent if isinstance(sent, list) else []:
        values = books.line_extensions.setdefault(str(line["TxnLineID"]), {})
        values[str(one["OwnerID"]).upper(), str(one["DataExtName"])] = str(one["DataExtValue"])


def _single(several: Sequence[Fields]) -> object:
    return several[0] if several else ""


def _has_id(line: Fields) -> bool:
    return (line.get("TxnLineID") or _NEW) != _NEW
