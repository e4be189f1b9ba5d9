"""Who is at the REST door: the address behind trusted proxies, and the key that was shown."""

import re
from collections.abc import Iterable, MutableMapping
from functools import lru_cache
from ipaddress import ip_address
from typing import Any

from starlette.requests import Request

from qbwc_service.config import Settings
from qbwc_service.domain.keys import address_allowed

WITH_PORT = re.compile(r"^(?:(?P<v4>[0-9.]+)|\[(?P<v6>[0-9a-fA-F:.]+)\])(?::[0-9]{1,5})?$")


def trusted_address(
    scope: MutableMapping[str, Any], settings: Settings
) -> MutableMapping[str, Any]:
    """Return the scope with the caller's address: behind a trusted proxy, the one it names.

    X-Forwarded-For is read from its right end, where the nearest proxy wrote: the first address
    that is no trusted proxy. What stands further left the caller may have made up; behind a word
    that is no address nothing is believed. An IPv4 address in IPv6 clothes is undressed.
    """
    client = scope.get("client")
    if client is None:
        return scope
    nearest = _address(client[0]) or client[0]
    if _trusted(nearest, settings):
        nearest = _named_by_proxies(scope["headers"], settings) or nearest
    return scope if nearest == client[0] else {**scope, "client": (nearest, client[1])}


def secret_of(request: Request) -> str:
    """Return the API key of X-API-Key or Authorization: Bearer, "" where there is none."""
    given = request.headers.get("x-api-key")
    if given is not None:
        return given.strip()
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _named_by_proxies(headers: Iterable[tuple[bytes, bytes]], settings: Settings) -> str | None:
    lines = [value.decode("latin-1") for name, value in headers if name == b"x-forwarded-for"]
    for hop in reversed(",".join(lines).split(",")):
        address = _address(hop.strip())
        if address is None or not _trusted(address, settings):
            return address
    return None


def _trusted(address: str, settings: Settings) -> bool:
    return bool(settings.trusted_proxies) and address_allowed(address, settings.trusted_proxies)


@lru_cache(maxsize=4096)
def _address(text: str) -> str | None:
    """Return an address as it is compared; some proxies write its port behind it."""
    bare = WITH_PORT.sub(r"\g<v4>\g<v6>", text)
    try:
        parsed = ip_address(bare)
    except ValueError:
        return None
    mapped = getattr(parsed, "ipv4_mapped", None)
    return str(mapped or parsed)
