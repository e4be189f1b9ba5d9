"""Figures in Prometheus' text form: of this process, and of the tenant that asks."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from qbwc_service.domain.connections import ConnectionStatus
from qbwc_service.steps.health import Health
from qbwc_service.steps.listing import TOTAL_COUNTS_TO

METHODS = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}


class Meter:
    """Counts REST calls in this process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "qbrelay_rest_requests",
            "REST calls",
            ["route", "method", "status"],
            registry=self._registry,
        )
        self._seconds = Histogram(
            "qbrelay_rest_seconds",
            "Time of REST calls, waiting included",
            ["route"],
            registry=self._registry,
        )

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one call; what the caller made up counts under one name."""
        known = method if method in METHODS else "other"
        self._requests.labels(route or "none", known, str(status)).inc()
        self._seconds.labels(route or "none").observe(seconds)

    def text(self, health: Health, waiting: int) -> bytes:
        """Return this process' figures and those of one tenant's connections."""
        own = CollectorRegistry()
        depth = Gauge("qbrelay_queue_depth", "Jobs that wait", ["connection", "lane"], registry=own)
        online = Gauge(
            "qbrelay_connection_online",
            "1 while the Web Connector polls and QuickBooks opens",
            ["connection"],
            registry=own,
        )
        Gauge("qbrelay_waiting_callers", "Held calls", registry=own).set(waiting)
        Gauge(
            "qbrelay_transactions_today",
            "Accepted since midnight UTC, counted to 10000",
            registry=own,
        ).set(TOTAL_COUNTS_TO if health.day.today is None else health.day.today)
        for view, status, _ in health.shown:
            online.labels(view.connection.id).set(status is ConnectionStatus.ONLINE)
            for lane, count in view.depth.items():
                depth.labels(view.connection.id, lane).set(count)
        return generate_latest(self._registry) + generate_latest(own)
