"""How long to wait before the next try: doubling, spread, and the same whenever it is asked."""

import hashlib
from datetime import timedelta

SPREAD = 0.25
"""A pause is longer or shorter by up to this share, so that what failed together comes apart."""


def backoff(first: timedelta, ceiling: timedelta, times: int, name: str) -> timedelta:
    """Return the pause of `name` after `times` set-backs so far: 1, 2, 4 … times `first`, spread.

    Never above the ceiling: the doubling ends where the spread still fits below it.
    """
    doubled: timedelta = first * (1 << min(times, 30))
    return min(doubled, ceiling / (1 + SPREAD)) * spread(name, times)


def spread(name: str, number: int) -> float:
    """Return a factor between 1 - SPREAD and 1 + SPREAD that depends on these two alone."""
    digest = hashlib.sha256(f"{name}/{number}".encode()).digest()
    share = int.from_bytes(digest[:4], "big") / (1 << 32)
    return 1 - SPREAD + 2 * SPREAD * share
