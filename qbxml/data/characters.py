"""Characters that XML forbids, and .NET lets through."""

import re
from xml.parsers import expat

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_NAME = re.compile(r"[A-Za-z_:][A-Za-z0-9_.:-]*")
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));")
_LAST_CODE_POINT = 0x10FFFF


def is_name(text: str) -> bool:
    """Say whether XML has such names; expat, which also reads them, decides of other alphabets."""
    if text.isascii():
        return bool(_NAME.fullmatch(text))
    found: list[tuple[str, object]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: found.append((name, attributes))
    try:
        parser.Parse(f"<{text}/>", True)
    except (expat.ExpatError, UnicodeEncodeError):
        return False
    return found == [(text, {})]


def legal(text: str) -> str:
    """Return XML without the characters, and references to characters, that make it none."""
    return _REFERENCE.sub(_legal_reference, ILLEGAL.sub("", text))


def _legal_reference(reference: re.Match[str]) -> str:
    hexadecimal, decimal = reference.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return "" if code > _LAST_CODE_POINT or ILLEGAL.match(chr(code)) else reference[0]
