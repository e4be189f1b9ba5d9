"""How the service and a tenant's connections are, for GET /health and GET /api/health."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from qbwc_service.domain.connections import Connection, ConnectionStatus, Presence, status_of
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import KEY_OLD_AFTER, Scope
from qbwc_service.domain.states import State
from qbwc_service.ids import first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import View, list_all
from qbwc_service.steps.keys import key_of
from qbwc_service.steps.listing import TOTAL_COUNTS_TO
from qbwc_service.store import places
from qbwc_service.store.port import Range

LOOKS_AT = 1000
"""The day's figures are made from the newest thousand transactions, not from all."""


@dataclass(frozen=True, slots=True)
class Day:
    """Figures of the last 24 hours; None where there is nothing to count.

    `today` counts what was accepted since midnight UTC, to 10,000; above that it is None.
    `dead_lettered` counts those of the newest thousand that were tried as often as allowed.
    """

    today: int | None
    success_rate: float | None
    average_ms: float | None
    dead_lettered: int
    last: Job | None


@dataclass(frozen=True, slots=True)
class Health:
    """What GET /api/health tells; `shown` pairs each connection with its status and reason."""

    shown: list[tuple[View, ConnectionStatus, str]]
    day: Day
    warnings: list[str]

    @property
    def offline(self) -> bool:
        """Whether a connection that should be polling is not."""
        return any(status is ConnectionStatus.OFFLINE for _, status, _ in self.shown)


def examine(services: Services, caller: Caller) -> Health:
    """Return the state of the tenant's connections and what its last day was like."""
    caller.need(Scope.READ)
    now = services.now()
    shown = [
        (v, *status_of(v.connection, v.presence, now, v.usage)) for v in list_all(services, caller)
    ]
    return Health(shown, _day(services, caller.tenant_id, now), _warnings(services, caller, now))


def one(connection: Connection, presence: Presence, now: datetime) -> tuple[str, str]:
    """Return a connection's status and reason as texts."""
    status, reason = status_of(connection, presence, now)
    return status.value, reason


def _day(services: Services, tenant_id: str, now: datetime) -> Day:
    partition = places.history(tenant_id)
    since = first_of_moment("tx-", now - timedelta(hours=24))
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    recent, newest = services.store.select(
        Range(partition, since, limit=LOOKS_AT, newest_first=True),
        Range(partition, limit=1, newest_first=True),
    )
    (accepted,) = services.store.keys(
        Range(partition, first_of_moment("tx-", midnight), limit=TOTAL_COUNTS_TO + 1)
    )
    jobs = [job for job in recent if isinstance(job, Job)]
    ended = [job for job in jobs if job.status in ("success", "error")]
    good = [job for job in ended if job.status == "success"]
    last = newest[0] if newest and isinstance(newest[0], Job) else None
    return Day(
        today=len(accepted) if len(accepted) <= TOTAL_COUNTS_TO else None,
        success_rate=round(len(good) / len(ended), 4) if ended else None,
        average_ms=_average([_took(job) for job in good]),
        dead_lettered=sum(job.state is State.DEAD_LETTERED for job in jobs),
        last=last,
    )


def _took(job: Job) -> float:
    """Return the milliseconds from acceptance to the end, as `processing_time_ms` is elsewhere."""
    return ((job.finished_at or job.updated_at) - job.created_at).total_seconds() * 1000


def _average(values: list[float]) -> float | None:
    return round(sum(values) / len(values), 1) if values else None


def _warnings(services: Services, caller: Caller, now: datetime) -> list[str]:
    key = key_of(services, caller)
    if key is None or now - key.created_at < KEY_OLD_AFTER:
        return []
    days = (now - key.created_at).days
    return [f"The API key {key.name!r} is {days} days old: rotate it."]
