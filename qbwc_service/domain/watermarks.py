"""The watermark: from when on a recurring query has to ask, so that no change is ever missed.

Changes are asked for since the last successful run was sent. What QuickBooks calls the time of a
change is what the PC's clock said, and in summer the offset that it writes with it is wrong. So
the moment is written as the PC's own clock shows it, with the offset of its time zone: that is
right whether QuickBooks goes by the offset or by the clock alone. Wherever two answers are
possible the earlier one is taken: what is told twice harms nobody.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

ZONES_LIE_APART = 900
"""Seconds. The rest of what a PC's clock is from ours is an error of the clock, up to half of it;
one that is more wrong is taken for another zone: a larger overlap makes up for it."""
EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
MOST_OFFSET = 14 * 3600
SUMMER = 3600
"""Seconds that daylight saving moves the clock; QuickBooks writes the offset of winter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """When a run was sent, by our clock, and how many seconds the PC's was before ours then."""

    at: datetime
    clock_offset: int | None = None


def watermark(
    mark: Mark, overlap_seconds: int, clock_offset: int | None, written: int | None = None
) -> str:
    """Return the moment to ask from, as qbXML writes it; `clock_offset` is that of now.

    `written` is the offset in seconds that QuickBooks has written behind its own moments, where
    that is known: a clock that is wrong by hours is told from another time zone by it.
    """
    offsets = [each for each in (mark.clock_offset, clock_offset) if each is not None]
    zones = [_zone(each) for each in offsets]
    drift = min([each - zone for each, zone in zip(offsets, zones, strict=True)], default=0)
    zone = timezone(timedelta(seconds=min(zones, default=0)))
    start = mark.at + timedelta(seconds=min(0, drift) - overlap_seconds)
    shown = max(start, EARLIEST).astimezone(zone)
    return shown.replace(tzinfo=_offset(zone, written)).isoformat(timespec="seconds")


def _offset(zone: timezone, written: int | None) -> timezone:
    """Return the offset to write: the further east it is, the earlier the moment."""
    here = round(zone.utcoffset(None).total_seconds())
    if written is None or here in (written, written + SUMMER):
        return zone
    return timezone(timedelta(seconds=min(MOST_OFFSET, max(here, written + SUMMER))))


def _zone(offset: int) -> int:
    zone = round(offset / ZONES_LIE_APART) * ZONES_LIE_APART
    return max(-MOST_OFFSET, min(MOST_OFFSET, zone))
