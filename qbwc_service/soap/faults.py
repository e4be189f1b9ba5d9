"""How this door says no: a SOAP 1.1 fault, written so that writing it cannot fail."""

from dataclasses import dataclass

from qbwc_service.soap.wire import envelope, text

OURS = "Our server could not answer this call. The Web Connector will try again at its next run."


@dataclass(slots=True)
class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a defect
    """A call that is not let in.

    `code`: SOAP 1.1 fault code, `Client` or `VersionMismatch`. `reason`: one sentence for the
    person who reads the Web Connector's log; it never repeats what was sent.
    """

    code: str
    reason: str


def fault(code: str, reason: str) -> bytes:
    """Return the whole answer document of a fault; goes out with status 500, as SOAP 1.1 asks."""
    return envelope(
        b"<soap:Fault><faultcode>soap:%b</faultcode><faultstring>%b</faultstring></soap:Fault>"
        % (text(code), text(reason))
    )
