"""The bytes that leave, for every operation, from the bytes that come."""

from typing import Any

import pytest
from lxml import etree
from soap_hands import GOLDEN, TICKET, Listener, Met, ask, fault, op, soap

from qbwc_service.soap.service import OPERATIONS, Operation
from qbwc_service.soap.wire import answer, text

pytestmark = pytest.mark.portable

NAMES = [operation.name for operation in OPERATIONS]
HCP = """<?xml version="1.0" ?>
<QBXML>
<QBXMLMsgsRs>
<HostQueryRs requestID="0" statusCode="0" statusSeverity="Info" statusMessage="Status OK">
<HostRet>
<ProductName>Intuit QuickBooks Enterprise Solutions: 24.0</ProductName>
</HostRet>
</HostQueryRs>
</QBXMLMsgsRs>
</QBXML>
"""
RESPONSE = """<?xml version="1.0" ?>
<QBXML>
<QBXMLMsgsRs>
<CustomerQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK">
<CustomerRet>
<Name>Caf&#233; &quot;R&amp;D&quot;</Name>
</CustomerRet>
</CustomerQueryRs>
</QBXMLMsgsRs>
</QBXML>
"""
HEARD = {
    "serverVersion": [("server_version",)],
    "clientVersion": [("client_version", "2.3.0.215")],
    "authenticate": [("authenticate", "relay-änne", 'p<w & "quotes"', "127.0.0.1", None)],
    "sendRequestXML": [
        ("send_request", TICKET, HCP, "C:\\Users\\Public\\Böcker & Söhne.qbw", "US", 16, 0)
    ],
    "receiveResponseXML": [("receive_response", TICKET, RESPONSE, "", "", None)],
    "connectionError": [("connection_error", TICKET, "0x80040408", "Could not start QuickBooks.")],
    "getLastError": [("last_error", TICKET)],
    "closeConnection": [("close", TICKET)],
    "getInteractiveURL": [],
    "interactiveDone": [],
    "isInteractiveDone": [],
    "interactiveRejected": [],
    "getServerVersion": [("server_version",)],
}


@pytest.mark.parametrize("form", ["xml", "rpc.xml"])
@pytest.mark.parametrize("name", NAMES)
def test_every_recorded_request_reaches_the_desk_and_gets_the_recorded_answer(
    name: str, form: str
) -> None:
    desk = Listener()
    reply = ask(desk, (GOLDEN / "requests" / f"{name}.{form}").read_bytes())
    wanted = (GOLDEN / "answers" / f"{name}.xml").read_bytes()
    headers = {"content-type": "text/xml; charset=utf-8", "content-length": str(len(wanted))}
    assert (reply.status, reply.headers, reply.body) == (200, headers, wanted)
    assert desk.heard == HEARD[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_strict_reader_finds_each_result_in_intuits_namespace(name: str) -> None:
    root = etree.fromstring((GOLDEN / "answers" / f"{name}.xml").read_bytes())
    path = f"/e:Envelope/e:Body/t:{name}Response/t:{name}Result"
    space = {
        "e": "http://schemas.xmlsoap.org/soap/envelope/",
        "t": "http://developer.intuit.com/",
    }
    [result] = root.xpath(path, namespaces=space)
    strings = [child.tag for child in result]
    assert strings == (["{http://developer.intuit.com/}string"] * 4 * (name == "authenticate"))


@pytest.mark.parametrize("name", NAMES)
def test_missing_children_read_as_empty_texts_and_zeros(name: str) -> None:
    desk, full = Listener(), Listener()
    assert ask(desk, op(name, "")).status == 200
    empty = "".join(f"<{child} />" for child, _ in dict.fromkeys(_row(name).takes))
    assert ask(full, op(name, empty)).status == 200
    assert desk.heard == full.heard == [_emptied(row) for row in HEARD[name]]


def _row(name: str) -> Operation:
    return next(operation for operation in OPERATIONS if operation.name == name)


def _emptied(heard: tuple[Any, ...]) -> tuple[Any, ...]:
    method, *said = heard
    kept = ("127.0.0.1", None)
    return (method, *(v if v in kept else 0 if isinstance(v, int) else "" for v in said))


def test_characters_that_net_cannot_read_are_left_out_of_every_value() -> None:
    illegal = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), 0xD800, 0xDFFF, 0xFFFE, 0xFFFF]))
    assert text(f"a{illegal}\t\n\r <&>\"'é\U0001f600\ufffd") == (
        "a\t\n&#13; &lt;&amp;&gt;\"'é\U0001f600\ufffd".encode()
    )
    desk = Listener(
        {
            "authenticate": Met("t\x00", "C:\\x\x1f.qbw", "\ud800", "6\uffff0"),
            "last_error": "no\x08thing",
            "server_version": RuntimeError("\x00"),
        }
    )
    strings = "<string>t</string><string>C:\\x.qbw</string><string></string><string>60</string>"
    assert ask(desk, op("authenticate", "")).body == op(
        "authenticateResponse", f"<authenticateResult>{strings}</authenticateResult>"
    )
    assert ask(desk, op("getLastError", "")).body == op(
        "getLastErrorResponse", "<getLastErrorResult>nothing</getLastErrorResult>"
    )


@pytest.mark.parametrize(
    ("told", "sent"), [(0, 0), (99, 99), (100, 100), (101, 100), (10**9, 100), (-1, -1)]
)
def test_percent_goes_up_to_a_hundred(told: int, sent: int) -> None:
    reply = ask(Listener({"receive_response": told}), op("receiveResponseXML", ""))
    assert reply.body == op(
        "receiveResponseXMLResponse",
        f"<receiveResponseXMLResult>{sent}</receiveResponseXMLResult>",
    )


def test_an_int_that_xs_int_cannot_hold_is_brought_within_it() -> None:
    reply = ask(Listener({"receive_response": -(10**12)}), op("receiveResponseXML", ""))
    assert b"<receiveResponseXMLResult>-2147483648<" in reply.body


@pytest.mark.parametrize("nonsense", [None, "100", object(), ["x"]])
def test_a_desk_that_returns_no_number_never_counts_as_having_accepted(nonsense: object) -> None:
    reply = ask(Listener({"receive_response": [nonsense]}), op("receiveResponseXML", ""))
    ours = (
        "Our server could not answer this call. The Web Connector will try again at its next run."
    )
    assert (reply.status, reply.body) == (500, fault(ours, "Server"))


def test_an_answer_is_one_line_in_the_form_of_asp_net() -> None:
    assert answer("closeConnection", "OK") == soap(
        '<closeConnectionResponse xmlns="http://developer.intuit.com/">'
        "<closeConnectionResult>OK</closeConnectionResult></closeConnectionResponse>"
    )
