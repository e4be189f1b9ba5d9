"""Reading a body: both forms, lenient where the Web Connector is, strict everywhere else."""

import pytest
from soap_hands import op, soap

from qbwc_service.soap.envelope import MAX_REFERENCES, Request, read
from qbwc_service.soap.faults import Refused
from qbwc_service.soap.protocol import lenient_int

pytestmark = pytest.mark.portable


def refusal(body: bytes, action: str = "") -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        read(body, action)
    return caught.value.code, caught.value.reason


def test_prefixes_namespaces_types_and_unknown_children_make_no_difference() -> None:
    plain = op("clientVersion", "<strVersion>2.3.0.215</strVersion>")
    unqualified = soap("<clientVersion><strVersion>2.3.0.215</strVersion></clientVersion>")
    typed = soap(
        '<q1:clientVersion xmlns:q1="urn:other" xmlns:x="urn:x">'
        '<q1:strVersion xsi:type="x:authenticate" id="a" href="#b">2.3.0.215</q1:strVersion>'
        "</q1:clientVersion>"
    )
    wanted = Request("clientVersion", {"strVersion": "2.3.0.215"})
    assert [read(plain), read(unqualified), read(typed)] == [wanted] * 3
    more = op("clientVersion", "<strVersion>2.3.0.215</strVersion><new>1</new>")
    assert read(more) == Request("clientVersion", {"strVersion": "2.3.0.215", "new": "1"})


def test_a_soap_header_a_comment_and_blanks_around_elements_are_passed_over() -> None:
    body = op("getLastError", "\n  <ticket>a<!-- <b> -->b</ticket>\n").replace(
        b"<soap:Body>", b"\n<soap:Header><ticket>no</ticket></soap:Header>\n<soap:Body>\n<?pi x?>"
    )
    assert read(body) == Request("getLastError", {"ticket": "ab"})


def test_the_first_operation_and_the_first_of_equal_children_count() -> None:
    children = "<ticket>1</ticket><ticket>2</ticket>"
    body = soap(
        f"<getLastError>{children}</getLastError>"
        "<closeConnection><ticket>3</ticket><reason>4</reason></closeConnection>"
    ).replace(
        b"</soap:Envelope>", b"<soap:Body><x><ticket>5</ticket></x></soap:Body></soap:Envelope>"
    )
    assert read(body) == Request("getLastError", {"ticket": "1"})


def test_elements_inside_a_text_are_no_part_of_it() -> None:
    body = op("receiveResponseXML", "<response>a<b>c<response>d</response></b>e</response>")
    assert read(body) == Request("receiveResponseXML", {"response": "ae"})


def test_text_keeps_entities_cdata_references_letters_and_carriage_returns() -> None:
    text = "&lt;a&gt; &amp;amp; &amp;quot; &amp;#233; é \U0001f600 &#233; <![CDATA[<b>&amp;]]>&#13;"
    text += "\r\n."
    assert read(op("getLastError", f"<ticket>{text}</ticket>")).fields == {
        "ticket": "<a> &amp; &quot; &#233; é \U0001f600 é <b>&amp;\r\n."
    }


@pytest.mark.parametrize(
    "action",
    ['"http://developer.intuit.com/serverVersion"', "serverVersion", '"urn:x#serverVersion"'],
)
def test_an_empty_body_is_understood_by_its_soap_action(action: str) -> None:
    assert read(soap(""), action) == Request("serverVersion")
    assert read(soap("<closeConnection />"), action) == Request("closeConnection")


@pytest.mark.parametrize(
    "illegal",
    [
        *["&#x1F;", "&#x0;", "&#0;", "&#00031;", "&#xb;", "&#x000C;", "&#11;", "&#12;", "&#25;"],
        *["&#xD800;", "&#xdfff;", "&#55296;", "&#57343;", "&#56789;", "&#xFFFE;", "&#65535;"],
        *["\x01", "\x0b", "\x1f", "\ufffe", "\uffff", "&#1;&#x2;\x03"],
    ],
)
def test_characters_that_net_writes_and_xml_forbids_are_taken_out_once(illegal: str) -> None:
    text = f"&#9;&#xA;&#13;&#x20;{illegal}x&#xE9;{illegal}y"
    assert read(op("getLastError", f"<ticket>{text}</ticket>")) == Request(
        "getLastError", {"ticket": "\t\n\r xéy"}, 2 * len(illegal.encode())
    )


def test_a_repair_neither_hides_another_mistake_nor_opens_the_gate() -> None:
    twice = op("getLastError", "<ticket>&#1;&nbsp;</ticket>")
    column = twice.index(b"&#1;") + 1
    assert refusal(twice) == (
        "Client",
        (
            "The request is not well-formed XML in UTF-8:"
            f" reference to invalid character number, line 1, column {column}."
        ),
    )
    spliced = op("getLastError", "<ticket>\x01</ticket>").replace(b"?>", b"?><!\x02DOCTYPE a>", 1)
    assert refusal(spliced) == (
        "Client",
        "A document type declaration is not allowed in a request.",
    )


def test_a_body_with_more_references_than_any_answer_holds_is_not_repaired() -> None:
    assert read(op("getLastError", f"<ticket>{'&#1;' * MAX_REFERENCES}</ticket>")) == Request(
        "getLastError", {"ticket": ""}, 4 * MAX_REFERENCES
    )
    code, reason = refusal(op("getLastError", f"<ticket>{'&#1;' * (MAX_REFERENCES + 1)}</ticket>"))
    assert (code, reason.split(":")[0]) == (
        "Client",
        "The request is not well-formed XML in UTF-8",
    )


@pytest.mark.parametrize(
    ("body", "code", "reason"),
    [
        (b" \r\n", "Client", "The request is empty."),
        (b"<html/>", "Client", "The request is not a SOAP envelope."),
        (
            b'<Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"><Body/></Envelope>',
            "VersionMismatch",
            "Only SOAP 1.1 is spoken here (http://schemas.xmlsoap.org/soap/envelope/).",
        ),
        (
            b'<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"/>',
            "Client",
            "The SOAP envelope has no Body.",
        ),
        (
            soap(""),
            "Client",
            "The SOAP body is empty and no SOAPAction says what is asked.",
        ),
        (
            b"<a>&#x110000;</a>",
            "Client",
            "The request is not a SOAP envelope.",
        ),
        (
            b"\xff\xfe<\x00a\x00/\x00>\x00",
            "Client",
            "Only UTF-8 is read here.",
        ),
    ],
)
def test_what_is_no_soap_call_is_refused_by_its_reason(body: bytes, code: str, reason: str) -> None:
    assert refusal(body) == (code, reason)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *[("16", 16), (" 13\n", 13), ("-1", -1), ("+7", 7), ("", 0), ("x", 0), ("1.5", 0)],
        *[("٣", 0), ("9" * 5000, 0)],
    ],
)
def test_a_number_that_is_none_reads_as_zero(text: str, number: int) -> None:
    assert lenient_int(text) == number
