"""Writes of unknown outcome: those that QuickBooks is asked about, and those for a person."""

from collections.abc import Iterator

from qbwc_service.cli.wording import RESOLVE
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.states import State
from qbwc_service.services import Services
from qbwc_service.steps.queueing import blocks
from qbwc_service.steps.restore import pages
from qbwc_service.store import places

MOST = 5
"""Transactions told of one connection."""

COUNTED = 1000
ALL = 1_000_000

ASKED = "QuickBooks is asked about it at the next visit: let the Web Connector run"
"""What a person does about a write in doubt: nothing that the next visit does better."""


def settle(transaction_id: str, state: str) -> str:
    """Return what a person does about a write whose outcome is unknown."""
    if state == State.IN_DOUBT:
        return ASKED
    return f"look in QuickBooks, then {RESOLVE.format(transaction_id)}"


def told(services: Services, connection_id: str) -> list[tuple[str, str]]:
    """Return what waits for a person, each with what to do; those that hold others up come first.

    At most five of a connection.
    """
    return [(what, f"{do[:1].upper()}{do[1:]}.") for what, do in _found(services, connection_id)]


def hints(services: Services, connection_id: str) -> list[str]:
    """Return the same, each as one line."""
    return [f"{what}; {do}." for what, do in _found(services, connection_id)]


def waiting(services: Services) -> int:
    """Return how many writes of all connections wait for a person, whoever put them there."""
    return sum(
        len(found)
        for presences in pages(services, places.PRESENCES)
        for presence in presences
        for found in services.store.keys(places.attention(presence.id, ALL))
    )


def _found(services: Services, connection_id: str) -> Iterator[tuple[str, str]]:
    doubts, others = services.store.select(
        places.doubtful(connection_id, MOST), places.attention(connection_id, MOST)
    )
    now = services.now()
    jobs = [job for job in (*doubts, *others) if isinstance(job, Job)]
    for at, job in enumerate(jobs[:MOST]):
        first = at == 0 and job.state is State.IN_DOUBT
        waiting = _waiting(services, connection_id) if first and blocks(services, job, now) else 0
        yield (
            _sentence(job, waiting),
            settle(job.id, job.state),
        )


def _sentence(job: Job, waiting: int) -> str:
    if not waiting:
        return f"{job.id} is in doubt" if job.state is State.IN_DOUBT else f"{job.id} waits for you"
    one = waiting == 1
    number = f"{waiting}+" if waiting >= COUNTED else str(waiting)
    return f"{number} {'write waits' if one else 'writes wait'} behind {job.id} (in doubt)"


def _waiting(services: Services, connection_id: str) -> int:
    """Return how many writes may not go because of the one in doubt, counted to a thousand."""
    lanes = [places.ready(connection_id, lane, writes=True, limit=COUNTED) for lane in Lane]
    return min(COUNTED, sum(len(found) for found in services.store.keys(*lanes)))
