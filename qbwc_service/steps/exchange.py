"""The exchange: sendRequestXML takes a request away, receiveResponseXML brings its answer."""

import contextlib
from collections.abc import Sequence

from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.events import of_job, of_presence
from qbwc_service.domain.guard import Arrival
from qbwc_service.domain.jobs import Job, WireId
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import Errand, InFlight, Session, connection_of, session_id
from qbwc_service.logs import note
from qbwc_service.services import Services
from qbwc_service.steps.arriving import Landing, arrive
from qbwc_service.steps.claiming import claim
from qbwc_service.steps.gating import may_claim
from qbwc_service.steps.running import step
from qbwc_service.steps.sending import in_flight
from qbwc_service.steps.settling import leftovers
from qbwc_service.steps.telling import tell, tell_presence, tidy
from qbwc_service.store import places
from qbwc_service.store.port import Key, StoreUnavailableError
from qbxml.recovery.company import read_company
from qbxml.sets.probe import host_query
from qbxml.versions import as_numbers, negotiate

PERCENT_COUNTS_TO = 100
NOTHING = ""


@step
def send(
    services: Services,
    ticket: str,
    *,
    hcp: str,
    company_file: str,
    country: str,
    major: int,
    minor: int,
) -> str:
    """Return the next request for QuickBooks, "" when nothing may be sent (getLastError says why).

    The bytes are durable before they are returned. A repeated call gets the same bytes (D10).
    """
    session, connection = load_session(services, ticket)
    if session is None or connection is None or not session.open:
        return NOTHING
    if session.in_flight is not None:
        return _again(services, session.in_flight)
    if session.checked:
        return _send(services, connection, None, Landing(session.evolve()))
    (presence,) = services.store.get(Key(Presence, connection.id))
    if not isinstance(presence, Presence):
        return NOTHING
    facts = read_company(hcp, connection.owner_id)
    arrival = Arrival(facts, company_file, country, major, minor)
    landing = arrive(services, session, connection, presence, arrival)
    if landing.given_up and landing.session.open:
        return _land_then_send(services, ticket, presence, landing)
    return _send(services, connection, presence, landing)


def load_session(services: Services, ticket: str) -> tuple[Session | None, Connection | None]:
    """Return the session of a ticket with its connection, None where unknown."""
    session, connection = services.store.get(
        Key(Session, session_id(ticket)), Key(Connection, connection_of(ticket))
    )
    note_visit(session)
    return (
        session if isinstance(session, Session) else None,
        connection if isinstance(connection, Connection) else None,
    )


def note_visit(found: Record | None) -> None:
    """Let the call's log line name the tenant, and the transaction that is in flight."""
    if isinstance(found, Session):
        job_id = found.in_flight.job_id if found.in_flight else None
        note(tenant_id=found.tenant_id, transaction_id=job_id)


def _land_then_send(services: Services, ticket: str, presence: Presence, landing: Landing) -> str:
    """Save what the arrival gave up first, since the queue must show it before the next claim."""
    services.store.save(landing.session, *_arrived(services, presence, landing))
    _told(services, presence, landing)
    return send(services, ticket, hcp="", company_file="", country="", major=0, minor=0)


def _arrived(services: Services, presence: Presence | None, landing: Landing) -> list[Record]:
    """Return what the arrival changed: the presence, jobs given up, and the events of both."""
    seen = landing.presence
    news = [each for pair in landing.given_up for each in of_job(*pair)]
    if seen is None or seen is presence or presence is None:
        return [*landing.records, *news]
    return [*landing.records, *news, seen, *of_presence(presence, seen, services.now())]


def _told(services: Services, presence: Presence | None, landing: Landing) -> None:
    if presence is not None and landing.presence is not None:
        tell_presence(services, presence, landing.presence)
    for before, after in landing.given_up:
        tell(services, before, after)
        tidy(services, leftovers(before, after))


def _send(
    services: Services, connection: Connection, presence: Presence | None, landing: Landing
) -> str:
    arrived = _arrived(services, presence, landing)
    closed_meanwhile = landing.session.done and not connection.open_for_work
    if not closed_meanwhile and (not landing.session.open or not connection.open_for_work):
        services.store.save(landing.session, *arrived)
        _told(services, presence, landing)
        return NOTHING
    session = landing.session
    if landing.presence is not None and landing.presence is not presence:
        session = session.amend(left=_count_left(services, connection.id))
    version = negotiate(connection.qbxml_version, *as_numbers(session.qbxml_version))
    jobs = may_claim(services, connection, session)  # where not, open iterators still end (D20)
    batch = connection.write_batch
    claimed = (
        None
        if closed_meanwhile
        else claim(services, session, version, write_batch=batch, jobs=jobs)
    )
    if claimed is None:
        return _greet(services, session, version, arrived)
    news = [each for pair in claimed.moved for each in of_job(*pair)]
    services.store.save(*claimed.records, *news, *arrived)
    _told(services, presence, landing)
    for before, after in claimed.moved:
        tell(services, before, after)
    _forget(services, claimed.taken_over)
    return claimed.text


def _forget(services: Services, keys: Sequence[Key]) -> None:
    """Delete what the session has taken over; what stays is merely taken over once more."""
    if not keys:
        return
    with contextlib.suppress(StoreUnavailableError):
        services.store.delete(*keys)


def _count_left(services: Services, connection_id: str) -> int:
    (waiting,) = services.store.keys(places.waiting(connection_id, PERCENT_COUNTS_TO))
    return len(waiting)


def _greet(services: Services, session: Session, version: str, records: list[Record]) -> str:
    """Send our own HostQuery where there is no job: on first contact, or when work vanished.

    An empty answer here would show the bookkeeper an error; a small query ends the visit well. It
    must end it: so nothing is said to be left to clear, where nothing was found.
    """
    now = services.now()
    text = host_query(str(WireId("hello", 0, 0, 1)), version)
    opened = in_flight(session, now, Errand.HELLO, text=text, more=False, spilled=0)
    services.store.save(opened, *records)
    return text


def _again(services: Services, flying: InFlight) -> str:
    """Return the bytes that left already, for a repeated call (D10)."""
    if flying.job_id is None or flying.errand is not Errand.JOB:
        return flying.hello
    if flying.sent is not None:
        return services.payloads.text(flying.sent)
    (job,) = services.store.get(Key(Job, flying.job_id))
    attempt = job.attempt if isinstance(job, Job) else None
    if attempt is None or attempt.sent is None:
        return NOTHING
    return services.payloads.text(attempt.sent)
