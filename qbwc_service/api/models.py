"""The JSON bodies that callers send, checked field by field; what is not served is refused."""

import re
from datetime import UTC, datetime
from ipaddress import ip_network
from math import isfinite
from typing import Annotated, Any, Literal

import msgspec
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from qbwc_service.api.budget_models import PerHour, PerMinute, Quiet
from qbwc_service.domain.keys import ALL_SCOPES, Scope
from qbwc_service.domain.rollups import Span
from qbwc_service.domain.states import State

SECONDS_A_MINUTE = 60
METADATA_BYTES = 16_384
METADATA_DEPTH = 16
DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UNLIMITED_BY_0 = ("sessions_per_minute", "minutes_per_hour")
REACH = 10_000
"""How far offset + limit may go (D25)."""


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("needs a time zone, such as 2026-11-20T12:00:00Z")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("lies outside the calendar") from error


def _network(text: str) -> str:
    return str(ip_network(text, strict=False))


def modest(value: dict[str, Any]) -> dict[str, Any]:
    """Return a caller's metadata; raise ValueError for what is too large to be kept."""
    if not _shallow(value, METADATA_DEPTH):
        raise ValueError(f"is nested deeper than {METADATA_DEPTH}")
    if not _finite(value):
        raise ValueError("holds a number that is too large to be kept")
    size = len(msgspec.json.encode(value))
    if size > METADATA_BYTES:
        raise ValueError(f"has {size} bytes as JSON, {METADATA_BYTES} are allowed")
    return value


def _shallow(value: object, left: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inner = value.values() if isinstance(value, dict) else value
    return left > 0 and all(_shallow(one, left - 1) for one in inner)


def _finite(value: object) -> bool:
    if isinstance(value, dict | list):
        return all(_finite(one) for one in (value.values() if isinstance(value, dict) else value))
    return not isinstance(value, float) or isfinite(value)


def _dated(value: object) -> object:
    if isinstance(value, datetime) or (isinstance(value, str) and DATED.match(value)):
        return value
    raise PydanticCustomError("no_moment", "is no moment such as 2026-11-20T12:00:00Z")


Moment = Annotated[datetime, BeforeValidator(_dated), AfterValidator(_utc)]
"""A moment as ISO 8601 writes it; bare numbers could be seconds or milliseconds: refused."""
Network = Annotated[str, AfterValidator(_network)]
Word = Annotated[
    str, StringConstraints(min_length=1, max_length=255, pattern=r"^[^\x00-\x1f\x7f]+$")
]
"""A name or key: 1 to 255 characters, none of them a control character."""


TransactionId = Annotated[str, StringConstraints(pattern=r"^tx-[0-9a-z]{26}$")]
NAME_LENGTH = 80
Name = Annotated[Word, StringConstraints(max_length=NAME_LENGTH)]
Networks = Annotated[tuple[Network, ...], Field(max_length=100)]


class Body(BaseModel):
    """What all bodies share: a field that is not served is refused, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listing(Body):
    """The query of GET /api/transactions."""

    limit: Annotated[int, Field(ge=1, le=1000, description="Rows of a page.")] = 100
    offset: Annotated[int, Field(ge=0, description="Rows to pass over, counted.")] = 0
    status: Literal["pending", "success", "error", "duplicate"] | None = Field(
        None, description="Only those that stand so."
    )
    state: State | None = Field(None, description="Only those in this state, finer than status.")
    since: Moment | None = Field(None, description="Accepted at or after this moment.")
    until: Moment | None = Field(None, description="Accepted before this moment.")
    identifier: str | None = Field(
        None,
        description="Only those of your own name for it, refused repeats (`duplicate`) among them.",
    )
    connection_id: str | None = Field(None, description="Only those of one connection.")
    cursor: TransactionId | None = Field(
        None, description="next_cursor of the page before; nothing is counted then."
    )

    @model_validator(mode="after")
    def _within_reach(self) -> "Listing":
        if self.offset + self.limit > REACH:
            raise ValueError(f"offset + limit may not exceed {REACH:,}: page with cursor instead")
        return self


class StatisticsQuery(Body):
    """The query of GET /api/connections/{connection_id}/statistics."""

    since: Moment | None = Field(
        None, description="From the hour or day of this moment; else 24 hours, or 30 days."
    )
    until: Moment | None = Field(
        None, description="To the end of the hour or day of this moment; else now."
    )
    by: Span = Field(Span.HOUR, description="What is one row: an hour or a day, of UTC.")


class Polling(Body):
    """How often the Web Connector polls: one of the two."""

    every_seconds: Annotated[int, Field(ge=1, le=86_400)] | None = None
    every_minutes: Annotated[int, Field(ge=1, le=1_440)] | None = None

    @model_validator(mode="after")
    def _one(self) -> "Polling":
        if (self.every_seconds is None) == (self.every_minutes is None):
            raise ValueError("give every_seconds or every_minutes, one of the two")
        return self

    @property
    def seconds(self) -> int:
        """Return the interval in seconds."""
        return self.every_seconds or SECONDS_A_MINUTE * (self.every_minutes or 0)


class ConnectionSettings(Body):
    """What can be set of a connection; fields that are left out, or null, stay as they are."""

    name: Name | None = None
    company_file: (
        Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")] | None
    ) = Field(None, description="Full Windows path; needed to open QuickBooks unattended.")
    qbxml_version: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]?\.[0-9]$")] | None = (
        Field(None, description="The highest qbXML version to speak, such as 13.0.")
    )
    schedule: Polling | None = None
    hold_seconds: Annotated[int, Field(ge=0, le=25)] | None = Field(
        None,
        description="Hold an idle poll this long for new work. Keeps other applications of that "
        "Web Connector waiting.",
    )
    linger_seconds: Annotated[int, Field(ge=0, le=10)] | None = Field(
        None, description="Hold the end of a visit this long for more work."
    )
    write_batch: Annotated[int, Field(ge=1, le=20)] | None = Field(
        None,
        description="Writes that wait next to each other and may travel in one message set; 1 is "
        "each by itself. Adds with an ExternalGUID, Mods and deletions only.",
    )
    read_only: bool | None = Field(None, description="Refuse everything that would write.")
    fix: bool | None = Field(
        None, description="Mend what QuickBooks would not take, where its meaning is certain."
    )
    quiet_hours: Quiet | None = None
    sessions_per_minute: PerMinute | None = None
    minutes_per_hour: PerHour | None = None
    allowed_networks: Networks | None = Field(
        None, description="Where the Web Connector may call from; none allows all."
    )

    def changes(self) -> dict[str, Any]:
        """Return the given fields as the connection names them."""
        given = self.model_dump(exclude_none=True, exclude={"schedule", "quiet_hours"})
        given |= {name: given[name] or None for name in UNLIMITED_BY_0 if name in given}
        if self.schedule is not None:
            given["every_seconds"] = self.schedule.seconds
        if self.quiet_hours is not None:
            given["quiet_hours"] = tuple(hours.value for hours in self.quiet_hours)
        return given


class NewConnection(ConnectionSettings):
    """POST /api/connections."""

    name: Name


class NewKey(Body):
    """POST /api/keys."""

    name: Word
    scopes: tuple[Scope, ...] = Field(ALL_SCOPES, min_length=1)
    allowed_networks: Networks = ()


class Retry(Body):
    """POST …/retry."""

    force: bool = Field(default=False, description="Settle an unknown outcome as not applied.")


class Note(Body):
    """POST …/cancel."""

    note: Annotated[str, StringConstraints(max_length=1000)] | None = None


class DeadLetters(Body):
    """POST /api/dead-letters/retry."""

    ids: Annotated[tuple[Word, ...], Field(min_length=1, max_length=200)] | None = Field(
        None, description="These transactions. Without ids and connection_id, `all` has to be said."
    )
    connection_id: Word | None = Field(None, description="Those of this connection, 200 a call.")
    all: Literal[True] | None = Field(None, description="All of the tenant, 200 a call.")
    cursor: TransactionId | None = Field(None, description="next_cursor of the call before.")

    @model_validator(mode="after")
    def _named(self) -> "DeadLetters":
        if self.ids is None and self.connection_id is None and self.all is None:
            raise ValueError('name ids or a connection_id, or send {"all": true}')
        return self


class DiscardDeadLetters(DeadLetters, Note):
    """POST /api/dead-letters/discard."""


class Resolve(Note):
    """POST …/resolve."""

    outcome: Literal["applied", "not_applied"]
