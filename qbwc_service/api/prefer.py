"""The Prefer header (RFC 7240): how long a caller of POST /api/qbxml wants to wait."""

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_WAIT = 25
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Preference:
    """Seconds to wait, and what Preference-Applied says; "" where nothing was asked for."""

    seconds: int
    applied: str


def preference(given: Sequence[str], default: int) -> Preference:
    """Read the Prefer headers: `wait=N` counts to 25, `respond-async` alone is 0.

    Of a preference that is given twice the first counts; what is not understood is passed over,
    as the RFC has it.
    """
    found: dict[str, str] = {}
    for one in ",".join(given).lower().split(","):
        name, _, value = one.split(";")[0].partition("=")
        found.setdefault(name.strip(), value.strip().strip('"'))
    seconds = _number(found.get("wait", ""))
    asynchronous = ["respond-async"] if "respond-async" in found else []
    if seconds is not None:
        return Preference(seconds, ", ".join([*asynchronous, f"wait={seconds}"]))
    return Preference(0, "respond-async") if asynchronous else Preference(default, "")


def _number(text: str) -> int | None:
    if not (text.isascii() and text.isdecimal()):
        return None
    return min(LONGEST_WAIT, int(text.lstrip("0")[:DIGITS] or "0"))
