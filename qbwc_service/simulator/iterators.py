"""Iterators: the rest of a query, kept for one application within one QuickBooks session."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from qbwc_service.simulator.refusals import StatusError

MOST_OPEN = 25


@dataclass(slots=True)
class Iterators:
    """The open iterators of a session: id -> (fingerprint of the query, ids still to come)."""

    waiting: dict[str, tuple[str, list[str]]] = field(default_factory=dict)

    def start(self, query: str, ids: Sequence[str]) -> str:
        """Open an iterator over these record ids; 3390 when too many are open."""
        if len(self.waiting) >= MOST_OPEN:
            raise StatusError(3390, "There are too many open iterators.")
        ident = f"{{{uuid.uuid4()}}}"
        self.waiting[ident] = (query, list(ids))
        return ident

    def take(self, ident: str | None, query: str, count: int) -> tuple[list[str], int]:
        """Return the next ids and how many remain; 3391 unless it is open for this very query.

        The last page closes the iterator.
        """
        known = self.waiting.get(ident or "")
        if known is None or known[0] != query:
            raise StatusError(3391, f'The iteratorID "{ident}" is not valid.')
        page, rest = known[1][:count], known[1][count:]
        if rest:
            self.waiting[str(ident)] = (query, rest)
        else:
            del self.waiting[str(ident)]
        return page, len(rest)

    def stop(self, ident: str | None) -> None:
        """Close an iterator before its end; 3391 when it is not open."""
        if self.waiting.pop(ident or "", None) is None:
            raise StatusError(3391, f'The iteratorID "{ident}" is not valid.')
