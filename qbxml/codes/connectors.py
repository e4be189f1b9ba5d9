"""What the Web Connector's own codes mean: QBWC1012 and the like, as its window shows them."""

from dataclasses import dataclass
from functools import cache

from qbxml.codes.connector_rows import ROWS

__all__ = ["ConnectorCode", "connector_code"]


@dataclass(frozen=True, slots=True)
class ConnectorCode:
    """One code, as `QBWC1012`. `when` is what the Web Connector was about.

    One sentence each: `fix` what to do, `developer` for who writes or runs the server,
    `bookkeeper` for who keeps the books.
    """

    code: str
    meaning: str
    when: str
    fix: str
    developer: str
    bookkeeper: str


def connector_code(code: str) -> ConnectorCode | None:
    """Return what a code means, `QBWC1012` in any case; None for one that is not known."""
    return _table().get(code.strip().upper())


@cache
def _table() -> dict[str, ConnectorCode]:
    return {
        f"QBWC{number}": ConnectorCode(
            f"QBWC{number}", meaning, when, fix, developer=developer, bookkeeper=bookkeeper
        )
        for numbers, (when, developer, bookkeeper), meaning, fix in ROWS
        for number in numbers.split()
    }
