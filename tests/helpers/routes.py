"""Every route that the REST application answers, taken from the application itself."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from fastapi import FastAPI

from qbwc_service.api.app import build
from qbwc_service.api.door import Door
from qbwc_service.api.metrics import Meter
from qbwc_service.config import Settings
from qbwc_service.wiring import build as wire

OPEN = {
    "GET /",
    "GET /docs",
    "GET /docs/errors/{code}",
    "GET /docs/qbxml",
    "GET /docs/qbxml/{resource}",
    "GET /health",
    "GET /openapi.json",
    "GET /openapi/qbxml.json",
    "GET /openapi/qbxml/{resource}.json",
    "GET /support",
}
"""Routes that need no key: they say nothing about any tenant."""


def open_routes() -> set[str]:
    return OPEN


@cache
def application() -> FastAPI:
    """Return the application over an empty store; for looking at, not for serving."""
    relay = wire(Settings(), in_memory=True)
    relay.close()
    return build(Door(relay.services, relay.bell, ThreadPoolExecutor(1)), Meter())


def every_route(app: FastAPI | None = None) -> list[tuple[str, str]]:
    """Return (method, path) of every route, however the framework nests them; HEAD is GET."""
    found = set(_walk((app or application()).routes))
    return sorted(found)


def _walk(routes: Any) -> Iterator[tuple[str, str]]:
    for route in routes:
        inner = getattr(route, "original_router", None)  # FastAPI keeps included routers whole
        if inner is not None:
            yield from _walk(inner.routes)
        for method in (getattr(route, "methods", None) or set()) - {"HEAD"}:
            yield method, route.path


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield method, path and operation of each that an OpenAPI document tells of."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method, path, operation
