"""What is in stock: bought, sold, adjusted, built."""

from typing import Any

import pytest
from simulator_company import (
    Bench,
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

ITEM = ref("Item", "Bolt")
ANN, VIC = customer_ref("Ann"), ref("Vendor", "Vic")
CARD = ref("Account", "Checking")
MOVES = [
    ("Invoice", ANN, "InvoiceLine", "-3"),
    ("SalesReceipt", ANN, "SalesReceiptLine", "-3"),
    ("CreditMemo", ANN, "CreditMemoLine", "3"),
    ("Bill", VIC, "ItemLine", "3"),
    ("ItemReceipt", VIC, "ItemLine", "3"),
    ("VendorCredit", VIC, "ItemLine", "-3"),
    ("Check", CARD, "ItemLine", "3"),
    ("CreditCardCharge", CARD, "ItemLine", "3"),
    ("CreditCardCredit", CARD, "ItemLine", "-3"),
    ("SalesOrder", ANN, "SalesOrderLine", "0"),
    ("PurchaseOrder", VIC, "PurchaseOrderLine", "0"),
    ("Estimate", ANN, "EstimateLine", "0"),
]


def _bench() -> Bench:
    bench = Bench()
    bench.customer("Ann")
    vendor(bench)
    bolt(bench, on_hand="10")
    return bench


def _on_hand(bench: Bench, query: str = "ItemInventoryQuery", inner: str = "") -> int:
    return int(str(first(bench, query, inner).findtext("QuantityOnHand")))


@pytest.mark.parametrize(("kind", "head", "element", "moved"), MOVES)
def test_what_is_bought_or_sold_moves_the_stock_until_it_is_undone(
    kind: str, head: str, element: str, moved: str
) -> None:
    bench = _bench()
    ret = bench.add(kind, head + line(f"{element}Add", ITEM + "<Quantity>3</Quantity>"))
    assert _on_hand(bench) == 10 + int(moved)
    more = line(f"{element}Mod", TxnLineID=ret.findtext(".//TxnLineID"), Quantity="4")
    assert status(bench.ask(txn_mod(kind, ret, more))) == 0
    assert _on_hand(bench) == 10 + int(moved) * 4 // 3
    bench.ask(txn_removal("Del", kind, str(ret.findtext("TxnID"))))
    assert _on_hand(bench) == 10


def test_a_pending_sale_moves_nothing_and_a_void_one_nothing_any_more() -> None:
    bench = _bench()
    sold = line("InvoiceLineAdd", ITEM + "<Quantity>3</Quantity>")
    pending = bench.add("Invoice", f"{ANN}<IsPending>true</IsPending>{sold}")
    assert _on_hand(bench) == 10
    final = bench.ask(txn_mod("Invoice", pending, "<IsPending>false</IsPending>"))[0]
    assert _on_hand(bench) == 7
    bench.ask(txn_removal("Void", "Invoice", str(final.findtext("TxnID"))))
    assert _on_hand(bench) == 10


def test_a_sale_shows_on_the_item_without_touching_it_but_a_query_by_time_finds_it() -> None:
    bench = _bench()
    before = fields(first(bench, "ItemInventoryQuery"))
    bench.clock.pass_(3600)
    since = "<FromModifiedDate>2024-03-01T10:00:00</FromModifiedDate>"
    assert status(bench.ask(f"<ItemInventoryQueryRq>{since}</ItemInventoryQueryRq>")) == 1
    sold = line("InvoiceLineAdd", ITEM + "<Quantity>3</Quantity>")
    bench.add("Invoice", ANN + sold)
    assert fields(first(bench, "ItemInventoryQuery", since)) == before | {"QuantityOnHand": "7"}
    assert fields(first(bench, "ItemQuery", since)) == before | {"QuantityOnHand": "7"}


def _adjust(inner: str) -> str:
    lines = line("InventoryAdjustmentLineAdd", ITEM + inner)
    return ref("Account", "Job Expenses") + lines


@pytest.mark.parametrize(
    ("inner", "quantity", "value"),
    [
        (line("QuantityAdjustment", NewQuantity="4"), "-6", "-12.00"),
        (line("QuantityAdjustment", QuantityDifference="5"), "5", "10.00"),
        (line("ValueAdjustment", NewQuantity="12", NewValue="30.00"), "2", "10.00"),
        (line("ValueAdjustment", QuantityDifference="1", ValueDifference="7.00"), "1", "7.00"),
        (line("LotNumberAdjustment", LotNumber="L1", CountAdjustment="2"), "2", "4.00"),
        (line("SerialNumberAdjustment", RemoveSerialNumber="S1"), "-1", "-2.00"),
    ],
)
def test_an_adjustment_is_told_as_a_difference(inner: str, quantity: str, value: str) -> None:
    bench = _bench()
    ret = bench.add("InventoryAdjustment", _adjust(inner))
    changed = ret.find("InventoryAdjustmentLineRet")
    assert (changed.findtext("QuantityDifference"), changed.findtext("ValueDifference")) == (
        quantity,
        value,
    )
    assert _on_hand(bench) == 10 + int(quantity)


def test_only_what_is_kept_in_stock_is_adjusted() -> None:
    bench = _bench()
    bench.service("Work")
    inner = _adjust(line("QuantityAdjustment", NewQuantity="4")).replace("Bolt", "Work")
    answer = bench.ask(line("InventoryAdjustmentAddRq", line("InventoryAdjustmentAdd", inner)))
    assert told(answer)[0] == 3140


def test_the_average_cost_is_of_what_was_paid() -> None:
    bench = _bench()
    assert first(bench, "ItemInventoryQuery").findtext("AverageCost") == "2.00"
    for cost in ("3.00", "6.00"):
        bought = line("ItemLineAdd", ITEM + elements(Quantity="5", Cost=cost))
        bench.add("Bill", VIC + bought)
    assert first(bench, "ItemInventoryQuery").findtext("AverageCost") == "3.25"


def _kit(bench: Bench) -> None:
    part = line(
        "ItemInventoryAssemblyLine", ref("ItemInventory", "Bolt") + "<Quantity>4</Quantity>"
    )
    bench.add("ItemInventoryAssembly", f"<Name>Kit</Name><SalesPrice>25.00</SalesPrice>{part}")


def _build(quantity: str, more: str = "") -> str:
    return ref("ItemInventoryAssembly", "Kit") + elements(QuantityToBuild=quantity) + more


def _can_build(bench: Bench) -> Any:
    asked = ref("ItemInventoryAssembly", "Kit") + "<TxnDate>2024-03-01</TxnDate>"
    return first(bench, "ItemAssembliesCanBuildQuery", asked).findtext("QuantityCanBuild")


def test_a_build_takes_the_parts_and_makes_the_whole() -> None:
    bench = _bench()
    _kit(bench)
    assert _can_build(bench) == "2"
    ret = bench.add("BuildAssembly", _build("1"))
    assert fields(ret.find("ComponentItemLineRet")) == {
        "QuantityOnHand": "6",
        "QuantityNeeded": "4",
    }
    assert (ret.findtext("IsPending"), _on_hand(bench), _can_build(bench)) == ("false", 6, "1")
    assert _on_hand(bench, "ItemInventoryAssemblyQuery") == 1
    assert status(bench.ask(txn_mod("BuildAssembly", ret, elements(QuantityToBuild="2")))) == 0
    assert (_on_hand(bench), _on_hand(bench, "ItemInventoryAssemblyQuery")) == (2, 2)


def test_a_build_without_the_parts_waits_or_is_refused() -> None:
    bench = _bench()
    _kit(bench)
    refused = bench.ask(line("BuildAssemblyAddRq", line("BuildAssemblyAdd", _build("3"))))
    assert told(refused)[0] == 3210
    ret = bench.add("BuildAssembly", _build("3", elements(MarkPendingIfRequired="true")))
    assert (ret.findtext("IsPending"), _on_hand(bench)) == ("true", 10)
    pending = "<PendingStatus>PendingOnly</PendingStatus>"
    assert bench.found("BuildAssemblyQuery", pending, "QuantityToBuild") == ["3"]


def test_sites_tell_what_is_in_stock() -> None:
    bench = _bench()
    assert status(bench.ask("<ItemSitesQueryRq />")) == 1
    bench.add("InventorySite", "<Name>Yard</Name>")
    ret = first(bench, "ItemSitesQuery")
    assert (ret.findtext("InventorySiteRef/FullName"), ret.findtext("QuantityOnHand")) == (
        "Yard",
        "10",
    )
    assert status(bench.ask("<ItemSitesQueryRq><ListID>8-1</ListID></ItemSitesQueryRq>")) == 500


def test_a_transfer_between_sites_is_kept_and_moves_nothing() -> None:
    bench = _bench()
    for name in ("Yard", "Shop"):
        bench.add("InventorySite", f"<Name>{name}</Name>")
    sites = ref("FromInventorySite", "Yard") + ref("ToInventorySite", "Shop")
    moved = line("TransferInventoryLineAdd", ITEM + elements(QuantityToTransfer="4"))
    ret = bench.add("TransferInventory", sites + moved)
    assert ret.findtext("TransferInventoryLineRet/QuantityTransferred") == "4"
    assert _on_hand(bench) == 10


def test_transactions_and_price_levels_are_found_by_item_and_site() -> None:
    bench = _bench()
    bench.add("InventorySite", "<Name>Yard</Name>")
    bench.add("InventorySite", "<Name>Shop</Name>")
    sites = ref("FromInventorySite", "Yard") + ref("ToInventorySite", "Shop")
    bench.add("TransferInventory", sites)
    bench.add("InventoryAdjustment", _adjust(line("QuantityAdjustment", NewQuantity="4")))
    per_item = line("PriceLevelPerItem", ref("Item", "Bolt"), CustomPrice="1.00")
    bench.add("PriceLevel", f"<Name>Low</Name>{per_item}")
    bench.add(
        "PriceLevel", "<Name>Fix</Name><PriceLevelFixedPercentage>1</PriceLevelFixedPercentage>"
    )
    asked = {
        (
            "TransferInventoryQuery",
            line("SiteFilter", FullName="Shop"),
            "TxnID",
        ): 1,
        (
            "InventoryAdjustmentQuery",
            line("ItemFilter", FullName="Bolt"),
            "TxnID",
        ): 1,
        ("PriceLevelQuery", ITEM, "Name"): 1,
        ("PriceLevelQuery", "", "Name"): 2,
    }
    assert {one: len(bench.found(*one)) for one in asked} == asked


def test_bar_codes_find_items() -> None:
    bench = Bench()
    bench.add("ItemInventory", f"<Name>Nut</Name>{line('BarCode', BarCodeValue='123')}")
    ret = first(bench, "BarCodeQuery", "<BarCodeValue>123</BarCodeValue>")
    assert (ret.findtext("ListType"), ret.findtext("FullName")) == ("ItemInventory", "Nut")
    assert first(bench, "ItemInventoryQuery").findtext("BarCodeValue") == "123"
