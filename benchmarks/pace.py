"""Time that is slept in place of QuickBooks and of the way to it, to the millisecond."""

import time

from qbwc_service.simulator import Company, Crash, Session


class Pace:
    """Sleeps; what was late, or worked in the time of a sleep, is taken off the next ones."""

    def __init__(self) -> None:
        self.late = 0.0

    def sleep(self, seconds: float) -> None:
        start = time.perf_counter()
        if seconds > self.late:
            time.sleep(seconds - self.late)
        self.late += time.perf_counter() - start - seconds


class PacedCompany(Company):
    """A company whose own work is part of the time that it is told to take."""

    def __init__(self, pace: Pace) -> None:
        super().__init__(sleep=pace.sleep)
        self._pace = pace

    def process(self, session: Session, xml: str, crash: Crash | None = None) -> str:
        start, late = time.perf_counter(), self._pace.late
        answer = super().process(session, xml, crash)
        slept = self.set_seconds + xml.count("requestID=") * self.request_seconds
        self._pace.late = late + time.perf_counter() - start - slept
        return answer
