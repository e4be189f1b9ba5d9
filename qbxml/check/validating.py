"""What is wrong with a document before it is sent: the frame, and the inside of every request."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from lxml import etree

from qbxml.check.checking import MAX_FAULTS, Checker, EnoughError
from qbxml.check.macros import macro_doubts, macro_faults
from qbxml.check.models import LATEST
from qbxml.check.suggest import did_you_mean
from qbxml.problems import Findings, MalformedError, Problem
from qbxml.schema.editions import letter
from qbxml.schema.notation import Version
from qbxml.sets import reading
from qbxml.sets.envelope import envelope_faults, message_set
from qbxml.sets.reading import Document, Element
from qbxml.sets.references import reference_faults
from qbxml.sets.rules import KNOWN_TO, UP_TO, Fault, later, name_of, newer, strange_attributes
from qbxml.sets.service import oversized, service_faults
from qbxml.sets.standing import is_plain, is_whole, standing_doubts, standing_faults
from qbxml.versions import as_numbers, shown_version, version_digits

MAX_DEPTH = 64
MAX_ATTRIBUTES = 16
MAX_BYTES = 10_000_000
CODE_PAGE = "cp1252"
"""What a company file in the Americas and Western Europe keeps its texts in."""

_TOO_DEEP: Element = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")
_OVERLOADED: Element = etree.XPath(f"//*[@*[{MAX_ATTRIBUTES + 1}]]")
_NAMESPACED: Element = etree.XPath("//*[namespace-uri() or @*[namespace-uri()]]")


def validate(
    source: str | bytes,
    *,
    version: str = "",
    edition: str = "",
    code_page: str = CODE_PAGE,
    max_bytes: int = MAX_BYTES,
    for_service: bool = False,
) -> Findings:
    """Return everything that is wrong with a request document; nothing is raised for it.

    `version` is the qbXML version it will be sent in ("13.0"; "": what it declares, else the
    latest), `edition` the QuickBooks it is for: US, CA, UK, AU, "" for any. Above 14.0 elements
    that are not known are warnings, below they are problems. `code_page` is what its company file
    keeps texts in, a codec of Python's: characters beyond it become "?" there, which is a warning.
    At most 100 problems are told. Above `max_bytes` nothing is looked at, which is the one problem.
    Judged is the text as it stands: a whole document must be one that QuickBooks takes, and a set
    or a request alone is warned of. With `for_service` it is judged as what the service is given
    to send: that writes its own frame, in ASCII, puts values in the places of `{{tx-….ListID}}`,
    which are plain text otherwise, and does not send everything. Raises ValueError
    for an odd version, LookupError for an unknown edition or code page, and TypeError for a
    document that is neither text nor bytes.
    """
    try:
        document = reading.read(source, max_bytes)
    except MalformedError as error:
        return Findings(error.problems)
    return findings(
        document, version=version, edition=edition, code_page=code_page, for_service=for_service
    )


def findings(
    document: Document,
    *,
    version: str = "",
    edition: str = "",
    code_page: str = CODE_PAGE,
    for_service: bool = False,
) -> Findings:
    """Return what `validate` does, for a document that `qbxml.sets.reading.read` has read."""
    _refuse_unusable(code_page)
    document = replace(document, wanted=version) if version else document
    checker = Checker(
        sent_in(document, version), letter(edition), code_page, for_service=for_service
    )
    standing, unsure = ((), ()) if for_service else _standing(document)
    faults = _taken(_bounds(document, for_service=for_service))
    if not faults:
        frame = _frame(document, for_service=for_service)
        faults = _taken(chain(standing, frame, macro_faults(document)))
        _inside(document, checker)
    more = chain(unsure, _newer(document), macro_doubts(document))
    doubts = [*_taken(more), *checker.doubts]
    return Findings(
        tuple(_located([*faults, *checker.faults][:MAX_FAULTS], document)),
        tuple(_located(doubts[:MAX_FAULTS], document)),
        needs=shown_version(checker.needs),
        varies=checker.varies,
    )


def _refuse_unusable(code_page: str) -> None:
    """Raise LookupError for a code page that is not known, or in which not every text is kept."""
    try:
        "..".encode(code_page)
    except UnicodeError as error:
        raise LookupError(f"{code_page} is no code page that texts are kept in") from error


def _standing(document: Document) -> tuple[Iterable[Fault], Iterable[Fault]]:
    """Return faults and doubts of the text around the message set."""
    if is_plain(document):
        return (), ()
    surely, perhaps = standing_faults(document), standing_doubts(document)
    return (surely, perhaps) if is_whole(document) else ((), chain(perhaps, surely))


def _inside(document: Document, checker: Checker) -> None:
    try:
        for element in requests_of(document):
            checker.request(element)
    except EnoughError:
        return


def check(document: Document) -> None:
    """Raise MalformedError with every problem of the frame of what is to be sent by the service."""
    found = frame_problems(document, for_service=True)
    if found:
        raise MalformedError(found)


def frame_problems(
    document: Document, *, version: str = "", for_service: bool = False
) -> list[Problem]:
    """Return what is wrong with the frame: no message set, an unknown request, an odd attribute.

    `version` as in `validate`: above 14.0 requests and attributes may be newer than the tables.
    """
    document = replace(document, wanted=version) if version else document
    frame = _frame(document, for_service=for_service)
    return _located(_taken(_bounds(document, for_service=for_service)) or _taken(frame), document)


def _frame(document: Document, *, for_service: bool) -> Iterator[Fault]:
    service = chain(service_faults(document), reference_faults(document)) if for_service else ()
    return chain(envelope_faults(document), service)


def sent_in(document: Document, version: str) -> Version:
    """Return the version to check for: the one given, else what is declared, else the latest."""
    declared = version or version_digits(document.version)
    return as_numbers(declared) if declared else LATEST


def _bounds(document: Document, *, for_service: bool) -> Iterator[Fault]:
    """Limits for every element; a cheap count spares most documents the search."""
    if for_service:
        yield from oversized(document)
    root, text = document.root, document.text
    if text.count("=") > MAX_ATTRIBUTES:
        for element in _OVERLOADED(root):
            message = f"More than {MAX_ATTRIBUTES} attributes on one element."
            yield Fault(element, message, "Remove those that qbXML does not have.")
    if text.count("<") >= 2 * MAX_DEPTH and _TOO_DEEP(root):
        message = f"Elements are nested deeper than {MAX_DEPTH} levels."
        yield Fault(root, message, "Nest them as the schema of the request does.")
    if "xmlns" in text:
        for element in _NAMESPACED(root):
            if element is not root or element.tag != "QBXML":
                fix = "Remove xmlns and every prefix."
                yield Fault(element, "qbXML has no namespaces.", fix)


def _newer(document: Document) -> Iterator[Fault]:
    """Yield the requests, and attributes of requests, that are newer than the tables."""
    if not later(document):
        return
    for element in requests_of(document):
        for one in strange_attributes(element):
            yield one._replace(message=f"{one.message[:-1]} {UP_TO}.")
        if newer(element.tag, document):
            message = f"{name_of(element)} is newer than qbXML {KNOWN_TO}.0: not checked."
            yield Fault(element, message, did_you_mean(element.tag), "version")


def _taken(faults: Iterable[Fault]) -> list[Fault]:
    return list(islice(faults, MAX_FAULTS))


def _located(faults: list[Fault], document: Document) -> list[Problem]:
    if not faults:
        return []
    numbers = _numbers({fault.element for fault in faults}, document.root)
    where = reading.places(document.text, set(numbers.values()))
    requests = requests_of(document)
    problems = []
    for fault in sorted(faults, key=lambda fault: numbers[fault.element]):
        line, column = where[numbers[fault.element]]
        request, path = place_in(fault.element, requests)
        told = (fault.message, line, column, path, fault.fix, fault.expected, fault.kind, request)
        problems.append(Problem(*told))
    return problems


def requests_of(document: Document) -> dict[Element, int]:
    """Return the requests, numbered from 1."""
    holder = message_set(document.root)
    if holder is None:
        return {document.root: 1} if document.root.tag.endswith("Rq") else {}
    return {element: number for number, element in enumerate(holder, 1)}


def place_in(element: Element, requests: dict[Element, int]) -> tuple[int | None, str]:
    """Return request and path, as a `Problem` has them."""
    if element in requests:
        return requests[element], element.tag
    steps: list[str] = []
    above = element
    while above is not None and above not in requests:
        steps.append(_step(above))
        above = above.getparent()
    path = "/".join(reversed(steps))
    return (None, f"/{path}") if above is None else (requests[above], path)


def _step(element: Element) -> str:
    """Return an element's name, with its number where siblings share the name."""
    alike = list(element.itersiblings(element.tag, preceding=True))
    if not alike and next(element.itersiblings(element.tag), None) is None:
        return str(element.tag)
    return f"{element.tag}[{len(alike) + 1}]"


def _numbers(elements: set[Element], root: Element) -> dict[Element, int]:
    """Return which elements of the document these are, counted from 0 in document order."""
    found = ((each, number) for number, each in enumerate(root.iter()) if each in elements)
    return dict(islice(found, len(elements)))
