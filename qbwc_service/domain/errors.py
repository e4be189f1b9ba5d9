"""How the service says no: one table of codes, one tree of refusals.

Every code states its HTTP status and whether, as a rule, trying again can help. `docs/reference/
errors.md` is made from this table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from qbxml.problems import Problem


class Code(StrEnum):
    """The public error codes."""

    UNAUTHORIZED = "UNAUTHORIZED"
    FORBIDDEN = "FORBIDDEN"
    INVALID_REQUEST = "INVALID_REQUEST"
    INVALID_XML = "INVALID_XML"
    NOT_FOUND = "NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    DUPLICATE_REQUEST = "DUPLICATE_REQUEST"
    IDEMPOTENCY_KEY_REUSED = "IDEMPOTENCY_KEY_REUSED"
    INVALID_STATE = "INVALID_STATE"
    PAYLOAD_TOO_LARGE = "PAYLOAD_TOO_LARGE"
    RATE_LIMITED = "RATE_LIMITED"
    QUEUE_FULL = "QUEUE_FULL"
    QB_ERROR = "QB_ERROR"
    QB_UNAVAILABLE = "QB_UNAVAILABLE"
    QB_BUSY = "QB_BUSY"
    SHIM_UNREACHABLE = "SHIM_UNREACHABLE"
    SHIM_TIMEOUT = "SHIM_TIMEOUT"
    SDK_ERROR = "SDK_ERROR"
    ANSWER_TOO_LARGE = "ANSWER_TOO_LARGE"
    NETWORK_ERROR = "NETWORK_ERROR"
    CANCELED = "CANCELED"
    EXPIRED = "EXPIRED"
    DEPENDENCY_FAILED = "DEPENDENCY_FAILED"
    INTERNAL_ERROR = "INTERNAL_ERROR"


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One row: HTTP status, title, when it is said, whether trying again can help."""

    http: int
    title: str
    when: str
    again: bool = False


TABLE: dict[Code, CodeRow] = {
    Code.UNAUTHORIZED: CodeRow(
        401, "The API key is missing or wrong", "Our key, never QuickBooks'."
    ),
    Code.FORBIDDEN: CodeRow(
        403,
        "The API key may not do this",
        "The key lacks the scope, or the address is not allowed.",
    ),
    Code.INVALID_REQUEST: CodeRow(
        400,
        "The request is not acceptable",
        "A JSON field, parameter or header, or what a request in JSON holds; "
        "each problem is listed with its place.",
    ),
    Code.INVALID_XML: CodeRow(
        400,
        "The qbXML is not acceptable",
        "Not well-formed, a DOCTYPE, no QBXMLMsgsRq, or what QuickBooks would not take: unknown "
        "names, wrong order, lengths, types, versions, editions; each with line, column and path.",
    ),
    Code.NOT_FOUND: CodeRow(404, "Not found", "No such thing, or it is another tenant's."),
    Code.METHOD_NOT_ALLOWED: CodeRow(405, "Method not allowed", "The path exists, the method not."),
    Code.DUPLICATE_REQUEST: CodeRow(
        409,
        "This idempotency key already has a transaction",
        "Same key, same body: the first transaction is in the answer.",
    ),
    Code.IDEMPOTENCY_KEY_REUSED: CodeRow(
        422, "This idempotency key was used for another body", "Same key, different body."
    ),
    Code.INVALID_STATE: CodeRow(
        409,
        "Not possible in this state",
        "Retry of a success, cancel of what was sent, deleting a connection with unfinished work, "
        "giving a connection the name of another.",
    ),
    Code.PAYLOAD_TOO_LARGE: CodeRow(413, "Too large", "The body is over this server's limit."),
    Code.RATE_LIMITED: CodeRow(429, "Too many requests", "The tenant's rate limit.", again=True),
    Code.QUEUE_FULL: CodeRow(
        429, "The queue is full", "The connection has too many unfinished transactions.", again=True
    ),
    Code.QB_ERROR: CodeRow(
        500,
        "QuickBooks returned an error",
        "QuickBooks answered this request with an error; retry_allowed goes by its status code.",
    ),
    Code.QB_UNAVAILABLE: CodeRow(
        503,
        "QuickBooks could not be opened",
        "Ended unsent: QuickBooks or the company file was closed, or another file was open.",
        again=True,
    ),
    Code.QB_BUSY: CodeRow(
        503,
        "QuickBooks is busy",
        "Ended unsent: a dialog was open, single-user mode, or a lock.",
        again=True,
    ),
    Code.SHIM_UNREACHABLE: CodeRow(
        503,
        "The Web Connector is not polling",
        "Ended unsent, or refused with fail_fast: no poll for three of its "
        "intervals, and three minutes at least.",
        again=True,
    ),
    Code.SHIM_TIMEOUT: CodeRow(
        504,
        "No answer came back",
        "A read was sent as often as allowed and no answer came.",
        again=True,
    ),
    Code.SDK_ERROR: CodeRow(
        500,
        "QuickBooks refused the whole message set",
        "An HRESULT; retry_allowed goes by its table.",
    ),
    Code.ANSWER_TOO_LARGE: CodeRow(
        500, "The answer is too large", "It does not fit this deployment even in small pages."
    ),
    Code.NETWORK_ERROR: CodeRow(
        503, "The store could not be reached", "Nothing was queued.", again=True
    ),
    Code.CANCELED: CodeRow(409, "Canceled", "Ended unsent by a person.", again=True),
    Code.EXPIRED: CodeRow(504, "Expired", "Ended unsent by its time.", again=True),
    Code.DEPENDENCY_FAILED: CodeRow(
        424,
        "What it comes after failed",
        "A transaction that it was to come after failed, or its answer lacks the value; not sent.",
        again=True,
    ),
    Code.INTERNAL_ERROR: CodeRow(
        500, "Something went wrong here", "Ours; the log has the request id."
    ),
}


class Refusal(Exception):  # noqa: N818 - the house calls a step's no a refusal
    """A step's no. One class: the code says which, `extra` goes into the answer beside it."""

    def __init__(
        self,
        code: Code,
        detail: str,
        *,
        fix: str = "",
        problems: Sequence[Problem] = (),
        retry_after: int | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail
        self.fix = fix
        self.problems = tuple(problems)
        self.retry_after = retry_after
        self.extra = extra


SHOWN_NAME = 100
"""Characters of a caller's own word that a refusal repeats."""


WHERE_LISTED = {
    "transaction": "GET /api/transactions",
    "webhook endpoint": "GET /api/webhook-endpoints",
    "delivery": "GET /api/webhook-endpoints/{id}/deliveries",
    "connection": "GET /api/connections",
    "schedule": "GET /api/schedules",
    "change feed": "GET /api/change-feeds",
    "key": "GET /api/keys",
    "tenant": "`qbrelay tenant list`",
    "error code": "/docs",
    "request": "GET /api/schema",
    "resource": "/docs/qbxml",
    "event": "GET /api/events",
}
"""Where the things of a kind can be looked up."""


def not_found(what: str, name: str, near: str | None = None) -> Refusal:
    """Say that there is no such thing; another tenant's is answered alike.

    `near` is what was probably meant.
    """
    shown = name if len(name) <= SHOWN_NAME else f"{name[:SHOWN_NAME]}…"
    meant = f"Did you mean {near}? " if near else ""
    fix = f"{meant}See {WHERE_LISTED[what]} for those there are."
    return Refusal(Code.NOT_FOUND, f"There is no {what} {shown!r}.", fix=fix)
