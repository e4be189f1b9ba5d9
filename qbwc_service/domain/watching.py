"""What a change feed watches, and what each of its runs asks QuickBooks for.

Most runs ask for changes. A type that was never read, or of which something was missed, is asked
for in full. Once a day the run behind one that went well is a sweep: it asks only which objects
there are, since QuickBooks tells of deletions for 90 days, and never of merges and of a company
file that was restored.

A sweep decides nothing about what is newer than itself: a feed has one run at a time, and what it
knows was answered, and taken, before the sweep was sent. So whatever it knows existed then, and
what the sweep does not bring is there no more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.feeds import kinds_of, request_set, sweep_set

SWEEP_HOURS = 24
MOST_SWEEP_HOURS = 720
"""A month: three sweeps in the time for which QuickBooks remembers deletions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What one run asks: changes of `types`, all there is of those in `full`; or it is a sweep.

    `fresh`: those of `full` that were never read before.
    """

    types: tuple[str, ...]
    full: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    sweep: bool = False

    @property
    def qbxml(self) -> str:
        """The request, with a place for the moment to ask from."""
        return sweep_set(self.types) if self.sweep else request_set(self.types, self.full)

    @property
    def large(self) -> bool:
        """Whether it may take QuickBooks long, so that others go before it."""
        return self.sweep or bool(self.full)

    @property
    def fresh_kinds(self) -> frozenset[str]:
        """The kinds of objects that were there before the feed knew of any."""
        return frozenset(kind for name in self.fresh for kind in kinds_of(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What an answer taught beside its changes.

    `strange` are the types in which a sweep found what is not known, `zone_seconds` is the offset
    that QuickBooks writes behind its moments.
    """

    strange: tuple[str, ...] = ()
    zone_seconds: int | None = None


NOTHING = Lesson()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The types of a feed. `silent`: what is there at first is remembered and not told.

    `fresh` were never read; `unread` have to be read in full again. `swept_at` is when the last
    sweep was sent, or the first read, which is as good as one. `sweep_next`: the next run that
    comes by itself is a sweep. `ask` is what the run under way asks. `zone_seconds` is the offset
    from UTC that QuickBooks last wrote behind a moment.
    """

    types: tuple[str, ...]
    silent: bool = False
    sweep_hours: int = SWEEP_HOURS
    fresh: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    swept_at: datetime | None = None
    sweep_next: bool = False
    ask: Ask | None = None
    zone_seconds: int | None = None

    def next_ask(self, *, by_hand: bool) -> Ask:
        """Return what the next run asks; who wants one now wants changes."""
        if self.sweep_next and not by_hand:
            return Ask(types=self.types, sweep=True)
        full = tuple(one for one in self.types if one in (*self.fresh, *self.unread))
        fresh = tuple(one for one in full if one in self.fresh)
        return Ask(types=self.types, full=full, fresh=fresh)

    def watching(self, types: tuple[str, ...]) -> "Watch":
        """Return it with these types: those that are new to it are read in full, and swept."""
        new = [one for one in types if one not in self.types]
        fresh = _some([*self.fresh, *new], types)
        swept_at = None if new else self.swept_at
        unread = _some(self.unread, types)
        return replace(self, types=types, fresh=fresh, unread=unread, swept_at=swept_at)

    def ended(self, sent_at: datetime | None, lesson: Lesson, *, first: bool = False) -> "Watch":
        """Return it after a run; `sent_at` None where it did not go well.

        `first`: none went well before, so nothing is known that may be gone. The first read of
        types that were watched once before is not like that.
        """
        zone = self.zone_seconds if lesson.zone_seconds is None else lesson.zone_seconds
        ask, after = self.ask, replace(self, ask=None, sweep_next=False, zone_seconds=zone)
        if ask is None or sent_at is None:
            return after
        if ask.sweep:
            return replace(
                after,
                swept_at=sent_at,
                unread=_some([*self.unread, *lesson.strange], self.types),
            )
        fresh = _without(self.fresh, ask.full)
        unread = _without(self.unread, ask.full)
        whole = first and set(ask.types) <= set(ask.fresh)
        swept_at = sent_at if whole else self.swept_at
        over = swept_at is None or sent_at - swept_at >= timedelta(hours=self.sweep_hours)
        return replace(
            after,
            fresh=fresh,
            unread=unread,
            swept_at=swept_at,
            sweep_next=over and not fresh and not unread,
        )


def _some(names: Iterable[str], types: Sequence[str]) -> tuple[str, ...]:
    there = set(names)
    return tuple(one for one in types if one in there)


def _without(names: Iterable[str], gone: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in names if one not in gone)
