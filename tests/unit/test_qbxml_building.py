"""Requests built out of plain data: what is written, what is refused, what is cut."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest

from qbxml import MalformedError, Problem, fix, read_request, validate
from qbxml.data.building import build, build_set
from qbxml.data.parsing import parse

pytestmark = pytest.mark.portable
FINE = datetime(2026, 1, 2, microsecond=1, tzinfo=UTC)
NO_FRACTION = "Give value.replace(microsecond=0)."
REFERENCE = "{{tx-01jd5z3x8v9k2m4n6p8q0r2s4t.ListID}}"


def inside(name: str, data: Any, **options: Any) -> str:
    """Return what is built inside an Add's record."""
    text = build(name, data, **options).text
    return text.removeprefix(f"<{name}Rq><{name}>").removesuffix(f"</{name}></{name}Rq>")


def problems(name: str, data: Any, **options: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(MalformedError) as caught:
        build(name, data, **options)
    return [(each.path, each.message, each.fix) for each in caught.value.problems]


def refusal(name: str, value: Any, request: str = "InvoiceAdd") -> str:
    ((_, message, fix),) = problems(request, {name: value})
    return f"{message} {fix}".strip()


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
        "AdditionalContactRef": [None],
    }
    assert inside("CustomerMod", data) == (
        "<ListID>8-1</ListID><EditSequence>1</EditSequence><ClassRef/>"
        "<ParentRef><FullName/></ParentRef><Fax/>"
    )


class Bill(Enum):
    """How a line is billed."""

    LATER = "Billable"
    SHARE = 2.5


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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5.00"),
        (5.1, "5.10"),
        (Decimal("-0.5"), "-0.50"),
        (Decimal("1E+2"), "100.00"),
        (Decimal("1.500"), "1.50"),
        (Bill.SHARE, "2.50"),
        (-0.0, "0.00"),
        (Decimal("-0.00"), "0.00"),
        (Decimal("-9999999999999.99"), "-9999999999999.99"),
        ("1,000", "1,000"),
    ],
)
def test_an_amount_has_two_decimals(value: Any, text: str) -> None:
    assert inside("CustomerAdd", {"CreditLimit": value}) == f"<CreditLimit>{text}</CreditLimit>"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2, "2"),
        (0.1, "0.1"),
        (1e-5, "0.00001"),
        (Decimal("2.50"), "2.50"),
        (Decimal("1.5000000"), "1.50000"),
        (Decimal("1E3"), "1000"),
    ],
)
def test_a_quantity_has_as_many_decimals_as_it_was_given_up_to_five(value: Any, text: str) -> None:
    line = inside("InvoiceAdd", {"InvoiceLineAdd": {"Quantity": value}})
    assert line == f"<InvoiceLineAdd><Quantity>{text}</Quantity></InvoiceLineAdd>"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("IsPending", True, "true"),
        ("IsPending", 0, "false"),
        ("IsPending", "1", "1"),
        ("TxnDate", date(2026, 1, 2), "2026-01-02"),
        ("ExchangeRate", Decimal("1.25"), "1.25"),
        ("ExternalGUID", UUID(int=1), "{00000000-0000-0000-0000-000000000001}"),
        ("ExternalGUID", 0, "0"),
        ("RefNumber", 1001, "1001"),
        ("Other", Decimal("2.50"), "2.50"),
        ("Other", 1001.0, "1001"),
        ("Other", 1001, "1001"),
        ("Other", Decimal("-0.0"), "-0.0"),
        ("Other", date(2026, 1, 2), "2026-01-02"),
        ("Other", Bill.LATER, "Billable"),
    ],
)
def test_values_are_written_as_their_type(name: str, value: Any, text: str) -> None:
    assert inside("InvoiceAdd", {name: value}) == f"<{name}>{text}</{name}>"


def test_times_keep_their_offset_and_none_is_made_up() -> None:
    west = timezone(timedelta(hours=-8))
    for at, text in (
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=west), "2026-01-02T03:04:05-08:00"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05+00:00"),
        (datetime(2026, 1, 2), "2026-01-02T00:00:00"),  # noqa: DTZ001 - the PC's own time
    ):
        assert build("CustomerQuery", {"ToModifiedDate": at}).text == (
            f"<CustomerQueryRq><ToModifiedDate>{text}</ToModifiedDate></CustomerQueryRq>"
        )


def test_a_timedelta_is_a_duration() -> None:
    data = {"Duration": timedelta(days=1, minutes=30)}
    assert inside("TimeTrackingAdd", data) == "<Duration>PT24H30M0S</Duration>"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("IsPending", 2, "IsPending takes true or false, not the number 2."),
        ("IsPending", Decimal(1), "IsPending takes true or false, not the number 1."),
        ("TxnDate", 20260102, "TxnDate takes a date, not the number 20260102."),
        (
            "TxnDate",
            datetime(2026, 1, 2, tzinfo=UTC),
            "TxnDate takes a date, not the datetime 2026-01-02 00:00:00+00:00. Give value.date().",
        ),
        ("ExchangeRate", True, "ExchangeRate takes a number, not true."),
        ("ExchangeRate", float("nan"), "ExchangeRate takes a number, not NaN."),
        ("ExchangeRate", Decimal("-Infinity"), "ExchangeRate takes a number, not -Infinity."),
        ("ExchangeRate", 10**30, "ExchangeRate takes no number of more than 30 digits."),
        ("ExchangeRate", Decimal("1E+999"), "ExchangeRate takes no number of more than 30 digits."),
        ("ExchangeRate", Decimal("1E-999"), "ExchangeRate takes no number of more than 30 digits."),
        ("Other", timedelta(1), "Other takes text, not timedelta 1 day, 0:00:00."),
        ("Other", float("inf"), "Other takes text, not the number inf. Give it as text."),
        (
            "Other",
            FINE,
            f"Other takes whole seconds, not {FINE.isoformat()}. {NO_FRACTION}",
        ),
        ("ExternalGUID", 1.5, "ExternalGUID takes a UUID or 0, not the number 1.5."),
        ("Other", 0.5, "Other takes text, not the number 0.5. Give it as text."),
        ("Other", True, "Other takes text, not true."),
        ("Other", False, "Other takes text, not false."),
        (
            "InvoiceLineAdd",
            "",
            "InvoiceLineAdd holds elements (ItemRef, Desc, Quantity …), not a value.",
        ),
        ("BillAddress", "", "BillAddress holds elements (Addr1, Addr2, Addr3 …), not a value."),
        ("defMacro", 7, "defMacro takes the text of a macro, not the number 7."),
        ("Memo", "a\x00", "Memo holds U+0000, which is not allowed in XML. Remove the character."),
        ("Memo", "\ud800", "Memo holds U+D800, which is not allowed in XML. Remove the character."),
        ("Memo", ["a"], "Memo takes one value here, not a list."),
        ("Memo", {"Text": "a"}, "Memo takes a value, not an object."),
        ("Memo", {}, "Memo takes a value, not an object."),
        ("CustomerRef", "Ann", "CustomerRef holds elements (ListID, FullName …), not a value."),
        ("CustomerRef", [{}], "CustomerRef takes one value here, not a list."),
        ("memo", "a", "InvoiceAdd has no memo. Did you mean Memo?"),
        ("Zebra", "a", "InvoiceAdd has no Zebra."),
        ("#order", "Memo", "#order takes a list of names."),
        ("#order", ["InvoiceLineAdd"], "#order names InvoiceLineAdd 1 times, the data 0."),
    ],
)
def test_what_cannot_be_written_is_refused(name: str, value: Any, message: str) -> None:
    assert refusal(name, value) == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Decimal("1.005"), "CreditLimit takes 2 decimals, and 1.005 has more."),
        (0.1 + 0.2, "CreditLimit takes 2 decimals, and 0.30000000000000004 has more."),
    ],
)
def test_money_is_never_rounded(value: Any, message: str) -> None:
    fix = "Round it to 2 decimals; floats carry more than they show."
    assert refusal("CreditLimit", value, "CustomerAdd") == f"{message} {fix}"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1.5, "takes a whole number, not 1.5"),
        (True, "takes a whole number, not true"),
        (10**30, "takes no number of more than 30 digits"),
    ],
)
def test_a_count_is_whole(value: Any, said: str) -> None:
    assert refusal("MaxReturned", value, "CustomerQuery") == f"MaxReturned {said}."
    whole = build("CustomerQuery", {"MaxReturned": 3.0})
    assert whole == build("CustomerQuery", {"MaxReturned": Decimal("3.00")})


def test_a_duration_has_whole_seconds() -> None:
    for value in (timedelta(seconds=-1), timedelta(microseconds=1)):
        said = refusal("Duration", value, "TimeTrackingAdd")
        assert said == f"Duration takes whole seconds from 0 on, not {value}."


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
            "",
        ),
        ("IncludeRetElement[1]", "IncludeRetElement takes a value, not an object.", ""),
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


def test_text_that_is_too_long_stays_unless_it_may_be_cut() -> None:
    data = {"Name": "n" * 50, "Notes": "ü" * 5000, "BillAddress": {"Addr1": "a" * 42}}
    assert build("CustomerAdd", data).cut == ()
    assert f"<Name>{'n' * 50}</Name>" in build("CustomerAdd", data).text
    built = build("CustomerAdd", data, truncate=True)
    assert (
        built.text
        == build(
            "CustomerAdd",
            {"Name": "n" * 41, "Notes": "ü" * 4095, "BillAddress": {"Addr1": "a" * 41}},
        ).text
    )
    assert built.cut == (
        Problem(
            "Name has 50 characters, QuickBooks takes 41: the rest is cut off.",
            path="CustomerAdd/Name",
        ),
        Problem(
            "Notes has 5000 characters, QuickBooks takes 4095: the rest is cut off.",
            path="CustomerAdd/Notes",
        ),
        Problem(
            "Addr1 has 42 characters, QuickBooks takes 41: the rest is cut off.",
            path="CustomerAdd/BillAddress/Addr1",
        ),
    )


@pytest.mark.parametrize(
    ("name", "data", "path"),
    [
        ("CustomerAdd", {"TermsRef": {"FullName": "t" * 32}}, "CustomerAdd/TermsRef/FullName"),
        ("InvoiceAdd", {"RefNumber": "1" * 12}, "InvoiceAdd/RefNumber"),
        ("CustomerMod", {"EditSequence": "1" * 17}, "CustomerMod/EditSequence"),
        ("CustomerAdd", {"Email": "e" * 1024}, "CustomerAdd/Email"),
        ("CustomerAdd", {"IncludeRetElement": "I" * 51}, "IncludeRetElement[1]"),
        ("CustomerQuery", {"IncludeRetElement": "I" * 51}, "CustomerQuery/IncludeRetElement[1]"),
    ],
)
def test_what_points_at_something_is_never_cut(name: str, data: Any, path: str) -> None:
    ((where, message, fix),) = problems(name, data, truncate=True)
    assert where == path
    assert message.endswith(": it is not cut.")
    assert fix == "Shorten it yourself: cut off, it could mean something else."


def test_a_value_of_an_earlier_answer_is_never_cut() -> None:
    built = build("InvoiceAdd", {"FOB": REFERENCE, "RefNumber": f"A{REFERENCE}"}, truncate=True)
    assert built.cut == ()
    assert [str(each).partition(".")[2] for each in read_set(built.text)] == ["1.ListID"]


def read_set(text: str) -> tuple[Any, ...]:
    return read_request(text).references


def test_a_set_is_a_whole_document() -> None:
    built = build_set(
        [("HostQuery", None), ("CustomerAdd", {"Name": "n" * 42})],
        on_error="continueOnError",
        version="14.0",
        truncate=True,
    )
    assert built.text == (
        '<?xml version="1.0" encoding="utf-8"?><?qbxml version="14.0"?><QBXML>'
        '<QBXMLMsgsRq onError="continueOnError"><HostQueryRq/><CustomerAddRq><CustomerAdd>'
        f"<Name>{'n' * 41}</Name></CustomerAdd></CustomerAddRq></QBXMLMsgsRq></QBXML>"
    )
    assert [each.path for each in built.cut] == ["2/CustomerAdd/Name"]


def test_a_set_tells_the_problems_of_all_its_requests() -> None:
    with pytest.raises(MalformedError) as caught:
        build_set([("Zebra", {}), ("CustomerQuery", {"X": 1}), ("CustomerAdd", {"X": 1})])
    assert [each.path for each in caught.value.problems] == [
        "1/Zebra",
        "2/CustomerQuery/X",
        "3/CustomerAdd/X",
    ]


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


@pytest.mark.parametrize("value", [Decimal(10000000000000), -1e13, 10**13])
def test_an_amount_of_more_than_13_digits_before_the_point_is_refused(value: Any) -> None:
    number = "-10000000000000.00" if value < 0 else "10000000000000.00"
    assert refusal("CreditLimit", value, "CustomerAdd") == (
        f"CreditLimit takes 13 digits before the point at most, and {number} has more. "
        "Split it into several that are smaller."
    )


@pytest.mark.parametrize("value", [-0.0, Decimal("-0"), Decimal("-0.000")])
@pytest.mark.parametrize("name", ["Quantity", "ExchangeRate"])
def test_zero_has_no_sign(name: str, value: Any) -> None:
    data = {"InvoiceLineAdd": {name: value}} if name == "Quantity" else {name: value}
    assert "-" not in inside("InvoiceAdd", data)


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


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: build(5, {}), "a type of request is text, not int"),  # type: ignore[arg-type]
        (lambda: build_set([(None, {})]), "a type of request is text, not NoneType"),  # type: ignore[list-item]
        (lambda: build("HostQuery", {}, version=13), "a qbXML version is text, not int"),  # type: ignore[arg-type]
        (lambda: build_set([], on_error=5), "onError is text, not int"),  # type: ignore[arg-type]
        (lambda: build_set([], on_error=None), "onError is text, not NoneType"),  # type: ignore[arg-type]
        (lambda: fix(None), "a document is text or bytes, not NoneType"),  # type: ignore[arg-type]
        (lambda: validate(5), "a document is text or bytes, not int"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_text_is_told_in_words(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == said


@pytest.mark.parametrize("on_error", ["rollbackOnError", "", "stop"])
def test_a_set_takes_only_what_quickbooks_does_on_errors(on_error: str) -> None:
    with pytest.raises(ValueError, match=r"^onError is ") as caught:
        build_set([], on_error=on_error)
    assert str(caught.value) == f"onError is stopOnError or continueOnError, not {on_error!r}"
