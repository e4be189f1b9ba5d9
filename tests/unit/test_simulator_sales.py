"""Selling: orders and estimates, tax, groups, discounts, price levels, credits and refunds."""

from typing import Any

import pytest
from simulator_company import (
    Bench,
    balance,
    bolt,
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


def _bench() -> Bench:
    bench = Bench()
    bench.customer("Ann")
    bench.service("Work", "10.00")
    return bench


def _line(kind: str = "Invoice", item: str = "Work", more: str = "", **values: str) -> str:
    return line(f"{kind}LineAdd", ref("Item", item) + elements(**values) + more)


def _amounts(ret: Any, kind: str = "Invoice") -> list[str | None]:
    return [one.findtext("Amount") for one in ret.findall(f"{kind}LineRet")]


@pytest.mark.parametrize("kind", ["SalesOrder", "Estimate", "CreditMemo", "SalesReceipt"])
def test_every_form_of_a_sale_has_a_total_and_keeps_its_lines(kind: str) -> None:
    bench = _bench()
    two = _line(kind, Quantity="2") + _line(kind, Quantity="3", Rate="1.50")
    ret = bench.add(kind, ANN + two)
    assert (ret.findtext("TotalAmount"), _amounts(ret, kind)) == ("24.50", ["20.00", "4.50"])
    ident = ret.findtext(f"{kind}LineRet/TxnLineID")
    less = line(f"{kind}LineMod", TxnLineID=ident, Quantity="1")
    changed = bench.ask(txn_mod(kind, ret, less))[0]
    assert (changed.findtext("TotalAmount"), _amounts(changed, kind)) == ("10.00", ["10.00"])
    asked = f"<TxnID>{ret.findtext('TxnID')}</TxnID><IncludeLineItems>true</IncludeLineItems>"
    assert fields(first(bench, f"{kind}Query", asked)) == fields(changed)


def _tax(bench: Bench) -> None:
    vendor(bench, "State")
    for name, rate in (("CA", "7.25"), ("City", "1")):
        bench.add(
            "ItemSalesTax",
            f"<Name>{name}</Name><TaxRate>{rate}</TaxRate>{ref('TaxVendor', 'State')}",
        )
    both = ref("ItemSalesTax", "CA") + ref("ItemSalesTax", "City")
    bench.add("ItemSalesTaxGroup", f"<Name>Both</Name>{both}")


@pytest.mark.parametrize(
    ("head", "codes", "expected"),
    [
        ("CA", ("Tax", "Tax"), ("7.25", "2.18")),
        ("CA", ("Tax", "Non"), ("7.25", "0.73")),
        ("Both", ("Tax", "Tax"), ("8.25", "2.48")),
    ],
)
def test_sales_tax_is_on_taxable_lines(
    head: str, codes: tuple[str, str], expected: tuple[str, str]
) -> None:
    bench = _bench()
    _tax(bench)
    lines = [
        _line(more=ref("SalesTaxCode", code), Quantity=str(number))
        for number, code in enumerate(codes, 1)
    ]
    ret = bench.add("Invoice", ANN + ref("ItemSalesTax", head) + "".join(lines))
    assert (ret.findtext("SalesTaxPercentage"), ret.findtext("SalesTaxTotal")) == expected
    due = 30 + float(expected[1])
    assert (ret.findtext("Subtotal"), ret.findtext("BalanceRemaining")) == ("30.00", f"{due:.2f}")
    payable = bench.ask("<SalesTaxPayableQueryRq />")
    assert (payable[0].findtext("PayeeEntityRef/FullName"), payable[0].findtext("Amount")) == (
        "State" if head == "CA" else None,
        expected[1],
    )


def test_a_customer_that_pays_no_tax_is_charged_none() -> None:
    bench = _bench()
    _tax(bench)
    bench.customer("Bob", ref("SalesTaxCode", "Non") + ref("ItemSalesTax", "CA"))
    ret = bench.add("Invoice", customer_ref("Bob") + _line())
    assert (ret.findtext("ItemSalesTaxRef/FullName"), ret.findtext("SalesTaxTotal")) == (
        "CA",
        "0.00",
    )


def test_a_subtotal_counts_once_and_a_discount_is_of_what_stands_above() -> None:
    bench = _bench()
    account = ref("Account", "Sales")
    bench.add("ItemSubtotal", "<Name>Sum</Name>")
    bench.add(
        "ItemDiscount", f"<Name>Ten</Name><DiscountRatePercent>10</DiscountRatePercent>{account}"
    )
    bench.add("ItemDiscount", f"<Name>Off</Name><DiscountRate>2.00</DiscountRate>{account}")
    items = [_line(Quantity="2"), _line(), _line(item="Sum"), _line(item="Ten"), _line(item="Off")]
    ret = bench.add("Invoice", ANN + "".join(items))
    assert _amounts(ret) == ["20.00", "10.00", "30.00", "-3.00", "-2.00"]
    assert ret.findtext("Subtotal") == "25.00"


@pytest.mark.parametrize(
    ("level", "rate"),
    [
        ("<PriceLevelFixedPercentage>-20</PriceLevelFixedPercentage>", "8.00"),
        (
            line("PriceLevelPerItem", ref("Item", "Work"), CustomPrice="7.77"),
            "7.77",
        ),
        (
            line(
                "PriceLevelPerItem",
                ref("Item", "Work"),
                AdjustPercentage="50",
                AdjustRelativeTo="StandardPrice",
            ),
            "15.00",
        ),
    ],
)
def test_a_price_level_sets_the_rate(level: str, rate: str) -> None:
    bench = _bench()
    bench.add("PriceLevel", f"<Name>L</Name>{level}")
    ret = bench.add("Invoice", ANN + _line(more=ref("PriceLevel", "L")))
    assert ret.findtext("InvoiceLineRet/Rate") == rate


def _group(bench: Bench) -> None:
    parts = [
        line("ItemGroupLine", ref("Item", "Work") + "<Quantity>2</Quantity>"),
        line("ItemGroupLine", ref("Item", "Bolt") + "<Quantity>1</Quantity>"),
    ]
    bolt(bench)
    bench.add("ItemGroup", f"<Name>Set</Name><ItemDesc>a set</ItemDesc>{''.join(parts)}")


def test_a_group_brings_its_items() -> None:
    bench = _bench()
    _group(bench)
    group = line("InvoiceLineGroupAdd", ref("ItemGroup", "Set") + "<Quantity>3</Quantity>")
    ret = bench.add("Invoice", ANN + group)
    told_ = ret.find("InvoiceLineGroupRet")
    assert fields(told_) == {
        "TxnLineID": "1001-1709314200",
        "Desc": "a set",
        "Quantity": "3",
        "IsPrintItemsInGroup": "false",
        "TotalAmount": "75.00",
    }
    assert _amounts(told_) == ["60.00", "15.00"]
    assert ret.findtext("Subtotal") == "75.00"
    fewer = line("InvoiceLineGroupMod", TxnLineID="1001-1709314200", Quantity="1")
    changed = bench.ask(txn_mod("Invoice", ret, fewer))[0]
    assert changed.findtext("Subtotal") == "25.00"
    only = line("InvoiceLineGroupMod", TxnLineID="1001-1709314200")
    changed = bench.ask(txn_mod("Invoice", changed, only))[0]
    assert _amounts(changed.find("InvoiceLineGroupRet")) == ["20.00", "5.00"]
    kept = changed.findtext("InvoiceLineGroupRet/InvoiceLineRet/TxnLineID")
    one = line("InvoiceLineMod", TxnLineID=kept, Quantity="4")
    inside = line("InvoiceLineGroupMod", "<TxnLineID>1001-1709314200</TxnLineID>" + one)
    shorter = bench.ask(txn_mod("Invoice", changed, inside))[0]
    assert (shorter.findtext("Subtotal"), _amounts(shorter[-1])) == ("40.00", ["40.00"])


def test_an_order_is_invoiced_line_by_line() -> None:
    bench = _bench()
    bolt(bench)
    order = bench.add("SalesOrder", ANN + _line("SalesOrder", "Bolt", Quantity="5"))
    txn, ident = order.findtext("TxnID"), order.findtext("SalesOrderLineRet/TxnLineID")
    link = line("LinkToTxn", TxnID=txn, TxnLineID=ident)
    some = bench.add("Invoice", ANN + line("InvoiceLineAdd", "<Quantity>2</Quantity>" + link))
    assert fields(some.find("InvoiceLineRet"))["Amount"] == "10.00"
    asked = elements(IncludeLineItems="true", IncludeLinkedTxns="true")
    ret = first(bench, "SalesOrderQuery", asked)
    assert (ret.findtext("IsFullyInvoiced"), ret.findtext("SalesOrderLineRet/Invoiced")) == (
        "false",
        "2",
    )
    assert ret.findtext("LinkedTxn/TxnID") == some.findtext("TxnID")
    assert first(bench, "ItemInventoryQuery").findtext("QuantityOnSalesOrder") == "3"
    rest = bench.add("Invoice", f"{ANN}<LinkToTxnID>{txn}</LinkToTxnID>")
    assert (rest.findtext("InvoiceLineRet/Quantity"), rest.findtext("Subtotal")) == ("3", "15.00")
    assert first(bench, "SalesOrderQuery").findtext("IsFullyInvoiced") == "true"
    late = line("InvoiceAddRq", line("InvoiceAdd", ANN + line("InvoiceLineAdd", link)))
    assert told(bench.ask(late))[:2] == (570, "Warn")


def test_a_group_on_an_order_is_invoiced_with_its_lines() -> None:
    bench = _bench()
    _group(bench)
    group = line("SalesOrderLineGroupAdd", ref("ItemGroup", "Set"))
    order = bench.add("SalesOrder", ANN + group)
    linked = f"<LinkToTxnID>{order.findtext('TxnID')}</LinkToTxnID>"
    assert _amounts(bench.add("Invoice", ANN + linked)) == ["20.00", "5.00"]
    asked = "<IncludeLineItems>true</IncludeLineItems>"
    lines = first(bench, "SalesOrderQuery", asked).iter("SalesOrderLineRet")
    assert [one.findtext("Invoiced") for one in lines] == ["2", "1"]
    again = line("InvoiceAddRq", line("InvoiceAdd", ANN + linked))
    assert status(bench.ask(again)) == 570


@pytest.mark.parametrize("ident", ["9-1", "1001-1709314200"])
def test_a_line_of_an_order_that_is_not_there_is_3120(ident: str) -> None:
    bench = _bench()
    order = bench.add("SalesOrder", ANN + line("SalesOrderLineAdd", Amount="3.00"))
    link = line("LinkToTxn", TxnID=order.findtext("TxnID"), TxnLineID=ident)
    asked = line("InvoiceAddRq", line("InvoiceAdd", ANN + line("InvoiceLineAdd", link)))
    answer = bench.ask(asked)
    assert (status(answer), answer.findtext(".//Amount")) == (
        (3120, None) if ident == "9-1" else (0, "3.00")
    )


def test_a_line_takes_the_tax_code_of_its_item_and_may_be_a_part_of_the_one_above() -> None:
    bench = _bench()
    inner = "<Name>Fee</Name>" + ref("SalesTaxCode", "Non")
    bench.add("ItemOtherCharge", inner + line("SalesOrPurchase", PricePercent="10"))
    lines = _line(Quantity="2") + _line(item="Fee", RatePercent="15")
    ret = bench.add("Invoice", ANN + lines)
    assert _amounts(ret) == ["20.00", "3.00"]
    assert ret.findall("InvoiceLineRet")[1].findtext("SalesTaxCodeRef/FullName") == "Non"


def test_an_amount_that_no_field_can_hold_is_3101() -> None:
    bench = _bench()
    huge = _line(Quantity="9999999999", Rate="9999999999")
    assert status(bench.ask(line("InvoiceAddRq", line("InvoiceAdd", ANN + huge)))) == 3101


def test_an_estimate_becomes_an_invoice_and_outlives_it() -> None:
    bench = _bench()
    estimate = bench.add("Estimate", ANN + _line("Estimate", Quantity="2"))
    txn = estimate.findtext("TxnID")
    ret = bench.add("Invoice", f"{ANN}<LinkToTxnID>{txn}</LinkToTxnID>")
    assert ret.findtext("Subtotal") == "20.00"
    bench.ask(txn_removal("Del", "Estimate", str(txn)))
    asked = elements(IncludeLinkedTxns="true")
    assert first(bench, "InvoiceQuery", asked).find("LinkedTxn") is None


def test_a_credit_lowers_what_is_owed_and_pays_invoices() -> None:
    bench = _bench()
    ann = bench.found("CustomerQuery", name="ListID")[0]
    credit = bench.add("CreditMemo", ANN + _line("CreditMemo"))
    assert (credit.findtext("CreditRemaining"), balance(bench, str(ann))[0]) == ("10.00", "-10.00")
    used = line("SetCredit", CreditTxnID=credit.findtext("TxnID"), AppliedAmount="4.00")
    ret = bench.add("Invoice", ANN + used + _line())
    assert (ret.findtext("AppliedAmount"), ret.findtext("BalanceRemaining")) == ("-4.00", "6.00")
    assert first(bench, "CreditMemoQuery").findtext("CreditRemaining") == "6.00"
    too_much = used.replace("4.00", "6.01")
    answer = bench.ask(line("InvoiceAddRq", line("InvoiceAdd", ANN + too_much + _line())))
    assert status(answer) == 3210
    refund = bench.add(
        "ARRefundCreditCard",
        ANN + line("RefundAppliedToTxnAdd", TxnID=credit.findtext("TxnID"), RefundAmount="5.00"),
    )
    assert (refund.findtext("TotalAmount"), refund.findtext("*/CreditRemaining")) == (
        "5.00",
        "1.00",
    )
    assert balance(bench, str(ann))[0] == "5.00"


def test_a_charge_is_owed_and_paid_like_an_invoice() -> None:
    bench = _bench()
    ret = bench.add("Charge", ANN + ref("Item", "Work") + "<Quantity>3</Quantity>")
    assert (ret.findtext("Amount"), ret.findtext("BalanceRemaining")) == ("30.00", "30.00")
    applied = line("AppliedToTxnAdd", TxnID=ret.findtext("TxnID"), PaymentAmount="30.00")
    bench.add("ReceivePayment", ANN + applied)
    asked = "<PaidStatus>PaidOnly</PaidStatus>"
    assert bench.found("ChargeQuery", asked, "IsPaid") == ["true"]
    more = txn_mod("Charge", ret, "<Quantity>2</Quantity>")
    assert status(bench.ask(more)) == 3210
