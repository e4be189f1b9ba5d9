"""What the doors for programs and for people share: a call's address, id and body, and a thread."""

import asyncio
import contextvars
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor
from contextlib import suppress
from typing import ParamSpec, TypeVar

from starlette.requests import ClientDisconnect, Request

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.steps.checking import SPLIT

PATIENCE_SECONDS = 1
LET_BY = 32_000_000
"""Bytes of a refused body that are read and dropped, in so many seconds at most."""

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(
    threads: Executor, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """Call a step in a worker thread, with the log's fields of this call."""
    context = contextvars.copy_context()
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(threads, lambda: context.run(function, *args, **kwargs))


def address_of(request: Request) -> str:
    """Return the caller's address, "" where the server knows none."""
    return request.client.host if request.client else ""


def request_id_of(request: Request) -> str:
    """Return the id of this call, which stands in its answer and its log lines."""
    return str(request.scope.get("state", {}).get("request_id", ""))


async def read_body(request: Request, limit: int, fix: str = SPLIT) -> bytes:
    """Return the whole body; one above the limit is refused before it is all in memory.

    `fix` is what its sender is told to do then.
    """
    declared = request.headers.get("content-length", "")
    stream = request.stream()
    if declared.isdecimal() and int(declared[:20]) > limit:
        asks_first = "expect" in request.headers  # then nothing was sent yet, and nothing shall be
        if not asks_first and int(declared[:20]) <= LET_BY:
            await _let_by(stream)
        raise _too_large(limit, fix)
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Refusal(
            Code.INVALID_REQUEST,
            "Content-Encoding: compressed bodies are not taken.",
            fix="Send the body as it is.",
        )
    chunks: list[bytes] = []
    size = 0
    async for chunk in stream:
        size += len(chunk)
        if size > limit:
            chunks.clear()
            await _let_by(stream)
            raise _too_large(limit, fix)
        chunks.append(chunk)
    return b"".join(chunks)


async def _let_by(rest: AsyncIterator[bytes]) -> None:
    """Let go by what is still sent of a refused body, within bounds; none of it is kept.

    Some clients, Python's urllib among them, read no answer before they have sent all, and would
    see a broken connection instead.
    """
    size = 0
    with suppress(TimeoutError, ClientDisconnect):
        async with asyncio.timeout(PATIENCE_SECONDS):
            async for chunk in rest:
                size += len(chunk)
                if size > LET_BY:
                    return


def _too_large(limit: int, fix: str) -> Refusal:
    return Refusal(Code.PAYLOAD_TOO_LARGE, f"The body is larger than {limit} bytes.", fix=fix)
