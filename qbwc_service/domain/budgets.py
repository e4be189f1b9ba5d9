"""Budgets, so that people can use QuickBooks: quiet hours, visits a minute, minutes an hour (D20).

They are looked at before a visit and before a job, never between the pages of an iterator, and
never where a set in flight or a write in doubt has to be settled. What was used is carried by the
Session, which is written with each answer anyway.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
WEEK = 7 * DAY


class Budget(StrEnum):
    """What has run out. Also a `waiting_reason`."""

    QUIET_HOURS = "quiet_hours"
    SESSION_LIMIT = "session_limit"
    TIME_BUDGET = "time_budget"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From `start` to `end` ("HH:MM", the QuickBooks PC's time) nothing is sent.

    `end` at or before `start` is the next day's. `days` are those it begins on; none: every day.
    """

    start: str
    end: str
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What visits have used: each carries it, and the next one inherits it.

    `busy_ms` is QuickBooks' time in the clock hour `hour` (UTC), `starts` the visits of the last
    minute. `pc_offset_seconds` is how far the PC's clock is from ours, None where that is unknown:
    then UTC counts.
    """

    hour: datetime | None = None
    busy_ms: int = 0
    starts: tuple[datetime, ...] = ()
    pc_offset_seconds: int | None = None


NOTHING_USED = Usage()


@dataclass(frozen=True, slots=True)
class Shut:
    """A budget that has run out, and when it opens again."""

    budget: Budget
    until: datetime


class Limits(Protocol):
    """What people set; a connection has it."""

    @property
    def quiet_hours(self) -> tuple[QuietHours, ...]:
        """When nothing is sent."""
        ...

    @property
    def sessions_per_minute(self) -> int | None:
        """Visits that do work in any minute, None: as many as come."""
        ...

    @property
    def minutes_per_hour(self) -> int | None:
        """Minutes of QuickBooks' time in a clock hour, None: all of them."""
        ...


def shut(
    limits: Limits, usage: Usage, now: datetime, budgets: Collection[Budget] = tuple(Budget)
) -> Shut | None:
    """Return the budget that has run out; of several the one that opens last."""
    found = [
        Shut(budget, until)
        for budget, check in CHECKS.items()
        if budget in budgets and (until := check(limits, usage, now)) is not None
    ]
    return max(found, key=lambda one: one.until, default=None)


def quiet_until(limits: Limits, usage: Usage, now: datetime) -> datetime | None:
    """Return when the quiet hours end that are now, hours that join on included; None outside."""
    if not limits.quiet_hours:
        return None
    spans = list(_spans(limits.quiet_hours))
    begin = _into_the_week(now + _offset(usage))
    end = begin
    for _ in spans:
        reached = [stop for start, length in spans if (stop := _stop(end, start, length))]
        if not reached:
            break
        end = max(reached)
    return now + (end - begin) if end > begin else None


def leaves_nothing(quiet: Sequence[QuietHours]) -> bool:
    """Whether these hours fill the whole week, which is what pausing is for."""
    spans = list(_spans(quiet))
    end = timedelta()
    for _ in range(len(spans) + 1):  # Monday 00:00 may lie within one, which then comes twice
        end = max((stop for at, long in spans if (stop := _stop(end, at, long))), default=end)
    return end >= WEEK


def begun(usage: Usage, offset: int | None, now: datetime) -> Usage:
    """Return the usage as a new visit inherits it, itself counted."""
    recent = tuple(start for start in usage.starts if now - start < MINUTE)
    return replace(usage, starts=(*recent, now), pc_offset_seconds=offset)


def worked(usage: Usage, since: datetime, now: datetime) -> Usage:
    """Return the usage after QuickBooks was busy since then; only what lies in this hour counts."""
    hour = _hour(now)
    spent = max(timedelta(), now - max(since, hour))
    before = usage.busy_ms if usage.hour == hour else 0
    return replace(usage, hour=hour, busy_ms=before + round(spent.total_seconds() * 1000))


def sentence(found: Shut, limits: Limits, usage: Usage) -> str:
    """Return why nothing is sent and until when, for the person at the PC."""
    moment = found.until + _offset(usage)
    by = "UTC" if usage.pc_offset_seconds is None else "by the clock of the QuickBooks PC"
    until = f"{DAYS[moment.weekday()].capitalize()} {moment:%H:%M:%S} {by}"
    return SENTENCES[found.budget].format(limits=limits, until=until)


def _spans(quiet: Sequence[QuietHours]) -> Iterator[tuple[timedelta, timedelta]]:
    """Yield each stretch of the week: when it begins after Monday 00:00, and how long it is."""
    for one in quiet:
        start, end = _clock(one.start), _clock(one.end)
        for day in one.days or DAYS:
            yield DAYS.index(day) * DAY + start, end - start if end > start else end - start + DAY


def _stop(at: timedelta, start: timedelta, length: timedelta) -> timedelta | None:
    """Return when the stretch that covers this moment stops, None where it does not."""
    gone = (at - start) % WEEK
    return at + length - gone if gone < length else None


def _clock(text: str) -> timedelta:
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def _into_the_week(moment: datetime) -> timedelta:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return moment.weekday() * DAY + (moment - midnight)


def _offset(usage: Usage) -> timedelta:
    return timedelta(seconds=usage.pc_offset_seconds or 0)


def _hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def _next_visit(limits: Limits, usage: Usage, now: datetime) -> datetime | None:
    allowed = limits.sessions_per_minute
    recent = [start for start in usage.starts if now - start < MINUTE]
    if allowed is None or len(recent) < allowed:
        return None
    return recent[-allowed] + MINUTE


def _next_hour(limits: Limits, usage: Usage, now: datetime) -> datetime | None:
    hour = _hour(now)
    if limits.minutes_per_hour is None or usage.hour != hour:
        return None
    used_up = timedelta(milliseconds=usage.busy_ms) >= limits.minutes_per_hour * MINUTE
    return hour + HOUR if used_up else None


CHECKS: dict[Budget, Callable[[Limits, Usage, datetime], datetime | None]] = {
    Budget.QUIET_HOURS: quiet_until,
    Budget.SESSION_LIMIT: _next_visit,
    Budget.TIME_BUDGET: _next_hour,
}
"""Each says when it opens again, None while it is open."""

WITHIN_A_VISIT = (Budget.QUIET_HOURS, Budget.TIME_BUDGET)
"""Looked at before each job; a visit that has begun is not taken back by the number of visits."""

SENTENCES = {
    Budget.QUIET_HOURS: "Quiet hours, so that people can use QuickBooks: jobs wait until {until}.",
    Budget.SESSION_LIMIT: (
        "Visits a minute are limited to {limits.sessions_per_minute}: the next may come at {until}."
    ),
    Budget.TIME_BUDGET: (
        "This hour's minutes of QuickBooks ({limits.minutes_per_hour}) are used up: "
        "jobs wait until {until}."
    ),
}
