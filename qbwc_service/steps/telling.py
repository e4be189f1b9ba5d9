"""After a save: whoever waits is told, and the log gets its line. Nothing here may fail."""

import logging
from collections.abc import Iterable

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Payload
from qbwc_service.domain.waits import EVENTS
from qbwc_service.logs import event, note
from qbwc_service.services import Services
from qbwc_service.steps.announcing import announce
from qbwc_service.steps.depending import follow
from qbwc_service.store.port import StoreUnavailableError

log = logging.getLogger("qbwc_service.steps")


def tell(services: Services, before: Job | None, after: Job) -> None:
    """Log and ring for a job's change of state, and tell those that wait for its end."""
    note_job(after)
    if before is not None and before.state is after.state:
        return
    announce(services, before, after)
    follow(services, before, after)


def note_job(job: Job) -> None:
    """Let the log line of the call being served name this job."""
    note(
        tenant_id=job.tenant_id,
        connection_id=job.connection_id,
        transaction_id=job.id,
        identifier=job.identifier,
    )


def tidy(services: Services, payloads: Iterable[Payload]) -> None:
    """Drop the blobs that nothing names any more; what cannot be dropped goes with its job."""
    try:
        services.payloads.drop(payloads)
    except StoreUnavailableError as error:
        event(log, "tidy_failed", level=logging.WARNING, exc_info=error)


def tell_presence(services: Services, before: Presence, after: Presence) -> None:
    """Log that a connection came online, went offline, or met or lost a trouble."""
    if before is not after:
        services.bell.ring(EVENTS)
    if before.online != after.online:
        name = "connection_online" if after.online else "connection_offline"
        event(log, name, tenant_id=after.tenant_id, connection_id=after.id)
    if before.trouble is not after.trouble:
        status = after.trouble.value if after.trouble else "none"
        event(
            log,
            "connection_trouble",
            tenant_id=after.tenant_id,
            connection_id=after.id,
            status=status,
        )
