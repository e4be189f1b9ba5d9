"""OpenAPI documents of POST /api/requests: the whole, as `make docs` wrote it, and parts of it."""

import gzip
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Raw

from qbwc_service.api.caching import Kept, tag
from qbwc_service.api.requests_contract import PATH
from qbxml.shapes.catalog import Entry, entries

WRITTEN = Path(__file__).with_name("openapi_qbxml.json")
CHOICES = {"Request": "Request", "RequestItem": "Item", "RequestResult": "Result"}
"""Schemas that are one of every type's, and how the names of those end."""
NAMED = "InvoiceAdd"
"""The type that the words of the whole name as an example."""
GOOD = "public, max-age=300"
KEPT = 8
"""Documents that are kept in memory; to cut one anew takes some milliseconds."""
REFERENCE = re.compile(rb'"#/components/schemas/([A-Za-z0-9]+)"')


class _Parts(msgspec.Struct):
    schemas: dict[str, Raw]
    responses: Raw
    securitySchemes: Raw  # noqa: N815 - OpenAPI's own word


class _Document(msgspec.Struct):
    openapi: str
    info: dict[str, str]
    security: Raw
    paths: dict[str, dict[str, dict[str, Any]]]
    components: _Parts


def resources() -> dict[str, tuple[Entry, ...]]:
    """Return what requests are about, such as "Invoice", each with its types."""
    found: dict[str, tuple[Entry, ...]] = {}
    for one in entries():
        found[one.resource] = (*found.get(one.resource, ()), one)
    return dict(sorted(found.items(), key=lambda pair: pair[0].lower()))


@lru_cache(KEPT)
def document(resource: str | None = None) -> Kept:
    """Return the document of a resource, or of all; KeyError for a resource there is not."""
    plain = WRITTEN.read_bytes() if resource is None else _cut(resource)
    return Kept(plain, tag(plain), GOOD, gzip.compress(plain, 6, mtime=0))


def _cut(resource: str) -> bytes:
    """Return a document with the types of one resource, and of the schemas only what they use."""
    types = [one.type for one in resources()[resource]]
    whole = msgspec.json.decode(WRITTEN.read_bytes(), type=_Document)
    whole.info["title"] = f"QBXML Relay: {resource}"
    whole.info["description"] = whole.info["description"].replace(NAMED, types[0])
    _show_only(whole.paths[PATH]["post"], types, resource)
    schemas = whole.components.schemas
    for name, end in CHOICES.items():
        schemas[name] = Raw(msgspec.json.encode(_one_of(types, end)))
    schemas["Answer"] = Raw(bytes(schemas["Answer"]).replace(NAMED.encode(), types[0].encode()))
    wanted = msgspec.json.encode(whole.paths), bytes(whole.components.responses)
    used = _used({*_named(*wanted), *(f"{type_}Answer" for type_ in types)}, schemas)
    whole.components.schemas = {name: schemas[name] for name in schemas if name in used}
    return msgspec.json.encode(whole) + b"\n"


def _show_only(operation: dict[str, Any], types: list[str], resource: str) -> None:
    words = re.findall("[A-Z]+(?![a-z])|[A-Z][a-z]+|[0-9]+", resource)
    operation["operationId"] = "_".join(["send", *words]).lower()
    for body in (operation["requestBody"], operation["responses"]["200"]):
        content = body["content"]["application/json"]
        content["examples"] = {type_: content["examples"][type_] for type_ in types}


def _one_of(types: Iterable[str], end: str) -> dict[str, Any]:
    names = {type_: f"#/components/schemas/{type_}{end}" for type_ in types}
    return {
        "oneOf": [{"$ref": name} for name in names.values()],
        "discriminator": {"propertyName": "type", "mapping": names},
    }


def _used(names: set[str], schemas: Mapping[str, Raw]) -> set[str]:
    """Return the names and those that their schemas refer to, at any depth."""
    found: set[str] = set()
    left = set(names)
    while left:
        found |= left
        left = _named(*(bytes(schemas[name]) for name in left)) - found
    return found


def _named(*texts: bytes) -> set[str]:
    return {name.decode() for text in texts for name in REFERENCE.findall(text)}
