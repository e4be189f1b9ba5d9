"""Pages read one at a time: joined to one answer, or taken apart into records."""

import itertools
import json
import tracemalloc
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, overload

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbxml import MalformedError, join, joined, survey
from qbxml.data.records import lines, to_plain
from qbxml.sets.joining import CHUNK
from qbxml.sets.tags import escaped

pytestmark = pytest.mark.portable
HEAD = '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs>'
TAIL = "</QBXMLMsgsRs></QBXML>"
OK = 'statusCode="0" statusSeverity="Info" statusMessage="Status OK"'
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=8
)
RECORDS = st.lists(
    st.lists(st.tuples(st.sampled_from(["Name", "Memo"]), TEXT), min_size=1, max_size=3),
    max_size=7,
)
QUERIES = st.lists(st.tuples(RECORDS, st.integers(1, 4)), min_size=1, max_size=3)
"""For each request of a set its records, and how many of them a page has."""

Record = list[tuple[str, str]]
Query = tuple[list[Record], int]


class Fetched(Sequence[str]):
    """Pages that are made when they are asked for; `asked` tells which were, in order."""

    def __init__(self, *pages: str) -> None:
        self.pages = pages
        self.asked: list[int] = []

    def __len__(self) -> int:
        return len(self.pages)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        assert isinstance(index, int)
        self.asked.append(index)
        return self.pages[index]


def written(record: Record) -> str:
    return "<R>" + "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in record) + "</R>"


def answer(number: int, records: list[Record], marks: str = "") -> str:
    inside = "".join(written(record) for record in records)
    tag = f'<AQueryRs requestID="{number}" {OK} retCount="{len(records)}"{marks}'
    return f"{tag}>{inside}</AQueryRs>" if inside else f"{tag}/>"


def whole(queries: list[Query]) -> str:
    """Return what QuickBooks answers in one piece."""
    answers = (answer(number, records) for number, (records, _) in enumerate(queries))
    return HEAD + "".join(answers) + TAIL


def in_pages(queries: list[Query]) -> list[str]:
    """Return what QuickBooks answers to the same queries as iterators."""
    pages = []
    begun = dict.fromkeys(range(len(queries)), 0)
    while begun:
        answers = []
        for number, start in list(begun.items()):
            records, size = queries[number]
            left = max(0, len(records) - start - size)
            marks = f' iteratorRemainingCount="{left}" iteratorID="{{{number}}}"'
            answers.append(answer(number, records[start : start + size], marks))
            begun[number] = start + size
            if not left:
                del begun[number]
        pages.append(HEAD + "".join(answers) + TAIL)
    return pages


def large(pages: int, size: int) -> Iterator[str]:
    """Yield pages of one answer, each of so many characters, none kept."""
    record = written([("Name", "x" * 470)] * 2)
    for left in reversed(range(pages)):
        marks = f'{OK} iteratorRemainingCount="{left}" iteratorID="i"'
        yield f"{HEAD}<AQueryRs {marks}>{record * (size // len(record))}</AQueryRs>{TAIL}"


class Made(Fetched):
    """Large pages, made anew each time, so that only who keeps them pays for them."""

    def __getitem__(self, index: Any) -> Any:
        return next(large(len(self) - index, 1_000_000))


def peak_of(work: Iterator[str]) -> tuple[int, int]:
    """Return the characters that came, and the most memory that was taken at once."""
    tracemalloc.start()
    try:
        return sum(len(part) for part in work), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@given(QUERIES)
def test_d19_pages_are_joined_to_what_quickbooks_gives_in_one_piece(queries: list[Query]) -> None:
    pages = in_pages(queries)
    assert join(pages) == whole(queries)
    assert "".join(joined(Fetched(*pages))) == whole(queries)


@given(QUERIES)
def test_d19_records_of_pages_are_those_of_the_answer_in_one_piece(queries: list[Query]) -> None:
    expected: list[dict[str, Any]] = []
    for number, of_one in enumerate(to_plain(whole(queries))):
        expected += [
            {"request_id": str(number), "type": "R", "data": record["R"]}
            for record in of_one["records"]
        ]
        expected.append(
            {
                "request_id": str(number),
                "type": "AQueryRs",
                "status_code": 0,
                "severity": "Info",
                "message": "Status OK",
                "count": len(of_one["records"]),
                "ret_count": len(of_one["records"]),
                "remaining": 0,
            }
        )
    assert [json.loads(line) for line in lines(in_pages(queries))] == expected


def test_pages_are_fetched_once_to_survey_and_once_for_each_request_on_them() -> None:
    two = [([[("Name", "a")]] * 3, 1), ([[("Name", "b")]] * 2, 1)]
    pages = Fetched(*in_pages(two))
    found = survey(pages)
    assert pages.asked == [0, 1, 2]
    assert "".join(joined(pages, found)) == whole(two)
    assert pages.asked[3:] == [0, 1, 2, 0, 1]
    assert len(list(lines(pages, found))) == 7
    assert pages.asked[8:] == [0, 1, 2, 0, 1]


def test_a_join_of_forty_megabytes_takes_the_memory_of_a_few_pages() -> None:
    size, peak = peak_of(joined(Made(*[""] * 40)))
    assert size > 39_000_000
    assert peak < 4_000_000


@pytest.mark.proof
def test_records_of_forty_megabytes_take_the_memory_of_a_few_pages() -> None:
    size, peak = peak_of(lines(Made(*[""] * 40)))
    assert size > 38_000_000
    assert peak < 4_000_000


@pytest.mark.proof
def test_one_answer_in_one_piece_is_walked_without_a_tree_of_it() -> None:
    text = next(large(1, 20_000_000))
    size, peak = peak_of(lines([text]))
    assert size > 19_000_000
    assert peak < 4_000_000  # beside the text itself


def test_no_part_is_larger_than_agreed_and_none_is_lost_between() -> None:
    text = HEAD + f"<ARs {OK}><R><Name>{'ä' * CHUNK}</Name></R>\n<S/></ARs>" + TAIL
    parts = list(joined([text]))
    assert "".join(parts) == text
    assert max(map(len, parts)) == CHUNK


def test_a_record_larger_than_a_part_is_one_line() -> None:
    text = HEAD + f"<ARs {OK}>\n<R><Name>{'ä' * 3 * CHUNK}</Name></R>\n<S/>\n</ARs>" + TAIL
    first, second, last = (json.loads(line) for line in lines([text]))
    assert first["data"] == {"Name": "ä" * 3 * CHUNK}
    assert second == {"request_id": None, "type": "S", "data": ""}
    assert last["count"] == 2


def test_a_line_has_no_other_line_end_than_its_own() -> None:
    record = "<R><A>one&#10;two</A><A>\u2028 &quot;three&quot;</A></R>"
    first, status = lines([HEAD + f'<ARs requestID="é" {OK}>{record}</ARs>' + TAIL])
    assert first == (
        '{"request_id":"é","type":"R","data":{"A":["one\\ntwo","\u2028 \\"three\\""]}}\n'
    )
    assert status == (
        '{"request_id":"é","type":"ARs","status_code":0,"severity":"Info",'
        '"message":"Status OK","count":1,"ret_count":null,"remaining":0}\n'
    )


def test_a_page_that_had_to_be_made_readable_is_read_so_both_times() -> None:
    pages = [
        HEAD + f'<ARs {OK} iteratorRemainingCount="1" iteratorID="i"><R>a&#1;</R></ARs>' + TAIL,
        HEAD + f"<ARs {OK}><R><!--<S/>--><![CDATA[<b>]]></R></ARs>" + TAIL,
    ]
    assert join(pages) == HEAD + f"<ARs {OK}><R>a</R><R>&lt;b&gt;</R></ARs>" + TAIL
    assert [json.loads(line).get("data") for line in lines(pages)] == ["a", "<b>", None]


def test_the_status_is_that_of_the_worst_page_and_says_what_is_missing() -> None:
    pages = [
        HEAD + f'<ARs {OK} iteratorRemainingCount="7" iteratorID="i"><R/></ARs>' + TAIL,
        HEAD
        + '<ARs statusCode="500" statusSeverity="Warn" statusMessage="half" retCount="2"'
        + ' iteratorRemainingCount="5" iteratorID="i"><R/></ARs>'
        + TAIL,
    ]
    assert json.loads(list(lines(pages))[-1]) == {
        "request_id": None,
        "type": "ARs",
        "status_code": 500,
        "severity": "Warn",
        "message": "half",
        "count": 2,
        "ret_count": 2,
        "remaining": 5,
    }


def test_a_page_that_is_none_raises_before_the_first_part() -> None:
    pages = [HEAD + f"<ARs {OK}/>" + TAIL, HEAD + f"<ARs {OK}/>" + TAIL]
    for made in (joined(pages), lines(pages)):
        with pytest.raises(MalformedError, match="which no page before it left open"):
            next(made)


def test_a_report_keeps_what_stands_in_its_attributes() -> None:
    columns = "".join(f'<ColData colID="{number}" value="v{number}"/>' for number in (1, 2))
    row = f'<DataRow rowNumber="1"><RowData rowType="account"/>{columns}</DataRow>'
    inside = f"<ReportRet>\n<ReportData>{row}</ReportData></ReportRet>"
    name = "GeneralSummaryReportQueryRs"
    text = HEAD + f"<{name} {OK}>{inside}</{name}>" + TAIL
    data = {
        "ReportData": {
            "DataRow": [
                {
                    "rowNumber": 1,
                    "RowData": {"rowType": "account"},
                    "ColData": [{"colID": 1, "value": "v1"}, {"colID": 2, "value": "v2"}],
                }
            ]
        }
    }
    assert json.loads(next(lines([text])))["data"] == data
    assert to_plain(text) == [
        {
            "type": name,
            "statusCode": 0,
            "statusSeverity": "Info",
            "statusMessage": "Status OK",
            "records": [{"ReportRet": data}],
        }
    ]


def test_text_beside_attributes_or_children_is_not_lost() -> None:
    text = HEAD + f"<ARs {OK}><R a='1'>x</R><R>y<B/></R></ARs>" + TAIL
    assert [json.loads(line).get("data") for line in lines([text])] == [
        {"a": "1", "#text": "x"},
        {"B": "", "#text": "y"},
        None,
    ]


def test_records_may_be_taken_by_one_thread_after_another() -> None:
    text = HEAD + f"<ARs {OK}>{written([('Name', 'x')]) * 20_000}</ARs>" + TAIL
    made, count = lines([text]), 0
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        for hand in itertools.cycle((one, other)):
            taken = hand.submit(lambda: list(itertools.islice(made, 500))).result()
            count += len(taken)
            if not taken:
                break
    assert count == 20_001
