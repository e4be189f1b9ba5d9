"""Budgets as pure decisions: quiet hours on the PC's clock, visits a minute, minutes an hour."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from helpers.builders import NOON, connection, minutes, seconds

from qbwc_service.domain.budgets import (
    CHECKS,
    NOTHING_USED,
    SENTENCES,
    WITHIN_A_VISIT,
    Budget,
    QuietHours,
    Shut,
    Usage,
    begun,
    leaves_nothing,
    quiet_until,
    sentence,
    shut,
    worked,
)

AT_SEVEN = "Sat 07:00:00 by the clock of the QuickBooks PC."
UNTIL = "until Sat 12:00:00 UTC."
WORK = ("mon", "tue", "wed", "thu", "fri")
SHOP = QuietHours(start="09:00", end="17:30", days=WORK)
NIGHT = QuietHours(start="22:00", end="06:00")
FRIDAY_NIGHT = QuietHours(start="22:00", end="06:00", days=("fri",))
SUNDAY_NIGHT = QuietHours(start="20:00", end="04:00", days=("sun",))
ALL_DAY = QuietHours(start="00:00", end="24:00", days=("sat",))


def on(day: int, clock: str) -> datetime:
    """Return a moment of the week that begins on Monday, 16 November 2026 (day 0)."""
    hours, mins = map(int, clock.split(":"))
    return datetime(2026, 11, 16, tzinfo=UTC) + timedelta(days=day, hours=hours, minutes=mins)


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        ((SHOP,), on(0, "08:59"), None),
        ((SHOP,), on(0, "09:00"), on(0, "17:30")),
        ((SHOP,), on(4, "17:29"), on(4, "17:30")),
        ((SHOP,), on(4, "17:30"), None),
        ((SHOP,), on(5, "12:00"), None),
        ((NIGHT,), on(2, "21:59"), None),
        ((NIGHT,), on(2, "22:00"), on(3, "06:00")),
        ((NIGHT,), on(3, "05:59"), on(3, "06:00")),
        ((NIGHT,), on(6, "23:00"), on(7, "06:00")),
        ((NIGHT,), on(0, "05:00"), on(0, "06:00")),
        ((FRIDAY_NIGHT,), on(5, "05:59"), on(5, "06:00")),
        ((FRIDAY_NIGHT,), on(4, "05:59"), None),
        ((SUNDAY_NIGHT,), on(0, "03:59"), on(0, "04:00")),
        ((ALL_DAY,), on(5, "00:00"), on(6, "00:00")),
        ((ALL_DAY,), on(4, "23:59"), None),
        ((SHOP, NIGHT), on(0, "10:00"), on(0, "17:30")),
        ((FRIDAY_NIGHT, ALL_DAY, SUNDAY_NIGHT), on(4, "23:00"), on(6, "00:00")),
        ((QuietHours(start="17:30", end="22:00"), SHOP, NIGHT), on(0, "10:00"), on(1, "06:00")),
        ((), on(0, "10:00"), None),
    ],
)
def test_quiet_hours_end_when_they_end_and_those_that_join_on_are_one(
    quiet: tuple[QuietHours, ...], now: datetime, until: datetime | None
) -> None:
    assert quiet_until(connection(quiet_hours=quiet), NOTHING_USED, now) == until


@pytest.mark.parametrize(
    ("offset", "now", "until"),
    [
        (-5 * 3600, on(0, "13:59"), None),
        (-5 * 3600, on(0, "14:00"), on(0, "22:30")),
        (-8 * 3600, on(5, "01:00"), on(5, "01:30")),
        (10 * 3600, on(-1, "23:00"), on(0, "07:30")),
        (-5 * 3600 + 90, on(0, "14:00"), on(0, "22:30") - seconds(90)),
        (None, on(0, "09:00"), on(0, "17:30")),
    ],
)
def test_quiet_hours_go_by_the_pcs_clock_and_by_utc_where_it_is_unknown(
    offset: int | None, now: datetime, until: datetime | None
) -> None:
    usage = Usage(pc_offset_seconds=offset)
    assert quiet_until(connection(quiet_hours=(SHOP,)), usage, now) == until


@pytest.mark.parametrize(
    ("quiet", "all_week"),
    [
        ([QuietHours(start="00:00", end="24:00")], True),
        ([QuietHours(start="07:00", end="07:00")], True),
        ([QuietHours(start="00:00", end="12:00"), QuietHours(start="12:00", end="00:00")], True),
        ([QuietHours(start="00:00", end="23:59")], False),
        ([QuietHours(start="00:00", end="24:00", days=WORK), SUNDAY_NIGHT], False),
        ([QuietHours(start="00:00", end="24:00", days=(*WORK, "sat", "sun"))], True),
        ([], False),
    ],
)
def test_hours_that_fill_the_week_are_found(quiet: list[QuietHours], *, all_week: bool) -> None:
    assert leaves_nothing(quiet) is all_week


def test_the_minutes_of_quickbooks_are_counted_per_clock_hour() -> None:
    usage = worked(NOTHING_USED, NOON + minutes(5), NOON + minutes(15))
    usage = worked(usage, NOON + minutes(20), NOON + minutes(30.5))
    assert usage == Usage(hour=NOON, busy_ms=20 * 60_000 + 30_000)
    later = worked(usage, NOON + minutes(50), NOON + minutes(62))
    assert later == Usage(hour=NOON + minutes(60), busy_ms=2 * 60_000)
    long = worked(usage, NOON + minutes(50), NOON + minutes(195))
    assert long == Usage(hour=NOON + minutes(180), busy_ms=15 * 60_000)


def test_a_clock_that_was_set_back_takes_nothing_off_the_account() -> None:
    used = Usage(hour=NOON, busy_ms=7)
    assert worked(used, NOON + minutes(9), NOON + minutes(3)) == used


@pytest.mark.parametrize(
    ("busy_ms", "now", "until"),
    [
        (1_199_999, NOON + minutes(30), None),
        (1_200_000, NOON + minutes(30), NOON + minutes(60)),
        (1_200_000, NOON + minutes(60), None),
    ],
)
def test_the_minutes_of_an_hour_run_out_and_come_anew(
    busy_ms: int, now: datetime, until: datetime | None
) -> None:
    usage = Usage(hour=NOON, busy_ms=busy_ms)
    found = shut(connection(minutes_per_hour=20), usage, now)
    assert found == (Shut(Budget.TIME_BUDGET, until) if until else None)


def test_the_visits_of_any_sixty_seconds_are_counted() -> None:
    limits = connection(sessions_per_minute=2)
    usage = begun(begun(NOTHING_USED, None, NOON), -60, NOON + seconds(20))
    assert usage == Usage(starts=(NOON, NOON + seconds(20)), pc_offset_seconds=-60)
    assert shut(limits, usage, NOON + seconds(59)) == Shut(Budget.SESSION_LIMIT, NOON + seconds(60))
    assert shut(limits, usage, NOON + seconds(60)) is None
    third = begun(usage, -60, NOON + seconds(61))
    assert third.starts == (NOON + seconds(20), NOON + seconds(61))
    assert shut(limits, third, NOON + seconds(61)) == Shut(Budget.SESSION_LIMIT, NOON + seconds(80))


def test_more_visits_than_are_allowed_now_wait_until_the_minute_holds_fewer() -> None:
    usage = Usage(starts=tuple(NOON + seconds(n) for n in range(5)))
    assert shut(connection(sessions_per_minute=2), usage, NOON + seconds(5)) == Shut(
        Budget.SESSION_LIMIT, NOON + seconds(63)
    )


def test_of_several_budgets_the_one_that_opens_last_is_told() -> None:
    limits = connection(quiet_hours=(QuietHours(start="12:00", end="12:30"),), minutes_per_hour=1)
    usage = Usage(hour=NOON, busy_ms=60_000)
    assert shut(limits, usage, NOON) == Shut(Budget.TIME_BUDGET, NOON + minutes(60))


def test_within_a_visit_the_number_of_visits_is_not_looked_at() -> None:
    limits, usage = connection(sessions_per_minute=1), Usage(starts=(NOON,))
    assert shut(limits, usage, NOON) is not None
    assert shut(limits, usage, NOON, WITHIN_A_VISIT) is None


def test_a_connection_without_limits_is_never_shut() -> None:
    usage = Usage(hour=NOON, busy_ms=3_600_000, starts=(NOON,) * 60)
    assert shut(connection(), usage, NOON) is None


@pytest.mark.parametrize(
    ("offset", "budget", "told"),
    [
        (
            -5 * 3600,
            Budget.QUIET_HOURS,
            f"Quiet hours, so that people can use QuickBooks: jobs wait until {AT_SEVEN}",
        ),
        (
            None,
            Budget.SESSION_LIMIT,
            "Visits a minute are limited to 3: the next may come at Sat 12:00:00 UTC.",
        ),
        (
            None,
            Budget.TIME_BUDGET,
            f"This hour's minutes of QuickBooks (20) are used up: jobs wait {UNTIL}",
        ),
    ],
)
def test_a_sentence_says_why_and_until_when(offset: int | None, budget: Budget, told: str) -> None:
    limits: Any = connection(sessions_per_minute=3, minutes_per_hour=20)
    assert sentence(Shut(budget, NOON), limits, Usage(pc_offset_seconds=offset)) == told


def test_every_budget_has_its_check_and_its_sentence() -> None:
    assert list(CHECKS) == list(SENTENCES) == list(Budget)
