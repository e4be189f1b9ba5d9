"""Tenants and API keys: create, list, rotate, revoke."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.keys import (
    ALL_SCOPES,
    KEY_PREFIX,
    ROTATION_OVERLAP,
    ApiKey,
    Scope,
    Tenant,
    hash_secret,
)
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.running import step
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

log = logging.getLogger("qbwc_service.steps")

TENANT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
"""It stands in the names of partitions, between slashes."""
DEFAULT_TENANT = "default"
LIST_LIMIT = 1000
HINT_CHARACTERS = 4


@dataclass(frozen=True, slots=True)
class FreshKey:
    """A new key with its secret, which is shown once."""

    key: ApiKey
    secret: str


def operator(tenant_id: str, name: str = "command line") -> Caller:
    """Return the caller that stands for whoever sits at the server itself."""
    return Caller(tenant_id, "", name, ALL_SCOPES)


@step
def create_tenant(services: Services, name: str) -> Tenant:
    """Make a tenant; its name is also its id, so a second one of that name is refused."""
    if TENANT_NAME.fullmatch(name) is None:
        raise Refusal(
            Code.INVALID_REQUEST,
            f"{name[:80]!r} is no name for a tenant.",
            fix="Use 1 to 80 letters, digits, dots, hyphens and underscores.",
        )
    if find_tenant(services, name) is not None:
        raise Refusal(
            Code.INVALID_STATE,
            f"There is a tenant {name!r} already.",
            fix="List them with `qbrelay tenant list`.",
        )
    tenant = Tenant(id=name, name=name, created_at=services.now())
    services.store.save(tenant)
    return tenant


def find_tenant(services: Services, name: str) -> Tenant | None:
    """Return the tenant of this name, or None."""
    (tenant,) = services.store.get(Key(Tenant, name))
    return tenant if isinstance(tenant, Tenant) else None


@step
def ensure_tenant(services: Services, name: str) -> Tenant:
    """Return the tenant of this name; the default one is made on first use."""
    found = find_tenant(services, name)
    if found is not None:
        return found
    if name != DEFAULT_TENANT:
        raise not_found("tenant", name)
    return create_tenant(services, name)


def list_tenants(services: Services) -> list[Tenant]:
    """Return all tenants by name, a thousand at most."""
    (found,) = services.store.select(Range(places.TENANTS, limit=LIST_LIMIT))
    return [tenant for tenant in found if isinstance(tenant, Tenant)]


@step
def create_key(
    services: Services,
    caller: Caller,
    name: str,
    *,
    scopes: Sequence[Scope] = ALL_SCOPES,
    allowed_networks: Sequence[str] = (),
) -> FreshKey:
    """Make a key; only its hash is stored. It cannot have scopes that its maker lacks."""
    fresh = _made(services, caller, name, scopes, allowed_networks)
    services.store.save(fresh.key)
    _tell(caller, fresh.key, "created")
    return fresh


def _made(
    services: Services,
    caller: Caller,
    name: str,
    scopes: Sequence[Scope],
    allowed_networks: Sequence[str],
) -> FreshKey:
    for scope in (Scope.ADMIN, *scopes):
        caller.need(scope)
    secret = KEY_PREFIX + services.ids.secret()
    key = ApiKey(
        id=hash_secret(secret),
        key_id="key_" + services.ids.secret(),
        tenant_id=caller.tenant_id,
        name=name,
        scopes=tuple(scope for scope in Scope if scope in scopes),
        created_at=services.now(),
        hint=secret[-HINT_CHARACTERS:],
        allowed_networks=tuple(allowed_networks),
    )
    return FreshKey(key, secret)


def list_keys(services: Services, caller: Caller) -> list[ApiKey]:
    """Return the tenant's keys, revoked ones too."""
    caller.need(Scope.ADMIN)
    (found,) = services.store.select(Range(places.keys(caller.tenant_id), limit=LIST_LIMIT))
    keys = [key for key in found if isinstance(key, ApiKey)]
    return sorted(keys, key=lambda key: key.created_at)


@step
def rotate_key(services: Services, caller: Caller, key_id: str) -> FreshKey:
    """Make a successor with the same rights; the old key works on for 24 hours."""
    old = _find(services, caller, key_id)
    now = services.now()
    if not old.usable(now):
        raise Refusal(
            Code.INVALID_STATE,
            "This key has ended already.",
            fix="Create a new one with POST /api/keys.",
        )
    fresh = _made(services, caller, old.name, old.scopes, old.allowed_networks)
    ends = min(old.expires_at or now + ROTATION_OVERLAP, now + ROTATION_OVERLAP)
    services.store.save(fresh.key, old.evolve(expires_at=ends))
    _tell(caller, old, f"rotated, as {fresh.key.key_id}")
    return fresh


@step
def revoke_key(services: Services, caller: Caller, key_id: str) -> ApiKey:
    """Make a key useless at once."""
    key = _find(services, caller, key_id)
    if key.revoked_at is not None:
        return key
    revoked = key.evolve(revoked_at=services.now())
    services.store.save(revoked)
    _tell(caller, revoked, "revoked")
    return revoked


def _tell(caller: Caller, key: ApiKey, what: str) -> None:
    """Log who did what to a key (D30)."""
    event(
        log,
        "key_changed",
        tenant_id=caller.tenant_id,
        key_id=key.key_id,
        what=what,
        by=caller.name,
    )


def key_of(services: Services, caller: Caller) -> ApiKey | None:
    """Return the key that the caller came with, None for the command line."""
    return _look_up(services, caller, caller.key_id) if caller.key_id else None


def _find(services: Services, caller: Caller, key_id: str) -> ApiKey:
    caller.need(Scope.ADMIN)
    key = _look_up(services, caller, key_id)
    if key is None:
        raise not_found("key", key_id)
    return key


def _look_up(services: Services, caller: Caller, key_id: str) -> ApiKey | None:
    partition = places.keys(caller.tenant_id)
    (found,) = services.store.select(Range(partition, key_id, key_id + places.AFTER, 1))
    key = found[0] if found else None
    return key if isinstance(key, ApiKey) and key.key_id == key_id else None
