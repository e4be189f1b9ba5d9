"""A change feed over a company that people, programs and mishaps change at random.

Sessions die, answers are lost, the server is killed at its saves, the PC is off for long, its clock
is set wrong, a backup of the company file is put back. At the end all events, replayed, have to
give what the company holds.
"""

import json
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

from helpers.feed_people import TYPES, WEIGHTS, People, own, state_of
from helpers.matrix_bench import Bench, served
from helpers.mortal import ServerDied, Trap, die
from helpers.office import Office
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import event_type, kinds_of
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.watching import MOST_SWEEP_HOURS
from qbwc_service.simulator import RequestProcessorError, SimulatedDeath
from qbwc_service.simulator.clocks import pc_clock
from qbwc_service.steps import change_feeds
from qbwc_service.steps.event_data import whole_data
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store import places
from qbwc_service.store.port import Range, StoreUnavailableError

PACIFIC = -8
CALLS = ("tick", "sendRequestXML", "receiveResponseXML", "authenticate")
KINDS = {event_type(kind, "")[:-1] for name in TYPES for kind in kinds_of(name)}
QUIET_ROUNDS = 60
TICKS = 8
LONG = 10_000
"""Sets that a visit takes at most: a full read has many pages."""


class Story:
    """`mishaps` is how often something goes wrong: the share of rounds.

    Without `sweeps` nothing happens of which QuickBooks would not tell, and no sweep is there to
    mend what the runs for changes missed. `wrong_hours` is what the PC's clock is wrong by.
    """

    def __init__(
        self, seed: int, mishaps: float = 0.3, *, sweeps: bool = True, wrong_hours: float = 0
    ) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.bench = Bench(Office(settings={"page_size": 20, "retention_days": 10_000}))
        self.mishaps, self.sweeps, self.happened = mishaps, sweeps, Counter[str]()
        self.wrong_hours = wrong_hours
        office = self.bench.office
        self.people = People(office.company, self.chance)
        if not sweeps:
            self.people.weights = {**WEIGHTS, "merge": 0}
        self.backup = office.company.snapshot()
        self.set_clock(wrong_hours)
        self.open, self.undisturbed = True, self.bench.pc.process
        self.bench.pc.process = self.disturbed  # type: ignore[method-assign]
        wanted = change_feeds.Plan(
            name="all",
            types=TYPES,
            timing=Timing(interval_seconds=300),
            connection_id=office.connection_id,
            sweep_hours=24 if sweeps else MOST_SWEEP_HOURS,
        )
        self.id = change_feeds.create(office.services, office.caller, wanted).id

    def set_clock(self, wrong_hours: float) -> None:
        office = self.bench.office
        office.company.clock = pc_clock(
            office.clock, hours_from_utc=PACIFIC, fast_seconds=3600 * wrong_hours
        )

    def go(self, operations: int) -> None:
        """Let so many things be done, a few between two visits."""
        while sum(self.people.done.values()) < operations:
            for _ in range(self.chance.randint(1, 12)):
                self.bench.office.clock.forward(seconds=self.chance.choice((0, 0.2, 1, 7)))
                self._one_thing()
            if self.chance.random() < self.mishaps:
                self._mishap()
            self._round()
        self.settle()

    def disturbed(self, request: str) -> str:
        """Let QuickBooks take its time, and people work before a set and after it."""
        self._meanwhile()
        answer = self.undisturbed(request)
        self._meanwhile()
        return answer

    def _meanwhile(self) -> None:
        if self.open:
            for _ in range(2):
                self.bench.office.clock.forward(seconds=self.chance.choice((0, 1, 5, 90)))
                if self.chance.random() < 0.2:
                    self.people.act()

    def _one_thing(self) -> None:
        if self.chance.random() < 0.6:
            self.people.act()
            return
        text = self.people.something()
        try:
            if text:
                self.bench.office.submit(text)
        except Refusal:
            self.happened["refused"] += 1

    def _round(self) -> None:
        """Let some time go by, the clock tick and the PC come."""
        office = self.bench.office
        office.clock.forward(seconds=self.chance.choice((20, 100, 301, 400)))
        self.survive(self.clock)
        self.survive(lambda: self.bench.pc.visit(LONG))
        self.survive(self.clock)

    def clock(self) -> None:
        with served("tick"):
            tick(self.bench.office.services)

    def survive(self, part: Callable[[], object]) -> None:
        try:
            part()
        except (ServerDied, StoreUnavailableError):
            self.happened["server died"] += 1
            self.bench.restart()
        except (RequestProcessorError, SimulatedDeath):
            self.happened["QuickBooks died over a lost set"] += 1

    def _mishap(self) -> None:
        mishaps = (
            *(self._kill, self._kill, self._kill, self._kill, self._crash, self._crash),
            *(self._lose_answer, self._off, self._lose_answer, self._wrong_clock, self._restore),
        )
        chosen = self.chance.choice(mishaps if self.sweeps else mishaps[:8])
        self.happened[chosen.__name__.strip("_")] += 1
        chosen()

    def _kill(self) -> None:
        call, nth = self.chance.choice(CALLS), self.chance.choice((1, 2, 3, 5, 9, 20))
        self.bench.mortal.arm(Trap(call, after=self.chance.random() < 0.5, nth=nth), die)

    def _crash(self) -> None:
        moment = self.chance.choice(("before_commit", "after_commit"))
        self.bench.office.company.crash_next(
            moment,  # type: ignore[arg-type]  # one of the two
            holding="<ActiveStatus>All",
            silent=self.chance.random() < 0.5,
        )

    def _lose_answer(self) -> None:
        """Let the PC take a set, do it, and go away with the answer."""
        office, pc = self.bench.office, self.bench.pc

        def lost() -> None:
            if pc.login() not in ("none", "nvu"):
                request = pc.send(first=True)
                if request:
                    pc.process(request)

        self.survive(lost)
        office.clock.forward(minutes=self.chance.choice((1, 20)))

    def _off(self) -> None:
        days = self.chance.choice((0.5, 1, 3, 100) if self.sweeps else (0.1, 0.3))
        for _ in range(3):
            self.bench.office.clock.forward(days=days / 3)
            self.survive(self.clock)
            self.people.act()

    def _wrong_clock(self) -> None:
        self.set_clock(self.chance.choice((0, 0, -3, 2, 0.4)))

    def _restore(self) -> None:
        company = self.bench.office.company
        if self.chance.random() < 0.5:
            self.backup = company.snapshot()
        else:
            company.restore(self.backup)

    def settle(self) -> None:
        """Let all that is under way come to its end, with a sweep and what follows from it."""
        self.open = False
        self.bench.mortal.disarm()
        self.bench.office.company._armed.clear()
        self.set_clock(self.wrong_hours)
        for _ in range(2):
            self.bench.office.clock.forward(hours=25 if self.sweeps else 1)
            for _ in range(QUIET_ROUNDS):
                self.bench.office.be_patient()
                self.bench.office.clock.forward(seconds=60)
                self.clock()
                self.bench.pc.visit(LONG)
                for _ in range(TICKS):
                    self.clock()
                with served("maintain"):
                    maintain(self.bench.office.services)
        feed = change_feeds.find(self.bench.office.services, self.bench.office.caller, self.id)
        assert feed.watch is not None
        assert (feed.take_at, feed.watch.fresh, feed.watch.unread) == (None, (), ())
        assert feed.runs[-1].well

    def told(self) -> list[tuple[Event, dict[str, Any]]]:
        """Return the feed's events in order, with all they hold."""
        office, found, after = self.bench.office, [], ""
        while True:
            (some,) = office.store.select(Range(places.events("default"), after, limit=500))
            found += [one for one in some if isinstance(one, Event)]
            if len(some) < 500:
                break
            after = some[-1].id + "\x00"
        mine = [one for one in found if one.type.partition(".")[0] in KINDS]
        return [(one, whole_data(office.services, one)) for one in mine]

    def judge(self) -> dict[str, int]:
        """Demand that what was told gives what there is, each change once; return the figures."""
        books: dict[str, str] = {}
        figures = Counter[str]()
        for event, data in self.told():
            what, record = event.type.partition(".")[2], json.dumps(data["record"], sort_keys=True)
            there = books.get(event.subject)
            figures[what] += 1
            assert data["change_feed_id"] == self.id
            if what == "created":
                assert there is None, f"{event.subject} was created twice"
            else:
                assert there is not None, f"{event.subject} was {what} before it was there"
            if what == "updated":
                assert there != record, f"{event.subject} was told twice"
                assert data["changed"]
            if what == "deleted":
                assert there == record
                del books[event.subject]
            else:
                books[event.subject] = record
        replayed = {subject: own(json.loads(text)) for subject, text in books.items()}
        assert replayed == state_of(self.bench.office.company)
        return dict(figures)
