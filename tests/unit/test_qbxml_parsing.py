"""Documents as plain data: types, what breaks them, what is unknown, and the way back."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from qbxml import MalformedError
from qbxml.data.parsing import Message, Parsed, parse, write

pytestmark = pytest.mark.portable
INVOICE = """<?xml version="1.0" ?>
<QBXML>
<QBXMLMsgsRs newMessageSetID="s-1">
<InvoiceQueryRs requestID="7" statusCode="0" statusSeverity="Info" statusMessage="Status OK" retCount="1" iteratorRemainingCount="3" iteratorID="{1}">
<InvoiceRet>
<TxnID>8-1</TxnID>
<TimeCreated>2026-01-02T03:04:05-08:00</TimeCreated>
<EditSequence>0123</EditSequence>
<TxnNumber>12</TxnNumber>
<CustomerRef>
<ListID>80000001-1422671082</ListID>
<FullName>Ann &amp; caf&#233;</FullName>
</CustomerRef>
<TxnDate>2026-01-02</TxnDate>
<IsPending>false</IsPending>
<SalesTaxPercentage>18.0%</SalesTaxPercentage>
<AppliedAmount>-10.00</AppliedAmount>
<BalanceRemaining>1,000.00</BalanceRemaining>
<Memo> two  blanks </Memo>
<InvoiceLineRet>
<Quantity>3</Quantity>
<Rate>891</Rate>
</InvoiceLineRet>
</InvoiceRet>
</InvoiceQueryRs>
</QBXMLMsgsRs>
</QBXML>
"""  # noqa: E501 - as QuickBooks writes it


def inside(text: str, *, plain: bool = False, answer: str = "InvoiceQueryRs") -> Any:
    """Return the data of an answer that holds this."""
    (message,) = parse(f"<{answer}>{text}</{answer}>", plain=plain).messages
    return message.data


def value(name: str, text: str, *, plain: bool = False) -> Any:
    return inside(f"<InvoiceRet><{name}>{text}</{name}></InvoiceRet>", plain=plain)["InvoiceRet"][
        0
    ][name]


def test_an_answer_is_its_messages_with_typed_values() -> None:
    assert parse(INVOICE) == Parsed(
        version="",
        attributes={"newMessageSetID": "s-1"},
        messages=(
            Message(
                "InvoiceQueryRs",
                {
                    "requestID": "7",
                    "statusCode": 0,
                    "statusSeverity": "Info",
                    "statusMessage": "Status OK",
                    "retCount": 1,
                    "iteratorRemainingCount": 3,
                    "iteratorID": "{1}",
                },
                {
                    "InvoiceRet": [
                        {
                            "TxnID": "8-1",
                            "TimeCreated": datetime(
                                2026, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=-8))
                            ),
                            "EditSequence": "0123",
                            "TxnNumber": 12,
                            "CustomerRef": {
                                "ListID": "80000001-1422671082",
                                "FullName": "Ann & café",
                            },
                            "TxnDate": date(2026, 1, 2),
                            "IsPending": False,
                            "SalesTaxPercentage": "18.0%",
                            "AppliedAmount": Decimal("-10.00"),
                            "BalanceRemaining": "1,000.00",
                            "Memo": " two  blanks ",
                            "InvoiceLineRet": [{"Quantity": Decimal(3), "Rate": Decimal(891)}],
                        }
                    ]
                },
            ),
        ),
        holder="QBXMLMsgsRs",
    )


def test_plain_values_are_what_json_carries() -> None:
    (message,) = parse(INVOICE, plain=True).messages
    (invoice,) = message.data["InvoiceRet"]
    assert json.loads(json.dumps(message.data)) == message.data
    assert {name: invoice[name] for name in ("TimeCreated", "TxnNumber", "IsPending")} == {
        "TimeCreated": "2026-01-02T03:04:05-08:00",
        "TxnNumber": 12,
        "IsPending": False,
    }
    assert invoice["InvoiceLineRet"] == [{"Quantity": "3", "Rate": "891"}]


@pytest.mark.parametrize(
    ("name", "text", "typed"),
    [
        ("Subtotal", "891", Decimal(891)),
        ("Subtotal", "-0.50", Decimal("-0.50")),
        ("Subtotal", ".5", ".5"),
        ("Subtotal", "+1.00", "+1.00"),
        ("Subtotal", "007", "007"),
        ("Subtotal", "1E3", "1E3"),
        ("Subtotal", "", ""),
        ("Subtotal", f"{'9' * 41}", "9" * 41),
        ("TxnNumber", "-5", -5),
        ("TxnNumber", "-0", "-0"),
        ("TxnNumber", "05", "05"),
        ("TxnNumber", "1" * 16, "1" * 16),
        ("TxnNumber", "٣", "٣"),
        ("IsPending", "true", True),
        ("IsPending", "1", True),
        ("IsPending", "0", False),
        ("IsPending", "True", "True"),
        ("TxnDate", "2026-02-29", "2026-02-29"),
        ("TxnDate", "20260102", "20260102"),
        ("TxnDate", "2026-01-02T00:00:00", "2026-01-02T00:00:00"),
        ("TimeCreated", "2026-01-02", date(2026, 1, 2)),
        ("TimeCreated", "2026-01-02T03:04:05", datetime(2026, 1, 2, 3, 4, 5)),  # noqa: DTZ001
        ("TimeCreated", "2026-01-02T03:04:05+00:00", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("TimeCreated", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
        ("TimeCreated", "2026-13-02T03:04:05", "2026-13-02T03:04:05"),
        ("ExternalGUID", "{6B063959-81B0-4622-85D6-F548C8CCB517}", None),
        ("Unknown", "12.00", "12.00"),
    ],
)
def test_a_value_takes_its_type_only_where_that_gives_its_text_again(
    name: str, text: str, typed: Any
) -> None:
    found = value(name, text)
    expected = text if typed is None else typed
    assert (found, type(found)) == (expected, type(expected))
    plain = value(name, text, plain=True)
    assert plain == (typed if isinstance(typed, bool | int) else text)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("PT1H30M0S", timedelta(minutes=90)),
        ("PT0H0M0S", timedelta()),
        ("PT1H30M", "PT1H30M"),
        ("PT0H90M0S", "PT0H90M0S"),
        ("1:30", "1:30"),
    ],
)
def test_a_duration_is_a_timedelta_where_it_is_whole(text: str, typed: Any) -> None:
    xml = f"<TimeTrackingRet><Duration>{text}</Duration></TimeTrackingRet>"
    (found,) = inside(xml, answer="TimeTrackingQueryRs")["TimeTrackingRet"]
    assert found == {"Duration": typed}


def test_what_may_repeat_is_always_a_list_and_what_repeats_anyway_is_one_too() -> None:
    text = (
        "<InvoiceRet><Memo>a</Memo><Memo>b</Memo><Memo>c</Memo><DataExtRet/><New/></InvoiceRet>"
        "<New>1</New><New><A/></New><Odd/>"
    )
    assert inside(text) == {
        "InvoiceRet": [{"Memo": ["a", "b", "c"], "DataExtRet": [{}], "New": ""}],
        "New": ["1", {"A": ""}],
        "Odd": "",
    }


def test_an_added_record_is_no_list() -> None:
    text = "<InvoiceRet><TxnID>8-1</TxnID></InvoiceRet>"
    assert inside(text, answer="InvoiceAddRs") == {"InvoiceRet": {"TxnID": "8-1"}}


def test_order_is_told_only_where_the_schema_would_not_give_it() -> None:
    lines = "<InvoiceLineRet/><InvoiceLineRet/><InvoiceLineGroupRet/>"
    data = {"InvoiceLineRet": [{}, {}], "InvoiceLineGroupRet": [{}]}
    assert inside(f"<InvoiceRet>{lines}</InvoiceRet>") == {"InvoiceRet": [data]}
    mixed = "<InvoiceLineRet/><InvoiceLineGroupRet/><InvoiceLineRet/>"
    assert inside(f"<InvoiceRet><Memo>m</Memo>{mixed}<DataExtRet/></InvoiceRet>") == {
        "InvoiceRet": [
            {
                "Memo": "m",
                **data,
                "DataExtRet": [{}],
                "#order": ["InvoiceLineRet", "InvoiceLineGroupRet", "InvoiceLineRet"],
            }
        ]
    }
    assert inside(f"<InvoiceRet>{mixed}<Memo>m</Memo></InvoiceRet>")["InvoiceRet"][0]["#order"] == [
        *("InvoiceLineRet", "InvoiceLineGroupRet", "InvoiceLineRet", "Memo")
    ]
    assert inside("<InvoiceRet><Memo>m</Memo><TxnID>8-1</TxnID></InvoiceRet>") == {
        "InvoiceRet": [{"Memo": "m", "TxnID": "8-1", "#order": ["Memo", "TxnID"]}]
    }


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
        ("x", "The text is not well-formed XML: syntax error."),
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
        Parsed("", {}, (Message("ARs", {}, {"é": ""}),)),
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
