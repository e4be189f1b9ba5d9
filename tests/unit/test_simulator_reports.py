"""Reports, and what QuickBooks tells of itself."""

from typing import Any

import pytest
from simulator_company import Bench, bolt, customer_ref, first, line, ref, vendor

from qbxml.schema import REQUESTS
from qbxml.schema.contents import content, values

REPORTS = sorted(name for name in REQUESTS if name.endswith("ReportQueryRq"))


def _bench() -> Bench:
    bench = Bench()
    for name, amount in (("Ann", "5.00"), ("Bob", "0.00"), ("Cy", "7.50")):
        bench.invoice(bench.customer(name), amount)
    vendor(bench)
    expense = line("ExpenseLineAdd", ref("Account", "Job Expenses"), Amount="3.00")
    bench.add("Bill", ref("Vendor", "Vic") + expense)
    bolt(bench, on_hand="4")
    return bench


def _ask(bench: Bench, kind: str, which: str, more: str = "") -> Any:
    return first(bench, f"{kind}ReportQuery", f"<{kind}ReportType>{which}</{kind}ReportType>{more}")


def _rows(ret: Any) -> list[tuple[str, str, str]]:
    rows = []
    for row in ret.find("ReportData"):
        told = row.find("RowData")
        cell = row.findall("ColData")[-1]
        rows.append((row.tag, "" if told is None else told.get("value"), cell.get("value")))
    return rows


@pytest.mark.parametrize(
    ("kind", "which", "rows"),
    [
        (
            "Aging",
            "ARAgingSummary",
            [("DataRow", "Ann", "5.00"), ("DataRow", "Cy", "7.50"), ("TotalRow", "", "12.50")],
        ),
        (
            "GeneralDetail",
            "UnpaidBillsDetail",
            [("DataRow", "Vic", "3.00"), ("TotalRow", "", "3.00")],
        ),
        (
            "GeneralSummary",
            "InventoryValuationSummary",
            [("DataRow", "Bolt", "4.00"), ("TotalRow", "", "4.00")],
        ),
        (
            "GeneralSummary",
            "SalesByCustomerSummary",
            [("DataRow", "Ann", "5.00"), ("DataRow", "Cy", "7.50"), ("TotalRow", "", "12.50")],
        ),
        (
            "GeneralSummary",
            "BalanceSheetStandard",
            [
                ("DataRow", "Accounts Receivable", "12.50"),
                ("DataRow", "Accounts Payable", "3.00"),
                ("TotalRow", "", "15.50"),
            ],
        ),
        ("Time", "TimeByName", [("TotalRow", "", "0.00")]),
    ],
)
def test_a_report_is_a_small_table_with_live_totals(
    kind: str, which: str, rows: list[tuple[str, str, str]]
) -> None:
    assert _rows(_ask(_bench(), kind, which)) == rows


def test_a_report_has_title_period_and_columns() -> None:
    period = line("ReportPeriod", FromReportDate="2024-01-01", ToReportDate="2024-01-31")
    columns = "<IncludeColumn>Date</IncludeColumn><IncludeColumn>Amount</IncludeColumn>"
    ret = _ask(_bench(), "GeneralDetail", "OpenInvoices", period + columns)
    plain = {child.tag: child.text for child in ret if len(child) == 0}
    assert plain == {
        "ReportTitle": "Open Invoices",
        "ReportSubtitle": "2024-01-01 through 2024-01-31",
        "ReportBasis": "Accrual",
        "NumRows": "3",
        "NumColumns": "3",
        "NumColTitleRows": "1",
    }
    told = [
        (one.get("colID"), one.get("dataType"), one[0].get("value"), one.findtext("ColType"))
        for one in ret.findall("ColDesc")
    ]
    assert told == [
        ("1", "STRTYPE", "", "Blank"),
        ("2", "DATETYPE", "Date", "Date"),
        ("3", "AMTTYPE", "AMOUNT", "Amount"),
    ]
    assert [row.get("rowNumber") for row in ret.find("ReportData")] == ["1", "2", "3"]


@pytest.mark.parametrize("name", REPORTS)
def test_every_type_of_report_is_answered_with_a_table(name: str) -> None:
    kind = name.removesuffix("ReportQueryRq")
    known = content(name)
    assert known is not None
    bench = _bench()
    more = {
        "BudgetSummary": "<FiscalYear>2024</FiscalYear>",
        "CustomDetail": (
            "<SummarizeRowsBy>TotalOnly</SummarizeRowsBy><IncludeColumn>Memo</IncludeColumn>"
        ),
        "CustomSummary": (
            "<SummarizeColumnsBy>TotalOnly</SummarizeColumnsBy>"
            "<SummarizeRowsBy>Account</SummarizeRowsBy>"
        ),
    }.get(kind, "")
    for which in values(known.items[f"{kind}ReportType"].of):
        assert _rows(_ask(bench, kind, which, more))[-1][0] == "TotalRow"


def test_a_report_may_name_its_days_by_a_macro() -> None:
    ret = _ask(
        _bench(), "GeneralSummary", "TrialBalance", "<ReportDateMacro>Today</ReportDateMacro>"
    )
    assert ret.findtext("ReportSubtitle") == "2024-03-01 through 2024-03-01"
    assert (
        _ask(_bench(), "Aging", "APAgingSummary").findtext("ReportSubtitle") == "All Transactions"
    )


def test_preferences_have_all_that_their_content_demands() -> None:
    ret = first(Bench(), "PreferencesQuery")
    known = content("PreferencesRet")
    assert known is not None
    needed = [part for part in known.items.values() if part.least]
    assert [part.name for part in needed if ret.find(part.name) is None] == []
    for part in needed:
        inner = content(part.of)
        assert inner is not None
        lacking = [one.name for one in inner.items.values() if one.least]
        assert [name for name in lacking if ret.find(f"{part.name}/{name}") is None] == []


def test_transactions_of_all_kinds_are_found_by_one_query() -> None:
    bench = _bench()
    bench.add("SalesOrder", customer_ref("Ann") + line("SalesOrderLineAdd", Amount="2.00"))
    types = "<TxnTypeFilter>Bill</TxnTypeFilter><TxnTypeFilter>SalesOrder</TxnTypeFilter>"
    asked = {
        f"<TransactionTypeFilter>{types}</TransactionTypeFilter>": ["3.00", "2.00"],
        line("TransactionEntityFilter", FullName="Ann"): ["5.00", "2.00"],
        line("TransactionEntityFilter", EntityTypeFilter="Vendor"): ["3.00"],
        line("TransactionAccountFilter", FullName="Job Expenses"): ["3.00"],
        "<TransactionPostingStatusFilter>NonPosting</TransactionPostingStatusFilter>": ["2.00"],
        "<TransactionPaidStatusFilter>Open</TransactionPaidStatusFilter>": ["3.00", "5.00", "7.50"],
        "<MaxReturned>1</MaxReturned>": ["3.00"],
        line("TransactionDateRangeFilter", DateMacro="Yesterday"): [],
        line("TransactionModifiedDateRangeFilter", DateMacro="Today"): [
            *("3.00", "5.00", "0.00", "7.50", "2.00"),
        ],
    }
    found = {inner: bench.found("TransactionQuery", inner, "Amount") for inner in asked}
    assert found == asked
    bill = first(bench, "TransactionQuery", "<MaxReturned>1</MaxReturned>")
    assert (bill.findtext("TxnType"), bill.findtext("EntityRef/FullName")) == ("Bill", "Vic")
