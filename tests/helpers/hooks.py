"""Webhooks in scenarios: make endpoints, wait for their deliveries, check what was received."""

import json
from collections.abc import Sequence
from typing import Any

from standardwebhooks import Webhook

from helpers.receiver import Got, Receiver
from helpers.rest_desk import Desk, until

SETTINGS = {"webhooks_allow_loopback": True}
HOOKS = "/api/webhook-endpoints"


def hooked(desk: Desk, url: str, **settings: Any) -> dict[str, Any]:
    """Make an endpoint; returns the answer, with its secret."""
    answer = desk.http.post(HOOKS, json={"url": url, **settings})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def deliveries(desk: Desk, endpoint_id: str, **params: Any) -> list[dict[str, Any]]:
    """Return an endpoint's deliveries, the newest event first."""
    answer = desk.http.get(f"{HOOKS}/{endpoint_id}/deliveries", params=params)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["deliveries"]
    return found


def tried(desk: Desk, endpoint_id: str, tries: int = 1) -> dict[str, Any]:
    """Return the one delivery of an endpoint once it was tried so often."""

    def there() -> bool:
        found = deliveries(desk, endpoint_id)
        return bool(found) and len(found[0]["attempts"]) >= tries

    until(there)
    (only,) = deliveries(desk, endpoint_id)
    return only


def send_test(desk: Desk, endpoint_id: str) -> None:
    """Have a test sent."""
    assert desk.http.post(f"{HOOKS}/{endpoint_id}/test").status_code == 202


def verified(got: Got, *secrets: str) -> Any:
    """Return what was received, once the library has verified it with each of the secrets."""
    (first, *_) = [Webhook(one).verify(got.body, dict(got.headers)) for one in secrets]
    assert json.loads(got.body) == first
    return first


def told(receiver: Receiver, count: int) -> list[str]:
    """Return the types that were received, once they are so many."""
    return [one.json["type"] for one in receiver.wait_for(count)]


def by_subject(got: Sequence[Got]) -> dict[str, list[str]]:
    """Return the webhook-ids of what was received, by transaction, each at its first coming."""
    found: dict[str, list[str]] = {}
    for one in got:
        line = found.setdefault(one.json["data"]["url"], [])
        if one.headers["webhook-id"] not in line:
            line.append(one.headers["webhook-id"])
    return found
