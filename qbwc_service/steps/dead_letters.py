"""Dead letters by the hundred: send them again, or discard them, and say what became of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.states import State
from qbwc_service.services import Services
from qbwc_service.steps import connections, retrying, transactions
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.idempotency import about
from qbwc_service.store import places
from qbwc_service.store.port import Range, StaleError, StoreUnavailableError

MOST = 200
"""Transactions that one call takes."""
LOOKS_AT = 5_000
"""Ended transactions that one call looks through; the next goes on from its cursor."""
CHUNK = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which are meant: those of these ids, or all, of one connection or of the tenant.

    Without ids they are taken in order of acceptance, from behind `cursor` on.
    """

    ids: Sequence[str] = ()
    connection_id: str | None = None
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Swept:
    """What was done (the id, and what came of it) and what not; `cursor` where more may be left."""

    done: list[tuple[str, Job]]
    refused: list[tuple[str, Refusal]]
    cursor: str | None

    @property
    def broke(self) -> bool:
        """Whether the database went away before all were reached."""
        return any(no.code is Code.NETWORK_ERROR for _, no in self.refused)


def retry_all(services: Services, caller: Caller, chosen: Chosen) -> Swept:
    """Send dead letters again as new transactions, in order."""

    def again(job_id: str) -> Job:
        return retrying.retry(services, caller, job_id)

    return _sweep(services, caller, chosen, again)


def discard_all(
    services: Services, caller: Caller, chosen: Chosen, note: str | None = None
) -> Swept:
    """Discard dead letters: they end as canceled."""

    def discard(job_id: str) -> Job:
        return transactions.cancel(services, caller, job_id, note)

    return _sweep(services, caller, chosen, discard)


def _sweep(services: Services, caller: Caller, chosen: Chosen, act: Callable[[str], Job]) -> Swept:
    """Act on one after the other; each is a save of its own, so that none holds up the others."""
    caller.need(Scope.WRITE)
    if chosen.connection_id is not None:
        connections.find(services, caller, chosen.connection_id)
    ids, cursor = tuple(dict.fromkeys(chosen.ids))[:MOST], None
    if not ids:
        ids, cursor = _find(services, caller, chosen)
    done: list[tuple[str, Job]] = []
    refused: list[tuple[str, Refusal]] = []
    for at, job_id in enumerate(ids):
        try:
            _need_dead(services, caller, job_id, chosen.connection_id)
            done.append((job_id, act(job_id)))
        except Refusal as no:
            refused.append((job_id, no))
        except StaleError:
            refused.append((job_id, _changed()))
        except StoreUnavailableError:
            refused += [(left, _unreached()) for left in ids[at:]]
            return Swept(done, refused, ids[at - 1] if at else chosen.cursor)
    return Swept(done, refused, cursor)


def _find(services: Services, caller: Caller, chosen: Chosen) -> tuple[tuple[str, ...], str | None]:
    """Return the first MOST of them, oldest first, and where to go on where that is not all."""
    partition = places.history(caller.tenant_id, "status", "error")
    start = chosen.cursor + places.AFTER if chosen.cursor else ""
    found: list[str] = []
    for _ in range(LOOKS_AT // CHUNK):
        (records,) = services.store.select(Range(partition, start, limit=CHUNK))
        for record in records:
            start = record.id + places.AFTER
            if isinstance(record, Job) and _waits(record, chosen):
                found.append(record.id)
            if len(found) == MOST:
                return tuple(found), record.id
        if len(records) < CHUNK:
            return tuple(found), None
    return tuple(found), start.removesuffix(places.AFTER)


def _waits(job: Job, chosen: Chosen) -> bool:
    """Whether it is meant and nobody has settled it: one that was retried is left out."""
    here = chosen.connection_id in (None, job.connection_id)
    return here and job.state is State.DEAD_LETTERED and job.retried_by is None


def _need_dead(services: Services, caller: Caller, job_id: str, connection_id: str | None) -> None:
    job = transactions.find_job(services, caller, job_id)
    if connection_id not in (None, job.connection_id):
        raise not_found("transaction", job_id)
    if job.state is not State.DEAD_LETTERED:
        raise Refusal(
            Code.INVALID_STATE,
            f"A transaction that is {job.state} is no dead letter.",
            fix="Leave it out: only what is dead-lettered goes this way.",
            **about(job),
        )


def _changed() -> Refusal:
    return Refusal(Code.INVALID_STATE, "Someone else changed it in this moment.", fix="Try again.")


def _unreached() -> Refusal:
    return Refusal(
        Code.NETWORK_ERROR,
        "The database could not be reached: whether it was done is not known.",
        fix="Make the same call again: what was done is left out then.",
    )
