"""One door to all that QuickBooks and the Web Connector say by a number."""

import re
from typing import TYPE_CHECKING, TypeAlias

from qbxml.codes.hresults import Hresult, hresult
from qbxml.codes.numbers import as_code
from qbxml.codes.statuses import Status, status

if TYPE_CHECKING:
    from qbxml.codes.connectors import ConnectorCode

__all__ = ["Explained", "explain"]

Explained: TypeAlias = "Status | Hresult | ConnectorCode"

_STATUS = r"[0-9]{1,4}"
_HEXADECIMAL = r"(?:0[xX])?([0-9a-fA-F]{8})"
_DECIMAL = r"-?[0-9]{8,10}"
_CONNECTOR = r"(?i:QBWC)[0-9]{4}"
_HRESULTS = range(0x80000000, 0x100000000)
"""An HRESULT that tells of a failure has its highest bit set."""


def explain(code: str | int) -> Explained:
    """Return what a code means, however it is written, also as a number.

    A status code (`3140`), an HRESULT (`0x80040400`, `80040400` or, in decimal, `-2147220480`) or a
    code of the Web Connector (`QBWC1012`). Raises ValueError for anything else, and for a code of
    the Web Connector that is not known; TypeError for what is neither text nor a whole number.
    """
    name = as_code(code)
    if re.fullmatch(_STATUS, name):
        return status(int(name))
    if re.fullmatch(_CONNECTOR, name):
        return _connector(name)
    if _is_hresult(name):
        return hresult(name)
    raise ValueError(
        f"{name[:40]!r} is no code of QuickBooks: give a status code such as 3140, an HRESULT such "
        "as 0x80040400, or a code of the Web Connector such as QBWC1012."
    )


def _connector(name: str) -> "ConnectorCode":
    from qbxml.codes.connectors import connector_code  # noqa: PLC0415 - people alone ask for these

    found = connector_code(name)
    if found is None:
        raise ValueError(
            f"{name.upper()} is not in the list of known codes: read what the Web Connector's log "
            "says beside it."
        )
    return found


def _is_hresult(name: str) -> bool:
    hexadecimal = re.fullmatch(_HEXADECIMAL, name)
    if hexadecimal:
        return int(hexadecimal[1], 16) in _HRESULTS
    if not re.fullmatch(_DECIMAL, name):
        return False
    number = int(name)
    return (number + 0x100000000 if number < 0 else number) in _HRESULTS
