"""What fields mean: enough of them are told, plainly, and each row is about something."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from helpers.json_schemas import schema, told

from qbxml.meanings.lookup import SUBJECTS, meaning, places, rows, table
from qbxml.shapes.catalog import entries
from qbxml.shapes.objects import ORDER, every_shape
from qbxml.shapes.words import FORMS

COMMON = """
    Customer Vendor Employee Account Class Terms StandardTerms DateDrivenTerms SalesTaxCode
    Item ItemService ItemInventory ItemNonInventory ItemOtherCharge ItemDiscount ItemGroup
    ItemSalesTax Invoice SalesReceipt Estimate SalesOrder CreditMemo ReceivePayment Bill
    BillPaymentCheck BillPaymentCreditCard Check Deposit JournalEntry PurchaseOrder TimeTracking
    DataExt DataExtDef
"""
"""What most requests are about."""


def fields(made: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each field that a reader of a schema sees, with the object that it is in."""
    for of, held in {made["title"]: made, **made.get("$defs", {})}.items():
        yield from ((of, name) for name in held.get("properties", {}) if name != ORDER)


def share(types: list[str]) -> float:
    seen = [each for type_ in types for make in (schema, told) for each in fields(make(type_))]
    said = [name in FORMS or bool(meaning(of, name)) for of, name in seen]
    return sum(said) / len(said)


def test_what_most_requests_hold_is_told() -> None:
    types = [one.type for one in entries() if one.resource in COMMON.split()]
    assert len(types) > 60
    assert share(types) >= 0.97


def test_of_all_requests_nearly_everything_is_told() -> None:
    assert share([one.type for one in entries()]) >= 0.97


def test_each_row_is_about_a_field() -> None:
    found = {
        next((key for key in (*ways, name) if key in table()), "")
        for shape in every_shape().values()
        for name in (field.item.name for field in shape.fields)
        for ways in [[f"{place}/{name}" for place in places(shape.name)]]
    }
    assert set(table()) - found == set()


def test_no_name_is_told_twice() -> None:
    keys = [key for subject in SUBJECTS for key, _ in rows(subject.ROWS)]
    assert sorted(keys) == sorted(set(keys))


def test_a_meaning_is_one_plain_line_of_text() -> None:
    plain = re.compile(r"[A-Z](?!.*  )[ -~]{1,158}\.")
    assert [(key, said) for key, said in table().items() if not plain.fullmatch(said)] == []


@pytest.mark.parametrize(
    ("of", "name", "begin"),
    [
        ("InvoiceRet", "TxnLineID", "The id that QuickBooks gave this line"),
        ("InvoiceLineMod", "TxnLineID", "The line to keep or change"),
        ("DataExtMod", "TxnLineID", "The line whose field is meant"),
        ("InvoiceMod", "RefNumber", "The number that people see; not unique."),
        ("BillRet", "RefNumber", "The number that the vendor gave"),
        ("DepositRet", "RefNumber", "The number that people see on the transaction"),
        ("Ref209", "FullName", "The name of the record that is meant"),
        ("Ref3A6", "ListID", "The id of the record that is meant"),
        ("InvoiceQuery", "RefNumber", "Asks for the transactions with these numbers"),
        ("ClassFilter", "ListID", "The record with this id"),
        ("CustomerQuery", "FullName", "Asks for just the records"),
        ("CustomerRet", "FullName", "The name with those of its parents"),
        ("InvoiceLineGroupMod", "Quantity", "How many of the group"),
        ("InvoiceLineRet", "Quantity", "How many of the item."),
        ("InvoiceAdd", "NoSuchField", ""),
    ],
)
def test_the_nearest_row_is_taken(of: str, name: str, begin: str) -> None:
    said = meaning(of, name)
    assert (said[: len(begin)], bool(said)) == (begin, bool(begin))


def test_a_row_may_go_on_and_have_several_keys() -> None:
    held = "\nA/Name, B: One\n    two.\nC: Three: four.\n"
    assert list(rows(held)) == [("A/Name", "One two."), ("B", "One two."), ("C", "Three: four.")]


@pytest.mark.parametrize(
    ("of", "said"),
    [
        ("InvoiceLineMod", ["InvoiceLineMod", "InvoiceLine", "Line", "Mod"]),
        ("LineGroupAdd", ["LineGroupAdd", "LineGroup", "Add"]),
        ("Ref3A6", ["Ref3A6", "Ref", "3A6"]),
        ("Address", ["Address"]),
        ("InvoiceQuery", ["InvoiceQuery", "Query"]),
    ],
)
def test_places_go_from_the_object_itself_to_its_kind(of: str, said: list[str]) -> None:
    assert list(places(of)) == said
