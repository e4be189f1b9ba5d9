"""The log line and the bell for a job that has moved. Nothing here may fail."""

import logging

from qbwc_service.domain.events import TOLD
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import EVENTS, job_topic, queue_topic
from qbwc_service.logs import event
from qbwc_service.services import Services

log = logging.getLogger("qbwc_service.steps")


def announce(services: Services, before: Job | None, after: Job) -> None:
    """Log the change of state and ring for the job's callers and, if it may go, its queue."""
    event(
        log,
        "job_state",
        tenant_id=after.tenant_id,
        connection_id=after.connection_id,
        transaction_id=after.id,
        identifier=after.identifier,
        status=after.state.value,
        was=before.state.value if before else None,
        outcome=after.outcome.value,
        reason=after.timeline[-1].reason if after.timeline else "",
        error_code=after.failure.code.value if after.failure else None,
        processing_time_ms=after.quickbooks_ms if after.final else None,
    )
    topics = [job_topic(after.id)]
    if after.state in TOLD:
        topics.append(EVENTS)
    if after.state is State.QUEUED or after.final:
        topics.append(queue_topic(after.connection_id))
    services.bell.ring(*topics)
