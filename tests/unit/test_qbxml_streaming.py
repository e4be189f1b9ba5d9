"""Answers read as a stream: from any source, in little memory, and with their ends told."""

import io
import itertools
import json
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest

from qbxml import MalformedError
from qbxml.data.lines import to_ndjson
from qbxml.data.records import lines
from qbxml.data.streaming import Ending, Record, stream
from qbxml.data.tabular import REST, to_csv

pytestmark = pytest.mark.portable
OK = 'statusCode="0" statusSeverity="Info" statusMessage="Status OK"'
HEAD = '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n'
TAIL = "</QBXMLMsgsRs>\n</QBXML>\n"
TWO = (
    f'{HEAD}<TermsQueryRs requestID="1" {OK} retCount="2" iteratorRemainingCount="5">\n'
    "<StandardTermsRet>\n<ListID>1</ListID>\n<Name>é</Name>\n<StdDueDays>30</StdDueDays>\n"
    "</StandardTermsRet>\n<DateDrivenTermsRet>\n<DiscountPct>1.50</DiscountPct>\n"
    '</DateDrivenTermsRet>\n</TermsQueryRs>\n<ListDelRs statusCode="3120" statusSeverity="Error" '
    f'statusMessage="not found">\n<ListID>9</ListID>\n</ListDelRs>\n{TAIL}'
)


def document(*records: str, name: str = "CustomerQueryRs", status: str = OK) -> str:
    return f"{HEAD}<{name} {status}>\n{''.join(records)}</{name}>\n{TAIL}"


def table(text: str, **options: Any) -> list[str]:
    return list(to_csv(stream(text), **options))


def test_a_stream_gives_records_and_how_each_answer_ended() -> None:
    terms = {"statusCode": 0, "statusSeverity": "Info", "statusMessage": "Status OK"}
    failed = {"statusCode": 3120, "statusSeverity": "Error", "statusMessage": "not found"}
    items = list(stream(TWO))
    assert items == [
        Record(
            "StandardTermsRet",
            "1",
            {"ListID": "1", "Name": "é", "StdDueDays": 30},
            1,
            "TermsQueryRs",
        ),
        Record("DateDrivenTermsRet", "1", {"DiscountPct": "1.50"}, 2, "TermsQueryRs"),
        Ending(
            "TermsQueryRs",
            "1",
            {"requestID": "1", **terms, "retCount": 2, "iteratorRemainingCount": 5},
            2,
        ),
        Record("ListID", None, "9", 1, "ListDelRs"),
        Ending("ListDelRs", None, failed, 1),
    ]
    ends = [item for item in items if isinstance(item, Ending)]
    told = [
        (end.status_code, end.severity, end.message, end.ret_count, end.remaining, end.failed)
        for end in ends
    ]
    assert told == [
        (0, "Info", "Status OK", 2, 5, False),
        (3120, "Error", "not found", None, 0, True),
    ]
    assert list(stream(TWO, plain=False))[1].data == {"DiscountPct": Decimal("1.50")}


@pytest.mark.parametrize(
    "source",
    [
        TWO,
        TWO.encode(),
        io.StringIO(TWO),
        io.BytesIO(TWO.encode("utf-16")),
        io.BytesIO(TWO.replace('"1.0"', '"1.0" encoding="iso-8859-1"').encode("latin-1")),
        list(TWO),
        [bytes([byte]) for byte in TWO.encode()],
        iter([TWO[:700], "", TWO[700:]]),
        [b"", TWO.encode()],
        [bytearray(TWO.encode()), memoryview(b"\n")],
    ],
)
def test_a_source_is_text_or_bytes_whole_in_parts_or_a_file(source: Any) -> None:
    assert list(stream(source)) == list(stream(TWO))


def test_an_answer_that_breaks_off_is_told_after_what_it_held() -> None:
    reader = stream(TWO[: TWO.index("<DateDriven")])
    assert next(reader).type == "StandardTermsRet"
    with pytest.raises(MalformedError, match="no element found"):
        next(reader)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ([], "no element found"),
        (b"<QBXML>\xff", "The text is not utf-8: invalid start byte"),
        ([b"<QBXML>", b"\xc3"], "The text is not utf-8: unexpected end of data"),
        (b'<?xml version="1.0" encoding="rot13"?><QBXML/>', "'rot13' is not known"),
    ],
)
def test_a_source_that_is_no_document_is_refused(source: Any, message: str) -> None:
    with pytest.raises(MalformedError, match=message):
        list(stream(source))


@pytest.mark.parametrize("source", [7, None, [7], ["<a>", b"</a>"], [b"<a>", "</a>"]])
def test_what_is_no_source_is_an_error_of_the_program(source: Any) -> None:
    with pytest.raises(TypeError):
        list(stream(source))


def large(characters: int) -> Iterator[str]:
    """Yield an answer of at least so many characters, invoice by invoice."""
    line = "<InvoiceLineRet>\n<Desc>A widget</Desc>\n<Quantity>2</Quantity>\n</InvoiceLineRet>\n"
    yield f"{HEAD}<InvoiceQueryRs {OK}>\n"
    for number in itertools.count():
        if number * 1_000 > characters:
            break
        yield f"<InvoiceRet>\n<TxnID>{number}</TxnID>\n{line * 12}</InvoiceRet>\n"
    yield f"</InvoiceQueryRs>\n{TAIL}"


@pytest.mark.proof
def test_thirty_megabytes_take_the_memory_of_a_few_records() -> None:
    tracemalloc.start()
    try:
        count = sum(1 for _ in stream(large(30_000_000)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 30_002
    assert peak < 4_000_000


def test_a_value_of_ten_megabytes_is_read_in_its_own_time() -> None:
    notes = "x" * 10_000_000
    text = document(f"<CustomerRet><Notes>{notes}</Notes></CustomerRet>")
    assert next(stream(text)).data == {"Notes": notes}


def test_a_stream_may_be_read_by_one_thread_after_another() -> None:
    made, count = stream(large(2_000_000)), 0
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        for hand in itertools.cycle((one, other)):
            taken = hand.submit(lambda: list(itertools.islice(made, 100))).result()
            count += len(taken)
            if not taken:
                break
    assert count == 2_002


def test_ndjson_has_the_lines_that_pages_give() -> None:
    assert list(to_ndjson(stream(TWO))) == list(lines([TWO]))
    assert list(to_ndjson(stream(TWO)))[-1] == (
        '{"request_id":null,"type":"ListDelRs","status_code":3120,"severity":"Error",'
        '"message":"not found","count":1,"ret_count":null,"remaining":0}\n'
    )


def test_ndjson_writes_typed_values_as_their_text() -> None:
    text = document(
        "<InvoiceRet><TxnDate>2026-01-02</TxnDate><Subtotal>1.50</Subtotal></InvoiceRet>",
        name="InvoiceQueryRs",
    )
    assert list(to_ndjson(stream(text, plain=False))) == list(to_ndjson(stream(text)))


def test_ndjson_of_chosen_columns_holds_these_alone() -> None:
    text = document(
        "<CustomerRet><ListID>1</ListID><TermsRef><FullName>Net 30</FullName></TermsRef>"
        "<DataExtRet/></CustomerRet><CustomerRet><Name>Ann</Name></CustomerRet>"
    )
    columns = ["TermsRef.FullName", "ListID", "Name.First", "DataExtRet"]
    first, second, _ = map(json.loads, to_ndjson(stream(text), columns))
    assert first["data"] == {"TermsRef.FullName": "Net 30", "ListID": "1", "DataExtRet": [{}]}
    assert second["data"] == {}


def test_csv_has_the_columns_of_the_schema_in_its_order() -> None:
    text = document(
        "<TermsRet/>",
        "<StandardTermsRet><ListID>1</ListID><Name>Net, 30</Name><IsActive>true</IsActive>"
        "<New>7</New></StandardTermsRet>",
        "<StandardTermsRet><StdDueDays>30</StdDueDays><DiscountPct>-2.00</DiscountPct>"
        "</StandardTermsRet>",
        name="StandardTermsQueryRs",
    )
    header = (
        "ListID,TimeCreated,TimeModified,EditSequence,Name,IsActive,StdDueDays,StdDiscountDays,"
        "DiscountPct"
    )
    assert table(text, type="StandardTermsRet") == [
        f"{header},{REST}\r\n",
        '1,,,,"Net, 30",true,,,,"{""New"":""7""}"\r\n',
        ",,,,,,30,,-2.00,\r\n",
    ]
    assert table(text, type="StandardTermsRet", children="omit")[:2] == [
        f"{header}\r\n",
        '1,,,,"Net, 30",true,,,\r\n',
    ]


def test_csv_names_what_is_nested_and_keeps_what_repeats_as_json() -> None:
    text = document(
        "<InvoiceRet><CustomerRef><FullName>Ann</FullName><New/></CustomerRef><Memo>m</Memo>"
        "<Memo>n</Memo><InvoiceLineRet><Desc>a</Desc></InvoiceLineRet></InvoiceRet>",
        name="InvoiceQueryRs",
    )
    header, row = (line.rstrip("\r\n") for line in table(text))
    names = header.split(",")
    assert {"CustomerRef.ListID", "CustomerRef.FullName", "InvoiceLineRet"} <= set(names)
    assert row.startswith(f"{',' * names.index('CustomerRef.FullName')}Ann,")
    assert row.endswith(
        ',"[{""Desc"":""a""}]",,,"{""CustomerRef"":{""New"":""""},""Memo"":[""m"",""n""]}"'
    )
    omitted = table(text, children="omit")[0].rstrip("\r\n").split(",")
    assert [name for name in names if name not in omitted] == [
        *("LinkedTxn", "InvoiceLineRet", "InvoiceLineGroupRet", "DataExtRet", REST)
    ]


def test_csv_of_chosen_columns_has_no_others() -> None:
    text = document(
        "<CustomerRet><Name>Ann</Name><TermsRef><ListID>1</ListID></TermsRef><New>7</New>"
        "</CustomerRet>"
    )
    assert table(text, columns=["New", "TermsRef", "Name"]) == [
        "New,TermsRef,Name\r\n",
        '7,"{""ListID"":""1""}",Ann\r\n',
    ]


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "&#9;", "&#13;"])
def test_csv_guards_text_that_a_spreadsheet_would_compute(begins: str) -> None:
    text = document(f"<CustomerRet><Name>{begins}1</Name><Balance>-1.00</Balance></CustomerRet>")
    columns = ["Name", "Balance"]
    ((name, _, balance),) = (
        line.rstrip("\r\n").rpartition(",") for line in table(text, columns=columns)[1:]
    )
    assert (name.strip('"')[0], balance) == ("'", "-1.00")
    bare = table(text, columns=columns, guard=False)[1].strip('"')
    assert bare[0] == {"&#9;": "\t", "&#13;": "\r"}.get(begins, begins)


def test_csv_guards_a_number_that_is_none() -> None:
    text = document("<CustomerRet><Balance>-1+cmd</Balance></CustomerRet>")
    assert table(text, columns=["Balance"])[1] == "'-1+cmd\r\n"
    assert list(to_csv(stream(text.replace("+cmd", ""), plain=False), columns=["Balance"])) == [
        "Balance\r\n",
        "-1\r\n",
    ]


def test_csv_does_not_mix_types_of_records_unless_one_is_named() -> None:
    mixed = TWO[: TWO.index("<ListDelRs")] + TAIL
    with pytest.raises(MalformedError, match="A DateDrivenTermsRet stands among records of Stand"):
        table(mixed)
    assert len(table(mixed, type="DateDrivenTermsRet")) == 2


def test_csv_of_an_answer_that_failed_ends_in_an_error() -> None:
    made = to_csv(stream(TWO), type="StandardTermsRet")
    assert len(list(itertools.islice(made, 2))) == 2
    with pytest.raises(MalformedError, match="ListDelRs ended with status 3120: not found"):
        next(made)


def test_csv_of_an_answer_without_records_is_its_header() -> None:
    (header,) = table(document(name="StandardTermsQueryRs"))
    assert header.startswith("ListID,")
    assert table(document(name="NewQueryRs")) == [f"#text,{REST}\r\n"]


def test_csv_of_values_has_one_column() -> None:
    text = document("<ListID>1</ListID>", "<ListID>-2</ListID>", name="ListDelRs")
    assert table(text) == [f"#text,{REST}\r\n", "1,\r\n", "'-2,\r\n"]
    assert table(document("<NewRet><A>1</A></NewRet>")) == [
        f"#text,{REST}\r\n",
        ',"{""A"":""1""}"\r\n',
    ]


@pytest.mark.parametrize(
    ("code", "severity"),
    [("3000", "Info"), ("3000", ""), ("777", "Error"), ("-5", "Error"), ("x", "Error")],
)
def test_an_answer_failed_by_its_code_or_else_by_its_severity(code: str, severity: str) -> None:
    (end,) = stream(f'<TermsQueryRs statusCode="{code}" statusSeverity="{severity}"/>')
    assert isinstance(end, Ending)
    assert end.failed
    with pytest.raises(MalformedError, match="TermsQueryRs ended with status"):
        list(to_csv([end]))


@pytest.mark.parametrize(
    ("code", "severity"),
    [("0", "Error"), ("1", "Error"), ("500", "Error"), ("777", "Info"), ("x", "Info")],
)
def test_a_known_code_of_no_error_is_none_whatever_its_severity(code: str, severity: str) -> None:
    (end,) = stream(f'<TermsQueryRs statusCode="{code}" statusSeverity="{severity}"/>')
    assert isinstance(end, Ending)
    assert not end.failed
    assert len(list(to_csv([end]))) == 1
