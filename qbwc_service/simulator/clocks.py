"""The clock of the QuickBooks PC: its local time, and how QuickBooks writes a moment down."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

Clock = Callable[[], datetime]


def pc_clock(server: Clock, *, hours_from_utc: float = 0, fast_seconds: float = 0) -> Clock:
    """Return the local clock of a PC that stands elsewhere and is wrong.

    `server` is the true time. The PC is `hours_from_utc` east of UTC (-8 for California in winter)
    and its clock shows `fast_seconds` more than it should, less when negative.
    """
    zone = timezone(timedelta(hours=hours_from_utc))
    return lambda: (server() + timedelta(seconds=fast_seconds)).astimezone(zone)


def written(moment: datetime) -> str:
    """Return a DATETIMETYPE as QuickBooks writes it: local time to the second and an offset.

    In summer the offset is the one of winter, so it is an hour wrong while the time is right:
    QuickBooks does not know daylight saving.
    """
    saving, offset = moment.dst(), moment.utcoffset()
    if saving and offset is not None:
        moment = moment.replace(tzinfo=timezone(offset - saving))
    return moment.isoformat(timespec="seconds")
