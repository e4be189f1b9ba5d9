"""The Lambda function behind `/qbwc`: the Web Connector's SOAP calls, and nothing of REST."""

from qbwc_service.entrypoints.aws_calls import Function, Result, answer
from qbwc_service.entrypoints.request_ids import App, Receive, Scope, Send
from qbwc_service.soap import http
from qbwc_service.soap.counter import RelayDesk
from qbwc_service.soap.engine import refused
from qbwc_service.soap.faults import OURS, Refused, fault
from qbwc_service.soap.shell import soap_app
from qbwc_service.wiring import Relay

PATHS = ("/qbwc", "/qbwc/")
ELSEWHERE = Refused("Client", "The Web Connector's address is /qbwc; there is nothing else here.")


def app(relay: Relay) -> App:
    """Return the ASGI application of the SOAP door, which answers at its own paths alone."""
    settings = relay.services.settings
    door = soap_app(
        RelayDesk(relay.services),
        relay.bell.wait,
        base_url=settings.base_url,
        max_bytes=settings.max_soap_bytes,
        threads=settings.soap_threads,
    )

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] in PATHS:
            await door(scope, receive, send)
        else:
            said = refused(ELSEWHERE)
            await http.reply(send, said.status, http.XML, said.body)

    return serve


def failed(request_id: str) -> Result:
    """Return a SOAP fault: the Web Connector understands nothing else."""
    return answer(500, http.XML.decode(), fault("Server", OURS).decode(), request_id)


def function() -> Function:
    """Return the function, started."""
    return Function("soap", app, failed)


handler = function()
