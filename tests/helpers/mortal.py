"""A store with a trap: exactly there the process dies, or the store breaks, once.

The trap names the call of the Web Connector that is being served, the verb, and whether it springs
before the verb or after it was done. `calling` is set by whoever serves the call.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.store.port import StoreUnavailableError

calling: ContextVar[str] = ContextVar("calling", default="")
"""The operation that is being served, such as sendRequestXML; "" between calls."""


class ServerDied(BaseException):
    """The server is no more: what it had not saved is lost."""


@dataclass(frozen=True)
class Trap:
    """Where it springs: the `nth` time that `verb` is used in `call`, before or after it is done.

    `of_job`: only saves that hold a job count. An empty `call` counts all calls together.
    """

    call: str
    verb: str = "save"
    after: bool = False
    of_job: bool = False
    nth: int = 1

    def counts(self, verb: str, records: tuple[object, ...]) -> bool:
        """Whether this use of the store is one of those that are counted."""
        if verb != self.verb or calling.get() not in ((self.call,) if self.call else CALLS):
            return False
        return not self.of_job or any(isinstance(record, Job) for record in records)


CALLS = ("authenticate", "sendRequestXML", "receiveResponseXML", "closeConnection")


class Mortal:
    """Stands before a store. `seen` counts what the trap counts; a trap springs once."""

    def __init__(self, store: Any) -> None:
        self.store = store
        self.trap: Trap | None = None
        self.spring: Callable[[], None] = lambda: None
        self.seen = 0

    def arm(self, trap: Trap, spring: Callable[[], None]) -> None:
        """Set the trap; the one before is gone."""
        self.trap, self.spring, self.seen = trap, spring, 0

    def disarm(self) -> None:
        """Take the trap away."""
        self.trap = None

    def __getattr__(self, verb: str) -> Any:
        real = getattr(self.store, verb)
        if not callable(real):
            return real
        return lambda *args: self._use(verb, real, args)

    def _use(self, verb: str, real: Callable[..., Any], args: tuple[Record, ...]) -> Any:
        trap = self.trap
        if trap is None or not trap.counts(verb, args):
            return real(*args)
        self.seen += 1
        if self.seen != trap.nth:
            return real(*args)
        self.trap = None
        if trap.after:
            real(*args)
        self.spring()
        raise AssertionError("the trap let go")


def break_off() -> None:
    """Let the store be out of reach: what it was doing may have been done, or not."""
    raise StoreUnavailableError("the line broke", may_land=True)


def die() -> None:
    """Let the server be gone, in a test that stands in the same process."""
    raise ServerDied
