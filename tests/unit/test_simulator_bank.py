"""Money in the accounts: checks, cards, deposits, journals, sales tax; and time and miles."""

from typing import Any

import pytest
from simulator_company import (
    Bench,
    customer_ref,
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

ANN = customer_ref("Ann")
RENT = line("ExpenseLineAdd", ref("Account", "Job Expenses"), Amount="7.50")


def _bench() -> Bench:
    bench = Bench()
    bench.customer("Ann")
    vendor(bench)
    bench.add("Account", "<Name>Card</Name><AccountType>CreditCard</AccountType>")
    return bench


def _held(bench: Bench) -> dict[object, object]:
    """Return what the accounts hold that hold anything."""
    accounts = bench.company.records("Account")
    return {one["Name"]: one["Balance"] for one in accounts if one["Balance"] != "0.00"}


@pytest.mark.parametrize(
    ("kind", "account", "held"),
    [
        ("Check", "Checking", {"Checking": "-7.50"}),
        ("CreditCardCharge", "Card", {"Card": "7.50"}),
        ("CreditCardCredit", "Card", {"Card": "-7.50"}),
    ],
)
def test_what_is_spent_is_on_the_account(kind: str, account: str, held: dict[str, str]) -> None:
    bench = _bench()
    ret = bench.add(kind, ref("Account", account) + RENT)
    assert (ret.findtext("Amount"), _held(bench)) == ("7.50", held)
    bench.ask(txn_removal("Void", kind, str(ret.findtext("TxnID"))))
    assert _held(bench) == {}


def _receipt(bench: Bench, amount: str) -> Any:
    return bench.add("SalesReceipt", ANN + line("SalesReceiptLineAdd", Amount=amount))


def test_a_deposit_takes_payments_out_of_the_undeposited_funds() -> None:
    bench = _bench()
    one, two = _receipt(bench, "5.00"), _receipt(bench, "8.00")
    waiting = bench.ask("<ReceivePaymentToDepositQueryRq />")
    assert [ret.findtext("Amount") for ret in waiting] == ["5.00", "8.00"]
    lines = line("DepositLineAdd", PaymentTxnID=one.findtext("TxnID"))
    other = line("DepositLineAdd", ref("Account", "Sales"), Amount="4.00")
    back = line("CashBackInfoAdd", ref("Account", "Job Expenses"), Amount="1.00")
    ret = bench.add("Deposit", ref("DepositToAccount", "Checking") + back + lines + other)
    assert ret.findtext("DepositTotal") == "8.00"
    assert ret.findtext("DepositLineRet/TxnType") == "SalesReceipt"
    assert _held(bench) == {"Checking": "8.00", "Undeposited Funds": "8.00"}
    assert [one.findtext("Amount") for one in bench.ask("<ReceivePaymentToDepositQueryRq />")] == [
        "8.00"
    ]
    again = line("DepositAddRq", line("DepositAdd", ref("DepositToAccount", "Checking") + lines))
    assert status(bench.ask(again)) == 3120
    kept = line(
        "DepositLineMod",
        TxnLineID=ret.findtext("DepositLineRet/TxnLineID"),
        PaymentTxnID=one.findtext("TxnID"),
    )
    added = line("DepositLineMod", TxnLineID="-1", PaymentTxnID=two.findtext("TxnID"))
    changed = bench.ask(txn_mod("Deposit", ret, kept + added))[0]
    assert changed.findtext("DepositTotal") == "12.00"


def _journal(debit: str, credit: str) -> str:
    lines = line("JournalDebitLine", ref("Account", "Checking"), Amount=debit)
    return lines + line("JournalCreditLine", ref("Account", "Card"), Amount=credit)


def test_a_journal_entry_must_balance() -> None:
    bench = _bench()
    unequal = line("JournalEntryAddRq", line("JournalEntryAdd", _journal("3.00", "4.00")))
    assert told(bench.ask(unequal)) == (
        3210,
        "Error",
        "The debits and the credits of the journal entry do not balance.",
    )
    ret = bench.add("JournalEntry", _journal("3.00", "3.00"))
    assert _held(bench) == {"Checking": "3.00", "Card": "3.00"}
    debit, credit = (one.findtext("TxnLineID") for one in ret if len(one))
    lines = [
        line("JournalLineMod", TxnLineID=debit, JournalLineType="Debit", Amount="5.00"),
        line("JournalLineMod", TxnLineID=credit, Amount="1.00"),
        line(
            "JournalLineMod",
            elements(TxnLineID="-1", JournalLineType="Credit")
            + ref("Account", "Sales")
            + "<Amount>4.00</Amount>",
        ),
    ]
    changed = bench.ask(txn_mod("JournalEntry", ret, "".join(lines)))[0]
    assert [(one.tag, one.findtext("Amount")) for one in changed if len(one)] == [
        ("JournalDebitLine", "5.00"),
        ("JournalCreditLine", "1.00"),
        ("JournalCreditLine", "4.00"),
    ]
    assert status(bench.ask(txn_mod("JournalEntry", changed, lines[0]))) == 3210


def test_accounts_hold_what_those_below_them_hold() -> None:
    bench = _bench()
    below = ref("Parent", "Checking") + "<AccountType>Bank</AccountType>"
    bench.add("Account", f"<Name>Petty</Name>{below}")
    bench.add("Check", ref("Account", "Checking:Petty") + RENT)
    top = first(bench, "AccountQuery", "<FullName>Checking</FullName>")
    assert (top.findtext("Balance"), top.findtext("TotalBalance")) == ("0.00", "-7.50")


def test_sales_tax_is_paid_by_check() -> None:
    bench = _bench()
    bench.add("ItemSalesTax", f"<Name>CA</Name><TaxRate>10</TaxRate>{ref('TaxVendor', 'Vic')}")
    bench.ask(
        line(
            "SpecialAccountAddRq",
            line("SpecialAccountAdd", SpecialAccountType="SalesTaxPayable"),
        )
    )
    bench.add("Invoice", ANN + ref("ItemSalesTax", "CA") + line("InvoiceLineAdd", Amount="50.00"))
    assert _held(bench)["Sales Tax Payable"] == "5.00"
    head = (
        ref("PayeeEntity", "Vic")
        + "<TxnDate>2024-03-01</TxnDate>"
        + ref("BankAccount", "Checking")
        + "<IsToBePrinted>true</IsToBePrinted>"
    )
    tax = line("SalesTaxPaymentCheckLineAdd", ref("ItemSalesTax", "CA"), Amount="5.00")
    assert bench.add("SalesTaxPaymentCheck", head + tax).findtext("Amount") == "5.00"
    assert _held(bench) == {"Accounts Receivable": "55.00", "Checking": "-5.00"}


def test_a_check_gives_a_credit_back() -> None:
    bench = _bench()
    credit = bench.add("CreditMemo", ANN + line("CreditMemoLineAdd", Amount="6.00"))
    used = line("ApplyCheckToTxnAdd", TxnID=credit.findtext("TxnID"), Amount="6.00")
    check = ref("Account", "Checking") + ref("PayeeEntity", "Ann") + used
    paid = line("ExpenseLineAdd", ref("Account", "Accounts Receivable"), Amount="6.00")
    ret = bench.add("Check", check + paid)
    assert first(bench, "CreditMemoQuery").findtext("CreditRemaining") == "0.00"
    linked = first(bench, "CheckQuery", "<IncludeLinkedTxns>true</IncludeLinkedTxns>")
    assert linked.findtext("LinkedTxn/TxnType") == "CreditMemo"
    less = txn_mod("Check", ret, used.replace("Add", "Mod").replace("6.00", "2.00"))
    assert status(bench.ask(less)) == 0
    assert first(bench, "CreditMemoQuery").findtext("CreditRemaining") == "4.00"


@pytest.mark.parametrize(("amount", "code"), [("6.00", 0), ("6.01", 3210), ("", 3120)])
def test_a_check_pays_a_bill_and_no_more_than_it(amount: str, code: int) -> None:
    bench = _bench()
    bill = bench.add("Bill", ref("Vendor", "Vic") + RENT.replace("7.50", "6.00"))
    txn = bill.findtext("TxnID") if amount else "9-1"
    used = line("ApplyCheckToTxnAdd", TxnID=txn, Amount=amount)
    check = ref("Account", "Checking") + ref("PayeeEntity", "Vic") + used
    paid = line("ExpenseLineAdd", ref("Account", "Accounts Payable"), Amount="7.00")
    answer = bench.ask(line("CheckAddRq", line("CheckAdd", check + paid)))
    assert status(answer) == code
    assert first(bench, "BillQuery").findtext("IsPaid") == ("false" if code else "true")


def test_time_is_kept_and_found_by_who_spent_it() -> None:
    bench = _bench()
    bench.service("Work")
    bench.add("Employee", elements(FirstName="Eva", LastName="Frey"))
    spent = (
        "<TxnDate>2024-02-29</TxnDate>"
        + ref("Entity", "Eva Frey")
        + ANN
        + ref("ItemService", "Work")
        + elements(Duration="PT2H15M", Notes="n", BillableStatus="Billable")
    )
    ret = bench.add("TimeTracking", spent)
    assert fields(ret) == {
        "TxnID": "1-1709314200",
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:00-08:00",
        "EditSequence": "1709314200",
        "TxnNumber": "1",
        "TxnDate": "2024-02-29",
        "Duration": "PT2H15M",
        "Notes": "n",
        "BillableStatus": "Billable",
    }
    asked = line("TimeTrackingEntityFilter", FullName="Eva Frey")
    assert bench.found("TimeTrackingQuery", asked, "Duration") == ["PT2H15M"]
    changed = bench.ask(
        txn_mod("TimeTracking", ret, ref("Entity", "Eva Frey") + "<Duration>PT3H</Duration>")
    )[0]
    assert (changed.findtext("Duration"), changed.findtext("Notes")) == ("PT3H", "n")
    gone = bench.ask(txn_removal("Del", "TimeTracking", "1-1709314200"))
    assert (status(gone), bench.company.records("TimeTracking")) == (0, [])


@pytest.mark.parametrize(
    ("read", "miles"),
    [
        (elements(OdometerStart="100", OdometerEnd="142.5"), "42.5"),
        (elements(TotalMiles="7"), "7"),
    ],
)
def test_miles_are_counted(read: str, miles: str) -> None:
    bench = Bench()
    bench.add("Vehicle", "<Name>Van</Name>")
    assert bench.add("VehicleMileage", ref("Vehicle", "Van") + read).findtext("TotalMiles") == miles
    backwards = ref("Vehicle", "Van") + elements(OdometerStart="2", OdometerEnd="1")
    answer = bench.ask(line("VehicleMileageAddRq", line("VehicleMileageAdd", backwards)))
    assert status(answer) == 3210
