"""What change feeds leave behind: all that a removed one knew, and what was deleted long ago."""

import contextlib
from datetime import timedelta

from qbwc_service.domain.feeds import Known, Progress
from qbwc_service.domain.records import iso
from qbwc_service.domain.schedules import Schedule
from qbwc_service.services import Services
from qbwc_service.steps.feeding import Budget
from qbwc_service.store import places
from qbwc_service.store.port import SAVE_LIMIT, Key, Range, StaleError, batches

BATCH = 200


def clear_away(services: Services, schedule: Schedule, budget: Budget) -> None:
    """Delete some of what a removed feed knew, and the feed itself once nothing is left."""
    # Without it nobody can add to what is known: each addition is saved with the place.
    services.store.delete(Key(Progress, schedule.id))
    for partition in (places.known(schedule.id), places.blobs(schedule.id)):
        while budget.left > 0:
            (some,) = services.store.keys(Range(partition, limit=SAVE_LIMIT))
            if not some:
                break
            services.store.delete(*some)
            budget.left -= len(some)
    if budget.left > 0:
        with contextlib.suppress(StaleError):
            services.store.delete(Key(Schedule, schedule.id, schedule.version))


def forget_gone(services: Services) -> None:
    """Forget objects whose deletion was told longer ago than transactions are kept."""
    limit = services.now() - timedelta(days=services.settings.retention_days)
    (old,) = services.store.select(Range(places.KNOWN_GONE, "", iso(limit), BATCH))
    gone = [Key(Known, one.id, one.version) for one in old]
    for part in batches(gone):
        with contextlib.suppress(StaleError):  # it came back just now
            services.store.delete(*part)
