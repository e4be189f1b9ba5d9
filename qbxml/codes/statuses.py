"""What a qbXML status code means, whether trying again helps, and what to tell a person.

The code decides, never the severity: code 1 is seen as Info and as Warn, 3210 as Info. The
severity speaks only for codes that no table knows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from qbxml.codes import again, menus
from qbxml.codes.numbers import as_status
from qbxml.codes.status_ranges import BEYOND, RANGES
from qbxml.codes.status_rows import ROWS, Kind
from qbxml.codes.status_words import BOOKKEEPER_OF_BUGS, WORDS

__all__ = [
    "NOTHING_FOUND",
    "Applied",
    "Kind",
    "Status",
    "applied",
    "failed",
    "rank",
    "status",
    "transient",
]

Applied = Literal["applied", "not_applied", "unknown"]

FIRST_WARNING = 500
FIRST_ERROR = 1000

# QuickBooks puts lock trouble under two umbrella codes; only its text tells it from bad input.
UMBRELLAS = frozenset({3170, 3180})
_LOCK_TEXT = re.compile(
    r"could not be locked|(?:modified|used|in use|locked) by another user"
    r"|failed to (?:acquire|obtain) (?:a |the )?lock|lock failed",
    re.IGNORECASE,
)

_CODES = frozenset(row[0] for row in ROWS)

NOTHING_FOUND = frozenset({1, 500})
"""Nothing matched, or what was named was not found: a Mod or Del had nothing to work on."""
# These speak of QuickBooks' record of a message set, not of what the set did.
_OF_THE_RECORD = frozenset({600, 9002, 9003, 9005})


@dataclass(frozen=True, slots=True)
class Status:
    """One status code. Every text is one sentence for a person.

    `fix` says what to do, `menu` where in QuickBooks ("" where nothing is done there), `developer`
    what it means to who writes the program, `bookkeeper` to who keeps the books. `transient` says
    that the same request may succeed later unchanged, `retries` how often that is worth trying
    where the code itself bounds it (None: as the caller likes), `again` what people are told of
    that, also where something has to be done first. `applied_on_write` is what `applied` says of a
    write. `listed`: it is among the known.
    """

    code: int
    meaning: str
    kind: Kind
    transient: bool
    fix: str
    retries: int | None = None
    developer: str = ""
    bookkeeper: str = ""
    menu: str = ""
    applied_on_write: Applied = "unknown"
    listed: bool = True
    again: str = ""


def status(code: int | str) -> Status:
    """Return what a code means; one that no table knows falls back on Intuit's range for it.

    Raises TypeError for what is neither text nor a whole number, ValueError for other text and for
    numbers of more than 20 digits.
    """
    number = as_status(code)
    return _statuses().get(number) or _by_range(number)


@cache
def _statuses() -> dict[int, Status]:
    words = dict(_words())
    return {
        code: _listed(code, kind, meaning, fix, *words[code]) for code, kind, meaning, fix in ROWS
    }


def _listed(
    code: int, kind: Kind, meaning: str, fix: str, developer: str, bookkeeper: str, menu: str
) -> Status:
    return Status(
        code,
        meaning,
        kind,
        transient=kind == "transient",
        fix=fix,
        retries=1 if code == FIRST_ERROR else None,
        developer=developer,
        bookkeeper=bookkeeper,
        menu=menu,
        applied_on_write=applied(code, writes=True),
        again=again.of_status(code, kind, applied(code, writes=True)),
    )


def _words() -> Iterator[tuple[int, tuple[str, str, str]]]:
    for block in WORDS.strip().split("\n\n"):
        head, developer, *bookkeeper = block.split("\n")
        codes, _, places = head.partition("|")
        for code in codes.split():
            said = bookkeeper[0] if bookkeeper else BOOKKEEPER_OF_BUGS
            yield int(code), (developer, said, menus.path(places))


def _by_range(code: int) -> Status:
    found = next((row for row in RANGES if code < row[0]), BEYOND)
    _, kind, meaning, fix, developer, bookkeeper = found
    return Status(
        code,
        meaning,
        kind,
        transient=False,
        fix=fix,
        developer=developer,
        bookkeeper=bookkeeper,
        applied_on_write=applied(code, writes=True),
        listed=False,
        again=again.of_status(code, kind, applied(code, writes=True)),
    )


def applied(code: int | str | None, *, writes: bool, severity: str = "") -> Applied:
    """Say whether QuickBooks did what a request asked (D1).

    An error (1000 and above) means that nothing of this request was applied: QuickBooks answered.
    Below that a write was applied, warnings 530, 531, 550, 560 and 570 included (something beside
    it was left out), except for 500 (the object of a Mod or Del was not found) and 1. Codes about
    QuickBooks' record of a set (600, 9002, 9003, 9005) say nothing of what a write did. A query is
    applied when it was answered without error. No code at all: unknown. For codes below 1000 that
    no table knows, and negative ones, severity "Error" means not applied. Raises as `status` does.
    """
    code = None if code is None else as_status(code)
    if code is None or (writes and code in _OF_THE_RECORD):
        return "unknown"
    if code >= FIRST_ERROR or (writes and code in NOTHING_FOUND):
        return "not_applied"
    if code not in _CODES and severity == "Error":
        return "not_applied"
    return "applied" if code >= 0 else "unknown"


def failed(code: int | None, severity: str = "") -> bool:
    """Say whether an answer is an error: 1000 and above, never one of the known codes below.

    The severity decides only where there is no code, or one that no table knows.
    """
    if code is not None and (code >= FIRST_ERROR or code in _CODES):
        return code >= FIRST_ERROR
    return severity == "Error"


def transient(code: int | str, message: str = "") -> bool:
    """Say whether the same request may succeed later unchanged; raises as `status` does.

    3170 and 3180 do only where QuickBooks' message speaks of a lock.
    """
    known = status(code)
    return bool(_LOCK_TEXT.search(message)) if known.code in UMBRELLAS else known.transient


def rank(code: int | None, severity: str = "") -> int:
    """Order statuses from harmless to worst: empty page, OK, warning, error.

    Empty stands below OK because the last of several pages may hold nothing.
    """
    if code is None:
        return 4 if severity == "Error" else 1
    if code < FIRST_WARNING:
        return 0 if code == 1 else 1
    return 2 if code < FIRST_ERROR else 3
