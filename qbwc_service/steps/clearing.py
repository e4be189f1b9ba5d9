"""Records of settled message sets are cleared in QuickBooks, so that they do not pile up there.

QuickBooks keeps the answer of every set that named itself, in the company file. Only once the
outcome is saved here its id is *spent*; it is cleared, one set an id, when nothing else is to do.
Ids that a visit did not come to are kept apart for the next.
"""

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Errand, Session, SpentIds
from qbwc_service.domain.states import State
from qbwc_service.services import Services
from qbwc_service.steps.sending import Claim, in_flight
from qbwc_service.store import places
from qbwc_service.store.port import Key
from qbxml.recovery.status_checks import clear

KEPT_IN_SESSION = 25
"""Ids that stand in the session, which is written with every answer; more are kept apart."""
CROWD = 20
"""Records of ids kept apart, 500 ids in all, from which on clearing goes before jobs."""
OPEN = frozenset({State.SENT, State.IN_DOUBT, State.NEEDS_ATTENTION})
"""States in which QuickBooks' record of a set may still be wanted."""


def anything_spent(services: Services, connection_id: str) -> bool:
    """Whether earlier visits left ids to clear."""
    (found,) = services.store.keys(places.spent(connection_id))
    return bool(found)


def kept_apart(services: Services, connection_id: str) -> int:
    """Return how many records of ids to clear there are, counted to where they crowd."""
    (found,) = services.store.keys(places.spent(connection_id, limit=CROWD))
    return len(found)


def crowded(session: Session) -> bool:
    """Whether so many ids wait that they are cleared before the next job: they may not pile up."""
    return session.spilled >= CROWD


def with_spent(services: Services, session: Session, *ids: str) -> tuple[Session, list[Record]]:
    """Return the session with these ids spent, same version, and what to save with it."""
    spent = tuple(dict.fromkeys((*session.spent, *ids)))
    if len(spent) < KEPT_IN_SESSION:
        return session.amend(spent=spent), []
    return session.amend(spent=(), spilled=session.spilled + 1), spill(
        services, session.connection_id, spent
    )


def spill(services: Services, connection_id: str, ids: tuple[str, ...]) -> list[Record]:
    """Return the record that keeps these ids for a later visit, if there are any."""
    if not ids:
        return []
    name = services.ids.ordered(f"{connection_id}.")
    return [SpentIds(id=name, connection_id=connection_id, ids=ids)]


def clear_next(services: Services, session: Session, version: str) -> Claim | None:
    """Return the set that clears the next spent id, None where there is none."""
    taken_over: tuple[Key, ...] = ()
    if not session.spent and session.spilled:
        (kept,) = services.store.select(places.spent(session.connection_id, limit=2))
        found = [one for one in kept if isinstance(one, SpentIds)]
        taken_over = tuple(Key(SpentIds, one.id) for one in found[:1])
        ids = found[0].ids if found else ()
        left = max(len(found), session.spilled) - 1 if found else 0
        session = session.amend(spent=ids, spilled=left)
    if not session.spent:
        return None
    text = clear(session.spent[0], version)
    opened = in_flight(session, services.now(), Errand.CLEAR, text=text, more=False)
    return Claim(text, opened, (opened,), taken_over=taken_over)


def cleared(session: Session) -> Session:
    """Return the session after the answer to a clearing, whatever it said: same version.

    An id without a record (600) is as good as cleared, and one that cannot be cleared harms nobody.
    """
    return session.amend(spent=session.spent[1:])


def spent_by(services: Services, before: Job, after: Job) -> tuple[str, ...]:
    """Return the message-set id that is spent as a job moves on, once its outcome is known.

    Not while QuickBooks may still have to be asked about another job of the same set.
    """
    attempt = before.attempt
    if attempt is None or attempt.message_set_id is None or after.state in OPEN:
        return ()
    names = attempt.siblings
    others = services.store.get(*(Key(Job, name) for name in names)) if names else ()
    open_still = any(_waits_for(other, attempt.message_set_id) for other in others)
    return () if open_still else (attempt.message_set_id,)


def _waits_for(other: Record | None, message_set_id: str) -> bool:
    if not isinstance(other, Job) or other.attempt is None:
        return False
    return other.state in OPEN and other.attempt.message_set_id == message_set_id
