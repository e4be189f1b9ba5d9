"""Whether jobs may go now: the budgets that people set, and the breaker that trouble opens.

A set in flight and a write in doubt are settled whatever a budget says, for that is short and
owed; while the breaker is open QuickBooks is not opened at all.
"""

from dataclasses import replace
from datetime import datetime

from qbwc_service.domain.breaker import left_alone
from qbwc_service.domain.budgets import (
    NOTHING_USED,
    WITHIN_A_VISIT,
    Usage,
    begun,
    shut,
    worked,
)
from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Session
from qbwc_service.services import Services
from qbwc_service.store.port import Key


def usage_of(presence: Presence, latest: Record | None) -> Usage:
    """Return what was used of the budgets; `latest`: the visit that had the floor last."""
    used = latest.usage if isinstance(latest, Session) else NOTHING_USED
    return replace(used, pc_offset_seconds=presence.pc_clock_offset_seconds)


def find_usage(services: Services, connection: Connection, presence: Presence) -> Usage:
    """Return the same; the visit is read only where a limit needs it."""
    counted = connection.sessions_per_minute or connection.minutes_per_hour
    if presence.session_id is None or not counted:
        return usage_of(presence, None)
    (latest,) = services.store.get(Key(Session, presence.session_id))
    return usage_of(presence, latest)


def may_visit(
    services: Services, connection: Connection, presence: Presence, latest: Record | None
) -> bool:
    """Whether a visit may come for the sake of jobs; `latest`: see `usage_of`."""
    return shut(connection, usage_of(presence, latest), services.now()) is None


def may_claim(services: Services, connection: Connection, session: Session) -> bool:
    """Whether another job may be taken within this visit."""
    return shut(connection, session.usage, services.now(), WITHIN_A_VISIT) is None


def opens_at(services: Services, connection: Connection, presence: Presence) -> datetime | None:
    """Return when work may go again that may not go now, None where nothing stands against it."""
    now = services.now()
    closed = shut(connection, find_usage(services, connection, presence), now)
    times = [closed.until] if closed else []
    if presence.retry_at is not None and left_alone(presence, now):
        times.append(presence.retry_at)
    return max(times, default=None)


def hold_until(
    services: Services, connection: Connection, presence: Presence, until: datetime
) -> datetime:
    """Return when an idle poll is to look again: at `until`, or sooner where work may go then."""
    return min(until, opens_at(services, connection, presence) or until)


def count_visit(
    session: Session, earlier: Session | None, presence: Presence, now: datetime
) -> Session:
    """Return the arriving session, same version, with what was used before it and itself counted.

    `presence` is as this arrival has taught it.
    """
    used = earlier.usage if earlier else session.usage
    return session.amend(usage=begun(used, presence.pc_clock_offset_seconds, now))


def charged(session: Session, now: datetime) -> Session:
    """Return the session, same version, with the time that QuickBooks took for what is in flight.

    To be called before `in_flight` is taken away.
    """
    if session.in_flight is None:
        return session
    return session.amend(usage=worked(session.usage, session.in_flight.since, now))
