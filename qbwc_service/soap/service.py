"""The operations of the Web Connector as a table, and the spyne service made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.waits import Wait
from qbwc_service.soap.desk import Desk
from qbwc_service.soap.spyne_compat import Array, Integer32, ServiceBase, Unicode, rpc

PORT_TYPE = "QBWebConnectorSvcSoap"
ALL_DONE = 100
LOWEST = -(2**31)

Result = str | int | tuple[str, ...] | Wait


@dataclass(slots=True)
class Call:
    """One call on its way: who is asked, from where, and what it has waited for so far."""

    desk: Desk
    address: str
    values: Mapping[str, Any]
    waited: Wait | None = None
    failure: Exception | None = None

    def __getitem__(self, name: str) -> Any:
        """Return the value of a parameter, by its wire name."""
        return self.values[name]


@dataclass(frozen=True, slots=True)
class Operation:
    """A row: `takes` the parameters in wire order, `returns` spyne's type, `serve` does it."""

    name: str
    takes: tuple[tuple[str, Any], ...]
    returns: Any
    serve: Callable[[Call], Result]


def _authenticate(call: Call) -> tuple[str, ...] | Wait:
    met = call.desk.authenticate(
        call["strUserName"], call["strPassword"], address=call.address, waited=call.waited
    )
    if isinstance(met, Wait):
        return met
    return (met.ticket, met.company_file, met.postpone, met.every)


def _send_request(call: Call) -> str:
    return call.desk.send_request(
        call["ticket"],
        hcp=call["strHCPResponse"],
        company_file=call["strCompanyFileName"],
        country=call["qbXMLCountry"],
        major=call["qbXMLMajorVers"],
        minor=call["qbXMLMinorVers"],
    )


def _receive_response(call: Call) -> int | Wait:
    percent = call.desk.receive_response(
        call["ticket"],
        response=call["response"],
        hresult=call["hresult"],
        message=call["message"],
        waited=call.waited,
    )
    if isinstance(percent, Wait):
        return percent
    return int(max(LOWEST, min(ALL_DONE, percent)))


def _connection_error(call: Call) -> str:
    return call.desk.connection_error(
        call["ticket"], hresult=call["hresult"], message=call["message"]
    )


# Texts may be absent, ints may not: as in Intuit's own WSDL.
_Text = Unicode(min_occurs=0, nillable=False)
_Int = Integer32(min_occurs=1, nillable=False)
_ArrayOfString = Array(
    Unicode(min_occurs=0, max_occurs="unbounded", nillable=True),
    member_name="string",
    type_name="ArrayOfString",
    min_occurs=0,
    nillable=False,
)


def _texts(*names: str) -> tuple[tuple[str, Any], ...]:
    return tuple((name, _Text) for name in names)


# Names and order: Programmer's Guide, chapter 10. `getServerVersion` and `isInteractiveDone` are
# names from its other chapters; it is not known which builds send them, so both are answered.
OPERATIONS = (
    Operation("serverVersion", (), _Text, lambda call: call.desk.server_version()),
    Operation(
        "clientVersion",
        _texts("strVersion"),
        _Text,
        lambda call: call.desk.client_version(call["strVersion"]),
    ),
    Operation("authenticate", _texts("strUserName", "strPassword"), _ArrayOfString, _authenticate),
    Operation(
        "sendRequestXML",
        (
            *_texts("ticket", "strHCPResponse", "strCompanyFileName", "qbXMLCountry"),
            ("qbXMLMajorVers", _Int),
            ("qbXMLMinorVers", _Int),
        ),
        _Text,
        _send_request,
    ),
    Operation(
        "receiveResponseXML",
        _texts("ticket", "response", "hresult", "message"),
        _Int,
        _receive_response,
    ),
    Operation("connectionError", _texts("ticket", "hresult", "message"), _Text, _connection_error),
    Operation(
        "getLastError", _texts("ticket"), _Text, lambda call: call.desk.last_error(call["ticket"])
    ),
    Operation(
        "closeConnection", _texts("ticket"), _Text, lambda call: call.desk.close(call["ticket"])
    ),
    # Interactive mode is never asked for; should it begin all the same, it ends at once.
    Operation("getInteractiveURL", _texts("wcTicket", "sessionID"), _Text, lambda _: ""),
    Operation("interactiveDone", _texts("wcTicket"), _Text, lambda _: "DONE"),
    Operation("isInteractiveDone", _texts("wcTicket"), _Text, lambda _: "DONE"),
    Operation("interactiveRejected", _texts("wcTicket", "reason"), _Text, lambda _: ""),
    Operation("getServerVersion", _texts("ticket"), _Text, lambda call: call.desk.server_version()),
)


def _method(operation: Operation) -> Any:
    """Make the spyne method of a row; `ctx.udc` is the Call, still without its values."""
    names = tuple(name for name, _ in operation.takes)

    def serve(ctx: Any, *values: Any) -> Result:
        ctx.udc.values = dict(zip(names, values, strict=True))
        return operation.serve(ctx.udc)

    serve.__name__ = operation.name  # spyne's key for it
    return rpc(
        *(kind for _, kind in operation.takes),
        _args=names,
        _returns=operation.returns,
        _port_type=PORT_TYPE,
    )(serve)


def spyne_service() -> Any:
    """Return a new spyne service class that serves every row of the table."""
    methods = {operation.name: _method(operation) for operation in OPERATIONS}
    return type("QBWebConnectorSvc", (ServiceBase,), {"__port_types__": (PORT_TYPE,), **methods})
