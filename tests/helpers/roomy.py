"""DynamoDB Local takes 10 items in a transaction, DynamoDB 100: the larger ones go in parts.

Conditional writes go first, so that one that is stale finds nothing written in most cases. For
scenarios, in which one caller acts at a time; what a transaction promises is for the contract.
"""

from itertools import count
from typing import Any

TAKEN = 10


class Roomy:
    """A client of DynamoDB Local that seems to take transactions of any size."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def transact_write_items(self, **request: Any) -> Any:
        actions, token = request["TransactItems"], request["ClientRequestToken"]
        if len(actions) <= TAKEN:
            return self._client.transact_write_items(**request)
        ordered = sorted(actions, key=_unconditional)
        answer = None
        for number, start in zip(count(), range(0, len(ordered), TAKEN), strict=False):
            part = {**request, "TransactItems": ordered[start : start + TAKEN]}
            part["ClientRequestToken"] = f"{token}.{number}"
            answer = self._client.transact_write_items(**part)
        return answer


def _unconditional(action: dict[str, Any]) -> bool:
    ((_, request),) = action.items()
    return "ConditionExpression" not in request
