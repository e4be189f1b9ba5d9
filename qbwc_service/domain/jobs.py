"""A job: one submitted message set on its way into QuickBooks. On the REST wire: transaction."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from msgspec import UNSET, UnsetType

from qbwc_service.domain.errors import Code
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.recovery import Recovery
from qbwc_service.domain.states import TABLE, Outcome, State, check_move

WIRE_ID = re.compile(r"([^.]+)\.([0-9]{1,9})\.([0-9]{1,9})\.([0-9]{1,9})")
WIRE_IDS_KEPT = 1_000
TIMELINE_LIMIT = 200
"""Events kept per job; the first ones and the newest stay, the middle goes."""


KEYS_KEPT = timedelta(days=30)
"""An idempotency key lives as long as its transaction, and at least this long (D7)."""


class Lane(StrEnum):
    """Who goes first; none starves."""

    INTERACTIVE = "interactive"
    STANDARD = "standard"
    BATCH = "batch"


class Notation(StrEnum):
    """What a caller wrote a message set in, and reads its answer in."""

    XML = "xml"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """One request of the set and what became of it.

    `guid` is the ExternalGUID that an Add is given on its way, fixed at submission (D4).
    """

    type: str
    request_id: str | None
    writes: bool
    iterates: bool = False
    guid: str | None = None
    outcome: Outcome = Outcome.PENDING
    status_code: int | None = None
    severity: str = ""
    message: str = ""

    def unanswered(self, outcome: Outcome) -> "RequestLine":
        """Return the line with this outcome and nothing that QuickBooks said."""
        return replace(self, outcome=outcome, status_code=None, severity="", message="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """The sending that is, or was last, under way.

    `number` counts sendings from 1 and stands in the requestIDs on the wire, so that an answer
    names the very attempt it belongs to. `pages` are the answers of an iterator so far. `siblings`
    are the other jobs of a set of writes, in which case `sent` is kept for none of them.
    `clock_offset` is how many seconds the PC's clock was before ours then, None where unknown.
    """

    number: int
    ticket_hash: str
    sent_at: datetime
    page_sent_at: datetime
    message_set_id: str | None = None
    sent: Payload | None = None
    pages: tuple[Payload, ...] = ()
    next_page: bool = False
    siblings: tuple[str, ...] = ()
    clock_offset: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a job ended, or was last set back, as the API tells it."""

    code: Code
    message: str
    component: str = "qbxml_relay"
    qb_code: int | None = None
    qb_severity: str | None = None
    qb_message: str | None = None
    hresult: str | None = None
    fix: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the timeline. `by` is the name of the key of a person who acted (D30)."""

    at: datetime
    state: State
    reason: str = ""
    by: str | None = None
    note: str | None = None


class Job(Record, frozen=True, kw_only=True):
    """One message set, from acceptance to its end. The id sorts in order of acceptance.

    `shares`: it may travel in one set with others, `batch_limit` of them at most, itself included.
    `after` names all that it comes after, `held_by` those of them that have not ended well (yet);
    `values` is JSON: what the answers of the others gave for the references in its text, by
    reference. `awaited`: jobs after this one are to be let go, or failed, when it ends. `request`
    holds qbXML whatever it was `written_in`; `notation` says so where it was not XML, for records
    are paid by the kilobyte. `schedule` is whose run it is; such a job is awaited.
    """

    tenant_id: str
    connection_id: str
    lane: Lane
    writes: bool
    state: State
    outcome: Outcome
    request: Payload
    requests: tuple[RequestLine, ...]
    created_at: datetime
    updated_at: datetime
    identifier: str | None = None
    idempotency_key: str | None = None
    metadata: dict[str, Any] | None = None
    own_message_set_id: bool = False
    stops_on_error: bool = True
    shares: bool = False
    batch_limit: int | None = None
    response: tuple[Payload, ...] = ()
    unreadable: Payload | None = None
    attempt: Attempt | None = None
    attempts: int = 0
    lost: int = 0
    set_back: int = 0
    due_at: datetime | None = None
    expires_at: datetime | None = None
    first_sent_at: datetime | None = None
    finished_at: datetime | None = None
    doubt_contact_at: datetime | None = None
    recovery: Recovery | None = None
    recovered: bool = False
    quickbooks_ms: int = 0
    failure: Failure | None = None
    retry_of: str | None = None
    retried_by: str | None = None
    duplicate_of: str | None = None
    after: tuple[str, ...] = ()
    held_by: tuple[str, ...] = ()
    values: Payload | None = None
    awaited: bool = False
    notation: Notation | UnsetType = UNSET
    callback: str | UnsetType = UNSET
    schedule: str | UnsetType = UNSET
    timeline: tuple[Entry, ...] = ()

    @property
    def written_in(self) -> Notation:
        """What the caller wrote the message set in."""
        return Notation.XML if self.notation is UNSET else self.notation

    @property
    def callback_url(self) -> str:
        """Where its caller wants to be told of it, "" where nowhere."""
        return "" if self.callback is UNSET else self.callback

    @property
    def status(self) -> str:
        """Return pending, success, error or duplicate."""
        return TABLE[self.state].status

    @property
    def final(self) -> bool:
        """Whether the job has ended."""
        return TABLE[self.state].final

    @property
    def frees_key(self) -> bool:
        """Whether nothing of it was applied and nothing will be, so it may be tried anew (D2)."""
        return self.final and self.outcome is Outcome.NOT_APPLIED

    @property
    def held(self) -> bool:
        """Whether it may not go before others have ended."""
        return self.state is State.QUEUED and bool(self.held_by)

    @property
    def response_size(self) -> int:
        """Characters of QuickBooks' answer."""
        return sum(page.size for page in self.response)

    def moved(
        self,
        state: State,
        now: datetime,
        *,
        reason: str = "",
        by: str | None = None,
        note: str | None = None,
        **changes: Any,
    ) -> "Job":
        """Return the job in its next state, with the event in its timeline."""
        check_move(self.state, state)
        if TABLE[state].final:
            changes.setdefault("finished_at", now)
        event = Entry(at=now, state=state, reason=reason, by=by, note=note)
        return self.noted(event, now, state=state, **changes)

    def noted(self, event: Entry, now: datetime, **changes: Any) -> "Job":
        """Return the job with one more event; the middle of a long timeline is dropped."""
        events = (*self.timeline, event)
        if len(events) > TIMELINE_LIMIT:
            half = TIMELINE_LIMIT // 2
            events = (*events[:half], *events[-half:])
        return self.evolve(timeline=events, updated_at=max(now, self.updated_at), **changes)

    def ended(self, outcome: Outcome) -> tuple[RequestLine, ...]:
        """Return the request lines with what is still open set to this outcome."""
        return tuple(
            replace(line, outcome=outcome)
            if line.outcome in (Outcome.PENDING, Outcome.UNKNOWN)
            else line
            for line in self.requests
        )


@dataclass(frozen=True, slots=True)
class WireId:
    """Our name for one request on the wire (D10): job, attempt, page and position in the set.

    Written `<job id>.<attempt>.<page>.<position>`: 50 characters at most (QuickBooks' limit,
    status 1060). An answer thereby names the very sending that it belongs to.
    """

    job_id: str
    attempt: int
    page: int
    position: int

    @classmethod
    def question(cls, job_id: str, number: int, position: int) -> "WireId":
        """Name a request of one of our questions about a job in doubt: no attempt has a page 0."""
        return cls(job_id, number, 0, position)

    def __str__(self) -> str:
        return f"{self.job_id}.{self.attempt}.{self.page}.{self.position}"

    @classmethod
    @lru_cache(WIRE_IDS_KEPT)
    def parse(cls, text: str | None) -> "WireId | None":
        """Return what an answer's requestID says, None if it is not one of ours.

        Remembered for a while, since each job of a set looks for its own among all answers.
        """
        found = WIRE_ID.fullmatch(text or "")
        return cls(found[1], int(found[2]), int(found[3]), int(found[4])) if found else None


class IdempotencyClaim(Record, frozen=True, kw_only=True):
    """Which transaction holds a caller's idempotency key (D7). Id: tenant and hash of the key.

    `orphan_until` is set when its transaction was deleted sooner than the key may be used anew.
    """

    job_id: str
    fingerprint: str
    created_at: datetime
    orphan_until: datetime | None = None

    def lapsed(self, job: Job | None, now: datetime) -> bool:
        """Whether the key may be used anew (D7): `job` is its transaction, None where deleted."""
        return job.frees_key if job is not None else self.created_at + KEYS_KEPT <= now
