"""Iterators: the request for the next page, and the pages joined to one answer."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from qbxml import reading
from qbxml.answer_set import DECLARATION, Answer, AnswerSet, read_answer
from qbxml.problems import MalformedError, Problem
from qbxml.request_set import RequestSet, document, request_set
from qbxml.statuses import rank
from qbxml.tags import start_tag

_PAGE_MARKS = ("iteratorRemainingCount", "iteratorID")
_STATUS = ("statusCode", "statusSeverity", "statusMessage")


def sent_ids(sent: str) -> tuple[str | None, ...]:
    """Return the requestIDs of a wire document, in order."""
    return tuple(request.request_id for request in _sent(sent).requests)


def next_page(
    sent: str, answers: AnswerSet, *, request_ids: Sequence[str] | None = None
) -> str | None:
    """Return the wire document that continues every query of `sent` with pages left, else None.

    `sent` is the wire document that was answered, itself perhaps a continuation; answers belong
    to its requests by requestID. `request_ids` gives one new id for each request of `sent`, in
    its order; those of queries that ended go unused. Without it the ids of `sent` stay. Filters,
    MaxReturned and version are repeated, as QuickBooks demands; a message set id is not.
    """
    last = _sent(sent)
    kept = [request.request_id for request in last.requests]
    new = kept if request_ids is None else request_ids
    open_ids = {
        answer.request_id: answer.iterator_id for answer in answers.answers if answer.continues
    }
    inside = "".join(
        request.continued(open_ids[request.request_id] or "").written(given)
        for request, given in zip(last.requests, new, strict=True)
        if request.request_id in open_ids
    )
    if not inside:
        return None
    opening = start_tag("QBXMLMsgsRq", [("onError", last.on_error)])
    return document(last.version or "", f"{opening}{inside}</QBXMLMsgsRq>")


def _sent(sent: str) -> RequestSet:
    return request_set(reading.read(sent, len(sent)))  # pure ASCII, and it left as it is


def smaller(max_returned: int, attempt: int) -> int:
    """Return the page size after `attempt` lost answers: halved each time, at least 1."""
    return max(1, max_returned >> max(0, attempt))


@dataclass(slots=True)
class _Slot:
    """All pages of one request, gathered while the pages are read."""

    first: Answer
    pieces: list[tuple[int, int, int]] = field(default_factory=list)  # page, start, end
    count: int | None = None
    open: bool = True
    worst: Answer = field(init=False)

    def __post_init__(self) -> None:
        self.worst = self.first

    def take(self, page: int, answer: Answer, text: str) -> None:
        """Add one page of this request."""
        start = answer.tag.end if not self.pieces else _first_tag(text, answer)
        self.pieces.append((page, start, answer.end))
        if answer.ret_count is not None:
            self.count = (self.count or 0) + answer.ret_count
        if _rank(answer) > _rank(self.worst):
            self.worst = answer
        self.open = answer.continues


def join(pages: Sequence[str]) -> str:
    """Join the pages of a set, restored to the caller's requestIDs, to one answer document.

    The first page answers every request; later ones only those that continue, in the same order.
    An answer belongs to the open request of its requestID where exactly one has it, else to the
    next open one in order (ids may be missing or doubled). Per request: the records of all pages
    in order, no iterator attributes, retCount the sum, the status of the worst page. Memory: the
    pages and, growing beside them, the result. Raises ValueError without pages, MalformedError for
    a page that is no answer or that answers a request which is not open.
    """
    if not pages:
        raise ValueError("there is no page to join")
    first = read_answer(pages[0])
    texts, slots = [first.text], _first_page(first)
    for number, page in enumerate(pages[1:], start=1):
        read = read_answer(page)
        texts.append(read.text)
        _next_page(number, read, slots)
    return _written(first, texts, slots)


def _first_page(read: AnswerSet) -> list[_Slot]:
    slots = [_Slot(answer) for answer in read.answers]
    for slot in slots:
        slot.take(0, slot.first, read.text)
    return slots


def _next_page(number: int, read: AnswerSet, slots: Iterable[_Slot]) -> None:
    waiting = [slot for slot in slots if slot.open]
    for answer in read.answers:
        slot = _owner(answer, waiting)
        waiting.remove(slot)
        slot.take(number, answer, read.text)
    for slot in waiting:  # the set stopped on an error before it came to these
        slot.open = False


def _owner(answer: Answer, waiting: Sequence[_Slot]) -> _Slot:
    same = [slot for slot in waiting if slot.first.request_id == answer.request_id]
    if not waiting:
        message = f"A page answers {answer.type}, which no page before it left open."
        raise MalformedError([Problem(message)])
    return same[0] if len(same) == 1 else waiting[0]


def _written(first: AnswerSet, texts: Sequence[str], slots: Sequence[_Slot]) -> str:
    """Write the joined document; StringIO grows one buffer, where a list would hold every slice."""
    out, text, at = io.StringIO(), texts[0], first.root
    out.write(f"{DECLARATION}\n")
    for slot in slots:
        out.write(text[at : slot.first.tag.start])
        at = slot.first.after
        _write_slot(out, slot, texts)
    out.write(text[at:])
    return out.getvalue()


def _write_slot(out: io.StringIO, slot: _Slot, texts: Sequence[str]) -> None:
    name = slot.first.type
    pieces = [piece for piece in slot.pieces if piece[1] < piece[2]]
    out.write(start_tag(name, _joined_attributes(slot), closed=not pieces))
    out.writelines(texts[page][start:end] for page, start, end in pieces)
    if pieces:
        out.write(f"</{name}>")


def _joined_attributes(slot: _Slot) -> Iterable[tuple[str, str | None]]:
    attributes: dict[str, str | None] = dict(slot.first.tag.attributes)
    attributes.update(dict.fromkeys(_PAGE_MARKS))
    for name in _STATUS:
        attributes[name] = slot.worst.tag.attributes.get(name)
    if slot.count is not None:
        attributes["retCount"] = str(slot.count)
    return attributes.items()


def _first_tag(text: str, answer: Answer) -> int:
    """Return where the records of a later page begin, so that line ends are not doubled."""
    start = text.find("<", answer.tag.end, answer.end)
    return answer.end if start < 0 else start


def _rank(answer: Answer) -> int:
    return rank(answer.status_code, answer.severity)
