"""Whether a visit goes on after an answer, and how long the answer is held for new work (D13)."""

from datetime import datetime, timedelta

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.sessions import Session
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait
from qbwc_service.services import Services
from qbwc_service.steps.changing import STOP, Change
from qbwc_service.steps.exchange import load_session
from qbwc_service.steps.gating import may_claim
from qbwc_service.steps.queueing import anything_ahead
from qbwc_service.store import places
from qbwc_service.store.port import Key, StoreUnavailableError

ALL_DONE = 100
MORE = 99
LINGER_TOTAL = timedelta(seconds=10)


def onward(services: Services, session: Session, change: Change) -> tuple[bool, datetime | None]:
    """Say whether more work was seen, and else until when the answer may be held for some.

    Where the visit is known to go on, the next call finds out whether it was paused meanwhile.
    """
    if session.more or session.paging:
        return True, None
    settled = [after for _, after in change.moved]
    try:
        (connection,) = services.store.get(Key(Connection, session.connection_id))
        if not isinstance(connection, Connection) or not connection.open_for_work:
            return False, None
        if not may_claim(services, connection, session):
            return False, None
        if session.spent or session.spilled:
            return True, None
        back = any(job.state is State.QUEUED and job.due_at is None for job in settled)
        here = [job.id for job in settled]  # their new places are not saved yet
        if back or anything_ahead(services, connection.id, besides=here):
            return True, None
    except StoreUnavailableError:
        return True, None  # the outcome in hand comes first; the next call will see
    return False, _linger_until(services, connection, session)


def _linger_until(services: Services, connection: Connection, session: Session) -> datetime | None:
    """Return until when the answer may be held for new work: the next waiting job's time (D13)."""
    left = LINGER_TOTAL - timedelta(milliseconds=session.lingered_ms)
    hold = min(left, timedelta(seconds=connection.linger_seconds))
    if not connection.open_for_work or hold <= timedelta():
        return None
    until = services.now() + hold
    try:
        (waiting,) = services.store.select(places.later(connection.id))
    except StoreUnavailableError:
        return until
    times = [job.due_at for job in waiting if isinstance(job, Job) and job.due_at]
    return min([until, *times])


def after_wait(services: Services, ticket: str, waited: Wait) -> int | Wait:
    """Return the percent done once an answer was held, or the same wait where time is left."""
    session, connection = load_session(services, ticket)
    if session is None or connection is None or not session.open:
        return STOP
    if not connection.open_for_work or not may_claim(services, connection, session):
        return ALL_DONE
    if anything_ahead(services, connection.id):
        return MORE
    if services.now() < waited.until:
        return waited
    return ALL_DONE
