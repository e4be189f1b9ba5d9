"""When a schedule is due: intervals, cron, clocks that change, and what is no timing."""

from datetime import UTC, datetime, timedelta

import pytest
from helpers.builders import NOON, minutes, seconds

from qbwc_service.domain.timing import MOST_COUNTED, Timing, timing_fault

pytestmark = pytest.mark.portable

EVERY_FIVE = Timing(interval_seconds=300)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def moments(timing: Timing, start: datetime, number: int) -> list[str]:
    found, at = [], start
    for _ in range(number):
        at, _count = timing.following(at, at)
        found.append(at.strftime("%d %H:%M"))
    return found


def test_an_interval_begins_at_once_and_keeps_its_grid() -> None:
    assert EVERY_FIVE.first(NOON) == NOON
    assert EVERY_FIVE.following(NOON, NOON) == (NOON + minutes(5), 1)
    assert EVERY_FIVE.following(NOON, NOON + minutes(5)) == (NOON + minutes(10), 2)
    assert EVERY_FIVE.following(NOON, NOON + minutes(14)) == (NOON + minutes(15), 3)
    assert EVERY_FIVE.following(NOON, NOON - seconds(1)) == (NOON, 0)


def test_cron_begins_at_the_next_time_it_names_and_counts_those_that_were() -> None:
    hourly = Timing(cron="30 * * * *")
    assert hourly.first(NOON) == NOON + minutes(30)
    assert hourly.following(NOON + minutes(30), NOON + minutes(155)) == (NOON + minutes(210), 3)


def test_cron_goes_by_the_clock_of_its_time_zone() -> None:
    nine = Timing(cron="0 9 * * MON-FRI", time_zone="America/New_York")
    assert moments(nine, utc(2026, 3, 5), 4) == ["05 14:00", "06 14:00", "09 13:00", "10 13:00"]


def test_a_time_that_the_clocks_leave_out_comes_right_behind_the_gap() -> None:
    berlin = Timing(cron="30 2 * * *", time_zone="Europe/Berlin")
    assert moments(berlin, utc(2026, 3, 28), 3) == ["28 01:30", "29 01:00", "30 00:30"]


def test_a_time_that_comes_twice_is_done_once() -> None:
    berlin = Timing(cron="30 2 * * *", time_zone="Europe/Berlin")
    assert moments(berlin, utc(2026, 10, 24), 3) == ["24 00:30", "25 00:30", "26 01:30"]


def test_cron_with_a_star_goes_by_real_time_when_the_clocks_change() -> None:
    quarter = Timing(cron="*/30 * * * *", time_zone="Europe/Berlin")
    assert moments(quarter, utc(2026, 10, 25, 0, 0), 4) == [
        *("25 00:30", "25 01:00", "25 01:30", "25 02:00"),
    ]
    assert moments(quarter, utc(2026, 3, 29, 0, 30), 2) == ["29 01:00", "29 01:30"]


def test_the_count_of_a_long_absence_has_an_end() -> None:
    every_minute = Timing(cron="* * * * *")
    long = NOON + timedelta(days=30)
    assert every_minute.following(NOON, long) == (long + minutes(1), MOST_COUNTED)


@pytest.mark.parametrize(
    ("timing", "field", "said"),
    [
        (Timing(), "interval_seconds", "one of the two"),
        (Timing(interval_seconds=60, cron="* * * * *"), "interval_seconds", "one of the two"),
        (Timing(interval_seconds=9), "interval_seconds", "between 10"),
        (Timing(interval_seconds=-5), "interval_seconds", "between 10"),
        (Timing(cron="* * * * * *"), "cron", "five fields"),
        (Timing(cron="61 * * * *"), "cron", "Bad minute"),
        (Timing(cron="0 0 30 2 *"), "cron", "Bad day-of-month"),
        (Timing(cron="0 0 * * *", time_zone="Mars/Olympus"), "time_zone", "IANA"),
        (Timing(interval_seconds=300, time_zone="Mars/Olympus"), "time_zone", "IANA"),
        (Timing(cron="0 0 * * *", time_zone="../etc/passwd"), "time_zone", "IANA"),
        (Timing(cron="0 0 * * *", time_zone=""), "time_zone", "IANA"),
        (Timing(cron="0 0 * * *", time_zone="Europe"), "time_zone", "IANA"),
    ],
)
def test_what_is_no_timing_is_told_with_its_field(timing: Timing, field: str, said: str) -> None:
    found = timing_fault(timing, NOON)
    assert found is not None
    assert (found[0], said in found[1]) == (field, True)


def test_what_is_one_is_not_objected_to() -> None:
    fine = (EVERY_FIVE, Timing(cron="0 9 * * 1-5", time_zone="Asia/Kathmandu"))
    assert [timing_fault(timing, NOON) for timing in fine] == [None, None]
