"""What callers see of a change feed."""

from typing import Any

from qbwc_service.api import schedule_views
from qbwc_service.api.moments import iso_or_null, timeline
from qbwc_service.domain.feeds import events_of
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.watching import Watch

NOT_SHOWN = ("schedule_id", "kind", "priority", "overlap_seconds", "since")
"""Of a schedule's row, what nobody sets of a change feed."""


def row(feed: Schedule) -> dict[str, Any]:
    """Return a change feed as the list shows it.

    `reading` are the types that the next run reads in full; `swept_at` is when all that is known
    was last compared with all there is.
    """
    shown = schedule_views.row(feed)
    rest = {name: value for name, value in shown.items() if name not in NOT_SHOWN}
    watch = feed.watch or Watch(types=())
    return {
        "change_feed_id": feed.id,
        "types": list(watch.types),
        "initial": "silent" if watch.silent else "events",
        "sweep_hours": watch.sweep_hours,
        "swept_at": iso_or_null(watch.swept_at),
        "reading": [one for one in watch.types if one in (*watch.fresh, *watch.unread)],
        "taking": feed.take_at is not None,
        **rest,
    }


def whole(feed: Schedule) -> dict[str, Any]:
    """Return the same with the events it tells, its runs, newest first, and who changed it."""
    watched = feed.watch.types if feed.watch else ()
    return {
        **row(feed),
        "events": [event for name in watched for event in events_of(name)],
        "runs": schedule_views.runs(feed),
        "timeline": timeline(feed.timeline),
    }
