"""Examples of what every call answers, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api import (
    change_feed_examples,
    data_examples,
    schedule_examples,
    schema_examples,
    statistics_examples,
    webhook_examples,
)
from qbwc_service.api.schema_examples import Shown

TX = "tx-01jd5z3x8v9k2m4n6p8q0r2s4t"
CON = "con_7kTq3vW9xYz1aB2cD4eF5g"
KEY = "key_5mNp8rSt2uVw4xYz6aB7cD"
NOW = "2026-11-20T12:34:56.789Z"
QBXML = "<CustomerAddRq><CustomerAdd><Name>ABC Corp</Name></CustomerAdd></CustomerAddRq>"
QB_RESPONSE = (
    '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs><CustomerAddRs statusCode="0" '
    'statusSeverity="Info" statusMessage="Status OK">…</CustomerAddRs></QBXMLMsgsRs></QBXML>'
)
NDJSON = (
    '{"request_id":null,"type":"CustomerRet","data":{"ListID":"80000001-1422671082",'
    '"Name":"ABC Corp"}}\n'
    '{"request_id":null,"type":"CustomerQueryRs","status_code":0,"severity":"Info",'
    '"message":"Status OK","count":1,"ret_count":1,"remaining":0}\n'
)

UPLOAD = {
    "upload_id": "up_2b4D6f8H0j2L4n6P8r0T2v",
    "url": "https://texts.s3.eu-central-1.amazonaws.com/uploads/sent/…?X-Amz-Signature=…",
    "expires_at": "2026-11-20T12:49:56.789Z",
    "max_bytes": 20_000_000,
}
LINE = {
    "request_id": None,
    "type": "CustomerAddRq",
    "status_code": 0,
    "severity": "Info",
    "message": "Status OK",
    "outcome": "applied",
}
ANSWER: dict[str, Any] = {
    "success": True,
    "transaction_id": TX,
    "identifier": "order-12345",
    "status": "success",
    "state": "succeeded",
    "outcome": "applied",
    "message": "Status OK",
    "processing_time_ms": 812,
    "requests": [LINE],
    "warnings": [],
    "qb_response": QB_RESPONSE,
}
PENDING: dict[str, Any] = {
    "success": True,
    "transaction_id": TX,
    "identifier": "order-12345",
    "status": "pending",
    "state": "queued",
    "outcome": "pending",
    "queue_position": 1,
    "waiting_reason": "connection_offline",
    "warnings": [],
}
ROW: dict[str, Any] = {
    "transaction_id": TX,
    "identifier": "order-12345",
    "idempotency_key": "order-12345-1",
    "timestamp": NOW,
    "status": "success",
    "state": "succeeded",
    "outcome": "applied",
    "recovered": False,
    "priority": "standard",
    "connection_id": CON,
    "attempts": 1,
    "processing_time_ms": 812,
    "qbxml_request_size": 79,
    "qbxml_response_size": 164,
    "error_code": None,
    "duplicate_of": None,
    "after": [],
}
DETAIL: dict[str, Any] = {
    **ROW,
    "written_in": "xml",
    "qbxml_request": QBXML,
    "qbxml_response": QB_RESPONSE,
    "requests": [LINE],
    "message": "Status OK",
    "error_message": None,
    "retry_allowed": False,
    "waiting_reason": None,
    "queue_position": None,
    "waiting_for": [],
    "not_before": None,
    "expires_at": None,
    "metadata": {"shop": "north"},
    "retry_of": None,
    "retried_by": None,
    "timeline": [
        {"timestamp": NOW, "state": "queued", "reason": "accepted", "by": "shop", "note": None}
    ],
    "timings": {"queued_ms": 310, "quickbooks_ms": 500, "total_ms": 812},
}
SETTLED = {"success": True, **ROW}
RETRIED = {"transaction_id": TX, "new_transaction_id": "tx-01jd5z4m2c7w9p3r5t6v8x0z1b"}
SWEPT: dict[str, Any] = {
    "success": False,
    "done": [{"transaction_id": TX}],
    "not_done": [
        {
            "transaction_id": "tx-01jd5z3x8v9k2m4n6p8q0r2s4v",
            "error_code": "INVALID_STATE",
            "error_message": "A transaction that is canceled is no dead letter.",
            "fix": "Retry or cancel it by itself.",
        }
    ],
    "next_cursor": None,
}
CONNECTION: dict[str, Any] = {
    "connection_id": CON,
    "name": "Main company",
    "username": CON,
    "owner_id": "{8e2f9b0c-6d8e-4e0b-9a53-0d6b9b6a7c11}",
    "file_id": "{1c29e92a-0ba2-4c36-9d3a-3b3a5e4e1d2f}",
    "company_file": "",
    "qbxml_version": "13.0",
    "schedule": {"every_seconds": 5},
    "hold_seconds": 0,
    "linger_seconds": 2,
    "write_batch": 1,
    "read_only": False,
    "fix": False,
    "quiet_hours": [],
    "sessions_per_minute": None,
    "minutes_per_hour": 20,
    "allowed_networks": [],
    "created_at": NOW,
    "status": "online",
    "status_reason": "Polling and ready.",
    "retry_at": None,
    "quiet_until": None,
    "next_work_at": None,
    "last_poll_at": NOW,
    "last_success_at": NOW,
    "quickbooks": {
        "product": "QuickBooks Enterprise Solutions 24.0",
        "qbxml_version": "16.0",
        "country": "US",
        "company_name": "Rock Castle Construction",
        "company_file": r"C:\Books\Rock Castle.qbw",
        "computer": "FRONT-DESK",
    },
    "queue_depth": {"interactive": 0, "standard": 0, "batch": 0},
    "qwc_path": f"/api/connections/{CON}/qwc",
}
WHOLE: dict[str, Any] = {
    **CONNECTION,
    "timeline": [{"timestamp": NOW, "what": "created", "by": "shop"}],
}
SHOWN_ONCE = {**WHOLE, "password": "3vW9xYz1aB2cD4eF5g7kTq"}
KEY_ROW: dict[str, Any] = {
    "key_id": KEY,
    "name": "shop",
    "hint": "…aB7c",
    "scopes": ["write"],
    "allowed_networks": [],
    "created_at": NOW,
    "last_used_at": None,
    "expires_at": None,
    "revoked_at": None,
}
NEW_KEY = {"key": "qbr_live_8rSt2uVw4xYz6aB7cD5mNp", **KEY_ROW}
SIMPLE = {"status": "healthy", "timestamp": NOW, "version": "1.0.0", "store": "connected"}
QUICKBOOKS = {
    "status": "available",
    "company_file": r"C:\Books\Rock Castle.qbw",
    "company_file_open": True,
}
HEALTH: dict[str, Any] = {
    **SIMPLE,
    "server_agent": {"status": "running", "database": "connected"},
    "qb_shim": {"status": "reachable", "last_poll_at": NOW},
    "quickbooks": QUICKBOOKS,
    "transactions_today": 42,
    "last_transaction": ROW,
    "queue_depth": 0,
    "success_rate_24h": 0.9762,
    "avg_processing_time_ms_24h": 512.4,
    "warnings": [],
    "connections": [{"id": CON, "status": "online", "error": None, "as_of": NOW}],
}


QUICKBOOKS_AWAY = {"status": "unavailable", "company_file": None, "company_file_open": False}
SILENT = (
    "The Web Connector does not call. Is the PC on and logged in, the Web Connector running, "
    "Auto-Run ticked and the password saved?"
)
DEGRADED: dict[str, Any] = {
    **HEALTH,
    "status": "degraded",
    "qb_shim": {"status": "unreachable", "last_poll_at": NOW},
    "quickbooks": QUICKBOOKS_AWAY,
    "connections": [{"id": CON, "status": "offline", "error": SILENT, "as_of": NOW}],
}


RESULTS: dict[tuple[str, str], tuple[Shown, ...]] = {
    ("post", "/api/qbxml"): (
        Shown("QuickBooks has answered", ANSWER),
        Shown("Durable; the answer is to come", PENDING, "202"),
    ),
    ("post", "/api/requests"): (
        Shown("QuickBooks has answered", data_examples.ANSWER),
        Shown("Durable; the answer is to come", PENDING, "202"),
    ),
    ("post", "/api/uploads"): (Shown("PUT the qbXML to this url", UPLOAD, "201"),),
    ("get", "/api/transactions"): (
        Shown(
            "Newest first",
            {"transactions": [ROW], "limit": 100, "offset": 0, "next_cursor": None, "total": 1},
        ),
    ),
    ("get", "/api/transactions/{transaction_id}"): (Shown("All about it", DETAIL),),
    ("get", "/api/transactions/{transaction_id}/response"): (
        Shown("QuickBooks' answer", QB_RESPONSE, media="application/xml"),
        Shown("QuickBooks' answer", NDJSON, media="application/x-ndjson"),
        Shown("On AWS, where it is large: fetch it from Location, within 15 minutes", status="307"),
    ),
    ("post", "/api/transactions/{transaction_id}/retry"): (
        Shown(
            "The new transaction",
            {"success": True, "new_transaction_id": TX, "original_transaction_id": TX},
        ),
    ),
    ("post", "/api/transactions/{transaction_id}/cancel"): (Shown("As it now stands", SETTLED),),
    ("post", "/api/transactions/{transaction_id}/resolve"): (Shown("As it now stands", SETTLED),),
    ("delete", "/api/transactions/{transaction_id}/payload"): (Shown("Its outcome", SETTLED),),
    ("post", "/api/dead-letters/retry"): (
        Shown("What became of each", SWEPT | {"done": [RETRIED]}),
    ),
    ("post", "/api/dead-letters/discard"): (Shown("What became of each", SWEPT),),
    **schema_examples.RESULTS,
    **schedule_examples.RESULTS,
    **change_feed_examples.RESULTS,
    ("get", "/api/connections"): (Shown("All of them", {"connections": [CONNECTION]}),),
    ("post", "/api/connections"): (Shown("Made; the password shows once", SHOWN_ONCE, "201"),),
    ("get", "/api/connections/{connection_id}"): (Shown("The connection", WHOLE),),
    ("patch", "/api/connections/{connection_id}"): (Shown("As it now is", WHOLE),),
    ("delete", "/api/connections/{connection_id}"): (Shown("Deleted", status="204"),),
    ("get", "/api/connections/{connection_id}/qwc"): (
        Shown("The file", "<QBWCXML>…</QBWCXML>", media="application/xml"),
    ),
    ("post", "/api/connections/{connection_id}/rotate-password"): (
        Shown("The password shows once", SHOWN_ONCE),
    ),
    **{
        ("post", f"/api/connections/{{connection_id}}/{switch}"): (Shown("As it now is", WHOLE),)
        for switch in ("disable", "enable", "pause", "resume", "rotate-ids")
    },
    **statistics_examples.RESULTS,
    **webhook_examples.RESULTS,
    ("get", "/api/keys"): (Shown("All of them", {"keys": [KEY_ROW]}),),
    ("post", "/api/keys"): (Shown("Made; the secret shows once", NEW_KEY, "201"),),
    ("post", "/api/keys/{key_id}/rotate"): (Shown("The successor", NEW_KEY),),
    ("post", "/api/keys/{key_id}/revoke"): (Shown("The key", KEY_ROW),),
    ("get", "/health"): (
        Shown("Well", SIMPLE),
        Shown(
            "The store is away", {**SIMPLE, "status": "unhealthy", "store": "unreachable"}, "503"
        ),
    ),
    ("get", "/api/health"): (
        Shown("Well", HEALTH),
        Shown("A connection is offline, or NETWORK_ERROR", DEGRADED, "503"),
    ),
    ("get", "/api/health/quickbooks"): (
        Shown("Well", QUICKBOOKS),
        Shown("A connection is offline, or NETWORK_ERROR", QUICKBOOKS_AWAY, "503"),
    ),
    ("get", "/api/health/scheduler"): (Shown("It runs", {"status": "running", "schedules": 3}),),
    ("get", "/metrics"): (Shown("Figures", "qbrelay_waiting_callers 0.0\n", media="text/plain"),),
}
"""The good answers of every call, by method and path."""

PARAMETERS = {
    "transaction_id": ("As POST /api/qbxml told it.", TX),
    "connection_id": ("As POST /api/connections told it.", CON),
    **schema_examples.PARAMETERS,
    **webhook_examples.PARAMETERS,
    **schedule_examples.PARAMETERS,
    **change_feed_examples.PARAMETERS,
    "key_id": ("As GET /api/keys lists it; not the secret.", KEY),
    "wait": ("Seconds to wait for it to come to rest.", 20),
    "format": ("`json` adds the answer as JSON.", "json"),
    "limit": ("Rows of a page.", 100),
    "offset": ("Rows to pass over, counted.", 0),
    "status": ("Only those that stand so.", "pending"),
    "state": ("Only those in this state, finer than status.", "dead_lettered"),
    "since": ("Accepted at or after this moment.", "2026-11-20T00:00:00Z"),
    "until": ("Accepted before this moment.", "2026-11-21T00:00:00Z"),
    "identifier": ("Only those of your own name for it.", "order-12345"),
    "cursor": ("next_cursor of the page before; nothing is counted then.", TX),
}
"""What parameters mean, with an example, where the code does not say it already."""

OF_CONNECTION = ("What the QuickBooks of this connection knows, as far as it has told.", CON)
OWN_PARAMETERS = {
    **statistics_examples.OWN_PARAMETERS,
    **webhook_examples.OWN_PARAMETERS,
    **{(path, "connection_id"): OF_CONNECTION for _, path in schema_examples.RESULTS},
    ("/api/transactions/{transaction_id}/response", "format"): (
        "`ndjson` gives one JSON object a line; goes before `Accept`. `xml` is the default.",
        "ndjson",
    ),
}
"""Those that mean something else on one path."""
