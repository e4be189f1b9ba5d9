from typing import Any

import pytest
from simulator_company import (
    Bench,
    balance,
    customer_ref,
    fields,
    invoice_line,
    item_ref,
    status,
    told,
    txn_mod,
    txn_removal,
)


def test_an_invoice_takes_prices_terms_and_address_from_its_lists() -> None:
    bench = Bench()
    address = "<BillAddress><Addr1>1 Road</Addr1></BillAddress>"
    bench.customer("Ann", f"{address}<TermsRef><FullName>Net 15</FullName></TermsRef>")
    bench.service("Work", "10.50")
    ret = bench.add(
        "Invoice",
        customer_ref("ann") + invoice_line("Add", item_ref("work") + "<Quantity>3</Quantity>"),
    )
    assert fields(ret) == {
        "TxnID": "1-1709314200",
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:00-08:00",
        "EditSequence": "1709314200",
        "TxnNumber": "1",
        "TxnDate": "2024-03-01",
        "RefNumber": "1",
        "IsPending": "false",
        "DueDate": "2024-03-16",
        "Subtotal": "31.50",
        "SalesTaxTotal": "0.00",
        "AppliedAmount": "0.00",
        "BalanceRemaining": "31.50",
        "IsPaid": "false",
    }
    assert ret.findtext("CustomerRef/FullName") == "Ann"
    assert ret.findtext("ARAccountRef/FullName") == "Accounts Receivable"
    assert ret.findtext("BillAddress/Addr1") == "1 Road"
    assert fields(ret.find("InvoiceLineRet")) == {
        "TxnLineID": "1001-1709314200",
        "Quantity": "3",
        "Rate": "10.50",
        "Amount": "31.50",
    }


@pytest.mark.parametrize(
    ("line", "rate", "amount"),
    [
        ("<Quantity>2</Quantity><Rate>1.255</Rate>", "1.255", "2.51"),
        ("<Quantity>3</Quantity><Amount>10.00</Amount>", "3.33", "10.00"),
        ("<Quantity>0</Quantity><Amount>10.00</Amount>", None, "10.00"),
        ("<Rate>4</Rate>", "4", "4.00"),
        ("<Desc>a remark</Desc>", None, "0.00"),
    ],
)
def test_a_line_has_an_amount(line: str, rate: str | None, amount: str) -> None:
    bench = Bench()
    bench.customer("Ann")
    ret = bench.add("Invoice", customer_ref("Ann") + invoice_line("Add", line))
    assert (ret.findtext("*/Rate"), ret.findtext("*/Amount")) == (rate, amount)


@pytest.mark.parametrize(
    ("add", "price"),
    [
        (
            "<ItemInventoryAdd><Name>I</Name><SalesPrice>7.00</SalesPrice></ItemInventoryAdd>",
            "7.00",
        ),
        (
            (
                "<ItemNonInventoryAdd><Name>I</Name><SalesAndPurchase><SalesDesc>d</SalesDesc>"
                "<SalesPrice>8.00</SalesPrice></SalesAndPurchase></ItemNonInventoryAdd>"
            ),
            "8.00",
        ),
    ],
)
def test_a_price_is_found_wherever_the_item_keeps_it(add: str, price: str) -> None:
    bench = Bench()
    name = add[1 : add.index(">")]
    assert status(bench.ask(f"<{name}Rq>{add}</{name}Rq>")) == 0
    bench.customer("Ann")
    ret = bench.add("Invoice", customer_ref("Ann") + invoice_line("Add", item_ref("I")))
    assert ret.findtext("InvoiceLineRet/Amount") == price


def test_what_an_invoice_names_itself_wins() -> None:
    bench = Bench()
    bench.customer("Ann")
    named = "<TxnDate>2024-01-31</TxnDate><RefNumber>77</RefNumber><DueDate>2024-02-01</DueDate>"
    ret = bench.add("Invoice", customer_ref("Ann") + named)
    told_ = [ret.findtext(name) for name in ("TxnDate", "RefNumber", "DueDate")]
    assert told_ == ["2024-01-31", "77", "2024-02-01"]
    assert bench.add("Invoice", customer_ref("Ann")).findtext("RefNumber") == "78"


def test_two_invoices_may_have_one_number() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    bench.invoice(ann, "1.00", "<RefNumber>A-1</RefNumber>")
    bench.invoice(ann, "1.00", "<RefNumber>A-1</RefNumber>")
    assert bench.company.effects["InvoiceAdd", "A-1"] == 2


@pytest.mark.parametrize(
    ("inner", "message"),
    [
        (
            customer_ref("No"),
            'There is an invalid reference to QuickBooks Customer "No" in the Invoice.',
        ),
        (
            customer_ref("Ann") + invoice_line("Add", item_ref("No")),
            'There is an invalid reference to QuickBooks Item "No" in the Invoice.',
        ),
        (
            customer_ref("Ann")
            + "<InvoiceLineGroupAdd><ItemGroupRef><FullName>G</FullName></ItemGroupRef>"
            "</InvoiceLineGroupAdd>",
            'There is an invalid reference to QuickBooks ItemGroup "G" in the Invoice.',
        ),
    ],
)
def test_an_invoice_for_something_that_does_not_exist_is_3140(inner: str, message: str) -> None:
    bench = Bench()
    bench.customer("Ann")
    answer = bench.ask(f"<InvoiceAddRq><InvoiceAdd>{inner}</InvoiceAdd></InvoiceAddRq>")
    assert told(answer) == (3140, "Error", message)
    assert bench.company.records("Invoice") == []


@pytest.mark.parametrize(
    "links",
    [
        "<LinkToTxnID>1-1</LinkToTxnID>",
        "<SetCredit><CreditTxnID>1-1</CreditTxnID><AppliedAmount>1.00</AppliedAmount></SetCredit>",
        invoice_line("Add", "<LinkToTxn><TxnID>1-1</TxnID><TxnLineID>1-1</TxnLineID></LinkToTxn>"),
    ],
)
def test_links_to_transactions_that_are_not_kept_are_3120(links: str) -> None:
    bench = Bench()
    bench.customer("Ann")
    answer = bench.ask(
        f"<InvoiceAddRq><InvoiceAdd>{customer_ref('Ann')}{links}</InvoiceAdd></InvoiceAddRq>"
    )
    assert status(answer) == 3120
    assert bench.company.records("Invoice") == []


def _lines(ret: Any) -> list[dict[str, str | None]]:
    return [fields(line) for line in ret.findall("InvoiceLineRet")]


def test_a_change_without_lines_keeps_them() -> None:
    bench = Bench()
    ret = bench.invoice(bench.customer("Ann"), "5.00")
    changed = bench.ask(txn_mod("Invoice", ret, "<Memo>m</Memo>"))[0]
    assert (changed.findtext("Memo"), _lines(changed)) == ("m", _lines(ret))
    assert changed.findtext("EditSequence") == "1709314201"


def test_lines_that_are_sent_replace_the_list_of_lines() -> None:
    bench = Bench()
    bench.customer("Ann")
    ret = bench.add(
        "Invoice",
        customer_ref("Ann")
        + invoice_line("Add", "<Desc>one</Desc><Quantity>2</Quantity><Rate>1.00</Rate>")
        + invoice_line("Add", "<Desc>two</Desc><Amount>5.00</Amount>")
        + invoice_line("Add", "<Desc>three</Desc><Quantity>2</Quantity><Rate>4.00</Rate>"),
    )
    one, _, three = (line["TxnLineID"] for line in _lines(ret))
    changed = bench.ask(
        txn_mod(
            "Invoice",
            ret,
            invoice_line("Mod", f"<TxnLineID>{three}</TxnLineID><Amount>9.00</Amount>")
            + invoice_line("Mod", f"<TxnLineID>{one}</TxnLineID><Quantity>3</Quantity>")
            + invoice_line("Mod", "<TxnLineID>-1</TxnLineID><Desc>new</Desc><Amount>1.00</Amount>"),
        )
    )[0]
    assert _lines(changed) == [
        {"TxnLineID": three, "Desc": "three", "Quantity": "2", "Rate": "4.50", "Amount": "9.00"},
        {"TxnLineID": one, "Desc": "one", "Quantity": "3", "Rate": "1.00", "Amount": "3.00"},
        {"TxnLineID": "1004-1709314200", "Desc": "new", "Amount": "1.00"},
    ]
    assert changed.findtext("Subtotal") == "13.00"


def test_a_line_that_is_not_there_is_3120_and_a_stale_change_3200() -> None:
    bench = Bench()
    ret = bench.invoice(bench.customer("Ann"), "5.00")
    gone = bench.ask(txn_mod("Invoice", ret, invoice_line("Mod", "<TxnLineID>99-1</TxnLineID>")))
    assert told(gone)[0] == 3120
    stale = bench.ask(txn_mod("Invoice", ret, "<Memo>m</Memo>", "1"))
    assert (status(stale), stale[0].findtext("EditSequence")) == (3200, "1709314200")


def test_a_group_that_is_not_there_is_3120_on_a_change() -> None:
    bench = Bench()
    ret = bench.invoice(bench.customer("Ann"), "5.00")
    group = "<InvoiceLineGroupMod><TxnLineID>1-1</TxnLineID></InvoiceLineGroupMod>"
    assert status(bench.ask(txn_mod("Invoice", ret, group))) == 3120


def test_a_sales_receipt_has_a_total_and_owes_nothing() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    line = "<SalesReceiptLineAdd><Amount>5.00</Amount></SalesReceiptLineAdd>"
    ret = bench.add("SalesReceipt", f"{customer_ref('Ann')}<Memo>m</Memo>{line}")
    assert (ret.findtext("TotalAmount"), ret.findtext("Memo")) == ("5.00", "m")
    assert balance(bench, ann) == ("0.00", "0.00")
    changed = bench.ask(
        txn_mod(
            "SalesReceipt",
            ret,
            "<SalesReceiptLineMod><TxnLineID>-1</TxnLineID><Amount>6.00</Amount></SalesReceiptLineMod>",
        )
    )[0]
    assert changed.findtext("TotalAmount") == "6.00"


def test_a_void_keeps_the_invoice_with_nothing_in_it() -> None:
    bench = Bench()
    ann = bench.customer("Ann")
    txn = bench.invoice(ann, "10.00", "<Memo>m</Memo>").findtext("TxnID")
    bench.clock.pass_(1)
    assert fields(bench.ask(txn_removal("Void", "Invoice", txn))) == {
        "TxnVoidType": "Invoice",
        "TxnID": txn,
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:01-08:00",
        "RefNumber": "1",
    }
    (left,) = bench.company.records("Invoice")
    assert (left["Memo"], left["Subtotal"], left["BalanceRemaining"]) == ("VOID: m", "0.00", "0.00")
    assert balance(bench, ann) == ("0.00", "0.00")


def test_a_payment_cannot_be_voided() -> None:
    assert status(Bench().ask(txn_removal("Void", "ReceivePayment", "1-1"))) == 3110


def test_an_emptied_customer_is_3150_except_on_a_sales_receipt() -> None:
    bench = Bench()
    bench.customer("Ann")
    nobody = "<CustomerRef><FullName></FullName></CustomerRef>"
    answer = bench.ask(f"<InvoiceAddRq><InvoiceAdd>{nobody}</InvoiceAdd></InvoiceAddRq>")
    assert told(answer) == (3150, "Error", 'The required element "CustomerRef" is empty.')
    ret = bench.invoice(bench.customer("Bob"), "1.00")
    assert status(bench.ask(txn_mod("Invoice", ret, nobody))) == 3150
    line = "<SalesReceiptLineAdd><Amount>5.00</Amount></SalesReceiptLineAdd>"
    for start in (nobody, ""):
        receipt = bench.add("SalesReceipt", start + line)
        assert (receipt.find("CustomerRef"), receipt.findtext("TotalAmount")) == (None, "5.00")
