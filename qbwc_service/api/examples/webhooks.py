"""Examples of webhook endpoints and events, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import CON, NOW, TX, OwnParameters, Parameters, Results, Shown

EVT = "evt_01jd5z3x9b2c4d6f8g0h1j3k5m"
WE = "we_4eF5g7kTq3vW9xYz1aB2cD"
ENDPOINT: dict[str, Any] = {
    "id": WE,
    "url": "https://hooks.example.com/qbxml",
    "events": ["transaction.*"],
    "connection_id": None,
    "description": "The shop",
    "header": None,
    "status": "enabled",
    "status_reason": None,
    "failing_since": None,
    "slow": False,
    "created_at": NOW,
    "timeline": [{"timestamp": NOW, "what": "created", "by": "shop"}],
}
FRESH = {**ENDPOINT, "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
CALLBACK = {"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
EVENT: dict[str, Any] = {
    "id": EVT,
    "type": "transaction.succeeded",
    "timestamp": NOW,
    "data": {
        "transaction_id": TX,
        "identifier": "order-12345",
        "idempotency_key": "order-12345-1",
        "connection_id": CON,
        "state": "succeeded",
        "status": "success",
        "outcome": "applied",
        "error_code": None,
        "message": None,
        "qb_error_code": None,
        "metadata": {"shop": "north"},
        "priority": "standard",
        "queued_ms": 310,
        "quickbooks_ms": 500,
        "processing_time_ms": 812,
        "url": f"https://relay.example.com/api/transactions/{TX}",
    },
}
DELIVERY: dict[str, Any] = {
    "id": EVT,
    "type": "transaction.succeeded",
    "subject": TX,
    "status": "succeeded",
    "status_reason": None,
    "created_at": NOW,
    "next_try_at": None,
    "finished_at": NOW,
    "attempts": [{"timestamp": NOW, "status": 200, "ms": 48, "response": "ok", "error": None}],
}
_ONE = "/api/webhook-endpoints/{endpoint_id}"
RESULTS: Results = {
    ("get", "/api/webhook-endpoints"): (Shown("All of them", {"webhook_endpoints": [ENDPOINT]}),),
    ("post", "/api/webhook-endpoints"): (Shown("Made; the secret shows once", FRESH, "201"),),
    ("get", _ONE): (Shown("The endpoint", ENDPOINT),),
    ("patch", _ONE): (Shown("As it now is", ENDPOINT),),
    ("delete", _ONE): (Shown("Deleted", status="204"),),
    ("post", f"{_ONE}/rotate-secret"): (Shown("The new secret shows once", FRESH),),
    ("post", f"{_ONE}/test"): (Shown("It is on its way", {"success": True}, "202"),),
    ("get", f"{_ONE}/deliveries"): (
        Shown("The newest first", {"deliveries": [DELIVERY], "next_cursor": None}),
    ),
    ("post", f"{_ONE}/deliveries/{{delivery_id}}/resend"): (
        Shown("It is on its way", {**DELIVERY, "status": "pending", "next_try_at": NOW}, "202"),
    ),
    ("post", f"{_ONE}/replay"): (
        Shown("They are on their way", {"queued": 42, "next_after": None}, "202"),
    ),
    ("post", "/api/webhook-endpoints/callbacks/rotate-secret"): (
        Shown("The new secret shows once", CALLBACK),
    ),
    ("get", "/api/events"): (
        Shown("In order", {"events": [EVENT], "next_after": EVT, "has_more": False}),
    ),
    ("get", "/api/events/{event_id}"): (Shown("The event, whole", EVENT),),
    ("get", "/api/events/stream"): (
        Shown(
            "Events as they happen",
            f"id: {EVT}\nevent: transaction.succeeded\ndata: {{…}}\n\n",
            media="text/event-stream",
        ),
    ),
}
PARAMETERS: Parameters = {
    "endpoint_id": ("As POST /api/webhook-endpoints told it.", WE),
    "event_id": ("As GET /api/events lists it, or the webhook-id of a webhook.", EVT),
    "delivery_id": ("As GET …/deliveries lists it; the id of the event.", EVT),
}
OWN_PARAMETERS: OwnParameters = {
    (f"{_ONE}/replay", "since"): (None, "2026-11-20T00:00:00Z"),
    (f"{_ONE}/replay", "after"): ("next_after of the call before, to go on.", EVT),
    (f"{_ONE}/deliveries", "status"): ("Only those that stand so.", "dead_lettered"),
    (f"{_ONE}/deliveries", "cursor"): ("next_cursor of the page before.", EVT),
    **{
        (path, name): value
        for path in ("/api/events", "/api/events/stream")
        for name, value in (
            ("after", (None, EVT)),
            ("type", (None, "transaction.succeeded")),
            ("connection_id", ("Only those of one connection.", CON)),
        )
    },
}
