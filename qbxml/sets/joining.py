"""The pages of a set as one answer, read one page at a time: surveyed first, then written.

Two passes, so that nothing but the page in hand has to be in memory: how many records there are in
all, and how the worst page ended, stand in a tag before the first record. `pages` is any sequence
of texts; one that fetches a page when it is asked for keeps answers of any size readable.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qbxml.codes.statuses import rank
from qbxml.problems import MalformedError, Problem
from qbxml.sets.answer_set import DECLARATION, Answer, AnswerSet, read_answer
from qbxml.sets.tags import start_tag

CHUNK = 65_536
"""Characters of a part of the text, at most."""

_PAGE_MARKS = ("iteratorRemainingCount", "iteratorID")
_STATUS = ("statusCode", "statusSeverity", "statusMessage")


@dataclass(frozen=True, slots=True)
class Piece:
    """Where records of a request stand: the slice `start:end` of a page, counted from 0."""

    page: int
    start: int
    end: int


@dataclass(slots=True)
class Slot:
    """All pages of one request. `before` is what stands between it and the request before.

    `count` is the sum of retCount, None where no page has it; `worst` the page that ended worst;
    `last` the latest one.
    """

    before: str
    first: Answer
    pieces: list[Piece] = field(default_factory=list)
    count: int | None = None
    open: bool = True
    worst: Answer = field(init=False)
    last: Answer = field(init=False)

    def __post_init__(self) -> None:
        self.worst = self.last = self.first

    def take(self, page: int, answer: Answer, start: int) -> None:
        """Add one page of this request, whose records begin at `start`."""
        if start < answer.end:
            self.pieces.append(Piece(page, start, answer.end))
        if answer.ret_count is not None:
            self.count = (self.count or 0) + answer.ret_count
        if _rank(answer) > _rank(self.worst):
            self.worst = answer
        self.last, self.open = answer, answer.continues


@dataclass(frozen=True, slots=True)
class Survey:
    """What all pages say together: one slot a request, in order, and the text after the last.

    `mended` are the pages whose text is not used as it is: it had to be made readable first.
    """

    slots: tuple[Slot, ...]
    after: str
    mended: frozenset[int]

    def slices(self, pages: Sequence[str], slot: Slot) -> Iterator[str]:
        """Yield the records of a request as text, in parts; fetches each of its pages once."""
        for piece in slot.pieces:
            text = pages[piece.page]
            if piece.page in self.mended:
                text = read_answer(text).text
            for start in range(piece.start, piece.end, CHUNK):
                yield text[start : min(start + CHUNK, piece.end)]
            del text  # before the next page comes, not after


def survey(pages: Sequence[str]) -> Survey:
    """Read all pages, one at a time, and return what they say together.

    The first page answers every request; later ones only those that continue, in the same order.
    An answer belongs to the open request of its requestID where exactly one has it, else to the
    next open one in order (ids may be missing or doubled). Raises ValueError without pages,
    MalformedError for a page that is no answer or that answers a request which is not open.
    """
    if not len(pages):
        raise ValueError("there is no page to join")
    mended = set()
    slots: list[Slot] = []
    after = ""
    for number in range(len(pages)):
        page = pages[number]
        read = read_answer(page)
        if read.text != page:
            mended.add(number)
        if number:
            _next_page(number, read, slots)
        else:
            slots, after = _first_page(read)
        del page, read  # before the next page comes, not after
    return Survey(tuple(slots), after, frozenset(mended))


def joined(pages: Sequence[str], found: Survey | None = None) -> Iterator[str]:
    """Yield the pages of a set, restored to the caller's requestIDs, as one answer, in parts.

    Per request: the records of all pages in order, no iterator attributes, retCount the sum, the
    status of the worst page. `found` is what `survey` says of them, where that is known already;
    else it is asked first, and raises what it raises. Fetches each page once more for each request
    that has records on it.
    """
    found = found or survey(pages)
    yield f"{DECLARATION}\n"
    for slot in found.slots:
        name, closed = slot.first.type, not slot.pieces
        yield slot.before + start_tag(name, joined_attributes(slot).items(), closed=closed)
        yield from found.slices(pages, slot)
        if not closed:
            yield f"</{name}>"
    yield found.after


def join(pages: Sequence[str]) -> str:
    """Return what `joined` yields, as one text."""
    out = io.StringIO()  # it grows one buffer, without a list of slices
    out.writelines(joined(pages))
    return out.getvalue()


def _first_page(read: AnswerSet) -> tuple[list[Slot], str]:
    slots, text, at = [], read.text, read.root
    for answer in read.answers:
        slot = Slot(text[at : answer.tag.start], answer)
        slot.take(0, answer, answer.tag.end)
        slots.append(slot)
        at = answer.after
    return slots, text[at:]


def _next_page(number: int, read: AnswerSet, slots: Iterable[Slot]) -> None:
    waiting = [slot for slot in slots if slot.open]
    for answer in read.answers:
        slot = _owner(answer, waiting)
        waiting.remove(slot)
        slot.take(number, answer, _first_tag(read.text, answer))
    for slot in waiting:  # the set stopped on an error before it came to these
        slot.open = False


def _owner(answer: Answer, waiting: Sequence[Slot]) -> Slot:
    same = [slot for slot in waiting if slot.first.request_id == answer.request_id]
    if not waiting:
        message = f"A page answers {answer.type}, which no page before it left open."
        raise MalformedError([Problem(message)])
    return same[0] if len(same) == 1 else waiting[0]


def joined_attributes(slot: Slot) -> dict[str, str | None]:
    """Return the attributes of all pages of a request together, None for those that go."""
    attributes: dict[str, str | None] = dict(slot.first.tag.attributes)
    attributes.update(dict.fromkeys(_PAGE_MARKS))
    for name in _STATUS:
        attributes[name] = slot.worst.tag.attributes.get(name)
    if slot.count is not None:
        attributes["retCount"] = str(slot.count)
    return attributes


def _first_tag(text: str, answer: Answer) -> int:
    """Return where the records of a later page begin, so that line ends are not doubled."""
    start = text.find("<", answer.tag.end, answer.end)
    return answer.end if start < 0 else start


def _rank(answer: Answer) -> int:
    return rank(answer.status_code, answer.severity)
