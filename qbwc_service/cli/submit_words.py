"""What `submit` says where the server's own words are for programs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from qbwc_service.cli.doubts import settle
from qbwc_service.cli.judging import line
from qbwc_service.cli.output import FAILED, USAGE, Trouble
from qbwc_service.domain.errors import Code
from qbwc_service.domain.states import State
from qbxml.problems import Problem

WAITS = {
    "connection_pending_setup": "It waits for the Web Connector's first call: import the .qwc file "
    "there.",
    "connection_offline": "It waits for the Web Connector, which has stopped calling.",
    "connection_paused": "It waits until `qbrelay connection resume` is said.",
    "waiting_for_others": "It waits for those it comes after.",
    "quiet_hours": "It waits for the end of the quiet hours: `qbrelay connection list`.",
    "session_limit": "It waits for its turn: visits a minute are limited.",
    "time_budget": "It waits for the next hour: the minutes of this one are used up.",
    "no_answer": "Visit after visit ends without an answer: look at the QuickBooks PC.",
    "in_doubt_ahead": "It waits behind a write in doubt: see `qbrelay doctor`.",
}
"""What stands in the way of a transaction, by its waiting reason; any other passes by itself."""

IN_JSON = re.compile(r"(?:data|type|requests)\b")
"""Places of problems in the JSON of the file."""
TRANSACTION_ID = re.compile(r"tx-[0-9a-z]{26}")
WHICH_CONNECTION = "connection_id is needed"
"""How a refusal begins where there is not exactly one connection."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do about a refusal of this code whose detail begins so, and the exit code.

    The text may name the transaction of the refusal, as {}.
    """

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
    Advice(
        Code.DUPLICATE_REQUEST,
        "",
        "Nothing was queued; see the first one: `qbrelay transactions show {}`.",
        FAILED,
    ),
    Advice(
        Code.IDEMPOTENCY_KEY_REUSED,
        "",
        "Use a new key for a new request, or send the first body again; see the first one: "
        "`qbrelay transactions show {}`.",
        FAILED,
    ),
)
"""The first that fits counts."""


def placed(file: str, kind: str, told: Mapping[str, Any]) -> str:
    """Return a problem, a warning or a change of a file, as `qbrelay validate` tells them."""
    known = {each.name: told[each.name] for each in fields(Problem) if each.name in told}
    if in_json(told):
        known["request"] = None  # the place in the JSON says it
    return line(file, kind, Problem(**known))


def in_json(told: Mapping[str, Any]) -> bool:
    """Say whether something has its place in the JSON of the file."""
    return bool(IN_JSON.match(told["path"] or ""))


def advice_for(body: Mapping[str, Any]) -> tuple[str, int]:
    """Return what to do here, '' where the server's own advice will do, and the exit code."""
    detail = str(body.get("detail"))
    for each in ADVICE:
        if body.get("error_code") == each.code.value and detail.startswith(each.begins):
            return each.text.format(body.get("transaction_id")), each.ends
    return "", FAILED


def checked(after: Iterable[str]) -> tuple[str, ...]:
    """Return the ids given with --after. Raises Trouble for what can be none."""
    ids = tuple(after)
    for id_ in ids:
        if not TRANSACTION_ID.fullmatch(id_):
            form = "write tx- and its 26 letters and digits, as `qbrelay transactions list` does"
            raise Trouble(f"--after: {id_!r} is no transaction's id; {form}.", USAGE)
    return ids


def waits(row: Mapping[str, Any]) -> str:
    """Return one sentence on what an unfinished transaction waits for, and how to look later."""
    id_ = row["transaction_id"]
    if row["state"] in (State.IN_DOUBT, State.NEEDS_ATTENTION):
        return f"Whether it is in QuickBooks is not known: {settle(id_, row['state'])}."
    why = WAITS.get(row.get("waiting_reason") or "", "")
    return f"{why} Look later: `qbrelay transactions show {id_}`.".lstrip()
