"""How the bytes of a document are encoded, by the header of the call and by its own word."""

import codecs
import re

from qbwc_service.domain.errors import Code, Refusal
from qbxml.sets.reading import declared_in, encoding_of

SHOWN = 100
TAKEN = "utf-8, us-ascii, iso-8859-1, windows-1252 and utf-16"
_CODECS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "iso-8859-1": "iso8859-1",
    "latin-1": "iso8859-1",
    "latin1": "iso8859-1",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
"""What a header calls it -> Python's codec. A table, since Python keeps each name it looks up."""
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\";\s]+)\"?\s*(?:;|$)", re.IGNORECASE)
_PROLOG = 400
"""Bytes in which a declaration of the encoding stands."""


def labelled(body: bytes, content_type: str) -> str | bytes:
    """Return as text what only the header tells the encoding of; else the document's word counts.

    A header of UTF-8 goes before the document where it can be true (RFC 7303): .NET writes
    encoding="utf-16" into strings that it then sends as UTF-8. NUL shows real UTF-16, which is
    valid UTF-8 too. Any other header counts only where the document is silent and is no UTF-8,
    since some programs always send one that is wrong. Refuses an encoding that is needed and not
    taken.
    """
    found = _CHARSET.search(content_type)
    if found is None:
        return body
    named = _CODECS.get(found[1].lower(), "")
    if named == "utf-8":
        return body if b"\0" in body else _decoded(body, "utf-8-sig")
    if _tells(body) or (b"\0" not in body and isinstance(_decoded(body, "utf-8"), str)):
        return body
    if not named:
        raise Refusal(
            Code.INVALID_REQUEST,
            f"The charset {found[1][:SHOWN]!r} of the content type is not taken here.",
            fix=f"Send UTF-8, best; these are taken: {TAKEN}.",
        )
    return _decoded(body, named)


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
