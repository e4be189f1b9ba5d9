"""Examples of health, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import CON, NOW, Results, Shown
from qbwc_service.api.examples.transactions import ROW

SIMPLE = {"status": "healthy", "timestamp": NOW, "version": "1.0.0", "store": "connected"}
QUICKBOOKS = {
    "status": "available",
    "company_file": r"C:\Books\Rock Castle.qbw",
    "company_file_open": True,
}
HEALTH: dict[str, Any] = {
    **SIMPLE,
    "server_agent": {"status": "running", "database": "connected"},
    "qb_shim": {"status": "reachable", "last_poll_at": NOW},
    "quickbooks": QUICKBOOKS,
    "transactions_today": 42,
    "last_transaction": ROW,
    "queue_depth": 0,
    "success_rate_24h": 0.9762,
    "avg_processing_time_ms_24h": 512.4,
    "warnings": [],
    "connections": [{"id": CON, "status": "online", "error": None, "as_of": NOW}],
}
QUICKBOOKS_AWAY = {"status": "unavailable", "company_file": None, "company_file_open": False}
SILENT = (
    "The Web Connector does not call. Is the PC on and logged in, the Web Connector running, "
    "Auto-Run ticked and the password saved?"
)
DEGRADED: dict[str, Any] = {
    **HEALTH,
    "status": "degraded",
    "qb_shim": {"status": "unreachable", "last_poll_at": NOW},
    "quickbooks": QUICKBOOKS_AWAY,
    "connections": [{"id": CON, "status": "offline", "error": SILENT, "as_of": NOW}],
}

RESULTS: Results = {
    ("get", "/health"): (
        Shown("Well", SIMPLE),
        Shown(
            "The store is away", {**SIMPLE, "status": "unhealthy", "store": "unreachable"}, "503"
        ),
    ),
    ("get", "/api/health"): (
        Shown("Well", HEALTH),
        Shown("A connection is offline, or NETWORK_ERROR", DEGRADED, "503"),
    ),
    ("get", "/api/health/quickbooks"): (
        Shown("Well", QUICKBOOKS),
        Shown("A connection is offline, or NETWORK_ERROR", QUICKBOOKS_AWAY, "503"),
    ),
    ("get", "/api/health/scheduler"): (Shown("It runs", {"status": "running", "schedules": 3}),),
    ("get", "/metrics"): (Shown("Figures", "qbrelay_waiting_callers 0.0\n", media="text/plain"),),
}
"""The good answers of these calls, by method and path."""
