"""Documents as plain data: types, lists, order, and the way back."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from helpers.qbxml_parsed import inside, value

from qbxml.data.parsing import Message, Parsed, parse

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
