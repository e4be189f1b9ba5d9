"""Examples of dead letters, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import TX, Results, Shown

RETRIED = {"transaction_id": TX, "new_transaction_id": "tx-01jd5z4m2c7w9p3r5t6v8x0z1b"}
SWEPT: dict[str, Any] = {
    "success": False,
    "done": [{"transaction_id": TX}],
    "not_done": [
        {
            "transaction_id": "tx-01jd5z3x8v9k2m4n6p8q0r2s4v",
            "error_code": "INVALID_STATE",
            "error_message": "A transaction that is canceled is no dead letter.",
            "fix": "Retry or cancel it by itself.",
        }
    ],
    "next_cursor": None,
}

RESULTS: Results = {
    ("post", "/api/dead-letters/retry"): (
        Shown("What became of each", SWEPT | {"done": [RETRIED]}),
    ),
    ("post", "/api/dead-letters/discard"): (Shown("What became of each", SWEPT),),
}
"""The good answers of these calls, by method and path."""
