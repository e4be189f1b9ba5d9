"""A caller's message set: its requests as values, its canonical form, its form on the wire."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from qbxml.check import validating
from qbxml.sets import reading, references
from qbxml.sets.envelope import message_set
from qbxml.sets.reading import Document, Element
from qbxml.sets.references import Reference
from qbxml.sets.tags import escaped, start_tag
from qbxml.versions import version_digits

MAX_REQUEST_BYTES = 10_000_000
MESSAGE_SET = "QBXMLMsgsRq"
OWN_IDS = frozenset({"newMessageSetID"})

_SET_ORDER = ("newMessageSetID", "responseData", "onError")
_MAX_RETURNED = re.compile(r"<MaxReturned>\s*([0-9]{1,9})\s*</MaxReturned>")
_BLANKS = re.compile(r">(?:\s|&#13;)+<")  # between elements, or a value of blanks alone
_VERSION = re.compile(r"[0-9]+\.[0-9]+")


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a set.

    `type` is its element ("CustomerAddRq"), `request_id` the caller's own or None, `iterator` says
    that it opens one (iterator="Start"), `max_returned` is its MaxReturned or None. `attributes`
    are those besides requestID, sorted; `body` is everything inside the element as canonical ASCII.
    """

    type: str
    request_id: str | None
    writes: bool
    iterator: bool
    max_returned: int | None
    attributes: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: str = field(default="", repr=False)

    def written(self, request_id: str | None, max_returned: int | None = None) -> str:
        """Return the element as text with this requestID, and this page size where it iterates."""
        body = self.body
        if max_returned is not None and self.iterator:
            body = _MAX_RETURNED.sub(f"<MaxReturned>{max_returned}</MaxReturned>", body, count=1)
        attributes = (("requestID", request_id), *self.attributes)
        if not body:
            return start_tag(self.type, attributes, closed=True)
        return f"{start_tag(self.type, attributes)}{body}</{self.type}>"

    def filled(self, values: Mapping[str, str]) -> "Request":
        """Return the request with values for its references."""
        body = references.put(self.body, values)
        return replace(self, body=body, max_returned=_max_returned(body))

    def continued(self, iterator_id: str) -> "Request":
        """Return the request for the next page: the same filters under this iteratorID."""
        kept = [pair for pair in self.attributes if pair[0] not in {"iterator", "iteratorID"}]
        kept += [("iterator", "Continue"), ("iteratorID", iterator_id)]
        return replace(self, attributes=tuple(sorted(kept)))


@dataclass(frozen=True, slots=True)
class RequestSet:
    """What a caller submitted, free of everything that QuickBooks does not act on.

    `version` is what the document declares, digits only ("13.0"), or None. `attributes` are those
    of QBXMLMsgsRq besides onError.
    """

    requests: tuple[Request, ...]
    on_error: str
    version: str | None = None
    attributes: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def writes(self) -> bool:
        """Say whether any request may change the company file."""
        return any(request.writes for request in self.requests)

    @property
    def has_own_ids(self) -> bool:
        """Say whether the caller set a newMessageSetID."""
        return any(name in OWN_IDS for name, _ in self.attributes)

    @property
    def references(self) -> tuple[Reference, ...]:
        """Return the values of earlier answers that its text names, each once, in order."""
        return references.find(request.body for request in self.requests)

    def filled(self, values: Mapping[str, str]) -> "RequestSet":
        """Return the set with values for its references; raise KeyError where one is missing."""
        return replace(self, requests=tuple(each.filled(values) for each in self.requests))

    def canonical(self) -> bytes:
        """Return a form that is equal for documents that mean the same to QuickBooks.

        Blanks between elements, attribute order and quotes, the prolog with its version, the
        encoding and comments make no difference; every value, requestID included, does.
        """
        inside = "".join(request.written(request.request_id) for request in self.requests)
        return f"{self._opening(None)}{inside}</{MESSAGE_SET}>".encode("ascii")

    def wire(
        self,
        *,
        version: str,
        request_ids: Sequence[str],
        message_set_id: str | None,
        max_returned: int | None = None,
    ) -> str:
        """Return the document for QuickBooks: complete, pure ASCII, our requestIDs in order.

        `message_set_id` becomes newMessageSetID unless the caller set ids of their own;
        `max_returned` replaces MaxReturned in requests that iterate. Raises ValueError for a
        version that is no "13.0", and when there is not one id for each request.
        """
        pairs = zip(self.requests, request_ids, strict=True)
        inside = "".join(request.written(given, max_returned) for request, given in pairs)
        return document(version, f"{self._opening(message_set_id)}{inside}</{MESSAGE_SET}>")

    def _opening(self, message_set_id: str | None) -> str:
        given = dict(self.attributes)
        if message_set_id is not None and not self.has_own_ids:
            given["newMessageSetID"] = message_set_id
        given["onError"] = self.on_error
        return start_tag(MESSAGE_SET, [(name, given.get(name)) for name in _SET_ORDER])


def document(version: str, message_set: str) -> str:
    """Return a complete document around a message set; raise ValueError for an odd version."""
    if not _VERSION.fullmatch(version):
        raise ValueError(f"a qbXML version looks like 13.0, not {version!r}")
    prolog = f'<?xml version="1.0" encoding="utf-8"?><?qbxml version="{escaped(version)}"?>'
    return f"{prolog}<QBXML>{message_set}</QBXML>"


def read_request(text: str | bytes, *, max_bytes: int = MAX_REQUEST_BYTES) -> RequestSet:
    """Read what a caller submitted; raise MalformedError with every problem of its structure.

    Accepted are a full document, with or without its prolog, a bare QBXMLMsgsRq, and a bare
    request, which then stops on error. Bytes are decoded as they declare. A document above
    `max_bytes` raises TooLargeError.
    """
    found = reading.read(text, max_bytes)
    validating.check(found)
    return request_set(found)


def reread(text: str) -> RequestSet:
    """Read a document that `read_request` has accepted before, without checking it again."""
    return request_set(reading.read(text, 4 * len(text)))  # no larger in UTF-8


def request_set(found: Document) -> RequestSet:
    """Return the set of a document whose structure is known to be sound."""
    if "xmlns" in found.text:  # .NET's serialiser declares some on the root that nothing uses
        etree.cleanup_namespaces(found.root)
    holder = message_set(found.root)
    given = {"onError": "stopOnError"} if holder is None else dict(holder.attrib)
    elements = [found.root] if holder is None else list(holder)
    on_error = given.pop("onError")
    requests = tuple(_request(element) for element in elements)
    version = version_digits(found.version)
    return RequestSet(requests, on_error, version, tuple(sorted(given.items())))


def _request(element: Element) -> Request:
    attributes: dict[str, str] = dict(element.attrib)
    request_id = attributes.pop("requestID", None)
    name: str = element.tag
    body = _body(element)
    return Request(
        type=name,
        request_id=request_id,
        writes=not name.endswith("QueryRq"),
        iterator=attributes.get("iterator") == "Start",
        max_returned=_max_returned(body),
        attributes=tuple(sorted(attributes.items())),
        body=body,
    )


def _max_returned(body: str) -> int | None:
    size = _MAX_RETURNED.search(body)
    return int(size[1]) if size else None


def _body(element: Element) -> str:
    text = _serialised(element)
    if _BLANKS.search(text) or text.count("=") > 1:
        _tidy(element)
        text = _serialised(element)
    return text


def _serialised(element: Element) -> str:
    """Return what is inside the element; its own start tag, attributes and all, is cut off."""
    text: str = etree.tostring(element, encoding="us-ascii", with_tail=False).decode("ascii")
    # A ">" inside an attribute's value is written &gt;, so the first one ends the start tag.
    return text[text.index(">") + 1 : -len(f"</{element.tag}>")] if len(element) else ""


def _tidy(element: Element) -> None:
    """Drop the blanks that the parser kept and sort attributes; leaves keep their white space."""
    for each in element.iter():
        if len(each.attrib) > 1:
            pairs = sorted(each.attrib.items())
            each.attrib.clear()
            each.attrib.update(pairs)
        if len(each):
            _drop_blanks(each)


def _drop_blanks(parent: Any) -> None:
    if parent.text and not parent.text.strip(" \t\r\n"):
        parent.text = None
    for child in parent:
        if child.tail and not child.tail.strip(" \t\r\n"):
            child.tail = None
