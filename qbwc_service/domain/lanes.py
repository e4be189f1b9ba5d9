"""Which job goes next: interactive before standard before batch, and none starves.

A lane that has waited while others went gets its turn once it was passed over often enough: the
standard lane after 4 others, the batch lane after 8. With all three full, of 36 turns standard
gets 7 and batch 4.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from qbwc_service.domain.jobs import Lane

TURN_AFTER = {Lane.STANDARD: 4, Lane.BATCH: 8}


class Waiting(Protocol):
    """What a lane's turn is decided on: a job, or only what its place in the queue tells."""

    @property
    def id(self) -> str:
        """The job's id, which sorts in order of acceptance."""
        ...

    @property
    def lane(self) -> Lane:
        """The job's lane."""
        ...


W = TypeVar("W", bound=Waiting)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """How often each lane that had work saw another lane go first, since its own last turn."""

    standard: int = 0
    batch: int = 0


NO_ONE_PASSED = PassedOver()


def choose(candidates: Sequence[W], passed: PassedOver) -> tuple[W, PassedOver] | None:
    """Return the job to send and the new count, or None when there is no candidate.

    Candidates are claimable now; within a lane the earliest accepted goes first (D16).
    """
    heads: dict[Lane, W] = {}
    for job in sorted(candidates, key=lambda candidate: candidate.id):
        heads.setdefault(job.lane, job)
    if not heads:
        return None
    lane = _turn(set(heads), passed)
    return heads[lane], _count(lane, set(heads), passed)


def outranks(lane: Lane, other: Lane) -> bool:
    """Whether a job of `lane` may go between the pages of one of `other` (D20)."""
    order = list(Lane)
    return order.index(lane) < order.index(other)


def _turn(waiting: set[Lane], passed: PassedOver) -> Lane:
    if Lane.BATCH in waiting and passed.batch >= TURN_AFTER[Lane.BATCH]:
        return Lane.BATCH
    if Lane.STANDARD in waiting and passed.standard >= TURN_AFTER[Lane.STANDARD]:
        return Lane.STANDARD
    return next(lane for lane in Lane if lane in waiting)


def _count(gone: Lane, waiting: set[Lane], passed: PassedOver) -> PassedOver:
    return replace(
        passed,
        standard=_after(Lane.STANDARD, gone, waiting, passed.standard),
        batch=_after(Lane.BATCH, gone, waiting, passed.batch),
    )


def _after(lane: Lane, gone: Lane, waiting: set[Lane], count: int) -> int:
    return count + 1 if lane in waiting and lane is not gone else 0
