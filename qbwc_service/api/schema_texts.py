"""The texts that /api/schema answers. Loaded when first asked for: it is all of qbXML's tables."""

from functools import lru_cache
from typing import Any

import msgspec

from qbwc_service.api.requests_contract import PAGES
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbxml.check.suggest import suggestion
from qbxml.schema.editions import LETTERS
from qbxml.shapes.catalog import Entry, entries, entry
from qbxml.shapes.editions import countries, quickbooks
from qbxml.shapes.json_schema import answer_schema, request_schema
from qbxml.shapes.words import sentences, since

Host = tuple[str | None, str | None]
"""A qbXML version and a country, None for any."""

KEPT = 64
"""Answers that are kept in memory; to make one takes some milliseconds."""
MAKE = {"request": request_schema, "answer": answer_schema}


def schema(request_type: str, part: str, host: Host) -> bytes:
    """Return a schema for a QuickBooks; refuse a request that it, or anyone, does not know."""
    request_type = request_type.removesuffix("Rq")
    known = entry(request_type)
    if known is None:
        near = suggestion(request_type)
        raise not_found("request", request_type, near and near.removesuffix("Rq"))
    made = _made(request_type, part, _host(host))
    if made is None:
        raise _not_there(known, _host(host))
    return made


def listed(host: Host, root: str) -> bytes:
    """Return the list of types that a QuickBooks knows, with links that begin with `root`."""
    return _listed(_host(host), root)


def _host(told: Host) -> Host:
    """Return the same without a country that has no edition of its own."""
    version, country = told
    return version, country if country in LETTERS else None


@lru_cache(KEPT)
def _made(request_type: str, part: str, host: Host) -> bytes | None:
    made = MAKE[part](request_type, *host)
    return None if made is None else msgspec.json.encode(made)


@lru_cache(KEPT)
def _listed(host: Host, root: str) -> bytes:
    rows = [_row(one, root) for one in entries(quickbooks(*host))]
    return msgspec.json.encode({"version": host[0], "edition": host[1], "requests": rows})


def _row(one: Entry, root: str) -> dict[str, Any]:
    here = f"{root}/api/schema/{one.type}"
    return {
        "type": one.type,
        "kind": one.kind,
        "resource": one.resource,
        "since": f"{one.since[0]}.{one.since[1]}",
        "not_in": countries(one.lacking),
        "iterates": one.iterates,
        "takes_meta_data": one.takes_meta_data,
        "links": {
            "request": here,
            "answer": f"{here}?part=answer",
            "docs": f"{root}{PAGES}/{one.resource}",
            "openapi": f"{root}/openapi/qbxml/{one.resource}.json",
        },
    }


def _not_there(known: Entry, host: Host) -> Refusal:
    version, country = host
    there = f"qbXML {version}" if version else "QuickBooks"
    place = f" in {country}" if country else ""
    return Refusal(
        Code.NOT_FOUND,
        f"{there}{place} does not know {known.type}.",
        fix=sentences([f"{known.type} is known {since(known.since, known.lacking)}"]),
    )
