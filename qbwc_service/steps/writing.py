"""What a webhook says: its headers, its signature, its body below 20 kB."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event, Type
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import iso
from qbwc_service.domain.signing import signature
from qbwc_service.domain.webhooks import Endpoint, Secret
from qbwc_service.services import Services
from qbwc_service.steps.answers import answer_parts, has_answer
from qbwc_service.steps.endpoints import callback_holder
from qbwc_service.steps.event_data import whole_data
from qbwc_service.steps.results import results, told
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key

BODY_LIMIT = 20_000
"""Bytes of a body; what does not fit is left out, and its link leads to the whole."""
LEFT_OUT = ("results", "record", "before", "metadata", "message")
"""What is left out first."""
READ_LIMIT = 10 * BODY_LIMIT
"""Characters of an answer beyond which its data has no room in a body, and is not looked at."""
WITH_RESULTS = (Type.SUCCEEDED, Type.FAILED)
AGENT = "QBXML-Relay"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be posted now."""

    delivery_id: str
    url: str
    headers: Mapping[str, str]
    body: bytes


def outgoing(
    services: Services,
    delivery: Delivery,
    receiver: Endpoint,
    event: Event,
    bodies: dict[str, bytes],
) -> Outgoing:
    """Return what a delivery sends now. `bodies` keeps those of events, by id, for the next call.

    Raises PayloadGoneError where what the event holds was purged.
    """
    now = services.now()
    if event.id not in bodies:
        bodies[event.id] = body_of(services, event)
    body, stamp = bodies[event.id], int(now.timestamp())
    secrets = [services.payloads.text(one.text) for one in _secrets(services, receiver, now)]
    headers = {
        "content-type": "application/json",
        "user-agent": AGENT,
        "webhook-id": delivery.name,
        "webhook-timestamp": str(stamp),
        "webhook-signature": signature(secrets, delivery.name, stamp, body),
    }
    if receiver.header_value is not None:
        headers[receiver.header_name] = services.payloads.text(receiver.header_value)
    return Outgoing(delivery.id, delivery.url or receiver.url, headers, body)


def _secrets(services: Services, receiver: Endpoint, now: datetime) -> list[Secret]:
    holder = callback_holder(services, receiver.tenant_id) if receiver.callbacks else receiver
    return [one for one in holder.secrets if one.valid(now)]


def body_of(services: Services, event: Event) -> bytes:
    """Return the JSON that is sent: type, timestamp, data; below 20 kB."""
    data = whole_data(services, event)
    if event.type in WITH_RESULTS:
        data |= _results(services, event)
    body = _json(event, data)
    for name in LEFT_OUT:
        if len(body) < BODY_LIMIT:
            break
        if data.get(name) is not None:
            data = {**data, name: None, "truncated": True}
            body = _json(event, data)
    return body


def _results(services: Services, event: Event) -> dict[str, Any]:
    """Return what QuickBooks answered, request by request, null where that is not known (any more).

    It is the transaction's answer at the time of sending.
    """
    (job,) = services.store.get(Key(Job, event.subject))
    if not isinstance(job, Job) or not has_answer(job):
        return {"results": None}
    if job.response_size > READ_LIMIT:
        return {"results": None, "truncated": True}
    with suppress(PayloadGoneError, ValueError):
        read = results(job, "".join(answer_parts(services, job)))
        return {"results": [told(job, number, one) for number, one in enumerate(read)]}
    return {"results": None}


def _json(event: Event, data: Mapping[str, Any]) -> bytes:
    told_ = {"type": event.type, "timestamp": iso(event.at), "data": data}
    return json.dumps(told_, ensure_ascii=False, separators=(",", ":")).encode()
