"""qbXML for the eye: laid out, and as a table of what it holds. Never more than a page can show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.jobs import Job
from qbwc_service.services import Services
from qbwc_service.steps.answers import answer_parts, has_answer
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.transactions import find_job
from qbwc_service.store.payloads import PayloadGoneError
from qbxml.data.parsing import parse
from qbxml.problems import MalformedError
from qbxml.sets.pretty import pretty

SHOWN = 60_000
"""Characters of a text that a page shows; of a longer one the beginning, and no table."""
MOST_ROWS = 600
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A field: its name, its value, None where it holds others, and how deep it lies."""

    name: str
    value: str | None
    depth: int


@dataclass(frozen=True, slots=True)
class Look:
    """A text to be shown. `size` is that of the whole; `rows` is empty where it is no qbXML."""

    text: str
    size: int
    rows: list[Row]
    rows_cut: bool

    @property
    def cut(self) -> bool:
        """Whether only its beginning is shown."""
        return self.size > SHOWN


@dataclass(frozen=True, slots=True)
class Looks:
    """Both texts of a transaction; None where there is none, or it was purged."""

    request: Look | None
    answer: Look | None


def look_into(services: Services, caller: Caller, job_id: str) -> Looks:
    """Return a transaction's texts as the page shows them."""
    job = find_job(services, caller, job_id)
    try:
        answer = _look(answer_parts(services, job), job.response_size) if has_answer(job) else None
    except PayloadGoneError:
        answer = None
    return Looks(_request(services, job), answer)


def _request(services: Services, job: Job) -> Look | None:
    if job.request.purged:
        return None
    return _look([services.payloads.text(job.request)], job.request.size)


def _look(parts: Iterable[str], size: int) -> Look:
    text = _beginning(parts)
    if size > SHOWN:
        return Look(pretty(text), size, [], rows_cut=False)
    rows = rows_of(text)
    return Look(pretty(text), size, rows[:MOST_ROWS], len(rows) > MOST_ROWS)


def _beginning(parts: Iterable[str]) -> str:
    taken: list[str] = []
    size = 0
    for part in parts:
        taken.append(part[: SHOWN - size])
        size += len(part)
        if size >= SHOWN:
            break
    return "".join(taken)


def rows_of(text: str) -> list[Row]:
    """Return what each message of a document holds, name by name; nothing of what is no qbXML."""
    try:
        messages = parse(text, plain=True).messages
    except MalformedError:
        return []
    rows: list[Row] = []
    for message in messages:
        rows.append(Row(message.type, None, 0))
        rows += (Row(name, str(value), 1) for name, value in message.attributes.items())
        rows += _rows(message.data, 1)
    return rows


def _rows(data: Any, depth: int) -> Iterator[Row]:
    for name, value in data.items():
        many = value if isinstance(value, list) else [value]
        for number, one in enumerate(many, 1):
            told = f"{name} {number}" if len(many) > 1 else name
            if isinstance(one, dict):
                yield Row(told, None, min(depth, DEEPEST))
                yield from _rows(one, depth + 1)
            else:
                yield Row(told, _value(one), min(depth, DEEPEST))


def _value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
