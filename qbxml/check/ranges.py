"""Ranges that end before they begin: of days, of times, of names."""

import re

_DAYS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\S* [0-9]{4}-[0-9]{2}-[0-9]{2}")
_LETTERS = re.compile(r"[A-Za-z]+ [A-Za-z]+")
_SECONDS = len("2026-11-27T14:30:00")


def backward(start: str, end: str) -> bool:
    """Say whether a range surely ends before it begins.

    Zones are not reckoned with, and of names only those of letters are compared: how QuickBooks
    sorts others is not known.
    """
    if _DAYS.match(f"{start} {end}"):
        plain = len(start) == len(end) and start[_SECONDS:] == end[_SECONDS:]
        return plain and end < start
    if not _LETTERS.fullmatch(f"{start} {end}"):
        return False
    start, end = start.lower(), end.lower()
    return end < start and not start.startswith(end)
