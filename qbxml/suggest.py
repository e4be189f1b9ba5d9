"""Did you mean …? The known name nearest to one that was mistyped."""

from difflib import get_close_matches
from functools import lru_cache

from qbxml.schema import REQUESTS

_LONGEST = max(map(len, REQUESTS))
_BY_LOWER = {name.lower(): name for name in REQUESTS}


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
    if len(name) > _LONGEST + 4:
        return None
    near = get_close_matches(lower, _BY_LOWER, n=1, cutoff=0.8)
    return _BY_LOWER[near[0]] if near else None
