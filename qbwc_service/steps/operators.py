"""People at the console: log in with an admin's key, be known by a cookie, log out."""

import logging
from dataclasses import dataclass

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import Scope, hash_secret
from qbwc_service.domain.operators import SESSION_LASTS, ConsoleSession
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller, admit, identify
from qbwc_service.steps.running import step
from qbwc_service.store.port import Key

log = logging.getLogger("qbwc_service.steps")


@dataclass(frozen=True, slots=True)
class Operator:
    """Whoever sits at the console: the caller that steps know, and the session."""

    caller: Caller
    session: ConsoleSession


def log_in(services: Services, secret: str, address: str) -> tuple[str, Operator]:
    """Open a session; return the token for its cookie, which is stored nowhere, and who it is.

    Refuses a wrong key as `identify` does, and one without the scope admin.
    """
    caller = identify(services, secret, address)
    caller.need(Scope.ADMIN)
    token, now = services.ids.secret(), services.now()
    session = ConsoleSession(
        id=hash_secret(token),
        key_id=caller.key_id,
        key_hash=hash_secret(secret),
        tenant_id=caller.tenant_id,
        csrf=services.ids.secret(),
        created_at=now,
        expires_at=now + SESSION_LASTS,
    )
    services.store.save(session)
    event(log, "console_login", tenant_id=caller.tenant_id, key_id=caller.key_id)
    return token, Operator(caller, session)


def recognize(services: Services, token: str, address: str) -> Operator:
    """Return whose cookie this is; refuse when the session, or its key, has had its time.

    Costs two reads, so that a key that was revoked ends its sessions at once.
    """
    session = _session(services, hash_secret(token))
    caller = admit(services, session.key_hash, address)
    caller.need(Scope.ADMIN)
    return Operator(caller, session)


@step
def log_out(services: Services, caller: Caller, session_id: str) -> None:
    """End a session now; retention removes it."""
    (session,) = services.store.get(Key(ConsoleSession, session_id))
    if isinstance(session, ConsoleSession) and session.usable(services.now()):
        services.store.save(session.evolve(expires_at=services.now()))
        event(log, "console_logout", tenant_id=caller.tenant_id, key_id=caller.key_id)


@step
def spend(services: Services, caller: Caller, session_id: str, mark: str) -> bool:
    """Use up a form that is good for one use; False where it was used before."""
    caller.need(Scope.ADMIN)
    session = _session(services, session_id)
    if mark in session.spent:
        return False
    services.store.save(session.spend(mark))
    return True


@step
def give_back(services: Services, caller: Caller, session_id: str, mark: str) -> None:
    """Let a form be used again that made nothing."""
    caller.need(Scope.ADMIN)
    services.store.save(_session(services, session_id).give_back(mark))


def _session(services: Services, session_id: str) -> ConsoleSession:
    (session,) = services.store.get(Key(ConsoleSession, session_id))
    if not isinstance(session, ConsoleSession) or not session.usable(services.now()):
        raise Refusal(
            Code.UNAUTHORIZED, "The session has ended.", fix="Log in again with your API key."
        )
    return session
