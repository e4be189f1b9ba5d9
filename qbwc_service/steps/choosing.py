"""Which connection a call is for: the one that is named, or the only one there is."""

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range


def find_connection(services: Services, caller: Caller, connection_id: str | None) -> Connection:
    """Return the tenant's connection of this id, or its only one where none is named."""
    if connection_id is not None:
        (found,) = services.store.get(Key(Connection, connection_id))
        if not isinstance(found, Connection) or found.tenant_id != caller.tenant_id:
            raise not_found("connection", connection_id)
        return found
    (all_,) = services.store.select(Range(places.connections(caller.tenant_id), limit=2))
    if len(all_) != 1 or not isinstance(all_[0], Connection):
        why = "has none" if not all_ else "has several"
        raise Refusal(
            Code.INVALID_REQUEST,
            f"connection_id is needed: this tenant {why}.",
            fix="Name one of GET /api/connections in the body, or in the header X-Connection-ID; "
            "or create one with POST /api/connections.",
        )
    return all_[0]
