"""What a body may look like before any parser sees it.

A call of the Web Connector is a dozen short tags around long texts, so its markup is bounded
here, at the speed of a byte search: an attack by many elements, many or long attributes, depth,
DOCTYPE or entities costs less than reading a plain body of its size.
"""

import re

from qbwc_service.soap.faults import Refused

MAX_TAGS = 500
MAX_ASIDE = 4096
"""Bytes in one comment or processing instruction."""

# One tag, quotes respected: names and blanks up to 256 bytes, 32 attributes, values up to 2048.
_TAG = re.compile(
    rb"""<[^<>"']{1,256}+(?:(?:"[^"<]{0,2048}+"|'[^'<]{0,2048}+')[^<>"']{0,256}+){0,32}+>"""
)


def check(body: bytes) -> None:
    """Refuse a body whose markup is not that of a SOAP call; text is not looked at.

    Raises Refused. Sound only for encodings in which ASCII stands for itself: the caller reads
    the body as UTF-8, whatever it declares.
    """
    if b"\0" in body:
        raise Refused("Client", "Only UTF-8 is read here.")
    at = body.find(b"<")
    for _ in range(MAX_TAGS):
        if at < 0:
            return
        at = body.find(b"<", _end(body, at))
    if at >= 0:
        raise Refused("Client", f"The request holds more than {MAX_TAGS} tags.")


def _end(body: bytes, at: int) -> int:
    """Return where the markup that begins at `at` is over."""
    if body.startswith(b"<![CDATA[", at):
        return _past(body, at, b"]]>", len(body))
    if body.startswith(b"<!--", at):
        return _past(body, at, b"-->", at + MAX_ASIDE)
    if body.startswith(b"<?", at):
        return _past(body, at, b"?>", at + MAX_ASIDE)
    if body.startswith(b"<!", at):
        raise Refused("Client", "A document type declaration is not allowed in a request.")
    found = _TAG.match(body, at)
    if found is None:
        raise Refused("Client", "The request holds a tag that is malformed or too long.")
    return found.end()


def _past(body: bytes, at: int, mark: bytes, limit: int) -> int:
    found = body.find(mark, at, limit)
    if found < 0:
        raise Refused("Client", "The request holds a section that does not end, or is too long.")
    return found + len(mark)
