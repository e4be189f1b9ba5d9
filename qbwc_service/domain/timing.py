"""When a schedule is due: by an interval, or by the five fields of cron in a time zone."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

INTERVAL_LEAST = 10
INTERVAL_MOST = 31_536_000
"""Seconds: a year."""
CRON_FIELDS = 5
MOST_COUNTED = 10_000
"""Due moments of a cron schedule that are counted; of more it is only known that there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One of the two: every so many seconds, or by cron on the clock of `time_zone` (IANA).

    When clocks change, cron goes by cronsim, which goes by Debian's: a run at a time of day that
    is left out comes right behind the gap, and one at a time that comes twice is done once; a
    schedule with `*` in its minutes or hours goes by real time.
    """

    interval_seconds: int | None = None
    cron: str = ""
    time_zone: str = "UTC"

    def first(self, now: datetime) -> datetime:
        """Return when it is due first: at once by an interval, else the next time cron says."""
        return now if self.interval_seconds else self.following(now, now)[0]

    def following(self, due: datetime, now: datetime) -> tuple[datetime, int]:
        """Return the first due moment after `now`, and how many there were from `due` to now.

        `due` is one of its moments, and of those of an interval the others lie on its grid.
        """
        if self.interval_seconds:
            gone = max(0, (now - due) // timedelta(seconds=self.interval_seconds) + 1)
            return due + gone * timedelta(seconds=self.interval_seconds), gone
        return self._by_cron(due, now)

    def _by_cron(self, due: datetime, now: datetime) -> tuple[datetime, int]:
        zone, count = ZoneInfo(self.time_zone), int(due <= now)
        moments = CronSim(self.cron, due.astimezone(zone))
        for moment in moments:
            if moment > now:
                return moment.astimezone(UTC), count
            count += 1
            if count >= MOST_COUNTED:
                break
        after = CronSim(self.cron, now.astimezone(zone))
        return next(moment.astimezone(UTC) for moment in after if moment > now), count


def timing_fault(timing: Timing, now: datetime) -> tuple[str, str] | None:
    """Return the field that is wrong in a timing and what is, None where it will do."""
    if bool(timing.interval_seconds) == bool(timing.cron):
        return "interval_seconds", "give interval_seconds or cron, one of the two"
    least, most = INTERVAL_LEAST, INTERVAL_MOST
    if timing.interval_seconds and not least <= timing.interval_seconds <= most:
        return "interval_seconds", f"has to lie between {least} and {most:,}"
    try:
        zone = ZoneInfo(timing.time_zone)
    except (OSError, ValueError, LookupError):
        return "time_zone", "is no IANA time zone, such as Europe/Berlin or America/New_York"
    if not timing.cron:
        return None
    if len(timing.cron.split()) != CRON_FIELDS:
        return "cron", "needs five fields: minute, hour, day of the month, month, day of the week"
    try:
        found = next(iter(CronSim(timing.cron, now.astimezone(zone))), None)
    except CronSimError as error:
        return "cron", f"is not understood: {error}"
    return None if found else ("cron", "never comes about")
