"""The bytes of an answer, in the form in which ASP.NET writes it.

Every Web Connector was built against that form. Spaces, declaration and prefixes are fixed.
"""

from collections.abc import Iterable

TNS = "http://developer.intuit.com/"
SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"

_HEAD = (
    b'<?xml version="1.0" encoding="utf-8"?>'
    b'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"'
    b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    b' xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>'
)
_TAIL = b"</soap:Body></soap:Envelope>"
_CONTROLS = bytes(range(9)) + b"\x0b\x0c" + bytes(range(14, 32))


def text(value: str) -> bytes:
    r"""Return `value` as UTF-8 character data without what XML 1.0 forbids.

    Dropped: U+0000-08, 0B, 0C, 0E-1F, FFFE, FFFF and lone surrogates. CR goes as `&#13;`, since
    .NET's reader would turn a bare one into LF.
    """
    data = without_illegal(value.encode("utf-8", "ignore"))
    data = data.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    return data.replace(b"\r", b"&#13;")


def without_illegal(data: bytes) -> bytes:
    """Return UTF-8 without the characters that XML 1.0 forbids, lone surrogates apart."""
    data = data.translate(None, _CONTROLS)
    return data.replace(b"\xef\xbf\xbe", b"").replace(b"\xef\xbf\xbf", b"")


def envelope(body: bytes) -> bytes:
    """Return the whole document around the content of `soap:Body`."""
    return _HEAD + body + _TAIL


def answer(operation: str, result: str | int | Iterable[str]) -> bytes:
    """Return the answer of an operation: a text, an int, or an ArrayOfString."""
    name = operation.encode("ascii")
    value = text(str(result)) if isinstance(result, str | int) else _strings(result)
    return envelope(
        b'<%bResponse xmlns="http://developer.intuit.com/"><%bResult>%b</%bResult></%bResponse>'
        % (name, name, value, name, name)
    )


def _strings(values: Iterable[str]) -> bytes:
    return b"".join(b"<string>%b</string>" % text(value) for value in values)
