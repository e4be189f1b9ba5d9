"""Codes as callers have them: numbers, or the text that stood in an answer."""

import re

_WHOLE = re.compile(r"\s*(-?[0-9]{1,9})\s*")
_HUGE = 10**20
"""A number that no code reaches; Python does not even write the largest ones."""


def as_status(code: object) -> int:
    """Return a status code, given as a number or as its text.

    Raises TypeError for what is neither, ValueError for text that is no number and for a huge one.
    """
    if isinstance(code, int) and not isinstance(code, bool):
        return _small(code)
    if not isinstance(code, str):
        raise TypeError(f"a status code is a whole number or text, not {type(code).__name__}")
    found = _WHOLE.fullmatch(code)
    if found is None:
        raise ValueError(f"{code[:40]!r} is no status code: give a number such as 3140.")
    return int(found[1])


def as_code(code: object) -> str:
    """Return the text of a code of any sort.

    Raises TypeError for what is no number and no text, and ValueError for a huge number.
    """
    if isinstance(code, str):
        return code.strip()
    if isinstance(code, int) and not isinstance(code, bool):
        return str(_small(code))
    raise TypeError(f"a code is a whole number or text, not {type(code).__name__}")


def _small(code: int) -> int:
    if abs(code) >= _HUGE:
        raise ValueError("a code has 20 digits at most: give a number such as 3140.")
    return code
