"""Rubbish and damaged documents: refused in words, never an error of another kind."""

import random

import pytest
from helpers.qbxml_anything import check, refused
from helpers.qbxml_documents import LARGE, SEEDS, SMALL, answer_sample, sample
from helpers.qbxml_layouts import written
from hypothesis import given, settings
from hypothesis import strategies as st

from qbxml import MalformedError, parse, read_answer, validate

pytestmark = pytest.mark.portable

PIECES = (
    *("<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "?>", "&", ";", '"', "'"),
    *("&#0;", "&#x1F;", "&#xD800;", "&#99999999999;", "&amp;", "&x;", "\x00", "\ufeff", "é", " "),
    *("\r", "\n", "<A>", "</A>", "<A/>", "<Name>", "</QBXML>", "</InvoiceAdd>", "<!DOCTYPE x>"),
    *(" x='1'", " xmlns='u'", "a:b", "{{tx-", "-1", "9" * 400, "<![CDATA[&]]>", "\U0001f600"),
    *('<?xml version="1.0" encoding="utf-16"?>', '<?qbxml version="99.9"?>', "<?qbxml ?>", "%"),
)
RUBBISH = st.one_of(
    st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
)


def damaged(seed: int, answer: bool) -> bytes:  # noqa: FBT001 - drawn
    """Return a valid document with a few pieces cut out, doubled, moved, or put in."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    made = (answer_sample if answer else sample)(seed, measure=chance.choice((SMALL, LARGE)))
    text = written(made, wild=chance.random() < 0.5).text
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.choices(range(len(text) + 1), k=2))
        end = chance.choice((end, min(end, start + 12), start))
        piece, place = text[start:end], chance.randrange(len(text) + 1)
        way = chance.randrange(4)
        if way == 0:
            text = text[:start] + text[end:]
        elif way == 1:
            text = text[:place] + piece + text[place:]
        else:
            text = text[:start] + chance.choice(PIECES) + text[end if way == 2 else start :]
    encoding = chance.choice(("utf-8", "utf-8", "utf-16", "cp1252"))
    return text.encode(encoding, "replace")


DAMAGED = st.builds(damaged, SEEDS, st.booleans())


@settings(max_examples=300, deadline=None)
@given(RUBBISH)
def test_rubbish_is_refused_or_comes_back_the_same(source: bytes | str) -> None:
    check(source)


@settings(max_examples=300, deadline=None)
@given(DAMAGED)
def test_a_damaged_document_is_refused_or_comes_back_the_same(source: bytes) -> None:
    check(source)


@pytest.mark.proof
@settings(max_examples=20_000, deadline=None)
@given(st.one_of(RUBBISH, DAMAGED))
def test_much_damage_is_refused_or_comes_back_the_same(source: bytes | str) -> None:
    check(source)


@pytest.mark.parametrize(
    "source",
    [
        "<<",
        "<HostQueryRs></<",
        "<QBXML><A<",
        '<A b=">"<',
        "</<",
        "<A/<",
        '"</A><',
        '"&#99999999999;<',
    ],
)
def test_a_tag_that_another_begins_in_is_refused(source: str) -> None:
    assert refused(lambda: parse(source))


def test_a_name_that_only_the_fifth_edition_of_xml_allows_has_no_place() -> None:
    found = validate("<HostQueryRq>\n<N\U0001f600/></HostQueryRq>")
    assert [(p.kind, p.line, p.column) for p in found.problems] == [("unknown", None, None)]


def test_a_document_without_a_message_set_is_refused() -> None:
    with pytest.raises(MalformedError, match=r"^The document holds no message set\.$"):
        parse("<QBXML></QBXML>")


def test_text_right_inside_a_message_is_kept_wherever_it_stands() -> None:
    (before,) = parse("<HostQueryRs>a<HostRet/></HostQueryRs>").messages
    (behind,) = parse("<HostQueryRs><HostRet/>a</HostQueryRs>").messages
    assert before.data == behind.data == {"HostRet": {}, "#text": "a"}


def test_text_that_looks_like_an_attribute_and_an_end_is_text() -> None:
    (read,) = parse('<HostQueryRs >statusCode="7"></HostQueryRs>').messages
    assert (read.attributes, read.data) == ({}, {"#text": 'statusCode="7">'})
    (answer,) = read_answer("<QBXML><QBXMLMsgsRs><HostQueryRs >statusCode='7'></HostQueryRs>"
                            "</QBXMLMsgsRs></QBXML>").answers  # fmt: skip
    assert answer.status_code is None
