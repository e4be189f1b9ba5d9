"""The Web Connector's SOAP envelopes: written as .NET writes them, answers judged as .NET does."""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from qbwc_service.simulator.wire import Reply

NAMESPACE = "http://developer.intuit.com/"
_SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
_SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XSD = "http://www.w3.org/2001/XMLSchema"
_ENCODING = "http://schemas.xmlsoap.org/soap/encoding/"
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_NOT_PLAIN = re.compile(r"[&<>\x00-\x08\x0b\x0c\x0e-\x1f]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MULTIPLE_CHOICES, _BAD_REQUEST, _SERVER_ERROR = 300, 400, 500
_INT32 = 2**31
Parameters = Mapping[str, str | int]


class SoapError(Exception):
    """What .NET throws instead of returning a value; the text is the exception's."""


class SoapFaultError(SoapError):
    """The server answered with a SOAP fault; the text is its faultstring."""


def write(operation: str, parameters: Parameters, *, rpc: bool = False) -> bytes:
    """Return the request body: one line, UTF-8 without BOM, no white space between elements."""
    head = f'<soap:Envelope xmlns:soap="{_SOAP}"'
    schemas = f' xmlns:xsi="{_XSI}" xmlns:xsd="{_XSD}">'
    if rpc:
        named = f' xmlns:soapenc="{_ENCODING}" xmlns:tns="{NAMESPACE}"'
        types = f' xmlns:types="{NAMESPACE}encodedTypes"'
        body = f'<soap:Body soap:encodingStyle="{_ENCODING}">'
        tag, space = f"q1:{operation}", f'xmlns:q1="{NAMESPACE}"'
        start = f"{_DECLARATION}{head}{named}{types}{schemas}{body}"
    else:
        tag, space = operation, f'xmlns="{NAMESPACE}"'
        start = f"{_DECLARATION}{head}{schemas}<soap:Body>"
    inner = "".join(_element(name, value, rpc=rpc) for name, value in parameters.items())
    call = f"<{tag} {space}>{inner}</{tag}>" if inner else f"<{tag} {space} />"
    return f"{start}{call}</soap:Body></soap:Envelope>".encode()


def _element(name: str, value: str | int, *, rpc: bool) -> str:
    kind = "int" if isinstance(value, int) else "string"
    attribute = f' xsi:type="xsd:{kind}"' if rpc else ""
    text = _NOT_PLAIN.sub(_escaped, str(value))
    return f"<{name}{attribute}>{text}</{name}>" if text else f"<{name}{attribute} />"


def _escaped(match: re.Match[str]) -> str:
    # .NET's writer does not refuse control characters, it writes references to them.
    return _ESCAPES.get(match.group(), f"&#x{ord(match.group()):X};")


def read_text(operation: str, reply: Reply, *, rpc: bool = False) -> str | None:
    """Return a string result; None when it is missing, in another namespace, or nil."""
    result = _result(operation, reply, rpc=rpc)
    return None if result is None else _value(result)


def read_int(operation: str, reply: Reply, *, rpc: bool = False) -> int:
    """Return an int result; outer white space is trimmed, all else must be a 32-bit number."""
    text = (read_text(operation, reply, rpc=rpc) or "").strip(" \t\r\n")
    if not re.fullmatch(r"[+-]?[0-9]+", text) or not -_INT32 <= int(text) < _INT32:
        raise SoapError("There is an error in XML document. Input string was not a number.")
    return int(text)


def read_array(operation: str, reply: Reply, *, rpc: bool = False) -> list[str] | None:
    """Return an array-of-string result, a nil or foreign member as ''; None when it is missing."""
    result = _result(operation, reply, rpc=rpc)
    if result is None:
        return None
    strings = [child for child in result.iterchildren("*") if _named(child, "string", rpc=rpc)]
    return [_value(child) or "" for child in strings]


def _result(operation: str, reply: Reply, *, rpc: bool) -> etree._Element | None:
    body = _body(_judged(reply))
    first = next(iter(body.iterchildren("*")), None)
    if first is None or not _named(first, f"{operation}Response", rpc=rpc):
        return None
    found = [one for one in first.iterchildren("*") if _named(one, f"{operation}Result", rpc=rpc)]
    missing = not found or found[0].get(f"{{{_XSI}}}nil") in ("true", "1")
    return None if missing else found[0]


def _named(element: etree._Element, name: str, *, rpc: bool) -> bool:
    return element.tag == f"{{{NAMESPACE}}}{name}" or (rpc and element.tag == name)


def _value(element: etree._Element) -> str | None:
    if element.get(f"{{{_XSI}}}nil") in ("true", "1"):
        return None
    if next(element.iterchildren("*"), None) is not None:
        raise SoapError("There is an error in XML document. Unexpected element in a string.")
    return "".join(str(part) for part in element.itertext())


def _judged(reply: Reply) -> etree._Element:
    if reply.status >= _MULTIPLE_CHOICES and reply.status not in (_BAD_REQUEST, _SERVER_ERROR):
        raise SoapError(_failed(reply))
    media, _, rest = reply.headers.get("content-type", "").partition(";")
    if media.strip().lower() != "text/xml":
        if reply.status == _BAD_REQUEST:
            raise SoapError(_failed(reply))
        raise SoapError(
            f"Client found response content type of '{reply.headers.get('content-type', '')}', "
            f"but expected 'text/xml'. {reply.body[:200].decode('ascii', 'replace')}"
        )
    return _parsed(_decoded(reply.body, rest))


def _failed(reply: Reply) -> str:
    return f"The request failed with HTTP status {reply.status}: {reply.reason}."


def _decoded(body: bytes, parameters: str) -> str:
    # The encoding in the XML declaration is not looked at: .NET reads the text through a decoder.
    charset = re.search(r"""charset\s*=\s*["']?([^\s;"']+)""", parameters, re.IGNORECASE)
    if charset is None:
        return "".join(chr(byte) if byte < 0x80 else "?" for byte in body)  # noqa: PLR2004 - ASCII
    try:
        text = body.decode(charset.group(1), "replace")
    except LookupError:
        raise SoapError(f"'{charset.group(1)}' is not a supported encoding name.") from None
    return text.removeprefix("\ufeff")


def _parsed(text: str) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise SoapError(f"Response is not well-formed XML. {error}") from None
    info: Any = etree.ElementTree(root).docinfo
    if info.doctype:
        raise SoapError("For security reasons DTD is prohibited in this XML document.")
    return root


def _body(envelope: etree._Element) -> etree._Element:
    name = etree.QName(envelope)
    space = name.namespace or ""
    if name.localname != "Envelope" or space not in (_SOAP, _SOAP_12, ""):
        raise SoapError("Possible SOAP version mismatch: the envelope's namespace is unexpected.")
    prefix = f"{{{space}}}" if space else ""
    body = envelope.find(f"{prefix}Body")
    if body is None:
        raise SoapError("There is an error in XML document. Body expected.")
    fault = body.find(f"{prefix}Fault")
    if fault is not None:
        told = fault.findtext("faultstring") or fault.findtext(f"{prefix}Reason/{prefix}Text")
        raise SoapFaultError(told or "Server was unable to process request.")
    return body
