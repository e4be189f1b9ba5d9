"""QuickBooks' answer to a message set, read as text: no object is built for any record.

The document is checked to be well-formed by expat, without handlers, and then walked with string
searches from answer to answer, so 60 MB cost a fraction of a second and no second copy. Comments,
CDATA and processing instructions, which QuickBooks does not write, would make that walk unsafe;
a text that holds them is first written anew without.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree

from qbxml.data.characters import legal
from qbxml.problems import MalformedError, Problem, TooLargeError
from qbxml.sets import reading
from qbxml.sets.tags import Tag, start_tag, tag_at

MAX_ANSWER_BYTES = 64_000_000
DECLARATION = '<?xml version="1.0" ?>'
SET_IDS = frozenset({"newMessageSetID", "messageSetStatusCode"})

_END_OF_SET = re.compile(r"\s*</QBXMLMsgsRs\s*>")
_NUMBER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one request; its numbers are None where the attribute is missing or no number.

    `severity` and `message` are statusSeverity and statusMessage, "" without; `ret_count` says how
    many records it holds, `remaining` how many an iterator, `iterator_id`, has left. In the text of
    its set, `tag.end:end` is what is inside it, and `after` where the next begins.
    """

    type: str
    request_id: str | None
    status_code: int | None
    severity: str
    message: str
    iterator_id: str | None
    remaining: int | None
    ret_count: int | None
    tag: Tag = field(repr=False)
    end: int = field(repr=False)
    after: int = field(repr=False)

    @property
    def continues(self) -> bool:
        """Say whether more pages of this iterator remain."""
        return bool(self.remaining and self.remaining > 0 and self.iterator_id)


@dataclass(frozen=True, slots=True)
class AnswerSet:
    """A whole answer document: `text` as it was read, and what its tags say.

    `message_set_id` is newMessageSetID, `status_code` messageSetStatusCode. `repaired` tells that
    characters illegal in XML were taken out of what QuickBooks sent. `opening` is the tag of
    QBXMLMsgsRs, `root` where the root begins.
    """

    answers: tuple[Answer, ...]
    message_set_id: str | None
    status_code: int | None
    repaired: bool
    text: str = field(repr=False)
    root: int = field(repr=False)
    opening: Tag = field(repr=False)

    @property
    def request_ids(self) -> tuple[str | None, ...]:
        """Return the requestID of each answer, in order."""
        return tuple(answer.request_id for answer in self.answers)

    def restore(self, request_ids: Mapping[str, str | None], *, own_ids: bool = False) -> str:
        """Return the document as the caller may see it.

        `request_ids` maps the requestIDs on the wire to the caller's; None removes the attribute,
        one that is not named stays. newMessageSetID and messageSetStatusCode go unless `own_ids`.
        All other text is left as QuickBooks wrote it, records untouched.
        """
        return "".join(self._restored(request_ids, own_ids=own_ids))

    def _restored(self, request_ids: Mapping[str, str | None], *, own_ids: bool) -> Iterator[str]:
        opening, text = self.opening, self.text
        kept = [pair for pair in opening.attributes.items() if own_ids or pair[0] not in SET_IDS]
        yield f"{DECLARATION}\n{text[self.root : opening.start]}"
        yield start_tag(opening.name, kept, closed=opening.closed)
        at = opening.end
        for answer in self.answers:
            yield text[at : answer.tag.start]
            yield start_tag(answer.type, _renamed(answer, request_ids), closed=answer.tag.closed)
            at = answer.tag.end
        yield text[at:]


def _renamed(
    answer: Answer, request_ids: Mapping[str, str | None]
) -> Iterable[tuple[str, str | None]]:
    attributes: dict[str, str | None] = dict(answer.tag.attributes)
    if answer.request_id is not None and answer.request_id in request_ids:
        attributes["requestID"] = request_ids[answer.request_id]
    return attributes.items()


def read_answer(text: str, *, max_bytes: int = MAX_ANSWER_BYTES) -> AnswerSet:
    """Read QuickBooks' answer; raise MalformedError when it is none, TooLargeError above the limit.

    Characters and references that XML forbids, which .NET lets through, are taken out once and the
    text is read again (`repaired`). Nothing but the envelope is required: records may be absent.
    TypeError for what is no text.
    """
    if not isinstance(text, str):
        raise TypeError(f"an answer is text, not {type(text).__name__}")
    if len(text) > max_bytes:
        raise TooLargeError([Problem(f"The answer is larger than {max_bytes:,} bytes.")])
    text, repaired = _sound(text.lstrip("\ufeff \t\r\n"))
    at = reading.prolog(text).end
    if "<!" in text or text.find("<?", at) >= 0:
        tree = reading.answer_tree(text)
        text, at = etree.tostring(tree, encoding="us-ascii").decode("ascii"), 0
    return _walked(text, at, repaired=repaired)


def _sound(text: str) -> tuple[str, bool]:
    """Return the text well-formed, and whether it had to be repaired for it."""
    flaw = _flaw(text)
    if flaw is None:
        return text, False
    repaired = legal(text)
    if repaired == text or _flaw(repaired):
        raise MalformedError([flaw])
    return repaired, True


def _flaw(text: str) -> Problem | None:
    reading.prolog(text)  # a DOCTYPE is refused before expat sees it, also after the repair
    parser = expat.ParserCreate()
    try:
        parser.Parse(text, True)
    except UnicodeEncodeError:
        return Problem("The answer holds a lone surrogate.")
    except expat.ExpatError as error:
        message = f"The answer is not well-formed XML: {expat.ErrorString(error.code)}."
        return Problem(message, error.lineno, error.offset + 1)
    return None


def _walked(text: str, at: int, *, repaired: bool) -> AnswerSet:
    root = tag_at(text, at)
    opening = tag_at(text, root.end) if root and root.name == "QBXML" else None
    if root is None or opening is None or opening.name != "QBXMLMsgsRs":
        raise MalformedError([Problem("The answer holds no QBXMLMsgsRs.")])
    answers = () if opening.closed else tuple(_answers(text, opening.end))
    given = opening.attributes
    set_id, code = given.get("newMessageSetID"), _number(given.get("messageSetStatusCode"))
    return AnswerSet(answers, set_id, code, repaired, text, root.start, opening)


def _answers(text: str, at: int) -> Iterator[Answer]:
    while tag := tag_at(text, at):
        end, at = (tag.end, tag.end) if tag.closed else _closing(text, tag)
        yield _answer(tag, end, at)
    if not _END_OF_SET.match(text, at):
        raise MalformedError([Problem("Something else than answers stands in QBXMLMsgsRs.")])


def _closing(text: str, tag: Tag) -> tuple[int, int]:
    """Find the end tag: the first of that name, as no answer holds an element of its own name."""
    end = text.index(f"</{tag.name}", tag.end)
    return end, text.index(">", end) + 1


def _answer(tag: Tag, end: int, after: int) -> Answer:
    given = tag.attributes
    return Answer(
        type=tag.name,
        request_id=given.get("requestID"),
        status_code=_number(given.get("statusCode")),
        severity=given.get("statusSeverity", ""),
        message=given.get("statusMessage", ""),
        iterator_id=given.get("iteratorID"),
        remaining=_number(given.get("iteratorRemainingCount")),
        ret_count=_number(given.get("retCount")),
        tag=tag,
        end=end,
        after=after,
    )


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if _NUMBER.fullmatch(text) else None
