"""The world of the model: an office whose parts break, three Web Connectors, and the books."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from helpers.model_books import Part, Shelf
from helpers.model_ledger import IN_DOUBT_BLOCK_SECONDS, Filed, Ledger
from helpers.model_pc import Connector, Late, Phase
from helpers.model_store import BreakingStore, copied
from helpers.office import Office, stores
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.sessions import Errand
from qbwc_service.domain.states import Outcome, State
from qbwc_service.ids import SystemIds
from qbwc_service.simulator import Company
from qbwc_service.simulator.clocks import pc_clock
from qbwc_service.steps import retrying, transactions
from qbwc_service.steps.restore import open_epoch
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.store import places
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key, Range, StoreUnavailableError
from qbwc_service.store.sealing import Sealer
from qbwc_service.store.sqlite import SqliteStore

NEW_ID = re.compile(r'newMessageSetID="(\w+)"')
MANY = 1_000
MOST_HELLOS = 4
reached: Counter[str] = Counter()
"""What was reached in this process, by name: asserted at the end, so that no depth is lost."""


@dataclass
class World:
    """Everything at once. `ids_sent` are message-set ids in the order they left."""

    hours_from_utc: float = 0
    connection_settings: dict[str, Any] = field(default_factory=dict)
    page_size: int = 0

    def __post_init__(self) -> None:
        self.office = Office(
            store=BreakingStore(stores[-1]()),
            settings={"page_size": self.page_size},
            connection_settings=self.connection_settings,
        )
        clock = self.office.clock
        self.office.company = Company(clock=pc_clock(clock, hours_from_utc=self.hours_from_utc))
        self.other = Company(name="Other", path=r"C:\other.qbw", clock=self.office.company.clock)
        self.office.pc = self.office.new_pc()
        self.office.first_visit()
        self.other.received.clear()
        self.ledger = Ledger(Shelf(self.office.company))
        self.late: list[Late] = []
        self.connectors = [
            Connector(self.office, machine, self.office.company, self.late)
            for machine in ("PC1", "PC1", "PC2")
        ]
        self.ids_sent: list[str] = []
        self.forgiven: set[str] = set()
        self.books_kept: object = None
        self.store_kept: tuple[SqliteStore, Ledger, int] | None = None
        self.look()

    @property
    def store(self) -> BreakingStore:
        store = self.office.store
        assert isinstance(store, BreakingStore)
        return store

    def jobs(self) -> dict[str, Job]:
        """Return every job in the store."""
        mine = places.history("default", "connection", self.office.connection_id)
        wanted = Range(mine, limit=MANY)
        (found,) = self.store.inner.select(wanted)
        return {job.id: job for job in found if isinstance(job, Job)}

    def look(self) -> dict[str, Job]:
        """Check everything that must be true now; return the jobs."""
        found = self.jobs()
        self.ledger.look(found)
        assert not self.other.received, "something was sent to another company file (D9)"
        return found

    # what callers and people do

    def submit(self, parts: list[Part], head: str, **fields: Any) -> None:
        self.office.clock.forward(milliseconds=1)
        text = f"<QBXMLMsgsRq {head}>{''.join(part.qbxml for part in parts)}</QBXMLMsgsRq>"
        self.hand_in(text, tuple(part.mark for part in parts), **fields)

    def hand_in(self, text: str, marks: tuple[Any, ...], **fields: Any) -> None:
        office, ledger = self.office, self.ledger
        key, lane = fields.get("idempotency_key"), fields.get("lane", Lane.STANDARD)
        filed = Filed(text, marks, key, lane)
        wanted = self._expected(filed)
        given = Submission(qbxml=text, connection_id=office.connection_id, **fields)
        told, name = self._handed_in(given)
        if told is None:
            assert wanted is None, f"accepted, but {wanted} was due (D7)"
            ledger.file(name, filed)
        elif told == "unknown":
            ledger.perhaps[name] = filed
        elif told != "broke":
            assert told == wanted, f"refused with {told}, but {wanted} was due (D7)"
        reached[f"submit: {told or 'accepted'}"] += 1

    def _handed_in(self, given: Submission) -> tuple[str | None, str]:
        """Return what the caller is told, None where it is accepted, and the job's name."""
        try:
            return None, submit(self.office.services, self.office.caller, given).id
        except StoreUnavailableError:
            return "broke", ""
        except Refusal as no:
            unknown = no.code is Code.NETWORK_ERROR
            return ("unknown" if unknown else no.code), str(no.extra.get("transaction_id"))

    def _expected(self, filed: Filed) -> Code | None:
        """Return how a submission must be refused, by D7 and the switches."""
        if filed.key is not None and not self.ledger.frees(filed.key):
            first = self.ledger.jobs[self.ledger.keys[filed.key]]
            same = first.text == filed.text
            return Code.DUPLICATE_REQUEST if same else Code.IDEMPOTENCY_KEY_REUSED
        return Code.INVALID_STATE if self.connection().disabled else None

    def connection(self) -> Connection:
        (found,) = self.store.inner.get(Key(Connection, self.office.connection_id))
        assert isinstance(found, Connection)
        return found

    def cancel(self, job: Job) -> None:
        self._person(lambda: transactions.cancel(self.office.services, self.office.caller, job.id))

    def retry(self, job: Job, *, force: bool) -> None:
        if force and job.state in (State.IN_DOUBT, State.NEEDS_ATTENTION):
            self._say(job, Outcome.NOT_APPLIED)
        services, caller = self.office.services, self.office.caller
        fresh = self._person(lambda: retrying.retry(services, caller, job.id, force=force))
        if fresh is not None:
            reached["retried"] += 1
            self.ledger.file(fresh.id, self.ledger.jobs[job.id])

    def resolve(self, job: Job, outcome: Outcome) -> None:
        """Settle a job by a person's word, true or not."""
        self._say(job, outcome)
        services, caller = self.office.services, self.office.caller
        self._person(lambda: transactions.resolve(services, caller, job.id, outcome, None))

    def truth_of(self, job: Job) -> Outcome:
        """Return what a person who looks into the books would say of what is open."""
        times = self._times(job)
        return Outcome.APPLIED if times and all(n for _, n in times) else Outcome.NOT_APPLIED

    def _times(self, job: Job) -> list[tuple[Any, int]]:
        found = self.ledger.shelf.marks()
        marks = zip(self.ledger.jobs[job.id].marks, job.requests, strict=True)
        return [
            (mark, self.ledger.shelf.times(mark, found))
            for mark, line in marks
            if mark and line.outcome in (Outcome.PENDING, Outcome.UNKNOWN)
        ]

    def _say(self, job: Job, outcome: Outcome) -> None:
        """Trust a mark no more of which a person says what is not so."""
        for mark, times in self._times(job):
            if times != (outcome is Outcome.APPLIED):
                self.ledger.lied.add(mark)

    def _person(self, call: Any) -> Job | None:
        try:
            done: Job = call()
        except (Refusal, StoreUnavailableError):
            return None
        return done

    # what breaks

    def restart(self) -> None:
        """Let the server begin anew on the same store, as `wiring` builds it."""
        office = self.office
        ids = SystemIds(office.clock)
        newest = max(self.jobs(), default=None)
        if newest is not None:
            ids.start_after(newest)
        sealer = Sealer("")
        payloads = Payloads(self.store, sealer)
        office.services = replace(office.services, ids=ids, payloads=payloads)

    def keep_books(self) -> None:
        self.books_kept = self.office.company.snapshot()

    def restore_books(self) -> None:
        company = self.office.company
        states = {job.state for job in self.jobs().values()}
        for state in states & {State.SENT, State.IN_DOUBT}:
            reached[f"books restored while {state}"] += 1
        self.office.clock.forward(seconds=1)  # a record's id is made of a number and the second
        marks, sets = self.ledger.all_marks(), self.sets()
        company.restore(self.books_kept)
        self.ledger.books_restored(marks)
        self.forgiven |= self.sets() - sets

    def sets(self) -> set[str]:
        """Return the ids of the message sets of which QuickBooks keeps a record."""
        return {name for _, name in self.office.company.message_sets}

    def keep_store(self) -> None:
        if isinstance(self.store.inner, SqliteStore):
            self.store.landing.clear()
            self.store_kept = (copied(self.store.inner), self.ledger.copy(), len(self.ids_sent))

    def restore_store(self, *, work: bool) -> None:
        """Put our store back to the backup and open a new epoch (D22).

        What a Web Connector had in hand is done in that very moment, or never.
        """
        assert self.store_kept is not None
        kept, ledger, sent = self.store_kept
        for state in {job.state for job in self.jobs().values()} & {State.SENT, State.IN_DOUBT}:
            reached[f"store restored while {state}"] += 1
        for connector in self.connectors:
            if connector.phase is Phase.WORK and work:
                connector.work()
            connector.die()
        self.look()
        self.store.landing.clear()
        self.store.breaks.clear()
        self.store.inner = copied(kept)
        self.forgiven |= set(self.ids_sent[sent:])
        self.ledger.store_restored(ledger)
        self.restart()
        open_epoch(self.office.services)

    # a call of a Web Connector

    def ask(self, connector: Connector, *, heard: bool = True) -> str | None:
        """Let one take its next request, and look whether its turn was kept (D16, D17)."""
        before = self.ledger.seen
        sent = connector.ask(heard=heard)
        after = self.jobs()
        for name, job in after.items():
            was = before.get(name)
            if was is not None and was.attempts < job.attempts and job.state is State.SENT:
                self._check_turn(job, before, after)
        for found in NEW_ID.findall(sent or ""):
            self.ids_sent.append(found)
        if name := self.in_hand(connector):
            reached[f"sent: {name}"] += 1
        if len(connector.taken) >= MOST_HELLOS:
            last = connector.taken[-MOST_HELLOS:]
            assert not all("<HostQueryRq" in text for text in last), "a visit goes round for ever"
        return sent

    def _check_turn(self, job: Job, before: dict[str, Job], after: dict[str, Job]) -> None:
        if not job.writes:
            return
        now = self.office.clock()
        for name, other in before.items():
            waits = other.due_at is not None and other.due_at > now
            over = other.expires_at is not None and other.expires_at <= now
            first = other.writes and other.lane is job.lane and name < job.id
            if first and other.state is State.QUEUED and not waits and not over:
                assert after[name].state is not State.QUEUED, f"{name} was before {job.id} (D16)"
        block = timedelta(seconds=IN_DOUBT_BLOCK_SECONDS)
        for name, other in after.items():
            if other.state is State.IN_DOUBT:
                since = other.doubt_contact_at
                free = since is not None and now - since >= block
                assert free, f"{name} is in doubt, yet {job.id} was sent (D17)"

    def in_hand(self, connector: Connector) -> str:
        """Return what is in flight in a visit: job, repeat, check, search, fetch, clear, hello."""
        session = connector.session()
        flying = session.in_flight if session and session.open else None
        if flying is None:
            return ""
        job = self.jobs().get(flying.job_id or "")
        if job is None or job.recovery is None:
            return flying.errand.value
        return "repeat" if flying.errand is Errand.JOB else job.recovery.stage.value

    def lose(self, connector: Connector) -> None:
        """Let a Web Connector die, and count what it died over."""
        if name := self.in_hand(connector):
            reached[f"lost: {name}"] += 1
        connector.die()
