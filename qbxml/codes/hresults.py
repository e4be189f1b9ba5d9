"""What an HRESULT of the Web Connector means: who must act, and may the message set have run."""

import re
from dataclasses import dataclass, replace
from functools import cache

from qbxml.codes import again, menus
from qbxml.codes.hresult_cases import (
    FAILED,
    Case,
    ErrorCode,
    Executed,
    Kind,
    Scope,
    WaitingReason,
)
from qbxml.codes.hresult_rows import ROWS
from qbxml.codes.numbers import as_code

__all__ = ["ErrorCode", "Executed", "Hresult", "Kind", "Scope", "WaitingReason", "hresult"]

_HEXADECIMAL = re.compile(r"0[xX]([0-9a-fA-F]{1,8})|([0-9a-fA-F]{8})")
_DECIMAL = re.compile(r"-?[0-9]{1,10}")


@dataclass(frozen=True, slots=True)
class Hresult:
    """One HRESULT, as `0x80040400`.

    `kind`: "transient" may go away by itself, "operator" needs someone at the PC, "permanent" never
    succeeds unchanged. `scope`: it speaks of the "request", or of the "connection" whatever was
    asked. `executed`: "no" when QuickBooks surely ran nothing of the set, else "unknown".
    `error_code` is how the REST door names it when it ends a job, `waiting_reason` why a job waits
    meanwhile. One sentence each: `developer` for who writes the program, `bookkeeper` for who keeps
    the books, `fix` what is to be done at the PC; `menu` is where in QuickBooks, "" for nowhere.
    `again` tells people whether the same may be sent again. `listed`: it is among the known ones.
    """

    code: str
    meaning: str
    kind: Kind
    scope: Scope
    executed: Executed
    error_code: ErrorCode
    waiting_reason: WaitingReason
    fix: str
    developer: str = ""
    bookkeeper: str = ""
    menu: str = ""
    listed: bool = True
    again: str = ""


def hresult(code: str | int) -> Hresult:
    """Return what a code means: `0x8004040D` in any case, eight bare digits, or decimal.

    One that is not known, or no number at all, keeps its text and counts as transient: the caller
    shows it with QuickBooks' message, and calls the operator after three visits. Raises TypeError
    for what is neither text nor a whole number, ValueError for a number of more than 20 digits.
    """
    name = _normal(as_code(code))
    return _table().get(name) or replace(_unknown(), code=name)


@cache
def _table() -> dict[str, Hresult]:
    return {code: _of_case(code, case, meaning, fix) for code, case, meaning, fix in ROWS}


@cache
def _unknown() -> Hresult:
    """Return what holds of a code that is not known.

    "Show code and message; transient for three runs, then the operator's": who counts the runs is
    the caller. Nothing is known about the set, so it may have run.
    """
    meaning = "QuickBooks reported an error that is not in the list of known ones."
    fix = "Read the message; if it comes again, restart QuickBooks and the Web Connector."
    return _of_case("", FAILED, meaning, fix, listed=False)


def _of_case(code: str, case: Case, meaning: str, fix: str, *, listed: bool = True) -> Hresult:
    shared = case._replace(menu=menus.path(case.menu))
    return Hresult(
        code=code,
        meaning=meaning,
        fix=fix,
        listed=listed,
        again=again.of_hresult(case.kind, case.executed, listed=listed),
        **shared._asdict(),
    )


def _normal(code: str) -> str:
    hexadecimal = _HEXADECIMAL.fullmatch(code)
    if hexadecimal:
        return f"0x{int(hexadecimal[1] or hexadecimal[2], 16):08X}"
    if _DECIMAL.fullmatch(code):
        return f"0x{int(code) & 0xFFFFFFFF:08X}"
    return code
