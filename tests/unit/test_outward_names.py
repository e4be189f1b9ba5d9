"""Names that lead elsewhere, and certificates of others: only a judged address is connected to."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any

import pytest
from helpers import receiver as acts
from helpers.certificates import Authority
from helpers.receiver import Receiver, status

from qbwc_service.courier import SHARED
from qbwc_service.outward import connecting
from qbwc_service.outward.guard import Policy
from qbwc_service.outward.post import Poster, Reply

HERE = Policy(allow_loopback=True)
LONG = 30.0
NAME = "hooks.example.com"


class Dns:
    """Answers each question with the next of these, the last one for ever."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self._answers = answers
        self.asked: list[tuple[str, int]] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append((host, port))
        return self._answers[min(len(self.asked), len(self._answers)) - 1]


def posted(*urls: str, **options: Any) -> list[Reply]:
    """Return what came of posting to these one after the other, through one poster."""

    async def run() -> list[Reply]:
        poster = Poster(**{"policy": HERE, "seconds": LONG, **options})
        try:
            return [await poster.post(url, {"webhook-id": "msg_1"}, b"{}") for url in urls]
        finally:
            await poster.close()

    return asyncio.run(run())


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the hosts that were connected to; nothing but loopback is let through."""
    hosts: list[str] = []
    real = connecting.httpcore.AnyIOBackend.connect_tcp

    async def connect(self: Any, host: str, port: int, *rest: Any) -> Any:
        hosts.append(host)
        if not ip_address(host).is_loopback:
            raise connecting.httpcore.ConnectError("no way")
        return await real(self, host, port, *rest)

    monkeypatch.setattr(connecting.httpcore.AnyIOBackend, "connect_tcp", connect)
    return hosts


def refused(address: str, what: str) -> str:
    return (
        f"{NAME} leads to an address that is refused. {address} is {what}: give an address that "
        "the whole internet can reach."
    )


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (["10.0.0.1"], refused("10.0.0.1", "a private address")),
        (["169.254.169.254"], refused("169.254.169.254", "the address of a cloud's own services")),
        (["fd00:ec2::254"], refused("fd00:ec2::254", "the address of a cloud's own services")),
        (["8.8.8.8", "10.0.0.1"], refused("10.0.0.1", "a private address")),
        (["2606:4700::1", "::ffff:10.0.0.1"], refused("10.0.0.1", "a private address")),
        (["64:ff9b::a00:1"], refused("64:ff9b::a00:1", "a way to 10.0.0.1, a private address")),
        (["fe80::1%2"], refused("fe80::1%2", "an address of one network interface")),
        ([], f"The name {NAME} has no address in DNS."),
    ],
)
def test_a_name_that_leads_inside_is_refused_and_nothing_is_connected(
    answer: list[str], trouble: str, connected: list[str]
) -> None:
    (reply,) = posted(f"https://{NAME}/", resolve=Dns(answer))
    assert (reply.status, reply.said, reply.trouble) == (None, "", trouble)
    assert connected == []


def test_a_name_that_leads_to_this_machine_is_refused_unless_it_is_allowed(
    connected: list[str],
) -> None:
    (reply,) = posted(f"https://{NAME}/", resolve=Dns(["8.8.8.8", "::1"]), policy=Policy())
    assert reply.trouble.startswith(f"{NAME} leads to an address that is refused. ::1 is a loop")
    assert connected == []


def test_localhost_leads_to_this_machine_or_nowhere(connected: list[str]) -> None:
    (reply,) = posted("http://localhost:1/", resolve=Dns(["8.8.8.8"]))
    assert reply.trouble == "localhost does not lead to this machine but to 8.8.8.8."
    assert connected == []


@pytest.mark.parametrize("second", ["127.0.0.1", "169.254.169.254", "192.168.0.1"])
def test_a_name_that_changes_its_mind_is_judged_again_and_never_asked_in_between(
    second: str, connected: list[str]
) -> None:
    dns = Dns(["8.8.8.8"], [second])
    first, then = posted(f"https://{NAME}/", f"https://{NAME}/", resolve=dns, policy=Policy())
    assert first.trouble == f"{NAME} takes no connection on port 443."
    assert f"{second} is " in then.trouble
    assert connected == ["8.8.8.8"]
    assert dns.asked == [(NAME, 443)] * 2


def test_the_next_address_is_tried_where_one_takes_no_connection(
    connected: list[str], authority: Authority
) -> None:
    with Receiver(tls=authority.server(NAME)) as receiver:
        dns = Dns(["8.8.8.8", "2606:4700::1", "8.8.8.8", "127.0.0.1"])
        (reply,) = posted(receiver.url_of(NAME), resolve=dns, trust=authority.trust())
    assert reply.status == 200
    assert connected == ["8.8.8.8", "2606:4700::1", "127.0.0.1"]


def test_a_failure_after_the_connection_tries_no_other_address(
    connected: list[str], authority: Authority
) -> None:
    with Receiver(acts.hang_up(), tls=authority.server(NAME)) as receiver:
        dns = Dns(["127.0.0.1", "127.0.0.2"])
        (reply,) = posted(receiver.url_of(NAME), resolve=dns, trust=authority.trust())
    assert reply.trouble == f"{NAME} closed the connection before it answered."
    assert connected == ["127.0.0.1"]


def test_tls_asks_for_the_name_though_a_number_is_connected_to(authority: Authority) -> None:
    wanted: list[str | None] = []
    tls = authority.server(NAME)

    def note(_socket: object, name: str | None, _context: ssl.SSLContext) -> None:
        wanted.append(name)

    tls.sni_callback = note
    with Receiver(status(200, b"ok"), tls=tls) as receiver:
        url = receiver.url_of(NAME)
        first, then = posted(url, url, resolve=Dns(["127.0.0.1"]), trust=authority.trust())
        (got, again) = receiver.wait_for(2)
    assert (first.status, first.said, then.status) == (200, "ok", 200)
    assert got.headers["host"] == f"{NAME}:{receiver.port}"
    assert (got.connection, again.connection) == (1, 1)
    assert wanted == [NAME]


UNTRUSTED = f"The certificate of {NAME} is not trusted: "


@pytest.mark.parametrize(
    ("names", "days", "why"),
    [
        (("other.example.com",), 1, f"Hostname mismatch, certificate is not valid for '{NAME}'."),
        (("127.0.0.1",), 1, f"Hostname mismatch, certificate is not valid for '{NAME}'."),
        ((NAME,), -5, "certificate has expired."),
    ],
)
def test_a_certificate_of_another_or_of_yesterday_is_refused(
    names: tuple[str, ...], days: int, why: str, authority: Authority
) -> None:
    with Receiver(tls=authority.server(*names, days=days)) as receiver:
        options = {"resolve": Dns(["127.0.0.1"]), "trust": authority.trust()}
        (reply,) = posted(receiver.url_of(NAME), **options)
        assert (reply.status, reply.trouble) == (None, UNTRUSTED + why)
        assert receiver.got == []


def test_an_authority_that_nobody_knows_is_not_trusted(authority: Authority) -> None:
    with Receiver(tls=authority.server(NAME)) as receiver:
        (reply,) = posted(receiver.url_of(NAME), resolve=Dns(["127.0.0.1"]))
        assert (reply.status, receiver.got) == (None, [])
    assert reply.trouble.startswith(UNTRUSTED)


def test_a_certificate_for_an_address_is_good_for_that_address(authority: Authority) -> None:
    with Receiver(tls=authority.server("127.0.0.1")) as receiver:
        (reply,) = posted(receiver.url, trust=authority.trust())
    assert reply.status == 200


def test_a_receiver_that_speaks_no_tls_is_trouble() -> None:
    with Receiver() as receiver:
        (reply,) = posted(receiver.url.replace("http:", "https:"))
        assert (reply.status, receiver.got) == (None, [])
    assert reply.trouble == (
        "No TLS connection could be made with 127.0.0.1: it broke off while it was set up."
    )


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), f"The name {NAME} was not found in DNS."),
        (
            socket.gaierror(socket.EAI_AGAIN, "x"),
            f"The name {NAME} could not be looked up: DNS gave no answer.",
        ),
        (UnicodeError("x"), f"The name {NAME} was not found in DNS."),
    ],
)
def test_a_name_that_is_not_found_is_trouble(
    error: Exception, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lookup(*_: Any, **__: Any) -> Any:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    (reply,) = posted(f"https://{NAME}/")
    assert (reply.status, reply.trouble) == (None, trouble)


def test_the_systems_names_are_asked_where_nothing_stands_in_for_them() -> None:
    with Receiver() as receiver:
        (reply,) = posted(receiver.url_of("localhost"))
    assert reply.status == 200


def test_a_name_without_an_answer_holds_one_thread_and_the_deadline_cuts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    end = threading.Event()

    def lookup(host: str, *_: Any, **__: Any) -> Any:
        asked.append(host)
        if host == NAME:
            end.wait(60)
            raise socket.gaierror(socket.EAI_AGAIN, "x")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]

    async def run() -> tuple[set[str], Reply]:
        poster = Poster(HERE, seconds=0.5)
        try:
            many = (poster.post(f"https://{NAME}/", {}, b"") for _ in range(40))
            stuck = await asyncio.gather(*many)
            poster._seconds = LONG
            return {each.trouble for each in stuck}, await poster.post(
                receiver.url_of("localhost"), {}, b""
            )
        finally:
            end.set()
            await poster.close()

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    with Receiver() as receiver:
        troubles, reply = asyncio.run(run())
    assert troubles == {f"{NAME} did not answer within 0.5 seconds."}
    assert reply.status == 200
    assert asked == [NAME, "localhost"]


def test_as_many_silent_names_as_may_be_tried_at_once_keep_no_other_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    end = threading.Event()

    def lookup(host: str, *_: Any, **__: Any) -> Any:
        if host.endswith(NAME):
            end.wait(60)
            raise socket.gaierror(socket.EAI_AGAIN, "x")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]

    async def run() -> Reply:
        poster = Poster(HERE, seconds=0.5)
        try:
            silent = (f"https://{number}.{NAME}/" for number in range(SHARED))
            await asyncio.gather(*(poster.post(url, {}, b"") for url in silent))
            poster._seconds = 5.0
            return await poster.post(receiver.url_of("localhost"), {}, b"")
        finally:
            end.set()
            await poster.close()

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    with Receiver() as receiver:
        assert asyncio.run(run()).status == 200


def test_a_poster_that_ends_while_a_name_is_asked_for_leaves_nobody_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    end = threading.Event()

    def lookup(*_: Any, **__: Any) -> Any:
        end.wait(60)
        raise socket.gaierror(socket.EAI_AGAIN, "x")

    async def run() -> list[Reply]:
        poster = Poster(HERE, seconds=LONG, connections=connecting.LOOKUPS + 1)
        hosts = [f"{number}.{NAME}" for number in range(connecting.LOOKUPS + 1)]
        waiting = [asyncio.create_task(poster.post(f"https://{host}/", {}, b"")) for host in hosts]
        for _ in range(3):
            await asyncio.sleep(0)
        await poster.close()
        end.set()
        return await asyncio.gather(*waiting)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    last = f"{connecting.LOOKUPS}.{NAME}"
    assert asyncio.run(run())[-1].trouble == f"The name {last} was not found in DNS."
