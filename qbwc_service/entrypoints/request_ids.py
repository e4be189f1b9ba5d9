"""The id of a call, written into the head of its answer by every server of this house."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def with_id(send: Send, request_id: str) -> Send:
    """Return a `send` that writes the call's id into the head of its answer."""
    header = (b"request-id", request_id.encode())

    async def labelled(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), header]
        await send(message)

    return labelled
