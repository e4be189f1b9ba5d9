"""Who asks over REST: the key behind a call, and what it may do."""

from dataclasses import dataclass

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import (
    KEY_PREFIX,
    LAST_USED_EVERY,
    ApiKey,
    Scope,
    address_allowed,
    hash_secret,
)
from qbwc_service.services import Services
from qbwc_service.store.port import Key, StaleError


@dataclass(frozen=True, slots=True)
class Caller:
    """A tenant's key at the door. `name` stands in the timeline of what it does (D30)."""

    tenant_id: str
    key_id: str
    name: str
    scopes: tuple[Scope, ...]

    def need(self, scope: Scope) -> None:
        """Refuse unless the key has this scope."""
        if scope not in self.scopes:
            raise Refusal(
                Code.FORBIDDEN,
                f"This key lacks the scope {scope.value!r}.",
                fix="Use a key that has it, or create one with `qbrelay key create`.",
            )


def identify(services: Services, secret: str, address: str) -> Caller:
    """Return the caller behind an API key; refuse a missing, wrong, revoked or expired one."""
    if not secret.startswith(KEY_PREFIX):
        raise _wrong()
    return admit(services, hash_secret(secret), address)


def admit(services: Services, key_hash: str, address: str) -> Caller:
    """Return the caller behind the key of this hash, which is its record's id; refuse as above."""
    (key,) = services.store.get(Key(ApiKey, key_hash))
    now = services.now()
    if not isinstance(key, ApiKey) or not key.usable(now):
        raise _wrong()
    if not address_allowed(address, key.allowed_networks):
        raise Refusal(
            Code.FORBIDDEN,
            "This key may not be used from this address.",
            fix="Call from one of its allowed_networks, or create a key without them.",
        )
    if key.last_used_at is None or now - key.last_used_at >= LAST_USED_EVERY:
        _note_use(services, key)
    return Caller(key.tenant_id, key.key_id, key.name, key.scopes)


def _wrong() -> Refusal:
    return Refusal(
        Code.UNAUTHORIZED,
        "The API key is missing or wrong.",
        fix="Send X-API-Key: qbr_live_… or Authorization: Bearer qbr_live_…",
    )


def _note_use(services: Services, key: ApiKey) -> None:
    try:
        services.store.save(key.evolve(last_used_at=services.now()))
    except StaleError:
        return  # another call was noted in the same moment
