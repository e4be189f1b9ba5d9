"""The Web Connector's calls, translated to steps and back; nothing else.

`soap_app` builds the ASGI application, `Desk` is what it needs behind it.
"""

from qbwc_service.soap.desk import Desk, Greeting
from qbwc_service.soap.shell import SoapApp, soap_app

__all__ = ["Desk", "Greeting", "SoapApp", "soap_app"]
