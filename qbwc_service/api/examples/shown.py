"""The form of an example of a good answer, and the names that stand in many of them."""

from dataclasses import dataclass
from typing import Any

TX = "tx-01jd5z3x8v9k2m4n6p8q0r2s4t"
CON = "con_7kTq3vW9xYz1aB2cD4eF5g"
NOW = "2026-11-20T12:34:56.789Z"


@dataclass(frozen=True, slots=True)
class Shown:
    """A good answer: its status, what it is, its example, its media type."""

    what: str
    example: Any = None
    status: str = "200"
    media: str = "application/json"


Results = dict[tuple[str, str], tuple[Shown, ...]]
"""The good answers of calls, by method and path."""
Told = tuple[str | None, Any]
"""What a parameter means, None where the code says it already, and an example.

Of a parameter that may be left out the example is told in words, as Swagger UI would send it
otherwise, and is None where it would tell nothing more.
"""
Parameters = dict[str, Told]
OwnParameters = dict[tuple[str, str], Told]
"""Those that mean something else on one path."""
