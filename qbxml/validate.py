"""What is wrong with a document that a caller wants to send: the seam for validation.

Today: the frame, the attributes, and that each request exists and may iterate. Element order,
lengths, types and enumerations will be one more row of `rules.REQUEST_RULES`, checked against
`qbxml.schema`; nothing else has to change.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from lxml import etree

from qbxml import reading
from qbxml.envelope import envelope_faults, message_set
from qbxml.problems import MalformedError, Problem
from qbxml.reading import Document, Element
from qbxml.references import reference_faults
from qbxml.rules import KNOWN_TO, Fault, name_of
from qbxml.schema import fact
from qbxml.versions import as_numbers, version_digits

MAX_DEPTH = 64
MAX_ATTRIBUTES = 16
MAX_PROBLEMS = 100

_TOO_DEEP: Element = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")
_OVERLOADED: Element = etree.XPath(f"//*[@*[{MAX_ATTRIBUTES + 1}]]")
_NAMESPACED: Element = etree.XPath("//*[namespace-uri() or @*[namespace-uri()]]")


def check(document: Document) -> None:
    """Raise MalformedError with every problem of the document; return when there is none."""
    found = problems(document)
    if found:
        raise MalformedError(found)


def problems(document: Document) -> list[Problem]:
    """Return everything that is wrong with a document, in its order, at most 100 problems."""
    later = chain(envelope_faults(document), reference_faults(document))
    faults = _taken(_bounds(document)) or _taken(later)
    return _located(faults, document) if faults else []


def warnings(document: Document) -> list[Problem]:
    """Return what QuickBooks may refuse although the document has no problem.

    That is a request newer than the facts, or newer than the version the document declares.
    """
    return _located(_taken(_doubts(document)), document)


def _bounds(document: Document) -> Iterator[Fault]:
    """Limits for every element; a cheap count spares most documents the search."""
    root, text = document.root, document.text
    if text.count("=") > MAX_ATTRIBUTES:
        for element in _OVERLOADED(root):
            yield Fault(element, f"More than {MAX_ATTRIBUTES} attributes on one element.")
    if text.count("<") >= 2 * MAX_DEPTH and _TOO_DEEP(root):
        yield Fault(root, f"Elements are nested deeper than {MAX_DEPTH} levels.")
    if "xmlns" in text:
        for element in _NAMESPACED(root):
            if element is not root or element.tag != "QBXML":
                fix = "Remove xmlns and every prefix."
                yield Fault(element, "qbXML has no namespaces.", fix)


def _doubts(document: Document) -> Iterator[Fault]:
    declared = version_digits(document.version)
    holder = message_set(document.root)
    for element in [document.root] if holder is None else holder:
        known = fact(element.tag)
        if known is None:
            yield Fault(
                element, f"{name_of(element)} is newer than qbXML {KNOWN_TO}.0: not checked."
            )
        elif declared and as_numbers(declared) < as_numbers(known.since):
            message = f"{name_of(element)} came with qbXML {known.since}; declared is {declared}."
            yield Fault(element, message, f"Declare version {known.since} or later.")


def _taken(faults: Iterable[Fault]) -> list[Fault]:
    return list(islice(faults, MAX_PROBLEMS))


def _located(faults: list[Fault], document: Document) -> list[Problem]:
    numbers = _numbers({fault.element for fault in faults}, document.root)
    where = reading.places(document.text, set(numbers.values()))
    tree = document.root.getroottree()
    return [
        Problem(
            fault.message,
            *where[numbers[fault.element]],
            path=tree.getpath(fault.element),
            fix=fault.fix,
        )
        for fault in sorted(faults, key=lambda fault: numbers[fault.element])
    ]


def _numbers(elements: set[Element], root: Element) -> dict[Element, int]:
    """Return which elements of the document these are, counted from 0 in document order."""
    found = ((each, number) for number, each in enumerate(root.iter()) if each in elements)
    return dict(islice(found, len(elements)))
