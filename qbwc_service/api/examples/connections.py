"""Examples of connections, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import CON, NOW, Parameters, Results, Shown

CONNECTION: dict[str, Any] = {
    "connection_id": CON,
    "name": "Main company",
    "username": CON,
    "owner_id": "{8e2f9b0c-6d8e-4e0b-9a53-0d6b9b6a7c11}",
    "file_id": "{1c29e92a-0ba2-4c36-9d3a-3b3a5e4e1d2f}",
    "company_file": "",
    "qbxml_version": "13.0",
    "schedule": {"every_seconds": 5},
    "hold_seconds": 0,
    "linger_seconds": 2,
    "write_batch": 1,
    "read_only": False,
    "fix": False,
    "quiet_hours": [],
    "sessions_per_minute": None,
    "minutes_per_hour": 20,
    "allowed_networks": [],
    "created_at": NOW,
    "status": "online",
    "status_reason": "Polling and ready.",
    "retry_at": None,
    "quiet_until": None,
    "next_work_at": None,
    "last_poll_at": NOW,
    "last_success_at": NOW,
    "logins_refused": None,
    "quickbooks": {
        "product": "QuickBooks Enterprise Solutions 24.0",
        "qbxml_version": "16.0",
        "country": "US",
        "company_name": "Rock Castle Construction",
        "company_file": r"C:\Books\Rock Castle.qbw",
        "computer": "FRONT-DESK",
    },
    "queue_depth": {"interactive": 0, "standard": 0, "batch": 0},
    "qwc_path": f"/api/connections/{CON}/qwc",
}
WHOLE: dict[str, Any] = {
    **CONNECTION,
    "timeline": [{"timestamp": NOW, "what": "created", "by": "shop"}],
}
SHOWN_ONCE = {**WHOLE, "password": "3vW9xYz1aB2cD4eF5g7kTq"}

RESULTS: Results = {
    ("get", "/api/connections"): (Shown("All of them", {"connections": [CONNECTION]}),),
    ("post", "/api/connections"): (Shown("Made; the password shows once", SHOWN_ONCE, "201"),),
    ("get", "/api/connections/{connection_id}"): (Shown("The connection", WHOLE),),
    ("patch", "/api/connections/{connection_id}"): (Shown("As it now is", WHOLE),),
    ("delete", "/api/connections/{connection_id}"): (Shown("Deleted", status="204"),),
    ("get", "/api/connections/{connection_id}/qwc"): (
        Shown("The file", "<QBWCXML>…</QBWCXML>", media="application/xml"),
    ),
    ("post", "/api/connections/{connection_id}/rotate-password"): (
        Shown("The password shows once", SHOWN_ONCE),
    ),
    **{
        ("post", f"/api/connections/{{connection_id}}/{switch}"): (Shown("As it now is", WHOLE),)
        for switch in ("disable", "enable", "pause", "resume", "rotate-ids")
    },
}
"""The good answers of these calls, by method and path."""
PARAMETERS: Parameters = {"connection_id": ("As POST /api/connections told it.", CON)}
