"""A store in memory that breaks when told to, and can be put back to what it was."""

import contextlib
from collections import deque
from typing import Any

from qbwc_service.domain.records import Record
from qbwc_service.store.port import Key, StaleError, Store, StoreUnavailableError
from qbwc_service.store.sqlite import SqliteStore

BREAKS = ("before", "after", "late", "stale", "read")
"""before: nothing is written. after: it is, and nobody is told. late: it will be. stale: another
writer was first. read: nothing can be read."""


class BreakingStore:
    """The store of the model: `breaks` are the next breaks, `landing` saves still on their way."""

    def __init__(self, inner: Store) -> None:
        self.inner = inner
        self.breaks: deque[str] = deque()
        self.landing: list[tuple[Record, ...]] = []
        self.broken = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def get(self, *keys: Key) -> list[Record | None]:
        self._break_read()
        return self.inner.get(*keys)

    def save(self, *records: Record) -> None:
        kind = self._next(("before", "after", "late", "stale"))
        if kind == "stale":
            raise StaleError("made up")
        if kind == "late":
            self.landing.append(records)
        if kind in ("before", "late"):
            raise StoreUnavailableError("made up", may_land=kind == "late")
        self.inner.save(*records)
        if kind == "after":
            raise StoreUnavailableError("made up")

    def delete(self, *keys: Key) -> None:
        kind = self._next(("before", "after"))
        if kind == "before":
            raise StoreUnavailableError("made up")
        self.inner.delete(*keys)
        if kind == "after":
            raise StoreUnavailableError("made up")

    def land(self) -> None:
        """Let what was on its way arrive: where another writer was first, it is too late."""
        for records in self.landing:
            with contextlib.suppress(StaleError):
                self.inner.save(*records)
        self.landing.clear()

    def _break_read(self) -> None:
        if self._next(("read",)):
            raise StoreUnavailableError("made up")

    def _next(self, kinds: tuple[str, ...]) -> str | None:
        if not self.breaks or self.breaks[0] not in kinds:
            return None
        self.broken += 1
        return self.breaks.popleft()


def copied(store: SqliteStore) -> SqliteStore:
    """Return a copy of the whole database, as a backup of its file is one."""
    copy = SqliteStore(None)
    store._writer.backup(copy._writer)
    return copy
