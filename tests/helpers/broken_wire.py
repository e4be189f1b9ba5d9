"""Ways in which DynamoDB fails a client: replies lost on the wire, refusals, half-done batches."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import ClientError, ConnectionClosedError
from botocore.httpsession import URLLib3Session

OPERATIONS = (
    "get_item",
    "batch_get_item",
    "query",
    "scan",
    "put_item",
    "delete_item",
    "transact_write_items",
)


@contextmanager
def losing_replies(client: Any, operation: str, count: int) -> Iterator[list[str]]:
    """Let the next `count` calls of this operation reach DynamoDB and lose what it answers.

    Below botocore's own retries, as a broken line is. Yields the operations that were lost.
    """
    session = URLLib3Session()
    lost: list[str] = []

    def lose(request: Any, **_: Any) -> None:
        if len(lost) < count:
            lost.append(operation)
            answer = session.send(request)
            assert answer.content is not None  # it was done, and answered
            raise ConnectionClosedError(endpoint_url=request.url)

    event = f"before-send.dynamodb.{operation}"
    client.meta.events.register(event, lose)
    try:
        yield lost
    finally:
        client.meta.events.unregister(event, lose)
        session.close()


def refusal(code: str, reasons: Sequence[str] | None = None, message: str = "no") -> ClientError:
    """Return the error that botocore raises for this code; `reasons` are a transaction's."""
    response: dict[str, Any] = {"Error": {"Code": code, "Message": message}}
    if reasons is not None:
        response["CancellationReasons"] = [{"Code": reason} for reason in reasons]
    return ClientError(response, "TransactWriteItems")  # type: ignore[arg-type]  # as it comes


@dataclass
class Between:
    """Stands before a client and refuses its next calls of some operations.

    `refusals`: by operation, such as "put_item", the errors to raise, first one first.
    `shaped`: by operation, what changes a request and what changes its answer.
    """

    client: Any
    refusals: dict[str, list[Exception]] = field(default_factory=dict)
    shaped: dict[str, Callable[..., Any]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        operation = getattr(self.client, name)
        if name not in OPERATIONS:
            return operation
        return lambda **request: self._call(name, operation, request)

    def _call(self, name: str, operation: Callable[..., Any], request: dict[str, Any]) -> Any:
        self.calls.append(name)
        if self.refusals.get(name):
            raise self.refusals[name].pop(0)
        if name in self.shaped:
            return self.shaped[name](operation, request)
        return operation(**request)
