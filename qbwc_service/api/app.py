"""The REST application: its routes, its refusals, its documentation."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi_offline import FastAPIOffline
from starlette.middleware.cors import CORSMiddleware

from qbwc_service import __version__
from qbwc_service.api import (
    contract,
    routes_change_feeds,
    routes_connections,
    routes_dead_letters,
    routes_documents,
    routes_events,
    routes_health,
    routes_keys,
    routes_pages,
    routes_requests,
    routes_schedules,
    routes_schema,
    routes_submit,
    routes_transactions,
    routes_uploads,
    routes_webhooks,
)
from qbwc_service.api.door import Door
from qbwc_service.api.envelope import App, Envelope, Receive, Scope, Send
from qbwc_service.api.metrics import Meter
from qbwc_service.api.refusing import Refuser
from qbwc_service.bell import AsyncBell
from qbwc_service.services import Services

SUMMARY = "A durable queue between your programs and QuickBooks Desktop."
ABOUT = (
    "Requests and answers of qbXML as JSON, type by type: [/docs/qbxml](/docs/qbxml). "
    "At the PC: [/support](/support)."
)
KEYED = (
    routes_submit,
    routes_requests,
    routes_uploads,
    routes_transactions,
    routes_dead_letters,
    routes_schema,
    routes_schedules,
    routes_change_feeds,
    routes_connections,
    routes_webhooks,
    routes_events,
    routes_keys,
)
"""Routes for callers with a key, in the order of the document."""
WRITTEN = Path(__file__).with_name("openapi.json")
EXPOSED = [
    "Location",
    "Preference-Applied",
    "RateLimit",
    "RateLimit-Policy",
    "Request-Id",
    "Retry-After",
]


def api_app(
    services: Services,
    bell: AsyncBell,
    threads: ThreadPoolExecutor,
    rooms: Mapping[str, App] | None = None,
) -> App:
    """Build the ASGI application of the REST API. `threads` stay the caller's to shut down.

    `rooms` are other applications, each of which serves all that lies at and below its path: they
    stand outside what browser pages of other origins may call.
    """
    door, meter = Door(services, bell, threads), Meter()
    app = build(door, meter)
    app.openapi = written  # type: ignore[method-assign] # to make it takes a second of a cold start
    origins = services.settings.cors_origins
    if origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(origins),
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=EXPOSED,
        )
    return Envelope(_dispatcher(rooms, app) if rooms else app, meter)


def _dispatcher(rooms: Mapping[str, App], app: App) -> App:
    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        first = "/" + scope.get("path", "").removeprefix("/").partition("/")[0]
        await rooms.get(first, app)(scope, receive, send)

    return serve


@cache
def written() -> dict[str, Any]:
    """Return the OpenAPI document as `make docs` has written it beside this file."""
    document: dict[str, Any] = msgspec.json.decode(WRITTEN.read_bytes())
    return document


def build(door: Door, meter: Meter) -> FastAPI:
    """Return the FastAPI application with every route, and what its document is made from."""
    app: FastAPI = FastAPIOffline(
        docs_url=None,  # routes_documents has pages of its own
        redoc_url=None,  # its page fetches a logo from elsewhere
        title="QBXML Relay",
        version=__version__,
        summary=SUMMARY,
        description=ABOUT,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
    )
    for routes in KEYED:
        app.include_router(routes.router(door))
    app.include_router(routes_health.router(door, meter))
    app.include_router(routes_pages.router(door))
    app.include_router(routes_documents.router())
    Refuser(door).install(app)
    contract.document(app)
    return app
