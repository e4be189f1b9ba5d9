"""Tenants and the keys that speak for them."""

import hashlib
import hmac
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import ip_address, ip_network

from qbwc_service.domain.records import Record

KEY_PREFIX = "qbr_live_"
ROTATION_OVERLAP = timedelta(hours=24)
KEY_OLD_AFTER = timedelta(days=90)
LAST_USED_EVERY = timedelta(minutes=1)


class Scope(StrEnum):
    """What a key may do: read; submit and settle work; set up connections and keys."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


ALL_SCOPES = tuple(Scope)


class Tenant(Record, frozen=True, kw_only=True):
    """A customer of this server; nobody ever sees another's things."""

    name: str
    created_at: datetime


class ApiKey(Record, frozen=True, kw_only=True):
    """An API key. Id: the SHA-256 of the secret, which itself is shown once and never stored."""

    key_id: str
    tenant_id: str
    name: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    hint: str = ""
    last_used_at: datetime | None = None
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    allowed_networks: tuple[str, ...] = ()

    def usable(self, now: datetime) -> bool:
        """Whether the key still opens the door."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


def hash_secret(secret: str) -> str:
    """Return the SHA-256 of a secret that the service made: 128 random bits need no more (D29)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same_secret(given: str, stored_hash: str) -> bool:
    """Compare a given secret with a stored hash in constant time."""
    return hmac.compare_digest(hash_secret(given), stored_hash)


def address_allowed(address: str, networks: tuple[str, ...]) -> bool:
    """Whether an address lies in one of the networks; no networks allow all."""
    if not networks:
        return True
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in ip_network(network, strict=False) for network in networks)
