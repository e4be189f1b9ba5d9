"""References: a value of an earlier answer, named in the text of a later request.

`{{tx-01jd….ListID}}` stands for the first ListID in the answer that `tx-01jd…` got:

    {{SOURCE.PATH}}           of the answer to its first request
    {{SOURCE.NUMBER.PATH}}    of the answer to another request of its set, counted from 1

SOURCE is `tx-` and 26 characters. PATH is one element's name, or several from the outer to the
inner one, dots between: `InvoiceRet.EditSequence` is the EditSequence right inside an InvoiceRet.
The first element in the answer that ends such a path and holds a value gives it. Blanks inside
the braces do not count. A reference may stand in text only, alone or among other words; braces
that do not begin with `tx-` are plain text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from xml.parsers import expat

from qbxml.sets.answer_set import read_answer
from qbxml.sets.reading import Document, Element
from qbxml.sets.rules import Fault, name_of, shown
from qbxml.sets.tags import escaped

CHUNK = 65_536
FIX = (
    "Write {{TRANSACTION.ListID}}, a path such as {{TRANSACTION.InvoiceRet.EditSequence}}, or "
    "{{TRANSACTION.2.ListID}} for the answer to the second request of its set."
)
IN_TEXT = "Put the reference between the tags of the element whose value it is to be."

_BLANKS = r"[ \t\n]*"  # no carriage return, which canonical text writes as a reference
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
SOURCE = r"tx-[0-9a-z]{26}"
WHOLE = (
    rf"\{{\{{{_BLANKS}(?P<source>{SOURCE})(?:\.(?P<request>[1-9][0-9]{{0,2}}))?"
    rf"\.(?P<path>{_NAME}(?:\.{_NAME})*){_BLANKS}\}}\}}"
)
REFERENCE = re.compile(WHOLE)
BEGINS = re.compile(r"\{\{\s*tx-", re.IGNORECASE)
_PIECE = re.compile(rf"<[^>]*>|{WHOLE}")
_NAMED = re.compile(rf"(\{{\{{\s*)({SOURCE})(?=\.)")


@dataclass(frozen=True, slots=True)
class Reference:
    """Which value is meant: of whose answer, to which of its requests, under which path.

    `{{tx-….2.CustomerRet.ListID}}` has the `source` tx-…, the `request` 2, counted from 1 and 1
    where none is told, and the `path` CustomerRet, ListID. As text it is a key for `filled`.
    """

    source: str
    request: int
    path: tuple[str, ...]

    def __str__(self) -> str:
        """Give the one way to write it, the number always told; no braces."""
        return ".".join((self.source, str(self.request), *self.path))


def reference_faults(document: Document) -> Iterator[Fault]:
    """Yield what begins like a reference and is none, or stands where none may."""
    if not BEGINS.search(document.text):
        return
    for element in document.root.iter():
        for name, value in element.attrib.items():
            if BEGINS.search(value):
                message = f"A reference may not stand in an attribute, here {shown(name)}."
                yield Fault(element, message, IN_TEXT)
        for text in (element.text, *(child.tail for child in element)):
            yield from _malformed(element, text or "")


def holds_reference(text: str) -> bool:
    """Say whether a text holds a reference, or what begins like one."""
    return "{{" in text and BEGINS.search(text) is not None


def last_named(text: str) -> str:
    """Return the element whose value a text will be, "" for one that is no reference alone."""
    found = REFERENCE.fullmatch(text.strip())
    return found["path"].rpartition(".")[2] if found else ""


def find(bodies: Iterable[str]) -> tuple[Reference, ...]:
    """Return the references in canonical text (`Request.body`), each once, in order."""
    pieces = chain.from_iterable(_PIECE.finditer(body) for body in bodies if "{{" in body)
    return tuple(dict.fromkeys(read_reference(one) for one in pieces if one["source"]))


def put(body: str, values: Mapping[str, str]) -> str:
    """Return the canonical text with values in the places of references, escaped to pure ASCII.

    `values` by a reference's `str`; raises KeyError, with that, where one is missing.
    """

    def written(piece: re.Match[str]) -> str:
        return escaped(values[str(read_reference(piece))]) if piece["source"] else piece[0]

    return _PIECE.sub(written, body) if "{{" in body else body


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a document, as it was submitted, whose references name other sources."""
    return _NAMED.sub(lambda found: found[1] + names.get(found[2], found[2]), text)


def take(answer: str, wanted: Reference) -> str | None:
    """Return the value that a reference means in the answer of its source, None if not there."""
    read = read_answer(answer, max_bytes=4 * len(answer))
    if wanted.request > len(read.answers):
        return None
    told = read.answers[wanted.request - 1]
    finder = _Finder(told.type, wanted.path)
    parser = expat.ParserCreate("utf-8")
    parser.Parse(b"<_>", False)
    parser.StartElementHandler = finder.start
    parser.EndElementHandler = finder.end
    parser.CharacterDataHandler = finder.text
    for start in range(told.tag.end, told.end, CHUNK):
        parser.Parse(read.text[start : min(told.end, start + CHUNK)].encode(), False)
        if finder.value is not None:
            break
    return finder.value


class _Finder:
    """Looks for the first leaf that ends a path and holds a value, while the parser goes by."""

    def __init__(self, root: str, path: Sequence[str]) -> None:
        self._path = list(path)
        self._open = [root]
        self._leaf: list[str] | None = None
        self.value: str | None = None

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self._open.append(name)
        fits = self._open[-len(self._path) :] == self._path
        self._leaf = [] if fits else None

    def text(self, data: str) -> None:
        if self._leaf is not None:
            self._leaf.append(data)

    def end(self, _name: str) -> None:
        self._open.pop()
        value = "".join(self._leaf or ())
        self._leaf = None
        if self.value is None and value.strip():
            self.value = value


def _malformed(element: Element, text: str) -> Iterator[Fault]:
    for begun in BEGINS.finditer(text):
        if not REFERENCE.match(text, begun.start()):
            written = shown(text[begun.start() :])
            message = f"{written} in {name_of(element)} begins like a reference and is none."
            yield Fault(element, message, FIX)


def read_reference(found: re.Match[str]) -> Reference:
    """Return the reference that a match of `WHOLE` is."""
    return Reference(found["source"], int(found["request"] or 1), tuple(found["path"].split(".")))
