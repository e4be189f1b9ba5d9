"""What an answer is to who asked with plain data."""

from typing import Any

import pytest

from qbxml.data.parsing import parse
from qbxml.data.results import Form, read_result, result_of
from qbxml.shapes.catalog import entries

pytestmark = pytest.mark.portable


def read(answer: str) -> Any:
    (message,) = parse(answer, plain=True).messages
    return read_result(message.type, message.data)


@pytest.mark.parametrize(
    ("answer", "data"),
    [
        ("<CustomerAddRs><CustomerRet><Name>A</Name></CustomerRet></CustomerAddRs>", {"Name": "A"}),
        (
            "<CustomerAddRs><ErrorRecovery><ListID>1-2</ListID></ErrorRecovery></CustomerAddRs>",
            {"ListID": "1-2"},
        ),
        ("<CustomerAddRs/>", None),
        (
            "<CustomerQueryRs><CustomerRet><Name>A</Name></CustomerRet></CustomerQueryRs>",
            [{"Name": "A"}],
        ),
        ("<CustomerQueryRs/>", []),
        (
            "<HostQueryRs><HostRet><Country>US</Country></HostRet></HostQueryRs>",
            {"Country": "US"},
        ),
        ("<TxnVoidRs><TxnVoidType>Bill</TxnVoidType></TxnVoidRs>", {"TxnVoidType": "Bill"}),
        ("<ClearedStatusModRs/>", None),
        (
            "<SpecialItemAddRs><ItemGroupRet><Name>A</Name></ItemGroupRet></SpecialItemAddRs>",
            {"type": "ItemGroupRet", "Name": "A"},
        ),
    ],
)
def test_the_schema_decides_what_an_answer_is(answer: str, data: Any) -> None:
    assert read(answer) == data


def test_records_of_several_kinds_keep_their_order_and_say_which_they_are() -> None:
    kinds = ["ItemServiceRet", "ItemGroupRet", "ItemServiceRet", "ItemFutureRet", "ItemGroupRet"]
    inside = "".join(f"<{kind}><Name>{at}</Name></{kind}>" for at, kind in enumerate(kinds))
    assert read(f"<ItemQueryRs>{inside}</ItemQueryRs>") == [
        {"type": kind, "Name": str(at)} for at, kind in enumerate(kinds)
    ]


def test_an_answer_that_no_schema_knows_is_a_list_if_a_query_asked() -> None:
    one = "<{0}><PlanetRet><Name>Mars</Name></PlanetRet></{0}>"
    assert read(one.format("PlanetQueryRs")) == [{"Name": "Mars"}]
    assert read(one.format("PlanetAddRs")) == {"Name": "Mars"}


def test_every_add_and_mod_with_a_record_is_one_and_every_query_that_repeats_a_list() -> None:
    forms = {(one.kind, result_of(f"{one.type}Rs").form) for one in entries()}
    assert forms == {
        ("add", Form.RECORD),
        ("add", Form.WHOLE),
        ("mod", Form.RECORD),
        ("mod", Form.WHOLE),
        ("query", Form.LIST),
        ("query", Form.RECORD),
        ("report", Form.RECORD),
        ("del", Form.RECORD),
        ("del", Form.WHOLE),
        ("void", Form.WHOLE),
        ("other", Form.WHOLE),
    }
    shown = [one.type for one in entries() if result_of(f"{one.type}Rs").form is Form.WHOLE]
    assert shown == [
        "ClearedStatusMod",
        "DataEventRecoveryInfoDel",
        "ListDel",
        "ListDisplayAdd",
        "ListDisplayMod",
        "ListMerge",
        "TxnDel",
        "TxnDisplayAdd",
        "TxnDisplayMod",
        "TxnVoid",
    ]
