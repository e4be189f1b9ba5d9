"""What a step answers when it has to wait: data for the door, which does the waiting."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wait:
    """Ask to be called again when the topic's bell rings, or at `until`, whichever is first.

    The door awaits outside any thread, then calls the same step with the same arguments and
    `waited=<this value>`. A client that went away ends the wait and the step is not called again.
    `mark` is the bell's count from before the step looked: a ring since then ends the wait at
    once, so that none is missed between looking and waiting.
    """

    topic: str
    until: datetime
    mark: int = 0


def job_topic(job_id: str) -> str:
    """Rung whenever the job's state changes."""
    return f"job/{job_id}"


EVENTS = "events"
"""Rung whenever anything happened that the world may be told of."""


def queue_topic(connection_id: str) -> str:
    """Rung whenever the connection may have new work."""
    return f"queue/{connection_id}"
