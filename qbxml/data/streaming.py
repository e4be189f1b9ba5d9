"""Answers of any size as records, one after another, in the memory of one record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from qbxml.codes.statuses import failed
from qbxml.data.documents import Reader, events
from qbxml.data.parsing import with_numbers
from qbxml.data.sources import Source, texts
from qbxml.data.walking import Child, MessageBegins, MessageEnds


@dataclass(frozen=True, slots=True)
class Record:
    """An element right inside an answer: its name, such as InvoiceRet, and its data.

    `position` counts the elements of its answer from 1; `answer` is that one's name.
    """

    type: str
    request_id: str | None
    data: Any
    position: int
    answer: str


@dataclass(frozen=True, slots=True, repr=False)
class Ending:
    """How an answer ended, after `count` records: its name and its attributes.

    A stream without it was cut off; `failed` ones may lack records.
    """

    type: str
    request_id: str | None
    attributes: dict[str, Any]
    count: int

    def __repr__(self) -> str:
        """Show how it ended, without QuickBooks' message, which may name records."""
        return (
            f"Ending(type={self.type!r}, request_id={self.request_id!r}, "
            f"status_code={self.status_code!r}, count={self.count!r})"
        )

    @property
    def status_code(self) -> int | None:
        """Return statusCode, None where it is missing or no number."""
        return self._number("statusCode")

    @property
    def severity(self) -> str:
        """Return statusSeverity: Info, Warn or Error."""
        return str(self.attributes.get("statusSeverity", ""))

    @property
    def message(self) -> str:
        """Return statusMessage."""
        return str(self.attributes.get("statusMessage", ""))

    @property
    def ret_count(self) -> int | None:
        """Return of how many records QuickBooks spoke."""
        return self._number("retCount")

    @property
    def remaining(self) -> int:
        """Return how many records QuickBooks kept back for later pages."""
        return self._number("iteratorRemainingCount") or 0

    @property
    def failed(self) -> bool:
        """Say whether QuickBooks could not do what it was asked; its code decides."""
        return failed(self.status_code, self.severity)

    def _number(self, name: str) -> int | None:
        value = self.attributes.get(name)
        return value if isinstance(value, int) else None


Item: TypeAlias = Record | Ending


def stream(source: Source, *, plain: bool = True) -> Iterator[Item]:
    """Yield the records of each answer of a document, and after them how it ended.

    `source` is a file, an iterable of parts, or the whole; text or bytes. Data has the form that
    `parse` gives. Raises MalformedError where the document is none or breaks off: what was yielded
    until then stands. May be called on by one thread after another.
    """
    reader = Reader(whole=False, plain=plain)
    answer = _Answer(MessageBegins("", {}))
    for event in events(texts(source), reader):
        if isinstance(event, Child):
            yield answer.record(event)
        elif isinstance(event, MessageBegins):
            answer = _Answer(event)
        elif isinstance(event, MessageEnds):
            yield answer.ending()


class _Answer:
    """The answer whose records are read."""

    def __init__(self, begun: MessageBegins) -> None:
        self._type, self._attributes = begun.name, begun.attributes
        self._request_id = begun.attributes.get("requestID")
        self._count = 0

    def record(self, child: Child) -> Record:
        self._count += 1
        return Record(child.name, self._request_id, child.value, self._count, self._type)

    def ending(self) -> Ending:
        attributes = with_numbers(self._attributes)
        return Ending(self._type, self._request_id, attributes, self._count)
