"""Everything a step may use of the outside world, as one small value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from qbwc_service.config import Settings
from qbwc_service.store.objects import Objects
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Store


class Ids(Protocol):
    """Makers of names and secrets; handed in so that a test can foresee them."""

    def ordered(self, prefix: str) -> str:
        """Return `prefix` + 26 characters that sort in order of making (a ULID)."""
        ...

    def secret(self) -> str:
        """Return 22 base62 characters from 128 random bits."""
        ...

    def random_bytes(self, count: int) -> bytes:
        """Return this many random bytes."""
        ...

    def guid(self) -> str:
        """Return a random GUID in braces, lower case."""
        ...


class Bell(Protocol):
    """Tells whoever waits on a topic that it is worth looking again."""

    def mark(self) -> int:
        """Return the count of rings so far; take it before looking, hand it on in the Wait."""
        ...

    def ring(self, *topics: str) -> None:
        """Wake the waiters of these topics; callable from any thread, never fails."""
        ...


class Throttle(Protocol):
    """Counts events per name over a window of time."""

    def hit(self, name: str) -> None:
        """Count one event."""
        ...

    def recent(self, name: str) -> int:
        """How many events the current window holds."""
        ...


class Queue(Protocol):
    """Where webhooks wait for whoever sends them, if that is no server of its own (on AWS)."""

    def tell(self, deliveries: Sequence[str], seconds: int = 0, *, backlog: bool = False) -> None:
        """Have these deliveries looked at, after so many seconds, 900 at most; perhaps twice.

        Those of the `backlog` wait in a lane of their own, and whoever looks goes on with what else
        waits for the endpoint, line by line.
        Raises StoreUnavailableError where the queue does not take them.
        """
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """Store, payloads, clock, ids and bell: what `wiring` builds and every step is handed.

    `objects` is the bucket for what does not fit through the doors, where there is one; `queue`
    is there where webhooks are sent by a function that has to be woken.
    """

    settings: Settings
    store: Store
    payloads: Payloads
    ids: Ids
    bell: Bell
    failed_logins: Throttle
    now: Callable[[], datetime]
    objects: Objects | None = None
    queue: Queue | None = None
