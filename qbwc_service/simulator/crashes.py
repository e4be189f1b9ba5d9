"""How QuickBooks dies while it works on a message set, and what its caller is left with."""

from dataclasses import dataclass
from typing import Literal, get_args

from qbwc_service.simulator.refusals import RequestProcessorError, SimulatedDeath

Moment = Literal["before_commit", "after_commit", "after_record"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
DIED = "0x8004040D"
_MESSAGES = {
    DIED: "The session ticket is not valid.",
    "0x80040402": "Unexpected error. Check the qbsdklog.txt file for possible, additional info.",
}


@dataclass(frozen=True, slots=True)
class Crash:
    """One death of QuickBooks.

    before_commit: the set was read, nothing was applied and nothing is kept for recovery.
    after_commit: it was applied and is not kept; with `request` = k only the first k requests
    were carried out. A shorter set is carried out whole.
    after_record: it was applied and kept, the answer is lost.

    The caller gets `hresult`, or no answer ever when it is `silent`.
    """

    moment: Moment
    request: int | None = None
    hresult: str = DIED
    silent: bool = False

    def __post_init__(self) -> None:
        if self.moment not in MOMENTS:
            raise ValueError(f"a crash is one of {', '.join(MOMENTS)}, not {self.moment}")
        if self.request is not None and (self.moment != "after_commit" or self.request < 1):
            raise ValueError("only after_commit can come after a request, counted from 1")

    def cuts(self, answered: int) -> bool:
        """Tell whether QuickBooks dies once this many requests of the set are carried out."""
        return self.request is not None and answered >= self.request

    def error(self) -> RequestProcessorError | SimulatedDeath:
        """Return what `Company.process` raises."""
        if self.silent:
            return SimulatedDeath(self.moment)
        return RequestProcessorError(self.hresult, _MESSAGES.get(self.hresult, "QuickBooks died."))
