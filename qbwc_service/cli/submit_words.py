"""What `submit` says where the server's own words are for programs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qbwc_service.cli.doubts import settle
from qbwc_service.cli.output import FAILED, USAGE
from qbwc_service.domain.errors import Code
from qbwc_service.domain.states import State

WAITS = {
    "connection_pending_setup": "It waits for the Web Connector's first call: import the .qwc file "
    "there.",
    "connection_offline": "It waits for the Web Connector, which has stopped calling.",
    "connection_paused": "It waits until `qbrelay connection resume` is said.",
    "in_doubt_ahead": "It waits behind a write in doubt: see `qbrelay doctor`.",
}
"""What stands in the way of a transaction, by its waiting reason; any other passes by itself."""

WHICH_CONNECTION = "connection_id is needed"
"""How a refusal begins where there is not exactly one connection."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do about a refusal of this code whose detail begins so, and the exit code."""

    code: Code
    begins: str
    text: str
    ends: int


ADVICE = (
    Advice(
        Code.UNAUTHORIZED,
        "",
        "Give the right one with --key or QBRELAY_KEY: `qbrelay key list` shows those there are, "
        "`qbrelay key create --name NAME` makes one.",
        FAILED,
    ),
    Advice(
        Code.INVALID_REQUEST,
        f"{WHICH_CONNECTION}: this tenant has none",
        "Make one with `qbrelay connection create --name NAME`.",
        USAGE,
    ),
    Advice(
        Code.INVALID_REQUEST,
        WHICH_CONNECTION,
        "Choose with --connection; `qbrelay connection list` shows them.",
        USAGE,
    ),
)
"""The first that fits counts."""


def advice_for(body: Mapping[str, Any]) -> tuple[str, int]:
    """Return what to do here, '' where the server's own advice will do, and the exit code."""
    detail = str(body.get("detail"))
    for each in ADVICE:
        if body.get("error_code") == each.code.value and detail.startswith(each.begins):
            return each.text, each.ends
    return "", FAILED


def waits(row: Mapping[str, Any]) -> str:
    """Return one sentence on what an unfinished transaction waits for, and how to look later."""
    id_ = row["transaction_id"]
    if row["state"] in (State.IN_DOUBT, State.NEEDS_ATTENTION):
        return f"Whether it is in QuickBooks is not known: {settle(id_)}."
    why = WAITS.get(row.get("waiting_reason") or "", "")
    return f"{why} Look later: `qbrelay transactions show {id_}`.".lstrip()
