"""Codes as callers have them: numbers, or the text that stood in an answer."""

import re

_WHOLE = re.compile(r"\s*(-?[0-9]{1,9})\s*")


def as_status(code: object) -> int:
    """Return a status code, given as a number or as its text.

    Raises TypeError for what is neither and ValueError for text that is no number.
    """
    if isinstance(code, int) and not isinstance(code, bool):
        return code
    if not isinstance(code, str):
        raise TypeError(f"a status code is a whole number or text, not {type(code).__name__}")
    found = _WHOLE.fullmatch(code)
    if found is None:
        raise ValueError(f"{code[:40]!r} is no status code: give a number such as 3140.")
    return int(found[1])


def as_code(code: object) -> str:
    """Return the text of a code of any sort; raises TypeError for what is no number and no text."""
    if isinstance(code, str):
        return code.strip()
    if isinstance(code, int) and not isinstance(code, bool):
        return str(code)
    raise TypeError(f"a code is a whole number or text, not {type(code).__name__}")
