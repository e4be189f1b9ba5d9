"""The form of the page Try it: what is filled in, checked and told at its fields."""

import json
from typing import Any

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk
from helpers.tryit import EVIL, LINE, PATH, form_of, jobs, opened, places, pressed, typed

FILLED: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "CustomerAdd": (
        {"f.Name": "Ann", "f.IsActive": "true", "f.BillAddress.City": "Paris"},
        {"Name": "Ann", "IsActive": True, "BillAddress": {"City": "Paris"}},
    ),
    "CustomerMod": (
        {"f.ListID": "80000001-1", "f.EditSequence": "1", "f.Notes": "one\r\ntwo"},
        {"ListID": "80000001-1", "EditSequence": "1", "Notes": "one\ntwo"},
    ),
    "CustomerQuery": (
        {"f.FullName": "Ann\r\n\r\nBen\r\n"},
        {"FullName": ["Ann", "Ben"]},
    ),
    "InvoiceAdd": (
        {
            "f.CustomerRef.FullName": "Ann",
            "f.TxnDate": "2026-03-14",
            LINE.format(3, "ItemRef.FullName"): "Work",
            LINE.format(3, "Quantity"): "2.5",
            LINE.format(7, "Desc"): "",
            LINE.format(9, "Amount"): "10.10",
        },
        {
            "CustomerRef": {"FullName": "Ann"},
            "TxnDate": "2026-03-14",
            "InvoiceLineAdd": [
                {"ItemRef": {"FullName": "Work"}, "Quantity": "2.5"},
                {"Amount": "10.10"},
            ],
        },
    ),
    "JournalEntryAdd": (
        {
            "f.JournalDebitLine.0.AccountRef.FullName": "Cash",
            "f.JournalDebitLine.0.Amount": "5.00",
            "f.JournalCreditLine.0.AccountRef.FullName": "Sales",
            "f.JournalCreditLine.0.Amount": "5.00",
        },
        {
            "JournalDebitLine": [{"AccountRef": {"FullName": "Cash"}, "Amount": "5.00"}],
            "JournalCreditLine": [{"AccountRef": {"FullName": "Sales"}, "Amount": "5.00"}],
        },
    ),
    "InvoiceQuery": (
        {
            "f.MaxReturned": "5",
            "f.TxnDateRangeFilter.FromTxnDate": "2026-01-01",
            "f.IncludeLineItems": "false",
            "f.iterator": "Start",
        },
        {
            "MaxReturned": 5,
            "TxnDateRangeFilter": {"FromTxnDate": "2026-01-01"},
            "IncludeLineItems": False,
            "iterator": "Start",
        },
    ),
    "GeneralSummaryReportQuery": (
        {
            "f.GeneralSummaryReportType": "BalanceSheetStandard",
            "f.ReportTxnTypeFilter.TxnTypeFilter.Bill": "on",
            "f.ReportTxnTypeFilter.TxnTypeFilter.Check": "on",
        },
        {
            "GeneralSummaryReportType": "BalanceSheetStandard",
            "ReportTxnTypeFilter": {"TxnTypeFilter": ["Bill", "Check"]},
        },
    ),
    "ItemServiceAdd": (
        {
            "f.Name": "Work",
            "f.SalesOrPurchase.Price": "9.50",
            "f.SalesOrPurchase.AccountRef.FullName": "Sales",
        },
        {
            "Name": "Work",
            "SalesOrPurchase": {"Price": "9.50", "AccountRef": {"FullName": "Sales"}},
        },
    ),
    "ReceivePaymentAdd": (
        {
            "f.CustomerRef.FullName": "Ann",
            "f.TotalAmount": "3.00",
            "f.AppliedToTxnAdd.0.TxnID": "1-1",
            "f.AppliedToTxnAdd.0.PaymentAmount": "3.00",
        },
        {
            "CustomerRef": {"FullName": "Ann"},
            "TotalAmount": "3.00",
            "AppliedToTxnAdd": [{"TxnID": "1-1", "PaymentAmount": "3.00"}],
        },
    ),
    "BillAdd": (
        {
            "f.VendorRef.FullName": "Bo",
            "f.ExpenseLineAdd.0.Amount": "1.00",
            "f.ItemLineAdd.0.Quantity": "1",
        },
        {
            "VendorRef": {"FullName": "Bo"},
            "ExpenseLineAdd": [{"Amount": "1.00"}],
            "ItemLineAdd": [{"Quantity": "1"}],
        },
    ),
    "TimeTrackingAdd": (
        {"f.TxnDate": "2026-03-14", "f.EntityRef.FullName": "Eve", "f.Duration": "PT8H30M"},
        {"TxnDate": "2026-03-14", "EntityRef": {"FullName": "Eve"}, "Duration": "PT8H30M"},
    ),
    "TxnDel": (
        {"f.TxnDelType": "Invoice", "f.TxnID": "1-1"},
        {"TxnDelType": "Invoice", "TxnID": "1-1"},
    ),
}
"""What is typed into a request's form, and the data that it stands for."""


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


@pytest.mark.parametrize("type_", FILLED)
def test_what_is_filled_in_is_the_data_of_the_request_and_fills_the_form_again(
    operator: Operator, type_: str
) -> None:
    fields, data = FILLED[type_]
    form = opened(operator, type_)
    assert {name.removeprefix("f.") for name in fields if ".0." in name or "." not in name[2:]}
    text = form_of(pressed(operator, form, "tab:text", **fields))
    assert json.loads(text.fields["text"]) == {"type": type_, "data": data}
    again = form_of(pressed(operator, text, "tab:form"))
    back = form_of(pressed(operator, again, "tab:text"))
    assert back.fields["text"] == text.fields["text"]


def test_the_catalogue_is_searched_and_leads_to_forms(operator: Operator) -> None:
    page = operator.see(f"{PATH}?q=sales+order")
    types = [link.rpartition("type=")[2] for link in page.links() if "type=" in link]
    assert types == ["SalesOrderAdd", "SalesOrderMod", "SalesOrderQuery"]
    assert "no such request" in operator.see(f"{PATH}?q=nonsense").text
    part = operator.http.get(
        f"{PATH}?q=bill", headers={"HX-Request": "true", "HX-Target": "types"}
    ).text
    assert part.strip().startswith('<section id="types"')


def test_a_request_that_this_quickbooks_lacks_is_not_offered(operator: Operator) -> None:
    operator.desk.visit()
    operator.desk.presence(qbxml_version="8.0")
    page = operator.see(f"{PATH}?q=add+lead")
    assert "type=LeadAdd" not in " ".join(page.links())
    told = pressed(operator, opened(operator, "LeadAdd"), "check", **{"f.FullName": "Ann"})
    assert "LeadAdd" in told.text
    assert "problem" in told.text


def test_problems_are_told_at_their_fields_and_what_was_typed_stays(operator: Operator) -> None:
    fields = {
        "f.TxnDate": "14 March",
        LINE.format(0, "Desc"): "",
        LINE.format(4, "Quantity"): "many",
        LINE.format(4, "DataExt.2.OwnerID"): "0",
        "identifier": EVIL,
    }
    form = opened(operator, "InvoiceAdd")
    page = pressed(operator, form, "check", **fields)
    assert places(page) == [
        "CustomerRef",
        "TxnDate",
        "InvoiceLineAdd.4.Quantity",
        "InvoiceLineAdd.4.DataExt.2.DataExtName",
        "InvoiceLineAdd.4.DataExt.2.DataExtValue",
    ]
    kept = form_of(page).fields
    assert {name: kept[name] for name in fields} == fields
    wrong = [given["id"] for _, given in page.tags if given.get("class") == "wrong"]
    shown = [
        given["id"]
        for _, given in page.tags
        if given.get("class") == "wrong" and "hidden" not in given
    ]
    assert len(wrong) > len(shown) == 5
    assert not [tag for tag, _ in page.tags if tag == "script" and "src" not in _]


def test_a_check_as_one_types_brings_the_findings_alone_and_queues_nothing(
    operator: Operator,
) -> None:
    form = opened(operator, "CustomerAdd")
    part = typed(operator, form, **{"f.Name": "x" * 42})
    assert part.strip().startswith('<section id="findings"')
    assert places(part) == ["Name"]
    assert "41 characters at most, this has 42." in part
    assert "QuickBooks should take this" in typed(operator, form, **{"f.Name": "Ann"})
    assert jobs(operator.desk) == []


def test_lines_are_added_and_taken_out_without_losing_the_others(operator: Operator) -> None:
    form = opened(operator, "InvoiceAdd")
    one = LINE.format(0, "Desc")
    form = form_of(pressed(operator, form, "add:InvoiceLineAdd", **{one: "first"}))
    two = LINE.format(1, "Desc")
    assert form.fields[one] == "first"
    assert form.fields[two] == ""
    form = form_of(pressed(operator, form, "remove:InvoiceLineAdd.0", **{two: "second"}))
    assert one not in form.fields
    assert form.fields[two] == "second"
    form = form_of(pressed(operator, form, "add:InvoiceLineAdd.1.DataExt"))
    assert form.fields[LINE.format(1, "DataExt.0.OwnerID")] == ""
    for strange in ("remove:nothing", "remove:InvoiceLineAdd.x", "remove:", "add:", "other:1"):
        assert form_of(pressed(operator, form, strange)).fields[two] == "second"


def test_a_form_has_room_for_sixty_lines_and_longer_requests_stay_text(
    operator: Operator,
) -> None:
    def asked(lines: int) -> str:
        data = {"InvoiceLineAdd": [{"Desc": str(number)} for number in range(lines)]}
        return json.dumps({"type": "InvoiceAdd", "data": data})

    text = opened(operator, "InvoiceAdd", "text")
    page = pressed(operator, text, "tab:form", text=asked(60))
    buttons = [given.get("value", "") for tag, given in page.tags if tag == "button"]
    assert not [value for value in buttons if value.startswith("add:")]
    form = form_of(pressed(operator, form_of(page), "add:InvoiceLineAdd"))
    assert [name for name in form.fields if name.endswith(".Desc")][-1] == LINE.format(59, "Desc")
    back = form_of(pressed(operator, form, "tab:text"))
    assert json.loads(back.fields["text"]) == json.loads(asked(60))
    page = pressed(operator, text, "tab:form", text=asked(61))
    assert "The form has room for 60 lines, this has more." in page.text
    assert form_of(page).fields["text"] == asked(61)
    pressed(operator, form, "check", 400, **{LINE.format(60, "Desc"): ""})


def test_a_field_that_this_quickbooks_lacks_is_kept_and_told(operator: Operator) -> None:
    desk = operator.desk
    desk.visit()
    desk.presence(country="US")
    form = opened(operator, "InvoiceAdd")
    given = {"f.CustomerRef.FullName": "Ann", "f.IsTaxIncluded": "true"}
    assert "f.IsTaxIncluded" not in form.fields
    page = pressed(operator, form, "check", **given)
    assert places(page) == ["IsTaxIncluded"]
    assert form_of(page).fields["f.IsTaxIncluded"] == "true"


def test_a_field_says_what_it_means_and_what_its_value_looks_like(operator: Operator) -> None:
    page = operator.see(f"{PATH}?type=ReceivePaymentAdd")
    assert "The amount that the customer paid. Money, such as 100.00." in page.text
