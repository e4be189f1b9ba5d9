"""The WSDL, shaped as Intuit's: same names, actions, message parts and `xs:int`."""

import functools
from typing import Any

from qbwc_service.soap.engine import server
from qbwc_service.soap.service import PORT_TYPE
from qbwc_service.soap.spyne_compat import Wsdl11
from qbwc_service.soap.wire import TNS

_WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
_SOAP = "{http://schemas.xmlsoap.org/wsdl/soap/}"


@functools.cache
def wsdl(address: str) -> bytes:
    """Return the document; `address` is the URL to which the Web Connector posts."""
    built = Wsdl11(server().app.interface)
    built.event_manager.add_listener("wsdl_document_built", _as_intuit)
    built.build_interface_document(address)
    return bytes(built.get_interface_document())


def _as_intuit(built: Any) -> None:
    """Change what spyne names differently: actions, part names, and no parameter order."""
    root = built.root_elt
    for binding in root.iter(f"{_WSDL}binding"):
        binding.set("name", PORT_TYPE)
        for operation in binding.iter(f"{_WSDL}operation"):
            operation.find(f"{_SOAP}operation").set("soapAction", TNS + operation.get("name"))
    for part in root.iter(f"{_WSDL}part"):
        part.set("name", "parameters")  # the name by which .NET knows a wrapped call
    for operation in root.find(f"{_WSDL}portType"):
        operation.attrib.pop("parameterOrder")
