"""Whether a Web Connector that has not logged in for long is silent, or in the middle of a visit.

Logins are what presence is known by, and a visit has none: a long one would look offline.
"""

from datetime import timedelta

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.sessions import Session
from qbwc_service.services import Services
from qbwc_service.store.port import Key


def in_touch(services: Services, presence: Presence) -> Presence:
    """Return the presence, same version, with the last sign of life of a visit that is going on.

    Costs a read only for one that looks offline. While QuickBooks works on a job nothing is heard,
    for as long as an answer is waited for (D12). Our own small questions are answered at once, and
    a visit that died with one is not followed by another as long as there is no work.
    """
    now = services.now()
    if presence.session_id is None or not presence.offline(now):
        return presence
    (visit,) = services.store.get(Key(Session, presence.session_id))
    if not isinstance(visit, Session) or not visit.open:
        return presence
    patience = timedelta(seconds=services.settings.answer_seconds)
    works = visit.in_flight is not None and visit.in_flight.job_id is not None
    waits = works and now - visit.last_call_at < patience
    heard = now if waits else visit.last_call_at
    return presence.amend(last_poll_at=max(heard, presence.last_poll_at or heard))
