"""Hostile documents are refused by their reader, at a bounded cost, with MalformedError alone."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

from qbxml import MalformedError, read_answer, read_company, read_request

pytestmark = pytest.mark.portable
MEGABYTE = 1_000_000
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
XXE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'


def request(inside: str) -> str:
    return f'<QBXML><QBXMLMsgsRq onError="stopOnError">{inside}</QBXMLMsgsRq></QBXML>'


def answer(inside: str) -> str:
    return f"<QBXML><QBXMLMsgsRs>{inside}</QBXMLMsgsRs></QBXML>"


def refusal(source: str | bytes) -> str:
    with pytest.raises(MalformedError) as caught:
        read_request(source)
    return str(caught.value)


@pytest.mark.parametrize("doctype", [BOMB, XXE, REMOTE, "<!DOCTYPE html>", "<!doctype html>"])
@pytest.mark.parametrize("before", ["", '<?xml version="1.0"?>\n<!-- -->', "<?qbxml a?>"])
def test_a_doctype_is_refused_before_any_parser_sees_it(before: str, doctype: str) -> None:
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    expected = f"line {line}, column {column}: A DOCTYPE is not allowed in qbXML."
    assert refusal(f"{before}{doctype}<HostQueryRq>&f;&l9;</HostQueryRq>") == expected
    with pytest.raises(MalformedError, match="A DOCTYPE is not allowed"):
        read_answer(f"{before}{doctype}{answer('<A>&f;&l9;</A>')}")


def test_a_doctype_that_only_the_repair_would_reveal_is_refused() -> None:
    with pytest.raises(MalformedError, match="A DOCTYPE is not allowed"):
        read_answer(f"<!\x00DOCTYPE x>{answer('')}")


def test_a_doctype_hidden_by_utf_16_or_a_byte_mark_is_refused() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-32", "utf-8-sig"):
        expected = "line 1, column 1: A DOCTYPE is not allowed in qbXML."
        assert refusal(f"{XXE}<HostQueryRq/>".encode(encoding)) == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (
            "<HostQueryRq>&nbsp;</HostQueryRq>",
            "line 1, column 20: The XML is not well-formed: Entity 'nbsp' not defined.",
        ),
        ("<HostQueryRq>\n \x00</HostQueryRq>", "line 2, column 2: Character U+0000 is not"),
        ("<HostQueryRq/>\x00", "line 1, column 15: Character U+0000 is not allowed in XML."),
        ("<HostQueryRq>\ufffe</HostQueryRq>", "line 1, column 14: Character U+FFFE is not"),
        ("<HostQueryRq>\ud800</HostQueryRq>", "line 1, column 14: Character U+D800 is not"),
        (
            "<HostQueryRq>&#31;</HostQueryRq>",
            "line 1, column 19: The XML is not well-formed: xmlParseCharRef: invalid xmlChar",
        ),
        ("<x:HostQueryRq/>", "line 1, column 15: The XML is not well-formed: Namespace prefix x"),
        ("\x00\x01\x02", "line 1, column 1: Character U+0000 is not allowed in XML."),
        (b"<HostQueryRq>\xff</HostQueryRq>", "line 1, column 14: Byte 13 is not utf-8: invalid"),
        (b'<?xml version="1.0" encoding="punycode"?><A/>', "line 1, column 1: The encoding"),
        (b'<?xml version="1.0" encoding="klingon"?><A/>', "line 1, column 1: The encoding"),
        (b'<?xml version="1.0" encoding="a\xff"?><A/>', "line 1, column 1: The encoding"),
        (b"\xff\xfe<\x00A\x00\x00\xd8", "line 1, column 3: Byte 6 is not utf-16-le:"),
        (b"<\x00A", "line 1, column 2: Byte 2 is not utf-16-le: truncated data."),
        ("<?xml " * 10_000, "line 1, column "),
        ("<!-- " * 10_000, "line 1, column "),
    ],
)
def test_rubbish_is_refused_with_its_place(document: str | bytes, expected: str) -> None:
    assert refusal(document).startswith(expected)


def test_nesting_is_bounded_in_requests_by_us_and_by_the_parser() -> None:
    shallow = "<A>" * 60 + "</A>" * 60
    assert len(read_request(f"<CustomerAddRq>{shallow}</CustomerAddRq>").requests) == 1
    for depth in (64, 200):
        deep = "<A>" * depth + "</A>" * depth
        expected = "line 1, column 1: Elements are nested deeper than 64 levels."
        assert refusal(f"<CustomerAddRq>{deep}</CustomerAddRq>") == expected
    deeper = "<A>" * 100_000 + "</A>" * 100_000
    assert "Excessive depth" in refusal(f"<CustomerAddRq>{deeper}</CustomerAddRq>")


def test_nesting_in_answers_is_no_trouble_for_a_reader_without_a_tree() -> None:
    deep = "<A>" * 100_000 + "</A>" * 100_000
    found = read_answer(answer(f"<HostQueryRs>{deep}</HostQueryRs>"))
    assert [each.type for each in found.answers] == ["HostQueryRs"]
    with pytest.raises(MalformedError):
        read_answer(answer(f"<HostQueryRs><!-- -->{deep}</HostQueryRs>"))
    assert read_company(answer(f"<HostQueryRs>{deep}</HostQueryRs>"), "x") is None


ATTRIBUTES = " ".join(f'a{number}="1"' for number in range(100_000))
OVERLOADED = "<A " + " ".join(f'a{number}="1"' for number in range(17)) + "/>"
MISTYPED = "".join(f"<Cus{number}AddRq/>" for number in range(300))
BOMBS = {
    "100,000 attributes on a request": request(f"<HostQueryRq {ATTRIBUTES}/>"),
    "100,000 attributes inside": f"<CustomerAddRq><A {ATTRIBUTES}/></CustomerAddRq>",
    "100,000 attributes on the set": f"<QBXMLMsgsRq {ATTRIBUTES}><HostQueryRq/></QBXMLMsgsRq>",
    "80,000 requests": request("<HostQueryRq/>" * 80_000),
    "80,000 mistyped requests": request("<FooRq/>" * 80_000),
    "300 differently mistyped": request(MISTYPED),
    "80,000 elements beside the set": "<QBXML>" + "<A/>" * 80_000 + "</QBXML>",
    "40,000 namespaces": "<QBXML>" + '<A xmlns="urn:x"/>' * 40_000 + "</QBXML>",
    "8,000 overloaded elements": "<QBXML>" + OVERLOADED * 8_000 + "</QBXML>",
    "a long comment": "<!-- " + "-> " * 300_000 + "--><HostQueryRs/>",
    "many comments": "<!---->" * 130_000 + "<HostQueryRs/>",
    "many spaces": " " * 900_000,
    "an open comment after many": "<!---->" * 130_000 + "<!-- ",
}


def cpu(read: Callable[[], object]) -> float:
    begun = time.thread_time()
    read()
    return time.thread_time() - begun


def plain_cost(size: int) -> float:
    """Seconds of CPU that an honest document of this size costs, at least 20 ms of them."""
    item = "<InvoiceLineAdd><Desc>Something that was sold</Desc></InvoiceLineAdd>"
    text = f"<InvoiceAddRq><InvoiceAdd>{item * (size // len(item))}</InvoiceAdd></InvoiceAddRq>"
    return max(0.02, *(cpu(lambda: read_request(text)) for _ in range(3)))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_a_small_multiple_of_an_honest_document_of_its_size(name: str) -> None:
    text = BOMBS[name]
    costs = [cpu(lambda: refusal(text)) for _ in range(3)]
    assert min(costs) <= 10 * plain_cost(len(text))
    tracemalloc.start()
    try:
        with pytest.raises(MalformedError):
            read_request(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak <= 25 * len(text) + MEGABYTE


def test_nine_megabytes_of_text_in_one_value_are_a_request_like_any_other() -> None:
    text = "x" * 9 * MEGABYTE
    found = read_request(f"<CustomerAddRq><CustomerAdd><N>{text}</N></CustomerAdd></CustomerAddRq>")
    wire = found.wire(version="13.0", request_ids=["1"], message_set_id="m")
    assert wire == (
        '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML>'
        '<QBXMLMsgsRq newMessageSetID="m" onError="stopOnError"><CustomerAddRq requestID="1">'
        f"<CustomerAdd><N>{text}</N></CustomerAdd></CustomerAddRq></QBXMLMsgsRq></QBXML>"
    )


def test_an_answer_may_hold_a_huge_value() -> None:
    text = "x" * 12 * MEGABYTE
    for extra in ("", "<!-- by another hand -->"):
        found = read_answer(answer(f"{extra}<HostQueryRs><N>{text}</N></HostQueryRs>"))
        assert found.restore({}).count(text) == 1
