"""Text or bytes from outside, to a tree that is safe to walk: the one place where XML is parsed.

No DTD, no entities beyond the five of XML, no network, and a DOCTYPE is refused before the parser
sees it. Answers may hold huge text nodes; requests may not.
"""

import codecs
import re
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from typing import Any
from xml.parsers import expat

from lxml import etree

from qbxml.data.characters import ILLEGAL
from qbxml.problems import MalformedError, Problem, TooLargeError

Element = Any  # lxml.etree._Element: private by name, and its stubs know no compiled XPath

_PROLOG_ITEM = re.compile(r"\s*(?:<\?(?P<pi>.*?)\?>|<!--.*?-->)", re.DOTALL)
_QBXML_VERSION = re.compile(r"""qbxml\s+version\s*=\s*["'](?P<version>[^"']*)["']""")
_MISMATCH = re.compile(r"tag mismatch: (\S+) line ([0-9]+) and (\S+)")
_ESCAPES = re.compile(r"entity|&|<|invalid element name|CharRef", re.IGNORECASE)
_DOCTYPE = re.compile(r"\s*<!DOCTYPE", re.IGNORECASE)
_DECLARED_ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']""")
_NAMED_ENCODING = re.compile(
    r"""(\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["'])([^"']{1,40})(?=["'])"""
)
_BOMS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
# Named ones only: Python knows others, such as punycode, whose decoding takes quadratic time.
_ENCODING = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp\d+|koi8-[rtu]|mac-\w+|gbk?|gb\d+|big5\w*|shift_jis\w*|euc_\w+"
)


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed document: its root, its text for places, its prolog's qbXML version ("" if none).

    `declaration` is the XML declaration as it came, with the blanks before it, "" for none; in the
    text it is blank. `encoding` is how bytes were decoded, "" of what came as text. `wanted` is the
    version in which it will be sent, "" where that is the one that it declares.
    """

    root: Element
    text: str
    version: str
    declaration: str = ""
    encoding: str = ""
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Prolog:
    """What stands before the root: where it ends, and the version that `<?qbxml?>` names."""

    end: int
    version: str


def read(source: str | bytes, max_bytes: int) -> Document:
    """Parse a request document; raise MalformedError with the parser's line and column.

    Comments and processing instructions are gone from the tree, blanks between elements mostly
    (the parser decides), namespaces are not. Bytes are decoded as they declare; a str is text
    already and what it declares is ignored. Raises TypeError for what is neither.
    """
    _is_source(source)
    if len(source) > max_bytes:
        raise TooLargeError([too_large(max_bytes)])
    encoding = encoding_of(source) if isinstance(source, bytes) else ""
    given = _decoded(source, encoding) if isinstance(source, bytes) else source
    declaration, text = _parted(given)
    front = prolog(text)
    data = _encoded(text)
    if len(data) > max_bytes and isinstance(source, str):
        raise TooLargeError([too_large(max_bytes)])
    root = _tree(data, text, answers=False)
    return Document(root, text, front.version, declaration, encoding)


def _is_source(source: object) -> None:
    if not isinstance(source, str | bytes):
        raise TypeError(f"a document is text or bytes, not {type(source).__name__}")


def too_large(max_bytes: int) -> Problem:
    """Say that a document is above the limit."""
    return Problem(
        f"The document is larger than {max_bytes:,} bytes.",
        fix="Send it in several smaller message sets.",
    )


def without_declaration(text: str) -> str:
    """Blank out the XML declaration; the characters after it keep their line and column."""
    return _parted(text)[1]


def _parted(text: str) -> tuple[str, str]:
    """Return the XML declaration with the blanks before it, "" for none, and the text without."""
    text = text.lstrip("\ufeff")
    found = _PROLOG_ITEM.match(text)
    if found is None or not (found["pi"] or "").startswith("xml"):
        return "", text
    blank = "\n".join(" " * len(line) for line in found[0].split("\n"))
    return found[0], blank + text[found.end() :]


def prolog(text: str) -> Prolog:
    """Walk over what stands before the root; raise MalformedError for a DOCTYPE.

    A DOCTYPE can stand nowhere else in a well-formed document, so after this none is left.
    """
    at, version = 0, ""
    while found := _PROLOG_ITEM.match(text, at):
        named = _QBXML_VERSION.match(found["pi"] or "")
        version = named["version"].strip() if named else version
        at = found.end()
    if found := _DOCTYPE.match(text, at):
        message = "A DOCTYPE is not allowed in qbXML."
        fix = "Remove the DOCTYPE and replace entities by their characters."
        raise MalformedError([Problem(message, *_place(text, found.end() - 9), fix=fix)])
    return Prolog(at, version)


def hardened_parser(*, answers: bool) -> etree.XMLParser:
    """Return a fresh parser; one that is shared would make threads wait for each other.

    Requests lose blanks between elements; answers keep them and may hold huge text nodes.
    """
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=answers,
        remove_blank_text=not answers,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
        collect_ids=False,
    )


def answer_tree(text: str) -> Element:
    """Parse what QuickBooks sent; raise MalformedError."""
    text = without_declaration(text)
    prolog(text)
    return _tree(_encoded(text), text, answers=True)


def places(text: str, wanted: AbstractSet[int]) -> dict[int, tuple[int | None, int | None]]:
    """Return line and column of the start tags with these numbers; the text is well-formed.

    Tags count from 0 in document order. The tree itself knows lines only, so a document with
    problems is read once more, without a tree. Behind a name that XML does not allow before its
    fifth edition no place is known: both are None.
    """
    found: dict[int, tuple[int | None, int | None]] = {}
    parser, numbers = expat.ParserCreate(), count()

    def start(_name: str, _attributes: list[str]) -> None:
        number = next(numbers)
        if number in wanted:
            found[number] = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
            if len(found) == len(wanted):
                parser.StartElementHandler = None

    parser.ordered_attributes = True
    if wanted:
        parser.StartElementHandler = start
        with suppress(expat.ExpatError):
            parser.Parse(text, True)
    return dict.fromkeys(wanted, (None, None)) | found


def _tree(data: bytes, text: str, *, answers: bool) -> Element:
    try:
        return etree.fromstring(data, hardened_parser(answers=answers))
    except etree.XMLSyntaxError as error:
        raise MalformedError([_syntax_problem(error, text)]) from None


def _syntax_problem(error: etree.XMLSyntaxError, text: str) -> Problem:
    illegal = ILLEGAL.search(text)
    if illegal:
        return _illegal_problem(text, illegal.start())
    line, column = error.position
    message = re.sub(
        r", line \d+, column \d+.*", "", error.msg or "not well-formed", flags=re.DOTALL
    )
    if not text.strip():
        return Problem("The text holds no document.", fix="Send QBXML with one QBXMLMsgsRq.")
    if text.lstrip()[:1] in {"{", "["}:
        return Problem("This is JSON, not XML.", 1, 1, fix="Build qbXML of it first.")
    if found := _MISMATCH.search(message):
        opened, where, closed = found.groups()
        message = f"{opened} on line {where} is closed by {closed}"
        fix = f"Write </{opened}> here, or close {opened} before."
    elif _ESCAPES.search(message):
        fix = "Correct the XML at this place; &, < and > inside values are written &amp; &lt; &gt;."
    else:
        fix = "Correct the XML at this place."
    return Problem(f"The XML is not well-formed: {message}.", line, column, fix=fix)


def _illegal_problem(text: str, at: int) -> Problem:
    message = f"Character U+{ord(text[at]):04X} is not allowed in XML."
    return Problem(message, *_place(text, at), fix="Remove the character.")


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise MalformedError([_illegal_problem(text, error.start)]) from None


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace").removeprefix("\ufeff")
        message = f"Byte {error.start} is not {encoding}: {error.reason}."
        fix = "Declare the encoding that the document really has, or send UTF-8."
        raise MalformedError([Problem(message, *_place(before, len(before)), fix=fix)]) from None


def encoding_of(data: bytes) -> str:
    """Return how a document's bytes are encoded: by their mark, as they declare, else UTF-8.

    Raises MalformedError for an encoding that is not known.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    declared = _DECLARED_ENCODING.match(data)
    return _known_encoding(declared[1].decode("ascii", "replace")) if declared else "utf-8"


def _known_encoding(declared: str) -> str:
    try:
        encoding = codecs.lookup(declared).name
    except (LookupError, ValueError):
        encoding = ""
    if encoding.startswith(("utf-16", "utf-32")):
        # The declaration was read as ASCII, so it cannot be true; .NET's StringWriter writes it so.
        return "utf-8"
    if not _ENCODING.fullmatch(encoding):
        message = f"The encoding {declared!r} is not known."
        raise MalformedError([Problem(message, 1, 1, fix="Send the document as UTF-8.")])
    return encoding


def declaring(text: str, encoding: str = "utf-8") -> str:
    """Return a text whose XML declaration, where it names an encoding, names this one."""
    found = _NAMED_ENCODING.match(text)
    if found is None or found[2].lower() == encoding.lower():
        return text
    return f"{found[1]}{encoding}{text[found.end() :]}"


def declared_in(text: str) -> str:
    """Return the encoding that a text's XML declaration names, "" for none."""
    found = _NAMED_ENCODING.match(text)
    return found[2] if found else ""


def as_text(source: str | bytes) -> str:
    """Return a document as text: bytes are decoded as they declare, else as UTF-8.

    Raises TypeError for what is neither.
    """
    _is_source(source)
    return source if isinstance(source, str) else _decoded(source, encoding_of(source))
