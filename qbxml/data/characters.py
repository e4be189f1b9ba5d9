"""Characters that XML forbids, and .NET lets through."""

import re

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));")
_LAST_CODE_POINT = 0x10FFFF


def legal(text: str) -> str:
    """Return XML without the characters, and references to characters, that make it none."""
    return _REFERENCE.sub(_legal_reference, ILLEGAL.sub("", text))


def _legal_reference(reference: re.Match[str]) -> str:
    hexadecimal, decimal = reference.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return "" if code > _LAST_CODE_POINT or ILLEGAL.match(chr(code)) else reference[0]
