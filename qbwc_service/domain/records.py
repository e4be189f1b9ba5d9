"""What every stored value has in common."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A stored value. Version 1 is new; a change is a new value, one version later.

    A msgspec.Struct since a job is copied several times per call: `replace` costs a thirtieth of
    what it costs on a dataclass of this width.
    """

    id: str
    version: int = 1

    def evolve(self, **changes: Any) -> Self:
        """Return the value with these changes, one version later."""
        return msgspec.structs.replace(self, version=self.version + 1, **changes)

    def amend(self, **changes: Any) -> Self:
        """Return the value with these changes, same version: for a value not yet saved."""
        return msgspec.structs.replace(self, **changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """A text that may be large: kept inline where it is small, else in a blob of its own.

    `size` is in characters of the open text and stays when the payload is purged; then neither
    `inline` nor `ref` is set. What stands inline or in the blob may be sealed (encrypted).
    """

    size: int
    inline: str | None = None
    ref: str | None = None

    @property
    def purged(self) -> bool:
        """Whether the text itself is gone."""
        return self.inline is None and self.ref is None


class Blob(Record, frozen=True, kw_only=True):
    """A payload too large to stand in its record. Never changed, only replaced or deleted."""

    text: str


def iso(moment: datetime) -> str:
    """Write a moment as the wire does: UTC, milliseconds, Z. Sorts as text."""
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
