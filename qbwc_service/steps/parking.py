"""What the service cannot settle by itself goes before a person, with what is known."""

from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tell
from qbwc_service.store.port import Key

LOOK = (
    "Look in QuickBooks whether it is there, then say so with "
    "POST /api/transactions/{id}/resolve (applied or not_applied)."
)


def before_person(services: Services, job: Job, reason: str, why: str) -> Job:
    """Return the job as it waits for a person's word; `why` is a sentence for them."""
    return job.moved(
        State.NEEDS_ATTENTION,
        services.now(),
        reason=reason,
        note=why,
        outcome=Outcome.UNKNOWN,
        requests=job.ended(Outcome.UNKNOWN),
        due_at=None,
        recovery=None,
        failure=Failure(
            code=Code.QB_ERROR,
            message=why,
            component="quickbooks",
            fix=LOOK.replace("{id}", job.id),
        ),
    )


@step
def park(services: Services, job: Job, reason: str, why: str) -> None:
    """Let a person decide about a job that cannot go on, unless it has moved on meanwhile."""
    (found,) = services.store.get(Key(Job, job.id))
    if not isinstance(found, Job) or found.state is not job.state:
        return
    parked = before_person(services, found, reason, why)
    services.store.save(parked, *of_job(found, parked))
    tell(services, found, parked)
