"""The job's states, as a table. The code, the picture in the docs and the tests read it.

`state` drives the machine. `status` is what the first version of the API had. `final` states
are never left, except that a person may discard a dead-lettered job.
"""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    SENT = "sent"
    IN_DOUBT = "in_doubt"
    NEEDS_ATTENTION = "needs_attention"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    DEAD_LETTERED = "dead_lettered"
    CANCELED = "canceled"
    EXPIRED = "expired"
    DUPLICATE = "duplicate"


class Outcome(StrEnum):
    """What became of the request in QuickBooks (D1)."""

    PENDING = "pending"
    NOT_APPLIED = "not_applied"
    APPLIED = "applied"
    PARTLY_APPLIED = "partly_applied"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StateRow:
    """One row of the table."""

    status: str
    meaning: str
    next: tuple[State, ...] = ()

    @property
    def final(self) -> bool:
        """Whether the job has ended."""
        return self.status != "pending"


TABLE: dict[State, StateRow] = {
    State.QUEUED: StateRow(
        "pending",
        "Accepted and durable; waits for the Web Connector.",
        (
            State.SENT,
            State.FAILED,
            State.CANCELED,
            State.EXPIRED,
            State.IN_DOUBT,
            State.NEEDS_ATTENTION,
        ),
    ),
    State.SENT: StateRow(
        "pending",
        "Its exact bytes left for QuickBooks; the answer is awaited.",
        (
            State.SUCCEEDED,
            State.FAILED,
            State.QUEUED,
            State.IN_DOUBT,
            State.DEAD_LETTERED,
            State.NEEDS_ATTENTION,
        ),
    ),
    State.IN_DOUBT: StateRow(
        "pending",
        "A write was sent and its answer was lost. QuickBooks is asked at the next visit; writes "
        "behind it wait meanwhile. `resolve` settles it by hand.",
        (
            State.SUCCEEDED,
            State.FAILED,
            State.SENT,
            State.QUEUED,
            State.DEAD_LETTERED,
            State.NEEDS_ATTENTION,
        ),
    ),
    State.NEEDS_ATTENTION: StateRow(
        "pending",
        "Only a person can say what became of it; see `resolve`.",
        (State.SUCCEEDED, State.FAILED, State.QUEUED, State.DEAD_LETTERED),
    ),
    State.SUCCEEDED: StateRow("success", "QuickBooks did it, or a person said that it did."),
    State.FAILED: StateRow(
        "error", "QuickBooks refused it (or a person said so), or what it came after failed."
    ),
    State.DEAD_LETTERED: StateRow(
        "error",
        "Tried as often as allowed, without success; `retry` or discard it.",
        (State.CANCELED,),
    ),
    State.CANCELED: StateRow("error", "Taken back by a person before it was sent, or discarded."),
    State.EXPIRED: StateRow("error", "Its time ran out before it was sent."),
    State.DUPLICATE: StateRow("duplicate", "A repeat, not queued: another one has its key."),
}


class IllegalMoveError(AssertionError):
    """A step tried to move a job along no arrow of the table: a bug, never a user's mistake."""


def check_move(old: State, new: State) -> None:
    """Raise IllegalMoveError unless the table has an arrow from old to new."""
    if new not in TABLE[old].next:
        raise IllegalMoveError(f"{old} -> {new}")
