"""What several HRESULTs have in common: who must act, may the set have run, what to tell people.

A case says `executed` "no" only where the code itself tells that QuickBooks refused before it ran
anything.
"""

from typing import Final, Literal, NamedTuple

Kind = Literal["transient", "operator", "permanent"]
Scope = Literal["request", "connection"]
Executed = Literal["no", "unknown"]
ErrorCode = Literal["SDK_ERROR", "QB_UNAVAILABLE", "QB_BUSY"]
WaitingReason = Literal[
    "quickbooks_closed",
    "quickbooks_broken",
    "quickbooks_error",
    "modal_dialog",
    "single_user_mode",
    "wrong_company_file",
    "access_denied",
]


class Case(NamedTuple):
    """The fields are those of `hresults.Hresult`; `menu` holds names of `menus.MENUS`."""

    kind: Kind
    scope: Scope
    executed: Executed
    error_code: ErrorCode
    waiting_reason: WaitingReason
    developer: str
    bookkeeper: str
    menu: str = ""


# Someone must repair the installation.
BROKEN: Final = Case(
    "operator",
    "connection",
    "no",
    "QB_UNAVAILABLE",
    "quickbooks_broken",
    "Nothing was sent and nothing ran: the same goes out once this PC is repaired.",
    "Programs cannot get into QuickBooks until it is repaired on this PC; what waits is kept.",
)
# This QuickBooks will never do.
UNSUITED: Final = Case(
    "permanent",
    "connection",
    "no",
    "QB_UNAVAILABLE",
    "quickbooks_broken",
    "Nothing was sent and nothing ran: no repeat helps with this installation.",
    "This QuickBooks, as it is set up now, does not work with other programs; nothing was entered.",
)
# Someone must open QuickBooks.
CLOSED: Final = Case(
    "operator",
    "connection",
    "no",
    "QB_UNAVAILABLE",
    "quickbooks_closed",
    "Nothing was sent and nothing ran: the same goes out once QuickBooks is open.",
    "QuickBooks was not open with a company file, so nothing was entered; what waits is kept.",
    "open",
)
# QuickBooks is not ready yet.
STARTING: Final = Case(
    "transient",
    "connection",
    "no",
    "QB_UNAVAILABLE",
    "quickbooks_closed",
    "Nothing ran: the next visit sends the same.",
    "QuickBooks was not ready, so nothing was entered yet; the service tries it again.",
)
# Someone must open the right file.
WRONG_FILE: Final = Case(
    "operator",
    "connection",
    "no",
    "QB_UNAVAILABLE",
    "wrong_company_file",
    "Nothing was sent and nothing ran: do not take whatever file is open instead.",
    "The right company file could not be used, so nothing was entered; what waits is kept.",
    "open",
)
# Someone must grant access.
DENIED: Final = Case(
    "operator",
    "connection",
    "no",
    "QB_UNAVAILABLE",
    "access_denied",
    "Nothing was sent and nothing ran: the same goes out once access is granted.",
    "QuickBooks does not let the program into the company file, so nothing was entered.",
    "access",
)
# Someone must switch the mode.
OTHER_MODE: Final = Case(
    "operator",
    "connection",
    "no",
    "QB_BUSY",
    "single_user_mode",
    "Nothing ran: the same goes out once the mode is switched.",
    "The company file is open for one person where it should be for several, or the reverse.",
    "single-user multi-user",
)
# Another program is in the file.
SHARED: Final = Case(
    "transient",
    "connection",
    "no",
    "QB_BUSY",
    "single_user_mode",
    "Nothing ran: the same goes out once the other application is done.",
    "Another program is in the company file, so nothing was entered; the service tries it again.",
)
# A dialog is open.
DIALOG: Final = Case(
    "transient",
    "connection",
    "no",
    "QB_BUSY",
    "modal_dialog",
    "Nothing ran: the same goes out once the dialog is closed.",
    "A window in QuickBooks waits for your answer, so nothing was entered yet; close it.",
)
# QuickBooks holds a lock.
LOCKED: Final = Case(
    "transient",
    "connection",
    "no",
    "QB_BUSY",
    "quickbooks_error",
    "Nothing ran: the next visit sends the same.",
    "QuickBooks was busy, so nothing was entered yet; the service tries it again.",
)
# The session broke; the set may have run.
LOST: Final = Case(
    "transient",
    "connection",
    "unknown",
    "QB_UNAVAILABLE",
    "quickbooks_error",
    "Take a write as unknown until QuickBooks was asked for it; a read may go again.",
    "QuickBooks stopped in the middle; look whether it was entered before you enter it by hand.",
)
# The set was refused, nothing ran.
REFUSED: Final = Case(
    "permanent",
    "request",
    "no",
    "SDK_ERROR",
    "quickbooks_error",
    "Correct the document: nothing of it ran, and unchanged it is refused each time.",
    "Nothing was entered, and there is nothing to do in QuickBooks: the program has a mistake.",
)
# The set failed somewhere; it may have run.
FAILED: Final = Case(
    "transient",
    "request",
    "unknown",
    "SDK_ERROR",
    "quickbooks_error",
    "Take a write as unknown until QuickBooks was asked for it; a read may go again.",
    "QuickBooks met an error; look whether it was entered before you enter it by hand.",
)
