"""Examples of every refusal, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import NOW, TX
from qbwc_service.api.examples.transactions import LINE
from qbwc_service.domain.errors import TABLE, Code

BASE = "http://localhost:5000"
REQUEST_ID = "0f8fad5bd9cb469fa16570867728950e"
LATER = "tx-01jd5z3x9c0h7r5s1e2k8d6f4n"
NO_CUSTOMER = (
    'There is an invalid reference to QuickBooks Customer "ABC Corp" in the Invoice. '
    "QuickBooks error message: Invalid argument. The specified record does not exist in the list."
)
REFUSED_SET = "QuickBooks found an error when parsing the provided XML text stream."

FIXES: dict[Code, str] = {
    Code.UNAUTHORIZED: "Send X-API-Key: qbr_live_… or Authorization: Bearer qbr_live_…",
    Code.FORBIDDEN: "Use a key that has it, or create one with `qbrelay key create`.",
    Code.INVALID_REQUEST: "Did you mean qbxml?",
    Code.INVALID_XML: "Close the element CustomerAdd.",
    Code.NOT_FOUND: "See GET /api/transactions for those there are.",
    Code.METHOD_NOT_ALLOWED: "Use POST.",
    Code.DUPLICATE_REQUEST: "Read the first transaction; nothing was queued.",
    Code.IDEMPOTENCY_KEY_REUSED: ("Use a new key for a new request, or send the first body again."),
    Code.INVALID_STATE: "Only what has not been sent can be; use resolve for one in doubt.",
    Code.PAYLOAD_TOO_LARGE: (
        "Send it in several smaller calls, or have the server's limit raised."
    ),
    Code.RATE_LIMITED: "Wait as long as Retry-After says.",
    Code.QUEUE_FULL: ("Wait as long as Retry-After says; /api/connections tells why work waits."),
    Code.QB_ERROR: "Create the customer first, or correct CustomerRef.",
    Code.QB_UNAVAILABLE: "Open the company file in QuickBooks, then send it again.",
    Code.QB_BUSY: "Close the dialog in QuickBooks, then send it again.",
    Code.SHIM_UNREACHABLE: (
        "Try again later, or submit without fail_fast: then it waits in the queue."
    ),
    Code.SHIM_TIMEOUT: "Look whether QuickBooks is stuck, then send it again.",
    Code.SDK_ERROR: "Correct the qbXML; its elements must stand in the order of the schema.",
    Code.ANSWER_TOO_LARGE: "Ask for less: narrow the query, or name the fields you need.",
    Code.NETWORK_ERROR: "Try again as soon as Retry-After says.",
    Code.CANCELED: "Send it again if it is wanted after all.",
    Code.EXPIRED: "Send it again with more time.",
    Code.DEPENDENCY_FAILED: f"Retry {TX} first, then this one; or submit it anew without it.",
    Code.INTERNAL_ERROR: (
        "Look whether it was done before you send it again; report the request id."
    ),
}
"""What each code's example says that helps."""

ENDED: dict[str, Any] = {
    "transaction_id": TX,
    "identifier": "order-12345",
    "state": "failed",
    "qb_error_code": None,
    "qb_error_message": None,
    "qb_response": None,
}
NOT_SENT = {**ENDED, "state": "expired"}


def _component(name: str, **said: str) -> dict[str, Any]:
    """Return `error_details` of a transaction that ended in error."""
    nothing = ("qb_error_code", "qb_error_severity", "qb_error_message", "hresult")
    return {"error_details": {"component": name, **dict.fromkeys(nothing), **said}}


def _line(kind: str, code: int | None, said: str | None) -> dict[str, Any]:
    """Return a request of the set of which nothing was applied."""
    severity = "Error" if code else None
    told = {"status_code": code, "severity": severity, "message": said}
    return {**LINE, **told, "type": kind, "outcome": "not_applied"}


MORE: dict[Code, dict[str, Any]] = {
    Code.INVALID_REQUEST: {
        "detail": "qbxnl: there is no such field",
        "problems": [
            {
                "message": "there is no such field",
                "line": None,
                "column": None,
                "path": "qbxnl",
                "fix": "Did you mean qbxml?",
            }
        ],
    },
    Code.INVALID_XML: {
        "detail": "line 1, column 54: Name comes before IsActive.",
        "error_details": {"component": "qbxml", "line": 1, "column": 54},
        "problems": [
            {
                "message": "Name comes before IsActive.",
                "line": 1,
                "column": 54,
                "path": "CustomerAdd/Name",
                "fix": "Name comes before IsActive; move it up.",
                "request": 1,
                "kind": "order",
                "expected": "Name comes before IsActive",
            }
        ],
    },
    Code.DUPLICATE_REQUEST: {"transaction_id": TX, "outcome": "pending", "qb_response": None},
    Code.IDEMPOTENCY_KEY_REUSED: {"transaction_id": TX, "outcome": "applied"},
    Code.INVALID_STATE: {"transaction_id": TX, "outcome": "unknown"},
    Code.RATE_LIMITED: {"retry_after_seconds": 12},
    Code.QUEUE_FULL: {"retry_after_seconds": 60},
    Code.NETWORK_ERROR: {"retry_after_seconds": 5},
    Code.INTERNAL_ERROR: {"outcome": "unknown"},
    Code.QB_ERROR: {
        **ENDED,
        **_component(
            "quickbooks",
            qb_error_code="3140",
            qb_error_severity="Error",
            qb_error_message=NO_CUSTOMER,
        ),
        "detail": NO_CUSTOMER,
        "qb_error_code": "3140",
        "qb_error_message": NO_CUSTOMER,
        "requests": [_line("InvoiceAddRq", 3140, NO_CUSTOMER)],
        "qb_response": (
            '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs><InvoiceAddRs statusCode="3140" '
            'statusSeverity="Error" statusMessage="…" /></QBXMLMsgsRs></QBXML>'
        ),
    },
    Code.SDK_ERROR: {
        **ENDED,
        **_component("quickbooks", qb_error_message=REFUSED_SET, hresult="0x80040400"),
        "detail": REFUSED_SET,
        "qb_error_message": REFUSED_SET,
        "requests": [_line("InvoiceAddRq", None, None)],
    },
    Code.QB_UNAVAILABLE: {**NOT_SENT, **_component("quickbooks")},
    Code.QB_BUSY: {**NOT_SENT, **_component("quickbooks")},
    Code.SHIM_UNREACHABLE: {"retry_after_seconds": 60},
    Code.SHIM_TIMEOUT: {**ENDED, **_component("web_connector"), "state": "dead_lettered"},
    Code.ANSWER_TOO_LARGE: {**ENDED, **_component("qbxml_relay")},
    Code.CANCELED: {**ENDED, **_component("qbxml_relay"), "state": "canceled"},
    Code.EXPIRED: {**NOT_SENT, **_component("qbxml_relay")},
    Code.DEPENDENCY_FAILED: {
        **ENDED,
        **_component("qbxml_relay"),
        "detail": f"{TX}, which it was to come after, ended as failed: {NO_CUSTOMER} "
        "This one was not sent.",
        "transaction_id": LATER,
    },
}
"""What an example says that is not the same for all codes."""


def refusal(code: Code) -> dict[str, Any]:
    """Return the whole answer that a code stands for, as an example."""
    row = TABLE[code]
    return {
        "type": f"{BASE}/docs/errors/{code}",
        "title": row.title,
        "status": row.http,
        "detail": row.when,
        "success": False,
        "error": row.title,
        "error_code": code.value,
        "error_details": {"component": "qbxml_relay"},
        "transaction_id": None,
        "timestamp": NOW,
        "retry_allowed": row.again,
        "outcome": "not_applied",
        "fix": FIXES[code],
        "request_id": REQUEST_ID,
        **MORE.get(code, {}),
    }


_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_LIST = {"type": "array", "items": {"type": "object"}}
PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "error_code", "success"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "success": {"type": "boolean"},
        "error": _TEXT,
        "error_code": {"type": "string", "enum": [code.value for code in Code]},
        "error_details": {"type": "object"},
        "transaction_id": _TEXT_OR_NULL,
        "identifier": _TEXT_OR_NULL,
        "timestamp": {"type": "string", "format": "date-time"},
        "retry_allowed": {"type": "boolean"},
        "retry_after_seconds": {"type": "integer"},
        "outcome": _TEXT_OR_NULL,
        "state": _TEXT,
        "fix": _TEXT,
        "request_id": _TEXT,
        "qb_error_code": _TEXT_OR_NULL,
        "qb_error_message": _TEXT_OR_NULL,
        "qb_response": _TEXT_OR_NULL,
        "qbxml_request": _TEXT_OR_NULL,
        "data": {"description": "What QuickBooks sent beside the error, to a request in JSON."},
        "warnings": _LIST,
        "qb_response_url": {**_TEXT, "description": "In place of qb_response that is large."},
        "requests": _LIST,
        "problems": _LIST,
        "transaction": {"type": "object", "description": "The first one, of a duplicate."},
    },
}
"""The schema of every refusal."""
