"""A tenant after some days of work, for the console: transactions of every state at 50 offices.

They are written as records, a thousand to a commit, for to submit each would take an hour.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from random import Random

from benchmarks.servers import ADD, Fixture
from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Entry, Failure, Job, Lane, RequestLine
from qbwc_service.domain.records import Payload
from qbwc_service.domain.rollups import Rollup, Span, Tally, id_of, start_of
from qbwc_service.domain.states import TABLE, Outcome, State
from qbwc_service.ids import RANDOM_BITS, first_of_moment
from qbwc_service.steps import connections
from qbwc_service.steps.tick import tick

CONNECTIONS = 50
DAYS = 10
HOURS = 24
AT_ONCE = 1_000
MIX: dict[State, tuple[float, Outcome]] = {
    State.SUCCEEDED: (91, Outcome.APPLIED),
    State.FAILED: (3, Outcome.NOT_APPLIED),
    State.CANCELED: (0.6, Outcome.NOT_APPLIED),
    State.DUPLICATE: (0.2, Outcome.NOT_APPLIED),
    State.DEAD_LETTERED: (0.5, Outcome.NOT_APPLIED),
    State.QUEUED: (4.5, Outcome.PENDING),
    State.IN_DOUBT: (0.1, Outcome.UNKNOWN),
    State.NEEDS_ATTENTION: (0.1, Outcome.UNKNOWN),
}
"""Of a hundred transactions so many, and what became of them."""
LANES = {Lane.INTERACTIVE: 10, Lane.STANDARD: 60, Lane.BATCH: 30}
ANSWER = '<?xml version="1.0" ?><QBXML><QBXMLMsgsRs>' + "x" * 700 + "</QBXMLMsgsRs></QBXML>"
RANDOM_CHARACTERS = RANDOM_BITS // 5
BROKEN = Failure(
    code=Code.QB_ERROR,
    message='There is an invalid reference to QuickBooks Customer "Ann" in the Invoice.',
    fix="Make the customer first.",
    qb_code=3140,
    qb_severity="Error",
)


def fill(fixture: Fixture, transactions: int) -> list[str]:
    """Write all of it; return the ids of the connections. The same each time but for the clock."""
    services = fixture.services
    now, random = services.now(), Random(7)
    ids = [_office(fixture, number, now) for number in range(CONNECTIONS)]
    jobs = _jobs(ids, transactions, now, random)
    while part := tuple(islice(jobs, AT_ONCE)):
        services.store.load(*part)
    for id_ in ids:
        services.store.load(*_hours(id_, now, random))
    tick(services)  # it counts what waits
    return ids


def _office(fixture: Fixture, number: int, now: datetime) -> str:
    services, operator = fixture.services, fixture.operator
    limits = {"sessions_per_minute": 6} if number % 10 == 0 else {}
    made = connections.create(services, operator, f"Branch {number:02}", limits)
    _, presence = connections.find(services, operator, made.connection.id)
    known: Presence = presence.evolve(
        last_poll_at=now - timedelta(hours=4 * (number % 8 == 0), seconds=20),
        online=True,
        learned=True,
        company_name=f"Branch {number:02} Ltd",
        company_path=rf"C:\Books\Branch {number:02}.qbw",
        product="QuickBooks Enterprise Solutions 24.0",
    )
    services.store.save(known)
    return made.connection.id


def _jobs(ids: list[str], count: int, now: datetime, random: Random) -> Iterator[Job]:
    """Yield them in the order of their acceptance; what is unfinished is of the last hours."""
    states, weights = list(MIX), [weight for weight, _ in MIX.values()]
    step = timedelta(days=DAYS) / count
    for number in range(count):
        (state,) = random.choices(states, weights)
        at = now - timedelta(days=DAYS) + number * step
        yield _job(number, ids[random.randrange(len(ids))], state, at, random)


def _job(number: int, connection_id: str, state: State, at: datetime, random: Random) -> Job:
    (lane,) = random.choices(list(LANES), list(LANES.values()))
    outcome, final = MIX[state][1], TABLE[state].final
    ended = at + timedelta(seconds=random.uniform(2, 90))
    text = ADD.format(number)
    line = RequestLine(type="CustomerAddRq", request_id="1", writes=True, outcome=outcome)
    steps = [State.QUEUED, State.SENT, state] if state is not State.QUEUED else [state]
    failed = state in (State.FAILED, State.DEAD_LETTERED, State.NEEDS_ATTENTION)
    return Job(
        id=f"{first_of_moment('tx-', at)}{number:0{RANDOM_CHARACTERS}}",
        tenant_id="default",
        connection_id=connection_id,
        lane=lane,
        writes=True,
        state=state,
        outcome=outcome,
        request=Payload(size=len(text), inline=text),
        requests=(line,),
        created_at=at,
        updated_at=ended,
        identifier=f"order-{number}",
        response=(Payload(size=len(ANSWER), inline=ANSWER),) if final else (),
        attempts=len(steps) // 2,
        first_sent_at=ended if len(steps) > 1 else None,
        finished_at=ended if final else None,
        doubt_contact_at=ended if state is State.IN_DOUBT else None,
        quickbooks_ms=random.randrange(200, 4_000),
        failure=BROKEN if failed else None,
        timeline=tuple(Entry(at=at, state=each) for each in steps),
    )


def _hours(connection_id: str, now: datetime, random: Random) -> Iterator[Rollup]:
    """Yield what a connection did in each of the last hours, the running one included."""
    for ago in range(HOURS):
        start = start_of(Span.HOUR, now) - timedelta(hours=ago)
        count = random.randrange(40)
        done = Tally(count=count, succeeded=count, quickbooks_ms=count * 900)
        yield Rollup(
            id=id_of(connection_id, Span.HOUR, start),
            tenant_id="default",
            connection_id=connection_id,
            span=Span.HOUR,
            start=start,
            lanes={Lane.STANDARD: done},
        )
