"""The store's contract in words. Adapters decide nothing; every rule lives in the domain.

Records are the frozen values of `qbwc_service.domain`. Each carries a `version`: 1 is new, any
other replaces the version right before it. Each lies in the places that `store/placing.py`
names, so that a range of them can be read in order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeVar

from qbwc_service.domain.records import Record

R = TypeVar("R", bound=Record)
T = TypeVar("T")

SAVE_LIMIT = 25
"""Records that one save, load or delete takes: what the narrowest backend writes all or none.

Events come on top, as many again: they lie in one place only.
"""


def batches(items: Sequence[T], size: int = SAVE_LIMIT) -> Iterator[Sequence[T]]:
    """Return the items in parts that a save takes."""
    return (items[start : start + size] for start in range(0, len(items), size))


class StaleError(Exception):
    """Another writer was first: nothing was written; run the step again from its first read."""


class StoreUnavailableError(Exception):
    """The store could not be reached or is throttled: nothing is known to have been written.

    `may_land`: what was to be written is perhaps still on its way, and may be there later.
    """

    def __init__(self, said: str = "", *, may_land: bool = False) -> None:
        super().__init__(said)
        self.may_land = may_land


@dataclass(frozen=True, slots=True)
class Key:
    """Names one record: its type and its id; with a version, to delete, that very value."""

    type: type[Record]
    id: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of one partition, by sort text: `start` <= sort < `end` (end "" is open)."""

    partition: str
    start: str = ""
    end: str = ""
    limit: int = 100
    newest_first: bool = False


class Store(Protocol):
    """get, select, keys, save, delete. Reads see every save that returned before they began.

    Each record and each range is read as of one moment; several of them need not be of the same
    one, so a step saves what its decision rests on, and a StaleError tells it of the difference.
    The partitions that `places.is_listing` names may trail by a moment.
    """

    log_settles: timedelta
    """How long after its moment an event may still come to lie before others in `places.LOG`."""

    def get(self, *keys: Key) -> list[Record | None]:
        """Return the records of these keys, in their order, None where there is none."""
        ...

    def select(self, *ranges: Range) -> list[list[Record]]:
        """Return for each range its first `limit` records in sort order."""
        ...

    def keys(self, *ranges: Range) -> list[list[Key]]:
        """Return for each range the keys of its first `limit` records: for counting, deleting."""
        ...

    def save(self, *records: Record) -> None:
        """Write all or none, durably, before returning; at most SAVE_LIMIT records, none twice.

        Raises StaleError, and writes nothing, unless each record of version 1 is new and each
        other replaces exactly the version before its own. New events are given their names, which
        rise in the order in which they stand here, and as `log_settles` says in that of the saves.
        """
        ...

    def delete(self, *keys: Key) -> None:
        """Remove these records, at most SAVE_LIMIT; a missing one is no error. For retention only.

        Raises StaleError, and removes nothing, where a key names a version and another is there.
        Keys without a version may go one by one.
        """
        ...

    def ping(self) -> None:
        """Raise StoreUnavailableError when a read cannot be done."""
        ...

    def export(self) -> Iterator[Record]:
        """Return every record once, in no order. For moving house; nothing else reads so much."""
        ...

    def load(self, *records: Record) -> None:
        """Write records of any version that are not there yet, at most SAVE_LIMIT, all or none.

        Raises StaleError, and writes nothing, where one is there. Events keep their names; one
        that has none is given it. For moving house only.
        """
        ...
