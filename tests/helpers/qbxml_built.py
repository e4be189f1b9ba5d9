"""What requests built out of data look like, and what is wrong with data."""

from enum import Enum
from typing import Any

import pytest

from qbxml import MalformedError, read_request
from qbxml.data.building import build


def inside(name: str, data: Any, **options: Any) -> str:
    """Return what is built inside an Add's record."""
    text = build(name, data, **options).text
    return text.removeprefix(f"<{name}Rq><{name}>").removesuffix(f"</{name}></{name}Rq>")


def problems(name: str, data: Any, **options: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(MalformedError) as caught:
        build(name, data, **options)
    return [(each.path, each.message, each.fix) for each in caught.value.problems]


def refusal(name: str, value: Any, request: str = "InvoiceAdd") -> str:
    ((_, message, fix),) = problems(request, {name: value})
    return f"{message} {fix}".strip()


class Bill(Enum):
    """How a line is billed."""

    LATER = "Billable"
    SHARE = 2.5


def read_set(text: str) -> tuple[Any, ...]:
    return read_request(text).references
