"""What the queues of webhooks say: a new event, as the table's stream tells of it, or a delivery.

The pipe hands on records of the stream as they are (`template.yaml`: keys alone, inserts whose
`pk` begins with `events/`); the other messages are our own (`sqs`).
"""

import json
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.events import Event
from qbwc_service.store.dynamo_table import SIDE_BY_SIDE

EVENTS = f"{SIDE_BY_SIDE[Event]}/"
"""What the partition of every event begins with; the pipe's filter says the same."""
ANOTHER = "neither a new event of the table's stream nor a delivery"


@dataclass(frozen=True, slots=True)
class Asked:
    """One of both: the id of an event to hand out, or of a delivery to look at.

    `backlog`: then also at what else waits for its endpoint, which may be slow or fail.
    """

    event_id: str = ""
    delivery_id: str = ""
    backlog: bool = False


def asked_of(text: str) -> Asked:
    """Return what a message asks for. Raises ValueError of any other text."""
    try:
        said = json.loads(text)
        if "dynamodb" in said:
            return Asked(event_id=_event_id(said))
        return Asked(delivery_id=_text(said["delivery"]), backlog=said.get("backlog") is True)
    except (KeyError, TypeError) as error:
        raise ValueError(ANOTHER) from error


def _event_id(record: dict[str, Any]) -> str:
    keys = record["dynamodb"]["Keys"]
    if not _text(keys["pk"]["S"]).startswith(EVENTS):
        raise ValueError(ANOTHER)
    return _text(keys["sk"]["S"])


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(ANOTHER)
    return value
