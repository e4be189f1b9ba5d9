"""The rules that a document's frame must keep: QBXML, one QBXMLMsgsRq, its attributes."""

from collections.abc import Callable, Iterator

from qbxml.check.suggest import did_you_mean, nearest
from qbxml.sets.reading import Document, Element
from qbxml.sets.rules import Fault, name_of, request_faults, shown, stray_text, subscription
from qbxml.versions import version_digits

MAX_MESSAGE_SET_ID = 23  # QuickBooks answers a longer one with 9004


def message_set(root: Element) -> Element | None:
    """Return the QBXMLMsgsRq of a document, None for a bare request."""
    if root.tag == "QBXML":
        return next((child for child in root if child.tag == "QBXMLMsgsRq"), None)
    return root if root.tag == "QBXMLMsgsRq" else None


def envelope_faults(document: Document) -> Iterator[Fault]:
    """Yield what is wrong with the frame of a document and with the requests in it."""
    root = document.root
    if document.version and version_digits(document.version) is None:
        message = f"The qbXML version {shown(document.version)} is not a version."
        yield Fault(root, message, 'Write <?qbxml version="13.0"?>.')
    if root.tag == "QBXML":
        yield from _inside_root(document)
    elif root.tag == "QBXMLMsgsRq":
        yield from _set_faults(root, document)
    elif root.tag.endswith("Rq"):
        yield from request_faults(root, document)
    else:
        yield _not_an_envelope(root)


def _not_an_envelope(root: Element) -> Fault:
    fix = did_you_mean(root.tag) or "Send QBXML, QBXMLMsgsRq, or a bare request."
    return Fault(root, f"{name_of(root)} is no qbXML request.", fix)


def _inside_root(document: Document) -> Iterator[Fault]:
    root = document.root
    yield from stray_text(root, document)
    sets = [child for child in root if child.tag == "QBXMLMsgsRq"]
    for child in root:
        if child.tag == "QBXMLSubscriptionMsgsRq":
            yield subscription(child)
        elif child.tag != "QBXMLMsgsRq":
            yield Fault(child, f"{name_of(child)} may not stand in QBXML.", "Use one QBXMLMsgsRq.")
    for another in sets[1:]:
        fix = "Send each message set as a document of its own."
        yield Fault(another, "A document may hold one QBXMLMsgsRq only.", fix)
    if sets:
        yield from _set_faults(sets[0], document)
    elif not len(root):
        yield Fault(root, "The document holds no QBXMLMsgsRq.", "Put the requests in QBXMLMsgsRq.")


def _set_faults(element: Element, document: Document) -> Iterator[Fault]:
    yield from _set_attributes(element)
    yield from stray_text(element, document)
    # One that names an earlier set asks what became of it, or has it forgotten.
    if not len(element) and element.get("oldMessageSetID") is None:
        yield Fault(element, "QBXMLMsgsRq holds no request.", "Put at least one request in it.")
    for request in element:
        yield from request_faults(request, document)


def _set_attributes(element: Element) -> Iterator[Fault]:
    if element.get("onError") is None:
        yield Fault(element, "QBXMLMsgsRq needs the attribute onError.", _ON_ERROR_FIX)
    for name, value in element.attrib.items():
        rule = _SET_ATTRIBUTES.get(name, _foreign)
        if wrong := rule(value):
            near = None if name in _SET_ATTRIBUTES else nearest(name, _SET_ATTRIBUTES)
            fix = _FIXES.get(name) or f"Remove {shown(name)}."
            fix = f"Did you mean {near}?" if near else fix
            yield Fault(element, f"Attribute {shown(name)} {wrong}.", fix)


_ON_ERROR_FIX = 'Write onError="stopOnError" or onError="continueOnError".'


def _on_error(value: str) -> str:
    if value == "rollbackOnError":
        return "rollbackOnError is not supported by QuickBooks"
    known = {"stopOnError", "continueOnError"}
    return "" if value in known else f"does not know {shown(value)}"


def _message_set_id(value: str) -> str:
    fits = 0 < len(value) <= MAX_MESSAGE_SET_ID
    return "" if fits else f"has 1 to {MAX_MESSAGE_SET_ID} characters"


def _response_data(value: str) -> str:
    return "" if value in {"includeAll", "includeNone"} else "is includeAll or includeNone"


def _foreign(_value: str) -> str:
    return "may not stand on QBXMLMsgsRq"


_SET_ATTRIBUTES: dict[str, Callable[[str], str]] = {
    "onError": _on_error,
    "oldMessageSetID": _message_set_id,
    "newMessageSetID": _message_set_id,
    "responseData": _response_data,
}
_FIXES = {
    "onError": _ON_ERROR_FIX,
    "responseData": "Write includeAll or includeNone.",
    **dict.fromkeys(("oldMessageSetID", "newMessageSetID"), "Write an id of that length."),
}
