"""A bell that is attached, and callers that wait for it."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

from qbwc_service.bell import AsyncBell
from qbwc_service.domain.waits import Wait

LONG = timedelta(minutes=5)
TENTH = timedelta(seconds=0.1)
TURNS = 5


def no_changes() -> int:
    return 0


def wait_for(
    topic: str, bell: AsyncBell, *, mark: int | None = None, span: timedelta = LONG
) -> Wait:
    return Wait(topic, datetime.now(UTC) + span, bell.mark() if mark is None else mark)


async def turn() -> None:
    """Let everything that is ready run."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


async def at_once(waiting: Coroutine[Any, Any, None]) -> None:
    """Await what must end without anything happening any more."""
    task = asyncio.create_task(waiting)
    await turn()
    assert task.done()


def scene(
    play: Callable[[AsyncBell], Coroutine[Any, Any, None]],
    changes: Callable[[], int] = no_changes,
) -> None:
    """Play a scene with an attached bell."""

    async def run() -> None:
        bell = AsyncBell(changes)
        bell.attach()
        await play(bell)
        assert bell.waiting == 0

    asyncio.run(run())
