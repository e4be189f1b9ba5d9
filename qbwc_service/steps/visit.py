"""The beginning and the end of a visit: authenticate, connectionError, closeConnection."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.breaker import at_rest, left_alone, refused_by
from qbwc_service.domain.connections import PRESENCE_EVERY, Connection, Presence
from qbwc_service.domain.events import of_presence
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import address_allowed, hash_secret, same_secret
from qbwc_service.domain.lanes import NO_ONE_PASSED
from qbwc_service.domain.logins import Denied
from qbwc_service.domain.recovery import writes_again
from qbwc_service.domain.sessions import (
    Session,
    SessionState,
    connection_of,
    make_ticket,
    session_id,
)
from qbwc_service.domain.waits import Wait, queue_topic
from qbwc_service.logs import note
from qbwc_service.services import Services
from qbwc_service.steps.clearing import anything_spent
from qbwc_service.steps.contact import in_touch
from qbwc_service.steps.ending import break_off, end_session
from qbwc_service.steps.exchange import load_session
from qbwc_service.steps.gating import hold_until, may_visit
from qbwc_service.steps.queueing import look_ahead, next_job
from qbwc_service.steps.running import step
from qbwc_service.steps.settling import abandoned_jobs
from qbwc_service.steps.telling import tell_presence
from qbwc_service.steps.throttling import pause_after_failure
from qbwc_service.store import places
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, batches
from qbxml.codes.hresults import hresult as look_up

NOTHING_TO_DO = "none"
WRONG_LOGIN = "nvu"
NO_HASH = hash_secret("")
LONGEST_ADDRESS = 45
"""Characters of the longest IPv6 address."""

EXPIRED = "The session has expired; it will run again at the next interval."
UNSAVED = "The server could not save the answer. It will sort that out; nothing is done twice."
ENDS: dict[SessionState, str] = {
    SessionState.OPEN: "Finished: nothing more to do.",
    SessionState.CLOSED: "Finished.",
    SessionState.REFUSED: "Nothing was sent.",
    SessionState.SUPERSEDED: "A later visit has taken over; nothing is lost.",
    SessionState.TIMED_OUT: "QuickBooks did not answer in time; it will be sorted out next time.",
}


@dataclass(frozen=True, slots=True)
class Greeting:
    """authenticate's answer: ticket; company file, `none` or `nvu`; two times left empty."""

    ticket: str
    company_file: str
    postpone: str = ""
    every: str = ""


@step
def authenticate(
    services: Services, username: str, password: str, *, address: str, waited: Wait | None = None
) -> Greeting | Wait:
    """Check the login and say whether there is work: a ticket, `none`, or `nvu` (D8).

    A wrong login waits longer each time, by name and address, and is never locked out. With
    `hold_seconds` and no work a Wait is returned, which ends when work comes (D14).
    """
    mark = services.bell.mark()
    connection, presence = _find(services, username)
    right = same_secret(password, connection.password_hash if connection else NO_HASH)
    if connection is None or presence is None:
        return _wrong(services, f"{username}@{address}", waited, mark)
    if not (right and address_allowed(address, connection.allowed_networks)):
        why = Denied.ADDRESS_NOT_ALLOWED if right else Denied.WRONG_PASSWORD
        _note_refusal(services, presence, why, address, waited)
        return _wrong(services, f"{username}@{address}", waited, mark)
    presence = _note_poll(services, presence, waited)
    ticket = make_ticket(connection.id, services.ids.secret())
    if not connection.open_for_work:
        return Greeting(ticket, NOTHING_TO_DO)
    if _has_work(services, connection, presence):
        return _open(services, connection, ticket)
    presence = _note_rest(services, presence)
    hold = _hold(services, connection, presence, waited)
    return replace(hold, mark=mark) if hold else Greeting(ticket, NOTHING_TO_DO)


@step
def connection_error(services: Services, ticket: str, *, hresult: str, message: str) -> str:
    """Note that QuickBooks could not be opened and end the visit; no job is touched (4.4).

    Always `done`: any other answer would be tried as a company file, perhaps another tenant's.
    """
    session, _ = load_session(services, ticket)
    (presence,) = services.store.get(Key(Presence, connection_of(ticket)))
    if session is None or not isinstance(presence, Presence) or not session.open:
        return "done"
    seen = refused_by(presence, look_up(hresult), message, services.now()).evolve()
    end_session(
        services,
        session.amend(last_error=seen.trouble_text),
        SessionState.CLOSED,
        f"connectionError {hresult}"[:100],
        contact=True,
        besides=[seen, *of_presence(presence, seen, services.now())],
    )
    tell_presence(services, presence, seen)
    return "done"


@step
def last_error(services: Services, ticket: str) -> str:
    """Return one sentence for the bookkeeper; never empty."""
    session, connection = load_session(services, ticket)
    if session is None:
        return EXPIRED
    if session.last_error:
        return session.last_error
    if connection is not None and not connection.open_for_work:
        return "Paused on the server: nothing is sent until it is resumed."
    return UNSAVED if session.open and session.in_flight else ENDS[session.state]


@step
def close(services: Services, ticket: str) -> str:
    """End the visit; a set still in flight will not be answered any more (4.6)."""
    session, _ = load_session(services, ticket)
    if session is None or not session.open:
        return "OK"
    break_off(services, session, SessionState.CLOSED, "closed", contact=True)
    return "OK"


def _find(services: Services, username: str) -> tuple[Connection | None, Presence | None]:
    connection, presence = services.store.get(Key(Connection, username), Key(Presence, username))
    if isinstance(connection, Connection):
        note(tenant_id=connection.tenant_id)
    return (
        connection if isinstance(connection, Connection) else None,
        presence if isinstance(presence, Presence) else None,
    )


def _wrong(services: Services, name: str, waited: Wait | None, mark: int) -> Greeting | Wait:
    if waited is not None and services.now() >= waited.until:
        return Greeting("", WRONG_LOGIN)
    if waited is not None:
        return replace(waited, mark=mark)
    pause = pause_after_failure(services, name)
    if pause == 0:
        return Greeting("", WRONG_LOGIN)
    return Wait("", services.now() + timedelta(seconds=pause), mark)


def _note_refusal(
    services: Services, presence: Presence, why: Denied, address: str, waited: Wait | None
) -> None:
    """Write the refused login down, sparingly (D26): guessing must not cost a write each time."""
    if waited is not None:
        return
    seen = presence.refused(why, address[:LONGEST_ADDRESS], services.now())
    if seen is not presence:
        services.store.save(seen.evolve())


def _note_poll(services: Services, presence: Presence, waited: Wait | None) -> Presence:
    """Write the poll down, sparingly (D26), and with it the contact that a doubt waits for (D17).

    The poll in the last save: a silence that ends must not be forgotten before the doubts know.
    """
    now = services.now()
    recent = presence.last_poll_at is not None and now - presence.last_poll_at < PRESENCE_EVERY
    noted = waited is not None or (recent and presence.online)
    met = (presence if noted else presence.polled(now)).admitted()
    seen = presence if met is presence else met.evolve()
    afresh = not noted and in_touch(services, presence).offline(now)
    (doubts,) = services.store.select(places.doubtful(presence.id))
    marked = [
        job.evolve(doubt_contact_at=now)
        for job in doubts
        if isinstance(job, Job) and (afresh or job.doubt_contact_at is None)
    ]
    *early, last = [*batches(marked, SAVE_LIMIT - 1)] or [()]
    for part in early:
        services.store.save(*part)
    if last or seen is not presence:
        told = [] if seen is presence else [seen, *of_presence(presence, seen, now)]
        services.store.save(*last, *told)
        tell_presence(services, presence, seen)
    return seen


def _note_rest(services: Services, presence: Presence) -> Presence:
    """Write down, once, that no work goes to a PC that did not answer."""
    seen = at_rest(presence)
    if seen is presence:
        return presence
    seen = seen.evolve()
    services.store.save(seen)
    tell_presence(services, presence, seen)
    return seen


def _has_work(services: Services, connection: Connection, presence: Presence) -> bool:
    """Whether this visit has something to do, in the order of D8."""
    if left_alone(presence, services.now()):
        return False
    if not presence.learned:
        return True
    earlier = _latest(services, presence)
    unclosed = earlier if earlier is not None and earlier.open else None
    if unclosed is not None and abandoned_jobs(unclosed):
        return True
    front = look_ahead(services, presence.id)
    doubts = (*front.doubts, *front.asked_last)
    if any(not writes_again(doubt.recovery) for doubt in doubts):
        return True
    if not may_visit(services, connection, presence, earlier):  # the rest may wait
        return False
    if doubts or (unclosed is not None and unclosed.spent) or anything_spent(services, presence.id):
        return True
    return next_job(services, presence.id, NO_ONE_PASSED, front=front) is not None


def _latest(services: Services, presence: Presence) -> Session | None:
    """Return the visit that had the floor last."""
    if presence.session_id is None:
        return None
    (found,) = services.store.get(Key(Session, presence.session_id))
    return found if isinstance(found, Session) else None


def _open(services: Services, connection: Connection, ticket: str) -> Greeting:
    now = services.now()
    session = Session(
        id=session_id(ticket),
        connection_id=connection.id,
        tenant_id=connection.tenant_id,
        opened_at=now,
        last_call_at=now,
    )
    services.store.save(session)
    return Greeting(ticket, connection.company_file)


def _hold(
    services: Services, connection: Connection, presence: Presence, waited: Wait | None
) -> Wait | None:
    """Return the Wait for new work, None when it is over or must not be (D14)."""
    now = services.now()
    if waited is not None:
        return waited if now < waited.until else None
    if connection.hold_seconds == 0 or _shares_machine(services, connection, presence):
        return None
    until: datetime = now + timedelta(seconds=connection.hold_seconds)
    return Wait(queue_topic(connection.id), hold_until(services, connection, presence, until))


def _shares_machine(services: Services, connection: Connection, presence: Presence) -> bool:
    """Whether another of our connections lives on the same PC, which a hold would starve."""
    if presence.machine is None:
        return False
    partition = places.machines(connection.tenant_id, presence.machine)
    (there,) = services.store.keys(Range(partition, limit=2))
    return len(there) > 1
