"""Which schema each good answer has, by method, path and status."""

from qbwc_service.api.answer_models import (
    common,
    connections,
    others,
    problems,
    schedules,
    transactions,
    webhooks,
)
from qbwc_service.api.answer_models.words import Json, ref

SCHEMAS: Json = {
    **common.SCHEMAS,
    **transactions.SCHEMAS,
    **connections.SCHEMAS,
    **schedules.SCHEMAS,
    **webhooks.SCHEMAS,
    **others.SCHEMAS,
    **problems.SCHEMAS,
}

Names = str | tuple[str, ...]
_TX = "/api/transactions/{transaction_id}"
_CON = "/api/connections/{connection_id}"
_WE = "/api/webhook-endpoints/{endpoint_id}"
_SCH = "/api/schedules/{schedule_id}"
_FEED = "/api/change-feeds/{feed_id}"
ANSWERS: dict[tuple[str, str], dict[str, Names]] = {
    ("post", "/api/qbxml"): {"200": ("Answer", "DryRun"), "202": "Pending"},
    ("post", "/api/requests"): {
        "200": ("AnswerAsData", "DryRunOfRequests"),
        "202": "PendingRequests",
    },
    ("post", "/api/uploads"): {"201": "Upload"},
    ("get", "/api/transactions"): {"200": "TransactionList"},
    ("get", _TX): {"200": "Transaction"},
    ("post", f"{_TX}/retry"): {"200": "Retried"},
    ("post", f"{_TX}/cancel"): {"200": "TransactionAsItStands"},
    ("post", f"{_TX}/resolve"): {"200": "TransactionAsItStands"},
    ("delete", f"{_TX}/payload"): {"200": "TransactionAsItStands"},
    ("post", "/api/dead-letters/retry"): {"200": "DeadLettersSwept"},
    ("post", "/api/dead-letters/discard"): {"200": "DeadLettersSwept"},
    ("get", "/api/connections"): {"200": "ConnectionList"},
    ("post", "/api/connections"): {"201": "ConnectionWithPassword"},
    ("post", f"{_CON}/rotate-password"): {"200": "ConnectionWithPassword"},
    ("get", f"{_CON}/statistics"): {"200": "Statistics"},
    **{
        (method, f"{_CON}{rest}"): {"200": "Connection"}
        for method, rest in (
            ("get", ""),
            ("patch", ""),
            *(
                ("post", f"/{act}")
                for act in ("disable", "enable", "pause", "resume", "rotate-ids")
            ),
        )
    },
    ("get", "/api/schedules"): {"200": "ScheduleList"},
    ("post", "/api/schedules"): {"201": "Schedule"},
    ("get", f"{_SCH}/runs"): {"200": "RunList"},
    ("get", "/api/change-feeds"): {"200": "ChangeFeedList"},
    ("post", "/api/change-feeds"): {"201": "ChangeFeed"},
    **{
        (method, f"{path}{rest}"): {"200": name}
        for path, name in ((_SCH, "Schedule"), (_FEED, "ChangeFeed"))
        for method, rest in (
            ("get", ""),
            ("patch", ""),
            *(("post", f"/{act}") for act in ("run-now", "pause", "resume")),
        )
    },
    ("get", "/api/webhook-endpoints"): {"200": "WebhookEndpointList"},
    ("post", "/api/webhook-endpoints"): {"201": "WebhookEndpointWithSecret"},
    ("post", "/api/webhook-endpoints/callbacks/rotate-secret"): {"200": "Secret"},
    ("get", _WE): {"200": "WebhookEndpoint"},
    ("patch", _WE): {"200": "WebhookEndpoint"},
    ("post", f"{_WE}/rotate-secret"): {"200": "WebhookEndpointWithSecret"},
    ("post", f"{_WE}/test"): {"202": "Done"},
    ("post", f"{_WE}/replay"): {"202": "Replayed"},
    ("get", f"{_WE}/deliveries"): {"200": "DeliveryList"},
    ("post", f"{_WE}/deliveries/{{delivery_id}}/resend"): {"202": "Delivery"},
    ("get", "/api/events"): {"200": "EventList"},
    ("get", "/api/events/{event_id}"): {"200": "Event"},
    ("get", "/api/keys"): {"200": "KeyList"},
    ("post", "/api/keys"): {"201": "KeyWithSecret"},
    ("post", "/api/keys/{key_id}/rotate"): {"200": "KeyWithSecret"},
    ("post", "/api/keys/{key_id}/revoke"): {"200": "Key"},
    ("get", "/api/schema"): {"200": "RequestTypeList"},
    ("get", "/api/schema/{request_type}"): {"200": "RequestSchema"},
    ("get", "/health"): {"200": "ServerHealth", "503": "ServerHealth"},
    ("get", "/api/health"): {"200": "Health", "503": "Health"},
    ("get", "/api/health/quickbooks"): {"200": "QuickBooksHealth", "503": "QuickBooksHealth"},
    ("get", "/api/health/scheduler"): {"200": "SchedulerHealth"},
}
"""Answers in JSON; several names where it depends on what was asked."""


def schema_of(method: str, path: str, status: str) -> Json:
    """Return the schema of a good answer. KeyError where the table lacks it."""
    names = ANSWERS[method, path][status]
    if isinstance(names, str):
        return ref(names)
    return {"anyOf": [ref(name) for name in names]}
