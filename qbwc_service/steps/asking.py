"""The next question to QuickBooks about a write in doubt: what leaves, saved before it does.

First its own record of the message set (a status check), then a search that only reads, then, if
nothing was found, the very same bytes once more; last the object that the lost answer would have
held. What the answers mean stands in `recovering`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Attempt, Job, RequestLine, WireId
from qbwc_service.domain.recovery import MOST_LOST, MOST_REPEATS, Recovery, Stage
from qbwc_service.domain.sessions import Errand, Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.parking import park
from qbwc_service.steps.running import step
from qbwc_service.steps.sending import Claim, in_flight, submitted_by
from qbwc_service.steps.telling import tell
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key
from qbxml.recovery.finding import fetch, search
from qbxml.recovery.finding_values import Search
from qbxml.recovery.status_checks import status_check
from qbxml.sets.guids import own_guid, takes_guid
from qbxml.sets.request_set import Request, RequestSet
from qbxml.versions import as_numbers, negotiate

DRIFT = 10
"""Seconds by which a clock may have moved since the write was sent and still be the same."""
SLACK = timedelta(seconds=DRIFT)
"""The PC's clock is known as of the moment its visit began, give or take how it drifts."""
OLDEST = "13.0"
"""Spoken where the connection was deleted meanwhile."""
FARTHEST_CLOCK = timedelta(hours=15)
"""How far a PC's local time may lie from ours where its clock is not known."""


class UnaskableError(Exception):
    """QuickBooks cannot be asked about this: a person must decide. `reason` is for the timeline."""

    def __init__(self, reason: str, why: str) -> None:
        super().__init__(why)
        self.reason = reason


def ask(services: Services, session: Session, job: Job, version: str) -> Claim | None:
    """Return the next question about a job in doubt; None where it went before a person instead."""
    try:
        recovery = started(job)
        return _ASK[recovery.stage](services, session, job, recovery, version)
    except UnaskableError as no:
        park(services, job, no.reason, str(no))
    except PayloadGoneError as error:
        park(services, job, "payload_gone", str(error))
    return None


@step
def into_doubt(services: Services, job: Job) -> None:
    """Put a queued write in doubt that was held back when our store came from a backup (D22)."""
    (found,) = services.store.get(Key(Job, job.id))
    if not isinstance(found, Job) or found.state is not State.QUEUED:
        return
    doubted = found.moved(
        State.IN_DOUBT,
        services.now(),
        reason="restored",
        outcome=Outcome.UNKNOWN,
        requests=found.ended(Outcome.UNKNOWN),
    )
    services.store.save(doubted, *of_job(found, doubted))
    tell(services, found, doubted)


def started(job: Job) -> Recovery:
    """Return how far the recovery has come; one that begins asks for QuickBooks' record."""
    if job.own_message_set_id:
        why = "Its answer was lost, and its message-set id is its sender's to ask about."
        raise UnaskableError("own_message_set_id", why)
    if job.recovery is not None and job.recovery.unanswered >= MOST_LOST:
        raise UnaskableError("unanswered", f"QuickBooks was asked {MOST_LOST} times in vain.")
    if job.recovery is not None:
        return job.recovery
    attempt = job.attempt
    known = attempt is not None and attempt.message_set_id and (attempt.sent or attempt.siblings)
    return Recovery(stage=Stage.CHECK if known else Stage.SEARCH)


def searches(services: Services, job: Job, recovery: Recovery, version: str) -> dict[int, Search]:
    """Return how each write of unknown outcome is looked for, by position; may be none.

    Raises UnaskableError where one of them cannot be.
    """
    requests = submitted_by(services, job).requests
    since, until, clock_known = _window(services, job, recovery)
    found: dict[int, Search] = {}
    for position, (line, request) in enumerate(zip(job.requests, requests, strict=True), 1):
        if not line.writes or line.outcome not in (Outcome.UNKNOWN, Outcome.PENDING):
            continue
        guid = own_guid(request) or _given_guid(services, job, line, request, version)
        way = search(request, guid=guid, since=since, until=until, version=version)
        if way is None:
            raise UnaskableError("not_searchable", f"{line.type} cannot be looked for by query.")
        ours = guid is not None and own_guid(request) is None
        if not ours and line.type.endswith("AddRq") and not clock_known:
            why = "The PC's clock is not known, so what is found cannot be told from older records."
            raise UnaskableError("clock_unknown", why)
        found[position] = way
    return found


def fetches(services: Services, job: Job, recovery: Recovery, version: str) -> dict[int, Request]:
    """Return the queries for what the lost answer would have held, by position in the set.

    The objects that writes made, and once more the queries that stood beside them.
    """
    wanted: dict[int, Request] = {}
    for each in recovery.found:
        kind = job.requests[each.position - 1].type
        query = fetch(kind, each.name, each.id, version=version)
        if query is not None:
            wanted[each.position] = query
    if all(line.writes for line in job.requests):
        return wanted
    for position, request in enumerate(submitted_by(services, job).requests, 1):
        line = job.requests[position - 1]
        if not line.writes and line.outcome is not Outcome.NOT_APPLIED:
            wanted[position] = request
    return dict(sorted(wanted.items()))


def _given_guid(
    services: Services, job: Job, line: RequestLine, request: Request, version: str
) -> str | None:
    """Return the ExternalGUID that we gave a request on its way, None where it left without."""
    if line.guid is None:
        return None
    sent = job.attempt.sent if job.attempt else None
    if sent is not None:
        return line.guid if line.guid in services.payloads.text(sent) else None
    return line.guid if takes_guid(request, version) else None


def version_for(services: Services, session: Session) -> str:
    """Return the qbXML version that this visit speaks."""
    (connection,) = services.store.get(Key(Connection, session.connection_id))
    wanted = connection.qbxml_version if isinstance(connection, Connection) else OLDEST
    return negotiate(wanted, *as_numbers(session.qbxml_version))


def _check(
    services: Services, session: Session, job: Job, recovery: Recovery, version: str
) -> Claim:
    text = status_check(str(_attempt(job).message_set_id), version)
    return _question(services, session, job, recovery, text)


def _search(
    services: Services, session: Session, job: Job, recovery: Recovery, version: str
) -> Claim:
    ways = searches(services, job, recovery, version)
    if not ways:
        raise UnaskableError("still_unknown", "There is nothing left of it to look for.")
    queries = {position: way.query for position, way in ways.items()}
    return _queries(services, session, job, recovery, queries, version)


def _fetch(
    services: Services, session: Session, job: Job, recovery: Recovery, version: str
) -> Claim:
    return _queries(
        services, session, job, recovery, fetches(services, job, recovery, version), version
    )


def _repeat(services: Services, session: Session, job: Job, recovery: Recovery, _: str) -> Claim:
    """Send the same bytes under the same id (D3): had they been stored, it is a status check."""
    attempt, now = _attempt(job), services.now()
    if job.expires_at is not None and job.expires_at <= now:
        why = "QuickBooks does not know of it, and its time ran out before it could go again."
        raise UnaskableError("expired_in_doubt", why)
    if recovery.repeats >= MOST_REPEATS:
        why = f"It was sent {MOST_REPEATS + 1} times, and each time its answer was lost."
        raise UnaskableError("repeated_in_vain", why)
    if attempt.sent is None:
        raise UnaskableError("payload_gone", "What was sent is not kept any more.")
    sent = job.moved(
        State.SENT,
        now,
        reason="repeated",
        attempt=replace(attempt, ticket_hash=session.id, page_sent_at=now),
        recovery=recovery.again(),
        outcome=Outcome.PENDING,
        requests=tuple(line.unanswered(Outcome.PENDING) for line in job.requests),
        doubt_contact_at=None,
    )
    opened = in_flight(session, now, Errand.JOB, job_id=job.id, more=True)
    return Claim(services.payloads.text(attempt.sent), opened, (opened, sent), ((job, sent),))


_Ask = Callable[[Services, Session, Job, Recovery, str], Claim]
_ASK: dict[Stage, _Ask] = {
    Stage.CHECK: _check,
    Stage.SEARCH: _search,
    Stage.REPEAT: _repeat,
    Stage.FETCH: _fetch,
}


def _queries(
    services: Services,
    session: Session,
    job: Job,
    recovery: Recovery,
    queries: dict[int, Request],
    version: str,
) -> Claim:
    asked = recovery.question()
    names: Sequence[str] = [str(WireId.question(job.id, asked.asked, at)) for at in queries]
    together = RequestSet(tuple(queries.values()), "continueOnError")
    text = together.wire(version=version, request_ids=names, message_set_id=None)
    return _question(services, session, job, recovery, text)


def _question(
    services: Services, session: Session, job: Job, recovery: Recovery, text: str
) -> Claim:
    now = services.now()
    asked = job.evolve(recovery=recovery.question(), updated_at=now)
    opened = in_flight(session, now, Errand.QUESTION, job_id=job.id, text=text, more=True)
    return Claim(text, opened, (opened, asked), ((job, asked),))


def _attempt(job: Job) -> Attempt:
    if job.attempt is None:
        raise UnaskableError("never_sent", "It is in doubt, yet nothing is known of its sending.")
    return job.attempt


def _window(services: Services, job: Job, recovery: Recovery) -> tuple[datetime, datetime, bool]:
    """Return the local times of the PC between which the write may have been done (D21).

    Also whether the PC's clock is known for all of that time: a clock that was set since, or
    another PC's, tells nothing. Then the times are as wide as any clock.
    """
    (presence,) = services.store.get(Key(Presence, job.connection_id))
    offset = presence.pc_clock_offset_seconds if isinstance(presence, Presence) else None
    begun, then = job.created_at, offset
    if job.attempt is not None and not recovery.unsent:
        begun, then = job.attempt.sent_at, job.attempt.clock_offset
    known = offset is not None and then is not None and abs(offset - then) <= DRIFT
    there = timedelta(seconds=offset or 0)
    slack = SLACK if known else FARTHEST_CLOCK
    since, until = begun + there - slack, services.now() + there + slack
    return since.replace(tzinfo=None), until.replace(tzinfo=None), known
