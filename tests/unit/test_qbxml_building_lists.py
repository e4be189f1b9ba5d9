"""Lists in plain data: what is empty or null in them is told, never passed over."""

import pytest
from helpers.qbxml_built import problems

from qbxml import Message, Parsed, write
from qbxml.data.building import attempt

pytestmark = pytest.mark.portable

NULL = "Give its value, or leave it out of the list."
EMPTY = (
    "Leave the name out where you mean that: a change then keeps what is there, and a query "
    "without a filter finds everything."
)


@pytest.mark.parametrize(
    ("type_", "name", "path"),
    [
        ("InvoiceQuery", "TxnID", "InvoiceQuery/TxnID"),
        ("InvoiceQuery", "RefNumber", "InvoiceQuery/RefNumber"),
        ("CustomerQuery", "ListID", "CustomerQuery/ListID"),
        ("CustomerQuery", "FullName", "CustomerQuery/FullName"),
        ("CustomerQuery", "IncludeRetElement", "CustomerQuery/IncludeRetElement"),
        ("InvoiceAdd", "InvoiceLineAdd", "InvoiceAdd/InvoiceLineAdd"),
        ("InvoiceMod", "InvoiceLineMod", "InvoiceMod/InvoiceLineMod"),
    ],
)
def test_a_null_in_a_list_and_an_empty_list_are_told(type_: str, name: str, path: str) -> None:
    null = f"{name} is null in a list: nothing was given."
    assert problems(type_, {name: [None]}) == [(f"{path}[1]", null, NULL)]
    empty = f"{name} is an empty list, which says nothing."
    assert problems(type_, {name: []}) == [(path, empty, EMPTY)]
    assert problems(type_, {name: ()}) == [(path, empty, EMPTY)]


def test_an_empty_list_inside_a_filter_is_told_as_well() -> None:
    assert problems("InvoiceQuery", {"EntityFilter": {"ListID": []}}) == [
        ("InvoiceQuery/EntityFilter/ListID", "ListID is an empty list, which says nothing.", EMPTY)
    ]


def test_places_behind_a_null_keep_their_numbers() -> None:
    data = {"InvoiceLineAdd": [{"Desc": "a"}, None, 5, {"Desc": "b", "Quantitty": 1}]}
    assert [place for place, *_ in problems("InvoiceAdd", data)] == [
        "InvoiceAdd/InvoiceLineAdd[2]",
        "InvoiceAdd/InvoiceLineAdd[3]",
        "InvoiceAdd/InvoiceLineAdd[4]/Quantitty",
    ]
    assert attempt("InvoiceAdd", data).text == (
        "<InvoiceAddRq><InvoiceAdd><InvoiceLineAdd><Desc>a</Desc></InvoiceLineAdd>"
        "<InvoiceLineAdd/><InvoiceLineAdd/>"
        "<InvoiceLineAdd><Desc>b</Desc></InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>"
    )


def test_a_newer_version_takes_no_null_and_no_empty_list_either() -> None:
    assert [place for place, *_ in problems("InvoiceAdd", {"Zebra": [None]}, version="16.0")] == [
        "InvoiceAdd/Zebra[1]"
    ]
    assert [place for place, *_ in problems("InvoiceAdd", {"Zebra": []}, version="16.0")] == [
        "InvoiceAdd/Zebra"
    ]


def test_what_was_parsed_may_have_been_emptied_since() -> None:
    message = Message("CustomerQueryRs", {}, {"CustomerRet": []})
    assert write(Parsed("", {}, (message,), "")) == "<CustomerQueryRs/>"
