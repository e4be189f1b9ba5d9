"""Examples of a connection's statistics, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import CON, OwnParameters, Results, Shown

PATH = "/api/connections/{connection_id}/statistics"
NONE = dict.fromkeys(
    (
        "count",
        "succeeded",
        "failed",
        "canceled",
        "queued_ms",
        "queued_ms_max",
        "quickbooks_ms",
        "quickbooks_ms_max",
    ),
    0,
)
FIGURES = {
    "count": 42,
    "succeeded": 40,
    "failed": 2,
    "canceled": 0,
    "queued_ms": 96_600,
    "queued_ms_max": 5_010,
    "quickbooks_ms": 21_000,
    "quickbooks_ms_max": 1_870,
}
STATISTICS: dict[str, Any] = {
    "connection_id": CON,
    "by": "hour",
    "since": "2026-11-20T00:00:00.000Z",
    "until": "2026-11-21T00:00:00.000Z",
    "total": FIGURES,
    "lanes": {"interactive": NONE, "standard": FIGURES, "batch": NONE},
    "rows": [{"start": "2026-11-20T12:00:00.000Z", **FIGURES, "lanes": {"standard": FIGURES}}],
}
RESULTS: Results = {
    ("get", PATH): (
        Shown("In order of time; hours in which nothing ended have no row", STATISTICS),
    ),
}
OWN_PARAMETERS: OwnParameters = {
    (PATH, "since"): (None, "2026-11-20T00:00:00Z"),
    (PATH, "until"): (None, "2026-11-21T00:00:00Z"),
}
