"""Documents that are odd, unknown to the schema or broken, as plain data."""

from typing import Any

import pytest
from helpers.qbxml_parsed import inside

from qbxml import MalformedError
from qbxml.data.parsing import Message, Parsed, parse, write

pytestmark = pytest.mark.portable


def test_an_unknown_element_stays_where_it_stood() -> None:
    text = "<InvoiceRet><TxnID>8-1</TxnID><New>1</New><Memo>m</Memo></InvoiceRet>"
    assert inside(text) == {"InvoiceRet": [{"TxnID": "8-1", "New": "1", "Memo": "m"}]}
    again = "<InvoiceRet><New>1</New><TxnID>8-1</TxnID><New>2</New></InvoiceRet>"
    assert inside(again) == {
        "InvoiceRet": [{"New": ["1", "2"], "TxnID": "8-1", "#order": ["New", "TxnID", "New"]}]
    }
    for each in (text, again):
        assert write(parse(f"<InvoiceQueryRs>{each}</InvoiceQueryRs>")) == (
            f"<InvoiceQueryRs>{each}</InvoiceQueryRs>"
        )


def test_attributes_are_told_from_elements_by_their_first_letter_or_a_mark() -> None:
    text = (
        '<ReportRet B="1" new="2"><ReportData><DataRow rowNumber="3"><ColData colID="1" value="-5"'
        ' dataType="AMTTYPE"/><ColData/></DataRow><TextRow rowNumber="x" value="Total"/>'
        "</ReportData><new/><new a='1'>b</new></ReportRet>"
    )
    assert inside(text, answer="GeneralSummaryReportQueryRs")["ReportRet"] == {
        "@B": "1",
        "@new": "2",
        "new": ["", {"a": "1", "#text": "b"}],
        "ReportData": {
            "DataRow": [
                {
                    "rowNumber": 3,
                    "ColData": [{"colID": 1, "value": "-5", "dataType": "AMTTYPE"}, {}],
                }
            ],
            "TextRow": [{"rowNumber": "x", "value": "Total"}],
        },
    }


def test_an_element_that_begins_small_in_the_schema_is_one() -> None:
    name = "isTrackingOnSalesTransactionsEnabled"
    text = (
        "<PreferencesRet><ItemsAndInventoryPreferences>"
        f'<EnhancedInventoryReceivingEnabled>true</EnhancedInventoryReceivingEnabled><{name} b="1">'
        f"true</{name}></ItemsAndInventoryPreferences></PreferencesRet>"
    )
    found = inside(text, answer="PreferencesQueryRs")
    assert found["PreferencesRet"]["ItemsAndInventoryPreferences"][name] == {
        "b": "1",
        "#text": True,
    }
    document = f"<PreferencesQueryRs>{text}</PreferencesQueryRs>"
    assert parse(write(parse(document))) == parse(document)


def test_text_where_none_belongs_is_kept() -> None:
    text = "<InvoiceRet>a<CustomerRef>b</CustomerRef>\n<Memo>m<B/>n</Memo>c</InvoiceRet>d"
    assert inside(text) == {
        "InvoiceRet": [
            {"CustomerRef": {"#text": "b"}, "Memo": {"B": "", "#text": "mn"}, "#text": "ac"}
        ],
        "#text": "d",
    }


def test_blanks_are_layout_between_elements_and_text_in_values() -> None:
    values = "\n\t<Memo> </Memo><New>\r\n</New><CustomerRef> </CustomerRef>\n"
    text = f"\n <InvoiceRet>{values}</InvoiceRet> "
    assert inside(text) == {
        "InvoiceRet": [
            {"Memo": " ", "New": "\n", "CustomerRef": {}, "#order": ["Memo", "New", "CustomerRef"]}
        ]
    }


def test_comments_cdata_and_illegal_characters_do_no_harm() -> None:
    text = (
        "<InvoiceRet><TxnID>8<!-- <Memo> -->-1</TxnID><Memo><![CDATA[<b>&amp;]]>&#1;\x02</Memo>"
        "<?pi <x ?><Other>é</Other></InvoiceRet><!---->"
    )
    assert inside(text) == {
        "InvoiceRet": [{"TxnID": "8-1", "Memo": "<b>&amp;", "Other": "é"}],
    }


def test_requests_and_bare_messages_are_documents_too() -> None:
    request = '<CustomerAddRq requestID="1"><CustomerAdd defMacro="ListID:1"/></CustomerAddRq>'
    message = Message(
        "CustomerAddRq", {"requestID": "1"}, {"CustomerAdd": {"defMacro": "ListID:1"}}
    )
    text = (
        '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
        f"{request}</QBXMLMsgsRq></QBXML>"
    )
    attributes = {"onError": "stopOnError"}
    assert parse(text) == Parsed("13.0", attributes, (message,), "QBXMLMsgsRq")
    assert parse(text[text.index("<QBXMLMsgsRq") : -len("</QBXML>")]) == Parsed(
        "", attributes, (message,), "QBXMLMsgsRq"
    )
    assert parse(request) == Parsed("", {}, (message,), "")
    assert write(parse(request)) == request
    assert write(parse(text)).endswith(text[text.index("<?qbxml") :])


def test_an_empty_set_and_an_empty_answer_are_fine() -> None:
    assert parse("<QBXML><QBXMLMsgsRs/></QBXML>") == Parsed("", {}, ())
    assert parse("<QBXML><QBXMLMsgsRs><ARs/></QBXMLMsgsRs></QBXML>").messages == (Message("ARs"),)


def test_bytes_are_decoded_as_they_declare() -> None:
    text = '<?xml version="1.0" encoding="windows-1252"?><ARs><Memo>é</Memo></ARs>'
    assert parse(text.encode("cp1252")).messages[0].data == {"Memo": "é"}
    assert parse(text.encode("utf-16")).messages[0].data == {"Memo": "é"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The text is not well-formed XML: no element found."),
        (" \n", "The text is blank."),
        ("x", 'The text holds no tag. A file is opened first: with open(path, "rb") as file.'),
        ("<ARs>", "line 1, column 6: The text is not well-formed XML: no element found."),
        ("<ARs>\n<b></ARs>", "line 2, column 6: The text is not well-formed XML: mismatched tag."),
        ("<html/>", "html is no message of qbXML."),
        ("<QBXML/><x/>", "junk after document element"),
        ("<!DOCTYPE x><ARs/>", "line 1, column 1: A DOCTYPE is not allowed in qbXML."),
        ("<ARs>&nbsp;</ARs>", "undefined entity"),
        (
            "<QBXML><QBXMLMsgsRs/><QBXMLMsgsRs/></QBXML>",
            "The document holds more than one message set.",
        ),
        (f"<ARs>{'<a>' * 70}{'</a>' * 70}</ARs>", "Elements are nested deeper than 64 levels."),
        (f"<ARs>{'<a>' * 100_000}", "Elements are nested deeper than 64 levels."),
        (f"<!--{'x' * 1_100_000}", "The text has no element near its beginning."),
    ],
)
def test_what_is_no_qbxml_is_refused(text: str, message: str) -> None:
    with pytest.raises(MalformedError) as caught:
        parse(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "parsed",
    [
        Parsed("", {}, (Message("A b"),)),
        Parsed("", {}, (), "<x>"),
        Parsed('1"?>', {}, ()),
        Parsed("", {"a b": "1"}, ()),
        Parsed("", {"a": "\x00"}, ()),
        Parsed("", {}, (Message("ARs", {"b": "\ud800"}),)),
        Parsed("", {}, (Message("ARs", {}, {"\u00d7": ""}),)),
        Parsed("", {}, (Message("ARs", {}, {"Memo": "\x00"}),)),
    ],
)
def test_what_no_document_could_hold_is_not_written(parsed: Parsed) -> None:
    with pytest.raises(MalformedError):
        write(parsed)
    assert write(Parsed("", {}, ())) == (
        '<?xml version="1.0" ?><QBXML><QBXMLMsgsRs></QBXMLMsgsRs></QBXML>'
    )


def test_a_cycle_ends_in_an_error() -> None:
    loop: dict[str, Any] = {}
    loop["A"] = loop
    with pytest.raises(MalformedError, match="nested deeper than 64 levels"):
        write(Parsed("", {}, (Message("ARs", {}, loop),)))
