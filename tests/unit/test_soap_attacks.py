"""Bodies that hurt other SOAP servers: none raises, each refusal is cheap and in `text/xml`.

The rows are those that were measured to crash, stall or leak in spyne as it comes.
"""

import time
import tracemalloc

import pytest
from soap_hands import HEADERS, Listener, ask, fault, op, scope, soap

from qbwc_service.soap.engine import Answer, Conversation
from qbwc_service.soap.gate import MAX_TAGS

pytestmark = pytest.mark.portable

WORD = "receiveResponseXML"
DOCTYPE = "A document type declaration is not allowed in a request."
TAGS = "The request holds more than 500 tags."
TAG = "The request holds a tag that is malformed or too long."
SECTION = "The request holds a section that does not end, or is too long."
UNKNOWN = "This operation is not one of the Web Connector's."
UTF8 = "Only UTF-8 is read here."
KIND = "A SOAP 1.1 call has the content type text/xml."
ENDLESS = "The request holds a piece of markup that does not end."


def call(text: str) -> bytes:
    return op(WORD, f"<response>{text}</response>")


TEXT_BEGINS = call("\0").index(b"\0") + 1


def broken_xml(what: str, column: int = TEXT_BEGINS) -> str:
    return f"The request is not well-formed XML in UTF-8: {what}, line 1, column {column}."


def with_dtd(dtd: str, text: str = "&a;") -> bytes:
    return call(text).replace(b"?>", b"?><!DOCTYPE a " + dtd.encode() + b">", 1)


LAUGHS = '<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
)
ATTRIBUTES = " ".join(f'a{n}="{n}"' for n in range(100_000))
NAMESPACES = " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(20_000))
MULTIPART = (
    b"--x\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n"
    + with_dtd('[<!ENTITY a SYSTEM "file:///etc/passwd">]')
    + b"\r\n--x--\r\n"
)

REFUSED = {
    "XXE of a file": (with_dtd('[<!ENTITY a SYSTEM "file:///etc/passwd">]'), DOCTYPE),
    "DOCTYPE alone": (with_dtd("", "x"), DOCTYPE),
    "external DTD": (with_dtd('SYSTEM "http://127.0.0.1:9/a.dtd"', "x"), DOCTYPE),
    "external parameter entity": (
        with_dtd('[<!ENTITY % p SYSTEM "http://127.0.0.1:9/a.dtd">%p;]', "x"),
        DOCTYPE,
    ),
    "billion laughs": (with_dtd(f"[{LAUGHS}]", "&a9;"), DOCTYPE),
    "quadratic blow-up": (
        with_dtd(f'[<!ENTITY a "{"a" * 100_000}">]', "&a;" * 1000),
        DOCTYPE,
    ),
    "default attribute by DTD": (with_dtd('[<!ATTLIST a b CDATA "c">]', "x"), DOCTYPE),
    "depth of 5,000": (soap("<a>" * 5000 + "</a>" * 5000), TAGS),
    "depth of a million": (soap("<a>" * 10**6 + "</a>" * 10**6), TAGS),
    "a million children": (op(WORD, "<response>x</response>" * 10**6), TAGS),
    "100,000 attributes": (soap(f"<{WORD} {ATTRIBUTES}/>"), TAG),
    "20,000 namespaces": (soap(f"<{WORD} {NAMESPACES}/>"), TAG),
    "href to 40,000 attributes": (
        soap(f'<{WORD}><response href="#a"/></{WORD}><x id="a" {ATTRIBUTES}/>'),
        TAG,
    ),
    "a name of a megabyte": (soap(f"<{'a' * 10**6}/>"), TAG),
    "an attribute of a megabyte": (soap(f'<a b="{"c" * 10**6}"/>'), TAG),
    "quotes without end": (b"<a " + b'"' * 10**6, TAG),
    "nothing but brackets": (b"<" * 10**6, TAG),
    "a comment of a megabyte": (call(f"<!--{'a' * 10**6}-->"), SECTION),
    "an instruction without end": (b"<?xml " + b"a" * 10**6, SECTION),
    "CDATA without end": (call("<![CDATA[" + "a" * 10**6), SECTION),
    "many CDATA sections": (call("<![CDATA[a]]>" * 10**5), TAGS),
    "a reference of ten megabytes": (call("&#" + "0" * 10**7 + "65;"), ENDLESS),
    "an entity of ten megabytes": (call("&" + "a" * 10**7 + ";"), ENDLESS),
    "two million references, then a wrong one": (
        call("&#65;" * 2 * 10**6 + "&#x110000;"),
        broken_xml("reference to invalid character number", TEXT_BEGINS + 10**7),
    ),
    "more illegal references than are repaired": (
        call("&#1;" * 10**6),
        broken_xml("reference to invalid character number"),
    ),
    "unknown entities": (
        call("&a;" * 10**6),
        broken_xml("undefined entity"),
    ),
    "truncated": (
        call("a" * 10**6)[: 10**6],
        broken_xml("no element found", 10**6 + 1),
    ),
    "empty body": (b"", "The request is empty."),
    "a fault as request": (fault("x"), UNKNOWN),
    "an unknown operation": (soap("<dropTables/>"), UNKNOWN),
    "UTF-16": (call("x").decode().encode("utf-16"), UTF8),
    "zeros": (b"\0" * 10**6, UTF8),
    "bytes that are no UTF-8": (
        call("\0").replace(b"\0", b"\xff\xfe"),
        broken_xml("not well-formed (invalid token)"),
    ),
    "not XML at all": (b"a" * 10**6, ENDLESS),
    "multipart": (MULTIPART, DOCTYPE),
}


def plain_of(size: int) -> bytes:
    return call("a" * max(0, size - len(call(""))))


def begin(body: bytes) -> Answer:
    answer = Conversation(Listener(), "").begin(body, "")
    assert isinstance(answer, Answer)
    return answer


@pytest.mark.parametrize("name", REFUSED)
def test_an_attack_is_answered_with_a_fault_and_reaches_no_desk(name: str) -> None:
    body, reason = REFUSED[name]
    desk = Listener()
    headers = HEADERS | {"soapaction": ""}
    reply = ask(desk, body, to=scope(headers=headers))
    assert (reply.status, reply.headers["content-type"]) == (500, "text/xml; charset=utf-8")
    assert reply.headers["content-length"] == str(len(reply.body))
    assert desk.heard == []
    assert reply.body == fault(reason)


def test_as_many_tags_as_allowed_are_read_and_one_more_is_not() -> None:
    fill = "<a/>" * (MAX_TAGS - call("").count(b"<") + 1)
    assert ask(Listener(), call(fill[4:])).status == 200
    assert ask(Listener(), call(fill)).body == fault(TAGS)


def cpu_of(body: bytes) -> float:
    """Seconds of this thread, the least of several runs."""
    spent = []
    for _ in range(5):
        before = time.thread_time()
        begin(body)
        spent.append(time.thread_time() - before)
    return min(spent)


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_costs_at_most_three_times_the_work_of_a_plain_body_of_its_size(
    name: str,
) -> None:
    body, _ = REFUSED[name]
    floor = 0.002  # below that the clock's grain and a first parse decide
    plain = plain_of(len(body))
    # On a busy machine the two are not slowed alike: what costs more does so in every try.
    assert any(cpu_of(body) <= 3 * max(cpu_of(plain), floor) for _ in range(3))


def peak_of(body: bytes) -> int:
    tracemalloc.start()
    try:
        begin(body)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_takes_at_most_four_times_its_size_in_memory(name: str) -> None:
    body, _ = REFUSED[name]
    begin(body)
    assert peak_of(body) <= 4 * len(body) + 2**20


def test_a_strangers_names_are_not_kept() -> None:
    """The memory held after many bodies of ever new names is that of one."""

    def flood(first: int) -> None:
        for number in range(first, first + 20):
            begin(op(WORD, "".join(f"<n{number}x{i}{'y' * 200}/>" for i in range(100))))

    flood(0)
    tracemalloc.start()
    try:
        flood(100)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 200_000  # the names of one flood are 400 kB


ACCEPTED = {
    "a text of 9 MB": call("a" * 9_000_000),
    "a text above the ten million of libxml2": call("a" * 11_000_000),
    "20 MB of escaped qbXML": call("&lt;Name&gt;caf\u00e9&lt;/Name&gt;\n" * 500_000),
    "a type that is an operation": soap(
        f'<{WORD} xmlns:q="http://developer.intuit.com/">'
        f'<response xsi:type="q:authenticate">x</response></{WORD}>'
    ),
    "an href to itself": soap(f'<{WORD}><response id="a" href="#a">x</response></{WORD}>'),
    "an href to nowhere": soap(f'<{WORD}><response href="#b"/></{WORD}>'),
    "a wrong order of children": op(WORD, "<message/><hresult/><response>x</response><ticket/>"),
    "a declaration of another encoding": call("x").replace(b'"utf-8"', b'"utf-16"', 1),
    "a closing bracket in quotes": soap(f'<{WORD} a=">" b=\'>"\'><response>x</response></{WORD}>'),
}
WANTED = {
    "a text of 9 MB": "a" * 9_000_000,
    "a text above the ten million of libxml2": "a" * 11_000_000,
    "20 MB of escaped qbXML": "<Name>caf\u00e9</Name>\n" * 500_000,
    "an href to nowhere": "",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_only_looks_odd_reaches_the_desk_as_text(name: str) -> None:
    desk = Listener()
    reply = ask(desk, ACCEPTED[name])
    assert reply.status == 200
    heard = [("receive_response", "", WANTED.get(name, "x"), "", "", None)]
    assert desk.heard == heard


@pytest.mark.parametrize(
    ("header", "value", "reason"),
    [
        ("content-type", "application/json", KIND),
        ("content-type", "text/plain", KIND),
        ("content-type", "", KIND),
        ("content-type", "application/soap+xml; charset=utf-8", KIND),
        ("content-type", 'multipart/related; type="text/xml"; boundary=x', KIND),
        ("content-type", "text/xml; charset=bogus", UTF8),
        ("content-type", 'text/xml; charset="utf-16"', UTF8),
        ("content-encoding", "gzip", "A compressed request is not read here."),
        ("content-length", "1001", "The request is larger than 1000 bytes."),
        ("content-length", "9" * 5000, "The request is larger than 1000 bytes."),
    ],
)
def test_what_the_headers_give_away_is_refused_unread(header: str, value: str, reason: str) -> None:
    desk = Listener()
    to = scope(headers=HEADERS | {header: value})
    reply = ask(desk, MULTIPART, to=to, max_bytes=1000)
    assert (reply.status, reply.body, desk.heard) == (500, fault(reason), [])
    assert reply.headers["connection"] == "close"


def test_a_call_without_content_type_is_refused() -> None:
    reply = ask(Listener(), call("x"), to=scope(headers={}))
    assert (reply.status, reply.body) == (500, fault(KIND))


@pytest.mark.parametrize(
    "kind", ["text/xml", "TEXT/XML ;charset=UTF-8", 'text/xml; a; charset="utf8"']
)
def test_every_spelling_of_text_xml_in_utf_8_is_read(kind: str) -> None:
    assert ask(Listener(), call("x"), to=scope(headers={"content-type": kind})).status == 200


def test_a_body_is_counted_while_it_streams_and_cut_off_at_the_limit() -> None:
    desk = Listener()
    reply = ask(desk, *[b"a" * 100] * 11, max_bytes=1000)
    assert (reply.status, reply.headers["connection"]) == (500, "close")
    assert (reply.body, desk.heard) == (fault("The request is larger than 1000 bytes."), [])
    chunks = [call("x")[at : at + 10] for at in range(0, len(call("x")), 10)]
    assert ask(desk, *chunks, max_bytes=1000).status == 200
