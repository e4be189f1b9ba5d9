"""Events, webhook endpoints and deliveries."""

from qbwc_service.api.answer_models.common import CURSOR, LANE, OUTCOME, STATE, STATUS, SUCCESS
from qbwc_service.api.answer_models.words import (
    Json,
    anything,
    choice,
    entity,
    extended,
    flag,
    free,
    link,
    many,
    maybe,
    moment,
    number,
    ref,
    text,
)
from qbwc_service.domain.deliveries import State

GONE: Json = {
    "purged": flag("True where its text is no more."),
    "unreadable": flag("True where its text cannot be opened."),
}
URL = link("Where to read on.")
CONNECTION_ID = maybe(text("The connection, con_…"))
ENDPOINT = entity(
    "Who is told of events.",
    {
        "id": text("we_…"),
        "url": link(),
        "events": many(text(), "Types, `customer.*` for all of one kind, `*` for all."),
        "connection_id": maybe(text("Only events of this connection.")),
        "description": text(),
        "header": maybe(ref("WebhookHeader")),
        "status": choice(("enabled", "failing", "disabled")),
        "status_reason": maybe(text()),
        "failing_since": maybe(moment()),
        "slow": flag("Whether its last answer took so long that it is told one at a time."),
        "created_at": moment(),
        "timeline": many(ref("Changed")),
    },
)
DATA = ("TransactionEvent", "ConnectionEvent", "ScheduleEvent", "RecordEvent", "TestEvent")

SCHEMAS: Json = {
    "Event": entity(
        "Something that happened.",
        {
            "id": text("evt_…"),
            "type": {
                "anyOf": [ref("EventType"), text("Of a change feed, such as customer.updated.")],
            },
            "timestamp": moment(),
            "data": {"anyOf": [ref(name) for name in DATA]},
        },
    ),
    "TransactionEvent": entity(
        "What an event tells of a transaction.",
        {
            "transaction_id": text(),
            "identifier": maybe(text()),
            "idempotency_key": maybe(text()),
            "connection_id": CONNECTION_ID,
            "state": STATE,
            "status": STATUS,
            "outcome": OUTCOME,
            "error_code": maybe(ref("ErrorCode")),
            "message": maybe(text()),
            "qb_error_code": maybe(number("QuickBooks' status code.")),
            "metadata": maybe(free("What you gave it to keep.")),
            "priority": LANE,
            "queued_ms": maybe(number()),
            "quickbooks_ms": maybe(number()),
            "processing_time_ms": maybe(number()),
            "url": URL,
        },
        {"discarded": flag("True where it had ended before, as a dead letter."), **GONE},
    ),
    "ConnectionEvent": entity(
        "What an event tells of a connection.",
        {
            "connection_id": text(),
            "message": maybe(text()),
            "company_name": maybe(text()),
            "company_file": maybe(text()),
            "product": maybe(text()),
            "url": URL,
        },
        GONE,
    ),
    "ScheduleEvent": entity(
        "What an event tells of a schedule, or of a change feed.",
        {
            "schedule_id": text(),
            "name": text(),
            "run": number(),
            "transaction_id": maybe(text()),
            "error_code": maybe(ref("ErrorCode")),
            "message": maybe(text()),
            "failures": number("Runs in a row that did not go well."),
            "connection_id": CONNECTION_ID,
            "url": URL,
        },
        GONE,
    ),
    "RecordEvent": entity(
        "What an event tells of a record in QuickBooks.",
        {
            "change_feed_id": text(),
            "object": text("Such as Customer."),
            "object_id": text("Its ListID or TxnID."),
            "connection_id": CONNECTION_ID,
            "initial": flag("Whether it was there before the feed began."),
            "url": URL,
        },
        {
            "record": anything("The record; of a deleted one as it was last known, or null."),
            "changed": many(text(), "The fields that differ, of an update."),
            **GONE,
        },
    ),
    "TestEvent": entity(
        "What a test of a webhook endpoint tells.",
        {"webhook_endpoint_id": text(), "description": text(), "url": URL},
        GONE,
    ),
    "EventList": entity(
        "A page of the log.",
        {
            "events": many(ref("Event"), "In the order of their saving."),
            "next_after": maybe(text("Send it as `after` the next time.")),
            "has_more": flag(),
        },
    ),
    "WebhookHeader": entity("A header that is sent along.", {"name": text()}),
    "WebhookEndpoint": ENDPOINT,
    "WebhookEndpointList": entity(
        "All webhook endpoints.", {"webhook_endpoints": many(ref("WebhookEndpoint"))}
    ),
    "WebhookEndpointWithSecret": extended(
        ENDPOINT,
        "A webhook endpoint and its signing secret, shown this once.",
        {"secret": text("whsec_…")},
    ),
    "Secret": entity("A signing secret, shown this once.", {"secret": text("whsec_…")}),
    "Done": entity("It is done, or on its way.", {"success": SUCCESS}),
    "Delivery": entity(
        "An event on its way to an endpoint.",
        {
            "id": text("The event's, evt_…"),
            "type": {
                "anyOf": [ref("EventType"), text("Of a change feed, such as customer.updated.")],
            },
            "subject": text("What the event is about."),
            "status": choice(State),
            "status_reason": maybe(text()),
            "created_at": moment(),
            "next_try_at": maybe(moment()),
            "finished_at": maybe(moment()),
            "attempts": many(ref("DeliveryAttempt")),
        },
    ),
    "DeliveryAttempt": entity(
        "One try to deliver.",
        {
            "timestamp": moment(),
            "status": maybe(number("The receiver's HTTP status; null without an answer.")),
            "ms": number("How long it took."),
            "response": maybe(text("The beginning of what the receiver answered.")),
            "error": maybe(text("Why there was no answer.")),
        },
    ),
    "DeliveryList": entity(
        "Deliveries to an endpoint, the newest event first.",
        {"deliveries": many(ref("Delivery")), "next_cursor": CURSOR},
    ),
    "Replayed": entity(
        "How many are sent again.",
        {
            "queued": number(),
            "next_after": maybe(text("Send it as `after` to go on; null when all are queued.")),
        },
    ),
}
