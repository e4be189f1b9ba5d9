"""A connection: one company file and the login that speaks for it.

What people set (Connection) and what polls report (Presence) are two records, so that a poll
never collides with a person's change (D26).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import Any

from qbwc_service.domain.budgets import NOTHING_USED, QuietHours, Usage, sentence, shut
from qbwc_service.domain.logins import DENIED_REASONS, Denied, Refusals
from qbwc_service.domain.records import Record

OFFLINE_AFTER_INTERVALS = 3
OFFLINE_AT_LEAST = timedelta(minutes=3)
GAPS_KEPT = 5
PRESENCE_EVERY = timedelta(minutes=1)
"""How often a poll is written down when nothing else changed (D26)."""
TIMELINE_LIMIT = 50
"""Changes kept per connection, the newest."""
TROUBLES_KEPT = 20
LONGEST_TROUBLE = 200
"""Characters of what was said about a trouble that are kept."""


class Trouble(StrEnum):
    """Why work does not flow although the Web Connector polls. Also a `waiting_reason`."""

    QUICKBOOKS_CLOSED = "quickbooks_closed"
    MODAL_DIALOG = "modal_dialog"
    SINGLE_USER_MODE = "single_user_mode"
    ACCESS_DENIED = "access_denied"
    QUICKBOOKS_BROKEN = "quickbooks_broken"
    QUICKBOOKS_ERROR = "quickbooks_error"
    NO_ANSWER = "no_answer"
    WRONG_COMPANY_FILE = "wrong_company_file"
    TWO_COMPUTERS = "two_computers"


class ConnectionStatus(StrEnum):
    """What the API shows; the order of the checks is in `status_of`."""

    PENDING_SETUP = "pending_setup"
    ONLINE = "online"
    QUICKBOOKS_UNAVAILABLE = "quickbooks_unavailable"
    COMPANY_FILE_MISMATCH = "company_file_mismatch"
    OFFLINE = "offline"
    PAUSED = "paused"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of a connection's timeline (D30): what was done, by the key of this name.

    `what` is `created` or the names of the settings, never their values.
    """

    at: datetime
    what: str
    by: str


class Connection(Record, frozen=True, kw_only=True):
    """What people set. `id` is also the user name that the Web Connector logs in with."""

    tenant_id: str
    name: str
    password_hash: str
    owner_id: str
    file_id: str
    created_at: datetime
    company_file: str = ""
    qbxml_version: str = "13.0"
    every_seconds: int = 5
    hold_seconds: int = 0
    linger_seconds: int = 2
    write_batch: int = 1
    read_only: bool = False
    fix: bool = False
    quiet_hours: tuple[QuietHours, ...] = ()
    sessions_per_minute: int | None = None
    minutes_per_hour: int | None = None
    paused: bool = False
    disabled: bool = False
    allowed_networks: tuple[str, ...] = ()
    timeline: tuple[Change, ...] = ()

    @property
    def open_for_work(self) -> bool:
        """Whether jobs may be sent to QuickBooks."""
        return not (self.paused or self.disabled)

    def changed(self, change: Change, **changes: Any) -> "Connection":
        """Return the connection with these changes and who made them, one version later."""
        timeline = (*self.timeline, change)[-TIMELINE_LIMIT:]
        return self.evolve(timeline=timeline, **changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A trouble as visits met it, `times` in a row, from `at` to `last_at`.

    `code` is the HRESULT, "" where there is none. `text` is what was said of it, with a code
    without what to do: the tables tell that. QuickBooks was left alone `until` then.
    """

    at: datetime
    last_at: datetime
    trouble: Trouble
    code: str = ""
    text: str = ""
    times: int = 1
    until: datetime | None = None


class Presence(Record, frozen=True, kw_only=True):
    """What the polls reported last. Id: the connection's id.

    `session_id` names the visit that has the floor: only it may be given work. `learned` is
    whether a first visit has told us which company file this is. `failures` counts how often the
    trouble came in a row, and QuickBooks is left alone until `retry_at`. `unanswered` counts the
    visits since the last answer that ended while one was owed. `troubles` are the newest, oldest
    first.
    """

    tenant_id: str
    last_poll_at: datetime | None = None
    last_success_at: datetime | None = None
    gaps: tuple[int, ...] = ()
    online: bool = False
    trouble: Trouble | None = None
    trouble_text: str = ""
    failures: int = 0
    unanswered: int = 0
    retry_at: datetime | None = None
    warning: str = ""
    session_id: str | None = None
    machine: str | None = None
    product: str = ""
    qbxml_version: str = ""
    country: str = ""
    company_name: str = ""
    company_path: str = ""
    file_id: str | None = None
    learned: bool = False
    pc_clock_offset_seconds: int | None = None
    troubles: tuple[Met, ...] = ()
    refusals: Refusals | None = None

    def polled(self, now: datetime) -> "Presence":
        """Return the presence after a poll, same version; the gap feeds the observed interval."""
        gaps = self.gaps
        if self.last_poll_at is not None:
            gap = int((now - self.last_poll_at).total_seconds())
            gaps = (*gaps, gap)[-GAPS_KEPT:]
        return self.amend(last_poll_at=now, gaps=gaps, online=True)

    @property
    def denied(self) -> Refusals | None:
        """The refused logins, unless a good one came since."""
        return None if self.refusals is None or self.refusals.over else self.refusals

    def denied_lately(self, now: datetime) -> Refusals | None:
        """Return them where the last is so recent that a poll then would not mean offline."""
        met = self.denied
        return met if met and abs(now - met.last_at) <= self.offline_after else None

    def refused(self, why: Denied, address: str, now: datetime) -> "Presence":
        """Return the presence after a refused login, same version; itself within a minute (D26).

        A right password from an address that is not allowed is the Web Connector's: no stranger's
        guess hides it while it is recent, and it is noted however many guesses there are.
        """
        last, on, lately = self.refusals, self.denied, self.denied_lately(now)
        near = last is not None and abs(now - last.last_at) < PRESENCE_EVERY
        other = lately is not None and lately.why is not why
        if why is Denied.WRONG_PASSWORD if other else near:
            return self
        again = on if on and on.why is why else None
        since, times = (min(again.since, now), again.times + 1) if again else (now, 1)
        met = Refusals(why=why, since=since, last_at=now, times=times, address=address)
        return self.amend(refusals=met)

    def admitted(self) -> "Presence":
        """Return the presence after a good login, same version."""
        return self.amend(refusals=replace(self.denied, over=True)) if self.denied else self

    @property
    def offline_after(self) -> timedelta:
        """How long without a poll means offline: three observed intervals, three minutes least."""
        observed = timedelta(seconds=median(self.gaps)) if self.gaps else timedelta()
        return max(OFFLINE_AT_LEAST, OFFLINE_AFTER_INTERVALS * observed)

    def offline(self, now: datetime) -> bool:
        """Whether the Web Connector has been silent too long, or was never seen."""
        return self.last_poll_at is None or now - self.last_poll_at > self.offline_after


class Depth(Record, frozen=True, kw_only=True):
    """Unfinished jobs per lane, counted by the tick to 10,000 (D25). Id: the connection's id."""

    interactive: int = 0
    standard: int = 0
    batch: int = 0
    later: int = 0
    held: int = 0

    @property
    def total(self) -> int:
        """All lanes, those that wait for a time, and those that wait for others to end."""
        return self.interactive + self.standard + self.batch + self.later + self.held


STATUS_REASONS: dict[ConnectionStatus, str] = {
    ConnectionStatus.PENDING_SETUP: (
        "The Web Connector has not called yet: open the .qwc file in it, type the password, "
        "tick the application and switch Auto-Run on."
    ),
    ConnectionStatus.ONLINE: "Polling and ready.",
    ConnectionStatus.OFFLINE: (
        "The Web Connector does not call. Is the PC on and logged in, the Web Connector running, "
        "Auto-Run ticked and the password saved?"
    ),
    ConnectionStatus.PAUSED: "Paused here: jobs wait until it is resumed.",
    ConnectionStatus.DISABLED: "Disabled here: nothing is accepted and nothing is sent.",
}

TROUBLE_STATUS: dict[Trouble, ConnectionStatus] = {
    Trouble.WRONG_COMPANY_FILE: ConnectionStatus.COMPANY_FILE_MISMATCH,
    **{
        trouble: ConnectionStatus.QUICKBOOKS_UNAVAILABLE
        for trouble in Trouble
        if trouble is not Trouble.WRONG_COMPANY_FILE
    },
}


def status_of(
    connection: Connection, presence: Presence, now: datetime, usage: Usage = NOTHING_USED
) -> tuple[ConnectionStatus, str]:
    """Return the status and one sentence for the person at the PC.

    `usage` is what the latest visits have used of the budgets: one that has run out is told of,
    and the connection is online all the same.
    """
    if connection.disabled:
        return _with_reason(ConnectionStatus.DISABLED)
    if connection.paused:
        return _with_reason(ConnectionStatus.PAUSED)
    if presence.last_poll_at is None or presence.offline(now):
        return _unheard(presence, now)
    if presence.trouble is not None:
        return TROUBLE_STATUS[presence.trouble], presence.trouble_text
    closed = shut(connection, usage, now)
    if closed is not None:
        return ConnectionStatus.ONLINE, sentence(closed, connection, usage)
    if presence.warning:
        return ConnectionStatus.ONLINE, presence.warning
    return _with_reason(ConnectionStatus.ONLINE)


def _unheard(presence: Presence, now: datetime) -> tuple[ConnectionStatus, str]:
    called = presence.last_poll_at is not None
    status = ConnectionStatus.OFFLINE if called else ConnectionStatus.PENDING_SETUP
    denied = presence.denied_lately(now)
    return (status, DENIED_REASONS[denied.why]) if denied else _with_reason(status)


def _with_reason(status: ConnectionStatus) -> tuple[ConnectionStatus, str]:
    return status, STATUS_REASONS[status]
