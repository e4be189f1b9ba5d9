"""What a qbXML status code means, whether trying again helps, and what to tell a person.

The code decides, never the severity: code 1 is seen as Info and as Warn, 3210 as Info. The
severity speaks only for codes that no table knows.
"""

import re
from dataclasses import dataclass
from typing import Literal

from qbxml.status_rows import ROWS, Kind

__all__ = ["Applied", "Kind", "Status", "applied", "rank", "status", "transient"]

Applied = Literal["applied", "not_applied", "unknown"]

FIRST_WARNING = 500
FIRST_ERROR = 1000

# QuickBooks puts lock trouble under two umbrella codes; only its text tells it from bad input.
_UMBRELLAS = frozenset({3170, 3180})
_LOCK_TEXT = re.compile(
    r"could not be locked|(?:modified|used|in use|locked) by another user"
    r"|failed to (?:acquire|obtain) (?:a |the )?lock|lock failed",
    re.IGNORECASE,
)

# On a write: 500 is "not found", so a Mod or Del had nothing to work on; 1 matched nothing; 600
# speaks of a cleared message set, nothing was executed.
_WARNINGS_NOT_APPLIED = frozenset({1, 500, 600})


@dataclass(frozen=True, slots=True)
class Status:
    """One status code: `meaning` and `fix` are a sentence each, for a person.

    `transient` says that the same request may succeed later unchanged, `retries` how often that is
    worth trying where the code itself bounds it (None: as the caller likes).
    """

    code: int
    meaning: str
    kind: Kind
    transient: bool
    fix: str
    retries: int | None = None


_STATUSES = {
    code: Status(code, meaning, kind, kind == "transient", fix, 1 if code == FIRST_ERROR else None)
    for code, kind, meaning, fix in ROWS
}

_RANGES: tuple[tuple[int, Kind, str, str], ...] = (  # first code above the range, as Intuit cuts it
    (0, "bug", "A status code that QuickBooks does not use.", "Read QuickBooks' message."),
    (500, "ok", "Information from QuickBooks.", "Nothing to do."),
    (1000, "partial", "A warning; what was found is returned.", "Read QuickBooks' message."),
    (2000, "bug", "A general error.", "Read QuickBooks' message and correct the request."),
    (3000, "unsupported", "The request is not supported here.", "Use another request."),
    (3100, "input", "A value has the wrong form.", "Correct the value that the message names."),
    (9100, "input", "QuickBooks refused the request.", "Read QuickBooks' message and correct it."),
    (9200, "bug", "A macro (defMacro, useMacro) is wrong.", "Define each macro before using it."),
)


def status(code: int) -> Status:
    """Return what a code means; one that no table knows falls back on Intuit's range for it."""
    return _STATUSES.get(code) or _by_range(code)


def _by_range(code: int) -> Status:
    for above, kind, meaning, fix in _RANGES:
        if code < above:
            return Status(code, meaning, kind, transient=False, fix=fix)
    return Status(
        code, "A status code that is not known.", "bug", False, "Read QuickBooks' message."
    )


def applied(code: int | None, *, writes: bool, severity: str = "") -> Applied:
    """Say whether QuickBooks did what a request asked (D1).

    An error (1000 and above) means that nothing of this request was applied: QuickBooks answered.
    Below that a write was applied, warnings 530, 531, 550, 560 and 570 included (something beside
    it was left out), except for 500 (the object of a Mod or Del was not found), 1 and 600. A query
    is applied when it was answered without error. No code at all: unknown. For codes below 1000
    that no table knows, and negative ones, severity "Error" means not applied.
    """
    if code is None:
        return "unknown"
    if code >= FIRST_ERROR or (writes and code in _WARNINGS_NOT_APPLIED):
        return "not_applied"
    if code not in _STATUSES and severity == "Error":
        return "not_applied"
    return "applied" if code >= 0 else "unknown"


def transient(code: int, message: str = "") -> bool:
    """Say whether the same request may succeed later unchanged.

    3170 and 3180 do only where QuickBooks' message speaks of a lock.
    """
    if code in _UMBRELLAS:
        return bool(_LOCK_TEXT.search(message))
    return status(code).transient


def rank(code: int | None, severity: str = "") -> int:
    """Order statuses from harmless to worst: empty page, OK, warning, error.

    Empty stands below OK because the last of several pages may hold nothing.
    """
    if code is None:
        return 4 if severity == "Error" else 1
    if code < FIRST_WARNING:
        return 0 if code == 1 else 1
    return 2 if code < FIRST_ERROR else 3
