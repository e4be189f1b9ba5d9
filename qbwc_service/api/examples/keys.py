"""Examples of keys, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import NOW, Parameters, Results, Shown

KEY = "key_5mNp8rSt2uVw4xYz6aB7cD"
KEY_ROW: dict[str, Any] = {
    "key_id": KEY,
    "name": "shop",
    "hint": "…aB7c",
    "scopes": ["write"],
    "allowed_networks": [],
    "created_at": NOW,
    "last_used_at": None,
    "expires_at": None,
    "revoked_at": None,
}
NEW_KEY = {"key": "qbr_live_8rSt2uVw4xYz6aB7cD5mNp", **KEY_ROW}

RESULTS: Results = {
    ("get", "/api/keys"): (Shown("All of them", {"keys": [KEY_ROW]}),),
    ("post", "/api/keys"): (Shown("Made; the secret shows once", NEW_KEY, "201"),),
    ("post", "/api/keys/{key_id}/rotate"): (Shown("The successor", NEW_KEY),),
    ("post", "/api/keys/{key_id}/revoke"): (Shown("The key", KEY_ROW),),
}
"""The good answers of these calls, by method and path."""
PARAMETERS: Parameters = {"key_id": ("As GET /api/keys lists it; not the secret.", KEY)}
