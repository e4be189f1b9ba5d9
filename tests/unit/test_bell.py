"""The bell: no ring is missed, other processes are heard, a thousand sleepers cost nothing."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from helpers.bells import LONG, at_once, no_changes, scene, turn, wait_for

from qbwc_service import bell as module
from qbwc_service.bell import AsyncBell


def test_a_ring_wakes_the_waiters_of_its_topics_and_no_others() -> None:
    async def play(bell: AsyncBell) -> None:
        topics = ("job/1", "job/1", "queue/1", "job/2")
        tasks = [asyncio.create_task(bell.wait(wait_for(topic, bell))) for topic in topics]
        await turn()
        assert bell.waiting == 4
        bell.ring("job/1", "queue/1", "nobody")
        await turn()
        assert [task.done() for task in tasks] == [True, True, True, False]
        assert bell.waiting == 1
        bell.ring("job/2")
        bell.ring("job/2")  # before the first ring was heard
        await asyncio.gather(*tasks)

    scene(play)


def test_a_ring_between_the_mark_and_the_wait_is_not_missed() -> None:
    async def play(bell: AsyncBell) -> None:
        wait = wait_for("job/1", bell)
        bell.ring("job/1")
        await turn()
        await at_once(bell.wait(wait))

    scene(play)


def test_a_ring_before_the_mark_or_for_another_topic_does_not_end_the_wait() -> None:
    async def play(bell: AsyncBell) -> None:
        bell.ring("job/1")
        wait = wait_for("job/1", bell)
        bell.ring("job/2")
        task = asyncio.create_task(bell.wait(wait))
        await turn()
        assert not task.done()
        bell.ring("job/1")
        await task

    scene(play)


def test_a_wait_ends_at_its_moment() -> None:
    async def play(bell: AsyncBell) -> None:
        await bell.wait(wait_for("job/1", bell, span=timedelta(milliseconds=5)))
        await bell.wait(wait_for("job/1", bell, span=-LONG))

    scene(play)


def test_a_caller_that_went_away_leaves_nothing_behind() -> None:
    async def play(bell: AsyncBell) -> None:
        gone, stays = (asyncio.create_task(bell.wait(wait_for("job/1", bell))) for _ in range(2))
        await turn()
        gone.cancel()
        await turn()
        assert (gone.cancelled(), bell.waiting) == (True, 1)
        bell.ring("job/1")
        await stays

    scene(play)


def test_a_thousand_waiters_are_woken_by_one_ring_from_another_thread() -> None:
    async def play(bell: AsyncBell) -> None:
        tasks = [asyncio.create_task(bell.wait(wait_for("queue/1", bell))) for _ in range(1_000)]
        await turn()
        assert bell.waiting == 1_000
        await asyncio.to_thread(bell.ring, "queue/1")
        await asyncio.gather(*tasks)

    scene(play)


def test_no_ring_from_any_of_eight_threads_is_missed() -> None:
    """Each waiter marks, looks, and waits only when there is nothing: all must be seen."""
    rounds = 300
    written = [0] * 8

    async def play(bell: AsyncBell) -> None:
        def work(who: int) -> None:
            for _ in range(rounds):
                written[who] += 1
                bell.ring(f"job/{who}")

        async def follow(who: int) -> None:
            seen = 0
            for _ in range(rounds + 1):
                wait = wait_for(f"job/{who}", bell)
                seen = written[who]
                if seen == rounds:
                    return
                await bell.wait(wait)

        with ThreadPoolExecutor(8) as pool:
            followers = [asyncio.create_task(follow(who)) for who in range(8)]
            await asyncio.gather(*(asyncio.wrap_future(pool.submit(work, w)) for w in range(8)))
            await asyncio.gather(*followers)

    scene(play)
    assert written == [rounds] * 8


def test_an_overtaken_ring_does_not_hide_the_later_one() -> None:
    """Two threads ring one topic: the number kept is the later one, whoever finishes last."""

    async def play(bell: AsyncBell) -> None:
        others: list[Thread] = []

        class Slow(dict[str, int]):
            def update(self, *args: Any, **kwargs: int) -> None:
                if not others:  # only the first ring is held up, while another one comes
                    others.append(Thread(target=bell.ring, args=("job/1",)))
                    others[0].start()
                    others[0].join(0.05)
                super().update(*args, **kwargs)

        bell._rung = Slow()
        bell.ring("job/1")
        others[0].join()
        assert (bell.mark(), bell._rung) == (2, {"job/1": 2})

    scene(play)


def test_forgetting_old_topics_wakes_too_many_but_misses_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "REMEMBERED_TOPICS", 3)

    async def play(bell: AsyncBell) -> None:
        wait = wait_for("job/1", bell)
        bell.ring("job/1")
        for number in range(2, 9):
            bell.ring(f"job/{number}")
        assert len(bell._rung) <= 4
        await turn()
        await at_once(bell.wait(wait))

    scene(play)


def test_before_it_is_attached_and_after_it_is_detached_a_ring_is_heard_by_nobody() -> None:
    async def play(bell: AsyncBell) -> None:
        silent = AsyncBell(no_changes)
        silent.ring("job/1")
        assert silent.mark() == 0
        task = asyncio.create_task(bell.wait(wait_for("job/1", bell)))
        await turn()
        bell.detach()
        await task
        before = bell.mark()
        bell.ring("job/1")
        assert bell.mark() == before

    scene(play)


def test_a_ring_after_the_loop_was_closed_does_not_fail() -> None:
    bell = AsyncBell(no_changes)

    async def attach() -> None:
        bell.attach()

    asyncio.run(attach())
    bell.ring("job/1")
    assert bell.mark() == 0


def test_a_ring_does_not_fail_when_the_loop_is_closed_under_its_hands() -> None:
    bell = AsyncBell(no_changes)
    loop = asyncio.new_event_loop()

    async def attach() -> None:
        bell.attach()

    loop.run_until_complete(attach())

    class Closing(dict[str, int]):
        def update(self, *_: Any, **__: int) -> None:
            loop.close()

    bell._rung = Closing()
    bell._waiters["job/1"] = set()  # somebody waited
    bell.ring("job/1")
    assert loop.is_closed()
