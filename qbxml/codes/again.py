"""Whether the same may be sent again, in words for people; programs go by `transient`, `kind`."""

from collections.abc import Mapping
from typing import Final

from qbxml.codes.hresult_cases import Executed
from qbxml.codes.hresult_cases import Kind as HresultKind
from qbxml.codes.status_rows import Kind

NO_NEED: Final = "no need"
NO: Final = "no, not unchanged"
LATER: Final = "yes: the same may succeed later"
LOOK: Final = "a write only after a look whether it was made, a read at any time"
_STRANGE: Final = f"not known; {LOOK}"
_LOCKS: Final = "only where QuickBooks' message speaks of a lock"

_BY_KIND: Mapping[Kind, str] = {
    **dict.fromkeys(("ok", "empty", "partial", "applied_with_loss"), NO_NEED),
    "transient": LATER,
    "state": "not while things in QuickBooks stay as they are",
    "permission": "yes, once QuickBooks allows it",
    "dependency": "yes, once what it refers to is there",
}
_BY_CODE: Mapping[int, str] = {
    1000: "yes, once: the same may succeed later",
    3162: "yes, later: once QuickBooks is in single-user mode",
    3170: _LOCKS,
    3180: _LOCKS,
    3230: "yes, once the cause is removed",
    3231: "yes, once the request that failed before it is corrected",
    3310: "yes, once the form in QuickBooks is closed",
    3390: "yes, once an iterator was stopped or its session has ended",
    3391: "not this page: send the query again from its start",
    3500: "only for a merge, once QuickBooks is in single-user mode",
}
_OF_HRESULTS: Mapping[HresultKind, str] = {
    "transient": LATER,
    "operator": "yes, once someone has acted at the PC",
    "permanent": NO,
}


def of_status(code: int, kind: Kind, applied: str) -> str:
    """Return what is told of a status code; where a write may have been made, to look first."""
    if applied == "unknown":
        return LOOK
    return _BY_CODE.get(code) or _BY_KIND.get(kind, NO)


def of_hresult(kind: HresultKind, executed: Executed, *, listed: bool) -> str:
    """Return what is told of an HRESULT; where a write may have been made, to look first."""
    if not listed:
        return _STRANGE
    return LOOK if executed == "unknown" else _OF_HRESULTS[kind]
