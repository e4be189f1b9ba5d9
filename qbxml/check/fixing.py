"""Mending what can be mended without asking: spelling of names, order, how values are written."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from qbxml.check.checking import REFERENCE
from qbxml.check.models import LATEST, Child, Model, model
from qbxml.check.repairs import repaired
from qbxml.check.sequences import staying
from qbxml.check.spans import Span, numbers, rewritten, spans
from qbxml.check.validating import CODE_PAGE, MAX_BYTES, findings, sent_in
from qbxml.problems import Findings
from qbxml.schema import REQUESTS, fact
from qbxml.schema.editions import letter as letter_of
from qbxml.schema.notation import Version
from qbxml.sets import reading
from qbxml.sets.reading import Document, Element, declaring
from qbxml.sets.rules import shown

MAX_CHANGES = 1_000
_REMARK = re.compile(r"<!--|<\?")
"""How a comment or an instruction begins, which may stand inside a value."""
_FRAME = {name.lower(): name for name in ("QBXML", "QBXMLMsgsRq")}
_REQUESTS = {name.lower(): name for name in REQUESTS}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was changed, and where it stood in the document as it came.

    `line`, `column`, `path` and `request` are those of a `Problem`. `kind` says whether a name was
    spelt, an element moved, or a value written otherwise; `before` and `after` are the two names or
    values, or behind which sibling it stands, "" for the first place. `message` is one sentence.
    """

    message: str
    kind: Literal["name", "order", "value"]
    before: str
    after: str
    path: str = ""
    request: int | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document after mending: its text, what was changed, and what is still wrong with it.

    A text that declared another encoding declares utf-8, in which it can be sent.

    Changes are told up to `MAX_CHANGES`, of all others only how many there are: `more`. `origin`
    has for each element, in document order, which it was before; nothing where nothing was changed.
    """

    text: str
    changes: tuple[Change, ...]
    findings: Findings
    more: int = 0
    origin: tuple[int, ...] = ()


def fix(
    source: str | bytes,
    *,
    version: str = "",
    edition: str = "",
    code_page: str = CODE_PAGE,
    max_bytes: int = MAX_BYTES,
    for_service: bool = False,
) -> Fixed:
    """Return a request document with everything mended whose meaning is certain.

    Elements are spelt and ordered as the schema has them, and values that are wrong are written so
    that they are right, where they can mean one thing only. Nothing is removed or made up, texts
    are never touched, and neither is what is sound; blanks and comments stay. Fixing twice is the
    same as once. Options are those of `validate`; raises MalformedError for what cannot be parsed,
    and TypeError for what is neither text nor bytes.
    """
    text = reading.as_text(source)
    document = reading.read(text, max_bytes)
    text = text.lstrip("\ufeff")
    root = spans(document.text)
    letter = letter_of(edition)
    fixer = _Fixer(document.text, sent_in(document, version), letter)
    fixer.document(document.root, root)
    changes = _located(fixer.changes, document)
    mended = declaring(rewritten(text, root) if changes else text)
    if mended != text:
        text, document = mended, reading.read(mended, 4 * len(mended))
    found = findings(
        document, version=version, edition=edition, code_page=code_page, for_service=for_service
    )
    return Fixed(text, changes, found, fixer.more, tuple(numbers(root)) if changes else ())


class _Fixer:
    """Walks a document, notes in its spans what is to be changed, and gathers the changes.

    A change stands beside the number of its element.
    """

    def __init__(self, text: str, version: Version, edition: str) -> None:
        self._text = text
        self.changes: list[tuple[int, Change]] = []
        self.more = 0
        self._version = min(version, LATEST)
        self._edition = edition
        self._request: int | None = None

    def document(self, root: Element, span: Span) -> None:
        name = self._named(span, _FRAME.get(root.tag.lower()), f"/{root.tag}")
        if name == "QBXML":
            sets = zip(root, span.children, strict=True)
            inner = next((pair for pair in sets if pair[0].tag.lower() == "qbxmlmsgsrq"), None)
            if inner is not None:
                self._named(inner[1], "QBXMLMsgsRq", f"/{root.tag}/{inner[0].tag}")
                self._set(*inner)
        elif name == "QBXMLMsgsRq":
            self._set(root, span)
        else:
            self._one(root, span, 1)

    def _set(self, element: Element, span: Span) -> None:
        for number, child in enumerate(zip(element, span.children, strict=True), 1):
            self._one(*child, number)

    def _one(self, element: Element, span: Span, number: int) -> None:
        self._request = number
        name = self._named(span, _REQUESTS.get(element.tag.lower()), element.tag)
        found = model(name, self._version, self._edition) if fact(name) else None
        if found is not None:
            self._inside(element, span, found, "")

    def _inside(self, element: Element, span: Span, holder: Model, path: str) -> None:
        """Mend the children of an element, and what is in them."""
        names = []
        for child, at, here in zip(element, span.children, _paths(element, path), strict=True):
            name = self._named(at, _meant(holder, child.tag), here)
            names.append(name)
            known = holder.children.get(name)
            if known is None:
                continue
            inner = model(known.item.of, self._version, self._edition)
            if known.check is None and inner is not None:
                self._inside(child, at, inner, here)
            elif known.check is not None and not len(child) and "useMacro" not in child.attrib:
                self._value(child, at, known, here)
        self._order(element, span, holder, names, path)

    def _named(self, span: Span, meant: str | None, path: str) -> str:
        """Return the name of an element as it is to be."""
        if meant is None or meant == span.given:
            return span.given
        span.name = meant
        message = f"{shown(span.given, quote='')} is now spelt {meant}."
        self._changed(span, Change(message, "name", span.given, meant, path))
        return meant

    def _value(self, element: Element, span: Span, known: Child, path: str) -> None:
        text = element.text or ""
        if known.check is None or not known.check(text) or REFERENCE.search(text):
            return
        if _REMARK.search(self._text, span.opened, span.closing):
            return  # it would be lost
        value = repaired(text, known.item, self._edition)
        if value is None or known.check(value):
            return
        span.value = value
        message = f"{shown(text)} in {known.item.name} is now written {value}."
        self._changed(span, Change(message, "value", text, value, path))

    def _order(
        self, element: Element, span: Span, holder: Model, names: Sequence[str], path: str
    ) -> None:
        """Sort children by their place in the schema; an unknown one stays behind its neighbour."""
        if holder.pattern.fullmatch("".join(f"{name} " for name in names)):
            return
        ranks, rank = [], -1
        for name in names:
            rank = holder.children[name].rank if name in holder.children else rank
            ranks.append(rank)
        order = sorted(range(len(names)), key=ranks.__getitem__)
        if order == list(range(len(names))):
            return
        span.order = order
        known = [number for number, name in enumerate(names) if name in holder.children]
        stay = {known[at] for at in staying([ranks[number] for number in known])}
        before = dict(zip(order[1:], order[:-1], strict=True))
        for number, here in enumerate(_paths(element, path)):
            if number not in stay and names[number] in holder.children:
                after = names[before[number]] if number in before else ""
                self._moved(span.children[number], number, names, after, here)

    def _moved(self, span: Span, number: int, names: Sequence[str], after: str, path: str) -> None:
        way = f"behind {shown(after, quote='')}" if after else "to the front"
        was = names[number - 1] if number else ""
        message = f"{names[number]} was moved {way}."
        self._changed(span, Change(message, "order", was, after, path))

    def _changed(self, span: Span, change: Change) -> None:
        if len(self.changes) < MAX_CHANGES:
            self.changes.append((span.number, replace(change, request=self._request)))
        else:
            self.more += 1


def _meant(holder: Model, name: str) -> str | None:
    return name if name in holder.children else _by_letters(holder).get(name.lower())


@lru_cache(maxsize=1024)
def _by_letters(holder: Model) -> Mapping[str, str]:
    """Return the names of a content by their letters; none of the tables' differ in case only."""
    return {name.lower(): name for name in holder.children}


def _paths(element: Element, path: str) -> Iterator[str]:
    """Yield the paths of an element's children, as a `Problem` has them."""
    alike = Counter(child.tag for child in element)
    seen: Counter[str] = Counter()
    for child in element:
        name = child.tag
        seen[name] += 1
        step = name if alike[name] == 1 else f"{name}[{seen[name]}]"
        yield f"{path}/{step}" if path else step


def _located(changes: Sequence[tuple[int, Change]], document: Document) -> tuple[Change, ...]:
    """Return the changes in the order of the document, each with its place."""
    where = reading.places(document.text, {number for number, _ in changes})
    changes = sorted(changes, key=lambda pair: (pair[0], pair[1].kind))
    return tuple(
        replace(change, line=where[number][0], column=where[number][1])
        for number, change in changes
    )
