"""What one visit of the Web Connector came to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SoapCall:
    """One call: the operation, and the answer as the Web Connector read it or why it could not.

    `result` is shortened to 200 characters; it is None where no answer was read.
    """

    operation: str
    result: str | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class VisitReport:
    """One run: its calls in order, message sets that reached QuickBooks, and how it ended.

    `status` is one of: finished (100 or the service said it is done), none, nvu, busy, postponed,
    stopped (the service answered a negative number or nothing, see `last_error`), no_quickbooks
    (QuickBooks could not be opened), refused (clientVersion), failed (see `code`), died (a fault
    switch dropped the line), endless (a bound on calls was hit). `code` is the Web Connector's, as
    "QBWC1012", or ''. `percent` is the last number of receiveResponseXML. `next_run_seconds` and
    `least_seconds` are what authenticate asked of the schedule.
    """

    status: str
    calls: tuple[SoapCall, ...]
    jobs: int = 0
    last_error: str = ""
    code: str = ""
    percent: int = 0
    next_run_seconds: int | None = None
    least_seconds: int | None = None

    @property
    def operations(self) -> tuple[str, ...]:
        """The names of the calls in order."""
        return tuple(call.operation for call in self.calls)

    @property
    def ok(self) -> bool:
        """A run that ended well: work done, or nothing to do."""
        return self.status in ("finished", "none")
