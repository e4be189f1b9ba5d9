"""Examples of change feeds, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.schedules import RUN, RUNNING
from qbwc_service.api.examples.shown import CON, NOW, Parameters, Results, Shown

FEED = "feed_4tQ7wZ0yB3dF6hJ9kM2nP5"
NEW: dict[str, Any] = {"name": "Customers and invoices", "types": ["Customer", "Invoice"]}
ROW: dict[str, Any] = {
    "change_feed_id": FEED,
    "types": ["Customer", "Invoice"],
    "initial": "events",
    "sweep_hours": 24,
    "swept_at": NOW,
    "reading": [],
    "taking": False,
    "name": "Customers and invoices",
    "connection_id": CON,
    "interval_seconds": 300,
    "cron": None,
    "time_zone": "UTC",
    "paused": False,
    "created_at": NOW,
    "next_at": "2026-11-20T12:39:56.789Z",
    "missed": 0,
    "last_success": NOW,
    "failures": 0,
    "last_error": None,
    "current_run": None,
    "last_run": RUN,
}
WHOLE: dict[str, Any] = {
    **ROW,
    "events": [
        f"{kind}.{what}"
        for kind in ("customer", "invoice")
        for what in ("created", "updated", "deleted")
    ],
    "runs": [RUN],
    "timeline": [{"timestamp": NOW, "what": "created", "by": "shop"}],
}
FRESH = {
    **WHOLE,
    "swept_at": None,
    "reading": ["Customer", "Invoice"],
    "last_success": None,
    "last_run": None,
    "next_at": NOW,
    "runs": [],
}
PATH = "/api/change-feeds/{feed_id}"
RESULTS: Results = {
    ("get", "/api/change-feeds"): (Shown("All of them", {"change_feeds": [ROW]}),),
    ("post", "/api/change-feeds"): (Shown("Made; it begins at once", FRESH, "201"),),
    ("get", PATH): (Shown("All about it", WHOLE),),
    ("patch", PATH): (Shown("As it now is", WHOLE),),
    ("delete", PATH): (Shown("Deleted", status="204"),),
    ("post", f"{PATH}/run-now"): (Shown("Begun", {**WHOLE, "current_run": RUNNING}),),
    ("post", f"{PATH}/pause"): (Shown("As it now is", {**WHOLE, "paused": True}),),
    ("post", f"{PATH}/resume"): (Shown("As it now is", WHOLE),),
}
"""The good answers of these calls, by method and path."""
PARAMETERS: Parameters = {"feed_id": ("As POST /api/change-feeds told it.", FEED)}
