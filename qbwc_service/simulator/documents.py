"""Reading request documents as QuickBooks does, and writing its answers letter for letter."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from qbwc_service.simulator.fitting import fitted
from qbwc_service.simulator.reading import Fields, Speech, check_order, children, version_of
from qbwc_service.simulator.refusals import RequestProcessorError, parse_error
from qbwc_service.simulator.shapes import shape
from qbxml.schema import fact
from qbxml.schema.contents import values
from qbxml.schema.notation import Version

SUPPORTED = (
    *("1.0", "1.1", "2.0", "2.1", "3.0", "4.0", "4.1", "5.0", "6.0", "7.0", "8.0", "9.0"),
    *("10.0", "11.0", "12.0", "13.0", "14.0", "15.0", "16.0"),
)
ON_ERROR = ("stopOnError", "continueOnError")
_SET_ATTRIBUTES = {"oldMessageSetID", "newMessageSetID", "responseData", "onError"}
_RESPONSE_DATA = ("includeAll", "includeNone")
_SET = re.compile(r"<QBXMLMsgsRq\b[^>]*>(.*)</QBXMLMsgsRq\s*>", re.DOTALL)
_VERSION = re.compile(r"""version\s*=\s*["'](\d+(?:\.\d+)?)["']""")


@dataclass(frozen=True, slots=True)
class RequestDocument:
    """A message set as QuickBooks read it; the recovery ids are None when not sent.

    `checksum` is of the text between the tags of the set, "" for a set without a new id.
    """

    requests: tuple[etree._Element, ...]
    speech: Speech
    on_error: str
    old_id: str | None
    new_id: str | None
    with_data: bool
    checksum: str


@dataclass(slots=True)
class Answer:
    """QuickBooks' answer to one request.

    `rets` are (element name, fields) in order; `plain` are elements that stand beside them.
    `recovery` is what a later status check may tell: element name -> text.
    """

    request: str
    request_id: str | None
    code: int = 0
    severity: str = "Info"
    message: str = "Status OK"
    attributes: dict[str, str] = field(default_factory=dict)
    rets: list[tuple[str, Fields]] = field(default_factory=list)
    plain: Fields = field(default_factory=dict)
    recovery: dict[str, str] = field(default_factory=dict)


def read_document(text: str, newest: str, edition: str) -> RequestDocument:
    """Return the message set in `text`; `newest` is the highest qbXML version spoken here.

    Raises RequestProcessorError for whatever QuickBooks refuses as a whole: 0x80040400 for what
    it cannot parse (raw non-ASCII too), 0x80040423 version, 0x80040413 rollbackOnError.
    """
    root = _parse(text)
    speech = Speech(_version(root, newest), edition)
    sets = children(root)
    if root.tag != "QBXML" or [child.tag for child in sets] != ["QBXMLMsgsRq"]:
        raise parse_error("QBXML with one QBXMLMsgsRq expected")
    message_set = sets[0]
    on_error = message_set.get("onError", "")
    if on_error == "rollbackOnError":
        raise RequestProcessorError("0x80040413", "rollbackOnError is not supported.")
    with_data = message_set.get("responseData", "includeAll")
    named = set(message_set.attrib) <= _SET_ATTRIBUTES and with_data in _RESPONSE_DATA
    if on_error not in ON_ERROR or not named:
        raise parse_error("attributes of QBXMLMsgsRq")
    requests = tuple(children(message_set))
    for request in requests:
        _check_request(request, speech)
    new_id = message_set.get("newMessageSetID")
    return RequestDocument(
        requests,
        speech,
        on_error,
        message_set.get("oldMessageSetID"),
        new_id,
        with_data == "includeAll",
        _checksum(text) if new_id else "",
    )


def _checksum(text: str) -> str:
    # Of the text as it came: that a blank more or less would be forgiven is told nowhere.
    inside = _SET.search(text)
    return hashlib.sha256((inside.group(1) if inside else "").encode("ascii")).hexdigest()


def _parse(text: str) -> etree._Element:
    if not text.isascii():
        raise parse_error("a character outside ASCII")
    # A DTD is never legitimate here, and looking for one first keeps the parser from expanding it.
    if "<!DOCTYPE" in text:
        raise parse_error("a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, huge_tree=False
    )
    try:
        return etree.fromstring(text.encode("ascii"), parser)
    except (etree.XMLSyntaxError, LookupError) as error:
        raise parse_error(str(error)) from None


def _version(root: etree._Element, newest: str) -> Version:
    sibling: Any = root.getprevious()
    while sibling is not None:
        if sibling.tag is etree.PI and sibling.target == "qbxml":
            match = _VERSION.search(sibling.text or "")
            declared = match.group(1) if match else ""
            if declared in SUPPORTED and version_of(declared) <= version_of(newest):
                return version_of(declared)
            break
        sibling = sibling.getprevious()
    raise RequestProcessorError("0x80040423", "This version of qbXML is not supported or unknown.")


def _check_request(request: etree._Element, speech: Speech) -> None:
    name = str(request.tag)
    known = fact(name)
    if known is None or version_of(known.since) > speech.version or speech.edition in known.lacking:
        raise parse_error(f"unknown request {name}")
    paging = {"iterator", "iteratorID"} if known.iterates else set()
    if not set(request.attrib) <= {"requestID", *paging, *(["metaData"] * known.takes_meta_data)}:
        raise parse_error(f"attributes of {name}")
    if request.get("iterator", "Start") not in values("IteratorStep"):
        raise parse_error(f"iterator of {name}")
    if request.get("metaData", "NoMetaData") not in values("MetaDataMode"):
        raise parse_error(f"metaData of {name}")
    check_order(request, name, speech)


def mark_empty(answer: Answer) -> Answer:
    """Say that a query found nothing, which is status 1 and no error; return the same answer."""
    answer.code = 1
    answer.message = "A query request did not find a matching object in QuickBooks"
    return answer


def heard(answer: Answer, document: RequestDocument) -> Answer:
    """Return what a set hears of an answer, each element in its place.

    Nothing that its qbXML version does not know yet, and the status alone if it asked for no
    data: whether an ErrorRecovery would come then is told nowhere, so none does.
    """
    if not document.with_data:
        return replace(answer, rets=[], plain={})
    name = answer.request.removesuffix("Rq") + "Rs"
    items = shape(name).items
    rets = [
        (ret, fitted(fields, items[ret].of, document.speech))
        for ret, fields in answer.rets
        if shape(name).knows(ret, document.speech.version, document.speech.edition)
    ]
    return replace(answer, plain=fitted(answer.plain, name, document.speech), rets=rets)


def write_document(answers: Iterable[Answer], attributes: Mapping[str, str]) -> str:
    """Return the answer document: LF after every element, ASCII only, no encoding declared."""
    out = ['<?xml version="1.0" ?>', "<QBXML>"]
    inner: list[str] = []
    for answer in answers:
        _write_answer(inner, answer)
    _wrap(out, f"QBXMLMsgsRs{_attribute_text(attributes)}", inner)
    out.append("</QBXML>")
    text = "\n".join(out) + "\n"
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _write_answer(out: list[str], answer: Answer) -> None:
    attributes = {
        "requestID": answer.request_id,
        "statusCode": str(answer.code),
        "statusSeverity": answer.severity,
        "statusMessage": answer.message,
    }
    sent = {name: value for name, value in attributes.items() if value is not None}
    inner: list[str] = []
    _write_fields(inner, answer.plain)
    for ret, fields in answer.rets:
        _write_element(inner, ret, fields)
    name = answer.request.removesuffix("Rq") + "Rs"
    _wrap(out, name + _attribute_text(sent | answer.attributes), inner)


def _attribute_text(attributes: Mapping[str, str]) -> str:
    # Quotes in a message are written as references, so they reach a server escaped twice.
    return "".join(f' {k}="{escape(v, {chr(34): "&quot;"})}"' for k, v in attributes.items())


def _wrap(out: list[str], start: str, inner: Sequence[str]) -> None:
    if inner:
        out.append(f"<{start}>")
        out.extend(inner)
        out.append(f"</{start.partition(' ')[0]}>")
    else:
        out.append(f"<{start} />")


def _write_fields(out: list[str], fields: Fields) -> None:
    for name, value in fields.items():
        for one in value if isinstance(value, list) else [value]:
            _write_element(out, name, one)


def _write_element(out: list[str], name: str, value: object) -> None:
    if isinstance(value, dict):
        inner: list[str] = []
        _write_fields(inner, {k: v for k, v in value.items() if k[0] != "@"})
        named = {k[1:]: str(v) for k, v in value.items() if k[0] == "@"}
        _wrap(out, name + _attribute_text(named), inner)
    else:
        out.append(f"<{name}>{escape(str(value))}</{name}>")
