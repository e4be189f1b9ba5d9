"""The headers of answers, as the OpenAPI document explains them."""

from typing import Any


def _header(what: str, example: str) -> dict[str, Any]:
    return {"description": what, "schema": {"type": "string"}, "example": example}


HEADERS: dict[str, Any] = {
    "Request-Id": _header(
        "Names this call; it stands in the log lines too.", "0f8fad5bd9cb469fa16570867728950e"
    ),
    "RateLimit": _header(
        "What is left of the tenant's limit, and seconds to its renewal; none without a limit.",
        '"tenant";r=499;t=42',
    ),
    "RateLimit-Policy": _header("The limit: calls in a window of seconds.", '"tenant";q=500;w=60'),
    "Location": _header(
        "Where the transaction can be read; of a large answer, where that is.",
        "/api/transactions/tx-01jd5z3x8v9k2m4n6p8q0r2s4t",
    ),
    "Retry-After": _header("Seconds after which to come again.", "5"),
    "Preference-Applied": _header("What was done of the header Prefer.", "wait=15"),
    "ETag": _header(
        "Sent again as If-None-Match it is answered with 304 where nothing has changed.",
        'W/"0b48d4f6dbcedc7d02c952792f4a6978"',
    ),
    "Cache-Control": _header("How long the answer is good.", "private, max-age=3600"),
    "Vary": _header("Another Accept may be answered in another form.", "Accept"),
}
"""Each header with what it says and an example."""

KEPT = ("ETag", "Cache-Control")
OWN: dict[tuple[str, str], tuple[str, ...]] = {
    ("/api/qbxml", "200"): ("Preference-Applied",),
    ("/api/qbxml", "202"): ("Location", "Retry-After", "Preference-Applied"),
    ("/api/requests", "200"): ("Preference-Applied",),
    ("/api/requests", "202"): ("Location", "Retry-After", "Preference-Applied"),
    ("/api/schema", "200"): KEPT,
    ("/api/schema", "304"): KEPT,
    ("/api/schema/{request_type}", "200"): KEPT,
    ("/api/schema/{request_type}", "304"): KEPT,
    ("/api/transactions/{transaction_id}/response", "200"): ("Vary",),
    ("/api/transactions/{transaction_id}/response", "307"): ("Location", "Vary"),
}
"""What answers have beside the usual ones, by path and status."""


def header_names(path: str, status: str, *, keyed: bool) -> tuple[str, ...]:
    """Return which headers an answer has; whose key is wrong is told of no limit."""
    own = OWN.get((path, status), ())
    limit = ("RateLimit", "RateLimit-Policy") if keyed and status != "401" else ()
    return ("Request-Id", *limit, *own, *(("Retry-After",) if status == "429" else ()))
