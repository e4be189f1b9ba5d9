"""spyne's SOAP 1.1 with its parsing and its writing replaced.

As it comes, spyne resolves `href`, believes `xsi:type`, unpacks multipart and crashes on a dozen
malformed bodies. Nothing of that is reached any more: `envelope.read` reads, `wire.answer` writes,
and spyne keeps what it is good at, which is the interface, its dispatch and its WSDL.
"""

import re
from typing import Any

from qbwc_service.soap import envelope, wire
from qbwc_service.soap.spyne_compat import Integer32, Soap11

_INT = re.compile(r"\s*[+-]?[0-9]{1,9}\s*", re.ASCII)


def lenient_int(value: str) -> int:
    """Return the number in `value`; 0 when there is none, or none of at most nine digits."""
    return int(value) if _INT.fullmatch(value) else 0


class HardenedSoap11(Soap11):  # type: ignore[misc] # spyne has no types
    """Both directions of a call; `ctx.in_string` is `(body, soap_action)`.

    Reading raises `faults.Refused`; an operation that is not served is spyne's own Fault.
    """

    def create_in_document(self, ctx: Any, charset: str | None = None) -> None:  # noqa: ARG002 - spyne's signature
        """Read the bytes into an `envelope.Request`."""
        ctx.in_document = envelope.read(*ctx.in_string)
        ctx.in_string = None  # a held call keeps its values, not its bytes

    def decompose_incoming_envelope(self, ctx: Any, message: Any = None) -> None:  # noqa: ARG002 - same
        """Name the operation; its own namespace, if any, is not looked at."""
        ctx.method_request_string = f"{{{wire.TNS}}}{ctx.in_document.operation}"

    def deserialize(self, ctx: Any, message: Any) -> None:  # noqa: ARG002 - same
        """Put the texts in the parameters' order; missing ones are ''."""
        fields = ctx.in_document.fields
        wanted = ctx.descriptor.in_message._type_info  # noqa: SLF001 - spyne's way to list parameters
        ctx.in_object = [_value(kind, fields.get(name, "")) for name, kind in wanted.items()]

    def serialize(self, ctx: Any, message: Any) -> None:  # noqa: ARG002 - same
        """Take the result as it is."""
        ctx.out_document = ctx.out_object[0]

    def create_out_string(self, ctx: Any, charset: str | None = None) -> None:  # noqa: ARG002 - same
        """Write the answer document."""
        ctx.out_string = wire.answer(ctx.descriptor.name, ctx.out_document)


def _value(kind: Any, text: str) -> str | int:
    return lenient_int(text) if issubclass(kind, Integer32) else text
