"""Names in plain data are respelt where their letters leave one name of the schema."""

from typing import Any

import pytest

from qbxml.data.building import attempt
from qbxml.data.spelling import Spelt, spelt

pytestmark = pytest.mark.portable


def told(found: Spelt) -> list[tuple[str, str]]:
    return [(change.path, change.after) for change in found.changes]


def test_what_is_right_or_unknown_is_left() -> None:
    for type_, data in (
        ("CustomerAdd", {"Name": "Ann", "Phne": "1", 5: "odd"}),
        ("CustomerAddRq", {"CustomerAdd": {"Name": "Ann"}, "requestID": "1"}),
        ("customradd", {"name": "Ann"}),
        ("HostQuery", None),
        ("CustomerAdd", ["name"]),
    ):
        assert spelt(type_, data) == Spelt(type_, data)


def test_the_record_may_be_named_or_left_out_and_what_stands_beside_it_is_known() -> None:
    beside = {"includeRetElement": ["Name"], "requestid": "1"}
    bare = spelt("CustomerAddRq", {"name": "Ann", **beside})
    assert bare.data == {"Name": "Ann", "IncludeRetElement": ["Name"], "requestID": "1"}
    assert told(bare)[0] == ("CustomerAdd/name", "Name")
    named = spelt("CustomerAddRq", {"customeradd": {"name": "Ann"}, **beside})
    assert named.data["CustomerAdd"] == {"Name": "Ann"}
    assert told(named)[:2] == [("customeradd", "CustomerAdd"), ("customeradd/name", "Name")]


def test_attributes_and_orders_are_respelt_too() -> None:
    data = {
        "DEFMACRO": "TxnID:a",
        "invoicelineadd": [{"quantity": 1}, {"quantity": 2}],
        "InvoiceLineGroupAdd": [{"ItemGroupRef": {"fullname": "Kit"}}],
        "#order": ["invoicelineadd", "InvoiceLineGroupAdd", "invoicelineadd"],
    }
    found = spelt("InvoiceAdd", data)
    assert found.data == {
        "defMacro": "TxnID:a",
        "InvoiceLineAdd": [{"Quantity": 1}, {"Quantity": 2}],
        "InvoiceLineGroupAdd": [{"ItemGroupRef": {"FullName": "Kit"}}],
        "#order": ["InvoiceLineAdd", "InvoiceLineGroupAdd", "InvoiceLineAdd"],
    }
    assert "InvoiceAdd/invoicelineadd[2]/quantity" in dict(told(found))
    assert attempt("InvoiceAdd", found.data).problems == ()


def test_two_names_with_the_same_letters_are_left() -> None:
    data: dict[str, Any] = {"phone": "1", "PHONE": "2", "Name": "A", "name": "B"}
    assert spelt("CustomerAdd", data).changes == ()


@pytest.mark.parametrize("names", [("@defMacro", "defmacro"), ("defmacro", "@defMacro")])
def test_an_attribute_is_left_beside_another_with_its_letters(names: tuple[str, str]) -> None:
    data: dict[str, Any] = dict.fromkeys(names, "TxnID:1")
    found = spelt("InvoiceAdd", data)
    assert (found.data, found.changes) == (data, ())


def test_a_marked_attribute_and_a_type_with_its_ending_are_respelt() -> None:
    found = spelt("invoiceaddrq", {"@defmacro": "TxnID:1", "@REQUESTID": "1", "@memo": "x"})
    assert (found.type, list(found.data)) == ("InvoiceAdd", ["@defMacro", "@requestID", "@memo"])
    assert spelt("InvoiceAddrq", {}).type == "InvoiceAdd"


def test_what_is_no_name_stays_in_an_order() -> None:
    order = [{}, ["x"], None, "invoicelineadd"]
    found = spelt("InvoiceAdd", {"invoicelineadd": [{}], "#order": order})
    assert found.data == {
        "InvoiceLineAdd": [{}],
        "#order": [{}, ["x"], None, "InvoiceLineAdd"],
    }


def test_data_without_end_is_left_where_the_schema_ends() -> None:
    data: dict[str, Any] = {"name": "Ann"}
    data["CustomerAdd"] = data
    found = spelt("CustomerAdd", data).data
    assert found["CustomerAdd"]["Name"] == "Ann"
    assert found["CustomerAdd"]["CustomerAdd"] is data
