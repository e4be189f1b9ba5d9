"""The rules that one request of a set must keep, one function each."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from qbxml.check.suggest import did_you_mean, nearest
from qbxml.problems import Kind
from qbxml.schema import SUBSCRIPTIONS, fact
from qbxml.schema.contents import values
from qbxml.sets.reading import Document, Element
from qbxml.versions import as_numbers, version_digits

MAX_REQUEST_ID = 50  # QuickBooks answers a longer one with 1060
KNOWN_TO = 14  # the facts end with qbXML 14.0; later versions may know more requests
UP_TO = f"in qbXML {KNOWN_TO}.0, up to which it is checked"
NO_EVENTS = "subscribes to events, which the Web Connector cannot deliver."
POLL = "Poll with a query on a schedule; subscriptions need a program on the QuickBooks PC."

_ALLOWED = frozenset({"requestID", "metaData", "iterator", "iteratorID"})
_ITERATORS = frozenset({"Start", "Continue", "Stop"})
_BLANKS = " \t\r\n"
_LONGEST_SHOWN = 60
_NEWER_REQUEST = re.compile(r"[A-Z]\w*Rq")


class Fault(NamedTuple):
    """A problem that still hangs on its element, before its place is looked up."""

    element: Element
    message: str
    fix: str = ""
    kind: Kind = "frame"
    expected: str = ""


Rule = Callable[[Element, Document], Iterator[Fault]]


def request_faults(element: Element, document: Document) -> Iterator[Fault]:
    """Yield what is wrong with one request, rule by rule."""
    for rule in REQUEST_RULES:
        yield from rule(element, document)


def _known(element: Element, document: Document) -> Iterator[Fault]:
    name = element.tag
    if fact(name) is not None:
        return
    if name in SUBSCRIPTIONS:
        yield subscription(element)
    elif not newer(name, document):
        fix = did_you_mean(name) or "The qbXML reference lists all requests."
        yield Fault(element, f"{name_of(element)} is not a request of qbXML.", fix, "unknown")


def newer(name: str, document: Document) -> bool:
    """Say whether a later qbXML than the facts know may have this request."""
    if fact(name) is not None or name in SUBSCRIPTIONS or not later(document):
        return False
    return _NEWER_REQUEST.fullmatch(name) is not None


def later(document: Document) -> bool:
    """Say whether a document will be sent in a later qbXML than the facts know."""
    digits = version_digits(document.wanted or document.version)
    return digits is not None and as_numbers(digits)[0] > KNOWN_TO


def strange_attributes(element: Element) -> Iterator[Fault]:
    """Yield the attributes of a request that the facts do not know."""
    allowed = _allowed(element)
    for name in element.attrib:
        if name not in allowed:
            yield _strange(element, name, allowed)


def _strange(element: Element, name: str, allowed: Iterable[str]) -> Fault:
    near = nearest(name, sorted(allowed))
    fix = f"Did you mean {near}?" if near else f"Remove {shown(name)}."
    message = f"{name_of(element)} takes no attribute {shown(name)}."
    return Fault(element, message, fix, "attribute")


def _allowed(element: Element) -> frozenset[str]:
    known = fact(element.tag)
    return _ALLOWED if known is None or known.takes_meta_data else _ALLOWED - {"metaData"}


def _attributes(element: Element, document: Document) -> Iterator[Fault]:
    given = element.items()
    allowed = _allowed(element) if given else _ALLOWED
    for name, value in given:
        if name not in allowed:
            if not later(document):
                yield _strange(element, name, allowed)
        elif name == "requestID" and len(value) > MAX_REQUEST_ID:
            message = f"requestID has {len(value)} characters; QuickBooks takes {MAX_REQUEST_ID}."
            yield Fault(element, message, "Use a shorter requestID.", "attribute")
        elif name == "metaData" and value not in values("MetaDataMode"):
            expected = "one of " + ", ".join(values("MetaDataMode"))
            message = f"metaData {shown(value)} is not known."
            yield Fault(element, message, f"Write {expected}.", "attribute", expected)


def _iterating(element: Element, _document: Document) -> Iterator[Fault]:
    kind = element.get("iterator")
    if kind is None and element.get("iteratorID") is None:
        return
    known = fact(element.tag)
    if known is not None and not known.iterates:
        fix = "Remove iterator and iteratorID; narrow the answer with filters."
        yield Fault(element, f"{name_of(element)} cannot iterate.", fix, "attribute")
    elif kind is None:
        fix = "Write iterator, too, or remove iteratorID."
        yield Fault(element, "iteratorID stands without iterator.", fix, "attribute")
    elif kind not in _ITERATORS:
        message = f"iterator {shown(kind)} is not known."
        yield Fault(element, message, 'Write iterator="Start".', "attribute")


def stray_text(element: Element, _document: Document) -> Iterator[Fault]:
    """Yield the text that stands beside child elements, where qbXML has none."""
    texts = [element.text, *(child.tail for child in element)]
    stray = next((text for text in texts if text and text.strip(_BLANKS)), None)
    if stray is not None:
        message = f"Text stands directly in {name_of(element)}: {shown(stray.strip())}."
        yield Fault(element, message, "Values stand inside the innermost elements.", "text")


def subscription(element: Element) -> Fault:
    """Say why event subscriptions are refused."""
    return Fault(element, f"{name_of(element)} {NO_EVENTS}", POLL)


REQUEST_RULES: tuple[Rule, ...] = (_known, _attributes, _iterating, stray_text)


def name_of(element: Element) -> str:
    """Return an element's name as a message may show it."""
    return shown(element.tag, quote="")


def shown(text: str | None, quote: str = '"') -> str:
    """Return a piece of the caller's text, cut so that a message stays a line."""
    line = " ".join((text or "")[: 2 * _LONGEST_SHOWN].split())
    cut = line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"
    return f"{quote}{cut}{quote}"
