"""Moments and spans of days as requests name them, on the clock of the QuickBooks PC."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from qbwc_service.simulator.refusals import StatusError


def local(text: str, now: datetime, *, end: bool = False) -> datetime:
    """Read a DATETIMETYPE; without offset it is the local time of the QuickBooks PC.

    A date alone is its first second, or its last one with `end`.
    """
    moment = datetime.fromisoformat(text)
    if end and len(text) == len("2024-01-31"):
        moment += timedelta(days=1, seconds=-1)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def within(moment: datetime, low: str, high: str, now: datetime) -> bool:
    """Tell whether a moment lies between two DATETIMETYPEs, both inclusive; '' is no limit."""
    moment = moment.replace(microsecond=0)
    late = bool(low) and moment < local(low, now)
    return not late and not (high and moment > local(high, now, end=True))


def days(low: str, high: str, macro: str, today: date) -> tuple[str, str]:
    """Return the first and the last day that are meant, '' for no limit; 1030 for some macros."""
    if macro and macro not in DATE_MACROS:
        raise StatusError(1030, f"The date macro {macro} is not supported.")
    first, last = DATE_MACROS[macro](today) if macro else ("", "")
    return low or first, high or last


def _whole_month(day: date) -> tuple[str, str]:
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.isoformat(), last.isoformat()


def _yesterday(day: date) -> tuple[str, str]:
    return ((day - timedelta(days=1)).isoformat(),) * 2


DATE_MACROS: Mapping[str, Callable[[date], tuple[str, str]]] = {
    "All": lambda _: ("", ""),
    "Today": lambda day: (day.isoformat(),) * 2,
    "Yesterday": _yesterday,
    "ThisMonth": _whole_month,
    "ThisMonthToDate": lambda day: (day.replace(day=1).isoformat(), day.isoformat()),
    "ThisCalendarYear": lambda day: (f"{day.year}-01-01", f"{day.year}-12-31"),
    "ThisCalendarYearToDate": lambda day: (f"{day.year}-01-01", day.isoformat()),
}
