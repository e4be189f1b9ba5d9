"""Examples of transactions, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples import data
from qbwc_service.api.examples.shown import CON, NOW, TX, OwnParameters, Parameters, Results, Shown

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

RESULTS: Results = {
    ("post", "/api/qbxml"): (
        Shown("QuickBooks has answered", ANSWER),
        Shown("Durable; the answer is to come", PENDING, "202"),
    ),
    ("post", "/api/requests"): (
        Shown("QuickBooks has answered", data.ANSWER),
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
}
"""The good answers of these calls, by method and path."""
PARAMETERS: Parameters = {
    "transaction_id": ("As POST /api/qbxml told it.", TX),
    "wait": ("Seconds to wait for it to come to rest.", 20),
    "format": ("`json` adds the answer as JSON.", None),
    "limit": ("Rows of a page.", None),
    "offset": ("Rows to pass over, counted.", None),
    "status": ("Only those that stand so.", "pending"),
    "state": ("Only those in this state, finer than status.", "dead_lettered"),
    "since": ("Accepted at or after this moment.", "2026-11-20T00:00:00Z"),
    "until": ("Accepted before this moment.", "2026-11-21T00:00:00Z"),
    "identifier": (
        "Only those of your own name for it, refused repeats (`duplicate`) among them.",
        "order-12345",
    ),
    "cursor": ("next_cursor of the page before; nothing is counted then.", TX),
}
OWN_PARAMETERS: OwnParameters = {
    ("/api/transactions/{transaction_id}/response", "format"): (
        "`ndjson` gives one JSON object a line; goes before `Accept`. `xml` is the default.",
        None,
    ),
}
