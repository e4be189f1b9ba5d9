"""The receivers that jobs name (`callback_url`): one for each origin of a tenant's."""

import hashlib
from datetime import datetime
from urllib.parse import urlsplit

from qbwc_service.domain.events import Type
from qbwc_service.domain.webhooks import Endpoint

CALLBACK_TYPES = tuple(type_.value for type_ in Type if type_.value.startswith("transaction."))
DEFAULT_PORTS = {"https": ":443", "http": ":80"}


def callback_id(tenant_id: str, origin: str = "") -> str:
    """Return the id of the endpoint of an origin that jobs name, "" for all of them."""
    digest = hashlib.sha256(f"{tenant_id}\n{origin}".encode()).hexdigest()
    return f"we_callback_{digest[:24]}"


def origin_of(url: str) -> str:
    """Return scheme, host and port of a URL, as short as they can be written."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removesuffix(DEFAULT_PORTS.get(parts.scheme, ":"))
    return f"{parts.scheme}://{host}"


def callback_receiver(tenant_id: str, origin: str, now: datetime) -> Endpoint:
    """Return what stands for the receivers of one origin that a tenant's jobs name."""
    return Endpoint(
        id=callback_id(tenant_id, origin),
        tenant_id=tenant_id,
        url=origin,
        events=(),
        secrets=(),
        created_at=now,
        used_at=now,
        callbacks=True,
    )
