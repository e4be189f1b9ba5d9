"""What an event says of itself: its facts, what may be large, and the link to the rest."""

import json
from typing import Any

from qbwc_service.domain.events import Event
from qbwc_service.domain.schedules import FEED
from qbwc_service.services import Services

TRANSACTION = (
    "transaction_id",
    "identifier",
    "idempotency_key",
    "connection_id",
    "state",
    "status",
    "outcome",
    "error_code",
    "message",
    "qb_error_code",
    "metadata",
    "priority",
    "queued_ms",
    "quickbooks_ms",
    "processing_time_ms",
)
CONNECTION = ("connection_id", "message", "company_name", "company_file", "product")
SCHEDULE = ("schedule_id", "name", "run", "transaction_id", "error_code", "message", "failures")
FIELDS = {"transaction": TRANSACTION, "connection": CONNECTION, "schedule": SCHEDULE}
"""Names that stand in the data of an event of this kind even where there is nothing to say."""
LINKS = {
    "transaction": "/api/transactions/{subject}",
    "connection": "/api/connections/{subject}",
    "schedule": "/api/schedules/{subject}",
    "webhook": "/api/webhook-endpoints/{subject}",
}
OF_FEEDS = "/api/change-feeds/{subject}"
OF_OBJECTS = "/api/events/{event}"
"""Of what a feed tells: nobody else has the record, and the event has all of it."""


def whole_data(services: Services, event: Event) -> dict[str, Any]:
    """Return the data of an event as the world sees it. Raises PayloadGoneError where purged."""
    kind = event.type.partition(".")[0]
    data: dict[str, Any] = dict.fromkeys(FIELDS.get(kind, ()))
    of_object = "change_feed_id" in event.data
    if of_object:
        data["initial"] = False
    data |= event.data
    if event.connection_id is not None:
        data["connection_id"] = event.connection_id
    if event.more is not None:
        data |= json.loads(services.payloads.text(event.more))
    link = OF_FEEDS if event.subject.startswith(FEED) else LINKS.get(kind)
    link = OF_OBJECTS if of_object else link
    if link is not None:
        path = link.format(subject=event.subject, event=event.name)
        data["url"] = services.settings.base_url + path
    return data
