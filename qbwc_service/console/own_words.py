"""What steps tell a program to call, in the words of whoever has pages and buttons for it."""

import re

ID = r"(?:\{[a-z_]+\}|[\w.-]*\w)"
PAGES = {
    "transactions": "the page Transactions",
    "webhook-endpoints": "the page Webhooks",
    "connections": "the page Connections",
    "schedules": "the page Schedules",
    "change-feeds": "the page Change feeds",
    "keys": "the page Keys",
    "events": "the page Events",
    "schema": "the page Try it",
}
"""Path of the API -> the page of the console that shows the same."""
WORDS: tuple[tuple[str, str], ...] = (
    (
        rf"then say so with POST /api/transactions/{ID}/resolve \(applied or not_applied\)",
        "then press Settle by hand",
    ),
    (rf"POST /api/connections/{ID}/disable first", "Press Disable first"),
    (r"Enable it first: PATCH with \{\"disabled\": false\}", "Press Enable first"),
    (
        rf"Set read_only to false with PATCH /api/connections/{ID} first",
        "Untick “Read only” in the settings of its connection first",
    ),
    (
        rf"Delete them first with DELETE /api/schedules/{ID}, or change-feeds",
        "Delete them first, on the pages Schedules and Change feeds",
    ),
    (
        r"Name one of GET /api/connections in the body[^;]*; or create one with POST /api/\w+",
        "Choose one, or make one on the page Connections",
    ),
    (
        r"Wait as long as Retry-After says; /api/connections tells why work waits",
        "Wait a few minutes; the page of its connection tells why work waits",
    ),
    (
        rf"Read /api/(transactions/{ID}) before you send it again; 404 there means no",
        r"Look before you send it again: if there is no /console/\1, it was not queued",
    ),
    (r"(anew|new one) with POST /api/(qbxml|requests|keys)", r"\1"),
    (rf"Read /api/transactions/({ID})", r"Look at transaction \1"),
    (rf"/api/transactions/({ID})", r"transaction \1"),
    (r"Only one that is in_doubt or needs_attention does", "It was settled, or ended, already"),
    (r", or by way of POST /api/uploads", ""),
    (r"^GET /api/schema lists those there are", "Choose one of the list of types"),
    (r"GET /api/schema/\w+", "the page Try it"),
    (rf"GET /api/webhook-endpoints/{ID}/deliveries", "the page of the webhook"),
    *((rf"GET /api/{path}(?:\?[\w=&]+)?", page) for path, page in PAGES.items()),
)
"""What is said to programs -> what is said here; the first that fits a place is taken."""
TABLE = tuple((re.compile(pattern), words) for pattern, words in WORDS)
LEFT = re.compile(r"(?:(?<=[.?!])\s+|^)[^.?!]*/api/[^.?!]*[.?!]?")
"""A sentence about the API for which there are no words here: it is left out."""


def here(text: str) -> str:
    """Return what to do as the console says it."""
    for pattern, words in TABLE:
        text = pattern.sub(words, text)
    return LEFT.sub("", text).strip()
