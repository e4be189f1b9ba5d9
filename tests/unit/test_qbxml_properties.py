"""What holds for every document, not only for those somebody thought of."""

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbxml import (
    MalformedError,
    join,
    next_page,
    read_answer,
    read_company,
    read_request,
)
from qbxml.sets.tags import escaped, start_tag, tag_at, unescaped

pytestmark = pytest.mark.portable

# What XML can hold and a parser gives back unchanged: no control characters.
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30
)
BLANKS = st.text(" \t\n", max_size=5)
COMMENTS = st.sampled_from(["", "<!-- -->", "<!--<A/>-->", "<?pi x?>"])
NAMES = st.sampled_from(["Name", "Notes", "Memo", "X"])


@st.composite
def between(draw: st.DrawFn) -> str:
    return draw(BLANKS) + draw(COMMENTS) + draw(BLANKS)


LEAVES = st.lists(st.tuples(NAMES, TEXT), min_size=1, max_size=6)


def document(leaves: list[tuple[str, str]], request_id: str, gap: str, quote: str) -> str:
    values = gap.join(f"<{name}>{escaped(value)}</{name}>" for name, value in leaves)
    own = escaped(request_id).replace("'", "&#39;")
    return gap.join(
        [
            f"{gap}<QBXML>",
            f"<QBXMLMsgsRq {gap_in_tag(gap)}onError={quote}stopOnError{quote}>",
            f"<CustomerAddRq requestID={quote}{own}{quote}>",
            "<CustomerAdd>",
            f"{values}</CustomerAdd>",
            "</CustomerAddRq>",
            "</QBXMLMsgsRq>",
            f"</QBXML>{gap}",
        ]
    )


def gap_in_tag(gap: str) -> str:
    return "".join(character for character in gap if character in " \t\n")


@given(LEAVES, TEXT, between(), st.sampled_from("\"'"))
def test_blanks_comments_and_quotes_never_change_the_canonical_form(
    leaves: list[tuple[str, str]], request_id: str, gap: str, quote: str
) -> None:
    plain = read_request(document(leaves, request_id, "", '"'))
    spaced = read_request(document(leaves, request_id, gap, quote))
    assert spaced == plain
    assert spaced.canonical() == plain.canonical()
    assert read_request(plain.canonical()) == plain


@given(LEAVES, TEXT, TEXT)
def test_the_wire_form_is_ascii_and_reads_back_as_the_same_text(
    leaves: list[tuple[str, str]], request_id: str, given_id: str
) -> None:
    found = read_request(document(leaves, request_id, "\n", '"'))
    wire = found.wire(version="13.0", request_ids=[given_id], message_set_id=None)
    assert wire.isascii()
    root = ET.fromstring(wire)  # noqa: S314 - our own text, read by another parser
    request = root[0][0]
    assert request.get("requestID") == given_id
    assert [(leaf.tag, leaf.text or "") for leaf in request[0]] == leaves


@given(TEXT.map(lambda text: text + "\t\n\r"))
def test_an_attribute_survives_being_written_and_read(value: str) -> None:
    tag = start_tag("A", [("x", value), ("gone", None), ("y", "")])
    assert tag.isascii()
    found = tag_at(f" {tag}", 0)
    assert found is not None
    assert (found.attributes, found.start, found.end) == ({"x": value, "y": ""}, 1, len(tag) + 1)
    assert unescaped(escaped(value)) == value


PIECES = st.sampled_from(
    [
        *(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml",
            "?>",
            "&",
            ";",
            '"',
            "'",
        ),
        *("QBXML", "QBXMLMsgsRq", "QBXMLMsgsRs", "CustomerAddRq", "HostQueryRs", "=", "onError"),
        *("<QBXML>", "</QBXML>", "<QBXMLMsgsRs>", "</QBXMLMsgsRs>", "<ARs>", "</ARs>", "<ARs/>"),
        *('<QBXMLMsgsRq onError="stopOnError">', "</QBXMLMsgsRq>", "<HostQueryRq/>", "<!DOCTYPE x"),
        *(
            "&#0;",
            "&#x1F;",
            "&amp;",
            "\x00",
            "\ud800",
            "\ufeff",
            "é",
            " ",
            "\n",
            "xmlns='u'",
            "a:b",
        ),
    ]
)
RUBBISH = st.lists(PIECES, max_size=25).map("".join)


def refused(read: Callable[[], object]) -> bool:
    """Say whether the reader refused; any error but MalformedError fails the test."""
    try:
        read()
    except MalformedError as error:
        return bool(error.problems)
    return False


@settings(max_examples=300)
@given(st.one_of(RUBBISH, st.text(max_size=40), st.binary(max_size=60)))
def test_rubbish_is_refused_with_malformed_error_alone(source: str | bytes) -> None:
    assert refused(lambda: read_request(source)) or read_request(source).requests
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    no_answer = refused(lambda: read_answer(text))
    assert refused(lambda: join([text])) is no_answer
    assert no_answer or read_answer(read_answer(text).restore({})).repaired is False
    assert read_company(text, "x") is None or not no_answer


@given(st.lists(st.lists(st.integers(0, 99), max_size=4), min_size=1, max_size=5))
def test_pages_joined_hold_every_record_once_and_in_order(pages: list[list[int]]) -> None:
    sent: str | None = read_request(
        '<CustomerQueryRq iterator="Start"><MaxReturned>4</MaxReturned></CustomerQueryRq>'
    ).wire(version="13.0", request_ids=["0"], message_set_id=None)
    restored = []
    for number, records in enumerate(pages):
        assert sent is not None
        left = len(pages) - number - 1
        inside = "".join(f"<R>{record}</R>\n" for record in records)
        answers = read_answer(
            f'<QBXML><QBXMLMsgsRs><CustomerQueryRs requestID="{number}" statusCode="0" '
            f'retCount="{len(records)}" iteratorRemainingCount="{left}" iteratorID="i">\n{inside}'
            "</CustomerQueryRs></QBXMLMsgsRs></QBXML>"
        )
        restored.append(answers.restore({str(number): "mine"}))
        sent = next_page(sent, answers, request_ids=[str(number + 1)])
    assert sent is None
    joined = join(restored)
    flat = [record for records in pages for record in records]
    assert [int(record) for record in re.findall(r"<R>(\d+)</R>", joined)] == flat
    answer = read_answer(joined).answers[0]
    assert (answer.request_id, answer.ret_count, answer.remaining) == ("mine", len(flat), None)
