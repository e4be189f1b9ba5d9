"""How the bytes of a document are encoded, by the header of the call and by its own word."""

import codecs
import re

from qbwc_service.domain.errors import Code, Refusal
from qbxml.sets.reading import declared_in, encoding_of

SHOWN = 100
TAKEN = "utf-8, us-ascii, iso-8859-1, windows-1252 and utf-16"
_CODECS = frozenset({"utf-8", "ascii", "iso8859-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be"})
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\";\s]+)\"?\s*(?:;|$)", re.IGNORECASE)
_PROLOG = 400
"""Bytes in which a declaration of the encoding stands."""


def labelled(body: bytes, content_type: str) -> str | bytes:
    """Return as text what the header names the encoding of; else the document's word counts.

    UTF-8 goes before the document where it can be true (RFC 7303): .NET writes encoding="utf-16"
    into strings that it then sends as UTF-8. NUL shows real UTF-16, which is valid UTF-8 too. Any
    other one counts where the document says nothing itself: some programs always send a header
    that is wrong. Refuses an encoding that is not taken.
    """
    found = _CHARSET.search(content_type)
    if found is None:
        return body
    named = _codec(found[1])
    if named == "utf-8":
        return body if b"\0" in body else _decoded(body, "utf-8-sig")
    return body if _tells(body) else _decoded(body, named)


def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        name = ""
    if name not in _CODECS:
        raise Refusal(
            Code.INVALID_REQUEST,
            f"The charset {charset[:SHOWN]!r} of the content type is not taken here.",
            fix=f"Send UTF-8, best; these are taken: {TAKEN}.",
        )
    return name


def _tells(body: bytes) -> bool:
    """Say whether a document tells its encoding, by a mark or by its declaration."""
    head = body[:_PROLOG]
    if head.startswith(codecs.BOM_UTF8) or declared_in(head.decode("latin-1")):
        return True
    return encoding_of(body) != "utf-8"


def _decoded(body: bytes, encoding: str) -> str | bytes:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return body
