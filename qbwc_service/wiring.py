"""The only place that picks adapters and builds Services."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from qbwc_service.bell import AsyncBell, PollingBell
from qbwc_service.config import Settings
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Tenant
from qbwc_service.ids import SystemIds
from qbwc_service.services import Queue, Services
from qbwc_service.store import places
from qbwc_service.store.objects import Objects
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Range, Store
from qbwc_service.store.sealing import Given, Sealer

MANY = 1_000_000


class ClosingStore(Store, Protocol):
    """A store with its end."""

    def close(self) -> None:
        """Let go of the database."""
        ...


@dataclass(frozen=True, slots=True)
class Relay:
    """The running whole: services for the steps, the bell for the doors, the store to close."""

    services: Services
    bell: AsyncBell
    store: "ClosingStore"

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


class FailedLogins:
    """Failed logins per name in the current minute, in this process (`services.Throttle`)."""

    def __init__(self) -> None:
        self._limiter: Any = None

    def hit(self, name: str) -> None:
        """See `services.Throttle.hit`."""
        # Imported with the first failure: it would cost each cold start 80 ms.
        from limits import RateLimitItemPerMinute  # noqa: PLC0415
        from limits.storage import MemoryStorage  # noqa: PLC0415
        from limits.strategies import FixedWindowRateLimiter  # noqa: PLC0415

        if self._limiter is None:
            self._limiter = FixedWindowRateLimiter(MemoryStorage())
            self._item = RateLimitItemPerMinute(MANY)
        self._limiter.hit(self._item, name)

    def recent(self, name: str) -> int:
        """See `services.Throttle.recent`."""
        if self._limiter is None:
            return 0
        return int(MANY - self._limiter.get_window_stats(self._item, name).remaining)


class NoPauses:
    """Counts no failed login, so that none is answered late (`services.Throttle`).

    On AWS a late answer holds a running function, of which a flood would soon take all; the
    route's throttle slows it there.
    """

    def hit(self, name: str) -> None:
        """See `services.Throttle.hit`."""

    def recent(self, name: str) -> int:  # noqa: ARG002 - nobody has failed
        """See `services.Throttle.recent`."""
        return 0


def now() -> datetime:
    """Return this moment, UTC, to the millisecond, as the wire shows it."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def build(settings: Settings, *, in_memory: bool = False) -> Relay:
    """Open the store and put everything together: DynamoDB where a table is set, else SQLite.

    Raises what `SqliteStore` raises; DynamoDB is first called when something is read.
    """
    ids = SystemIds(now)
    objects = objects_of(settings)
    if settings.table:
        store, bell = _dynamo(settings, objects, now)
    else:
        store, bell = _sqlite(settings, ids, in_memory)
    services = Services(
        settings=settings,
        store=store,
        payloads=Payloads(store, sealer_of(settings)),
        ids=ids,
        bell=bell,
        failed_logins=NoPauses() if settings.table else FailedLogins(),
        now=now,
        objects=objects,
        queue=queue_of(settings),
    )
    return Relay(services, bell, store)


def _sqlite(settings: Settings, ids: SystemIds, in_memory: bool) -> tuple[ClosingStore, AsyncBell]:  # noqa: FBT001
    from qbwc_service.store.sqlite import SqliteStore  # noqa: PLC0415 - not needed on AWS

    store = SqliteStore(None if in_memory else settings.db)
    newest = _newest_job(store)
    if newest is not None:
        ids.start_after(newest)
    return store, AsyncBell(store.foreign_changes)


def _dynamo(
    settings: Settings, objects: Objects | None, now: Callable[[], datetime]
) -> tuple[ClosingStore, AsyncBell]:
    from qbwc_service.store.aws import client  # noqa: PLC0415 - self-hosted servers lack botocore
    from qbwc_service.store.dynamodb import DynamoStore  # noqa: PLC0415 - same

    store = DynamoStore(
        settings.table,
        client("dynamodb", settings),
        retention_days=settings.retention_days,
        rollup_days=settings.rollup_days,
        objects=objects,
        now=now,
    )
    return store, PollingBell()


def sealer_of(settings: Settings) -> Sealer:
    """Return what encrypts payloads, with the keys of the settings or of the secret they name."""
    if not settings.secret:
        given = settings.encryption_keys.get_secret_value()
        if settings.sealed and not given:  # nothing may be stored in the clear by mistake
            return Sealer(Given("", "QBRELAY_SECRET"))
        return Sealer(given)
    from qbwc_service.store.aws import SecretKeys, client  # noqa: PLC0415 - see _dynamo

    keys = SecretKeys(settings.secret, lambda: client("secretsmanager", settings))
    return Sealer(keys, seals=settings.sealed)


def objects_of(settings: Settings) -> Objects | None:
    """Return the bucket for what is too large elsewhere, None where none is set."""
    if not settings.bucket:
        return None
    from qbwc_service.store.aws import client  # noqa: PLC0415 - see _dynamo

    return Objects(settings.bucket, lambda: client("s3", settings))


def queue_of(settings: Settings) -> Queue | None:
    """Return the queues that wake the sending of webhooks, None where none is set."""
    if not settings.queue:
        return None
    from qbwc_service.store.aws import client  # noqa: PLC0415 - see _dynamo
    from qbwc_service.store.sqs import SqsQueue  # noqa: PLC0415 - same

    backlog = settings.queue_backlog or settings.queue
    return SqsQueue(settings.queue, backlog, lambda: client("sqs", settings))


def _newest_job(store: Store) -> str | None:
    """Return the newest job's id: order of acceptance must survive a clock that was set back."""
    (tenants,) = store.select(Range(places.TENANTS, limit=10_000))
    ranges = [
        Range(places.history(tenant.id), limit=1, newest_first=True)
        for tenant in tenants
        if isinstance(tenant, Tenant)
    ]
    newest = [job.id for found in store.select(*ranges) for job in found if isinstance(job, Job)]
    return max(newest, default=None)
