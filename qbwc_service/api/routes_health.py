"""/health for machines, /api/health for people with a key, /metrics for Prometheus."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service import __version__
from qbwc_service.api import contract, views
from qbwc_service.api.door import Door
from qbwc_service.api.metrics import Meter
from qbwc_service.api.moments import iso_or_null
from qbwc_service.api.problems import json_response
from qbwc_service.domain.connections import Connection, ConnectionStatus
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import iso
from qbwc_service.steps.health import Health, examine
from qbwc_service.steps.schedules import list_all as list_schedules
from qbwc_service.store.port import StoreUnavailableError

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def router(door: Door, meter: Meter) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["Health"])

    @routes.get("/health", summary="Is the server well?", responses={503: {}})
    async def health() -> Response:
        """No key needed; says nothing about any tenant."""
        try:
            await door.run(door.services.store.ping)
        except StoreUnavailableError:
            return json_response(_simple(door, "unhealthy", "unreachable"), 503)
        return json_response(_simple(door, "healthy", "connected"))

    @routes.get(
        "/api/health", summary="Are the tenant's connections well?", responses=contract.errors()
    )
    async def api_health(request: Request) -> Response:
        """503 with the same body while a connection is offline."""
        found = await door.run(examine, door.services, await door.caller(request, Scope.READ))
        return json_response(_full(door, found), 503 if found.offline else 200)

    @routes.get("/api/health/quickbooks", summary="QuickBooks alone", responses=contract.errors())
    async def health_quickbooks(request: Request) -> Response:
        """Which company files are open, as the last visits saw them."""
        found = await door.run(examine, door.services, await door.caller(request, Scope.READ))
        return json_response(_quickbooks(found), 503 if found.offline else 200)

    @routes.get("/api/health/scheduler", summary="The clock's work", responses=contract.errors())
    async def health_scheduler(request: Request) -> Response:
        """The server's own clock runs with it; `schedules` counts the tenant's."""
        caller = await door.caller(request, Scope.READ)
        found = await door.run(list_schedules, door.services, caller)
        return json_response({"status": "running", "schedules": len(found)})

    @routes.get("/metrics", summary="Prometheus", responses=contract.errors())
    async def metrics(request: Request) -> Response:
        """Figures of this process and of the tenant whose key asks."""
        found = await door.run(examine, door.services, await door.caller(request, Scope.READ))
        return Response(meter.text(found, door.bell.waiting), media_type=PROMETHEUS)

    return routes


def _simple(door: Door, status: str, store: str) -> dict[str, Any]:
    moment = iso(door.services.now())
    return {"status": status, "timestamp": moment, "version": __version__, "store": store}


def _full(door: Door, found: Health) -> dict[str, Any]:
    polls = [v.presence.last_poll_at for v, _, _ in found.shown if v.presence.last_poll_at]
    return {
        **_simple(door, "degraded" if found.offline else "healthy", "connected"),
        "server_agent": {"status": "running", "database": "connected"},
        "qb_shim": {
            "status": "unreachable" if found.offline or not polls else "reachable",
            "last_poll_at": iso_or_null(max(polls, default=None)),
        },
        "quickbooks": _quickbooks(found),
        "transactions_today": found.day.today,
        "last_transaction": views.row(found.day.last) if found.day.last else None,
        "queue_depth": sum(sum(view.depth.values()) for view, _, _ in found.shown),
        "success_rate_24h": found.day.success_rate,
        "avg_processing_time_ms_24h": found.day.average_ms,
        "warnings": found.warnings,
        "connections": [
            {
                "id": view.connection.id,
                "status": status.value,
                "error": None if status is ConnectionStatus.ONLINE else reason,
                "as_of": iso_or_null(view.presence.last_poll_at),
            }
            for view, status, reason in found.shown
        ],
    }


def _quickbooks(found: Health) -> dict[str, Any]:
    online = [view for view, status, _ in found.shown if status is ConnectionStatus.ONLINE]
    files = [view.presence.company_path or _set(view.connection) for view in online]
    return {
        "status": "available" if online else "unavailable",
        "company_file": files[0] if files else None,
        "company_file_open": bool(online),
    }


def _set(connection: Connection) -> str | None:
    return connection.company_file or None
