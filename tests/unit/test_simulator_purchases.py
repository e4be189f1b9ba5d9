"""Buying: orders, receipts, bills, credits of vendors, and paying."""

from typing import Any

import pytest
from simulator_company import (
    Bench,
    bolt,
    elements,
    fields,
    first,
    line,
    ref,
    status,
    told,
    txn_mod,
    txn_removal,
    vendor,
)

VIC = ref("Vendor", "Vic")
PAYEE = ref("PayeeEntity", "Vic") + ref("BankAccount", "Checking") + "<RefNumber>9</RefNumber>"


def _bench() -> Bench:
    bench = Bench()
    vendor(bench)
    bolt(bench)
    return bench


def _bill(bench: Bench, amount: str = "30.00", more: str = "") -> Any:
    expense = line("ExpenseLineAdd", ref("Account", "Job Expenses"), Amount=amount)
    return bench.add("Bill", f"{VIC}{more}{expense}")


def _applied(bill: Any, more: str = "", verb: str = "Add") -> str:
    return line(f"AppliedToTxn{verb}", elements(TxnID=bill.findtext("TxnID")) + more)


def _owed(bench: Bench) -> str | None:
    return str(first(bench, "VendorQuery").findtext("Balance"))


def _bills(bench: Bench) -> list[tuple[object, object]]:
    return [(one["OpenAmount"], one["IsPaid"]) for one in bench.company.records("Bill")]


def test_a_bill_comes_to_its_expenses_and_its_items() -> None:
    bench = _bench()
    expense = line("ExpenseLineAdd", ref("Account", "Job Expenses"), Amount="4.50", Memo="m")
    items = line("ItemLineAdd", ref("Item", "Bolt"), Quantity="3")
    ret = bench.add("Bill", f"{VIC}<RefNumber>B-7</RefNumber>{expense}{items}")
    assert fields(ret) == {
        "TxnID": "1-1709314200",
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:00-08:00",
        "EditSequence": "1709314200",
        "TxnNumber": "1",
        "TxnDate": "2024-03-01",
        "DueDate": "2024-03-11",
        "AmountDue": "10.50",
        "RefNumber": "B-7",
        "IsPaid": "false",
        "OpenAmount": "10.50",
    }
    assert ret.findtext("APAccountRef/FullName") == "Accounts Payable"
    assert fields(ret.find("ExpenseLineRet")) == {
        "TxnLineID": "1001-1709314200",
        "Amount": "4.50",
        "Memo": "m",
    }
    assert fields(ret.find("ItemLineRet")) == {
        "TxnLineID": "1002-1709314200",
        "Desc": "Bolts",
        "Quantity": "3",
        "Cost": "2.00",
        "Amount": "6.00",
    }
    assert _owed(bench) == "10.50"


@pytest.mark.parametrize(
    ("terms", "due"),
    [
        ("<Name>T</Name><StdDueDays>45</StdDueDays>", "2024-04-15"),
        ("<Name>T</Name><DayOfMonthDue>31</DayOfMonthDue>", "2024-03-31"),
        (
            (
                "<Name>T</Name><DayOfMonthDue>10</DayOfMonthDue>"
                "<DueNextMonthDays>15</DueNextMonthDays>"
            ),
            "2024-04-10",
        ),
    ],
)
def test_a_bill_is_due_as_the_terms_of_its_vendor_say(terms: str, due: str) -> None:
    bench = Bench()
    bench.add("DateDrivenTerms" if "DayOfMonth" in terms else "StandardTerms", terms)
    vendor(bench, more=ref("Terms", "T"))
    assert _bill(bench).findtext("DueDate") == due


def test_one_list_of_lines_changes_without_the_other() -> None:
    bench = _bench()
    items = line("ItemLineAdd", ref("Item", "Bolt"), Quantity="3")
    expense = line("ExpenseLineAdd", ref("Account", "Job Expenses"), Amount="4.50")
    ret = bench.add("Bill", VIC + expense + items)
    changed = bench.ask(
        txn_mod("Bill", ret, line("ExpenseLineMod", TxnLineID="-1", Amount="1.00"))
    )[0]
    ids = [one.text for one in changed.iter("TxnLineID")]
    assert (changed.findtext("AmountDue"), ids) == ("7.00", ["1003-1709314200", "1002-1709314200"])
    cleared = bench.ask(txn_mod("Bill", changed, "<ClearItemLines>true</ClearItemLines>"))[0]
    assert (cleared.findtext("AmountDue"), cleared.find("ItemLineRet")) == ("1.00", None)
    nothing = "<ClearExpenseLines>true</ClearExpenseLines>"
    assert bench.ask(txn_mod("Bill", cleared, nothing))[0].findtext("AmountDue") == "0.00"


def test_a_check_pays_bills_and_a_deleted_one_opens_them_again() -> None:
    bench = _bench()
    one, two = _bill(bench), _bill(bench, "8.00")
    part = elements(PaymentAmount="10.00", DiscountAmount="2.00")
    paid = bench.add("BillPaymentCheck", PAYEE + _applied(one, part) + _applied(two))
    assert (paid.findtext("Amount"), len(paid.findall("AppliedToTxnRet"))) == ("18.00", 2)
    assert _bills(bench) == [("18.00", "false"), ("0.00", "true")]
    assert _owed(bench) == "18.00"
    accounts = {one["Name"]: one["Balance"] for one in bench.company.records("Account")}
    assert (accounts["Checking"], accounts["Accounts Payable"]) == ("-18.00", "18.00")
    bench.ask(txn_removal("Del", "BillPaymentCheck", str(paid.findtext("TxnID"))))
    assert _bills(bench) == [("30.00", "false"), ("8.00", "false")]


def test_a_bill_that_was_paid_and_voided_leaves_what_was_paid_to_the_vendors_credit() -> None:
    bench = _bench()
    bill, _ = _bill(bench), _bill(bench, "8.00")
    bench.add("BillPaymentCheck", PAYEE + _applied(bill, elements(PaymentAmount="10.00")))
    bench.ask(txn_removal("Void", "Bill", str(bill.findtext("TxnID"))))
    accounts = {one["Name"]: one["Balance"] for one in bench.company.records("Account")}
    assert (_owed(bench), accounts["Accounts Payable"]) == ("-2.00", "-2.00")


def test_a_changed_payment_of_bills_is_applied_anew() -> None:
    bench = _bench()
    one, two = _bill(bench), _bill(bench, "8.00")
    paid = bench.add("BillPaymentCheck", PAYEE + _applied(one))
    changed = bench.ask(txn_mod("BillPaymentCheck", paid, _applied(two, verb="Mod")))[0]
    assert changed.findtext("Amount") == "8.00"
    assert _bills(bench) == [("30.00", "false"), ("0.00", "true")]


@pytest.mark.parametrize(("amount", "code"), [("30.01", 3210), ("30.00", 0), ("-1.00", 0), ("", 0)])
def test_no_more_than_the_bill_is_paid(amount: str, code: int) -> None:
    bench = _bench()
    paid = _applied(_bill(bench), elements(PaymentAmount=amount))
    inner = PAYEE.replace("<RefNumber>9</RefNumber>", "<IsToBePrinted>true</IsToBePrinted>") + paid
    answer = bench.ask(line("BillPaymentCheckAddRq", line("BillPaymentCheckAdd", inner)))
    assert status(answer) == code


def test_a_bill_of_another_vendor_is_not_paid() -> None:
    bench = _bench()
    bill = _bill(bench)
    vendor(bench, "Viola")
    inner = ref("PayeeEntity", "Viola") + ref("CreditCardAccount", "Checking") + _applied(bill)
    answer = bench.ask(line("BillPaymentCreditCardAddRq", line("BillPaymentCreditCardAdd", inner)))
    assert told(answer)[:2] == (3210, "Error")


def test_a_credit_of_the_vendor_pays_a_part() -> None:
    bench = _bench()
    bill = _bill(bench)
    expense = line("ExpenseLineAdd", ref("Account", "Job Expenses"), Amount="12.00")
    credit = bench.add("VendorCredit", VIC + expense)
    assert (credit.findtext("CreditAmount"), _owed(bench)) == ("12.00", "18.00")
    used = line("SetCredit", CreditTxnID=credit.findtext("TxnID"), AppliedAmount="5.00")
    bench.add("BillPaymentCheck", PAYEE + _applied(bill, elements(PaymentAmount="1.00") + used))
    asked = "<IncludeLinkedTxns>true</IncludeLinkedTxns>"
    left = first(bench, "VendorCreditQuery", asked)
    assert (left.findtext("OpenAmount"), left.findtext("LinkedTxn/TxnType")) == ("7.00", "Bill")
    linked = first(bench, "BillQuery", asked).findall("LinkedTxn")
    assert [(one.findtext("TxnType"), one.findtext("Amount")) for one in linked] == [
        ("BillPaymentCheck", "-1.00"),
        ("VendorCredit", "-5.00"),
    ]
    to_pay = bench.ask(line("BillToPayQueryRq", ref("PayeeEntity", "Vic")))
    assert [(ret[0].tag, ret[0].findtext("TxnID")) for ret in to_pay] == [
        ("BillToPay", bill.findtext("TxnID")),
        ("CreditToApply", credit.findtext("TxnID")),
    ]
    assert (to_pay[0][0].findtext("AmountDue"), to_pay[1][0].findtext("CreditRemaining")) == (
        "24.00",
        "7.00",
    )


def _order(bench: Bench, quantity: str = "10") -> Any:
    return bench.add(
        "PurchaseOrder", VIC + line("PurchaseOrderLineAdd", ref("Item", "Bolt"), Quantity=quantity)
    )


def _received(bench: Bench) -> tuple[str | None, str | None]:
    ret = first(bench, "PurchaseOrderQuery", "<IncludeLineItems>true</IncludeLineItems>")
    return ret.findtext("IsFullyReceived"), ret.findtext("PurchaseOrderLineRet/ReceivedQuantity")


def test_a_purchase_order_is_received_line_by_line_and_as_a_whole() -> None:
    bench = _bench()
    order = _order(bench)
    assert (order.findtext("TotalAmount"), _received(bench)) == ("20.00", ("false", "0"))
    link = line(
        "LinkToTxn",
        TxnID=order.findtext("TxnID"),
        TxnLineID=order.findtext("PurchaseOrderLineRet/TxnLineID"),
    )
    some = line("ItemLineAdd", ref("Item", "Bolt") + "<Quantity>4</Quantity>" + link)
    receipt = bench.add("ItemReceipt", VIC + some)
    assert (receipt.findtext("TotalAmount"), _received(bench)) == ("8.00", ("false", "4"))
    rest = bench.add("Bill", f"{VIC}<LinkToTxnID>{order.findtext('TxnID')}</LinkToTxnID>")
    assert (rest.findtext("ItemLineRet/Quantity"), rest.findtext("AmountDue")) == ("6", "12.00")
    assert _received(bench) == ("true", "10")
    again = bench.ask(
        line("BillAddRq", line("BillAdd", VIC, LinkToTxnID=str(order.findtext("TxnID"))))
    )
    assert told(again) == (
        570,
        "Warn",
        "The transaction was saved, but it could not be linked to another that is closed already.",
    )
    bench.ask(txn_removal("Del", "Bill", str(rest.findtext("TxnID"))))
    assert _received(bench) == ("false", "4")


def test_an_order_closed_by_hand_waits_for_nothing() -> None:
    bench = _bench()
    order = _order(bench)
    item = first(bench, "ItemInventoryQuery")
    assert item.findtext("QuantityOnOrder") == "10"
    changed = bench.ask(
        txn_mod("PurchaseOrder", order, "<IsManuallyClosed>true</IsManuallyClosed>")
    )[0]
    assert changed.findtext("IsManuallyClosed") == "true"
    assert first(bench, "ItemInventoryQuery").findtext("QuantityOnOrder") == "0"
