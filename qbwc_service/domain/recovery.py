"""What became of a write whose answer was lost: which question comes next, what its answer means.

A job in doubt carries a `Recovery`. Its stage is the next thing to do: ask QuickBooks for its own
record of the message set, else search the books, else send the same bytes again; once the outcome
is known, read the object that the lost answer would have held. The rules are D3, D17, D21, D22.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from qbwc_service.domain.records import Payload

MOST_LOST = 5
"""Questions in a row that may go without an answer before a person is asked instead."""
LOST_FIRST = 2
"""From so many on, a question whose block is over (D17) is asked after the other work."""
UNREAD_FROM = 3
"""So often the object was asked for in vain when a job of known outcome is settled without it."""
MOST_REPEATS = 3
"""How often the same bytes go again before a person is asked instead."""

STORED = 0
NO_RECORD = frozenset({600, 9002})
"""QuickBooks keeps no record of the set: no proof that it was not applied (it may have died)."""
CONTRADICTIONS = {
    9001: "QuickBooks keeps a record of this message-set id, but of other requests.",
    9004: "QuickBooks says that the message-set id is not valid.",
    9005: "QuickBooks could not keep or read its record of the message set.",
}


class Stage(StrEnum):
    """What is done next about a write in doubt."""

    CHECK = "check"
    SEARCH = "search"
    REPEAT = "repeat"
    FETCH = "fetch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The object that a request of the set made or changed: `name` is ListID, TxnID or OwnerID."""

    position: int
    name: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """How far the service has come with a write in doubt.

    `asked` counts the questions and names them on the wire, `unanswered` those in a row that got
    no answer, `repeats` how often the same bytes went again. `stubs` is QuickBooks' own record of
    the set's answers, `found` what is to be fetched. `unsent`: as far as is known it never left,
    so it goes back to the queue when a search finds nothing. `restored`: this database came from a
    backup, so a later attempt may have done what the record of this one calls refused (D22).
    """

    stage: Stage = Stage.CHECK
    asked: int = 0
    unanswered: int = 0
    repeats: int = 0
    stubs: Payload | None = None
    found: tuple[Found, ...] = ()
    unsent: bool = False
    restored: bool = False

    def question(self) -> "Recovery":
        """Return the recovery with one more question on its way."""
        return replace(self, asked=self.asked + 1, unanswered=self.unanswered + 1)

    def unasked(self) -> "Recovery":
        """Return the recovery as if the last question had not gone: QuickBooks did not see it."""
        return replace(self, unanswered=max(0, self.unanswered - 1))

    def step(self, stage: Stage) -> "Recovery":
        """Return the recovery at its next stage, the last question answered."""
        return replace(self, stage=stage, unanswered=0)

    def again(self) -> "Recovery":
        """Return the recovery as the same bytes leave once more: from there it starts anew."""
        return replace(self, stage=Stage.CHECK, unanswered=0, repeats=self.repeats + 1)


def writes_again(recovery: Recovery | None) -> bool:
    """Say whether what is next about a write in doubt is to send it again: that is a job's work."""
    return recovery is not None and recovery.stage is Stage.REPEAT


def fetches_in_vain(recovery: Recovery | None) -> bool:
    """Say whether the object is read no more: the outcome is known without it, and told so.

    It may be larger than what arrives here (on AWS 6 MB), and would be asked for for ever.
    """
    if recovery is None or recovery.stage is not Stage.FETCH:
        return False
    return recovery.unanswered >= UNREAD_FROM


def asks_last(
    recovery: Recovery | None, contact: datetime | None, asked: datetime, since: datetime
) -> bool:
    """Say whether other work goes before a question that was lost before and blocks no more (D17).

    `contact`: since when the Web Connector has been in contact with the doubt; `asked`: when it was
    asked about last; `since`: what was before holds up nothing, and is due to be asked once more.
    """
    lost = recovery is not None and recovery.unanswered >= LOST_FIRST
    return lost and contact is not None and contact < since <= asked
