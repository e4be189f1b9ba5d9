"""Rollups: which events count, in which hour and day, and what they add."""

from datetime import UTC, datetime
from typing import Any

import pytest
from helpers.builders import NOON, job, rollup, seconds

from qbwc_service.domain import rollups
from qbwc_service.domain.events import Event, Type, new, of_job
from qbwc_service.domain.jobs import Entry, Job, Lane
from qbwc_service.domain.rollups import Rollup, Span, Tally
from qbwc_service.domain.states import State

LATE = datetime(2026, 11, 28, 23, 59, 59, 999999, tzinfo=UTC)


def ended(type_: str = Type.SUCCEEDED, **data: Any) -> Event:
    return new(type_, LATE, "tx-1", tenant_id="default", connection_id="con-1", data=data)


def told(before: Job, after: Job) -> list[Event]:
    return of_job(before, after)


def test_an_event_is_counted_in_its_hour_and_its_day() -> None:
    assert [rollups.empty(ended(), span) for span in Span] == [
        Rollup(id=id_, tenant_id="default", connection_id="con-1", span=span, start=start, lanes={})
        for id_, span, start in (
            ("con-1/h/2026-11-28T23", Span.HOUR, datetime(2026, 11, 28, 23, tzinfo=UTC)),
            ("con-1/d/2026-11-28", Span.DAY, datetime(2026, 11, 28, tzinfo=UTC)),
        )
    ]


def test_an_end_tells_its_lane_and_how_long_it_waited_and_took() -> None:
    sent = job(
        state=State.SENT,
        lane=Lane.BATCH,
        first_sent_at=NOON + seconds(3),
        quickbooks_ms=400,
        finished_at=None,
    )
    (event,) = told(sent, sent.moved(State.SUCCEEDED, NOON + seconds(5)))
    assert {name: event.data[name] for name in list(event.data)[-4:]} == {
        "priority": "batch",
        "queued_ms": 3000,
        "quickbooks_ms": 400,
        "processing_time_ms": 5000,
    }
    assert (rollups.lane_of(event), rollups.tally_of(event)) == (
        Lane.BATCH,
        Tally(
            count=1,
            succeeded=1,
            queued_ms=3000,
            queued_ms_max=3000,
            quickbooks_ms=400,
            quickbooks_ms_max=400,
        ),
    )


def test_what_was_never_sent_has_waited_to_its_end() -> None:
    queued = job()
    (event,) = told(queued, queued.moved(State.CANCELED, NOON + seconds(2)))
    assert rollups.tally_of(event) == Tally(count=1, queued_ms=2000, queued_ms_max=2000)
    assert rollups.tally_of(event).canceled == 1


def test_a_dead_letter_that_is_discarded_has_been_counted_before() -> None:
    sent = job(state=State.SENT)
    dead = sent.moved(State.DEAD_LETTERED, NOON)
    gone = dead.moved(State.CANCELED, NOON)
    events = [*told(sent, dead), *told(dead, gone)]
    assert [(one.type, rollups.counts(one)) for one in events] == [
        ("transaction.failed", True),
        ("transaction.canceled", False),
    ]


@pytest.mark.parametrize("type_", sorted(set(Type) - set(rollups.COUNTED)))
def test_what_ends_nothing_does_not_count(type_: Type) -> None:
    assert not rollups.counts(ended(type_))


def test_an_event_that_says_nothing_of_itself_counts_as_one_of_the_standard_lane() -> None:
    assert (rollups.lane_of(ended()), rollups.tally_of(ended(Type.FAILED))) == (
        Lane.STANDARD,
        Tally(count=1, failed=1),
    )


def test_together_sums_are_added_and_the_longest_stays() -> None:
    one = Tally(count=2, succeeded=1, queued_ms=9, queued_ms_max=7, quickbooks_ms=3)
    two = Tally(count=1, failed=1, queued_ms=5, queued_ms_max=5, quickbooks_ms_max=1)
    both = Tally(
        count=3,
        succeeded=1,
        failed=1,
        queued_ms=14,
        queued_ms_max=7,
        quickbooks_ms=3,
        quickbooks_ms_max=1,
    )
    assert one.plus(two) == two.plus(one) == both
    assert both.canceled == 1


def test_lanes_are_summed_each_by_itself_and_all_are_named() -> None:
    more = rollup().plus(Lane.BATCH, Tally(count=4))
    assert more.total.count == 5
    counts = {lane: one.count for lane, one in rollups.by_lane([rollup(), more]).items()}
    assert counts == {Lane.INTERACTIVE: 0, Lane.STANDARD: 2, Lane.BATCH: 4}


def test_the_timeline_may_be_long_and_a_discard_still_shows() -> None:
    many = tuple(Entry(at=NOON, state=State.SENT) for _ in range(250))
    dead = job(state=State.SENT, timeline=many).moved(State.DEAD_LETTERED, NOON)
    (event,) = told(dead, dead.moved(State.CANCELED, NOON))
    assert event.data["discarded"] is True
