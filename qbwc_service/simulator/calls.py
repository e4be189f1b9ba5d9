"""The Web Connector's SOAP calls: sent, judged, noted; each failure under QBWC's own code."""

from collections.abc import Callable
from typing import TypeVar

from qbwc_service.simulator import envelopes
from qbwc_service.simulator.envelopes import Parameters, SoapError, SoapFaultError
from qbwc_service.simulator.reports import SoapCall
from qbwc_service.simulator.wire import Wire, WireError

T = TypeVar("T")
_SHOWN = 200

# operation -> the code the real one shows when the call throws
CODES = {
    "clientVersion": "QBWC1036",
    "authenticate": "QBWC1012",
    "sendRequestXML": "QBWC1041",
    "receiveResponseXML": "QBWC1042",
    "getLastError": "QBWC1043",
    "closeConnection": "QBWC1044",
    "connectionError": "QBWC1045",
}


class CallError(Exception):
    """A SOAP call threw; `fault` tells a SOAP fault from a broken line or answer."""

    def __init__(self, operation: str, message: str, *, fault: bool) -> None:
        super().__init__(message)
        self.code = CODES.get(operation, "")
        self.fault = fault


class Caller:
    """Makes calls over one wire and keeps a note of each; a call is never repeated.

    `travel` is run before each: it takes the time of the way there and back.
    """

    def __init__(self, wire: Wire, *, rpc: bool, travel: Callable[[], None] = lambda: None) -> None:
        self.calls: list[SoapCall] = []
        self._wire = wire
        self._rpc = rpc
        self._travel = travel

    def text(self, operation: str, parameters: Parameters) -> str:
        """Call for a string; a null one is ''. Raises CallError."""
        return self._made(operation, parameters, envelopes.read_text) or ""

    def number(self, operation: str, parameters: Parameters) -> int:
        """Call for an int. Raises CallError, also when the answer is no number."""
        return self._made(operation, parameters, envelopes.read_int)

    def strings(self, operation: str, parameters: Parameters) -> list[str] | None:
        """Call for an array of strings; None is null. Raises CallError."""
        return self._made(operation, parameters, envelopes.read_array)

    def send_only(self, operation: str, parameters: Parameters) -> None:
        """Send a call whole and drop the line without reading the answer. Raises CallError."""
        body = envelopes.write(operation, parameters, rpc=self._rpc)
        self.calls.append(SoapCall(operation, None, "the answer was not read"))
        self._travel()
        try:
            self._wire.send_only(envelopes.NAMESPACE + operation, body)
        except WireError as error:
            raise CallError(operation, str(error), fault=False) from None

    def _made(self, operation: str, parameters: Parameters, read: Callable[..., T]) -> T:
        body = envelopes.write(operation, parameters, rpc=self._rpc)
        self._travel()
        try:
            reply = self._wire.post(envelopes.NAMESPACE + operation, body)
            value = read(operation, reply, rpc=self._rpc)
        except (SoapError, WireError) as error:
            self.calls.append(SoapCall(operation, None, str(error)))
            fault = isinstance(error, SoapFaultError)
            raise CallError(operation, str(error), fault=fault) from None
        self.calls.append(SoapCall(operation, None if value is None else str(value)[:_SHOWN]))
        return value
