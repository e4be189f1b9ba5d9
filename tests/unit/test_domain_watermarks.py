"""The watermark: on the PC's clock, and never so late that a change is missed."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from helpers.builders import NOON, job, schedule, seconds
from hypothesis import given
from hypothesis import strategies as st

from qbwc_service.domain.jobs import Attempt
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.watermarks import Mark, watermark

pytestmark = pytest.mark.portable

SUMMER, WINTER = -4 * 3600, -5 * 3600


def test_without_an_offset_it_is_written_in_utc() -> None:
    assert watermark(Mark(at=NOON), 300, None) == "2026-03-14T11:55:00+00:00"


def test_it_is_written_as_the_clock_of_the_pc_shows_it() -> None:
    mark = Mark(at=NOON, clock_offset=SUMMER)
    assert watermark(mark, 300, SUMMER) == "2026-03-14T07:55:00-04:00"


def test_a_clock_that_is_slow_makes_it_earlier_and_one_that_is_fast_changes_nothing() -> None:
    slow, fast = Mark(at=NOON, clock_offset=-100), Mark(at=NOON, clock_offset=100)
    assert watermark(slow, 0, None) == "2026-03-14T11:58:20+00:00"
    assert watermark(fast, 0, -30) == "2026-03-14T11:59:30+00:00"
    assert watermark(fast, 0, 30) == "2026-03-14T12:00:00+00:00"


def test_over_a_change_of_clocks_the_earlier_reading_is_taken() -> None:
    before = Mark(at=NOON, clock_offset=WINTER)
    assert watermark(before, 0, SUMMER) == "2026-03-14T07:00:00-05:00"
    assert watermark(Mark(at=NOON, clock_offset=SUMMER), 0, WINTER) == "2026-03-14T07:00:00-05:00"


def test_a_clock_that_was_never_set_still_gives_a_moment() -> None:
    wild = Mark(at=datetime(1970, 1, 1, tzinfo=UTC), clock_offset=-999_999_999)
    assert watermark(wild, 300, 999_999_999).startswith("19")


@dataclass(frozen=True)
class Try:
    """One run: how long after the last end it is sent, and what happens."""

    pause: int
    takes: int
    well: bool
    zone: int
    drift: int


tries = st.builds(
    Try,
    pause=st.integers(0, 100_000),
    takes=st.integers(0, 5_000),
    well=st.booleans(),
    zone=st.sampled_from([-5 * 3600, -4 * 3600, 0, 3600, 20_700]),
    drift=st.integers(-440, 440),
)


@given(st.lists(tries, max_size=30), st.integers(0, 3_600))
def test_the_windows_of_the_runs_that_went_well_leave_no_gap(runs: list[Try], overlap: int) -> None:
    """Whether QuickBooks goes by the offset or by the clock alone, on the PC's own clock."""
    now = NOON
    plan = schedule(overlap_seconds=overlap)
    sent_before: tuple[datetime, Try] | None = None
    for run in runs:
        now += timedelta(seconds=run.pause)
        mark = plan.mark
        asked = mark and datetime.fromisoformat(watermark(mark, overlap, run.zone + run.drift))
        plan = plan.begun(now, "tx-1")
        if asked is not None and sent_before is not None:
            then, that = sent_before
            by_clock_then = then + seconds(that.zone + that.drift)
            assert asked <= then + seconds(that.drift)
            assert asked.replace(tzinfo=UTC) <= by_clock_then
        plan = plan.ended(now + seconds(run.takes), ended_job(now, run))
        sent_before = (now, run) if run.well else sent_before
        now += timedelta(seconds=run.takes)
        assert (plan.mark is None) == (sent_before is None)


def ended_job(sent: datetime, run: Try):  # type: ignore[no-untyped-def] # noqa: ANN201
    state = State.SUCCEEDED if run.well else State.DEAD_LETTERED
    tried = Attempt(
        number=1,
        ticket_hash="t",
        sent_at=sent,
        page_sent_at=sent,
        clock_offset=run.zone + run.drift,
    )
    return job(
        "tx-1",
        state=state,
        outcome=Outcome.APPLIED if run.well else Outcome.NOT_APPLIED,
        first_sent_at=sent,
        attempt=tried,
        finished_at=sent + seconds(run.takes),
    )


@pytest.mark.parametrize(
    ("hours", "written", "shown"),
    [
        (-8, None, "2026-03-14T03:55:00-08:00"),
        (-8, -8, "2026-03-14T03:55:00-08:00"),
        (-7, -8, "2026-03-14T04:55:00-07:00"),
        (-11, -8, "2026-03-14T00:55:00-07:00"),
        (-6, -8, "2026-03-14T05:55:00-06:00"),
        (0, 14, "2026-03-14T11:55:00+14:00"),
    ],
    ids=["not known", "as written", "in summer", "hours slow", "hours fast", "far away"],
)
def test_a_clock_that_is_wrong_by_hours_is_no_other_zone_where_quickbooks_says_its_own(
    hours: int, written: int | None, shown: str
) -> None:
    mark = Mark(at=NOON, clock_offset=hours * 3600)
    known = None if written is None else written * 3600
    assert watermark(mark, 300, hours * 3600, known) == shown
