"""The table of pages, in the order of the navigation: a page that stands here is there."""

from qbwc_service.console import (
    pages_connections,
    pages_dead_letters,
    pages_events,
    pages_feeds,
    pages_keys,
    pages_overview,
    pages_schedules,
    pages_transactions,
    pages_tryit,
    pages_webhooks,
)
from qbwc_service.console.desk import Page

PAGES: tuple[Page, ...] = (
    pages_overview.PAGE,
    pages_connections.PAGE,
    pages_transactions.PAGE,
    pages_tryit.PAGE,
    pages_dead_letters.PAGE,
    pages_schedules.PAGE,
    pages_feeds.PAGE,
    pages_webhooks.PAGE,
    pages_events.PAGE,
    pages_keys.PAGE,
)
