"""Pages: the request for the next one, and all of them joined to one answer."""

import tracemalloc
from pathlib import Path

import pytest

from qbxml import MalformedError, join, next_page, read_answer, read_request, sent_ids, smaller

pytestmark = pytest.mark.portable
GOLDEN = Path(__file__).parent.parent / "golden" / "qbxml"
HEAD = '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs>'
TAIL = "</QBXMLMsgsRs></QBXML>"


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


def page(*answers: str) -> str:
    return HEAD + "".join(answers) + TAIL


def part(inside: str, remaining: int, attributes: str = 'statusCode="0"') -> str:
    marks = f'{attributes} iteratorRemainingCount="{remaining}" iteratorID="x"'
    return f"<AQueryRs {marks}>{inside}</AQueryRs>"


def test_every_query_with_pages_left_is_continued_until_none_is() -> None:
    sent = golden("iterating.wire.xml")
    second = next_page(
        sent, read_answer(golden("answer_page_1.xml")), request_ids=["p0", "p1", "p2"]
    )
    assert second == golden("next_page_2.wire.xml")
    third = next_page(second, read_answer(golden("answer_page_2.xml")), request_ids=["r0", "r1"])
    assert third == golden("next_page_3.wire.xml")
    assert sent_ids(third) == ("r0",)
    assert next_page(third, read_answer(golden("answer_page_3.xml")), request_ids=["x"]) is None


def test_without_new_ids_the_continuation_keeps_those_of_the_page_before() -> None:
    sent = golden("iterating.wire.xml")
    second = next_page(sent, read_answer(golden("answer_page_1.xml")))
    assert second is not None
    assert sent_ids(second) == ("q0", "q2")


def test_the_next_page_needs_one_id_for_each_request_of_the_last() -> None:
    with pytest.raises(ValueError, match="shorter"):
        next_page(
            golden("iterating.wire.xml"),
            read_answer(golden("answer_page_1.xml")),
            request_ids=["p0"],
        )


def test_a_message_set_id_is_not_repeated_on_the_next_page() -> None:
    found = read_request(golden("iterating.xml"))
    ids = ["q0", "q1", "q2"]
    sent = found.wire(version="14.0", request_ids=ids, message_set_id="mine")
    second = next_page(sent, read_answer(golden("answer_page_1.xml")), request_ids=["p0", "", "p2"])
    assert second == golden("next_page_2.wire.xml")


def test_answers_to_requests_that_were_not_sent_continue_nothing() -> None:
    foreign = read_answer(golden("answer_page_3.xml").replace('Count="0"', 'Count="7"'))
    assert next_page(golden("iterating.wire.xml"), foreign) is None


def test_pages_are_joined_to_the_golden_answer() -> None:
    pages = [
        read_answer(golden("answer_page_1.xml")).restore(
            {"q0": "customers", "q1": None, "q2": None}
        ),
        read_answer(golden("answer_page_2.xml")).restore({"p0": "customers", "p2": None}),
        read_answer(golden("answer_page_3.xml")).restore({"r0": "customers"}),
    ]
    assert join(pages) == golden("joined.xml")


def test_one_page_joined_only_loses_its_iterator_marks() -> None:
    assert join([page(part("<R/>", 0))]) == page('<AQueryRs statusCode="0"><R/></AQueryRs>')


def test_requests_without_ids_are_matched_in_order_among_those_that_continue() -> None:
    first = page(part("<R>a1</R>", 1), part("<R>b1</R>", 0), part("<R>c1</R>", 1))
    second = page(part("<R>a2</R>", 0), part("<R>c2</R>", 0))
    assert join([first, second]) == page(
        '<AQueryRs statusCode="0"><R>a1</R><R>a2</R></AQueryRs>',
        '<AQueryRs statusCode="0"><R>b1</R></AQueryRs>',
        '<AQueryRs statusCode="0"><R>c1</R><R>c2</R></AQueryRs>',
    )


def test_doubled_ids_are_matched_in_order_and_single_ones_by_name() -> None:
    two, one = 'requestID="2"', 'requestID="1"'
    first = page(part("<R>a1</R>", 1, two), part("<R>b1</R>", 1, two), part("<R>c1</R>", 1, one))
    second = page(part("<R>c2</R>", 0, one), part("<R>a2</R>", 0, two), part("<R>b2</R>", 0, two))
    assert join([first, second]) == page(
        '<AQueryRs requestID="2"><R>a1</R><R>a2</R></AQueryRs>',
        '<AQueryRs requestID="2"><R>b1</R><R>b2</R></AQueryRs>',
        '<AQueryRs requestID="1"><R>c1</R><R>c2</R></AQueryRs>',
    )


def test_a_query_that_a_stopped_set_did_not_reach_is_not_open_any_more() -> None:
    first = page(part("<R>a1</R>", 2), part("<R>b1</R>", 2))
    second = page(part("", 0, 'statusCode="3391" statusSeverity="Error" statusMessage="gone"'))
    joined = page(
        '<AQueryRs statusCode="3391" statusSeverity="Error" statusMessage="gone">'
        "<R>a1</R></AQueryRs>",
        '<AQueryRs statusCode="0"><R>b1</R></AQueryRs>',
    )
    assert join([first, second]) == joined
    with pytest.raises(MalformedError, match="A page answers AQueryRs, which no page before it"):
        join([first, second, page(part("<R>b2</R>", 0))])


def test_an_empty_last_page_does_not_make_the_whole_answer_empty() -> None:
    first = page(part("<R/>", 1))
    last = page('<AQueryRs statusCode="1" retCount="0" />')
    assert join([first, last]) == page('<AQueryRs statusCode="0" retCount="0"><R/></AQueryRs>')


def test_records_may_begin_on_a_later_page() -> None:
    first = page('<AQueryRs iteratorRemainingCount="1" iteratorID="x" />')
    second = page(part("\n<R/>\n", 0, 'requestID="other"'))
    assert join([first, second]) == page("<AQueryRs><R/>\n</AQueryRs>")


def test_an_answer_outside_iteration_is_kept_whole() -> None:
    text = page('<ARs statusCode="3100"/>', "<BRs><R/></BRs>")
    assert join([text]) == text


def test_nothing_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="no page"):
        join([])


def test_many_pages_are_joined_within_twice_the_memory_of_the_result() -> None:
    record = "<R>" + "x" * 997 + "</R>\n"
    pages = [page(part(record * 100, 99 - number)) for number in range(100)]
    tracemalloc.start()
    try:
        joined = join(pages)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert joined == page('<AQueryRs statusCode="0">' + record * 10_000 + "</AQueryRs>")
    assert peak <= 2.5 * len(joined)


@pytest.mark.parametrize(
    ("size", "attempt", "expected"),
    [(500, 0, 500), (500, 1, 250), (500, 3, 62), (3, 1, 1), (3, 9, 1), (0, 1, 1), (8, -1, 8)],
)
def test_pages_halve_with_every_lost_answer(size: int, attempt: int, expected: int) -> None:
    assert smaller(size, attempt) == expected
