"""Transactions that come after others, for the tests of it."""

from typing import Any

import pytest

from helpers.office import ADD, QUERY, Office
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.states import State


def of(job: str, path: str) -> str:
    """Return a reference."""
    return f"{{{{{job}.{path}}}}}"


def noted(name: str, text: str) -> str:
    """Return a CustomerAdd with a note."""
    return ADD.format(name).replace("</Name>", f"</Name><Notes>{text}</Notes>")


def states(office: Office, *jobs: str) -> list[State]:
    return [office.job(job).state for job in jobs]


def refused(office: Office, qbxml: str = QUERY, **fields: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        office.submit(qbxml, **fields)
    return caught.value
