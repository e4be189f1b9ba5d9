"""A poster that may reach this machine, and what comes of one attempt."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from qbwc_service.outward.guard import Policy
from qbwc_service.outward.post import Poster, Reply

HERE = Policy(allow_loopback=True)
LONG = 30.0
"""Seconds that no test comes near: where one passes, it was not the deadline that ended it."""
HEADERS = {"webhook-id": "msg_1", "content-type": "application/json"}


def using(do: Callable[[Poster], Awaitable[Any]], **options: Any) -> Any:
    """Return what `do` returns, given a poster that is closed afterwards."""

    async def run() -> Any:
        poster = Poster(**{"policy": HERE, "seconds": LONG, **options})
        try:
            return await do(poster)
        finally:
            await poster.close()

    return asyncio.run(run())


def posted(url: str, body: bytes = b"{}", **options: Any) -> Reply:
    """Return what came of one attempt."""
    found: Reply = using(lambda poster: poster.post(url, HEADERS, body), **options)
    return found


def plain(reply: Reply) -> tuple[int | None, str, int | None, str]:
    """Return a reply without its time."""
    return reply.status, reply.said, reply.retry_after, reply.trouble


CLOSED = "127.0.0.1 closed the connection before it answered."
