"""A schedule: a request that is done again and again, and what became of its runs.

It has one unfinished run at most. What comes due meanwhile is counted, and made up for by one run
as soon as that one has ended.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from qbwc_service.domain.connections import Change
from qbwc_service.domain.jobs import Job, Lane, Notation
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.watching import NOTHING, Ask, Lesson, Watch
from qbwc_service.domain.watermarks import Mark

SCHEDULE = "sch_"
"""How the id of a schedule begins, and nothing else's."""
FEED = "feed_"
"""The same of a change feed, which is a schedule whose answers become events."""
OVERLAP_SECONDS = 300
MOST_SCHEDULES = 100
"""Of one tenant."""
RUNS_KEPT = 50
TIMELINE_LIMIT = 50
ERROR_CHARACTERS = 300
REFUSED, GONE = "refused", "gone"
"""States of a run that no job has: it could not be submitted; its job is not there any more."""
FAILED = "failed"
"""Of a job as of a run; that of a run also where its job went well and its answer is of no use."""


class Kind(StrEnum):
    """What a schedule is for, and thereby what its answers are used for."""

    REQUEST = "request"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run. `job_id` is None where nothing could be submitted.

    `stands_for` is how many due moments it makes up for, itself included. `state` and `outcome`
    are its job's at the end, "" before; `error_code` is "" where it went well.
    """

    number: int
    at: datetime
    job_id: str | None = None
    stands_for: int = 1
    ended_at: datetime | None = None
    state: str = ""
    outcome: str = ""
    error_code: str = ""
    error: str = ""

    @property
    def well(self) -> bool:
        """Whether it has ended well."""
        return self.ended_at is not None and not self.error_code


class Schedule(Record, frozen=True, kw_only=True):
    """A recurring request. Id: `sch_` and 22 characters, of a change feed `feed_` and 22.

    `request` is the qbXML, or the JSON document, as it was given: placeholders are filled in for
    each run. `next_at` is when it is due next, None while paused. `missed` counts due moments for
    which there was no run, `owed`: one run follows at once for them. `last_success` is when the
    last run that went well was sent; before there is one, `since` stands in for it. `failures`
    counts runs in a row that did not go well.

    Of a change feed `watch` says what its runs ask, and `take_at` is set while an answer waits
    for the clock to go through it: the run ends after that. `removed` is a feed that people see
    no more, and whose last belongings the clock takes away.
    """

    tenant_id: str
    connection_id: str
    name: str
    request: Payload
    timing: Timing
    created_at: datetime
    kind: Kind = Kind.REQUEST
    notation: Notation = Notation.XML
    lane: Lane = Lane.STANDARD
    overlap_seconds: int = OVERLAP_SECONDS
    since: datetime | None = None
    paused: bool = False
    next_at: datetime | None = None
    number: int = 0
    missed: int = 0
    owed: bool = False
    run: Run | None = None
    last_success: Mark | None = None
    failures: int = 0
    last_error: str = ""
    runs: tuple[Run, ...] = ()
    timeline: tuple[Change, ...] = ()
    watch: Watch | None = None
    take_at: datetime | None = None
    removed: bool = False

    @property
    def clock_at(self) -> datetime | None:
        """When the clock has to look at it, None while it need not."""
        moments = [at for at in (self._run_at, self.take_at) if at is not None]
        return self.created_at if self.removed else min(moments, default=None)

    @property
    def _run_at(self) -> datetime | None:
        if self.owed and self.run is None:
            return self.created_at
        return self.next_at

    def due(self, now: datetime) -> bool:
        """Whether a run is due, or owed."""
        return self._run_at is not None and self._run_at <= now and not self.removed

    @property
    def mark(self) -> Mark | None:
        """From when on the next run has to ask, None for everything there is."""
        if self.last_success is None and self.since is not None:
            return Mark(at=self.since)
        return self.last_success

    def begun(
        self, now: datetime, job_id: str | None, *, extra: int = 0, ask: Ask | None = None
    ) -> "Schedule":
        """Return the schedule with a run under way, which stands for all that was missed.

        `extra` is 1 for a run that a person wants beside those that are due; `ask` is what the
        run of a change feed asks.
        """
        counted = self._counted(now)
        run = Run(
            number=self.number + 1,
            at=now,
            job_id=job_id,
            stands_for=max(1, counted.missed + extra),
        )
        watch = replace(self.watch, ask=ask) if self.watch else None
        return counted.evolve(number=run.number, run=run, missed=0, owed=False, watch=watch)

    def passed_over(self, now: datetime) -> "Schedule":
        """Return the schedule with what came due counted, since there can be no run now.

        A run is owed for it where another is under way: that one's end brings it.
        """
        return self._counted(now).evolve(owed=self.run is not None)

    def refused(self, now: datetime, error: str) -> "Schedule":
        """Return the schedule after a run that was due and could not be submitted."""
        return self.begun(now, None).ended(now, None, error).amend(version=self.version + 1)

    def ended(
        self, now: datetime, job: Job | None, error: str = "", lesson: Lesson = NOTHING
    ) -> "Schedule":
        """Return the schedule after its run: `job` as it ended, None where it is gone.

        `error` says why there is no job; with a job, why its answer cannot be used.
        `lesson` is what the answer of a change feed taught.
        """
        if self.run is None:
            raise AssertionError(f"{self.id} has no run")
        run = _end_of(self.run, now, job, error)
        well = job if run.well else None
        mark, watch = self.last_success, self.watch
        if well is not None and not (watch and watch.ask and watch.ask.sweep):
            mark = _later(mark, well)
        if watch is not None:
            first = self.last_success is None
            watch = watch.ended(well.first_sent_at if well else None, lesson, first=first)
        return self.evolve(
            run=None,
            runs=(*self.runs, run)[-RUNS_KEPT:],
            failures=0 if run.well else self.failures + 1,
            last_error=run.error,
            last_success=mark,
            watch=watch,
            take_at=None,
            owed=self.owed or (watch is not None and watch.sweep_next and not self.paused),
        )

    def standing_still(self) -> "Schedule":
        """Return the schedule paused, same version; what it missed is forgotten."""
        return self.amend(paused=True, next_at=None, missed=0, owed=False)

    def going_on(self, now: datetime) -> "Schedule":
        """Return the schedule as it goes on after a pause, same version."""
        return self.amend(paused=False, next_at=self.timing.first(now))

    def changed(self, change: Change, **changes: Any) -> "Schedule":
        """Return the schedule with these changes and who made them, one version later."""
        timeline = (*self.timeline, change)[-TIMELINE_LIMIT:]
        return self.evolve(timeline=timeline, **changes)

    def timed(self, now: datetime) -> "Schedule":
        """Return it with the next moment of a timing that is new, same version."""
        return self if self.paused else self.amend(next_at=self.timing.following(now, now)[0])

    def _counted(self, now: datetime) -> "Schedule":
        """Return it with the due moments up to now counted as missed, same version."""
        if self.next_at is None or self.next_at > now:
            return self
        next_at, count = self.timing.following(self.next_at, now)
        return self.amend(next_at=next_at, missed=self.missed + count)


def _end_of(run: Run, now: datetime, job: Job | None, error: str) -> Run:
    if job is None:
        state, code = (GONE, "NOT_FOUND") if run.job_id else (REFUSED, "REFUSED")
        return replace(run, ended_at=now, state=state, error_code=code, error=_short(error))
    if error:
        failed = replace(run, ended_at=now, state=FAILED, outcome=job.outcome.value)
        return replace(failed, error_code="INTERNAL_ERROR", error=_short(error))
    failure = job.failure
    code = (failure.code.value if failure else job.state.value) if job.status != "success" else ""
    said = (failure.message if failure else "") if code else ""
    return replace(
        run,
        ended_at=job.finished_at or now,
        state=job.state.value,
        outcome=job.outcome.value,
        error_code=code,
        error=_short(said),
    )


def _short(text: str) -> str:
    return text if len(text) <= ERROR_CHARACTERS else text[: ERROR_CHARACTERS - 1] + "…"


def _later(before: Mark | None, job: Job) -> Mark | None:
    """Return when a job was sent first: whatever sending brought the answer came no sooner.

    A person may settle a job that was never sent: that asked for nothing.
    """
    if job.first_sent_at is None:
        return before
    offset = job.attempt.clock_offset if job.attempt else None
    return Mark(at=job.first_sent_at, clock_offset=offset)
