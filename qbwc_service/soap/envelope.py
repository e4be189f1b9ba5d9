"""Reads a SOAP 1.1 envelope into an operation and its texts.

The standard library's expat does it, not lxml: lxml keeps every name it ever read for the life
of a thread, so strangers could fill the memory with names of their own making; and expat takes
texts of any length without loosening a limit. Document and RPC forms are the same here, since
only local names count: prefixes, `xsi:type` and `soap:encodingStyle` change nothing.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from xml.parsers import expat

from qbwc_service.soap.faults import Refused
from qbwc_service.soap.gate import check
from qbwc_service.soap.wire import SOAP11, without_illegal

MAX_REFERENCES = 10_000
"""How many character references a body may hold that has to be repaired; more are not looked at."""

_OPERATION, _CHILD = 3, 4  # depths
_STRIDE = 1 << 18  # bytes per step, so that other threads get their turn in a long body
_MAX_TOKEN = 2 * _STRIDE  # expat reads an unfinished token again with every step

# What XML 1.0 forbids but .NET's XmlTextWriter lets through: as references, and as bytes.
_REFERENCE = re.compile(
    rb"&#(?:x0*+(?:[0-8BCEFbcef]|1[0-9A-Fa-f]|[Dd][89A-Fa-f][0-9A-Fa-f]{2}|[Ff]{3}[EFef]|(?<=0))"
    rb"|0*+(?:[0-8]|1[124-9]|2[0-9]|3[01]|5529[6-9]|55[3-9][0-9]{2}|56[0-9]{3}|57[0-2][0-9]{2}"
    rb"|573[0-3][0-9]|5734[0-3]|6553[45]|(?<=0)));"
)
_BYTES = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")


@dataclass(frozen=True, slots=True)
class Request:
    """One call: the operation's local name, its children's texts by local name.

    `repaired` is the number of bytes that were taken out to make the body readable.
    """

    operation: str
    fields: dict[str, str] = field(default_factory=dict)
    repaired: int = 0


@dataclass(slots=True)
class _Unreadable(Exception):  # noqa: N818 - may still be mended
    """Not well-formed at this byte."""

    at: int
    why: str


def read(body: bytes, action: str = "") -> Request:
    """Read a whole body; `action` is the SOAPAction header, used when Body has no child.

    Raises Refused.
    """
    if not body.strip():
        raise Refused("Client", "The request is empty.")
    sound = body
    try:
        found = _parse(body)
    except _Unreadable as first:
        sound = _repair(body, first.at)
        found = _parse_repaired(sound, len(body), first)
    operation = found.operation or re.split("[/#]", action.strip('" \t'))[-1]
    if not operation:
        raise Refused("Client", "The SOAP body is empty and no SOAPAction says what is asked.")
    return Request(operation, found.fields(), len(body) - len(sound))


def _repair(body: bytes, at: int) -> bytes:
    """Return the body without illegal characters; as it is unless the fault at `at` is one."""
    illegal = _REFERENCE.match(body, at) or _BYTES.match(body, at)
    if not illegal or body.count(b"&#", at) > MAX_REFERENCES:
        return body
    return body[:at] + without_illegal(_REFERENCE.sub(b"", body[at:]))


def _parse_repaired(body: bytes, size: int, first: _Unreadable) -> "_Reader":
    """Try once more if it was `size` bytes long; what was wrong at first is what is reported."""
    if len(body) < size:
        with suppress(_Unreadable):
            return _parse(body)
    raise Refused("Client", f"The request is not well-formed XML in UTF-8: {first.why}.")


def _parse(body: bytes) -> "_Reader":
    check(body)
    # The encoding given here wins over the document's own declaration.
    parser = expat.ParserCreate("utf-8", "}")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    reader = _Reader()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        _feed(parser, memoryview(body))
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, "unreadable")
        where = f"line {error.lineno}, column {error.offset + 1}"
        raise _Unreadable(parser.ErrorByteIndex, f"{what}, {where}") from error
    return reader.whole()


def _feed(parser: expat.XMLParserType, view: memoryview) -> None:
    for end in range(_STRIDE, len(view) + _STRIDE, _STRIDE):
        parser.Parse(view[end - _STRIDE : end])
        if end - parser.CurrentByteIndex > _MAX_TOKEN:
            raise Refused("Client", "The request holds a piece of markup that does not end.")
    parser.Parse(b"", True)


class _Reader:
    """Follows expat through Envelope / Body / operation / child; the first of each counts."""

    def __init__(self) -> None:
        self.operation = ""
        self._path: list[str] = []
        self._texts: dict[str, list[str]] = {}
        self._open: list[str] | None = None
        self._bodies = 0
        self._calls = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition("}")
        self._path.append(local)
        match self._path:
            case [_]:
                _must_be_envelope(space, local)
            case [_, "Body"]:
                self._bodies += 1
            case [_, "Body", _]:
                self._calls += 1
                self.operation = self.operation or local
            case [_, "Body", _, _] if (self._bodies, self._calls) == (1, 1):
                self._open = None if local in self._texts else self._texts.setdefault(local, [])

    def end(self, _name: str) -> None:
        self._path.pop()
        if len(self._path) == _OPERATION:
            self._open = None

    def text(self, data: str) -> None:
        if self._open is not None and len(self._path) == _CHILD:
            self._open.append(data)

    def fields(self) -> dict[str, str]:
        return {name: "".join(parts) for name, parts in self._texts.items()}

    def whole(self) -> "_Reader":
        if not self._bodies:
            raise Refused("Client", "The SOAP envelope has no Body.")
        return self


def _must_be_envelope(space: str, local: str) -> None:
    if local != "Envelope":
        raise Refused("Client", "The request is not a SOAP envelope.")
    if space != SOAP11:
        raise Refused("VersionMismatch", f"Only SOAP 1.1 is spoken here ({SOAP11}).")
