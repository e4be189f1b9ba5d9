"""The bell when another process writes, or nobody can ring it."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from helpers.bells import TENTH, at_once, scene, wait_for

from qbwc_service import bell as module
from qbwc_service.bell import AsyncBell, PollingBell
from qbwc_service.domain.waits import Wait
from qbwc_service.store.port import StoreUnavailableError


class Elsewhere:
    """Another process: its count of writes at each look, the last one from then on."""

    def __init__(self, *said: int | Exception) -> None:
        self.said = said
        self.looks = 0

    def __call__(self) -> int:
        answer = self.said[min(self.looks, len(self.said) - 1)]
        self.looks += 1
        if isinstance(answer, Exception):
            raise answer
        return answer


def wakings(*said: int | Exception) -> int:
    """Return how often a caller who goes on waiting is woken while the bell looks at all these."""
    other = Elsewhere(*said)
    woken = 0

    async def play(bell: AsyncBell) -> None:
        async def go_on_waiting() -> None:
            nonlocal woken
            for _ in said:
                await bell.wait(wait_for("job/1", bell))
                woken += 1
            await bell.wait(wait_for("job/1", bell))

        waiter = asyncio.create_task(go_on_waiting())
        listener = asyncio.create_task(bell.listen())
        for _ in range(60_000):
            if other.looks > len(said):
                break
            await asyncio.sleep(0.001)
        assert not listener.done()
        for task in (waiter, listener):
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    scene(play, other)
    assert other.looks > len(said)
    return woken


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOREIGN_POLL_SECONDS", 0.001)


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ((5, 5, 5, 5), 1),  # at the first look, since a write just before it is unknown
        ((5, 5, 6, 6), 2),
        ((5, 6, 7, 7, 6), 4),
        ((StoreUnavailableError("away"), 5, 5), 1),
        ((5, StoreUnavailableError("away"), 5), 1),
        ((5, StoreUnavailableError("away"), 6), 2),
    ],
)
def test_a_write_of_another_process_wakes_who_waits_and_its_silence_does_not(
    said: tuple[int | Exception, ...], times: int
) -> None:
    assert wakings(*said) == times


def test_another_process_wakes_the_waiters_of_every_topic() -> None:
    async def play(bell: AsyncBell) -> None:
        listener = asyncio.create_task(bell.listen())
        await asyncio.gather(*(bell.wait(wait_for(f"job/{n}", bell)) for n in range(3)))
        listener.cancel()
        await asyncio.gather(listener, return_exceptions=True)

    scene(play)


def test_a_write_of_another_process_between_the_mark_and_the_wait_is_not_missed() -> None:
    async def play(bell: AsyncBell) -> None:
        wait = wait_for("job/1", bell)
        listener = asyncio.create_task(bell.listen())
        await bell.wait(wait_for("job/2", bell))
        await at_once(bell.wait(wait))
        listener.cancel()
        await asyncio.gather(listener, return_exceptions=True)

    scene(play)


def test_as_long_as_nobody_waits_the_store_is_not_asked() -> None:
    other = Elsewhere(5)

    async def play(bell: AsyncBell) -> None:
        listener = asyncio.create_task(bell.listen())
        for _ in range(20):
            await asyncio.sleep(0.001)
        listener.cancel()
        await asyncio.gather(listener, return_exceptions=True)

    scene(play, other)
    assert other.looks == 0


def test_where_nobody_can_ring_one_looks_again_ever_more_seldom_and_never_too_late(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start = datetime.now(UTC)
    pauses: list[float] = []

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:  # noqa: ARG003 - as datetime has it
            return start

    async def note(_: AsyncBell, wait: Wait) -> None:
        pauses.append((wait.until - start).total_seconds())

    monkeypatch.setattr(module, "datetime", Stopped)
    monkeypatch.setattr(AsyncBell, "wait", note)
    bell = PollingBell()
    long = Wait("job/1", start + timedelta(seconds=15))
    for wait in [long] * 8 + [replace(long, topic="job/2"), Wait("job/3", start + TENTH)]:
        asyncio.run(bell.wait(wait))
    grown = [0.25, 0.375, 0.5625, 0.84375, 1.265625, 1.898438, 2, 2]
    assert pauses == [*grown, 0.25, 0.1]


def test_of_very_many_waits_the_oldest_is_forgotten_and_looks_often_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "REMEMBERED_WAITS", 2)
    bell = PollingBell()
    past = datetime.now(UTC) - timedelta(seconds=1)
    for topic in ("a", "b", "c"):
        asyncio.run(bell.wait(Wait(topic, past)))
    assert list(bell._looks) == [("b", past), ("c", past)]
