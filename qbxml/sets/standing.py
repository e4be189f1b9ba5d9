"""The text around a message set as it stands: the service writes its own, other programs do not."""

import codecs
import re
from collections.abc import Iterator

from qbxml.sets.envelope import message_set
from qbxml.sets.reading import Document, declared_in
from qbxml.sets.rules import Fault, name_of, shown
from qbxml.versions import version_digits

FRAME = (
    '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">…'
    "</QBXMLMsgsRq></QBXML>"
)
_INSTRUCTION = re.compile(r"<\?qbxml\b[^>]{0,80}>?", re.IGNORECASE)
_WRITE = 'Write <?qbxml version="13.0"?> once, right before <QBXML>.'
_DECLARE = 'Begin with <?xml version="1.0" encoding="utf-8"?>, or without any such line.'
_DECLARATION = re.compile(
    r"""<\?xml\s+version\s*=\s*["']1\.0["'](?:\s+encoding\s*=\s*["'][A-Za-z][\w.-]*["'])?"""
    r"""(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>"""
)
_USUAL = frozenset({"", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8"?>'})
_AS_UTF_8 = frozenset({"", "utf-8"})
_REFUSED_IN = frozenset({"utf-8", "ascii"})
"""Encodings in which QuickBooks refuses characters beyond ASCII; of others it is not known."""


def is_whole(document: Document) -> bool:
    """Say whether a text is meant to be a whole document, not a set or a request alone."""
    return bool(document.root.tag == "QBXML")


def is_plain(document: Document) -> bool:
    """Say at once that a text is as most are: there is nothing to tell of it."""
    text = document.text
    usual = document.declaration in _USUAL and document.encoding in _AS_UTF_8
    named = document.version and text.count("<?qbxml") == 1
    return bool(usual and named and is_whole(document) and text.isascii())


def standing_faults(document: Document) -> Iterator[Fault]:
    """Yield what makes QuickBooks refuse a whole document as it stands.

    Of a set or a request alone they are doubts: it has yet to be put into one.
    """
    if is_whole(document):
        yield from _instruction(document)
    if document.declaration:
        yield from _declaration(document)
    if not document.text.isascii() and _encoding(document) in _REFUSED_IN:
        yield _beyond_ascii(document)


def standing_doubts(document: Document) -> Iterator[Fault]:
    """Yield what may make QuickBooks refuse a text, and what a part of a document lacks."""
    root, text = document.root, document.text
    if not is_whole(document) and (message_set(root) is not None or root.tag.endswith("Rq")):
        message = f"{name_of(root)} stands alone; QuickBooks takes it in a whole document only."
        yield Fault(root, message, f"Put it into {FRAME}, as the service does by itself.")
    if version_digits(document.version) and text.count("<?qbxml") > 1:
        yield Fault(root, "The document holds <?qbxml version?> more than once.", _WRITE)
    if not text.isascii() and _encoding(document) not in _REFUSED_IN:
        yield _beyond_ascii(document)


def _instruction(document: Document) -> Iterator[Fault]:
    if document.version:
        return
    found = _INSTRUCTION.search(document.text)
    message = "No <?qbxml version?> stands before the document."
    if found is not None:
        message = f"{shown(found[0], quote='')} is not written as it must be, or not where."
    yield Fault(document.root, message, _WRITE)


def _declaration(document: Document) -> Iterator[Fault]:
    root, line = document.root, document.declaration.lstrip()
    if not document.declaration.startswith("<"):
        yield Fault(root, "Something blank stands before <?xml?>.", _DECLARE)
    if not _DECLARATION.fullmatch(line):
        yield Fault(root, f"{shown(line, quote='')} is no XML declaration of 1.0.", _DECLARE)
    declared = declared_in(line)
    if declared and document.encoding and _plain(declared) != _plain(document.encoding):
        message = f"The document declares {shown(declared)} and is written in {document.encoding}."
        yield Fault(root, message, f"Declare {document.encoding}, or write it as it declares.")


def _encoding(document: Document) -> str:
    return _plain(declared_in(document.declaration) or document.encoding or "utf-8")


def _plain(encoding: str) -> str:
    """Return the one name of an encoding, whichever end of its bytes comes first."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return encoding.lower()
    return re.sub("-[bl]e$", "", name)


def _beyond_ascii(document: Document) -> Fault:
    lost = next(character for character in document.text if not character.isascii())
    message = f"{shown(lost)} stands in the text as it is."
    fix = f"Write characters beyond ASCII as references, here &#{ord(lost)};."
    return Fault(document.root, message, fix)
