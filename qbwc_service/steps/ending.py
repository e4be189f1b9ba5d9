"""The end of a visit: its record, and what becomes of the jobs that it leaves unanswered."""

from collections.abc import Sequence

from qbwc_service.domain.breaker import missed
from qbwc_service.domain.connections import Presence
from qbwc_service.domain.events import of_job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Session, SessionState
from qbwc_service.services import Services
from qbwc_service.steps.clearing import spill
from qbwc_service.steps.settling import abandon, leftovers
from qbwc_service.steps.telling import tell, tell_presence, tidy
from qbwc_service.store.port import Key


def break_off(
    services: Services, session: Session, state: SessionState, reason: str, *, contact: bool
) -> None:
    """End the visit, and note it where an answer was owed: a PC that dies each time is told of."""
    owed = [] if session.in_flight is None else [Key(Presence, session.connection_id)]
    changes = [
        (before, missed(before, services.now()).evolve())
        for before in (services.store.get(*owed) if owed else ())
        if isinstance(before, Presence)
    ]
    seen = [after for _, after in changes]
    end_session(services, session, state, reason, contact=contact, besides=seen)
    for before, after in changes:
        tell_presence(services, before, after)


def end_session(
    services: Services,
    session: Session,
    state: SessionState,
    reason: str,
    *,
    contact: bool,
    besides: Sequence[Record] = (),
) -> None:
    """Save the session's end together with what becomes of the jobs it leaves unanswered."""
    pairs = abandon(services, session, reason, contact=contact)
    left = spill(services, session.connection_id, session.spent)
    ended = session.evolve(state=state, end_reason=reason, last_call_at=services.now(), spent=())
    moved = [record for pair in pairs for record in (pair[1], *of_job(*pair))]
    services.store.save(ended, *moved, *left, *besides)
    for before, after in pairs:
        tell(services, before, after)
        tidy(services, leftovers(before, after))
