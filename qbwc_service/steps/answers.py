"""QuickBooks' answer as it is read back: page by page from the store, in either form (D19).

Nothing here holds more than a page; whoever takes the parts decides how much that will be.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import overload

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Payload
from qbwc_service.services import Services
from qbwc_service.store.payloads import Payloads
from qbxml.data.records import lines
from qbxml.sets.joining import CHUNK, joined

LEFT = "iteratorRemainingCount"
"""Stands in an answer that is a page, even if it is the only one (D19)."""


class Form(StrEnum):
    """How an answer is written: as qbXML, or its records as lines of JSON."""

    XML = "xml"
    NDJSON = "ndjson"


class StoredPages(Sequence[str]):
    """A job's pages, each fetched when it is asked for; the latest stays at hand.

    Asking raises what `Payloads.text` raises: a page may be purged at any time.
    """

    def __init__(self, payloads: Payloads, pages: Sequence[Payload]) -> None:
        self._payloads = payloads
        self._pages = pages
        self._at_hand: tuple[int, str] | None = None

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        """Return one page, or so many as pages of their own."""
        if isinstance(index, slice):
            return StoredPages(self._payloads, self._pages[index])
        if self._at_hand is None or self._at_hand[0] != index:
            self._at_hand = None  # before the next page comes, not after
            self._at_hand = index, self._payloads.text(self._pages[index])
        return self._at_hand[1]


def has_answer(job: Job) -> bool:
    """Say whether there is an answer to read: one came, and it was not purged."""
    return any(not page.purged for page in job.response)


def need_answer(job: Job) -> None:
    """Refuse with 404 where there is no answer to read, and say whether there was one."""
    if not has_answer(job):
        raise no_answer(job, purged=bool(job.response))


def no_answer(job: Job, *, purged: bool) -> Refusal:
    """Say that there is no answer, or none any more."""
    told = f"The answer of transaction {job.id} was purged."
    return Refusal(
        Code.NOT_FOUND,
        told if purged else f"The transaction {job.id} has no answer.",
        fix=f"Read /api/transactions/{job.id}: it says where it stands.",
        transaction_id=job.id,
        outcome=job.outcome.value,
    )


def answer_parts(services: Services, job: Job, form: Form = Form.XML) -> Iterator[str]:
    """Yield QuickBooks' answer in parts, its pages joined; of NDJSON a part is a line.

    With the first part all that is to be known of the pages is known; a page that is gone, or a
    store that fails, raises PayloadGoneError or StoreUnavailableError at any part: what came
    before is then no whole answer.
    """
    pages = StoredPages(services.payloads, job.response)
    if form is Form.NDJSON:
        yield from lines(pages)
    elif len(pages) > 1 or (any(line.iterates for line in job.requests) and LEFT in pages[0]):
        yield from joined(pages)
    else:
        yield from cut(pages[0])


def cut(text: str) -> Iterator[str]:
    """Yield a text in parts."""
    return (text[start : start + CHUNK] for start in range(0, len(text), CHUNK))


def in_bytes(parts: Iterable[str]) -> Iterator[bytes]:
    """Yield the parts in UTF-8, small ones gathered to some that are worth sending."""
    gathered: list[str] = []
    size = 0
    for part in parts:
        gathered.append(part)
        size += len(part)
        if size >= CHUNK:
            yield "".join(gathered).encode()
            gathered, size = [], 0
    if gathered:
        yield "".join(gathered).encode()
