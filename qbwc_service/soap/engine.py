"""Runs one call through spyne, in a worker thread, without any of spyne's transports."""

import functools
import logging
from dataclasses import dataclass, field
from typing import Any

from qbwc_service.domain.waits import Wait
from qbwc_service.logs import event
from qbwc_service.soap import wire
from qbwc_service.soap.desk import Desk
from qbwc_service.soap.faults import OURS, Refused, fault
from qbwc_service.soap.protocol import HardenedSoap11
from qbwc_service.soap.service import Call, spyne_service
from qbwc_service.soap.spyne_compat import Application, MethodContext, ServerBase

log = logging.getLogger("qbwc_service.soap")


class _Server(ServerBase):  # type: ignore[misc] # spyne has no types
    transport = "http://schemas.xmlsoap.org/soap/http"


class _Application(Application):  # type: ignore[misc] # same
    """spyne's, except that a defect behind the desk reaches us instead of its own logger."""

    def call_wrapper(self, ctx: Any) -> Any:
        try:
            return super().call_wrapper(ctx)
        except Exception as error:
            ctx.udc.failure = error
            raise


@functools.cache
def server() -> Any:
    """Return the one spyne server; it knows no desk, so every app of the process shares it."""
    return _Server(
        _Application(
            [spyne_service()],
            tns=wire.TNS,
            name="QBWebConnectorSvc",
            in_protocol=HardenedSoap11(),
            out_protocol=HardenedSoap11(),
        )
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer document with its HTTP status; `note` says for the log why it is a no."""

    status: int
    body: bytes
    note: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A call whose desk asked to wait; `Conversation.resume` goes on with it."""

    wait: Wait


@dataclass(slots=True)
class Conversation:
    """One SOAP call from its bytes to its answer, in as many steps as the desk has waits.

    `operation` and `ticket` are for the log and '' until they are known.
    """

    desk: Desk
    address: str
    operation: str = ""
    ticket: str = ""
    repaired: int = 0
    _ctx: Any = field(default=None, repr=False)

    def begin(self, body: bytes, action: str) -> Answer | Held:
        """Read the call and do it; raises nothing that a caller or the desk can cause."""
        first = MethodContext(server(), MethodContext.SERVER)
        first.in_string = (body, action)
        try:
            [self._ctx] = server().generate_contexts(first)
        except Refused as refusal:
            return refused(refusal)
        request = first.in_document
        self.repaired = request.repaired
        if self._ctx.in_error is not None:
            return refused(Refused("Client", "This operation is not one of the Web Connector's."))
        self.operation = request.operation
        self.ticket = request.fields.get("ticket") or request.fields.get("wcTicket", "")
        server().get_in_object(self._ctx)
        self._ctx.in_document = first.in_document = None
        return self._step(None)

    def resume(self, waited: Wait) -> Answer | Held:
        """Go on after the wait is over."""
        return self._step(waited)

    def _step(self, waited: Wait | None) -> Answer | Held:
        ctx = self._ctx
        ctx.udc = Call(self.desk, self.address, {}, waited)
        server().get_out_object(ctx)
        if ctx.out_error is not None:
            return broken(ctx.udc.failure)
        if isinstance(ctx.out_object[0], Wait):
            return Held(ctx.out_object[0])
        server().get_out_string(ctx)
        return Answer(200, ctx.out_string)


def refused(refusal: Refused) -> Answer:
    """Answer a call that is not let in."""
    return Answer(500, fault(refusal.code, refusal.reason), refusal.reason)


def broken(error: BaseException) -> Answer:
    """Answer a call that failed through us, and log where."""
    event(log, "soap_failed", level=logging.ERROR, exc_info=error)
    return Answer(500, fault("Server", OURS), type(error).__name__)
