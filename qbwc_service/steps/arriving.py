"""The first sendRequestXML of a visit: who it is, which file is open, who has the floor."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from qbwc_service.domain.breaker import missed, tripped
from qbwc_service.domain.connections import Connection, Presence, Trouble
from qbwc_service.domain.guard import Arrival, learn, mismatch
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Session, SessionState
from qbwc_service.services import Services
from qbwc_service.steps.clearing import kept_apart
from qbwc_service.steps.gating import count_visit
from qbwc_service.steps.settling import abandon
from qbwc_service.store.port import Key

TWO_COMPUTERS = (
    "Another computer uses this login and is waiting for QuickBooks. Nothing was sent from here. "
    "Use the Web Connector on one computer only, or make a connection for each."
)


@dataclass(frozen=True, slots=True)
class Landing:
    """What the arrival changed, not yet saved. `given_up`: (before, after) of abandoned jobs.

    `presence` is None after the first call of a visit, when nobody arrives.
    """

    session: Session
    presence: Presence | None = None
    records: tuple[Record, ...] = ()
    given_up: tuple[tuple[Job, Job], ...] = ()


def arrive(
    services: Services,
    session: Session,
    connection: Connection,
    presence: Presence,
    arrival: Arrival,
) -> Landing:
    """Return the checked session with the floor, or the refused one with its reason (D9, D12)."""
    now = services.now()
    why = mismatch(connection, presence, arrival)
    if why:
        return _refuse(session, presence, Trouble.WRONG_COMPANY_FILE, why, now)
    earlier = _earlier(services, session, presence)
    if earlier is not None and not _yields(services, earlier, arrival.machine, now):
        return _refuse(session, presence, Trouble.TWO_COMPUTERS, TWO_COMPUTERS, now)
    landed = session.evolve(
        checked=True,
        machine=arrival.machine,
        qbxml_version=f"{arrival.major}.{arrival.minor}",
        last_call_at=now,
        passed_over=earlier.passed_over if earlier else session.passed_over,
        spent=earlier.spent if earlier and earlier.open else (),
        spilled=kept_apart(services, connection.id),
        page_sizes=earlier.page_sizes if earlier else session.page_sizes,
    )
    known = learn(connection, presence, arrival, now)
    landed = count_visit(landed, earlier, known, now)
    seen = known.evolve(session_id=session.id, online=True)
    left = earlier if earlier is not None and earlier.open else None
    if left is not None and left.in_flight is not None:
        seen = missed(seen, now)
    landed = landed.amend(unproven=seen.unanswered > 0)
    return Landing(landed, seen) if left is None else _supersede(services, left, landed, seen, now)


def _refuse(
    session: Session, presence: Presence, trouble: Trouble, why: str, now: datetime
) -> Landing:
    closed = session.evolve(
        state=SessionState.REFUSED, last_call_at=now, last_error=why, end_reason=trouble.value
    )
    met = tripped(presence, trouble, why, now)
    return Landing(closed, presence if met == presence else met.evolve())


def _earlier(services: Services, session: Session, presence: Presence) -> Session | None:
    if presence.session_id is None or presence.session_id == session.id:
        return None
    (found,) = services.store.get(Key(Session, presence.session_id))
    return found if isinstance(found, Session) else None


def _yields(services: Services, earlier: Session, machine: str | None, now: datetime) -> bool:
    """Whether an earlier visit's set in flight may be given up for this one (D12)."""
    busy = earlier.in_flight is not None and earlier.in_flight.job_id is not None
    if not earlier.open or not (busy or earlier.paging):
        return True
    if machine is None or earlier.machine is None or machine == earlier.machine:
        return True
    return now - earlier.last_call_at > timedelta(seconds=services.settings.answer_seconds)


def _supersede(
    services: Services, earlier: Session, landed: Session, seen: Presence, now: datetime
) -> Landing:
    ended = earlier.evolve(
        state=SessionState.SUPERSEDED, end_reason="a later visit came", last_call_at=now, spent=()
    )
    pairs = abandon(services, earlier, "superseded", contact=True)
    return Landing(landed, seen, (ended, *(after for _, after in pairs)), tuple(pairs))
