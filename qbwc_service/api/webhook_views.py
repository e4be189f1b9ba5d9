"""What callers see of events, webhook endpoints and deliveries."""

from typing import Any

from qbwc_service.api.moments import iso_or_null, timeline
from qbwc_service.domain.deliveries import Delivery, Try
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import iso
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.services import Services
from qbwc_service.steps.event_data import whole_data
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.sealing import SealBrokenError


def event(services: Services, one: Event) -> dict[str, Any]:
    """Return an event of the log: what a webhook tells, under its id.

    One whose text cannot be read is shown without it, so that whoever reads the log comes past it.
    """
    try:
        data = whole_data(services, one)
    except PayloadGoneError:
        data = {**one.data, "purged": True}
    except SealBrokenError:
        data = {**one.data, "unreadable": True}
    return {"id": one.name, "type": one.type, "timestamp": iso(one.at), "data": data}


def endpoint(one: Endpoint) -> dict[str, Any]:
    """Return an endpoint without its secret."""
    return {
        "id": one.id,
        "url": one.url,
        "events": list(one.events),
        "connection_id": one.connection_id,
        "description": one.description,
        "header": {"name": one.header_name} if one.header_name else None,
        "status": "disabled" if one.disabled else "failing" if one.failing_since else "enabled",
        "status_reason": one.disabled or None,
        "failing_since": iso_or_null(one.failing_since),
        "slow": one.slow,
        "created_at": iso(one.created_at),
        "timeline": timeline(one.timeline),
    }


def delivery(one: Delivery) -> dict[str, Any]:
    """Return a delivery with its tries."""
    return {
        "id": one.name,
        "type": one.type,
        "subject": one.subject,
        "status": one.state.value,
        "status_reason": one.reason or None,
        "created_at": iso(one.created_at),
        "next_try_at": iso_or_null(one.next_look),
        "finished_at": iso_or_null(one.finished_at),
        "attempts": [_try(each) for each in one.tries],
    }


def _try(one: Try) -> dict[str, Any]:
    return {
        "timestamp": iso(one.at),
        "status": one.status,
        "ms": one.ms,
        "response": one.said or None,
        "error": one.trouble or None,
    }
