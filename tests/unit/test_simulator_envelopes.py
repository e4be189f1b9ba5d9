import pytest
from simulator_service import ENVELOPE, NS

from qbwc_service.simulator.envelopes import (
    SoapError,
    SoapFaultError,
    read_array,
    read_int,
    read_text,
    write,
)
from qbwc_service.simulator.wire import Reply

pytestmark = pytest.mark.portable

HEAD = (
    b'<?xml version="1.0" encoding="utf-8"?>'
    b'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"'
    b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    b' xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>'
)
TAIL = b"</soap:Body></soap:Envelope>"


def test_a_call_without_parameters_is_an_empty_element() -> None:
    assert write("serverVersion", {}) == (
        HEAD + b'<serverVersion xmlns="http://developer.intuit.com/" />' + TAIL
    )


def test_a_call_is_one_line_with_empty_elements_and_plain_quotes() -> None:
    got = write("op", {"ticket": "a\"b'", "hresult": "", "n": 16, "x": "<é>&\n\r\t\x1f\x0b"})
    assert got == (
        HEAD
        + b'<op xmlns="http://developer.intuit.com/"><ticket>a"b\'</ticket><hresult /><n>16</n>'
        + "<x>&lt;é&gt;&amp;\n\r\t&#x1F;&#xB;</x></op>".encode()
        + TAIL
    )


def test_the_rpc_form_has_types_and_a_prefix() -> None:
    assert write("authenticate", {"a": "x", "b": "", "n": 1}, rpc=True) == (
        b'<?xml version="1.0" encoding="utf-8"?>'
        b'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"'
        b' xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"'
        b' xmlns:tns="http://developer.intuit.com/"'
        b' xmlns:types="http://developer.intuit.com/encodedTypes"'
        b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        b' xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
        b'<soap:Body soap:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">'
        b'<q1:authenticate xmlns:q1="http://developer.intuit.com/"><a xsi:type="xsd:string">x</a>'
        b'<b xsi:type="xsd:string" /><n xsi:type="xsd:int">1</n></q1:authenticate>' + TAIL
    )


def reply(
    body: str | bytes, content_type: str = "text/xml; charset=utf-8", status: int = 200
) -> Reply:
    data = body.encode() if isinstance(body, str) else body
    return Reply(status, "Reason", {"content-type": content_type}, data)


def answer(value: str, space: str = NS) -> str:
    return ENVELOPE.format(f'<opResponse xmlns="{space}"><opResult>{value}</opResult></opResponse>')


READ: dict[str, tuple[Reply, str | None]] = {
    "plain": (reply(answer("text")), "text"),
    "empty": (reply(answer("")), ""),
    "blanks are kept": (reply(answer(" a ")), " a "),
    "letters": (reply(answer("\u00e9")), "\u00e9"),
    "CDATA": (reply(answer("<![CDATA[<a>]]>")), "<a>"),
    "CRLF becomes LF": (reply(answer("a\r\nb\rc")), "a\nb\nc"),
    "a CR reference stays": (reply(answer("a&#13;b")), "a\rb"),
    "a comment inside": (reply(answer("a<!-- b -->c")), "ac"),
    "a BOM": (reply(b"\xef\xbb\xbf" + answer("x").encode()), "x"),
    "quoted charset": (reply(answer("\u00e9"), 'text/xml; charset="UTF-8"'), "\u00e9"),
    "latin-1": (
        reply(answer("\u00e9").encode("latin-1"), "text/xml; charset=iso-8859-1"),
        "\u00e9",
    ),
    "no charset is ASCII": (reply(answer("\u00e9"), "text/xml"), "??"),
    "media type in capitals": (reply(answer("x"), "Text/XML; charset=utf-8"), "x"),
    "status 202": (reply(answer("x"), status=202), "x"),
    "status 500 without a fault": (reply(answer("x"), status=500), "x"),
    "no declaration": (reply(answer("x").partition("?>")[2]), "x"),
    "indented": (reply(answer("x").replace("><", ">\n <")), "x"),
    "nil": (
        reply(
            ENVELOPE.format(
                f'<opResponse xmlns="{NS}"><opResult xmlns:i='
                '"http://www.w3.org/2001/XMLSchema-instance" i:nil="true" /></opResponse>'
            )
        ),
        None,
    ),
    "no result": (reply(ENVELOPE.format(f'<opResponse xmlns="{NS}" />')), None),
    "an empty body": (reply(ENVELOPE.format("")), None),
    "another namespace": (reply(answer("x", "http://developer.intuit.com")), None),
    "no namespace": (reply(answer("x", "")), None),
    "children without namespace": (
        reply(
            ENVELOPE.format(f'<t:opResponse xmlns:t="{NS}"><opResult>x</opResult></t:opResponse>')
        ),
        None,
    ),
    "prefixed children": (
        reply(
            ENVELOPE.format(
                f'<t:opResponse xmlns:t="{NS}"><t:opResult>x</t:opResult></t:opResponse>'
            )
        ),
        "x",
    ),
    "SOAP 1.2": (
        reply(
            answer("x").replace(
                "http://schemas.xmlsoap.org/soap/envelope/",
                "http://www.w3.org/2003/05/soap-envelope",
            )
        ),
        "x",
    ),
    "an envelope without namespace": (
        reply(
            f'<Envelope><Body><opResponse xmlns="{NS}"><opResult>x</opResult></opResponse>'
            "</Body></Envelope>"
        ),
        "x",
    ),
}


@pytest.mark.parametrize(("got", "value"), READ.values(), ids=READ)
def test_answers_are_read_as_dotnet_reads_them(got: Reply, value: str | None) -> None:
    assert read_text("op", got) == value


THROWN: dict[str, tuple[Reply, str]] = {
    "HTML with 200": (
        reply("<html>oops</html>", "text/html"),
        (
            "Client found response content type of 'text/html', but expected 'text/xml'. "
            "<html>oops</html>"
        ),
    ),
    "HTML with 500": (
        reply("oops", "text/html", 500),
        "Client found response content type of 'text/html', but expected 'text/xml'. oops",
    ),
    "JSON with 400": (
        reply("{}", "application/json", 400),
        "The request failed with HTTP status 400: Reason.",
    ),
    "SOAP 1.2's media type": (
        reply("", "application/soap+xml"),
        "Client found response content type of 'application/soap+xml', but expected 'text/xml'. ",
    ),
    "401": (reply("", status=401), "The request failed with HTTP status 401: Reason."),
    "404": (reply("", "text/html", 404), "The request failed with HTTP status 404: Reason."),
    "redirect": (reply("", status=302), "The request failed with HTTP status 302: Reason."),
    "an unknown charset": (
        reply(answer("x"), "text/xml; charset=klingon"),
        "'klingon' is not a supported encoding name.",
    ),
    "a DTD": (
        reply(answer("x").replace("?>", "?><!DOCTYPE a>", 1)),
        "For security reasons DTD is prohibited in this XML document.",
    ),
    "an element in a string": (
        reply(answer("<b />")),
        "There is an error in XML document. Unexpected element in a string.",
    ),
    "another envelope": (
        reply('<Envelope xmlns="urn:x" />'),
        "Possible SOAP version mismatch: the envelope's namespace is unexpected.",
    ),
    "no envelope": (
        reply("<html />"),
        "Possible SOAP version mismatch: the envelope's namespace is unexpected.",
    ),
    "no body": (reply("<Envelope />"), "There is an error in XML document. Body expected."),
}


@pytest.mark.parametrize(("got", "text"), THROWN.values(), ids=THROWN)
def test_what_dotnet_does_not_accept_throws(got: Reply, text: str) -> None:
    with pytest.raises(SoapError) as thrown:
        read_text("op", got)
    assert str(thrown.value) == text


MALFORMED = {
    "empty": "",
    "a blank before the declaration": "\n" + answer("x"),
    "text behind": answer("x") + "x",
    "a control character": answer("\x1f"),
    "a control reference": answer("&#x1F;"),
    "an unknown entity": answer("&nbsp;"),
    "cut off": answer("x")[:-4],
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED)
def test_an_answer_that_is_not_well_formed_throws(text: str) -> None:
    with pytest.raises(SoapError, match="Response is not well-formed XML"):
        read_text("op", reply(text))


def test_faults_throw_their_text_whatever_the_status() -> None:
    fault = "<soap:Fault><faultcode>c</faultcode><faultstring>why</faultstring></soap:Fault>"
    for status in (200, 500):
        with pytest.raises(SoapFaultError, match=r"^why$"):
            read_text("op", reply(ENVELOPE.format(fault), status=status))
    newer = (
        '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault>'
        "<e:Reason><e:Text>new</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>"
    )
    with pytest.raises(SoapFaultError, match=r"^new$"):
        read_text("op", reply(newer))
    with pytest.raises(SoapFaultError, match="Server was unable to process request"):
        read_text("op", reply(ENVELOPE.format("<soap:Fault />")))


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), (" 42\n", 42), ("-101", -101), ("+7", 7), ("2147483647", 2**31 - 1)],
)
def test_numbers_are_trimmed_and_strict(text: str, number: int) -> None:
    assert read_int("op", reply(answer(text))) == number


@pytest.mark.parametrize("text", ["", "1.0", "a", "1 2", "2147483648", "-2147483649", "\u0661"])
def test_what_is_no_number_throws(text: str) -> None:
    with pytest.raises(SoapError, match="Input string was not a number"):
        read_int("op", reply(answer(text)))


def test_an_array_keeps_its_empty_members() -> None:
    nil = '<string xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="1" />'
    got = reply(answer(f"<string>T</string><string />{nil}<string>30</string>"))
    assert read_array("op", got) == ["T", "", "", "30"]
    assert read_array("op", reply(answer('<string xmlns="urn:x">T</string>'))) == []
    assert read_array("op", reply(ENVELOPE.format(""))) is None


def test_the_rpc_form_is_read_without_namespaces() -> None:
    body = f'<q:opResponse xmlns:q="{NS}"><opResult>x</opResult></q:opResponse>'
    assert read_text("op", reply(ENVELOPE.format(body)), rpc=True) == "x"
