"""Records to text and back: the one form that every backend stores.

A record is JSON, so that a person can read it in the database. `FORMAT` counts the shapes this
code has written; an adapter migrates older ones forward before it opens.
"""

from typing import Any

import msgspec

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known, Progress
from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.keys import ApiKey, Tenant
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.rollups import Rollup, RollupMark
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.sessions import Session, SpentIds
from qbwc_service.domain.webhooks import Endpoint, Post

INLINE_LIMIT = 4_096
"""Characters up to which a payload stands in its record; larger ones get a blob."""

TYPES: dict[str, type[Record]] = {
    "api_key": ApiKey,
    "blob": Blob,
    "connection": Connection,
    "delivery": Delivery,
    "console_session": ConsoleSession,
    "depth": Depth,
    "endpoint": Endpoint,
    "event": Event,
    "idempotency_claim": IdempotencyClaim,
    "job": Job,
    "known": Known,
    "post": Post,
    "presence": Presence,
    "progress": Progress,
    "schedule": Schedule,
    "rollup": Rollup,
    "rollup_mark": RollupMark,
    "session": Session,
    "spent_ids": SpentIds,
    "tenant": Tenant,
}
NAMES: dict[type[Record], str] = {kind: name for name, kind in TYPES.items()}

_encode = msgspec.json.Encoder().encode
_decoders: dict[str, msgspec.json.Decoder[Any]] = {
    name: msgspec.json.Decoder(kind) for name, kind in TYPES.items()
}


def encode(record: Record) -> str:
    """Return the record's JSON."""
    return _encode(record).decode()


def decode(name: str, text: str) -> Record:
    """Return the record of this type name from its JSON."""
    record: Record = _decoders[name].decode(text)
    return record
