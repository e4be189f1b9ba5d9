"""Moments on the wire, and the list of who changed something and when (D30)."""

from collections.abc import Iterable
from datetime import datetime

from qbwc_service.domain.connections import Change
from qbwc_service.domain.records import iso


def iso_or_null(moment: datetime | None) -> str | None:
    """Return a moment as the wire has it, None for none."""
    return None if moment is None else iso(moment)


def timeline(changes: Iterable[Change]) -> list[dict[str, str]]:
    """Return who changed what, and when, in order."""
    return [{"timestamp": iso(one.at), "what": one.what, "by": one.by} for one in changes]
