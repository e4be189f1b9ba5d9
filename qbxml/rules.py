"""The rules that one request of a set must keep, one function each."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from qbxml.reading import Document, Element
from qbxml.schema import SUBSCRIPTIONS, fact
from qbxml.suggest import suggestion
from qbxml.versions import as_numbers, version_digits

MAX_REQUEST_ID = 50  # QuickBooks answers a longer one with 1060
KNOWN_TO = 14  # the facts end with qbXML 14.0; later versions may know more requests

_BLANKS = " \t\r\n"
_LONGEST_SHOWN = 60
_NEWER_REQUEST = re.compile(r"[A-Z][A-Za-z0-9]*(?:Add|Mod|Query|Del|Void|Merge)Rq")


class Fault(NamedTuple):
    """A problem that still hangs on its element, before its place is looked up."""

    element: Element
    message: str
    fix: str = ""


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
    elif not _newer(name, document):
        meant = suggestion(name)
        fix = f"Did you mean {meant}?" if meant else "The qbXML reference lists all requests."
        yield Fault(element, f"{name_of(element)} is not a request of qbXML.", fix)


def _newer(name: str, document: Document) -> bool:
    """Say whether a later qbXML than the facts know may have this request."""
    digits = version_digits(document.version)
    if digits is None or as_numbers(digits)[0] <= KNOWN_TO:
        return False
    return bool(_NEWER_REQUEST.fullmatch(name)) and suggestion(name) is None


def _attributes(element: Element, _document: Document) -> Iterator[Fault]:
    known = fact(element.tag)
    allowed = {"requestID", "iterator", "iteratorID"}  # the two are judged by _iterating
    if known is None or known.takes_meta_data:
        allowed.add("metaData")
    for name, value in element.attrib.items():
        if name not in allowed:
            fix = f"Remove {shown(name)}."
            yield Fault(element, f"{name_of(element)} takes no attribute {shown(name)}.", fix)
        elif name == "requestID" and len(value) > MAX_REQUEST_ID:
            message = f"requestID has {len(value)} characters; QuickBooks takes {MAX_REQUEST_ID}."
            yield Fault(element, message, "Use a shorter requestID.")


def _iterating(element: Element, _document: Document) -> Iterator[Fault]:
    kind = element.get("iterator")
    if kind is None and element.get("iteratorID") is None:
        return
    known = fact(element.tag)
    if known is not None and not known.iterates:
        fix = "Remove iterator and iteratorID; narrow the answer with filters."
        yield Fault(element, f"{name_of(element)} cannot iterate.", fix)
    elif kind in {"Continue", "Stop"} or element.get("iteratorID") is not None:
        fix = 'Send the query with iterator="Start" only; all pages come back.'
        yield Fault(element, "The service continues and stops iterators by itself.", fix)
    elif kind != "Start":
        yield Fault(element, f"iterator {shown(kind)} is not known.", 'Write iterator="Start".')


def stray_text(element: Element, _document: Document) -> Iterator[Fault]:
    """Yield the text that stands beside child elements, where qbXML has none."""
    texts = [element.text, *(child.tail for child in element)]
    stray = next((text for text in texts if text and text.strip(_BLANKS)), None)
    if stray is not None:
        message = f"Text stands directly in {name_of(element)}: {shown(stray.strip())}."
        yield Fault(element, message, "Values stand inside the innermost elements.")


def subscription(element: Element) -> Fault:
    """Say why event subscriptions are refused."""
    message = f"{name_of(element)} subscribes to events, which the Web Connector cannot deliver."
    fix = "Poll with a query on a schedule; subscriptions need a program on the QuickBooks PC."
    return Fault(element, message, fix)


REQUEST_RULES: tuple[Rule, ...] = (_known, _attributes, _iterating, stray_text)


def name_of(element: Element) -> str:
    """Return an element's name as a message may show it."""
    return shown(element.tag, quote="")


def shown(text: str | None, quote: str = '"') -> str:
    """Return a piece of the caller's text, cut so that a message stays a line."""
    line = " ".join((text or "")[: 2 * _LONGEST_SHOWN].split())
    cut = line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"
    return f"{quote}{cut}{quote}"
