"""Statistics: what the counts of hours and days say between two moments."""

from datetime import timedelta
from typing import Any

import pytest
from helpers.office import START, Office
from helpers.rollups import HOUR, busy_hours

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.rollups import Span
from qbwc_service.steps import statistics
from qbwc_service.steps.tick import maintain


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_statistics_tell_the_hours_between_two_moments(office: Office) -> None:
    busy_hours(office)
    maintain(office.services)
    since, until = START + timedelta(minutes=59), START + timedelta(minutes=61)
    told = statistics.of_connection(
        office.services, office.caller, office.connection_id, since, until
    )
    assert (told.since, told.until) == (START, START + 2 * HOUR)
    assert [one.start for one in told.rollups] == [START, START + HOUR]
    assert {lane: one.count for lane, one in told.lanes.items()} == {
        Lane.INTERACTIVE: 4,
        Lane.STANDARD: 4,
        Lane.BATCH: 0,
    }
    assert (told.total.count, told.total.succeeded, told.total.failed, told.total.canceled) == (
        8,
        4,
        2,
        2,
    )


def test_statistics_tell_a_day_or_30_days_where_no_moment_is_named(office: Office) -> None:
    busy_hours(office)
    maintain(office.services)
    services, caller, name = office.services, office.caller, office.connection_id
    hours = statistics.of_connection(services, caller, name)
    days = statistics.of_connection(services, caller, name, by=Span.DAY)
    assert (hours.since, hours.until) == (START - 20 * HOUR, START + 4 * HOUR)
    midnight = START.replace(hour=0)
    assert (days.since, days.until) == (
        midnight - timedelta(days=29),
        midnight + timedelta(days=1),
    )
    assert hours.total == days.total
    assert hours.total.count == 12


@pytest.mark.parametrize(
    ("since", "until", "by", "text"),
    [
        (START, START, Span.HOUR, "since: lies not before until."),
        (START - 1001 * HOUR, START, Span.HOUR, "since: these are more than 1,000 hours."),
        (START - 1001 * 24 * HOUR, START, Span.DAY, "since: these are more than 1,000 days."),
        (
            None,
            START.replace(year=9999, month=12, day=31, hour=23),
            Span.DAY,
            "since: lies too near an end of the calendar.",
        ),
    ],
)
def test_statistics_refuse_what_is_no_stretch_of_time(
    office: Office, since: Any, until: Any, by: Span, text: str
) -> None:
    with pytest.raises(Refusal) as no:
        statistics.of_connection(
            office.services, office.caller, office.connection_id, since, until, by
        )
    assert (no.value.code, no.value.detail) == (Code.INVALID_REQUEST, text)


def test_the_last_day_is_24_numbers_a_connection_the_running_hour_last(office: Office) -> None:
    busy_hours(office)
    maintain(office.services)
    told = statistics.last_day(office.services, [office.connection_id, "con-none"])
    nothing = (0,) * 24
    assert told["con-none"] == statistics.LastDay(
        start=START - 20 * HOUR, count=nothing, quickbooks_ms=nothing, failed=0
    )
    assert told[office.connection_id].count == (*nothing[:20], 4, 4, 4, 0)
