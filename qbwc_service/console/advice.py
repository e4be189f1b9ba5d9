"""What a bookkeeper is told to do about a connection, step by step, and what befell it."""

from dataclasses import dataclass
from datetime import datetime

from qbwc_service.domain.connections import ConnectionStatus, Met, Presence, Trouble
from qbxml.codes.hresults import Hresult, hresult
from qbxml.codes.menus import path

ACCESS = path("properties")

STEPS: dict[ConnectionStatus, tuple[str, ...]] = {
    ConnectionStatus.PENDING_SETUP: (
        "Go on with the set-up on the QuickBooks PC: every click is told there.",
    ),
    ConnectionStatus.ONLINE: (),
    ConnectionStatus.OFFLINE: (
        "Is the QuickBooks PC on, awake, and a Windows user logged in? Locked is fine.",
        "Is the Web Connector running? Its icon stands beside the clock, at the bottom right.",
        "In it, is this application ticked, is Auto-Run on, and does it show no error?",
        "If it asks for the password: make a new one below and paste it there.",
    ),
    ConnectionStatus.COMPANY_FILE_MISMATCH: (
        "Open in QuickBooks the company file that this connection belongs to.",
        "If the file was restored or replaced on purpose: give the connection new ids below.",
        "Then add its .qwc file again while the right file is open.",
    ),
    ConnectionStatus.PAUSED: ("Press Resume when work may go on; nothing is lost meanwhile.",),
    ConnectionStatus.DISABLED: ("Press Enable when programs may send work again.",),
    ConnectionStatus.QUICKBOOKS_UNAVAILABLE: (),
}
"""By status; what is to be done about QuickBooks itself stands in TROUBLES."""

TROUBLES: dict[Trouble, tuple[str, str]] = {
    Trouble.QUICKBOOKS_CLOSED: (
        "QuickBooks could not be opened",
        f"Open QuickBooks with the company file, or allow access while it is closed: {ACCESS}.",
    ),
    Trouble.MODAL_DIALOG: (
        "A window in QuickBooks waits for an answer",
        "Look at the QuickBooks PC and close the window that is open in front.",
    ),
    Trouble.SINGLE_USER_MODE: (
        "QuickBooks is in another mode",
        "Switch QuickBooks to multi-user mode, or wait until whoever has the file alone is done.",
    ),
    Trouble.ACCESS_DENIED: (
        "QuickBooks does not let us in",
        f"Log in to QuickBooks as Admin and allow this application: {ACCESS}.",
    ),
    Trouble.QUICKBOOKS_BROKEN: (
        "QuickBooks or the Web Connector is damaged",
        "Restart the PC; if it comes again, repair QuickBooks and the Web Connector.",
    ),
    Trouble.QUICKBOOKS_ERROR: (
        "QuickBooks reported an error",
        "Read what it said; if it comes again, restart QuickBooks and the Web Connector.",
    ),
    Trouble.NO_ANSWER: (
        "QuickBooks does not answer",
        "Look at the QuickBooks PC: has QuickBooks crashed, or does it ask something? Restart it.",
    ),
    Trouble.WRONG_COMPANY_FILE: (
        "Another company file is open",
        "Open the company file that this connection belongs to.",
    ),
    Trouble.TWO_COMPUTERS: (
        "Two PCs use the same login",
        "Remove the application from the Web Connector of one of them.",
    ),
}
"""Trouble -> what it is, what to do about it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One trouble in plain words. `code` is the HRESULT, "" where there was none.

    `until`: QuickBooks is left alone till then; None where it is not, or no longer.
    """

    what: str
    said: str
    cause: str
    fix: str
    menu: str
    code: str
    first: datetime
    last: datetime
    times: int
    until: datetime | None
    goes_on: bool


def history(presence: Presence, now: datetime) -> list[Told]:
    """Return the troubles that are kept, the newest first."""
    newest = len(presence.troubles) - 1
    return [
        _told(met, now, goes_on=at == newest and presence.trouble is met.trouble)
        for at, met in reversed(list(enumerate(presence.troubles)))
    ]


def _told(met: Met, now: datetime, *, goes_on: bool) -> Told:
    what, fix = TROUBLES[met.trouble]
    known: Hresult | None = hresult(met.code) if met.code else None
    meaning = known.bookkeeper or known.meaning if known else ""
    return Told(
        what=what,
        said="" if met.text == meaning else met.text,
        cause=meaning,
        fix=known.fix if known else fix,
        menu=known.menu if known else "",
        code=met.code,
        first=met.at,
        last=met.last_at,
        times=met.times,
        until=met.until if goes_on and met.until and met.until > now else None,
        goes_on=goes_on,
    )
