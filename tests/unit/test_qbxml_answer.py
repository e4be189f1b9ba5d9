"""QuickBooks' answers: read without a tree, repaired once, given back under the caller's ids."""

from pathlib import Path

import pytest

from qbxml import MalformedError, TooLargeError, read_answer

pytestmark = pytest.mark.portable
GOLDEN = Path(__file__).parent.parent / "golden" / "qbxml"


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


def answer(inside: str, attributes: str = "") -> str:
    return f"<QBXML><QBXMLMsgsRs{attributes}>{inside}</QBXMLMsgsRs></QBXML>"


def test_an_answer_is_described_by_its_tags() -> None:
    found = read_answer(golden("answer_page_1.xml"))
    assert (found.message_set_id, found.status_code) == ("0123456789abcdefABCDEF", 0)
    assert found.request_ids == ("q0", "q1", "q2")
    assert not found.repaired
    assert [
        (
            each.type,
            each.request_id,
            each.status_code,
            each.severity,
            each.message,
            each.iterator_id,
            each.remaining,
            each.ret_count,
            each.continues,
        )
        for each in found.answers
    ] == [
        (
            "CustomerQueryRs",
            "q0",
            0,
            "Info",
            "Status OK",
            "{11111111-2222-3333-4444-555555555555}",
            3,
            2,
            True,
        ),
        (
            "VendorQueryRs",
            "q1",
            1,
            "Info",
            "A query request did not find a matching object in QuickBooks",
            "{0}",
            0,
            0,
            False,
        ),
        ("InvoiceQueryRs", "q2", 0, "Info", 'Status "OK"', "{2}", 1, 1, True),
    ]


def test_a_restored_answer_is_the_golden_document() -> None:
    found = read_answer(golden("answer_page_1.xml"))
    restored = found.restore({"q0": "customers", "q1": None, "q2": None})
    assert restored == golden("restored_page_1.xml")


def test_our_own_ids_stay_where_they_are_asked_for_and_foreign_requests_keep_theirs() -> None:
    text = golden("answer_page_1.xml").replace('" />', '"/>')
    assert read_answer(text).restore({}, own_ids=True) == text


def test_a_callers_id_is_escaped_when_it_is_put_back() -> None:
    found = read_answer(answer("<HostQueryRs requestID='1' statusCode=\"0\"></HostQueryRs>"))
    assert found.restore({"1": 'é"<&'}) == (
        '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs>'
        '<HostQueryRs requestID="&#233;&quot;&lt;&amp;" statusCode="0"></HostQueryRs>'
        "</QBXMLMsgsRs></QBXML>"
    )


def test_an_answer_without_request_id_gets_none() -> None:
    text = answer('<HostQueryRs statusCode="0"/>')
    assert read_answer(text).restore({"1": "a"}) == f'<?xml version="1.0" ?>\n{text}'


def test_a_set_that_was_only_a_status_check_has_no_answers() -> None:
    for text in (
        '<QBXML><QBXMLMsgsRs messageSetStatusCode="600" newMessageSetID="a" /></QBXML>',
        answer("\n", ' newMessageSetID="a" messageSetStatusCode="600"'),
    ):
        found = read_answer(text)
        assert (found.answers, found.message_set_id, found.status_code) == ((), "a", 600)
    assert found.restore({}) == f'<?xml version="1.0" ?>\n{answer(chr(10))}'


@pytest.mark.parametrize(
    ("written", "number"),
    [("0", 0), (" 500 ", 500), ("-1", -1), ("", None), ("1.5", None), ("9" * 12, None)],
)
def test_numbers_are_read_leniently(written: str, number: int | None) -> None:
    found = read_answer(answer(f'<HostQueryRs statusCode="{written}" retCount="{written}"/>'))
    assert [(each.status_code, each.ret_count) for each in found.answers] == [(number, number)]


def test_references_in_attributes_are_read() -> None:
    found = read_answer(answer('<ARs statusMessage="&lt;&#233;&#xe9;&amp;&gt;&apos;&quot;&#10;"/>'))
    assert [each.message for each in found.answers] == ["<éé&>'\"\n"]


@pytest.mark.parametrize("before", ["\ufeff", "\r\n ", '<?xml version="1.0" encoding="utf-16"?>'])
def test_what_stands_before_the_root_does_not_matter(before: str) -> None:
    text = answer('<HostQueryRs requestID="1"/>')
    assert read_answer(before + text).restore({}) == f'<?xml version="1.0" ?>\n{text}'


@pytest.mark.parametrize(
    "illegal", ["\x00", "\x1f", "&#x1F;", "&#31;", "\ufffe", "\ud800", "&#xD800;", "&#x110000;"]
)
def test_characters_that_xml_forbids_are_taken_out_once(illegal: str) -> None:
    found = read_answer(answer(f"<ARs><N>a{illegal}b&#233;</N></ARs>"))
    assert found.repaired
    assert found.text == answer("<ARs><N>ab&#233;</N></ARs>")


def test_comments_cdata_and_instructions_are_resolved_before_the_walk() -> None:
    inside = (
        "<!-- <XRs/> --><HostQueryRs><N><![CDATA[</HostQueryRs><YRs/>]]>é</N><?a </HostQueryRs>?>"
        "</HostQueryRs>"
    )
    found = read_answer(f"<!-- -->{answer(inside)}")
    assert [each.type for each in found.answers] == ["HostQueryRs"]
    expected = answer("<HostQueryRs><N>&lt;/HostQueryRs&gt;&lt;YRs/&gt;&#233;</N></HostQueryRs>")
    assert found.text == expected


def test_an_end_tag_may_hold_a_blank() -> None:
    found = read_answer(answer("<HostQueryRs><A/></HostQueryRs\n><XRs />"))
    assert [each.type for each in found.answers] == ["HostQueryRs", "XRs"]
    first = found.answers[0]
    assert found.text[first.tag.end : first.end] == "<A/>"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: The answer is not well-formed XML: no element found."),
        (
            "<QBXML>\n<a></b></QBXML>",
            "line 2, column 6: The answer is not well-formed XML: mismatched tag.",
        ),
        (
            "HOSTQUERY is currently not supported in QBPOS.",
            "line 1, column 1: The answer is not well-formed XML: syntax error.",
        ),
        (
            "<a>\ud800</b>",
            "The answer holds a lone surrogate.",
        ),
        ("<a/>", "The answer holds no QBXMLMsgsRs."),
        ("<QBXML/>", "The answer holds no QBXMLMsgsRs."),
        ("<QBXML><QBXMLMsgsRq/></QBXML>", "The answer holds no QBXMLMsgsRs."),
        (answer("<ARs/>text"), "Something else than answers stands in QBXMLMsgsRs."),
        (
            answer("<ARs><ARs></ARs></ARs>"),
            "Something else than answers stands in QBXMLMsgsRs.",
        ),
        (
            answer("<ARs>") + "</ARs>",
            "line 1, column 28: The answer is not well-formed XML: mismatched tag.",
        ),
        (
            answer("<N>&nbsp;</N>"),
            "line 1, column 24: The answer is not well-formed XML: undefined entity.",
        ),
    ],
)
def test_what_is_no_answer_is_refused(text: str, message: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_answer(text)
    assert str(caught.value) == message


def test_an_answer_above_the_limit_is_too_large() -> None:
    with pytest.raises(TooLargeError, match="larger than 10 bytes"):
        read_answer(answer(""), max_bytes=10)
