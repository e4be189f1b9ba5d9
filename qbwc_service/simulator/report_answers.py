"""Reports: a small table of the right form for each, with the live totals of one list."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.computing import Computer
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.ledger import NOTHING, money
from qbwc_service.simulator.periods import DATE_MACROS
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.requests import Call, texts
from qbxml.schema import REQUESTS
from qbxml.schema.contents import values

Row = tuple[str, Decimal]
_TYPES: Mapping[str, str] = {"Amount": "AMTTYPE", "Total": "AMTTYPE", "Date": "DATETYPE"}
_COLUMNS = frozenset(values("ColType"))


def query(call: Call) -> Answer:
    """Answer a report: what is asked for by type, one row for each name that has an amount."""
    which = str(call.fields[f"{call.name.removesuffix('Query')}Type"])
    row_type, rows = _rows(call.books, which)
    answer = call.answer()
    answer.rets.append(("ReportRet", _table(call, which, row_type, rows)))
    return answer


def _rows(books: Books, which: str) -> tuple[str, list[Row]]:
    fitting = (told for pattern, told in _SOURCES.items() if re.search(pattern, which))
    row_type, source = next(fitting)
    return row_type, [(name, value) for name, value in source(books) if value]


def _table(call: Call, which: str, row_type: str, rows: list[Row]) -> Fields:
    columns = _columns(call)
    data = [
        _row(number, columns, value) | {"RowData": {"@rowType": row_type, "@value": name}}
        for number, (name, value) in enumerate(rows, 1)
    ]
    total = _row(len(rows) + 1, columns, sum((value for _, value in rows), NOTHING), label="TOTAL")
    return {
        "ReportTitle": re.sub(r"(?<=[a-z])(?=[A-Z])", " ", which) or "Report",
        "ReportSubtitle": _period(call),
        "ReportBasis": str(call.fields.get("ReportBasis") or "Accrual"),
        "NumRows": str(len(rows) + 1),
        "NumColumns": str(len(columns)),
        "NumColTitleRows": "1",
        "ColDesc": [
            {
                "@colID": str(number),
                "@dataType": _TYPES.get(name, "STRTYPE"),
                "ColTitle": [{"@titleRow": "1", "@value": title}],
                "ColType": name,
            }
            for number, (name, title) in enumerate(columns, 1)
        ],
        "ReportData": {"DataRow": data, "TotalRow": [total]},
    }


def _columns(call: Call) -> list[tuple[str, str]]:
    asked = [one for one in texts(call.fields, "IncludeColumn") if one in _COLUMNS]
    named = [(name, name) for name in asked if name not in ("Name", "Amount")]
    last = "Amount" if asked or "Detail" in call.name else "Total"
    return [("Blank", ""), *named, (last, last.upper())]


def _row(number: int, columns: list[tuple[str, str]], value: Decimal, *, label: str = "") -> Fields:
    cells = [{"@colID": "1", "@value": label}] if label else []
    cells.append({"@colID": str(len(columns)), "@value": money(value)})
    return {"@rowNumber": str(number), "ColData": cells}


def _period(call: Call) -> str:
    period = call.fields.get("ReportPeriod")
    low, high = (
        (str(period.get("FromReportDate", "")), str(period.get("ToReportDate", "")))
        if isinstance(period, dict)
        else DATE_MACROS.get(str(call.fields.get("ReportDateMacro")), _all)(call.now.date())
    )
    return f"{low} through {high}" if low and high else "All Transactions"


def _all(_: object) -> tuple[str, str]:
    return "", ""


def _customers(books: Books) -> Iterator[Row]:
    owed = Computer(books).owed_by
    return ((books.full_name(one), owed.get(one.id, NOTHING)) for one in _every(books, "Customer"))


def _vendors(books: Books) -> Iterator[Row]:
    owed = Computer(books).owed_to
    return ((books.full_name(one), owed.get(one.id, NOTHING)) for one in _every(books, "Vendor"))


def _items(books: Books) -> Iterator[Row]:
    return (
        (books.full_name(books.get(one)), held) for one, held in Computer(books).on_hand.items()
    )


def _accounts(books: Books) -> Iterator[Row]:
    held = Computer(books).held
    return ((books.full_name(one), held.get(one.id, NOTHING)) for one in _every(books, "Account"))


def _sales(books: Books) -> Iterator[Row]:
    sold: dict[str, Decimal] = {}
    for kind, way in (("Invoice", 1), ("SalesReceipt", 1), ("CreditMemo", -1)):
        for record in books.records[kind].values():
            name = books.full_name(books.get(ledger.party(record))) if ledger.party(record) else ""
            sold[name] = sold.get(name, NOTHING) + ledger.amount(record, "Subtotal") * way
    yield from sold.items()


def _nobody(_: Books) -> Iterator[Row]:
    yield from ()


def _every(books: Books, kind: str) -> Iterator[Record]:
    yield from books.records[kind].values()


# A pattern of the report's type -> the type of its rows, and where they come from.
_SOURCES: Mapping[str, tuple[str, Callable[[Books], Iterator[Row]]]] = {
    "ARAging|Collections|CustomerBalance|OpenInvoices": ("customer", _customers),
    "APAging|VendorBalance|UnpaidBills": ("vendor", _vendors),
    "Inventory": ("item", _items),
    "^Sales|^IncomeByCustomer": ("customer", _sales),
    "BalanceSheet|TrialBalance|GeneralLedger|ByAccount": ("account", _accounts),
    "": ("name", _nobody),
}
READERS: Mapping[str, Callable[[Call], Answer]] = {
    name.removesuffix("Rq"): query for name in REQUESTS if name.endswith("ReportQueryRq")
}
