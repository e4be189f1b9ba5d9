import pytest
from simulator_company import (
    Bench,
    balance,
    customer_ref,
    fields,
    invoice_line,
    status,
    told,
    txn_mod,
    txn_removal,
)


def _open(bench: Bench) -> list[tuple[str, str]]:
    found = bench.company.records("Invoice")
    return [(str(one["BalanceRemaining"]), str(one["IsPaid"])) for one in found]


def _applied(txn: str | None, paid: str, more: str = "", verb: str = "Add") -> str:
    inner = f"<TxnID>{txn}</TxnID><PaymentAmount>{paid}</PaymentAmount>{more}"
    return f"<AppliedToTxn{verb}>{inner}</AppliedToTxn{verb}>"


def _pay(inner: str) -> str:
    add = f"<ReceivePaymentAdd>{customer_ref('Ann')}{inner}</ReceivePaymentAdd>"
    return f"<ReceivePaymentAddRq>{add}</ReceivePaymentAddRq>"


def test_a_payment_lowers_the_balance_of_invoice_customer_and_parent() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    parent = "<ParentRef><FullName>Ann</FullName></ParentRef>"
    job = bench.customer("Job", parent)
    invoice = bench.invoice(ann, "10.00", "<RefNumber>7</RefNumber>")
    bench.invoice(job, "3.00")
    bench.invoice(ann, "99.00", "<IsPending>true</IsPending>")
    ret = bench.add(
        "ReceivePayment",
        customer_ref("Ann")
        + "<TotalAmount>8.00</TotalAmount>"
        + _applied(invoice.findtext("TxnID"), "4.00", "<DiscountAmount>1.00</DiscountAmount>"),
    )
    assert fields(ret) == {
        "TxnID": "4-1709314200",
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:00-08:00",
        "EditSequence": "1709314200",
        "TxnNumber": "4",
        "TxnDate": "2024-03-01",
        "RefNumber": "1",
        "TotalAmount": "8.00",
        "UnusedPayment": "4.00",
        "UnusedCredits": "0.00",
    }
    assert fields(ret.find("AppliedToTxnRet")) == {
        "TxnID": "1-1709314200",
        "TxnType": "Invoice",
        "TxnDate": "2024-03-01",
        "RefNumber": "7",
        "BalanceRemaining": "5.00",
        "Amount": "5.00",
    }
    assert _open(bench) == [("5.00", "false"), ("3.00", "false"), ("99.00", "false")]
    assert balance(bench, ann) == ("1.00", "4.00")
    assert balance(bench, job) == ("3.00", "3.00")


def test_a_payment_without_total_is_what_it_pays_and_shows_on_the_invoice() -> None:
    bench = Bench()
    txn = bench.invoice(bench.customer("Ann"), "10.00").findtext("TxnID")
    assert bench.ask(_pay(_applied(txn, "10.00")))[0].findtext("TotalAmount") == "10.00"
    linked = bench.ask(
        f"<InvoiceQueryRq><TxnID>{txn}</TxnID><IncludeLinkedTxns>true</IncludeLinkedTxns>"
        "</InvoiceQueryRq>"
    )[0]
    assert (linked.findtext("IsPaid"), linked.findtext("AppliedAmount")) == ("true", "-10.00")
    assert fields(linked.find("LinkedTxn")) == {
        "TxnID": "2-1709314200",
        "TxnType": "ReceivePayment",
        "TxnDate": "2024-03-01",
        "RefNumber": "1",
        "LinkType": "AMTTYPE",
        "Amount": "-10.00",
    }


def test_an_automatic_payment_goes_to_the_oldest_invoices() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    bench.invoice(ann, "5.00", "<TxnDate>2024-02-02</TxnDate>")
    bench.invoice(ann, "5.00", "<TxnDate>2024-01-01</TxnDate>")
    bench.invoice(bench.customer("Bob"), "5.00", "<TxnDate>2023-01-01</TxnDate>")
    bench.ask(_pay("<TotalAmount>7.00</TotalAmount><IsAutoApply>true</IsAutoApply>"))
    assert _open(bench) == [("3.00", "false"), ("0.00", "true"), ("5.00", "false")]


@pytest.mark.parametrize(
    ("customer", "inner", "code"),
    [
        ("Ann", _applied("{txn}", "10.01"), 3210),
        ("Ann", _applied("{txn}", "9.00", "<DiscountAmount>1.01</DiscountAmount>"), 3210),
        ("Ann", "<TotalAmount>1.00</TotalAmount>" + _applied("{txn}", "2.00"), 3210),
        ("Ann", _applied("{txn}", "1.00") * 2, 3210),
        ("Bob", _applied("{txn}", "1.00"), 3210),
        ("Ann", _applied("99-1", "1.00"), 3120),
        (
            "Ann",
            _applied(
                "{txn}",
                "1.00",
                "<SetCredit><CreditTxnID>9-1</CreditTxnID><AppliedAmount>1.00</AppliedAmount>"
                "</SetCredit>",
            ),
            3120,
        ),
    ],
)
def test_a_payment_that_does_not_fit_is_refused(customer: str, inner: str, code: int) -> None:
    bench = Bench()
    bench.customer("Bob")
    ann = bench.customer("Ann")
    txn = bench.invoice(ann, "10.00").findtext("TxnID")
    pay = _pay(inner.replace("{txn}", str(txn))).replace(
        customer_ref("Ann"), customer_ref(customer)
    )
    assert told(bench.ask(pay))[:2] == (code, "Error")
    assert bench.company.records("ReceivePayment") == []
    assert _open(bench) == [("10.00", "false")]


def test_a_changed_payment_is_applied_anew() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    one, two = (bench.invoice(ann, "10.00").findtext("TxnID") for _ in range(2))
    ret = bench.ask(_pay(_applied(one, "10.00")))[0]
    memo = bench.ask(txn_mod("ReceivePayment", ret, "<Memo>m</Memo>"))[0]
    assert (memo.findtext("Memo"), memo.findtext("UnusedPayment")) == ("m", "0.00")
    less = txn_mod("ReceivePayment", memo, "<TotalAmount>9.99</TotalAmount>")
    assert status(bench.ask(less)) == 3210
    both = _applied(one, "4.00", verb="Mod") + _applied(two, "6.00", verb="Mod")
    assert status(bench.ask(txn_mod("ReceivePayment", memo, both))) == 0
    assert _open(bench) == [("6.00", "false"), ("4.00", "false")]


def test_a_deleted_payment_opens_the_invoice_again() -> None:
    bench = Bench()
    txn = bench.invoice(bench.customer("Ann"), "10.00").findtext("TxnID")
    payment = bench.ask(_pay(_applied(txn, "10.00")))[0].findtext("TxnID")
    assert fields(bench.ask(txn_removal("Del", "ReceivePayment", payment))) == {
        "TxnDelType": "ReceivePayment",
        "TxnID": payment,
        "TimeDeleted": "2024-03-01T09:30:00-08:00",
        "RefNumber": "1",
    }
    assert _open(bench) == [("10.00", "false")]
    assert status(bench.ask(txn_removal("Del", "ReceivePayment", payment))) == 3120


def test_a_deleted_invoice_frees_its_payment() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    txn = bench.invoice(ann, "10.00").findtext("TxnID")
    bench.ask(_pay(_applied(txn, "10.00")))
    assert status(bench.ask(txn_removal("Del", "Invoice", txn))) == 0
    assert bench.company.records("ReceivePayment")[0]["UnusedPayment"] == "10.00"
    assert balance(bench, ann) == ("-10.00", "-10.00")


def test_an_invoice_cannot_shrink_below_what_was_paid() -> None:
    bench = Bench()
    ret = bench.invoice(bench.customer("Ann"), "10.00")
    bench.ask(_pay(_applied(ret.findtext("TxnID"), "8.00")))
    line = ret.findtext("InvoiceLineRet/TxnLineID")
    smaller = invoice_line("Mod", f"<TxnLineID>{line}</TxnLineID><Amount>7.00</Amount>")
    assert told(bench.ask(txn_mod("Invoice", ret, smaller))) == (
        3210,
        "Error",
        "The total would be less than what has already been paid.",
    )
