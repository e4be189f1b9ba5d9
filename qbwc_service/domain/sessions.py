"""A session: one visit of the Web Connector. On the wire its name is the ticket."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qbwc_service.domain.budgets import NOTHING_USED, Usage
from qbwc_service.domain.lanes import NO_ONE_PASSED, PassedOver
from qbwc_service.domain.page_sizes import PageSizes
from qbwc_service.domain.records import Payload, Record


class SessionState(StrEnum):
    """`open` may be given work; every other state is an end."""

    OPEN = "open"
    CLOSED = "closed"
    REFUSED = "refused"
    SUPERSEDED = "superseded"
    TIMED_OUT = "timed_out"


class Errand(StrEnum):
    """Why a set was sent: for a job, or for the service itself."""

    JOB = "job"
    HELLO = "hello"
    QUESTION = "question"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True, kw_only=True)
class InFlight:
    """What QuickBooks is working on.

    A job's set stands in the job's attempt. What we say for ourselves is short and stands here, as
    `hello` (the first of its kind): a HostQuery, a question about the job in doubt, a record of a
    settled set to clear. A set that several jobs share is kept as `sent`; `others` are the jobs
    beside the first.
    """

    since: datetime
    errand: Errand = Errand.JOB
    job_id: str | None = None
    hello: str = ""
    others: tuple[str, ...] = ()
    sent: Payload | None = None

    @property
    def jobs(self) -> tuple[str, ...]:
        """Return the ids of the jobs that wait for this very set."""
        if self.job_id is None or self.errand is not Errand.JOB:
            return ()
        return (self.job_id, *self.others)


class Session(Record, frozen=True, kw_only=True):
    """One visit. Id: connection id, a dot, and the hash of the ticket (D29).

    `paging` names the jobs whose iterators are open in this visit, innermost last; iterators die
    with it. `left` is how many jobs waited when the visit began (counted to 100), `more` whether
    others were seen waiting at the last claim. `noted_at` is when its success was last written into
    the presence (D26), `unproven` whether the visit before it left an answer owed and none has come
    since. `spent` are ids of settled message sets whose records QuickBooks may forget, `spilled`
    how many records of more such ids are kept apart (`SpentIds`). `page_sizes` is what pages
    taught, in this visit and those before it.
    `usage` is what this visit and those before it have used of the budgets.
    """

    connection_id: str
    tenant_id: str
    state: SessionState = SessionState.OPEN
    opened_at: datetime
    last_call_at: datetime
    checked: bool = False
    machine: str | None = None
    qbxml_version: str = ""
    in_flight: InFlight | None = None
    paging: tuple[str, ...] = ()
    left: int = 0
    done: int = 0
    percent: int = 0
    more: bool = False
    lingered_ms: int = 0
    linger_since: datetime | None = None
    passed_over: PassedOver = NO_ONE_PASSED
    page_sizes: PageSizes = ()
    usage: Usage = NOTHING_USED
    noted_at: datetime | None = None
    unproven: bool = False
    spent: tuple[str, ...] = ()
    spilled: int = 0
    last_error: str = ""
    end_reason: str = ""

    @property
    def open(self) -> bool:
        """Whether the visit is still going on, as far as we know."""
        return self.state is SessionState.OPEN


class SpentIds(Record, frozen=True, kw_only=True):
    """Message-set ids that a visit left for later ones to clear. Id: connection id, a dot, a ULID.

    QuickBooks keeps an answer for each set that named itself, in the company file. Once the
    outcome is saved here, nobody needs it there.
    """

    connection_id: str
    ids: tuple[str, ...]


def percent_done(session: Session) -> int:
    """Return the progress bar's number, 99 at most: 100 would end the visit."""
    return min(99, 100 * session.done // max(session.left, session.done + 1))


def make_ticket(connection_id: str, secret: str) -> str:
    """Make a ticket that names its connection, so that one read finds all a call needs."""
    return f"{connection_id}.{secret}"


def connection_of(ticket: str) -> str:
    """Return the connection id in a ticket, "" if there is none."""
    return ticket.partition(".")[0] if "." in ticket else ""


def session_id(ticket: str) -> str:
    """Return the id under which a ticket's session is stored: the ticket itself never is."""
    return f"{connection_of(ticket)}.{hashlib.sha256(ticket.encode()).hexdigest()[:32]}"
