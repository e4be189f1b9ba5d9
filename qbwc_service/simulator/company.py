"""A QuickBooks company file with QuickBooks around it, in memory."""

import copy
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from datetime import datetime

from qbwc_service.simulator import executing, recovery, seeding
from qbwc_service.simulator.books import Books
from qbwc_service.simulator.crashes import DIED, Crash, Moment
from qbwc_service.simulator.documents import (
    Answer,
    RequestDocument,
    heard,
    read_document,
    write_document,
)
from qbwc_service.simulator.executing import Effects, Session, Work
from qbwc_service.simulator.fitting import EVERYTHING, fitted
from qbwc_service.simulator.host import Product
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import (
    RequestProcessorError,
    SimulatedDeath,
    parse_error,
)
from qbwc_service.simulator.rendering import Renderer

Latency = float | Callable[[], float]


def seconds_of(latency: Latency) -> float:
    """Return the seconds that it is now."""
    return latency() if callable(latency) else latency


class Company:
    """Lists and transactions behind `process`, which behaves as QuickBooks' request processor.

    Thread-safe; works on one message set at a time, as QuickBooks does. `open_seconds`,
    `set_seconds` and `request_seconds` slow down `open`, each message set and each request in it,
    a number or a callable. `clock` returns the PC's local time, aware (see `pc_clock`). With
    `answers_skipped` False the requests after a stop are left out of the answer instead of being
    answered 3231; both have been seen. `effects` counts what was applied, (request, name) ->
    times, over restores and crashes too; `received` keeps the last documents. While
    `stores_recovery` is False, message sets are not kept for recovery and say 9005. A check of an
    id that is not stored says `unknown_set_code`: 9002 or 600, both have been told. A document
    that holds one of the texts in `unreadable` is refused whole, as one that QuickBooks cannot
    parse.
    """

    def __init__(
        self,
        *,
        name: str = "Rock Castle Construction",
        path: str = r"C:\Users\Public\Documents\Intuit\QuickBooks\rock castle.qbw",
        product: Product = Product(),  # noqa: B008 - frozen
        open_seconds: Latency = 0.0,
        set_seconds: Latency = 0.0,
        request_seconds: Latency = 0.0,
        answers_skipped: bool = True,
        unknown_set_code: int = recovery.NOT_STORED,
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = name
        self.path = path
        self.product = product
        self.open_seconds = open_seconds
        self.set_seconds = set_seconds
        self.request_seconds = request_seconds
        self.answers_skipped = answers_skipped
        self.effects: Counter[tuple[str, str]] = Counter()
        self.received: deque[str] = deque(maxlen=1_000)
        self.stores_recovery = True
        self.unknown_set_code = unknown_set_code
        self.unreadable: set[str] = set()
        self.clock = clock
        self._sleep = sleep
        self._books = Books()
        self._sessions: list[Session] = []
        self._armed: deque[tuple[str, Crash]] = deque()
        self._one_at_a_time = threading.Lock()
        self._lock = threading.RLock()
        seeding.standard_lists(self._books, clock())

    def open(self, application: str, path: str = "") -> Session:
        """Begin a session for an application, with the file that is open or with this path.

        Raises RequestProcessorError 0x8004040A for another file than the one that is open.
        """
        self._wait(self.open_seconds)
        if path and path.lower() != self.path.lower():
            raise RequestProcessorError(
                "0x8004040A", "A QuickBooks company data file is already open and it is different."
            )
        session = Session(application)
        with self._lock:
            self._sessions.append(session)
        return session

    def close(self, session: Session) -> None:
        """End a session and its iterators."""
        with self._lock:
            session.is_open = False
            self._sessions = [one for one in self._sessions if one is not session]

    def process(self, session: Session, xml: str, crash: Crash | None = None) -> str:
        """Carry out a message set and return QuickBooks' answer document.

        Raises RequestProcessorError when the whole set is refused; nothing was applied then.
        With `crash`, or one that `crash_next` armed, QuickBooks dies over it and all sessions
        end: raises RequestProcessorError, or SimulatedDeath when the answer never comes.
        """
        with self._one_at_a_time:
            _check_open(session)
            self.received.append(xml)
            document = self._read(xml)
            self._wait(self.set_seconds)
            for _ in document.requests:
                self._wait(self.request_seconds)
            with self._lock:
                _check_open(session)
                death = crash or self._disarmed(xml)
                return self._answered(session, document, self.effects, death)

    def crash_next(
        self,
        moment: Moment = "after_commit",
        *,
        request: int | None = None,
        holding: str = "",
        hresult: str = DIED,
        silent: bool = False,
    ) -> None:
        """Let QuickBooks die over the next message set that holds a text, e.g. "InvoiceAddRq".

        What `moment`, `request`, `hresult` and `silent` mean is told by `Crash`. Each call is one
        crash; several wait for their sets in the order of the calls. QuickBooks can be opened
        again at once.
        """
        with self._lock:
            self._armed.append((holding, Crash(moment, request, hresult, silent)))

    def housekeep(self, session: Session, xml: str) -> str:
        """Do as `process` for the Web Connector's own queries and stamps: at once and uncounted."""
        with self._lock:
            _check_open(session)
            document = read_document(xml, self.product.newest, self.product.edition)
            return self._answered(session, document, Counter(), None)

    def seed(self, **counts: int) -> None:
        """Add made-up records in bulk, e.g. customers=500; also vendors, items, invoices."""
        with self._lock:
            seeding.seed(self._books, self.clock(), counts)

    def snapshot(self) -> object:
        """Return a backup of the company file, recovery records included."""
        with self._lock:
            return copy.deepcopy(self._books)

    def restore(self, backup: object) -> None:
        """Put a backup in place of the file; open sessions end. The counters go on."""
        if not isinstance(backup, Books):
            raise TypeError("not a snapshot of a Company")
        with self._lock:
            self._books = copy.deepcopy(backup)
            self._end_sessions()

    def forget_message_sets(self) -> None:
        """Lose the recovery records, as a crash between commit and storing the answer does."""
        with self._lock:
            self._books.stored.clear()

    def records(self, kind: str) -> list[Fields]:
        """Return all records of a kind as the fields of their Ret, lines and links included."""
        with self._lock:
            books = self._books
            writer = Renderer(books, linked=True)
            shown = [writer.ret(one)[1] for one in books.records[kind].values()]
            return [copy.deepcopy(fitted(one, KINDS[kind].ret, EVERYTHING)) for one in shown]

    def applied(self, request: str) -> int:
        """Return how often requests of this type, e.g. "InvoiceAdd", have changed the books."""
        with self._lock:
            return sum(n for (name, _), n in self.effects.items() if name == request)

    @property
    def message_sets(self) -> list[tuple[str, str]]:
        """The (application, message-set id) pairs that are kept for recovery."""
        with self._lock:
            return list(self._books.stored)

    def _wait(self, latency: Latency) -> None:
        seconds = seconds_of(latency)
        if seconds > 0:
            self._sleep(seconds)

    def _read(self, xml: str) -> RequestDocument:
        document = read_document(xml, self.product.newest, self.product.edition)
        for mark in self.unreadable:
            if mark in xml:
                raise parse_error(f"the company was told not to read {mark}")
        return document

    def _disarmed(self, xml: str) -> Crash | None:
        for armed in self._armed:
            if armed[0] in xml:
                self._armed.remove(armed)
                return armed[1]
        return None

    def _died(self, crash: Crash) -> RequestProcessorError | SimulatedDeath:
        self._end_sessions()
        return crash.error()

    def _end_sessions(self) -> None:
        for session in self._sessions:
            session.is_open = False
        self._sessions = []

    def _answered(
        self, session: Session, document: RequestDocument, effects: Effects, crash: Crash | None
    ) -> str:
        books, application = self._books, session.application
        if crash and crash.moment == "before_commit":
            raise self._died(crash)
        code, known = recovery.before(books, application, document, self.unknown_set_code)
        if known is None:
            made = self._executed(session, document, effects, crash)
            if not self.stores_recovery and document.new_id:
                code = recovery.NOT_KEPT
            else:
                recovery.after(books, application, document, made)
            known = made
        if crash:
            raise self._died(crash)
        shown = [heard(answer, document) for answer in known]
        return write_document(shown, _set_attributes(document, code))

    def _executed(
        self, session: Session, document: RequestDocument, effects: Effects, crash: Crash | None
    ) -> list[Answer]:
        made: list[Answer] = []
        work = Work(
            self._books,
            session,
            self.product,
            self.name,
            self.clock,
            effects,
            self.answers_skipped,
        )
        for answer in executing.answers(work, document):
            made.append(answer)
            if crash and crash.cuts(len(made)):
                raise self._died(crash)
        if crash and crash.moment == "after_commit":
            raise self._died(crash)
        return made


def _set_attributes(document: RequestDocument, code: int) -> dict[str, str]:
    if document.new_id is None and document.old_id is None:
        return {}
    named = {"newMessageSetID": document.new_id} if document.new_id else {}
    return named | {"messageSetStatusCode": str(code)}


def _check_open(session: Session) -> None:
    if not session.is_open:
        raise RequestProcessorError("0x8004040D", "The session ticket is not valid.")
