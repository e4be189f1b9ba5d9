"""Where the page of a thing is, as its id tells."""

from collections.abc import Collection

PAGES = {
    "tx-": "/console/transactions",
    "sch_": "/console/schedules",
    "feed_": "/console/change-feeds",
    "we_": "/console/webhooks",
    "con_": "/console/connections",
}
"""Beginning of an id -> the list that its page lies under."""


def link(id_: str, there: Collection[str]) -> str:
    """Return the address of the page, "" where it has none; `there`: the pages that there are."""
    for start, path in PAGES.items():
        if id_.startswith(start) and path in there:
            return f"{path}/{id_}"
    return ""
