"""ExternalGUID, the mark by which an added record is found again.

The type GUIDTYPE of the SDK's schema is `0` or a GUID in braces, hyphens included
({6B063959-81B0-4622-85D6-F548C8CCB517}); QuickBooks refuses one without braces (3065). `0` is what
OwnerID uses for the fields of everyone; as an ExternalGUID it marks nothing. No query can filter
by it: a record is found in another way and its ExternalGUID compared.
"""

import re
from dataclasses import replace

from qbxml.recovery.company import plain_guid
from qbxml.schema.recovery_tables import GUIDS
from qbxml.sets.nodes import Node, nodes, place_before
from qbxml.sets.request_set import Request
from qbxml.versions import as_numbers

_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")
_NO_MARK = {"", "0"}


def own_guid(request: Request) -> str | None:
    """Return the ExternalGUID that the request carries, as it is written; None without one."""
    may_have = request.type in GUIDS and "ExternalGUID" in request.body
    holder = _holder(request) if may_have else None
    given = holder.value("ExternalGUID") if holder else None
    return None if given in _NO_MARK else given


def takes_guid(request: Request, version: str) -> bool:
    """Say whether this request may hold an ExternalGUID when it is sent in this qbXML version."""
    row = GUIDS.get(request.type)
    return row is not None and as_numbers(row[0]) <= as_numbers(version)


def with_guid(request: Request, guid: str) -> Request:
    """Return the request with this ExternalGUID at the place that the schema's order demands.

    A request that has one, even an empty one, and a type that takes none come back as they are.
    Everything else is left byte for byte. `guid` may lack its braces; ValueError for no GUID.
    """
    found = _GUID.fullmatch(guid)
    if found is None:
        raise ValueError(f"not a GUID: {guid!r}")
    row, body = GUIDS.get(request.type), request.body
    if row is None:
        return request
    later, mark = frozenset(row[1].split()), f"<ExternalGUID>{{{found[1]}}}</ExternalGUID>"
    # Most requests carry none and need not be read whole: an invoice has its lines behind it.
    at = None if "ExternalGUID" in body else place_before(body, _holder_name(request), later)
    if at is not None:
        return replace(request, body=body[:at] + mark + body[at:])
    holder = _holder(request)
    if holder is None or holder.child("ExternalGUID") is not None:
        return request
    return replace(request, body=_inserted(body, holder, mark, later))


def same_guid(one: str, other: str) -> bool:
    """Say whether two GUIDs are the same, whatever their case and braces."""
    return plain_guid(one) == plain_guid(other)


def _holder(request: Request) -> Node | None:
    """Return the element in the request that holds the record, CustomerAdd in CustomerAddRq."""
    found = nodes(request.body)
    return found[0] if found and found[0].name == _holder_name(request) else None


def _holder_name(request: Request) -> str:
    return request.type.removesuffix("Rq")


def _inserted(body: str, holder: Node, mark: str, later: frozenset[str]) -> str:
    if holder.inside == holder.after:  # <CustomerAdd/>
        opening = f"{body[: holder.after].rstrip('>').rstrip('/').rstrip()}>"
        return f"{opening}{mark}</{holder.name}>{body[holder.after :]}"
    at = next((node.start for node in holder.nodes if node.name in later), holder.end)
    return body[:at] + mark + body[at:]
