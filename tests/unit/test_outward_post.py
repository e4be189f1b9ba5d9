"""Sending a webhook to receivers on this machine that answer in every way there is."""

import asyncio
import gzip
import socket
from datetime import UTC, datetime

import pytest
from helpers import receiver as acts
from helpers.posters import CLOSED, HEADERS, LONG, plain, posted, using
from helpers.receiver import Act, Receiver, raw, status

from qbwc_service.outward.guard import Policy
from qbwc_service.outward.post import Poster, Reply

SHORT = 0.5


def test_what_is_sent_arrives_and_what_is_answered_is_told() -> None:
    with Receiver(status(202, b"taken")) as receiver:
        reply = posted(receiver.url_of("127.0.0.1", "/a/b?c=%20d"), b'{"type":"webhook.test"}')
        assert plain(reply) == (202, "taken", None, "")
        assert 0 <= reply.ms < LONG * 1000
        (got,) = receiver.wait_for(1)
    assert (got.method, got.target, got.json) == ("POST", "/a/b?c=%20d", {"type": "webhook.test"})
    assert got.headers == {
        "host": f"127.0.0.1:{receiver.port}",
        "content-length": "23",
        "webhook-id": "msg_1",
        "content-type": "application/json",
    }


@pytest.mark.parametrize("code", [200, 201, 204, 301, 307, 308, 400, 404, 410, 429, 500, 503, 599])
def test_every_status_is_told_as_it_is(code: int) -> None:
    with Receiver(status(code)) as receiver:
        assert plain(posted(receiver.url)) == (code, "", None, "")


def test_a_redirect_is_not_followed() -> None:
    with Receiver() as other, Receiver(acts.redirect(other.url)) as receiver:
        assert plain(posted(receiver.url)) == (302, "", None, "")
        assert other.got == []


def test_a_wish_to_be_left_alone_is_told_in_seconds() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with Receiver(
        status(429, retry_after="7"), status(503, retry_after="Thu, 01 Jan 2026 00:01:00 GMT")
    ) as receiver:
        assert plain(posted(receiver.url, now=lambda: now)) == (429, "", 7, "")
        assert plain(posted(receiver.url, now=lambda: now)) == (503, "", 60, "")


NO_HTTP = "What 127.0.0.1 answered is not HTTP."
TOO_LARGE = "127.0.0.1 answered with headers that are too large."
BROKEN: dict[str, tuple[Act, str]] = {
    "hangs up": (acts.hang_up(), CLOSED),
    "breaks off": (acts.reset(), CLOSED),
    "stops in the head": (acts.half_a_head(), CLOSED),
    "sends garbage": (acts.garbage(), NO_HTTP),
    "speaks another protocol": (raw(b"220 mail.example.com ESMTP\r\n\r\n"), NO_HTTP),
    "has two lengths": (
        raw(b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"),
        NO_HTTP,
    ),
    "has a negative length": (raw(b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n"), NO_HTTP),
    "changes to a protocol that nobody asked for": (
        raw(b"HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nfrom here"),
        NO_HTTP,
    ),
    "never ends its headers": (acts.endless_headers(), TOO_LARGE),
    "has one endless header": (
        acts.endless(b"HTTP/1.1 200 OK\r\nx: ", b"y" * 8192),
        TOO_LARGE,
    ),
    "only ever says that it is about to": (acts.endless_interim(), TOO_LARGE),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_usable_answer_is_told_as_trouble(case: str) -> None:
    act, trouble = BROKEN[case]
    with Receiver(act) as receiver:
        assert plain(posted(receiver.url)) == (None, "", None, trouble)
        assert len(receiver.got) == 1


CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
ODD: dict[str, tuple[Act, int, str]] = {
    "announces more than it sends": (acts.lie(1000, b"ok"), 200, "ok"),
    "announces less than it sends": (acts.lie(2, b"ok and more"), 200, "ok"),
    "announces more than there can be": (acts.lie(10**18, b"ok"), 200, "ok"),
    "says nothing of the length": (raw(b"HTTP/1.0 200 OK\r\n\r\nok"), 200, "ok"),
    "sends good chunks": (raw(CHUNKED + b"2\r\nok\r\n1\r\n!\r\n0\r\n\r\n"), 200, "ok!"),
    "sends chunks and then garbage": (raw(CHUNKED + b"2\r\nok\r\nzz\r\n\r\n"), 200, "ok"),
    "sends a chunk without end": (raw(CHUNKED + b"ffffffff\r\nok"), 200, "ok"),
    "sends a chunk's length without end": (
        acts.endless(CHUNKED + b"2\r\nok\r\n", b"0" * 4096),
        200,
        "ok",
    ),
    "says first that it goes on": (
        raw(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"),
        200,
        "ok",
    ),
    "never ends its body": (acts.endless_body(), 200, "x" * 1024),
    "sends control characters": (status(500, b"\x1b[2Jgone\r\n"), 500, "␛[2Jgone  "),
}  # fmt: skip


@pytest.mark.parametrize("case", ODD)
def test_a_status_stands_whatever_becomes_of_the_body(case: str) -> None:
    act, code, said = ODD[case]
    with Receiver(act) as receiver:
        reply = posted(receiver.url)
        assert plain(reply) == (code, said, None, "")
        assert len(receiver.got) == 1


def test_a_packed_body_is_not_unpacked() -> None:
    bomb = gzip.compress(b"0" * 10_000_000)
    with Receiver(status(200, bomb, content_encoding="gzip")) as receiver:
        reply = posted(receiver.url)
        (got,) = receiver.wait_for(1)
    assert reply.status == 200
    assert "000000" not in reply.said
    assert len(reply.said) <= 1024
    assert "accept-encoding" not in got.headers


@pytest.mark.parametrize(
    ("act", "trouble"),
    [
        (acts.silent(), "127.0.0.1 did not answer within 0.5 seconds."),
        (acts.drip(b"HTTP/1.1 200 OK\r\n"), "127.0.0.1 did not answer within 0.5 seconds."),
        (acts.drip(b""), "127.0.0.1 did not answer within 0.5 seconds."),
    ],
)
def test_one_deadline_spans_everything_also_a_byte_now_and_then(act: Act, trouble: str) -> None:
    with Receiver(act) as receiver:
        reply = posted(receiver.url, seconds=SHORT)
    assert plain(reply) == (None, "", None, trouble)
    assert SHORT * 1000 * 0.9 <= reply.ms < LONG * 1000


def test_a_body_that_drips_is_cut_and_its_status_stands() -> None:
    async def act(wire: acts.Wire) -> None:
        await wire.send(acts.head(200, {"content-length": "100000"}))
        await acts.drip(b"slowly")(wire)

    with Receiver(act) as receiver:
        reply = posted(receiver.url, seconds=2.0)
    assert (reply.status, reply.retry_after, reply.trouble) == (200, None, "")
    assert reply.said.startswith("s")


def test_a_slow_receiver_delays_no_other() -> None:
    async def do(poster: Poster) -> tuple[str, Reply]:
        waiting = asyncio.create_task(poster.post(slow.url, HEADERS, b""))
        await asyncio.to_thread(slow.wait_for, 1)
        reply = await poster.post(quick.url, HEADERS, b"")
        still = "waiting" if not waiting.done() else "over"
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        return still, reply

    with Receiver(acts.silent()) as slow, Receiver() as quick:
        still, reply = using(do)
    assert (still, plain(reply)) == ("waiting", (200, "", None, ""))


def test_a_large_body_is_sent_whole_to_one_who_does_not_read_it_at_once() -> None:
    with Receiver(acts.slow(0.1, status(200))) as receiver:
        assert posted(receiver.url, b"x" * 3_000_000).status == 200
        assert len(receiver.wait_for(1)[0].body) == 3_000_000


def test_a_cancelled_attempt_is_cancelled_and_leaves_nothing_behind() -> None:
    async def do(poster: Poster) -> tuple[bool, int | None]:
        first = asyncio.create_task(poster.post(receiver.url, HEADERS, b""))
        await asyncio.to_thread(receiver.wait_for, 1)
        first.cancel()
        (result,) = await asyncio.gather(first, return_exceptions=True)
        again = await poster.post(receiver.url, HEADERS, b"")
        return isinstance(result, asyncio.CancelledError), again.status

    with Receiver(acts.silent(), status(200)) as receiver:
        assert using(do, connections=1) == (True, 200)


def test_attempts_that_gave_up_keep_no_place() -> None:
    async def do(poster: Poster) -> list[int | None]:
        await asyncio.gather(*(poster.post(receiver.url, HEADERS, b"") for _ in range(6)))
        receiver.answers(status(200))
        poster._seconds = LONG
        return [(await poster.post(receiver.url, HEADERS, b"")).status for _ in range(3)]

    with Receiver(acts.silent()) as receiver:
        assert using(do, connections=2, seconds=SHORT) == [200, 200, 200]


def test_nothing_is_sent_where_the_url_or_a_header_is_refused() -> None:
    with Receiver() as receiver:
        refused = posted(receiver.url, policy=Policy())
        assert plain(refused)[:3] == (None, "", None)
        assert "127.0.0.1 is a loopback address" in refused.trouble
        split = using(lambda poster: poster.post(receiver.url, {"x": "a\r\nb: c"}, b""))
        assert split.trouble == (
            "The header x holds a line end or another character than ASCII: take it out."
        )
        assert (receiver.got, receiver.connections) == ([], 0)


def test_no_proxy_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with Receiver() as proxy, Receiver() as receiver:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert posted(receiver.url).status == 200
        assert proxy.connections == 0


def test_a_port_where_nobody_listens_is_trouble() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        reply = posted(f"http://127.0.0.1:{port}/")
    assert plain(reply) == (None, "", None, f"127.0.0.1 takes no connection on port {port}.")


def test_after_its_end_a_poster_sends_nothing() -> None:
    async def do(poster: Poster) -> Reply:
        await poster.post(receiver.url, HEADERS, b"")
        await poster.close()
        return await poster.post(receiver.url, HEADERS, b"")

    with Receiver() as receiver:
        assert using(do) == Reply(None, 0, "", None, "The relay is shutting down.")
        assert len(receiver.got) == 1


def test_a_fault_of_ours_is_told_and_not_raised(caplog: pytest.LogCaptureFixture) -> None:
    async def resolve(_host: str, _port: int) -> list[str]:
        raise KeyError("no")

    reply = posted("https://hooks.example.com/", resolve=resolve)
    assert reply.trouble == "The relay itself failed while it sent this (KeyError)."
    assert [record.message for record in caplog.records] == ["webhook_not_sent"]
