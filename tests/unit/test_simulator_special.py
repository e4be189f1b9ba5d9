"""Requests that are about no list and no kind of transaction, and the fields that owners define."""

import pytest
from simulator_company import Bench, customer_ref, elements, first, line, ref, status, told

OWNER = "{57F3B9B6-86F1-4FCC-B1EE-566DE1813D20}"
KEY = elements(OwnerID=OWNER, DataExtName="Key")


def _define(owner: str = OWNER, kind: str = "Customer") -> str:
    inner = elements(
        OwnerID=owner, DataExtName="Key", DataExtType="STR255TYPE", AssignToObject=kind
    )
    return line("DataExtDefAddRq", line("DataExtDefAdd", inner))


def test_an_account_that_quickbooks_makes_itself_is_made_once() -> None:
    bench = Bench()
    asked = line(
        "SpecialAccountAddRq", line("SpecialAccountAdd", SpecialAccountType="RetainedEarnings")
    )
    ret = bench.ask(asked)[0]
    assert [ret.findtext(name) for name in ("Name", "AccountType", "SpecialAccountType")] == [
        *("Retained Earnings", "Equity", "RetainedEarnings"),
    ]
    assert status(bench.ask(asked)) == 3100


@pytest.mark.parametrize(
    ("which", "ret"),
    [
        ("FinanceCharge", "ItemOtherChargeRet"),
        ("ReimbursableExpenseGroup", "ItemGroupRet"),
        ("ReimbursableExpenseSubtotal", "ItemSubtotalRet"),
    ],
)
def test_an_item_that_quickbooks_makes_itself_says_so(which: str, ret: str) -> None:
    answer = Bench().ask(line("SpecialItemAddRq", line("SpecialItemAdd", SpecialItemType=which)))
    assert (answer[0].tag, answer[0].findtext("SpecialItemType")) == (ret, which)


def test_windows_open_on_what_there_is() -> None:
    bench = Bench()
    txn = bench.invoice(bench.customer("Ann"), "1.00").findtext("TxnID")
    asked = {
        "<ListDisplayAddRq><ListDisplayAddType>Customer</ListDisplayAddType></ListDisplayAddRq>": 0,
        line("TxnDisplayModRq", TxnDisplayModType="Invoice", TxnID=txn): 0,
        line("TxnDisplayModRq", TxnDisplayModType="Invoice", TxnID="9-1"): 3120,
        line("ListDisplayModRq", ListDisplayModType="Vendor", ListID="9-1"): 3120,
        line("TxnDisplayAddRq", elements(TxnDisplayAddType="Bill") + ref("Entity", "No")): 3140,
    }
    assert {text: status(bench.ask(text)) for text in asked} == asked


def test_what_is_there_can_be_marked_as_cleared() -> None:
    bench = Bench()
    ret = bench.invoice(bench.customer("Ann"), "1.00")
    txn, ident = ret.findtext("TxnID"), ret.findtext("InvoiceLineRet/TxnLineID")
    asked = {
        elements(TxnID=txn): 0,
        elements(TxnID=txn, TxnLineID=ident): 0,
        elements(TxnID=txn, TxnLineID="9-1"): 3120,
        elements(TxnID="9-1"): 3120,
    }
    told_ = {
        inner: status(
            bench.ask(
                line(
                    "ClearedStatusModRq",
                    line("ClearedStatusMod", inner + "<ClearedStatus>Cleared</ClearedStatus>"),
                )
            )
        )
        for inner in asked
    }
    assert told_ == asked


def test_the_boxes_of_form_1099_keep_their_accounts() -> None:
    bench = Bench()
    account = line("MappingAccount", ref("Account", "Job Expenses"))
    box = line("CategoryAccountMappingMod", f"<MappingCategory>BOX7</MappingCategory>{account}")
    inner = f"<IsFiling1099Misc>true</IsFiling1099Misc>{box}"
    name = "Form1099CategoryAccountMapping"
    assert status(bench.ask(line(f"{name}ModRq", line(f"{name}Mod", inner)))) == 0
    ret = first(bench, f"{name}Query", "<MappingCategory>BOX7</MappingCategory>")
    assert ret.findtext("IsFiling1099Misc") == "true"
    assert ret.findtext("CategoryAccountMapping/AccountRef/FullName") == "Job Expenses"
    other = first(bench, f"{name}Query", "<MappingCategory>BOX1</MappingCategory>")
    assert other.find("CategoryAccountMapping") is None


def test_facts_of_the_file_are_told() -> None:
    bench = Bench()
    assert first(bench, "CompanyActivityQuery").findtext("LastRestoreTime")
    assert len(bench.ask("<AccountTaxLineInfoQueryRq />")) == 3
    asked = line("IncludeListMetaData", IncludeMaxCapacity="true")
    capacity = first(bench, "HostQuery", asked).findtext("ListMetaData/ItemMetaData/MaxCapacity")
    assert capacity == "100000"


def test_fields_of_the_user_interface_are_only_for_some_objects() -> None:
    bench = Bench()
    assert told(bench.ask(_define("0", "Invoice")))[:2] == (3351, "Error")
    assert status(bench.ask(_define("0", "Item"))) == 0


def test_definitions_are_told_by_owner_and_by_object() -> None:
    bench = Bench()
    bench.ask(_define())
    bench.ask(_define("0", "Vendor"))
    asked = {
        "": [OWNER, "0"],
        f"<OwnerID>{OWNER.lower()}</OwnerID>": [OWNER],
        "<AssignToObject>Vendor</AssignToObject>": ["0"],
    }
    assert {inner: bench.found("DataExtDefQuery", inner, "OwnerID") for inner in asked} == asked


def test_a_field_that_is_renamed_keeps_its_values_and_one_that_is_removed_loses_them() -> None:
    bench = Bench()
    bench.ask(_define())
    bench.customer("Ann")
    on_ann = "<ListDataExtType>Customer</ListDataExtType>" + ref("ListObj", "Ann")
    value = line("DataExtAdd", KEY + on_ann + "<DataExtValue>v</DataExtValue>")
    assert status(bench.ask(line("DataExtAddRq", value))) == 0
    changed = line("DataExtDefMod", f"{KEY}<DataExtNewName>New</DataExtNewName>")
    assert bench.ask(line("DataExtDefModRq", changed))[0].findtext("DataExtName") == "New"
    owner = f"<OwnerID>{OWNER}</OwnerID>"
    ret = first(bench, "CustomerQuery", owner)
    assert ret.findtext("DataExtRet/DataExtName") == "New"
    gone = line("DataExtDefDelRq", elements(OwnerID=OWNER, DataExtName="New"))
    assert [status(bench.ask(gone)) for _ in range(2)] == [0, 3120]
    assert first(bench, "CustomerQuery", owner).find("DataExtRet") is None


def test_a_field_is_not_renamed_into_another() -> None:
    bench = Bench()
    bench.ask(_define())
    bench.ask(_define().replace("Key", "Other"))
    inner = elements(OwnerID=OWNER, DataExtName="Other", DataExtNewName="Key")
    assert status(bench.ask(line("DataExtDefModRq", line("DataExtDefMod", inner)))) == 3100


def test_what_is_told_as_a_whole_has_one_page() -> None:
    bench = Bench()
    bench.add("ItemInventory", f"<Name>Nut</Name>{line('BarCode', BarCodeValue='123')}")
    page = bench.ask('<BarCodeQueryRq iterator="Start" metaData="MetaDataAndResponseData" />')
    assert (page.get("iteratorRemainingCount"), page.get("retCount"), len(page)) == ("0", "1", 1)
    more = f'<BarCodeQueryRq iterator="Continue" iteratorID="{page.get("iteratorID")}" />'
    assert status(bench.ask(more)) == 3391


def test_a_line_has_fields_of_its_own() -> None:
    bench = Bench()
    bench.ask(_define(kind="Invoice"))
    bench.customer("Ann")
    field = line("DataExt", f"{KEY}<DataExtValue>one</DataExtValue>")
    lines = line("InvoiceLineAdd", f"<Amount>1.00</Amount>{field}") + line("InvoiceLineAdd")
    ret = bench.add("Invoice", customer_ref("Ann") + lines)
    txn = ret.findtext("TxnID")
    second = ret.findall("InvoiceLineRet")[1].findtext("TxnLineID")
    place = elements(TxnDataExtType="Invoice", TxnID=txn, TxnLineID=second)
    more = line("DataExtAdd", KEY + place + "<DataExtValue>two</DataExtValue>")
    assert status(bench.ask(line("DataExtAddRq", more))) == 0
    asked = f"<IncludeLineItems>true</IncludeLineItems><OwnerID>{OWNER}</OwnerID>"
    shown = first(bench, "InvoiceQuery", asked).findall("InvoiceLineRet/DataExtRet/DataExtValue")
    assert [one.text for one in shown] == ["one", "two"]
    assert status(bench.ask(line("DataExtAddRq", more.replace(str(second), "9-1")))) == 3120


def test_a_macro_names_a_line_too() -> None:
    bench = Bench()
    bench.customer("Ann")
    bench.service("Work")
    ordered = (
        f'<PurchaseOrderLineAdd defMacro="TxnLineID:1">{ref("Item", "Work")}</PurchaseOrderLineAdd>'
    )
    order = (
        '<PurchaseOrderAddRq><PurchaseOrderAdd defMacro="TxnID:1">'
        f"{ordered}</PurchaseOrderAdd></PurchaseOrderAddRq>"
    )
    cleared = (
        '<ClearedStatusModRq><ClearedStatusMod><TxnID useMacro="TxnID:1" />'
        '<TxnLineID useMacro="TxnLineID:1" /><ClearedStatus>Pending</ClearedStatus>'
        "</ClearedStatusMod></ClearedStatusModRq>"
    )
    assert [status(answer) for answer in bench.answers(order + cleared)] == [0, 0]
