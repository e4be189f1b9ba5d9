"""What the model knows of every accepted job, and what must be true of it at every moment."""

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise

from helpers.model_books import Mark, Shelf
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.states import TABLE, Outcome, State

MAY_BE_THERE = {State.SENT, State.IN_DOUBT, State.NEEDS_ATTENTION}
UNTOLD = {"not_saved", "connection_closed"}
"""Why a job that was refused may stand in the store all the same, canceled."""
IN_DOUBT_BLOCK_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Filed:
    """A job as it was submitted: the mark of each of its requests, None for a read."""

    text: str
    marks: tuple[Mark | None, ...]
    key: str | None
    lane: Lane


@dataclass
class Ledger:
    """`lied` are marks that prove nothing any more, `taken_back` those that a backup took away.

    `perhaps` are jobs of which their caller was told that nobody knows; `keys` who holds a key.
    """

    shelf: Shelf
    jobs: dict[str, Filed] = field(default_factory=dict)
    perhaps: dict[str, Filed] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    lied: set[Mark] = field(default_factory=set)
    taken_back: set[Mark] = field(default_factory=set)
    seen: dict[str, Job] = field(default_factory=dict)

    def copy(self) -> "Ledger":
        return replace(
            self, jobs=dict(self.jobs), perhaps=dict(self.perhaps), keys=dict(self.keys), seen={}
        )

    def frees(self, key: str) -> bool:
        """Whether a key may be used for any body (D7)."""
        holder = self.keys.get(key)
        return holder is None or self.seen[holder].frees_key

    def look(self, found: dict[str, Job]) -> None:
        """Hold the store's jobs against what is known, and go on from there."""
        self._adopt(found)
        missing = self.jobs.keys() - found.keys()
        assert not missing, f"lost: {missing}"
        for name, job in found.items():
            self._moved(self.seen.get(name), job)
        self.seen = found
        sent = [job.id for job in found.values() if job.state is State.SENT and job.writes]
        assert len(sent) <= 1, f"two writes are at QuickBooks: {sent}"
        self.check_books()

    def _adopt(self, found: dict[str, Job]) -> None:
        """Take jobs that landed after all; nothing else may be there that nobody was told of."""
        for name in found.keys() - self.jobs.keys():
            job = found[name]
            if job.state is State.DUPLICATE or job.timeline[-1].reason in UNTOLD:
                continue
            first = self.jobs.get(job.retry_of or "") or self.perhaps.get(name)
            assert first is not None, f"{name} was accepted and nobody was told"
            self.file(name, first)

    def file(self, name: str, filed: Filed) -> None:
        self.jobs[name] = filed
        if filed.key is not None:
            self.keys[filed.key] = max(name, self.keys.get(filed.key, ""))

    def _moved(self, before: Job | None, after: Job) -> None:
        if before is None or before.version == after.version:
            return
        assert before.version < after.version
        if before.final and before.state is not after.state:
            moved = (before.state, after.state)
            assert moved == (State.DEAD_LETTERED, State.CANCELED), moved
        if before.final:
            assert before.outcome is after.outcome, (before, after)
        states = [event.state for event in after.timeline]
        for one, other in pairwise(states):
            assert one is other or other in TABLE[one].next, (one, other)
        if after.state is State.NEEDS_ATTENTION:
            assert after.failure is not None
            assert after.failure.message
        if after.final and after.outcome is not Outcome.APPLIED:
            assert after.failure is not None, after

    def check_books(self) -> None:
        """Nothing is done twice, and what ended stands in the books as it says."""
        done: Counter[Mark] = Counter()
        open_: Counter[Mark] = Counter()
        marks: set[Mark] = set()
        for name, filed in self.jobs.items():
            job = self.seen[name]
            for mark, line in zip(filed.marks, job.requests, strict=True):
                if mark is None or mark in self.lied:
                    continue
                marks.add(mark)
                if line.outcome in (Outcome.APPLIED, Outcome.PARTLY_APPLIED):
                    done[mark] += 1
                elif line.outcome is not Outcome.NOT_APPLIED and job.state in MAY_BE_THERE:
                    open_[mark] += 1
                else:
                    assert line.outcome is not Outcome.UNKNOWN, job
        found = self.shelf.marks()
        for mark in marks:
            times = self.shelf.times(mark, found)
            least = 0 if mark in self.taken_back else done[mark]
            assert least <= times <= done[mark] + open_[mark], (
                f"{mark} is {times} times in the books, {done[mark]} applied, {open_[mark]} open: "
                f"{[self.seen[n] for n, f in self.jobs.items() if mark in f.marks]}"
            )
            assert times <= 1, f"{mark} is {times} times in the books"

    def all_marks(self) -> dict[Mark, int]:
        found = self.shelf.marks()
        known = (*self.jobs.values(), *self.perhaps.values())
        marks = {mark for filed in known for mark in filed.marks if mark}
        return {mark: self.shelf.times(mark, found) for mark in marks}

    def books_restored(self, before: dict[Mark, int]) -> None:
        """Forgive what a backup of the company file took back."""
        for mark, times in self.all_marks().items():
            if times != before[mark]:
                (self.lied if mark[0] == "Gone" else self.taken_back).add(mark)

    def store_restored(self, then: "Ledger") -> None:
        """Forget the jobs that a backup of our store does not know, and their marks."""
        for name in self.jobs.keys() - then.jobs.keys():
            self.lied |= {mark for mark in self.jobs[name].marks if mark}
        self.jobs, self.keys = dict(then.jobs), dict(then.keys)
        self.perhaps, self.seen = {}, {}
