"""What the pages say: moments in words, states and statuses with their tone."""

from collections.abc import Sequence
from datetime import datetime

from qbwc_service.domain.connections import ConnectionStatus
from qbwc_service.domain.deliveries import SLOW_MS, Delivery
from qbwc_service.domain.deliveries import State as Sent
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.logins import Denied
from qbwc_service.domain.states import TABLE, Outcome, State

GOOD, BAD, WARN, BUSY, CALM = "good", "bad", "warn", "busy", "calm"

STATES: dict[State, tuple[str, str]] = {
    State.QUEUED: (CALM, "Queued"),
    State.SENT: (BUSY, "At QuickBooks"),
    State.IN_DOUBT: (WARN, "In doubt"),
    State.NEEDS_ATTENTION: (BAD, "Needs attention"),
    State.SUCCEEDED: (GOOD, "Succeeded"),
    State.FAILED: (BAD, "Failed"),
    State.DEAD_LETTERED: (BAD, "Dead letter"),
    State.CANCELED: (CALM, "Canceled"),
    State.EXPIRED: (BAD, "Expired"),
    State.DUPLICATE: (CALM, "Duplicate"),
}
"""State -> tone and words."""
OUTCOMES: dict[Outcome, tuple[str, str]] = {
    Outcome.PENDING: (CALM, "Pending"),
    Outcome.NOT_APPLIED: (BAD, "Not applied"),
    Outcome.APPLIED: (GOOD, "Applied"),
    Outcome.PARTLY_APPLIED: (WARN, "Partly applied"),
    Outcome.UNKNOWN: (WARN, "Unknown"),
}
STATUSES: dict[ConnectionStatus, tuple[str, str]] = {
    ConnectionStatus.PENDING_SETUP: (CALM, "Not set up yet"),
    ConnectionStatus.ONLINE: (GOOD, "Online"),
    ConnectionStatus.QUICKBOOKS_UNAVAILABLE: (WARN, "QuickBooks unavailable"),
    ConnectionStatus.COMPANY_FILE_MISMATCH: (BAD, "Wrong company file"),
    ConnectionStatus.OFFLINE: (BAD, "Offline"),
    ConnectionStatus.PAUSED: (CALM, "Paused"),
    ConnectionStatus.DISABLED: (CALM, "Disabled"),
}
DENIED: dict[Denied, tuple[str, str, str]] = {
    Denied.WRONG_PASSWORD: ("Wrong password", "/setup#password", "Make a new password"),
    Denied.ADDRESS_NOT_ALLOWED: ("Address not allowed", "/settings", "See the allowed networks"),
}
"""Why logins are refused -> in words, where below the connection's page to mend it, and how."""
LANES: dict[Lane, str] = {
    Lane.INTERACTIVE: "Interactive",
    Lane.STANDARD: "Standard",
    Lane.BATCH: "Batch",
}

MEANINGS: dict[State, str] = {
    State.IN_DOUBT: (
        "It was sent and its answer was lost. QuickBooks is asked at the next visit, and writes "
        "behind it wait meanwhile. You can look into QuickBooks and settle it by hand."
    ),
    State.NEEDS_ATTENTION: (
        "Only a person can say what became of it: look into QuickBooks, then settle it by hand."
    ),
}
"""What a state means to whoever has buttons for it; the others as the table of states says."""

DELIVERIES: dict[Sent, tuple[str, str]] = {
    Sent.PENDING: (BUSY, "On its way"),
    Sent.SUCCEEDED: (GOOD, "Received"),
    Sent.DEAD_LETTERED: (BAD, "Given up"),
}
"""State of a webhook's delivery -> tone and words."""

FAILED = "failed"
"""The choice of deliveries that failed and are tried again; the API has them with the pending."""
FAILED_WORDS = "Failed, tried again"
SLOW_SECONDS = SLOW_MS // 1_000
SLOW = f"Slow: its last answer took more than {SLOW_SECONDS} seconds."

SPANS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
QUARTER = 900
CLOCK_TOLERANCE = 5
"""Seconds by which a clock may be wrong without being told of: a poll takes time."""
SPARK_WIDTH, SPARK_HEIGHT = 120, 24


def meaning(job: Job) -> str:
    """Return one sentence about where a transaction stands."""
    told = [line.message for line in job.requests if line.message]
    return told[0] if told else MEANINGS.get(job.state, TABLE[job.state].meaning)


def delivery(one: Delivery) -> tuple[str, str]:
    """Return where a webhook's delivery stands, as a tone and words."""
    if not one.failures:
        return DELIVERIES[one.state]
    return WARN, "Failed once" if one.failures == 1 else f"Failed {one.failures} times"


def span(seconds: float) -> str:
    """Return how long that is, in its largest unit: `3 hours`."""
    whole = int(abs(seconds))
    for size, name in SPANS:
        count = whole // size
        if count:
            return f"{count} {name}" if count == 1 else f"{count} {name}s"
    return "a moment"


def sentence(text: str) -> str:
    """Return a message as a sentence: a capital in front, a full stop behind."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def relative(moment: datetime, now: datetime) -> str:
    """Return when that is, from here: `3 minutes ago`, `in 2 hours`, `now`."""
    seconds = (now - moment).total_seconds()
    if abs(seconds) < 1:
        return "now"
    return f"{span(seconds)} ago" if seconds > 0 else f"in {span(seconds)}"


def ended(counts: Sequence[int]) -> str:
    """Return how many transactions ended in these hours."""
    total = sum(counts)
    return f"{total:,} transaction{'' if total == 1 else 's'} ended"


def busy(milliseconds: Sequence[int]) -> str:
    """Return how long QuickBooks worked in these hours."""
    total = sum(milliseconds)
    return f"QuickBooks worked {span(total / 1000)}" if total else "QuickBooks did nothing"


def clock(seconds: int) -> str:
    """Return a PC's clock, so far from UTC, as time zone and error: `UTC+02:00, 12 seconds fast`.

    Time zones lie on quarters of an hour; what is left is how wrong the clock is.
    """
    quarters = round(seconds / QUARTER)
    wrong = seconds - quarters * QUARTER
    hours, minutes = divmod(abs(quarters) * 15, 60)
    zone = f"UTC{'-' if quarters < 0 else '+'}{hours:02}:{minutes:02}"
    if abs(wrong) < CLOCK_TOLERANCE:
        return zone
    return f"{zone}, {span(wrong)} {'fast' if wrong > 0 else 'slow'}"


def spark(values: Sequence[float]) -> str:
    """Return the points of a line through the values, for an SVG of 120 by 24."""
    most = max(values, default=0) or 1
    step = SPARK_WIDTH / max(1, len(values) - 1)
    room = SPARK_HEIGHT - 2
    points = (
        (round(at * step, 1), round(1 + room - room * value / most, 1))
        for at, value in enumerate(values)
    )
    return " ".join(f"{x:g},{y:g}" for x, y in points)
