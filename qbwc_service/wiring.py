"""The only place that picks adapters and builds Services."""

from dataclasses import dataclass
from datetime import UTC, datetime

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from qbwc_service.bell import AsyncBell
from qbwc_service.config import Settings
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.ids import SystemIds
from qbwc_service.services import Services
from qbwc_service.store import places
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Range
from qbwc_service.store.sealing import Sealer
from qbwc_service.store.sqlite import SqliteStore

MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class Relay:
    """The running whole: services for the steps, the bell for the doors, the store to close."""

    services: Services
    bell: AsyncBell
    store: SqliteStore

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


class FailedLogins:
    """Failed logins per name in the current minute, in this process (`services.Throttle`)."""

    def __init__(self) -> None:
        self._storage = MemoryStorage()
        self._limiter = FixedWindowRateLimiter(self._storage)
        self._item = RateLimitItemPerMinute(MANY)

    def hit(self, name: str) -> None:
        """See `services.Throttle.hit`."""
        self._limiter.hit(self._item, name)

    def recent(self, name: str) -> int:
        """See `services.Throttle.recent`."""
        return MANY - self._limiter.get_window_stats(self._item, name).remaining


def now() -> datetime:
    """Return this moment, UTC, to the millisecond, as the wire shows it."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def build(settings: Settings, *, in_memory: bool = False) -> Relay:
    """Open the store and put everything together. Raises what `SqliteStore` raises."""
    store = SqliteStore(None if in_memory else settings.db)
    ids = SystemIds(now)
    newest = _newest_job(store)
    if newest is not None:
        ids.start_after(newest)
    bell = AsyncBell(store.foreign_changes)
    services = Services(
        settings=settings,
        store=store,
        payloads=Payloads(store, Sealer(settings.encryption_keys.get_secret_value())),
        ids=ids,
        bell=bell,
        failed_logins=FailedLogins(),
        now=now,
    )
    return Relay(services, bell, store)


def _newest_job(store: SqliteStore) -> str | None:
    """Return the newest job's id: order of acceptance must survive a clock that was set back."""
    (tenants,) = store.select(Range(places.TENANTS, limit=10_000))
    ranges = [
        Range(places.history(tenant.id), limit=1, newest_first=True)
        for tenant in tenants
        if isinstance(tenant, Tenant)
    ]
    newest = [job.id for found in store.select(*ranges) for job in found if isinstance(job, Job)]
    return max(newest, default=None)
