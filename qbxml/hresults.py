"""What an HRESULT of the Web Connector means: who must act, and may the message set have run."""

import re
from dataclasses import dataclass, replace

from qbxml.hresult_rows import FAILED, ROWS, ErrorCode, Executed, Kind, Scope, WaitingReason

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
    meanwhile, `fix` one sentence for the bookkeeper. `listed`: it is among the known ones.
    """

    code: str
    meaning: str
    kind: Kind
    scope: Scope
    executed: Executed
    error_code: ErrorCode
    waiting_reason: WaitingReason
    fix: str
    listed: bool = True


_TABLE = {code: Hresult(code, meaning, *case, fix) for code, case, meaning, fix in ROWS}

# "Show code and message; transient for three runs, then the operator's": who counts the runs is the
# caller. Nothing is known about the set, so it may have run.
_UNKNOWN = Hresult(
    "",
    "QuickBooks reported an error that is not in the list of known ones.",
    *FAILED,
    "Read the message; if it comes again, restart QuickBooks and the Web Connector.",
    listed=False,
)


def hresult(code: str) -> Hresult:
    """Return what a code means: `0x8004040D` in any case, eight bare digits, or decimal.

    One that is not known, or no number at all, keeps its text and counts as transient: the caller
    shows it with QuickBooks' message, and calls the operator after three visits.
    """
    name = _normal(code.strip())
    return _TABLE.get(name) or replace(_UNKNOWN, code=name)


def _normal(code: str) -> str:
    hexadecimal = _HEXADECIMAL.fullmatch(code)
    if hexadecimal:
        return f"0x{int(hexadecimal[1] or hexadecimal[2], 16):08X}"
    if _DECIMAL.fullmatch(code):
        return f"0x{int(code) & 0xFFFFFFFF:08X}"
    return code
