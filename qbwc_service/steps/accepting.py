"""After the save of a new job: whether it was done, and whether anybody still sends it."""

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.settling import without_payloads
from qbwc_service.steps.telling import tell
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError


def take_back_unless_open(services: Services, job: Job) -> None:
    """Refuse after all what was saved while its connection was disabled, exported or deleted.

    Such a job would be sent by nobody, and an export may have read on before it was there.
    """
    try:
        (connection,) = services.store.get(Key(Connection, job.connection_id))
        if isinstance(connection, Connection) and not connection.disabled:
            return
        ended = _canceled(services, job, "Its connection was closed.", "connection_closed")
        services.store.save(ended, *of_job(job, ended))
    except (StoreUnavailableError, StaleError):
        return  # it is accepted, or has moved on, and its caller must be told so
    tell(services, job, ended)
    raise Refusal(
        Code.INVALID_STATE,
        "The connection was disabled or deleted in this moment; nothing was queued.",
        fix="Enable it first.",
        transaction_id=job.id,
        outcome=Outcome.NOT_APPLIED.value,
    )


def refuse_unless_saved(services: Services, job: Job, error: StoreUnavailableError) -> None:
    """After a save that broke: find out whether it was done, and never invite a resend blindly.

    Where the broken save may still be on its way, a canceled job takes the place before "nothing
    was queued" is said: should it land after all, it finds that it is too late.
    """
    try:
        (found,) = services.store.get(Key(Job, job.id))
        if found is None and error.may_land:
            found = _fence(services, job)
    except (StoreUnavailableError, StaleError):
        raise Refusal(
            Code.NETWORK_ERROR,
            "The database broke off: whether this was queued is not known.",
            fix=f"Read /api/transactions/{job.id} before you send it again; 404 there means no.",
            transaction_id=job.id,
            outcome=Outcome.UNKNOWN.value,
            retry_allowed=False,
        ) from error
    # What lies there may be the record of a duplicate, which queued nothing: the next try says so.
    if not isinstance(found, Job) or found.state is not job.state:
        raise error


def _fence(services: Services, job: Job) -> Record | None:
    """Put a canceled job in the place of one that is not there; return what lies there then."""
    ended = _canceled(services, job, "The database broke off; it was not queued.", "not_saved")
    try:
        services.store.save(without_payloads(_alone(ended)), *of_job(job, ended))
    except StaleError:
        (found,) = services.store.get(Key(Job, job.id))
        if found is None:  # the broken save is being done in this very moment: nobody knows
            raise
        return found
    return None


def _alone(ended: Job) -> Job:
    """Return it as new, without what was to be saved beside it."""
    return ended.amend(version=1, idempotency_key=None, held_by=(), values=None)


def _canceled(services: Services, job: Job, message: str, reason: str) -> Job:
    return job.moved(
        State.CANCELED,
        services.now(),
        reason=reason,
        outcome=Outcome.NOT_APPLIED,
        requests=job.ended(Outcome.NOT_APPLIED),
        failure=Failure(code=Code.CANCELED, message=message, again=True),
        due_at=None,
    )
