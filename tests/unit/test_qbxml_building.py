"""Requests built out of plain data: their order, whole sets, what is refused."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from helpers.qbxml_built import inside, problems

from qbxml import MalformedError
from qbxml.data.building import build
from qbxml.data.parsing import parse

pytestmark = pytest.mark.portable


def test_data_in_any_order_is_written_in_the_schemas() -> None:
    data = {
        "IncludeRetElement": ["TxnID", "RefNumber"],
        "InvoiceLineAdd": [
            {"Amount": Decimal(3), "ItemRef": {"FullName": "Nuts & bolts"}},
            {"Quantity": 1.5, "Desc": "café"},
        ],
        "Memo": "<a>\r\n",
        "CustomerRef": {"ListID": "8-1"},
        "requestID": 7,
        "defMacro": "TxnID:1",
    }
    assert build("InvoiceAdd", data).text == (
        '<InvoiceAddRq requestID="7"><InvoiceAdd defMacro="TxnID:1">'
        "<CustomerRef><ListID>8-1</ListID></CustomerRef><Memo>&lt;a&gt;&#13;\n</Memo>"
        "<InvoiceLineAdd><ItemRef><FullName>Nuts &amp; bolts</FullName></ItemRef>"
        "<Amount>3.00</Amount></InvoiceLineAdd>"
        "<InvoiceLineAdd><Desc>caf&#233;</Desc><Quantity>1.5</Quantity></InvoiceLineAdd>"
        "</InvoiceAdd><IncludeRetElement>TxnID</IncludeRetElement>"
        "<IncludeRetElement>RefNumber</IncludeRetElement></InvoiceAddRq>"
    )


def test_the_record_may_be_named_or_not_and_rq_too() -> None:
    flat = {"Name": "Ann", "IncludeRetElement": "ListID"}
    named = {"CustomerAdd": {"Name": "Ann"}, "IncludeRetElement": ["ListID"]}
    assert build("CustomerAdd", flat) == build("CustomerAddRq", named)


def test_a_query_takes_its_attributes_and_filters_side_by_side() -> None:
    data = {
        "MaxReturned": 100,
        "iterator": "Start",
        "metaData": "NoMetaData",
        "FromModifiedDate": date(2026, 1, 2),
    }
    assert build("CustomerQuery", data).text == (
        '<CustomerQueryRq metaData="NoMetaData" iterator="Start"><MaxReturned>100</MaxReturned>'
        "<FromModifiedDate>2026-01-02</FromModifiedDate></CustomerQueryRq>"
    )


def test_a_request_without_data_is_one_tag() -> None:
    assert build("HostQuery", None).text == build("HostQuery", {}).text == "<HostQueryRq/>"


def test_none_is_left_out_and_nothing_clears_a_field() -> None:
    data = {
        "ListID": "8-1",
        "EditSequence": "1",
        "Phone": None,
        "Fax": "",
        "ParentRef": {"FullName": ""},
        "ClassRef": {"FullName": None},
        "AdditionalContactRef": None,
    }
    assert inside("CustomerMod", data) == (
        "<ListID>8-1</ListID><EditSequence>1</EditSequence><ClassRef/>"
        "<ParentRef><FullName/></ParentRef><Fax/>"
    )


@dataclass(frozen=True)
class Line:
    """A dataclass as a caller may have it."""

    ItemRef: Mapping[str, str]
    Quantity: Decimal | None = None
    Desc: str | None = None


def test_dataclasses_mappings_and_tuples_are_data_too() -> None:
    line = Line(MappingProxyType({"FullName": "Nut"}), Quantity=Decimal("2.50"))
    assert inside("InvoiceAdd", {"InvoiceLineAdd": (line,)}) == (
        "<InvoiceLineAdd><ItemRef><FullName>Nut</FullName></ItemRef><Quantity>2.50</Quantity>"
        "</InvoiceLineAdd>"
    )
    assert inside("InvoiceAdd", {"InvoiceLineAdd": line}) == inside(
        "InvoiceAdd", {"InvoiceLineAdd": [line]}
    )


def test_json_is_data() -> None:
    data = json.loads('{"IsActive": true, "Name": "Ann", "CreditLimit": 1000.5, "Notes": null}')
    assert inside("CustomerAdd", data) == (
        "<Name>Ann</Name><IsActive>true</IsActive><CreditLimit>1000.50</CreditLimit>"
    )


def test_every_problem_is_told_with_its_place() -> None:
    data = {
        "Subtotal": 1,
        "IncludeRetElement": [{}],
        "InvoiceLineAdd": [{"Quantity": 1}, {"Quantitty": 1, "Rate": None, "Amount": 1.001}, 5],
    }
    round_it = "Round it to 2 decimals; floats carry more than they show."
    assert problems("InvoiceAdd", data) == [
        ("InvoiceAdd/Subtotal", "InvoiceAdd has no Subtotal.", ""),
        (
            "InvoiceAdd/InvoiceLineAdd[2]/Quantitty",
            "InvoiceLineAdd has no Quantitty.",
            "Did you mean Quantity?",
        ),
        (
            "InvoiceAdd/InvoiceLineAdd[2]/Amount",
            "Amount takes 2 decimals, and 1.001 has more.",
            round_it,
        ),
        (
            "InvoiceAdd/InvoiceLineAdd[3]",
            "InvoiceLineAdd holds elements (ItemRef, Desc, Quantity …), not a value.",
            'Write {"InvoiceLineAdd": {"ItemRef": …}}.',
        ),
        (
            "IncludeRetElement[1]",
            "IncludeRetElement takes a value, not an object.",
            "Give the value itself: text, a number, true or false.",
        ),
    ]


def test_a_hundred_problems_are_enough() -> None:
    data = {"InvoiceLineAdd": [{"Zebra": number} for number in range(1000)]}
    assert len(problems("InvoiceAdd", data)) == 100


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        (
            "InvoiceAdd",
            [],
            ("InvoiceAdd", "The data of InvoiceAdd is an object of its elements.", ""),
        ),
        (
            "CustmerAdd",
            {},
            ("CustmerAdd", "CustmerAdd is not a request of qbXML.", "Did you mean CustomerAdd?"),
        ),
        (
            "CustomerQueryRs",
            {},
            (
                "CustomerQueryRs",
                "CustomerQueryRs is an answer, not a request.",
                "What parse gave is written again by write, answers and requests alike.",
            ),
        ),
        ("Zebra", {}, ("Zebra", "Zebra is not a request of qbXML.", "")),
        (
            "CustomerQuery",
            {"itrator": "Start"},
            ("CustomerQuery/itrator", "CustomerQueryRq has no itrator.", "Did you mean iterator?"),
        ),
    ],
)
def test_a_request_that_is_none_is_refused(
    name: str, data: Any, expected: tuple[str, str, str]
) -> None:
    assert problems(name, data) == [expected]


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, 1j, {1: "a"}, iter([])])
def test_what_is_no_data_is_an_error_of_the_program(value: Any) -> None:
    for data in (value, {"Memo": value}, {"CustomerRef": value}, {"InvoiceLineAdd": [value]}):
        with pytest.raises((TypeError, MalformedError)):
            build("InvoiceAdd", data)
    with pytest.raises(TypeError, match=r"is no data for qbXML|a name in data is text"):
        build("InvoiceAdd", {"InvoiceLineAdd": [{"Desc": value}]})


def test_an_explicit_order_mixes_what_may_be_mixed() -> None:
    data = {
        "Memo": "m",
        "InvoiceLineGroupAdd": [{"Quantity": 2}],
        "InvoiceLineAdd": [{"Desc": "a"}, {"Desc": "b"}],
        "#order": ["InvoiceLineAdd", "InvoiceLineGroupAdd", "InvoiceLineAdd"],
    }
    assert inside("InvoiceAdd", data) == (
        "<Memo>m</Memo><InvoiceLineAdd><Desc>a</Desc></InvoiceLineAdd>"
        "<InvoiceLineGroupAdd><Quantity>2</Quantity></InvoiceLineGroupAdd>"
        "<InvoiceLineAdd><Desc>b</Desc></InvoiceLineAdd>"
    )
    data["#order"] = ["InvoiceLineAdd", "InvoiceLineGroupAdd", "Memo", "Memo"]
    assert problems("InvoiceAdd", data) == [
        (
            "InvoiceAdd/#order",
            "#order names Memo, whose place is not free.",
            "Leave it out: #order is for kinds of lines that may alternate.",
        )
    ]
    data["#order"] = ["InvoiceLineAdd", "InvoiceLineGroupAdd"]
    assert problems("InvoiceAdd", data) == [
        ("InvoiceAdd/#order", "#order names InvoiceLineAdd 1 times, the data 2.", ""),
    ]


def test_text_stands_beside_attributes() -> None:
    paid = {"TxnID": {"useMacro": "TxnID:1", "#text": "8-1"}, "PaymentAmount": 5}
    assert inside("ReceivePaymentAdd", {"AppliedToTxnAdd": [paid]}) == (
        '<AppliedToTxnAdd><TxnID useMacro="TxnID:1">8-1</TxnID>'
        "<PaymentAmount>5.00</PaymentAmount></AppliedToTxnAdd>"
    )
    marked = inside("ReceivePaymentAdd", {"AppliedToTxnAdd": {"TxnID": {"@useMacro": "TxnID:1"}}})
    assert marked == '<AppliedToTxnAdd><TxnID useMacro="TxnID:1"/></AppliedToTxnAdd>'


def test_a_newer_version_may_know_more_names() -> None:
    data = {"Zebra": [1, {"stripes": "many", "Colt": {"Age": 1}}], "Memo": "m"}
    assert inside("InvoiceAdd", data, version="16.0") == (
        '<Zebra>1</Zebra><Zebra stripes="many"><Colt><Age>1</Age></Colt></Zebra><Memo>m</Memo>'
    )
    assert (
        build("ZebraAdd", {"Age": 1}, version="15.0").text
        == "<ZebraAddRq><Age>1</Age></ZebraAddRq>"
    )
    assert problems("InvoiceAdd", {"Ze bra": 1}, version="16.0") == [
        ("InvoiceAdd/Ze bra", "'Ze bra' is no name that XML has.", ""),
    ]
    assert [each for each, *_ in problems("<x/>", {}, version="16.0")] == ["<x/>"]
    with pytest.raises(ValueError, match="a qbXML version looks like"):
        build("InvoiceAdd", {}, version="newest")


def test_a_newer_version_may_have_names_that_look_like_known_ones() -> None:
    data = {"ClassRef2": 1, "Memmo": "m", "InvoiceLineAdd": {"Quantitty": 1}}
    assert inside("InvoiceAdd", data, version="16.0") == (
        "<ClassRef2>1</ClassRef2><Memmo>m</Memmo>"
        "<InvoiceLineAdd><Quantitty>1</Quantitty></InvoiceLineAdd>"
    )
    assert build("InvoiceAdds", {}, version="16.0").text == "<InvoiceAddsRq/>"


def test_kinds_of_lines_that_may_alternate_keep_the_order_of_the_data() -> None:
    debit, credit = {"JournalDebitLine": {"Amount": 1}}, {"JournalCreditLine": {"Amount": 2}}
    first = "<JournalDebitLine><Amount>1.00</Amount></JournalDebitLine>"
    second = "<JournalCreditLine><Amount>2.00</Amount></JournalCreditLine>"
    assert inside("JournalEntryAdd", {**debit, "RefNumber": "7", **credit}) == (
        f"<RefNumber>7</RefNumber>{first}{second}"
    )
    assert inside("JournalEntryAdd", {**credit, "RefNumber": "7", **debit}) == (
        f"<RefNumber>7</RefNumber>{second}{first}"
    )
    text = build("JournalEntryAdd", {**credit, **debit}).text
    (message,) = parse(text, plain=True).messages
    told = message.data["JournalEntryAdd"]
    assert told["#order"] == list(told)[:2] == ["JournalCreditLine", "JournalDebitLine"]
    assert build("JournalEntryAdd", message.data).text == text
