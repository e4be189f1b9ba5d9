"""An answer that comes on an ended ticket: taken, if its job is still open (D11)."""

from dataclasses import replace

from qbwc_service.domain.answers import judge
from qbwc_service.domain.breaker import heard
from qbwc_service.domain.connections import Presence
from qbwc_service.domain.events import of_job
from qbwc_service.domain.jobs import Attempt, Job
from qbwc_service.domain.sessions import Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.changing import Delivered, by_position, keep_page
from qbwc_service.steps.clearing import spent_by, spill
from qbwc_service.steps.deciding import belongs
from qbwc_service.steps.running import policy_of, step
from qbwc_service.steps.settling import leftovers, settle
from qbwc_service.steps.telling import tell, tidy
from qbwc_service.store.port import Key
from qbxml.recovery.status_checks import in_short

LATE_STATES = (State.SENT, State.IN_DOUBT, State.NEEDS_ATTENTION)
"""Those in which an answer still counts."""


@step
def settle_late(services: Services, session: Session, job_id: str, delivered: Delivered) -> None:
    """Save what follows from the answer to one job, and tell of it."""
    (job,) = services.store.get(Key(Job, job_id))
    if not isinstance(job, Job) or delivered.answers is None or job.state not in LATE_STATES:
        return
    if job.connection_id != session.connection_id:
        return
    attempt = job.attempt
    if attempt is None or not _its_own(session, attempt, delivered) or not belongs(job, delivered):
        return
    if job.state is State.IN_DOUBT and in_short(delivered.answers):
        return  # to a status check: it is asked again, and then the whole object is read
    now = services.now()
    page, blobs = keep_page(services, job, attempt, delivered.answers)
    verdict = judge(job, by_position(delivered.answers, job.id), policy_of(services), now)
    if verdict.state is State.IN_DOUBT:
        return
    again = job.state is State.SENT and attempt.ticket_hash != session.id
    if again and verdict.outcome not in (Outcome.APPLIED, Outcome.PARTLY_APPLIED):
        return  # the same bytes are at QuickBooks once more: their answer counts
    verdict = replace(verdict, reason="late_answer")
    settled = settle(job, verdict, now, (*attempt.pages, page))
    if settled is job:
        return
    left = spill(services, session.connection_id, spent_by(services, job, settled))
    services.store.save(settled, *of_job(job, settled), *blobs, *left, *_heard(services, job))
    tell(services, job, settled)
    tidy(services, leftovers(job, settled))


def _heard(services: Services, job: Job) -> list[Presence]:
    """Return the presence, where this is the first answer after visits without one."""
    found = services.store.get(Key(Presence, job.connection_id))
    changes = [(one, heard(one)) for one in found if isinstance(one, Presence)]
    return [seen.evolve() for one, seen in changes if seen is not one]


def _its_own(session: Session, attempt: Attempt, delivered: Delivered) -> bool:
    """Whether an answer on an ended ticket may settle the job.

    It left on that ticket; or it left again since, the same bytes under the same message-set id.
    """
    named = delivered.answers.message_set_id if delivered.answers else None
    same_set = attempt.message_set_id is not None and named == attempt.message_set_id
    return attempt.ticket_hash == session.id or same_set
