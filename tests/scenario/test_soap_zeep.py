"""The SOAP door over real sockets: zeep as an independent client, and raw HTTP/1.1."""

import asyncio
import threading
from collections.abc import Callable, Iterator

import pytest
import zeep
from soap_server import (
    Answered,
    Served,
    connected,
    login,
    read_answer,
    read_head,
    request,
    serving,
)

pytestmark = pytest.mark.portable


@pytest.fixture(params=["httptools", "h11"])
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    with serving(request.param) as running:
        yield running


def check_greeted(answered: Answered, user: str = "u") -> None:
    assert answered.status == 200
    assert answered.headers["content-type"] == "text/xml; charset=utf-8"
    assert "content-encoding" not in answered.headers
    assert "transfer-encoding" not in answered.headers
    assert answered.body.startswith(b'<?xml version="1.0" encoding="utf-8"?><soap:Envelope')
    assert f"<authenticateResult><string>{user}/p</string>".encode() in answered.body


def test_zeep_reads_the_wsdl_and_calls_every_operation(served: Served) -> None:
    with zeep.Client(f"{served.url}?wsdl") as client:
        ask = client.service
        text = "<?xml version='1.0'?>\nß & \"ü\"\r\n\U0001f600"
        assert ask.serverVersion() == "1.0"
        assert ask.clientVersion("2.3.0.215") == "O:2.3.0.215"
        assert ask.authenticate("änne", "p&<>") == ["änne/p&<>", "C:\\Böcker.qbw", "0", "60"]
        assert ask.sendRequestXML("t", text, "C:\\x", "US", 16, 0) == f"t|{text}|C:\\x|US|16|0"
        assert ask.receiveResponseXML("t", text, None, "") == len(text)
        assert ask.receiveResponseXML("t", "x" * 5_000_000, "0x80040400", "m") == 100
        assert ask.connectionError("t", "0x80040408", "m") == "t|0x80040408|m"
        assert ask.getLastError("t") == "error of t"
        assert ask.closeConnection("t") == "closed t"
        assert ask.getInteractiveURL("t", "s") is None
        assert ask.interactiveDone("t") == "DONE"
        assert ask.isInteractiveDone("t") == "DONE"
        assert ask.interactiveRejected("t", "r") is None
        assert ask.getServerVersion("t") == "1.0"
    assert served.desk.heard == [
        ("änne", "p&<>", "127.0.0.1"),
        ("t", text, "", ""),
        ("t", "x" * 5_000_000, "0x80040400", "m"),
    ]


def test_zeep_sees_a_failing_desk_as_a_fault(served: Served) -> None:
    with zeep.Client(f"{served.url}?wsdl") as client:
        with pytest.raises(zeep.exceptions.Fault) as caught:
            client.service.getLastError("broken")
        assert caught.value.code == "soap:Server"
        assert client.service.getLastError("whole") == "error of whole"


def test_one_connection_serves_call_after_call_faults_included(served: Served) -> None:
    with connected(served) as (plug, stream):
        for number in range(20):
            user = f"u{number}"
            plug.sendall(request(login(user)))
            check_greeted(read_answer(stream), user)
            plug.sendall(request(b"<html/>"))
            status, headers, body = read_answer(stream)
            assert (status, headers["content-type"]) == (500, "text/xml; charset=utf-8")
            assert b"<faultcode>soap:Client</faultcode>" in body


def test_expect_100_continue_is_answered_before_the_body_is_sent(served: Served) -> None:
    body = login()
    head = request(b"", f"Content-Length: {len(body)}", "Expect: 100-continue")
    with connected(served) as (plug, stream):
        for _ in range(2):
            plug.sendall(head)
            assert read_head(stream)[0] == 100
            plug.sendall(body)
            check_greeted(read_answer(stream))


def test_expect_is_not_answered_with_continue_when_the_body_is_too_large() -> None:
    head = request(b"", "Content-Length: 1001", "Expect: 100-continue")
    with serving(max_bytes=1000) as served, connected(served) as (plug, stream):
        plug.sendall(head)
        status, headers, body = read_answer(stream)
        assert (status, headers["connection"]) == (500, "close")
        assert b"<faultstring>The request is larger than 1000 bytes.</faultstring>" in body
        assert stream.read() == b""


def test_a_chunked_body_is_read_whole(served: Served) -> None:
    body = login()
    chunks = [body[at : at + 40] for at in range(0, len(body), 40)]
    coded = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
    with connected(served) as (plug, stream):
        for _ in range(2):
            plug.sendall(request(b"", "Transfer-Encoding: chunked") + coded)
            check_greeted(read_answer(stream))


def test_a_client_that_would_take_gzip_gets_plain_bytes(served: Served) -> None:
    body = login()
    with connected(served) as (plug, stream):
        plug.sendall(request(body, f"Content-Length: {len(body)}", "Accept-Encoding: gzip"))
        check_greeted(read_answer(stream))


def test_get_and_head_are_answered_on_one_connection(served: Served) -> None:
    with connected(served) as (plug, stream):
        plug.sendall(request(b"", method="GET"))
        shown = read_answer(stream)
        plug.sendall(request(b"", method="HEAD"))
        status, headers = read_head(stream)
        plug.sendall(request(login()))
        check_greeted(read_answer(stream))
    assert (shown.status, status) == (200, 200)
    assert headers["content-length"] == str(len(shown.body))


async def until(condition: Callable[[], object]) -> None:
    for _ in range(6000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never happened")


async def dial(served: Served, user: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    writer.write(request(login(user)))
    await writer.drain()
    return reader, writer


async def hang_up(writers: list[asyncio.StreamWriter]) -> None:
    for writer in writers:
        writer.close()
        await writer.wait_closed()


def test_five_hundred_logins_are_held_over_sockets_while_another_visit_is_served() -> None:
    async def run(served: Served) -> list[bytes]:
        lines = [await dial(served, "patient") for _ in range(500)]
        await until(lambda: served.bell.waiting == 500)
        fresh = [t for t in threading.enumerate() if t not in earlier]
        assert len([t for t in fresh if t.name.startswith("soap")]) <= 2
        reader, writer = await dial(served, "other")
        assert b"<string>other/p</string>" in await reader.readuntil(b"</soap:Envelope>")
        served.bell.ring()
        answers = [await reader.readuntil(b"</soap:Envelope>") for reader, _ in lines]
        await hang_up([writer, *(line[1] for line in lines)])
        return answers

    earlier = threading.enumerate()
    with serving(threads=2) as served:
        answers = asyncio.run(run(served))
    assert [b"<string>patient/p</string>" in answer for answer in answers] == [True] * 500


def test_a_client_that_hangs_up_ends_its_wait(served: Served) -> None:
    async def run() -> None:
        _, writer = await dial(served, "patient")
        await until(lambda: served.bell.waiting == 1)
        await hang_up([writer])
        await until(lambda: served.bell.left == 1)

    asyncio.run(run())
    assert served.desk.heard == [("patient", "p", "127.0.0.1")]
