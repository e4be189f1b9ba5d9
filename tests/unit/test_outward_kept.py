"""Connections to receivers are kept and used again, and let go in time."""

import asyncio
import threading

from helpers import receiver as acts
from helpers.posters import CLOSED, HEADERS, using
from helpers.receiver import Receiver, raw, status

from qbwc_service.outward.post import MOST_BODY, Poster


def test_connections_are_kept_and_used_again() -> None:
    async def do(poster: Poster) -> list[int | None]:
        return [(await poster.post(receiver.url, HEADERS, b"")).status for _ in range(5)]

    with Receiver() as receiver:
        assert using(do) == [200] * 5
        assert [got.connection for got in receiver.got] == [1] * 5


def test_a_kept_connection_serves_its_own_origin_only() -> None:
    async def do(poster: Poster) -> list[int | None]:
        urls = [receiver.url, other.url, receiver.url_of("localhost"), receiver.url]
        return [(await poster.post(url, HEADERS, b"")).status for url in urls]

    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    with Receiver(status(200)) as receiver, Receiver(status(201)) as other:
        assert using(do, resolve=resolve) == [200, 201, 200, 200]
        assert [got.connection for got in receiver.got] == [1, 2, 1]


def test_an_idle_connection_ends_by_itself() -> None:
    async def do(poster: Poster) -> list[int | None]:
        codes = []
        for _ in range(2):
            codes.append((await poster.post(receiver.url, HEADERS, b"")).status)
            await asyncio.to_thread(ended.wait, 60)
        return codes

    ended = threading.Event()

    async def act(wire: acts.Wire) -> None:
        await status(200)(wire)
        asyncio.get_running_loop().create_task(watch(wire))

    async def watch(wire: acts.Wire) -> None:
        await wire.writer.wait_closed()
        ended.set()

    with Receiver(act) as receiver:
        assert using(do, idle_seconds=0.1) == [200, 200]
        assert [got.connection for got in receiver.got] == [1, 2]


def test_a_kept_connection_that_the_receiver_let_go_is_made_anew() -> None:
    async def do(poster: Poster) -> list[int | None]:
        return [(await poster.post(receiver.url, HEADERS, b"")).status for _ in range(2)]

    with Receiver(status(200), acts.hang_up(), status(201)) as receiver:
        assert using(do) == [200, 201]
        assert [got.connection for got in receiver.got] == [1, 1, 2]


def test_a_receiver_that_always_hangs_up_is_asked_twice_at_most() -> None:
    async def do(poster: Poster) -> list[str]:
        return [(await poster.post(receiver.url, HEADERS, b"")).trouble for _ in range(2)]

    with Receiver(status(200), acts.hang_up()) as receiver:
        assert using(do) == ["", CLOSED]
        assert len(receiver.got) == 3


def test_what_was_sent_too_much_never_answers_the_next_request() -> None:
    surplus = acts.head(200, {"content-length": "2"}) + b"ok" + acts.head(204)

    async def do(poster: Poster) -> list[int | None]:
        return [(await poster.post(receiver.url, HEADERS, b"")).status for _ in range(2)]

    with Receiver(raw(surplus, close=False), status(500)) as receiver:
        assert using(do) == [200, 500]


def test_exactly_as_much_as_is_read_of_a_body_lets_the_connection_be_used_again() -> None:
    async def do(poster: Poster) -> list[int | None]:
        return [(await poster.post(receiver.url, HEADERS, b"")).status for _ in range(2)]

    with Receiver(status(200, b"x" * (MOST_BODY - 1))) as receiver:
        assert using(do) == [200, 200]
        assert receiver.connections == 1
    with Receiver(status(200, b"x" * (4 * MOST_BODY))) as receiver:
        assert using(do) == [200, 200]
        assert receiver.connections == 2
