"""Figures in Prometheus' text form: of this process, and of the tenant that asks.

Its library is imported when somebody asks: it would cost each cold start on AWS 23 ms.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from qbwc_service.domain.connections import ConnectionStatus
from qbwc_service.steps.health import Health
from qbwc_service.steps.listing import TOTAL_COUNTS_TO

METHODS = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
"""Upper bounds of the histogram's buckets in seconds; one more takes what is longer."""


class Meter:
    """Counts REST calls in this process, on the event loop's thread alone."""

    def __init__(self) -> None:
        self._calls: Counter[tuple[str, str, str]] = Counter()
        self._buckets: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(BOUNDS) + 1))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one call; what the caller made up counts under one name."""
        known = method if method in METHODS else "other"
        self._calls[route or "none", known, str(status)] += 1
        self._buckets[route or "none"][bisect_left(BOUNDS, seconds)] += 1
        self._seconds[route or "none"] += seconds

    def collect(self) -> Iterator[Any]:
        """Return this process' figures, as Prometheus' registry asks for them."""
        from prometheus_client import core  # noqa: PLC0415 - see the top

        calls = core.CounterMetricFamily(
            "qbrelay_rest_requests", "REST calls", labels=["route", "method", "status"]
        )
        for labels, number in self._calls.items():
            calls.add_metric(labels, number)
        yield calls
        times = core.HistogramMetricFamily(
            "qbrelay_rest_seconds", "Time of REST calls, waiting included", labels=["route"]
        )
        for route, counts in self._buckets.items():
            bounds = (*map(str, BOUNDS), "+Inf")
            rising = list(zip(bounds, accumulate(counts), strict=True))
            times.add_metric([route], rising, self._seconds[route])
        yield times

    def text(self, health: Health, waiting: int) -> bytes:
        """Return this process' figures and those of one tenant's connections."""
        from prometheus_client import CollectorRegistry, Gauge, generate_latest  # noqa: PLC0415

        process, own = CollectorRegistry(), CollectorRegistry()
        process.register(self)
        depth = Gauge("qbrelay_queue_depth", "Jobs that wait", ["connection", "lane"], registry=own)
        online = Gauge(
            "qbrelay_connection_online",
            "1 while the Web Connector polls and QuickBooks opens",
            ["connection"],
            registry=own,
        )
        offline = Gauge(
            "qbrelay_connection_offline",
            "1 while the Web Connector should poll and does not",
            ["connection"],
            registry=own,
        )
        Gauge(
            "qbrelay_dead_lettered_24h",
            "Of the last day's newest 1000 transactions those tried as often as allowed",
            registry=own,
        ).set(health.day.dead_lettered)
        Gauge("qbrelay_waiting_callers", "Held calls", registry=own).set(waiting)
        Gauge(
            "qbrelay_transactions_today",
            "Accepted since midnight UTC, counted to 10000",
            registry=own,
        ).set(TOTAL_COUNTS_TO if health.day.today is None else health.day.today)
        for view, status, _ in health.shown:
            online.labels(view.connection.id).set(status is ConnectionStatus.ONLINE)
            offline.labels(view.connection.id).set(status is ConnectionStatus.OFFLINE)
            for lane, count in view.depth.items():
                depth.labels(view.connection.id, lane).set(count)
        return generate_latest(process) + generate_latest(own)
