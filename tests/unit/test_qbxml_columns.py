"""CSV of chosen columns and types: a name that nobody knows is told, never left blank."""

import pytest

from qbxml import MalformedError, stream, to_csv

pytestmark = pytest.mark.portable
INVOICES = (
    '<InvoiceQueryRs statusCode="0"><InvoiceRet><TxnID>1</TxnID><New><Age>7</Age></New>'
    "<InvoiceLineRet><Amount>2.00</Amount></InvoiceLineRet></InvoiceRet>"
    "<InvoiceRet><TxnID>2</TxnID></InvoiceRet></InvoiceQueryRs>"
)
HEADER = "Without columns the header names those that are known; #rest holds all others."


def table(*columns: str, text: str = INVOICES, type_: str | None = None) -> list[str]:
    return [line.strip() for line in to_csv(stream(text), columns=columns or None, type=type_)]


def refused(*columns: str, text: str = INVOICES, type_: str | None = None) -> list[tuple[str, str]]:
    with pytest.raises(MalformedError) as caught:
        table(*columns, text=text, type_=type_)
    return [(each.message, each.fix) for each in caught.value.problems]


def test_columns_that_nobody_knows_are_told_all_at_once_before_anything_is_written() -> None:
    assert refused("TxnID", "Nope", "CustomerRef.FulName", "InvoiceLineRet.Amount", "TxnID.A") == [
        ("InvoiceRet has no Nope.", HEADER),
        ("CustomerRef has no FulName.", "Did you mean CustomerRef.FullName?"),
        (
            "InvoiceLineRet.Amount: InvoiceLineRet may stand several times in a record.",
            "Name the column InvoiceLineRet, which holds all of it as JSON.",
        ),
        ("TxnID has no A.", HEADER),
    ]


def test_a_known_column_without_a_value_stays_empty() -> None:
    assert table("TxnID", "CustomerRef.FullName", "CustomerRef", "New.Age") == [
        "TxnID,CustomerRef.FullName,CustomerRef,New.Age",
        "1,,,7",
        "2,,,",
    ]
    empty = '<InvoiceQueryRs statusCode="1"/>'
    assert table("TxnID", "Memo", text=empty) == ["TxnID,Memo"]
    assert refused("Mema", text=empty) == [("InvoiceRet has no Mema.", "Did you mean Memo?")]


def test_of_records_that_the_schema_lacks_any_column_passes() -> None:
    text = "<NewQueryRs><NewRet><A>1</A></NewRet></NewQueryRs>"
    assert table("A", "B", text=text) == ["A,B", "1,"]
    empty = "<NewQueryRs/>"
    assert table("A", "B", text=empty) == ["A,B"]
    assert table("A", "B", text=empty, type_="NewRet") == ["A,B"]


def test_records_that_are_values_have_one_column() -> None:
    text = "<ListDelRs><ListID>9</ListID></ListDelRs>"
    assert table("#text", text=text) == ["#text", "9"]
    assert refused("Name", text=text) == [("ListID has no Name.", HEADER)]


@pytest.mark.parametrize(
    ("type_", "fix"),
    [
        ("InvoiceRets", "Did you mean InvoiceRet?"),
        ("NopeRet", "There may be InvoiceRet."),
        ("InvoiceLineRet", "Did you mean InvoiceRet?"),
        ("CustomerRet", "There may be InvoiceRet."),
    ],
)
def test_a_type_that_no_answer_has_is_an_error(type_: str, fix: str) -> None:
    assert refused(type_=type_) == [(f"InvoiceQueryRs has no {type_}.", fix)]


def test_a_type_that_a_later_answer_has_is_found_there() -> None:
    customers = "<CustomerQueryRs><CustomerRet><Name>Ann</Name></CustomerRet></CustomerQueryRs>"
    text = f"<QBXML><QBXMLMsgsRs>{INVOICES}{customers}</QBXMLMsgsRs></QBXML>"
    assert table("Name", text=text, type_="CustomerRet") == ["Name", "Ann"]
    none = text.replace("<CustomerRet><Name>Ann</Name></CustomerRet>", "")
    assert table("Name", text=none, type_="CustomerRet") == ["Name"]
