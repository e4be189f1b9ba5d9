"""Lists with rules of their own, and what keeps an element from being deleted."""

from typing import Any

import pytest
from simulator_company import Bench, elements, fields, first, line, ref, status, told, vendor
from simulator_world import world

from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.references import REFERENCES
from qbxml.schema.contents import values


def _add(kind: str, inner: str) -> str:
    return line(f"{kind}AddRq", line(f"{kind}Add", inner))


def _mod(kind: str, ret: Any, inner: str) -> str:
    ids = elements(ListID=ret.findtext("ListID"), EditSequence=ret.findtext("EditSequence"))
    return line(f"{kind}ModRq", line(f"{kind}Mod", ids + inner))


def test_an_employee_is_called_by_its_names_and_shares_them_with_vendors() -> None:
    bench = Bench()
    ret = bench.add("Employee", elements(FirstName="Eva", MiddleName="M", LastName="Frey"))
    assert (ret.findtext("Name"), ret.findtext("PrintAs")) == ("Eva M Frey", "Eva M Frey")
    assert status(bench.ask(_add("Vendor", "<Name>eva m frey</Name>"))) == 3100
    changed = bench.ask(_mod("Employee", ret, "<LastName>Gut</LastName>"))[0]
    assert bench.found("EmployeeQuery", "<FullName>Eva M Gut</FullName>", "Name") == ["Eva M Gut"]
    assert changed.findtext("FirstName") == "Eva"
    kinds = [one.tag for one in bench.ask("<EntityQueryRq />")]
    assert kinds == ["EmployeeRet"]
    assert told(bench.ask(_add("Employee", "<Phone>1</Phone>")))[0] == 3150


def test_initials_of_a_sales_rep_are_used_once() -> None:
    bench = Bench()
    vendor(bench)
    rep = "<Initial>VV</Initial>" + ref("SalesRepEntity", "Vic")
    ret = bench.add("SalesRep", rep)
    assert (ret.findtext("Initial"), ret.findtext("SalesRepEntityRef/FullName")) == ("VV", "Vic")
    assert told(bench.ask(_add("SalesRep", rep)))[:2] == (3180, "Error")
    assert status(bench.ask(_mod("SalesRep", ret, "<IsActive>false</IsActive>"))) == 0
    bench.customer("Ann", ref("SalesRep", "vv"))
    assert first(bench, "CustomerQuery").findtext("SalesRepRef/FullName") == "VV"


def test_terms_of_both_sorts_share_their_names() -> None:
    bench = Bench()
    bench.add("DateDrivenTerms", "<Name>10th</Name><DayOfMonthDue>10</DayOfMonthDue>")
    assert status(bench.ask(_add("StandardTerms", "<Name>10TH</Name>"))) == 3100
    assert bench.found("TermsQuery", name="Name") == ["Due on receipt", "Net 15", "Net 30", "10th"]


def test_a_thing_to_do_has_no_name_and_hides_once_it_is_done() -> None:
    bench = Bench()
    one = bench.add("ToDo", "<Notes>call</Notes>")
    bench.add("ToDo", "<Notes>call</Notes>")
    assert fields(one)["IsDone"] == "false"
    assert status(bench.ask(_mod("ToDo", one, "<IsDone>true</IsDone>"))) == 0
    assert len(bench.found("ToDoQuery", name="Notes")) == 1
    assert len(bench.found("ToDoQuery", "<DoneStatus>All</DoneStatus>", "Notes")) == 2


@pytest.mark.parametrize(
    ("kind", "inner", "name", "shown"),
    [
        (
            "PriceLevel",
            "<Name>P</Name><PriceLevelFixedPercentage>5</PriceLevelFixedPercentage>",
            "PriceLevelType",
            "FixedPercentage",
        ),
        (
            "BillingRate",
            "<Name>B</Name><FixedBillingRate>40</FixedBillingRate>",
            "BillingRateType",
            "FixedRate",
        ),
        (
            "WorkersCompCode",
            "<Name>W</Name>"
            + line("RateEntry", Rate="1.5", EffectiveDate="2024-01-01")
            + line("RateEntry", Rate="2.5", EffectiveDate="2025-01-01"),
            "NextRate",
            "2.5",
        ),
        (
            "Account",
            "<Name>A</Name><AccountType>Income</AccountType><TaxLineID>1</TaxLineID>",
            "TaxLineInfoRet/TaxLineID",
            "1",
        ),
        (
            "Lead",
            "<FullName>Lea</FullName>" + line("Locations", Location="Here"),
            "LocationsRet/LocationID",
            "1",
        ),
        (
            "UnitOfMeasureSet",
            "<Name>U</Name><UnitOfMeasureType>Count</UnitOfMeasureType>"
            + line("BaseUnit", Name="each", Abbreviation="ea"),
            "BaseUnit/Abbreviation",
            "ea",
        ),
        (
            "ItemFixedAsset",
            (
                "<Name>F</Name><AcquiredAs>New</AcquiredAs><PurchaseDesc>d</PurchaseDesc>"
                "<PurchaseDate>2024-01-01</PurchaseDate><AssetNumber>7</AssetNumber>"
            ),
            "AssetNumber",
            "7",
        ),
    ],
)
def test_a_list_shows_what_it_makes_of_what_it_is_given(
    kind: str, inner: str, name: str, shown: str
) -> None:
    bench = Bench()
    bench.add(kind, inner)
    assert [ret.findtext(name) for ret in bench.ask(f"<{kind}QueryRq />")][-1] == shown


def test_the_items_of_a_group_can_be_cleared() -> None:
    bench = Bench()
    bench.service("Work")
    part = line("ItemGroupLine", ref("Item", "Work"))
    ret = bench.add("ItemGroup", f"<Name>Set</Name>{part}")
    assert ret.findtext("ItemGroupLine/ItemRef/FullName") == "Work"
    changed = bench.ask(_mod("ItemGroup", ret, "<ClearItemsInGroup>true</ClearItemsInGroup>"))[0]
    assert changed.find("ItemGroupLine") is None


def test_a_company_has_a_currency_and_templates_to_read() -> None:
    bench = Bench()
    assert bench.found("CurrencyQuery", name="CurrencyCode") == ["USD"]
    assert bench.found("TemplateQuery", name="TemplateType") == [
        *("Invoice", "SalesReceipt", "PurchaseOrder"),
    ]
    bench.customer("Ann")
    template = ref("Template", "Intuit Product Invoice")
    head = "<CustomerRef><FullName>Ann</FullName></CustomerRef>"
    assert bench.add("Invoice", head + template).findtext("TemplateRef/FullName") == (
        "Intuit Product Invoice"
    )


POINTED_AT = [
    (reference, kind)
    for reference, kinds in REFERENCES.items()
    for kind in kinds
    if kind in values("ListDelType")
]


def _free(bench: Bench, kind: str) -> str:
    """Add an element that nothing refers to."""
    named = {KINDS[kind].named_by: "Free"}
    return bench.company._books.insert(KINDS[kind], {**named}, bench.clock()).id


def _delete(bench: Bench, kind: str, ident: str) -> Any:
    return bench.ask(f"<ListDelRq>{elements(ListDelType=kind, ListID=ident)}</ListDelRq>")


@pytest.mark.parametrize(("reference", "kind"), POINTED_AT)
def test_an_element_is_not_deleted_while_a_reference_leads_to_it(reference: str, kind: str) -> None:
    bench = Bench()
    ident = _free(bench, kind)
    line_: Fields = {reference: {"ListID": ident}}
    user = bench.company._books.insert(KINDS["Bill"], {"ItemLineRet": [line_]}, bench.clock())
    assert told(_delete(bench, kind, ident)) == (
        3160,
        "Error",
        f'Cannot delete "{ident}" because it is in use.',
    )
    bench.company._books.remove(user)
    assert status(_delete(bench, kind, ident)) == 0


@pytest.mark.parametrize("kind", sorted(set(KINDS) & set(values("ListDelType"))))
def test_every_list_element_can_be_deleted_and_is_told_as_deleted(kind: str) -> None:
    bench = Bench()
    ident = _free(bench, kind)
    assert status(_delete(bench, kind, ident)) == 0
    asked = f"<ListDeletedQueryRq><ListDelType>{kind}</ListDelType></ListDeletedQueryRq>"
    assert [ret.findtext("ListID") for ret in bench.ask(asked)] == [ident]


@pytest.mark.parametrize("kind", sorted(set(KINDS) & set(values("TxnDelType"))))
def test_every_transaction_can_be_deleted_and_is_told_as_deleted(kind: str) -> None:
    bench, _ = world()
    (ident,) = bench.company._books.records[kind]
    inner = elements(TxnDelType=kind, TxnID=ident)
    assert status(bench.ask(f"<TxnDelRq>{inner}</TxnDelRq>")) == 0
    asked = f"<TxnDeletedQueryRq><TxnDelType>{kind}</TxnDelType></TxnDeletedQueryRq>"
    assert [ret.findtext("TxnID") for ret in bench.ask(asked)] == [ident]


@pytest.mark.parametrize("kind", sorted(set(KINDS) & set(values("TxnVoidType"))))
def test_every_void_transaction_is_kept_without_amounts(kind: str) -> None:
    bench, _ = world()
    (ident,) = bench.company._books.records[kind]
    inner = elements(TxnVoidType=kind, TxnID=ident)
    assert status(bench.ask(f"<TxnVoidRq>{inner}</TxnVoidRq>")) == 0
    more = "" if kind == "Charge" else "<IncludeLineItems>true</IncludeLineItems>"
    ret = first(bench, f"{kind}Query", f"<TxnID>{ident}</TxnID>{more}")
    assert {one.text for one in ret.iter() if "Amount" in str(one.tag)} <= {"0.00"}
    assert {one.text for one in ret.iter() if "Quantity" in str(one.tag)} <= {"0"}
