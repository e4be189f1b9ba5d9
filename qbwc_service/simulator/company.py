"""A QuickBooks company file with QuickBooks around it, in memory."""

import copy
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from lxml import etree

from qbwc_service.simulator import (
    extensions,
    host,
    lists,
    macros,
    payments,
    queries,
    recovery,
    removals,
    seeding,
    transactions,
)
from qbwc_service.simulator.books import Books
from qbwc_service.simulator.documents import Answer, RequestDocument, read_document, write_document
from qbwc_service.simulator.grammar import Fields, read_fields
from qbwc_service.simulator.host import Product
from qbwc_service.simulator.iterators import Iterators
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.macros import Macros
from qbwc_service.simulator.refusals import RequestProcessorError, StatusError
from qbwc_service.simulator.rendering import Renderer
from qbwc_service.simulator.requests import Call

Latency = float | Callable[[], float]
Effects = Counter[tuple[str, str]]
Handler = Callable[[Call], Answer]
LONGEST_REQUEST_ID = 50


@dataclass(eq=False, slots=True)
class Session:
    """An application's session with QuickBooks; iterators live no longer than it."""

    application: str
    iterators: Iterators = field(default_factory=Iterators)
    macros: Macros = field(default_factory=dict)
    is_open: bool = True


def _writers() -> dict[str, Handler]:
    made: dict[str, Handler] = {
        "ListDel": removals.list_delete,
        "TxnDel": removals.txn_delete,
        "TxnVoid": removals.txn_void,
        "DataExtDefAdd": extensions.define,
        "DataExtAdd": extensions.write,
        "DataExtMod": extensions.write,
        "DataExtDel": extensions.remove,
        "ReceivePaymentAdd": payments.add,
        "ReceivePaymentMod": payments.modify,
    }
    for kind in KINDS.values():
        room = lists if kind.is_list else transactions
        made.setdefault(f"{kind.name}Add", room.add)
        made.setdefault(f"{kind.name}Mod", room.modify)
    return made


WRITERS: Mapping[str, Handler] = _writers()


class Company:
    """Lists and transactions behind `process`, which behaves as QuickBooks' request processor.

    Thread-safe; works on one message set at a time, as QuickBooks does. `open_seconds` and
    `request_seconds` slow down `open` and each request, a number or a callable. `clock` returns
    an aware local time. With `answers_skipped` False the requests after a stop are left out of
    the answer instead of being answered 3231; both have been seen. `effects` counts what was
    applied, (request, name) -> times, over restores too; `received` keeps the last documents.
    While `stores_recovery` is False, message sets are not kept for recovery and say 9005.
    """

    def __init__(
        self,
        *,
        name: str = "Rock Castle Construction",
        path: str = r"C:\Users\Public\Documents\Intuit\QuickBooks\rock castle.qbw",
        product: Product = Product(),  # noqa: B008 - frozen
        open_seconds: Latency = 0.0,
        request_seconds: Latency = 0.0,
        answers_skipped: bool = True,
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = name
        self.path = path
        self.product = product
        self.open_seconds = open_seconds
        self.request_seconds = request_seconds
        self.answers_skipped = answers_skipped
        self.effects: Counter[tuple[str, str]] = Counter()
        self.received: deque[str] = deque(maxlen=1_000)
        self.stores_recovery = True
        self._clock = clock
        self._sleep = sleep
        self._books = Books()
        self._sessions: list[Session] = []
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

    def process(self, session: Session, xml: str) -> str:
        """Carry out a message set and return QuickBooks' answer document.

        Raises RequestProcessorError when the whole set is refused; nothing was applied then.
        """
        with self._one_at_a_time:
            _check_open(session)
            self.received.append(xml)
            document = read_document(xml, self.product.newest)
            for _ in document.requests:
                self._wait(self.request_seconds)
            with self._lock:
                _check_open(session)
                return self._answered(session, document, self.effects)

    def housekeep(self, session: Session, xml: str) -> str:
        """Do as `process` for the Web Connector's own queries and stamps: at once and uncounted."""
        with self._lock:
            _check_open(session)
            return self._answered(session, read_document(xml, self.product.newest), Counter())

    def seed(self, **counts: int) -> None:
        """Add made-up records in bulk, e.g. customers=500; also vendors, items, invoices."""
        with self._lock:
            seeding.seed(self._books, self._clock(), counts)

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
            for session in self._sessions:
                session.is_open = False
            self._sessions = []

    def forget_message_sets(self) -> None:
        """Lose the recovery records, as a crash between commit and storing the answer does."""
        with self._lock:
            self._books.stored.clear()

    def records(self, kind: str) -> list[Fields]:
        """Return all records of a kind as the fields of their Ret, lines and links included."""
        with self._lock:
            books = self._books
            writer = Renderer(books, linked=True)
            return copy.deepcopy([writer.ret(one)[1] for one in books.records[kind].values()])

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
        seconds = latency() if callable(latency) else latency
        if seconds > 0:
            self._sleep(seconds)

    def _answered(self, session: Session, document: RequestDocument, effects: Effects) -> str:
        known = recovery.before(self._books, session.application, document)
        if known is not None:
            code, answers = known
            return write_document(answers, self._set_attributes(document, code))
        made = self._executed(session, document, effects)
        stored = self.stores_recovery
        if stored:
            recovery.after(self._books, session.application, document, made)
        shown = made if document.with_data else [replace(one, rets=[]) for one in made]
        return write_document(shown, self._set_attributes(document, 0 if stored else 9005))

    def _set_attributes(self, document: RequestDocument, code: int) -> dict[str, str]:
        if document.new_id is None and document.old_id is None:
            return {}
        named = {"newMessageSetID": document.new_id} if document.new_id else {}
        return named | {"messageSetStatusCode": str(code)}

    def _executed(
        self, session: Session, document: RequestDocument, effects: Effects
    ) -> list[Answer]:
        answers: list[Answer] = []
        stopped = False
        for element in document.requests:
            if not stopped:
                answers.append(self._one(session, element, effects))
                failed = answers[-1].severity == "Error"
                stopped = failed and document.on_error == "stopOnError"
            elif self.answers_skipped:
                answers.append(_skipped(element))
        return answers

    def _one(self, session: Session, element: etree._Element, effects: Effects) -> Answer:
        name = str(element.tag)
        try:
            _check_request_id(element)
            macros.expand(element, session.macros)
            fields = read_fields(element, name)
            call = Call(self._books, self._clock(), element, fields)
            answer = self._handler(call, session)(call)
        except StatusError as error:
            rets = [error.ret] if error.ret else []
            return Answer(
                name, element.get("requestID"), error.code, error.severity, error.message, rets=rets
            )
        if call.name in WRITERS:
            effects[call.name, _effect(answer)] += 1
            macros.define(element, answer, session.macros)
        return answer

    def _handler(self, call: Call, session: Session) -> Handler:
        own: dict[str, Handler] = {
            "HostQuery": partial(host.host, product=self.product),
            "CompanyQuery": partial(host.company, name=self.name),
            "PreferencesQuery": partial(host.preferences, product=self.product),
        }
        ask = partial(queries.run, iterators=session.iterators)
        return WRITERS.get(call.name) or own.get(call.name, ask)


def _check_open(session: Session) -> None:
    if not session.is_open:
        raise RequestProcessorError("0x8004040D", "The session ticket is not valid.")


def _check_request_id(element: etree._Element) -> None:
    if len(element.get("requestID", "")) > LONGEST_REQUEST_ID:
        raise StatusError(1060, "The requestID is longer than 50 characters.")


def _skipped(element: etree._Element) -> Answer:
    return Answer(
        str(element.tag),
        element.get("requestID"),
        3231,
        "Error",
        "The request has not been processed.",
    )


def _effect(answer: Answer) -> str:
    """Name what a write touched as a person would: full name, RefNumber, field name, or id."""
    told = answer.rets[0][1] if answer.rets else answer.plain
    names = ("FullName", "Name", "RefNumber", "DataExtName", "ListID", "TxnID")
    return next((str(told[name]) for name in names if told.get(name)), "")
