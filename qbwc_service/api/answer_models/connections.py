"""Connections with their statistics, and the health of all of them."""

from qbwc_service.api.answer_models.common import CONNECTION_ID
from qbwc_service.api.answer_models.words import (
    Json,
    choice,
    entity,
    extended,
    flag,
    fraction,
    many,
    maybe,
    moment,
    number,
    ref,
    text,
)
from qbwc_service.domain.budgets import DAYS
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.logins import Denied

SETTINGS: Json = {
    "connection_id": CONNECTION_ID,
    "name": text(),
    "username": text("What the Web Connector logs in with."),
    "owner_id": text("OwnerID of the .qwc file."),
    "file_id": text("FileID of the .qwc file."),
    "company_file": text("The company file that it is bound to; empty for the one first seen."),
    "qbxml_version": text("The version in which requests are sent."),
    "schedule": ref("PolledEvery"),
    "hold_seconds": number("How long a call without work is held open."),
    "linger_seconds": number("How long a visit waits for more work."),
    "write_batch": number("Writes that may share a message set."),
    "read_only": flag("Whether requests that write are refused."),
    "fix": flag("Whether requests are mended where that is certain."),
    "quiet_hours": many(ref("QuietHoursShown"), "When nothing is sent."),
    "sessions_per_minute": maybe(number()),
    "minutes_per_hour": maybe(number("Minutes an hour that QuickBooks may be kept busy.")),
    "allowed_networks": many(text(), "From where the Web Connector may call; empty: anywhere."),
    "created_at": moment(),
}
SEEN: Json = {
    "status": ref("ConnectionStatus"),
    "status_reason": text("One sentence for the person at the PC."),
    "retry_at": maybe(moment("Until then QuickBooks is left alone.")),
    "quiet_until": maybe(moment("The end of the quiet hours.")),
    "next_work_at": maybe(moment("When work may go on, of what is in its way now.")),
    "last_poll_at": maybe(moment()),
    "last_success_at": maybe(moment()),
    "logins_refused": maybe(ref("LoginsRefused")),
    "quickbooks": ref("QuickBooksSeen"),
    "queue_depth": ref("QueueDepth"),
    "qwc_path": text("Where the .qwc file is."),
}
ROW = entity("A connection: a company file, and the login that speaks for it.", SETTINGS | SEEN)
WHOLE = extended(ROW, "A connection, and who changed it.", {"timeline": many(ref("Changed"))})
NAMES = (
    *("count", "succeeded", "failed", "canceled"),
    *("queued_ms", "queued_ms_max", "quickbooks_ms", "quickbooks_ms_max"),
)
FIGURES: Json = {name: number() for name in NAMES}
LANES = entity(
    "The same for each priority that had any.", {}, {one.value: ref("Figures") for one in Lane}
)
PROBE: Json = {
    "status": choice(("healthy", "degraded", "unhealthy")),
    "timestamp": moment(),
    "version": text("Of the service."),
    "store": choice(("connected", "unreachable")),
}

SCHEMAS: Json = {
    "ConnectionRow": ROW,
    "Connection": WHOLE,
    "ConnectionWithPassword": extended(
        WHOLE,
        "A connection and its Web Connector password, shown this once.",
        {"password": text()},
    ),
    "ConnectionList": entity("All connections.", {"connections": many(ref("ConnectionRow"))}),
    "PolledEvery": entity("How often the Web Connector calls.", {"every_seconds": number()}),
    "QuietHoursShown": entity(
        "Hours in which nothing is sent.",
        {
            "days": many(choice(DAYS)),
            "from": text("HH:MM, by the PC's clock."),
            "to": text("HH:MM, by the PC's clock."),
        },
    ),
    "LoginsRefused": entity(
        "Logins that were refused since the last good one.",
        {
            "reason": choice(Denied),
            "since": moment(),
            "last_at": moment(),
            "times": number("A minute counts once."),
            "address": maybe(text("From where the last one came.")),
        },
    ),
    "QuickBooksSeen": entity(
        "QuickBooks, as the last visit told of it.",
        {
            "product": maybe(text()),
            "qbxml_version": maybe(text("The newest that it speaks.")),
            "country": maybe(text()),
            "company_name": maybe(text()),
            "company_file": maybe(text()),
            "computer": maybe(text()),
        },
    ),
    "QueueDepth": entity("How many wait, by priority.", {one.value: number() for one in Lane}),
    "Figures": entity("How many ended and how; sums and longest of their times.", FIGURES),
    "FiguresByLane": LANES,
    "StatisticsRow": entity(
        "What ended in one hour or day.",
        {"start": moment(), **FIGURES, "lanes": ref("FiguresByLane")},
    ),
    "Statistics": entity(
        "What a connection did.",
        {
            "connection_id": CONNECTION_ID,
            "by": ref("Span"),
            "since": moment(),
            "until": moment(),
            "total": ref("Figures"),
            "lanes": ref("FiguresByLane"),
            "rows": many(ref("StatisticsRow"), "Hours or days in which something ended."),
        },
    ),
    "ServerHealth": entity("Whether the server is well.", PROBE),
    "QuickBooksHealth": entity(
        "Whether a company file can be reached.",
        {
            "status": choice(("available", "unavailable")),
            "company_file": maybe(text()),
            "company_file_open": flag(),
        },
    ),
    "SchedulerHealth": entity(
        "Whether the clock's work is done.",
        {"status": choice(("running",)), "schedules": number("How many the tenant has.")},
    ),
    "Health": entity(
        "Whether the tenant's connections are well.",
        {
            **PROBE,
            "server_agent": ref("ServiceHealth"),
            "qb_shim": ref("WebConnectorHealth"),
            "quickbooks": ref("QuickBooksHealth"),
            "transactions_today": maybe(number("Since midnight UTC; null above 10,000.")),
            "last_transaction": maybe(ref("TransactionRow")),
            "queue_depth": number(),
            "success_rate_24h": maybe(fraction("From 0 to 1.")),
            "avg_processing_time_ms_24h": maybe(fraction()),
            "warnings": many(text()),
            "connections": many(ref("ConnectionHealth")),
        },
    ),
    "ServiceHealth": entity(
        "The service.", {"status": choice(("running",)), "database": choice(("connected",))}
    ),
    "WebConnectorHealth": entity(
        "The Web Connectors.",
        {"status": choice(("reachable", "unreachable")), "last_poll_at": maybe(moment())},
    ),
    "ConnectionHealth": entity(
        "How a connection is.",
        {
            "id": CONNECTION_ID,
            "status": ref("ConnectionStatus"),
            "error": maybe(text()),
            "as_of": maybe(moment()),
        },
    ),
}
