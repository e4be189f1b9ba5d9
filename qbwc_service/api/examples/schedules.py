"""Examples of schedules, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import CON, NOW, TX, Parameters, Results, Shown

SCH = "sch_4tQ7wZ0yB3dF6hJ9kM2nP5"
QBXML = "<CustomerQueryRq><FromModifiedDate>{{last_success}}</FromModifiedDate></CustomerQueryRq>"
NEW: dict[str, Any] = {
    "name": "Changed customers",
    "qbxml": QBXML,
    "interval_seconds": 300,
}
RUN: dict[str, Any] = {
    "number": 42,
    "transaction_id": TX,
    "started_at": NOW,
    "ended_at": "2026-11-20T12:34:58.001Z",
    "stands_for": 1,
    "state": "succeeded",
    "outcome": "applied",
    "error_code": None,
    "error_message": None,
}
RUNNING = {**RUN, "number": 43, "ended_at": None, "state": None, "outcome": None}
ROW: dict[str, Any] = {
    "schedule_id": SCH,
    "name": "Changed customers",
    "kind": "request",
    "connection_id": CON,
    "interval_seconds": 300,
    "cron": None,
    "time_zone": "UTC",
    "priority": "standard",
    "overlap_seconds": 300,
    "since": None,
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
    "qbxml": QBXML,
    "request": None,
    "watermark": "2026-11-20T07:29:56-05:00",
    "runs": [RUN],
    "timeline": [{"timestamp": NOW, "what": "created", "by": "shop"}],
}
FRESH = {
    **WHOLE,
    "last_success": None,
    "last_run": None,
    "watermark": None,
    "next_at": NOW,
    "runs": [],
}
PATH = "/api/schedules/{schedule_id}"
RESULTS: Results = {
    ("get", "/api/schedules"): (Shown("All of them", {"schedules": [ROW]}),),
    ("post", "/api/schedules"): (Shown("Made; the clock begins its runs", FRESH, "201"),),
    ("get", PATH): (Shown("All about it", WHOLE),),
    ("patch", PATH): (Shown("As it now is", WHOLE),),
    ("delete", PATH): (Shown("Deleted", status="204"),),
    ("get", f"{PATH}/runs"): (Shown("Newest first", {"current_run": None, "runs": [RUN]}),),
    ("post", f"{PATH}/run-now"): (Shown("Begun", {**WHOLE, "current_run": RUNNING}),),
    ("post", f"{PATH}/pause"): (Shown("As it now is", {**WHOLE, "paused": True}),),
    ("post", f"{PATH}/resume"): (Shown("As it now is", WHOLE),),
}
"""The good answers of these calls, by method and path."""
PARAMETERS: Parameters = {"schedule_id": ("As POST /api/schedules told it.", SCH)}
