"""Did you mean …? The known name nearest to one that was mistyped."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from qbxml.schema import REQUESTS

_LONGEST = max(map(len, REQUESTS))
_BY_LOWER = {name.lower(): name for name in REQUESTS}
_ALIKE, _NEAR, _NEARER = 0.6, 0.75, 0.8
_MISTYPED = 4
"""Letters too many that a mistyped name may have."""


@lru_cache(maxsize=256)
def suggestion(name: str) -> str | None:
    """Return the request that was probably meant by `name`, None when nothing is near.

    Letter case and a forgotten "Rq" are forgiven first. The search is remembered, and names longer
    than any request are not searched at all.
    """
    lower = name.lower()
    for candidate in (lower, f"{lower}rq"):
        if candidate in _BY_LOWER:
            return _BY_LOWER[candidate]
    if len(name) > _LONGEST + _MISTYPED:
        return None
    near = get_close_matches(lower, _BY_LOWER, n=1, cutoff=_NEARER)
    return _BY_LOWER[near[0]] if near else None


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return which of the known names was probably meant; letter case is forgiven first."""
    return _nearest(name, tuple(known))


def alike(name: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the known names that may be meant, the likeliest first."""
    by_lower = {each.lower(): each for each in known}
    lower = name.strip().lower()
    if lower in by_lower:
        return [by_lower[lower]]
    if len(lower) > 2 * max(map(len, by_lower), default=0):
        return []
    return [by_lower[each] for each in get_close_matches(lower, by_lower, n=3, cutoff=_ALIKE)]


@lru_cache(maxsize=1024)
def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    by_lower = {each.lower(): each for each in known}
    lower = name.strip().lower()
    if lower in by_lower:
        return by_lower[lower]
    if not lower or len(lower) > 2 * max(map(len, known), default=0):
        return None
    near = get_close_matches(lower, by_lower, n=1, cutoff=_NEAR)
    return by_lower[near[0]] if near else None
