"""The sweep of a change feed: which objects there are, compared with those that are known.

First the answer is looked through for objects that are not known as they stand, and that the next
run would not bring: their types are read in full again. Then what is known is looked through for
objects that the answer does not have: those are gone, and told to be deleted. Since QuickBooks did
not tell of it they may have been merged into others, to which all that named them belongs now,
without having been modified: then all types are read in full again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qbwc_service.domain.feeds import Known, Progress, Seen, kinds_of, seen
from qbwc_service.domain.jobs import Job
from qbwc_service.services import Services
from qbwc_service.steps.answers import StoredPages
from qbwc_service.steps.feeding import Budget, Feed, each_page, tell_missing
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range
from qbxml.data.records import records

COMPARED = 100
"""Objects that are compared at a time."""
COMPARING, MISSING = 0, 1
"""The parts of a sweep."""
NEXT = "\x00"
"""Behind a sort text it makes the very next one."""
_there: dict[str, frozenset[str]] = {}
"""What the answer of one job has, the one that was looked through last: to read it is work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """One sweep's answer. `watermark` is the moment that the next run asks from."""

    services: Services
    feed: Feed
    types: Sequence[str]
    job: Job
    watermark: str | None

    def take(self, at: Progress, budget: Budget) -> tuple[Progress, bool]:
        """Go on behind a place; return the place reached, and whether all is done.

        Raises as `take_changes` does.
        """
        done = True
        if at.part == COMPARING:
            at, done = self._compare(at, budget)
            at = at.amend(part=MISSING, page=0, done=0) if done else at
        return self._tell_missing(at, budget) if done else (at, False)

    def _compare(self, at: Progress, budget: Budget) -> tuple[Progress, bool]:
        types = {kind: name for name in self.types for kind in kinds_of(name)}
        for place, objects in each_page(self._pages, at, parts=1):
            for done in range(place.done, len(objects), COMPARED):
                some = objects[done : done + COMPARED]
                found = {types[one.kind] for one in self._strange(some) if one.kind in types}
                strange = tuple(sorted(found | set(at.strange)))
                at = place.amend(done=done + len(some), strange=strange)
                budget.left -= len(some)
                if budget.left <= 0:
                    return at, False
        return at, True

    def _strange(self, objects: Sequence[Seen]) -> Iterator[Seen]:
        """Yield what is not known as it stands, and what the next run does not bring."""
        keys = (Key(Known, f"{self.feed.id}/{one.subject}") for one in objects)
        for one, known in zip(objects, self.services.store.get(*keys), strict=True):
            alive = isinstance(known, Known) and not known.gone
            as_known = alive and isinstance(known, Known) and known.sequence == one.sequence
            if not as_known and not one.modified_since(self.watermark):
                yield one

    def _tell_missing(self, at: Progress, budget: Budget) -> tuple[Progress, bool]:
        kinds = {kind for name in self.types for kind in kinds_of(name)}
        there = self._subjects()
        while budget.left > 0:
            start = at.after + NEXT if at.after else ""
            partition = places.known(self.feed.id)
            (some,) = self.services.store.select(Range(partition, start, limit=COMPARED))
            known = [one for one in some if isinstance(one, Known) and not one.gone]
            gone = [one for one in known if one.kind in kinds and one.subject not in there]
            if gone:
                at = at.amend(strange=tuple(sorted(self.types)))
                tell_missing(self.services, self.feed, gone, at)
            if len(some) < COMPARED:
                _there.clear()
                return at, True
            at = at.amend(after=some[-1].id)
            budget.left -= len(some)
        return at, False

    def _subjects(self) -> frozenset[str]:
        if self.job.id not in _there:
            found = frozenset(one.subject for page in self._pages for one in seen(records([page])))
            _there.clear()
            _there[self.job.id] = found
        return _there[self.job.id]

    @property
    def _pages(self) -> StoredPages:
        return StoredPages(self.services.payloads, self.job.response)
